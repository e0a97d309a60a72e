import Files
import Markup
import Pages

/// What becomes of one published file.
struct FileDifference: Sendable {
  enum Change: Hashable, Sendable { case none, added, changed, gone }

  /// What differs in it, as far as that says anything to people.
  enum Content: Sendable {
    /// A page in HTML; its title, and what differs in its text where it was published before.
    case page(title: String, TextDifference?)
    case figures(ObservationsDifference)
    /// The figures of one bulletin.
    case bulletinFigures([ObservationsDifference.Change])
    /// A page that had another address, and how it differs from what it was there.
    case moved(title: String, from: String, TextDifference)
    case feed([FeedNews])
    case other
  }

  /// The file, below the published folder.
  let output: String
  let change: Change
  var content = Content.other
  /// Of a page with a chart alone, the chart that was there and that is now.
  private(set) var charts: (before: ShiftedChart.Shown?, after: ShiftedChart.Shown?) = (nil, nil)

  static func unchanged(_ output: String) -> FileDifference {
    FileDifference(output: output, change: .none)
  }
}

extension FileDifference {
  /// Reads what differs.
  ///
  /// - Parameters:
  ///   - before: the file as it is published; nil where there is none.
  ///   - after: the file as it would be; nil where there would be none.
  init(_ output: String, from before: [UInt8]?, to after: [UInt8]?) {
    self.output = output
    change =
      switch (before, after) {
      case (nil, nil): .none
      case (nil, _): .added
      case (_, nil): .gone
      default: before == after ? .none : .changed
      }
    if change == .none { return }
    content =
      switch Kind(output) {
      case .page:
        switch pages(before, after) {
        case (let old?, let new?):
          .page(title: new.title, TextDifference(from: old, to: new))
        case (let only?, nil), (nil, let only?): .page(title: only.title, nil)
        case (nil, nil): .other
        }
      case .figures: .figures(ObservationsDifference(from: before, to: after))
      case .bulletinFigures:
        .bulletinFigures(BulletinFiguresDifference.changes(from: before, to: after))
      case .feed: .feed(FeedNews.news(from: before, to: after))
      case .other: .other
      }
  }

  private mutating func pages(
    _ before: [UInt8]?, _ after: [UInt8]?
  ) -> (PageText?, PageText?) {
    let pages = (before.map { PageText($0) }, after.map { PageText($0) })
    if EndedAddress.page(ofChartAlone: output) != nil {
      charts = (
        pages.0.flatMap { ShiftedChart.Shown($0.lines) },
        pages.1.flatMap { ShiftedChart.Shown($0.lines) }
      )
    }
    return pages
  }

  /// A page at a new address, against what stands at its former one.
  init(_ output: String, movedFrom old: String, _ before: [UInt8], to after: [UInt8]) {
    self.output = output
    change = .added
    let page = PageText(after)
    content = .moved(
      title: page.title, from: old, TextDifference(from: PageText(before), to: page))
  }

  /// What a published file is, by its name: files that are gone are in no plan any more.
  enum Kind {
    case page, figures, bulletinFigures, feed, other

    init(_ output: String) {
      self =
        if output.hasSuffix(".html") {
          .page
        } else if IndicatorFiles.holdsFigures(output) {
          .figures
        } else if output.hasSuffix("/" + BulletinFiguresDifference.fileName) {
          .bulletinFigures
        } else if output == "feed.xml" || output.hasSuffix("/feed.xml") {
          .feed
        } else {
          .other
        }
    }
  }
}

/// One entry of a feed in Atom.
struct FeedNews: Hashable, Sendable {
  let title: String
  /// Whether readers had it before, and it comes back to them because it was updated.
  let isReturning: Bool

  /// The entries that readers of a feed get: those that are new to it, and those that were updated.
  static func news(from before: [UInt8]?, to after: [UInt8]?) -> [FeedNews] {
    // Whoever first subscribes to a feed gets it as a whole: none of it is news.
    guard let before, let after else { return [] }
    let known = Dictionary(
      entries(of: before).map { ($0.id, $0.updated) }, uniquingKeysWith: { first, _ in first })
    return entries(of: after).compactMap { entry in
      guard let updated = known[entry.id] else {
        return FeedNews(title: entry.title, isReturning: false)
      }
      return updated == entry.updated ? nil : FeedNews(title: entry.title, isReturning: true)
    }
  }

  private struct Entry {
    var id = ""
    var title = ""
    var updated = ""
  }

  /// RFC 4287, 4.1.2: every entry has one `id`, one `title` and one `updated`.
  private static func entries(of bytes: [UInt8]) -> [Entry] {
    var markup = MarkupReader(bytes)
    var entries: [Entry] = []
    var entry: Entry?
    // The names of the elements within the entry that are open.
    var open: [String] = []
    while let token = markup.next() {
      switch token {
      case .open(let tag) where tag.name == "entry":
        entry = Entry()
        open = []
      case .close("entry"):
        if let entry { entries.append(entry) }
        entry = nil
      case .open(let tag): if !tag.isEmpty { open.append(tag.name) }
      case .close: _ = open.popLast()
      case .text(let text):
        guard open.count == 1 else { continue }
        switch open[0] {
        case "id": entry?.id += text
        case "title": entry?.title += text
        case "updated": entry?.updated += text
        default: break
        }
      }
    }
    return entries
  }
}
