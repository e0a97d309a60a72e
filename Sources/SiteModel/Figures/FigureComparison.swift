import Characters
import Localization
import Statistics

/// What the words of a text state, against the figure that they link to.
struct FigureComparison {
  let stated: StatedFigure
  let target: FigureTarget
  private let part: FigureReference.Part?

  enum Verdict {
    case agrees
    /// With the figure that is known.
    case differs(Known)
    /// It was right until a revision, which is older than the text.
    case isFormer(String, since: CivilDate)
    case isOfOtherPeriod(String)
    case isOfOtherMember(String)
    /// The text says that a change began with it, or led to it, and the figure is the other end.
    case isOtherEnd(EndOfChange)
    /// The words before the figure and its own say twice which way it went, or say it in two ways.
    case isSaidTwice(String)
    /// The text says that a rate moved by so much, and the figure is the rate. With the figure known.
    case isOfRate(Known)
    /// No earlier figure is the one with which the change is said to begin.
    case hasUnknownStart(String)
  }

  /// Whether a change would be stated rightly were it not for a rate that is said to have moved.
  private var isRateItself: Bool {
    movesRateOfOther
      && target.changes.contains { $0.measure == .percent && $0.quantity.isStated(by: quantity) }
  }

  /// With which figure of the same unit a change begins whose verb stands right before this one.
  private func start(before verbs: [(String, MoveVerb.Way)]) -> (
    figure: Quantity, way: MoveVerb.Way
  )? {
    let clause = stated.lead.outside + stated.lead.inside + stated.wordsBeforeNumber
    guard stated.labels.isEmpty,
      let origin = MoveVerb.origins.compactMap({ clause.ranges(of: $0).last?.upperBound }).max(),
      let (verb, way) = verbs.first(where: { clause.hasSuffix($0.0) }),
      let start = StatedFigure.lastFigure(
        of: String(MoveVerb.withoutAdverbs(clause[origin...].dropLast(verb.count)))),
      start.unit == quantity.unit
    else { return nil }
    return (start, way)
  }

  /// Whether a text says that something moved by a figure, as in 由0.1%扩大0.2%, and the figure is what it came to.
  private var isReachedWithoutSayingSo: Bool {
    guard start(before: MoveVerb.all) != nil else { return false }
    return target.values.contains { $0.isStated(by: quantity.withoutMovement) }
      || quantity.unit == .percent
        && target.changes.contains { $0.measure == .percent && $0.quantity.isStated(by: quantity) }
  }

  /// The figure as a fall or a rise, where only the one with which it began says that: 由下降1.2%收窄至1.0%.
  private var goingOn: FigureReading? {
    // What makes no figure with the way of the first stays as it was read.
    guard let (start, way) = start(before: MoveVerb.arrivals), way == .narrower || way == .wider,
      start.saysMovement, let value = start.value, !(quantity.value?.isNegative ?? true),
      let read = try? FigureReading(
        parsing: (value.isNegative ? "下降" : "增长")
          + stated.words.dropFirst(stated.wordsBeforeNumber.count), units: .any)
    else { return nil }
    return reading.comparison.map(read.against) ?? read
  }

  /// A figure that is known, with what it is measured against where it is a change.
  struct Known: Equatable {
    let text: String
    var comparison: Change.Comparison?
    /// In which prices, where the text says others.
    var basis: Change.Basis?

    /// As a message says it: 同比 +5.3%.
    var argument: Phrase.Argument {
      guard let comparison else { return .text(text) }
      let english = basis.map { " (\($0.wording(in: .english)))" } ?? ""
      let chinese = basis.map { "（\($0.wording(in: .simplifiedChinese))）" } ?? ""
      return .words(
        "\(text) \(comparison.wording(in: .english))\(english)",
        "\(comparison.wording(in: .simplifiedChinese)) \(text)\(chinese)")
    }
  }

  init(_ stated: StatedFigure, _ target: FigureTarget, _ part: FigureReference.Part?) {
    self.stated = stated
    self.target = target
    self.part = part
  }

  var reading: FigureReading { stated.reading }
  var quantity: Quantity { stated.reading.quantity }

  var verdict: Verdict {
    if let doubled = stated.doubled { return .isSaidTwice(doubled) }
    if isRateItself || isReachedWithoutSayingSo { return .isOfRate(known) }
    if isStated(in: target.values, target.changes) {
      if isDenied { return .differs(known) }
      if let other = stated.comparisonBefore, meansChange,
        case let meant = stated.objectBefore.flatMap(comparison(withTime:)) ?? other,
        !target.changes.contains(where: {
          isAgainstSame($0.comparison, other) || isAgainstSame($0.comparison, meant)
        })
      {
        return .differs(known)
      }
      if let said = otherPeriod { return .isOfOtherPeriod(said) }
      if let said = otherMember { return .isOfOtherMember(said) }
      if let end = stated.end, isOther(end) { return .isOtherEnd(end) }
      if let start = stated.start, !isKnownStart(start) { return .hasUnknownStart(start.text) }
      return .agrees
    }
    for former in target.formers {
      let isMeant =
        switch former.figure {
        case .value(let value): isStated(in: [value], [])
        case .change(let change): isStated(in: [], [change])
        case .absence: false
        }
      if isMeant { return .isFormer(former.successor, since: former.since) }
    }
    return .differs(known)
  }

  /// The change by the measure that the text names, if there is one.
  private var nearestChange: Change? {
    let said =
      (reading.object ?? stated.objectBefore).flatMap(comparison(withTime:))
      ?? reading.comparison ?? stated.comparisonBefore
    return target.changes.first { change in
      said.map { isAgainstSame($0, change.comparison) } ?? false
    } ?? target.changes.first
  }

  /// The figure that the text should have stated, in words.
  private var known: Known {
    let change = nearestChange.map {
      Known(
        text: "\($0)", comparison: $0.comparison,
        basis: isOnOtherBasis($0) ? $0.basis ?? target.basis : nil)
    }
    let value = target.values.first.map { Known(text: "\($0)") }
    let derived = (part.flatMap(target.derived) ?? target.derived.first?.figure).map { figure in
      switch figure {
      case .value(let value): Known(text: "\(value)")
      case .change(let change): Known(text: "\(change)")
      case .absence: Known(text: "")
      }
    }
    let known: Known? =
      switch part {
      case .value: value ?? derived
      case .change: change ?? derived
      case .share, .index, .twoYearAverage: derived
      case nil: (meansChange ? change ?? value : value ?? change) ?? derived
      }
    return known ?? Known(text: "")
  }
}

// MARK: - What is stated

extension FigureComparison {
  private func isStated(in values: [Quantity], _ changes: [Change]) -> Bool {
    switch part {
    case .share, .index, .twoYearAverage:
      return part.map(derivedAgrees) ?? false
    case .value: return isValue(among: values) || derivedAgrees(.value)
    case .change: return isChange(among: changes) || derivedAgrees(.change)
    case nil: break
    }
    switch reading.aspect {
    case .share:
      return derivedAgrees(.share)
        || values.contains { $0.unit == .percent && $0.isStated(by: quantity) }
        || quantity.isMovement && isChange(among: changes)
    case .target:
      return target.names.contains { name in
        ["目标", "计划", "任务", "进度", "完成", "目標", "計劃", "任務", "進度"].contains { name.contains($0) }
      } && isValue(among: values)
        || isChange(among: changes.filter { $0.comparison == .target })
    case .contribution:
      return isChange(among: changes.filter { $0.comparison == .contribution })
        || values.contains { $0.unit.isPoints && $0.isStated(by: quantity) }
    case .multiple:
      return isChange(among: changes) || values.contains { $0.isStated(by: quantity) }
    case .whole:
      if meansChange {
        return isChange(among: changes) || derivedAgrees(.change) || isNamedMove || isNamedAverage
      }
      return isValue(among: values) || derivedAgrees(.value)
        || values.isEmpty && derivedAgrees(.share)
    }
  }

  /// A rate means the change, unless the value itself is a rate: 失业率5.3%.
  var meansChange: Bool {
    if quantity.saysMovement { return true }
    // 现价总量9900亿元 is a level, and at other prices no level is known.
    if let basis = reading.basis, basis != .nominal || quantity.unit.isRelative { return true }
    if let comparison = reading.comparison {
      // 累计22155万元 is what the months came to.
      return comparison != .cumulative || quantity.isMovement || quantity.unit.isRelative
    }
    guard quantity.unit.isRelative || quantity.isMovement else { return false }
    guard let value = target.values.first else { return !target.changes.isEmpty }
    if target.changes.isEmpty { return false }
    return value.unit != quantity.unit
  }

  private func isValue(among values: [Quantity]) -> Bool {
    // 增加50亿元 is no level of 50亿元.
    !quantity.saysMovement
      && values.contains {
        $0.isStated(by: quantity) || isLossByName && $0.isStated(by: quantity.negated)
      }
  }

  /// Whether it is called a loss, as a figure that is one by its name: 亏损额 of 20.5亿元 is as much.
  private var isLossByName: Bool {
    guard quantity.value?.isNegative == true, reading.comparison == nil, !quantity.saysMovement
    else { return false }
    return (target.names + [target.ownMember].compactMap { $0 }).contains { name in
      Self.losses.contains { loss in name.holds(loss) && stated.words.hasPrefix(loss) }
    }
  }

  private static let losses = ["亏损", "虧損", "逆差", "赤字", "净流出", "淨流出", "入超", "净亏", "淨虧"]

  /// Whether two changes are measured against the same: at the end of a year, the end of the year before
  /// is a year before for what is a state at a date.
  private func isAgainstSame(_ one: Change.Comparison, _ other: Change.Comparison) -> Bool {
    if one == other || one.isOneYear && other.isOneYear { return true }
    let end = target.period.lastDay
    // By how many something grew since a day, it was a state on both. Of a figure without an indicator it is not
    // known, unless its name tells.
    let mayBeStock =
      !quantity.unit.isRelative
      || target.titles.isEmpty && !target.names.isEmpty && !target.isFlowByName
    let isStock = target.isStock || !target.isFlow && mayBeStock
    guard end.month == 12, end.day == 31, isStock else { return false }
    return one == .yearEnd && other.isOneYear || one.isOneYear && other == .yearEnd
  }

  /// What a comparison with a time that is named comes to, where that is the figure's own time a year before or the
  /// end of the year before: 比2024年, 比2025年10月, 比2025年同期, 比去年10月, 比2024年末. Nil for any other.
  private func comparison(withTime object: String) -> Change.Comparison? {
    var words = object[...]
    for ending in ["相比", "的", "水平"] where words.hasSuffix(ending) {
      words = words.dropLast(ending.count)
    }
    let year = target.period.lastDay.year - 1
    let found: (named: NamedTime, rest: Substring)?
    if let word = ["去年", "上年", "昨年"].first(where: words.hasPrefix) {
      guard base.years.isEmpty || base.years.contains(year + 1) else { return nil }
      found = NamedTime.part(at: words.dropFirst(word.count), of: year)
    } else {
      found = NamedTime.dated(at: words)
    }
    guard let (named, rest) = found else { return nil }
    switch (named.period, String(rest)) {
    case (.year(year), ""), (.year(year), "同期"), (.year(year), "同月"), (.year(year), "同月份"),
      (.year(year), "同季"), (.year(year), "同季度"):
      return .yearBefore
    case (.year(year), "末"), (.year(year), "底"), (.year(year), "年末"), (.year(year), "年底"):
      return .yearEnd
    case (.end(let whole), "") where whole.lastDay == Period.year(year).lastDay: return .yearEnd
    case (let period, ""), (let period, "份"):
      if isYearBefore(period) { return .yearBefore }
      return period.span == target.period.previous?.span ? .periodBefore : nil
    default: return nil
    }
  }

  /// Whether what a month is compared with is a month without its year that is not the one before: 比8月 of a figure
  /// of October.
  private func isOtherMonth(_ object: String) -> Bool {
    guard case .month = target.period,
      let (named, rest) = NamedTime.part(at: object[...], of: 2001),
      case .month(let month, _) = named.period, ["", "份", "的", "相比"].contains(String(rest)),
      case .month(let before, _)? = target.period.previous
    else { return false }
    return month != before
  }

  /// Whether a period is the figure's own a year before.
  private func isYearBefore(_ period: Period) -> Bool {
    func isYearBefore(_ day: CivilDate, _ own: CivilDate) -> Bool {
      day.year + 1 == own.year && day.month == own.month
        && (day.day == own.day || day.month == 2 && min(day.day, own.day) == 28)
    }
    guard isYearBefore(period.lastDay, target.period.lastDay) else { return false }
    if case .end = period { return true }
    return isYearBefore(period.firstDay, target.period.firstDay)
  }

  private func isChange(among changes: [Change]) -> Bool {
    guard !movesRateOfOther else { return false }
    return changes.contains { known in
      // What can't be a change states none, and so differs.
      var said = stated.fall ?? goingOn ?? rateReached ?? reading
      if said.comparison != known.comparison, let meant = said.object.flatMap(comparison(withTime:))
      {
        said = said.against(meant)
      }
      if known.comparison == .periodBefore, let object = said.object ?? stated.objectBefore,
        isOtherMonth(object)
      {
        return false
      }
      guard
        let change = try? Change(said, comparison: known.comparison, of: stated.words)
      else { return false }
      return known.isStated(by: change)
        && isAgainstSame(change.comparison, known.comparison)
        && !isOnOtherBasis(known)
    }
  }

  /// Whether the text says that a change is measured in other prices: 名义增长 of one at constant prices. Prices that
  /// a clause before names, as 按现价计算，, may leave open much else.
  private func isOnOtherBasis(_ change: Change) -> Bool {
    guard let known = change.basis ?? target.basis else { return false }
    // 可比价格 are those of a base year, and what is comparable otherwise is called so, too.
    let areReal = [Change.Basis.constant, .comparable].contains(known)
    if let said = reading.basis {
      return said != known && !(areReal && [.constant, .comparable].contains(said))
    }
    guard let said = stated.basisBefore else { return false }
    return said != known && said != .comparable && known != .comparable
  }

  /// What was reached, as a rate: in percent it can be nothing else of a figure that is no percentage.
  private var rateReached: FigureReading? {
    let isRate =
      reading.saysLevel && quantity.unit == .percent && reading.comparison == nil
      && !target.values.contains { $0.unit.isRelative }
    return isRate ? reading.asRate : nil
  }

  /// Whether it says in percent by how much a rate moved, of a figure that is no rate: 增速下降5.2% is
  /// another thing than 同比下降5.2%.
  private var movesRateOfOther: Bool {
    reading.movesRate && quantity.unit == .percent
      && !target.names.contains { name in
        ["率", "速", "幅", "比重", "占比", "份额", "份額"].contains(where: name.contains)
      }
  }

  /// Of a figure that is a movement by its name, as 净增企业: 净增30家 states its level.
  private var isNamedMove: Bool {
    // 加快0.2个百分点 beside 5.3% is by how much the rate moved, and not the rate.
    let isRate =
      quantity.unit == .percent && target.changes.allSatisfy { $0.measure == .percentagePoint }
    guard target.changes.isEmpty || !quantity.unit.isRelative || isRate else { return false }
    return target.names.contains { name in
      guard isComparison(namedBy: name) else { return false }
      let states = { (said: Quantity) in target.values.contains { $0.isStated(by: said) } }
      if Self.namesOfFalls.contains(where: name.hasSuffix) {
        // 降幅 of 0.3% is a fall, with or without a sign.
        guard quantity.value?.isNegative == true else { return false }
        return states(quantity.withoutMovement) || states(quantity.negated)
      }
      if Self.namesOfRates.contains(where: name.hasSuffix) {
        return states(quantity.withoutMovement)
      }
      let isMove = ["增", "减", "減", "降", "升", "变动", "變動"].contains { name.contains($0) }
      return isMove && reading.comparison == nil
        && (states(quantity.withoutMovement) || states(quantity.negated))
    }
  }

  /// Whether a rate may be said to be measured so that says in its name what it is measured against, or says nothing.
  private func isComparison(namedBy name: String) -> Bool {
    let isOnPeriod = name.holds("环比") || name.holds("環比")
    return switch reading.comparison {
    case nil: true
    case .yearBefore: !isOnPeriod
    case .periodBefore: isOnPeriod
    default: false
    }
  }

  private static let namesOfRates = [
    "增速", "增长率", "增長率", "增幅", "涨幅", "漲幅", "升幅", "涨跌幅", "漲跌幅", "增减率", "增減率",
  ]
  private static let namesOfFalls = ["降幅", "跌幅", "减幅", "減幅"]

  /// Of a figure that is the mean of several years' rates by its name.
  private var isNamedAverage: Bool {
    let averages: [String]
    switch reading.comparison {
    case .twoYearAverage: averages = ["两年平均", "兩年平均"]
    case .annualAverage: averages = ["年均", "年平均"]
    default: return false
    }
    return target.names.contains { averages.contains(where: $0.holds) }
      && target.values.contains {
        $0.unit == .percent && $0.isStated(by: quantity.withoutMovement)
      }
  }

  private func derivedAgrees(_ part: FigureReference.Part) -> Bool {
    target.derived(part).map(isWorkedOut) ?? false || part == .share && isWithinShare
  }

  /// Whether it is a share that the figures allow as they were rounded: whoever published 49.8% had more
  /// digits than 50亿元 and 100亿元 have.
  private var isWithinShare: Bool {
    guard quantity.unit == .percent, quantity.exactness == .exact, !quantity.isMovement,
      let value = quantity.value
    else { return false }
    return target.derived.contains { $0.kind == .share && $0.bounds?.contains(value) == true }
  }

  private func isWorkedOut(_ figure: Revision.Figure) -> Bool {
    switch figure {
    case .value(let value): !quantity.saysMovement && value.isStated(by: quantity)
    case .change(let change): isChange(among: [change])
    case .absence: false
    }
  }
}

// MARK: - Of what it is stated

extension FigureComparison {
  /// Whether the words before it say that it is not so: 未能实现增长5.3%.
  private var isDenied: Bool {
    let lead = stated.lead.outside + stated.lead.inside
    // 有 of 没有 may have been read with the figure, as in 有5.3%的增长.
    if ["没", "沒"].contains(where: lead.hasSuffix), stated.words.hasPrefix("有") { return true }
    if Self.denials.contains(where: lead.hasSuffix) { return true }
    guard lead.last == " " || lead.last.map({ $0.isASCII }) ?? false else { return false }
    return Self.englishDenials.contains(where: lead.lowercased().trimmed.hasSuffix)
  }

  private static let denials = [
    "没有", "並未", "并未", "未", "未能", "不是", "沒有", "未能实现", "未能實現", "没有达到", "沒有達到", "没有实现", "沒有實現", "并非",
    "並非", "没能", "沒能", "没能实现", "没", "沒", "不会", "不會", "不可能",
  ]
  private static let englishDenials = [
    " not", "n't", " never", " failed to", " without", "did not", "no longer",
  ]

  private func isKnownStart(_ start: Quantity) -> Bool {
    // With its time it is held against the record of that time.
    let words = stated.lead.inside + stated.words
    if let origin = MoveVerb.origins.compactMap({ words.ranges(of: $0).last?.upperBound }).max() {
      let time = words[origin...]
      let year = ["今年", "本年"].first(where: time.hasPrefix) ?? ""
      if RecordClaim.timed(time.dropFirst(year.count)) != nil { return true }
    }
    return start.isMovement
      ? target.earlier.contains { $0.changes.contains { $0.quantity.isStated(by: start) } }
      : target.earlier.contains { $0.values.contains { $0.isStated(by: start) } }
  }

  /// Whether the text says that a change began where the figure of the text's own period is, or that
  /// it led to an earlier one.
  private func isOther(_ end: EndOfChange) -> Bool {
    guard let own = target.periodOfText else { return false }
    return switch end {
    case .start: target.period.lastDay >= own.lastDay
    case .result:
      target.period.lastDay < own.firstDay
        && NamedTime.dated(in: stated.lead.outside + stated.words) == nil
    }
  }

  /// Whether a sentence says of its figure that it was published so, and is no longer.
  static func saysFormer(_ sentence: String) -> Bool {
    let simplified = sentence.lowercased()
    return formerWords.contains(where: simplified.holds)
  }

  private static let formerWords = [
    "当时", "當時", "原先", "原公布", "此前", "先前", "初步", "初值", "初次", "首次公布", "首次发布", "首次發布", "修订前", "修訂前",
    "曾",
    "at the time", "formerly", "initially", "first published", "previously", "originally",
    "before revision",
  ]
}
