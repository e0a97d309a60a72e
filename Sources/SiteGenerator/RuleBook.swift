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
      id: "_words-to-avoid", title: Wording("Words to avoid", "不该用的词"),
      rules: DiscouragedWordRules.all),
    Chapter(
      id: "_calendar", title: Wording("The release calendar", "发布日程"),
      rules: CalendarRules.all),
    Chapter(
      id: "_source-files", title: Wording("Files of the site, and where they lie", "网站的文件和放的地方"),
      rules: SourceFileRules.all),
    Chapter(
      id: "_contents", title: Wording("Reports, columns, terms", "公报、栏目和术语"),
      rules: ContentRules.all),
    Chapter(
      id: "_links", title: Wording("Links and pictures", "链接和图片"),
      rules: LinkedPlaceRules.all),
    Chapter(
      id: "_metrics", title: Wording("Figures of reports and indicators", "公报和指标的数"),
      rules: MetricRules.all),
    Chapter(
      id: "_series", title: Wording("Figures beside one another", "几个数放在一起看"),
      rules: SeriesRules.all),
    Chapter(
      id: "_figure-links", title: Wording("Links to figures", "正文里的数和链接"),
      rules: FigureLinkRules.all),
    Chapter(
      id: "_watching", title: Wording("Rules that watch an indicator", "预警规则"),
      rules: WatchingRules.all),
    Chapter(
      id: "_charts", title: Wording("Charts and their data", "图表和它的数"),
      rules: ChartRequestRules.all),
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
