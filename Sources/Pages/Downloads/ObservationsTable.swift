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
    csv.head(Self.columnsOfAll)
    for listing in site.reader.indicators {
      for row in ObservationRows(of: listing, on: site).all(withEarlier: true) {
        csv.row(cells(of: row, in: listing), Self.columnsOfAll)
      }
    }
    return csv.bytes
  }

  /// What the columns of all indicators hold of a figure; nil where there is nothing to say.
  private func cells(of row: ObservationRow, in listing: IndicatorListing) -> [String?] {
    [listing.id.text, listing.title]
      + cells(of: row, members: [MemberWording.text(of: row.members, in: listing.dimensions)])
      + [row.isCurrent ? "true" : "false"]
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

    var isNumber: Bool { datatype == "decimal" }

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
    let columns = Self.columns(of: listing)
    csv.head(columns)
    for row in ObservationRows(of: listing, on: site).all(withEarlier: false) {
      let members = zip(dimensions, row.members).flatMap { dimension, member in
        let member = member ?? dimension.main
        return dimension.codes.isEmpty
          ? [member] : [member, member.flatMap { dimension.codes[$0] }]
      }
      csv.row(cells(of: row, members: members), columns)
    }
    return csv.bytes
  }

  private func cells(of row: ObservationRow, members: [String?]) -> [String?] {
    let remarks = [row.ratio, row.note].compactMap { $0 }
    return [row.period.iso, row.period.description] + members + [
      row.measureName, row.number, row.lower, row.upper, row.unit.symbol, row.exactness,
      row.roundedTo, row.indexBase, row.basis?.rawValue, String(row.status.code), row.revision,
      remarks.isEmpty ? nil : remarks.joined(separator: "; "), row.release.day?.description,
      address(of: row.release), row.source, row.linkFactor,
    ]
  }

  /// The whole address of the bulletin that a figure comes from.
  func address(of release: Observation.Release) -> String? {
    site.reader.heading(of: ReportID(release.id)).map { site.settings.baseURL.absolute($0.path) }
  }
}

// MARK: - For whoever asks for some of them

extension ObservationsTable {
  /// The columns of the table of all indicators, and behind them what people want to read beside it.
  static let columnsOfSelection =
    columnsOfAll + [
      Column("is_final", "whether the bulletin says that no later one changes it", "boolean"),
      Column("as_published", "the figure as the bulletin writes it"),
      Column("period_wording", "the period in words"),
      Column("measure_label", "the measure in words"),
      Column("observation_status_label", "the status in words"),
      Column("bulletin_label", "the title of the bulletin"),
    ]

  /// What those columns hold of the figures of an indicator, those that were replaced with them.
  ///
  /// - Parameter isWanted: whether the figures of a period are.
  func rowsOfSelection(
    of listing: IndicatorListing, where isWanted: (Period) -> Bool
  ) -> [[String?]] {
    let language = site.language
    return ObservationRows(of: listing, on: site).all(withEarlier: true)
      .filter { isWanted($0.period) }
      .map { row in
        let heading = site.reader.heading(of: ReportID(row.release.id))
        return cells(of: row, in: listing) + [
          row.isFinal ? "true" : "false", row.text(in: language),
          row.period.wording(in: language), row.measure.label(in: language),
          row.status.wording(in: language), heading?.title,
        ]
      }
  }
}

extension CSVWriter {
  mutating func head(_ columns: [ObservationsTable.Column]) {
    for column in columns { text(column.name) }
    endRow()
  }

  mutating func row(_ cells: [String?], _ columns: [ObservationsTable.Column]) {
    for (cell, column) in zip(cells, columns) {
      if column.isNumber { number(orNothing: cell) } else { text(cell ?? "") }
    }
    endRow()
  }

  mutating func number(orNothing digits: String?) {
    if let digits { number(digits) } else { nothing() }
  }
}
