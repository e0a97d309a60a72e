import Statistics

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
  /// Whether small multiples share one scale.
  public var scaling = Scaling.shared
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

  /// The scales of small multiples: one for all, or one for each.
  public enum Scaling: String, CaseIterable, Sendable {
    case shared, free
  }

  /// The place at which each series is 100, for lines that are drawn as indices: a period as `Period`
  /// reads it, or the name of a category.
  public var base: String?
  /// Whether one series over years is drawn as a line for each year.
  public var isSeasonal = false
  /// The series that is drawn over columns: their total, or a balance.
  public var overlay: Overlay?
  /// What happened when, along a time axis.
  public var events: [TimeNote] = []
  /// Stretches of time that are shaded.
  public var spans: [TimeNote] = []

  /// A series over columns, in the same unit.
  public struct Overlay: Sendable {
    public let series: String
    public let isLine: Bool

    /// - Parameter isLine: whether its figures are joined, or dots.
    public init(series: String, isLine: Bool) {
      self.series = series
      self.isLine = isLine
    }
  }

  /// Words for a day or a stretch of time.
  public struct TimeNote: Sendable {
    public let period: Period
    public let label: String

    public init(period: Period, label: String) {
      self.period = period
      self.label = label
    }
  }

  /// Of a tile map: what stands in each row, from left to right; nil for nothing. Of China's provinces
  /// where it is nil.
  public var grid: [[String?]]?

  /// A line across the plot at a value: a target, an average, a limit.
  public struct ReferenceLine: Sendable {
    public let value: Double
    public let label: String
    /// The value as it was written, for the description; made from the number where it is nil.
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
    /// As of lines.
    public let text: String?

    public init(range: ClosedRange<Double>, label: String, text: String? = nil) {
      self.range = range
      self.label = label
      self.text = text
    }
  }

  /// Words at a point of a series.
  public struct PointNote: Sendable {
    /// As the data calls the category or period.
    public let place: String
    /// What the series is called; nil for the first that has a value there.
    public let series: String?
    public let text: String

    public init(place: String, series: String? = nil, text: String) {
      self.place = place
      self.series = series
      self.text = text
    }
  }

  /// What the figures are of, where no series says it and the title says what they come to.
  public var subject = ""

  public init(kind: Kind, title: String, data: ChartData) {
    self.kind = kind
    self.title = title
    self.data = data
  }
}
