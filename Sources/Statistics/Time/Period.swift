import Localization

/// The time that a figure is about.
public enum Period: Hashable, Sendable {
  case year(Int)
  /// 1 or 2.
  case half(Int, of: Int)
  /// 1 to 4.
  case quarter(Int, of: Int)
  /// 1 to 12.
  case month(Int, of: Int)
  case day(CivilDate)
  /// From one quarter of a year through a later one, as in 前三季度.
  case quarters(ClosedRange<Int>, of: Int)
  /// From one month of a year through a later one, as in 1—6月.
  case months(ClosedRange<Int>, of: Int)
}

/// How often an indicator is published.
public enum Frequency: String, CaseIterable, Hashable, Sendable {
  case annual, semiannual, quarterly, monthly, daily

  public func wording(in language: Language) -> String { language.statistics.frequency(self) }
}
