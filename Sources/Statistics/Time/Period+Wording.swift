import Localization

extension Period: CustomStringConvertible {
  /// The canonical form: `2023`, `2023-H1`, `2023-Q2`, `2023-08`, `2023-08-16`, `2023-Q1..Q3`,
  /// `2023-01..06`, `2022-12..2023-02`, `2021..2025`, `2023-08-T1`, `2023-W32`,
  /// `2023-01-21..2023-01-27`, `FY2023/24-04`, `AY2023/24-09`, `2023-06-end`.
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
    case .stretch(let first, let last):
      "\(first.year)-\(padded(first.month, to: 2))..\(last.year)-\(padded(last.month, to: 2))"
    case .years(let range): "\(range.lowerBound)..\(range.upperBound)"
    case .tenDays(let third, let month, let year): "\(year)-\(padded(month, to: 2))-T\(third)"
    case .week(let week, let year): "\(year)-W\(padded(week, to: 2))"
    case .days(let first, let last): "\(first)..\(last)"
    case .fiscalYear(let year, let month): "FY\(Self.pair(year))-\(padded(month, to: 2))"
    case .academicYear(let year, let month): "AY\(Self.pair(year))-\(padded(month, to: 2))"
    case .end(let period): "\(period)-end"
    }
  }

  /// 2023/24
  private static func pair(_ year: Int) -> String {
    "\(year)/\(padded((year + 1) % 100, to: 2))"
  }

  public func wording(in language: Language) -> String {
    language.statistics.period(self)
  }

  /// In Chinese words: 2023年上半年, 2023年前三季度, 2023年1—6月.
  public var chinese: String {
    switch self {
    case .day(let date): date.chinese
    case .years(let range): "\(range.lowerBound)—\(range.upperBound)年"
    case .stretch(let first, let last):
      "\(first.year)年\(first.month)月—\(last.year)年\(last.month)月"
    case .days(let first, let last): "\(first.chinese)—\(last.chinese(after: first))"
    case .fiscalYear(let year, _): "\(Self.pair(year))财年"
    case .academicYear(let year, _): "\(year)—\(year + 1)学年"
    case .end(.year(let year)): "\(year)年末"
    case .end(let period): "\(period.chinese)末"
    case .year, .half, .quarter, .month, .quarters, .months, .tenDays, .week:
      "\(year)年\(chineseWithoutYear)"
    }
  }

  /// Without the year, for tables and axes that say it elsewhere: 上半年, 1—6月. Empty for a year; the
  /// whole name where it can't do without.
  public var chineseWithoutYear: String {
    switch self {
    case .year: ""
    case .half(let half, _): half == 1 ? "上半年" : "下半年"
    case .quarter(let quarter, _): "第\(Self.numeral(quarter))季度"
    case .month(let month, _): "\(month)月"
    case .day(let date): "\(date.month)月\(date.day)日"
    case .quarters(let range, _) where range.lowerBound == 1:
      // Two of them are counted as 两.
      range.upperBound == 2 ? "前两季度" : "前\(Self.numeral(range.upperBound))季度"
    case .quarters(let range, _):
      "第\(Self.numeral(range.lowerBound))至第\(Self.numeral(range.upperBound))季度"
    case .months(let range, _): "\(range.lowerBound)—\(range.upperBound)月"
    case .tenDays(let third, let month, _): "\(month)月\(["上旬", "中旬", "下旬"][third - 1])"
    case .week(let week, _): "第\(week)周"
    case .end(let period):
      if case .year = period { "年末" } else { "\(period.chineseWithoutYear)末" }
    case .stretch, .years, .days, .fiscalYear, .academicYear: chinese
    }
  }

  /// A period's Chinese words in traditional characters.
  public static func inTraditionalCharacters(_ words: String) -> String {
    words.replacing("财年", with: "財年").replacing("学年", with: "學年")
      .replacing("周", with: "週").replacing("两", with: "兩")
  }

  /// In English words: H1 2023, Q1–Q3 2023, January–June 2023, 16 August 2023.
  public var english: String {
    switch self {
    case .year(let year): "\(year)"
    case .half(let half, let year): "H\(half) \(year)"
    case .quarter(let quarter, let year): "Q\(quarter) \(year)"
    case .month(let month, let year): "\(Self.monthNames[month - 1]) \(year)"
    case .day(let date): date.english
    case .quarters(let range, let year): "Q\(range.lowerBound)–Q\(range.upperBound) \(year)"
    case .months(let range, let year):
      "\(Self.monthNames[range.lowerBound - 1])–\(Self.monthNames[range.upperBound - 1]) \(year)"
    case .stretch(let first, let last):
      "\(Self.monthNames[first.month - 1]) \(first.year)–"
        + "\(Self.monthNames[last.month - 1]) \(last.year)"
    case .years(let range): "\(range.lowerBound)–\(range.upperBound)"
    case .tenDays(_, let month, let year):
      "\(firstDay.day)–\(lastDay.day) \(Self.monthNames[month - 1]) \(year)"
    case .week(let week, let year): "week \(week) of \(year)"
    case .days(let first, let last): "\(first.english)–\(last.english)"
    case .fiscalYear(let year, _): "fiscal year \(Self.pair(year))"
    case .academicYear(let year, _): "academic year \(Self.pair(year))"
    case .end(let period): "end of \(period.english)"
    }
  }

  private static func numeral(_ number: Int) -> String {
    ["〇", "一", "二", "三", "四"][number]
  }
}

extension CivilDate {
  /// 16 August 2023.
  public var english: String { "\(day) \(Period.monthNames[month - 1]) \(year)" }

  /// Without what an earlier day of the same span says already: 7日, 8月7日.
  fileprivate func chinese(after first: CivilDate) -> String {
    if first.year != year { return chinese }
    return first.month == month ? "\(day)日" : "\(month)月\(day)日"
  }
}
