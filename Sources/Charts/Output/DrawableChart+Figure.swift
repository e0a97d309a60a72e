import Localization
import Markup
import Statistics

extension DrawableChart {
  /// The chart as a figure for a page: title, drawing, source, and the numbers in a table.
  ///
  /// - Parameters:
  ///   - id: unique on the page.
  ///   - reuse: what a line at its end offers, if there is to be one.
  public func figure(
    id: String, in language: Language, offering reuse: ChartReuse? = nil
  ) -> HTML {
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
    let drawing = draw(drawn)
    var height = drawing.height
    writer.write(
      drawing, id: id, paper: SVGWriter.Paper(stage.traits.paper), title: words.title,
      description: words.description)
    if stage.traits.paper == .page {
      let narrow = draw(drawn.with(width: Self.narrowWidth))
      // The widest room that it is shown in.
      height = max(height, narrow.height * 480 / Self.narrowWidth)
      writer.writeVariant(narrow, id: id, paper: .narrow)
    }
    if let foot = words.foot {
      writer.output.append("<p class=\"chart-foot\">")
      writer.output.append(foot, escapedFor: .htmlText)
      writer.output.append("</p>")
    }
    ChartTable(stage: stage).write(to: &writer.output)
    reuse?.write(
      chart, id: id, height: Int(height.rounded(.up)) + Self.roomForWords, language.chartPhrases,
      to: &writer.output)
    writer.output.append("</figure>")
    return HTML(vouchedFor: writer.output.bytes)
  }

  /// How much higher than the drawing a frame has to be, in pixels: for the title and what stands below.
  private static let roomForWords = 180

  var width: Double {
    switch chart.kind.implementation.traits.paper {
    case .page: Self.wideWidth
    case .card: Self.narrowWidth
    case .word: Self.wordWidth
    }
  }
}
