import SiteModel
import Templates

extension PageKind {
  static let notFound = html(
    "404", "what readers see where there is no page", "网址没有页面时显示的内容", of: NotFoundContent.self,
    isListed: false,
    isAlwaysNeeded: true
  ) { _ in
    let path = SitePath.file(["404.html"])
    return [
      Draft(path: path) { site in
        Page(
          content: NotFoundContent(), head: site.head(path, site.words.notFound, below: []))
      }
    ]
  }
}

struct NotFoundContent: PageContent {
  static let schema = Schema<NotFoundContent>([])
}
