import Localization
import Statistics
import Testing

@testable import Charts

/// Lines, stretches and words that the values of a chart are to be read against.
@Suite struct ReferenceTests {
  /// A line far below the values makes the axis begin at zero, and then nothing may say otherwise.
  @Test(arguments: [(20.0, true), (1.0, false)])
  func decideWhatIsSaidOfTheAxis(line: Double, saysSo: Bool) throws {
    let data = ChartData(
      places: .categories(["2021", "2022", "2023"]),
      series: [
        DataSeries(
          name: "",
          values: [185, 205, 225].map { DataValue(DecimalNumber(significand: $0, exponent: -1)) })
      ],
      unit: MeasuringUnit("亿元")!)
    var chart = Chart(kind: .line, title: "产值", data: data)
    chart.lines = [Chart.ReferenceLine(value: line, label: "目标")]
    let figure = try chart.checked().figure(id: "c", in: .simplifiedChinese).description
    #expect(figure.contains("纵轴不从零开始") == saysSo)
  }

  private static func chart(_ kind: Chart.Kind) -> Chart {
    var chart = SampleCharts.chart(
      kind, "", .categories(["甲", "乙", "丙"]),
      kind == .dumbbell ? [("一", [3, 7, 5]), ("二", [6, 4, 8])] : [("一", [3, 7, 5])])
    if kind == .scatter {
      chart.data.places = .numbers([1, 2, 3], unit: .none, labels: ["甲", "乙", "丙"])
    }
    return chart
  }

  @Test(arguments: Chart.Kind.allCases.filter { $0.shows(.lines) }, [640.0, 340])
  func linesAreDrawnAndNamed(kind: Chart.Kind, width: Double) throws {
    var chart = Self.chart(kind)
    // Close to one another, and one of them on a value.
    chart.lines = [
      .init(value: 5, label: "目标线"), .init(value: 5.5, label: "平均线"),
      .init(value: 9, label: "上限"),
    ]
    let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
    #expect(drawing.marks.filter { $0.look == .reference }.count == 3)
    for (line, value) in zip(chart.lines, ["5", "5.5", "9"]) {
      // Where no axis says where it lies, its name does.
      let names = [line.label, "\(line.label) \(value)"]
      #expect(drawing.labels.contains { names.contains($0.text) })
    }
  }

  @Test(arguments: Chart.Kind.allCases.filter { $0.shows(.bands) }, [640.0, 340])
  func stretchesAreDrawnAndNamed(kind: Chart.Kind, width: Double) throws {
    var chart = Self.chart(kind)
    chart.bands = [.init(range: 4...6, label: "合理区间")]
    let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
    #expect(drawing.marks.filter { $0.look == .band }.count == 1)
    #expect(drawing.labels.contains { ["合理区间", "合理区间 4—6"].contains($0.text) })
  }

  @Test(arguments: Chart.Kind.allCases.filter { $0.shows(.notes) }, [640.0, 340])
  func wordsStandAtTheirPoints(kind: Chart.Kind, width: Double) throws {
    var chart = Self.chart(kind)
    chart.notes = [.init(place: "乙", text: "疫情")]
    let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
    #expect(drawing.labels.contains { $0.text == "疫情" })
  }

  /// What is not drawn is neither said nor makes room for itself.
  @Test func otherKindsAreAsTheyAreWithoutThem() throws {
    for (name, chart) in SampleCharts.all {
      let additions = chart.kind.implementation.traits.additions
      var other = chart
      if !additions.contains(.lines) { other.lines = [.init(value: 1e9, label: "线")] }
      if !additions.contains(.bands) { other.bands = [.init(range: 0...1e9, label: "带")] }
      if !additions.contains(.notes) { other.notes = [.init(place: "甲", text: "词")] }
      let (a, b) = (try chart.checked(), try other.checked())
      #expect(
        a.figure(id: "c", in: .simplifiedChinese).description
          == b.figure(id: "c", in: .simplifiedChinese).description,
        "\(name)")
    }
  }

  @Test func namesBelowRowsKeepApart() throws {
    var chart = Self.chart(.bar)
    chart.lines = (1...5).map { .init(value: 5 + Double($0) / 100, label: "第\($0)条线的名字") }
    let labels = try chart.checked().drawing(width: 340, .simplifiedChinese).labels
    for line in chart.lines {
      #expect(labels.contains { $0.text == "\(line.label) \(line.value)" })
    }
  }

  /// A number that a line of a target strikes through is hard to read.
  @Test(
    arguments: [
      (.bar, [19.5, 20, 18, 3]), (.column, [19.5, 20, 18, 3]), (.dot, [19.5, 20, 19, 18]),
      (.lollipop, [19.9, 20, 19.5, 3]), (.line, [19.5, 20, 18, 3]),
    ] as [(Chart.Kind, [Double])], [640.0, 340])
  func noLineStrikesANumber(example: (kind: Chart.Kind, values: [Double]), width: Double) throws {
    let chart = SampleCharts.chart(
      example.kind, "", .categories(["甲", "乙", "丙", "丁"]), [("", example.values)], unit: "亿元"
    ) { $0.lines = [.init(value: 20e8, label: "目标")] }
    let drawing = try chart.checked().drawing(width: width, .simplifiedChinese)
    let numbers = drawing.labels.filter { $0.look.ink != .quiet && Double($0.text) != nil }
    #expect(numbers.count == example.values.count, "\(drawing.labels.map(\.text))")
    for number in numbers { #expect(!drawing.isRuled(number.box), "\(number.text)") }
  }
}
