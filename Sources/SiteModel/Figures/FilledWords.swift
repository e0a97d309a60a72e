import Characters
import Localization
import Markdown
import Statistics

/// The words that fill in a link without words of its own, so that they read right between those around
/// them: 下降5.2% behind 同比, 5.2% behind 同比下降, −5.2% behind 增速, and 181.7亿 before 元.
struct FilledWords {
  /// What to fill in.
  let words: String
  /// What they state in their sentence; nil where they make no figure with it, and stand for themselves.
  let figure: StatedFigure?
  /// What the comparison with the figure itself came to.
  let verdict: FigureComparison.Verdict

  /// Why no form of a figure reads right.
  enum Fault: Error {
    /// There is no such figure.
    case missing
    /// What the sentence would say, and what the figure is.
    case unfit(said: String, known: String)
  }

  init(
    for link: FigureLink, _ part: FigureReference.Part?, _ target: FigureTarget,
    in language: Language
  ) throws(Fault) {
    let figures = target.figures(for: part)
    guard let first = figures.first else { throw .missing }
    let clause = link.cell == nil ? Clause.own(link.before) : ""
    for figure in figures {
      let forms = figure.forms(in: language, ofPrice: target.isPrice)
      let lead = Self.leadWords(of: clause, before: forms[0].words)
      for form in forms {
        let words = Self.withoutName(form.words, behind: clause)
        guard let kept = Self.withoutUnit(words, before: link.after) else { continue }
        if let filled = Self.reading(kept, form.kind, behind: lead, link, part, target) {
          self = filled
          return
        }
      }
    }
    let forms = first.forms(in: language, ofPrice: target.isPrice)
    let isOfUnit = Self.withoutUnit(forms[0].words, before: link.after) == nil
    let behind = link.after.prefix { !Clause.marks.contains($0) && $0 != "。" }.prefix(10)
    // 没有下降5.2% shows better what is wrong than 没有下降下降5.2%.
    let isRead = Self.leadWords(of: clause, before: forms[0].words) != nil
    let form = forms.first { $0.kind == (isRead && !isOfUnit ? .size : .plain) } ?? forms[0]
    throw .unfit(
      said: Self.end(of: clause) + form.words + (isOfUnit ? behind : ""), known: forms[0].words)
  }

  /// As much of the end of a clause as a message shows: some characters, or words.
  private static func end(of clause: String) -> String {
    guard clause.last?.isASCII ?? false else { return String(clause.suffix(8)) }
    let words = clause.split(separator: " ").suffix(3).joined(separator: " ")
    return clause.last == " " ? words + " " : words
  }

  private init(_ words: String, _ figure: StatedFigure?, _ verdict: FigureComparison.Verdict) {
    self.words = words
    self.figure = figure
    self.verdict = verdict
  }

  /// A form that reads right with the words around it; nil for one that doesn't.
  private static func reading(
    _ words: String, _ kind: FigureForm.Kind, behind lead: LeadWords?, _ link: FigureLink,
    _ part: FigureReference.Part?, _ target: FigureTarget
  ) -> FilledWords? {
    let stated = try? StatedFigure.all(
      in: words, before: link.before, after: link.after, cell: link.cell, section: link.section,
      of: target.values.first?.unit
    ).last
    // The words are the figure's own: where those around them make no figure with them, they stand.
    guard let stated else { return FilledWords(words, nil, .agrees) }
    let verdict = FigureComparison(stated, target, part).verdict
    if link.cell != nil {
      // A table says in its heads what a figure is, and these need not be read with it.
      if case .differs = verdict { return FilledWords(words, nil, .agrees) }
      if case .isSaidTwice = verdict { return FilledWords(words, nil, .agrees) }
      return FilledWords(words, stated, verdict)
    }
    let isUnfit =
      switch verdict {
      case .differs: stated.words != words || kind != .plain
      case .isSaidTwice, .isOfRate: true
      case .agrees, .isFormer, .isOfOtherPeriod, .isOfOtherMember, .isOtherEnd, .hasUnknownStart:
        false
      }
    guard !isUnfit else { return nil }
    if let tail = Self.tails.first(where: link.after.hasPrefix) {
      // 保持5.3%的增长, and not 保持增长5.3%的增长.
      let fits =
        switch kind {
        case .plain: Self.beginsWithNumber(words)
        case .size: true
        case .signed: Self.namesOfRates.contains(where: tail.holds)
        }
      return fits ? FilledWords(words, stated, verdict) : nil
    }
    guard let lead else {
      return kind == .plain ? FilledWords(words, stated, verdict) : nil
    }
    // 增长增长5.3%, and 增速下降5.2%, which says that the rate itself came down.
    let saysWay =
      lead.reading.quantity.saysMovement || lead.reading.quantity.value?.isNegative == true
    if kind == .plain, saysWay, !Self.beginsWithNumber(words) { return nil }
    if kind == .signed {
      guard namesOfRates.contains(where: lead.words.holds) else { return nil }
      return FilledWords(words, stated, verdict)
    }
    guard stated.words.hasPrefix(String(lead.words.trimmed)) else { return nil }
    return FilledWords(words, stated, verdict)
  }

  private static func leadWords(of clause: String, before words: String) -> LeadWords? {
    let number = String(words.drop { !($0.isASCII && $0.isNumber) })
    // Words without a number that can be read by itself, such as 持平, are led by nothing.
    guard !number.isEmpty, let plain = try? FigureReading(parsing: number, units: .any) else {
      return nil
    }
    return LeadWords(of: clause, before: number, plain)
  }

  /// Whether words say how much, and not which way: 约5.2%.
  private static func beginsWithNumber(_ words: String) -> Bool {
    words.first.map { $0.isASCII && !$0.isLetter || "−约約近超不至".contains($0) } ?? false
  }

  /// Behind a figure, what says which way it went.
  private static let tails = [
    "的增长", "的增長", "的增速", "的增幅", "的涨幅", "的漲幅", "的升幅", "的成长", "的成長", "的降幅", "的跌幅", "的减幅",
    "的減幅", "的下降", "的上涨", "的上漲", "的年增率",
  ]

  private static let namesOfRates = [
    "增速", "增长率", "增長率", "成长率", "成長率", "增幅", "涨幅", "漲幅", "升幅", "变动率", "變動率", "变化率", "變化率", "涨跌幅",
    "漲跌幅", "增长速度", "增長速度", "年增率", "growth rate",
  ]
}

// MARK: - What stands around the link

extension FilledWords {
  /// The words without what they are called, where that stands before the link anyway: 698.3亿元 of
  /// 顺差698.3亿元 behind 贸易顺差.
  private static func withoutName(_ words: String, behind clause: String) -> String {
    let name = words.prefix { !($0.isNumber || $0.isWhitespace || $0.isPunctuation || $0.isSymbol) }
    return name.count > 1 && !name.allSatisfy(\.isASCII) && clause.hasSuffix(name)
      ? String(words.dropFirst(name.count)) : words
  }
}

extension FilledWords {
  /// The words without the end of their unit that stands behind the link anyway: 181.7亿 before 元.
  ///
  /// - Returns: nil where another unit stands there: 181.7亿元 before 万元.
  private static func withoutUnit(_ words: String, before after: String) -> String? {
    guard let last = words.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return words }
    let unit = words[words.index(after: last)...]
    for length in stride(from: unit.count, through: 1, by: -1) {
      let end = unit.suffix(length)
      if after.hasPrefix(end), !isWordBegun(end, after) { return String(words.dropLast(length)) }
    }
    guard !unit.allSatisfy({ $0 == " " }) else { return words }
    let rest = after.drop { $0 == " " }
    if scales.contains(where: rest.hasPrefix) { return nil }
    let own = MeasuringUnit(String(unit.trimmed))
    for length in stride(from: min(6, rest.count), through: 1, by: -1) {
      guard let other = MeasuringUnit(String(rest.prefix(length))), other.unit != .none,
        other.unit.isKnown
      else { continue }
      let isOfKind = own.map { $0.unit.isComparable(to: other.unit) } ?? false
      return isOfKind || other.unit == .percent ? nil : words
    }
    return words
  }

  /// 人 before 民 is no unit.
  private static func isWordBegun(_ unit: Substring, _ after: String) -> Bool {
    guard unit.count == 1, let next = after.dropFirst().first else { return false }
    return unit == "人" && "民口均员員才工次数數大".contains(next)
      || unit == "家" && "庭具电電".contains(next) || unit == "个" && "人体别".contains(next)
  }

  private static let scales = ["万", "亿", "萬", "億", "million", "billion", "trillion"]
}

// MARK: - Forms

/// One way to put a figure.
struct FigureForm {
  let words: String
  let kind: Kind

  enum Kind {
    /// As a sentence says it that says nothing else of it.
    case plain
    /// Without its sign, and without a word for where it went.
    case size
    /// With its sign.
    case signed
  }
}

extension FigureTarget {
  /// The figures that a link without words may mean, the likeliest first.
  fileprivate func figures(for part: FigureReference.Part?) -> [Revision.Figure] {
    let levels =
      (values.first.map { .value($0) } ?? derived(.value)).map { [$0] } ?? []
    let moves = changes.isEmpty ? derived(.change).map { [$0] } ?? [] : changes.map { .change($0) }
    return switch part {
    case .value: levels
    case .change: moves
    case .share, .index, .twoYearAverage: part.flatMap(derived).map { [$0] } ?? []
    case nil: levels + moves
    }
  }
}

extension Revision.Figure {
  /// - Parameter isPrice: whether it is of prices, which 上涨 and do not 增长.
  fileprivate func forms(in language: Language, ofPrice isPrice: Bool) -> [FigureForm] {
    switch self {
    case .value(let value):
      let words = value.shown(in: language)
      // A hyphen between words and a number parts them: 企业-1.3亿元.
      let isNegative = words.first == "-" && words.dropFirst().first?.isNumber == true
      let plain = FigureForm(words: isNegative ? "−" + words.dropFirst() : words, kind: .plain)
      guard let size = value.size else { return [plain] }
      return [plain, FigureForm(words: size.shown(in: language), kind: .size)]
    case .change(let change):
      return [
        FigureForm(words: change.spoken(in: language, ofPrice: isPrice), kind: .plain),
        FigureForm(words: change.size.shown(in: language), kind: .size),
        FigureForm(words: change.text(in: language), kind: .signed),
      ]
    case .absence: return []
    }
  }
}

extension Quantity {
  /// A negative amount without its sign; nil for any other.
  fileprivate var size: Quantity? {
    guard let value, value.isNegative else { return nil }
    return Quantity(
      value.magnitude, unit: unit, decimals: writtenDecimals, power: writtenPower,
      exactness: exactness)
  }
}

extension FigureTarget {
  fileprivate var isPrice: Bool {
    names.contains { name in
      ["价格", "價格", "物价", "物價", "房价", "房價", "CPI", "PPI", "cpi", "ppi"].contains(where: name.holds)
    }
  }
}

extension Change {
  fileprivate func spoken(in language: Language, ofPrice isPrice: Bool) -> String {
    let words = spoken(in: language)
    guard isPrice else { return words }
    for (usual, ofPrice) in [("增长", "上涨"), ("增長", "上漲")] where words.hasPrefix(usual) {
      return ofPrice + words.dropFirst(usual.count)
    }
    return words
  }

  fileprivate var size: Quantity {
    Quantity(
      amount.magnitude, unit: measure.unit, decimals: writtenDecimals, power: writtenPower,
      exactness: exactness)
  }
}
