/// Writes a table as CSV (RFC 4180) in UTF-8, with CRLF after each row.
public struct CSVWriter: Sendable {
  private var output: OutputBuffer
  private var isRowStarted = false

  public init(capacity: Int = 0) {
    output = OutputBuffer(capacity: capacity)
  }

  public var bytes: [UInt8] { output.bytes }

  /// A cell of text. What a spreadsheet would take for a formula gets an apostrophe in front, as the
  /// OWASP advises on CSV injection.
  public mutating func text(_ text: String) {
    beginCell()
    let isFormula = text.utf8.first.map(Self.beginsFormula) ?? false
    let needsQuotes = isFormula || text.utf8.contains(where: Self.needsQuotes)
    guard needsQuotes else { return output.append(verbatim: text) }
    output.append("\"")
    if isFormula { output.append("'") }
    output.append(text, escapedFor: .csv)
    output.append("\"")
  }

  /// A cell with a number, written with a decimal point and without an exponent.
  public mutating func number(_ digits: String) {
    precondition(
      digits.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || ($0 &- UInt8(ascii: "0") < 10)
      })
    beginCell()
    output.append(verbatim: digits)
  }

  /// A cell with nothing in it: there is no value.
  public mutating func nothing() { beginCell() }

  public mutating func endRow() {
    output.append("\r\n")
    isRowStarted = false
  }

  private mutating func beginCell() {
    if isRowStarted { output.append(",") }
    isRowStarted = true
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
