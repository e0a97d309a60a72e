import Characters
import Markdown
import Statistics

/// A time that the words around a figure name, and that they say the figure is of: 前三季度.
package struct NamedTime {
  /// As it was written.
  let words: String
  package let period: Period
  /// What it may be as well, where it is named by its distance from a day that is not sure: 去年.
  var others: [Period] = []
  /// Whether only the clause right behind it is surely of it: 去年10月 and 9月中旬 may as well be when something
  /// happened.
  var isLoose = false
  /// Whether what is said is of parts of it: 三季度各月.
  var isOfParts = false

  /// Whether what is said of this time can be said of a figure for a period.
  ///
  /// - Parameter isStock: whether the figure is a state at a date, which belongs to every period that
  ///   ends there.
  func fits(_ own: Period, isStock: Bool) -> Bool {
    fits(own, period, isStock) || others.contains { fits(own, $0, isStock) }
  }

  private func fits(_ own: Period, _ period: Period, _ isStock: Bool) -> Bool {
    if period.span == own.span || isOfParts && period.contains(own) { return true }
    switch period {
    case .tenDays: return own.contains(period)
    case .end: return period.lastDay == own.lastDay
    // 2023年 may be said of its half, and 全年 may not.
    case .year where !words.hasSuffix("全年"): return period.contains(own)
    default: break
    }
    if case .end = own { return period.lastDay == own.lastDay }
    return isStock && period.lastDay == own.lastDay
  }
}

// MARK: - In a clause

extension NamedTime {
  /// One of these is in the name of every period.
  static let marks = ["年", "月", "季"]

  /// Words behind a period that make it another thing: 全年目标, 9月以来, 2023年首次发布.
  private static let otherThings = [
    "目标", "目標", "计划", "計劃", "任务", "任務", "预期", "預期", "预算", "預算", "以来", "以來", "起", "以前", "之前", "以后",
    "以後", "之后", "之後", "后", "後", "首次", "公布", "公佈", "发布", "發布", "印发", "印發", "出台", "修订", "修訂", "批准",
    "开工",
    "開工", "的发布", "的發布",
  ]

  /// Words before one with which something else is compared, or from which something goes on.
  private static let origins = ["比", "较", "較", "自", "从", "從", "由", "同", "超", "继", "繼"]
  private static let links = origins + ["与", "與", "和", "至", "到", "—", "-"]

  /// What a time may begin with.
  static let beginnings = Set("民前上下全首一二三四五六七八九十第1234567890")

  /// A part of a year that is named without the year, taken to be of one: 一季度, 1—5月, 下半年. The
  /// first of a clause: what a later one says may be said of another figure.
  package static func part(in clause: String, of year: Int) -> NamedTime? {
    var start = clause.startIndex
    while start < clause.endIndex {
      let tail = clause[start...]
      let before = clause[..<start]
      defer { start = clause.index(after: start) }
      guard let first = tail.first, beginnings.contains(first),
        mayBegin(behind: before),
        !isCompared(behind: before)
      else { continue }
      guard let (named, rest) = part(at: tail, of: year) else { continue }
      if isOtherThing(before: rest) { return nil }
      return named
    }
    return nil
  }

  /// Whether something is compared with a part of a year behind a text, be it of the year before: 由, 由上年.
  private static func isCompared(behind before: Substring) -> Bool {
    let word =
      (yearsAgo.map(\.0) + ["今年", "本年"]).first(where: before.hasSuffix) ?? ""
    let before = before.dropLast(word.count)
    return links.contains(where: before.hasSuffix)
  }

  /// What stands behind the last word with which something is compared: 9月的5.2% of 由9月的5.2%; nil where
  /// there is none.
  static func compared(in text: String) -> String? {
    (origins + ["于", "於"]).compactMap { text.ranges(of: $0).last?.upperBound }.max()
      .map { String(text[$0...]) }
  }

  /// Whether a part of a year that follows a text is named without the year: 今年前三季度, but not
  /// 2023年前三季度, nor the 三季度 of 前三季度.
  static func mayBegin(behind before: Substring) -> Bool {
    guard let last = before.last else { return true }
    if last == "年" { return !(before.dropLast().last?.isNumber ?? false) }
    // ①1—9月 begins an item of a list.
    let isDigit =
      last.isNumber && last.unicodeScalars.first?.properties.generalCategory != .otherNumber
    return !isDigit && !"第前首头頭".contains(last)
  }

  /// The longest part of a year that begins a text, with what stands behind it.
  static func part(
    at tail: Substring, of year: Int
  ) -> (named: NamedTime, rest: Substring)? {
    var ends: [(length: Int, end: Substring.Index)] = []
    for (length, place) in tail.indices.prefix(10).enumerated()
    where length > 0 && "度季月份年".contains(tail[place]) {
      ends.append((length + 1, tail.index(after: place)))
    }
    for (length, end) in ends.reversed() {
      let words = String(tail[..<end])
      guard !words.hasSuffix("年") || words.hasSuffix("半年") || words.hasSuffix("全年"),
        let period = Period("\(year)年\(words)")
      else { continue }
      let rest = tail.dropFirst(length)
      // 10月21日 and 10月下旬 are no month.
      let day = rest.prefix { $0.isASCII && $0.isNumber }
      let behindDay = rest[day.endIndex...]
      if !day.isEmpty, ["日", "号", "號"].contains(where: behindDay.hasPrefix) { return nil }
      if ["上旬", "中旬", "下旬"].contains(where: rest.hasPrefix) { return nil }
      // 6月末 is a day, and the state on it belongs to every period that ends then.
      let isEnd = rest.hasPrefix("末") || rest.hasPrefix("底")
      return (
        NamedTime(words: words, period: isEnd ? .end(of: period) : period),
        isEnd ? rest.dropFirst() : rest
      )
    }
    return nil
  }

  static func isOtherThing(before rest: Substring) -> Bool {
    otherThings.contains(where: rest.hasPrefix) || rest.contains("基础上") || rest.contains("基礎上")
  }

  /// The last period with a year in a text, unless something is compared with it or begins there.
  static func dated(in text: String) -> NamedTime? {
    var found: NamedTime?
    for mark in text.indices where text[mark] == "年" {
      guard let start = startOfYear(endingAt: mark, in: text),
        !links.contains(where: text[..<start].hasSuffix),
        let (named, rest) = dated(at: text[start...]), !isOtherThing(before: rest),
        !rest.hasPrefix("同期")
      else { continue }
      found = named
    }
    return found
  }

  /// Every time that a text names and compares with nothing. A part of a year without the year is taken
  /// to be of the one given.
  ///
  /// - Parameter years: those that 今年 may mean.
  static func all(in text: String, of year: Int, years: [Int] = []) -> [NamedTime] {
    var all: [NamedTime] = []
    var start = text.startIndex
    while start < text.endIndex {
      let tail = text[start...]
      let before = text[..<start]
      start = text.index(after: start)
      guard let first = tail.first, beginnings.contains(first), mayBegin(behind: before),
        !origins.contains(where: before.hasSuffix),
        let (named, rest) = dated(at: tail) ?? relative(at: tail, behind: before, years: years)
          ?? part(at: tail, of: year)
      else { continue }
      // 2023 alone may be a number, and 100年 a count.
      guard !named.words.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
      if named.isYearAlone, tail.prefix(while: \.isNumber).count == 3 { continue }
      start = rest.startIndex
      // 2026年第3号 numbers documents.
      let isNumber =
        named.isYearAlone && (rest.hasPrefix("第") || rest.hasPrefix("版"))
        || rest.hasPrefix("同期")
      if !isNumber, !isOtherThing(before: rest) { all.append(named) }
    }
    return all.isEmpty ? [EnglishTime.last(in: text, year: year)].compactMap { $0 } : all
  }

  /// Whether a text names a time, be something compared with it or not.
  ///
  /// - Parameter year: of which a part of a year is taken to be that is named without one.
  static func isNamed(
    in text: String, of year: Int, where isMeant: (NamedTime) -> Bool
  ) -> Bool {
    guard marks.contains(where: text.holds) else { return false }
    return text.indices.contains { place in
      beginnings.contains(text[place]) && mayBegin(behind: text[..<place])
        && (dated(at: text[place...]) ?? part(at: text[place...], of: year)).map {
          isMeant($0.named)
        }
          ?? false
    }
  }

  /// Whether the whole of a period, or its end, is of this time: a title may give the year alone.
  func isOf(_ own: Period) -> Bool {
    ([period] + others).contains { period in
      period.lastDay == own.lastDay || isYearAlone && period.contains(own)
        || period.spansYears && period.contains(own)
    }
  }

  private var isYearAlone: Bool { if case .year = period { !words.hasSuffix("全年") } else { false } }

  /// Where the digits of a year begin that end before 年: 2023, 民国112, or 112 before the name of a part
  /// of a year, for 112年 alone may be a count.
  private static func startOfYear(endingAt mark: String.Index, in text: String) -> String.Index? {
    let digits = text[..<mark].reversed().prefix(while: isDigitOfYear).count
    let start = text.index(mark, offsetBy: -digits)
    for name in ["民国", "民國"] where (1...3).contains(digits) && text[..<start].hasSuffix(name) {
      return text.index(start, offsetBy: -name.count)
    }
    if digits == 4 { return start }
    let rest = text[text.index(after: mark)...]
    let hasPart =
      rest.first.map { $0.isNumber || "前上下全首第一二三四末底度".contains($0) } ?? false
    return digits == 3 && hasPart ? start : nil
  }

  /// 2026, and 二〇二六.
  private static func isDigitOfYear(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || "〇零○一二三四五六七八九".contains(character)
  }

  /// A text without the time that stands at its end, and without 的 or 同比 behind that: 转为 for 转为1—10月,
  /// 转为本月的同比. The text itself where it ends otherwise.
  static func withoutTime(atEndOf text: String) -> String {
    var whole = text[...]
    for ending in ["同比", "环比", "環比", "的", "份"] where whole.hasSuffix(ending) {
      whole = whole.dropLast(ending.count)
    }
    if let word = timesByDistance.first(where: whole.hasSuffix) {
      return String(whole.dropLast(word.count))
    }
    for length in stride(from: min(12, whole.count), through: 2, by: -1) {
      let tail = whole.suffix(length)
      let before = whole.dropLast(length)
      guard let first = tail.first, beginnings.contains(first), mayBegin(behind: before),
        let (_, rest) = dated(at: tail) ?? part(at: tail, of: 2000), rest.isEmpty
      else { continue }
      return String(before)
    }
    return text
  }

  /// Those that are counted from the time of the text, the longer ones first.
  private static let timesByDistance = [
    "去年同期", "上年同期", "去年同月", "上年同月", "本月份", "上个月", "上個月", "本季度", "上季度", "当季度", "當季度", "本月", "当月",
    "當月", "上月", "本期", "上期", "本季", "当季", "當季", "上季", "今年", "本年", "去年", "上年",
  ]

  /// The longest period with a year that begins a text, with what stands behind it.
  static func dated(at tail: Substring) -> (named: NamedTime, rest: Substring)? {
    let digits = tail.drop { "民国國".contains($0) }.prefix(while: isDigitOfYear)
    guard digits.count >= 3, tail[digits.endIndex...].first == "年" else { return nil }
    for length in stride(from: min(20, tail.count), through: 2, by: -1) {
      guard let period = Period(String(tail.prefix(length))) else { continue }
      switch period {
      // A day is when something was published, or happened.
      case .day, .days, .tenDays: return nil
      default:
        return (
          NamedTime(words: String(tail.prefix(length)), period: period), tail.dropFirst(length)
        )
      }
    }
    return nil
  }
}

// MARK: - At the head of a sentence

extension NamedTime {
  /// The time that the clauses before a figure's own give it, where it can't be the figure's: 前三季度 in
  /// 前三季度，全省增加值50亿元.
  ///
  /// Only a clause that is nothing but a time counts or, where the figure's own clause names nothing
  /// that it could be about, one that begins with a time and gives a figure itself. Whatever else may
  /// be a time in between leaves it open.
  ///
  /// - Parameters:
  ///   - sentence: the sentence up to the link, with the beginning of the figure's own clause.
  ///   - own: the figure's own clause.
  ///   - isBare: whether that only goes on from the clause before: 同比增长.
  ///   - base: from which times are counted that are named without a year.
  ///   - fits: whether the figure is of a time.
  static func contradicting(
    _ sentence: String, own: String, isBare: @autoclosure () -> Bool, base: TimeBase,
    fits: (NamedTime) -> Bool
  ) -> NamedTime? {
    guard marks.contains(where: sentence.holds) || EnglishTime.mayName(sentence) else { return nil }
    let clauses = Clause.parted(sentence)
    for place in clauses.indices.dropLast().reversed() {
      // Of 1月、2月 no single one is meant.
      if clauses[place + 1].mark == "、" || clauses[place].mark == "、" { return nil }
      let clause = TimeScope.plain(clauses[place].text)
      guard let (named, rest) = beginning(clause, base) else { continue }
      // 9月（19亿元）后 is a time before.
      if clauses[place + 1].mark.map({ "（(".contains($0) }) ?? false { return nil }
      guard isWhole(rest, of: named) || !named.isLoose && mayGoOn(rest, in: clause) && isBare()
      else {
        if hasTime(clause) { return nil }
        continue
      }
      // Most are right: only what is not has to be sure.
      if fits(named) || named.isLoose && place < clauses.count - 2 { return nil }
      let between = clauses[(place + 1)...].dropLast().map(\.text)
      // In 2024年，全年产值 the year is said already.
      let own = named.isYearAlone ? own.replacing("全年", with: "") : own
      return hasTime(own) || between.contains(where: hasTime) ? nil : named
    }
    return nil
  }

  /// The time that the last clause of a text is that names one, and is nothing else: 10月 of 10月，出口、进口.
  static func leading(_ text: String, _ base: TimeBase) -> NamedTime? {
    for clause in Clause.parted(text).dropLast().reversed() {
      let words = TimeScope.plain(clause.text)
      guard let (named, rest) = beginning(words, base), isWhole(rest, of: named) else {
        if hasTime(words) { return nil }
        continue
      }
      return named.isLoose ? nil : named
    }
    return nil
  }

  /// Whether a text that begins with a time says nothing else, from what stands behind the time.
  static func isWhole(_ rest: Substring, of named: NamedTime) -> Bool {
    let isMark: (Character) -> Bool = { "，,：: 份里內内中间間*".contains($0) }
    let rest = rest.drop(while: isMark)
    return rest.isEmpty || TimeScope.isWhole(rest, of: named.period)
  }

  /// Whether a clause that begins with a time and goes on gives a figure of that time.
  private static func mayGoOn(_ rest: Substring, in clause: String) -> Bool {
    (StatedFigure.hasFigure(clause) || FigureLink.hasGap(clause)) && !isOtherThing(before: rest)
      && !hasTime(String(rest))
  }

  /// The time with which a clause begins, and what stands behind it: 2023年前三季度, 其中9月份, 截至9月末.
  static func beginning(
    _ clause: some StringProtocol, _ base: TimeBase
  ) -> (named: NamedTime, rest: Substring)? {
    var text = Substring(String(clause).trimmed)
    var isUpTo = false
    var isThisYear = false
    while let filler = fillers.first(where: text.hasPrefix) {
      isUpTo = isUpTo || filler.hasPrefix("截")
      isThisYear = isThisYear || filler == "今年" || filler == "本年"
      text = text.dropFirst(filler.count).drop { $0 == " " }
    }
    guard let first = text.first else { return nil }
    if let relative = relative(at: text, base) { return relative }
    let years = isThisYear && !base.years.isEmpty ? base.years : [base.year]
    if beginnings.contains(first),
      let (named, rest) = dated(at: text) ?? part(at: text, ofAny: years)
    {
      func ending(_ period: Period) -> Period {
        if case .end = period { period } else { isUpTo ? .end(of: period) : period }
      }
      return (
        NamedTime(
          words: named.words, period: ending(named.period), others: named.others.map(ending)), rest
      )
    }
    if let tenDays = tenDays(at: text, of: base.year) { return tenDays }
    return EnglishTime.beginning(text, year: base.year)
  }

  private static let fillers = [
    "其中", "今年", "本年", "截至", "截止", "进入", "進入", "步入", "在",
  ]

  /// Words that may give a figure another time than the sentence does, whichever that is.
  static func hasTime(_ clause: String) -> Bool {
    if hasRelativeTime(clause) { return true }
    guard marks.contains(where: clause.holds) else { return false }
    return part(in: clause, of: 2000) != nil || dated(in: clause) != nil
  }

  /// Words that name a time by its distance, or leave open which one.
  static func hasRelativeTime(_ clause: String) -> Bool {
    times.contains(where: clause.holds) || EnglishTime.isNamed(in: clause)
  }

  private static let times = [
    "去年", "上年", "前年", "往年", "今年", "历年", "歷年", "明年", "同期", "当月", "當月", "本月", "单月", "單月", "上月", "当季",
    "當季",
    "本季", "上季", "累计", "累計", "目前", "当前", "當前", "截至", "截止", "年初", "年末", "年底", "月初", "月末", "月底", "季末",
    "预计", "預計", "预期", "預期", "以来", "以來", "此前", "当时", "當時", "当年", "當年", "次年", "本期", "上期", "期末", "期初",
    "year to date", "last year", "earlier", "previous", "so far", "since", "expected",
  ]
}
