import Markup
import SiteModel

/// The words of the reports of one block: for every key those that hold it, spread over small files.
///
/// A class, because hundreds of files are made from one.
final class SearchBlock: Sendable {
  private let words: Postings

  /// - Parameters:
  ///   - listings: the reports of the block, the newest first.
  ///   - text: all that such a one says.
  init(
    _ listings: [ReportListing], _ block: SearchCut.Block, _ text: (ReportListing) -> SearchedText
  ) {
    var words = Postings.Collector()
    let parts = listings.reversed().map { text($0).parts }
    // The first parts of all have the numbers of their reports; behind them come the second ones.
    for part in 0..<(parts.lazy.map(\.count).max() ?? 0) {
      for (number, (listing, parts)) in zip(listings.reversed(), parts).enumerated()
      where part < parts.count {
        let text = String(decoding: parts[part], as: UTF8.self)
        words.add(part * listings.count + number, title: part == 0 ? listing.title : "", text)
      }
    }
    self.words = Postings(words, shards: block.shardCount, hasSpots: true)
  }

  func writeShard(_ number: Int, to output: inout OutputBuffer) {
    output.append(verbatim: words.shards[number])
  }
}

/// The titles of the reports of one volume, and which reports their numbers stand for.
final class SearchVolume: Sendable {
  /// The oldest first: what is added at the end moves no other's number.
  private let entries: [Entry]
  private let titles: Postings

  private struct Entry: Sendable {
    let key: String
    let year: Int
    let column: SitePath
  }

  init(_ volume: SearchCut.Volume, on site: SiteView) {
    var entries: [Entry] = []
    var titles = Postings.Collector()
    for (headline, column) in site.reader.searchedTitles(volume.span).reversed() {
      titles.add(entries.count, title: headline.title)
      entries.append(
        Entry(
          key: SearchCut.key(of: headline.path), year: headline.date.date.year, column: column))
    }
    self.entries = entries
    self.titles = Postings(titles, shards: volume.shardCount, hasSpots: false)
  }

  func writeShard(_ number: Int, to output: inout OutputBuffer) {
    output.append(verbatim: titles.shards[number])
  }

  /// Which reports some numbers stand for: their keys, years, and columns.
  func writeList(_ number: Int, on site: SiteView, to output: inout OutputBuffer) {
    let start = number * SearchCut.Volume.listSize
    let shown = entries[start..<min(start + SearchCut.Volume.listSize, entries.count)]
    let columns = Set(shown.map(\.column)).sorted()
    var json = JSONWriter(capacity: 2048)
    json.object { json in
      json.member("keys", shown.map(\.key).joined())
      json.name("years")
      json.array { json in for entry in shown { json.number("\(entry.year)") } }
      json.name("of")
      json.array { json in
        for entry in shown { json.number("\(columns.firstIndex(of: entry.column) ?? 0)") }
      }
      json.name("columns")
      json.array { json in for column in columns { json.string(site.link(to: column)) } }
    }
    json.endLine()
    output.append(verbatim: json.bytes)
  }
}

/// All that a report says, as its readers see it: the text, its figures, and what it is filed under.
struct SearchedText {
  /// In UTF-8, cut into stretches of some thousand bytes, so that a search loads the one where the words
  /// stand and not all of a long report.
  let parts: [ArraySlice<UInt8>]

  init(of listing: ReportListing, on site: SiteView) {
    guard let report = site.reader.report(listing.id) else {
      parts = [[]]
      return
    }
    var text = SearchText.text(of: FeedContent(report: report, site: site).html)
    var facts = [
      report.documentNumber, report.indexNumber, report.issuer, report.source, report.author,
    ]
    .compactMap { $0 }
    facts.append(contentsOf: listing.tags.map(\.text))
    facts.append(listing.column.title)
    // A summary that was taken from the text says nothing new.
    if report.summaryLocation != nil, let summary = listing.summary { facts.append(summary) }
    if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
    text.append(contentsOf: facts.joined(separator: "\n").utf8)
    parts = Self.parts(of: text, count: Self.partCount(of: report))
  }

  /// Into how many parts a report's text is cut: known before it is made, from the HTML of its body, which
  /// is some two times as long.
  static func partCount(of report: Report) -> Int { 1 + report.body.html.bytes.count / 4_000 }

  /// - Returns: exactly so many, of about the same length; the last ones may be empty.
  private static func parts(of text: [UInt8], count: Int) -> [ArraySlice<UInt8>] {
    let size = (text.count + count - 1) / count
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    for number in 1...count {
      let ideal = max(start, min(text.count, number * size))
      let (cut, overlap) =
        number == count ? (text.count, 0) : cut(text, at: ideal, within: 2 * size)
      parts.append(text[start..<end(of: text, at: cut + overlap)])
      start = cut
    }
    return parts
  }

  /// Where a text is cut: behind a line, since no words that are asked for go beyond one. Where lines are
  /// very long, between two characters, and the part goes on for as long as such words may be.
  private static func cut(
    _ text: [UInt8], at ideal: Int, within reach: Int
  ) -> (cut: Int, overlap: Int) {
    let near = text[ideal..<min(text.count, ideal + reach)]
    if let line = near.firstIndex(of: UInt8(ascii: "\n")) { return (line + 1, 0) }
    if ideal + reach >= text.count { return (text.count, 0) }
    return (end(of: text, at: ideal), 200)
  }

  /// The nearest place before one that is between two characters.
  private static func end(of text: [UInt8], at place: Int) -> Int {
    var end = min(text.count, place)
    while end < text.count, UTF8.isContinuation(text[end]) { end -= 1 }
    return end
  }
}

/// For every key the numbers of those that hold it, in files.
private struct Postings: Sendable {
  /// One after another: three bytes of a key, how many bytes follow, and the numbers as steps from one
  /// to the next, each shifted by one bit that says whether a run follows, with its length; behind each step two
  /// bytes for each of its numbers that say where the key stands, where that is said.
  ///
  /// The numbers are those of parts of reports: of the first parts as many as there are reports, then of the
  /// second ones. The lowest bits of a key say in which file it stands, its highest 24 which it is.
  let shards: [[UInt8]]

  /// That a part of a report has a key.
  struct Posting {
    let key: UInt32
    let number: UInt32
    var spots: Spots
  }

  struct Collector {
    /// By rising numbers.
    private(set) var postings: [Posting] = []
    /// Those with too many keys: they are looked through whenever their block is.
    private(set) var crowded: [Posting] = []
    private var keys = KeySet()

    /// - Parameter title: is everywhere.
    mutating func add(_ number: Int, title: String, _ text: String = "") {
      keys.removeAll()
      let start = postings.count
      func add(_ key: UInt32, _ spots: Spots) {
        if let place = keys.insert(key, at: postings.count) {
          postings[place].spots.formUnion(spots)
        } else if !keys.isFull {
          postings.append(Posting(key: key, number: UInt32(number), spots: spots))
        }
      }
      SearchKeys.forEach(of: SearchKeys.folded(title)) { key, _ in add(key, .everywhere) }
      let units = SearchKeys.folded(text)
      SearchKeys.forEach(of: units) { key, start in add(key, Spots(start, of: units.count)) }
      if keys.isFull {
        postings.removeSubrange(start...)
        crowded.append(Posting(key: 0, number: UInt32(number), spots: .everywhere))
      }
    }
  }

  /// About where in a text a key stands, so that those of words that are asked for are known to stand side by
  /// side, but for few that don't. In the low byte the eighths of the text, each with the beginning of the next
  /// one: words stand in one of them as a whole. In the high byte the place by the remainder of eight: keys that
  /// are three apart in the words are so in the text.
  struct Spots: OptionSet {
    let rawValue: UInt16

    static let everywhere = Spots(rawValue: .max)
    /// As long as most of what is asked for: `search.js` has the same number.
    private static let overlap = 24

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ place: Int, of length: Int) {
      let size = max(64, (length + 7) / 8)
      let eighth = min(7, place / size)
      let isShared = place - eighth * size < Self.overlap && eighth > 0
      rawValue = UInt16((isShared ? 0b11 << (eighth - 1) : 1 << eighth) | 0x100 << (place & 7))
    }
  }

  /// The keys of one text: a table with room for all that it may have, emptied at no cost.
  private struct KeySet {
    /// A part with more keys is not found by them.
    private static let most = 5_000

    /// A key, and in its upper half for which text it was put there.
    private var slots = [UInt64](repeating: 0, count: 1 << 14)
    private var places = [Int](repeating: 0, count: 1 << 14)
    private var text: UInt64 = 0
    private var count = 0

    /// Whether it has no room for some keys that were to be put there.
    var isFull: Bool { count > Self.most }

    mutating func removeAll() {
      text += 1
      count = 0
    }

    /// - Returns: the place with which it was put there before.
    mutating func insert(_ key: UInt32, at place: Int) -> Int? {
      if isFull { return nil }
      let filled = text << 32 | UInt64(key)
      var slot = Int((key &* 0x9E37_79B1) >> 18)
      while slots[slot] >> 32 == text {
        if slots[slot] == filled { return places[slot] }
        slot = (slot + 1) & (slots.count - 1)
      }
      slots[slot] = filled
      places[slot] = place
      count += 1
      return nil
    }
  }

  /// - Parameter hasSpots: whether it is said where in a text keys stand: of titles it isn't.
  init(_ collector: Collector, shards count: Int, hasSpots: Bool) {
    var shards: [[UInt8]] = Array(repeating: [], count: count)
    if !collector.crowded.isEmpty {
      let crowded = Self.encoded(collector.crowded[...], hasSpots: hasSpots)
      for shard in shards.indices { Self.append(0, crowded, to: &shards[shard]) }
    }
    let postings = Self.byKeys(collector.postings)
    var start = 0
    while start < postings.count {
      let key = postings[start].key
      var end = start + 1
      while end < postings.count, postings[end].key == key { end += 1 }
      Self.append(
        max(1, key >> 8), Self.encoded(postings[start..<end], hasSpots: hasSpots),
        to: &shards[Int(key) & (count - 1)])
      start = end
    }
    self.shards = shards
  }

  /// In the order of their keys, those of one key as they were: a radix sort, since a block has
  /// hundreds of thousands.
  private static func byKeys(_ postings: [Posting]) -> [Posting] {
    var postings = postings
    for shift in [0, 11, 22] {
      var places = [Int](repeating: 0, count: 1 << 11)
      for posting in postings { places[Int(posting.key >> shift) & 0x7FF] += 1 }
      var place = 0
      for digit in places.indices { (places[digit], place) = (place, place + places[digit]) }
      postings = [Posting](unsafeUninitializedCapacity: postings.count) { sorted, count in
        for posting in postings {
          let digit = Int(posting.key >> shift) & 0x7FF
          sorted.initializeElement(at: places[digit], to: posting)
          places[digit] += 1
        }
        count = postings.count
      }
    }
    return postings
  }

  private static func append(_ key: UInt32, _ numbers: [UInt8], to shard: inout [UInt8]) {
    shard.append(UInt8(truncatingIfNeeded: key >> 16))
    shard.append(UInt8(truncatingIfNeeded: key >> 8))
    shard.append(UInt8(truncatingIfNeeded: key))
    append(numbers.count, to: &shard)
    shard += numbers
  }

  private static func encoded(_ postings: ArraySlice<Posting>, hasSpots: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var (place, next) = (postings.startIndex, 0)
    while place < postings.endIndex {
      var end = place + 1
      while end < postings.endIndex, postings[end].number == postings[end - 1].number + 1 {
        end += 1
      }
      let run = end - place
      append((Int(postings[place].number) - next) << 1 | (run > 1 ? 1 : 0), to: &bytes)
      if run > 1 { append(run - 2, to: &bytes) }
      if hasSpots {
        for posting in postings[place..<end] {
          bytes.append(UInt8(posting.spots.rawValue & 0xFF))
          bytes.append(UInt8(posting.spots.rawValue >> 8))
        }
      }
      next = Int(postings[end - 1].number) + 1
      place = end
    }
    return bytes
  }

  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 127 {
      bytes.append(UInt8(rest & 127 | 128))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
