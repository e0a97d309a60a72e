import Localization
import SiteModel
import Statistics

/// What a feed is about: the site, a column, a publication, a tag or an indicator. Its feeds lie in the folder of its page.
struct FeedSubject: Sendable {
  let reports: ReportSelection
  /// The page of what it is about.
  let page: SitePath

  static let site = FeedSubject(reports: .all, page: .home)

  static func tag(_ name: TagName) -> FeedSubject {
    FeedSubject(reports: .tag(name), page: Tag.path(of: name))
  }

  static func periodical(_ periodical: Periodical) -> FeedSubject {
    FeedSubject(reports: .periodical(periodical.id), page: periodical.path)
  }

  /// Everything that can be followed.
  static func all(of edition: Edition) -> [FeedSubject] {
    let reported = edition.reportedIndicators
    return [site]
      + edition.columns.map { FeedSubject(reports: .column($0.id), page: $0.path) }
      + edition.periodicals.map { periodical($0) }
      + edition.tags.filter { $0.hasPage && !$0.reports.isEmpty }.map { tag($0.name) }
      + edition.indicators.filter { reported.contains($0.indicator.id) }
      .map { FeedSubject(reports: .indicator($0.indicator.id), page: $0.path) }
  }

  /// What tells it from others.
  var name: String {
    switch reports {
    case .all: "site"
    case .column(let id): "column \(id.folder)"
    case .tag(let name): "tag \(name.text)"
    case .indicator(let id): "indicator \(id.text)"
    case .periodical(.named(let name)): "series \(name)"
    case .periodical(.column(let id)): "releases \(id.folder)"
    }
  }

  func title(on site: SiteView) -> String {
    let own: String? =
      switch reports {
      case .all: nil
      case .column(let id): site.reader.column(id)?.title
      case .tag(let name): name.text
      case .indicator(let id): site.reader.listing(id)?.title(in: site.language)
      case .periodical(let id):
        site.reader.periodical(id).map { site.words.issuesOf($0.periodical.title) }
      }
    return own.map { "\(site.settings.title) · \($0)" } ?? site.settings.title
  }

  func subtitle(on site: SiteView) -> String? {
    let text: String? =
      switch reports {
      case .all: site.settings.description
      case .column(let id): site.reader.column(id)?.summary
      case .tag: nil
      case .periodical(let id):
        site.reader.periodical(id).map { site.words.aboutIssues($0.periodical.title) }
      case .indicator(let id):
        site.reader.listing(id).flatMap { site.reader.summary(of: $0) }
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  func path(of format: FeedFormat) -> SitePath { page.file(format.file) }
}

/// A format of feeds, each a row of ``all``.
struct FeedFormat: Sendable {
  /// What its files are called.
  let file: String
  let mediaType: String
  let write: @Sendable (Feed, SiteView) -> [UInt8]

  static let all = [atom, json]
}

/// The newest of some reports, and those that were changed or corrected last: what a feed says in
/// whatever format.
struct Feed {
  let subject: FeedSubject
  let title: String
  let subtitle: String?
  let entries: [FeedEntry]

  /// As many as a follower who looks once a week should need. There may be hundreds of tags and
  /// indicators, each with few new reports.
  private static func entryLimit(_ reports: ReportSelection) -> Int {
    switch reports {
    case .all, .column: 20
    case .tag, .indicator, .periodical: 10
    }
  }

  init(of subject: FeedSubject, on site: SiteView) {
    self.subject = subject
    title = subject.title(on: site)
    subtitle = subject.subtitle(on: site)
    // Lists don't show who wrote a report and when it was updated.
    entries = site.reader.latestChanges(
      of: subject.reports, Self.entryLimit(subject.reports)
    ).compactMap {
      listing in
      site.reader.report(listing.id).map {
        FeedEntry(report: $0, summary: listing.summary, site: site)
      }
    }
  }

  /// When it changed last; nil of a feed without entries, which never did.
  var updated: Moment? { entries.map(\.report.newest).max() }
}

/// One report in a feed.
struct FeedEntry {
  let report: Report
  let summary: String?
  let site: SiteView

  var url: String { site.settings.baseURL.absolute(report.path) }

  /// By which readers' programs know it again: what its editor says, else the first address that it had,
  /// which stays when the report moves and the old address becomes an alias. The address at which a chart
  /// of it stood alone was never its own.
  var id: String {
    report.feedID?.value
      ?? site.settings.baseURL.absolute(
        report.aliases.first { !$0.value.isEmbedding }?.value ?? report.path)
  }

  var author: String? { report.author ?? report.source }

  /// What was put right, then what it says in short.
  var sentences: String? {
    let corrections = report.corrections.sorted { $0.date > $1.date }.map {
      site.language.pagePhrases.correction($0.date.wordingInLists(in: site.language), $0.text)
    }
    let all = corrections + [summary].compactMap { $0 }
    return all.isEmpty ? nil : all.joined(separator: "\n")
  }

  /// All of it: what was put right, its text, its figures and its charts.
  var content: [UInt8] {
    FeedContent(report: report, site: site).html
  }
}
