import Localization
import Statistics

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

    var indices: Range<Int> { 0..<count }
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

  /// Whether a figure is a fact yet.
  public enum Certainty: Sendable {
    case final, provisional, projected
  }

  var isFinal: Bool { certainty == .final }

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
