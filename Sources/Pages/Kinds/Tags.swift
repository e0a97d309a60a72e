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
    .list("tags", "all tags", "全部标签") { page in
      page.site.reader.tags.map {
        TagFields(site: page.site, name: $0.name, count: $0.reports.count)
      }
    }
  ])
}

struct TagFields: Described {
  let site: SiteView
  let name: TagName
  let count: Int

  static let schema = Schema<TagFields>([
    .text("name", "the tag", "标签") { $0.name.text },
    .url("url", "link to its page", "标签页的网址") { $0.site.link(to: Tag.path(of: $0.name)) },
    .number("count", "how many reports it has", "贴了这个标签的公报篇数") { $0.count },
  ])
}
