import Charts
import Foundation
import Localization
import SiteGenerator
import Testing

@testable import SiteModel

/// What the sample site's charts write is true of its figures: those that editors describe, those that
/// reports get without a word, and those of indicators.
@Suite struct SiteChartTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../..").standardized.path

  private func site() async throws -> Site {
    var options = BuildOptions()
    options.source = Self.folder
    options.now = "2025-12-31"
    var session = BuildSession(
      options, in: BuildEnvironment(clock: { 1_767_000_000_000_000_000 }, programIdentity: "test"))
    return try await session.update().site
  }

  @Test func chartsThatEditorsDescribeAreTrue() async throws {
    let site = try await site()
    let reader = SiteReader(site)
    let places = site.edition.chartPlaces
    for place in places {
      let described = try #require(reader.chart(place.number, in: place.file))
      check(described.chart, "\(place.file) \(place.number)")
    }
    #expect(places.count > 20)
  }

  @Test func chartsThatNobodyDescribesAreTrue() async throws {
    let site = try await site()
    let reader = SiteReader(site)
    var count = 0
    for report in site.edition.reports {
      guard let automatic = AutomaticChart(of: report, on: reader, .simplifiedChinese) else {
        continue
      }
      check(automatic.chart, report.file)
      count += 1
    }
    for listing in reader.indicators {
      for chart in SeriesCharts(listing, .simplifiedChinese).charts(source: nil) {
        check(chart, listing.indicator.id.text)
        count += 1
      }
    }
    #expect(count > 10)
  }

  private func check(_ chart: DrawableChart, _ name: String) {
    for language in Language.allCases {
      ChartReader(chart, language, name).check()
      DescriptionReader(chart, language, name).check()
    }
  }
}
