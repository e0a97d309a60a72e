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
    for (number, listing) in listings.reversed().enumerated() {
      words.add(number, [listing.title, String(decoding: text(listing).bytes, as: UTF8.self)])
    }
    self.words = Postings(words, shards: block.shardCount)
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
      titles.add(entries.count, [headline.title])
      entries.append(
        Entry(
          key: SearchCut.key(of: headline.path), year: headline.date.date.year, column: column))
    }
    self.entries = entries
    self.titles = Postings(titles, shards: volume.shardCount)
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
  /// In UTF-8.
  let bytes: [UInt8]

  init(of listing: ReportListing, on site: SiteView) {
    guard let report = site.reader.report(listing.id) else {
      bytes = []
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
    bytes = text
  }

  /// How many bytes of the text a file has, so that it stays below 100 KB.
  private static let bytesInPart = 90_000

  /// How many files a report's text may need: tags take up more of its HTML than what is beside its body.
  static func mostParts(of report: Report) -> Int {
    1 + report.body.html.bytes.count / bytesInPart
  }

  /// A part of the text; the last of `count` has all that is left.
  func part(_ number: Int, of count: Int) -> ArraySlice<UInt8> {
    let start = end(ofPart: number - 1)
    return bytes[start..<(number + 1 == count ? bytes.count : end(ofPart: number))]
  }

  /// How many files it does need, of so many.
  func partCount(atMost most: Int) -> Int {
    min(most, max(1, (bytes.count + Self.bytesInPart - 1) / Self.bytesInPart))
  }

  /// Between two characters.
  private func end(ofPart number: Int) -> Int {
    var end = min(bytes.count, max(0, number + 1) * Self.bytesInPart)
    while end < bytes.count, UTF8.isContinuation(bytes[end]) { end -= 1 }
    return end
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
    /// A key and a number each, by rising numbers.
    private(set) var pairs: [UInt64] = []
    /// The numbers of those with too many keys: they are looked through whenever their block is.
    private(set) var crowded: [Int] = []
    private var keys = KeySet()

    mutating func add(_ number: Int, _ texts: [String]) {
      keys.removeAll()
      let start = pairs.count
      for text in texts {
        SearchKeys.forEach(of: SearchKeys.folded(text)) { key in
          if keys.insert(key) { pairs.append(UInt64(key) << 32 | UInt64(number)) }
        }
      }
      if keys.isFull {
        pairs.removeSubrange(start...)
        crowded.append(number)
      }
    }
  }

  /// The keys of one text: a table with room for all that it may have, emptied at no cost.
  private struct KeySet {
    /// A text with more keys is not found by them.
    private static let most = 5_000

    /// A key, and in its upper half for which text it was put there.
    private var slots = [UInt64](repeating: 0, count: 1 << 14)
    private var text: UInt64 = 0
    private var count = 0

    /// Whether it has no room for some keys that were to be put there.
    var isFull: Bool { count > Self.most }

    mutating func removeAll() {
      text += 1
      count = 0
    }

    /// - Returns: whether it is new.
    mutating func insert(_ key: UInt32) -> Bool {
      if isFull { return false }
      let filled = text << 32 | UInt64(key)
      var place = Int((key &* 0x9E37_79B1) >> 18)
      while slots[place] >> 32 == text {
        if slots[place] == filled { return false }
        place = (place + 1) & (slots.count - 1)
      }
      slots[place] = filled
      count += 1
      return true
    }
  }

  init(_ collector: Collector, shards count: Int) {
    var shards: [[UInt8]] = Array(repeating: [], count: count)
    let crowded = Self.encoded(collector.crowded)
    if !crowded.isEmpty {
      for shard in shards.indices { Self.append(0, crowded, to: &shards[shard]) }
    }
    let pairs = Self.byKeys(collector.pairs)
    var numbers: [Int] = []
    var start = 0
    while start < pairs.count {
      let key = UInt32(pairs[start] >> 32)
      numbers.removeAll(keepingCapacity: true)
      while start < pairs.count, UInt32(pairs[start] >> 32) == key {
        numbers.append(Int(pairs[start] & 0xFFFF_FFFF))
        start += 1
      }
      Self.append(max(1, key >> 8), Self.encoded(numbers), to: &shards[Int(key) & (count - 1)])
    }
    self.shards = shards
  }

  /// Pairs in the order of their keys, those of one key as they were: a radix sort, since a block has
  /// hundreds of thousands.
  private static func byKeys(_ pairs: [UInt64]) -> [UInt64] {
    var pairs = pairs
    for shift in [32, 43, 54] {
      var places = [Int](repeating: 0, count: 1 << 11)
      for pair in pairs { places[Int(pair >> shift) & 0x7FF] += 1 }
      var place = 0
      for digit in places.indices { (places[digit], place) = (place, place + places[digit]) }
      pairs = [UInt64](unsafeUninitializedCapacity: pairs.count) { sorted, count in
        for pair in pairs {
          let digit = Int(pair >> shift) & 0x7FF
          sorted.initializeElement(at: places[digit], to: pair)
          places[digit] += 1
        }
        count = pairs.count
      }
    }
    return pairs
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
