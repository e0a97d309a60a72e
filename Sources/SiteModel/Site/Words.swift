import Localization
import Statistics

/// The few words of pages that no editor and no template writes, in the site's language.
package struct Words: Sendable {
  package let language: Language

  package init(language: Language) {
    self.language = language
  }

  private var isChinese: Bool { language == .chinese }

  package var home: String { isChinese ? "首页" : "Home" }
  package var tags: String { isChinese ? "标签" : "Tags" }
  package var notFound: String { isChinese ? "没有找到这个页面" : "Page not found" }

  package var indicators: String { isChinese ? "指标" : "Indicators" }
  package var warnings: String { isChinese ? "监测预警" : "Early warnings" }
  package var revisions: String { isChinese ? "数据修订" : "Revisions" }
  package var glossary: String { isChinese ? "术语" : "Glossary" }
  package var close: String { isChinese ? "收起" : "Close" }
  package var colon: String { isChinese ? "：" : ": " }
  /// What stands for a figure that was not published.
  package var other: String { isChinese ? "其他" : "Other" }

  /// The title of a page of a list.
  package func title(_ title: String, page: Int) -> String {
    if page == 1 { return title }
    return isChinese ? "\(title)（第\(page)页）" : "\(title) (page \(page))"
  }
}
