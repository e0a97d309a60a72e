import SiteModel
import Templates

extension PageKind {
  static let tags = html(
    "tags", "the list of all tags", "全部标签", of: TagIndexContent.self, isAlwaysNeeded: true,
    isGathered: true
  ) { planning in
    [
      Draft(path: Tag.indexPath, modified: planning.edition.lastChange) { site in
        Page(
          content: TagIndexContent(site: site),
          head: site.head(
            Tag.indexPath, site.words.tags, below: [],
            PageHead.About(description: site.language.pagePhrases.tagsDescription)))
      }
    ]
  }
}

struct TagIndexContent: PageContent {
  let site: SiteView

  static let schema = Schema<TagIndexContent>([
    .list("tags", "all tags", "全部标签") { $0.entries },
    .list(
      "small-tags", "those among them with too few reports for a page of their own",
      "其中公报篇数不够、没有单设一页的标签"
    ) { page in page.entries.filter { !$0.hasPage } },
    .boolean("has-small-tags", "whether there are any of those", "有没有这样的标签") { page in
      page.entries.contains { !$0.hasPage }
    },
  ])

  private var entries: [TagEntry] {
    site.reader.tags.map {
      TagEntry(site: site, name: $0.name, count: $0.count, hasPage: $0.hasPage, listed: $0.listed)
    }
  }
}

/// A tag among all.
struct TagEntry: Described {
  let site: SiteView
  let name: TagName
  let count: Int
  let hasPage: Bool
  /// Its reports, where they have no page of their own.
  let listed: [ReportHeadline]

  static let schema = Schema<TagEntry>([
    .text("name", "the tag", "标签") { $0.name.text },
    .text(
      "id", "its id on the page, to which links lead where it has no page of its own",
      "标签在本页的编号；没有单设一页的，链接指向它"
    ) {
      Tag.anchor(of: $0.name)
    },
    .url("url", "link to its reports", "这个标签的公报所在的网址") {
      $0.site.link(toTag: $0.name)
    },
    .number("count", "how many reports it has", "贴了这个标签的公报篇数") { $0.count },
    .boolean("has-page", "whether its reports have a page of their own", "是不是单设一页") { $0.hasPage },
    .list("reports", "its reports, where they have no page of their own", "没有单设一页的，它的各篇公报") { tag in
      HeadlineLink.all(tag.listed, on: tag.site)
    },
  ])
}

struct TagFields: Described {
  let site: SiteView
  let name: TagName
  /// What its editor calls its page.
  let title: String?
  let count: Int

  static let schema = Schema<TagFields>([
    .text("name", "the tag", "标签") { $0.name.text },
    .optionalText(
      "title", "what its page is called, where that is not the tag", "专题页的标题；没有另写时没有这一项"
    ) {
      $0.title
    },
    .url("url", "link to its page", "标签页的网址") { $0.site.link(to: Tag.path(of: $0.name)) },
    .number("count", "how many reports it has", "贴了这个标签的公报篇数") { $0.count },
  ])
}
