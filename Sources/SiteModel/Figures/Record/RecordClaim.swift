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
    /// 上年同期为1230亿元
    case stood(FigureReading)
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

  private init(_ words: String, _ kind: Kind) {
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
    if mayHave(link.after) {
      for clause in Clause.parted(link.after).dropFirst() {
        guard let claim = claim(in: clause.text, names) else { break }
        claims.append(claim)
      }
    }
    if mayHave(link.before) {
      let before = Clause.all(of: Clause.lastSentence(of: link.before))
      let own = before.last ?? ""
      claims += [arrival(own), start(in: own)].compactMap { $0 }
      if let mark = before.indices.last, mark > 1,
        let object = Clause.comparedObject(before: before[...(mark - 1)].joined(separator: "，")),
        let claim = claim(in: "比\(object)\(withoutSubject(before[mark - 1], names))", names)
      {
        claims.append(claim.quoting(before[mark - 2] + "，" + before[mark - 1]))
      }
      // A clause between with another name is of another figure.
      if before.count > 1, own.count <= 12, let measure = measure(own),
        var claim = claim(in: withoutSubject(before[before.count - 2], names), names)
      {
        if claim.comparison == nil || measure.comparison == nil
          || claim.comparison == measure.comparison
        {
          claim.comparison = claim.comparison ?? measure.comparison
          claims.append(claim)
        }
      }
    }
    return claims
  }

  /// What is said right behind a figure with which another is compared: 比9月的1200亿元多56.3亿元.
  static func difference(from link: FigureLink) -> RecordClaim? {
    let own = Clause.last(of: link.before)
    guard let mark = marks.compactMap({ own.ranges(of: $0).last?.upperBound }).max(),
      !StatedFigure.hasFigure(String(NamedTime.withoutTime(atEndOf: String(own[mark...]))))
    else { return nil }
    let behind = link.after.prefix { Clause.goesOn(with: $0) }
    return compared("比" + behind, String(own[mark...]) + link.text + behind)
  }

  private func quoting(_ words: String) -> RecordClaim {
    var claim = self
    claim.words = String(words.trimmed)
    return claim
  }

  /// Few sentences have any.
  private static func mayHave(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    return signs.contains(where: text.holds)
  }

  private static let signs = [
    "比", "较", "較", "与", "與", "同期", "占", "幅", "速", "转", "轉", "连续", "連續", "至", "到", "由", "从", "從",
    "为",
    "為",
  ]

  /// What the words before a figure in its own clause are, where they name nothing: 同比下降.
  private static func measure(_ clause: String) -> (comparison: Change.Comparison?, Void)? {
    var rest = clause.trimmed[...]
    if let (_, behind) = NamedTime.part(at: rest, of: 2000) { rest = behind.drop { $0 == "份" } }
    var comparison: Change.Comparison?
    for (word, meant) in comparisons where rest.hasPrefix(word) {
      comparison = meant
      rest = rest.dropFirst(word.count)
    }
    if let noun = nouns.first(where: rest.hasPrefix) { rest = rest.dropFirst(noun.count) }
    let words = ["为", "為", "是", "达", "達", "达到", "達到", "", "约", "約"] + MoveVerb.all.map(\.0)
    return words.contains(String(rest)) ? (comparison, ()) : nil
  }

  /// A clause without the time and the name with which it begins.
  private static func withoutSubject(_ clause: String, _ names: [String]) -> String {
    var rest = clause.trimmed[...]
    if let (named, behind) = NamedTime.part(at: rest, of: 2000), !named.words.isEmpty {
      rest = behind.drop { "份，, ".contains($0) }
    }
    if let name = names.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
      rest = rest.dropFirst(name.count)
    }
    return String(rest)
  }
}

// MARK: - In a clause

extension RecordClaim {
  private static let marks = ["比", "较", "較"]
  private static let comparisons: [(String, Change.Comparison)] = [
    ("同比", .yearBefore), ("环比", .periodBefore), ("環比", .periodBefore),
  ]
  private static let nouns = [
    "增长速度", "增長速度", "增长率", "增長率", "增速", "增幅", "涨幅", "漲幅", "升幅", "降幅", "跌幅", "减幅", "減幅",
  ]
  private static let verbs: [(String, MoveVerb.Way)] = {
    let up = ["高", "多", "增产", "增產", "增收", "增支", "多增", "多收"]
    let down = ["低", "少", "减产", "減產", "减收", "減收", "减支", "減支", "少增", "少收", "净减"]
    return (MoveVerb.all + up.map { ($0, .up) } + down.map { ($0, .down) })
      .sorted { $0.0.count > $1.0.count }
  }()

  /// The claim that a clause makes which says nothing else.
  private static func claim(in clause: String, _ names: [String]) -> RecordClaim? {
    let clause = String(clause.trimmed)
    guard !FigureLink.hasGap(clause) else { return nil }
    var rest = clause[...]
    for opening in ["但", "而", "其", "并", "且", "已"] where rest.hasPrefix(opening) {
      rest = rest.dropFirst(opening.count)
    }
    var comparison: Change.Comparison?
    for (word, meant) in comparisons where rest.hasPrefix(word) {
      comparison = meant
      rest = rest.dropFirst(word.count)
    }
    let noun = nouns.first(where: rest.hasPrefix) ?? ""
    rest = rest.dropFirst(noun.count)
    let found =
      compared(rest, clause) ?? unchanged(rest, clause) ?? run(rest, clause) ?? turn(rest, clause)
      ?? standing(rest, clause) ?? (noun.isEmpty ? changed(clause) : moved(rest, clause))
      ?? share(clause, names)
    guard var claim = found else { return nil }
    claim.noun = noun
    claim.comparison = claim.comparison ?? comparison
    return claim
  }

  /// 比上月回落0.2个百分点, 比1—9月收窄
  private static func compared(_ text: Substring, _ clause: String) -> RecordClaim? {
    guard let mark = marks.first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(mark.count)
    guard let (verb, way, behind) = verb(in: rest) else { return nil }
    let time = MoveVerb.withoutAdverbs(rest[..<verb])
    if behind.isEmpty {
      var claim = RecordClaim(clause, .moved(way, by: nil))
      claim.time = time
      return claim
    }
    let number = behind.hasPrefix("了") ? behind.dropFirst() : behind
    // What is no amount alone is no claim of this kind.
    guard let amount = try? Quantity(parsing: String(number), units: .any),
      amount.exactness == .exact, !amount.isMovement, number.first?.isNumber ?? false
    else { return nil }
    var claim = RecordClaim(clause, .moved(way, by: amount))
    claim.time = time
    return claim
  }

  /// 与上月持平
  private static func unchanged(_ text: Substring, _ clause: String) -> RecordClaim? {
    guard text.hasSuffix("持平"),
      let mark = (marks + ["与", "與", "同", "和"]).first(where: text.hasPrefix)
    else { return nil }
    var claim = RecordClaim(clause, .unchanged)
    claim.time = text.dropFirst(mark.count).dropLast(2)
    return claim.time.isEmpty ? nil : claim
  }

  /// 收窄 of 降幅有所收窄
  private static func moved(_ text: Substring, _ clause: String) -> RecordClaim? {
    guard let (verb, way) = MoveVerb.all.first(where: { text.hasSuffix($0.0) }),
      MoveVerb.withoutAdverbs(text.dropLast(verb.count)).isEmpty
    else { return nil }
    return RecordClaim(clause, .moved(way, by: nil))
  }

  private static let rises = ["涨", "漲", "升", "增", "正"]
  private static let falls = ["降", "跌", "减", "減", "负", "負"]

  /// 同比增长2.8% that is not linked.
  private static func changed(_ clause: String) -> RecordClaim? {
    guard comparisons.contains(where: { clause.hasPrefix($0.0) }),
      let reading = try? FigureReading(parsing: clause), reading.quantity.exactness == .exact,
      reading.quantity.isMovement, reading.aspect == .whole, !reading.movesRate
    else { return nil }
    return RecordClaim(clause, .changed(reading))
  }

  /// 占进出口总额的66.7% behind a member of 进出口总额.
  private static func share(_ clause: String, _ names: [String]) -> RecordClaim? {
    guard clause.hasPrefix("占"), let reading = try? FigureReading(parsing: clause),
      reading.aspect == .share, reading.quantity.exactness == .exact,
      !reading.quantity.isMovement, reading.quantity.unit == .percent
    else { return nil }
    let whole = clause.dropFirst().prefix { !$0.isNumber }
    let isOfTotal =
      whole.hasPrefix("比") || whole.hasPrefix("总") || whole.hasPrefix("全部")
      || names.contains { name in
        name.count > 1 && (whole.hasPrefix(name) || isShort(whole, for: name))
      }
    return isOfTotal ? RecordClaim(clause, .shared(reading.quantity)) : nil
  }

  /// Whether the words of a total are the end of a name: 进出口总额 of 货物进出口总额.
  private static func isShort(_ whole: Substring, for name: String) -> Bool {
    (3..<max(3, name.count)).contains { whole.hasPrefix(name.suffix($0)) }
  }

  /// 由降转涨, 首次转正
  private static func turn(_ text: Substring, _ clause: String) -> RecordClaim? {
    func isRise(_ word: Substring) -> Bool? {
      rises.contains(String(word)) ? true : falls.contains(String(word)) ? false : nil
    }
    guard let turn = text.lastIndex(where: { "转轉".contains($0) }),
      let toRise = isRise(text[turn...].dropFirst())
    else { return nil }
    let before = text[..<turn]
    if before.count >= 2, MoveVerb.origins.contains(String(before.dropLast().suffix(1))) {
      return RecordClaim(clause, .turned(toRise: toRise, fromRise: isRise(before.suffix(1))))
    }
    return ["", "首次", "再次", "再度", "重新", "年内首次"].contains(String(before))
      ? RecordClaim(clause, .turned(toRise: toRise, fromRise: nil)) : nil
  }

  /// 连续3个月下降, 连续三个月回落
  private static func run(_ text: Substring, _ clause: String) -> RecordClaim? {
    guard let opening = ["连续", "連續", "已连续", "已連續"].first(where: text.hasPrefix),
      let unit = text.firstIndex(where: { "月季年".contains($0) })
    else { return nil }
    var number = text[..<unit].dropFirst(opening.count)
    if let counter = number.last, "个個".contains(counter) { number = number.dropLast() }
    // 多 of 连续多月 is no number.
    guard let count = try? Quantity(parsing: String(number), units: .any),
      count.exactness == .exact,
      let length = count.value.flatMap({ Int($0.description) }), (2...120).contains(length)
    else { return nil }
    var rest = text[text.index(after: unit)...]
    for word in ["度", "保持", "呈现", "呈現", "实现", "實現", "出现", "出現"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    var claim: RecordClaim?
    for (word, meant) in comparisons where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      claim = RecordClaim(clause, .ran(length, areRises: true))
      claim?.comparison = meant
    }
    let kind: Kind? =
      switch rest {
      case "上涨", "上漲", "增长", "增長", "正增长", "正增長", "增加": .ran(length, areRises: true)
      case "下降", "下跌", "负增长", "負增長", "减少", "減少": .ran(length, areRises: false)
      default: MoveVerb.all.first { $0.0 == rest }.map { .kept(length, $0.1) }
      }
    return kind.map { kind in
      var found = RecordClaim(clause, kind)
      found.comparison = claim?.comparison
      found.step = text[unit]
      return found
    }
  }

  /// 上年同期为1230亿元, 1—9月为下降4.2%
  private static func standing(_ text: Substring, _ clause: String) -> RecordClaim? {
    guard let place = text.firstIndex(where: { "为為是".contains($0) }), place > text.startIndex
    else { return nil }
    var time = text[..<place]
    for word in ["则", "則", "分别", "同比", "环比"] where time.hasSuffix(word) {
      time = time.dropLast(word.count)
    }
    // Whatever can't be read is no figure, and not the words of a link.
    guard !time.isEmpty, text[..<place].count <= 12,
      let reading = try? FigureReading(parsing: String(text[place...].dropFirst()), units: .any),
      reading.quantity.exactness == .exact, reading.aspect == .whole
    else { return nil }
    var claim = RecordClaim(clause, .stood(reading))
    claim.time = time
    claim.comparison = comparisons.first { text[..<place].hasSuffix($0.0) }?.1 ?? reading.comparison
    return claim
  }

  /// 降幅比上月收窄至 right before the figure.
  private static func arrival(_ clause: String) -> RecordClaim? {
    let clause = String(clause.trimmed)
    guard let last = clause.last, "至到".contains(last),
      !MoveVerb.origins.contains(where: clause.holds), !clause.holds("自"),
      !FigureLink.hasGap(clause), !StatedFigure.hasFigure(clause),
      let (verb, way) = MoveVerb.arrivals.first(where: { clause.hasSuffix($0.0) })
    else { return nil }
    var claim = RecordClaim(clause, .moved(way, by: nil))
    var before = MoveVerb.withoutAdverbs(clause.dropLast(verb.count))
    let place = marks.compactMap { before.ranges(of: $0).last }
      .max { $0.lowerBound < $1.lowerBound }
    if let place {
      claim.time = before[place.upperBound...]
      before = before[..<place.lowerBound]
    }
    claim.noun = (nouns + MoveVerb.falls).first(where: before.hasSuffix) ?? ""
    claim.comparison = comparisons.first { before.contains($0.0) }?.1
    return claim
  }

  /// 由上月的5.3% before 降至 and the figure.
  private static func start(in clause: String) -> RecordClaim? {
    guard !FigureLink.hasGap(clause),
      let origin = MoveVerb.origins.compactMap({ clause.ranges(of: $0).last }).max(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return nil }
    let rest = clause[origin.upperBound...]
    guard let number = rest.firstIndex(where: \.isNumber) ?? rest.firstRange(of: "持平")?.lowerBound
    else { return nil }
    // 1 of 1—9月的4.2% is no figure.
    var start = number
    if let (_, behind) = NamedTime.part(at: rest, of: 2000) ?? NamedTime.dated(at: rest) {
      start = behind.startIndex
    }
    var time = rest[..<start]
    var behind = rest[start...]
    while let first = behind.first, "份的为為同比环比".contains(first) { behind = behind.dropFirst() }
    for way in ["上涨", "下降", "增长", "上漲", "增長", "下跌"] where time.hasSuffix(way) {
      time = time.dropLast(way.count)
      behind = rest[time.endIndex...]
    }
    while let last = time.last, "的为為".contains(last) { time = time.dropLast() }
    guard !time.isEmpty, let reading = reading(at: behind) else { return nil }
    let before = clause[..<origin.lowerBound]
    var claim = RecordClaim(
      String(clause[origin.lowerBound..<reading.end]), .stood(reading.figure))
    claim.time = time
    claim.noun = (nouns + MoveVerb.falls).first(where: before.hasSuffix) ?? ""
    claim.comparison = comparisons.first { before.contains($0.0) }?.1
    return claim
  }

  /// The figure with which a text begins, before the verb of its move: 5.3% of 5.3%降至.
  private static func reading(
    at text: Substring
  ) -> (figure: FigureReading, end: Substring.Index)? {
    guard let number = text.firstIndex(where: { $0.isNumber || $0 == "平" }),
      let verb = text.indices.first(where: { place in
        place > number
          && (["转", "轉"] + MoveVerb.all.map(\.0)).contains(where: text[place...].hasPrefix)
      }),
      case let words = MoveVerb.withoutAdverbs(text[..<verb]),
      let figure = try? FigureReading(parsing: String(words)), figure.quantity.exactness == .exact
    else { return nil }
    return (figure, words.endIndex)
  }

  /// The first verb, and what stands behind it.
  private static func verb(
    in text: Substring
  ) -> (place: Substring.Index, way: MoveVerb.Way, behind: Substring)? {
    var index = text.startIndex
    while index < text.endIndex {
      let tail = text[index...]
      if let (word, way) = verbs.first(where: { tail.hasPrefix($0.0) }) {
        return (index, way, tail.dropFirst(word.count))
      }
      index = text.index(after: index)
    }
    return nil
  }
}
