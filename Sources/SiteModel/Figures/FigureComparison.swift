import Characters
import Localization
import Statistics

/// What the words of a text state, against the figure that they link to.
struct FigureComparison {
  private let stated: StatedFigure
  private let target: FigureTarget
  private let part: FigureReference.Part?

  enum Verdict {
    case agrees
    /// With the figure that is known.
    case differs(String)
    /// It was right until a revision, which is older than the text.
    case isFormer(String, since: CivilDate)
    case isOfOtherPeriod(String)
    case isOfOtherMember(String)
    /// The text says that a change began with it, or led to it, and the figure is the other end.
    case isOtherEnd(EndOfChange)
    /// No earlier figure is the one with which the change is said to begin.
    case hasUnknownStart(String)
  }

  init(_ stated: StatedFigure, _ target: FigureTarget, _ part: FigureReference.Part?) {
    self.stated = stated
    self.target = target
    self.part = part
  }

  private var reading: FigureReading { stated.reading }
  private var quantity: Quantity { stated.reading.quantity }

  var verdict: Verdict {
    if isStated(in: target.values, target.changes) {
      if isDenied { return .differs(known) }
      if let other = stated.comparisonBefore, meansChange,
        !target.changes.contains(where: { $0.comparison == other })
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

  /// The figure that the text should have stated, in words.
  private var known: String {
    let change = target.changes.first.map {
      "\($0.comparison.wording(in: .simplifiedChinese)) \($0)"
    }
    let value = target.values.first.map { "\($0)" }
    let derived = (part.flatMap(target.derived) ?? target.derived.first?.figure).map { figure in
      switch figure {
      case .value(let value): "\(value)"
      case .change(let change): "\(change)"
      case .absence: ""
      }
    }
    switch part {
    case .value: return value ?? derived ?? ""
    case .change: return change ?? derived ?? ""
    case .share, .index, .twoYearAverage: return derived ?? ""
    case nil: return (meansChange ? change ?? value : value ?? change) ?? derived ?? ""
    }
  }
}

// MARK: - What is stated

extension FigureComparison {
  private func isStated(in values: [Quantity], _ changes: [Change]) -> Bool {
    switch part {
    case .share, .index, .twoYearAverage:
      guard let figure = part.flatMap(target.derived) else { return false }
      return isWorkedOut(figure)
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
      if meansChange { return isChange(among: changes) || derivedAgrees(.change) || isNamedMove }
      return isValue(among: values) || derivedAgrees(.value)
        || values.isEmpty && derivedAgrees(.share)
    }
  }

  /// A rate means the change, unless the value itself is a rate: 失业率5.3%.
  private var meansChange: Bool {
    if quantity.saysMovement || reading.basis != nil { return true }
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
    !quantity.saysMovement && values.contains { $0.isStated(by: quantity) }
  }

  private func isChange(among changes: [Change]) -> Bool {
    changes.contains { known in
      // What can't be a change states none, and so differs.
      guard
        let change = try? Change(
          stated.fall ?? reading, comparison: known.comparison, of: stated.words)
      else { return false }
      return known.isStated(by: change)
        && (change.comparison == known.comparison
          || change.comparison.isOneYear && known.comparison.isOneYear)
        && (reading.basis == nil || known.basis == nil || reading.basis == known.basis)
    }
  }

  /// Of a figure that is a movement by its name, as 净增企业: 净增30家 states its level.
  private var isNamedMove: Bool {
    guard target.changes.isEmpty || !quantity.unit.isRelative, reading.comparison == nil else {
      return false
    }
    let isNamed = target.names.contains { name in
      ["增", "减", "減", "降", "升", "变动", "變動"].contains { name.contains($0) }
    }
    return isNamed
      && target.values.contains {
        $0.isStated(by: quantity.withoutMovement) || $0.isStated(by: quantity.negated)
      }
  }

  private func derivedAgrees(_ part: FigureReference.Part) -> Bool {
    target.derived(part).map(isWorkedOut) ?? false
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
    return ["没有", "並未", "并未", "未", "未能", "不是", "沒有", "未能实现", "没有达到"].contains(where: lead.hasSuffix)
  }

  private func isKnownStart(_ start: Quantity) -> Bool {
    start.isMovement
      ? target.earlierChanges.contains { $0.quantity.isStated(by: start) }
      : target.earlierValues.contains { $0.isStated(by: start) }
  }

  /// Whether the text says that a change began where the figure of the text's own period is, or that
  /// it led to an earlier one.
  private func isOther(_ end: EndOfChange) -> Bool {
    guard let own = target.periodOfText else { return false }
    return switch end {
    case .start: target.period.lastDay >= own.lastDay
    case .result:
      target.period.lastDay < own.firstDay
        && Self.period(in: stated.lead.outside + stated.words) == nil
    }
  }

  /// A period that the clause names, and that is not the figure's.
  ///
  /// A text before the figure may name several: what the first of them is, is said of another figure.
  var otherPeriod: String? {
    for label in stated.labels { if let said = otherPeriod(atHead: label) { return said } }
    let clause = ([stated.lead.outside + stated.lead.inside] + stated.labels).joined(separator: " ")
    if isCumulative(clause) { return "累计" }
    guard Self.periodWords.contains(where: clause.holds) else { return nil }
    if let said = Self.period(in: clause, withoutYear: target.period.lastDay.year),
      !Self.isAlike(said.period, target.period)
    {
      return said.words
    }
    // In 2023年增长5.3%，上年增长3% the year before is 2022, whenever the text was written.
    // In a bulletin of January about 2024 it is 2023.
    let years = [stated.yearBefore, target.yearOfText, target.periodOfText?.lastDay.year]
      .compactMap { $0 }
    for (word, distance) in [("去年", 1), ("上年", 1), ("前年", 2)] where !years.isEmpty {
      if let place = Self.place(of: word, in: clause),
        !years.contains(where: { year in
          target.period.year == year - distance || target.period.lastDay.year == year - distance
        })
      {
        return String(clause[place...].prefix(6))
      }
    }
    for word in ["当月", "當月", "本月"] where target.period.dayCount > 31 {
      if Self.place(of: word, in: clause) != nil { return word }
    }
    for (text, isStrict) in [(stated.lead.inside, true), (stated.lead.outside, false)] {
      guard let (words, period) = Self.period(in: text) else { continue }
      let differs =
        isStrict
        ? period.span != target.period.span && !(period.isYear && period.contains(target.period))
        : period.year != target.period.year && period.year != target.period.lastDay.year
      if differs { return words }
    }
    return nil
  }

  /// Whether the text calls a figure of a single month the sum of several. 10月累计走访36家次 is of one month
  /// all the same, 截至10月累计走访 of those before, too.
  private func isCumulative(_ clause: String) -> Bool {
    guard reading.comparison == .cumulative, !target.isStock,
      case .month(let month, _) = target.period, month > 1,
      !target.changes.contains(where: { $0.comparison == .cumulative })
    else { return false }
    let isOfOneMonth =
      ["当月", "當月", "本月"].contains(where: clause.holds)
      || Self.period(in: clause, withoutYear: target.period.lastDay.year)?.period.span
        == target.period.span
    return meansChange || !isOfOneMonth || clause.contains("至")
  }

  /// What a head or the name of a row says of a time that is not the figure's.
  private func otherPeriod(atHead label: String) -> String? {
    var words = label.trimmed[...]
    if let open = words.firstIndex(where: { "（(".contains($0) }) { words = words[..<open] }
    if let said = Period(String(words)) {
      let isWhole = said.contains(target.period) || Self.isAlike(said, target.period)
      return isWhole ? nil : String(words)
    }
    // 本月 beside 累计 is what monthly tables are made of.
    let isMonth = if case .month = target.period { true } else { false }
    if ["本月", "当月", "當月"].contains(where: words.hasPrefix) {
      return isMonth || target.period.dayCount <= 31 ? nil : String(words.prefix(2))
    }
    for word in ["累计", "累計", "本年累计", "年初累计", "自年初累计", "1—本月", "1-本月"] where words.hasPrefix(word) {
      if !target.isStock, case .month(let month, _) = target.period, month > 1 { return word }
    }
    for word in ["上年", "去年", "上期", "同期", "上月"] where words.hasPrefix(word) {
      guard let own = target.periodOfText else { break }
      return target.period.lastDay >= own.lastDay ? String(words.prefix(6)) : nil
    }
    return nil
  }

  /// One of these is in the name of every period.
  private static let periodWords = ["年", "月", "季"]
  /// Words behind a period that make it another thing: 全年目标, 一季度末.
  private static let notPeriods = [
    "目标", "目標", "计划", "計劃", "任务", "任務", "预期", "預期", "预算", "預算", "以来", "以來", "起",
  ]
  /// Words before one with which something else is compared.
  private static let comparisons = [
    "比", "较", "較", "与", "與", "和", "自", "从", "從", "由", "至", "到", "—", "-", "同", "超",
  ]

  /// Where a word stands that nothing is compared with.
  static func place(of word: String, in clause: String) -> String.Index? {
    guard let range = clause.firstRange(of: word) else { return nil }
    let isCompared = comparisons.contains(where: clause[..<range.lowerBound].hasSuffix)
    let rest = clause[range.upperBound...]
    return isCompared || rest.hasPrefix("同期") && clause.contains("相比") ? nil : range.lowerBound
  }

  /// A part of a year that is named without the year, taken to be of one: 一季度, 1—5月, 下半年.
  private static func period(
    in clause: String, withoutYear year: Int
  ) -> (words: String, period: Period)? {
    var start = clause.startIndex
    while start < clause.endIndex {
      let tail = clause[start...]
      let before = clause[..<start]
      defer { start = clause.index(after: start) }
      guard let first = tail.first, "前上下全首一二三四第1234567890".contains(first),
        before.last.map({ !$0.isNumber && $0 != "年" && $0 != "第" }) ?? true,
        !comparisons.contains(where: before.hasSuffix)
      else { continue }
      for length in stride(from: min(10, tail.count), through: 2, by: -1) {
        let words = String(tail.prefix(length))
        guard
          words.hasSuffix("季度") || words.hasSuffix("月") || words.hasSuffix("月份")
            || words.hasSuffix("半年") || words.hasSuffix("全年") || words.hasSuffix("个月"),
          let period = Period("\(year)年\(words)")
        else { continue }
        let rest = tail.dropFirst(length)
        if notPeriods.contains(where: rest.hasPrefix) { return nil }
        // 6月末 is a day, and the state on it belongs to every period that ends then.
        let isEnd = rest.hasPrefix("末") || rest.hasPrefix("底")
        return (words, isEnd ? .end(of: period) : period)
      }
    }
    return nil
  }

  /// Whether what is said of one period can be said of the other.
  private static func isAlike(_ said: Period, _ own: Period) -> Bool {
    if said.span == own.span { return true }
    if case .end = said { return said.lastDay == own.lastDay }
    return false
  }

  /// The last period with a year in a text, unless something is compared with it or begins there.
  private static func period(in text: String) -> (String, Period)? {
    var rest = text[...]
    var found: (String, Period)?
    while let mark = rest.firstIndex(of: "年") {
      let digits = rest[..<mark].suffix(4)
      defer { rest = rest[rest.index(after: mark)...] }
      guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { continue }
      let before = rest[..<digits.startIndex]
      if ["比", "较", "較", "与", "與", "和", "自", "从", "從", "由", "至", "到", "—", "-"]
        .contains(where: before.hasSuffix)
      {
        continue
      }
      var length = 1
      var longest: (String, Period)?
      let tail = rest[digits.startIndex...]
      while length <= min(16, tail.count) {
        if let period = Period(String(tail.prefix(length))) {
          longest = (String(tail.prefix(length)), period)
        }
        length += 1
      }
      if let longest,
        !["以来", "以來", "起", "同期", "以前", "之前"].contains(
          where: tail.dropFirst(longest.0.count).hasPrefix)
      {
        found = longest
      }
    }
    return found
  }

  /// The name of another member, where that of the figure's own is not there.
  private var otherMember: String? {
    if let list = stated.list { return target.other(in: list) }
    for label in stated.labels { if let said = otherMember(atHead: label) { return said } }
    let clause = ([stated.lead.outside + stated.lead.inside] + stated.labels).joined(separator: " ")
    // 总额 at the end of 出口总额 may have been read with the figure.
    let whole = clause + stated.words
    if let own = target.ownMember, whole.holds(own) { return nil }
    if let member = target.otherMembers.first(where: clause.holds) { return member }
    // 出口[50亿元](metric:产值): the name of another figure right before it.
    if target.names.contains(where: whole.holds) { return nil }
    let end = clause.trimmingSuffix { " 为達达是共计約约".contains($0) }
    return target.otherNames.first { name in
      guard end.hasSuffix(name) else { return false }
      let before = end.dropLast(name.count).last
      return before.map { !$0.unicodeScalars.allSatisfy(\.properties.isIdeographic) } ?? true
    }
  }

  private static let totals: Set<String> = [
    "总计", "總計", "合计", "合計", "总额", "總額", "全部", "Total", "total", "All",
  ]

  /// What a head or the name of a row names that is not the figure's.
  private func otherMember(atHead label: String) -> String? {
    var words = label.trimmed[...]
    if let open = words.firstIndex(where: { "（(".contains($0) }) { words = words[..<open] }
    if let mark = words.lastIndex(where: { "：:、.．".contains($0) }) {
      words = words[words.index(after: mark)...]
    }
    let name = String(words.trimmed)
    if target.ownMember != nil, Self.totals.contains(name) { return name }
    if target.names.contains(name) || target.ownMember == name { return nil }
    let others = [target.otherNames, target.otherTitles, target.otherMembers]
    if others.contains(where: { $0.contains(name) }) { return name }
    // 二产 for 第二产业
    guard name.count <= 4, case .other(let other) = target.denoted(by: name),
      target.otherMembers.contains(other)
    else { return nil }
    return name
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

extension Period {
  fileprivate var isYear: Bool { if case .year = self { true } else { false } }
}

extension String {
  /// Without the characters of a kind at its end.
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
