import Localization
import Markup

/// What a picture for shared links says beside the chart that it shows.
public struct ChartCard: Sendable {
  /// What the page is called that is shared.
  public let headline: String
  /// Who publishes it.
  public let publisher: String
  /// When, as its readers write it.
  public let date: String?
  /// Where the page's figures come from, for a chart that does not say it itself.
  public let source: String?

  public init(headline: String, publisher: String, date: String?, source: String?) {
    self.headline = headline
    self.publisher = publisher
    self.date = date
    self.source = source
  }

  /// In pixels: the size that pages which show links ask for.
  public static let width = 1200
  public static let height = 630
}

extension DrawableChart {
  /// The chart as a picture of 1200 × 630 with what its page is called and who publishes it, for programs
  /// that make a bitmap of it: light, without a style sheet, and with fonts that are on Linux, too.
  public func card(_ card: ChartCard, in language: Language) -> [UInt8] {
    let layout = CardLayout(self, card, language)
    var writer = SVGWriter(
      output: OutputBuffer(capacity: 8192), hasAttributes: true, isPicture: true)
    writer.output.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"")
    writer.output.append(language.rawValue, escapedFor: .html)
    writer.output.append("\" viewBox=\"0 0 1200 630\" width=\"1200\" height=\"630\"")
    writer.output.append(" fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\"")
    writer.output.append(" font-family=\"")
    writer.output.append(Self.fonts(for: language), escapedFor: .html)
    writer.output.append("\"><title>")
    writer.output.append(card.headline, escapedFor: .xml)
    writer.output.append("</title><rect width=\"1200\" height=\"630\" fill=\"#fdfcfa\"/>")
    writer.output.append("<rect width=\"1200\" height=\"14\" fill=\"#12436d\"/>")
    writer.output.append("<path d=\"M448 64V574\" stroke=\"#ded8cd\" stroke-width=\"2\"/>")
    for part in layout.parts {
      writer.output.append("<g transform=\"translate(")
      writer.pair(part.x, part.y)
      writer.output.append(")")
      if part.scale != 1 { writer.attribute(" scale(", part.scale) }
      writer.output.append(part.scale != 1 ? ")\"" : "\"")
      writer.attribute(" font-size=\"", part.drawing.fontSize)
      writer.output.append("\">")
      writer.writeBody(part.drawing)
      writer.output.append("</g>")
    }
    writer.output.append("</svg>\n")
    return writer.output.bytes
  }

  /// Those that are free come first, so that a card looks the same wherever it is made.
  private static func fonts(for language: Language) -> String {
    switch language {
    case .traditionalChinese:
      "Noto Sans CJK TC, Source Han Sans TC, PingFang TC, Microsoft JhengHei, sans-serif"
    case .simplifiedChinese, .english:
      "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
    }
  }
}

/// Where everything stands on a card: the page's words at the left, the chart with its own at the right.
private struct CardLayout {
  /// A drawing with its place.
  struct Part {
    let drawing: Drawing
    let x: Double
    let y: Double
    var scale = 1.0
  }

  private(set) var parts: [Part] = []

  private static let left = (x: 56.0, width: 360.0)
  private static let right = (x: 480.0, width: 664.0)
  private static let top = 64.0
  private static let bottom = 588.0

  init(_ chart: DrawableChart, _ card: ChartCard, _ language: Language) {
    let date = Text(card.date ?? "", size: 24, look: .quiet, limit: 2, width: Self.left.width)
    let publisher = Text(card.publisher, size: 26, look: .quiet, limit: 2, width: Self.left.width)
    // The headline may take what the others leave.
    let room =
      Self.bottom - Self.top - publisher.height - 28 - (date.lines.isEmpty ? 0 : date.height + 24)
    let headline = Text(
      card.headline, sizes: [46, 40, 34, 28], look: .title, room: room, width: Self.left.width)
    append(publisher, x: Self.left.x, y: Self.top)
    append(headline, x: Self.left.x, y: Self.top + publisher.height + 28)
    append(date, x: Self.left.x, y: Self.bottom - date.height)

    let words = ChartWords(stage: chart.stage(language))
    var start = Self.top
    for text in [
      Text(chart.chart.title, size: 28, look: .title, limit: 3, width: Self.right.width),
      Text(words.subtitle, size: 21, look: .quiet, limit: 2, width: Self.right.width),
    ] where !text.lines.isEmpty {
      append(text, x: Self.right.x, y: start)
      start += text.height + 4
    }
    let source = chart.chart.source == nil ? card.source : nil
    let foots = [words.foot, source.map(language.chartPhrases.source)].compactMap { $0 }
    let foot = Text(
      foots.joined(separator: language.chartPhrases.noteSeparator), size: 19, look: .quiet,
      limit: 2, width: Self.right.width)
    append(foot, x: Self.right.x, y: Self.bottom - foot.height)
    append(
      chart, language, from: start + 16,
      to: Self.bottom - (foot.lines.isEmpty ? 0 : foot.height + 14))
  }

  private mutating func append(_ text: Text, x: Double, y: Double) {
    if !text.lines.isEmpty { parts.append(Part(drawing: text.drawing, x: x, y: y)) }
  }

  /// Draws the chart as wide as makes it largest in the room that is left: a narrower drawing of the same
  /// has larger letters.
  private mutating func append(
    _ chart: DrawableChart, _ language: Language, from top: Double, to bottom: Double
  ) {
    let room = bottom - top
    let best = stride(from: DrawableChart.narrowWidth, through: Self.right.width, by: 36)
      .map { chart.drawing(width: $0, language) }
      .map { (drawing: $0, scale: min(Self.right.width / $0.width, room / $0.height)) }
      .max { $0.scale < $1.scale }
    guard let best else { return }
    parts.append(
      Part(
        drawing: best.drawing,
        x: Self.right.x + (Self.right.width - best.drawing.width * best.scale) / 2,
        y: top + (room - best.drawing.height * best.scale) / 2, scale: best.scale))
  }

  /// Lines of text of one size.
  private struct Text {
    let lines: [String]
    let size: Double
    let look: TextLook
    let width: Double

    private var lineHeight: Double { size * 1.4 }
    var height: Double { Double(lines.count) * lineHeight }

    init(_ text: String, size: Double, look: TextLook, limit: Int, width: Double) {
      // Letters may be a little wider than they are reckoned.
      lines = text.isEmpty ? [] : TextWrap.lines(of: text, width: width / size * 0.96, limit: limit)
      self.size = size
      self.look = look
      self.width = width
    }

    /// In the largest of some sizes in which all of it has room; in the last one as much as has.
    init(_ text: String, sizes: [Double], look: TextLook, room: Double, width: Double) {
      let attempts = sizes.map { size in
        (
          whole: Text(text, size: size, look: look, limit: 100, width: width),
          fitting: Text(
            text, size: size, look: look, limit: max(1, Int(room / (size * 1.4))), width: width)
        )
      }
      self =
        attempts.first { $0.whole.height <= room }?.whole
        ?? attempts.last?.fitting
        ?? Text(text, size: 28, look: look, limit: 1, width: width)
    }

    var drawing: Drawing {
      // As wide as it needs: what was reckoned to have room is written.
      var drawing = Drawing(width: width * 2, height: height, fontSize: size)
      for (index, line) in lines.enumerated() {
        drawing.label(line, x: 0, y: (Double(index) + 0.5) * lineHeight, look: look, margin: 0)
      }
      return drawing
    }
  }
}
