import Charts
import Diagnostics
import Localization
import Statistics

/// What the title of a chart says of the course of its figures: 产值逐月增加.
package struct TitleClaim {
  /// As it was written.
  let words: String
  /// From what to what it is said to go on: 月.
  private let step: Character
  private let way: MoveVerb.Way
  /// Whether it is said of a time that the title names, of which only the end is sure.
  private let isOfPart: Bool

  /// - Returns: nil where the title says nothing of the kind.
  init?(_ title: String) {
    guard let start = ["逐月", "逐季", "逐年"].lazy.compactMap({ title.firstRange(of: $0) }).first,
      let verb = Self.verb(behind: title[start.upperBound...])
    else { return nil }
    words = String(title[start.lowerBound..<verb.end])
    step = title[title.index(before: start.upperBound)]
    way = verb.way
    isOfPart =
      ["以来", "以來", "起", "后", "後", "自"].contains(where: title.holds)
      || NamedTime.isNamed(in: title, of: 2000) { _ in true }
  }

  private static func verb(behind text: Substring) -> (way: MoveVerb.Way, end: String.Index)? {
    for place in text.indices {
      guard MoveVerb.withoutAdverbs(text[..<place]).isEmpty || text[..<place] == "度" else {
        continue
      }
      if let (word, way) = MoveVerb.all.first(where: { text[place...].hasPrefix($0.0) }) {
        return (way, text.index(place, offsetBy: word.count))
      }
    }
    return nil
  }

  /// The first two neighbours in time that don't go the way that is said.
  func contradiction(in chart: Chart) -> (before: Point, after: Point)? {
    guard case .periods(let periods) = chart.data.places, chart.data.series.count == 1,
      chart.base == nil, let series = chart.data.series.first
    else { return nil }
    let points = zip(periods, series.values).compactMap { period, value in
      value.map { Point(period: period, value: $0) }
    }
    let steps = zip(points, points.dropFirst()).filter { before, after in
      isStep(from: before.period, to: after.period) && !after.value.startsAnew
        && before.isComparable && after.isComparable
    }
    let isRank = chart.data.unit.unit == .rank
    return steps.suffix(isOfPart ? 1 : steps.count).first { before, after in
      way.isContradicted(
        by: before.value.number, after.value.number, isOfFalls: false, isRank: isRank)
    }
  }

  struct Point {
    let period: Period
    let value: DataValue

    /// As it was published.
    var wording: String { value.text ?? "\(value.number)" }

    /// Whether it is a number that another one may be compared with.
    fileprivate var isComparable: Bool { value.isExact && value.range == nil }
  }

  private func isStep(from a: Period, to b: Period) -> Bool {
    let months = (b.lastDay.year - a.lastDay.year) * 12 + b.lastDay.month - a.lastDay.month
    return switch step {
    case "月": months == 1
    case "季": months == 3
    default: months == 12
    }
  }
}

extension TitleClaim {
  /// Whether a title or a note says how something went, which may be otherwise next time: 产值逐月增加.
  package static func isMade(in text: String) -> Bool {
    if courses.contains(where: text.holds) { return true }
    let clauses = text.split { "，、；。：,;: 　".contains($0) }
    if clauses.contains(where: { clause in
      MoveVerb.all.contains { clause.hasSuffix($0.0) } && clause.count > 2
    }) {
      return true
    }
    return text.lowercased().split { !$0.isLetter }.contains { verbs.contains(String($0)) }
  }

  private static let courses = [
    "逐月", "逐季", "逐年", "连续", "連續", "持续", "持續", "最高", "最低", "新高", "新低", "首次", "转正", "轉正", "转负",
    "轉負", "由负", "由正", "由升", "由降",
  ]
  private static let verbs: Set<String> = [
    "rises", "rose", "risen", "falls", "fell", "fallen", "grows", "grew", "grown", "increases",
    "increased", "decreases", "decreased", "declines", "declined", "drops", "dropped", "climbs",
    "climbed", "gains", "gained", "slows", "slowed", "eases", "eased", "widens", "widened",
    "narrows", "narrowed", "highest", "lowest", "recovers", "recovered", "doubles", "doubled",
    "halves", "halved", "shrinks", "shrank", "accelerates", "accelerated",
  ]
}
