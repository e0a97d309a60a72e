import Pages
import SiteModel
import Statistics

extension SiteUpdate {
  /// Some of the figures that may be seen at the moment of the update.
  package func data(_ query: DataSelection.Query) throws(DataSelection.Fault) -> DataSelection {
    try DataSelection(query, of: site, look: look)
  }

  /// The years that the site's office counts in.
  package var calendar: StatisticalCalendar { site.configuration.calendar }
}
