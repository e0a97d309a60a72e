import Statistics

/// A chart as an editor describes it: what to show, and what to say about it.
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
  /// The height of the plot; nil for one that suits the data.
  public var height: Int?

  public enum Kind: String, CaseIterable, Sendable {
    case line, bar, column, diverging, dot, slope, dumbbell, stacked, waffle, pie, bullet, funnel
    case waterfall, scatter, heatmap, multiples, sparkline, minibar
    /// One figure, where there is nothing to compare it with.
    case card

    /// The kinds that have room for what is said about a chart: lines across it, shaded stretches,
    /// words at points.
    public static let withLines: Set<Kind> = [
      .line, .bar, .column, .stacked, .diverging, .dot, .dumbbell, .scatter,
    ]
    public static let withBands: Set<Kind> = [.line, .bar, .column, .stacked, .scatter]
    public static let withNotes: Set<Kind> = [.line]

    /// How marks look whose figures are not final.
    enum UncertainLook {
      case hollow, pale, none
    }

    var uncertainLook: UncertainLook {
      switch self {
      case .line, .dot, .dumbbell, .slope, .scatter: .hollow
      case .bar, .column, .diverging, .stacked, .waffle, .pie, .bullet, .funnel, .waterfall: .pale
      case .heatmap, .multiples, .sparkline, .minibar, .card: .none
      }
    }
  }

  public enum Stacking: String, CaseIterable, Sendable {
    case none, stacked, percent
  }

  public enum Order: String, CaseIterable, Sendable {
    case given, ascending, descending
  }

  /// A line across the plot at a value: a target, an average, a limit.
  public struct ReferenceLine: Sendable {
    public let value: Double
    public let label: String

    public init(value: Double, label: String) {
      self.value = value
      self.label = label
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

/// The numbers of a chart: for each series a value, or none, at each place.
public struct ChartData: Sendable {
  public var places: Places
  public var series: [DataSeries]
  /// What the values are in: one unit for the whole chart.
  public var unit: MeasuringUnit
  /// Whether numbers are drawn in that very unit, where it leaves them readable; else in the
  /// multiple of it that suits them: 万亿元 for 593034亿元.
  public var isUnitFixed = false
  /// What the numbers of a scatter plot's lower axis measure.
  public var placesTitle: String?
  /// Those numbers as they were published, where they were: for tables and tips.
  public var placesTexts: [String] = []

  /// Where values stand.
  public enum Places: Sendable {
    case categories([String])
    /// In order, of one kind.
    case periods([Period])
    /// Numbers of their own: the other measure of a scatter plot.
    case numbers([Double], unit: MeasuringUnit, labels: [String])

    public var count: Int {
      switch self {
      case .categories(let names): names.count
      case .periods(let periods): periods.count
      case .numbers(let numbers, _, _): numbers.count
      }
    }
  }

  public init(places: Places, series: [DataSeries], unit: MeasuringUnit = .none) {
    self.places = places
    self.series = series
    self.unit = unit
  }

  /// What a place is called.
  func name(of index: Int, in language: Language) -> String {
    switch places {
    case .categories(let names): names[index]
    case .periods(let periods): periods[index].wording(in: language)
    case .numbers(_, _, let labels): labels[index]
    }
  }

  var periods: [Period]? {
    if case .periods(let periods) = places { periods } else { nil }
  }
}

/// One row of values, as long as the chart has places.
public struct DataSeries: Sendable {
  public let name: String
  /// In base units; nil where there is none.
  public let values: [DataValue?]

  /// The stretches of places that a line joins: no gap within, and no break of the series.
  var runs: [[Int]] {
    var runs: [[Int]] = []
    var isOpen = false
    for (place, value) in values.enumerated() {
      guard let value else {
        isOpen = false
        continue
      }
      if isOpen, !value.startsAnew {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
      isOpen = true
    }
    return runs
  }

  public init(name: String, values: [DataValue?]) {
    self.name = name
    self.values = values
  }
}

/// One value of a chart.
public struct DataValue: Sendable {
  /// In base units, exact.
  public let number: DecimalNumber
  public let doubleValue: Double
  /// As it was published, for tables; made from the number where it is nil.
  public let text: String?
  /// The ends of a range around it.
  public let range: ClosedRange<Double>?
  /// Whether it is no fact yet: projected, estimated or provisional values look it.
  public let certainty: Certainty
  /// Whether the number is all that was published: of 约35亿元 or 10—15% a label says the whole text.
  public let isExact: Bool
  /// Whether the series breaks before it: a line would compare what can't be compared.
  public let startsAnew: Bool

  public enum Certainty: Sendable {
    case final, provisional, projected
  }

  /// What makes a bar of it look less certain.
  var barSuffix: String { certainty == .final ? "" : " e" }
  /// A full mark, or a hollow one.
  var symbolStyle: String { certainty == .final ? "m" : "h" }

  public init(
    _ number: DecimalNumber, text: String? = nil, range: ClosedRange<Double>? = nil,
    certainty: Certainty = .final, isExact: Bool = true, startsAnew: Bool = false
  ) {
    self.number = number
    doubleValue = number.approximation
    self.text = text
    self.range = range
    self.certainty = certainty
    self.isExact = isExact
    self.startsAnew = startsAnew
  }
}
