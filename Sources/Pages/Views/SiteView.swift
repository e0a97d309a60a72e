import FrontMatter
import Localization
import Markup
import SiteModel
import Statistics
import Templates

/// The site as the views of one page see it.
///
/// A class so that every view of a page carries one reference.
final class SiteView: Sendable {
  let reader: SiteReader
  let look: SiteLook
  /// Kept, because it is large and every address on a page is made with it.
  let settings: SiteConfiguration
  /// The language that figures and all words on the page are in.
  let language: Language

  /// - Parameter language: the page's; nil where it is the site's.
  init(_ reader: SiteReader, _ look: SiteLook, _ language: Language?) {
    self.reader = reader
    self.look = look
    settings = reader.settings
    self.language = language ?? settings.languageOfWords
  }

  func link(to path: SitePath) -> String { settings.baseURL.link(to: path) }

  /// Where the reports of a tag are listed: on its own page, or on that of all tags.
  func link(toTag name: TagName) -> String {
    if reader.hasPage(name) { return look.tagLinks[name] ?? "" }
    var fragment = OutputBuffer()
    fragment.append(Tag.anchor(of: name), escapedFor: .urlSegment)
    return link(to: Tag.indexPath) + "#" + String(decoding: fragment.bytes, as: UTF8.self)
  }

  func address(_ link: SiteConfiguration.SiteLink) -> String {
    switch link {
    case .onSite(let path, let suffix): self.link(to: path) + suffix
    case .elsewhere(let address): address
    }
  }

  /// The whole address of a picture, as other sites need it.
  func address(_ image: Located<ImageAddress>?) -> String? {
    switch image?.value {
    case .onSite(let paths): settings.baseURL.absolute(reader.first(of: paths))
    case .elsewhere(let address): address
    case nil: nil
    }
  }

  /// The file that is the site's icon; nil where it has none.
  var icon: SitePath? {
    guard case .onSite(let paths) = settings.icon?.value else { return nil }
    return paths.first
  }

  var words: SitePhrases { language.sitePhrases }
}

/// The site as one page sees it.
struct SiteFields: Described {
  let site: SiteView
  /// The page that shows it.
  let path: SitePath

  static let schema = Schema<SiteFields>([
    .text("title", "the site's name", "网站名称") { $0.site.settings.title },
    .text("description", "what the site is, in a sentence", "一句话的网站简介") {
      $0.site.settings.description
    },
    .text("language", "language tag, such as zh-Hans", "网站的语言代码，如 zh-Hans") {
      $0.site.settings.language
    },
    .url("url", "the home page's whole address", "首页的完整网址") {
      $0.site.settings.baseURL.absolute(.home)
    },
    .url("home", "link to the home page", "首页的网址") { $0.site.link(to: .home) },
    .optionalURL("icon", "link to the site's icon", "网站图标的网址") { fields in
      fields.site.icon.map { fields.site.link(to: $0) }
    },
    .optionalText("icon-type", "what the icon is: image/svg+xml", "图标的类型，如：image/svg+xml") {
      $0.site.icon.flatMap(SiteConfiguration.iconType)
    },
    .optionalURL(
      "manifest", "link to what tells phones of the site", "手机把网站加到桌面时读取的说明文件"
    ) { fields in
      fields.site.icon.map { _ in fields.site.link(to: PageKind.manifestPath) }
    },
    .url("json-feed", "link to the same feed in JSON Feed", "同一订阅的 JSON Feed 网址") {
      $0.site.link(to: FeedSubject.site.path(of: .json))
    },
    .url("feed", "link to the Atom feed", "Atom 订阅的网址") {
      $0.site.link(to: FeedSubject.site.path(of: .atom))
    },
    .url(
      "stylesheet", "link to assets/site.css; changes when the file does",
      "样式文件 assets/site.css 的网址；文件一改，网址跟着变"
    ) {
      $0.site.look.stylesheet
    },
    .url(
      "chart-stylesheet", "link to assets/charts.css; changes when it does",
      "图表样式文件 assets/charts.css 的网址；文件一改，网址跟着变"
    ) {
      $0.site.look.chartStyles
    },
    .optionalURL(
      "search", "link to the page for searching; a theme without assets/search.js has none",
      "搜索页的网址；外观里没有 assets/search.js 时没有这一项"
    ) { fields in
      fields.site.look.search.map { fields.site.link(to: $0) }
    },
    .optionalURL("archive", "link to the reports by year", "历年公报页的网址；网站没有公报时没有这一项") { fields in
      fields.site.look.archive.map { fields.site.link(to: $0) }
    },
    .optionalURL(
      "publications", "link to all publications that appear again and again",
      "全部定期发布的网址；没有定期发布时没有这一项"
    ) { fields in
      fields.site.look.publications.map { fields.site.link(to: $0) }
    },
    .list(
      "navigation",
      "the main links; without any in site.yaml, to the home page, the columns and the indicators",
      "导航的各项；site.yaml 没写导航时，是首页、各栏目和指标"
    ) { fields in
      fields.site.reader.navigation.filter { fields.site.reader.leadsSomewhere($0.link) }.map {
        NavigationLink(site: fields.site, entry: $0, path: fields.path)
      }
    },
    .list("footer", "the facts at the foot of every page", "页脚的各项") { fields in
      fields.site.settings.footer.indices.map { FooterFact(site: fields.site, index: $0) }
    },
  ])
}

struct NavigationLink: Described {
  let site: SiteView
  let entry: SiteConfiguration.NavigationEntry
  /// The page that shows it.
  let path: SitePath

  /// The page that it leads to, if it leads to one and no part of it.
  private var target: SitePath? {
    if case .onSite(let path, "") = entry.link { path } else { nil }
  }

  private var isCurrent: Bool { target == path }

  /// Whether the page is one of those below, the home page's own link aside.
  private var containsCurrent: Bool {
    guard let target, target != .home, !isCurrent else {
      return false
    }
    return target.isPage && path.text.hasPrefix(target.text)
  }

  static let schema = Schema<NavigationLink>([
    .text("title", "the words of the link", "链接的文字") { $0.entry.title },
    .url("url", "where it leads", "链接的网址") { $0.site.address($0.entry.link) },
    .boolean("current", "whether it leads to this page", "是不是指向本页") { $0.isCurrent },
    .boolean(
      "contains-current", "whether this page is below the one that it leads to", "本页是不是在它所指页面的下面"
    ) {
      $0.containsCurrent
    },
  ])
}

struct FooterFact: Described {
  let site: SiteView
  let index: Int

  private var entry: SiteConfiguration.FooterEntry { site.settings.footer[index] }

  static let schema = Schema<FooterFact>([
    .optionalText("label", "what the fact is about", "这一项讲的是什么") { $0.entry.label },
    .text("text", "the fact", "这一项的内容") { $0.entry.text },
    .optionalURL("url", "where it leads", "链接的网址；没有链接时没有这一项") { fact in
      guard let link = fact.entry.link, fact.site.reader.leadsSomewhere(link) else { return nil }
      return fact.site.address(link)
    },
  ])
}
