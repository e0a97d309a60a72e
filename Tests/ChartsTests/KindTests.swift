import Localization
import Markup
import Statistics
import Testing

@testable import Charts

/// What every kind of chart has to bring along.
@Suite struct KindTests {
  @Test(arguments: Chart.Kind.allCases)
  func isDocumentedAndHasASample(kind: Chart.Kind) {
    #expect(kind.summary.hasSuffix(".") && kind.summary.count > 20)
    #expect(kind.otherNames.count >= 2, "a simplified and a traditional name")
    #expect(SampleCharts.all.contains { $0.chart.kind == kind })
  }

  /// Each place and each series that stands out changes the drawing, on every kind that takes it.
  @Test(arguments: [640.0, 328])
  func showWhatStandsOut(width: Double) throws {
    func looks(_ chart: Chart) throws -> [UInt8] {
      var writer = SVGWriter(output: OutputBuffer(capacity: 6144))
      writer.writeVariant(
        try chart.checked().drawing(width: width, .simplifiedChinese), id: "c", paper: .narrow)
      return writer.output.bytes
    }
    for (sample, plain) in SampleCharts.all where plain.highlighted.isEmpty && !plain.isSeasonal {
      let data = plain.data
      var names: [String] = []
      func add(_ more: [String]) { names += Set([more.first, more.last].compactMap { $0 }) }
      if plain.kind.shows(.highlightedPlaces) {
        let places = plain.placeNames
        add(
          places.indices.filter { place in data.series.contains { $0.values[place] != nil } }
            .map { places[$0] })
      }
      if plain.kind.shows(.highlightedSeries), data.series.count > 1 {
        add(data.series.filter { $0.values.contains { $0 != nil } }.map(\.name))
      }
      let before = try looks(plain)
      for name in names where !name.isEmpty {
        var chart = plain
        chart.highlighted = [name]
        #expect(try looks(chart) != before, "\(sample): \(name)")
      }
    }
  }

  /// Where years lie over one another, a year is a series, and a month a point of one.
  @Test(arguments: Language.allCases, [640.0, 328])
  func namesPointsAndYearsOfSeasons(language: Language, width: Double) throws {
    var chart = try #require(SampleCharts.all.first { $0.name == "seasons" }).chart
    let plain = try chart.checked().drawing(width: width, language)
    chart.notes = [
      Chart.PointNote(place: Period("2022-02")!.wording(in: language), text: "春节")
    ]
    chart.highlighted = ["2022"]
    let drawing = try chart.checked().drawing(width: width, language)
    #expect(drawing.labels.contains { $0.text == "春节" })
    // Twelve months have points, where six of the newest year had.
    #expect(drawing.marks.count > plain.marks.count)
    chart.events = [Chart.TimeNote(period: Period("2022-02")!, label: "换届")]
    #expect(throws: ChartFault.eventOnSeasons("换届")) { try chart.checked() }
  }

  /// Whole numbers of hundred millions are rounded, each of them.
  @Test func stepsLeadToTheirTotalButForRounding() throws {
    let chart = SampleCharts.chart(
      .waterfall, "", .categories(["年初", "新增", "退出", "合计"]), [("", [10, 3, -1, 13])], unit: "亿元")
    #expect(throws: Never.self) { try chart.checked() }
  }

  @Test func areCalledByDifferentNames() {
    let names = Chart.Kind.allCases.flatMap { [$0.rawValue] + $0.otherNames }
    #expect(Set(names).count == names.count)
    #expect(Chart.Kind.byOtherName["柱狀圖"] == .column)
    #expect(Chart.Kind.byOtherName["small multiples"] == .multiples)
  }

  @Test func areDrawnEachByATypeOfItsOwn() {
    let types = Chart.Kind.allCases.map { ObjectIdentifier($0.implementation) }
    #expect(Set(types).count == types.count)
  }

  /// Of a word's size there is only what can be seen there.
  @Test func onlySmallKindsStandInText() throws {
    for (name, chart) in SampleCharts.all {
      let isSmall = chart.kind == .sparkline || chart.kind == .minibar
      #expect((try chart.checked().inline(in: .simplifiedChinese) != nil) == isSmall, "\(name)")
    }
    let gaps = SampleCharts.chart(
      .sparkline, "", .periods((2019...2023).map { .year($0) }), [("", [1, 2, nil, 4, 5])])
    #expect(try gaps.checked().inline(in: .simplifiedChinese) == nil)
  }

  /// Both numbers of a row are read off the drawing, on whichever side there is room, and a target that
  /// nothing is measured against yet is one, too.
  @Test(arguments: [640.0, 328])
  func bulletsSayTheirTargets(width: Double) throws {
    let chart = SampleCharts.chart(
      .bullet, "", .categories(["甲", "乙", "丙"]), [("实际", [5, -3, nil]), ("目标", [5.5, 3, 2])],
      unit: "%")
    let texts = try chart.checked().drawing(width: width, .simplifiedChinese).labels.map(\.text)
    for text in ["5.0% / 5.5%", "−3.0% / 3.0%", "— / 2.0%"] { #expect(texts.contains(text)) }
  }

  /// The edge of the thinnest slice runs to the middle, where the share of the others must not stand.
  @Test func sharesOfPiesStandBesideTheEdges() throws {
    let chart = SampleCharts.chart(
      .pie, "", .categories(["甲", "乙"]), [("", [99999, 1])], unit: "亿元")
    let drawing = try chart.checked().drawing(width: 640, .simplifiedChinese)
    let share = try #require(drawing.labels.first { $0.text == "超99.9%" })
    let thin = try #require(drawing.labels.first { $0.text == "不足0.1%" })
    #expect(abs(share.x - thin.x) < 1 && share.baseline > thin.baseline + 92 + 30)
    let alone = SampleCharts.chart(.pie, "", .categories(["甲", "乙"]), [("", [3, 0])], unit: "亿元")
    let middle = try alone.checked().drawing(width: 640, .simplifiedChinese).labels
      .first { $0.text == "100.0%" || $0.text == "100%" }
    #expect(middle.map { abs($0.x - $0.baseline) < 8 } == true)
  }
}
