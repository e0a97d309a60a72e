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
    ("站上", true),
    ("不足", false), ("不到", false), ("未达", false), ("未達", false), ("低于", false), ("低於", false),
    ("跌破", false),
  ]
  private static let adverbs = ["历史性", "歷史性", "首次", "再次", "再度", "已经", "已經", "已", "仍", "均", "再"]

  private static func beyond(_ text: Substring, _ clause: String) -> RecordClaim? {
    var rest = text
    while let word = adverbs.first(where: rest.hasPrefix) { rest = rest.dropFirst(word.count) }
    guard let bound = bounds.first(where: { rest.hasPrefix($0.0) }) else { return nil }
    rest = rest.dropFirst(bound.0.count)
    if rest.hasPrefix("了") { rest = rest.dropFirst() }
    for ending in ["大关", "大關"] where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
    }
    return amount(rest).map { RecordClaim(clause, .beyond(isOver: bound.isOver, $0)) }
  }

  private static func multiple(_ text: Substring, _ clause: String) -> RecordClaim? {
    let shares = ["占", "佔"]
    let verbs =
      shares + [
        "相当于", "相當於", "等于", "等於", "达到", "達到", "达", "達", "是", "为", "為",
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

extension RecordedFigure {
  /// Whether it is not beyond what it is said to be beyond.
  func isWithin(_ bound: Quantity, isOver: Bool) -> Bool {
    guard let bound = (isRate ? bound : bound.converted(to: unit) ?? bound).value else {
      return false
    }
    return isOver ? value < bound : value >= bound
  }

  /// Whether it is another multiple of one of the numbers that are known of another time, in the digits that are said.
  func isOther(_ multiple: Quantity, of known: Known) -> Bool {
    guard let said = multiple.value else { return false }
    let scale: DecimalNumber = multiple.unit == .percent ? .hundred : .one
    return known.all.allSatisfy { number in
      guard let exact = (value * scale).divided(by: number) else { return false }
      return (exact - said).magnitude > Self.lastDigit(of: multiple)
    }
  }

  /// Whether it comes to something else for each of the days or months of its period.
  func isOther(_ mean: Quantity, ofDays: Bool) -> Bool {
    let count = ofDays ? target.period.dayCount : target.period.monthCount
    guard let count, count > 1, let said = (mean.converted(to: unit) ?? mean).value,
      let exact = value.divided(by: DecimalNumber(significand: Int64(count)))
    else { return false }
    return (exact - said).magnitude > Self.lastDigit(of: mean)
  }

  /// One in the last digit that is written: whoever wrote it may have had more digits of the figures.
  private static func lastDigit(of quantity: Quantity) -> DecimalNumber {
    DecimalNumber(significand: 1, exponent: quantity.writtenPower - quantity.writtenDecimals)
  }
}
