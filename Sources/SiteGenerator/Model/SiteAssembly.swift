import Diagnostics

/// Puts a site together from its parsed files, and checks what only the whole can show.
struct SiteAssembly {
  let configuration: SiteConfiguration
  /// Where files are published as they are.
  let attachments: [Attachment]
  let now: Moment
  let withDrafts: Bool

  func site(of contents: [ParsedContent]) -> Parsed<Site> {
    var home = HomePage.empty
    var columns: [Column] = []
    var reports: [Report] = []
    var pages: [StandalonePage] = []
    var diagnostics: [Diagnostic] = []
    for content in contents {
      switch content {
      case .home(let page): home = page
      case .column(let column): columns.append(column)
      case .report(let report) where report.release.isPublic(at: now, withDrafts: withDrafts):
        reports.append(report)
      case .report(let report):
        if let diagnostic = heldBack(report) { diagnostics.append(diagnostic) }
      case .page(let page):
        if page.release.isPublic(at: now, withDrafts: withDrafts) { pages.append(page) }
      }
    }
    let site = Site(
      configuration: configuration, home: home, columns: columns, reports: reports, pages: pages,
      attachments: attachments)
    return Parsed(site, diagnostics + missingImages(in: site))
  }

  /// A date still to come holds a report back; that is worth saying unless it was asked for.
  private func heldBack(_ report: Report) -> Diagnostic? {
    guard !report.release.isDraft, report.release.from == report.date, now < report.date else {
      return nil
    }
    return .notYetPublished(report)
  }

  private func missingImages(in site: Site) -> [Diagnostic] {
    let published = Set(attachments.map(\.path))
    let images =
      site.reports.compactMap(\.image) + site.pages.compactMap(\.image)
      + site.columns.compactMap(\.image) + [site.home.image].compactMap { $0 }
    return images.compactMap { image in
      guard case .onSite(let path) = image.value, !published.contains(path) else { return nil }
      return .missingImage(path, at: image.location)
    }
  }

  /// When the site made now will no longer be the one that should be published: the next moment at
  /// which something appears or expires. Nil where nothing ever does.
  func nextChange(of contents: [ParsedContent]) -> Int? {
    let releases = contents.compactMap { content -> Release? in
      switch content {
      case .report(let report): report.release
      case .page(let page): page.release
      case .home, .column: nil
      }
    }
    return releases.flatMap { [$0.from, $0.until] }.compactMap { $0 }
      .filter { now < $0 }.map(\.secondsSince1970).min()
  }
}

extension Diagnostic {
  static func notYetPublished(_ report: Report) -> Diagnostic {
    .warning(
      at: SourceLocation(file: report.file),
      "held back until its date, \(report.date.text)",
      fix: "correct the date, or add 'publish: …' to show that it is meant")
  }

  static func missingImage(_ path: SitePath, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "there is no file for the picture '\(path.text)'",
      fix: "put it beside the report, in a folder with its index.md")
  }
}
