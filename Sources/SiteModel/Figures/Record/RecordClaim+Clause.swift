import Characters
import Markdown
import Statistics

// MARK: - In a clause

extension RecordClaim {
  static let marks = ["比", "较", "較"]
  static let comparisons: [(String, Change.Comparison)] = [
    ("同比", .yearBefore), ("环比", .periodBefore), ("環比", .periodBefore),
  ]
  /// The last word that compares something with a time; that of 同比 and 环比 names none.
  private static func lastMark(in text: Substring) -> Range<String.Index>? {
    marks.flatMap { text.ranges(of: $0) }
      .filter { range in !["同", "环", "環", "占"].contains(where: text[..<range.lowerBound].hasSuffix)
      }
      .max { $0.lowerBound < $1.lowerBound }
  }

  /// What stands before a claim in its clause: 零售总额 of 零售总额增速加快; nil where there is no claim.
  static func subject(of clause: String) -> String? {
    guard mayHave(clause) else { return nil }
    return clause.indices.first { !claims(in: String(clause[$0...]), []).isEmpty }
      .map { String(clause[..<$0]) }
  }

  /// A clause that says by how many points a rate moved, parted: PPI and 同比降幅收窄0.2个百分点.
  static func moveOfRate(in clause: String) -> (subject: String, move: String)? {
    parted(clause) { claim in
      guard case .moved(_, let amount?) = claim.kind else { return false }
      return amount.unit == .percentagePoint && !claim.noun.isEmpty
    }
  }

  /// A clause that says by how much a level moved, parted: 零售总额 and 同比增加36.3亿元, or 比上月增长5.5%.
  static func moveOfLevel(in clause: String) -> (subject: String, move: String)? {
    // Few clauses have one, and to look for a claim in all others would take long.
    guard (marks + comparisons.map(\.0)).contains(where: clause.holds) else { return nil }
    return parted(clause) { claim in
      switch claim.kind {
      case .moved(_, let amount?):
        amount.unit != .percentagePoint && claim.noun.isEmpty && !claim.time.isEmpty
      case .changed(let reading): !reading.quantity.unit.isRelative
      default: false
      }
    }
  }

  private static func parted(
    _ clause: String, where isMeant: (RecordClaim) -> Bool
  ) -> (subject: String, move: String)? {
    guard let subject = subject(of: clause) else { return nil }
    let move = String(clause.dropFirst(subject.count))
    return claims(in: move, []).contains(where: isMeant) ? (subject, move) : nil
  }

  static let nouns = [
    "增长速度", "增長速度", "增长率", "增長率", "增速", "增幅", "涨幅", "漲幅", "升幅", "降幅", "跌幅", "减幅", "減幅",
  ]
  private static let verbs: [(String, MoveVerb.Way)] = {
    let up = ["高", "多", "净增加", "淨增加", "净增", "淨增", "增产", "增產", "增收", "增支", "多增", "多收"]
    let down = ["低", "少", "减产", "減產", "减收", "減收", "减支", "減支", "少增", "少收", "净减少", "淨減少", "净减", "淨減"]
    return (MoveVerb.all + up.map { ($0, .up) } + down.map { ($0, .down) })
      .sorted { $0.0.count > $1.0.count }
  }()

  /// What a clause claims that says nothing else.
  static func claims(in clause: String, _ names: [String]) -> [RecordClaim] {
    let clause = String(clause.trimmed)
    guard !FigureLink.hasGap(clause) else { return [] }
    var rest = clause[...]
    for opening in ["但", "而", "其", "并", "且", "已"] where rest.hasPrefix(opening) {
      rest = rest.dropFirst(opening.count)
    }
    let compared = withoutBeside(rest)
    rest = compared[...]
    let whole = rest
    let comparison = leadingComparison(of: &rest)
    let noun = nouns.first(where: rest.hasPrefix) ?? ""
    rest = withoutFrame(rest.dropFirst(noun.count))
    var found = Self.compared(rest, clause)
    if found.isEmpty {
      let single =
        unchanged(rest, clause) ?? run(rest, clause) ?? turn(rest, clause) ?? extreme(rest, clause)
        ?? standing(whole, clause)
        ?? (noun.isEmpty ? changed(clause) : moved(rest, clause) ?? movedByMeasure(rest, clause))
        ?? share(clause, names) ?? balance(clause)
      if let single = single ?? (noun.isEmpty ? size(rest, clause) ?? sign(rest, clause) : nil) {
        found = [single]
      } else if !noun.isEmpty {
        found = rate(rest, called: noun, since: comparison, clause)
      }
    }
    return found.map { claim in
      var claim = claim
      if claim.noun.isEmpty { claim.noun = noun }
      claim.comparison = claim.comparison ?? comparison
      return claim
    }
  }

  /// 比9月增加 for 与9月相比增加
  private static func withoutBeside(_ text: Substring) -> String {
    guard let word = text.first, "与與和同跟".contains(word),
      let end = ["相比", "比"].lazy.compactMap({ text.firstRange(of: $0) }).first,
      let (_, rest) = timed(text[..<end.lowerBound].dropFirst()), rest.isEmpty
    else { return String(text) }
    return "比" + text[..<end.lowerBound].dropFirst() + text[end.upperBound...]
  }

  /// 逐月扩大 of 呈逐月扩大态势
  private static func withoutFrame(_ text: Substring) -> Substring {
    guard let opening = ["呈现出", "呈現出", "呈现", "呈現", "呈"].first(where: text.hasPrefix),
      let ending = ["态势", "態勢", "趋势", "趨勢", "走势", "走勢", "势头", "勢頭", "之势", "之勢"]
        .first(where: text.hasSuffix)
    else { return text }
    let inside = text.dropFirst(opening.count).dropLast(ending.count)
    return inside.hasSuffix("的") ? inside.dropLast() : inside
  }

  private static func leadingComparison(of text: inout Substring) -> Change.Comparison? {
    guard let (word, meant) = comparisons.first(where: { text.hasPrefix($0.0) }) else { return nil }
    text = text.dropFirst(word.count)
    return meant
  }

  /// 比上月回落0.2个百分点, 比1—9月收窄, 比去年同期的1230亿元增加36.3亿元
  static func compared(_ text: Substring, _ clause: String) -> [RecordClaim] {
    guard let mark = marks.first(where: text.hasPrefix) else {
      return beside(text, clause)
    }
    let rest = text.dropFirst(mark.count)
    if let doubling = ["翻了一番", "翻一番", "翻番"].first(where: rest.hasSuffix) {
      var claim = RecordClaim(clause, .moved(.up, by: amount("1倍")))
      claim.time = MoveVerb.withoutAdverbs(rest.dropLast(doubling.count))
      return [claim]
    }
    guard let (verb, way, behind) = verb(in: rest) else { return [] }
    let object = MoveVerb.withoutAdverbs(rest[..<verb])
    var time = object
    var claims: [RecordClaim] = []
    if let (named, figure) = timed(object), !figure.isEmpty {
      // What stands between the time and the verb and is no figure is another thing.
      guard
        let reading = try? FigureReading(
          parsing: String(figure.hasPrefix("的") ? figure.dropFirst() : figure), units: .any),
        reading.quantity.exactness == .exact, reading.aspect == .whole
      else { return [] }
      var stood = RecordClaim(clause, .stood(reading))
      stood.time = named
      claims.append(stood)
      time = named
    }
    if behind.isEmpty {
      var claim = RecordClaim(clause, .moved(way, by: nil))
      claim.time = time
      return claims + [claim]
    }
    guard let amount = amount(behind) else { return [] }
    var claim = RecordClaim(clause, .moved(way, by: amount))
    claim.time = time
    return claims + [claim]
  }

  /// 高于工业2.3个百分点, 低于上月0.5个百分点, 略低于去年同期水平, 高于9月的3.0%
  private static func beside(_ text: Substring, _ clause: String) -> [RecordClaim] {
    var rest = text
    for adverb in ["略", "稍", "远", "遠", "仍", "明显", "明顯", "大幅", "小幅"] where rest.hasPrefix(adverb) {
      rest = rest.dropFirst(adverb.count)
    }
    guard let (word, way) = sides.first(where: { rest.hasPrefix($0.0) }) else { return [] }
    rest = rest.dropFirst(word.count)
    // 零 of 零售 is a number, too; and 高于5% names nothing.
    let number = rest.firstIndex { $0.isASCII && $0.isNumber } ?? rest.endIndex
    var (object, behind) = timed(rest) ?? (rest[..<number], rest[number...])
    for ending in ["的水平", "水平", "的"] where object.hasSuffix(ending) {
      object = object.dropLast(ending.count)
    }
    for opening in ["的水平", "水平"] where behind.hasPrefix(opening) {
      behind = behind.dropFirst(opening.count)
    }
    guard !object.isEmpty else { return [] }
    func claim(_ kind: Kind) -> RecordClaim {
      var claim = RecordClaim(clause, kind)
      claim.time = object
      return claim
    }
    if behind.isEmpty { return [claim(.moved(way, by: nil))] }
    if let amount = amount(behind) { return [claim(.moved(way, by: amount))] }
    // 高于9月的3.0%; what can't be read is no figure.
    guard behind.hasPrefix("的"),
      let reading = try? FigureReading(parsing: String(behind.dropFirst()), units: .any),
      reading.quantity.exactness == .exact, reading.aspect == .whole
    else { return [] }
    return [claim(.stood(reading)), claim(.moved(way, by: nil))]
  }

  /// 比上月、上年同月分别下降0.1个和0.3个百分点: as many times as amounts.
  static func listed(in clause: String) -> [RecordClaim] {
    guard let mark = ListedNames.lastMark(in: clause), !FigureLink.hasGap(clause) else { return [] }
    var head = clause[..<mark.lowerBound]
    let comparison = leadingComparison(of: &head)
    let noun = nouns.first(where: head.hasPrefix) ?? ""
    head = head.dropFirst(noun.count)
    guard let word = marks.first(where: head.hasPrefix) else { return [] }
    let isPart: (Character) -> Bool = { "、和与與及".contains($0) }
    let times = head.dropFirst(word.count).split(whereSeparator: isPart)
    let items = clause[mark.upperBound...].split(whereSeparator: isPart)
    guard times.count > 1, times.count == items.count, let last = items.last else { return [] }
    let unit = last.drop { !$0.isNumber }.drop { $0.isNumber || $0 == "." }
    var way: MoveVerb.Way?
    var claims: [RecordClaim] = []
    for (time, item) in zip(times, items) {
      if let verb = verb(in: item), verb.place == item.startIndex { way = verb.way }
      let number = item.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
      // Whatever is no amount with the unit of all makes no list of amounts.
      guard let way, let amount = amount(number + unit) else { return [] }
      var claim = RecordClaim(clause, .moved(way, by: amount))
      (claim.time, claim.noun, claim.comparison) = (time, noun, comparison)
      claims.append(claim)
    }
    return claims
  }

  /// By how much something moved; nil for what is no amount alone.
  static func amount(_ text: Substring) -> Quantity? {
    let number = text.hasPrefix("了") ? text.dropFirst() : text
    guard let first = number.first, first.isNumber || "两兩".contains(first),
      let amount = try? Quantity(parsing: inDigits(number), units: .any),
      amount.exactness == .exact, !amount.isMovement
    else { return nil }
    return amount
  }

  /// 2倍 for 两倍.
  private static func inDigits(_ text: Substring) -> String {
    let digits: [Character: String] = [
      "一": "1", "两": "2", "兩": "2", "二": "2", "三": "3", "四": "4", "五": "5",
    ]
    guard let first = text.first, let digit = digits[first], text.dropFirst() == "倍" else {
      return String(text)
    }
    return digit + "倍"
  }

  /// The time with which a text begins, and what stands behind it: 去年同期 and 的1230亿元.
  static func timed(_ text: Substring) -> (time: Substring, rest: Substring)? {
    if let year = ["今年", "本年"].first(where: text.hasPrefix),
      let (time, rest) = timed(text.dropFirst(year.count))
    {
      return (time, rest)
    }
    if let word = relativeTimes.first(where: text.hasPrefix) {
      return (text.prefix(word.count), text.dropFirst(word.count))
    }
    guard let (_, rest) = NamedTime.dated(at: text) ?? NamedTime.part(at: text, of: 2000) else {
      return nil
    }
    var end = rest
    for tail in ["份", "同期"] where end.hasPrefix(tail) { end = end.dropFirst(tail.count) }
    return (text[..<end.startIndex], end)
  }

  private static let relativeTimes = [
    "上年同期", "去年同期", "上年同季度", "去年同季度", "上年同月份", "上年同月", "去年同月", "上年同季", "去年同季", "上年年末", "上年年底",
    "去年年末", "去年年底", "上年末", "上年底", "去年末", "去年底", "上月末", "上个月", "上個月", "上月份", "上月", "上季度", "上季",
    "上年度",
    "上年", "去年", "年初",
  ]

  /// 同比提高4.1个百分点 behind 增速: since the year before.
  private static func movedByMeasure(_ text: Substring, _ clause: String) -> RecordClaim? {
    guard let (word, _) = comparisons.first(where: { text.hasPrefix($0.0) }),
      let (place, way, behind) = verb(in: text.dropFirst(word.count)),
      MoveVerb.withoutAdverbs(text[text.index(text.startIndex, offsetBy: word.count)..<place])
        .isEmpty
    else { return nil }
    guard behind.isEmpty || amount(behind) != nil else { return nil }
    var claim = RecordClaim(clause, .moved(way, by: amount(behind)))
    claim.time = text.prefix(word.count)
    return claim
  }

  /// 与上月持平
  private static func unchanged(_ text: Substring, _ clause: String) -> RecordClaim? {
    guard let end = ["持平", "相同", "一致"].first(where: text.hasSuffix),
      let mark = (marks + ["与", "與", "同", "和"]).first(where: text.hasPrefix)
    else { return nil }
    var claim = RecordClaim(clause, .unchanged)
    claim.time = text.dropFirst(mark.count).dropLast(end.count)
    return claim.time.isEmpty ? nil : claim
  }

  /// 收窄 of 降幅有所收窄, 收窄0.2个百分点 of 降幅收窄0.2个百分点
  private static func moved(_ text: Substring, _ clause: String) -> RecordClaim? {
    if let (verb, way) = MoveVerb.all.first(where: { text.hasSuffix($0.0) }),
      MoveVerb.withoutAdverbs(text.dropLast(verb.count)).isEmpty
    {
      return RecordClaim(clause, .moved(way, by: nil))
    }
    guard let (verb, way, behind) = verb(in: text), MoveVerb.withoutAdverbs(text[..<verb]).isEmpty,
      let amount = amount(behind), amount.unit == .percentagePoint
    else { return nil }
    return RecordClaim(clause, .moved(way, by: amount))
  }

  private static let rises = ["涨", "漲", "升", "增", "正"]
  private static let falls = ["降", "跌", "减", "減", "负", "負"]

  /// 同比增长2.8% that is not linked; 增长2.8% leaves open since when.
  private static func changed(_ clause: String) -> RecordClaim? {
    let openings = comparisons.map(\.0) + MoveVerb.all.map(\.0)
    // Words that make no figure claim nothing.
    guard openings.contains(where: clause.hasPrefix),
      let reading = try? FigureReading(parsing: clause), reading.quantity.exactness == .exact,
      reading.quantity.isMovement, reading.aspect == .whole, !reading.movesRate,
      reading.comparison != nil || reading.quantity.unit == .percent
    else { return nil }
    return RecordClaim(clause, .changed(reading))
  }

  /// 占进出口总额的66.7% behind a member of 进出口总额.
  private static func share(_ clause: String, _ names: [String]) -> RecordClaim? {
    // Words that make no figure claim nothing.
    guard clause.hasPrefix("占") || clause.hasPrefix("佔"),
      let reading = try? FigureReading(parsing: clause),
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

  /// 贸易顺差300亿元
  private static func balance(_ clause: String) -> RecordClaim? {
    var rest = clause[...]
    for word in ["实现", "實現", "货物", "貨物", "进出口", "進出口", "外贸", "外貿", "贸易", "貿易"]
    where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    let kinds: [(String, Bool?)] = [
      ("顺差", true), ("順差", true), ("出超", true), ("逆差", false), ("入超", false), ("差额", nil),
      ("差額", nil),
    ]
    guard let (word, isSurplus) = kinds.first(where: { rest.hasPrefix($0.0) }) else { return nil }
    rest = rest.dropFirst(word.count)
    if let tail = ["额", "額"].first(where: rest.hasPrefix) { rest = rest.dropFirst(tail.count) }
    for verb in ["为", "為", "达", "達", "达到", "達到", "是"] where rest.hasPrefix(verb) {
      rest = rest.dropFirst(verb.count)
    }
    return amount(rest).map { RecordClaim(clause, .balanced(isSurplus: isSurplus, $0)) }
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
    if before.count == 2, MoveVerb.origins.contains(String(before.prefix(1))) {
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
      case "上涨", "上漲", "增长", "增長", "增加": .ran(length, areRises: true)
      case "下降", "下跌", "减少", "減少": .ran(length, areRises: false)
      case let word where positive[String(word)] != nil:
        .ran(length, areRises: positive[String(word)] == true)
      default: MoveVerb.all.first { $0.0 == rest }.map { .kept(length, $0.1) }
      }
    return kind.map { kind in
      var found = RecordClaim(clause, kind)
      found.comparison = claim?.comparison
      found.step = text[unit]
      if positive[String(rest)] != nil { found.noun = "增速" }
      return found
    }
  }

  /// 上年同期为1230亿元, 去年同期1230亿元, 1—9月为下降4.2%
  private static func standing(_ text: Substring, _ clause: String) -> RecordClaim? {
    let sum = sums.first(where: text.hasPrefix).map { (sumSoFar, text.dropFirst($0.count)) }
    guard let (time, behind) = timed(text) ?? sum else { return nil }
    var rest = behind
    for word in ["则", "則"] + sums where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    let comparison = leadingComparison(of: &rest)
    if let verb = rest.first, "为為爲是".contains(verb) { rest = rest.dropFirst() }
    // Whatever can't be read is no figure, and not the words of a link.
    guard rest.contains(where: \.isNumber) || rest == "持平",
      let reading = try? FigureReading(parsing: String(rest), units: .any),
      reading.quantity.exactness == .exact, reading.aspect == .whole, !reading.movesRate
    else { return nil }
    var claim = RecordClaim(clause, .stood(reading))
    claim.time = time
    claim.comparison = comparison ?? reading.comparison
    return claim
  }

  private static let sums = ["累计", "累計", "合计", "合計"]
  /// What all periods of the year so far are called.
  static let sumSoFar: Substring = "累计"

  /// 降幅较上月扩大0.4个百分点至 right before the figure.
  static func arrivalByAmount(_ clause: String) -> RecordClaim? {
    guard let last = clause.last, "至到".contains(last),
      let mark = lastMark(in: clause[...]),
      var claim = compared(clause[mark.lowerBound...].dropLast(), clause).last,
      case .moved(_, _?) = claim.kind
    else { return nil }
    let before = clause[..<mark.lowerBound]
    claim.noun = (nouns + MoveVerb.falls).first(where: before.hasSuffix) ?? ""
    claim.comparison = comparisons.first { before.contains($0.0) }?.1
    return claim
  }

  /// 降幅比上月收窄至 right before the figure.
  static func arrival(_ clause: String) -> RecordClaim? {
    let clause = String(clause.trimmed)
    guard let last = clause.last, "至到".contains(last),
      !MoveVerb.origins.contains(where: clause.holds), !clause.holds("自"),
      !FigureLink.hasGap(clause), !StatedFigure.hasFigure(clause),
      let (verb, way) = MoveVerb.arrivals.first(where: { clause.hasSuffix($0.0) })
    else { return nil }
    var claim = RecordClaim(clause, .moved(way, by: nil))
    var before = MoveVerb.withoutAdverbs(clause.dropLast(verb.count))
    let place = lastMark(in: before)
    if let place {
      claim.time = before[place.upperBound...]
      before = before[..<place.lowerBound]
    }
    claim.noun = (nouns + MoveVerb.falls).first(where: before.hasSuffix) ?? ""
    claim.comparison = comparisons.first { before.contains($0.0) }?.1
    return claim
  }

  /// Where in a clause a change begins, and with what: 由 of 由上月的5.3%降至, and the end of 5.3%.
  private static func origin(
    in clause: String
  ) -> (start: String.Index, time: Substring, figure: FigureReading, end: String.Index)? {
    guard !FigureLink.hasGap(clause),
      let origin = (MoveVerb.origins + ["自"]).compactMap({ clause.ranges(of: $0).last }).max(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return nil }
    let rest = clause[origin.upperBound...]
    guard rest.contains(where: \.isNumber) || rest.contains("持平") else { return nil }
    let (time, behind) = timed(rest) ?? ("", rest)
    var figure = behind
    if figure.hasPrefix("的") { figure = figure.dropFirst() }
    _ = leadingComparison(of: &figure)
    if let verb = figure.first, "为為爲的".contains(verb) { figure = figure.dropFirst() }
    return reading(at: figure).map { (origin.lowerBound, time, $0.figure, $0.end) }
  }

  /// 由上月的5.3% before 降至 and the figure.
  static func start(in clause: String) -> RecordClaim? {
    guard let origin = origin(in: clause) else { return nil }
    let before = clause[..<origin.start]
    var claim = RecordClaim(String(clause[origin.start..<origin.end]), .stood(origin.figure))
    claim.time = origin.time
    claim.noun = (nouns + MoveVerb.falls).first(where: before.hasSuffix) ?? ""
    claim.comparison = comparisons.first { before.contains($0.0) }?.1
    return claim
  }

  /// A clause without the figure with which a change begins, and its time: 失业率降至5.1%.
  static func withoutStart(_ clause: String) -> String {
    origin(in: clause).map { String(clause[..<$0.start] + clause[$0.end...]) } ?? clause
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
