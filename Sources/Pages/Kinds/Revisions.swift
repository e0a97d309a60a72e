import SiteModel
import Templates

extension PageKind {
  static let revisionsPath = SitePath.page(["revisions"])

  static let revisions = html(
    "revisions", "what later bulletins changed", "数据修订：后来的公报改动过的数据", of: RevisionsContent.self,
    isGathered: true
  ) { planning in
    let edition = planning.edition
    if edition.indicators.isEmpty, edition.reports.allSatisfy(\.corrections.isEmpty) { return [] }
    let hasIndicators = !edition.indicators.isEmpty
    return [
      Draft(
        path: revisionsPath, subject: hasIndicators ? "" : "corrections",
        modified: edition.lastChange
      ) { site in
        Page(
          content: RevisionsContent(site: site),
          head: site.head(
            revisionsPath, site.words.revisions, below: hasIndicators ? site.indicatorsCrumb : [],
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

  /// In the order of their dates; of one moment, those of the newest report first.
  private var corrections: [CorrectedReport] {
    let all = site.reader.correctedReports.flatMap { report in
      report.corrections.map {
        CorrectedReport(site: site, listing: report.listing, correction: $0)
      }
    }
    return all.enumerated().sorted {
      ($1.element.correction.date.secondsSince1970, $0.offset)
        < ($0.element.correction.date.secondsSince1970, $1.offset)
    }.map(\.element)
  }

  static let schema = Schema<RevisionsContent>([
    .list("revisions", "what later bulletins changed, the newest first", "后来的公报改动过的数据，新的在前") {
      $0.revisions
    },
    .boolean("has-revisions", "whether anything was changed", "有没有数据改动过") { !$0.revisions.isEmpty },
    .list("corrections", "all corrections of reports, the newest first", "公报的全部更正，新的在前") {
      $0.corrections
    },
    .boolean("has-corrections", "whether any report was corrected", "有没有公报更正过") { page in
      !page.site.reader.correctedReports.isEmpty
    },
  ])
}

/// One correction, and the report that it belongs to.
struct CorrectedReport: Described {
  let site: SiteView
  let listing: ReportListing
  let correction: Correction

  static let schema = Schema<CorrectedReport>([
    .record("report", "the report", "公报") { ReportLink($0.listing, on: $0.site) },
    .record("correction", "what was put right, and when", "更正了什么、什么时候更正的") {
      CorrectionView(correction: $0.correction, language: $0.site.language)
    },
  ])
}
