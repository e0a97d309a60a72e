import ArgumentParser
import Charts
import Foundation
import Statistics

/// How fast charts are drawn with their tables, and how large they are; against Vega-Lite by PyPI's
/// vl-convert-python, if Python has it.
struct ChartBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charts", abstract: "Draws charts, and compares them with Vega-Lite's.")

  @Option(help: "How often each is measured; the medians count.")
  var rounds = 7

  private static let quarters = (2022...2024).flatMap { year in
    (1...4).map { Period.quarter($0, of: year) }
  }
  private static let rates = [4.8, 0.4, 3.9, 2.9, 4.5, 6.3, 4.9, 5.2, 5.3, 4.7, 4.6, 5.4]
  private static let names = [
    "地区生产总值", "规上工业增加值", "固定资产投资", "工业固定资产投资", "一般预算收入", "全社会用电量", "进出口贸易额", "社会消费品零售总额",
  ]
  private static let growth = [13, 19.4, 21, 65.2, 29.5, 13.8, 13.3, 10.1]

  private static func chart(
    _ kind: Chart.Kind, _ places: ChartData.Places, _ values: [Double]
  ) -> Chart {
    let series = DataSeries(
      name: "",
      values: values.map { DataValue(DecimalNumber(significand: Int64($0 * 10), exponent: -1)) })
    return Chart(
      kind: kind, title: "增速",
      data: ChartData(places: places, series: [series], unit: MeasuringUnit("%")!))
  }

  func run() throws {
    let line = Self.chart(.line, .periods(Self.quarters), Self.rates)
    let bars = Self.chart(.bar, .categories(Self.names), Self.growth)
    for (name, chart) in [("a line of 12 points", line), ("8 bars", bars)] {
      let drawable = try chart.checked()
      let html = drawable.figure(id: "c", in: .simplifiedChinese).description
      let svg = drawable.standaloneSVG(in: .simplifiedChinese)
      // Every value is in the table, and every bar or point is drawn.
      let places = chart.data.places.count
      guard html.components(separatedBy: "<tr><th scope=\"row\">").count == places + 1 else {
        throw Failure("the table of \(name) lacks rows")
      }
      let marks = html.components(separatedBy: chart.kind == .bar ? "<rect" : "<circle").count - 1
      guard marks >= places else { throw Failure("\(name): \(marks) marks") }
      var rates: [Double] = []
      for _ in 0..<rounds {
        var bytes = 0
        let seconds = try ProcessorTime.of(500) {
          bytes += try chart.checked().figure(id: "c", in: .simplifiedChinese).bytes.count
        }
        rates.append(1 / seconds)
        guard bytes == 500 * html.utf8.count else { throw Failure("\(name) differs from itself") }
      }
      let rate = rates.sorted()[rounds / 2]
      print(
        String(
          format:
            "%@: %.0f figures a second on one core, %.1f KB with table and both widths, %.1f KB as a file",
          name, rate, Double(html.utf8.count) / 1024, Double(svg.count) / 1024))
      if let vega = vegaLite(chart) {
        print(
          String(
            format: "  Vega-Lite: %.1f ms and %.1f KB; %.0f times as long", vega.seconds * 1000,
            Double(vega.size) / 1024, vega.seconds * rate))
      }
    }
  }

  /// The same data by Vega-Lite: the median time for one SVG, and its size. Nil without vl-convert.
  private func vegaLite(_ chart: Chart) -> (seconds: Double, size: Int)? {
    let isBar = chart.kind == .bar
    let values = zip(
      isBar ? Self.names : Self.quarters.map(\.chinese), isBar ? Self.growth : Self.rates
    ).map { "{\"a\":\"\($0)\",\"b\":\($1)}" }.joined(separator: ",")
    let encoding =
      isBar
      ? "\"y\":{\"field\":\"a\",\"type\":\"nominal\"},\"x\":{\"field\":\"b\",\"type\":\"quantitative\"}"
      : "\"x\":{\"field\":\"a\",\"type\":\"ordinal\"},\"y\":{\"field\":\"b\",\"type\":\"quantitative\"}"
    let script = """
      time, vl = map(__import__, ("time", "vl_convert"))
      spec = '{"width":560,"title":"增速","data":{"values":[\(values)]},"mark":{"type":"\(isBar ? "bar" : "line")","point":true},"encoding":{\(encoding)}}'
      svg = vl.vegalite_to_svg(spec)
      times = []
      for _ in range(15):
          start = time.perf_counter()
          svg = vl.vegalite_to_svg(spec)
          times.append(time.perf_counter() - start)
      print(sorted(times)[7], len(svg.encode()))
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    guard (try? process.run()) != nil,
      let data = try? output.fileHandleForReading.readToEnd()
    else { return nil }
    process.waitUntilExit()
    let parts = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard process.terminationStatus == 0, parts.count == 2, let seconds = Double(parts[0]),
      let size = Int(parts[1])
    else { return nil }
    return (seconds, size)
  }
}
