import Characters
import Markdown
import Statistics

/// What the words around a linked figure say of the same thing at another time: 降幅比1—9月收窄0.4个百分点.
///
/// Only the figure is linked. The rest follows from what was published, and can be held against it.
struct RecordClaim {
  enum Kind {
    /// 同比增长2.8%
    case changed(FigureReading)
    /// 占进出口总额的66.7%
    case shared(Quantity)
    /// 贸易顺差300亿元: whether more went out than came in, where that is said.
    case balanced(isSurplus: Bool?, Quantity)
    /// 降幅收窄, 比上月增加66.3亿元; without an amount where only the way is said.
    case moved(MoveVerb.Way, by: Quantity?)
    /// 增速与上月持平
    case unchanged
    /// 由降转涨: whether it is a rise now, and whether it was one before, where that is said.
    case turned(toRise: Bool, fromRise: Bool?)
    /// 连续3个月下降: whether all of so many are rises.
    case ran(Int, areRises: Bool)
    /// 连续3个月回落: whether each of so many moved so.
    case kept(Int, MoveVerb.Way)
    /// 创年内新高: whether nothing is higher, or nothing lower.
    case extreme(isHighest: Bool, Scope)
    /// 上年同期为1230亿元
    case stood(FigureReading)
    /// 突破1300亿元: whether it is more than that, or less.
    case beyond(isOver: Bool, Quantity)
    /// 是上年同期的1.2倍: of itself at another time, in times or percent.
    case multiple(Quantity)
    /// 日均42亿元: what comes to each day, or each month.
    case mean(ofDays: Bool, Quantity)
  }

  /// As it was written.
  var words: String
  let kind: Kind
  /// The rate that it is said of; empty where none is named.
  var noun = ""
  /// What that rate is measured against, where it is said.
  var comparison: Change.Comparison?
  /// What a run is counted in: 月.
  var step: Character?
  /// The other time; empty where none is named.
  var time: Substring = ""

  /// Whether it is said of a fall, which moves up when it grows: 降幅.
  var isOfFall: Bool { MoveVerb.falls.contains(noun) }

  /// Whether it can be said of a rate alone, wherever it stands: 增速加快, 比上月回落0.2个百分点.
  var isOfRate: Bool {
    switch kind {
    case .moved(_, let amount): !noun.isEmpty || amount?.unit == .percentagePoint
    case .unchanged, .kept, .extreme, .ran: !noun.isEmpty
    case .stood(let reading):
      comparison != nil || reading.quantity.isMovement && reading.quantity.unit == .percent
    case .changed, .shared, .balanced, .turned, .beyond, .multiple, .mean: false
    }
  }

  /// Whether it is a change that doesn't say since when: 增长2.8%.
  private var isOpen: Bool {
    if case .changed(let reading) = kind { reading.comparison == nil } else { false }
  }

  /// Whether it is said of a figure by itself, whichever that is.
  private var isOfSize: Bool {
    switch kind {
    case .beyond, .multiple, .mean, .extreme: true
    case .changed, .shared, .balanced, .moved, .unchanged, .turned, .ran, .kept, .stood: false
    }
  }

  /// Whether what follows may be of the time that it names.
  private var startsOther: Bool {
    if case .stood = kind {
      NamedTime.part(at: time, of: 2000) != nil || time == Self.sumSoFar
    } else {
      false
    }
  }

  init(_ words: String, _ kind: Kind) {
    (self.words, self.kind) = (words, kind)
  }
}

// MARK: - In the clauses around a figure

extension RecordClaim {
  /// - Parameters:
  ///   - link: with the words of its sentence.
  ///   - names: what the figure is called.
  static func all(around link: FigureLink, named names: [String]) -> [RecordClaim] {
    var claims: [RecordClaim] = []
    if link.after.first?.isASCII ?? false || link.before.last == " " {
      // The words right behind the figure are in its own clause: from 5.2% in September.
      for (place, clause) in Clause.parted(link.after).enumerated() {
        let found = self.claims(inEnglish: clause.text)
        if found.isEmpty, place > 0 { break }
        claims += found
      }
      claims += [arrival(inEnglish: link.before)].compactMap { $0 }
    }
    // A sentence that names nothing goes on with what the one before it is about.
    let behind = link.beyond.isEmpty ? link.after : "\(link.after)。\(link.beyond)"
    if mayHave(behind) { claims += self.claims(behind: behind, names) }
    let before = link.before + link.text.wordsBeforeNumber
    if mayHave(before) {
      let before = Clause.all(of: Clause.lastSentence(of: before))
      let own = before.last ?? ""
      claims += [arrival(own), arrivalByAmount(own), start(in: own)].compactMap { $0 }
      claims += self.claims(inClausesBefore: before, names)
    }
    return claims
  }

  /// What the clauses right behind a figure claim, up to one that says anything else.
  private static func claims(behind after: String, _ names: [String]) -> [RecordClaim] {
    var claims: [RecordClaim] = []
    var isOfOtherTime = false
    let clauses = after.split(
      omittingEmptySubsequences: false, whereSeparator: { "，；。（）".contains($0) })
    var lead = ""
    for (place, words) in clauses.enumerated() {
      // 三季度，同比增长5.1% is one.
      if place > 0, words.utf8.count < 40, let (_, rest) = timed(words.trimmed[...]), rest.isEmpty {
        lead = String(words.trimmed)
        continue
      }
      let clause = lead + words
      lead = ""
      // The marks within a list part its times and amounts.
      let list = listed(in: String(clause.trimmed))
      claims += list
      if !list.isEmpty { continue }
      // The first words still belong to the figure.
      for part in Clause.all(of: clause).dropFirst(place == 0 ? 1 : 0) {
        let found = self.claims(in: part, names)
        let words = String(part.trimmed)
        if found.isEmpty, !words.isEmpty, !idle.contains(words) { return claims }
        // 增长5.5% behind 比上月增加66亿元 is since then, too; and 不足1250亿元 behind 上年同期为1230亿元 is of that time.
        let isFirst = claims.isEmpty && place > 0
        claims += found.filter { (isFirst || !$0.isOpen) && !(isOfOtherTime && $0.isOfSize) }
        if found.count == 1, case .stood = found[0].kind { isOfOtherTime = true }
        // 同比增长4.3% behind 1—10月12000亿元 is of 1—10月.
        if found.contains(where: \.startsOther) { return claims }
      }
    }
    return claims
  }

  /// What the clause before the figure's own claims, where that names nothing else.
  private static func claims(inClausesBefore all: [String], _ names: [String]) -> [RecordClaim] {
    guard all.count > 1, let own = all.last else { return [] }
    let clause = all[all.count - 2]
    if all.count > 2,
      let object = Clause.comparedObject(before: all.dropLast().joined(separator: "，")),
      case let found = claims(in: "比\(object)\(withoutSubject(clause, names))", names),
      !found.isEmpty
    {
      return found.map { $0.quoting(all[all.count - 3] + "，" + clause) }
    }
    guard own.count <= 12, case .known(let measure) = measure(own) else { return [] }
    for words in [clause, withoutName(clause, names), withoutSubject(clause, names)] {
      let found = claims(in: words, names)
      if found.isEmpty { continue }
      return found.compactMap { claim in
        if claim.isOpen { return nil }
        var claim = claim.quoting(clause)
        let isOfOther =
          claim.comparison != nil && measure != nil
          && claim.comparison != measure
        claim.comparison = claim.comparison ?? measure
        return isOfOther ? nil : claim
      }
    }
    return []
  }

  /// What is said right behind a figure with which another is compared: 比9月的1200亿元多56.3亿元.
  static func difference(from link: FigureLink) -> RecordClaim? {
    let own = Clause.last(of: link.before)
    guard let mark = marks.compactMap({ own.ranges(of: $0).last?.upperBound }).max(),
      !StatedFigure.hasFigure(String(NamedTime.withoutTime(atEndOf: String(own[mark...]))))
    else { return nil }
    let behind = link.after.prefix { Clause.goesOn(with: $0) }
    return compared("比" + behind, String(own[mark...]) + link.text + behind).first
  }

  /// What is said before a figure that another is more or less than: 低于去年同期的1230亿元.
  static func side(before link: FigureLink) -> RecordClaim? {
    let own = Clause.last(of: link.before).trimmed
    guard let (word, way) = sides.first(where: { own.hasPrefix($0.0) }),
      let (_, rest) = timed(own.dropFirst(word.count)), ["", "的"].contains(rest)
    else { return nil }
    return RecordClaim(own + link.text, .moved(way, by: nil))
  }

  static let sides: [(String, MoveVerb.Way)] = [
    ("高于", .up), ("高於", .up), ("多于", .up), ("多於", .up), ("超过", .up), ("超過", .up), ("快于", .up),
    ("快於", .up),
    ("低于", .down), ("低於", .down), ("少于", .down), ("少於", .down), ("不及", .down), ("慢于", .down),
    ("慢於", .down),
  ]

  private func quoting(_ words: String) -> RecordClaim {
    var claim = self
    claim.words = String(words.trimmed)
    return claim
  }

  /// Clauses between a figure and what is said of it.
  private static let idle = [
    "总体稳定", "总体平稳", "基本稳定", "基本平稳", "保持稳定", "保持平稳", "运行平稳", "总体向好", "继续回升", "持续回升", "總體穩定", "總體平穩",
  ]

  /// Few sentences have any.
  static func mayHave(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    return signs.contains(where: text.holds)
  }

  private static let signs = [
    "比", "较", "較", "与", "與", "同期", "占", "佔", "差", "幅", "速", "转", "轉", "连续", "連續", "至", "到", "由",
    "从",
    "從", "于", "於", "超", "破", "足", "倍", "均", "当", "當", "逾", "不到", "累", "翻", "站", "迈", "邁", "跃", "躍",
    "越过", "越過", "跨过", "跨過", "持在", "定在",
    "为", "為", "爲", "增", "降", "涨", "漲", "跌", "减", "減", "升", "创", "創", "最", "上年", "去年", "月", "季",
  ]

  /// What stands in a claim that needs no figure: 降幅收窄.
  static let marksWithoutFigure = ["幅", "速", "转", "轉", "持平", "连续", "連續", "新高", "新低", "最高", "最低"]

  private enum Measure {
    case known(Change.Comparison?)
    /// The words name something.
    case other
  }

  /// What the words before a figure in its own clause measure it by, where they name nothing: 同比下降.
  private static func measure(_ clause: String) -> Measure {
    var rest = clause.trimmed[...]
    if let (_, behind) = NamedTime.part(at: rest, of: 2000) { rest = behind.drop { $0 == "份" } }
    var comparison: Change.Comparison?
    for (word, meant) in comparisons where rest.hasPrefix(word) {
      comparison = meant
      rest = rest.dropFirst(word.count)
    }
    if let noun = nouns.first(where: rest.hasPrefix) { rest = rest.dropFirst(noun.count) }
    let words = ["为", "為", "爲", "是", "达", "達", "达到", "達到", "", "约", "約"] + MoveVerb.all.map(\.0)
    return words.contains(String(rest)) ? .known(comparison) : .other
  }

  /// A clause without the name that stands behind its time: 9月1200亿元 for 9月零售总额1200亿元.
  private static func withoutName(_ clause: String, _ names: [String]) -> String {
    let (time, rest) = timed(clause.trimmed[...]) ?? ("", clause.trimmed[...])
    let name = names.filter { rest.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
    return String(time + rest.dropFirst(name.count))
  }

  /// A clause without the time and the name with which it begins.
  private static func withoutSubject(_ clause: String, _ names: [String]) -> String {
    var rest = clause.trimmed[...]
    if let (_, behind) = NamedTime.part(at: rest, of: 2000) {
      rest = behind.drop { "份，, ".contains($0) }
    }
    if let name = names.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
      rest = rest.dropFirst(name.count)
    }
    return String(rest)
  }
}
