import Markup
import SiteModel
import Statistics

/// Observations as a table for other programs: one row for each figure.
///
/// The columns are those of the tidy-data guidance for CSVW: snake_case names, dimensions first,
/// then the observation with its measure and unit, then attributes.
struct ObservationsTable {
  let site: SiteView

  func csv() -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 16)
    for column in Self.columnsOfAll { csv.text(column.name) }
    csv.endRow()
    for listing in site.reader.indicators {
      for row in ObservationRows(of: listing, on: site).all(withEarlier: true) {
        csv.text(listing.id.text)
        csv.text(listing.title)
        write(row, members: [MemberWording.text(of: row.members, in: listing.dimensions)], to: &csv)
        csv.text(row.isCurrent ? "true" : "false")
        csv.endRow()
      }
    }
    return csv.bytes
  }

  func metadata() -> [UInt8] {
    let settings = site.settings
    return CSVWMetadata(
      file: "observations.csv", title: settings.title,
      description: settings.description.isEmpty ? nil : settings.description, source: nil,
      licence: settings.licence?.url, columns: Self.columnsOfAll, key: [],
      language: settings.language
    ).json()
  }

  /// A column, and what describes it to other programs.
  struct Column {
    let name: String
    let datatype: String
    let description: String

    init(_ name: String, _ description: String, _ datatype: String = "string") {
      self.name = name
      self.datatype = datatype
      self.description = description
    }
  }

  /// The columns of the table of all indicators.
  static let columnsOfAll =
    [
      Column("indicator", "the indicator, as its address names it"),
      Column("indicator_label", "what is measured"),
    ] + columns(dimensions: [Column("dimension", "members of its dimensions; empty for the total")])
    + [
      Column("is_current", "whether the figure counts; false for one that was replaced", "boolean")
    ]

  /// The columns of the table of one indicator.
  static func columns(of listing: IndicatorListing) -> [Column] {
    columns(
      dimensions: listing.dimensions.flatMap { dimension in
        let member = Column(
          dimension.id,
          dimension.isCoverage
            ? "\(dimension.name): coverage; series on different ones are never one"
            : "\(dimension.name): member; empty for the total")
        let code = Column("\(dimension.id)_code", "\(dimension.name): code of the member")
        return dimension.codes.isEmpty ? [member] : [member, code]
      })
  }

  private static func columns(dimensions: [Column]) -> [Column] {
    [
      Column("period", "ISO 8601 interval: start and duration"),
      Column("period_label", "the period in short"),
    ] + dimensions + [
      Column(
        "measure",
        "value, or value_linked across a break, or change and its comparison, of a second one its basis"
      ),
      Column("observation", "empty where missing, and where it is a range or a ratio", "decimal"),
      Column("observation_lower", "the lower end of a range or an interval", "decimal"),
      Column("observation_upper", "the upper end of a range or an interval", "decimal"),
      Column("unit", "unit of the observation"),
      Column(
        "exactness",
        "exact, rounded, about, more than, less than, at least, at most, range, interval or ratio"),
      Column(
        "rounded_to",
        "the place of the last digit that was published, where the number has more digits",
        "decimal"),
      Column("index_base", "what an index number takes for 100"),
      Column("basis", "constant, comparable or nominal; of changes"),
      Column("observation_status", "one code of SDMX CL_OBS_STATUS"),
      Column(
        "revision",
        "revised, data, coverage, census or correction where it took the place of another figure"),
      Column("note", "remark of the bulletin; of a ratio its terms, then the remark"),
      Column("released", "day of the bulletin", "date"),
      Column("bulletin", "the bulletin it comes from; empty of earlier figures", "anyURI"),
      Column("source", "where an earlier figure was taken from"),
      Column(
        "link_factor",
        "after a break, what earlier values are multiplied by to compare with this and later ones",
        "decimal"),
    ]
  }

  func csv(of listing: IndicatorListing) -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 14)
    let dimensions = listing.dimensions
    for column in Self.columns(of: listing) { csv.text(column.name) }
    csv.endRow()
    for row in ObservationRows(of: listing, on: site).all(withEarlier: false) {
      let members = zip(dimensions, row.members).flatMap { dimension, member in
        let member = member ?? dimension.main
        return dimension.codes.isEmpty
          ? [member] : [member, member.flatMap { dimension.codes[$0] }]
      }
      write(row, members: members, to: &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  private func write(_ row: ObservationRow, members: [String?], to csv: inout CSVWriter) {
    csv.text(row.period.iso)
    csv.text(row.period.description)
    for member in members { csv.text(member ?? "") }
    csv.text(row.measureName)
    csv.number(orNothing: row.number)
    csv.number(orNothing: row.lower)
    csv.number(orNothing: row.upper)
    csv.text(row.unit.symbol)
    csv.text(row.exactness ?? "")
    csv.number(orNothing: row.roundedTo)
    csv.text(row.indexBase ?? "")
    csv.text(row.basis?.rawValue ?? "")
    csv.text(String(row.status.code))
    csv.text(row.revision ?? "")
    csv.text([row.ratio, row.note].compactMap { $0 }.joined(separator: "; "))
    csv.text(row.release.day?.description ?? "")
    csv.text(address(of: row.release) ?? "")
    csv.text(row.source ?? "")
    csv.number(orNothing: row.linkFactor)
  }

  /// The whole address of the bulletin that a figure comes from.
  func address(of release: Observation.Release) -> String? {
    site.reader.heading(of: ReportID(release.id)).map { site.settings.baseURL.absolute($0.path) }
  }
}

extension CSVWriter {
  mutating func number(orNothing digits: String?) {
    if let digits { number(digits) } else { nothing() }
  }
}
