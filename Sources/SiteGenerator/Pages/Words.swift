import Statistics

/// The few words of pages that no editor and no template writes, in the site's language.
struct Words: Sendable {
  let language: Language

  private var isChinese: Bool { language == .chinese }

  var home: String { isChinese ? "首页" : "Home" }
  var tags: String { isChinese ? "标签" : "Tags" }
  var notFound: String { isChinese ? "没有找到这个页面" : "Page not found" }

  var indicators: String { isChinese ? "指标" : "Indicators" }
  var warnings: String { isChinese ? "监测预警" : "Early warnings" }
  var revisions: String { isChinese ? "数据修订" : "Revisions" }
  var glossary: String { isChinese ? "术语" : "Glossary" }
  var close: String { isChinese ? "收起" : "Close" }
  var colon: String { isChinese ? "：" : ": " }
  /// What stands for a figure that was not published.
  var other: String { isChinese ? "其他" : "Other" }

  /// The title of a page of a list.
  func title(_ title: String, page: Int) -> String {
    if page == 1 { return title }
    return isChinese ? "\(title)（第\(page)页）" : "\(title) (page \(page))"
  }
}
