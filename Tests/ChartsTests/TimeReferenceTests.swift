import Statistics
import Testing

@testable import Charts

/// Events and stretches of time at the ends of the axis, where a period reaches further than its point.
@Suite struct TimeReferenceTests {
  private static func chart(_ change: (inout Chart) -> Void) -> Chart {
    SampleCharts.chart(
      .line, "", .periods((1...3).map { .month($0, of: 2023) }), [("", [1, 2, 3])], unit: "%",
      change)
  }

  private static func day(_ month: Int, _ day: Int) -> Period {
    .day(CivilDate(year: 2023, month: month, day: day)!)
  }

  @Test(arguments: [640.0, 340])
  func stretchesAtTheEndsStayInThePlot(width: Double) throws {
    let chart = Self.chart {
      $0.spans = [
        .init(period: .tenDays(1, ofMonth: 1, of: 2023), label: "月初"),
        .init(period: .tenDays(3, ofMonth: 3, of: 2023), label: "月末"),
        .init(period: Self.day(3, 31), label: "末日"),
        .init(period: .years(2020...2030), label: "全程"),
      ]
    }
    let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
    let bands = drawing.marks.compactMap { mark -> Box? in
      guard case .rectangle(let box) = mark.shape, mark.look == .band else { return nil }
      return box
    }
    #expect(bands.count == 4)
    for box in bands { #expect(box.x >= 0 && box.width > 0 && box.maxX <= width) }
    for label in chart.spans.map(\.label) {
      #expect(drawing.labels.contains { $0.text == label })
    }
  }

  @Test(arguments: [640.0, 340])
  func eventsAtTheEndsStayInThePlot(width: Double) throws {
    let chart = Self.chart {
      $0.events = [
        .init(period: Self.day(1, 1), label: "元旦"), .init(period: Self.day(3, 31), label: "季末"),
      ]
    }
    let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
    let lines = drawing.marks.compactMap { mark -> Double? in
      guard case .path(let path) = mark.shape, mark.look == .event else { return nil }
      let text = String(decoding: path.bytes, as: UTF8.self).dropFirst()
      return Double(text.prefix { $0.isNumber || $0 == "." || $0 == "-" })
    }
    #expect(lines.count == 2)
    // Right of the axis's numbers, and left of the edge.
    for x in lines { #expect(x >= 20 && x <= width) }
    #expect(lines[0] < lines[1])
  }

  /// Shades alone would not tell where one of two stretches ends that share time, or meet.
  @Test(arguments: [640.0, 340])
  func stretchesThatMeetHaveEdges(width: Double) throws {
    func drawing(_ spans: [Chart.TimeNote]) throws -> Drawing {
      let chart = SampleCharts.chart(
        .line, "", .periods((2014...2025).map { .year($0) }),
        [("", (0..<12).map { Double($0 % 3) })], unit: "%"
      ) { $0.spans = spans }
      return try chart.checked().drawing(width: width, .simplifiedChinese)
    }
    func edges(_ drawing: Drawing) -> Int { drawing.marks.count { $0.look == .connector } }
    let (plan, next) = (
      Chart.TimeNote(period: .years(2016...2020), label: "十三五"),
      Chart.TimeNote(period: .years(2021...2025), label: "十四五")
    )
    #expect(try edges(drawing([plan])) == 0)
    #expect(try edges(drawing([plan, next])) == 4)
    let pandemic = Chart.TimeNote(period: .years(2020...2022), label: "疫情")
    let all = try drawing([plan, next, pandemic])
    #expect(edges(all) == 6)
    // Each name stands where only its own stretch is, if there is such a place.
    let bands = all.marks.compactMap { mark -> Box? in
      guard case .rectangle(let box) = mark.shape, mark.look == .band else { return nil }
      return box
    }
    let middle = { (label: String) in
      all.labels.first { $0.text == label }.map { $0.box.x + $0.box.width / 2 }
    }
    #expect(try #require(middle("十三五")) < bands[2].x)
    #expect(try #require(middle("十四五")) > bands[2].maxX)
  }
}
