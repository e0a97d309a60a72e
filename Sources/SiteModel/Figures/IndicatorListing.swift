import Files
import Localization
import Markup
import Statistics

/// An indicator as lists, bulletins and texts show it: what it measures, and its figures.
///
/// A class so that every page that shows it shares one.
package final class IndicatorListing: Sendable {
  /// Not for pages: they would read more than ``fingerprint`` tells of.
  let page: IndicatorPage
  let series: Series
  package let assessment: Assessment
  package let revisions: [Revision]
  /// Figures worked out from the series, in period order.
  package let derived: [DerivedFigure]
  /// Its totals from before breaks, as they compare with the newest.
  package let linked: [DerivedFigure]
  /// What changes are measured by, of all that any observation has, in a fixed order.
  package let yardsticks: [Change.Yardstick]
  /// The reports that give its figures, the newest first.
  package let releases: [ReportID]
  /// Whether any observation has a level; is about a member of a dimension; has a status, or took the
  /// place of another. Kept, because each row of a table asks which columns there are.
  package let hasValues: Bool
  package let hasMembers: Bool
  package let hasStatuses: Bool
  /// What all of that is known by.
  let fingerprint: Fingerprint

  var indicator: Indicator { page.indicator }

  package var id: IndicatorID { indicator.id }
  package var path: SitePath { page.path }
  package var title: String { indicator.title }
  package var shortTitle: String? { indicator.shortTitle }
  /// All that it is called.
  package var names: [String] { indicator.names }
  package var unit: MeasuringUnit { indicator.unit }
  package var direction: Indicator.Direction { indicator.direction }
  package var basis: Change.Basis? { indicator.basis }
  package var dimensions: [Indicator.Dimension] { indicator.dimensions }
  package var kind: Indicator.Kind? { indicator.kind }
  package var frequency: Frequency? { indicator.frequency }
  package var track: Track? { indicator.track }
  package var precision: Int? { indicator.precision }
  package var isAdditive: Bool? { indicator.isAdditive }
  package var links: [LinkFactor] { indicator.links }
  /// What an index takes for 100.
  var base: String? { page.facts.base }

  package func title(in language: Language) -> String { indicator.title(in: language) }

  package var points: [Series.Point] { series.points }
  package var totals: [Series.Point] { series.totals }
  package var latest: Series.Point? { series.latest }

  package func yardstick(of change: Change) -> Change.Yardstick { series.yardstick(of: change) }

  package func change(_ yardstick: Change.Yardstick, of point: Series.Point) -> Change? {
    series.change(yardstick, of: point)
  }

  package func point(at period: Period, _ members: [String?]) -> Series.Point? {
    series.point(at: period, members)
  }

  /// The series as a line as small as a word, up to a figure that is shown beside it: a level, if
  /// it has one, else a change.
  package func sparkline(
    endingAt period: Period, of members: [String?], hasLevel: Bool, in language: Language
  ) -> HTML? {
    SeriesCharts(self, language)
      .sparkline(of: members, hasLevel ? .value : .change, until: period)
      .flatMap { $0.inline(in: language) }
  }

  /// - Parameter figures: what the series is known by.
  init(page: IndicatorPage, series: Series, figures: Fingerprint) {
    self.page = page
    self.series = series
    assessment = Assessment(of: series)
    revisions = series.revisions
    let derivation = Derivation(of: series)
    derived = derivation.figures
    linked = derivation.linkedFigures
    yardsticks = series.yardsticks
    hasValues = series.points.contains { $0.value != nil }
    hasMembers =
      page.indicator.dimensions.contains(where: \.isCoverage)
      || series.points.contains { !$0.isTotal }
    hasStatuses = series.points.contains { !$0.statuses.isEmpty || !$0.restatements.isEmpty }
    releases = ReportID.newestFirst(series.points.flatMap(\.releases))
    var fingerprint = figures
    fingerprint.combine(page.definitionFingerprint)
    fingerprint.combine(page.path.text)
    fingerprint.combine(page.facts.base ?? "")
    self.fingerprint = fingerprint
  }
}

extension ReportID {
  /// The reports of releases, each once, the newest first; tables are none.
  package static func newestFirst(_ releases: some Sequence<Observation.Release>) -> [ReportID] {
    Set(releases.lazy.filter { !$0.isTable })
      .sorted { ($1.moment, $0.id) < ($0.moment, $1.id) }.map { ReportID($0.id) }
  }
}
