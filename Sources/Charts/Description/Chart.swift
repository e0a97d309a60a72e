/// A chart as an editor describes it: what to show, and what to say about it.
///
/// It can be of anything; only one that has been ``checked()`` can be drawn.
public struct Chart: Sendable {
  public var kind: Kind
  /// What the chart finds.
  public var title: String
  /// Measure, place, unit and time.
  public var subtitle: String?
  public var source: String?
  public var note: String?
  /// Replaces the description that is made from the data.
  public var alternative: String?
  public var data: ChartData
  /// How parts of one whole stand.
  public var stacking = Stacking.none
  /// Series or categories that stand out; the rest is greyed.
  public var highlighted: Set<String> = []
  public var lines: [ReferenceLine] = []
  public var bands: [ReferenceBand] = []
  /// Words at points of the data.
  public var notes: [PointNote] = []
  public var order = Order.given
  public var showsValues = true
  /// The height of the plot, from 60 to 1200; nil for one that suits the data.
  public var height: Int?

  /// Whether the series of a chart are piled up: as they are, or as parts of a hundred percent.
  public enum Stacking: String, CaseIterable, Sendable {
    case none, stacked, percent
  }

  /// The order of categories: as they are given, or by the values of the first series.
  public enum Order: String, CaseIterable, Sendable {
    case given, ascending, descending
  }

  /// A line across the plot at a value: a target, an average, a limit.
  public struct ReferenceLine: Sendable {
    public let value: Double
    public let label: String
    /// The value in words, where its number alone would say too much: 约20亿元.
    public let text: String?

    public init(value: Double, label: String, text: String? = nil) {
      self.value = value
      self.label = label
      self.text = text
    }
  }

  /// A stretch of values or of categories that is shaded.
  public struct ReferenceBand: Sendable {
    public let range: ClosedRange<Double>
    public let label: String

    public init(range: ClosedRange<Double>, label: String) {
      self.range = range
      self.label = label
    }
  }

  /// Words at a point of the first series.
  public struct PointNote: Sendable {
    /// As the data calls the category or period.
    public let place: String
    public let text: String

    public init(place: String, text: String) {
      self.place = place
      self.text = text
    }
  }

  public init(kind: Kind, title: String, data: ChartData) {
    self.kind = kind
    self.title = title
    self.data = data
  }
}
