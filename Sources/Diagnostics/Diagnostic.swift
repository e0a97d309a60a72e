import Localization

/// Something wrong with what a person wrote: which rule it breaks, where, and with what.
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

  public let rule: Rule
  public private(set) var severity: Severity
  public let location: SourceLocation
  /// What is wrong.
  public let message: Phrase
  /// What to do about it.
  public let fix: Phrase?
  /// How many Unicode scalars, from the location on, the complaint is about.
  public let length: Int
  /// What it is about, as it was when it was read.
  public internal(set) var quote: Quote?
  /// Whether it says that something is nowhere to be found, which nobody knows while another file
  /// can't be read.
  public private(set) var needsEveryFile = false

  /// - Parameters:
  ///   - arguments: what stands in the gaps of the message and of the fix.
  ///   - fix: in place of the rule's own.
  ///   - severity: in place of the rule's own.
  public init(
    _ rule: Rule, at location: SourceLocation, _ arguments: [String: Phrase.Argument] = [:],
    fix: Wording? = nil, severity: Severity? = nil, length: Int = 1
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.location = location
    message = Phrase(rule.message, arguments)
    self.fix = (fix ?? rule.fix).map { Phrase($0, arguments) }
    self.length = length
  }

  /// One that was written down with all that belongs to it.
  package init(
    _ rule: Rule, _ severity: Severity, at location: SourceLocation, message: Phrase, fix: Phrase?,
    length: Int, quote: Quote?, needsEveryFile: Bool
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.message = message
    self.fix = fix
    self.length = length
    self.quote = quote
    self.needsEveryFile = needsEveryFile
  }

  /// The same, with other words of what to do.
  public init(_ other: Diagnostic, fix: Phrase) {
    rule = other.rule
    severity = other.severity
    location = other.location
    message = other.message
    self.fix = fix
    length = other.length
    quote = other.quote
    needsEveryFile = other.needsEveryFile
  }

  /// The same, said in another way.
  package init(_ other: Diagnostic, message: Phrase) {
    rule = other.rule
    severity = other.severity
    location = other.location
    self.message = message
    fix = other.fix
    length = other.length
    quote = other.quote
    needsEveryFile = other.needsEveryFile
  }

  /// The same, as a complaint that is certain only if every file could be read.
  public var ifEveryFileIsRead: Diagnostic {
    var diagnostic = self
    diagnostic.needsEveryFile = true
    return diagnostic
  }

  /// The same, as a complaint that stops nothing.
  public var asWarning: Diagnostic {
    var diagnostic = self
    diagnostic.severity = .warning
    return diagnostic
  }
}

extension Diagnostic: Comparable {
  /// By place, then errors before warnings, then by wording: an order that no thread can change.
  public static func < (a: Self, b: Self) -> Bool {
    if a.location != b.location { return a.location < b.location }
    if a.severity != b.severity { return a.severity == .error }
    return a.message.text(in: .english) < b.message.text(in: .english)
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    "\(location): \(severity): \(rule.code): \(message.text(in: .english))"
  }
}

extension Sequence<Diagnostic> {
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
