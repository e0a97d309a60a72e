import Diagnostics

/// A value and where its editor wrote it, for the checks that need the whole site.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let location: SourceLocation

  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
