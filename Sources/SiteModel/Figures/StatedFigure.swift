import Characters
import Markdown
import Statistics

/// A figure that the words of a text state, with what its clause says of it.
package struct StatedFigure {
  package let reading: FigureReading
  /// What was read, words around a link included: 同比下降5.2%.
  package let words: String
  /// What stands before those words in their clause, inside the link and before it: 2023年固定资产投资.
  package let lead: Lead
  /// What the clause before says that figures of the sentence are compared with: 与上月相比，.
  package var comparisonBefore: Change.Comparison?
  /// As it was written: 上月.
  var objectBefore: String?
  /// In which prices the clause before says that it is: 按现价计算，.
  var basisBefore: Change.Basis?
  /// Of a figure in a table, the name of its row and the head of its column.
  var labels: [String] = []
  /// Of a change in a table whose heads don't say of which time it is, the heads to their left that may.
  var headsBefore: [String] = []
  /// Of a figure in a list, the names that are listed before.
  var list: ListedNames?
  /// Of a figure in a list without names, the times that may be listed before.
  var times: ListedTimes?
  /// Which end of a change it is said to be.
  var end: EndOfChange?
  /// With what a change in the words of the link is said to begin: 50亿元 in 由50亿元增至60亿元.
  var start: Quantity?
  /// The last year that the text before names.
  var yearBefore: Int?
  /// The sentence before the link, and what stands behind the words of the figure.
  var before = ""
  var behind = ""
  /// What stands above that sentence.
  var section = FigureLink.Section()
  /// The figure as a fall, where the clause before says that something fell and this one that it is
  /// less or more than another's figure: 比上年下降，低于全国的5.1%. A change of that other is a fall then; a
  /// level stays one.
  var fall: FigureReading?

  /// What the words before the figure and its own say together, where they say twice which way it went,
  /// or say it in two ways: 下降 before -5.2%.
  var doubled: String?

  package struct Lead {
    /// Inside the link.
    let inside: String
    /// Before it.
    let outside: String
  }

  package enum Fault: Error {
    /// No end of the text is a figure.
    case none
    /// What stands before the figure belongs to it, and can't be read: 1亿 before 3400万元.
    case cut(before: String, figure: String)
    /// The text begins with a number that can't be read: 12,05亿元.
    case unreadable(String, QuantityError)
  }

  /// What of its words stands before the number.
  var wordsBeforeNumber: String { words.wordsBeforeNumber }

  /// Every figure in the words of a link, in their order. The words of its sentence around it are read
  /// with it, for editors like to link the number alone: 下降[5.2%](metric:gdp).
  ///
  /// - Parameters:
  ///   - cell: the cell of a table that it stands in.
  ///   - section: what stands above the sentence.
  ///   - unit: the unit of the figure that is linked.
  package static func all(
    in text: String, before: String = "", after: String = "", cell: FigureLink.TableCell? = nil,
    section: FigureLink.Section = FigureLink.Section(), of unit: Unit? = nil
  ) throws(Fault) -> [StatedFigure] {
    // 总额1[18.5亿元] would be read as 118.5亿元.
    if text.first?.isNumber == true, let last = before.last, last.isASCII, last.isNumber {
      throw .cut(
        before: String(before.reversed().prefix(while: \.isNumber).reversed()), figure: text)
    }
    if let cell {
      return try TabledFigure(cell, own: unit).figures(in: text, before: before, after: after)
    }
    var (before, text, after) = (Clause.lastSentence(of: before), text, after)
    for mark in ListedNames.marks where text.hasPrefix(mark) {
      before += mark
      text = String(text.dropFirst(mark.count))
    }
    text = SharedUnit.completing(text, before: before, after: after) ?? text
    if let single = ListedComparisons(before: before, text: text, after: after) {
      (before, after) = (single.before, single.after)
    }
    if let list = ListedNames(before: before, text: text, after: after) {
      return try figures(in: text, before: list.clause, after: list.after).map { figure in
        var figure = figure
        figure.list = list
        return figure
      }
    }
    before = Items.parted(before)
    let words = text.wordsBeforeNumber
    let isWordy = words != text && !hasFigure(words)
    let end =
      EndOfChange(before: Clause.last(of: before), after: after)
      ?? (isWordy ? EndOfChange(before: Clause.last(of: before + words), after: after) : nil)
    let year = Clause.lastYear(in: before)
    let times = ListedTimes(before: before, text: text, after: after)
    var figures = try figures(in: text, before: before, after: after).map { figure in
      var figure = figure
      figure.end = end
      figure.yearBefore = year
      figure.times = times
      return figure
    }
    // Whatever follows in the words of the link is said of the same time.
    figures[0].before = before
    figures[0].section = section
    return figures
  }

  static func figures(
    in text: String, before: String, after: String
  ) throws(Fault) -> [StatedFigure] {
    let clause = Clause.own(before)
    let comparison = Clause.comparison(before: before)
    if let whole = ending(text), !hasFigure(whole.before) {
      var figure = figure(whole, before: clause, after: after)
      // 下降（-5.2%） says it once in words and once in figures.
      if let last = before.last, "（(".contains(last) { figure.doubled = nil }
      if figure.reading.comparison == nil {
        figure.comparisonBefore = comparison
        figure.objectBefore = Clause.comparedObject(before: before)
      }
      figure.basisBefore = Clause.basis(before: before)
      if ComparedFigure(clause)?.followsFall(in: before) ?? false {
        // Words that say themselves where it went, as 增长5%, are no figure behind 下降: they stay as read.
        figure.fall = try? FigureReading(parsing: "下降" + figure.words, units: .any)
      }
      return [figure]
    }
    // 60亿元，增长5.3% and 50亿元（增长5.3%）: each of several.
    let segments = Clause.segments(of: text)
    var figures: [StatedFigure] = []
    for (index, segment) in segments.enumerated() where hasFigure(segment) || index == 0 {
      guard let end = ending(segment) else {
        guard hasFigure(segment) else { continue }
        throw fault(of: segment, in: segments)
      }
      if let rest = rest(of: end.before, end.reading) {
        throw .cut(before: rest, figure: end.words)
      }
      figures.append(
        figure(
          end, before: index == 0 ? clause : "", after: index == segments.count - 1 ? after : ""))
    }
    guard !figures.isEmpty else {
      guard let whole = ending(text) else { throw .none }
      if let rest = rest(of: whole.before, whole.reading) {
        throw .cut(before: rest, figure: whole.words)
      }
      return [figure(whole, before: clause, after: after)]
    }
    return figures
  }

  /// Why a text with a number ends in no figure.
  private static func fault(of segment: String, in segments: [String]) -> Fault {
    let number = String(segment.drop { !($0.isASCII && $0.isNumber) })
    if !number.isEmpty,
      case .failure(let error) = Result(catching: { () throws(QuantityError) in
        try FigureReading(parsing: number, units: .any)
      }), case .misplacedComma = error
    {
      return .unreadable(number, error)
    }
    return .cut(before: segment, figure: segments.last ?? segment)
  }

  private struct Ending {
    let before: String
    let words: String
    let reading: FigureReading
  }

  /// The longest end of a text that is a figure.
  private static func ending(_ text: String) -> Ending? {
    var start = text.startIndex
    while start < text.endIndex {
      if FigureReading.mayBegin(with: text[start]),
        start == text.startIndex || !Self.isOfNumber(text[text.index(before: start)])
          // 社零 is a name, and no number.
          || text[..<start].hasSuffix("社零")
      {
        let words = String(text[start...])
        // What is no figure from here on may be one from further on.
        if let reading = try? FigureReading(parsing: words, units: .any) {
          return Ending(before: String(text[..<start]), words: words, reading: reading)
        }
      }
      start = text.index(after: start)
    }
    return nil
  }

  /// The figure that a text ends with.
  static func lastFigure(of text: String) -> Quantity? { ending(text)?.reading.quantity }

  /// A figure does not begin within a number: 05.3% in 105.3%, 35亿元 in 三十35亿元.
  private static func isOfNumber(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character == "." || character == ",")
      || "零〇一二两三四五六七八九十百千万亿兩萬億".contains(character)
  }

  /// Reads the words around a figure with it, as far as they belong to it.
  private static func figure(
    _ ending: Ending, before clause: String, after: String
  ) -> StatedFigure {
    var words = ending.words
    var reading = ending.reading
    let start = reading.origin
    var outside = clause
    // Of 低于上年的5.3% the figure is another's, and no bound.
    let compared = ComparedFigure(clause)
    let fall = compared == nil ? EndOfChange.fall(before: clause) : nil
    let own = compared?.words ?? fall ?? clause
    var doubled: String?
    if ending.before.isEmpty, !endsInDigits(own) {
      let joined = LeadWords(of: own, before: words, reading)
      if compared == nil {
        doubled = LeadWords.doubled(by: words, reading, behind: own, joined: joined)
      }
      if let joined {
        outside = compared == nil && fall == nil ? joined.rest : outside
        (words, reading) = (joined.words + words, joined.reading)
      }
    }
    let goesOn = after.first.map(FigureReading.mayGoOn) ?? false
    // Nothing behind a mark belongs to the figure before it.
    let behind =
      goesOn ? after.prefix(after.first == " " ? 40 : 10).prefix(while: Clause.goesOn(with:)) : ""
    // 2.00:1
    let ratio = after.first.map { ":：∶".contains($0) } ?? false ? after.prefix(4) : ""
    let following = behind.isEmpty ? ratio : behind
    let isOfOtherTime = EndOfChange.isOfOtherTime(behind: clause)
    var length = following.count
    while length > 0 {
      // Words that make no figure with it are not its own; fewer of them may be.
      let tail = after.prefix(length)
      let rest = after.dropFirst(length)
      if !arrivals.contains(where: rest.hasPrefix), !names.contains(where: isCut(tail, rest)),
        tail.utf8.allSatisfy({ $0 < 0x80 }) || !tail.contains(where: \.isWhitespace),
        let whole = try? FigureReading(parsing: words + tail),
        whole.quantity.isGoingOn(from: reading.quantity),
        // 从9月份5.2%回落 is said of what came after.
        !isOfOtherTime || whole.quantity.isMovement == reading.quantity.isMovement,
        !leadsOn(tail, to: rest)
      {
        (words, reading) = (words + tail, whole)
        break
      }
      length -= 1
    }
    return StatedFigure(
      reading: reading, words: String(words.trimmed),
      lead: Lead(inside: ending.before, outside: outside), start: start,
      behind: String(after.dropFirst(max(0, length))), doubled: doubled)
  }

  /// Whether the end of what stands behind a figure is said of the next one: 同比增长 before 2.9%.
  private static func leadsOn(_ tail: Substring, to rest: Substring) -> Bool {
    let between = rest.prefix { !$0.isNumber && Clause.goesOn(with: $0) }
    let number = rest[between.endIndex...].prefix { isOfNumber($0) || "%％".contains($0) }
    guard between.count <= 10, number.first?.isASCII == true else { return false }
    return tail.indices.contains { start in
      // 的降幅 is the figure's own, whatever follows.
      FigureReading.mayBegin(with: tail[start]) && tail[start] != "的"
        && !tail[..<start].hasSuffix("的")
        // What makes no figure with the next number is said of this one.
        && (try? FigureReading(parsing: String(tail[start...] + between + number), units: .any))?
          .quantity.isMovement == true
    }
  }

  /// Whether a name lies across the place where two texts meet: 增加值 in 增加 and 值.
  private static func isCut(_ tail: Substring, _ rest: Substring) -> (String) -> Bool {
    let end = tail.suffix(3)
    return { name in
      (1..<name.count).contains {
        end.hasSuffix(name.prefix($0)) && rest.hasPrefix(name.dropFirst($0))
      }
    }
  }

  private static let arrivals = ["到", "至", "为", "了", "點", "点"]

  private static func endsInDigits(_ clause: String) -> Bool {
    clause.last { $0 != " " && $0 != "\u{3000}" }.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// Whether a text holds digits that are no date.
  static func hasFigure(_ text: String) -> Bool {
    var rest = withoutCounter(text[...])
    while let start = rest.firstIndex(where: \.isNumber) {
      let number = rest[start...].prefix { $0.isNumber || ".,—-–~～".contains($0) }
      let behind = rest[number.endIndex...]
      let isDate =
        number.count == 4 && behind.hasPrefix("年")
        || number.count <= 5
          && ["月", "日", "季度", "个月", "個月"].contains(where: behind.hasPrefix)
      // 一季度 and 两年平均 are no figures either.
      if !isDate, number.contains(where: { $0.isASCII || $0.isWholeNumber && !$0.isLetter }) {
        return true
      }
      rest = behind
    }
    return false
  }

  /// A text without the number of a note that begins it: 1—9月投资 for 2. 1—9月投资.
  private static func withoutCounter(_ text: Substring) -> Substring {
    let start = text.drop { " （(".contains($0) }
    let counter = start.prefix { $0.isASCII && $0.isNumber }
    let behind = start[counter.endIndex...]
    guard (1...2).contains(counter.count), let mark = behind.first, ".．)）".contains(mark) else {
      return text
    }
    let rest = behind.dropFirst().drop { $0 == " " }
    // 2.5 is a number, and 2.1—9月 none.
    let isNumber =
      ".．".contains(mark) && rest.startIndex == behind.dropFirst().startIndex
      && rest.first?.isNumber == true && NamedTime.part(at: rest, of: 2000) == nil
    return isNumber ? text : rest
  }

  /// The end of a text that belongs to the figure behind it and was not read with it: a number, or a
  /// word for a direction. Nil where there is none.
  private static func rest(of text: String, _ reading: FigureReading) -> String? {
    let quantity = reading.quantity
    let tail = String(text.suffix(4))
    let trimmed = tail.drop { $0 == " " }
    var last = trimmed
    while let character = last.last, "，,、 .".contains(character) { last.removeLast() }
    if let character = last.last, character.isNumber || "千百万亿萬億余多%".contains(character) {
      return String(trimmed)
    }
    // What was reached was reached from either side.
    if quantity.isMovement || reading.saysLevel || Self.levels.contains(where: trimmed.hasSuffix) {
      return nil
    }
    // 增加值 and 负债 are names, whatever they begin with.
    let words = Self.names.reduce(text) { $0.replacing($1, with: "") }.suffix(4)
    return Self.directions.contains(where: { words.contains($0) }) ? String(trimmed) : nil
  }

  static let names = [
    "增加值", "增值税", "增值", "增量", "负债", "负荷", "負債", "負荷", "減排", "减排", "减税", "減稅", "减免", "減免", "少数",
    "少數", "少年", "少儿", "升级", "升級", "升学", "落户", "落戶", "落地", "落实", "亏损企业", "亏损面", "降水", "降雨", "降费",
    "降解", "缩小", "滑雪", "涨停",
  ]

  /// 降至5.1% is a level, whichever way it was reached.
  private static let levels = ["至", "到"]
  static let directions: [Character] = [
    "增", "升", "涨", "漲", "降", "跌", "减", "減", "缩", "縮", "滑", "落", "亏", "虧", "少", "负", "負",
  ]
}

/// Where a sentence parts.
enum Clause {
  static let marks: Set<Character> = [
    "，", "；", "、", "：", "（", "）", "(", ")", ";", ":", "—",
  ]

  /// Whether a clause goes on with a character, whatever stands beside it.
  static func goesOn(with character: Character) -> Bool {
    !marks.contains(character) && character != "。"
  }

  /// Whether the character at a place parts clauses. A dash or a colon between digits is one figure's
  /// or one period's: 10—15%, 1—5月, 6.8：42.7.
  private static func parts(_ text: String, at place: String.Index) -> Bool {
    if text[place] == "," {
      // A comma within a number has no space behind it.
      let next = text.index(after: place)
      return next < text.endIndex && text[next] == " "
    }
    guard marks.contains(text[place]) else { return false }
    guard "—：:".contains(text[place]), place > text.startIndex else { return true }
    // 注2：1—9月 is a note and no ratio.
    if "：:".contains(text[place]) {
      let label = text[..<place].reversed().drop { $0.isNumber }.first
      if let label, "注表图圖".contains(label) { return true }
    }
    let next = text.index(after: place)
    return next == text.endIndex || !text[next].isNumber
      || !text[text.index(before: place)].isNumber
  }

  /// The end of a text from its last mark on.
  static func last(of text: String) -> String {
    guard let mark = text.indices.last(where: { parts(text, at: $0) }) else { return text }
    return String(text[text.index(after: mark)...])
  }

  /// The end of a text that belongs to a figure behind it: its last clause, with the one before where
  /// the mark between them parts nothing. 下降 before a bracket, and 收窄0.3个百分点 before ，至.
  static func own(_ text: String) -> String {
    let own = ownAlone(text)
    guard ["比", "较", "較"].contains(where: own.hasPrefix) else { return own }
    // 降幅（4.6%）比1—9月 goes on with what stands before the bracket.
    var before = text[...]
    while before.last.map({ "（(".contains($0) }) ?? false { before = before.dropLast() }
    guard before.hasSuffix(own) else { return own }
    before = before.dropLast(own.count)
    guard before.last.map({ "）)".contains($0) }) ?? false,
      let open = before.lastIndex(where: { "（(".contains($0) })
    else { return own }
    return last(of: String(before[..<open])) + own
  }

  private static func ownAlone(_ text: String) -> String {
    let own = last(of: text)
    var before = text.dropLast(own.count)
    guard let mark = before.popLast(), !before.isEmpty else { return own }
    let earlier = last(of: String(before))
    switch mark {
    case "（", "(":
      // 50亿元（ and 12家（ have a figure of their own.
      return own.isEmpty && !StatedFigure.hasFigure(earlier) ? earlier : own
    case "，", ",":
      let isArrival = ["至", "到", "降至", "升至", "回落至", "收窄至"].contains(String(own.trimmed))
      return isArrival ? earlier + own : own
    default: return own
    }
  }

  /// The last year that a text names with four digits.
  static func lastYear(in text: String) -> Int? {
    for mark in text.indices.reversed() where text[mark] == "年" {
      let digits = text[..<mark].suffix(4)
      if digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }) { return Int(digits) }
    }
    return nil
  }

  /// What 与上月相比 and 较年初 mean, where the clause before the last one is such a phrase; the measure that it
  /// names where it says of something how it moved, and not by how much: CPI同比由降转涨，.
  static func comparison(before text: String) -> Change.Comparison? {
    if let object = comparedObject(before: text) { return Change.Comparison(object: object) }
    guard let phrase = clauseBeforeLast(of: text).map(String.init) else { return nil }
    let isOnYear = phrase.holds("同比")
    let isOnPeriod = phrase.holds("环比") || phrase.holds("環比")
    guard isOnYear != isOnPeriod, !StatedFigure.hasFigure(phrase), !FigureLink.hasGap(phrase) else {
      return nil
    }
    return isOnYear ? .yearBefore : .periodBefore
  }

  /// 上月 of 与上月相比, where the clause before the last one is such a phrase.
  static func comparedObject(before text: String) -> String? {
    guard var phrase = clauseBeforeLast(of: text),
      let mark = ["与", "與", "同", "比", "较", "較", "和"].first(where: phrase.hasPrefix)
    else { return nil }
    phrase = phrase.dropFirst(mark.count)
    return String(phrase.hasSuffix("相比") ? phrase.dropLast(2) : phrase)
  }

  private static func clauseBeforeLast(of text: String) -> Substring? {
    let clauses = text.split(
      omittingEmptySubsequences: false, whereSeparator: { "，,".contains($0) })
    return clauses.count >= 2 ? clauses[clauses.count - 2].drop { $0 == " " } : nil
  }

  /// The prices that are named by the last clause before the figure's own that is no beginning of another
  /// statement: 按现价计算，.
  static func basis(before text: String) -> Change.Basis? {
    guard text.holds("按") || text.holds("扣除") else { return nil }
    for clause in all(of: text).dropLast().reversed() {
      let words = String(clause.trimmed)
      if StatedFigure.hasFigure(words) || words.unicodeScalars.contains(FigureLink.gap) {
        return nil
      }
      guard words.hasPrefix("按") || words.hasPrefix("扣除") else { continue }
      // What makes no figure with a number behind it names no prices.
      if let basis = (try? FigureReading(parsing: words + "增长1%"))?.basis { return basis }
    }
    return nil
  }

  /// All clauses of a text, empty ones too.
  static func all(of text: String) -> [String] { parted(text).map(\.text) }

  /// All clauses of a text, each with the mark before it.
  static func parted(_ text: String) -> [(mark: Character?, text: String)] {
    var clauses: [(mark: Character?, text: String)] = [(nil, "")]
    for place in text.indices {
      if parts(text, at: place) {
        clauses.append((text[place], ""))
      } else {
        clauses[clauses.count - 1].text.append(text[place])
      }
    }
    return clauses
  }

  /// The end of a text from its last full stop on, where a capital begins another English sentence.
  static func lastSentence(of text: String) -> String {
    let bytes = text.utf8
    var place = bytes.endIndex
    // From the end on: the capital, the space, the full stop.
    var (capital, space): (UInt8, UInt8) = (0, 0)
    while place > bytes.startIndex {
      place = bytes.index(before: place)
      if bytes[place] == UInt8(ascii: "."), space == UInt8(ascii: " "),
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(capital)
      {
        return String(text[bytes.index(place, offsetBy: 2)...])
      }
      (capital, space) = (space, bytes[place])
    }
    return text
  }

  /// The text without the marks that part it.
  static func segments(of text: String) -> [String] {
    all(of: text).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}

extension Quantity {
  /// Whether two readings are of one number: words around it may turn its sign and what it is. 一倍 more
  /// is 100% more.
  func isOneNumber(with other: Quantity) -> Bool {
    switch (amount, other.amount) {
    case (.single(let a), .single(let b)):
      a.magnitude == b.magnitude
        || unit == .percent && other.unit == .other("倍")
          && a.magnitude == b.magnitude.scaled(byPowerOfTen: 2)
    case (.range(let a, let b), .range(let c, let d)):
      a.magnitude == c.magnitude && b.magnitude == d.magnitude
        || a.magnitude == d.magnitude && b.magnitude == c.magnitude
    case (.interval, .interval), (.ratio, .ratio): true
    default: false
    }
  }

  /// Whether this is what another reading becomes with the words behind it: 18.5 before 亿元, and 2.00
  /// before :1.
  fileprivate func isGoingOn(from other: Quantity) -> Bool {
    if isOneNumber(with: other) { return true }
    guard other.unit == .none, other.writtenPower == 0, case .single(let number) = other.amount
    else { return false }
    switch amount {
    case .single(let value):
      return value.magnitude == number.magnitude.scaled(byPowerOfTen: writtenPower)
    case .ratio(let terms): return terms.first == number
    case .range, .interval: return false
    }
  }
}
