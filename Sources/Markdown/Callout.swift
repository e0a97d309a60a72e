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

  let kind: Kind
  /// The word as the editor wrote it.
  let word: String

  /// Bytes of the longest word there is.
  static let longestWord = 12

  /// What stands above the notice where the editor gives it no title: a Chinese word is one itself.
  func title(in words: DialectWords) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? words.callouts[kind] ?? word : word
  }
}
