import Statistics

/// An indicator with everything that the site knows about it.
final class IndicatorEntry: Sendable {
  let page: IndicatorPage
  let series: Series
  let assessment: Assessment
  /// Figures worked out from the series, in period order.
  let derived: [DerivedFigure]
  let revisions: [Revision]

  var indicator: Indicator { page.indicator }

  init(page: IndicatorPage, series: Series) {
    self.page = page
    self.series = series
    assessment = Assessment(of: series)
    derived = Derivation(of: series).figures
    revisions = series.revisions
  }
}
