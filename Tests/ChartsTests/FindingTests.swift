import Localization
import Statistics
import Testing

@testable import Charts

/// A title from the data says what they bear out, and nothing more.
@Suite struct FindingTests {
  private static func line(_ values: [Double?], unit: String, from year: Int = 2019) -> Chart {
    SampleCharts.chart(
      .line, "", .periods(values.indices.map { .year(year + $0) }), [("", values)], unit: unit)
  }

  private static func finding(_ chart: Chart, _ language: Language = .simplifiedChinese) throws
    -> String?
  {
    try chart.checked().finding(of: "产值", in: language)
  }

  @Test(
    arguments: [
      ([3, 5, 4, 6], "亿元", "2022年产值为6亿元，是2019年以来最高"),
      ([6, 5, 7, 3], "亿元", "2022年产值为3亿元，是2019年以来最低"),
      ([9, 3, 4, 5, 6], "亿元", "产值连续3期上升，2023年为6亿元"),
      ([1, 9, 8, 7, 6], "亿元", "产值连续3期下降，2023年为6亿元"),
      ([5, -1.2, 0.8], "%", "2021年产值由负转正，为0.8%"),
      ([0.5, 2, -0.8, 1, -0.3], "%", "2023年产值由正转负，为−0.3%"),
      // An equal was there before, two steps are no run, and a gap or three figures are no record.
      ([6, 5, 4, 6], "亿元", nil), ([9, 3, 5, 6], "亿元", nil), ([1, 2], "亿元", nil),
      ([3, nil, 4, 6], "亿元", nil), ([3, 3, 3], "亿元", nil),
    ] as [([Double?], String, String?)])
  func saysWhatTheFiguresBearOut(values: [Double?], unit: String, title: String?) throws {
    #expect(try Self.finding(Self.line(values, unit: unit)) == title)
  }

  private static func finding(
    _ periods: [Period], _ values: [Double], unit: String, _ language: Language = .simplifiedChinese
  ) throws -> String? {
    try finding(
      SampleCharts.chart(.column, "", .periods(periods), [("", values)], unit: unit), language)
  }

  /// Of the second halves nobody has said anything: one of them may be higher than all first ones.
  @Test(arguments: [
    ([3.0, 5, 4, 6], "亿元", "2022年上半年产值为6亿元，是2019年以来同期最高"),
    ([9, 3, 4, 5, 6], "亿元", "2023年上半年产值为6亿元，连续3年高于上年同期"),
    ([1, 9, 8, 7, 6], "亿元", "2023年上半年产值为6亿元，连续3年低于上年同期"),
    ([5, -1.2, 0.8], "%", "2021年上半年产值为0.8%，上年同期为负"),
    ([0.5, 2, -0.8, 1, -0.3], "%", "2023年上半年产值为−0.3%，上年同期为正"),
  ])
  func comparesTheSamePartOfYearsWithNoOther(values: [Double], unit: String, title: String) throws {
    let periods = values.indices.map { Period.half(1, of: 2019 + $0) }
    #expect(try Self.finding(periods, values, unit: unit) == title)
  }

  @Test func theWholeOfAYearIsAYear() throws {
    let periods = (2019...2022).map { Period.months(1...12, of: $0) }
    #expect(
      try Self.finding(periods, [3, 5, 4, 6], unit: "亿元") == "2022年1—12月产值为6亿元，是2019年以来最高")
  }

  /// Sums from the start of the year rise with every month, and rates of them do not.
  @Test func sumsOfAYearAreNoFinding() throws {
    let periods = (2...6).map { Period.months(1...$0, of: 2024) }
    #expect(try Self.finding(periods, [1, 2, 3, 4, 5], unit: "亿元") == nil)
    #expect(try Self.finding(periods, [1, 2, 3, 4, 5], unit: "%")?.hasSuffix("以来最高") == true)
  }

  @Test func nothingIsSaidOfYearsThatAreLeftOut() throws {
    let periods = [2015, 2017, 2019, 2021].map { Period.year($0) }
    #expect(try Self.finding(periods, [3, 5, 4, 6], unit: "亿元") == nil)
  }

  @Test func theWholeIsNotTheHighestOfItsParts() throws {
    for (names, isFound) in [
      (["甲", "乙", "合计"], false), (["甲", "乙", "全市"], false), (["甲", "乙", "两地"], false),
      (["甲", "乙"], true),
    ] {
      let chart = SampleCharts.chart(
        .bar, "", .categories(names), [("", Array([3, 4, 7].prefix(names.count)))], unit: "亿元")
      #expect(try (Self.finding(chart) != nil) == isFound, "\(names)")
    }
  }

  @Test func whatHasNoFigureMayBeHigher() throws {
    let chart = SampleCharts.chart(
      .bar, "", .categories(["甲", "乙", "丙"]), [("", [3, nil, 7])], unit: "亿元")
    #expect(try Self.finding(chart) == nil)
    let map = SampleCharts.chart(
      .tilemap, "", .categories(["北京", "天津", "河北"]), [("", [3, 4, 7])], unit: "%")
    #expect(try Self.finding(map) == nil)
  }

  @Test func namesThePlaceThatIsHighestAloneAndTheLargestPart() throws {
    let places: ChartData.Places = .categories(["甲", "乙", "丙"])
    #expect(
      try Self.finding(SampleCharts.chart(.bar, "", places, [("", [3, 7, 5])], unit: "家"))
        == "产值以乙最高，为7家")
    #expect(
      try Self.finding(SampleCharts.chart(.bar, "", places, [("", [7, 7, 5])], unit: "家")) == nil)
    #expect(
      try Self.finding(SampleCharts.chart(.pie, "", places, [("", [1, 2, 1])], unit: "家"))
        == "乙占比最高，为50.0%")
    #expect(
      try Self.finding(SampleCharts.chart(.pie, "", places, [("", [0, 99_999, 1])], unit: "家"))
        == "乙占比最高，超99.9%")
  }

  @Test func roundedAndProjectedFiguresAreNotCompared() throws {
    for status in [ObservationStatus.forecast, .normal] {
      var chart = Self.line([3, 4, 5, 6], unit: "亿元")
      chart.data.series = [
        DataSeries(
          name: "",
          values: chart.data.series[0].values.enumerated().map { place, value in
            value.map {
              DataValue(
                $0.number, text: "约6亿元", status: place == 3 ? status : .normal,
                isExact: status == .forecast || place < 3)
            }
          })
      ]
      #expect(try Self.finding(chart) == nil)
    }
  }

  @Test func speaksEveryLanguage() throws {
    let chart = Self.line([3, 5, 4, 6], unit: "亿元")
    #expect(try Self.finding(chart, .traditionalChinese) == "2022年产值為6億元，是2019年以來最高")
    let rates = Self.line([3, 5, 4, 6], unit: "%")
    #expect(
      try rates.checked().finding(of: "Output", in: .english)
        == "Output, 2022: 6%, the highest since 2019")
    // That an earlier one was above zero, too, nobody has said.
    let turned = Self.line([-5, -1, 2], unit: "%")
    #expect(
      try turned.checked().finding(of: "Output", in: .english)
        == "Output, 2021: 2%, from below zero")
    let long = Self.line([300_000, 500_000, 400_000, 660_536], unit: "亿元")
    #expect(
      try long.checked().finding(of: "Gross domestic product", in: .english)?
        .hasSuffix("the highest since 2019") == true)
  }
}
