import Localization

/// One kind of mistake: what it is called, how it is worded, what to do about it, and what to say to
/// somebody who asks.
public struct Rule: Hashable, Sendable {
  /// Stable, for machines and for `sitegen explain`: `unknown-key`.
  public let code: String
  public let severity: Diagnostic.Severity
  /// What is wrong, in one sentence without a full stop.
  public let message: Wording
  /// What to do about it, in one sentence without a full stop, unless the place says more.
  public let fix: Wording?
  /// What the rule is there for, in whole sentences.
  public let reason: Wording
  /// What breaks it, and what is right instead.
  public let example: Example

  public struct Example: Hashable, Sendable {
    public let wrong: String
    public let right: String
  }

  /// - Parameters:
  ///   - english: what is wrong.
  ///   - fix: what to do, in English and in Chinese.
  ///   - why: what the rule is there for, in English and in Chinese.
  public init(
    _ code: String, _ severity: Diagnostic.Severity, _ english: String, _ chinese: String,
    fix: (String, String)? = nil, why: (String, String), wrong: String, right: String
  ) {
    self.code = code
    self.severity = severity
    message = Wording(english, chinese)
    self.fix = fix.map { Wording($0.0, $0.1) }
    reason = Wording(why.0, why.1)
    example = Example(wrong: wrong, right: right)
  }
}

/// The rules of one module: a type whose stored properties are its rules, so that all of them can be
/// listed.
public protocol RuleCatalogue: Sendable {
  init()
}

extension RuleCatalogue {
  /// All rules, in the order in which they are written.
  public static var all: [Rule] {
    Mirror(reflecting: Self()).children.compactMap { $0.value as? Rule }
  }
}

extension Wording {
  /// What to say where something nearly right was written: `{nearest}`.
  public static let didYouMean = Wording("did you mean '{nearest}'?", "是不是想写“{nearest}”？")
}
