import Localization
import SiteModel
import Statistics

/// One figure of an indicator with all that is known of it, as every download has it.
struct ObservationRow {
  /// The unit of the indicator's values.
  let ownUnit: MeasuringUnit
  let period: Period
  let members: [String?]
  let measure: Measure
  /// The figure as it was published; nil where nothing was.
  let figure: Figure?
  let status: ObservationStatus
  let restatement: Series.Restatement?
  let note: String?
  /// Of an earlier figure, where its table has it from.
  let source: String?
  /// What the values of the indicator take for 100, where they are index numbers and do not say so
  /// themselves.
  let ownBase: String?
  let release: Observation.Release
  let isCurrent: Bool
  /// Whether its bulletin says that no later one changes it.
  var isFinal = false
  /// What links earlier figures to this one, the first after a break.
  var link: LinkFactor?

  enum Figure {
    case value(Quantity)
    case change(Change)
  }

  /// What is measured. Percent, percentage points and amounts are measures of their own: they can't be
  /// compared.
  enum Measure: Hashable {
    case value
    /// The level of a time before a break, as it compares with those after it.
    case linkedValue
    case change(Change.Yardstick, Change.Measure)

    var yardstick: Change.Yardstick? {
      if case .change(let yardstick, _) = self { yardstick } else { nil }
    }

    /// The measure of a change, as an amount of the indicator's unit where it can be one: 兆瓦 and
    /// 万千瓦 are one measure.
    init(_ change: Change, of listing: IndicatorListing) {
      let yardstick = listing.yardstick(of: change)
      let unit = listing.unit.unit
      if case .amount = change.measure, change.quantity.converted(to: unit) != nil {
        self = .change(yardstick, .amount(unit))
      } else {
        self = .change(yardstick, change.measure)
      }
    }

    /// What it is called in data: `change_year_before`, with the basis behind it where it is a second
    /// one, `_points` or `_amount` where it is no rate, and the unit where that is none of the
    /// indicator's, as of a rise by two places.
    func name(of own: MeasuringUnit) -> String {
      guard case .change(let yardstick, let kind) = self else {
        return self == .linkedValue ? Self.linkedName : "value"
      }
      var words = [
        "change", yardstick.comparison.rawValue, yardstick.basis?.rawValue ?? "", kind.suffix,
      ]
      if case .amount(let unit) = kind, unit != own.unit { words.append(unit.englishName) }
      return words.filter { !$0.isEmpty }.joined(separator: "_")
        .replacing("-", with: "_").replacing(" ", with: "_")
    }

    func label(in language: Language) -> String {
      switch self {
      case .value: language.pagePhrases.value
      case .linkedValue: language.pagePhrases.linkedValue
      case .change(let yardstick, let measure):
        language.pagePhrases.change(yardstick, measure)
      }
    }

    /// What its numbers are in, for an indicator whose values are in a unit.
    func unit(of own: MeasuringUnit) -> MeasuringUnit {
      guard case .change(_, let kind) = self, kind.unit != own.unit else { return own }
      return MeasuringUnit(kind.unit)
    }
  }
}

// MARK: - What it says

extension ObservationRow {
  /// The figure in the unit of its measure.
  private var quantity: Quantity? {
    switch figure {
    case .value(let value): value
    case .change(let change):
      change.quantity.converted(to: unit.unit)
    case nil: nil
    }
  }

  var measureName: String { measure.name(of: ownUnit) }

  /// The unit that ``number`` is in.
  var unit: MeasuringUnit { measure.unit(of: ownUnit) }

  /// How many decimals its numbers have; nil where it has none.
  var decimals: Int? {
    guard let digits = number ?? lower else { return nil }
    return digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
  }

  private func text(_ number: DecimalNumber) -> String {
    unit.number(number).text(minimumDecimals: quantity.map(unit.decimals) ?? 0)
  }

  /// The number in ``unit``, with the decimals of its source: 3.0. Nil where nothing was published, and
  /// where the figure is not one number: one end of a range alone would be wrong.
  var number: String? { quantity?.value.map(text) }

  /// The lower end of a range, or of the interval around an estimate.
  var lower: String? { ends.map { text($0.lower) } }

  /// The upper end.
  var upper: String? { ends.map { text($0.upper) } }

  private var ends: (lower: DecimalNumber, upper: DecimalNumber)? {
    switch quantity?.amount {
    case .range(let lower, let upper), .interval(_, let lower, let upper): (lower, upper)
    case .single, .ratio, nil: nil
    }
  }

  /// The terms of a ratio, for which formats of numbers have no place.
  var ratio: String? {
    guard let quantity, case .ratio = quantity.amount else { return nil }
    return quantity.text
  }

  /// Where the number has more digits than were published, the place of the last of those.
  var roundedTo: String? { quantity.flatMap(unit.rounding)?.description }

  /// How exactly the number is meant; nil where there is none.
  var exactness: String? {
    guard let quantity else { return nil }
    if ratio != nil { return "ratio" }
    return quantity.exactness == .exact && roundedTo != nil ? "rounded" : quantity.exactness.name
  }

  /// What the number takes for 100, if it is one of an index.
  var indexBase: String? {
    guard case .value(let value) = figure else { return nil }
    return value.indexBase ?? ownBase
  }

  /// Whether the number alone would say too much, too little or nothing.
  private var needsWording: Bool {
    guard let quantity else { return false }
    return exactness != "exact" || quantity.indexBase != nil && quantity.indexBase != ownBase
  }

  /// The figure as people wrote it, where the number alone would not say the same.
  var wording: String? {
    guard needsWording else { return nil }
    switch figure {
    case .value(let value): return value.text
    case .change(let change): return change.description
    case nil: return nil
    }
  }

  /// The figure as its bulletin writes it, for readers of a language; nil where nothing was published.
  func text(in language: Language) -> String? {
    switch figure {
    case .value(let value): value.shown(in: language)
    case .change(let change):
      language == .simplifiedChinese ? change.description : change.text(in: language)
    case nil: nil
    }
  }

  /// The same as ``wording`` for readers of a language.
  func wording(in language: Language) -> String? {
    // 增长1.2倍 is not +120%, though it is as much.
    needsWording ? text(in: language) : nil
  }

  var basis: Change.Basis? {
    if case .change(let change) = figure { change.basis } else { nil }
  }

  /// The factor by which earlier figures compare with this one.
  var linkFactor: String? { link?.text }

  /// Why it took the place of another figure; nil where it did not.
  var revision: String? { restatement.map { $0.reason?.rawValue ?? "revised" } }
}

// MARK: - Rows of an indicator

/// The rows of one indicator.
struct ObservationRows {
  private let listing: IndicatorListing
  /// Who publishes it.
  private let source: String?
  private let base: String?

  init(of listing: IndicatorListing, on site: SiteView) {
    self.listing = listing
    source = site.reader.source(of: listing)
    base = site.reader.facts(of: listing).base
  }

  /// All in period order, each figure's newest version first.
  func all(withEarlier: Bool) -> [ObservationRow] {
    listing.points.flatMap { rows(at: $0, withEarlier: withEarlier) }
  }

  /// The rows of one point, that of its level first.
  func rows(at point: Series.Point, withEarlier: Bool) -> [ObservationRow] {
    var rows: [ObservationRow] = []
    if let value = point.value { rows += values(value, at: point, withEarlier) }
    if let linked = linkedValue(at: point) { rows.append(linked) }
    for change in point.changes { rows += changes(change, at: point, withEarlier) }
    if let withdrawal = point.withdrawal, withEarlier {
      // What was taken back is still on record, but no longer current.
      if let value = withdrawal.value {
        rows += values(value, at: point, true, areCurrent: false)
      }
      for change in withdrawal.changes {
        rows += changes(change, at: point, true, areCurrent: false)
      }
    }
    // That there is no level is said too, where a bulletin says so.
    if point.value == nil, let absence = point.absence ?? (rows.isEmpty ? .missing : nil),
      let release = point.releases.last
    {
      rows.insert(
        ObservationRow(
          ownUnit: listing.unit, period: point.period, members: point.members,
          measure: .value, figure: nil, status: absence, restatement: nil,
          note: point.notes.first, source: nil, ownBase: base, release: release,
          isCurrent: true),
        at: 0)
    }
    return rows
  }

  /// The level on the footing of those after a break; how it comes about stands in its note.
  private func linkedValue(at point: Series.Point) -> ObservationRow? {
    guard point.isTotal, let current = point.value?.current,
      let linked = listing.linked.first(where: { $0.period.span == point.period.span }),
      case .value(let value) = linked.figure
    else { return nil }
    return ObservationRow(
      ownUnit: listing.unit, period: point.period, members: point.members,
      measure: .linkedValue, figure: .value(value), status: .estimated, restatement: nil,
      note: linked.formula, source: nil, ownBase: base, release: current.observation.release,
      isCurrent: true)
  }

  /// What links earlier figures to those of a point.
  private func link(at point: Series.Point) -> LinkFactor? {
    guard point.isTotal, point.statuses.contains(.break) else { return nil }
    return listing.links.first { $0.period.span == point.period.span }
  }

  private func values(
    _ statement: Series.Statement<Quantity>, at point: Series.Point, _ withEarlier: Bool,
    areCurrent: Bool = true
  ) -> [ObservationRow] {
    versions(statement, withEarlier).map {
      var row = row(.value, .value($0.figure), $0, at: point, isCurrent: areCurrent && $1)
      row.link = link(at: point)
      return row
    }
  }

  private func changes(
    _ statement: Series.Statement<Change>, at point: Series.Point, _ withEarlier: Bool,
    areCurrent: Bool = true
  ) -> [ObservationRow] {
    versions(statement, withEarlier).map {
      row(
        ObservationRow.Measure($0.figure, of: listing), .change($0.figure), $0, at: point,
        isCurrent: areCurrent && $1)
    }
  }

  private func versions<Stated>(
    _ statement: Series.Statement<Stated>, _ withEarlier: Bool
  ) -> [(Series.Statement<Stated>.Version, isNewest: Bool)] {
    [(statement.current, true)] + (withEarlier ? statement.earlier.map { ($0, false) } : [])
  }

  private func row<Stated>(
    _ measure: ObservationRow.Measure, _ figure: ObservationRow.Figure,
    _ version: Series.Statement<Stated>.Version, at point: Series.Point, isCurrent: Bool
  ) -> ObservationRow {
    ObservationRow(
      ownUnit: listing.unit, period: point.period, members: point.members, measure: measure,
      figure: figure, status: version.status, restatement: version.restatement,
      note: version.confirmation.note ?? version.observation.note,
      source: version.observation.source
        ?? (version.observation.release.isTable ? source : nil),
      ownBase: base, release: version.observation.release, isCurrent: isCurrent,
      isFinal: version.observation.isFinal)
  }
}
