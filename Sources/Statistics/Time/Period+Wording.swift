import Localization

extension Period: CustomStringConvertible {
  /// The canonical form: `2023`, `2023-H1`, `2023-Q2`, `2023-08`, `2023-08-16`, `2023-Q1..Q3`,
  /// `2023-01..06`.
  public var description: String {
    switch self {
    case .year(let year): "\(year)"
    case .half(let half, let year): "\(year)-H\(half)"
    case .quarter(let quarter, let year): "\(year)-Q\(quarter)"
    case .month(let month, let year): "\(year)-\(padded(month, to: 2))"
    case .day(let date): "\(date)"
    case .quarters(let range, let year): "\(year)-Q\(range.lowerBound)..Q\(range.upperBound)"
    case .months(let range, let year):
      "\(year)-\(padded(range.lowerBound, to: 2))..\(padded(range.upperBound, to: 2))"
    }
  }

  public func wording(in language: Language) -> String {
    language.statistics.period(self)
  }

  /// In Chinese words: 2023年上半年, 2023年前三季度, 2023年1—6月.
  public var chinese: String {
    if case .day(let date) = self { return date.chinese }
    return "\(year)年\(chineseWithoutYear)"
  }

  /// Without the year, for tables and axes that say it elsewhere: 上半年, 1—6月. Empty for a year.
  public var chineseWithoutYear: String {
    switch self {
    case .year: ""
    case .half(let half, _): half == 1 ? "上半年" : "下半年"
    case .quarter(let quarter, _): "第\(Self.numeral(quarter))季度"
    case .month(let month, _): "\(month)月"
    case .day(let date): "\(date.month)月\(date.day)日"
    case .quarters(let range, _) where range.lowerBound == 1:
      "前\(Self.numeral(range.upperBound))季度"
    case .quarters(let range, _):
      "第\(Self.numeral(range.lowerBound))至第\(Self.numeral(range.upperBound))季度"
    case .months(let range, _): "\(range.lowerBound)—\(range.upperBound)月"
    }
  }

  /// In English words: H1 2023, Q1–Q3 2023, January–June 2023, 16 August 2023.
  public var english: String {
    switch self {
    case .year(let year): "\(year)"
    case .half(let half, let year): "H\(half) \(year)"
    case .quarter(let quarter, let year): "Q\(quarter) \(year)"
    case .month(let month, let year): "\(Self.monthNames[month - 1]) \(year)"
    case .day(let date): "\(date.day) \(Self.monthNames[date.month - 1]) \(date.year)"
    case .quarters(let range, let year): "Q\(range.lowerBound)–Q\(range.upperBound) \(year)"
    case .months(let range, let year):
      "\(Self.monthNames[range.lowerBound - 1])–\(Self.monthNames[range.upperBound - 1]) \(year)"
    }
  }

  private static func numeral(_ number: Int) -> String {
    ["〇", "一", "二", "三", "四"][number]
  }
}
