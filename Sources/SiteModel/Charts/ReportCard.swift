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
    guard let content = Content(of: report, on: site) else { return nil }
    drawing = content.chart.card(content.words, in: content.language)
    let title = content.chart.chart.title
    let described = content.chart.alternative(in: content.language)
    alternative =
      described.count <= Self.longestAlternative || title.isEmpty ? described : title
    identity = content.identity
  }

  /// What a card shows.
  fileprivate struct Content {
    let chart: DrawableChart
    let words: ChartCard
    let language: Language

    init?(of report: Report, on site: SiteReader) {
      let settings = site.settings
      language = report.language.flatMap { Language(tag: $0) } ?? settings.languageOfWords
      guard
        let chart = site.chart(1, in: report.file)?.chart
          ?? AutomaticChart(of: report, on: site, language)?.chart
      else { return nil }
      self.chart = chart
      words = ChartCard(
        headline: report.title, publisher: settings.title,
        date: Period.day(report.date.date).wording(in: language), source: report.source)
    }

    var identity: String {
      var hash = StableHash()
      let texts = [words.headline, words.publisher, words.date, words.source, language.rawValue]
      for text in texts {
        for byte in (text ?? "").utf8 { hash.combine(byte) }
        hash.combine(0)
      }
      for byte in chart.contentID(in: language).utf8 { hash.combine(byte) }
      for byte in chart.csv(in: language) { hash.combine(byte) }
      return String(hash.value, radix: 16)
    }
  }
}

// MARK: - Cards that were drawn before

extension Site {
  /// Complains of cards that show other than their reports say now: readers who are sent the page would
  /// see figures that it does not have.
  package var outdatedCards: [Diagnostic] {
    let reader = SiteReader(self)
    return edition.reports.compactMap { report in
      guard case .onSite(let paths)? = report.image?.value, let location = report.image?.location,
        let file = paths.lazy.compactMap({ self.file(publishedAt: $0) }).first,
        let shown = groundwork.materials.pictures[file]?.card,
        shown != ReportCard.Content(of: report, on: reader)?.identity
      else { return nil }
      return Diagnostic(
        Rule.calendar.cardOutdated, at: location,
        ["picture": .text(file), "command": .text("sitegen card \(report.file)")])
    }
  }
}

extension Report {
  /// Whether a diagnostic is that the picture is not there which the report names.
  package func saysThatImageIsMissing(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.rule.code == Rule.contents.missingImage.code
      && diagnostic.location == image?.location
  }
}
