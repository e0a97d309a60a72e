/// Writes JSON (RFC 8259) that may also stand in a `<script>` element.
///
/// Whoever writes keeps the order: a name before each value of an object, and an end for each
/// beginning.
public struct JSONWriter: Sendable {
  private var output: OutputBuffer
  /// Whether the next thing written follows another one in its list or object.
  private var needsComma = false

  public init(capacity: Int = 0) {
    output = OutputBuffer(capacity: capacity)
  }

  public var bytes: [UInt8] { output.bytes }

  public mutating func object(_ content: (inout JSONWriter) -> Void) { group("{", "}", content) }

  public mutating func array(_ content: (inout JSONWriter) -> Void) { group("[", "]", content) }

  public mutating func name(_ name: String) {
    quoted(name)
    output.append(":")
    needsComma = false
  }

  public mutating func string(_ text: String) { quoted(text) }

  /// A number, written with a decimal point and without an exponent.
  public mutating func number(_ digits: String) {
    separate()
    output.append(verbatim: digits)
  }

  public mutating func null() {
    separate()
    output.append("null")
  }

  public mutating func boolean(_ value: Bool) {
    separate()
    output.append(value ? "true" : "false")
  }

  /// A member with text.
  public mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  /// A member with text, or with null.
  public mutating func member(_ name: String, orNull text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  /// Ends a document or a line of it.
  /// A member that is a whole number, or null.
  public mutating func member(_ name: String, orNull number: Int?) {
    self.name(name)
    if let number { self.number("\(number)") } else { null() }
  }

  public mutating func endLine() {
    output.append("\n")
    needsComma = false
  }

  private mutating func group(
    _ begin: StaticString, _ end: StaticString, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    output.append(begin)
    needsComma = false
    content(&self)
    output.append(end)
    needsComma = true
  }

  private mutating func quoted(_ text: String) {
    separate()
    output.append("\"")
    output.append(text, escapedFor: .json)
    output.append("\"")
  }

  private mutating func separate() {
    if needsComma { output.append(",") }
    needsComma = true
  }
}
