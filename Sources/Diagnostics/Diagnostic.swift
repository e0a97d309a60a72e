/// Something wrong with what a person wrote: where, what, and what to do about it.
///
/// Diagnostics are values: a stage collects all it finds and hands them on, so that one run shows
/// every mistake. What the environment does (a full disk) is thrown instead.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable {
    /// Worth a look; the site is still published.
    case warning
    /// The site is not published.
    case error
  }

  public let severity: Severity
  public let location: SourceLocation
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do about it, in one sentence without a full stop.
  public let fix: String?
  /// How many Unicode scalars, from the location on, the complaint is about.
  public let length: Int
  /// Whether it says that something is nowhere to be found, which nobody knows while another file
  /// can't be read.
  public private(set) var needsEveryFile = false

  public init(
    _ severity: Severity, at location: SourceLocation, _ message: String, fix: String? = nil,
    length: Int = 1
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.fix = fix
    self.length = length
  }

  /// The same, as a complaint that is certain only if every file could be read.
  public var ifEveryFileIsRead: Diagnostic {
    var diagnostic = self
    diagnostic.needsEveryFile = true
    return diagnostic
  }

  public static func error(
    at location: SourceLocation, _ message: String, fix: String? = nil, length: Int = 1
  ) -> Diagnostic {
    Diagnostic(.error, at: location, message, fix: fix, length: length)
  }

  public static func warning(
    at location: SourceLocation, _ message: String, fix: String? = nil, length: Int = 1
  ) -> Diagnostic {
    Diagnostic(.warning, at: location, message, fix: fix, length: length)
  }
}

extension Diagnostic: Comparable {
  /// By place, then errors before warnings, then by wording: an order that no thread can change.
  public static func < (a: Self, b: Self) -> Bool {
    if a.location != b.location { return a.location < b.location }
    if a.severity != b.severity { return a.severity == .error }
    return a.message < b.message
  }
}

extension Sequence<Diagnostic> {
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
