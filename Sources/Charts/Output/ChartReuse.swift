import Markup

/// What readers can take with them of a chart on a page: its files, its address, and how to cite it.
public struct ChartReuse: Sendable {
  /// Where links to the files lead: the figures as CSV, the drawing as SVG.
  public let table: String
  public let drawing: String
  /// The whole address of the page that shows the chart alone, for frames on other sites.
  public let embedding: String
  /// Who publishes the page.
  public let publisher: String
  /// What the page is called, for a chart without a title.
  public let pageTitle: String
  /// When the page was published, as its readers write it.
  public let date: String?
  /// The whole address of the page.
  public let address: String

  public init(
    table: String, drawing: String, embedding: String, publisher: String, pageTitle: String,
    date: String?, address: String
  ) {
    self.table = table
    self.drawing = drawing
    self.embedding = embedding
    self.publisher = publisher
    self.pageTitle = pageTitle
    self.date = date
    self.address = address
  }

  /// Writes the line below a figure.
  ///
  /// - Parameters:
  ///   - id: the figure's.
  ///   - height: of a frame around the page that shows the chart alone, in pixels.
  func write(
    _ chart: Chart, id: String, height: Int, _ phrases: ChartPhrases,
    to output: inout OutputBuffer
  ) {
    output.append("<div class=\"chart-reuse\"><a href=\"")
    output.append(table, escapedFor: .url)
    output.append("\">")
    output.append(phrases.tableFile, escapedFor: .htmlText)
    output.append("</a> · <a href=\"")
    output.append(drawing, escapedFor: .url)
    output.append("\">")
    output.append(phrases.drawingFile, escapedFor: .htmlText)
    output.append("</a> · <a href=\"#")
    output.append(id, escapedFor: .urlSegment)
    output.append("\">")
    output.append(phrases.permalink, escapedFor: .htmlText)
    output.append("</a> · <details><summary>")
    output.append(phrases.cite, escapedFor: .htmlText)
    output.append("</summary> ")
    output.append(citation(of: chart, id: id, phrases), escapedFor: .htmlText)
    output.append("</details> · <details><summary>")
    output.append(phrases.embed, escapedFor: .htmlText)
    // In no language: readers' programs would take the page for one in English.
    output.append("</summary> <code lang=\"zxx\">")
    output.append(
      String(decoding: frame(around: chart, height: height), as: UTF8.self),
      escapedFor: .htmlText)
    output.append("</code></details></div>")
  }

  /// What others write in their pages to show the chart there.
  private func frame(around chart: Chart, height: Int) -> [UInt8] {
    var output = OutputBuffer()
    output.append("<iframe src=\"")
    output.append(embedding, escapedFor: .url)
    output.append("\" title=\"")
    output.append(chart.title.isEmpty ? pageTitle : chart.title, escapedFor: .html)
    output.append("\" width=\"100%\" height=\"")
    output.append("\(height)", escapedFor: .html)
    output.append("\" style=\"border:0\" loading=\"lazy\"></iframe>")
    return output.bytes
  }

  private func citation(of chart: Chart, id: String, _ phrases: ChartPhrases) -> String {
    let source = chart.source.flatMap { $0 == publisher ? nil : phrases.source($0) }
    return phrases.citation(publisher, chart.title.isEmpty ? pageTitle : chart.title)
      + ([source, date, "\(address)#\(id)"].compactMap { $0 }
        .map { phrases.listSeparator + $0 }.joined())
  }
}
