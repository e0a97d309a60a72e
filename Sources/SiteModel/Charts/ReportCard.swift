import Characters
import Charts
import Diagnostics
import Localization
import Statistics

/// The picture of a report for where its page is shared: its lead chart, with what it is called and who
/// publishes it.
package struct ReportCard: Sendable {
  /// 1200 × 630, as SVG that needs no style sheet.
  package let drawing: [UInt8]
  /// What it shows, for those who don't see it.
  package let alternative: String
  /// What it says is known by, however it is drawn.
  package let identity: String

  /// Texts for those who don't see a picture are heard in one go.
  private static let longestAlternative = 120

  /// Nil for a report without a chart. The first that its editor describes counts, beside the text before
  /// in it; without any, the one that its figures make by themselves.
  package init?(of report: Report, on site: SiteReader) {
    let settings = site.settings
    let language =
      report.language.flatMap { Language(tag: $0) } ?? settings.languageOfWords
    guard
      let chart = site.chart(1, in: report.file)?.chart
        ?? AutomaticChart(of: report, on: site, language)?.chart
    else { return nil }
    let card = ChartCard(
      headline: report.title, publisher: settings.title,
      date: Period.day(report.date.date).wording(in: language), source: report.source)
    drawing = chart.card(card, in: language)
    let described = chart.alternative(in: language)
    alternative =
      described.count <= Self.longestAlternative || chart.chart.title.isEmpty
      ? described : chart.chart.title
    var hash = StableHash()
    for text in [card.headline, card.publisher, card.date, card.source, language.rawValue] {
      for byte in (text ?? "").utf8 { hash.combine(byte) }
      hash.combine(0)
    }
    for byte in chart.contentID(in: language).utf8 { hash.combine(byte) }
    for byte in chart.csv(in: language) { hash.combine(byte) }
    identity = String(hash.value, radix: 16)
  }
}

extension Report {
  /// Whether a diagnostic is that the picture is not there which the report names.
  package func saysThatImageIsMissing(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.rule.code == Rule.siteModel.missingImage.code
      && diagnostic.location == image?.location
  }
}
