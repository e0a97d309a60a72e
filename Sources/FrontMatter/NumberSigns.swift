import Characters

/// What a `#` on a line of YAML is: to YAML every one behind a space begins a comment, to people 园区
/// #3 号地块 is a text. And `%` alone, with which no value can begin, is the unit that it looks like.
enum NumberSigns {
  /// The value that holds it, or is it, all of it.
  case text(Range<Int>)
  /// A comment right behind a text, as which it may not be meant.
  case comment(at: Int)
  /// None at all, or one that nobody takes for anything else.
  case none

  /// Whether any line of a text has to be looked at: nearly none has.
  static func mayBeText(in text: String) -> Bool {
    var before: UInt8 = 0
    return text.utf8.contains { byte in
      defer { before = byte }
      return (byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%"))
        && before == UInt8(ascii: " ")
    }
  }

  /// Whether the lines below one are its value, as they stand: it ends in `|` or `>`.
  static func opensBlock(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let start = valueStart(in: scalars) else { return false }
    return scalars[start] == "|" || scalars[start] == ">"
  }

  init(in scalars: [Unicode.Scalar]) {
    self = .none
    let end = scalars.lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? scalars.count
    guard let start = Self.valueStart(in: scalars) else { return }
    if scalars[start] == "%", start + 1 == end {
      self = .text(start..<end)
      return
    }
    guard
      !"\"'[{|>&*!@%`".unicodeScalars.contains(scalars[start])
    else { return }
    let signs = scalars.indices[start...].filter { scalars[$0] == "#" && scalars[$0 - 1] == " " }
    guard let first = signs.first else { return }
    let next = first + 1 < end ? scalars[first + 1] : " "
    if next != " ", next != "#" {
      self = .text(start..<end)
    } else if first > start, scalars[first - 2] != " ", first + 1 < end,
      scalars[start..<first].contains(where: \.properties.isAlphabetic)
    {
      self = .comment(at: first)
    }
  }

  /// Where the value of a line begins, behind its key or its hyphen.
  private static func valueStart(in scalars: [Unicode.Scalar]) -> Int? {
    var start = scalars.firstIndex { $0 != " " } ?? scalars.count
    while start + 1 < scalars.count, scalars[start] == "-", scalars[start + 1] == " " {
      start = scalars[(start + 1)...].firstIndex { $0 != " " } ?? scalars.count
    }
    guard start < scalars.count, scalars[start] != "#" else { return nil }
    let colon = scalars.indices[start...].first { place in
      scalars[place] == ":" && place + 1 < scalars.count && scalars[place + 1] == " "
    }
    guard let colon else { return start }
    return scalars[(colon + 1)...].firstIndex { $0 != " " }
  }
}
