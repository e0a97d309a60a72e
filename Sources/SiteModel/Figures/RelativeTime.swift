import Markdown
import Statistics

/// From which times are counted that a text names without a year, or by how far away they are.
struct TimeBase {
  /// The year of the figure, of which a part of a year is taken to be that is named without one.
  let year: Int
  /// The years that the text may mean by 今年: the one in which it was published, and the one that it reports on.
  var years: [Int] = []
  /// The period that the text reports on.
  var own: Period?
}

// MARK: - Named by their distance

extension NamedTime {
  static let yearsAgo = [
    ("去年", 1), ("上年", 1), ("昨年", 1), ("前年", 2),
  ]

  /// The time, named by its distance, with which a text begins: 去年10月, 上年同期, 上月末, 本月, 年初.
  static func relative(
    at text: Substring, _ base: TimeBase
  ) -> (named: NamedTime, rest: Substring)? {
    if let (word, distance) = yearsAgo.first(where: { text.hasPrefix($0.0) }) {
      guard !base.years.isEmpty else { return nil }
      return ofYears(base.years.map { $0 - distance }, word, behind: text.dropFirst(word.count))
    }
    if text.hasPrefix("年初") {
      let ends = [base.year - 1, base.year].map { Period.end(of: .year($0)) }
      return (
        NamedTime(words: "年初", period: .month(1, of: base.year), others: ends, isLoose: true),
        text.dropFirst(2)
      )
    }
    guard let own = base.own else { return nil }
    return ofMonth(text, own) ?? ofQuarter(text, own)
  }

  private static func ofYears(
    _ years: [Int], _ word: String, behind rest: Substring
  ) -> (named: NamedTime, rest: Substring)? {
    func named(_ ending: String, _ period: (Int) -> Period) -> NamedTime {
      let periods = years.map(period)
      return NamedTime(
        words: word + ending, period: periods[0], others: Array(periods.dropFirst()),
        isLoose: true)
    }
    for ending in ["同期", "同月份", "同月", "同季度", "同季", "度"] where rest.hasPrefix(ending) {
      return (named(ending) { .year($0) }, rest.dropFirst(ending.count))
    }
    for ending in ["年末", "年底", "末", "底"] where rest.hasPrefix(ending) {
      return (named(ending) { .end(of: .year($0)) }, rest.dropFirst(ending.count))
    }
    if let (part, end) = part(at: rest, ofAny: years) {
      return (
        NamedTime(
          words: word + part.words, period: part.period, others: part.others, isLoose: true), end
      )
    }
    return (named("") { .year($0) }, rest)
  }

  /// The part of one of several years with which a text begins.
  static func part(
    at text: Substring, ofAny years: [Int]
  ) -> (named: NamedTime, rest: Substring)? {
    let parts = years.compactMap { part(at: text, of: $0) }
    guard let first = parts.first else { return nil }
    return (
      NamedTime(
        words: first.named.words, period: first.named.period,
        others: parts.dropFirst().map(\.named.period)), first.rest
    )
  }

  /// 上月 and 本月 of a text about a month, or about several of a year.
  private static func ofMonth(
    _ text: Substring, _ own: Period
  ) -> (named: NamedTime, rest: Substring)? {
    switch own.simplified {
    case .month, .months, .quarter, .quarters, .half, .year: break
    default: return nil
    }
    for (word, distance) in [("上个月", 1), ("上個月", 1), ("上月", 1), ("本月", 0)]
    where text.hasPrefix(word) {
      let last = own.lastDay
      let month: Period =
        distance == 0
        ? .month(last.month, of: last.year)
        : last.month == 1 ? .month(12, of: last.year - 1) : .month(last.month - 1, of: last.year)
      let rest = text.dropFirst(word.count)
      if let end = ["末", "底"].first(where: rest.hasPrefix) {
        return (
          NamedTime(words: word + end, period: .end(of: month), isLoose: true), rest.dropFirst()
        )
      }
      return (NamedTime(words: word, period: month, isLoose: true), rest)
    }
    return nil
  }

  /// 上季度 and 本季度 of a text about a quarter, or about several of a year.
  private static func ofQuarter(
    _ text: Substring, _ own: Period
  ) -> (named: NamedTime, rest: Substring)? {
    guard own.lastDay.month % 3 == 0 else { return nil }
    let (year, quarter) = (own.lastDay.year, own.lastDay.month / 3)
    for (word, distance) in [("上季度", 1), ("上个季度", 1), ("上個季度", 1), ("本季度", 0)]
    where text.hasPrefix(word) {
      let period: Period =
        distance == 0
        ? .quarter(quarter, of: year)
        : quarter == 1 ? .quarter(4, of: year - 1) : .quarter(quarter - 1, of: year)
      return (
        NamedTime(words: word, period: period, isLoose: true), text.dropFirst(word.count)
      )
    }
    return nil
  }

  /// The part of a year that follows a word such as 去年, which is compared with nothing.
  static func relative(
    at tail: Substring, behind before: Substring, years: [Int]
  ) -> (named: NamedTime, rest: Substring)? {
    guard let (word, distance) = yearsAgo.first(where: { before.hasSuffix($0.0) }),
      !years.isEmpty
    else { return nil }
    guard let (part, rest) = part(at: tail, ofAny: years.map { $0 - distance }) else { return nil }
    return (NamedTime(words: word + part.words, period: part.period, others: part.others), rest)
  }

  /// 9月中旬: whatever is said of it is not said of another month.
  static func tenDays(
    at text: Substring, of year: Int
  ) -> (named: NamedTime, rest: Substring)? {
    guard let end = text.prefix(14).lastIndex(of: "旬") else { return nil }
    let words = String(text[...end])
    guard let period = Period(words) ?? Period("\(year)年\(words)"), case .tenDays = period else {
      return nil
    }
    return (
      NamedTime(words: words, period: period, isLoose: true), text[text.index(after: end)...]
    )
  }
}

// MARK: - Above a sentence

extension NamedTime {
  /// The time that a line above a sentence or the heading of its part gives the figures of the sentence,
  /// where it can't be the figure's: 9月： above a list, ## 9月工业生产.
  ///
  /// - Parameters:
  ///   - fits: whether the figure is of a time.
  ///   - mayStandBelow: whether it may stand below a heading with a time all the same.
  static func contradicting(
    above section: FigureLink.Section, _ base: TimeBase, fits: (NamedTime) -> Bool,
    mayStandBelow: (NamedTime) -> Bool
  ) -> NamedTime? {
    for line in section.above.split(separator: "\n").reversed() {
      if let named = announced(by: line, base) { return fits(named) ? nil : named }
      if hasTime(String(line)) { return nil }
    }
    for heading in section.headings.reversed() {
      if let named = titled(heading, base) {
        return fits(named) || mayStandBelow(named) ? nil : named
      }
      if hasTime(heading) { return nil }
    }
    return nil
  }

  /// The time of what follows a line: 9月主要指标如下：, or a line that is nothing but a time.
  private static func announced(by line: Substring, _ base: TimeBase) -> NamedTime? {
    guard let (named, rest) = opening(line, base) else { return nil }
    if isWhole(rest, of: named) { return named }
    let isAnnounced = line.trimmed.last.map { "：:".contains($0) } ?? false
    return isAnnounced && isOnlyTime(of: rest) && !StatedFigure.hasFigure(String(rest))
      ? named : nil
  }

  /// The time with which a heading begins.
  private static func titled(_ heading: String, _ base: TimeBase) -> NamedTime? {
    var text = Substring(heading.trimmed)
    if let (named, _) = EnglishTime.heading(text, year: base.year) { return named }
    // 一、二季度 may be two quarters, or the first chapter.
    if let (named, rest) = opening(text, base) {
      return isOnlyTime(of: rest) ? named : nil
    }
    let number = text.prefix { "（(）)一二三四五六七八九十0123456789".contains($0) }
    guard !number.isEmpty else { return nil }
    text = text[number.endIndex...]
    let isNumbered = number.last.map { "）)".contains($0) } ?? false
    guard isNumbered || text.first.map({ "、.．".contains($0) }) ?? false else { return nil }
    text = text.drop { "、.． ".contains($0) }
    guard let (named, rest) = opening(text, base), isOnlyTime(of: rest) else { return nil }
    return named
  }

  /// The time with which a line begins, which may be said of each of its parts: 三季度各月.
  private static func opening(
    _ line: Substring, _ base: TimeBase
  ) -> (named: NamedTime, rest: Substring)? {
    guard let (named, rest) = beginning(line, base) else { return nil }
    var whole = named
    whole.isOfParts = saysParts(rest)
    return (whole, rest)
  }

  /// Whether what stands behind a time says that each part of it is meant: 各月, 分季度.
  private static func saysParts(_ rest: Substring) -> Bool {
    ["各月", "分月", "逐月", "每月", "月度", "各季", "分季", "逐季", "每季", "季度间", "各年", "历年", "歷年", "分年", "逐年"]
      .contains { rest.contains($0) }
  }

  /// Whether what stands behind a time names no other, and nothing that is yet to come.
  private static func isOnlyTime(of rest: Substring) -> Bool {
    // 2025年同期情况 is of that year.
    let rest = ["同期", "同月"].first(where: rest.hasPrefix).map { rest.dropFirst($0.count) } ?? rest
    return !isOtherThing(before: rest) && !hasTime(String(rest))
      && !plans.contains(where: rest.contains)
  }

  private static let plans = [
    "目标", "目標", "计划", "計劃", "安排", "展望", "打算", "任务", "任務", "思路", "部署", "预测", "預測", "发布", "發布", "和",
    "与",
    "與", "至", "比", "较", "較",
  ]

  /// A text without the times that something is compared with: 比上年同期.
  static func withoutComparisons(_ text: String) -> String {
    var text = text
    for word in ["比", "较", "較", "与", "與", "同"] where text.holds(word) {
      for object in comparedTimes { text = text.replacing(word + object, with: word) }
    }
    return text
  }

  private static let comparedTimes = [
    "上年同期", "去年同期", "上年末", "去年末", "上年同月", "上月末", "上年", "去年", "同期", "上月", "上季度", "年初",
  ]
}
