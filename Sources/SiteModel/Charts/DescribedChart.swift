import Charts
import Files
import Localization
import Markup

/// A chart that an editor described, as its page shows it.
package struct DescribedChart: Sendable {
  package let chart: DrawableChart
  /// With the ways to take it along.
  package let figure: HTML
  private let language: Language
  /// The file of its figures.
  private let table: [UInt8]
  /// What its files are known by.
  let fingerprint: Fingerprint

  init(_ chart: DrawableChart, _ name: ChartName, in text: PageText, of site: SiteConfiguration) {
    let language = text.language ?? site.languageOfWords
    self.chart = chart
    self.language = language
    let link = { site.baseURL.link(to: name.path(of: $0, beside: text.path)) }
    let figure = chart.figure(id: name.id, in: language)
    self.figure = chart.offering(
      ChartReuse(
        table: link(.table), drawing: link(.drawing), publisher: site.title,
        pageTitle: text.title, date: text.date?.wording(in: language),
        address: site.baseURL.absolute(text.path)),
      in: figure, id: name.id, language)
    table = chart.csv(in: language)
    // The figure shows all that the drawing in the file does.
    var fingerprint = Fingerprint(of: table)
    fingerprint.combine(figure.bytes)
    self.fingerprint = fingerprint
  }

  package func bytes(of file: ChartFile) -> [UInt8] {
    switch file {
    case .table: table
    case .drawing: chart.standaloneSVG(in: language)
    }
  }
}

/// The files that each described chart has beside its page.
package enum ChartFile: String, CaseIterable, Sendable {
  /// Its figures.
  case table = "csv"
  case drawing = "svg"
}

/// What a chart is called that an editor described: its place among those of its text, which its id on
/// the page and the names of its files share. Those of the front matter come first.
package struct ChartName: Hashable, Sendable {
  private let text: String

  /// - Parameters:
  ///   - number: from 1.
  ///   - textID: the text's, where its page has several.
  init(_ number: Int, textID: String?) {
    text = textID.map { "chart-\($0)-\(number)" } ?? "chart-\(number)"
  }

  /// Of the figure; no heading's begins with an underscore.
  package var id: String { "_\(text)" }

  package func path(of file: ChartFile, beside page: SitePath) -> SitePath {
    page.file("\(text).\(file.rawValue)")
  }
}

extension PageText {
  /// How many charts an editor described in it and in its front matter.
  var chartCount: Int { (report?.charts?.count ?? 0) + body.charts.count }
}

extension Edition {
  /// A chart that is planned before anybody knows what it shows.
  package struct ChartPlace: Sendable {
    /// The source file that describes it.
    package let file: String
    /// Among the charts of that file, from 1.
    package let number: Int
    package let name: ChartName
    /// Where the page is that shows it.
    package let page: SitePath
  }

  /// All charts that editors described.
  package var chartPlaces: [ChartPlace] {
    PageText.all(of: self).flatMap { text in
      (0..<text.chartCount).map { index in
        ChartPlace(
          file: text.file, number: index + 1, name: ChartName(index + 1, textID: text.id),
          page: text.path)
      }
    }
  }
}
