import SiteModel
import Templates

extension PageKind {
  static let revisionsPath = SitePath.page(["revisions"])

  static let revisions = html(
    "revisions", "what later bulletins changed", "数据修订：后来的公报改动过的数据", of: RevisionsContent.self,
    isGathered: true
  ) { planning in
    if planning.edition.indicators.isEmpty { return [] }
    return [
      Draft(path: revisionsPath, modified: planning.edition.lastChange) { site in
        Page(
          content: RevisionsContent(site: site),
          head: site.head(
            revisionsPath, site.words.revisions, below: site.indicatorsCrumb,
            PageHead.About(description: site.language.pagePhrases.revisionsDescription)))
      }
    ]
  }
}

/// Every figure that took the place of another.
struct RevisionsContent: PageContent {
  let site: SiteView

  private var revisions: [RevisionView] {
    site.reader.indicators.flatMap { listing in
      listing.revisions.compactMap { RevisionView(listing, $0, on: site) }
    }.sorted { $0.revision.release.moment > $1.revision.release.moment }
  }

  static let schema = Schema<RevisionsContent>([
    .list("revisions", "what later bulletins changed, the newest first", "后来的公报改动过的数据，新的在前") {
      $0.revisions
    },
    .boolean("has-revisions", "whether anything was changed", "有没有数据改动过") { !$0.revisions.isEmpty },
    .list("corrections", "reports with corrections, the newest first", "有更正的公报，新的在前") { page in
      page.site.reader.correctedReports.map {
        CorrectedReport(site: page.site, listing: $0.listing, corrections: $0.corrections)
      }
    },
    .boolean("has-corrections", "whether any report was corrected", "有没有公报更正过") { page in
      !page.site.reader.correctedReports.isEmpty
    },
  ])
}

struct CorrectedReport: Described {
  let site: SiteView
  let listing: ReportListing
  let corrections: [Correction]

  static let schema = Schema<CorrectedReport>([
    .record("report", "the report", "公报") { ReportLink($0.listing, on: $0.site) },
    .list("corrections", "what was put right, and when", "更正了什么、什么时候更正的") {
      CorrectionView.all($0.corrections, $0.site.language)
    },
  ])
}
