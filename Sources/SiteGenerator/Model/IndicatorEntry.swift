import Markup
import Statistics

/// An indicator with everything that the site knows about it.
final class IndicatorEntry: Sendable {
  let page: IndicatorPage
  let series: Series
  let assessment: Assessment
  /// Figures worked out from the series, in period order.
  let derived: [DerivedFigure]
  let revisions: [Revision]
  /// What changes are measured against, of all that any observation has, in a fixed order.
  let comparisons: [Change.Comparison]
  /// The reports that give its figures, as indices into the site's, the newest first.
  let releases: [Int]

  var indicator: Indicator { page.indicator }

  /// The series as a line as small as a word, up to a figure that is shown beside it: a level, if
  /// it has one, else a change.
  func sparkline(
    endingAt period: Period, of members: [String?], hasLevel: Bool, in language: Language
  ) -> HTML? {
    SeriesCharts(self, language)
      .sparkline(of: members, hasLevel ? .value : .change, until: period)
      .flatMap { $0.inline(in: language) }
  }

  init(page: IndicatorPage, series: Series) {
    self.page = page
    self.series = series
    assessment = Assessment(of: series)
    derived = Derivation(of: series).figures
    revisions = series.revisions
    let compared = Set(series.points.flatMap { $0.changes.map(\.current.figure.comparison) })
    comparisons = Change.Comparison.allCases.filter(compared.contains)
    releases = Set(series.points.flatMap { $0.releases.map(\.id) }).sorted()
  }
}
