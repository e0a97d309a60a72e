import Localization
import Markup
import Statistics

/// A chart that was checked, and so can be drawn: nothing that is made of it can fail.
///
/// Made by ``Chart/checked()`` alone.
public struct DrawableChart: Sendable {
  /// What is drawn: the description, with its data in the order and with the gaps that it is drawn
  /// with.
  public let chart: Chart

  init(checked chart: Chart) {
    self.chart = chart
  }

  /// Wide enough for a column of text, and narrow enough for a phone: the same chart drawn twice, and
  /// the style sheet shows one of the two.
  static let wideWidth = 640.0
  static let narrowWidth = 340.0
  /// Of what stands in a line of text.
  static let wordWidth = 96.0

  func stage(_ language: Language, width: Double = wideWidth) -> Stage {
    Stage(chart, language, width: width)
  }

  /// The marks and texts on paper of a width.
  func drawing(width: Double, _ language: Language) -> Drawing {
    draw(stage(language, width: width).ofDrawing)
  }

  func draw(_ stage: Stage) -> Drawing { chart.kind.implementation.draw(stage) }

  /// What the chart shows, in words, for those who don't see it.
  public func alternative(in language: Language) -> String {
    let words = ChartWords(stage: stage(language))
    return [words.title, words.description].filter { !$0.isEmpty }
      .joined(separator: language.isChinese ? "。" : ". ")
  }

  /// A drawing to stand in a line of text or on a card, without words of its own; nil where there would
  /// be nothing to see: of kinds that need more room than a word, and of lines without three points.
  public func inline(in language: Language) -> HTML? {
    guard chart.kind.implementation.isSeenInText(chart) else { return nil }
    var writer = SVGWriter(output: OutputBuffer(capacity: 512))
    writer.writeDecoration(drawing(width: Self.wordWidth, language), paper: .word)
    return HTML(vouchedFor: writer.output.bytes)
  }
}
