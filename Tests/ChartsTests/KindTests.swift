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
