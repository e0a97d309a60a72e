import Localization
import Markup
import SiteModel
import Statistics

/// The files that each indicator with figures has.
enum IndicatorFile: CaseIterable {
  /// For people with a spreadsheet program.
  case workbook
  /// The same table as CSV.
  case table
  /// For programs: a row for each figure.
  case data
  /// What describes ``data``.
  case metadata
  case jsonStat
  case sdmx

  /// Those that hold figures.
  static let catalogued: [IndicatorFile] = [.workbook, .table, .data, .jsonStat, .sdmx]

  /// CSV on the Web: "Model for Tabular Data and Metadata on the Web", section 5.3, finds the
  /// description of a file under the name that ``metadata`` has.
  func path(of page: IndicatorPage) -> SitePath {
    let own = page.indicator.id.text
    // The name of one of the files for programs.
    let id = own == "data" ? "data-table" : own
    return switch self {
    case .workbook: page.path.file("\(id).xlsx")
    case .table: page.path.file("\(id).csv")
    case .data: page.path.file("data.csv")
    case .metadata: page.path.file("data.csv-metadata.json")
    case .jsonStat: page.path.file("data.json")
    case .sdmx: page.path.file("data.sdmx.csv")
    }
  }

  var mediaType: String {
    switch self {
    case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .table, .data: "text/csv"
    case .metadata: "application/csvm+json"
    case .jsonStat: "application/json"
    case .sdmx: "application/vnd.sdmx.data+csv"
    }
  }

  /// What the format is called everywhere.
  var format: String {
    switch self {
    case .workbook: "XLSX"
    case .table, .data: "CSV"
    case .metadata: "CSVW"
    case .jsonStat: "JSON-stat 2.0"
    case .sdmx: "SDMX-CSV 2.0"
    }
  }

  /// The address of the standard that the file follows.
  var standard: String? {
    switch self {
    case .data: "https://www.w3.org/TR/tabular-data-model/"
    case .jsonStat: "https://json-stat.org/full/"
    case .workbook, .table, .metadata, .sdmx: nil
    }
  }
}

/// The observations of one indicator, as files for people and for other programs.
struct IndicatorData {
  let entry: IndicatorEntry
  let site: SiteView

  private var indicator: Indicator { entry.indicator }
  private var language: Language { site.language }
  private var baseURL: BaseURL { site.settings.baseURL }

  func bytes(of file: IndicatorFile) -> [UInt8] {
    switch file {
    case .workbook: PeoplesTable(entry, on: site).workbook()
    case .table: PeoplesTable(entry, on: site).csv()
    case .data: ObservationsTable(site: site).csv(of: entry)
    case .metadata: metadata
    case .jsonStat: JSONStat(entry, in: language).bytes()
    case .sdmx: SDMXTable(entry: entry, site: site).csv()
    }
  }

  private var metadata: [UInt8] {
    CSVWMetadata(
      file: "data.csv", title: indicator.title, description: site.reader.summary(of: entry.page),
      source: indicator.source, licence: entry.page.facts.licence?.url,
      columns: ObservationsTable.columns(of: indicator),
      key: ["period"] + indicator.dimensions.map(\.id) + ["measure"],
      language: site.settings.language
    ).json()
  }
}

// MARK: - For search engines

extension IndicatorData {
  /// The dataset in schema.org's words, as Google's guidelines for Dataset ask: a description of 50
  /// to 5000 characters, and where the files are.
  var structuredData: HTML {
    var json = JSONWriter(capacity: 1 << 11)
    let page = baseURL.absolute(entry.page.path)
    json.object { json in
      json.member("@context", "https://schema.org/")
      json.member("@type", "Dataset")
      json.member("@id", "\(page)#dataset")
      json.member("name", indicator.title)
      json.member("description", description)
      json.member("url", page)
      json.member("inLanguage", site.settings.language)
      json.member("variableMeasured", indicator.title)
      if let first = entry.series.points.map(\.period.firstDay).min(),
        let last = entry.series.points.map(\.period.lastDay).max()
      {
        json.member("temporalCoverage", "\(first)/\(last)")
      }
      if let day = entry.series.points.flatMap({ $0.releases.compactMap(\.day) }).max() {
        json.member("dateModified", day.description)
      }
      json.name("isAccessibleForFree")
      json.boolean(true)
      if let url = entry.page.facts.licence?.url { json.member("license", url) }
      json.name("creator")
      json.object { json in
        json.member("@type", "Organization")
        json.member("name", indicator.source ?? site.settings.title)
      }
      json.name("distribution")
      json.array { json in
        for file in IndicatorFile.catalogued {
          json.object { json in
            json.member("@type", "DataDownload")
            json.member("encodingFormat", file.mediaType)
            json.member("contentUrl", baseURL.absolute(file.path(of: entry.page)))
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

  /// What the data is, in at least a sentence.
  var description: String {
    let summary = site.reader.summary(of: entry.page) ?? ""
    if summary.count >= 50 { return String(summary.prefix(5000)) }
    let phrases = language.pagePhrases
    let unit = indicator.unit == .none ? "" : phrases.inUnit(indicator.unit)
    let periods = entry.series.points.map(\.period)
    let span = periods.first.map { phrases.span($0, periods.last!) }
    let isEnded = summary.last.map(phrases.stops.contains) ?? true
    let end = isEnded ? "" : phrases.stop
    let title = indicator.title(in: language)
    return "\(summary)\(end)\(title)\(unit)\(span ?? "")\(phrases.stop)\(phrases.kept)"
  }
}
