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
  /// Whether the subtitle says the unit: then the numbers are in it, however long that makes them.
  var isUnitNamed = false
  /// What published index numbers take for 100: 上年同月=100.
  public var indexBase: String?
  /// The figures that an index is made of, for its table, and what they are in.
  var given: [DataSeries]?
  /// The places that nobody gave, and that keep the distances of time.
  var filledPlaces: Set<Int> = []
  var givenUnit = MeasuringUnit.none
  /// From where on each series, by its name, can't be compared with what came before.
  var breaks: [(series: String, from: BreakPlace)] = []
  /// Whether series are years, and places what all years have.
  var isSeasonal = false
  /// What the numbers of a scatter plot's lower axis measure.
  public var placesTitle: String?
  /// Those numbers as they were published, where they were: for tables and tips.
  public var placesTexts: [String] = []

  /// Where a series breaks, whatever becomes of the places.
  enum BreakPlace: Hashable {
    case period(Period)
    case name(String)

    func wording(in language: Language) -> String {
      switch self {
      case .period(let period): period.wording(in: language)
      case .name(let name): name
      }
    }
  }

  /// The breaks that figures on both sides of them show.
  mutating func noteBreaks() {
    breaks = series.flatMap { series in
      let first = series.values.firstIndex { $0 != nil } ?? 0
      return series.values.indices.filter { $0 > first && series.values[$0]?.startsAnew == true }
        .map { (series.name, place(of: $0)) }
    }
  }

  private func place(of index: Int) -> BreakPlace {
    switch places {
    case .periods(let periods): .period(periods[index])
    case .categories(let names): .name(names[index])
    case .numbers(_, _, let labels): .name(labels[index])
    }
  }

  /// How many values it holds, gaps among them.
  public var valueCount: Int { series.reduce(0) { $0 + $1.values.count } }

  /// Whether one place comes after another, as times, ages and ranks do; of towns none does. A line goes
  /// from each to the next.
  public var placesFollow: Bool {
    guard case .categories(let names) = places else { return true }
    return 2 * names.count(where: Self.isStep) >= names.count
  }

  /// Whether a name is one of a row: 20—29岁, 第三组, 春.
  private static func isStep(_ name: String) -> Bool {
    name.contains { $0.isNumber || "春夏秋冬季月日周旬年上中下高低前后早晚初末".contains($0) }
  }

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

  /// What its places are called, in their order.
  public func placeNames(in language: Language) -> [String] {
    (0..<places.count).map { name(of: $0, in: language) }
  }

  /// What a place is called.
  func name(of index: Int, in language: Language) -> String {
    switch places {
    case .categories(let names): names[index]
    case .periods(let periods):
      isSeasonal
        ? language.chartPhrases.season(periods[index]) : periods[index].wording(in: language)
    case .numbers(_, _, let labels): labels[index]
    }
  }

  var periods: [Period]? {
    if case .periods(let periods) = places { periods } else { nil }
  }

  /// Places that stand side by side and are periods all the same, in order: those of bars that are sorted
  /// by value, and parts of a year that is not named, such as 一季度 and 1—2月. Nil where any is something
  /// else.
  var periodsByName: [Period]? {
    // Reading takes long, and nearly all names are none.
    guard case .categories(let names) = places, names.count > 1,
      names.allSatisfy({ $0.contains { $0.isNumber || "年月季旬周週半H".contains($0) } })
    else { return nil }
    let periods = names.compactMap {
      Period($0) ?? Period("2001年\($0)") ?? Period("2001-\($0)")
    }
    return periods.count == names.count ? periods.sorted() : nil
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
  /// Whether the number was published with the range, and is no middle that stands for it.
  public let isCentred: Bool
  /// What to know about it: what is no fact yet looks it.
  public let status: ObservationStatus
  /// On which side of the number the figure lies, where it is known on one side alone.
  public let bound: Bound
  /// Whether the number is all that was published: of 约35亿元 or 10—15% a label says the whole text.
  public let isExact: Bool
  /// Whether the series breaks before it: a line would compare what can't be compared.
  public let startsAnew: Bool

  /// Whether a figure is a fact yet.
  public enum Certainty: Sendable {
    case final, provisional, projected
  }

  /// Where a figure lies that is no exact one.
  public enum Bound: Sendable {
    /// Around its number, by a tenth at most.
    case around
    /// 超5%
    case atLeast
    /// 不足5%
    case atMost
    /// 近5%: short of it by a tenth at most.
    case nearly
  }

  /// Whether it is a fact yet.
  public var certainty: Certainty {
    switch status {
    case .forecast: .projected
    case .provisional, .estimated, .experimental, .imputed, .unvalidated, .lowReliability:
      .provisional
    case .normal, .break, .definitionDiffers, .holiday, .derogation, .includedElsewhere,
      .notCollected, .cannotExist, .notSignificant, .missing, .suppressed, .strike, .includesOther:
      .final
    }
  }

  /// What readers have to be told of it beside the number; that the series breaks is said of the series.
  var remark: ObservationStatus? { status == .normal || status == .break ? nil : status }

  /// Where a bar reaches that says no more than what is sure: to the number, or to the nearer end of a
  /// range that has none. Nil where that range holds zero.
  var barEnd: Double? {
    guard !isCentred, let range else { return doubleValue }
    return range.lowerBound >= 0 ? range.lowerBound : range.upperBound <= 0 ? range.upperBound : nil
  }

  /// Whether two figures are published as the same: 5.0% and 5% are, 约5% and 近5% are not.
  func says(sameAs other: DataValue) -> Bool {
    number == other.number && range == other.range && isExact == other.isExact
      && (isExact && range == nil || text == other.text)
  }

  /// Whether it is the other one, or less whatever their ranges and roundings stand for: of 4.8—5.4%
  /// and 4.9—5.3%, or of about 35 and 36, nobody knows which is more.
  func isCertainlyAtMost(_ other: DataValue) -> Bool {
    if isExact, other.isExact, range == nil, other.range == nil { return number <= other.number }
    if says(sameAs: other) { return true }
    return surely.upperBound <= other.surely.lowerBound
  }

  /// The same, and surely not as much: 2% may have become 2—5% without a rise.
  func isCertainlyBelow(_ other: DataValue) -> Bool {
    if isExact, other.isExact, range == nil, other.range == nil { return number < other.number }
    return !says(sameAs: other) && surely.upperBound < other.surely.lowerBound
  }

  /// Between which numbers it surely is. What is rounded is taken for a tenth more or less; a bound says
  /// nothing of how far the figure lies from it.
  private var surely: ClosedRange<Double> {
    if range != nil { return extent }
    if isExact { return doubleValue...doubleValue }
    let short = doubleValue - doubleValue / 10
    switch bound {
    case .around:
      let slack = abs(doubleValue) / 10
      return (doubleValue - slack)...(doubleValue + slack)
    case .atLeast: return doubleValue...(.infinity)
    case .atMost: return -.infinity...doubleValue
    case .nearly: return min(short, doubleValue)...max(short, doubleValue)
    }
  }

  /// What an axis has to reach for it.
  var extent: ClosedRange<Double> {
    guard let range else { return doubleValue...doubleValue }
    return min(range.lowerBound, doubleValue)...max(range.upperBound, doubleValue)
  }

  public init(
    _ number: DecimalNumber, text: String? = nil, range: ClosedRange<Double>? = nil,
    isCentred: Bool = true, status: ObservationStatus = .normal, isExact: Bool = true,
    bound: Bound = .around, startsAnew: Bool = false
  ) {
    self.number = number
    doubleValue = number.approximation
    self.text = text
    self.range = range
    self.isCentred = isCentred
    self.status = status
    self.bound = bound
    self.isExact = isExact
    self.startsAnew = startsAnew
  }
}
