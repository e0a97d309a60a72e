import Templates

/// One page as its template sees it: what every page has, and its own content.
struct PageView<Content: Sendable>: Sendable {
  let head: PageHead
  let content: Content

  /// The names that every page offers, followed by those of its content.
  static func schema(
    _ fields: [Schema<PageView<Content>>.Field]
  ) -> Schema<PageView<Content>> {
    Schema(
      [
        .record("site", "the site", of: SiteFields.schema) {
          SiteFields(site: $0.head.site, path: $0.head.path)
        },
        .record("page", "this page", of: PageHead.schema) { $0.head },
        .list(
          "breadcrumbs", "the way here from the home page, without this page", of: Crumb.schema
        ) { $0.head.breadcrumbs },
      ] + fields)
  }
}

/// What every page says of itself.
struct PageHead: Sendable {
  let site: SiteView
  let path: SitePath
  let title: String
  var description: String? = nil
  var image: Located<ImageAddress>? = nil
  var language: String? = nil
  var isArticle = false
  var breadcrumbs: [Crumb] = []
  var extra: YAMLValue? = nil

  static let schema = Schema<PageHead>([
    .text("title", "the page's title") { $0.title },
    .optionalText("description", "what the page is about, in a sentence or two") {
      $0.description
    },
    .url("url", "the page's whole address") { $0.site.site.configuration.baseURL.absolute($0.path) },
    .optionalURL("image", "the whole address of the page's picture") { $0.site.address($0.image) },
    .text("language", "language tag of the page, such as zh-Hans") {
      $0.language ?? $0.site.site.configuration.language
    },
    .boolean("is-home", "whether it is the home page") { $0.path == .home },
    .boolean("is-article", "whether it is a report") { $0.isArticle },
    .anything("extra", "whatever stands under 'extra' in the page's front matter") {
      $0.extra?.templateValue ?? .missing
    },
  ])
}

/// A page above the one that is shown.
struct Crumb: Sendable {
  let title: String
  let url: String

  static let schema = Schema<Crumb>([
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
      .record(Mapping(entries.map { ($0.key, $0.value.templateValue) }))
    }
  }
}
