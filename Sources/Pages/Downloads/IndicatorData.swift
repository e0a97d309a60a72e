import Localization
import Markup
import SiteModel
import Statistics

/// The observations of one indicator, as files for other programs.
struct IndicatorData {
  let listing: IndicatorListing
  let site: SiteView

  private var baseURL: BaseURL { site.settings.baseURL }

  static func csvPath(of page: SitePath) -> SitePath { page.file("data.csv") }
  /// CSV on the Web: "Model for Tabular Data and Metadata on the Web", section 5.3, finds the
  /// description of a file under this name.
  static func metadataPath(of page: SitePath) -> SitePath {
    page.file("data.csv-metadata.json")
  }
  static func jsonPath(of page: SitePath) -> SitePath { page.file("data.json") }

  var csvPath: SitePath { Self.csvPath(of: listing.path) }
  var metadataPath: SitePath { Self.metadataPath(of: listing.path) }
  var jsonPath: SitePath { Self.jsonPath(of: listing.path) }

  /// The columns' names for dimensions: only ASCII is safe in every program.
  private var dimensionColumns: [String] {
    listing.dimensions.indices.map { "dimension_\($0 + 1)" }
  }

  func csv() -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 14)
    for column in ObservationsTable.columns(dimensions: dimensionColumns) { csv.text(column.name) }
    csv.endRow()
    let table = ObservationsTable(site: site)
    for row in ObservationsTable.rows(of: listing, withEarlier: false) {
      table.write(row, members: row.members, to: &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  /// The description of the CSV, by "Metadata Vocabulary for Tabular Data".
  func metadata() -> [UInt8] {
    var json = JSONWriter(capacity: 1 << 12)
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/csvw")
      json.member("url", "data.csv")
      json.member("dc:title", listing.title)
      if let summary = site.reader.summary(of: listing) {
        json.member("dc:description", summary)
      }
      json.member("dc:language", site.settings.language)
      if let source = site.reader.source(of: listing) { json.member("dc:source", source) }
      json.name("dialect")
      json.object { json in
        json.member("encoding", "utf-8")
        json.name("header")
        json.boolean(true)
      }
      json.name("tableSchema")
      json.object { json in
        json.name("columns")
        json.array { json in
          for column in ObservationsTable.columns(dimensions: dimensionColumns) {
            self.column(column, &json)
          }
        }
        json.name("primaryKey")
        json.array { json in
          for name in ["period"] + dimensionColumns + ["measure"] { json.string(name) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func column(_ column: ObservationsTable.Column, _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", column.name)
      json.member("titles", column.name)
      json.member("datatype", column.datatype)
      if let index = dimensionColumns.firstIndex(of: column.name) {
        json.member("dc:description", "\(listing.dimensions[index].name): \(column.description)")
      } else {
        json.member("dc:description", column.description)
      }
    }
  }
}

// MARK: - JSON-stat

extension IndicatorData {
  /// A dimension of the cube, with its categories by id and label.
  private struct Axis {
    let id: String
    let label: String
    let categories: [(id: String, label: String)]
  }

  private static let total = "total"

  private var language: Language { site.language }

  private func axes(_ rows: [ObservationsTable.Row]) -> [Axis] {
    var seen: Set<String> = []
    var periods: [(String, String)] = []
    var measures: [(String, String)] = []
    for row in rows {
      let period = row.period.sdmx
      if seen.insert(period).inserted { periods.append((period, row.period.wording(in: language))) }
      if seen.insert(row.measure.name).inserted {
        measures.append((row.measure.name, label(of: row.measure)))
      }
    }
    let members = listing.dimensions.enumerated().map { index, dimension in
      Axis(
        id: dimensionColumns[index], label: dimension.name,
        categories: [(Self.total, language.pagePhrases.total)]
          + dimension.members.map { ($0, $0) })
    }
    return [
      Axis(id: "time", label: language.pagePhrases.period, categories: periods)
    ] + members + [
      Axis(id: "measure", label: language.pagePhrases.measure, categories: measures)
    ]
  }

  private func label(of measure: ObservationsTable.Measure) -> String {
    switch measure {
    case .value: language.pagePhrases.value
    case .change(let comparison, let measure):
      language.pagePhrases.change(comparison, measure)
    }
  }

  /// The observations as a cube, by JSON-stat 2.0.
  func jsonStat() -> [UInt8] {
    // A cube has no place for the two ends of a range.
    let rows = ObservationsTable.rows(of: listing, withEarlier: false).filter { $0.upper == nil }
    let axes = axes(rows)
    let size = axes.map(\.categories.count)
    let places = axes.map { axis in
      Dictionary(uniqueKeysWithValues: axis.categories.enumerated().map { ($1.id, $0) })
    }
    var cells = [ObservationsTable.Row?](repeating: nil, count: size.reduce(1, *))
    for row in rows {
      let names = [row.period.sdmx] + row.members.map { $0 ?? Self.total } + [row.measure.name]
      let indices = zip(places, names).map { $0[$1]! }
      cells[zip(indices, size).reduce(0) { $0 * $1.1 + $1.0 }] = row
    }
    var json = JSONWriter(capacity: 1 << 13)
    json.object { json in
      json.member("version", "2.0")
      json.member("class", "dataset")
      json.member("label", listing.title)
      if let source = site.reader.source(of: listing) { json.member("source", source) }
      let inexact = inexactFigures
      if !inexact.isEmpty {
        json.name("note")
        json.array { json in for note in inexact { json.string(note) } }
      }
      if let updated = rows.map(\.release.day).max() {
        json.member("updated", updated.description)
      }
      json.name("id")
      json.array { json in for axis in axes { json.string(axis.id) } }
      json.name("size")
      json.array { json in for count in size { json.number(String(count)) } }
      json.name("role")
      json.object { json in
        json.name("time")
        json.array { $0.string("time") }
        json.name("metric")
        json.array { $0.string("measure") }
      }
      json.name("dimension")
      json.object { json in for axis in axes { write(axis, &json) } }
      json.name("value")
      json.array { json in
        for cell in cells {
          if let number = cell?.number { json.number(number) } else { json.null() }
        }
      }
      writeStatuses(cells, &json)
    }
    json.endLine()
    return json.bytes
  }

  /// What a cube of numbers can't say: figures that are meant vaguely, or are ranges.
  private var inexactFigures: [String] {
    listing.points.compactMap { point in
      guard let figure = point.value?.current.figure, figure.exactness != .exact else { return nil }
      let members = MemberWording.text(of: point.members).map { " \($0)" } ?? ""
      return "\(point.period.sdmx)\(members): \(figure.text)"
    }
  }

  private func write(_ axis: Axis, _ json: inout JSONWriter) {
    json.name(axis.id)
    json.object { json in
      json.member("label", axis.label)
      json.name("category")
      json.object { json in
        json.name("index")
        json.array { json in for category in axis.categories { json.string(category.id) } }
        json.name("label")
        json.object { json in
          for category in axis.categories { json.member(category.id, category.label) }
        }
        if axis.id == "measure" { writeUnits(axis, &json) }
      }
    }
  }

  private func writeUnits(_ axis: Axis, _ json: inout JSONWriter) {
    json.name("unit")
    json.object { json in
      for category in axis.categories {
        json.name(category.id)
        json.object { json in
          let isPoints = category.id.hasSuffix("_points")
          json.member(
            "label",
            category.id == "value"
              ? listing.unit.symbol : (isPoints ? Unit.percentagePoint : .percent).symbol)
        }
      }
    }
  }

  private func writeStatuses(_ cells: [ObservationsTable.Row?], _ json: inout JSONWriter) {
    let marked = cells.enumerated().filter { $1.map { !$0.statuses.isEmpty } ?? false }
    guard !marked.isEmpty else { return }
    json.name("status")
    json.object { json in
      for (index, cell) in marked {
        let codes = cell!.statuses.map { String($0.code) }.joined(separator: ";")
        json.member(String(index), codes)
      }
    }
  }
}

// MARK: - For search engines

extension IndicatorData {
  /// The dataset in schema.org's words, as Google's guidelines for Dataset ask: a description of 50
  /// to 5000 characters, and where the files are.
  var structuredData: HTML {
    var json = JSONWriter(capacity: 1 << 11)
    let page = baseURL.absolute(listing.path)
    json.object { json in
      json.member("@context", "https://schema.org/")
      json.member("@type", "Dataset")
      json.member("@id", "\(page)#dataset")
      json.member("name", listing.title)
      json.member("description", description)
      json.member("url", page)
      json.member("inLanguage", site.settings.language)
      json.member("variableMeasured", listing.title)
      if let first = listing.points.map(\.period.firstDay).min(),
        let last = listing.points.map(\.period.lastDay).max()
      {
        json.member("temporalCoverage", "\(first)/\(last)")
      }
      if let day = listing.points.flatMap({ $0.releases.map(\.day) }).max() {
        json.member("dateModified", day.description)
      }
      json.name("isAccessibleForFree")
      json.boolean(true)
      json.name("creator")
      json.object { json in
        json.member("@type", "Organization")
        json.member("name", site.reader.source(of: listing) ?? site.settings.title)
      }
      json.name("distribution")
      json.array { json in
        for (path, type) in [(csvPath, "text/csv"), (jsonPath, "application/json")] {
          json.object { json in
            json.member("@type", "DataDownload")
            json.member("encodingFormat", type)
            json.member("contentUrl", baseURL.absolute(path))
          }
        }
      }
    }
    var output = OutputBuffer(capacity: json.bytes.count + 64)
    output.append("<script type=\"application/ld+json\">")
    output.append(verbatim: json.bytes)
    output.append("</script>")
    return HTML(vouchedFor: output.bytes)
  }

  private var description: String {
    let summary = site.reader.summary(of: listing) ?? ""
    if summary.count >= 50 { return String(summary.prefix(5000)) }
    let phrases = language.pagePhrases
    let unit = listing.unit == .none ? "" : phrases.inUnit(listing.unit)
    let periods = listing.points.map(\.period)
    let span = periods.first.map { phrases.span($0, periods.last!) }
    let isEnded = summary.last.map(phrases.stops.contains) ?? true
    let end = isEnded ? "" : phrases.stop
    let title = listing.title(in: language)
    return "\(summary)\(end)\(title)\(unit)\(span ?? "")\(phrases.stop)\(phrases.kept)"
  }
}
