import Charts
import Diagnostics
import Localization
import Statistics

/// What the title of a chart says and its figures deny: 产值逐月增加 of figures one of which is lower than the one
/// before, 东区最高 where another place has more.
///
/// Only what is certain is judged: of one series, and of figures that are exact.
struct TitleContradiction {
  /// As it was written.
  let words: String
  /// The figure that is not as it is said to be.
  let point: Point
  /// The one that it is held against.
  let other: Point

  struct Point {
    let place: String
    let period: Period?
    let value: DataValue

    var name: Phrase.Argument { period.map { .period($0) } ?? .text(place) }
    /// As it was published.
    var wording: String { value.text ?? "\(value.number)" }
  }

  static func all(_ title: String, _ chart: Chart) -> [TitleContradiction] {
    guard chart.data.series.count == 1, chart.base == nil, let series = chart.data.series.first
    else {
      return []
    }
    let points: [Point]
    switch chart.data.places {
    case .periods(let periods):
      points = zip(periods, series.values).compactMap { period, value in
        value.map { Point(place: "", period: period, value: $0) }
      }
    case .categories(let names):
      points = zip(names, series.values).compactMap { name, value in
        value.map { Point(place: name, period: nil, value: $0) }
      }
    case .numbers: return []
    }
    let known = points.filter { $0.value.isExact && $0.value.range == nil }
    let unit = chart.data.unit.unit
    // 东区增速最快 is no word on how much it has.
    if !unit.isRelative, rates.contains(where: title.lowercased().holds) { return [] }
    return [Course(title)?.contradiction(in: points, isRank: unit == .rank)].compactMap { $0 }
      + (unit == .rank || unit == .rankFromEnd
        ? []
        : title.split { "，；。,;:　".contains($0) }
          .compactMap { Superlative(String($0))?.contradiction(in: known) })
  }

  /// What names rates of change, and not what changes.
  private static let rates = [
    "速", "增幅", "涨幅", "漲幅", "升幅", "降幅", "跌幅", "减幅", "減幅", "增长最", "增長最", "下降最", "上涨最", "上漲最", "增量",
    "人均", "growth", "rate", "per head", "per capita", "grew most", "rose most", "fell most",
  ]

  // MARK: - The course of time

  /// 产值逐月增加
  private struct Course {
    let words: String
    /// From what to what it is said to go on: 月.
    let step: Character
    let way: MoveVerb.Way
    /// The whole title, which may name a time.
    let title: String

    /// - Returns: nil where the title says nothing of the kind.
    init?(_ title: String) {
      if let english = Self.english(title) {
        self = english
        return
      }
      guard
        let start = ["逐月", "逐季", "逐年"].lazy.compactMap({ title.firstRange(of: $0) }).first,
        let verb = Self.verb(behind: title[start.upperBound...])
      else { return nil }
      words = String(title[start.lowerBound..<verb.end])
      step = title[title.index(before: start.upperBound)]
      way = verb.way
      self.title = title
    }

    private init(words: String, step: Character, way: MoveVerb.Way, title: String) {
      (self.words, self.step, self.way, self.title) = (words, step, way, title)
    }

    /// Output grew every month
    private static func english(_ title: String) -> Course? {
      let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      for place in words.indices.dropFirst(2) where ["every", "each"].contains(words[place - 1]) {
        guard let step: Character = ["month": "月", "quarter": "季", "year": "年"][words[place]],
          let way = ContradictedMove.englishVerbs[words[place - 2]]
        else { continue }
        return Course(
          words: words[(place - 2)...place].joined(separator: " "), step: step, way: way,
          title: title)
      }
      return nil
    }

    private static func verb(behind text: Substring) -> (way: MoveVerb.Way, end: String.Index)? {
      for place in text.indices {
        let between = text[..<place]
        guard between == "度" || MoveVerb.withoutAdverbs(between).isEmpty else { continue }
        if let (word, way) = MoveVerb.all.first(where: { text[place...].hasPrefix($0.0) }) {
          return (way, text.index(place, offsetBy: word.count))
        }
      }
      return nil
    }

    /// The first two neighbours in time that don't go the way that is said.
    func contradiction(in points: [Point], isRank: Bool) -> TitleContradiction? {
      let steps = zip(points, points.dropFirst()).filter { before, after in
        isStep(from: before.period, to: after.period) && !after.value.startsAnew
          && [before, after].allSatisfy { $0.value.isExact && $0.value.range == nil }
      }
      return meant(steps).first { before, after in
        way.isContradicted(
          by: before.value.number, after.value.number, isOfFalls: false, isRank: isRank)
      }.map { TitleContradiction(words: words, point: $1, other: $0) }
    }

    /// The steps within the time that the title names, as far as that is sure.
    private func meant(_ steps: [(Point, Point)]) -> [(Point, Point)] {
      let year = steps.last?.1.period?.lastDay.year ?? 2000
      let isSince = Self.beginnings.contains { title.lowercased().holds($0) }
      let times = NamedTime.all(in: title, of: year, years: [year])
      guard let time = times.first?.period else { return isSince ? steps.suffix(1) : steps }
      return steps.filter { before, after in
        guard times.count == 1, let before = before.period, let after = after.period else {
          return false
        }
        return isSince
          ? before.firstDay >= time.firstDay : time.contains(before) && time.contains(after)
      }
    }

    private static let beginnings = ["以来", "以來", "起", "后", "後", "自", "since", "after", "from"]

    private func isStep(from a: Period?, to b: Period?) -> Bool {
      guard let a, let b else { return false }
      let months = (b.lastDay.year - a.lastDay.year) * 12 + b.lastDay.month - a.lastDay.month
      return switch step {
      case "月": months == 1
      case "季": months == 3
      default: months == 12
      }
    }
  }

  // MARK: - The highest

  /// 东区最高, 10月增速最快
  private struct Superlative {
    let words: String
    let isHighest: Bool
    /// Whether only what rose is compared.
    let isAmongRises: Bool

    /// - Returns: nil where a clause says nothing of the kind, or more than that.
    init?(_ clause: String) {
      let rest = ["占比", "佔比", "比重", "同比", "环比", "環比"].reduce(clause) {
        $0.replacing($1, with: "")
      }
      guard !Self.qualifiers.contains(where: rest.holds),
        let (word, isHighest) = Self.superlatives.first(where: { clause.holds($0.0) })
      else { return nil }
      let isOfFall = ["降", "跌", "减", "減"].contains(where: clause.holds)
      // The smallest fall may be none.
      if isOfFall, !isHighest { return nil }
      words = clause
      // What fell has no smallest rise.
      isAmongRises =
        !isHighest && ["涨", "漲", "升", "增"].contains(where: clause.holds)
        && !["增速", "增加值"].contains(where: clause.holds)
      // Of falls the largest is the lowest figure.
      self.isHighest = isOfFall && !word.hasPrefix("最高") ? !isHighest : isHighest
    }

    private static let superlatives = [
      ("最高", true), ("最大", true), ("最多", true), ("最快", true), ("居首", true), ("居第一", true),
      ("排名第一", true),
      ("首位", true), ("最低", false), ("最小", false), ("最少", false), ("最慢", false), ("垫底", false),
      ("墊底", false), ("末位", false),
      ("highest", true), ("largest", true), ("lowest", false), ("smallest", false),
    ]
    /// Words by which something else is the highest, or one of several.
    private static let qualifiers = [
      "之一", "除", "不", "非", "第二高", "第二大", "居第二", "列第二", "第三高", "第三大", "次", "前", "历史", "歷史", "以来",
      "以來", "年内", "年內", "近", "同期", "其中", "与",
      "與", "和",
      "及", "、", "比", "至", "到", "从", "由", "曾", "预计", "預計", "目标", "最高人民",
      "not", "except", "second", "one of", " but ", "since", "record", " and ", " or ", "than",
      "among",
      "this year",
      "fall", "fell", "drop", "declin", "decreas",
    ]
    /// What other places are parts of, or lie around.
    private static let wholes = [
      "合计", "合計", "总计", "總計", "总体", "總體", "平均", "全国", "全國", "全省", "全市", "全区", "全區", "全县", "全縣",
      "全部",
      "小计", "小計", "总",
    ]

    func contradiction(in points: [Point]) -> TitleContradiction? {
      let named = points.filter(isNamed)
      guard named.count == 1, let own = named.first,
        !Self.wholes.contains(where: own.place.holds)
      else { return nil }
      let beyond = points.first { point in
        !Self.wholes.contains(where: point.place.holds)
          && !(isAmongRises && !(point.value.number > .zero))
          && (isHighest
            ? point.value.number > own.value.number : point.value.number < own.value.number)
      }
      return beyond.map { TitleContradiction(words: words, point: own, other: $0) }
    }

    private func isNamed(_ point: Point) -> Bool {
      guard let period = point.period else {
        return point.place.count > 1 && words.holds(point.place)
      }
      // A month without its year is that of any year shown.
      let times = NamedTime.all(in: words, of: period.lastDay.year)
      return times.count == 1 && times[0].period.span == period.span
    }
  }
}

/// What titles say that may be otherwise next time.
package enum ChartFindings {
  /// Whether a title or a note says how something went: 产值逐月增加.
  package static func isMade(in text: String) -> Bool {
    if courses.contains(where: text.holds) { return true }
    let clauses = text.split { "，、；。：,;: 　".contains($0) }
    let endsInVerb = clauses.contains { clause in
      clause.count > 2 && MoveVerb.all.contains { clause.hasSuffix($0.0) }
    }
    return endsInVerb
      || text.lowercased().split { !$0.isLetter }.contains { verbs.contains(String($0)) }
  }

  private static let courses = [
    "逐月", "逐季", "逐年", "连续", "連續", "持续", "持續", "最高", "最低", "最大", "最快", "新高", "新低", "首次", "转正", "轉正",
    "转负", "轉負", "由负", "由正", "由升", "由降", "居首",
  ]
  private static let verbs: Set<String> = [
    "rises", "rose", "risen", "falls", "fell", "fallen", "grows", "grew", "grown", "increases",
    "increased", "decreases", "decreased", "declines", "declined", "drops", "dropped", "climbs",
    "climbed", "gains", "gained", "slows", "slowed", "eases", "eased", "widens", "widened",
    "narrows", "narrowed", "highest", "lowest", "recovers", "recovered", "doubles", "doubled",
    "halves", "halved", "shrinks", "shrank", "accelerates", "accelerated",
  ]
}
