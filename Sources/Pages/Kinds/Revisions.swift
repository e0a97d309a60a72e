import SiteModel
import Templates

extension PageKind {
  static let revisionsPath = SitePath.page(["revisions"])

  static let revisions = html(
    "revisions", "what later bulletins changed", of: RevisionsContent.self
  ) { planning in
    if planning.edition.indicators.isEmpty { return [] }
    return [
      Draft(path: revisionsPath) { site in
        Page(
          content: RevisionsContent(site: site),
          head: site.head(revisionsPath, site.words.revisions, below: site.indicatorsCrumb))
      }
    ]
  }
}

/// Every figure that took the place of another.
struct RevisionsContent: PageContent {
  let site: SiteView

  private var revisions: [RevisionView] {
    site.reader.indicators.flatMap { entry in
      entry.revisions.compactMap { RevisionView(entry, $0, on: site) }
    }.sorted { $0.revision.release.moment > $1.revision.release.moment }
  }

  static let schema = Schema<RevisionsContent>([
    .list("revisions", "what later bulletins changed, the newest first") { $0.revisions },
    .boolean("has-revisions", "whether anything was changed") { !$0.revisions.isEmpty },
    .list("corrections", "reports with corrections, the newest first") { page in
      page.site.reader.correctedReports.map {
        CorrectedReport(site: page.site, listing: $0.listing, corrections: $0.corrections)
      }
    },
    .boolean("has-corrections", "whether any report was corrected") { page in
      !page.site.reader.correctedReports.isEmpty
    },
  ])
}

struct CorrectedReport: Described {
  let site: SiteView
  let listing: ReportListing
  let corrections: [Correction]

  static let schema = Schema<CorrectedReport>([
    .record("report", "the report") { ReportLink($0.listing, on: $0.site) },
    .list("corrections", "what was put right, and when") {
      $0.corrections.map(CorrectionView.init)
    },
  ])
}
