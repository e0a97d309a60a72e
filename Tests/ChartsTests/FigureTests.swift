import Characters
import Statistics
import Testing

@testable import Charts

/// Charts as pages show them.
@Suite struct FigureTests {
  private static let line = SampleCharts.chart(
    .line, "季度增速",
    .periods((2022...2024).flatMap { year in (1...4).map { .quarter($0, of: year) } }),
    [("同比", [4.8, 0.4, 3.9, 2.9, 4.5, 6.3, 4.9, 5.2, 5.3, 4.7, 4.6, 5.4])], unit: "%")
  private static let bars = SampleCharts.chart(
    .bar, "新区增速",
    .categories([
      "地区生产总值", "规上工业增加值", "固定资产投资", "工业固定资产投资", "一般预算收入", "全社会用电量", "进出口贸易额", "社会消费品零售总额",
    ]),
    [("", [13, 19.4, 21, 65.2, 29.5, 13.8, 13.3, 10.1])], unit: "%")

  @Test func areSmall() throws {
    for chart in [Self.line, Self.bars] {
      let size = try chart.checked().figure(id: "c1", in: .simplifiedChinese).bytes.count
      #expect(size <= 6_200, "\(chart.title)")
    }
  }

  @Test func holdTitleDescriptionAndTable() throws {
    let html = try Self.line.checked().figure(id: "c1", in: .simplifiedChinese).description
    #expect(html.hasPrefix("<figure class=\"chart\" id=\"c1\"><figcaption><p><b>季度增速</b></p>"))
    #expect(
      html.contains("role=\"img\" aria-labelledby=\"c1t c1d\"><title id=\"c1t\">季度增速</title>"))
    #expect(
      html.contains(
        "2022年第一季度至2024年第四季度，同比由4.8%升至5.4%；最高为2023年第二季度的6.3%，最低为2022年第二季度的0.4%。"))
    #expect(html.contains("<tr><th scope=\"row\">2022年第二季度</th><td>0.4%</td></tr>"))
    #expect(html.components(separatedBy: "id=\"").count - 1 == 3)
  }

  @Test func speakEnglishToo() throws {
    let html = try Self.line.checked().figure(id: "c1", in: .english).description
    #expect(
      html.contains(
        "From Q1 2022 to Q4 2024, 同比 rose to 5.4% from 4.8%; highest 6.3% (Q2 2023), lowest 0.4% (Q2 2022)."
      ))
  }

  @Test func escapeEveryText() throws {
    let evil = "<script>alert(\"x\")</script>"
    var chart = SampleCharts.chart(
      .bar, evil, .categories([evil, "乙"]), [(evil, [1, 2]), ("b", [3, nil])])
    (chart.subtitle, chart.source, chart.note) = (evil, evil, evil)
    chart.lines = [.init(value: 1, label: evil)]
    let html = try chart.checked().figure(id: evil, in: .simplifiedChinese).description
    #expect(!html.contains("<script"))
    #expect(!html.contains("id=\"<"))
    let file = try chart.checked().standaloneSVG(in: .simplifiedChinese)
    #expect(String(decoding: file, as: UTF8.self).contains("&lt;script"))
  }

  struct Refusal: Sendable {
    let chart: Chart
    let fault: ChartFault
  }

  @Test(arguments: [
    Refusal(chart: SampleCharts.chart(.line, "", .categories([]), []), fault: .empty),
    Refusal(chart: SampleCharts.chart(.bar, "", .categories(["甲"]), [("", [nil])]), fault: .empty),
    Refusal(
      chart: SampleCharts.chart(
        .pie, "", .categories(["1", "2", "3", "4", "5", "6"]), [("", [1, 2, 3, 4, 5, 6])]),
      fault: .tooManyParts(kind: "pie", limit: 5, count: 6)),
    Refusal(
      chart: SampleCharts.chart(.waffle, "", .categories(["甲", "乙"]), [("", [3, -1])]),
      fault: .negativePart("乙", kind: "waffle")),
    Refusal(
      chart: SampleCharts.chart(.funnel, "", .categories(["甲"]), [("", [0])]),
      fault: .emptyTotal(kind: "funnel")),
    Refusal(
      chart: SampleCharts.chart(
        .funnel, "", .categories(["申报", "入库"]), [("", [5, 6])], unit: "家"),
      fault: .widensBelow("入库", "申报")),
    Refusal(
      chart: SampleCharts.chart(
        .line, "", .periods([.year(2022), .year(2023)]), [("", [5, 6])], unit: "%",
        { $0.base = "2022" }),
      fault: .indexOfRates("%")),
    Refusal(
      chart: SampleCharts.chart(
        .waterfall, "", .categories(["年初", "新增", "退出", "年末合计"]), [("", [10, 3, -1, 13])],
        unit: "家"),
      fault: .totalDiffers("年末合计", stated: "13家", sum: "12家")),
    Refusal(
      chart: SampleCharts.chart(
        .waterfall, "", .categories(["年初", "新增", "退出", "合计"]), [("", [100, 50, -30, 130])],
        unit: "家"),
      fault: .totalDiffers("合计", stated: "130家", sum: "120家")),
    Refusal(
      chart: SampleCharts.chart(
        .waterfall, "", .categories(["年初", "新增", "退出", "合计"]), [("", [100, 50, -30, 130])],
        unit: "亿元"),
      fault: .totalDiffers("合计", stated: "130亿元", sum: "120亿元")),
    Refusal(
      chart: SampleCharts.chart(
        .waterfall, "", .categories(["年初", "新增", "退出", "年末"]), [("", [10, 3, -1, 13])]),
      fault: .totalDiffers("年末", stated: "13", sum: "12")),
    Refusal(
      chart: SampleCharts.chart(.line, "", .categories(["甲"]), [("值", [1, 2])]),
      fault: .unequalLengths(series: "值", expected: 1, found: 2)),
    Refusal(
      chart: SampleCharts.chart(
        .line, "", .periods([.quarter(1, of: 2023), .quarter(2, of: 2023), .half(1, of: 2023)]),
        [("", [1, 2, 3])]),
      fault: .mixedPeriods),
    Refusal(
      chart: SampleCharts.chart(.slope, "", .categories(["甲"]), [("", [1])]),
      fault: .needsTwoPlaces(kind: "slope")),
    Refusal(
      chart: SampleCharts.chart(.pie, "", .categories(["甲", "乙"]), [("", [60, 60])], unit: "%"),
      fault: .sharesNotWhole(total: "120")),
    Refusal(
      chart: SampleCharts.chart(
        .bar, "", .categories(["甲", "乙"]), [("一", [20, 30]), ("二", [20, 70])], unit: "%",
        { $0.stacking = .percent }),
      fault: .sharesNotWhole(total: "40")),
    Refusal(
      chart: SampleCharts.chart(.waffle, "", .categories(["甲", "乙"]), [("", [60, nil])]),
      fault: .missingPart("乙", kind: "waffle")),
    Refusal(
      chart: SampleCharts.chart(.pie, "", .categories(["甲", "乙", "合计"]), [("", [5, 7, 12])]),
      fault: .totalAmongParts("合计")),
    Refusal(
      chart: SampleCharts.chart(.funnel, "", .categories(["甲"]), [("一", [5]), ("二", [6])]),
      fault: .oneSeries(kind: "funnel", count: 2)),
    Refusal(
      chart: SampleCharts.chart(.card, "", .categories(["甲", "乙"]), [("", [33, 47])]),
      fault: .oneFigure(count: 2)),
    Refusal(
      chart: SampleCharts.chart(
        .waterfall, "", .categories(["甲", "乙", "丙", "合计"]), [("", [10, -3, 5, 15])], unit: "亿元"),
      fault: .totalDiffers("合计", stated: "15亿元", sum: "12亿元")),
    Refusal(
      chart: SampleCharts.chart(
        .waterfall, "", .categories(["甲", "乙", "丙", "合计"]), [("", [10.1, -3.2, 5.3, 12.5])],
        unit: "亿元"),
      fault: .totalDiffers("合计", stated: "12.5亿元", sum: "12.2亿元")),
    Refusal(
      chart: SampleCharts.chart(.line, "", .periods([.year(2019), .year(2019)]), [("", [1, 2])]),
      fault: .repeatedPeriod("2019年")),
    Refusal(
      chart: SampleCharts.chart(.bar, "", .categories(["甲"]), [("一", [1]), ("一", [2])]),
      fault: .repeatedSeries("一")),
    Refusal(
      chart: SampleCharts.chart(.bar, "", .categories(["甲", "乙", "甲"]), [("", [1, 2, 3])]),
      fault: .repeatedPlace("甲")),
    Refusal(
      chart: SampleCharts.chart(
        .line, "", .periods([.months(1...2, of: 2023), .months(1...6, of: 2024)]), [("", [1, 2])]),
      fault: .unequalSpans("2023年1—2月", "2024年1—6月")),
    Refusal(
      chart: SampleCharts.chart(
        .column, "", .periods([.year(1000), .year(1001), .year(2024)]), [("", [1, 2, 3])]),
      fault: .unequalIntervals),
  ])
  func refuseWhatWouldMislead(_ refusal: Refusal) {
    #expect(throws: refusal.fault) { try refusal.chart.checked() }
  }

  @Test func barsBeginAtZeroAndLinesSayWhereTheyDoNot() throws {
    let values = [98.0, 99, 100]
    let bars = try SampleCharts.chart(.column, "柱", .categories(["甲", "乙", "丙"]), [("", values)])
      .checked()
    let heights = bars.drawing(width: 640, .simplifiedChinese).marks.compactMap { mark -> Double? in
      guard case .rectangle(let box) = mark.shape, case .bar = mark.look else { return nil }
      return box.height
    }
    #expect(abs(heights[0] / heights[2] - 0.98) < 0.001)
    let line = try SampleCharts.chart(.line, "线", .categories(["甲", "乙", "丙"]), [("", values)])
      .checked()
    #expect(line.words.subtitle.contains("纵轴不从零开始"))
  }

  /// A label that says 35 where 约35亿元 was published, or a middle that nobody published, is a wrong
  /// number.
  @Test(arguments: [
    Chart.Kind.bar, .column, .line, .dot, .heatmap,
  ])
  func labelsSayWhatWasPublished(kind: Chart.Kind) throws {
    var chart = SampleCharts.chart(
      kind, "完成投资", .periods([.year(2022), .year(2023)]), [("", [30, 35])], unit: "亿元")
    chart.data.series[0] = DataSeries(
      name: "",
      values: [
        DataValue(
          DecimalNumber(significand: 30).scaled(byPowerOfTen: 8), text: "25—35亿元",
          range: 25e8...35e8, isExact: false),
        DataValue(
          DecimalNumber(significand: 35).scaled(byPowerOfTen: 8), text: "约35亿元", isExact: false),
      ])
    let html = try chart.checked().figure(id: "c1", in: .simplifiedChinese).description
    let drawing = try #require(html.components(separatedBy: "<details>").first)
    #expect(drawing.contains(">25—35亿元</text>"))
    #expect(drawing.contains(">约35亿元</text>"))
  }

  /// Colour is never the only thing that tells series apart: bars have a texture, as their key has,
  /// where their names don't stand beside them.
  @Test(arguments: [Chart.Kind.bar, .column], [Chart.Stacking.none, .percent])
  func barsOfSeveralSeriesDifferInMoreThanColour(
    kind: Chart.Kind, stacking: Chart.Stacking
  ) throws {
    var chart = SampleCharts.chart(
      kind, "柱", .categories(["甲", "乙"]),
      [("一", [3, 4]), ("二", [5, 6]), ("三", [7, 8])])
    chart.stacking = stacking
    for width in [640.0, 340] {
      let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
      let textures = drawing.marks.compactMap { mark -> Pattern? in
        if case .texture(let pattern) = mark.look { pattern } else { nil }
      }
      let isNamed = kind == .column && stacking != .none
      #expect(textures == (isNamed ? [] : [1, 2, 1, 2].map(Pattern.init(series:))))
      for name in ["一", "二", "三"] { #expect(drawing.labels.contains { $0.text == name }) }
    }
  }

  /// Numbers a thousandfold apart would all lie at one end of an even axis.
  @Test func numbersFarApartStandOnALogarithmicAxis() throws {
    let chart = try SampleCharts.chart(
      .dot, "人口", .categories(["甲市", "乙县", "丙村"]), [("", [12_340_000, 35_600, 12])], unit: "人"
    ).checked()
    #expect(chart.words.subtitle == "单位：人，横轴为对数刻度")
    let drawing = chart.drawing(width: 640, .simplifiedChinese)
    let x = drawing.marks.compactMap { mark -> Double? in
      if case .symbol(_, let x, _, _) = mark.shape { x } else { nil }
    }
    let ratios = (x[0] - x[1]) / (x[1] - x[2])
    #expect(abs(ratios - 2.5400 / 3.4722) < 0.01)
    let texts = Set(drawing.labels.map(\.text))
    #expect(texts.isSuperset(of: ["1,234万", "35,600", "12", "10", "10万"]))
    let near = SampleCharts.chart(
      .dot, "人口", .categories(["甲", "乙"]), [("", [900, 1])], unit: "人")
    #expect(try !near.checked().words.subtitle.contains("对数"))
  }

  /// The scale of the numbers and the scale of the unit are chosen once: an axis that reaches beyond
  /// the data must not turn 9800亿元 into 0.98亿元.
  @Test(arguments: [
    SampleCharts.chart(.column, "", .categories(["甲", "乙"]), [("", [9800, 9900])], unit: "亿元"),
    SampleCharts.chart(
      .stacked, "", .categories(["甲"]), [("一", [6000]), ("二", [9800])], unit: "亿元"),
    SampleCharts.chart(
      .waterfall, "", .categories(["甲", "乙", "丙"]), [("", [9800, 9000, 100])], unit: "亿元"),
    SampleCharts.chart(.bar, "", .categories(["甲", "乙"]), [("", [9800, 9900])], unit: "亿元"),
  ])
  func numbersAreInTheUnitThatIsSaid(chart: Chart) throws {
    let chart = try chart.checked()
    #expect(chart.words.subtitle == "单位：亿元")
    let labels = chart.drawing(width: 640, .simplifiedChinese).labels.map(\.text)
    // With the comma of the axis's 10,000, where there is one.
    #expect(labels.contains(labels.contains("10,000") ? "9,800" : "9800"))
    #expect(!labels.contains("0.98"))
  }

  /// Bars whose labels found no room would make facts of what is about so much: they lie down, where words
  /// have room.
  @Test(arguments: [640.0, 340])
  func figuresInWordsAlwaysSayThem(width: Double) throws {
    var chart = SampleCharts.chart(
      .column, "", .periods((2021...2024).map { .year($0) }), [("", [3, 4, 4, 5])], unit: "亿元")
    let texts = [
      "about 300 million yuan", "350 million yuan", "nearly 400 million yuan",
      "more than 500 million yuan",
    ]
    chart.data.series = [
      DataSeries(
        name: "",
        values: texts.enumerated().map { place, text in
          DataValue(
            DecimalNumber(significand: Int64(place + 3)).scaled(byPowerOfTen: 8), text: text,
            isExact: place == 1)
        })
    ]
    let labels = try chart.checked().drawing(width: width, .english).labels.map(\.text)
    for text in texts where text != texts[1] { #expect(labels.contains(text), "\(labels)") }
  }

  /// 1234 beside 12,345 would be two manners of one chart.
  @Test func thousandsArePartedInAllNumbersOrInNone() throws {
    for (values, expected) in [
      ([1234.0, 12_345], ["1,234", "12,345"]), ([1234, 8000], ["1234", "8000"]),
    ] {
      let chart = SampleCharts.chart(.bar, "", .categories(["甲", "乙"]), [("", values)])
      let labels = try chart.checked().drawing(width: 640, .simplifiedChinese).labels.map(\.text)
      #expect(labels.suffix(2) == expected[...])
    }
  }

  /// What is too small for the decimals of the others stands there as it was published, and so gives them
  /// none: 3, not 3.0000.
  @Test func smallFiguresGiveOthersNoDecimals() throws {
    var chart = SampleCharts.chart(
      .bar, "", .categories(["甲", "乙", "丙"]), [("", [0, 0, 3])], unit: "毫克")
    chart.data.series = [
      DataSeries(
        name: "",
        values: [
          DataValue(DecimalNumber(significand: 12, exponent: -5), text: "0.00012毫克"),
          DataValue(DecimalNumber(significand: 345, exponent: -7), text: "0.0000345毫克"),
          DataValue(DecimalNumber(significand: 3), text: "3毫克"),
        ])
    ]
    let labels = try chart.checked().drawing(width: 640, .simplifiedChinese).labels.map(\.text)
    #expect(labels.suffix(3) == ["0.00012毫克", "0.0000345毫克", "3"])
  }

  /// One more decimal tells 600 and 601, but not from one another.
  @Test func oneMoreDecimalMakesNoTwoAlike() throws {
    let chart = SampleCharts.chart(
      .bar, "", .categories(["甲", "乙", "丙"]), [("", [600, 601, 9_359_100])], unit: "元")
    let labels = try chart.checked().drawing(width: 640, .simplifiedChinese).labels.map(\.text)
    #expect(Set(labels.suffix(3)).count == 3, "\(labels)")
  }

  /// The numbers of the lowest bars have room of their own: no name below gives way to them.
  @Test(arguments: [Chart.Kind.column, .waterfall], [640.0, 340])
  func namesStandBelowTheNumbersOfFalls(kind: Chart.Kind, width: Double) throws {
    let names = ["收入", "支出", "转移"]
    let chart = SampleCharts.chart(
      kind, "", .categories(names), [("", kind == .column ? [20, -30, 10] : [20, -50, 10])],
      unit: "亿元")
    let labels = try chart.checked().drawing(width: width, .simplifiedChinese).labels.map(\.text)
    #expect(Set(labels).isSuperset(of: names))
    #expect(labels.contains(kind == .column ? "−30" : "−50"))
  }

  /// A label never rounds a figure away, not even one that was given without its unit.
  @Test func smallFiguresAmongLargeOnesAreSaid() throws {
    for kind in [Chart.Kind.bar, .diverging, .column, .dot] {
      let chart = SampleCharts.chart(
        kind, "", .categories(["甲", "乙", "丙"]), [("", [35, -4, 350_000])], unit: "亿元")
      let labels = try chart.checked().drawing(width: 640, .simplifiedChinese).labels.map(\.text)
      #expect(labels.contains { $0.hasSuffix("35亿元") })
      #expect(labels.contains("−4亿元"))
      #expect(!labels.contains("0.00"))
    }
  }

  @Test(arguments: [Chart.Kind.line, .column])
  func periodsThatAreMissingLeaveGaps(kind: Chart.Kind) throws {
    let chart = try SampleCharts.chart(
      kind, "", .periods([2019, 2022, 2023, 2025].map { .half(1, of: $0) }), [("", [1, 2, 3, 4])]
    ).checked()
    #expect(chart.chart.data.places.count == 7)
    #expect(
      chart.chart.data.series[0].values.map { $0?.doubleValue } == [1, nil, nil, 2, 3, nil, 4])
    let words = chart.words.description
    #expect(words.contains("其中3个没有数据"))
    let even = try SampleCharts.chart(
      kind, "", .periods([2015, 2020, 2025].map { .year($0) }), [("", [1, 2, 3])]
    ).checked()
    #expect(even.chart.data.places.count == 3)
  }

  @Test(arguments: [
    ([3.0, 3, 3], "2019年至2021年，值一直为3%。"),
    ([3, 5, 3], "2019年至2021年，值首尾均为3%；最高为2020年的5%，最低为2019年、2021年的3%。"),
    ([3, 4, 5], "2019年至2021年，值由3%升至5%；最高为2021年的5%，最低为2019年的3%。"),
  ])
  func coursesAreToldAsTheyWere(values: [Double], words: String) throws {
    let chart = SampleCharts.chart(
      .line, "值", .periods((2019...2021).map { .year($0) }), [("", values)], unit: "%")
    #expect(try chart.checked().words.description == words)
  }

  /// Joining the smallest series is a matter of colours; the table has them all.
  @Test func theTableKeepsWhatIsDrawnTogether() throws {
    let chart = SampleCharts.chart(
      .stacked, "", .categories(["甲"]),
      (1...8).map { ("第\($0)组", [Double($0) * 6]) }, unit: "亿元")
    let html = try chart.checked().figure(id: "c", in: .simplifiedChinese).description
    #expect(html.contains("<th scope=\"col\">第8组</th>"))
    #expect(html.contains("甲 其他 126亿元"))
    #expect(
      try chart.checked().drawing(width: 640, .english).labels.contains { $0.text == "Others" })
  }

  @Test func aHeatmapNamesAllOfItsColumns() throws {
    let names = (1...12).map { "第\($0)街道办事处" }
    let chart = try SampleCharts.chart(
      .heatmap, "", .categories(names),
      [("企业", (1...12).map { Double($0) }), ("项目", (1...12).map { Double($0) })]
    ).checked()
    for width in [640.0, 340] {
      let labels = Set(chart.drawing(width: width, .simplifiedChinese).labels.map(\.text))
      #expect(labels.isSuperset(of: names + ["企业", "项目"]))
    }
    let months = try SampleCharts.chart(
      .heatmap, "", .periods((1...12).map { .month($0, of: 2021) }),
      [("企业", (1...12).map { Double($0) })]
    ).checked()
    #expect(months.drawing(width: 640, .simplifiedChinese).labels.contains { $0.text == "2021" })
  }

  /// What is not final looks it, in every kind whose note says so.
  @Test(arguments: Chart.Kind.allCases.filter { $0.implementation.traits.uncertainty != .unseen })
  func provisionalFiguresLookIt(kind: Chart.Kind) throws {
    let isTwo = [.dumbbell, .slope, .pyramid].contains(kind)
    var chart = SampleCharts.chart(
      kind, "", .categories(["甲", "乙"]),
      isTwo ? [("一", [3, 4]), ("二", [5, 6])] : [("一", kind == .funnel ? [4, 3] : [3, 4])])
    if kind == .scatter { chart.data.places = .numbers([1, 2], unit: .none, labels: ["甲", "乙"]) }
    let final = try classes(of: chart)
    chart.data.series = chart.data.series.map { series in
      DataSeries(
        name: series.name,
        values: series.values.enumerated().map { place, value in
          value.map {
            DataValue($0.number, status: place == 0 ? .normal : .provisional)
          }
        })
    }
    let provisional = try classes(of: chart)
    let isPale = kind.implementation.traits.uncertainty == .pale
    #expect(!final.contains(isPale ? .pale : .hollow))
    #expect(provisional.contains(isPale ? .pale : .hollow))
    let note = try #require(try chart.checked().words.markNote)
    #expect(note == (isPale ? "浅色为初步数" : "空心为初步数"))
  }

  private func classes(of chart: Chart) throws -> StyleClasses {
    try chart.checked().drawing(width: 640, .simplifiedChinese).marks
      .reduce(into: StyleClasses()) { $0.formUnion($1.look.classes) }
  }

  /// Paper on a fall's orange, or on grey, can't be read.
  @Test(arguments: [Chart.Kind.diverging, .bar])
  func textsOnBarsSuitTheirColour(kind: Chart.Kind) throws {
    let text = "约下降百分之十二（初算）"
    var chart = SampleCharts.chart(kind, "", .categories(["甲", "乙"]), [("", [-12, -11])])
    chart.data.series[0] = DataSeries(
      name: "",
      values: [
        DataValue(DecimalNumber(significand: -12), text: text, isExact: false),
        DataValue(DecimalNumber(significand: -11)),
      ])
    let label = try #require(
      try chart.checked().drawing(width: 340, .simplifiedChinese).labels.first { $0.text == text })
    #expect(label.look == .onColour(ofSeries: kind == .diverging ? 3 : 0))
    chart.highlighted = ["乙"]
    let grey = try #require(
      try chart.checked().drawing(width: 340, .simplifiedChinese).labels.first { $0.text == text })
    #expect(grey.look == .plain)
  }

  /// The highest point may lie on the topmost tick.
  @Test(arguments: [[5.7, 5.3, 5.1], [5.1, 5.3, 5.7], [5.1, 5.7, 5.1]], [640.0, 340])
  func theEndsAndExtremesOfALineAreLabelled(values: [Double], width: Double) throws {
    let chart = SampleCharts.chart(
      .line, "", .periods((2022...2024).map { .half(1, of: $0) }), [("", values)], unit: "%")
    let labels = try chart.checked().drawing(width: width, .simplifiedChinese).labels
    for value in values {
      #expect(labels.contains { $0.text == "\(value)%" && $0.look.ink == .plain })
    }
  }

  /// Of phones there are only narrow ones.
  @Test(arguments: SampleCharts.all.map(\.name))
  func showSomethingAtEveryWidth(name: String) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name }?.chart)
    let html = try chart.checked().figure(id: "c1", in: .simplifiedChinese).description
    #expect(html.contains("class=\"ch wide\"") == html.contains("class=\"ch narrow\""))
  }

  @Test func missingValuesAreGaps() throws {
    let chart = try SampleCharts.chart(
      .line, "线", .categories(["甲", "乙", "丙", "丁"]), [("", [1, 2, nil, 4])]
    ).checked()
    let lines = chart.drawing(width: 640, .simplifiedChinese).marks.compactMap { mark -> String? in
      guard case .path(let path) = mark.shape, case .line = mark.look else { return nil }
      return String(decoding: path.bytes, as: UTF8.self)
    }
    #expect(lines.count == 1)
    #expect(lines[0].filter { $0 == "l" }.count == 1)
  }

  @Test func unequalPeriodsAreAtUnequalIntervals() {
    let years: [Period] = [.year(2019), .year(2020), .year(2024)]
    let scale = TimeScale(years, PeriodSequence(years)!, range: (0, 100))
    let (a, b, c) = (
      scale.position(of: .year(2019)), scale.position(of: .year(2020)),
      scale.position(of: .year(2024))
    )
    #expect(abs((c - b) / (b - a) - 4) < 0.02)
  }

  @Test func longLinesKeepTheirExtremes() {
    let points = (0..<5000).map { (Double($0) / 50, Double($0 * 7919 % 1000)) }
    let kept = Simplification.keepingExtremes(points, width: 100)
    #expect(kept.count < 500)
    #expect(kept.map(\.1).max() == points.map(\.1).max())
    #expect(kept.map(\.1).min() == points.map(\.1).min())
  }
}

extension DrawableChart {
  /// What it says in Chinese.
  var words: ChartWords { ChartWords(stage: stage(.simplifiedChinese)) }
}

/// A page is also read without its drawings: by text browsers, and by programs that take its words.
@Suite struct DrawingsAsWordsTests {
  @Test(arguments: SampleCharts.all.map(\.name))
  func labelsAreNoOneNumber(name: String) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
    let figure = try chart.checked().figure(id: "c", in: .simplifiedChinese).description
    #expect(!figure.contains("</text><text"))
    #expect(figure.matches(of: /[^ ]<text/).isEmpty)
    // Text browsers drop a space between wide characters, but for one beside a space of no width.
    for drawing in figure.matches(of: /<svg.*?<\/svg>/) {
      let isNarrow = drawing.output.hasPrefix("<svg class=\"ch narrow\"")
      var end: Character?
      let labels = drawing.output.matches(of: /<text[^>]*>(\u{200B}?)([^<]*)<\/text>/)
      #expect(labels.count == drawing.output.components(separatedBy: "<text").count - 1)
      for label in labels {
        let (mark, text) = (label.output.1, label.output.2)
        let isJoined = [end, text.first].allSatisfy { $0?.unicodeScalars.first?.isWide == true }
        #expect(mark.isEmpty == (isNarrow || !isJoined), "\(text)")
        end = text.last
      }
    }
  }

  @Test func namesOfBarsAreNoOneWord() throws {
    let chart = SampleCharts.chart(.bar, "", .categories(["甲", "乙", "Park"]), [("", [1, 2, 3])])
    let figure = try chart.checked().figure(id: "c", in: .simplifiedChinese).description
    let words = figure.replacing(/<table.*<\/table>/, with: "").replacing(/<[^>]*>/, with: "")
    #expect(words.contains("甲 \u{200B}乙 Park"), "\(words)")
    #expect(
      !String(decoding: try chart.checked().standaloneSVG(in: .simplifiedChinese), as: UTF8.self)
        .contains("\u{200B}"))
  }

  /// What was published in its own words has the minus of the numbers beside it.
  @Test func labelsHaveOneMinus() throws {
    var chart = SampleCharts.chart(.bar, "", .categories(["甲", "乙"]), [("", [1, 2])], unit: "亿元")
    chart.data.series = [
      DataSeries(
        name: "",
        values: [
          DataValue(DecimalNumber(significand: 100_000_000_000)),
          DataValue(DecimalNumber(significand: -30_000), text: "-3万元"),
        ])
    ]
    let labels = try chart.checked().drawing(width: 640, .simplifiedChinese).labels.map(\.text)
    #expect(labels.contains("−3万元"), "\(labels)")
  }
}
