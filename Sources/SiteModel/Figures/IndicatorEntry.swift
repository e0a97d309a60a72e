import Files
import Localization
import Markup
import Statistics

/// An indicator with everything that the site knows about it.
package final class IndicatorEntry: Sendable {
  package let page: IndicatorPage
  package let series: Series
  package let assessment: Assessment
  /// Figures worked out from the series, in period order.
  package let derived: [DerivedFigure]
  package let revisions: [Revision]
  /// What changes are measured against, of all that any observation has, in a fixed order.
  package let comparisons: [Change.Comparison]
  /// The reports that give its figures, the newest first.
  package let releases: [ReportID]
  /// What its page and its series are known by.
  package let fingerprint: Fingerprint

  package var indicator: Indicator { page.indicator }

  /// The series as a line as small as a word, up to a figure that is shown beside it: a level, if
  /// it has one, else a change.
  package func sparkline(
    endingAt period: Period, of members: [String?], hasLevel: Bool, in language: Language
  ) -> HTML? {
    SeriesCharts(self, language)
      .sparkline(of: members, hasLevel ? .value : .change, until: period)
      .flatMap { $0.inline(in: language) }
  }

  package init(page: IndicatorPage, series: Series, fingerprint: Fingerprint) {
    self.page = page
    self.series = series
    self.fingerprint = fingerprint
    assessment = Assessment(of: series)
    derived = Derivation(of: series).figures
    revisions = series.revisions
    let compared = Set(series.points.flatMap { $0.changes.map(\.current.figure.comparison) })
    comparisons = Change.Comparison.allCases.filter(compared.contains)
    releases = ReportID.newestFirst(series.points.flatMap(\.releases))
  }
}

extension ReportID {
  /// The reports of releases, each once, the newest first; tables are none.
  package static func newestFirst(_ releases: some Sequence<Observation.Release>) -> [ReportID] {
    Set(releases.lazy.filter { !$0.isTable }).sorted { ($1.moment, $0.id) < ($0.moment, $1.id) }.map
    { ReportID($0.id) }
  }
}
