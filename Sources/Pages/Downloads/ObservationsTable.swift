import Markup
import SiteModel
import Statistics

/// Observations as a table for other programs: one row for each figure.
///
/// The columns are those of the tidy-data guidance for CSVW: snake_case names, dimensions first,
/// then the observation with its measure and unit, then attributes.
struct ObservationsTable {
  let site: SiteView

  /// What one row says.
  struct Row {
    let period: Period
    let members: [String?]
    let measure: Measure
    /// A number with the decimals of its source: 3.0. Nil where nothing was published.
    let number: String?
    let upper: String?
    let unit: String
    let exactness: Quantity.Exactness
    let basis: Change.Basis?
    let statuses: [ObservationStatus]
    let release: Observation.Release
    let isCurrent: Bool
  }

  /// What is measured. Percent and percentage points are two measures: they can't be compared.
  enum Measure {
    case value
    case change(Change.Comparison, Change.Measure)

    var name: String {
      switch self {
      case .value: return "value"
      case .change(let comparison, let measure):
        let name = "change_\(comparison.rawValue.replacing("-", with: "_"))"
        return measure == .percent ? name : "\(name)_\(measure.suffix)"
      }
    }
  }

  func csv() -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 16)
    for name in ["indicator", "indicator_label"] { csv.text(name) }
    for column in Self.columns(dimensions: ["dimension"]) { csv.text(column.name) }
    csv.text("is_current")
    csv.endRow()
    for listing in site.reader.indicators {
      for row in Self.rows(of: listing, withEarlier: true) {
        csv.text(listing.id.text)
        csv.text(listing.title)
        write(row, members: [MemberWording.text(of: row.members)], to: &csv)
        csv.text(row.isCurrent ? "true" : "false")
        csv.endRow()
      }
    }
    return csv.bytes
  }

  struct Column {
    let name: String
    let datatype: String
    let description: String
  }

  /// The columns of every table, with the names given for dimensions.
  static func columns(dimensions: [String]) -> [Column] {
    [
      Column(
        name: "period", datatype: "string",
        description: "ISO 8601 interval: start and duration"),
      Column(name: "period_label", datatype: "string", description: "the period in short"),
    ]
      + dimensions.map {
        Column(name: $0, datatype: "string", description: "member; empty for the total")
      } + [
        Column(
          name: "measure", datatype: "string", description: "value, or change and its comparison"),
        Column(name: "observation", datatype: "decimal", description: "empty where missing"),
        Column(
          name: "observation_upper", datatype: "decimal",
          description: "the upper end where the observation is a range"),
        Column(name: "unit", datatype: "string", description: "unit of the observation"),
        Column(
          name: "exactness", datatype: "string",
          description: "exact, about, more than, less than, at least, at most or range"),
        Column(
          name: "basis", datatype: "string",
          description: "constant, comparable or nominal; of changes"),
        Column(
          name: "observation_status", datatype: "string",
          description: "SDMX CL_OBS_STATUS codes, several with semicolons"),
        Column(name: "released", datatype: "date", description: "day of the bulletin"),
        Column(name: "bulletin", datatype: "anyURI", description: "the bulletin it comes from"),
      ]
  }

  /// Writes the cells of ``columns(dimensions:)``.
  func write(_ row: Row, members: [String?], to csv: inout CSVWriter) {
    csv.text(row.period.iso)
    csv.text(row.period.description)
    for member in members { csv.text(member ?? "") }
    csv.text(row.measure.name)
    if let number = row.number { csv.number(number) } else { csv.nothing() }
    if let upper = row.upper { csv.number(upper) } else { csv.nothing() }
    csv.text(row.unit)
    csv.text(row.number == nil ? "" : row.exactness.name)
    csv.text(row.basis?.rawValue ?? "")
    let codes = row.statuses.isEmpty ? [ObservationStatus.normal] : row.statuses
    csv.text(codes.map { String($0.code) }.joined(separator: ";"))
    csv.text(row.release.day.description)
    let bulletin = site.reader.heading(of: ReportID(row.release.id))?.path
    csv.text(bulletin.map(site.settings.baseURL.absolute) ?? "")
  }

  /// The rows of one indicator in period order, each figure's newest version first.
  static func rows(of listing: IndicatorListing, withEarlier: Bool) -> [Row] {
    listing.points.flatMap { point -> [Row] in
      var rows: [Row] = []
      if let value = point.value {
        rows += versions(value, withEarlier).map { version, isCurrent in
          valueRow(
            listing.unit, point, version, isCurrent ? statuses(of: value, at: point) : nil)
        }
      }
      for change in point.changes {
        rows += versions(change, withEarlier).map { version, isCurrent in
          changeRow(point, version, isCurrent ? statuses(of: change, at: point) : nil)
        }
      }
      if let withdrawal = point.withdrawal, withEarlier {
        // What was taken back is still on record, but no longer current.
        if let value = withdrawal.value {
          rows += versions(value, true).map { valueRow(listing.unit, point, $0.0, nil) }
        }
        for change in withdrawal.changes {
          rows += versions(change, true).map { changeRow(point, $0.0, nil) }
        }
      }
      if !rows.contains(where: \.isCurrent), let release = point.releases.last {
        rows += [
          Row(
            period: point.period, members: point.members,
            measure: .value, number: nil, upper: nil, unit: listing.unit.symbol,
            exactness: .exact, basis: nil, statuses: point.statuses, release: release,
            isCurrent: true)
        ]
      }
      return rows
    }
  }

  private static func versions<Figure>(
    _ statement: Series.Statement<Figure>, _ withEarlier: Bool
  ) -> [(Series.Statement<Figure>.Version, isCurrent: Bool)] {
    [(statement.current, true)] + (withEarlier ? statement.earlier.map { ($0, false) } : [])
  }

  /// What applies to a figure that counts: its period's other figure may have been revised alone.
  private static func statuses<Figure>(
    of statement: Series.Statement<Figure>, at point: Series.Point
  ) -> [ObservationStatus] {
    let isRevised =
      !statement.earlier.isEmpty || statement.current.confirmation.statuses.contains(.revised)
    return isRevised ? point.statuses : point.statuses.filter { $0 != .revised }
  }

  private static func valueRow(
    _ unit: MeasuringUnit, _ point: Series.Point,
    _ version: Series.Statement<Quantity>.Version, _ current: [ObservationStatus]?
  ) -> Row {
    let figure = version.figure
    let decimals = unit.decimals(of: figure)
    let text = { (number: DecimalNumber) in unit.number(number).text(minimumDecimals: decimals) }
    return Row(
      period: point.period, members: point.members, measure: .value,
      number: (figure.value ?? figure.lower).map(text),
      upper: figure.value == nil ? figure.upper.map(text) : nil,
      unit: unit.symbol, exactness: figure.exactness, basis: nil,
      statuses: current ?? version.confirmation.statuses,
      release: version.observation.release, isCurrent: current != nil)
  }

  private static func changeRow(
    _ point: Series.Point, _ version: Series.Statement<Change>.Version,
    _ current: [ObservationStatus]?
  ) -> Row {
    let change = version.figure
    return Row(
      period: point.period, members: point.members,
      measure: .change(change.comparison, change.measure),
      number: change.amount.text(minimumDecimals: change.writtenDecimals), upper: nil,
      unit: change.quantity.unit.symbol, exactness: change.exactness, basis: change.basis,
      statuses: current ?? version.observation.statuses,
      release: version.observation.release, isCurrent: current != nil)
  }
}
