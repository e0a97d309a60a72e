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
  }

  @Test func roundedAndProjectedFiguresAreNotCompared() throws {
    for certainty in [DataValue.Certainty.projected, .final] {
      var chart = Self.line([3, 4, 5, 6], unit: "亿元")
      chart.data.series = [
        DataSeries(
          name: "",
          values: chart.data.series[0].values.enumerated().map { place, value in
            value.map {
              DataValue(
                $0.number, text: "约6亿元", certainty: place == 3 ? certainty : .final,
                isExact: certainty == .projected || place < 3)
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
  }
}
