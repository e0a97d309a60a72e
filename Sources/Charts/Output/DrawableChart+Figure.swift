import Localization
import Markup
import Statistics

extension DrawableChart {
  /// The chart as a figure for a page: title, drawing, source, and the numbers in a table.
  ///
  /// - Parameter id: unique on the page.
  public func figure(id: String, in language: Language) -> HTML {
    let stage = stage(language, width: width)
    let words = ChartWords(stage: stage)
    var writer = SVGWriter(output: OutputBuffer(capacity: 6144))
    writer.output.append("<figure class=\"chart\" id=\"")
    writer.output.append(id, escapedFor: .html)
    writer.output.append("\"><figcaption>")
    if !chart.title.isEmpty {
      writer.output.append("<p><b>")
      writer.output.append(chart.title, escapedFor: .htmlText)
      writer.output.append("</b></p>")
    }
    let subtitle = words.subtitle
    if !subtitle.isEmpty {
      writer.output.append("<p>")
      writer.output.append(subtitle, escapedFor: .htmlText)
      writer.output.append("</p>")
    }
    writer.output.append("</figcaption>")
    let drawn = stage.ofDrawing
    writer.write(
      draw(drawn), id: id, paper: SVGWriter.Paper(stage.traits.paper), title: words.title,
      description: words.description)
    if stage.traits.paper == .page {
      writer.writeVariant(draw(drawn.with(width: Self.narrowWidth)), id: id, paper: .narrow)
    }
    if let foot = words.foot {
      writer.output.append("<p class=\"chart-foot\">")
      writer.output.append(foot, escapedFor: .htmlText)
      writer.output.append("</p>")
    }
    ChartTable(stage: stage).write(to: &writer.output)
    writer.output.append(Self.end)
    return HTML(vouchedFor: writer.output.bytes)
  }

  private static let end: StaticString = "</figure>"

  /// The chart's figure with a line at its end that offers what readers can take with them.
  ///
  /// - Parameters:
  ///   - figure: as ``figure(id:in:)`` makes it.
  ///   - id: the same.
  public func offering(
    _ reuse: ChartReuse, in figure: HTML, id: String, _ language: Language
  ) -> HTML {
    var output = OutputBuffer(capacity: figure.bytes.count + 600)
    output.append(verbatim: figure.bytes.dropLast(Self.end.utf8CodeUnitCount))
    reuse.write(chart, id: id, language.chartPhrases, to: &output)
    output.append(Self.end)
    return HTML(vouchedFor: output.bytes)
  }

  var width: Double {
    switch chart.kind.implementation.traits.paper {
    case .page: Self.wideWidth
    case .card: Self.narrowWidth
    case .word: Self.wordWidth
    }
  }
}
