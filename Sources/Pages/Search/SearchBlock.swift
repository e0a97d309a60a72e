import Markup
import SiteModel

/// The index of one block: for every key the reports that hold it, spread over small files, and the
/// reports' texts, in which what was found by its keys is looked up.
///
/// A class, because a thousand files are made from one.
final class SearchBlock: Sendable {
  /// The oldest first: what is added at the end moves no other's number.
  private let entries: [Entry]
  /// Their places, by their keys.
  private let places: [String: Int]
  private let words: Postings
  private let titles: Postings

  private struct Entry: Sendable {
    let listing: ReportListing
    let key: String
    let text: [UInt8]
  }

  /// Of a longer text, what stands behind cannot be found: its file would be too large.
  static let longest = 30_000
  /// A report with more keys is looked through whenever its block is, rather than by them.
  private static let mostKeys = 5_000

  init(_ block: SearchCut.Block, on site: SiteView) {
    let listings = site.reader.searchedReports(block.span).reversed()
    var entries: [Entry] = []
    var words = Postings.Collector()
    var titles = Postings.Collector()
    var keys: [UInt32] = []
    for listing in listings {
      let title = SearchKeys.folded(listing.title)
      keys.removeAll(keepingCapacity: true)
      SearchKeys.append(of: title, to: &keys)
      titles.add(keys, of: entries.count, most: Self.mostKeys)
      let text = Self.text(of: listing, on: site)
      SearchKeys.append(of: SearchKeys.folded(text), to: &keys)
      words.add(keys, of: entries.count, most: Self.mostKeys)
      entries.append(
        Entry(
          listing: listing, key: SearchCut.key(of: listing.path), text: Array(text.utf8)))
    }
    self.entries = entries
    places = Dictionary(
      entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.words = Postings(words, shards: block.shardCount)
    self.titles = Postings(titles, shards: block.titleShardCount)
  }

  /// All that a report says, as its readers see it: the text, its figures, and what it is filed under.
  private static func text(of listing: ReportListing, on site: SiteView) -> String {
    guard let report = site.reader.report(listing.id) else { return "" }
    var text = SearchText.text(of: FeedContent(report: report, site: site).html)
    var facts = [
      report.documentNumber, report.indexNumber, report.issuer, report.source, report.author,
    ]
    .compactMap { $0 }
    facts.append(contentsOf: listing.tags.map(\.text))
    facts.append(listing.column.title)
    // A summary that was taken from the text says nothing new.
    if report.summaryLocation != nil, let summary = listing.summary { facts.append(summary) }
    let end = Array(facts.joined(separator: "\n").utf8)
    let room = max(0, longest - String(decoding: end, as: UTF8.self).utf16.count)
    var words = String(decoding: text, as: UTF8.self)
    if words.utf16.count > room {
      words = String(words.prefix(room))
      while words.utf16.count > room { words.removeLast() }
    }
    text = Array(words.utf8)
    if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
    return String(decoding: text + end, as: UTF8.self)
  }

  // MARK: Files

  func writeShard(_ number: Int, to output: inout OutputBuffer) {
    output.append(verbatim: words.shards[number])
  }

  func writeTitleShard(_ number: Int, to output: inout OutputBuffer) {
    output.append(verbatim: titles.shards[number])
  }

  /// Which reports some numbers stand for: their keys, days, and columns.
  func writeList(_ number: Int, on site: SiteView) -> [UInt8] {
    let start = number * SearchCut.Block.listSize
    let shown = entries[start..<min(start + SearchCut.Block.listSize, entries.count)]
    let columns = Set(shown.map(\.listing.column.path)).sorted()
    var json = JSONWriter(capacity: 2048)
    json.object { json in
      json.member("keys", shown.map(\.key).joined())
      json.name("years")
      json.array { json in for entry in shown { json.number("\(entry.listing.date.date.year)") } }
      json.name("of")
      json.array { json in
        for entry in shown {
          json.number("\(columns.firstIndex(of: entry.listing.column.path) ?? 0)")
        }
      }
      json.name("columns")
      json.array { json in for column in columns { json.string(site.link(to: column)) } }
    }
    json.endLine()
    return json.bytes
  }

  /// A report by itself: title, address, date for machines and for people, column; then its text.
  func writeText(_ key: String, on site: SiteView, to output: inout OutputBuffer) -> Bool {
    guard let place = places[key] else { return false }
    let (entry, listing) = (entries[place], entries[place].listing)
    for line in [
      listing.title, site.link(to: listing.path), listing.date.machineReadable,
      listing.date.wordingInLists(in: site.language), listing.column.title,
    ] {
      output.append(verbatim: line)
      output.append(byte: UInt8(ascii: "\n"))
    }
    output.append(verbatim: entry.text)
    return true
  }
}

/// For every key the numbers of those that hold it, in files.
private struct Postings: Sendable {
  /// One after another: three bytes of a key, how many bytes follow, and the numbers as steps from one
  /// to the next, each shifted by one bit that says whether a run follows, with its length.
  ///
  /// The lowest bits of a key say in which file it stands, its highest 24 which it is.
  let shards: [[UInt8]]

  struct Collector {
    /// A key and a number each.
    var pairs: [UInt64] = []

    mutating func add(_ keys: [UInt32], of number: Int, most: Int) {
      let distinct = Set(keys)
      if distinct.count > most {
        crowded.append(number)
      } else {
        for key in distinct { pairs.append(UInt64(key) << 32 | UInt64(number)) }
      }
    }

    /// The numbers of those with too many keys.
    var crowded: [Int] = []
  }

  init(_ collector: Collector, shards count: Int) {
    var shards: [[UInt8]] = Array(repeating: [], count: count)
    let crowded = Self.encoded(collector.crowded)
    if !crowded.isEmpty {
      for shard in shards.indices { Self.append(0, crowded, to: &shards[shard]) }
    }
    let pairs = collector.pairs.sorted()
    var start = 0
    while start < pairs.count {
      let key = UInt32(pairs[start] >> 32)
      var end = start + 1
      while end < pairs.count, UInt32(pairs[end] >> 32) == key { end += 1 }
      let numbers = pairs[start..<end].map { Int($0 & 0xFFFF_FFFF) }
      Self.append(max(1, key >> 8), Self.encoded(numbers), to: &shards[Int(key) & (count - 1)])
      start = end
    }
    self.shards = shards
  }

  private static func append(_ key: UInt32, _ numbers: [UInt8], to shard: inout [UInt8]) {
    shard.append(UInt8(truncatingIfNeeded: key >> 16))
    shard.append(UInt8(truncatingIfNeeded: key >> 8))
    shard.append(UInt8(truncatingIfNeeded: key))
    append(numbers.count, to: &shard)
    shard += numbers
  }

  private static func encoded(_ numbers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    var (place, next) = (0, 0)
    while place < numbers.count {
      var end = place + 1
      while end < numbers.count, numbers[end] == numbers[end - 1] + 1 { end += 1 }
      let run = end - place
      append((numbers[place] - next) << 1 | (run > 1 ? 1 : 0), to: &bytes)
      if run > 1 { append(run - 2, to: &bytes) }
      next = numbers[end - 1] + 1
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
