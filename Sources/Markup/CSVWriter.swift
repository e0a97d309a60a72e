/// Writes a table as CSV (RFC 4180) in UTF-8, with CRLF after each row.
public struct CSVWriter: Sendable {
  private var output: OutputBuffer
  private var isRowStarted = false

  public init(capacity: Int = 0) {
    output = OutputBuffer(capacity: capacity)
  }

  public var bytes: [UInt8] { output.bytes }

  /// A cell of text. What a spreadsheet would take for a formula gets an apostrophe in front, as the
  /// OWASP advises on CSV injection; a number with a sign stays what it is.
  public mutating func text(_ text: String) {
    beginCell()
    let isFormula = (text.utf8.first.map(Self.beginsFormula) ?? false) && !Self.isFigure(text)
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

  /// Whether a text is a signed figure, with its unit in Chinese behind it or not: -5.1%, +3亿元, -5.1%—-4.8%.
  /// Whatever a spreadsheet could reckon with is none: a second operator, a Latin letter, a bracket.
  private static func isFigure(_ text: String) -> Bool {
    var isAtStart = true
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "+", "-":
        guard isAtStart else { return false }
        isAtStart = false
      case "0"..."9":
        (isAtStart, hasDigit) = (false, true)
      case ".", ",", "%", "‰": guard hasDigit else { return false }
      case "—", "～", "、": (isAtStart, hasDigit) = (true, hasDigit)
      default:
        // Letters of Chinese: no name of a cell or a function.
        guard hasDigit, scalar.properties.isIdeographic else { return false }
      }
    }
    return hasDigit
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
