import Foundation
import Testing

@testable import Charts

/// Every sample chart, drawn and written: the files are for people to look at and for changes to show.
/// With `RECORD=1` they are written anew, and the run fails.
@Suite struct GoldenChartTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  @Test(arguments: SampleCharts.all.map(\.name))
  func isDrawnAsItWas(name: String) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
    let svg = try chart.checked().standaloneSVG(in: .simplifiedChinese)
    let file = Self.folder.appending(path: "\(name).svg")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(svg).write(to: file)
      Issue.record("recorded \(name)")
    }
    #expect(
      String(decoding: svg, as: UTF8.self) == (try? String(contentsOf: file, encoding: .utf8)))
    #expect(try chart.checked().standaloneSVG(in: .simplifiedChinese) == svg)
  }
}
