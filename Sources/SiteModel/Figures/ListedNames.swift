import Markdown
import Statistics

/// The names that a sentence lists before as many figures: 一产、二产、三产增加值分别增长5.3%、4%和3%. The
/// nth figure is that of the nth name.
struct ListedNames {
  let names: [String]
  /// Which of the names is that of the figure in question.
  let place: Int
  /// What a sentence about that name alone would say before the figure: 二产增长.
  let clause: String
  /// What belongs to the figure behind it, up to the next one.
  let after: String
  /// The sentence before the figures.
  let before: String

  /// - Returns: nil where nothing is listed, and where there are not as many names as figures.
  init?(before: String, text: String, after: String) {
    guard let mark = Self.lastMark(in: before) else { return nil }
    guard let items = Items(before: before[mark.upperBound...], text: text, after: after),
      items.count > 1
    else { return nil }
    var verb = items.verb
    // 同比 in 甲、乙营收分别为1亿元、2亿元，同比分别增长3%、4% is no name.
    var clauses = before[..<mark.lowerBound].split(
      omittingEmptySubsequences: false, whereSeparator: { "，；：。,;:（(".contains($0) })
    var names: [String]?
    var isNearest = true
    while names == nil, let clause = clauses.popLast() {
      let end = Self.lastMark(in: String(clause)).map { mark in
        String(clause)[..<mark.lowerBound]
      }
      let whole = String(end ?? clause)
      let rate = isNearest ? Self.rate(atEndOf: whole) : ""
      names = Self.names(in: String(whole.dropLast(rate.count)), count: items.count)
      if names != nil { verb = rate + verb }
      if names == nil, isNearest { verb = clause + verb }
      isNearest = false
    }
    guard let names else { return nil }
    self.names = names.indices.map { Self.completed(names, at: $0) }
    place = items.place
    self.before = String(before[..<mark.lowerBound])
    clause = self.names[items.place] + verb + items.words
    self.after = items.after
  }

  static let marks = ["分别", "分別", "依次"]

  static func lastMark(in text: String) -> Range<String.Index>? {
    // Hardly any sentence has one, and looking for words takes long.
    guard text.unicodeScalars.contains(where: { $0 == "别" || $0 == "別" || $0 == "次" }) else {
      return nil
    }
    return marks.compactMap { text.ranges(of: $0).last }.max { $0.lowerBound < $1.lowerBound }
  }

  /// The noun for a rate that is said of all names before it: 同比降幅 of 甲和乙同比降幅.
  private static func rate(atEndOf text: String) -> String {
    guard let noun = rates.first(where: text.hasSuffix) else { return "" }
    let rest = text.dropLast(noun.count)
    guard
      let comparison = ["累计同比", "累計同比", "同比", "环比", "環比", "累计", "累計"].first(where: rest.hasSuffix)
    else { return noun }
    // Of 同比、环比涨幅 each is one of those listed.
    let before = rest.dropLast(comparison.count).last
    return before.map { "、和与與及".contains($0) } ?? true ? noun : comparison + noun
  }

  private static let rates = [
    "增速", "增长率", "增長率", "增长速度", "增長速度", "增幅", "涨幅", "漲幅", "升幅", "降幅", "跌幅", "减幅", "減幅",
  ]

  /// One word for several names, in the order in which statistics list them.
  private static let collectives: [(words: [String], names: [String])] = [
    (["三次产业", "三次產業", "三大产业", "三大產業"], ["第一产业", "第二产业", "第三产业"]),
    (["城乡居民", "城鄉居民"], ["城镇居民", "农村居民"]),
  ]

  private static func names(in text: String, count: Int) -> [String]? {
    for (words, names) in collectives where names.count == count {
      guard let word = words.first(where: text.contains),
        let place = text.firstRange(of: word)
      else { continue }
      return names.map { text[..<place.lowerBound] + $0 + text[place.upperBound...] }
    }
    // 软件和信息技术服务业 is one name: the fewer marks part, the better.
    for marks in ["、", "、和", "、和与與及跟"] {
      let names = text.split(whereSeparator: marks.contains).map {
        String($0.hasSuffix("以") && marks.contains("及") ? $0.dropLast() : $0).trimmed
      }
      if names.count == count { return names.map { withoutFigure(String($0)) } }
    }
    return nil
  }

  /// 出口 of 出口600亿元.
  private static func withoutFigure(_ name: String) -> String {
    let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    guard let first = name.first, !isDigit(first), name.contains(where: isDigit),
      !NamedTime.hasTime(name), StatedFigure.lastFigure(of: name) != nil
    else { return name }
    return String(name.prefix { !isDigit($0) })
  }

  /// 一季度 for 一 in 一、二季度, and 2023年二季度 for the second of 2023年一季度、二季度.
  private static func completed(_ names: [String], at place: Int) -> String {
    var name = names[place]
    for ending in ["季度", "月份", "月", "年"]
    where names.last!.contains(ending) && Period("2000年\(name)\(ending)") != nil {
      if !name.hasSuffix(ending) { name += ending }
      break
    }
    if place > 0, let year = names[0].firstIndex(of: "年"), !name.contains("年"),
      names[0][..<year].suffix(4).allSatisfy({ $0.isASCII && $0.isNumber }),
      year > names[0].startIndex
    {
      name = names[0][...year] + name
    }
    return name
  }
}

/// The figures that a sentence lists for each part of a time: 8—10月出口增速分别为3%、4%和5%. The nth figure is that
/// of the nth month.
struct ListedTimes {
  /// The clauses before the figures, in which the time stands.
  private let clauses: [String]
  private let place: Int
  private let count: Int

  /// - Returns: nil where nothing is listed.
  init?(before: String, text: String, after: String) {
    guard let mark = ListedNames.lastMark(in: before),
      let items = Items(before: before[mark.upperBound...], text: text, after: after),
      items.count > 1
    else { return nil }
    clauses = Clause.all(of: String(before[..<mark.lowerBound]))
    (place, count) = (items.place, items.count)
  }

  /// The part of the time of which a figure for a period is by its place.
  ///
  /// - Returns: nil where the time has not as many parts as there are figures, and where the period is none of
  ///   them, so that the figures are of the whole of the time.
  func part(of own: Period, _ base: TimeBase) -> NamedTime? {
    for clause in clauses.reversed() {
      guard let span = Self.span(in: clause, base) else {
        if NamedTime.hasTime(clause) { return nil }
        continue
      }
      // 前三季度 is the sum of them, unless it says 各季.
      let isSum =
        ["前", "首"].contains(where: span.words.hasPrefix) && !span.words.contains("个")
        && !span.words.contains("個") && !clause.contains("各")
      let parts = Self.parts(of: span.period)
      return !isSum && parts.count == count && parts.contains { $0.period == own }
        ? parts[place] : nil
    }
    return nil
  }

  private static func span(
    in clause: String, _ base: TimeBase
  ) -> (words: String, period: Period)? {
    let named =
      NamedTime.beginning(clause, base)?.named ?? NamedTime.part(in: clause, of: base.year)
    if let named { return (named.words, named.period) }
    // 2021—2025年 has its 年 at its end.
    let text = clause.trimmed
    for length in stride(from: min(20, text.count), through: 5, by: -1) {
      let words = String(text.prefix(length))
      if let period = Period(words), !parts(of: period).isEmpty { return (words, period) }
    }
    return nil
  }

  private static func parts(of period: Period) -> [NamedTime] {
    switch period {
    case .months(let range, let year):
      range.map { NamedTime(words: "\(year)年\($0)月", period: .month($0, of: year)) }
    case .quarters(let range, let year):
      range.map { NamedTime(words: "\(year)年第\($0)季度", period: .quarter($0, of: year)) }
    case .years(let range): range.map { NamedTime(words: "\($0)年", period: .year($0)) }
    default: []
    }
  }
}

/// The figures behind 分别, and the place of one among them.
struct Items {
  var place = 0
  var count = 0
  /// What is said of all of them: 增长.
  let verb: String
  /// What is said of this one alone: 约.
  let words: String
  let after: String

  /// - Returns: nil where what stands behind the figures listed is something else: 合计3亿元.
  init?(before: Substring, text: String, after: String) {
    var items = Self.parts(of: before)
    let own = items.removeLast()
    guard items.allSatisfy(Self.isFigure) else { return nil }
    place = items.count
    // 分别上涨0.3%、下降2.1%: each says itself which way it went. A way holds until another is said, and begins
    // a list only right behind its mark: 分别为1亿元和2亿元，增长3%.
    let isInList = before.dropLast(own.count).last.map { !"，".contains($0) } ?? true
    let saysOwnWay = !items.isEmpty && isInList && Self.saysMovement(own + Self.number)
    let hasOwnVerbs = Self.saysMovement(text)
    let first = items.first.map(String.init) ?? own + text
    let shared = first.prefix { !Self.isDigit($0) }
    let comparison = ["同比", "环比", "環比"].first(where: shared.contains) ?? ""
    if place == 0 {
      verb = String(own.prefix { !Self.isDigit($0) })
    } else if hasOwnVerbs || saysOwnWay {
      verb = comparison
    } else if let last = items.dropFirst().last(where: { Self.saysMovement(String($0)) }) {
      verb = comparison + last.prefix { !Self.isDigit($0) }
    } else {
      verb = String(shared)
    }
    words = items.isEmpty ? "" : String(own)
    // Whoever says something else than the list does begins anew.
    guard words.isEmpty || saysOwnWay || Self.isQualifier(words) else { return nil }
    let list = after.prefix { !"，。；;".contains($0) }
    var behind = Self.parts(of: hasOwnVerbs ? list : after.prefix { !"。；;".contains($0) })
    self.after = String(behind.removeFirst())
    let further = behind.prefix {
      // 二季度出口67000亿元 behind the list begins anew.
      Self.isFigure($0) && NamedTime.part(at: $0, of: 2000) == nil && NamedTime.dated(at: $0) == nil
        && (Self.isQualifier($0.prefix { !Self.isDigit($0) })
          || $0.startIndex < list.endIndex && Self.saysMovement(String($0)))
    }
    count = place + 1 + further.count
  }

  /// A text that ends with which way the next figure of a list went, with a mark before those words where 和 stands:
  /// 分别增长6.0%和下降.
  static func parted(_ before: String) -> String {
    guard ListedNames.lastMark(in: before) != nil,
      let place = before.lastIndex(where: { "和与與及".contains($0) })
    else { return before }
    let own = before[before.index(after: place)...]
    guard !own.isEmpty, !own.contains(where: isDigit), isFigure(before[..<place]),
      saysMovement(own + number)
    else { return before }
    return before[..<place] + "、" + own
  }

  /// One that tells whether the words before it say a way, be it still to be filled in.
  private static let number = "1%"

  private static func parts(of text: Substring) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: { "、，和与與及".contains($0) })
  }

  /// A figure that is to be filled in is one, too.
  private static func isDigit(_ character: Character) -> Bool {
    character.isNumber || character.unicodeScalars.first == FigureLink.gap
      || "+-−－".contains(character)
  }

  private static func isFigure(_ part: Substring) -> Bool {
    part.contains(where: isDigit) || part.contains("持平")
  }

  /// Whether a figure begins with which way it went.
  private static func saysMovement(_ figure: String) -> Bool {
    guard let first = figure.first, !isDigit(first) else { return false }
    // With its gap a figure can't be read.
    let figure =
      figure.unicodeScalars.contains(FigureLink.gap)
      ? figure.prefix { !isDigit($0) } + number : figure
    // What can't be read says nothing of a way, and is read again with the sentence, where it is an error.
    return (try? Quantity(parsing: figure, units: .any))?.saysMovement ?? false
  }

  private static func isQualifier(_ words: some StringProtocol) -> Bool {
    let words = words.drop { $0 == " " || $0 == "以" }
    return words.isEmpty || words == " "
      || ["约", "約", "近", "超", "超过", "超過", "逾", "不足", "达", "達", "持平"].contains(String(words))
  }
}

extension FigureTarget {
  /// What a name in a list, or at the head of a row, stands for.
  enum Denoted: Equatable {
    case own
    case other(String)
    case nothing
  }

  /// The longest name that is part of the text or, where there is none, the only one that the text is
  /// short for: 一产 for 第一产业.
  func denoted(by text: String) -> Denoted {
    let own = ownMember.map { [$0] } ?? names
    let others = otherMembers + otherNames
    let known = (own.map { ($0, true) } + others.map { ($0, false) }).filter { !$0.0.isEmpty }
    let contained = known.filter { FigureComparison.names($0.0, in: text) }
    if let longest = contained.map(\.0.count).max() {
      let meant = contained.filter { $0.0.count == longest }
      return meant.contains(where: \.1) ? .own : .other(meant[0].0)
    }
    for length in stride(from: min(text.count, 6), through: 1, by: -1) {
      // A single character is short for a name only by itself.
      if length == 1, text.count > 1 { break }
      for part in Set([text.prefix(length), text.suffix(length)]) {
        let meant = known.filter { $0.0.count > part.count && Self.isShort(part, for: $0.0) }
        // 消费 stands in several names of others, and in none of its own.
        let isOfOthers =
          length == text.count && length > 1
          && meant.allSatisfy { !$0.1 && $0.0.holds(text) } && !meant.isEmpty
        guard meant.count == 1 || isOfOthers else { continue }
        return meant[0].1 ? .own : .other(meant[0].0)
      }
    }
    return .nothing
  }

  /// Whether all characters of the one stand in the other, in the same order.
  static func isShort(_ short: Substring, for name: String) -> Bool {
    var rest = name[...]
    for character in short {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// Of names in a list, the one that shows that a figure at a place is another's.
  func other(in list: ListedNames) -> String? {
    let denoted = list.names.map(denoted)
    switch denoted[list.place] {
    case .own: return nil
    case .other(let name): return name
    case .nothing:
      // 2022年、2023年产值分别为 lists times of one thing.
      let isTime = ["年", "季度", "月", "季"].contains(where: list.names[list.place].contains)
      // CPI同比、环比分别上涨 lists what one thing is measured against.
      let isComparison = ["同比", "环比", "環比"].contains(list.names[list.place])
      return denoted.contains(.own) && !isTime && !isComparison ? list.names[list.place] : nil
    }
  }
}
