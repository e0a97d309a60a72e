import Characters
import Localization
import Markdown
import Statistics

/// Of which time a figure is stated.
extension FigureComparison {
  /// A period that the clause names, and that is not the figure's.
  ///
  /// A text before the figure may name several: what the first of them is, is said of another figure.
  var otherPeriod: String? {
    for label in stated.labels { if let said = otherPeriod(atHead: label) { return said } }
    let clause = ([stated.lead.outside + stated.lead.inside] + stated.labels).joined(separator: " ")
    if isCumulative(clause) { return "累计" }
    if isStartOfUnsaidTime(clause) { return nil }
    if let part = stated.times?.part(of: target.period, base) {
      return part.period == target.period ? nil : part.words
    }
    if let said = otherTimeBefore(clause) { return said }
    if isOfComparedTime(clause + stated.words, behind: clause) { return nil }
    if let said = otherTime(in: clause) ?? otherSamePeriod(in: clause) { return said }
    if let said = otherPeriodOfHeadsBefore { return said }
    if let said = otherTimeOfList { return said }
    // A table says its times in its heads and rows.
    guard stated.labels.isEmpty, stated.list == nil else { return nil }
    if let said = otherScope(clause + stated.words) { return said }
    return otherTime(around: clause, clause + stated.words)
      ?? otherTime(above: clause + stated.words)
  }

  /// Whether a change is said to begin with the figure, and not when: in 10月，失业率由5.2%降至5.1% the time is that of
  /// the figure that was reached.
  private func isStartOfUnsaidTime(_ clause: String) -> Bool {
    guard stated.end == .start, stated.labels.isEmpty, let own = target.periodOfText,
      target.period.lastDay < own.lastDay
    else { return false }
    let whole = clause + stated.wordsBeforeNumber
    return MoveVerb.origins.contains(where: whole.hasSuffix)
  }

  /// Whether a report says a figure that ends at another time than what it is about, and nothing near it says so: a
  /// link that was left over from an earlier report.
  func isOfUnsaidPeriod(in link: FigureLink) -> Bool {
    guard let own = target.statedPeriodOfText, target.period.lastDay != own.lastDay,
      stated.labels.isEmpty, stated.list == nil, stated.times == nil, stated.end != .start
    else { return false }
    let sentence = link.before + link.text + link.after
    let clause = Clause.last(of: link.before)
    // 由增长3.0%转为: it is said that it was so before.
    if NamedTime.hasRelativeTime(clause) || MoveVerb.origins.contains(where: clause.holds) {
      return false
    }
    let isListed = ["分别", "分別", "依次", "各"].contains(where: sentence.holds)
    return (link.section.headings + [link.section.above, sentence]).allSatisfy { text in
      let text = NamedTime.withoutComparisons(text)
      if NamedTime.hasRelativeTime(text) || Self.otherTimes.contains(where: text.holds) {
        return false
      }
      return !NamedTime.isNamed(in: text, of: own.lastDay.year) { named in
        named.words != "全年"
          && (fits(named) || isListed && named.period.contains(target.period))
      }
    }
  }

  /// Words for another time than what a report is about, whichever it is.
  private static let otherTimes = [
    "历史", "歷史", "原", "之前", "以前", "前期", "前值", "情前", "前一", "上一", "上周", "上週", "前周", "前週", "上旬", "中旬",
    "基期",
    "高点", "高點", "低点", "低點", "峰值", "最高", "最低", "新高", "新低", "纪录", "紀錄", "记录", "曾", "起点", "起點",
    "record", "peak",
  ]

  /// From which the times are counted that the text names without a year.
  var base: TimeBase {
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
    if let said = scopeOfHeading(in: section) { return said }
    return NamedTime.contradicting(above: section, base, fits: fits) { named in
      quantity.unit.isRelative && named.period.lastDay == target.period.lastDay
    }?.words
  }

  /// What the heading of the part says of how much time its figures are of: 当月, （二）累计.
  private func scopeOfHeading(in section: FigureLink.Section) -> String? {
    guard !target.isStock, let heading = section.headings.last,
      let scope = TimeScope.said(byHeading: heading)
    else { return nil }
    return fits(scope.scope, isNext: true) ? nil : scope.words
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
    let isOfThatTime =
      stated.end == .start || !quantity.isMovement || EndOfChange.fall(before: clause) != nil
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
    time.fits(target.period, isStock: target.isStock) || isSum(upTo: time)
  }

  /// Whether it is said to be the sum up to a month or quarter, and is: 10月投资累计下降4.6% of 1—10月.
  private func isSum(upTo time: NamedTime) -> Bool {
    switch time.period.simplified {
    case .month, .quarter: break
    default: return false
    }
    let first = target.period.firstDay
    guard first.month == 1, first.day == 1, time.period.lastDay == target.period.lastDay else {
      return false
    }
    let whole = stated.lead.outside + stated.lead.inside + stated.words
    return (whole.holds("累计") || whole.holds("累計"))
      && !["当月", "當月", "单月", "單月"].contains(where: whole.holds)
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

  /// 上年同期 of a figure that ends with another month than what the text is about, where the sentence and what
  /// stands above it name no time that it could be the same as.
  private func otherSamePeriod(in clause: String) -> String? {
    // Hardly any sentence has one.
    guard let own = target.periodOfText, stated.labels.isEmpty,
      ["同期", "同月"].contains(where: { stated.before.holds($0) || clause.holds($0) })
    else { return nil }
    for word in Self.samePeriods {
      let whole = sentence
      let isCompared = isCompared(with: word, in: clause)
      guard
        isCompared || Self.place(of: word, in: clause) != nil
          || Clause.all(of: whole).contains(where: { $0.trimmed == word })
      else { continue }
      if isCompared, target.period.lastDay.year >= own.lastDay.year { return word }
      let before = whole.ranges(of: word).last.map { String(whole[..<$0.lowerBound]) } ?? ""
      let above = stated.section.headings.joined(separator: "\n") + "\n" + stated.section.above
      if NamedTime.hasTime(NamedTime.withoutComparisons(before))
        || NamedTime.hasTime(NamedTime.withoutComparisons(above))
      {
        return nil
      }
      let isMonth = if case .month = target.period { true } else { false }
      let isWrong =
        target.period.lastDay.month != own.lastDay.month
        || word.hasSuffix("月") && !isMonth && target.period.dayCount > 31
      return isWrong ? word : nil
    }
    return nil
  }

  /// Whether something is compared with what the figure was at such a time: 较去年同期的 before 1200亿元.
  private func isCompared(with word: String, in clause: String) -> Bool {
    // The words may have been read with the figure.
    let whole = clause + stated.wordsBeforeNumber
    guard !quantity.isMovement, let range = whole.ranges(of: word).last,
      Self.comparisons.contains(where: whole[..<range.lowerBound].hasSuffix)
    else { return false }
    return ["", "的", "份", "份的"].contains(String(whole[range.upperBound...]))
  }

  private static let samePeriods = ["上年同期", "去年同期", "上年同月", "去年同月"]

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
    // 10月，失业率由上月的5.2%降至5.1%: with what it is compared, and where it began, leaves its own time open.
    let own = NamedTime.withoutComparisons(RecordClaim.withoutStart(whole))
    let named = NamedTime.contradicting(
      sentence, own: own, isBare: NamedFigures.isConnective(clause), base: base, fits: fits)
    // 从全年看，失业率由年初的5.3%降至 looks back over a year from a month.
    return own != whole && named?.period.frequency == .annual ? nil : named?.words
  }

  /// The time of the clause before a list, where no name in the list is a time itself.
  private var otherTimeOfList: String? {
    guard let list = stated.list, !list.names.contains(where: NamedTime.hasTime),
      let named = NamedTime.leading(list.before, base), !fits(named)
    else { return nil }
    return named.words
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
    guard reading.comparison == .cumulative || saysSum(clause), !target.isStock,
      case .month(let month, _) = target.period, month > 1,
      !target.changes.contains(where: { $0.comparison == .cumulative })
    else { return false }
    let isOfOneMonth =
      ["当月", "當月", "本月"].contains(where: clause.holds)
      || NamedTime.part(in: clause, of: target.period.lastDay.year)?.period.span
        == target.period.span
    return meansChange || !isOfOneMonth || clause.contains("至")
  }

  /// Whether a clause calls a figure a sum of the year so far, where that is no part of its name: 累计产值.
  private func saysSum(_ clause: String) -> Bool {
    guard stated.labels.isEmpty else { return false }
    return ["累计", "累計"].contains { word in
      clause.holds(word) && Self.place(of: word, in: clause) != nil
        && !(target.names + target.titles).contains { $0.holds(word) }
    }
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
    for word in Self.comparedTimes where words.hasPrefix(word) {
      guard let own = target.periodOfText else { break }
      return target.period.lastDay >= own.lastDay ? String(words.prefix(6)) : nil
    }
    return nil
  }

  /// The time of the heads to the left of one that is only called 增速, where the figure is of none of them.
  private var otherPeriodOfHeadsBefore: String? {
    guard !stated.headsBefore.isEmpty,
      !stated.labels.map(NamedTime.withoutComparisons).contains(where: saysTime)
    else { return nil }
    let heads = stated.headsBefore.filter { head in
      saysTime(head) && !Self.comparedTimes.contains(where: head.hasPrefix)
    }
    func isFitting(_ head: String) -> Bool {
      if otherPeriod(atHead: head) != nil { return false }
      return NamedTime.part(in: head, of: target.period.lastDay.year).map(fits) ?? true
    }
    return heads.contains(where: isFitting) ? nil : heads.last
  }

  /// Whether a head or the name of a row gives the figures below or beside it a time.
  private func saysTime(_ label: String) -> Bool {
    NamedTime.hasTime(label) || Period(String(label.trimmed)) != nil
  }

  /// What begins the head of a column with which others are compared.
  private static let comparedTimes = ["上年", "去年", "上期", "同期", "上月"]

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
}
