import FrontMatter
import Localization
import Markup
import SiteModel
import Templates

/// One kind of page, or of file that the generator makes: its row says all there is to know of it.
/// To add a kind, write its row in a file in `Kinds/` and name it in ``all``.
///
/// A class so that every page that is planned carries one reference.
package final class PageKind: Sendable {
  /// What it is called: its template's file is `NAME.mustache`.
  package let name: String
  /// What the pages are, for template writers.
  package let documentation: Wording
  /// The names that its template may show; nil for a file that no template shows.
  package let shape: Shape?
  /// Whether search engines should know the pages.
  let isListed: Bool
  /// Whether a site needs the template before it has any such page.
  let isAlwaysNeeded: Bool
  /// Whether the pages gather what others say: each changes with what it gathers.
  package let isGathered: Bool
  /// Whether pages show how large its files are, which then have to be made before.
  let isMeasured: Bool
  /// The pages of the kind that a site has, in order.
  let pages: @Sendable (Planning) -> [PlannedPage]

  private init(
    name: String, documentation: Wording, shape: Shape?, isListed: Bool, isAlwaysNeeded: Bool,
    isGathered: Bool, isMeasured: Bool, pages: @escaping @Sendable (Planning) -> [PlannedPage]
  ) {
    self.name = name
    self.documentation = documentation
    self.shape = shape
    self.isListed = isListed
    self.isAlwaysNeeded = isAlwaysNeeded
    self.isGathered = isGathered
    self.isMeasured = isMeasured
    self.pages = pages
  }

  /// All kinds, in the order in which their pages are planned and listed.
  package static let all: [PageKind] = [
    home, column, report, publications, releases, calendar, page, tags, tag, indicators, warnings,
    revisions,
    indicator, glossary, embed, search, archive, notFound, feed, searchIndex, calendarFile, sitemap,
    robots, manifest, redirect, copy, chartFile, reportFile, indicatorFile, download, chartStyles,
  ]

  /// What follows from pages and is read by programs, so that it is counted apart from them: one edit
  /// of a text may touch dozens.
  package enum Follower: Sendable {
    case feed, searchIndex
  }

  package var follower: Follower? {
    switch name {
    case Self.feed.name: .feed
    case Self.searchIndex.name: .searchIndex
    default: nil
    }
  }

  /// Those that templates show.
  package static var templated: [PageKind] { all.filter { $0.shape != nil } }

  /// What a plan is made from.
  struct Planning: Sendable {
    let edition: Edition
    /// Files of the theme that are published as they are.
    let assets: [Attachment]
    /// What was planned before, of kinds that stand before in ``PageKind/all``.
    var planned: [PlannedPage] = []
  }
}

// MARK: - Making rows

extension PageKind {
  /// A kind whose pages a template shows.
  ///
  /// - Parameters:
  ///   - english: what the pages are; no sentence of its own.
  ///   - chinese: the same in Chinese.
  ///   - content: what its template shows beside what every page has.
  ///   - drafts: the pages that a site has, in order.
  static func html<Content: PageContent>(
    _ name: String, _ english: String, _ chinese: String, of content: Content.Type,
    isListed: Bool = true, isAlwaysNeeded: Bool = false, isGathered: Bool = false,
    _ drafts: @escaping @Sendable (Planning) -> [Draft<Content>]
  ) -> PageKind {
    let pages: @Sendable (PageKind, Planning) -> [PlannedPage] = { kind, planning in
      drafts(planning).map { draft in
        PlannedPage(
          path: draft.path, kind: kind, subject: draft.subject, origin: draft.origin,
          modified: draft.modified, template: draft.template,
          language: draft.language.flatMap { Language(tag: $0) },
          isListed: kind.isListed && draft.isListed,
          making: .written { (desk: PageDesk, output: inout OutputBuffer) throws(PageFault) in
            guard let page = draft.make(desk.view) else { throw .nothingToShow }
            try desk.write(page, with: draft.template?.value ?? kind.name, to: &output)
          })
      }
    }
    return row(
      name, Wording(english, chinese), PageView<Content>.shape, isListed: isListed,
      isAlwaysNeeded: isAlwaysNeeded, isGathered: isGathered, pages)
  }

  /// A kind of file that the generator writes without a template.
  ///
  /// - Parameter isMeasured: whether pages show how large the files are.
  static func file(
    _ name: String, _ english: String, _ chinese: String, isMeasured: Bool = false,
    _ drafts: @escaping @Sendable (Planning) -> [FileDraft]
  ) -> PageKind {
    row(
      name, Wording(english, chinese), nil, isListed: false, isAlwaysNeeded: false,
      isMeasured: isMeasured
    ) { kind, planning in
      drafts(planning).map { draft in
        PlannedPage(
          path: draft.path, kind: kind, subject: draft.subject, origin: draft.origin,
          modified: nil, template: nil, language: draft.language.flatMap { Language(tag: $0) },
          making: draft.making)
      }
    }
  }

  private static func row(
    _ name: String, _ documentation: Wording, _ shape: Shape?, isListed: Bool,
    isAlwaysNeeded: Bool, isGathered: Bool = false, isMeasured: Bool = false,
    _ pages: @escaping @Sendable (PageKind, Planning) -> [PlannedPage]
  ) -> PageKind {
    // A planned page knows its kind; the row is looked up by its name, which no other has.
    PageKind(
      name: name, documentation: documentation, shape: shape, isListed: isListed,
      isAlwaysNeeded: isAlwaysNeeded, isGathered: isGathered, isMeasured: isMeasured
    ) { planning in
      guard let kind = all.first(where: { $0.name == name }) else { return [] }
      return pages(kind, planning)
    }
  }

  /// A page to be, and how its content is found.
  struct Draft<Content: PageContent>: Sendable {
    let path: SitePath
    /// What of its kind it is: two pages of one kind with the same subject are the same page.
    var subject = ""
    var origin = PlannedPage.Origin.generator
    /// When it last changed, as far as its content says.
    var modified: Moment?
    /// The template that an editor asked for in place of the kind's own.
    var template: Located<String>?
    /// Its language tag, where its editor gave it one.
    var language: String?
    /// Whether search engines should know it, as far as they should know its kind.
    var isListed = true
    /// Nil where its subject is not on the site.
    let make: @Sendable (SiteView) -> Page<Content>?
  }

  /// A page's content with what is said around it.
  struct Page<Content: PageContent> {
    let content: Content
    let head: PageHead
  }

  /// A file to be, and how it is made.
  struct FileDraft: Sendable {
    let path: SitePath
    var subject = ""
    var origin = PlannedPage.Origin.generator
    /// The language tag of its words, where it is not the site's.
    var language: String?
    let making: PlannedPage.Making
  }
}

/// The content of one kind of page, with the names that it offers to templates.
protocol PageContent: Described {}
