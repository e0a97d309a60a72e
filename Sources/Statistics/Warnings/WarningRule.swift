import Localization

/// When the readings of an indicator deserve attention.
public struct WarningRule: Hashable, Sendable {
  public let condition: Condition
  /// Which figures of the indicator are judged.
  public let measure: Measure
  /// The state where the condition holds.
  public let level: WarningState
  /// How near to a limit is worth watching, in percent of the limit; nil where only crossing counts.
  public let margin: DecimalNumber?
  /// The members that it judges, as in ``Observation/members``; all nil for the total.
  public let members: [String?]
  /// What the editor says about it.
  public let note: String?

  public enum Condition: Hashable, Sendable {
    case below(Quantity)
    case above(Quantity)
    /// The figure falls, or rises, for so many periods in a row.
    case falls(Int)
    case rises(Int)
    /// The target, and the period for which it is set; nil for every period.
    case missesTarget(Quantity, due: Period?)
  }

  public enum Measure: String, CaseIterable, Hashable, Sendable {
    case value, change
  }

  public init(
    condition: Condition, measure: Measure, level: WarningState, margin: DecimalNumber? = nil,
    members: [String?] = [], note: String? = nil
  ) {
    self.condition = condition
    self.measure = measure
    self.level = level
    self.margin = margin
    self.members = members
    self.note = note
  }
}

/// How an indicator stands by its rules.
public enum WarningState: String, CaseIterable, Hashable, Comparable, Sendable {
  case normal, watch, alert

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self)! }

  public func wording(in language: Language) -> String { language.statistics.state(self) }
}

extension WarningRule {
  /// The rule in a sentence: 低于50家, within 10% of it: 关注.
  public func wording(in language: Language) -> String {
    let phrases = language.statistics
    let measured = measure == .value ? "" : phrases.changeIs
    let rule = measured + phrases.condition(condition)
    return margin.map { phrases.withMargin(rule, $0) } ?? rule
  }

  /// Whether it is about one period, whose figures may be still to come.
  public var waits: Bool {
    if case .missesTarget(_, .some) = condition { true } else { false }
  }

  /// The limit or target, for drawing.
  public var limit: DecimalNumber? {
    switch condition {
    case .below(let limit), .above(let limit), .missesTarget(let limit, _): limit.value
    case .falls, .rises: nil
    }
  }
}
