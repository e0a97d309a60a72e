import Files
import Statistics

/// An indicator with everything that the site knows about it, as its own page shows it.
package final class IndicatorEntry: Sendable {
  package let page: IndicatorPage
  /// What others show of it.
  package let listing: IndicatorListing
  package var derived: [DerivedFigure] { listing.derived }
  /// What its page and its series are known by.
  let fingerprint: Fingerprint

  package var indicator: Indicator { page.indicator }
  var series: Series { listing.series }

  /// - Parameter figures: what the series is known by.
  init(page: IndicatorPage, series: Series, figures: Fingerprint) {
    self.page = page
    listing = IndicatorListing(page: page, series: series, figures: figures)
    var fingerprint = figures
    fingerprint.combine(page.fingerprint)
    self.fingerprint = fingerprint
  }
}
