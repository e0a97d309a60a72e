import Markup
import SiteModel
import Statistics

extension PageKind {
  /// All observations of the site, with those that later bulletins changed.
  static let observationsPath = SitePath.file(["data", "observations.csv"])
  /// What describes them, under the name where CSVW looks for it.
  private static let observationsMetadataPath = SitePath.file([
    "data", "observations.csv-metadata.json",
  ])
  /// The catalogue of all that the site publishes as data.
  static let cataloguePath = SitePath.file(["data", "catalog.jsonld"])

  static let indicatorFile = file(
    "indicator-file", "the figures of an indicator for download", "各指标供下载的数据", isMeasured: true
  ) { planning in
    // Without observations there is nothing to download.
    let reported = planning.edition.reportedIndicators
    return planning.edition.indicators.filter { reported.contains($0.indicator.id) }
      .flatMap { page in IndicatorFile.allCases.map { data(of: page, $0) } }
  }

  static let download = file(
    "download", "the figures of all indicators for other programs", "全部指标供下载的数据"
  ) { planning in
    if planning.edition.indicators.isEmpty { return [] }
    return [
      ofSite(observationsPath) { ObservationsTable(site: $0).csv() },
      ofSite(observationsMetadataPath) { ObservationsTable(site: $0).metadata() },
      ofSite(cataloguePath) { DataCatalogue(site: $0).json() },
    ]
  }

  private static func ofSite(
    _ path: SitePath, _ bytes: @escaping @Sendable (SiteView) -> [UInt8]
  ) -> FileDraft {
    FileDraft(path: path, making: .written { $1.append(verbatim: bytes($0.view)) })
  }

  private static func data(of page: IndicatorPage, _ file: IndicatorFile) -> FileDraft {
    let id = page.indicator.id
    return FileDraft(
      path: file.path(of: page.path, page.indicator.id), subject: id.text,
      making: .written { (desk: PageDesk, output: inout OutputBuffer) throws(PageFault) in
        guard let listing = desk.view.reader.listing(id) else { throw .nothingToShow }
        output.append(verbatim: IndicatorData(listing: listing, site: desk.view).bytes(of: file))
      })
  }
}
