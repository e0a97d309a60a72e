import Statistics
import TestSupport
import Testing

@testable import Charts

/// What must hold of every drawing: texts apart, everything inside, nothing that is no number.
@Suite struct LayoutTests {
  private func check(_ chart: Chart, _ name: String) throws {
    let drawable = try chart.checked()
    for width in [DrawableChart.wideWidth, DrawableChart.narrowWidth] {
      let drawing = drawable.drawing(width: width, .simplifiedChinese)
      let boxes = drawing.labels.map(\.box)
      for (index, box) in boxes.enumerated() {
        #expect(
          box.x >= 0 && box.y >= 0 && box.maxX <= drawing.width && box.maxY <= drawing.height,
          "\(name) at \(width): '\(drawing.labels[index].text)' reaches outside")
        for other in boxes[(index + 1)...] where box.overlaps(other) {
          Issue.record("\(name) at \(width): '\(drawing.labels[index].text)' is overlapped")
        }
      }
      for mark in drawing.marks {
        guard case .rectangle(let box) = mark.shape else { continue }
        #expect(
          box.x >= -0.1 && box.y >= -0.1 && box.maxX <= drawing.width + 0.1
            && box.maxY <= drawing.height + 0.1 && box.width.isFinite && box.height.isFinite,
          "\(name) at \(width): a bar reaches outside: \(box)")
      }
    }
  }

  @Test(arguments: SampleCharts.all.map(\.name))
  func sampleTextsAreApartAndInside(name: String) throws {
    try check(try #require(SampleCharts.all.first { $0.name == name }).chart, name)
  }

  @Test func randomTextsAreApartAndInside() throws {
    var random = RandomSource(seed: 2019)
    var refused = 0
    let count = Thoroughness.count(600, thorough: 20_000)
    for index in 0..<count {
      let chart = RandomCharts.next(&random)
      do {
        try check(chart, "chart \(index), \(chart.kind.rawValue)")
      } catch is ChartFault {
        refused += 1
      }
    }
    #expect(refused < count * 2 / 5)
  }

  /// Where there are many points, the line leaves no room above or below the last one.
  @Test(arguments: [(Chart.Kind.line, 640.0), (.multiples, 640), (.multiples, 340)])
  func theLastValueStandsBesideALineOfManyPoints(kind: Chart.Kind, width: Double) throws {
    let values = (0..<36).map { Double(($0 * 7) % 11 + 3) / 10 }
    let chart = SampleCharts.chart(
      kind, "", .periods((0..<36).map { .month($0 % 12 + 1, of: 2022 + $0 / 12) }),
      kind == .line ? [("", values)] : [("甲", values), ("乙", values)], unit: "%")
    let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
    let ends = drawing.marks.compactMap(\.surface).map(\.maxX)
    let labels = drawing.labels.filter { $0.text == "0.6%" && $0.look.halo == .paper }
    #expect(labels.count == (kind == .line ? 1 : 2))
    for label in labels { #expect(ends.contains { $0 <= label.box.x && label.box.x - $0 < 8 }) }
  }

  /// Numbers of a balance below zero stand clear of the columns above it.
  @Test(arguments: [640.0, 340])
  func numbersOfABalanceStandBelowColumns(width: Double) throws {
    let chart = SampleCharts.chart(
      .column, "", .periods((2019...2021).map { .year($0) }),
      [("收入", [10, 12, 9]), ("结余", [-3, 0, -6])], unit: "%"
    ) { $0.overlay = .init(series: "结余", isLine: true) }
    let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
    let labels = drawing.labels.map(\.text)
    for text in ["−3%", "0%", "−6%"] { #expect(labels.contains(text), "\(labels)") }
  }

  /// At the margin, beside the others, its name would say that it goes on as far as they do.
  @Test func aLineThatEndsEarlyIsNamedWhereItEnds() throws {
    let chart = SampleCharts.chart(
      .line, "", .periods([.half(1, of: 2023), .half(2, of: 2023)]),
      [("甲", [5, 6]), ("乙", [5, nil]), ("丙", [3, 4])])
    let drawing = try chart.checked().drawing(width: 640, .simplifiedChinese)
    let label = try #require(drawing.labels.first { $0.text == "乙" })
    #expect(label.box.maxX < 320)
  }

  /// What an editor lets stand out is seen, and its number stands there.
  @Test func aPlaceThatStandsOutHasALargerDotAndItsNumber() throws {
    let chart = SampleCharts.chart(
      .line, "", .periods((0..<20).map { .year(2001 + $0) }),
      [("", (0..<20).map { Double($0 * $0 % 17) })], unit: "%"
    ) { $0.highlighted = ["2008年"] }
    let drawing = try chart.checked().drawing(width: 640, .simplifiedChinese)
    let radii = drawing.marks.compactMap { mark -> Double? in
      if case .symbol(_, _, _, let radius) = mark.shape { radius } else { nil }
    }
    #expect(radii.count { $0 == Symbol.largeRadius } == 1)
    #expect(drawing.labels.contains { $0.text == "15%" })
  }

  /// A point between gaps has a dot, which a wide value beside it must not lie on.
  @Test func lastValuesOfSmallMultiplesAreOffPointsThatStandAlone() throws {
    for height in stride(from: 10.0, through: 40, by: 1) {
      let values: [Double?] = [0, 100, nil, height, nil, 10].map { $0.map { $0 * 1e13 } }
      let chart = SampleCharts.chart(
        .multiples, "", .periods((2018...2023).map { .year($0) }),
        [("甲", values), ("乙", [0, 1, 2, 3, 4, 5])], unit: "%")
      let drawing = try chart.checked().drawing(width: 640, .simplifiedChinese)
      let dots = drawing.marks.compactMap(\.surface)
      for label in drawing.labels where label.text == "100,000,000,000,000%" {
        #expect(!dots.contains { $0.overlaps(label.box.expanded(by: -1)) }, "\(height)")
      }
    }
  }

  @Test(arguments: [
    ("第三产业增加值", 4.0, 2, ["第三产", "业增加值"]), ("固定资产投资", 10, 2, ["固定资产投资"]),
    ("甲，乙", 2.1, 2, ["甲，", "乙"]), ("（甲乙）", 3, 2, ["（甲", "乙）"]), ("约35亿元", 3.2, 2, ["约35亿", "元"]),
    ("Gross domestic product", 5, 3, ["Gross", "domestic", "product"]),
    ("很长很长很长很长", 3.5, 2, ["很长很", "很长…"]),
  ])
  func textsAreWrappedBetweenCharactersAndWords(
    text: String, width: Double, limit: Int, lines: [String]
  ) {
    let found = TextWrap.lines(of: text, width: width, limit: limit)
    #expect(found.joined().filter { $0 != "…" }.count <= text.count)
    #expect(found.allSatisfy { TextMetrics.width(of: $0) <= width || $0.count < 3 })
    #expect(found.count <= limit)
    #expect(found.first?.prefix(1) == lines.first?.prefix(1))
  }

  @Test(arguments: [
    (0.0...10.0, 5, [0.0, 2, 4, 6, 8, 10]), (0...1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (0...660_536, 4, [0, 200_000, 400_000, 600_000]), (-1.6...12.7, 3, [0, 5, 10]),
    (0...1e-9, 2, [0, 5e-10, 1e-9]),
  ])
  func ticksAreRound(domain: ClosedRange<Double>, count: Int, expected: [Double]) {
    let ticks = Ticks(span: domain.upperBound - domain.lowerBound, count: count)
    let values = ticks.values(in: domain)
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) {
      #expect(abs(value - expected) < 1e-12 + abs(expected) * 1e-9)
    }
  }

  @Test func labelsAreSpreadInOrderAndDroppedFromTheEnd() {
    #expect(LabelSpread.places([50, 51, 10], size: 10, in: 0...100) == [45.5, 55.5, 10])
    #expect(LabelSpread.places([0, 0, 0], size: 10, in: 0...15) == [0, 10, nil])
    #expect(LabelSpread.places([99, 98], size: 10, in: 0...100) == [100, 90])
  }
}

enum RandomCharts {
  private static let words = [
    "国内生产总值", "投资", "规模以上工业企业工业总产值", "A", "Gross domestic product", "1—6月", "一", "<b>&\"",
    "非常非常长的类别名称用来检查换行和截断是否正确", "عربي", "第1", "",
  ]

  static func next(_ random: inout RandomSource) -> Chart {
    let kind = Chart.Kind.allCases.randomElement(using: &random)!
    let count = [0, 1, 2, 3, 5, 8, 13, 30, 60].randomElement(using: &random)!
    let hasParts = [.pie, .waffle, .funnel, .waterfall].contains(kind)
    let placeCount =
      kind == .slope ? 2 : kind == .card ? min(count, 1) : hasParts ? min(count, 5) : count
    let hasOneSeries =
      hasParts || [.diverging, .sparkline, .minibar, .card, .lollipop, .tilemap].contains(kind)
    let seriesCount =
      kind == .dumbbell || kind == .pyramid
      ? 2 : hasOneSeries ? 1 : [1, 1, 2, 3, 5, 7, 11].randomElement(using: &random)!
    let size = [1e-9, 0.01, 1, 100, 12345, 6.6e13, 1e15].randomElement(using: &random)!
    let isSigned =
      Bool.random(using: &random) && (!hasParts || kind == .waterfall) && kind != .pyramid
    func number() -> DecimalNumber {
      let scaled = Int64.random(in: isSigned ? -1000...1000 : 0...1000, using: &random)
      return DecimalNumber(significand: scaled, exponent: -3) * decimal(size)
    }
    let series = (0..<seriesCount).map { index in
      DataSeries(
        name: (words.randomElement(using: &random)!) + "\(index)",
        values: (0..<placeCount).map { _ in
          !hasParts && Int.random(in: 0..<8, using: &random) == 0
            ? nil
            : DataValue(
              number(),
              status: [.normal, .normal, .provisional, .forecast].randomElement(using: &random)!)
        })
    }
    let places: ChartData.Places
    if kind == .scatter {
      places = .numbers(
        (0..<placeCount).map { _ in Double.random(in: -50...50, using: &random) }, unit: .none,
        labels: (0..<placeCount).map { _ in words.randomElement(using: &random)! })
    } else if kind != .tilemap, Bool.random(using: &random) {
      let start = Int.random(in: 1990...2020, using: &random)
      let isMonthly = Bool.random(using: &random)
      var index = -1
      places = .periods(
        (0..<placeCount).map { _ in
          index += [1, 1, 1, 2].randomElement(using: &random)!
          return isMonthly
            ? .month(index % 12 + 1, of: start + index / 12) : .half(1, of: start + index)
        })
    } else {
      places = .categories((0..<placeCount).map { "\(words.randomElement(using: &random)!)\($0)" })
    }
    var chart = Chart(
      kind: kind, title: words.randomElement(using: &random)!,
      data: ChartData(
        places: places, series: series,
        unit: MeasuringUnit(
          ["", "%", "亿元", "家", "个百分点"].dropFirst(hasParts ? 2 : 0).randomElement(
            using: &random)!)!))
    if kind == .tilemap, case .categories(let names) = places {
      chart.grid = stride(from: 0, to: names.count, by: 8).map { start in
        names[start..<min(start + 8, names.count)].map(\.self)
      }
    }
    chart.stacking =
      hasParts ? .none : Chart.Stacking.allCases.randomElement(using: &random)!
    let order = Chart.Order.allCases.randomElement(using: &random)!
    // Time has no other order.
    if case .categories = places { chart.order = order }
    if Bool.random(using: &random) {
      chart.lines = [.init(value: size / 2, label: words.randomElement(using: &random)!)]
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      chart.bands = [.init(range: 0...size / 3, label: words.randomElement(using: &random)!)]
      chart.highlighted = [series.first?.name ?? ""]
    }
    return chart
  }

  private static func decimal(_ size: Double) -> DecimalNumber {
    size >= 1
      ? DecimalNumber(significand: Int64(size))
      : DecimalNumber(significand: Int64((size * 1e12).rounded()), exponent: -12)
  }
}
