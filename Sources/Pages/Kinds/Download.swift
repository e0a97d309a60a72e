import Markup
import SiteModel
import Statistics

extension PageKind {
  /// All observations of the site, with those that later bulletins changed.
  static let observationsPath = SitePath.file(["data", "observations.csv"])

  static let download = file("download", "figures for other programs", "供下载的数据") { planning in
    let edition = planning.edition
    if edition.indicators.isEmpty { return [] }
    // Without observations there is nothing to download.
    let reported = edition.reportedIndicators
    let ofIndicators = edition.indicators.filter { reported.contains($0.indicator.id) }
      .flatMap { page in
        [
          data(of: page, IndicatorData.csvPath) { $0.csv() },
          data(of: page, IndicatorData.metadataPath) { $0.metadata() },
          data(of: page, IndicatorData.jsonPath) { $0.jsonStat() },
        ]
      }
    let all = FileDraft(
      path: observationsPath,
      making: .written { $1.append(verbatim: ObservationsTable(site: $0.view).csv()) })
    return ofIndicators + [all]
  }

  private static func data(
    of page: IndicatorPage, _ path: (SitePath) -> SitePath,
    _ bytes: @escaping @Sendable (IndicatorData) -> [UInt8]
  ) -> FileDraft {
    let id = page.indicator.id
    return FileDraft(
      path: path(page.path), subject: id.text,
      making: .written { (desk: PageDesk, output: inout OutputBuffer) throws(PageFault) in
        guard let listing = desk.view.reader.listing(id) else { throw .nothingToShow }
        output.append(verbatim: bytes(IndicatorData(listing: listing, site: desk.view)))
      })
  }
}
