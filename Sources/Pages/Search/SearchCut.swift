import Files
import SiteModel
import Statistics

/// The index for searching, cut into blocks of whole years, half years and so on, so that an edit
/// touches the block of its day alone.
///
/// The cut depends on how many reports the stretches of time have, never on their texts: a stretch
/// that has too many is halved, down to a single month. So nothing that is added in one place moves the
/// borders of blocks elsewhere.
struct SearchCut: Sendable {
  /// The newest first; none is empty.
  let blocks: [Block]

  /// A stretch of time, and into how many files its words go.
  struct Block: Hashable, Sendable {
    let span: DaySpan
    /// What its folder is called.
    let name: String
    /// How many reports it has; at least one.
    let count: Int

    /// How many files the words of whole reports are spread over: about three reports to a file.
    var shardCount: Int { Self.powerOfTwo(count / 3, atLeast: 4) }
    /// How many files the words of titles are spread over.
    var titleShardCount: Int { Self.powerOfTwo(count / 64, atLeast: 1) }
    /// How many files say which report is which.
    var listCount: Int { (count + Self.listSize - 1) / Self.listSize }

    /// How many reports each of those tells of.
    static let listSize = 64

    private static func powerOfTwo(_ least: Int, atLeast floor: Int) -> Int {
      var power = floor
      while power < least { power *= 2 }
      return power
    }

    var folder: SitePath { SearchCut.folder.page(name) }
    func shard(_ number: Int) -> SitePath { folder.file("w\(number).bin") }
    func titleShard(_ number: Int) -> SitePath { folder.file("t\(number).bin") }
    func list(_ number: Int) -> SitePath { folder.file("r\(number).json") }
  }

  static let folder = SitePath.page(["search"])
  /// What blocks there are.
  static let contents = folder.file("index.json")
  private static let texts = folder.page("texts")

  /// The text of a report, by its ``key(of:)``.
  static func text(_ key: String) -> SitePath { texts.file("\(key).txt") }

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

  /// More reports than that are no block, if they can be parted.
  private static let most = 1500
  /// How many years the widest stretches have.
  private static let widest = 16

  init(of edition: Edition) {
    var months: [Int: Int] = [:]
    for report in edition.reports {
      let day = report.date.date
      months[day.year * 12 + day.month - 1, default: 0] += 1
    }
    var blocks: [Block] = []
    let wide = Self.widest * 12
    for start in Set(months.keys.map { $0 / wide * wide }).sorted(by: >) {
      Self.cut(start..<start + wide, months, into: &blocks)
    }
    self.blocks = blocks
  }

  /// - Parameter range: months since the year 0.
  private static func cut(_ range: Range<Int>, _ counts: [Int: Int], into blocks: inout [Block]) {
    let count = range.reduce(0) { $0 + (counts[$1] ?? 0) }
    if count == 0 { return }
    guard count > most, range.count > 1 else {
      return blocks.append(block(of: range, count: count))
    }
    // A quarter has three months; everything above it is halved.
    let step = range.count == 3 ? 1 : range.count / 2
    for start in stride(from: range.lowerBound, to: range.upperBound, by: step).reversed() {
      cut(start..<start + step, counts, into: &blocks)
    }
  }

  private static func block(of months: Range<Int>, count: Int) -> Block {
    let (year, month) = (months.lowerBound / 12, months.lowerBound % 12 + 1)
    if months.count >= 12 {
      let years = year...(year + months.count / 12 - 1)
      let name = years.count == 1 ? "\(year)" : "\(year)-\(years.upperBound)"
      return Block(span: DaySpan(years: years), name: name, count: count)
    }
    let last = month + months.count - 1
    let name = months.count == 1 ? "\(year)m\(month)" : "\(year)m\(month)-\(last)"
    return Block(span: DaySpan(year: year, months: month...last), name: name, count: count)
  }
}
