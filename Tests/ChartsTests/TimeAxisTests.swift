import Localization
import Statistics
import Testing

@testable import Charts

/// Time along an axis: where periods stand, which of them are named, and under which the year is.
@Suite struct TimeAxisTests {
  private static func months(from month: Int, of year: Int, _ count: Int) -> [Period] {
    (0..<count).map { .month(($0 + month - 1) % 12 + 1, of: year + ($0 + month - 1) / 12) }
  }

  private static func sums(_ years: ClosedRange<Int>) -> [Period] {
    years.flatMap { year in
      (2...12).map { $0 == 12 ? Period.year(year) : .months(1...$0, of: year) }
    }
  }

  private static func ticks(
    _ periods: [Period], room: Double, _ language: Language = .simplifiedChinese
  ) throws -> [TimeTicks.Tick] {
    let sequence = try #require(PeriodSequence(periods))
    let scale = TimeScale(periods, sequence, range: (0, room))
    return TimeTicks(
      periods, sequence, language.chartPhraseBook, at: periods.map(scale.position),
      between: { scale.position(of: $0) },
      width: { TextMetrics.width(of: $0) * 12 }
    ).ticks
  }

  struct Case: Sendable {
    let periods: [Period]
    let room: Double
    var language = Language.simplifiedChinese
    /// Texts with the years below them.
    let ticks: [String]
  }

  @Test(arguments: [
    // 110 months from April 2016: the peak of January 2020 stands at 2020.
    Case(
      periods: months(from: 4, of: 2016, 110), room: 560,
      ticks: (2017...2025).map { "\($0)" }),
    Case(
      periods: months(from: 11, of: 2022, 15), room: 380,
      ticks: [
        "11月/2022", "1月/2023", "3月", "5月", "7月", "9月", "11月", "1月/2024",
      ]),
    Case(
      periods: months(from: 11, of: 2022, 6), room: 560, language: .english,
      ticks: ["Nov/2022", "Dec", "Jan/2023", "Feb", "Mar", "Apr"]),
    Case(
      periods: (0..<28).map { .quarter($0 % 4 + 1, of: 2017 + $0 / 4) }, room: 560,
      ticks: (2017...2023).map { "\($0)" }),
    Case(
      periods: (0..<8).map { .quarter($0 % 4 + 1, of: 2022 + $0 / 4) }, room: 280,
      ticks: ["一季度/2022", "三季度", "一季度/2023", "三季度"]),
    Case(
      periods: (1978...2023).map { .year($0) }, room: 400,
      ticks: [1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020].map { "\($0)" }),
    Case(
      periods: sums(2022...2023), room: 560,
      ticks: [
        "1—3月/2022", "1—6月", "1—9月", "1—12月", "1—3月/2023", "1—6月", "1—9月", "1—12月",
      ]),
    // The year stands once, below.
    Case(
      periods: [
        .quarter(1, of: 2023), .half(1, of: 2023), .quarters(1...3, of: 2023), .year(2023),
      ],
      room: 560, ticks: ["一季度/2023", "上半年", "前三季度", "全年"]),
    // Quarters' ends are named where they are, and no month between them is.
    Case(
      periods: [3, 6, 9, 12].map { .end(of: .month($0, of: 2023)) }, room: 560,
      ticks: ["3月末/2023", "6月末", "9月末", "12月末"]),
    // A name that holds its years needs none below it.
    Case(
      periods: [2021, 2022].map {
        .stretch(YearMonth($0, 4)!, through: YearMonth($0 + 1, 3)!)
      }, room: 560, ticks: ["2021年4月—2022年3月", "2022年4月—2023年3月"]),
    Case(
      periods: (1...13).map { .week($0, of: 2024) }, room: 400,
      ticks: ["第1周/2024", "第3周", "第5周", "第7周", "第9周", "第11周", "第13周"]),
    Case(
      periods: (0..<9).map { .tenDays($0 % 3 + 1, ofMonth: $0 / 3 + 1, of: 2024) }, room: 300,
      ticks: ["1月/2024", "2月", "3月"]),
    Case(
      periods: (0..<90).map { .day(CivilDate(daysSince1970: 19723 + $0)) }, room: 300,
      ticks: ["1月/2024", "2月", "3月"]),
  ])
  func ticksStandAtRoundPlacesWithTheirYears(_ example: Case) throws {
    let ticks = try Self.ticks(example.periods, room: example.room, example.language)
    #expect(ticks.map { $0.year.isEmpty ? $0.text : "\($0.text)/\($0.year)" } == example.ticks)
  }

  /// A sum that is missing is called as the others are.
  @Test(arguments: [
    (
      [Period.quarters(1...2, of: 2023), .quarters(1...3, of: 2023), .quarters(1...3, of: 2024)],
      "一季度"
    ),
    ([.half(1, of: 2023), .quarters(1...3, of: 2023), .quarters(1...3, of: 2024)], "一季度"),
    ([.months(1...3, of: 2023), .months(1...9, of: 2023), .months(1...6, of: 2024)], "1—3月"),
  ])
  func missingSumsAreCalledLikeTheOthers(periods: [Period], missing: String) throws {
    let sequence = try #require(PeriodSequence(periods))
    let ordinal = try #require(sequence.ordinal(of: .months(1...3, of: 2024)))
    let period = try #require(sequence.period(at: ordinal))
    #expect(Language.simplifiedChinese.chartPhrases.partOfYear(period) == missing)
  }

  /// 1—3月 is known at the end of March, and so stands there.
  @Test func sumsStandAtTheirEnd() throws {
    let sequence = try #require(PeriodSequence(Self.sums(2022...2023)))
    let march = sequence.day(of: .months(1...3, of: 2023))
    #expect(march == Double(CivilDate(year: 2023, month: 3, day: 31)!.daysSince1970))
    #expect(sequence.beginsAnewEachYear)
    let months = try #require(PeriodSequence(Self.months(from: 1, of: 2023, 5)))
    #expect(months.day(of: .month(1, of: 2023)) < months.day(of: .month(2, of: 2023)))
    #expect(!months.beginsAnewEachYear)
  }

  /// The next year's first sum is no fall from the last year's total.
  @Test func sumsBeginAnewEachYear() throws {
    let periods = Self.sums(2022...2023)
    let chart = SampleCharts.chart(
      .line, "投资", .periods(periods), [("", periods.indices.map { Double($0 % 11 + 1) })],
      unit: "亿元")
    let stage = try chart.checked().stage(.simplifiedChinese)
    #expect(stage.runs(ofSeries: 0).map(\.count) == [11, 11])
    // Rates go on over the year's end.
    let rates = SampleCharts.chart(
      .line, "投资增速", .periods(periods), [("", periods.indices.map { Double($0 % 11 + 1) })],
      unit: "%")
    #expect(try rates.checked().stage(.simplifiedChinese).runs(ofSeries: 0).map(\.count) == [22])
  }

  @Test func januaryAndFebruaryTogetherStandAmongMonthsOfRates() throws {
    let periods: [Period] =
      [.month(12, of: 2022), .months(1...2, of: 2023)] + Self.months(from: 3, of: 2023, 4)
    let rates = SampleCharts.chart(
      .line, "增速", .periods(periods), [("", periods.indices.map { Double($0) })], unit: "%")
    #expect(try rates.checked().chart.data.places.count == periods.count)
    // A sum of two months among single ones would be a peak.
    let amounts = SampleCharts.chart(
      .line, "零售额", .periods(periods), [("", periods.indices.map { Double($0) })], unit: "亿元")
    #expect(throws: ChartFault.mixedPeriods) { try amounts.checked() }
  }

  @Test func missingPeriodsGetTheirPlaces() throws {
    for (periods, count) in [
      ([Period.week(51, of: 2023), .week(52, of: 2023), .week(2, of: 2024)], 4),
      ([.month(1, of: 2023), .month(2, of: 2023), .month(5, of: 2023)], 5),
      (
        [.months(1...11, of: 2022), .year(2022), .months(1...3, of: 2023)], 4
      ),
      (
        [
          .end(of: .month(1, of: 2023)), .end(of: .month(2, of: 2023)),
          .end(of: .month(4, of: 2023)),
        ], 4
      ),
    ] {
      let chart = SampleCharts.chart(
        .line, "", .periods(periods), [("", periods.indices.map { Double($0) })], unit: "%")
      #expect(try chart.checked().chart.data.places.count == count, "\(periods)")
    }
  }

  @Test func anEventOutsideOfTheAxisIsRefused() throws {
    var chart = SampleCharts.chart(
      .line, "", .periods(Self.months(from: 1, of: 2023, 3)), [("", [1, 2, 3])], unit: "%")
    chart.events = [.init(period: .month(1, of: 2020), label: "疫情")]
    #expect(throws: ChartFault.outsideOfTime("疫情")) { try chart.checked() }
    chart.data.places = .categories(["甲", "乙", "丙"])
    #expect(throws: ChartFault.noTimeAxis("疫情")) { try chart.checked() }
  }

  /// Columns of years far apart keep the distances of time, and fill what the nearest two leave them.
  @Test(arguments: [
    ([1953, 1964, 1982, 1990, 2000, 2010, 2020], true), ([2000, 2010, 2020], true),
    ([1949, 1978, 2000, 2020], true), ([1953, 1964, 1982, 1983, 2000, 2010, 2024], false),
    ([1000, 1001, 2024], false),
  ])
  func columnsOfYearsFarApartAreWide(years: [Int], isDrawn: Bool) throws {
    let chart = SampleCharts.chart(
      .column, "人口", .periods(years.map { .year($0) }),
      [("", years.indices.map { Double($0 + 1) })], unit: "万人")
    guard isDrawn else {
      #expect(throws: ChartFault.unequalIntervals) { try chart.checked() }
      return
    }
    let checked = try chart.checked()
    let svg = String(decoding: checked.standaloneSVG(in: .simplifiedChinese), as: UTF8.self)
    for year in years { #expect(svg.contains(">\(year)<"), "\(year)") }
    let bars = svg.matches(of: /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/)
      .compactMap { match in Double(match.1).flatMap { x in Double(match.2).map { (x, $0) } } }
    try #require(bars.count == years.count)
    for (bar, next) in zip(bars, bars.dropFirst()) {
      #expect(bar.0 + bar.1 < next.0)
      #expect(bar.1 >= 8)
    }
    let step = (bars[1].0 - bars[0].0) / Double(years[1] - years[0])
    for (index, year) in years.enumerated() {
      #expect(abs(bars[index].0 - bars[0].0 - step * Double(year - years[0])) < 1)
    }
    // The years between have no rows of their own.
    let page = checked.figure(id: "c", in: .simplifiedChinese).description
    #expect(page.components(separatedBy: "<th scope=\"row\">").count == years.count + 1)
  }
}
