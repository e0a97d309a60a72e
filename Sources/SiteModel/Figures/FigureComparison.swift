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

  private var reading: FigureReading { stated.reading }
  private var quantity: Quantity { stated.reading.quantity }

  var verdict: Verdict {
    if let doubled = stated.doubled { return .isSaidTwice(doubled) }
    if isRateItself { return .isOfRate(known) }
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
    case (let period, ""), (let period, "份"): return isYearBefore(period) ? .yearBefore : nil
    default: return nil
    }
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
      var said = stated.fall ?? rateReached ?? reading
      if said.comparison != known.comparison, let meant = said.object.flatMap(comparison(withTime:))
      {
        said = said.against(meant)
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
        && NamedTime.dated(in: stated.lead.outside + stated.words) == nil
    }
  }

  /// A period that the clause names, and that is not the figure's.
  ///
  /// A text before the figure may name several: what the first of them is, is said of another figure.
  var otherPeriod: String? {
    for label in stated.labels { if let said = otherPeriod(atHead: label) { return said } }
    let clause = ([stated.lead.outside + stated.lead.inside] + stated.labels).joined(separator: " ")
    if isCumulative(clause) { return "累计" }
    if let part = stated.times?.part(of: target.period, base) {
      return part.period == target.period ? nil : part.words
    }
    if let said = otherTimeBefore(clause) { return said }
    if isOfComparedTime(clause + stated.words, behind: clause) { return nil }
    if let said = otherTime(in: clause) { return said }
    // A table says its times in its heads and rows.
    guard stated.labels.isEmpty, stated.list == nil else { return nil }
    if let said = otherScope(clause + stated.words) { return said }
    return otherTime(around: clause, clause + stated.words)
      ?? otherTime(above: clause + stated.words)
  }

  /// From which the times are counted that the text names without a year.
  private var base: TimeBase {
    TimeBase(
      year: target.period.lastDay.year,
      years: [stated.yearBefore, target.yearOfText, target.periodOfText?.lastDay.year]
        .compactMap { $0 },
      own: target.periodOfText)
  }

  /// The sentence before the figure, with what stands before its semicolons.
  private var sentence: String {
    guard let last = stated.section.above.last, "；;".contains(last) else { return stated.before }
    let above = stated.section.above
    let start = above.lastIndex { "。！？!?\n".contains($0) }
    return above[(start.map { above.index(after: $0) } ?? above.startIndex)...] + stated.before
  }

  /// A time that a line above or the heading gives the figure, where nothing nearer names any.
  private func otherTime(above whole: String) -> String? {
    let section = stated.section
    guard !section.headings.isEmpty || !section.above.isEmpty, stated.end != .start else {
      return nil
    }
    let behind = stated.behind.prefix { !"，,。；;".contains($0) }
    let own = NamedTime.withoutComparisons(sentence + whole + behind)
    guard !NamedTime.hasTime(own) else { return nil }
    // Below 10月份经济运行 stand rates that are published for 1—10月 alone, such as those of investment.
    return NamedTime.contradicting(above: section, base, fits: fits) { named in
      quantity.unit.isRelative && named.period.lastDay == target.period.lastDay
    }?.words
  }

  /// Whether a figure says its own time right behind the word that compares it, whatever time the sentence
  /// begins with: 10月失业率由9月的5.2%降至5.1%.
  private func isOfComparedTime(_ whole: String, behind clause: String) -> Bool {
    guard stated.labels.isEmpty, NamedTime.marks.contains(where: whole.holds),
      let compared = NamedTime.compared(in: whole)
    else { return false }
    let isBefore = Self.periodsBefore.contains(where: compared.hasPrefix)
    if isBefore { return isBeforePeriod(of: whole, compared) }
    if let named = datedTime(comparedIn: clause) { return fits(named) }
    guard let named = NamedTime.part(in: compared, of: target.period.lastDay.year) else {
      return false
    }
    return fits(named)
  }

  /// The time with a year that is all that stands between a word that compares and the figure: 2025年10月 of
  /// 比2025年10月 before a bracket.
  private func datedTime(comparedIn clause: String) -> NamedTime? {
    guard EndOfChange.isOfOtherTime(behind: clause), let compared = NamedTime.compared(in: clause),
      let (named, rest) = NamedTime.dated(at: compared[...]),
      ["", "的", "份", "份的"].contains(String(rest))
    else { return nil }
    return named
  }

  private static let periodsBefore = ["上月", "上个月", "上個月", "上季度"]

  /// Whether a figure is of the month or quarter before the one that its clause names or, where that names none,
  /// the text is about.
  private func isBeforePeriod(of whole: String, _ compared: String) -> Bool {
    let last = target.period.lastDay.year
    // December comes before the January of another year.
    for year in [last, last + 1] {
      switch NamedTime.part(in: whole, of: year)?.period.simplified {
      case .month(let month, let year)?:
        if Period.month(month, of: year).previous == target.period { return true }
      case .quarter(let quarter, let year)?:
        if Period.quarter(quarter, of: year).previous == target.period { return true }
      default:
        if target.periodOfText?.previous == target.period { return true }
        return NamedTime.relative(at: compared[...], base).map { fits($0.named) } ?? false
      }
    }
    return false
  }

  /// A time right before the figure that is not the figure's, where the figure is said to be what something is
  /// compared with, or began with, at that time: 从8月份 before 5.2%.
  private func otherTimeBefore(_ clause: String) -> String? {
    let isOfThatTime = stated.end == .start || !quantity.isMovement
    guard isOfThatTime, stated.labels.isEmpty, EndOfChange.isOfOtherTime(behind: clause),
      let compared = NamedTime.compared(in: clause)
    else { return nil }
    // 5月份产值由上月 before a figure of May.
    if let word = Self.periodsBefore.first(where: compared.hasPrefix),
      let own = NamedTime.part(in: clause, of: target.period.lastDay.year), fits(own),
      !isBeforePeriod(of: clause, compared)
    {
      return word
    }
    guard
      let named = datedTime(comparedIn: clause)
        ?? NamedTime.part(in: compared, of: target.period.lastDay.year)
    else { return nil }
    return fits(named) ? nil : named.words
  }

  /// A clause before the figure's own that says how much time all that follows is of, where that is not the
  /// figure's: 当月，收入.
  private func otherScope(_ own: String) -> String? {
    guard !target.isStock else { return nil }
    let clauses = Clause.all(of: sentence)
    guard clauses.count > 1, !NamedTime.hasTime(own) else { return nil }
    for place in clauses.indices.dropLast().reversed() {
      if let scope = TimeScope(clause: clauses[place]) {
        return fits(scope, isNext: place == clauses.count - 2)
          ? nil : String(clauses[place].trimmed)
      }
      if NamedTime.hasTime(clauses[place]) { return nil }
    }
    return nil
  }

  private func fits(_ scope: TimeScope, isNext: Bool) -> Bool {
    let days = target.period.dayCount
    switch scope {
    case .month: return days <= 31
    case .quarter: return (89...92).contains(days)
    case .yearSoFar(let isLoose):
      if isLoose ? !isNext || !target.isFlow : quantity.unit.isRelative && !target.isFlow {
        return true
      }
      if target.changes.contains(where: { $0.comparison == .cumulative }) { return true }
      return switch target.period.simplified {
      case .month(let month, _): month == 1
      case .quarter(let quarter, _): quarter == 1
      default: true
      }
    }
  }

  private func fits(_ time: NamedTime) -> Bool {
    time.fits(target.period, isStock: target.isStock)
  }

  /// A time in the figure's own clause that is not the figure's.
  private func otherTime(in clause: String) -> String? {
    // 全年 of 全年增长5.3% was read with the figure.
    let whole = clause + stated.words
    guard NamedTime.marks.contains(where: whole.holds) else { return nil }
    if let said = NamedTime.part(in: whole, of: target.period.lastDay.year), !fits(said) {
      return said.words
    }
    // In 2023年增长5.3%，上年增长3% the year before is 2022, whenever the text was written.
    // In a bulletin of January about 2024 it is 2023.
    let years = base.years
    for (word, distance) in [("去年", 1), ("上年", 1), ("前年", 2), ("今年", 0)] where !years.isEmpty {
      if let place = Self.place(of: word, in: clause),
        !NamedTime.isOtherThing(before: clause[place...].dropFirst(word.count)),
        !years.contains(where: { year in
          target.period.year == year - distance || target.period.lastDay.year == year - distance
        })
      {
        return String(clause[place...].prefix(6))
      }
    }
    for word in TimeScope.shorter(than: target.period) {
      if Self.place(of: word, in: clause) != nil { return word }
    }
    if let (named, rest) = NamedTime.beginning(whole, base), named.isLoose, !fits(named),
      named.words != "年初", !Self.turns.contains(where: rest.contains),
      !NamedTime.isOtherThing(before: rest)
    {
      return named.words
    }
    if let said = startOfYear(in: clause) { return said }
    for text in [stated.lead.inside, stated.lead.outside] {
      if let said = NamedTime.dated(in: text), !fits(said) { return said.words }
    }
    return nil
  }

  /// What a clause that begins with an earlier time may say of what came of it since.
  private static let turns = [
    "后", "後", "基数", "基數", "以来", "以來", "相比", "低点", "低點", "高位", "低位", "公布", "发布", "發布", "转", "轉",
    "态势",
    "同期相",
  ]

  /// A time that the rest of the sentence gives the figure: 前三季度，全省实现增加值, or in September behind it.
  private func otherTime(around clause: String, _ whole: String) -> String? {
    let year = target.period.lastDay.year
    if let said = EnglishTime.last(in: clause, year: year)
      ?? EnglishTime.behind(stated.behind, year: year)
    {
      return fits(said) ? nil : said.words
    }
    return NamedTime.contradicting(
      sentence, own: whole, isBare: NamedFigures.isConnective(clause), base: base, fits: fits
    )?.words
  }

  /// 年初余额 of a figure that is not of the end of the year before, nor of January.
  private func startOfYear(in clause: String) -> String? {
    guard let place = Self.place(of: "年初", in: clause) else { return nil }
    let rest = clause[place...].dropFirst(2)
    // 年初预算 and 年初以来 say something else.
    guard !Self.notAtStart.contains(where: rest.hasPrefix) else { return nil }
    let isLastOfYear = target.period.lastDay.month == 12
    let isJanuary = target.period.firstDay.month == 1 && target.period.dayCount <= 31
    return isLastOfYear || isJanuary ? nil : String(clause[place...].prefix(6))
  }

  private static let notAtStart = [
    "以来", "以來", "预", "預", "计划", "計劃", "目标", "目標", "确定", "確定", "下达", "下達", "安排", "提出", "制定", "任务",
    "任務",
    "人", "至", "到", "起", "签", "簽", "开", "開", "启", "啟", "定", "既定", "公布", "发布", "部署",
  ]

  /// Whether the text calls a figure of a single month the sum of several. 10月累计走访36家次 is of one month
  /// all the same, 截至10月累计走访 of those before, too.
  private func isCumulative(_ clause: String) -> Bool {
    guard reading.comparison == .cumulative, !target.isStock,
      case .month(let month, _) = target.period, month > 1,
      !target.changes.contains(where: { $0.comparison == .cumulative })
    else { return false }
    let isOfOneMonth =
      ["当月", "當月", "本月"].contains(where: clause.holds)
      || NamedTime.part(in: clause, of: target.period.lastDay.year)?.period.span
        == target.period.span
    return meansChange || !isOfOneMonth || clause.contains("至")
  }

  /// What a head or the name of a row says of a time that is not the figure's.
  private func otherPeriod(atHead label: String) -> String? {
    var words = label.trimmed[...]
    if let open = words.firstIndex(where: { "（(".contains($0) }) { words = words[..<open] }
    if let said = Period(String(words)) {
      let isWhole =
        said.contains(target.period)
        || NamedTime(words: label, period: said).fits(target.period, isStock: false)
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

  /// Words before one with which something else is compared.
  private static let comparisons = [
    "比", "较", "較", "与", "與", "和", "自", "从", "從", "由", "至", "到", "—", "-", "同", "超",
  ]

  /// Where a word stands that nothing is compared with.
  static func place(of word: String, in clause: String) -> String.Index? {
    guard let range = clause.firstRange(of: word) else { return nil }
    let isCompared = comparisons.contains(where: clause[..<range.lowerBound].hasSuffix)
    let rest = clause[range.upperBound...]
    if isCompared || rest.hasPrefix("同期") && clause.contains("相比") { return nil }
    // 受上年同期基数较低影响
    return rest.contains("基数") || rest.contains("基數") ? nil : range.lowerBound
  }

  /// The name of another member, where that of the figure's own is not there.
  private var otherMember: String? {
    if let list = stated.list { return target.other(in: list) }
    for label in stated.labels { if let said = otherMember(atHead: label) { return said } }
    let clause = ([stated.lead.outside + stated.lead.inside] + stated.labels).joined(separator: " ")
    // 总额 at the end of 出口总额 may have been read with the figure.
    let whole = clause + stated.words
    if namesOwnMember(whole) { return nil }
    let others = target.otherMembers.filter { Self.names($0, in: clause) }
    // 铁路、公路等客运量, 男女合计: of all of them.
    if let member = others.first, target.ownMember != nil || others.count == 1 { return member }
    if let total = totalNamed(before: clause) { return total }
    // 出口[50亿元](metric:产值): the name of another figure right before it.
    if holdsOwnName(whole) { return nil }
    let end = clause.trimmingSuffix { " 为達达是共计約约".contains($0) }
    return target.otherNames.first { name in
      NamedFigures.ends(String(end), with: name) || isTotal(name, before: clause)
    }
  }

  /// Whether a text has the figure's own name, be a verb within it or 总额 for 额 at its end: 国有企业实现利润总额 of
  /// 国有企业利润.
  private func holdsOwnName(_ text: String) -> Bool {
    var plain = text
    for word in ["实现", "實現", "完成", "累计", "累計"] { plain = plain.replacing(word, with: "") }
    let short = plain.replacing("总额", with: "额").replacing("總額", with: "額")
    return target.names.contains { text.holds($0) || plain.holds($0) || short.holds($0) }
  }

  /// Whether the name of a total stands right before the number, in whole or its end: 总额 of 利润总额 was read with
  /// the figure.
  private func isTotal(_ name: String, before clause: String) -> Bool {
    guard let total = ["总额", "總額"].first(where: name.hasSuffix),
      let end = stated.words.prefix(while: { !$0.isNumber }).firstRange(of: total)?.upperBound
    else { return false }
    let text = clause + stated.words[..<end]
    // 零售总额 for 社会消费品零售总额, as long as it is no more the end of the figure's own name.
    return (total.count + 1...max(name.count, total.count + 1)).contains { length in
      let short = String(name.suffix(length))
      return !target.names.contains { $0.hasSuffix(short) }
        && NamedFigures.ends(text, with: short)
    }
  }

  /// Whether a text has the name of the figure's own member, be it one of several: 出口 is not in 进出口总额.
  private func namesOwnMember(_ text: String) -> Bool {
    guard let own = target.ownMember else { return false }
    if text.holds(own), own.holds("、") { return true }
    return own.split(separator: "、").map(String.init).contains { member in
      Self.names(member, in: text.replacing("等", with: ""))
    }
  }

  /// Of the figure of a member, the name of the total that stands right before it where the member's name
  /// stands nowhere near: 进出口总额 before that of 出口.
  private func totalNamed(before clause: String) -> String? {
    guard target.ownMember != nil, !target.titles.isEmpty else { return nil }
    // 总额 may have been read with the figure.
    let words = clause + stated.words.prefix { !$0.isNumber }
    guard !target.names.contains(where: { !target.titles.contains($0) && words.holds($0) }),
      let total = target.titles.first(where: { NamedFigures.namesFigure(words, $0) }),
      case let near = stated.section.headings + [stated.section.above, stated.before],
      !near.contains(where: namesOwnMember)
    else { return nil }
    return total
  }

  /// Whether a text has the name of a member, and not as a part of a longer word: 出口 in 进出口, 渔业 in
  /// 农林牧渔业, 公路 in 高速公路, 城镇 in 城镇化; nor as the last of several: 铁路、公路等.
  private static func names(_ member: String, in text: String) -> Bool {
    guard text.holds(member) else { return false }
    return text.ranges(of: member).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      let rest = text[range.upperBound...]
      return !(before.map { "进進非次牧轻輕速微子术術备備".contains($0) } ?? false) && after != "化"
        && after != "等" && !placesNamed.contains(where: rest.hasPrefix)
    }
  }

  /// What makes the name of a member that of a place or an office: 工业园区, 渔业大省, 出口加工区.
  private static let placesNamed = [
    "园", "園", "产业园", "產業園", "大省", "强省", "強省", "大市", "强市", "強市", "大县", "强县", "大區", "大区", "强区", "大国",
    "强国",
    "大國", "強國", "重镇", "基地", "示范区", "示範區", "开发区", "開發區", "新区", "新區", "集聚区", "集聚區", "聚集区",
    "集中区", "集中區", "加工区", "加工區", "功能区", "保护区", "保税区", "度假区", "走廊", "小镇", "博览会", "博覽會",
    "展览会", "和信息化", "农村部",
  ]

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

extension String {
  /// Without the characters of a kind at its end.
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
