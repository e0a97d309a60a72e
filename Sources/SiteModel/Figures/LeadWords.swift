import Characters
import Statistics

/// The words right before a figure that belong to it: 同比下降 before 5.2%.
struct LeadWords {
  let words: String
  /// What stands before them.
  let rest: String
  /// What they say together with the figure.
  let reading: FigureReading

  /// - Returns: nil where no end of the clause makes a figure with the words behind it.
  init?(of clause: String, before figure: String, _ alone: FigureReading) {
    let clause = Self.withoutStep(clause)
    for start in clause.indices {
      // What makes no figure from here on may make one from further on.
      guard FigureReading.mayBegin(with: clause[start]), !Self.isWithinName(start, in: clause),
        case let words = clause[start...],
        let whole = try? FigureReading(parsing: String(words) + figure, units: .any),
        whole.quantity.isOneNumber(with: alone.quantity),
        Self.maySpeak(String(words), behind: String(clause[..<start]))
      else { continue }
      self.words = String(words)
      rest = String(clause[..<start])
      reading = whole
      return
    }
    return nil
  }

  /// 50亿元减20亿元: what stands behind another figure may be said of that, but not where the sentence
  /// turns to the next one: 下降3%后再降.
  private static func maySpeak(_ words: String, behind rest: String) -> Bool {
    guard StatedFigure.hasFigure(rest) else { return true }
    if ["再", "又", "转", "轉"].contains(where: words.hasPrefix) { return true }
    // 转为1—10月下降4.6% says when before it says which way.
    let turn = NamedTime.withoutTime(atEndOf: rest)
    return turns.contains { rest.hasSuffix($0) || turn.hasSuffix($0) }
  }

  private static let turns = [
    "后", "後", "转", "轉", "转为", "轉為", "变为", "變為", "转变为", "轉變為", "而", "但", "再", "又", "并", "並", "到",
    "至",
  ]

  /// 增减, 涨跌: names that say no way, whatever they end with.
  private static let names = [
    "增减", "增減", "涨跌", "漲跌", "升降", "盈亏", "盈虧", "加减", "加減", "多少", "减亏", "減虧", "增亏", "增虧", "扭亏", "扭虧",
    "止亏",
    "止虧", "多亏", "多虧",
    // 比 of 同比 compares with nothing named.
    "同比", "环比", "環比", "占比",
  ]

  private static func isWithinName(_ start: String.Index, in clause: String) -> Bool {
    guard start > clause.startIndex else { return false }
    // 同月 of 去年同月 says when, and compares with no month.
    if clause[..<start].hasSuffix("年"), clause[start...].hasPrefix("同月") { return true }
    let pair = clause[clause.index(before: start)...].prefix(2)
    return names.contains(String(pair))
  }

  /// A clause without the step on the way to what was reached: 降幅收窄至 for 降幅收窄0.3个百分点至.
  private static func withoutStep(_ clause: String) -> String {
    guard let arrival = ["至", "到"].first(where: clause.hasSuffix) else { return clause }
    let head = clause.dropLast(arrival.count).trimmed
    let number = head.indices.last { place in
      isOfNumber(head[place])
        && (place == head.startIndex || !isOfNumber(head[head.index(before: place)]))
    }
    // What is no figure is no step, and stays in the clause.
    guard let number, let step = try? Quantity(parsing: String(head[number...])),
      step.unit.isRelative || step.unit.isPoints,
      case let verb = head[..<number].trimmed, steps.contains(where: verb.hasSuffix)
    else { return clause }
    return head[..<number] + arrival
  }

  private static let steps = [
    "收窄", "扩大", "擴大", "回落", "加快", "放缓", "放緩", "提高", "上升", "下降", "回升", "缩小", "縮小", "降低", "了", "约",
    "約",
  ]

  private static func isOfNumber(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character == ".")
  }
}

// MARK: - Said twice

extension LeadWords {
  /// What the end of a clause and the words of a figure say together, where the two make no figure for
  /// saying twice which way it went, or saying it in two ways: 下降-5.2%, 增长下降5.2%. Nil where they
  /// don't. A rate may well be negative: 增长-5.2%.
  ///
  /// - Parameter joined: the words that make a figure with it; the others may say more.
  static func doubled(
    by figure: String, _ reading: FigureReading, behind clause: String, joined: LeadWords?
  ) -> String? {
    let quantity = reading.quantity
    let isNegative = quantity.value?.isNegative ?? false
    guard quantity.saysMovement || isNegative, !clause.isEmpty else { return nil }
    let number = String(figure.drop { !isOfNumber($0) })
    // Without its words it may be no figure: then nothing can be said twice.
    guard number != figure, let plain = try? FigureReading(parsing: number, units: .any),
      let lead = LeadWords(of: clause, before: number, plain), !lead.reading.saysLevel,
      lead.words.count > joined?.words.count ?? 0
    else { return nil }
    let said = lead.reading.quantity
    let saysFall = said.value?.isNegative ?? false
    let isMovementInWords = quantity.saysMovement && !"+-−－–＋".contains(figure.first ?? " ")
    let isDoubled =
      saysFall
      || said.saysMovement && isMovementInWords
      // 盈利-1.3亿元
      || lead.saysBalance && isNegative
    return isDoubled ? lead.words + figure : nil
  }

  /// Whether the words name a balance, so that a negative one is another: 盈利.
  private var saysBalance: Bool {
    ["盈利", "盈余", "盈餘", "顺差", "順差", "净流入", "淨流入", "surplus of", "profit of"]
      .contains(where: words.trimmed.hasSuffix)
  }
}
