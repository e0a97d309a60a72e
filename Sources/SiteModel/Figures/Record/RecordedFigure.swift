import Statistics

/// A figure that is linked, as one number of its series: a rate of change by one measure, or a level.
struct RecordedFigure {
  let value: DecimalNumber
  let text: String
  let unit: Unit
  /// nil for a level.
  let comparison: Change.Comparison?
  let target: FigureTarget
  private let others: [FigureTarget.Earlier]

  /// A number of the same series at another time.
  struct Known {
    let period: Period
    /// In all versions: whoever wrote before a revision was right.
    let all: [DecimalNumber]
    /// The last one.
    let text: String
    /// The same as they were published; empty of changes.
    let levels: [Quantity]
  }

  /// - Returns: nil where the figure is none that is known exactly, or may be one of two: what rose as much on the year
  ///   as on the month.
  init?(_ reading: FigureReading, of target: FigureTarget) {
    let said = reading.quantity
    guard reading.aspect == .whole, said.exactness == .exact, let number = said.value else {
      return nil
    }
    let level = target.values.first { value in
      value.exactness == .exact && !said.saysMovement && value.isStated(by: said)
    }
    if let level, let amount = level.value {
      self.init(amount, "\(level)", in: level.unit, of: target)
      return
    }
    let changes = target.changes.filter { change in
      change.measure == .percent && change.exactness == .exact
        && change.amount.magnitude == number.magnitude
        && reading.comparison.map { $0 == change.comparison } ?? true
    }
    guard said.unit == .percent, changes.count == 1, let change = changes.first else {
      return nil
    }
    self.init(change, of: target)
  }

  /// The rate of change that is known of a level: 增速比1—9月回落0.2个百分点 behind 1266亿元.
  ///
  /// - Returns: nil where none is known, or several are.
  func rate(by measure: Change.Comparison?) -> RecordedFigure? {
    guard comparison == nil, !isRate else { return nil }
    let changes = target.changes.filter { change in
      change.measure == .percent && change.exactness == .exact
        && measure.map { $0 == change.comparison } ?? true
    }
    guard let change = changes.first, changes.allSatisfy({ $0 == change }) else { return nil }
    return RecordedFigure(change, of: target)
  }

  /// The level or the rate that a claim is about which states none of the two.
  ///
  /// - Returns: nil where none is known, or several are.
  init?(meantBy claim: RecordClaim, of target: FigureTarget) {
    if !claim.isOfRate, let level = target.values.last {
      guard level.exactness == .exact, let amount = level.value else { return nil }
      self.init(amount, "\(level)", in: level.unit, of: target)
      return
    }
    let changes = target.changes.filter { change in
      change.measure == .percent && change.exactness == .exact
        && claim.comparison.map { $0 == change.comparison } ?? true
    }
    guard let change = changes.first, changes.allSatisfy({ $0.comparison == change.comparison })
    else { return nil }
    self.init(changes[changes.count - 1], of: target)
  }

  private init(_ change: Change, of target: FigureTarget) {
    self.init(
      change.amount, "\(change)", in: .percent, comparedWith: change.comparison, of: target)
  }

  private init(
    _ value: DecimalNumber, _ text: String, in unit: Unit,
    comparedWith comparison: Change.Comparison? = nil, of target: FigureTarget
  ) {
    (self.value, self.text, self.unit, self.comparison) = (value, text, unit, comparison)
    self.target = target
    others = target.others
  }

  /// As what another figure of the series is compared with.
  var known: Known {
    Known(
      period: target.period, all: [value], text: text,
      levels: comparison == nil ? target.values : [])
  }

  var isRate: Bool { unit == .percent }

  /// What is known of a period; nil where nothing is.
  func known(_ period: Period?) -> Known? {
    guard let period,
      let other = others.first(where: { other in
        other.period.span == period.span || isAtDate && other.period.lastDay == period.lastDay
      })
    else { return nil }
    let numbers: [(DecimalNumber, String)]
    var levels: [Quantity] = []
    if let comparison {
      numbers = other.changes.filter {
        $0.comparison == comparison && $0.measure == .percent && $0.exactness == .exact
      }.map { ($0.amount, "\($0)") }
    } else {
      levels = other.values.filter { $0.exactness == .exact }
      numbers = levels.compactMap { value in
        value.converted(to: unit)?.value.map { ($0, "\(value)") }
      }
    }
    return numbers.first.map {
      Known(period: period, all: numbers.map(\.0), text: $0.1, levels: levels)
    }
  }

  /// Whether a claim may be one about this figure.
  func mayBeMeant(by claim: RecordClaim) -> Bool {
    switch claim.kind {
    case .moved(_, let amount?) where amount.unit != .percentagePoint:
      guard claim.noun.isEmpty, comparison == nil, !isRate,
        amount.converted(to: unit) != nil || amount.unit.isRate
      else { return false }
    case .moved(_, _?): if !isRate { return false }
    case .changed(let reading): return reading.comparison != nil || comparison == nil && !isRate
    case .balanced: return false
    case .shared: return comparison == nil && !isRate
    case .stood(let reading): return mayBeMeant(by: reading, claim)
    // 由降转涨 may be said of a rate that is not linked.
    case .turned, .ran: if comparison == nil { return false }
    // 下降4.6%，创新高 may be of the fall.
    case .extreme: if comparison != nil, claim.noun.isEmpty, value.isNegative { return false }
    case .beyond(_, let bound):
      let isOfRate = bound.unit == .percent
      guard isRate == isOfRate, isRate ? value > .zero : bound.converted(to: unit) != nil else {
        return false
      }
    case .multiple: return comparison == nil && !isRate
    case .mean(_, let mean):
      return comparison == nil && !isRate && target.isFlow && mean.converted(to: unit) != nil
    case .moved, .unchanged, .kept: break
    }
    if let step = claim.step, !isCounted(in: step) { return false }
    guard comparison != nil else {
      return claim.noun.isEmpty || target.names.contains { $0.holds(claim.noun) }
    }
    // 下降至4.6% may say how much it fell.
    if case .moved(_, nil) = claim.kind, claim.noun.isEmpty, value.isNegative { return false }
    return claim.comparison.map { $0 == comparison } ?? true
  }

  private func mayBeMeant(by reading: FigureReading, _ claim: RecordClaim) -> Bool {
    let said = reading.quantity
    guard let comparison else {
      return !said.isMovement && claim.noun.isEmpty && claim.comparison == nil
        && said.converted(to: unit) != nil
    }
    return said.unit == .percent && (claim.comparison.map { $0 == comparison } ?? true)
      || said.value == .zero && said.isMovement
  }

  /// The change that is known of the figure by a measure of which a text says another; nil where none is, and where
  /// it is so.
  func change(otherThan said: FigureReading, _ words: String) -> FigureComparison.Known? {
    let measures = Set(target.allChanges.map(\.comparison))
    guard let comparison = said.comparison ?? (measures.count == 1 ? measures.first : nil) else {
      return nil
    }
    let known = target.allChanges.filter { change in
      change.comparison == comparison && change.measure.unit == said.quantity.unit
        && (said.basis == nil || said.basis == change.basis ?? target.basis)
    }
    // What can't be a change is no claim of one.
    guard let first = known.first,
      let change = try? Change(said, comparison: comparison, of: words),
      !known.contains(where: { $0.isStated(by: change) })
    else { return nil }
    return FigureComparison.Known(text: "\(first)", comparison: comparison)
  }

  /// The share that the figures come to, where a text says another.
  func share(otherThan said: Quantity) -> DerivedFigure? {
    target.derived.first { derived in
      guard derived.kind == .share, case .value(let known) = derived.figure else { return false }
      // Whoever published the share had more digits than the figures have.
      return !known.isStated(by: said)
        && said.value.map { derived.bounds?.contains($0) != true } ?? false
    }
  }

  private func isCounted(in step: Character) -> Bool {
    switch (step, target.period.simplified) {
    case ("月", .month), ("季", .quarter), ("年", .year): true
    case ("月", _): isSum
    default: false
    }
  }

  /// What is known of the period before on its track: of 1—10月 it is 1—9月 or, of quarters, 上半年.
  var lastKnown: Known? {
    known(target.period.previous(by: .monthly)) ?? known(target.period.previous)
  }

  /// What is known of all periods before.
  var allKnown: [Known] { others.compactMap { known($0.period) } }

  /// Whether it is of the year so far.
  var isSum: Bool {
    target.period.firstDay.month == 1 && target.period.firstDay.day == 1
      && target.period.dayCount > 31
  }

  /// Whether it is a state at a date, to which the days before it don't matter.
  private var isAtDate: Bool { target.isStock || target.period.dayCount == 1 }

  var yearBefore: Period? { target.period.yearBefore }

  /// The period that a text names, counted from the one of the figure.
  func period(named time: Substring) -> Period? {
    let own = target.period
    switch time {
    case "上月", "上个月", "上個月", "上月份":
      // Of 1—10月 the one before is 1—9月, of a quarter it is none.
      let before = own.previous(by: .monthly)
      let isMonth = if case .month = own { true } else { false }
      return isMonth || before?.lastDay.month == own.lastDay.month - 1 ? before : nil
    case "环比", "環比": return lastKnown?.period
    case RecordClaim.sumSoFar:
      guard case .month(let month, let year) = own.simplified, month > 1 else { return nil }
      return .months(1...month, of: year)
    case "同比": return own.yearBefore
    case "上季度", "上季", "上个季度", "上個季度":
      if case .quarter = own.simplified { return own.previous }
      return nil
    case "上年同期", "去年同期", "上年同月", "去年同月", "上年同季", "去年同季", "上年同季度", "去年同季度":
      return own.yearBefore
    case "上年", "去年", "上年度":
      if case .year = own.simplified { return own.previous }
      let isYearEnd = own.lastDay.month == 12 && own.lastDay.day == 31
      return isAtDate && isYearEnd ? .end(of: .year(own.lastDay.year - 1)) : nil
    case "年初", "上年末", "上年底", "去年末", "去年底", "上年年末", "上年年底", "去年年末", "去年年底":
      return isAtDate ? .end(of: .year(own.lastDay.year - 1)) : nil
    case "上月末":
      return isAtDate
        ? Period.month(own.lastDay.month, of: own.lastDay.year).previous.map { .end(of: $0) } : nil
    default: break
    }
    if time.first?.isASCII ?? false, time.contains(where: { $0.isASCII && $0.isLetter }) {
      return EnglishTime.compared(time, with: own)
    }
    guard
      let (named, rest) = NamedTime.dated(at: time)
        ?? NamedTime.part(at: time, of: own.lastDay.year)
    else { return nil }
    switch rest {
    case "", "份": return named.period
    case "同期" where named.period == .year(own.lastDay.year - 1): return own.yearBefore
    default: return nil
    }
  }
}
