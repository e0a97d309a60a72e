import Foundation
import Localization
import TestSupport
import Testing

@testable import Charts

/// Drawings measured by a browser, which knows the letters that readers see: the widths that
/// `TextMetrics` expects are only estimates of them.
///
/// Needs Python with playwright, and Chromium. With `SITEGEN_DRAWINGS` the drawings are written to that
/// folder, and stay there.
@Suite struct BrowserTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/drawings.py")

  @Test(.enabled("\(Browser.needs)") { await Browser.isAvailable })
  func nothingLiesWhereItMustNot() async throws {
    let named = ProcessInfo.processInfo.environment["SITEGEN_DRAWINGS"].map { URL(filePath: $0) }
    let folder = named ?? FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer {
      if named == nil {
        #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) }
      }
    }
    try write(to: folder)
    let (found, isSuccess) = try await Programs.python([Self.script.path, folder.path])
    #expect(isSuccess, "\(found)")
  }

  private func write(to folder: URL) throws {
    for name in ["figures", "files"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try Data(ChartStyle.page.utf8).write(to: folder.appending(path: "page.css"))
    var drawn = 0
    func write(_ chart: Chart, _ name: String, _ language: Language) throws {
      let drawable = try chart.checked()
      try Data(drawable.figure(id: name, in: language).bytes).write(
        to: folder.appending(path: "figures/\(name).html"))
      try Data(drawable.standaloneSVG(in: language)).write(
        to: folder.appending(path: "files/\(name).svg"))
      drawn += 1
    }
    for (name, chart) in SampleCharts.all {
      for language in Language.allCases {
        try write(chart, "\(name)-\(language.rawValue)", language)
      }
    }
    var random = RandomSource(seed: 328)
    let count = Thoroughness.count(150, thorough: 500)
    for index in 0..<count {
      let chart = index % 2 == 0 ? RandomCharts.next(&random) : TrueCharts.next(&random)
      do {
        try write(chart, "random-\(index)-\(chart.kind.rawValue)", .simplifiedChinese)
      } catch is ChartFault {
        continue
      }
    }
    #expect(drawn > count * 9 / 10)
  }
}
