/// The few words of pages that no editor and no template writes, in the site's language.
struct Words: Sendable {
  let isChinese: Bool

  var home: String { isChinese ? "首页" : "Home" }
  var tags: String { isChinese ? "标签" : "Tags" }
  var notFound: String { isChinese ? "没有找到这个页面" : "Page not found" }

  /// The title of a page of a list.
  func title(_ title: String, page: Int) -> String {
    if page == 1 { return title }
    return isChinese ? "\(title)（第\(page)页）" : "\(title) (page \(page))"
  }
}
