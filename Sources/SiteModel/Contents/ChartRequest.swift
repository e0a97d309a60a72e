import Charts
import Diagnostics
import Files
import FrontMatter
import Statistics

/// Where the chart stands that a report gets when its editor describes none.
package enum ChartPosition: String, CaseIterable, Sendable {
  /// Behind the first section that links to a figure of the chart.
  case afterFigures = "after-figures"
  /// Below the text.
  case end
}

/// A chart as an editor asks for it, before its data is known.
package struct ChartRequest: Sendable {
  package var kind: Chart.Kind?
  /// Where the editor names the kind.
  package var kindLocation: SourceLocation?
  /// By which its address and its files are known for good.
  package var id: Located<String>?
  /// By which it was known before.
  package var formerIDs: [Located<String>] = []
  package var title: String?
  package var subtitle: String?
  package var source: String?
  package var note: String?
  package var alternative: String?
  package var unit: Located<MeasuringUnit>?
  package var data: DataSource
  package var stacking: Chart.Stacking?
  package var order = Chart.Order.given
  package var highlighted: [Located<String>] = []
  /// Lines and bands by name: a target, an interval.
  package var lines: [(name: String, value: Located<Quantity>)] = []
  package var bands: [(name: String, range: Located<Quantity>)] = []
  package var notes: [(place: Located<String>, text: String)] = []
  package var showsValues = true
  package var height: Int?
  /// Where every line is 100.
  package var base: Located<String>?
  package var isSeasonal = false
  package var scaling = Chart.Scaling.shared
  package var overlay: Chart.Overlay?
  package var overlayLocation: SourceLocation?
  package var events: [(period: Located<String>, label: String)] = []
  package var spans: [(period: Located<String>, label: String)] = []
  /// The rows of a tile map.
  package var grid: [[String?]]?
  package let location: SourceLocation
  /// What the description is known by, wherever it stands.
  package let fingerprint: Fingerprint

  package enum DataSource: Sendable {
    case table(ChartTableData)
    case indicator(IndicatorQuery)
    /// A CSV file beside the page.
    case file(Located<String>, ChartRows.Choice)
  }

  /// Values as an editor wrote them, in rows.
  package struct ChartTableData: Sendable {
    package var places: [Located<String>]
    package var series: [(name: String, values: [Located<Quantity>?])]
    /// What is to be known of the figures of each place; empty where nothing is said of any.
    package var statuses: [ObservationStatus?] = []
    /// For scatter plots: the number of each place.
    package var numbers: [Located<Quantity>]?
    package var numbersTitle: String?
  }

  /// What is drawn of an indicator.
  package enum Shown: Hashable, Sendable {
    case value
    /// Against what the comparison names; nil for the comparison that its changes are of, that with the
    /// year before first.
    case change(Change.Comparison?)
  }

  /// What to take from an indicator's series.
  package struct IndicatorQuery: Sendable {
    package let id: Located<IndicatorID>
    package let from: Period?
    package let to: Period?
    /// The dimension whose members become series.
    package let by: Located<String>?
    /// What is drawn of it; nil for its levels or, where it has none, its changes.
    package let shown: Located<Shown>?
    /// The track that is drawn; nil for that of the newest figure.
    package let track: Track?
  }
}

extension ChartRequest.Shown: CaseIterable, RawRepresentable {
  package static let allCases: [Self] =
    [.value, .change(nil)] + Change.Comparison.allCases.map { .change($0) }

  /// The word in a chart's description: `value`, `change`, or that of the comparison.
  package var rawValue: String {
    switch self {
    case .value: "value"
    case .change(nil): "change"
    case .change(let comparison?): comparison.rawValue
    }
  }

  package init?(rawValue: String) {
    switch rawValue {
    case "value": self = .value
    case "change": self = .change(nil)
    default:
      guard let comparison = Change.Comparison(rawValue: rawValue) else { return nil }
      self = .change(comparison)
    }
  }
}
