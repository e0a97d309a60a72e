import Characters
import Statistics

// MARK: - How large a figure is

extension RecordClaim {
  /// 首次突破1300亿元, 是上年同期的1.2倍, 占1—10月的12%, 日均42亿元
  static func size(_ text: Substring, _ clause: String) -> RecordClaim? {
    beyond(text, clause) ?? multiple(text, clause) ?? mean(text, clause)
  }

  private static let bounds: [(String, isOver: Bool)] = [
    ("突破", true), ("超过", true), ("超過", true), ("超", true), ("逾", true), ("高于", true), ("高於", true),
    ("站上", true), ("站稳", true), ("站穩", true), ("迈上", true), ("邁上", true), ("跨过", true),
    ("跨過", true), ("跃上", true), ("躍上", true), ("越过", true), ("越過", true),
    ("不足", false), ("不到", false), ("未达", false), ("未達", false), ("低于", false), ("低於", false),
    ("跌破", false),
  ]
  private static let adverbs = ["历史性", "歷史性", "首次", "再次", "再度", "已经", "已經", "已", "仍", "均", "再"]

  private static func beyond(_ text: Substring, _ clause: String) -> RecordClaim? {
    var rest = text
    while let word = adverbs.first(where: rest.hasPrefix) { rest = rest.dropFirst(word.count) }
    if let held = ["保持在", "稳定在", "穩定在"].first(where: rest.hasPrefix),
      let end = [("以上", true), ("之上", true), ("以下", false), ("之下", false)]
        .first(where: { rest.hasSuffix($0.0) })
    {
      return amount(rest.dropFirst(held.count).dropLast(end.0.count))
        .map { RecordClaim(clause, .beyond(isOver: end.1, $0)) }
    }
    guard let bound = bounds.first(where: { rest.hasPrefix($0.0) }) else { return nil }
    rest = rest.dropFirst(bound.0.count)
    if rest.hasPrefix("了") { rest = rest.dropFirst() }
    for ending in ["大关", "大關", "关口", "關口", "新台阶", "新臺階", "台阶", "臺階"]
    where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
    }
    return amount(rest).map { RecordClaim(clause, .beyond(isOver: bound.isOver, $0)) }
  }

  private static func multiple(_ text: Substring, _ clause: String) -> RecordClaim? {
    let shares = ["占", "佔"]
    let verbs =
      shares + [
        "相当于", "相當於", "等于", "等於", "达到", "達到", "达", "達", "是", "为", "為", "爲",
      ]
    guard let verb = verbs.first(where: text.hasPrefix),
      let (time, behind) = timed(text.dropFirst(verb.count)), behind.hasPrefix("的"),
      let amount = amount(behind.dropFirst()),
      amount.unit == .percent || !shares.contains(verb) && amount.unit == .other("倍")
    else { return nil }
    var claim = RecordClaim(clause, .multiple(amount))
    claim.time = time
    return claim
  }

  private static let means: [(String, ofDays: Bool)] = [
    ("日均", true), ("平均每天", true), ("平均每日", true), ("月均", false), ("平均每月", false),
    ("平均每个月", false), ("平均每個月", false),
  ]

  private static func mean(_ text: Substring, _ clause: String) -> RecordClaim? {
    guard let mean = means.first(where: { text.hasPrefix($0.0) }) else { return nil }
    return amount(text.dropFirst(mean.0.count))
      .map { RecordClaim(clause, .mean(ofDays: mean.ofDays, $0)) }
  }
}

// MARK: - How fast it grew

extension RecordClaim {
  /// 增速为3.8%, 同比降幅4.6%: the rate that is not linked; 增速由9月的3.0%回落至2.8%: two.
  static func rate(
    _ text: Substring, called noun: String, since comparison: Change.Comparison?, _ clause: String
  ) -> [RecordClaim] {
    var rest = text
    var claims: [RecordClaim] = []
    let measure = comparisons.first { $0.1 == comparison }?.0 ?? ""
    if let origin = MoveVerb.origins.first(where: rest.hasPrefix),
      let (time, behind) = timed(rest.dropFirst(origin.count)), behind.hasPrefix("的"),
      let end = behind.firstIndex(of: "%"),
      let reading = rate(behind[...end].dropFirst(), called: noun, measure)
    {
      var stood = RecordClaim(clause, .stood(reading))
      stood.time = time
      claims.append(stood)
      rest = behind[behind.index(after: end)...]
    }
    if let verb = MoveVerb.all.first(where: { rest.hasPrefix($0.0) })?.0,
      let next = rest.dropFirst(verb.count).first, "至到".contains(next)
    {
      rest = rest.dropFirst(verb.count + 1)
    } else {
      for verb in ["达到", "達到", "达", "達", "为", "為", "爲", "是"] where rest.hasPrefix(verb) {
        rest = rest.dropFirst(verb.count)
      }
    }
    guard let reading = rate(rest, called: noun, measure) else { return [] }
    return claims + [RecordClaim(clause, .changed(reading))]
  }

  private static func rate(
    _ text: Substring, called noun: String, _ measure: String
  ) -> FigureReading? {
    let isNegative = text.first.map { "-−－".contains($0) } ?? false
    let number = isNegative ? text.dropFirst() : text
    guard let amount = amount(number), amount.unit == .percent else { return nil }
    let isFall = MoveVerb.falls.contains(noun) != isNegative
    // What makes no figure claims nothing.
    return try? FigureReading(parsing: measure + (isFall ? "下降" : "增长") + number)
  }

  /// What a rate alone is: whether it is above nothing.
  static let positive = ["正增长": true, "正增長": true, "负增长": false, "負增長": false]

  /// 保持正增长
  static func sign(_ text: Substring, _ clause: String) -> RecordClaim? {
    var rest = text
    let openings = [
      "仍", "继续", "繼續", "保持", "实现", "實現", "恢复", "恢復", "呈现", "呈現", "呈", "出现", "出現", "为", "為", "爲",
    ]
    while let word = openings.first(where: rest.hasPrefix) { rest = rest.dropFirst(word.count) }
    guard let areRises = positive[String(rest)] else { return nil }
    var claim = RecordClaim(clause, .ran(1, areRises: areRises))
    claim.noun = "增速"
    return claim
  }
}

extension RecordedFigure {
  /// Whether it is on the other side of what it is said to be beyond.
  func isOnOtherSide(of bound: Quantity, saidToBeOver isOver: Bool) -> Bool {
    guard let bound = (isRate ? bound : bound.converted(to: unit) ?? bound).value else {
      return false
    }
    return isOver ? value < bound : value >= bound
  }

  /// Whether it is another multiple of what is known of another time than the one that is said, as far as all three
  /// were rounded.
  func isOther(_ multiple: Quantity, of known: Known) -> Bool {
    guard let said = multiple.value else { return false }
    let scale: DecimalNumber = multiple.unit == .percent ? .hundred : .one
    return known.all.allSatisfy { number in
      guard let ratio = ratio(to: number, of: known) else { return false }
      let slack = Self.halfDigit(of: multiple) + ratio.slack * scale
      return (ratio.value * scale - said).magnitude > slack
    }
  }

  /// Whether it grew by another share of itself since another time. Nothing is known where it is measured at other
  /// prices than those at which it grew.
  ///
  /// - Parameter way: up or down.
  func isOther(_ share: Quantity, _ way: MoveVerb.Way, since known: Known) -> Bool {
    guard comparison == nil, !isRate, ![.constant, .comparable].contains(target.basis),
      let said = share.value
    else { return false }
    let scale: DecimalNumber = share.unit == .percent ? .hundred : .one
    return known.all.allSatisfy { number in
      guard let ratio = ratio(to: number, of: known) else { return false }
      let growth = (ratio.value - .one) * scale
      let slack = Self.halfDigit(of: share) + ratio.slack * scale
      return ((way == .up ? growth : growth.negated) - said).magnitude > slack
    }
  }

  /// Whether it comes to something else for each of the days or months of its period.
  func isOther(_ mean: Quantity, ofDays: Bool) -> Bool {
    let count = ofDays ? target.period.dayCount : target.period.monthCount
    guard let count, count > 1, let said = (mean.converted(to: unit) ?? mean).value,
      let exact = value.divided(by: DecimalNumber(significand: Int64(count)))
    else { return false }
    return (exact - said).magnitude > Self.halfDigit(of: mean) + slack(of: value, target.values)
  }

  /// How many times another number it is, and how far that may be off since both were rounded.
  private func ratio(
    to number: DecimalNumber, of known: Known
  ) -> (value: DecimalNumber, slack: DecimalNumber)? {
    guard number > .zero, value > .zero, let ratio = value.divided(by: number),
      let own = slack(of: value, target.values).divided(by: value),
      let other = slack(of: number, known.levels).divided(by: number)
    else { return nil }
    return (ratio, ratio * (own + other))
  }

  /// Half of the last digit with which a number was published.
  private func slack(of number: DecimalNumber, _ published: [Quantity]) -> DecimalNumber {
    published.first { $0.converted(to: unit)?.value == number }.map(Self.halfDigit) ?? .zero
  }

  private static func halfDigit(of quantity: Quantity) -> DecimalNumber {
    DecimalNumber(
      significand: 5, exponent: quantity.writtenPower - quantity.writtenDecimals - 1)
  }
}

extension Unit {
  /// Whether it says by what share of itself something grew.
  var isRate: Bool { self == .percent || self == .other("倍") }
}
