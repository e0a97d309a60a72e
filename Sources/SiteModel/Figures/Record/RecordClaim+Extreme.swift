import Statistics

/// 创年内新高, 为近三年来最低: that no other figure is higher, or lower.
extension RecordClaim {
  /// Among which figures one is the highest.
  enum Scope {
    /// All on record: 创历史新高.
    case record
    /// Those of the same part of other years: 创历史同期新高.
    case samePart
    /// Those of its year: 年内.
    case year
    /// Those of the last so many months, its own among them: 近三年.
    case months(Int)
    /// Those behind a time, of which itself nothing is sure: 2021年以来.
    case since(Substring)
  }

  /// What a clause claims that says nothing else.
  static func extreme(_ text: Substring, _ clause: String) -> RecordClaim? {
    var rest = text
    for word in ["总规模", "總規模", "规模", "規模", "总量", "總量"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    for adverb in ["再次", "再", "又", "续", "續", "均", "也"] where rest.hasPrefix(adverb) {
      rest = rest.dropFirst(adverb.count)
    }
    guard let verb = (made + stood).first(where: rest.hasPrefix) else { return nil }
    rest = rest.dropFirst(verb.count)
    let superlatives = made.contains(verb) ? news : mosts
    let found = superlatives.lazy.compactMap { word, isHighest in
      rest.ranges(of: word).last.map { (place: $0, isHighest: isHighest) }
    }.first
    guard let (place, isHighest) = found else { return nil }
    var noun = String(rest[place.upperBound...])
    if noun.hasPrefix("的") { noun.removeFirst() }
    guard tails.contains(noun) || nouns.contains(noun),
      let scope = scope(rest[..<place.lowerBound])
    else { return nil }
    var claim = RecordClaim(clause, .extreme(isHighest: isHighest, scope))
    if nouns.contains(noun) { claim.noun = noun }
    return claim
  }

  private static let made = ["创下", "創下", "创出", "創出", "创造", "創造", "创了", "創了", "创", "創"]
  private static let stood = ["达到", "達到", "处于", "處於", "为", "為", "是", "系", "达", "達", "居"]
  private static let news = [("新高", true), ("新低", false), ("最高", true), ("最低", false)]
  private static let mosts = [
    ("最高", true), ("最低", false), ("最大", true), ("最小", false), ("最快", true), ("最慢", false),
    ("新高", true), ("新低", false),
  ]
  private static let tails = [
    "", "水平", "值", "点", "點", "位", "纪录", "紀錄", "记录", "記錄", "月份", "的月份", "的一个月", "的一年",
  ]

  /// - Returns: nil where the words name something else.
  private static func scope(_ words: Substring) -> Scope? {
    let words = words.hasSuffix("的") ? words.dropLast() : words
    switch words {
    case "", "历史", "歷史", "历年", "歷年", "有记录以来", "有記錄以來", "有统计以来", "有統計以來", "统计以来", "統計以來":
      return .record
    case "历史同期", "歷史同期", "历年同期", "歷年同期": return .samePart
    case "年内", "年內", "今年", "今年以来", "今年以來", "本年以来", "本年以來", "年初以来", "年初以來": return .year
    default: break
    }
    if let end = ["以来", "以來"].first(where: words.hasSuffix) {
      let time = words.dropLast(end.count)
      if let (named, rest) = timed(time), rest.isEmpty { return .since(named) }
      return lastMonths(time)
    }
    return lastMonths(words)
  }

  /// 近三年, 12个月来
  private static func lastMonths(_ words: Substring) -> Scope? {
    var rest = words
    for tail in ["来", "來"] where rest.hasSuffix(tail) { rest = rest.dropLast() }
    if let opening = ["近", "最近"].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(opening.count)
    }
    guard let unit = rest.last, "年月".contains(unit) else { return nil }
    rest = rest.dropLast()
    if unit == "月", let counter = rest.last, "个個".contains(counter) { rest = rest.dropLast() }
    // What is no number names something else.
    guard let count = try? Quantity(parsing: String(rest), units: .any), count.exactness == .exact,
      let number = count.value.flatMap({ Int($0.description) }), (2...120).contains(number)
    else { return nil }
    return .months(unit == "年" ? 12 * number : number)
  }
}

extension RecordedFigure {
  /// What is known of the figures among which it is said to be the highest or lowest.
  func known(in scope: RecordClaim.Scope) -> [Known] {
    let own = target.period
    return allKnown.filter { known in
      let period = known.period
      guard isOfSameKind(period) else { return false }
      let months =
        (own.lastDay.year - period.lastDay.year) * 12 + own.lastDay.month - period.lastDay.month
      return switch scope {
      case .record: true
      case .samePart: isOfSamePart(period)
      case .year: period.lastDay.year == own.lastDay.year
      case .months(let count): months < count
      case .since(let time): self.time(named: time).map { period.firstDay > $0.lastDay } ?? false
      }
    }
  }

  private func time(named words: Substring) -> Period? {
    ["去年", "上年"].contains(words) ? .year(target.period.lastDay.year - 1) : period(named: words)
  }

  /// Whether two periods are as long as one another, so that what came about in them can be compared: of sums of
  /// the year so far rates can be, and amounts only with those of other years.
  private func isOfSameKind(_ period: Period) -> Bool {
    if isSum {
      let isOther =
        period.firstDay.month == 1 && period.firstDay.day == 1 && period.dayCount > 31
      return isOther && (isRate || isOfSamePart(period))
    }
    return (period.dayCount - target.period.dayCount).magnitude < 4
  }

  private func isOfSamePart(_ period: Period) -> Bool {
    period.firstDay.month == target.period.firstDay.month
      && period.lastDay.month == target.period.lastDay.month
      && (period.dayCount - target.period.dayCount).magnitude < 4
  }
}
