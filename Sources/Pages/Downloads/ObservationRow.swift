import Localization
import SiteModel
import Statistics

/// One figure of an indicator with all that is known of it, as every download has it.
struct ObservationRow {
  let indicator: Indicator
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
  let release: Observation.Release
  let isCurrent: Bool

  enum Figure {
    case value(Quantity)
    case change(Change)
  }

  /// What is measured. Percent and percentage points are two measures: they can't be compared.
  enum Measure: Hashable {
    case value
    case change(Change.Comparison, Change.Measure)

    var name: String {
      switch self {
      case .value: return "value"
      case .change(let comparison, let measure):
        let name = "change_\(comparison.rawValue.replacing("-", with: "_"))"
        return measure == .percent ? name : "\(name)_points"
      }
    }
  }
}

// MARK: - What it says

extension ObservationRow {
  private var quantity: Quantity? {
    switch figure {
    case .value(let value): value
    case .change(let change): change.quantity
    case nil: nil
    }
  }

  /// The unit that ``number`` is in.
  var unit: MeasuringUnit {
    switch measure {
    case .value: indicator.unit
    case .change(_, .percent): MeasuringUnit("%")!
    case .change(_, .percentagePoint): MeasuringUnit("个百分点")!
    }
  }

  var unitSymbol: String { unit.symbol }

  /// How many decimals ``number`` has.
  var decimals: Int {
    switch figure {
    case .value(let value): indicator.unit.decimals(of: value)
    case .change(let change): change.writtenDecimals
    case nil: 0
    }
  }

  private func text(_ number: DecimalNumber) -> String {
    unit.number(number).text(minimumDecimals: decimals)
  }

  /// The number in ``unit``, with the decimals of its source: 3.0. The lower end of a range; nil where
  /// nothing was published.
  var number: String? { (quantity?.value ?? quantity?.lower).map(text) }

  /// The upper end, where the figure is a range.
  var upper: String? { isRange ? quantity?.upper.map(text) : nil }

  var isRange: Bool { quantity.map { $0.value == nil } ?? false }

  /// Where the number has more digits than were published, the place of the last of those.
  var roundedTo: String? {
    guard case .value(let value) = figure else { return nil }
    return indicator.unit.rounding(of: value)?.description
  }

  /// How exactly the number is meant; nil where there is none.
  var exactness: String? {
    guard let quantity else { return nil }
    return quantity.exactness == .exact && roundedTo != nil ? "rounded" : quantity.exactness.name
  }

  /// The figure as people wrote it, where the number alone would say too much.
  var wording: String? {
    guard exactness != "exact" else { return nil }
    switch figure {
    case .value(let value): return value.text
    case .change(let change): return change.description
    case nil: return nil
    }
  }

  /// The same for readers of a language.
  func wording(in language: Language) -> String? {
    guard exactness != "exact" else { return nil }
    switch figure {
    case .value(let value): return value.shown(in: language)
    case .change(let change): return change.text(in: language)
    case nil: return nil
    }
  }

  var basis: Change.Basis? {
    if case .change(let change) = figure { change.basis } else { nil }
  }

  /// Why it took the place of another figure; nil where it did not.
  var revision: String? { restatement.map { $0.reason?.rawValue ?? "revised" } }
}

// MARK: - Rows of an indicator

extension ObservationRow {
  /// The rows of one indicator in period order, each figure's newest version first.
  static func rows(of entry: IndicatorEntry, withEarlier: Bool) -> [ObservationRow] {
    entry.series.points.flatMap { rows(at: $0, of: entry.indicator, withEarlier: withEarlier) }
  }

  /// The rows of one point, that of its level first.
  static func rows(
    at point: Series.Point, of indicator: Indicator, withEarlier: Bool
  ) -> [ObservationRow] {
    let source = Source(indicator: indicator, point: point)
    var rows: [ObservationRow] = []
    if let value = point.value { rows += source.rows(value, withEarlier, ofCurrent: true) }
    for change in point.changes { rows += source.rows(change, withEarlier, ofCurrent: true) }
    if let withdrawal = point.withdrawal, withEarlier {
      // What was taken back is still on record, but no longer current.
      if let value = withdrawal.value { rows += source.rows(value, true, ofCurrent: false) }
      for change in withdrawal.changes { rows += source.rows(change, true, ofCurrent: false) }
    }
    // That there is no level is said too, where a bulletin says so.
    if point.value == nil, let absence = point.absence ?? (rows.isEmpty ? .missing : nil),
      let release = point.releases.last
    {
      rows.insert(
        ObservationRow(
          indicator: indicator, period: point.period, members: point.members,
          measure: .value, figure: nil, status: absence, restatement: nil,
          note: point.notes.first, source: nil, release: release, isCurrent: true),
        at: 0)
    }
    return rows
  }

  private struct Source {
    let indicator: Indicator
    let point: Series.Point

    func rows(
      _ statement: Series.Statement<Quantity>, _ withEarlier: Bool, ofCurrent: Bool
    ) -> [ObservationRow] {
      versions(statement, withEarlier).map {
        row(.value, .value($0.figure), $0, isCurrent: ofCurrent && $1)
      }
    }

    func rows(
      _ statement: Series.Statement<Change>, _ withEarlier: Bool, ofCurrent: Bool
    ) -> [ObservationRow] {
      versions(statement, withEarlier).map { version, isNewest in
        let change = version.figure
        return row(
          .change(change.comparison, change.measure), .change(change), version,
          isCurrent: ofCurrent && isNewest)
      }
    }

    private func versions<Stated>(
      _ statement: Series.Statement<Stated>, _ withEarlier: Bool
    ) -> [(Series.Statement<Stated>.Version, isNewest: Bool)] {
      [(statement.current, true)] + (withEarlier ? statement.earlier.map { ($0, false) } : [])
    }

    private func row<Stated>(
      _ measure: Measure, _ figure: Figure, _ version: Series.Statement<Stated>.Version,
      isCurrent: Bool
    ) -> ObservationRow {
      ObservationRow(
        indicator: indicator, period: point.period, members: point.members, measure: measure,
        figure: figure, status: version.status, restatement: version.restatement,
        note: version.confirmation.note ?? version.observation.note,
        source: version.observation.source
          ?? (version.observation.release.isTable ? indicator.source : nil),
        release: version.observation.release, isCurrent: isCurrent)
    }
  }
}
