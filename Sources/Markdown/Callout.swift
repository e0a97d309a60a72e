import Characters

/// A notice set apart from the text: a quote whose first line is `[!NOTE]` or a word for it.
struct Callout {
  enum Kind: String, CaseIterable {
    case note, tip, important, warning, caution, correction, notice

    /// By GitHub's English words, in any case, or the Chinese ones.
    init?(word: String) {
      if let kind = Self.chinese[word] ?? Self(rawValue: word.lowercased()) {
        self = kind
      } else {
        return nil
      }
    }

    private static let chinese: [String: Kind] = [
      "注意": .note, "注": .note, "说明": .note, "說明": .note, "备注": .note, "備註": .note, "提示": .tip,
      "重要": .important, "警告": .warning, "小心": .caution, "当心": .caution, "當心": .caution,
      "更正": .correction, "勘误": .correction, "勘誤": .correction, "通知": .notice, "公告": .notice,
      "通告": .notice,
    ]
  }

  /// What stands before the word, on keyboards of both kinds, and behind it.
  static let openings = ["[!", "[！", "［!", "［！", "【!", "【！"]
  static let closings = ["]", "］", "】"]

  /// The words that are worth suggesting.
  static let knownWords =
    ["注意", "说明", "提示", "重要", "警告", "小心", "更正", "勘误", "通知", "公告"]
    + Kind.allCases.map { $0.rawValue.uppercased() }

  let kind: Kind
  /// The word as the editor wrote it.
  let word: String

  /// The word of a callout with what stands around it, at the beginning of a line.
  struct Marked {
    let opening: Int
    let closing: Int
    /// The word, with white space around it.
    let range: Range<Int>
    /// Behind what stands behind the word.
    let end: Int
    let word: String

    /// Bytes of the longest word that is read.
    private static let longest = 40

    /// - Returns: nil where there is no such thing.
    init?(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
      guard
        let opening = Callout.openings.firstIndex(where: {
          text[index...].starts(with: $0.utf8)
        })
      else { return nil }
      let start = index + Callout.openings[opening].utf8.count
      var end = start
      while end < text.count, end - start <= Self.longest, !text[end].isLineEnd {
        let rest = text[end...]
        if let closing = Callout.closings.firstIndex(where: { rest.starts(with: $0.utf8) }) {
          self.opening = opening
          self.closing = closing
          range = start..<end
          self.end = end + Callout.closings[closing].utf8.count
          word = Callout.word(in: UnsafeBufferPointer(rebasing: text[range]))
          return
        }
        end += 1
      }
      return nil
    }
  }

  /// A word without the white space around it.
  static func word(in text: UnsafeBufferPointer<UInt8>) -> String {
    String(String(decoding: text, as: UTF8.self).trimmed)
  }

  /// What stands above the notice where the editor gives it no title: a Chinese word is one itself.
  func title(in words: DialectWords) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? words.callouts[kind] ?? word : word
  }
}
