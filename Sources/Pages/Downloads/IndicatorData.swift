import Localization
import Markup
import SiteModel
import Statistics

/// The observations of one indicator, as files for other programs.
struct IndicatorData {
  let entry: IndicatorEntry
  let site: SiteView

  private var indicator: Indicator { entry.indicator }
  private var language: Language { site.language }
  private var baseURL: BaseURL { site.settings.baseURL }

  static func csvPath(of page: IndicatorPage) -> SitePath { page.path.file("data.csv") }
  /// CSV on the Web: "Model for Tabular Data and Metadata on the Web", section 5.3, finds the
  /// description of a file under this name.
  static func metadataPath(of page: IndicatorPage) -> SitePath {
    page.path.file("data.csv-metadata.json")
  }
  static func jsonPath(of page: IndicatorPage) -> SitePath { page.path.file("data.json") }

  var csvPath: SitePath { Self.csvPath(of: entry.page) }
  var metadataPath: SitePath { Self.metadataPath(of: entry.page) }
  var jsonPath: SitePath { Self.jsonPath(of: entry.page) }

  func csv() -> [UInt8] { ObservationsTable(site: site).csv(of: entry) }

  func metadata() -> [UInt8] {
    CSVWMetadata(
      file: "data.csv", title: indicator.title, description: site.reader.summary(of: entry.page),
      source: indicator.source, columns: ObservationsTable.columns(of: indicator),
      key: ["period"] + indicator.dimensions.map(\.id) + ["measure"],
      language: site.settings.language
    ).json()
  }

  func jsonStat() -> [UInt8] { JSONStat(entry, in: language).bytes() }
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
      if let day = entry.series.points.flatMap({ $0.releases.map(\.day) }).max() {
        json.member("dateModified", day.description)
      }
      json.name("isAccessibleForFree")
      json.boolean(true)
      json.name("creator")
      json.object { json in
        json.member("@type", "Organization")
        json.member("name", indicator.source ?? site.settings.title)
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
