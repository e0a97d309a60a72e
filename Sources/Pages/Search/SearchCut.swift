import Files
import SiteModel
import Statistics

/// The index for searching, cut by date into volumes, which know titles, and these into blocks, which
/// know the words of whole reports: an edit of a text touches the block of its day alone, and a search
/// need not ask many files for titles.
///
/// The cut depends on how many reports the stretches of time have, and in how many parts: a stretch
/// that has too many is halved, down to a single month. So nothing that is added in one place moves the
/// borders of blocks elsewhere.
struct SearchCut: Sendable {
  /// The newest first; none is empty.
  let volumes: [Volume]

  /// A stretch of time whose reports are numbered together, the oldest first.
  struct Volume: Hashable, Sendable {
    let span: DaySpan
    /// What its folder is called.
    let name: String
    /// How many reports it has; at least one.
    let count: Int
    /// The newest first; none is empty.
    let blocks: [Block]

    /// How many files the words of titles are spread over.
    var shardCount: Int { SearchCut.powerOfTwo(count / 64, atLeast: 1) }
    /// How many files say which report is which.
    var listCount: Int { (count + Self.listSize - 1) / Self.listSize }

    /// How many reports each of those tells of.
    static let listSize = 64

    private var folder: SitePath { SearchCut.folder.page(name) }
    func shard(_ number: Int) -> SitePath { folder.file("t\(number).bin") }
    func list(_ number: Int) -> SitePath { folder.file("r\(number).json") }
  }

  /// A stretch of time, and into how many files its words go.
  struct Block: Hashable, Sendable {
    let span: DaySpan
    /// What its folder is called.
    let name: String
    /// The number of its oldest report in its volume.
    let first: Int
    /// How many reports it has; at least one.
    let count: Int
    /// How many parts these have: see ``SearchedText/partCount(of:)``.
    let parts: Int

    /// How many files the words of whole reports are spread over: about two parts to a file.
    var shardCount: Int { SearchCut.powerOfTwo(parts / 2, atLeast: 4) }

    func shard(_ number: Int) -> SitePath { SearchCut.folder.page(name).file("w\(number).bin") }
  }

  private static func powerOfTwo(_ least: Int, atLeast floor: Int) -> Int {
    var power = floor
    while power < least { power *= 2 }
    return power
  }

  static let folder = SitePath.page(["search"])
  /// What volumes and blocks there are.
  static let contents = folder.file("index.json")
  private static let texts = folder.page("texts")

  /// A part of the text of a report, by its ``key(of:)``.
  static func text(_ key: String, part: Int) -> SitePath {
    texts.file(part == 0 ? "\(key).txt" : "\(key)-\(part).txt")
  }

  /// A name for a report that is short and stays: ten letters and figures.
  static func key(of path: SitePath) -> String {
    var rest = Fingerprint(of: path.text).value
    let letters = Array("0123456789abcdefghijklmnopqrstuv")
    return String(
      (0..<10).map { _ in
        defer { rest >>= 5 }
        return letters[Int(rest & 31)]
      })
  }

  /// How many reports there are, and parts of reports.
  private struct Amount {
    var reports = 0
    var parts = 0

    /// Whether there is more of either.
    func exceeds(_ most: Amount) -> Bool { reports > most.reports || parts > most.parts }
  }

  /// What is more than that is no block, or no volume, if it can be parted.
  private static let mostInBlock = Amount(reports: 1500, parts: 12_000)
  private static let mostInVolume = Amount(reports: 20_000, parts: .max)
  /// How many years the widest stretches have.
  private static let widest = 16

  init(of edition: Edition) {
    var months: [Int: Amount] = [:]
    for report in edition.reports {
      let day = report.date.date
      months[day.year * 12 + day.month - 1, default: Amount()].reports += 1
      months[day.year * 12 + day.month - 1, default: Amount()].parts +=
        SearchedText.partCount(of: report)
    }
    var volumes: [Volume] = []
    let wide = Self.widest * 12
    for start in Set(months.keys.map { $0 / wide * wide }).sorted(by: >) {
      for stretch in Self.cut(start..<start + wide, months, most: Self.mostInVolume) {
        volumes.append(Self.volume(stretch, months))
      }
    }
    self.volumes = volumes
  }

  /// Months since the year 0, and what they have.
  private typealias Stretch = (months: Range<Int>, amount: Amount)

  /// The stretches into which one is cut, the newest first.
  private static func cut(
    _ range: Range<Int>, _ amounts: [Int: Amount], most: Amount
  ) -> [Stretch] {
    let amount = range.reduce(into: Amount()) { sum, month in
      guard let more = amounts[month] else { return }
      sum.reports += more.reports
      sum.parts += more.parts
    }
    if amount.reports == 0 { return [] }
    guard amount.exceeds(most), range.count > 1 else { return [(range, amount)] }
    // A quarter has three months; everything above it is halved.
    let step = range.count == 3 ? 1 : range.count / 2
    return stride(from: range.lowerBound, to: range.upperBound, by: step).reversed().flatMap {
      cut($0..<$0 + step, amounts, most: most)
    }
  }

  private static func volume(_ stretch: Stretch, _ amounts: [Int: Amount]) -> Volume {
    var first = stretch.amount.reports
    let blocks = cut(stretch.months, amounts, most: mostInBlock).map { part in
      let (span, name) = described(part.months)
      first -= part.amount.reports
      return Block(
        span: span, name: name, first: first, count: part.amount.reports, parts: part.amount.parts)
    }
    let (span, name) = described(stretch.months)
    return Volume(span: span, name: name, count: stretch.amount.reports, blocks: blocks)
  }

  private static func described(_ months: Range<Int>) -> (span: DaySpan, name: String) {
    let (year, month) = (months.lowerBound / 12, months.lowerBound % 12 + 1)
    if months.count >= 12 {
      let years = year...(year + months.count / 12 - 1)
      let name = years.count == 1 ? "\(year)" : "\(year)-\(years.upperBound)"
      return (DaySpan(years: years), name)
    }
    let last = month + months.count - 1
    let name = months.count == 1 ? "\(year)m\(month)" : "\(year)m\(month)-\(last)"
    return (DaySpan(year: year, months: month...last), name)
  }
}
