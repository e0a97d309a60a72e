import Characters
import Diagnostics
import Localization
import Markdown
import Statistics

/// Figures that a title, a summary or the words of a chart state beside the name of what they are about.
/// They have no links, and are held to the report's own figures all the same: 固定资产投资增长64%.
///
/// Only what is certain is judged: between the name and the words of the figure stands nothing that
/// could be about something else, the name is no end of a longer one, and the report has a figure of
/// that kind.
struct NamedFigures {
  private let report: Report
  private let reader: GroundworkReader
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether what is read belongs to a chart, which shows other times as well.
  private var isOfChart = false

  /// - Parameter charts: all charts of the report.
  init(of report: Report, charts: [ChartRequest], _ reader: GroundworkReader) {
    self.report = report
    self.reader = reader
    if report.statesFigures { checkHead() }
    guard !report.metrics.isEmpty else { return }
    isOfChart = true
    for chart in charts {
      for text in [chart.title, chart.subtitle, chart.note, chart.alternative].compactMap({ $0 }) {
        check(text.closedUp, at: chart.location)
      }
    }
  }

  private mutating func checkHead() {
    check(report.title.closedUp, at: report.titleLocation)
    checkTimes(in: report.title.closedUp, at: report.titleLocation)
    if let place = report.summaryLocation, let summary = report.summary {
      check(summary.closedUp, at: place)
      checkTimes(in: summary.closedUp, at: place)
    }
  }

  /// A text that names other times than that of the report alone was copied, as likely as not.
  private mutating func checkTimes(in text: String, at location: SourceLocation) {
    guard let own = report.period else { return }
    // 从10月数据看四季度走势 is of October.
    let isView = ["看", "观", "觀"].contains(where: text.holds)
    let text = isView ? text.replacing("从", with: "").replacing("從", with: "") : text
    let named = NamedTime.all(
      in: text, of: own.lastDay.year, years: [own.lastDay.year, report.date.date.year])
    guard !named.contains(where: { $0.isOf(own) }), let first = named.first else { return }
    diagnostics.append(
      Diagnostic(
        Rule.figureLinks.otherPeriodInTitle, at: location,
        ["said": .text(first.words), "period": .period(own)]))
  }

  struct Named {
    let name: String
    let metric: Metric
    /// Whether the name is that of a member, which several indicators may share.
    var isMember = false
  }

  /// The names of the report's figures that stand in a text: most texts have none, and need no more
  /// reading. In a list names may be shortened.
  private func named(in text: String) -> [Named] {
    let isList = ListedNames.marks.contains(where: text.holds)
    let lower = OfficialShortNames.expanded(text).lowercased()
    let plain = Self.withoutVerbs(lower)
    let forms = [lower, plain, plain.replacing("总额", with: ""), plain.replacing("总额", with: "额")]
    return report.metrics.flatMap { metric -> [Named] in
      let listing = metric.indicator.flatMap { reader.listing($0.value) }
      // 第一产业增加值 is called by its member, too, and not by the indicator's title alone.
      let members = metric.dimensions.flatMap { $0.texts.map(\.value) }
      let own = members.isEmpty ? listing?.indicator.names ?? [] : []
      let names = Set(([metric.label].compactMap { $0 } + own).filter { $0.count >= 2 })
      return names.sorted().map { Named(name: $0, metric: metric) }
        + (members.count == 1 && metric.label == nil ? members : [])
        .map { Named(name: $0, metric: metric, isMember: true) }
    }.filter { named in
      isList || forms.contains { $0.holds(named.name.lowercased()) }
    }
  }

  private mutating func check(_ text: String, at location: SourceLocation) {
    guard text.contains(where: \.isNumber) || RecordClaim.mayHave(text) else { return }
    let named = named(in: text)
    guard !named.isEmpty else { return }
    for sentence in text.split(whereSeparator: { "。！？!?；;".contains($0) }) {
      let rest = checkLists(in: Self.partedBySpaces(sentence), named, at: location)
      var subject: [Named] = []
      // 生产总值：60亿元 says nothing else of it before.
      var isBare = false
      var before = ""
      let clauses = Clause.segments(of: rest)
      for (place, clause) in clauses.enumerated() {
        subject = check(
          clause, in: before + clause, before: clauses[(place + 1)...],
          text[sentence.endIndex...].dropFirst(), after: subject, isBare: isBare, named,
          at: location)
        before += clause + "，"
        isBare = !clause.contains(where: \.isNumber)
      }
    }
  }

  /// Titles part their clauses by spaces, which stand between Chinese characters for nothing else.
  private static func partedBySpaces(_ text: Substring) -> String {
    var parted = ""
    var last: Character = " "
    for (character, next) in zip(text, text.dropFirst() + " ") {
      let isGap = " \u{3000}".contains(character) && !last.isASCII && !next.isASCII
      parted.append(isGap ? "，" : character)
      last = character
    }
    return parted
  }

  /// - Parameters:
  ///   - sentence: the sentence up to the end of the clause.
  ///   - clauses: those that follow.
  ///   - beyond: what stands behind the sentence.
  ///   - subject: what the clause before was about.
  /// - Returns: what this one is about.
  private mutating func check(
    _ clause: String, in sentence: String, before clauses: ArraySlice<String>,
    _ beyond: Substring, after subject: [Named], isBare: Bool, _ named: [Named],
    at location: SourceLocation
  ) -> [Named] {
    // A clause that can't be read names nothing that could be wrong: this looks for what is certain.
    guard clause.contains(where: \.isNumber), let figures = try? StatedFigure.all(in: clause),
      var figure = figures.last, figures.count == 1, Self.isFigure(figure)
    else {
      let meant = meant(named, before: clause)
      // 零售总额增速加快 is about 零售总额.
      guard meant.isEmpty, let before = RecordClaim.subject(of: clause) else { return meant }
      let subject = self.meant(named, before: before)
      checkClaims(
        String(clause.dropFirst(before.count)), of: subject, behind: before,
        in: String(sentence.dropLast(clause.count)), at: location)
      return subject
    }
    figure.before = sentence
    let lead = figure.lead.inside
    let isSame = Self.isConnective(lead)
    let own = self.meant(named, in: lead, before: figure.words)
    let meant = isSame && own.isEmpty ? subject : own
    // 增长64% behind a clause about investment is about that as well; 占全省5% may not be.
    guard
      !isSame || !own.isEmpty
        || figure.reading.aspect == .whole && (isBare || figure.reading.quantity.saysMovement)
    else {
      return meant
    }
    if let moved = checkMove(clause, of: figure, in: sentence, after: subject, named, at: location)
    {
      return moved
    }
    let isRight = judge(figure, of: meant, in: clause, at: location)
    if let right = isRight {
      var link = FigureLink(stating: figure.words, at: sentence, before: clauses)
      link.beyond = String(beyond)
      checkRecord(link, figure, right, at: location)
    }
    return meant
  }

  /// Holds a clause that says by how much a figure moved against the record: 降幅收窄0.2个百分点 is no rate of 0.2
  /// percent, and 同比增加36.3亿元 no level.
  ///
  /// - Returns: what it is about; nil where it is no such clause.
  private mutating func checkMove(
    _ clause: String, of figure: StatedFigure, in sentence: String, after subject: [Named],
    _ named: [Named], at location: SourceLocation
  ) -> [Named]? {
    let unit = figure.reading.quantity.unit
    let isOfRate = unit == .percentagePoint
    // 同比增长2.8% is in most titles, and a change that was published.
    if unit == .percent, figure.reading.comparison?.isOneYear == true { return nil }
    guard
      let (before, move) =
        isOfRate ? RecordClaim.moveOfRate(in: clause) : RecordClaim.moveOfLevel(in: clause)
    else { return nil }
    let own = meant(named, before: before)
    let moved = own.isEmpty && Self.isConnective(before) ? subject : own
    // A change that was published counts before what the levels come to.
    let hasLevel = moved.contains { $0.metric.value.map { !$0.unit.isRelative } ?? false }
    let hasChange = moved.contains { named in
      unit.isRelative
        ? target(of: named).mayBeMeant(by: figure.reading)
        : named.metric.change?.measure.unit == unit
    }
    guard isOfRate || hasLevel && !hasChange else { return nil }
    checkClaims(
      move, of: moved, behind: before, in: String(sentence.dropLast(clause.count)), at: location)
    return moved
  }

  /// Whether a numeral is one of data, and none of 零售 or 三个原因.
  private static func isFigure(_ figure: StatedFigure) -> Bool {
    let quantity = figure.reading.quantity
    if figure.words.unicodeScalars.contains(where: {
      $0.properties.generalCategory == .decimalNumber
    }) {
      return true
    }
    return switch quantity.unit {
    case .none: false
    case .other(let name): ["倍", "番"].contains(name)
    case .percent, .percentagePoint, .perMille, .perMillePoint, .currency, .rank, .rankFromEnd: true
    }
  }

  /// Holds what is said of a figure that is not stated against what is on record: 10月CPI涨幅扩大.
  private mutating func checkClaims(
    _ words: String, of meant: [Named], behind name: String, in sentence: String,
    at location: SourceLocation
  ) {
    guard !Self.isOfAnotherTime(name),
      !(isOfChart ? Self.wholes : Self.largerWholes).contains(where: name.holds),
      let own = report.period
    else { return }
    let times = NamedTime.all(
      in: sentence + name, of: own.lastDay.year, years: [own.lastDay.year])
    guard times.count < 2 else { return }
    let span = times.first?.period.span ?? own.span
    // Entries for the measures of one figure are one.
    guard let named = meant.first(where: { $0.metric.period.span == span }),
      let target = recorded(named),
      let found = RecordContradiction.first(among: RecordClaim.claims(in: words, []), target)
    else { return }
    report(found, of: named, target, at: location)
  }

  /// Holds what stands beside a figure that is right against what is known of other times.
  private mutating func checkRecord(
    _ link: FigureLink, _ figure: StatedFigure, _ named: Named, at location: SourceLocation
  ) {
    guard let target = recorded(named),
      let found = RecordContradiction.first(link, figure, target)
    else { return }
    report(found, of: named, target, at: location)
  }

  private mutating func report(
    _ found: RecordContradiction, of named: Named, _ target: FigureTarget,
    at location: SourceLocation
  ) {
    switch found.kind {
    case .record(let record):
      diagnostics.append(Diagnostic(record.rule, at: location, record.arguments(found.words)))
    case .trade(let exports, let imports):
      diagnostics.append(
        Diagnostic(
          Rule.figureLinks.wrongBalance, at: location,
          ["words": .text(found.words), "exports": .text(exports), "imports": .text(imports)]))
    case .change(let known):
      diagnostics.append(
        Diagnostic(
          Rule.figureLinks.differingNamedFigure, at: location,
          [
            "text": .text(found.words), "name": .text(named.name), "figure": known.argument,
            "place": .text("\(target.location)"),
          ]))
    }
  }

  /// Those of the longest name that a text ends with.
  func meant(_ named: [Named], before text: String) -> [Named] {
    // 国有企业实现利润总额 is of 国有企业利润, and not of 利润总额.
    let plain = Self.withoutVerbs(OfficialShortNames.expanded(text))
    let total = ["总额", "總額"].first(where: plain.hasSuffix)
    let stem = total.map { plain.dropLast($0.count) }
    let forms = [plain] + (stem.map { [String($0), $0 + "额"] } ?? [])
    let meant = named.filter { named in
      forms.contains { Self.ends($0, with: named.name) }
        || named.isMember && Self.ends(plain, with: named.name + "增加值")
    }
    guard let longest = meant.map(\.name.count).max() else { return [] }
    return meant.filter { $0.name.count == longest }
  }

  /// A text without the verbs that stand before what was achieved: 国有企业利润 for 国有企业实现利润.
  static func withoutVerbs(_ text: String) -> String {
    ["实现", "實現", "完成"].reduce(text) { $0.holds($1) ? $0.replacing($1, with: "") : $0 }
  }

  /// - Returns: whose figure it rightly is; nil where it is wrong, or nobody's.
  @discardableResult
  private mutating func judge(
    _ figure: StatedFigure, of meant: [Named], in clause: String, at location: SourceLocation
  ) -> Named? {
    guard !Self.isOfAnotherTime(clause), let first = meant.first,
      // A chart may show what the report is about beside a larger whole.
      !(isOfChart && Self.wholes.contains(where: clause.holds))
    else { return nil }
    let possible = meant.map { (named: $0, target: target(of: $0)) }
      .filter { $0.target.mayBeMeant(by: figure.reading) }
    let targets = possible.map(\.target)
    let comparisons = targets.map { FigureComparison(figure, $0, nil) }
    guard !comparisons.isEmpty else { return nil }
    let verdicts = comparisons.map(\.verdict)
    // Of figures of several periods those count that can be of the time named, if any can.
    let ofTime = comparisons.indices.filter { comparisons[$0].otherPeriod == nil }
    if ofTime.isEmpty {
      if isOfChart {
        judgeOfOtherTime(figure, of: meant, in: clause, at: location)
        return nil
      }
      // A figure that the report has for another time alone, be it a rate, is taken to be that.
      guard
        case .isOfOtherPeriod(let said)? = verdicts.first(where: {
          if case .isOfOtherPeriod = $0 { true } else { false }
        })
      else { return nil }
      diagnostics.append(
        Diagnostic(
          Rule.figureLinks.otherPeriodOfNamedFigure, at: location,
          [
            "said": .text(said), "text": .text(figure.words), "name": .text(first.name),
            "period": .period(targets[0].period), "place": .text("\(targets[0].location)"),
          ]))
      return nil
    }
    // Of two that it may be the newer is meant.
    let right = ofTime.filter { place in
      if case .differs = verdicts[place] { false } else { true }
    }.max { targets[$0].period < targets[$1].period }
    if right == nil, case .differs(let known) = verdicts[ofTime[0]],
      !(isOfChart && meant.contains { isOnRecord(figure.reading, of: $0) })
    {
      diagnostics.append(
        Diagnostic(
          Rule.figureLinks.differingNamedFigure, at: location,
          [
            "text": .text(clause), "name": .text(first.name), "figure": known.argument,
            "place": .text("\(targets[ofTime[0]].location)"),
          ]))
    }
    return right.map { possible[$0].named }
  }

  /// Whether a figure is one of any time that is on record.
  private func isOnRecord(_ reading: FigureReading, of named: Named) -> Bool {
    guard let target = recorded(named) else { return false }
    return target.others.contains { other in
      // What can't be read as a change is none of those on record.
      other.values.contains { $0.isStated(by: reading.quantity) }
        || other.changes.contains { change in
          (try? Change(reading, comparison: change.comparison, of: "")).map(change.isStated)
            ?? false
        }
    }
  }

  /// Holds a figure of a time that the report is not about against what is on record of that.
  private mutating func judgeOfOtherTime(
    _ figure: StatedFigure, of meant: [Named], in clause: String, at location: SourceLocation
  ) {
    let year = (report.period?.lastDay ?? report.date.date).year
    let times = NamedTime.all(in: clause, of: year, years: [year])
    guard times.count == 1, let first = meant.first, let recorded = recorded(first),
      let other = recorded.others.first(where: { times[0].period.span == $0.period.span })
        ?? recorded.others.first(where: { times[0].isOf($0.period) })
    else { return }
    var target = target(of: first)
    (target.period, target.values, target.changes) = (other.period, other.values, other.changes)
    guard target.mayBeMeant(by: figure.reading),
      case .differs(let known) = FigureComparison(figure, target, nil).verdict
    else { return }
    diagnostics.append(
      Diagnostic(
        Rule.figureLinks.differingNamedFigure, at: location,
        [
          "text": .text(clause), "name": .text(first.name), "figure": known.argument,
          "place": .period(other.period),
        ]))
  }

  /// A figure with what is known of its series; nil where it belongs to none.
  private func recorded(_ named: Named) -> FigureTarget? {
    guard let listing = named.metric.indicator.flatMap({ reader.listing($0.value) }) else {
      return nil
    }
    var target = target(of: named)
    target.add(
      listing, DimensionChoice.members(named.metric.dimensions, of: listing.dimensions).value)
    return target
  }

  private func target(of named: Named) -> FigureTarget {
    var target = FigureTarget(
      period: named.metric.period, location: named.metric.location, address: "")
    // Other comparisons of the same figure stand in entries of their own.
    let same = report.metrics.filter {
      $0.indicator?.value == named.metric.indicator?.value && $0.label == named.metric.label
        && $0.period.span == named.metric.period.span
        && $0.dimensions.flatMap { $0.texts.map(\.value) }
          == named.metric.dimensions.flatMap { $0.texts.map(\.value) }
    }
    target.values = same.compactMap(\.value)
    target.changes = same.compactMap(\.change)
    target.names = [named.name]
    let listing = named.metric.indicator.flatMap { reader.listing($0.value) }
    target.isStock = listing?.indicator.kind == .stock
    target.yearOfText = report.date.date.year
    target.periodOfText = report.period
    target.peers = FigurePeers(of: report, reader)
    return target
  }
}

extension FigureLink {
  /// Words of a title or a summary as they would be linked.
  ///
  /// - Parameters:
  ///   - sentence: up to the end of those words.
  ///   - clauses: those that follow.
  fileprivate init(
    stating words: String, at sentence: String, before clauses: ArraySlice<String>
  ) {
    self.init(
      reference: "", text: words, line: 1, column: 1, leavesGap: false, addressOffset: nil,
      textOffsets: [])
    before = String(sentence.hasSuffix(words) ? sentence.dropLast(words.count) : sentence[...])
    after = clauses.map { "，" + $0 }.joined()
  }
}

extension FigureTarget {
  /// Whether it has a figure of the kind that is stated: a text may well say more than the data.
  func mayBeMeant(by reading: FigureReading) -> Bool {
    let quantity = reading.quantity
    if let object = reading.object, reading.comparison == nil, !object.isEmpty { return false }
    if quantity.saysMovement || reading.comparison != nil {
      guard let stated = reading.comparison else { return !changes.isEmpty || isMove }
      return changes.contains {
        $0.comparison == stated || $0.comparison.isOneYear && stated.isOneYear
      }
    }
    if quantity.unit.isRelative { return !values.isEmpty || !changes.isEmpty }
    return values.contains { $0.unit.isComparable(to: quantity.unit) }
  }

  /// 净增企业 is a movement by its name.
  private var isMove: Bool { names.contains { $0.contains("增") || $0.contains("减") } }
}

extension Change.Comparison {
  /// 同比 of the year so far is 累计同比.
  var isOneYear: Bool { self == .yearBefore || self == .cumulative }
}

// MARK: - Lists

extension NamedFigures {
  /// Judges the figures that stand in lists.
  ///
  /// - Returns: the sentence without them.
  private mutating func checkLists(
    in sentence: String, _ named: [Named], at location: SourceLocation
  ) -> String {
    var rest = sentence
    for mark in ListedNames.marks {
      for range in sentence.ranges(of: mark) {
        var start = range.upperBound
        while start < sentence.endIndex {
          let end =
            sentence[start...].firstIndex { "、，和与與及".contains($0) } ?? sentence.endIndex
          let item = String(sentence[start..<end])
          guard item.contains(where: \.isNumber),
            let list = ListedNames(
              before: String(sentence[..<start]), text: item, after: String(sentence[end...]))
          else { break }
          // As in clauses: what can't be read is not held against its name.
          let figures = try? StatedFigure.all(
            in: item, before: String(sentence[..<start]), after: String(sentence[end...]))
          if let figure = figures?.last, figures?.count == 1 {
            let name = list.names[list.place]
            judge(
              figure, of: denoted(by: name, named), in: "\(name) \(item.trimmed)", at: location)
          }
          rest = rest.replacing(item, with: "")
          if end == sentence.endIndex { break }
          start = sentence.index(after: end)
        }
      }
    }
    return rest
  }

  /// Those whose name a listed name holds or is short for.
  private func denoted(by name: String, _ named: [Named]) -> [Named] {
    let meant = meant(named, before: name)
    if !meant.isEmpty { return meant }
    let parts = [name, name.replacing("增加值", with: "")]
    let short = named.filter { named in
      parts.contains { FigureTarget.isShort($0[...], for: named.name) }
    }
    return Set(short.map(\.name)).count == 1 ? short : []
  }
}
