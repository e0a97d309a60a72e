import Foundation
import Localization
import Statistics
import TestSupport
import Testing

@testable import Charts

/// What a chart writes is true of its data: read back by a reader who knows nothing but what stands
/// there, a label is the figure to the digits shown, and what the words around say is so.
@Suite struct TruthTests {
  @Test(arguments: Language.allCases)
  func labelsOfRandomChartsAreTheirFigures(language: Language) throws {
    var random = RandomSource(seed: 16 + UInt64(Language.allCases.firstIndex(of: language)!))
    var checked = 0
    let count = Thoroughness.count(120, thorough: 5000)
    for index in 0..<count {
      let chart = TrueCharts.next(&random)
      do throws(ChartFault) {
        let drawable = try chart.checked()
        ChartReader(drawable, language, "chart \(index)").check()
        checked += 1
      } catch {}
    }
    #expect(checked > count / 2)
  }

  @Test(arguments: SampleCharts.all.map(\.name), Language.allCases)
  func labelsOfSamplesAreTheirFigures(name: String, language: Language) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
    ChartReader(try chart.checked(), language, name).check()
  }

  @Test(arguments: Language.allCases)
  func descriptionsOfRandomChartsAreTrue(language: Language) {
    var random = RandomSource(seed: 61 + UInt64(Language.allCases.firstIndex(of: language)!))
    var (checked, found) = (0, 0)
    let count = Thoroughness.count(150, thorough: 8000)
    for index in 0..<count {
      let chart = TrueCharts.next(&random)
      do throws(ChartFault) {
        let reader = DescriptionReader(try chart.checked(), language, "chart \(index)")
        reader.check()
        checked += 1
        if reader.hasFinding { found += 1 }
      } catch {}
    }
    #expect(checked > count / 2 && found > count / 30)
  }

  @Test(arguments: SampleCharts.all.map(\.name), Language.allCases)
  func descriptionsOfSamplesAreTrue(name: String, language: Language) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
    DescriptionReader(try chart.checked(), language, name).check()
  }

  private static func bars(_ values: [Double], unit: String = "") -> Chart {
    SampleCharts.chart(
      .bar, "", .categories(values.indices.map { "第\($0)" }), [("", values)], unit: unit)
  }

  private static func labels(_ chart: Chart, width: Double = 640) throws -> [String] {
    try chart.checked().drawing(width: width, .simplifiedChinese).labels.map(\.text)
  }

  /// One more decimal is better than a label in another unit, and than a map whose tiles have none.
  @Test func oneMoreDecimalTellsTheLeastToo() throws {
    let bars = try Self.labels(Self.bars([12345.67, 9876.5, 2469.17], unit: "万元"))
    #expect(bars.contains("0.247") && bars.contains("1.235") && bars.contains("0.988"), "\(bars)")
    let tiles = SampleCharts.chart(
      .tilemap, "", .categories(["广东", "西藏", "青海", "甘肃"]),
      [("", [141633.81, 2764.94, 3950.79, 13002.9])], unit: "亿元")
    let texts = try Self.labels(tiles)
    #expect(texts.contains("14.163") && texts.contains("0.276"), "\(texts)")
  }

  @Test func aBareNumberBesideScaledOnesHasItsOwnScale() throws {
    let chart = Self.bars([123_456_789, 336_303])
    let texts = try Self.labels(chart)
    #expect(texts.contains("1.23亿") && texts.contains("33.63万"))
    #expect(try !chart.checked().words.subtitle.contains("单位"))
  }

  @Test func unequalFiguresAreNotWrittenAlike() throws {
    let texts = try Self.labels(Self.bars([141008, 141260, 141175, 140967], unit: "万人"))
    #expect(texts.contains("14.101") && texts.contains("14.126") && texts.contains("14.097"))
  }

  /// 四舍五入 of what was written, and not of its binary neighbour.
  @Test func halvesAreRoundedAsDecimals() throws {
    #expect(DecimalNumber("1.255")!.rounded(toDecimals: 2).description == "1.26")
    #expect(DecimalNumber("3.455")!.rounded(toDecimals: 2).description == "3.46")
  }

  @Test func aUnitInTheSubtitleIsTheUnitOfTheLabels() throws {
    var chart = Self.bars([59_303_400_000_000, 61_683_600_000_000], unit: "元")
    chart.subtitle = "2023年，亿元"
    #expect(try chart.checked().words.subtitle == "2023年，亿元")
    #expect(try Self.labels(chart).contains("593,034"))
  }

  // MARK: - Ranges

  private static func ranged(
    _ kind: Chart.Kind, _ values: [(Double, ClosedRange<Double>?)], isCentred: Bool = false
  ) -> Chart {
    let series = DataSeries(
      name: "增速",
      values: values.map { number, range in
        DataValue(
          DecimalNumber(shortestOf: number)!,
          text: range.map { "\($0.lowerBound)—\($0.upperBound)%" } ?? "\(number)%", range: range,
          isCentred: range == nil || isCentred, isExact: range == nil)
      })
    return Chart(
      kind: kind, title: "增速",
      data: ChartData(
        places: .periods((1...values.count).map { .month($0, of: 2023) }), series: [series],
        unit: MeasuringUnit("%")!))
  }

  @Test func overlappingRangesAreNotCompared() throws {
    let words = try Self.ranged(.line, [(5.1, 4.8...5.4), (5.1, 4.9...5.3)]).checked().words
    #expect(words.description == "2023年1月至2023年2月，增速由4.8—5.4%变为4.9—5.3%。")
    #expect(!words.description.contains("一直"))
  }

  /// Estimates whose margins overlap: nobody knows which is more.
  @Test func overlappingEstimatesAreNotCompared() throws {
    let words = try Self.ranged(.line, [(5.1, 4.8...5.4), (5.2, 4.9...5.5)], isCentred: true)
      .checked().words
    #expect(words.description == "2023年1月至2023年2月，增速由4.8—5.4%变为4.9—5.5%。")
    let apart = try Self.ranged(.line, [(5.1, 5.0...5.2), (6, 5.9...6.1)], isCentred: true)
      .checked().words
    #expect(apart.description.contains("升至"))
  }

  @Test func kindsOfOneWordRefuseWhatTheyCannotShow() throws {
    let places: ChartData.Places = .categories(["甲", "乙", "丙"])
    #expect(throws: ChartFault.needsPeriods(kind: "sparkline")) {
      try SampleCharts.chart(.sparkline, "", places, [("", [3, 4, 5])]).checked()
    }
    #expect(throws: ChartFault.tooManyParts(kind: "minibar", limit: 2, count: 3)) {
      try SampleCharts.chart(.minibar, "", places, [("", [3, 4, 5])]).checked()
    }
  }

  @Test func aBarSaysNoMoreThanTheRangeDoes() throws {
    let drawing = try Self.ranged(.bar, [(12.5, 10...15), (8, nil)]).checked()
      .drawing(width: 640, .simplifiedChinese)
    let bars = drawing.marks.compactMap { mark -> Double? in
      guard case .rectangle(let box) = mark.shape, case .bar = mark.look else { return nil }
      return box.width
    }
    // To 10, the nearer end, and to 8.
    #expect(bars.count == 2 && abs(bars[0] / bars[1] - 1.25) < 0.01)
    #expect(drawing.marks.contains { $0.look == .whisker })
  }

  /// 约6 in a hundred of 3 is no 200, and the middle of a range is nobody's figure.
  @Test(arguments: ["约6家", "4—5家"])
  func anIndexIsNoMoreExactThanItsFigures(text: String) throws {
    var chart = SampleCharts.chart(
      .line, "", .periods([.year(2020), .year(2021)]), [("", [3, 6])], unit: "家")
    chart.base = "2020"
    chart.data.series = [
      DataSeries(
        name: "",
        values: [
          DataValue(DecimalNumber(significand: 3)),
          DataValue(
            DecimalNumber(significand: 6), text: text, range: text == "约6家" ? nil : 4...5,
            isCentred: text == "约6家", isExact: false),
        ])
    ]
    #expect(throws: ChartFault.indexOfInexact(text)) { try chart.checked() }
  }

  @Test func bandsDoNotBridgeGaps() throws {
    var chart = Self.ranged(
      .line, [(5, 4...6), (5, 4...6), (5, nil), (5, 4...6), (5, 4...6)], isCentred: true)
    chart.data.series = [
      DataSeries(
        name: "增速", values: chart.data.series[0].values.enumerated().map { $0 == 2 ? nil : $1 })
    ]
    let drawing = try chart.checked().drawing(width: 640, .simplifiedChinese)
    #expect(drawing.marks.count { if case .range = $0.look { true } else { false } } == 2)
  }

  @Test(arguments: [Chart.Kind.pie, .waffle, .funnel, .slope, .bullet, .stacked])
  func kindsWithoutRangesRefuseThem(kind: Chart.Kind) throws {
    let parts: [(Double, ClosedRange<Double>?)] = [(12.5, 10...15), (87.5, nil)]
    let chart = Self.ranged(kind, kind == .funnel ? parts.reversed() : parts)
    #expect(throws: ChartFault.rangeNotDrawn("10.0—15.0%", kind: kind.rawValue)) {
      try chart.checked()
    }
  }

  @Test func allProvisionalIsSolidAndSaidOnce() throws {
    var chart = Self.bars([1, 2, 3], unit: "家")
    chart.data.series = [
      DataSeries(
        name: "",
        values: chart.data.series[0].values.map { value in
          value.map { DataValue($0.number, status: .provisional) }
        })
    ]
    let drawable = try chart.checked()
    #expect(drawable.words.markNote == "均为初步数")
    #expect(
      drawable.drawing(width: 640, .simplifiedChinese).marks.allSatisfy {
        if case .bar(_, _, let isFinal) = $0.look { isFinal } else { true }
      })
  }

  // MARK: - Words

  private static func description(_ chart: Chart, _ language: Language = .simplifiedChinese)
    throws -> String
  {
    ChartWords(stage: try chart.checked().stage(language)).description
  }

  /// Of two that are highest, one alone is not.
  @Test func equalsOfTheHighestAreNamedToo() throws {
    let rates = SampleCharts.chart(
      .line, "", .periods((2018...2023).map { .year($0) }), [("增速", [5, 6, 3, 6, 3, 4])], unit: "%")
    #expect(
      try Self.description(rates)
        == "2018年至2023年，增速由5%降至4%；最高为2019年、2021年的6%，最低为2020年、2022年的3%。")
    #expect(
      try Self.description(rates, .english)
        == "From 2018 to 2023, 增速 fell to 4% from 5%; highest 6% (2019 and 2021), lowest 3% (2020 and 2022)."
    )
    let zeros = Self.bars([5, 0, 0, 0, 0, 0], unit: "家")
    #expect(try Self.description(zeros) == "数值：共6项，最高为第0的5家，最低为第1等5项的0家。")
    #expect(try Self.description(Self.bars([5, 5, 5, 5, 5, 5], unit: "家")) == "数值：共6项，均为5家。")
  }

  @Test func nothingIsComparedAcrossABreak() throws {
    var chart = SampleCharts.chart(
      .line, "", .periods((2018...2020).map { .year($0) }), [("", [])], unit: "家")
    chart.data.series = [
      DataSeries(
        name: "企业",
        values: [5, 9, 7].map { DataValue(DecimalNumber(significand: $0), startsAnew: $0 == 9) })
    ]
    #expect(
      try Self.description(chart) == "2018年至2020年，企业首期为5家，末期为7家，其间口径有变，不能直接相比。")
  }

  @Test func sharesTooSmallToShowAreNotNothing() throws {
    var chart = SampleCharts.chart(
      .stacked, "", .periods([.year(2022), .year(2023)]),
      [("甲", [1, 0]), ("乙", [999_999, 1_000_000])], unit: "家")
    chart.stacking = .percent
    #expect(
      try Self.description(chart).hasPrefix(
        "2022年至2023年，甲由不足0.1%变为0.0%；最高为2022年的不足0.1%，最低为2023年的0.0%。"))
    let drawable = try chart.checked()
    #expect(
      drawable.figure(id: "c", in: .english).description.contains("<td>1 家 (&lt;0.1%)</td>"))
    #expect(
      String(decoding: drawable.csv(in: .simplifiedChinese), as: UTF8.self).contains(",0.0001,"))
    let pie = SampleCharts.chart(
      .pie, "", .categories(["甲", "乙"]), [("", [1, 999_999])], unit: "家")
    #expect(try Self.labels(pie).contains { $0.hasPrefix("甲 不足0.1%") })
  }

  /// 99.9999% is not all.
  @Test func sharesOfNearlyAllAreNotAll() throws {
    var chart = SampleCharts.chart(
      .stacked, "", .periods([.year(2022), .year(2023)]),
      [("甲", [1, 0]), ("乙", [999_999, 1_000_000])], unit: "家")
    chart.stacking = .percent
    let labels = try Self.labels(chart)
    #expect(labels.contains("超99.9%") && labels.count { $0.hasPrefix("100") } == 2, "\(labels)")
    let drawable = try chart.checked()
    let figure = drawable.figure(id: "c", in: .english).description
    #expect(figure.contains("999,999 家 (&gt;99.9%)") || figure.contains("(>99.9%)"), "\(figure)")
    #expect(
      String(decoding: drawable.csv(in: .simplifiedChinese), as: UTF8.self).contains(",99.9999"))
    let pie = SampleCharts.chart(
      .pie, "", .categories(["甲", "乙"]), [("", [1, 999_999])], unit: "家")
    let slices = try Self.labels(pie)
    #expect(slices.contains { $0.hasPrefix("乙 超99.9%") }, "\(slices)")
  }

  /// Published shares that rounding lets add up to 99.9 stay as they were: 56.8 and not 56.86.
  @Test func publishedSharesAreSaidAsTheyWere() throws {
    var chart = SampleCharts.chart(
      .stacked, "", .periods([.year(2020), .year(2021)]),
      [("煤炭", [56.8, 55.9]), ("石油", [18.8, 18.6]), ("其他", [24.3, 25.5])], unit: "%")
    chart.stacking = .percent
    let labels = try Self.labels(chart)
    for label in ["56.8%", "18.8%", "24.3%", "25.5%"] {
      #expect(labels.contains(label), "\(label) in \(labels)")
    }
    #expect(try Self.description(chart).hasPrefix("2020年至2021年，煤炭由56.8%降至55.9%"))
    let drawable = try chart.checked()
    #expect(drawable.figure(id: "c", in: .english).description.contains("<td>56.8%</td>"))
    let file = String(decoding: drawable.csv(in: .simplifiedChinese), as: UTF8.self)
    #expect(file.contains("56.8") && !file.contains("56.86"), "\(file)")
  }

  @Test func sharesOfNoWholeAreRefused() throws {
    var chart = SampleCharts.chart(
      .stacked, "", .periods([.year(2022), .year(2023)]), [("甲", [1, nil]), ("乙", [nil, 2])],
      unit: "家")
    chart.stacking = .percent
    #expect(throws: ChartFault.missingPart("乙 2022年", kind: "percent stack")) {
      try chart.checked()
    }
    chart.data.series = [
      DataSeries(name: "甲", values: SampleCharts.values([0, 0])),
      DataSeries(name: "乙", values: SampleCharts.values([0, 0])),
    ]
    #expect(throws: ChartFault.emptyTotal(kind: "percent stack")) { try chart.checked() }
  }

  /// The balance is what such a chart is about.
  @Test func numbersOfABalanceComeBeforeThoseOfTheParts() throws {
    for name in ["overlay-stacked", "overlay-inside"] {
      let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
      let drawable = try chart.checked()
      for width in [DrawableChart.wideWidth, DrawableChart.narrowWidth] {
        let texts = drawable.drawing(width: width, .simplifiedChinese).labels.map(\.text)
        for value in chart.data.series[0].values.compactMap({ $0 }) {
          let text = "\(value.number.scaled(byPowerOfTen: -8))".replacing("-", with: "−")
          #expect(texts.contains(text), "\(name) at \(width): \(text) in \(texts)")
        }
      }
    }
  }

  /// 其中 is said of what lies among the figures, and of nothing else.
  @Test(
    arguments: [
      ([3, nil, 4, 5], "其中1个没有数据"), ([3, 4, 5, nil], "另有1个没有数据"), ([nil, 4, 5, 6], "另有1个没有数据"),
      ([nil, 4, nil, nil, 6], "其中2个没有数据；另有1个没有数据"), ([nil, 4, nil, nil], "另有3个没有数据"),
      ([4, nil, nil, nil, nil, 6], "其中2个有数据"),
    ] as [([Double?], String)])
  func missingFiguresAreSaidWhereTheyAre(values: [Double?], end: String) throws {
    let chart = SampleCharts.chart(
      .line, "", .periods(values.indices.map { .year(2019 + $0) }), [("", values)], unit: "%")
    let text = try chart.checked().words.description
    #expect(text.hasSuffix("；\(end)。"), "\(text)")
  }

  /// What an editor lets stand out comes before what does not.
  @Test func seriesThatStandOutAreDescribedFirst() throws {
    let names = "甲乙丙丁戊己庚辛".map(String.init)
    let chart = SampleCharts.chart(
      .line, "", .periods((2019...2021).map { .year($0) }),
      names.enumerated().map { ($1, [Double($0), 2, 3]) }, unit: "%"
    ) { $0.highlighted = ["辛"] }
    let text = try chart.checked().words.description
    #expect(text.contains("，辛由7%降至3%"), "\(text)")
    #expect(!text.contains("己由"))
  }

  /// Grey lines without names at their ends are named below.
  @Test func greyLinesAreExplained() throws {
    let chart = SampleCharts.chart(
      .line, "", .periods((2019...2021).map { .year($0) }),
      [("甲", [1, 2, 3]), ("乙", [2, 2, 1]), ("丙", [0, 1, 2])], unit: "%"
    ) { $0.highlighted = ["乙"] }
    #expect(try chart.checked().words.markNote == "灰线为甲、丙")
    #expect(
      try ChartWords(stage: chart.checked().stage(.english)).markNote == "Grey lines are 甲 and 丙")
  }

  /// 疫情，2022年12月 would go with either.
  @Test func eventsAndNotesAreToldApart() throws {
    let chart = SampleCharts.chart(
      .line, "", .periods((2019...2021).map { .year($0) }), [("", [1, 2, 3])], unit: "%"
    ) {
      $0.events = [
        .init(period: .year(2019), label: "甲"), .init(period: .year(2020), label: "乙"),
      ]
      $0.notes = [.init(place: "2019年", text: "丙"), .init(place: "2020年", text: "丁")]
    }
    let text = try chart.checked().words.description
    #expect(text.contains("标注：2019年，丙；2020年，丁。事件：2019年，甲；2020年，乙。"), "\(text)")
  }

  @Test func nothingFallsToUnchanged() throws {
    var chart = SampleCharts.chart(
      .column, "", .periods((2021...2022).map { .year($0) }), [("", [3, 0])], unit: "%")
    chart.data.series = [
      DataSeries(
        name: "",
        values: [
          DataValue(DecimalNumber(significand: 3), text: "up 3%"),
          DataValue(.zero, text: "unchanged"),
        ])
    ]
    let words = try ChartWords(stage: chart.checked().stage(.english))
    #expect(words.description.contains("went to unchanged from up 3%"), "\(words.description)")
  }

  /// From 2% to 2—5% nobody knows of a rise.
  @Test func whatMayBeTheSameHasNotRisen() throws {
    var chart = SampleCharts.chart(
      .line, "", .periods([.year(2022), .year(2023)]), [("", [2, 3.5])], unit: "%")
    chart.data.series = [
      DataSeries(
        name: "",
        values: [
          DataValue(DecimalNumber(significand: 2), text: "2%"),
          DataValue(
            DecimalNumber(significand: 35, exponent: -1), text: "2—5%", range: 2...5, isExact: false
          ),
        ])
    ]
    #expect(try chart.checked().words.description.contains("数值由2%变为2—5%"))
  }

  /// The highest step of a waterfall is its sum.
  @Test func stepsAreAllSaid() throws {
    let names = ["期初", "甲", "乙", "丙", "丁", "期末"]
    let chart = SampleCharts.chart(
      .waterfall, "", .categories(names), [("", [520, 63, -21, -30, 1, 533])], unit: "家")
    let text = try chart.checked().words.description
    #expect(names.allSatisfy(text.contains) && !text.contains("最高"), "\(text)")
  }

  /// 零 and 一 are numbers in words, but no figures.
  @Test(arguments: ["社会消费品零售总额", "第一产业增加值"])
  func measuresAreSubjects(title: String) throws {
    let chart = SampleCharts.chart(
      .line, title, .periods((2019...2021).map { .year($0) }), [("", [1, 2, 3])], unit: "亿元")
    #expect(try chart.checked().words.description.contains("，\(title)由"))
  }

  @Test func aSubjectIsSaidUnderAFinding() throws {
    let chart = SampleCharts.chart(
      .line, "2021年最高", .periods((2019...2021).map { .year($0) }), [("", [1, 2, 3])], unit: "亿元"
    ) { $0.subject = "产值" }
    #expect(try chart.checked().words.description.contains("，产值由"))
  }

  /// Shares that are rounded up add up to more than all; no axis has more.
  @Test(arguments: [Chart.Kind.stacked, .bar])
  func sharesEndAtAHundred(kind: Chart.Kind) throws {
    let chart = SampleCharts.chart(
      kind, "", .categories(["甲", "乙"]),
      [("一", [156, 1]), ("二", [157, 1]), ("三", [142, 1]), ("四", [0, 4])], unit: "家"
    ) { $0.stacking = .percent }
    let drawing = try chart.checked().drawing(width: 640, .simplifiedChinese)
    #expect(!drawing.labels.contains { $0.text == "120%" })
    let parts = drawing.marks.compactMap { mark -> Box? in
      guard case .rectangle(let box) = mark.shape, box.width > 12, box.height > 12 else {
        return nil
      }
      return box
    }
    let ends = kind == .bar ? parts.map(\.maxX).sorted() : parts.map(\.y).sorted().reversed()
    #expect(try abs(#require(ends.last) - ends[ends.count - 2]) < 0.05)
  }

  @Test func findingsAreNoSubjects() throws {
    let chart = SampleCharts.chart(
      .line, "2022年人口比上年减少85万人", .periods([.year(2021), .year(2022)]),
      [("", [141260, 141175])], unit: "万人")
    #expect(
      try chart.checked().words.description.hasPrefix("2021年至2022年，数值由141260万人降至141175万人"))
  }

  @Test func sharesOfAStackAreInItsTableAndWords() throws {
    let chart = try #require(SampleCharts.all.first { $0.name == "bar-percent" }).chart.checked()
    let figure = chart.figure(id: "c", in: .simplifiedChinese).description
    #expect(figure.contains("<td>23207亿元（5.1%）</td>"))
    #expect(chart.words.description.contains("第一产业：2019年上半年为5.1%，2024年上半年为5.0%"))
  }

  @Test func moreLinesThanColoursNameTheGreatest() throws {
    let chart = try #require(SampleCharts.all.first { $0.name == "ten-series" }).chart.checked()
    let texts = chart.drawing(width: 640, .simplifiedChinese).labels.map(\.text)
    for index in 5...10 { #expect(texts.contains("系列\(index)")) }
    #expect(!texts.contains("系列4"))
    #expect(chart.words.markNote == "灰线为系列1、系列2、系列3、系列4")
    #expect(chart.words.description.contains("系列10") && !chart.words.description.contains("系列4"))
  }
}
