import Diagnostics
import SiteModel

/// Which pages and files the site consists of: all of them, each once, in a fixed order.
package struct PagePlan: Sendable {
  package let pages: [PlannedPage]

  package init(of site: Site, assets: [Attachment]) {
    var pages: [PlannedPage] = []
    let configuration = site.configuration

    pages.append(PlannedPage(path: .home, kind: .home, origin: .file(site.home.file)))
    for (index, column) in site.columns.enumerated() {
      let list = Pagination(
        of: site.reports(in: column).count, pageSize: column.pageSize ?? configuration.pageSize,
        base: column.path)
      for number in 1...list.total {
        pages.append(
          PlannedPage(
            path: list.path(of: number), kind: .column(index, page: number),
            origin: .file(column.file)))
      }
    }
    for (index, report) in site.reports.enumerated() {
      pages.append(
        PlannedPage(path: report.path, kind: .report(index), origin: .file(report.file)))
    }
    for (index, page) in site.pages.enumerated() {
      pages.append(
        PlannedPage(path: page.path, kind: .standalone(index), origin: .file(page.file)))
    }
    pages.append(PlannedPage(path: Tag.indexPath, kind: .tagIndex, origin: .generator))
    for (index, tag) in site.tags.enumerated() {
      let list = Pagination(
        of: tag.reports.count, pageSize: configuration.pageSize, base: tag.path)
      let origin = PlannedPage.Origin.tag(
        tag.name, site.reports[tag.reports[0]].tags.first { $0.value == tag.name }!.location)
      for number in 1...list.total {
        pages.append(
          PlannedPage(
            path: list.path(of: number), kind: .tag(index, page: number), origin: origin))
      }
    }
    pages += Self.statistics(of: site)
    pages.append(
      PlannedPage(path: .file(["404.html"]), kind: .notFound, origin: .generator))

    let listed = pages.filter { $0.kind.isListedInSitemap }.count
    pages.append(PlannedPage(path: Feed.path, kind: .feed, origin: .generator))
    pages.append(PlannedPage(path: Sitemap.path, kind: .sitemap(part: nil), origin: .generator))
    for part in 0..<Sitemap.partCount(for: listed) {
      pages.append(
        PlannedPage(
          path: Sitemap.path(ofPart: part + 1), kind: .sitemap(part: part + 1),
          origin: .generator))
    }
    pages.append(PlannedPage(path: Robots.path, kind: .robots, origin: .generator))

    for alias in site.aliases {
      pages.append(
        PlannedPage(
          path: alias.from.value, kind: .redirect(to: alias.to),
          origin: .alias(alias.from.location)))
    }
    for attachment in site.attachments + assets {
      pages.append(
        PlannedPage(
          path: attachment.path, kind: .copy(attachment.file), origin: .file(attachment.file)))
    }
    pages += Self.downloads(of: site)
    pages.append(
      PlannedPage(path: SiteView.chartStylesPath, kind: .chartStyles, origin: .generator))
    self.pages = pages
  }

  /// The pages about indicators and terms, where there are any.
  private static func statistics(of site: Site) -> [PlannedPage] {
    var pages: [PlannedPage] = []
    if !site.indicators.isEmpty {
      pages = [
        PlannedPage(
          path: IndicatorPage.indexPath, kind: .indicatorIndex,
          origin: .file(site.indicatorIndex?.file)),
        PlannedPage(path: WarningsContent.path, kind: .warnings, origin: .generator),
        PlannedPage(path: RevisionsContent.path, kind: .revisions, origin: .generator),
      ]
    }
    for (index, entry) in site.indicators.enumerated() {
      pages.append(
        PlannedPage(
          path: entry.page.path, kind: .indicator(index), origin: .file(entry.page.file)))
    }
    if !site.terms.isEmpty {
      pages.append(
        PlannedPage(
          path: GlossaryTerm.glossaryPath, kind: .glossary, origin: .file(site.glossary?.file)))
    }
    return pages
  }

  private static func downloads(of site: Site) -> [PlannedPage] {
    if site.indicators.isEmpty { return [] }
    let files = site.indicators.enumerated().flatMap { index, entry in
      // Without observations there is nothing to download.
      if entry.series.points.isEmpty { return [(SitePath, PlannedPage.Download)]() }
      let data = IndicatorData(entry: entry, site: site)
      return [
        (data.csvPath, PlannedPage.Download.csv(index)),
        (data.metadataPath, .metadata(index)), (data.jsonPath, .jsonStat(index)),
      ]
    }
    return (files + [(ObservationsTable.path, .observations)]).map { path, download in
      PlannedPage(path: path, kind: .download(download), origin: .generator)
    }
  }

  /// How many of them are HTML pages.
  package var pageCount: Int { pages.count { $0.kind.isHTML } }

  /// The pages that search engines should know, in order.
  package func sitemap(of site: Site) -> Sitemap {
    let entries = pages.filter { $0.kind.isListedInSitemap }.map { page in
      Sitemap.Entry(path: page.path, modified: page.kind.modified(in: site))
    }
    return Sitemap(baseURL: site.configuration.baseURL, entries: entries)
  }
}

/// One file of the site to be, and what it is made from.
package struct PlannedPage: Sendable {
  package let path: SitePath
  package let kind: Kind
  package let origin: Origin

  package enum Kind: Sendable {
    case home
    /// A column by its index, and which page of its list.
    case column(Int, page: Int)
    case report(Int)
    case standalone(Int)
    case tagIndex
    case tag(Int, page: Int)
    case indicatorIndex
    /// Into the site's indicators.
    case indicator(Int)
    case warnings
    case revisions
    case glossary
    case download(Download)
    /// How charts look.
    case chartStyles
    case notFound
    case redirect(to: SitePath)
    case feed
    /// The whole list or its index, or one part of it.
    case sitemap(part: Int?)
    case robots
    /// A file published as it is.
    case copy(String)
  }

  /// Data for other programs; of an indicator by its index.
  package enum Download: Sendable {
    case csv(Int)
    case metadata(Int)
    case jsonStat(Int)
    case observations
  }

  /// Who asked for the page: what to name where two ask for the same.
  package enum Origin: Sendable {
    /// A source file, or sitegen itself where there is none.
    case file(String?)
    case tag(String, SourceLocation)
    case alias(SourceLocation)

    package static let generator = Origin.file(nil)
  }
}

extension PlannedPage.Kind {
  fileprivate var isListedInSitemap: Bool {
    switch self {
    case .home, .column, .report, .standalone, .tagIndex, .tag, .indicatorIndex, .indicator,
      .warnings, .revisions, .glossary:
      true
    case .notFound, .redirect, .feed, .sitemap, .robots, .copy, .download, .chartStyles: false
    }
  }

  fileprivate var isHTML: Bool {
    switch self {
    case .notFound, .redirect: true
    default: isListedInSitemap
    }
  }

  /// When the page last changed, as far as its content says.
  fileprivate func modified(in site: Site) -> Moment? {
    switch self {
    case .report(let index): site.reports[index].updated ?? site.reports[index].date
    case .standalone(let index): site.pages[index].updated ?? site.pages[index].date
    case .home: site.reports.first?.date
    default: nil
    }
  }
}
