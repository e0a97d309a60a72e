import Characters

/// What the dialect knows about a text and libcmark does not, told by a character in the text that
/// libcmark takes for a letter.
///
/// The characters are Unicode's noncharacters U+FDD0 to U+FDEF, which no text may contain: any that
/// a source does contain is read as U+FFFD. A mark stands wherever its construct *may* be meant;
/// only the walk over the tree shows whether it stands in text. Everywhere else — code, addresses,
/// titles — what it stands for is put back.
enum Mark: UInt8 {
  /// Between the two tildes of `~~`, so that other delimiters still see a tilde beside them: by its
  /// neighbours, what it can do.
  case strikeOpener = 0x90
  case strikeCloser
  case strikeEither
  /// Before a bare address, and before its last character.
  case addressStart
  case addressEnd
  /// `*` and `_` in a bare address, where they mean themselves.
  case asterisk
  case underscore
  /// `[ ]`, `[x]` and `[X]` at the beginning of a list item.
  case openTask
  case doneTask
  case doneTaskCapital
  /// The `[!` and `]` around the word of a callout; a digit follows, which of the ways to write them
  /// it is: ``Callout/openings`` and ``Callout/closings``.
  case calloutStart
  case calloutEnd
  /// `[^label]`; the label's number follows, ended by ``numberEnd``.
  case footnoteReference
  case numberEnd
  /// In the place of a table, and before a cell in which there is more than words; the number of the
  /// table or the cell follows, and a space.
  case tableStart
  case cellStart
  /// After a cell, behind a space.
  case cellEnd
  /// Before the content of a footnote; its number follows.
  case footnoteDefinition
  /// Before and behind what is raised, `^2^`, or lowered, `~2~`.
  case raisedStart
  case raisedEnd
  case loweredStart
  case loweredEnd
  /// Behind a sign that ends a word, as % does, where libcmark would see punctuation.
  case wordEnd
  /// Not a noncharacter: see ``EmphasisMark``.
  case emphasis

  static let lead: UInt8 = 0xEF
  static let second: UInt8 = 0xB7
  static let thirds: ClosedRange<UInt8> = 0x90...0xAF
}

extension [UInt8] {
  /// Appends a mark as it stands in a text, and the number that belongs to it.
  mutating func append(_ mark: Mark, number: Int? = nil) {
    append(Mark.lead)
    append(Mark.second)
    append(mark.rawValue)
    guard let number else { return }
    if number < 10 {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }
}

/// The character that stands on both sides of a run of asterisks which the CJK-friendly amendments
/// let open and close emphasis, and which CommonMark alone would not.
///
/// It has to be punctuation. Between two of them a run is left-flanking and right-flanking by
/// CommonMark's own rule, and an underscore next to the run still sees punctuation, as it did when
/// it saw the asterisk; behind a letter it would change what the underscore may do.
enum EmphasisMark {
  /// Punctuation of scripts that no bulletin is written in. libcmark knows all of them as such.
  static let candidates: [[UInt8]] = [
    "\u{1BC9F}", "\u{1DA8B}", "\u{1DA87}", "\u{16AF5}", "\u{12470}",
  ]
  .map { Array($0.utf8) }

  /// One that a text does not contain; nil for a text made to contain them all.
  static func absent(from text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    // All begin with the byte of the rarest characters.
    if text.firstIndex(of: 0xF0, from: 0, to: text.count) == nil { return candidates[0] }
    return candidates.first { text.firstIndex(of: $0, from: 0, to: text.count) == nil }
  }
}

/// Finds the marks in what libcmark made of a prepared text.
struct MarkReader {
  /// The character in use; empty where there is none.
  let emphasisMark: [UInt8]
  /// What stands between `[^` and `]`, by the numbers of the marks.
  let footnoteLabels: [String]
  /// Whether there may be any other marks.
  let hasMarks: Bool

  static let none = MarkReader(emphasisMark: [], footnoteLabels: [], hasMarks: false)

  struct Found {
    let mark: Mark
    /// With everything that belongs to the mark.
    let range: Range<Int>
    /// The number that belongs to the mark.
    var number = 0
  }

  @inline(__always)
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    if !hasMarks {
      if emphasisMark.isEmpty { return nil }
      return nextEmphasisMark(in: text, from: start)
    }
    return nextOfAny(in: text, from: start)
  }

  private func nextEmphasisMark(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Found? {
    text.firstIndex(of: emphasisMark, from: start, to: text.count).map {
      Found(mark: .emphasis, range: $0..<$0 + emphasisMark.count)
    }
  }

  private func nextOfAny(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < Mark.lead {
        index += text.stride(at: index)
        continue
      }
      if byte == Mark.lead, index + 2 < text.count, text[index + 1] == Mark.second,
        let mark = Mark(rawValue: text[index + 2]), mark != .emphasis
      {
        return found(mark, in: text, at: index, from: start)
      }
      if byte == emphasisMark.first, index + 4 <= text.count,
        text[index + 1] == emphasisMark[1], text[index + 2] == emphasisMark[2],
        text[index + 3] == emphasisMark[3]
      {
        return Found(mark: .emphasis, range: index..<index + 4)
      }
      index += 1
    }
    return nil
  }

  private func found(
    _ mark: Mark, in text: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int
  ) -> Found {
    var end = index + 3
    switch mark {
    case .footnoteReference, .footnoteDefinition, .tableStart, .cellStart:
      var number = 0
      while end < text.count, text[end].isASCIIDigit, number < 1 << 40 {
        number = number * 10 + Int(text[end] - UInt8(ascii: "0"))
        end += 1
      }
      if mark == .footnoteReference {
        end = min(end + 3, text.count)
      } else if end < text.count, text[end] == UInt8(ascii: " ") {
        end += 1
      }
      return Found(mark: mark, range: index..<end, number: number)
    case .calloutStart, .calloutEnd:
      let digit = end < text.count ? text[end] &- UInt8(ascii: "0") : .max
      guard digit < 10 else { return Found(mark: mark, range: index..<end) }
      return Found(mark: mark, range: index..<end + 1, number: Int(digit))
    case .strikeOpener, .strikeCloser, .strikeEither:
      let tilde = UInt8(ascii: "~")
      let hasTildes =
        index > start && text[index - 1] == tilde && end < text.count && text[end] == tilde
      return Found(mark: mark, range: hasTildes ? index - 1..<end + 1 : index..<end)
    case .cellEnd:
      let hasSpace = index > start && text[index - 1] == UInt8(ascii: " ")
      return Found(mark: mark, range: (hasSpace ? index - 1 : index)..<end)
    default: return Found(mark: mark, range: index..<end)
    }
  }

  /// What a mark stands for where it is not one.
  func original(of found: Found) -> String {
    switch found.mark {
    case .asterisk: "*"
    case .raisedStart, .raisedEnd: "^"
    case .loweredStart, .loweredEnd: "~"
    case .underscore: "_"
    case .openTask: "[ ]"
    case .doneTask: "[x]"
    case .doneTaskCapital: "[X]"
    case .calloutStart:
      Callout.openings.indices.contains(found.number) ? Callout.openings[found.number] : ""
    case .calloutEnd:
      Callout.closings.indices.contains(found.number) ? Callout.closings[found.number] : ""
    case .footnoteReference:
      footnoteLabels.indices.contains(found.number) ? "[^\(footnoteLabels[found.number])]" : ""
    case .strikeOpener, .strikeCloser, .strikeEither: "~~"
    case .addressStart, .addressEnd, .numberEnd,
      .tableStart, .cellStart, .cellEnd, .footnoteDefinition, .wordEnd, .emphasis:
      ""
    }
  }

  /// The bytes with everything put back; nil where there are no marks in them.
  func restored(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var mark = next(in: text, from: 0) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var start = 0
    while true {
      bytes.append(contentsOf: text[start..<mark.range.lowerBound])
      bytes.append(contentsOf: original(of: mark).utf8)
      start = mark.range.upperBound
      guard let following = next(in: text, from: start) else { break }
      mark = following
    }
    bytes.append(contentsOf: text[start...])
    return bytes
  }
}
