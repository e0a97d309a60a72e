/// The names of a text's footnotes, numbered in the order in which the notes stand in it.
struct FootnoteLabels {
  private(set) var labels: [String] = []
  private var numbers: [String: Int] = [:]

  /// - Returns: nil where there is a note of that name already.
  mutating func add(_ label: String) -> Int? {
    let number = labels.count
    guard numbers.updateValue(number, forKey: label.lowercased()) == nil else {
      numbers[label.lowercased()] = labels.firstIndex { $0.lowercased() == label.lowercased() }
      return nil
    }
    labels.append(label)
    return number
  }

  func number(of label: String) -> Int? {
    numbers.isEmpty ? nil : numbers[label.lowercased()]
  }

  struct Reference {
    let label: String
    /// Behind the `]`.
    let end: Int
  }

  /// Bytes of the longest label that is read.
  private static let longest = 100

  /// Reads `[^label]`. A label has no white space and no brackets.
  static func reference(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Reference? {
    guard index + 2 < text.count, text[index] == UInt8(ascii: "["),
      text[index + 1] == UInt8(ascii: "^")
    else { return nil }
    let start = index + 2
    var end = start
    while end < text.count, end - start <= longest {
      switch text[end] {
      case UInt8(ascii: "]"):
        if end == start { return nil }
        let label = String(decoding: text[start..<end], as: UTF8.self)
        return Reference(label: label, end: end + 1)
      case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"), 0...0x20,
        0x7F:
        return nil
      default: end += 1
      }
    }
    return nil
  }
}
