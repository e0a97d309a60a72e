import Characters
import Markdown
import Statistics

/// What a text says of how a linked figure moved since another time, where the figures on record say otherwise:
/// 下降4.6%，降幅比1—9月收窄0.4个百分点, of a fall of 4.2% before.
///
/// Only the figure that was reached is linked. By how much it moved, or that it did, can be held against what was
/// published of the other time.
struct RecordedMove {
  /// As it was written.
  let words: String
  let period: Period
  /// What is on record of that time, and what is linked.
  let earlier: String
  let own: String
  /// Whether it may be right all the same: an amount in its last digit, for whoever published it may have
  /// had more digits than the rates have; a way for which no time is named.
  let mayBeRight: Bool

  /// What is said to have moved, and how.
  fileprivate struct Saying {
    let words: String
    /// The rate that is said to have moved; empty where none is named.
    let noun: String
    let comparison: Change.Comparison?
    /// Since when; empty where it is not said.
    let time: Substring
    let way: MoveVerb.Way
    /// By how many points of percent; nil where it is said what was reached.
    let amount: Quantity?

    /// Whether it is a fall, which moves up when it grows: 降幅.
    var isOfFall: Bool { MoveVerb.falls.contains(noun) }
  }

  /// - Parameters:
  ///   - link: with the words of its sentence.
  ///   - figure: what the words of the link state.
  ///   - target: the figure that it leads to, and is.
  /// - Returns: nil where nothing is said to have moved, where nothing is known of the other time, and where it is
  ///   so.
  init?(_ link: FigureLink, _ figure: StatedFigure, _ target: FigureTarget) {
    let sayings = Self.sayings(of: link, named: target.names)
    guard !sayings.isEmpty, figure.reading.aspect == .whole,
      let own = Self.number(of: figure.reading, in: target)
    else { return nil }
    let earlier = target.earlier
    func known(_ period: Period) -> Number? {
      earlier.first { $0.period.span == period.span }.flatMap { own.number(in: $0) }
    }
    for saying in sayings where own.mayBeMeant(by: saying, target) {
      if let amount = saying.amount {
        guard let period = Self.period(saying.time, of: target.period), let before = known(period),
          let fault = saying.fault(from: before.all, to: own.value, amount)
        else { continue }
        (words, self.period, self.earlier, self.own, mayBeRight) = (
          saying.words, period, before.text, own.text, fault == .inLastDigit
        )
        return
      }
      let isNamed = !saying.time.isEmpty
      let periods =
        isNamed
        ? [Self.period(saying.time, of: target.period)]
        : [target.period.previous(by: .monthly), target.period.previous, target.period.yearBefore]
      let sides = periods.compactMap { $0 }.compactMap { period in
        known(period).map { (period, $0) }
      }
      // Of a level that changes with the seasons the year before may be meant as well as the month.
      guard let (period, before) = sides.first, isNamed || own.isRate || sides.count == 2,
        sides.allSatisfy({ saying.goesOtherWay(from: $0.1.all, to: own.value) })
      else { continue }
      (words, self.period, self.earlier, self.own, mayBeRight) = (
        saying.words + figure.words, period, before.text, own.text, !isNamed
      )
      return
    }
    return nil
  }
}

// MARK: - The numbers

extension RecordedMove {
  /// The number that is linked: a rate of change by one measure, or a level.
  private struct Own {
    let value: DecimalNumber
    let text: String
    let unit: Unit
    /// nil for a level.
    let comparison: Change.Comparison?

    var isRate: Bool { unit == .percent }

    func mayBeMeant(by saying: Saying, _ target: FigureTarget) -> Bool {
      guard comparison != nil else {
        return saying.noun.isEmpty || target.names.contains { $0.holds(saying.noun) }
      }
      // 下降至4.6% may say how much it fell.
      if saying.amount == nil, saying.noun.isEmpty, value.isNegative { return false }
      return saying.comparison.map { $0 == comparison } ?? true
    }

    /// The same of another time, as it was published first and last.
    func number(in earlier: FigureTarget.Earlier) -> Number? {
      let known: [(DecimalNumber, String)]
      if let comparison {
        known = earlier.changes.filter { $0.comparison == comparison && $0.measure == .percent }
          .filter { $0.exactness == .exact }.map { ($0.amount, "\($0)") }
      } else {
        known = earlier.values.compactMap { value in
          guard value.exactness == .exact else { return nil }
          return value.converted(to: unit)?.value.map { ($0, "\(value)") }
        }
      }
      return known.first.map { Number(all: known.map(\.0), text: $0.1) }
    }
  }

  private struct Number {
    /// In all versions.
    let all: [DecimalNumber]
    /// The last one.
    let text: String
  }

  private static func number(of reading: FigureReading, in target: FigureTarget) -> Own? {
    let said = reading.quantity
    guard said.exactness == .exact, let number = said.value else { return nil }
    let value = target.values.first { value in
      value.exactness == .exact && !said.saysMovement && value.isStated(by: said)
    }
    if let value, let amount = value.value {
      return Own(value: amount, text: "\(value)", unit: value.unit, comparison: nil)
    }
    let changes = target.changes.filter { change in
      change.measure == .percent && change.exactness == .exact
        && change.amount.magnitude == number.magnitude
        && reading.comparison.map { $0 == change.comparison } ?? true
    }
    // What rose as much on the year as on the month could be either.
    guard said.unit == .percent, changes.count == 1, let change = changes.first else { return nil }
    return Own(
      value: change.amount, text: "\(change)", unit: .percent, comparison: change.comparison)
  }
}

extension RecordedMove.Saying {
  fileprivate enum Fault {
    case otherWay, otherAmount, inLastDigit
  }

  /// What is wrong with an amount; nil where it is so with one of the numbers before.
  fileprivate func fault(
    from before: [DecimalNumber], to own: DecimalNumber, _ amount: Quantity
  ) -> Fault? {
    guard let said = amount.value else { return nil }
    var worst: Fault?
    for number in before {
      guard let moved = move(from: number, to: own) else { return nil }
      if moved == said { return nil }
      // A fall that is not called one may have gained speed, or lost it.
      if noun.isEmpty, number.isNegative, own.isNegative, moved.negated == said { return nil }
      let step = DecimalNumber(significand: 1, exponent: -amount.writtenDecimals)
      let off = (moved - said).magnitude
      let fault: Fault =
        moved.isNegative || moved == .zero ? .otherWay : off <= step ? .inLastDigit : .otherAmount
      if worst == nil || fault == .inLastDigit { worst = fault }
    }
    return worst
  }

  fileprivate func goesOtherWay(from before: [DecimalNumber], to own: DecimalNumber) -> Bool {
    before.allSatisfy { number in
      move(from: number, to: own).map { $0.isNegative || $0 == .zero } ?? false
    }
  }

  /// By how much it moved the way that it is said to; nil where that can't be said, as of a fall that turned into a
  /// rise.
  private func move(from before: DecimalNumber, to own: DecimalNumber) -> DecimalNumber? {
    if isOfFall {
      guard before.isNegative, own.isNegative else { return nil }
      let grown = own.magnitude - before.magnitude
      return switch way {
      case .up, .wider: grown
      case .down, .narrower: grown.negated
      }
    }
    switch way {
    case .up: return own - before
    case .down: return before - own
    case .wider, .narrower:
      guard before.isNegative == own.isNegative else { return nil }
      let grown = own.magnitude - before.magnitude
      return way == .wider ? grown : grown.negated
    }
  }
}

// MARK: - The words

extension RecordedMove {
  private static let marks = ["比", "较", "較"]

  /// What the clauses around a link say: 降幅比1—9月收窄0.4个百分点 behind or before it, 降幅收窄至 right before it.
  private static func sayings(of link: FigureLink, named names: [String]) -> [Saying] {
    var sayings: [Saying] = []
    let hasAmount = ["百分点", "百分點"].contains { point in
      link.after.holds(point) || link.before.holds(point)
    }
    if hasAmount, marks.contains(where: { link.after.holds($0) || link.before.holds($0) }) {
      let behind = Clause.parted(link.after)
      if behind.count > 1 { sayings += [amount(behind[1].text, [])].compactMap { $0 } }
      let before = Clause.all(of: Clause.lastSentence(of: link.before))
      // 降幅比1—9月收窄0.4个百分点，下降: a clause between with another name is of another figure.
      if before.count > 1, before[before.count - 1].count <= 6 {
        sayings += [amount(before[before.count - 2], names)].compactMap { $0 }
      }
    }
    if let last = link.before.last, "至到".contains(last) {
      sayings += [arrival(Clause.last(of: link.before))].compactMap { $0 }
    }
    return sayings
  }

  /// - Parameter names: those with which the clause may begin.
  private static func amount(_ clause: String, _ names: [String]) -> Saying? {
    let clause = String(clause.trimmed)
    guard !FigureLink.hasGap(clause) else { return nil }
    var rest = clause[...]
    if let name = names.first(where: rest.hasPrefix) { rest = rest.dropFirst(name.count) }
    for opening in ["但", "而", "其", "并", "且"] where rest.hasPrefix(opening) {
      rest = rest.dropFirst(opening.count)
    }
    var comparison: Change.Comparison?
    for (word, meant) in comparisons where rest.hasPrefix(word) {
      comparison = meant
      rest = rest.dropFirst(word.count)
    }
    let noun = nouns.first(where: rest.hasPrefix) ?? ""
    rest = rest.dropFirst(noun.count)
    guard let mark = marks.first(where: rest.hasPrefix) else { return nil }
    rest = rest.dropFirst(mark.count)
    guard let (verb, way, behind) = verb(in: rest), !behind.isEmpty,
      let amount = try? Quantity(
        parsing: String(behind.hasPrefix("了") ? behind.dropFirst() : behind), units: .any),
      amount.unit == .percentagePoint, amount.exactness == .exact, !amount.isMovement
    else { return nil }
    return Saying(
      words: clause, noun: noun, comparison: comparison,
      time: MoveVerb.withoutAdverbs(rest[..<verb]), way: way, amount: amount)
  }

  private static func arrival(_ clause: String) -> Saying? {
    let clause = String(clause.trimmed)
    guard !MoveVerb.origins.contains(where: clause.holds), !clause.holds("自"),
      !FigureLink.hasGap(clause), !StatedFigure.hasFigure(clause),
      let (verb, way) = MoveVerb.arrivals.first(where: { clause.hasSuffix($0.0) })
    else { return nil }
    var before = MoveVerb.withoutAdverbs(clause.dropLast(verb.count))
    var time: Substring = ""
    if let place = marks.compactMap({ before.ranges(of: $0).last }).max(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      time = before[place.upperBound...]
      before = before[..<place.lowerBound]
    }
    return Saying(
      words: clause, noun: (nouns + MoveVerb.falls).first(where: before.hasSuffix) ?? "",
      comparison: comparisons.first { before.contains($0.0) }?.1, time: time, way: way, amount: nil)
  }

  private static let comparisons: [(String, Change.Comparison)] = [
    ("同比", .yearBefore), ("环比", .periodBefore), ("環比", .periodBefore),
  ]
  private static let nouns = [
    "增长速度", "增長速度", "增长率", "增長率", "增速", "增幅", "涨幅", "漲幅", "升幅", "降幅", "跌幅", "减幅", "減幅",
  ]

  /// The first verb, and what stands behind it.
  private static func verb(
    in text: Substring
  ) -> (place: Substring.Index, way: MoveVerb.Way, behind: Substring)? {
    var index = text.startIndex
    while index < text.endIndex {
      let tail = text[index...]
      if let (word, way) = verbs.first(where: { tail.hasPrefix($0.0) }) {
        return (index, way, tail.dropFirst(word.count))
      }
      index = text.index(after: index)
    }
    return nil
  }

  private static let verbs = MoveVerb.all + [("高", .up), ("低", .down)]

  /// The period since which something moved, counted from the one of the figure.
  private static func period(_ time: Substring, of own: Period) -> Period? {
    switch time {
    case "上月", "上个月", "上個月", "上月份":
      // Of 1—10月 the one before is 1—9月, of a quarter it is none.
      let before = own.previous(by: .monthly)
      let isMonth = if case .month = own { true } else { false }
      return isMonth || before?.lastDay.month == own.lastDay.month - 1 ? before : nil
    case "上季度", "上季", "上个季度", "上個季度":
      if case .quarter = own.simplified { return own.previous }
      return nil
    case "上年同期", "去年同期", "上年同月", "去年同月", "上年同季", "去年同季", "上年同季度", "去年同季度":
      return own.yearBefore
    case "上年", "去年", "上年度":
      if case .year = own.simplified { return own.previous }
      return nil
    default: break
    }
    guard
      let (named, rest) = NamedTime.dated(at: time)
        ?? NamedTime.part(at: time, of: own.lastDay.year)
    else { return nil }
    switch rest {
    case "", "份": return named.period
    case "同期" where named.period == .year(own.lastDay.year - 1): return own.yearBefore
    default: return nil
    }
  }
}
