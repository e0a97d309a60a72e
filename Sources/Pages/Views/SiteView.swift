import FrontMatter
import Localization
import SiteModel
import Statistics
import Templates

/// The site as the views of one page see it.
///
/// A class so that every view of a page carries one reference.
final class SiteView: Sendable {
  let reader: SiteReader
  let look: SiteLook
  /// The language that figures and all words on the page are in.
  let language: Language

  /// - Parameter language: the page's; nil where it is the site's.
  init(_ reader: SiteReader, _ look: SiteLook, _ language: Language?) {
    self.reader = reader
    self.look = look
    self.language = language ?? reader.settings.languageOfWords
  }

  var settings: SiteConfiguration { reader.settings }

  func link(to path: SitePath) -> String { settings.baseURL.link(to: path) }

  func address(_ link: SiteConfiguration.SiteLink) -> String {
    switch link {
    case .onSite(let path): self.link(to: path)
    case .elsewhere(let address): address
    }
  }

  /// The whole address of a picture, as other sites need it.
  func address(_ image: Located<ImageAddress>?) -> String? {
    switch image?.value {
    case .onSite(let path): settings.baseURL.absolute(path)
    case .elsewhere(let address): address
    case nil: nil
    }
  }

  var words: SitePhrases { language.sitePhrases }
}

/// The site as one page sees it.
struct SiteFields: Described {
  let site: SiteView
  /// The page that shows it.
  let path: SitePath

  static let schema = Schema<SiteFields>([
    .text("title", "the site's name") { $0.site.settings.title },
    .text("description", "what the site is, in a sentence") {
      $0.site.settings.description
    },
    .text("language", "language tag, such as zh-Hans") { $0.site.settings.language },
    .url("url", "the home page's whole address") {
      $0.site.settings.baseURL.absolute(.home)
    },
    .url("home", "link to the home page") { $0.site.link(to: .home) },
    .url("feed", "link to the Atom feed") { $0.site.link(to: PageKind.feedPath) },
    .url("stylesheet", "link to assets/site.css; changes when the file does") {
      $0.site.look.stylesheet
    },
    .url("chart-stylesheet", "link to assets/charts.css; changes when it does") {
      $0.site.look.chartStyles
    },
    .list("navigation", "the main links") { fields in
      fields.site.settings.navigation.indices.map {
        NavigationLink(site: fields.site, index: $0, path: fields.path)
      }
    },
    .list("footer", "the facts at the foot of every page") { fields in
      fields.site.settings.footer.indices.map { FooterFact(site: fields.site, index: $0) }
    },
  ])
}

struct NavigationLink: Described {
  let site: SiteView
  let index: Int
  /// The page that shows it.
  let path: SitePath

  private var entry: SiteConfiguration.NavigationEntry {
    site.settings.navigation[index]
  }

  private var isCurrent: Bool { site.look.navigationPaths[index] == path }

  /// Whether the page is one of those below, the home page's own link aside.
  private var containsCurrent: Bool {
    guard let target = site.look.navigationPaths[index], target != .home, !isCurrent else {
      return false
    }
    return target.isPage && path.text.hasPrefix(target.text)
  }

  static let schema = Schema<NavigationLink>([
    .text("title", "the words of the link") { $0.entry.title },
    .url("url", "where it leads") { $0.site.address($0.entry.link) },
    .boolean("current", "whether it leads to this page") { $0.isCurrent },
    .boolean("contains-current", "whether this page is below the one that it leads to") {
      $0.containsCurrent
    },
  ])
}

struct FooterFact: Described {
  let site: SiteView
  let index: Int

  private var entry: SiteConfiguration.FooterEntry { site.settings.footer[index] }

  static let schema = Schema<FooterFact>([
    .optionalText("label", "what the fact is about") { $0.entry.label },
    .text("text", "the fact") { $0.entry.text },
    .optionalURL("url", "where it leads") { fact in fact.entry.link.map(fact.site.address) },
  ])
}
