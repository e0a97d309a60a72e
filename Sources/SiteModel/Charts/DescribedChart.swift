import Charts
import FrontMatter
import Localization
import Markup

/// A chart that an editor described, as its page shows it. Drawn when it is asked for, and not kept:
/// the drawings of all texts together would take more than everything else that is known of a site.
package struct DescribedChart: Sendable {
  package let chart: DrawableChart
  private let name: ChartName
  private let text: PageText
  private let publisher: String
  private let baseURL: BaseURL
  let language: Language

  init(_ chart: DrawableChart, _ name: ChartName, in text: PageText, of site: SiteConfiguration) {
    self.chart = chart
    self.name = name
    self.text = text
    publisher = site.title
    baseURL = site.baseURL
    language = text.language(on: site)
  }

  /// The chart with the ways to take it along.
  package var figure: HTML {
    let link = { baseURL.link(to: name.path(of: $0, beside: text.path)) }
    return chart.figure(
      id: name.id, in: language,
      offering: ChartReuse(
        table: link(.table), drawing: link(.drawing),
        embedding: baseURL.absolute(name.embedding(below: text.path)), publisher: publisher,
        pageTitle: text.title, date: text.date?.wording(in: language),
        address: baseURL.absolute(text.path)))
  }

  package var title: String { chart.chart.title }

  /// The chart alone, for a frame on another site.
  package var figureAlone: HTML { chart.figure(id: name.id, in: language) }

  /// The chart as a picture with its text alternative, for those who see it elsewhere than on its page.
  package var picture: HTML {
    var output = OutputBuffer(capacity: 512)
    output.append("<p><a href=\"")
    output.append(baseURL.link(to: text.path), escapedFor: .url)
    output.append("#")
    output.append(name.id, escapedFor: .urlSegment)
    output.append("\"><img src=\"")
    output.append(baseURL.link(to: name.path(of: .drawing, beside: text.path)), escapedFor: .url)
    output.append("\" alt=\"")
    output.append(chart.alternative(in: language), escapedFor: .html)
    output.append("\"></a></p>\n")
    return HTML(vouchedFor: output.bytes)
  }

  package func bytes(of file: ChartFile) -> [UInt8] {
    switch file {
    case .table: chart.csv(in: language)
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

/// What a chart is called that an editor described: by its own id, or by its place among those of its
/// text that have none, of which those of the front matter come first. Its id on the page and the names of its files
/// share it.
package struct ChartName: Hashable, Sendable {
  private let text: String

  /// - Parameters:
  ///   - id: the chart's own.
  ///   - number: from 1.
  ///   - textID: the text's, where its page has several.
  init(_ id: String?, _ number: Int, textID: String?) {
    let own = id ?? String(number)
    text = textID.map { "chart-\($0)-\(own)" } ?? "chart-\(own)"
  }

  /// Of the figure; no heading's begins with an underscore.
  package var id: String { "_\(text)" }

  package func path(of file: ChartFile, beside page: SitePath) -> SitePath {
    page.file("\(text).\(file.rawValue)")
  }

  /// The page that shows the chart alone.
  package func embedding(below page: SitePath) -> SitePath { page.page("embed").page(text) }
}

extension SitePath {
  /// Whether it is the address of a chart alone, as ``ChartName/embedding(below:)`` makes them.
  package var isEmbedding: Bool {
    let segments = text.split(separator: "/")
    return segments.dropLast().last == "embed" && segments.last?.hasPrefix("chart-") == true
  }
}

extension PageText {
  /// The charts that an editor described, in its front matter and then in it, by name. Of several with
  /// one id the first has it.
  var chartRequests:
    [(name: ChartName, formers: [Located<ChartName>], request: ChartRequest, isNamedAgain: Bool)]
  {
    let requests = (report?.charts ?? []) + body.charts.map(\.request)
    var ids: Set<String> = []
    var counted = 0
    return requests.map { request in
      let isNamedAgain = request.id.map { !ids.insert($0.value).inserted } ?? false
      let own = isNamedAgain ? nil : request.id?.value
      if own == nil { counted += 1 }
      let formers = request.formerIDs.map { former in
        Located(ChartName(former.value, counted, textID: id), at: former.location)
      }
      return (ChartName(own, counted, textID: id), formers, request, isNamedAgain)
    }
  }
}

extension Edition {
  /// A chart that is planned before anybody knows what it shows.
  package struct ChartPlace: Sendable {
    /// The source file that describes it.
    package let file: String
    /// Among the charts of that file, from 1.
    package let number: Int
    package let name: ChartName
    /// What it was called before.
    package let formerNames: [Located<ChartName>]
    /// Where the page is that shows it.
    package let page: SitePath
    /// The language of that page, where it is not the site's.
    package let language: Language?

    /// The page that shows the chart alone.
    package var embedding: SitePath { name.embedding(below: page) }
  }

  /// All charts that editors described.
  package var chartPlaces: [ChartPlace] {
    PageText.all(of: self).flatMap { text in
      text.chartRequests.enumerated().map { index, chart in
        ChartPlace(
          file: text.file, number: index + 1, name: chart.name, formerNames: chart.formers,
          page: text.path,
          language: text.language)
      }
    }
  }
}
