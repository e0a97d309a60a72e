import SiteModel
import Statistics
import Templates

extension PageKind {
  static let tag = html(
    "tag", "a tag: one page of its list of reports", "标签：公报列表的一页", of: TagContent.self,
    isAlwaysNeeded: true, isGathered: true
  ) { planning in
    planning.edition.tags.filter(\.hasPage).flatMap { tag in
      let list = Pagination(
        of: tag.reports.count, pageSize: planning.edition.configuration.pageSize, base: tag.path)
      let name = tag.name
      let modified = tag.reports.map(\.newest).max()
      return (1...list.total).map { number in
        Draft(
          path: list.path(of: number), subject: "\(name.text) \(number)",
          origin: planning.edition.topics[name].map { .file($0.file) } ?? origin(of: tag),
          modified: modified,
          isListed: (!tag.reports.isEmpty || tag.isTopic) && number == 1
        ) { tagPage(name, number, on: $0) }
      }
    }
  }

  /// The newest report that is filed under a tag.
  private static func origin(of tag: Tag) -> PlannedPage.Origin {
    let places = tag.reports.lazy.flatMap(\.tags).filter { $0.value == tag.name }
    return places.first.map { .tag(tag.name.text, $0.location) } ?? .generator
  }

  private static func tagPage(
    _ name: TagName, _ number: Int, on site: SiteView
  ) -> Page<TagContent> {
    let size = site.settings.pageSize
    let (shown, count) = site.reader.reports(of: name, from: (number - 1) * size, count: size)
    let path = Tag.path(of: name)
    let pagination = Pagination(of: count, pageSize: size, base: path, current: number)
    let topic = site.reader.topic(of: name)
    let above =
      [(site.words.tags, Tag.indexPath)] + (number == 1 ? [] : [(name.text, path)])
    return Page(
      content: TagContent(
        site: site, name: name, topic: topic, shown: shown, pagination: pagination, count: count),
      head: site.head(
        pagination.path,
        site.words.title(
          topic?.title ?? site.language.pagePhrases.tagTitle(name.text), page: number),
        below: above,
        PageHead.About(
          description: topic.flatMap { site.reader.summary(of: $0) }
            ?? site.language.pagePhrases.tagDescription(name.text, count),
          feed: count == 0 ? nil : .tag(name))))
  }
}

struct TagContent: PageContent {
  let site: SiteView
  let name: TagName
  let topic: Topic?
  let shown: [ReportListing]
  let pagination: Pagination
  let count: Int

  private var isFirst: Bool { pagination.current == 1 }

  private var cards: [IndicatorCard] {
    guard isFirst, let topic else { return [] }
    var known: Set<IndicatorID> = []
    let listings = topic.indicators.compactMap { IndicatorID($0.value) }
      .filter { known.insert($0).inserted }.compactMap { site.reader.listing($0) }
    // A topic is often about one thing in several places, which short titles leave out.
    let titles = Dictionary(grouping: listings) { $0.shortTitle ?? $0.title }
    return listings.map {
      IndicatorCard(
        site: site, listing: $0,
        isShortTitleEnough: titles[$0.shortTitle ?? $0.title]?.count == 1)
    }
  }

  static let schema = Schema<TagContent>([
    .record("tag", "the tag", "标签") {
      TagFields(site: $0.site, name: $0.name, title: $0.topic?.title, count: $0.count)
    },
    .html(
      "introduction", "the text of content/tags/TAG.md, on the first page of the list",
      "content/tags/标签.md 的正文；只在列表第一页有"
    ) { page in
      guard page.isFirst, let topic = page.topic else { return .empty }
      return page.site.reader.html(of: topic.body, from: topic.file)
    },
    .list(
      "indicators", "the indicators that content/tags/TAG.md names, on the first page of the list",
      "content/tags/标签.md 列出的指标；只在列表第一页有"
    ) { $0.cards },
    .boolean("has-indicators", "whether there are any of those", "有没有这样的指标") { !$0.cards.isEmpty },
    .list("reports", "the reports on this page of the list, newest first", "列表这一页上的公报，新的在前") {
      ReportLink.all($0.shown, on: $0.site)
    },
    .optionalRecord(
      "pagination", "the pages of the list, if there is more than one", "分页；列表不止一页时才有"
    ) { $0.pagination.view(on: $0.site) },
  ])
}
