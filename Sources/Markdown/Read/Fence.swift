import Characters

/// The line that begins or ends a fenced block: CommonMark 0.30, section 4.5.
struct Fence {
  private let mark: UInt8
  private let length: Int
  /// How many quote marks stand before it.
  private let quotes: Int
  /// Whether nothing follows it.
  private let isAlone: Bool

  /// - Returns: nil for a line that is no fence.
  init?(of line: UnsafeBufferPointer<UInt8>) {
    let start = ContainerPrefix(of: line).length
    guard start < line.count, line[start] == UInt8(ascii: "`") || line[start] == UInt8(ascii: "~")
    else { return nil }
    mark = line[start]
    let rest = line[start...].drop { [mark] in $0 == mark }
    length = rest.startIndex - start
    guard length >= 3 else { return nil }
    quotes = line[..<start].count { $0 == UInt8(ascii: ">") }
    isAlone = rest.allSatisfy(\.isBlank)
  }

  func closes(_ opening: Fence) -> Bool {
    isAlone && mark == opening.mark && length >= opening.length && quotes >= opening.quotes
  }
}
