import Charts
import Diagnostics
import FrontMatter
import Markup
import SiteModel
import Templates

/// Writes any page of the plan.
package struct PageRenderer: Sendable {
  private let view: SiteView
  private let templates: TemplateLibrary
  private let sitemap: Sitemap

  package init(view: SiteView, templates: TemplateLibrary, plan: PagePlan) {
    self.view = view
    self.templates = templates
    sitemap = plan.sitemap(of: view.site)
  }

  private var site: Site { view.site }

  /// Writes a page. A file that is published as it is has no bytes of its own here.
  package func write(_ page: PlannedPage, to output: inout OutputBuffer) throws(RenderingError) {
    switch page.kind {
    case .home:
      let head = PageHead(
        site: view, path: .home, title: site.configuration.title,
        about: PageHead.About(
          description: site.home.summary ?? site.configuration.description, image: site.home.image))
      try write(HomeContent(site: view), head, site.home.template, to: &output)
    case .column(let index, let number):
      try write(columnPage(index, number, page.path), to: &output)
    case .report(let index): try write(reportPage(index), to: &output)
    case .standalone(let index): try write(standalonePage(index), to: &output)
    case .tagIndex:
      let head = head(page.path, view.words.tags, below: [])
      try write(TagIndexContent(site: view), head, nil, to: &output)
    case .tag(let index, let number): try write(tagPage(index, number, page.path), to: &output)
    case .indicatorIndex: try write(indicatorIndexPage(page.path), to: &output)
    case .indicator(let index): try write(indicatorPage(index), to: &output)
    case .warnings:
      try write(
        WarningsContent(site: view), head(page.path, view.words.warnings, below: indicatorsCrumb),
        nil, to: &output)
    case .revisions:
      try write(
        RevisionsContent(site: view), head(page.path, view.words.revisions, below: indicatorsCrumb),
        nil, to: &output)
    case .glossary: try write(glossaryPage(page.path), to: &output)
    case .chartStyles: output.append(verbatim: ChartStyle.page)
    case .download(let download): output.append(verbatim: bytes(of: download))
    case .notFound:
      try write(
        NotFoundContent(), head(page.path, view.words.notFound, below: []), nil, to: &output)
    case .redirect(let target):
      let head = head(target, site.title(ofPageAt: target), below: [])
      try write(RedirectContent(target: view.link(to: target)), head, nil, to: &output)
    case .feed: Feed(site: site).write(to: &output)
    case .sitemap(nil): sitemap.write(to: &output)
    case .sitemap(let part?): sitemap.write(part: part, to: &output)
    case .robots: Robots(baseURL: site.configuration.baseURL).write(to: &output)
    case .copy: break
    }
  }

  /// A page's content with what is said around it.
  private struct Page<Content: PageContent> {
    let content: Content
    let head: PageHead
    let template: Located<String>?
  }

  private func write<Content: PageContent>(
    _ page: Page<Content>, to output: inout OutputBuffer
  ) throws(RenderingError) {
    try write(page.content, page.head, page.template, to: &output)
  }

  private func write<Content: PageContent>(
    _ content: Content, _ head: PageHead, _ template: Located<String>?,
    to output: inout OutputBuffer
  ) throws(RenderingError) {
    // The build has made sure that the template is there.
    let name = template?.value ?? Content.template.rawValue
    guard let template = templates.template(name) else { return }
    let page = PageView(head: head, content: content)
    try templates.render(template, with: page.value, to: &output)
  }
}

// MARK: - The pages

extension PageRenderer {
  private func columnPage(_ index: Int, _ number: Int, _ path: SitePath) -> Page<ColumnContent> {
    let column = site.columns[index]
    let pagination = Pagination(
      of: site.reports(in: column).count,
      pageSize: column.pageSize ?? site.configuration.pageSize, base: column.path, current: number)
    let head = head(
      path, view.words.title(column.title, page: number),
      below: number == 1 ? [] : [(column.title, column.path)],
      PageHead.About(
        description: column.summary, image: column.image, language: column.language,
        extra: column.extra))
    return Page(
      content: ColumnContent(site: view, column: column, pagination: pagination), head: head,
      template: column.template)
  }

  private func reportPage(_ index: Int) -> Page<ReportContent> {
    let report = site.reports[index]
    let column = site.column(ofReport: index)
    let head = head(
      report.path, report.title, below: [(column.title, column.path)],
      PageHead.About(
        description: site.summary(of: report), image: report.image, language: report.language,
        isArticle: true, extra: report.extra))
    return Page(
      content: ReportContent(report: ReportView(site: view, index: index)), head: head,
      template: report.template)
  }

  private func standalonePage(_ index: Int) -> Page<StandaloneContent> {
    let page = site.pages[index]
    let head = head(
      page.path, page.title, below: [],
      PageHead.About(
        description: site.summary(of: page), image: page.image, language: page.language,
        extra: page.extra))
    return Page(
      content: StandaloneContent(site: view, page: page), head: head, template: page.template)
  }

  private var indicatorsTitle: String { site.indicatorIndex?.title ?? view.words.indicators }

  private var indicatorsCrumb: [(title: String, path: SitePath)] {
    [(indicatorsTitle, IndicatorPage.indexPath)]
  }

  private func indicatorIndexPage(_ path: SitePath) -> Page<IndicatorIndexContent> {
    let head = head(
      path, indicatorsTitle, below: [],
      PageHead.About(description: site.indicatorIndex?.summary))
    return Page(content: IndicatorIndexContent(site: view), head: head, template: nil)
  }

  private func indicatorPage(_ index: Int) -> Page<IndicatorContent> {
    let entry = site.indicators[index]
    let head = head(
      entry.page.path, entry.indicator.title(in: view.language), below: indicatorsCrumb,
      PageHead.About(
        description: site.summary(of: entry.page), language: entry.page.language,
        extra: entry.page.extra))
    return Page(
      content: IndicatorContent(indicator: IndicatorView(site: view, entry: entry)), head: head,
      template: nil)
  }

  private func glossaryPage(_ path: SitePath) -> Page<GlossaryContent> {
    let head = head(
      path, site.glossary?.title ?? view.words.glossary, below: [],
      PageHead.About(description: site.glossary?.summary))
    return Page(content: GlossaryContent(site: view), head: head, template: nil)
  }

  private func bytes(of download: PlannedPage.Download) -> [UInt8] {
    switch download {
    case .csv(let index): IndicatorData(entry: site.indicators[index], site: site).csv()
    case .metadata(let index): IndicatorData(entry: site.indicators[index], site: site).metadata()
    case .jsonStat(let index): IndicatorData(entry: site.indicators[index], site: site).jsonStat()
    case .observations: ObservationsTable(site: site).csv()
    }
  }

  private func tagPage(_ index: Int, _ number: Int, _ path: SitePath) -> Page<TagContent> {
    let tag = site.tags[index]
    let pagination = Pagination(
      of: tag.reports.count, pageSize: site.configuration.pageSize, base: tag.path, current: number)
    let above = [(view.words.tags, Tag.indexPath)] + (number == 1 ? [] : [(tag.name, tag.path)])
    return Page(
      content: TagContent(site: view, tag: tag, pagination: pagination),
      head: head(path, view.words.title(tag.name, page: number), below: above), template: nil)
  }

  private func head(
    _ path: SitePath, _ title: String, below: [(title: String, path: SitePath)],
    _ about: PageHead.About = PageHead.About()
  ) -> PageHead {
    let crumbs = [(view.words.home, SitePath.home)] + below
    return PageHead(
      site: view, path: path, title: title,
      breadcrumbs: crumbs.map { Crumb(title: $0, url: view.link(to: $1)) }, about: about)
  }
}

extension Site {
  /// What the page at a path is called; the site's name where it is not one of those with a title.
  fileprivate func title(ofPageAt path: SitePath) -> String {
    columns.first { $0.path == path }?.title ?? reports.first { $0.path == path }?.title
      ?? pages.first { $0.path == path }?.title
      ?? indicators.first { $0.page.path == path }?.indicator.title ?? configuration.title
  }
}
