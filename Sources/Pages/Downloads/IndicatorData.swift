import Localization
import Markup
import SiteModel
import Statistics

/// Knows published files of indicators again.
package enum IndicatorFiles {
  /// Whether a published file is the table of an indicator's figures for programs.
  package static func holdsFigures(_ output: String) -> Bool { output.hasSuffix("/data.csv") }

  /// Where that table of an indicator is published.
  package static func figures(of page: IndicatorPage) -> String {
    IndicatorFile.data.path(of: page.path, page.indicator.id).output
  }
}

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
  /// What describes ``sdmx``.
  case sdmxStructure

  /// Those that hold figures.
  static let catalogued: [IndicatorFile] = [.workbook, .table, .data, .jsonStat, .sdmx]

  func path(of listing: IndicatorListing) -> SitePath { path(of: listing.path, listing.id) }

  /// CSV on the Web: "Model for Tabular Data and Metadata on the Web", section 5.3, finds the
  /// description of a file under the name that ``metadata`` has.
  func path(of page: SitePath, _ indicator: IndicatorID) -> SitePath {
    let own = indicator.text
    // The name of one of the files for programs.
    let id = own == "data" ? "data-table" : own
    return switch self {
    case .workbook: page.file("\(id).xlsx")
    case .table: page.file("\(id).csv")
    case .data: page.file("data.csv")
    case .metadata: page.file("data.csv-metadata.json")
    case .jsonStat: page.file("data.json")
    case .sdmx: page.file("data.sdmx.csv")
    case .sdmxStructure: page.file("data.sdmx.xml")
    }
  }

  var mediaType: String {
    switch self {
    case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .table, .data: "text/csv"
    case .metadata: "application/csvm+json"
    case .jsonStat: "application/json"
    case .sdmx: "application/vnd.sdmx.data+csv"
    case .sdmxStructure: "application/vnd.sdmx.structure+xml"
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
    case .sdmxStructure: "SDMX-ML 3.0"
    }
  }

  /// The address of the standard that the file follows.
  var standard: String? {
    switch self {
    case .data: "https://www.w3.org/TR/tabular-data-model/"
    case .jsonStat: "https://json-stat.org/full/"
    case .workbook, .table, .metadata, .sdmx, .sdmxStructure: nil
    }
  }
}

/// The observations of one indicator, as files for people and for other programs.
struct IndicatorData {
  let listing: IndicatorListing
  let site: SiteView

  private var language: Language { site.language }
  private var baseURL: BaseURL { site.settings.baseURL }

  func bytes(of file: IndicatorFile) -> [UInt8] {
    switch file {
    case .workbook: PeoplesTable(listing, on: site).workbook()
    case .table: PeoplesTable(listing, on: site).csv()
    case .data: ObservationsTable(site: site).csv(of: listing)
    case .metadata: metadata
    case .jsonStat: JSONStat(listing, on: site).bytes()
    case .sdmx: SDMXTable(listing: listing, site: site).csv()
    case .sdmxStructure: SDMXStructure(listing: listing, site: site).xml()
    }
  }

  private var metadata: [UInt8] {
    CSVWMetadata(
      file: "data.csv", title: listing.title, description: site.reader.summary(of: listing),
      source: site.reader.source(of: listing), licence: site.reader.facts(of: listing).licence?.url,
      columns: ObservationsTable.columns(of: listing),
      key: ["period"] + listing.dimensions.map(\.id) + ["measure"],
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
      if let day = listing.points.flatMap({ $0.releases.compactMap(\.day) }).max() {
        json.member("dateModified", day.description)
      }
      json.name("isAccessibleForFree")
      json.boolean(true)
      if let licence = site.reader.facts(of: listing).licence { write(licence, &json) }
      json.name("creator")
      json.object { json in
        json.member("@type", "Organization")
        json.member("name", site.reader.source(of: listing) ?? site.settings.title)
      }
      json.name("publisher")
      json.object { site.writePublisher(&$0) }
      // Without observations there is nothing to download.
      if listing.points.isEmpty { return }
      json.name("distribution")
      json.array { json in
        for file in IndicatorFile.catalogued {
          json.object { json in
            json.member("@type", "DataDownload")
            json.member("encodingFormat", file.mediaType)
            json.member("contentUrl", baseURL.absolute(file.path(of: listing)))
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

  /// A licence by its address; one that has none is a work with a name.
  private func write(_ licence: Licence, _ json: inout JSONWriter) {
    if let url = licence.url { return json.member("license", url) }
    json.name("license")
    json.object { json in
      json.member("@type", "CreativeWork")
      json.member("name", licence.name)
    }
  }

  /// What the data is, in at least a sentence.
  var description: String {
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
