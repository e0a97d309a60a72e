import Diagnostics
import Files
import FrontMatter
import Localization
import Markdown
import Pages
import Proofreading
import SiteModel
import Statistics
import Templates

/// Every rule that sitegen has, of all modules.
package enum RuleBook {
  /// The rules of one module, under what they are about.
  struct Chapter: Sendable {
    /// What links to it name.
    let id: String
    let title: Wording
    let rules: [Rule]
  }

  static let chapters = [
    Chapter(id: "_files", title: Wording("Files", "文件"), rules: FileRules.all),
    Chapter(
      id: "_front-matter", title: Wording("What stands at the top of files", "文件开头写的各项"),
      rules: FrontMatterRules.all),
    Chapter(id: "_texts", title: Wording("Texts", "正文"), rules: MarkdownRules.all),
    Chapter(id: "_figures", title: Wording("Figures", "数据"), rules: StatisticsRules.all),
    Chapter(
      id: "_site", title: Wording("Reports, indicators, charts, links", "公报、指标、图表和链接"),
      rules: SiteModelRules.all),
    Chapter(id: "_templates", title: Wording("Templates", "模板"), rules: TemplateRules.all),
    Chapter(id: "_pages", title: Wording("Pages and addresses", "页面和网址"), rules: PageRules.all),
    Chapter(
      id: "_proofreading",
      title: Wording("Words, titles and addresses, as check reads them", "用词、标题、网址等（check 时看）"),
      rules: ProofreadingRules.all),
    Chapter(id: "_publishing", title: Wording("Publishing", "发布"), rules: SessionRules.all),
  ]

  package static let all: [Rule] = chapters.flatMap(\.rules)

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  package static func rule(_ code: String) -> Rule? { byCode[code] }
}
