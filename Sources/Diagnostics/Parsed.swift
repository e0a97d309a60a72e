/// What a reader made of its input, and everything it had to say about it.
///
/// A value can come with errors: the reader then went on as well as it could, so that later stages
/// find their own mistakes in the same run.
public struct Parsed<Value> {
  public var value: Value
  public var diagnostics: [Diagnostic]

  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Parsed: Sendable where Value: Sendable {}
