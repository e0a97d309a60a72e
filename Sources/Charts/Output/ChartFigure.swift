import Markup
import Statistics

extension Chart {
  /// Wide enough for a column of text, and narrow enough for a phone: the same chart drawn twice, and
  /// the style sheet shows one of the two.
  static let wideWidth = 640.0
  static let narrowWidth = 340.0
  /// Of what stands in a line of text.
  static let inlineWidth = 96.0

  /// The chart as a figure for a page: title, drawing, source, and the numbers in a table.
  ///
  /// - Parameter id: unique on the page.
  /// - Throws: where the chart would mislead, or has nothing to show.
  public func figure(id: String, in language: Language) throws(ChartFault) -> HTML {
    let chart = try prepared()
    let words = ChartWords(chart, language)
    var writer = SVGWriter(output: OutputBuffer(capacity: 6144))
    writer.output.append("<figure class=\"chart\" id=\"")
    writer.output.append(id, escapedFor: .html)
    writer.output.append("\"><figcaption>")
    if !chart.title.isEmpty {
      writer.output.append("<b>")
      writer.output.append(chart.title, escapedFor: .htmlText)
      writer.output.append("</b>")
    }
    let subtitle = words.subtitle
    if !subtitle.isEmpty {
      writer.output.append("<span>")
      writer.output.append(subtitle, escapedFor: .htmlText)
      writer.output.append("</span>")
    }
    writer.output.append("</figcaption>")
    let (width, style): (Double, StaticString) =
      switch chart.kind {
      case .sparkline, .minibar: (Self.inlineWidth, "ch spark")
      case .card: (Self.narrowWidth, "ch card")
      default: (Self.wideWidth, "ch wide")
      }
    writer.write(
      chart.drawing(width: width, language), id: id, style: style, title: words.title,
      description: words.description)
    if width == Self.wideWidth {
      let narrow = chart.drawing(width: Self.narrowWidth, language)
      writer.writeVariant(narrow, id: id, style: "ch narrow")
    }
    writeFoot(chart, words, language, to: &writer.output)
    ChartTable(chart, language).write(to: &writer.output)
    writer.output.append("</figure>")
    return HTML(vouchedFor: writer.output.bytes)
  }

  private func writeFoot(
    _ chart: Chart, _ words: ChartWords, _ language: Language, to output: inout OutputBuffer
  ) {
    let source = chart.source.map { language == .chinese ? "来源：\($0)" : "Source: \($0)" }
    let parts = [chart.note, words.markNote, source].compactMap { $0 }
    guard !parts.isEmpty else { return }
    output.append("<p class=\"chart-foot\">")
    output.append(
      parts.joined(separator: language == .chinese ? "。" : ". "), escapedFor: .htmlText)
    output.append("</p>")
  }

  /// A drawing to stand in a line of text or on a card, without words of its own.
  ///
  /// - Throws: as ``figure(id:in:)`` does, and where gaps leave no line of three points to see.
  public func inline(in language: Language) throws(ChartFault) -> HTML {
    let chart = try prepared()
    if chart.kind == .sparkline, !chart.data.series[0].runs.contains(where: { $0.count > 2 }) {
      throw .empty
    }
    var writer = SVGWriter(output: OutputBuffer(capacity: 512))
    writer.writeDecoration(chart.drawing(width: Self.inlineWidth, language), style: "ch spark")
    return HTML(vouchedFor: writer.output.bytes)
  }

  /// The chart as a file of its own, with its words and its styles inside.
  public func standaloneSVG(in language: Language) throws(ChartFault) -> [UInt8] {
    let chart = try prepared()
    let words = ChartWords(chart, language)
    let plot = chart.drawing(width: Self.wideWidth, language)
    let frame = StandaloneFrame(chart, words, plot, language)
    var writer = SVGWriter(output: OutputBuffer(capacity: 8192))
    writer.output.append(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ch\" role=\"img\" aria-labelledby=\"t d\" viewBox=\"0 0 "
    )
    writer.output.append(verbatim: Numbers.pair(frame.head.width, frame.height))
    writer.output.append("\" width=\"")
    writer.output.append(verbatim: Numbers.text(frame.head.width))
    writer.output.append("\" height=\"")
    writer.output.append(verbatim: Numbers.text(frame.height))
    writer.output.append("\"><title id=\"t\">")
    writer.output.append(words.title, escapedFor: .xml)
    writer.output.append("</title><desc id=\"d\">")
    writer.output.append(words.description, escapedFor: .xml)
    writer.output.append("</desc><style>")
    writer.output.append(verbatim: ChartStyle.standalone(for: plot))
    writer.output.append("</style><rect class=\"bg\" width=\"100%\" height=\"100%\"/>")
    for (drawing, y) in [(frame.head, 0), (plot, frame.plotY), (frame.foot, frame.footY)] {
      writer.output.append("<g transform=\"translate(")
      writer.output.append(verbatim: Numbers.pair(drawing.width < frame.head.width ? 16 : 0, y))
      writer.output.append(")\">")
      writer.writeBody(drawing)
      writer.output.append("</g>")
    }
    writer.output.append("</svg>\n")
    return writer.output.bytes
  }
}

/// The words around a chart that is a file of its own: title and subtitle above, source below.
private struct StandaloneFrame {
  let head: Drawing
  let foot: Drawing
  let plotY: Double
  let footY: Double
  let height: Double

  init(_ chart: Chart, _ words: ChartWords, _ plot: Drawing, _ language: Language) {
    let width = Chart.wideWidth + 32
    let titles = TextWrap.lines(of: chart.title, width: Chart.wideWidth / 20, limit: 3)
    let subtitles =
      words.subtitle.isEmpty
      ? [] : TextWrap.lines(of: words.subtitle, width: Chart.wideWidth / 14, limit: 2)
    let headHeight = 18 + Double(titles.count) * 27 + Double(subtitles.count) * 20 + 8
    var head = Drawing(width: width, height: headHeight, fontSize: 14)
    for (index, line) in titles.enumerated() {
      head.label(line, x: 16, y: 27 + Double(index) * 27, style: "ti", scale: 19 / 14, margin: 0)
    }
    for (index, line) in subtitles.enumerated() {
      head.label(
        line, x: 16, y: 24 + Double(titles.count) * 27 + Double(index) * 20, style: "q", margin: 0)
    }
    let source = chart.source.map { language == .chinese ? "来源：\($0)" : "Source: \($0)" }
    let text = [chart.note, words.markNote, source].compactMap { $0 }
      .joined(separator: language == .chinese ? "。" : ". ")
    let lines =
      text.isEmpty ? [] : TextWrap.lines(of: text, width: Chart.wideWidth / 12.5, limit: 3)
    var foot = Drawing(width: width, height: 14 + Double(lines.count) * 19, fontSize: 12)
    for (index, line) in lines.enumerated() {
      foot.label(line, x: 16, y: 12 + Double(index) * 19, style: "q", margin: 0)
    }
    self.head = head
    self.foot = foot
    plotY = headHeight
    footY = headHeight + plot.height + 8
    height = footY + foot.height
  }
}
