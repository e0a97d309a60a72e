import FrontMatter
import SiteModel
import Templates

/// One page as its template sees it: what every page has, and its own content.
package struct PageView<Content: PageContent> {
  package let head: PageHead
  package let content: Content

  package var value: Value {
    .record(
      Record { [head, content] name in
        PageHead.common.value(of: name, in: head) ?? Content.schema.value(of: name, in: content)
      })
  }

  /// The names that such a page offers.
  package static var shape: Shape {
    .record(PageHead.common.fields + Content.schema.fields)
  }
}

extension PageHead {
  /// The names that every page offers.
  fileprivate static let common = Schema<PageHead>([
    .record("site", "the site") { SiteFields(site: $0.site, path: $0.path) },
    .record("page", "this page") { $0 },
    .list("breadcrumbs", "the way here from the home page, without this page") { $0.breadcrumbs },
  ])
}

/// What every page says of itself.
///
/// A class so that the records of a page carry one reference to it.
package final class PageHead: Described {
  package let site: SiteView
  package let path: SitePath
  package let title: String
  package let about: About
  package let breadcrumbs: [Crumb]

  /// What an editor can say about a page.
  package struct About: Sendable {
    package var description: String? = nil
    package var image: Located<ImageAddress>? = nil
    package var language: String? = nil
    package var isArticle = false
    package var extra: YAMLValue? = nil
  }

  package init(
    site: SiteView, path: SitePath, title: String, breadcrumbs: [Crumb] = [], about: About = About()
  ) {
    self.site = site
    self.path = path
    self.title = title
    self.breadcrumbs = breadcrumbs
    self.about = about
  }

  package static let schema = Schema<PageHead>([
    .text("title", "the page's title") { $0.title },
    .optionalText("description", "what the page is about, in a sentence or two") {
      $0.about.description
    },
    .url("url", "the page's whole address") {
      $0.site.site.configuration.baseURL.absolute($0.path)
    },
    .optionalURL("image", "the whole address of the page's picture") {
      $0.site.address($0.about.image)
    },
    .text("language", "language tag of the page, such as zh-Hans") {
      $0.about.language ?? $0.site.site.configuration.language
    },
    .boolean("is-home", "whether it is the home page") { $0.path == .home },
    .boolean("is-article", "whether it is a report") { $0.about.isArticle },
    .anything("extra", "whatever stands under 'extra' in the page's front matter") {
      $0.about.extra?.templateValue ?? .missing
    },
  ])
}

/// A page above the one that is shown.
package struct Crumb: Described {
  package let title: String
  package let url: String

  package static let schema = Schema<Crumb>([
    .text("title", "the page's title") { $0.title },
    .url("url", "link to the page") { $0.url },
  ])
}

extension YAMLValue {
  /// As templates see it: `true` and `false` without quotation marks open and close sections, every
  /// other scalar is text.
  package var templateValue: Value {
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
