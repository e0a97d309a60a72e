import Files
import Pages
import SiteModel

/// What publishing now changes for readers.
package struct SiteDifference: Sendable {
  /// A page that is new, changed or gone.
  struct Page: Sendable {
    let address: String
    let title: String
    /// The file that its text comes from, where it comes from one.
    let source: String?
    /// What differs in the text; nil of a page that is new or gone, and where it was not compared.
    let text: TextDifference?
    /// Whether it is there no more.
    var isGone = false
    /// The address that it had before, of a page that moved.
    var former: String? = nil
  }

  /// What is to be known of a bulletin to tell its own figures from those of indicators.
  struct BulletinFigures: Sendable {
    let title: String
    /// The names of figures that belong to no indicator.
    let labels: Set<String>
  }

  /// The figures of one indicator that are not as they were.
  struct Figures: Sendable {
    let title: String
    let changes: [ObservationsDifference.Change]
  }

  /// Whether nothing was published before: all is new then.
  let isFirst: Bool
  /// How many pages the site has.
  let pageCount: Int
  let added: [Page]
  let gone: [Page]
  /// Pages at another address than before, to which the former one leads.
  let moved: [Page]
  /// Pages with a text of their own whose readers see a difference.
  let changed: [Page]
  /// Pages of lists and other gathered pages that changed with what they gather.
  let gathered: [Page]
  /// Pages on which nothing is different but what nobody reads, or what stands around the text.
  let reframed: [Page]
  let figures: [Figures]
  /// What subscribers get, each once however many feeds have it.
  let news: [FeedNews]
  package let ended: [EndedAddress]
  let shifted: [ShiftedChart]
  /// Pictures, documents, style sheets and other files beside the pages, by what becomes of them.
  let files: [FileDifference.Change: [String]]
  /// How many files differ that the generator makes beside the pages: tables for download, feeds, lists
  /// for search engines.
  let madeCount: Int

  package var isEmpty: Bool {
    added.isEmpty && gone.isEmpty && moved.isEmpty && changed.isEmpty && gathered.isEmpty
      && reframed.isEmpty
      && files.isEmpty && figures.isEmpty && news.isEmpty && madeCount == 0
  }

  /// - Parameters:
  ///   - files: what becomes of every file that is published now or would be.
  ///   - indicators: what indicators are called, by the files that hold their figures.
  ///   - bulletins: the bulletins with figures of their own, by the files that hold all their figures.
  init(
    _ files: [FileDifference], plan: PagePlan, isFirst: Bool, indicators: [String: String],
    bulletins: [String: BulletinFigures] = [:]
  ) {
    let changes = files.filter { $0.change != .none }
    self.isFirst = isFirst
    pageCount = plan.pageCount
    let planned = Dictionary(
      plan.pages.map { ($0.path.output, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      plan.pages.enumerated().map { ($1.path.output, $0) },
      uniquingKeysWith: { first, _ in first })
    func inOrder(_ some: [FileDifference]) -> [FileDifference] {
      some.sorted {
        (places[$0.output] ?? .max, $0.output) < (places[$1.output] ?? .max, $1.output)
      }
    }
    var lists: (added: [Page], gone: [Page], changed: [Page], gathered: [Page], reframed: [Page]) =
      ([], [], [], [], [])
    var made = 0
    var others: [FileDifference.Change: [String]] = [:]
    var moved: [Page] = []
    for file in inOrder(changes) {
      if case .moved(let title, let old, let text) = file.content {
        moved.append(
          Page(
            address: SitePath.address(ofOutput: file.output), title: title,
            source: planned[file.output]?.sourceFile, text: text.isUnseen ? nil : text,
            former: SitePath.address(ofOutput: old)))
      }
    }
    self.moved = moved
    let formers = Set(moved.compactMap(\.former))
    for file in inOrder(changes) {
      if case .moved = file.content { continue }
      // What leads from there is no other page.
      if formers.contains(SitePath.address(ofOutput: file.output)) { continue }
      guard case .page(let title, let text) = file.content else {
        if case .other = file.content, Self.isOwnFile(file.output, planned[file.output]) {
          others[file.change, default: []].append(file.output)
        } else {
          made += 1
        }
        continue
      }
      let page = Page(
        address: SitePath.address(ofOutput: file.output), title: title,
        source: planned[file.output]?.sourceFile, text: text,
        isGone: file.change == .gone)
      let isGathered =
        planned[file.output]?.kind.isGathered ?? Self.wasGathered(file.output)
      switch file.change {
      case .none: break
      case .added where isGathered, .gone where isGathered: lists.gathered.append(page)
      case .added: lists.added.append(page)
      case .gone: lists.gone.append(page)
      case .changed where text?.isUnseen ?? false: lists.reframed.append(page)
      case .changed where isGathered: lists.gathered.append(page)
      case .changed: lists.changed.append(page)
      }
    }
    (added, gone, changed) = (lists.added, lists.gone, lists.changed)
    (gathered, reframed) = (lists.gathered, lists.reframed)
    self.files = others
    madeCount = made
    figures = inOrder(changes).compactMap { file in
      switch file.content {
      case .figures(let difference) where !difference.changes.isEmpty:
        return Figures(title: indicators[file.output] ?? file.output, changes: difference.changes)
      case .bulletinFigures(let changes) where file.change == .changed:
        guard let bulletin = bulletins[file.output] else { return nil }
        // The others are figures of an indicator, which its own table shows.
        let own = changes.filter { $0.members.allSatisfy(bulletin.labels.contains) }
        return own.isEmpty ? nil : Figures(title: bulletin.title, changes: own)
      default: return nil
      }
    }
    var known: Set<FeedNews> = []
    news = inOrder(changes).flatMap { file -> [FeedNews] in
      if case .feed(let news) = file.content { news } else { [] }
    }.filter { known.insert($0).inserted }
    shifted = ShiftedChart.all(among: changes, in: plan)
    ended = EndedAddress.all(
      among: changes.filter { $0.change == .gone }.map(\.output),
      added: changes.filter { $0.change == .added }.map(\.output),
      titles: Dictionary(
        changes.compactMap { file in
          if case .page(let title, _) = file.content { (file.output, title) } else { nil }
        }, uniquingKeysWith: { first, _ in first }), in: plan)
  }

  /// Whether a file that is no page is one that somebody made: a picture, a document, a style sheet.
  private static func isOwnFile(_ output: String, _ planned: PlannedPage?) -> Bool {
    guard let planned else {
      return !EndedAddress.isMadeBesidePages(output)
    }
    if case .copied = planned.making { return true }
    return false
  }

  /// Whether a page that is gone was one of a list.
  private static func wasGathered(_ output: String) -> Bool {
    output.hasPrefix("tags/")
      || ["page", "embed"].contains(output.split(separator: "/").dropLast(2).last ?? "")
  }
}
