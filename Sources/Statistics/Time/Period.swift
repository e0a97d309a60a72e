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

  public func wording(in language: Language) -> String {
    switch (self, language) {
    case (.annual, .chinese): "年度"
    case (.annual, .english): "annual"
    case (.semiannual, .chinese): "半年度"
    case (.semiannual, .english): "half-yearly"
    case (.quarterly, .chinese): "季度"
    case (.quarterly, .english): "quarterly"
    case (.monthly, .chinese): "月度"
    case (.monthly, .english): "monthly"
    case (.daily, .chinese): "日度"
    case (.daily, .english): "daily"
    }
  }
}
