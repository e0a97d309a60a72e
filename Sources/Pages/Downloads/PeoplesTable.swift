import Localization
import Markup
import SiteModel
import Spreadsheets
import Statistics

/// The observations of one indicator as people want them in a spreadsheet: a row for each period and
/// part, its level and changes side by side, in the words of the site's language.
///
/// Numbers are numbers in the unit of their column's head, with the decimals they were published with.
/// What a number alone would say too exactly, or can't say, stands in a column of its own, as it was
/// published.
struct PeoplesTable {
  let listing: IndicatorListing
  let site: SiteView
  private let lines: [(point: Series.Point, rows: [ObservationRow])]
  /// What is measured in any row, each once: the level first.
  private let measures: [ObservationRow.Measure]

  init(_ listing: IndicatorListing, on site: SiteView) {
    self.listing = listing
    self.site = site
    let rows = ObservationRows(of: listing, on: site)
    lines = listing.points.map { ($0, rows.rows(at: $0, withEarlier: false)) }
    var measures: [ObservationRow.Measure] = []
    for row in lines.flatMap(\.rows) where !measures.contains(row.measure) {
      measures.append(row.measure)
    }
    self.measures =
      measures.filter { $0 == .value } + measures.filter { $0 == .linkedValue }
      + listing.yardsticks.flatMap { yardstick in
        measures.filter { $0.yardstick == yardstick }
      }
  }

  private var language: Language { site.language }
  private var phrases: TablePhrases { language.pagePhrases.table }

  var head: [String] {
    [phrases.period, phrases.from, phrases.through] + listing.dimensions.map(\.name)
      + measures.map(title)
      + [
        phrases.asPublished, phrases.status, phrases.revision, phrases.note, phrases.released,
        phrases.bulletin, phrases.address,
      ]
  }

  private func title(of measure: ObservationRow.Measure) -> String {
    switch measure {
    case .value: inUnit(phrases.value, listing.unit)
    case .linkedValue: inUnit(language.pagePhrases.linkedValue, listing.unit)
    case .change(let yardstick, _):
      inUnit(yardstick.wording(in: language), measure.unit(of: listing.unit))
    }
  }

  private func inUnit(_ head: String, _ unit: MeasuringUnit) -> String {
    phrases.inUnit(head, unit == .none ? nil : unit.name(in: language))
  }

  var rows: [[Sheet.Cell]] { lines.map(cells) }

  private func cells(of point: Series.Point, _ rows: [ObservationRow]) -> [Sheet.Cell] {
    var cells: [Sheet.Cell] = [
      .text(point.period.wording(in: language)), Self.day(point.period.firstDay),
      Self.day(point.period.lastDay),
    ]
    cells += zip(point.members, listing.dimensions).map { member, dimension in
      .text(member ?? dimension.main ?? language.pagePhrases.total)
    }
    // A cell is empty where there is no number: nothing was published, or a range, which stands in words
    // under 公布时的写法.
    cells += measures.map { measure in
      rows.first { $0.measure == measure }?.number.map(Sheet.Cell.number) ?? .empty
    }
    // A level and its rate may come from two bulletins; the day is that of the newest.
    var releases: [Observation.Release] = []
    for row in rows where !releases.contains(row.release) { releases.append(row.release) }
    releases.sort { $0.moment < $1.moment }
    let newest = releases.last
    let headings = releases.compactMap { site.reader.heading(of: ReportID($0.id)) }
    let titles =
      headings.count < releases.count
      ? [tableSource(of: rows)].compactMap { $0 } + headings.map(\.title)
      : headings.map(\.title)
    cells += [
      .text(orEmpty: wording(of: rows)), .text(orEmpty: statuses(of: point)),
      .text(orEmpty: RevisionWording.text(of: point.restatements, in: language)),
      .text(orEmpty: notes(of: point)), newest?.day.map(Self.day) ?? .empty,
      .text(orEmpty: titles.isEmpty ? nil : titles.joined(separator: phrases.partSeparator)),
      .text(
        orEmpty: headings.isEmpty
          ? nil : headings.map { site.settings.baseURL.absolute($0.path) }.joined(separator: " ")),
    ]
    return cells
  }

  private static func day(_ day: CivilDate) -> Sheet.Cell {
    .day(day.daysSince1970, text: day.description)
  }

  /// Figures as they were published, each named where there are several columns of them.
  private func wording(of rows: [ObservationRow]) -> String? {
    let parts = rows.compactMap { row -> String? in
      guard let wording = row.wording(in: language) else { return nil }
      if measures.count == 1 { return wording }
      switch row.measure {
      case .value: return phrases.about(phrases.value, wording)
      case .linkedValue: return phrases.about(language.pagePhrases.linkedValue, wording)
      case .change(let yardstick, _):
        return phrases.about(yardstick.wording(in: language), wording)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: phrases.partSeparator)
  }

  private func statuses(of point: Series.Point) -> String? {
    let parts = StatusView.all(of: point, in: language).map { view in
      let words = phrases.coded(view.status.wording(in: language), String(view.status.code))
      return view.figure.map { phrases.about($0, words) } ?? words
    }
    return parts.isEmpty ? nil : parts.joined(separator: phrases.partSeparator)
  }

  /// That figures come from a table of earlier ones, and where that has them from.
  private func tableSource(of rows: [ObservationRow]) -> String? {
    rows.first { $0.release.isTable }.map { language.pagePhrases.historyTable($0.source) }
  }

  private func notes(of point: Series.Point) -> String? {
    point.notes.isEmpty ? nil : point.notes.joined(separator: phrases.partSeparator)
  }
}

extension Sheet.Cell {
  fileprivate static func text(orEmpty text: String?) -> Sheet.Cell {
    text.map { .text($0) } ?? .empty
  }
}

// MARK: - Files

extension PeoplesTable {
  /// With a byte order mark: Excel and WPS in Chinese Windows take CSV without one for GBK.
  func csv() -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 13)
    for title in head { csv.text(title) }
    csv.endRow()
    for row in rows {
      for cell in row {
        switch cell {
        case .empty: csv.nothing()
        case .text(let text), .day(_, let text): csv.text(text)
        case .number(let digits): csv.number(digits)
        }
      }
      csv.endRow()
    }
    return [0xEF, 0xBB, 0xBF] + csv.bytes
  }

  func workbook() -> [UInt8] {
    let facts = IndicatorFactSheet(listing: listing, site: site)
    return Workbook([
      Sheet(name: phrases.dataSheet, head: head, rows: rows),
      Sheet(
        name: phrases.factSheet, head: [phrases.item, phrases.content],
        rows: facts.lines.map { [.text($0.item), .text($0.content)] }),
    ]).bytes
  }
}
