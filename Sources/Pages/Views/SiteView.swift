import Charts
import Files
import FrontMatter
import SiteModel
import Statistics
import Templates

/// What all pages of a site share: the site itself, and what is worked out from it once.
///
/// A class so that every page's view of it costs one reference.
package final class SiteView: Sendable {
  package let site: Site
  /// The address of the style sheet, with a mark that changes with its content.
  package let stylesheet: String
  /// The page behind each entry of the navigation that leads to one.
  package let navigationPaths: [SitePath?]
  /// The links to the pages of tags, by name.
  package let tagLinks: [String: String]

  package init(site: Site, stylesheetVersion: String?) {
    self.site = site
    let path = site.configuration.baseURL.link(to: Self.stylesheetPath)
    stylesheet = stylesheetVersion.map { "\(path)?\($0)" } ?? path
    navigationPaths = site.configuration.navigation.map { entry in
      if case .onSite(let path) = entry.link { path } else { nil }
    }
    tagLinks = Dictionary(
      uniqueKeysWithValues: site.tags.map {
        ($0.name, site.configuration.baseURL.link(to: $0.path))
      })
  }

  package static let stylesheetPath = SitePath.file(["assets", "site.css"])
  package static let chartStylesPath = SitePath.file(["assets", "charts.css"])

  /// The address of the charts' style sheet, with a mark that changes with it.
  package var chartStyles: String { "\(link(to: Self.chartStylesPath))?\(Self.chartStylesVersion)" }

  private static let chartStylesVersion: String = {
    var fingerprint = Fingerprint()
    fingerprint.combine(ChartStyle.page)
    return fingerprint.description
  }()

  package func link(to path: SitePath) -> String { site.configuration.baseURL.link(to: path) }

  package func address(_ link: SiteConfiguration.SiteLink) -> String {
    switch link {
    case .onSite(let path): self.link(to: path)
    case .elsewhere(let address): address
    }
  }

  /// The whole address of a picture, as other sites need it.
  package func address(_ image: Located<ImageAddress>?) -> String? {
    switch image?.value {
    case .onSite(let path): site.configuration.baseURL.absolute(path)
    case .elsewhere(let address): address
    case nil: nil
    }
  }

  /// The language that figures and the generator's own words are in.
  package var language: Language { Language(tag: site.configuration.language) }

  package var words: Words { Words(language: language) }
}

/// The site as one page sees it.
package struct SiteFields: Described {
  package let site: SiteView
  /// The page that shows it.
  package let path: SitePath

  package static let schema = Schema<SiteFields>([
    .text("title", "the site's name") { $0.site.site.configuration.title },
    .text("description", "what the site is, in a sentence") {
      $0.site.site.configuration.description
    },
    .text("language", "language tag, such as zh-Hans") { $0.site.site.configuration.language },
    .url("url", "the home page's whole address") {
      $0.site.site.configuration.baseURL.absolute(.home)
    },
    .url("home", "link to the home page") { $0.site.link(to: .home) },
    .url("feed", "link to the Atom feed") { $0.site.link(to: Feed.path) },
    .url("stylesheet", "link to assets/site.css; changes when the file does") {
      $0.site.stylesheet
    },
    .url("chart-stylesheet", "link to assets/charts.css; changes when it does") {
      $0.site.chartStyles
    },
    .list("navigation", "the main links") { fields in
      fields.site.site.configuration.navigation.indices.map {
        NavigationLink(site: fields.site, index: $0, path: fields.path)
      }
    },
    .list("footer", "the facts at the foot of every page") { fields in
      fields.site.site.configuration.footer.indices.map { FooterFact(site: fields.site, index: $0) }
    },
  ])
}

package struct NavigationLink: Described {
  package let site: SiteView
  package let index: Int
  /// The page that shows it.
  package let path: SitePath

  private var entry: SiteConfiguration.NavigationEntry {
    site.site.configuration.navigation[index]
  }

  private var isCurrent: Bool { site.navigationPaths[index] == path }

  /// Whether the page is one of those below, the home page's own link aside.
  private var containsCurrent: Bool {
    guard let target = site.navigationPaths[index], target != .home, !isCurrent else {
      return false
    }
    return target.isPage && path.text.hasPrefix(target.text)
  }

  package static let schema = Schema<NavigationLink>([
    .text("title", "the words of the link") { $0.entry.title },
    .url("url", "where it leads") { $0.site.address($0.entry.link) },
    .boolean("current", "whether it leads to this page") { $0.isCurrent },
    .boolean("contains-current", "whether this page is below the one that it leads to") {
      $0.containsCurrent
    },
  ])
}

package struct FooterFact: Described {
  package let site: SiteView
  package let index: Int

  private var entry: SiteConfiguration.FooterEntry { site.site.configuration.footer[index] }

  package static let schema = Schema<FooterFact>([
    .optionalText("label", "what the fact is about") { $0.entry.label },
    .text("text", "the fact") { $0.entry.text },
    .optionalURL("url", "where it leads") { fact in fact.entry.link.map(fact.site.address) },
  ])
}
