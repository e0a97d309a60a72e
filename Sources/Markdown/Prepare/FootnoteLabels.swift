/// The names of a text's footnotes, numbered in the order in which the notes stand in it.
struct FootnoteLabels {
  private(set) var labels: [String] = []
  private var numbers: [String: Int] = [:]

  /// - Returns: its number, and whether references lead to it: the first note of a name has it.
  mutating func add(_ label: String) -> (number: Int, isFirst: Bool) {
    let number = labels.count
    labels.append(label)
    let key = label.lowercased()
    guard numbers[key] == nil else { return (number, false) }
    numbers[key] = number
    return (number, true)
  }

  func number(of label: String) -> Int? {
    numbers.isEmpty ? nil : numbers[label.lowercased()]
  }

  struct Reference {
    let label: String
    /// Behind the `]`.
    let end: Int
  }

  /// Where the content of a note begins of which a reference is the name: behind a colon, which may
  /// be a full-width one. Nil for one in a text.
  static func content(
    behind reference: Reference, in line: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    for colon in [":", "：" as String] where line[reference.end...].starts(with: colon.utf8) {
      return reference.end + colon.utf8.count
    }
    return nil
  }

  /// Bytes of the longest label that is read.
  private static let longest = 100

  /// Reads `[^label]`. A label has no brackets, and no white space but spaces between words.
  static func reference(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Reference? {
    guard index + 2 < text.count, text[index] == UInt8(ascii: "["),
      text[index + 1] == UInt8(ascii: "^")
    else { return nil }
    let start = index + 2
    var end = start
    while end < text.count, end - start <= longest {
      switch text[end] {
      case UInt8(ascii: "]"):
        let words = text[start..<end].trimmingSpaces
        if words.isEmpty { return nil }
        let label = String(decoding: words, as: UTF8.self)
        return Reference(label: label, end: end + 1)
      case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"), 0..<0x20,
        0x7F:
        return nil
      default: end += 1
      }
    }
    return nil
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var trimmingSpaces: Self {
    let start = drop { $0 == UInt8(ascii: " ") }
    let count = start.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return start.dropLast(count)
  }
}
