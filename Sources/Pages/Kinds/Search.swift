import SiteModel
import Templates

extension PageKind {
  static let searchScriptPath = SitePath.file(["assets", "search.js"])

  /// Only with a theme that brings the script: without it nobody could search the index.
  static func hasSearch(_ planning: Planning) -> Bool {
    !planning.edition.reports.isEmpty && planning.assets.contains(where: SiteLook.isSearchScript)
  }

  static let search = html(
    "search", "where reports are searched for", "搜索公报的页面", of: SearchContent.self, isListed: false
  ) { planning in
    guard hasSearch(planning) else { return [] }
    return [
      Draft(path: SearchCut.folder) { site in
        Page(
          content: SearchContent(site: site),
          head: site.head(
            SearchCut.folder, site.words.search, below: [],
            // Results of a search are nothing for those who search elsewhere.
            PageHead.About(
              description: site.words.aboutSearch(site.settings.title), isUnindexed: true)))
      }
    ]
  }
}

struct SearchContent: PageContent {
  let site: SiteView

  static let schema = Schema<SearchContent>([
    .url("script", "link to assets/search.js, which searches", "搜索程序 assets/search.js 的网址") {
      $0.site.link(to: PageKind.searchScriptPath)
    },
    .url("index", "link to the folder of the index", "搜索索引所在文件夹的网址") {
      $0.site.link(to: SearchCut.folder)
    },
    .list("columns", "the columns in their order", "全部栏目，按栏目的次序") { page in
      page.site.reader.columns.map {
        ColumnLink(site: page.site, column: ($0.title, $0.path))
      }
    },
    .list("years", "the years that have reports, the newest first", "有公报的年份，新的在前") {
      ArchiveYear.all(of: .all, on: $0.site)
    },
  ])
}
