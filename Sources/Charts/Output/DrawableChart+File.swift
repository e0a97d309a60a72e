import Localization
import Markup
import Statistics

extension DrawableChart {
  /// The chart as a file of its own, with its words and its styles inside.
  public func standaloneSVG(in language: Language) -> [UInt8] {
    let stage = stage(language, width: width)
    let words = ChartWords(stage: stage)
    let plot = draw(stage.ofDrawing)
    let frame = FileFrame(chart, words, plot)
    var writer = SVGWriter(output: OutputBuffer(capacity: 8192), hasAttributes: true)
    let id = contentID(in: language)
    writer.output.append(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ch\" role=\"img\" aria-labelledby=\"")
    writer.output.append("\(id)t \(id)d", escapedFor: .html)
    writer.output.append("\" viewBox=\"0 0 ")
    writer.pair(frame.head.width, frame.height)
    writer.output.append("\" width=\"")
    writer.number(frame.head.width)
    writer.output.append("\" height=\"")
    writer.number(frame.height)
    writer.output.append(
      "\" fill=\"none\" font-family=\"sans-serif\" font-size=\"13\"><title id=\"")
    writer.output.append("\(id)t", escapedFor: .html)
    writer.output.append("\">")
    writer.output.append(words.title, escapedFor: .xml)
    writer.output.append("</title><desc id=\"")
    writer.output.append("\(id)d", escapedFor: .html)
    writer.output.append("\">")
    writer.output.append(words.description, escapedFor: .xml)
    writer.output.append("</desc><style>")
    writer.output.append(
      verbatim: ChartStyle.file(for: [frame.head, plot, frame.foot]))
    writer.output.append(
      "</style><rect class=\"bg\" fill=\"#fdfcfa\" width=\"100%\" height=\"100%\"/>")
    for (drawing, y) in [(frame.head, 0), (plot, frame.plotY), (frame.foot, frame.footY)] {
      writer.output.append("<g transform=\"translate(")
      writer.pair(drawing.width < frame.head.width ? 16 : 0, y)
      writer.output.append(")\">")
      writer.writeBody(drawing)
      writer.output.append("</g>")
    }
    writer.output.append("</svg>\n")
    return writer.output.bytes
  }
}

/// The words around a chart that is a file of its own: title and subtitle above, source below.
private struct FileFrame {
  let head: Drawing
  let foot: Drawing
  let plotY: Double
  let footY: Double
  let height: Double

  init(_ chart: Chart, _ words: ChartWords, _ plot: Drawing) {
    let inner = DrawableChart.wideWidth
    let titles = TextWrap.lines(of: chart.title, width: inner / 20, limit: 3)
    let subtitle = words.subtitle
    let subtitles =
      subtitle.isEmpty ? [] : TextWrap.lines(of: subtitle, width: inner / 14, limit: 2)
    let headHeight = 18 + Double(titles.count) * 27 + Double(subtitles.count) * 20 + 8
    var head = Drawing(width: inner + 32, height: headHeight, fontSize: 14)
    for (index, line) in titles.enumerated() {
      head.label(
        line, x: 16, y: 27 + Double(index) * 27, look: .title, scale: 19 / 14, margin: 0)
    }
    for (index, line) in subtitles.enumerated() {
      head.label(
        line, x: 16, y: 24 + Double(titles.count) * 27 + Double(index) * 20, look: .quiet,
        margin: 0)
    }
    let lines =
      words.foot.map { TextWrap.lines(of: $0, width: inner / 12.5, limit: 3) } ?? []
    var foot = Drawing(width: inner + 32, height: 14 + Double(lines.count) * 19, fontSize: 12)
    for (index, line) in lines.enumerated() {
      foot.label(line, x: 16, y: 12 + Double(index) * 19, look: .quiet, margin: 0)
    }
    self.head = head
    self.foot = foot
    plotY = headHeight
    footY = headHeight + plot.height + 8
    height = footY + foot.height
  }
}
