import Characters
import Localization

extension DrawableChart {
  /// A name made of what the chart says, for pages that hold several and give them none: the same chart
  /// has the same name wherever it is drawn.
  public func contentID(in language: Language) -> String {
    let words = ChartWords(stage: stage(language))
    var hash = StableHash()
    for text in [chart.kind.rawValue, words.title, words.subtitle, words.description] {
      for byte in text.utf8 { hash.combine(byte) }
      hash.combine(0)
    }
    return "chart-" + String(hash.value, radix: 36)
  }
}
