import FrontMatter
import Localization
import SiteModel
import Templates

/// One page as its template sees it: what every page has, and its own content.
struct PageView<Content: PageContent> {
  let head: PageHead
  let content: Content

  var value: Value {
    .record(
      Record { [head, content] name in
        PageHead.common.value(of: name, in: head) ?? Content.schema.value(of: name, in: content)
          ?? (name.text == "words" ? head.site.look.words.value(in: head.site.language) : nil)
      })
  }

  /// The names that such a page offers, besides the theme's own ``ThemeWords``.
  static var shape: Shape {
    .record(PageHead.common.fields + Content.schema.fields)
  }
}

extension PageHead {
  /// The names that every page offers.
  fileprivate static let common = Schema<PageHead>([
    .record("site", "the site", "网站") { SiteFields(site: $0.site, path: $0.path) },
    .record("page", "this page", "本页") { $0 },
    .list("breadcrumbs", "the way here from the home page, without this page", "从首页到本页的各级页面，不含本页") {
      $0.breadcrumbs
    },
  ])
}

/// What every page says of itself.
///
/// A class so that the records of a page carry one reference to it.
final class PageHead: Described {
  let site: SiteView
  let path: SitePath
  let title: String
  let about: About
  let breadcrumbs: [Crumb]

  /// What an editor can say about a page.
  struct About: Sendable {
    var description: String? = nil
    var image: Located<ImageAddress>? = nil
    /// What that picture shows.
    var imageAlt: String? = nil
    var language: String? = nil
    /// The page and its translations.
    var translations: [Translation] = []
    /// The report that the page is about.
    var report: Report? = nil
    /// Whether search engines are asked to leave it out.
    var isUnindexed = false
    /// Whether the page only says that something has expired.
    var isExpired = false
    /// What its feeds are about, where it has its own.
    var feed: FeedSubject? = nil
    var extra: YAMLValue? = nil
  }

  init(
    site: SiteView, path: SitePath, title: String, breadcrumbs: [Crumb] = [], about: About = About()
  ) {
    self.site = site
    self.path = path
    self.title = title
    self.breadcrumbs = breadcrumbs
    self.about = about
  }

  static let schema = Schema<PageHead>([
    .text("title", "the page's title", "本页标题") { $0.title },
    .optionalText("description", "what the page is about, in a sentence or two", "一两句话的简介") {
      $0.about.description
    },
    .url("url", "the page's whole address", "本页的完整网址") {
      $0.site.settings.baseURL.absolute($0.path)
    },
    .optionalURL("image", "the whole address of the page's picture", "本页图片的完整网址") {
      $0.site.address($0.about.image)
    },
    .optionalText("image-alt", "what that picture shows, where its editor says it", "图片上是什么；编辑写了才有")
    {
      $0.about.image == nil ? nil : $0.about.imageAlt
    },
    .text("language", "language tag of the page, such as zh-Hans", "本页的语言代码，如 zh-Hans") {
      $0.about.language ?? $0.site.settings.language
    },
    .list(
      "translations",
      "the page in every language that it is in, itself among them; none where it is in one",
      "本页的各种语言，包括本页；只有一种语言时为空"
    ) { $0.translations },
    .optionalURL(
      "default-translation",
      "the one for readers of any other language: that in the site's, else the first",
      "给其他语言读者的那一篇：网站语言的，没有就是第一篇"
    ) { page in
      let language = page.site.settings.languageOfWords
      let all = page.translations
      return (all.first { Language(tag: $0.translation.language) == language } ?? all.first)?.url
    },
    .boolean("has-translations", "whether it is in more than one language", "是不是有别的语言") {
      !$0.about.translations.isEmpty
    },
    .list("other-languages", "the same without this page", "本页的其他语言") { page in
      page.translations.filter { !$0.isCurrent }
    },
    .optionalURL("feed", "link to the page's own Atom feed", "本页自己的 Atom 订阅网址") { page in
      page.about.feed.map { page.site.link(to: $0.path(of: .atom)) }
    },
    .optionalURL(
      "json-feed", "link to the page's own feed in JSON Feed", "本页自己的 JSON Feed 订阅网址"
    ) { page in
      page.about.feed.map { page.site.link(to: $0.path(of: .json)) }
    },
    .boolean("is-home", "whether it is the home page", "是不是首页") { $0.path == .home },
    .boolean("is-article", "whether it is a report", "是不是公报") { $0.about.report != nil },
    .boolean(
      "is-expired", "whether the page only says that something has expired",
      "是不是只写着“已失效”的页面"
    ) { $0.about.isExpired },
    .boolean(
      "is-unindexed", "whether search engines are asked to leave the page out", "是否请搜索引擎不要收录本页"
    ) { $0.about.isExpired || $0.about.isUnindexed },
    .html(
      "structured-data", "a script element that describes the page to search engines",
      "给搜索引擎看的页面说明，是一段 script"
    ) { StructuredData(head: $0).html },
    .anything(
      "extra", "whatever stands under 'extra' in the page's front matter", "文件开头 extra（其他）下面写的内容"
    ) {
      $0.about.extra?.templateValue ?? .missing
    },
  ])
}

extension PageHead {
  fileprivate var translations: [TranslationView] {
    about.translations.map { TranslationView(translation: $0, site: site, path: path) }
  }
}

/// A page in one language.
struct TranslationView: Described {
  let translation: Translation
  let site: SiteView
  /// The page that shows it.
  let path: SitePath

  var isCurrent: Bool { translation.place == .onSite(path) }

  var url: String {
    switch translation.place {
    case .onSite(let path): site.settings.baseURL.absolute(path)
    case .elsewhere(let address): address
    }
  }

  static let schema = Schema<TranslationView>([
    .text("language", "its language tag, such as en", "语言代码，如 en") { $0.translation.language },
    .text("name", "what the language calls itself", "语言自己的名称，如 English") { view in
      Language(tag: view.translation.language)?.autonym ?? view.translation.language
    },
    .url("url", "its whole address", "完整网址") { $0.url },
  ])
}

extension SiteView {
  /// What a page says of itself, with the way to it from the home page.
  func head(
    _ path: SitePath, _ title: String, below: [(title: String, path: SitePath)],
    _ about: PageHead.About = PageHead.About()
  ) -> PageHead {
    let crumbs = [(words.home, SitePath.home)] + below
    return PageHead(
      site: self, path: path, title: title,
      breadcrumbs: crumbs.map { Crumb(title: $0, url: link(to: $1)) }, about: about)
  }
}

/// A page above the one that is shown.
struct Crumb: Described {
  let title: String
  let url: String

  static let schema = Schema<Crumb>([
    .text("title", "the page's title", "页面标题") { $0.title },
    .url("url", "link to the page", "页面的网址") { $0.url },
  ])
}

extension YAMLValue {
  /// As templates see it: `true` and `false` without quotation marks open and close sections, every
  /// other scalar is text.
  var templateValue: Value {
    switch content {
    case .null: .missing
    case .scalar("true") where !isQuoted: .boolean(true)
    case .scalar("false") where !isQuoted: .boolean(false)
    case .scalar(let text): .text(text)
    case .sequence(let items): .list(items.map(\.templateValue))
    case .mapping(let entries):
      .mapping(Mapping(entries.map { ($0.key, $0.value.templateValue) }))
    }
  }
}
