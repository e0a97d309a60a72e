import Localization
import Statistics
import Testing

@testable import Charts

/// The figures of a chart in a file for spreadsheet programs.
@Suite struct ChartTableFileTests {
  private func check(
    _ chart: Chart, _ expected: String, in language: Language = .simplifiedChinese
  ) throws {
    let bytes = try chart.checked().csv(in: language)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self)
        == expected.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n"))
  }

  private func number(_ text: String) throws -> DecimalNumber {
    try #require(DecimalNumber(text))
  }

  private func chart(
    _ kind: Chart.Kind, _ places: ChartData.Places, _ series: [DataSeries], _ unit: String = ""
  ) throws -> Chart {
    Chart(
      kind: kind, title: "图",
      data: ChartData(
        places: places, series: series,
        unit: unit.isEmpty ? .none : try #require(MeasuringUnit(unit))))
  }

  @Test(arguments: [
    (Language.simplifiedChinese, "时期,增加值（亿元）\n2022年,2301.75\n2023年,\n2024年,-0.1\n"),
    (.traditionalChinese, "時期,增加值（億元）\n2022年,2301.75\n2023年,\n2024年,-0.1\n"),
    (.english, "Period,增加值 (billion yuan)\n2022,230.175\n2023,\n2024,-0.01\n"),
  ])
  func numbersAreExactInTheUnitOfTheHead(language: Language, expected: String) throws {
    let values: [DataValue?] = [
      DataValue(try number("230175000000")), nil, DataValue(try number("-10000000")),
    ]
    try check(
      chart(
        .line, .periods([.year(2022), .year(2023), .year(2024)]),
        [DataSeries(name: "增加值", values: values)], "亿元"), expected, in: language)
  }

  /// Which is the one that the chart says, whatever its figures were written in; where each of its
  /// labels has a scale word of its own, there is none.
  @Test(arguments: ["", "元", "万亿元"])
  func theUnitIsTheOneThatTheChartSays(unit: String) throws {
    try check(
      chart(
        .bar, .categories(["甲", "乙"]),
        [
          DataSeries(
            name: "资金",
            values: [DataValue(try number("160000000")), DataValue(try number("4850001"))])
        ], unit),
      unit.isEmpty ? "项目,资金\n甲,160000000\n乙,4850001\n" : "项目,资金（亿元）\n甲,1.6\n乙,0.04850001\n")
  }

  /// What a number alone would say too exactly, or can't say.
  @Test func remarksSayWhatNumbersDoNot() throws {
    let values = [
      DataValue(try number("3500000000"), text: "约35亿元", isExact: false),
      DataValue(
        try number("1250000000"), text: "10—15亿元", range: 1e9...1.5e9, isCentred: false,
        isExact: false),
      DataValue(try number("900000000"), status: .provisional),
      DataValue(try number("800000000"), status: .forecast),
    ]
    try check(
      chart(
        .column, .categories(["甲", "乙", "丙", "丁"]), [DataSeries(name: "", values: values)], "亿元"),
      "项目,数值（亿元）,说明\n甲,35,约35亿元\n乙,,10—15亿元\n丙,9,初步数\n丁,8,预测数\n")
  }

  @Test func remarksNameTheSeries() throws {
    let places = ChartData.Places.periods([.year(2022), .year(2023)])
    try check(
      chart(
        .line, places,
        [
          DataSeries(
            name: "甲",
            values: [
              DataValue(try number("1")), DataValue(try number("2"), text: "约2", isExact: false),
            ]),
          DataSeries(
            name: "乙",
            values: [
              DataValue(try number("3")),
              DataValue(try number("4"), status: .provisional, startsAnew: true),
            ]),
        ]), "时期,甲,乙,说明\n2022年,1,3,\n2023年,2,4,甲：约2；乙：初步数，口径有变，与此前各期不能直接相比\n")
  }

  @Test func sharesStandBesideTheirFigures() throws {
    var stack = try chart(
      .stacked, .categories(["上年", "本年"]),
      [
        DataSeries(name: "一产", values: [DataValue(try number("1")), DataValue(try number("2"))]),
        DataSeries(name: "二产", values: [DataValue(try number("3")), DataValue(try number("4"))]),
      ])
    stack.stacking = .percent
    try check(
      stack, "项目,一产,二产,一产占比（%）,二产占比（%）\n上年,1,3,25,75\n本年,2,4,33.3,66.7\n")
  }

  @Test func anIndexStandsBesideTheFiguresThatItIsMadeOf() throws {
    var index = try chart(
      .line, .periods([.year(2022), .year(2023)]),
      [
        DataSeries(
          name: "产值",
          values: [
            DataValue(try number("2000000000")),
            DataValue(try number("2500000000"), status: .provisional),
          ])
      ], "亿元")
    index.base = "2022"
    try check(
      index, "时期,产值（2022年=100）,产值（亿元）,说明\n2022年,100,20,\n2023年,125,25,初步数\n")
  }

  @Test func bothMeasuresOfAScatterPlotAreColumns() throws {
    var scatter = try chart(
      .scatter,
      .numbers(
        [3e8, 4e8], unit: try #require(MeasuringUnit("亿元")), labels: ["甲", "=乙"]),
      [
        DataSeries(name: "增速（%）", values: [DataValue(try number("5")), DataValue(try number("6"))])
      ],
      "%")
    scatter.data.placesTitle = "产值"
    scatter.data.placesTexts = ["3亿元", "约4亿元"]
    try check(scatter, "项目,产值（亿元）,增速（%）,说明\n甲,3,5,\n\"'=乙\",4,6,产值：约4亿元\n")
  }

  @Test(arguments: SampleCharts.all.map(\.name), Language.allCases)
  func everyChartHasATable(name: String, language: Language) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name })
    let text = String(
      decoding: try chart.chart.checked().csv(in: language).dropFirst(3), as: UTF8.self)
    let rows = text.split(separator: "\r\n")
    #expect(rows.count == chart.chart.data.places.count + 1 || chart.chart.isSeasonal)
  }
}
