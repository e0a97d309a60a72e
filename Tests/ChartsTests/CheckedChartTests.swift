import Localization
import Statistics
import TestSupport
import Testing

@testable import Charts

/// A chart that was checked can be drawn, whatever it is of.
@Suite struct CheckedChartTests {
  @Test(arguments: Chart.Kind.allCases)
  func drawsWhateverWasDescribed(kind: Chart.Kind) {
    var random = RandomSource(seed: UInt64(kind.rawValue.utf8.reduce(0) { $0 * 31 + Int($1) }))
    var drawn = 0
    for _ in 0..<Thoroughness.count(120, thorough: 1500) {
      let chart = RandomCharts.wild(kind, &random)
      do throws(ChartFault) {
        let drawable = try chart.checked()
        let language: Language = Bool.random(using: &random) ? .simplifiedChinese : .english
        let figure = drawable.figure(id: "c", in: language).description
        #expect(figure.hasSuffix("</figure>") && !figure.contains("nan") && !figure.contains("inf"))
        #expect(!drawable.standaloneSVG(in: language).isEmpty)
        _ = drawable.inline(in: language)
        drawn += 1
      } catch {
        for phrase in [error.message, error.fix] {
          #expect(phrase.wording.isWhole)
          #expect(phrase.wording.names == Set(phrase.arguments.keys))
        }
      }
    }
    #expect(drawn > 1, "almost all were refused")
  }

  @Test func refusesWhatIsNoNumber() {
    var chart = SampleCharts.chart(.bar, "", .categories(["甲"]), [("值", [1])])
    chart.lines = [.init(value: .infinity, label: "线")]
    #expect(throws: ChartFault.notFinite("线")) { try chart.checked() }
    chart.lines = [.init(value: 1e120, label: "线")]
    #expect(throws: ChartFault.outOfRange("线")) { try chart.checked() }
    chart.lines = []
    chart.bands = [.init(range: 0 ... .infinity, label: "带")]
    #expect(throws: ChartFault.notFinite("带")) { try chart.checked() }
    chart.bands = []
    chart.data.series = [
      DataSeries(
        name: "值", values: [DataValue(DecimalNumber(significand: 1), range: 0 ... .infinity)])
    ]
    #expect(throws: ChartFault.notFinite("值")) { try chart.checked() }
    chart.data.places = .numbers([1, 2], unit: .none, labels: ["甲"])
    #expect(throws: ChartFault.unequalNumbers(expected: 1, found: 2)) { try chart.checked() }
    chart.data.places = .numbers([.nan], unit: .none, labels: ["甲"])
    #expect(throws: ChartFault.notFinite("甲")) { try chart.checked() }
  }

  @Test func keepsHeightsWithinReason() throws {
    var chart = SampleCharts.chart(.line, "", .categories(["甲", "乙"]), [("值", [1, 2])])
    chart.height = .max
    #expect(try chart.checked().chart.height == 1200)
    chart.height = -3
    #expect(try chart.checked().chart.height == 60)
  }

  private func fault(_ chart: Chart) -> String? {
    do throws(ChartFault) {
      _ = try chart.checked()
      return nil
    } catch {
      return error.message.text(in: .english)
    }
  }

  /// Rounded parts may miss their total by half of one each; what is counted may not, and nothing by more.
  @Test(
    arguments: [
      ([3.0, 5, 9], "亿元", nil),
      ([3, 5, 20], "亿元", "'合计' of 2023年 is 20亿元, but the parts come to 8亿元"),
      ([3, 5, 9], "家", "'合计' of 2023年 is 9家, but the parts come to 8家"), ([3, 5, 8], "家", nil),
      ([12_000, 8_000, 21_000], "人", nil),
      ([300, 500, 900], "亿元", "'合计' of 2023年 is 900亿元, but the parts come to 800亿元"),
      ([100, 200, 400], "家", "'合计' of 2023年 is 400家, but the parts come to 300家"),
      ([3.1, 5.2, 8.4], "%", nil),
      ([3.1, 5.2, 9], "%", "'合计' of 2023年 is 9%, but the parts come to 8.3%"),
    ] as [([Double], String, String?)])
  func aTotalOverPartsIsTheirSum(values: [Double], unit: String, message: String?) {
    let chart = SampleCharts.chart(
      .stacked, "", .periods([.year(2023)]),
      [("甲", [values[0]]), ("乙", [values[1]]), ("合计", [values[2]])], unit: unit
    ) { $0.overlay = .init(series: "合计", isLine: false) }
    #expect(fault(chart) == message)
  }

  @Test func oneTileHasOneFigure() {
    let chart = SampleCharts.chart(
      .tilemap, "", .categories(["北京", "天津", "北京市"]), [("", [1, 2, 3])], unit: "%")
    #expect(fault(chart) == "'北京市' is on the map by another name, too")
  }

  @Test func sumsAreSaidInWordsOfScale() {
    let chart = SampleCharts.chart(
      .waterfall, "", .categories(["期初", "增加", "减少", "期末"]),
      [("", [120e8, 80e8, -30e8, 175e8])], unit: "元")
    #expect(fault(chart) == "'期末' is 175亿元, but the steps before it come to 170亿元")
  }

  @Test func aSeriesWithoutANameHasNoEmptyOne() {
    let chart = SampleCharts.chart(
      .line, "", .periods([.year(2022), .year(2023)]), [("", [0, 3])], unit: "元"
    ) { $0.base = "2022" }
    #expect(fault(chart) == "'数值' has no figure above zero at the base 2022")
  }
}

extension RandomCharts {
  /// A description of a kind that nobody would write: any numbers, names, gaps, and everything that can
  /// be said about a chart.
  static func wild(_ kind: Chart.Kind, _ random: inout RandomSource) -> Chart {
    var chart = next(&random)
    chart.kind = kind
    let count = [0, 1, 2, 2, 3, 5, 12, 70].randomElement(using: &random)!
    let exponent = [0, 0, 0, 2, -5, 30, -30, 95, -95, 120].randomElement(using: &random)!
    let isSigned = Bool.random(using: &random)
    let hasRanges = Int.random(in: 0..<4, using: &random) == 0
    func value() -> DataValue? {
      if Int.random(in: 0..<10, using: &random) == 0 { return nil }
      let significand = Int64.random(in: isSigned ? -999...999 : 0...999, using: &random)
      let number = DecimalNumber(significand: significand, exponent: exponent)
      let size = abs(number.approximation)
      return DataValue(
        number, text: Bool.random(using: &random) ? "约\(significand)" : nil,
        range: hasRanges && Int.random(in: 0..<3, using: &random) == 0
          ? (number.approximation - size)...(number.approximation + size) : nil,
        isCentred: Bool.random(using: &random),
        status: [.normal, .provisional, .forecast].randomElement(using: &random)!,
        isExact: Bool.random(using: &random), startsAnew: Int.random(in: 0..<6, using: &random) == 0
      )
    }
    let names = (0..<count).map { ["", "甲", "a very long name of a place"][$0 % 3] + "\($0)" }
    let seriesCount = [1, 1, 1, 2, 2, 7].randomElement(using: &random)!
    chart.data.series = (0..<seriesCount).map { index in
      DataSeries(name: "\(index)", values: (0..<count).map { _ in value() })
    }
    switch (kind, Int.random(in: 0..<3, using: &random)) {
    case (.scatter, _), (_, 2):
      chart.data.places = .numbers(
        (0..<count).map { _ in Double.random(in: -1...1, using: &random) * 1e5 }, unit: .none,
        labels: names)
    case (_, 1): chart.data.places = .periods((0..<count).map { .year(1990 + $0) })
    default: chart.data.places = .categories(names)
    }
    if case .categories = chart.data.places {} else { chart.order = .given }
    chart.stacking = [.none, .none, .stacked, .percent].randomElement(using: &random)!
    if kind == .tilemap { chart.grid = [[nil] + names, ["谁"]] }
    chart.showsValues = Bool.random(using: &random)
    chart.height = [nil, 0, 60, 9999].randomElement(using: &random)!
    chart.lines = (0..<Int.random(in: 0...3, using: &random)).map { index in
      .init(value: Double.random(in: -1...1, using: &random) * 1e3, label: "线\(index)")
    }
    chart.bands = (0..<Int.random(in: 0...2, using: &random)).map { index in
      .init(range: Double(-index * 100)...Double(index * 300 + 1), label: "带\(index)")
    }
    chart.notes = names.prefix(2).map { .init(place: $0, text: "说明\($0)") }
    chart.highlighted = [[], ["0"], ["甲1"], ["谁"]].randomElement(using: &random)!
    return chart
  }
}
