/// Sites of any size that would take more than linear time or space where a part of each is held
/// against every other: names that are not there among many that are, complaints of one long line, links
/// and what they lead to, lists that every page shows.
public struct PathologicalSite: Sendable, CustomStringConvertible {
  public let description: String
  /// How often something is repeated in a site that shows it.
  public let count: Int
  /// Whether it is published, and not refused.
  public let isSound: Bool
  private let make: @Sendable (Int) -> [String: String]

  private init(
    _ name: String, _ count: Int, isSound: Bool = true,
    _ make: @escaping @Sendable (Int) -> [String: String]
  ) {
    description = name
    self.count = count
    self.isSound = isSound
    self.make = make
  }

  /// The files of a site, by their paths.
  public func files(_ count: Int) -> [String: String] {
    Self.base.merging(make(count)) { $1 }
  }

  public static let all = misspelt + longLines + links + figures + pages

  private static let head = "title: 公报\nbase-url: https://example.org/\nunlinked: [news/]\n"

  private static let base: [String: String] = [
    "content/site.yaml": head,
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "templates/home.mustache": "{{#latest}}<a href=\"{{url}}\">{{title}}</a>{{/latest}}\n",
    "templates/column.mustache": "{{#reports}} {{title}}{{/reports}}\n",
    "templates/report.mustache": "<h1>{{report.title}}</h1>\n{{{report.body}}}",
    "templates/page.mustache": "{{{body}}}",
    "templates/tags.mustache": "{{#tags}}{{name}}={{count}};{{/tags}}\n",
    "templates/tag.mustache":
      "{{#reports}}{{title}}{{#tags}} {{name}}{{/tags}}{{/reports}}\n",
    "templates/404.mustache": "{{page.title}}\n",
    "templates/indicators.mustache":
      "{{#groups}}{{#indicators}} {{title}}={{value}}{{/indicators}}{{/groups}}\n",
    "templates/indicator.mustache":
      "{{#indicator.observations}}{{period}}{{#indicator.has-members}}{{members}}{{/indicator.has-members}}{{#indicator.has-values}}{{value}}{{/indicator.has-values}}{{#indicator.has-statuses}}!{{/indicator.has-statuses}}\n{{/indicator.observations}}",
    "templates/warnings.mustache": "{{#states}}{{state}}{{/states}}\n",
    "templates/revisions.mustache": "{{#revisions}}{{before}} → {{after}}{{/revisions}}\n",
    "templates/glossary.mustache":
      "{{#terms}}<dt id=\"{{id}}\">{{title}}</dt>{{{body}}}{{/terms}}",
    "templates/archive.mustache": "{{#months}}{{#reports}} {{title}}{{/reports}}{{/months}}\n",
    "templates/redirect.mustache": "<a href=\"{{target}}\">{{page.title}}</a>\n",
  ]

  private static func report(
    title: String = "甲", more: String = "", _ body: String = ""
  ) -> String {
    "---\ntitle: \(title)\ndate: 2023-08-16\n\(more)---\n\(body)\n"
  }

  private static func indicator(_ title: String = "投资", more: String = "") -> String {
    "---\ntitle: \(title)\nunit: 亿元\n\(more)---\n"
  }

  private static func many(
    _ count: Int, separator: String = " ", _ text: (Int) -> String
  ) -> String {
    (0..<count).map(text).joined(separator: separator)
  }

  /// A file for each number.
  private static func files(
    _ count: Int, _ path: (Int) -> String, _ text: (Int) -> String
  ) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<count).map { (path($0), text($0)) })
  }

  private static let misspelt = [
    PathologicalSite("headlines that are no indicators", 400, isSound: false) { count in
      [
        "content/site.yaml": head + "headlines: [\(many(count, separator: ", ") { "gdp\($0)" })]\n"
      ]
    },
    PathologicalSite("a metric of an unknown indicator in each report", 200, isSound: false) {
      files($0, { "content/news/\($0).md" }) {
        report(more: "period: 2023-H1\nmetrics:\n  - {indicator: inv\($0), value: 1亿元}\n")
      }.merging(
        files($0, { "content/indicators/in\($0).md" }) { indicator("投资\($0)") }
      ) { $1 }
    },
    PathologicalSite("a misspelt link in each report", 200, isSound: false) {
      files($0, { "content/news/a\($0).md" }) { report("[甲](b\($0).md) [乙](a\($0).md#c)") }
    },
    PathologicalSite("a misspelt report superseded by each", 100, isSound: false) {
      files($0, { "content/news/a\($0).md" }) {
        report(
          more:
            "metrics:\n  - {indicator: inv, period: \(1000 + $0), value: 1亿元, supersedes: b\($0)}\n"
        )
      }.merging(["content/indicators/inv.md": indicator()]) { $1 }
    },
    PathologicalSite("a misspelt column in each report", 100, isSound: false) {
      files($0, { "content/news/a\($0).md" }) { report(more: "column: x\($0)\n") }
        .merging(files($0, { "content/c\($0)/_index.md" }) { "---\ntitle: 栏\($0)\n---\n" }) { $1 }
    },
    PathologicalSite("ids that no heading has", 400, isSound: false) { count in
      [
        "content/news/a.md": report(
          many(count) { "[甲](#y\($0))" } + "\n\n" + many(count, separator: "\n\n") { "## x\($0)" })
      ]
    },
  ]

  private static let longLines = [
    PathologicalSite("links that lead nowhere, on one line", 1_000, isSound: false) { count in
      ["content/news/a.md": report(many(count) { "[甲](b\($0).md)" })]
    },
    PathologicalSite("names that templates don't have, on one line", 1_000, isSound: false) {
      ["templates/report.mustache": many($0) { _ in "{{report.titel}}" }]
    },
    PathologicalSite("tags of a template on one line", 2_000) { count in
      ["templates/report.mustache": many(count) { _ in "{{report.title}}" }]
    },
    PathologicalSite("columns of a table that mean nothing", 400, isSound: false) { count in
      [
        "content/indicators/inv.md": indicator(),
        "content/indicators/inv.csv": "period," + many(count, separator: ",") { "坏\($0)" }
          + "\n2020," + many(count, separator: ",") { _ in "1" } + "\n",
      ]
    },
  ]

  private static let links = [
    PathologicalSite("links to headings of one page", 400) { count in
      [
        "content/news/a.md": report(
          many(count) { "[甲](#x\($0))" } + "\n\n" + many(count, separator: "\n\n") { "## x\($0)" })
      ]
    },
    PathologicalSite("links to terms", 100) {
      files($0, { "content/glossary/t\($0).md" }) { "---\ntitle: 名词\($0)号\n---\n解释\n" }
        .merging([
          "content/glossary/_index.md": "---\ntitle: 名词\n---\n",
          "content/news/a.md": report(many($0) { "[甲](../glossary/t\($0).md)" }),
        ]) { $1 }
    },
    PathologicalSite("links among reports", 200) { count in
      files(count, { "content/news/a\($0).md" }) {
        report(title: "甲\($0)", "[乙](a\(($0 + 1) % count).md)")
      }
    },
  ]

  private static let figures = [
    PathologicalSite("links to figures of one report", 100) { count in
      [
        "content/news/a.md": report(
          more: "period: 2023-H1\nmetrics:\n"
            + many(count, separator: "") { "  - {label: 甲\($0), value: \($0 + 1)亿元}\n" },
          many(count, separator: "、") { "甲\($0)为[\($0 + 1)亿元](metric:甲\($0))" })
      ]
    },
    PathologicalSite("periods of one indicator", 400) { count in
      [
        "content/indicators/inv.md": indicator(),
        "content/indicators/inv.csv": "period,value\n"
          + many(count, separator: "") { place in
            let month = place % 12 + 1
            return "\(1850 + place / 12)-\(month < 10 ? "0" : "")\(month),\(place)\n"
          },
      ]
    },
    PathologicalSite("figures of few among many combinations of members", 100) { count in
      [
        "content/indicators/inv.md": indicator(
          more: "dimensions:\n"
            + many(6, separator: "") { dimension in
              "  d\(dimension): [\(many(50, separator: ", ") { "m\(dimension)x\($0)" })]\n"
            }),
        "content/indicators/inv.csv": "period," + many(6, separator: ",") { "d\($0)" } + ",value\n"
          + many(count, separator: "") { row in
            "2020,"
              + many(6, separator: ",") { "m\($0)x\((row / ($0 < 1 ? 1 : 50)) % 50)" }
              + ",\(row)\n"
          },
      ]
    },
  ]

  private static let pages = [
    PathologicalSite("tags of one report", 400, isSound: false) { count in
      ["content/news/a.md": report(more: "tags: [\(many(count, separator: ", ") { "t\($0)" })]\n")]
    },
    PathologicalSite("fifty tags of each report", 10) {
      files($0, { "content/news/a\($0).md" }) { number in
        report(more: "tags: [\(many(50, separator: ", ") { "t\(number)x\($0)" })]\n")
      }
    },
    PathologicalSite("entries of the navigation, and pages", 150, isSound: false) {
      files($0, { "content/news/a\($0).md" }) { report(title: "甲\($0)") }.merging([
        "content/site.yaml": head + "navigation:\n"
          + many($0, separator: "") { "  - {title: 甲\($0), url: /news/}\n" },
        "templates/report.mustache": "{{#site.navigation}}{{title}}{{/site.navigation}}",
      ]) { $1 }
    },
    PathologicalSite("templates that include the next one twice", 10, isSound: false) { count in
      files(count * 4, { "templates/p\($0).mustache" }) { "{{>p\($0 + 1)}}{{>p\($0 + 1)}}" }
        .merging([
          "templates/p\(count * 4).mustache": "甲", "templates/report.mustache": "{{>p0}}",
        ]) { $1 }
    },
  ]
}
