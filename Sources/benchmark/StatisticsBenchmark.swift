import ArgumentParser
import Diagnostics
import Foundation
import Statistics

/// How fast figures are read, and how long all series of a large site take.
struct StatisticsBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "Reads a million figures, and builds 200 series.")

  @Option(help: "How often each is measured; the medians count.")
  var rounds = 7

  @Option(help: "How many bulletins the series come from.")
  var bulletins = 10_000

  @Option(help: "Where to put the site; best in memory.")
  var folder = SiteBenchmark.usualFolder

  @Option(help: "The templates.")
  var templates = "templates"

  /// Figures as bulletins write them, with what they must be read as.
  private static let figures: [(text: String, value: String)] = [
    ("约35亿元", "3500000000"), ("200余人次", "200"), ("1.15亿元", "115000000"), ("308万元", "3080000"),
    ("64%", "64"), ("3.2个百分点", "3.2"), ("+26%", "26"), ("-1.6%", "-1.6"), ("下降5.4%", "-5.4"),
    ("1,234.5", "1234.5"), ("593034亿元", "59303400000000"), ("６４％", "64"), ("近3万户", "30000"),
    ("不足5%", "5"), ("12.3‰", "12.3"), ("增长12.7%", "12.7"),
  ]

  func run() async throws {
    try readFigures()
    try buildSeries()
  }

  private func readFigures() throws {
    let repetitions = 1_000_000 / Self.figures.count
    var rates: [Double] = []
    for _ in 0..<rounds {
      var right = 0
      let start = ContinuousClock.now
      for _ in 0..<repetitions {
        for figure in Self.figures {
          let quantity = try Quantity(parsing: figure.text)
          if quantity.value != nil { right += 1 }
        }
      }
      rates.append(Double(right) / (start.duration(to: .now) / .seconds(1)))
      guard right == repetitions * Self.figures.count else {
        throw Failure("a figure has no value")
      }
    }
    for (text, value) in Self.figures {
      guard try Quantity(parsing: text).value?.description == value else {
        throw Failure("\(text) was read wrongly")
      }
    }
    print(
      String(
        format: "figures read: %.2f million a second (median of %d rounds)",
        rates.sorted()[rates.count / 2] / 1e6, rounds))
  }

  /// Builds every series from observations that are read already, with what follows from them and
  /// what the rules say, and compares that with the build of a site of the same bulletins.
  private func buildSeries() throws {
    let site = URL(filePath: folder).appending(path: "sitegen-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: site) }
    try SampleSite(bulletinCount: bulletins, hasIndicators: true)
      .write(to: site, templates: URL(filePath: templates))
    let observations = try observations()
    let limit = try Quantity(parsing: "3亿元")
    let indicators = (0..<SampleSite.indicatorCount).map { index in
      Indicator(
        id: IndicatorID("indicator-\(index)")!, title: "指标\(index)", unit: MeasuringUnit("亿元")!,
        kind: .flow,
        rules: [
          WarningRule(
            condition: .below(limit), measure: .value, level: .alert,
            margin: DecimalNumber(significand: 10))
        ])
    }
    var series: [Double] = []
    var builds: [Double] = []
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      var points = 0
      for (indicator, observations) in zip(indicators, observations) {
        let series = SeriesAssembly.series(of: indicator, from: observations).value
        _ = Derivation(of: series).figures
        _ = Assessment(of: series)
        points += series.points.count
      }
      series.append(start.duration(to: .now) / .seconds(1))
      guard points == bulletins * 4 else { throw Failure("\(points) points in the series") }
      try? FileManager.default.removeItem(at: site.appending(path: "public"))
      builds.append(try ChildProcess(["build-once", site.path]).seconds)
    }
    let (seriesTime, buildTime) = (series.sorted()[rounds / 2], builds.sorted()[rounds / 2])
    print(
      String(
        format:
          "%d series of %d bulletins: %.3f s on one core, %.1f %% of the build's %.2f s",
        SampleSite.indicatorCount, bulletins, seriesTime, seriesTime / buildTime * 100, buildTime))
  }

  private func observations() throws -> [[Observation]] {
    var observations = [[Observation]](repeating: [], count: SampleSite.indicatorCount)
    for index in 0..<bulletins {
      let day = SampleSite.day(ofBulletin: index)
      let release = Observation.Release(
        id: "\(index)", day: day, moment: day.daysSince1970 * 86_400)
      for figure in SampleSite.figures(ofBulletin: index) {
        observations[figure.indicator].append(
          Observation(
            period: .day(day), value: try Quantity(parsing: figure.value),
            change: try Change(parsing: figure.change), release: release,
            location: SourceLocation(file: "\(index).md")))
      }
    }
    return observations
  }
}
