import Charts
import Diagnostics
import Statistics

/// A chart as an editor asks for it, before its data is known.
struct ChartRequest: Sendable {
  var kind: Chart.Kind?
  /// Where the editor names the kind.
  var kindLocation: SourceLocation?
  var title: String?
  var subtitle: String?
  var source: String?
  var note: String?
  var alternative: String?
  var unit: Located<MeasuringUnit>?
  var data: DataSource
  var stacking: Chart.Stacking?
  var order = Chart.Order.given
  var highlighted: [Located<String>] = []
  /// Lines and bands by name: a target, an interval.
  var lines: [(name: String, value: Located<Quantity>)] = []
  var bands: [(name: String, range: Located<Quantity>)] = []
  var notes: [(place: Located<String>, text: String)] = []
  var showsValues = true
  var height: Int?
  let location: SourceLocation

  enum DataSource: Sendable {
    case table(ChartTableData)
    case indicator(IndicatorQuery)
    /// A CSV file beside the page.
    case file(Located<String>, ChartRows.Choice)
  }

  /// Values as an editor wrote them, in rows.
  struct ChartTableData: Sendable {
    var places: [Located<String>]
    var series: [(name: String, values: [Located<Quantity>?])]
    /// For scatter plots: the number of each place.
    var numbers: [Located<Quantity>]?
    var numbersTitle: String?
  }

  /// What to take from an indicator's series.
  struct IndicatorQuery: Sendable {
    let id: Located<IndicatorID>
    let from: Period?
    let to: Period?
    /// The dimension whose members become series.
    let by: Located<String>?
    let showsChange: Bool
  }
}
