import Statistics

@testable import Charts

/// What is known of a figure.
struct Statement {
  /// As it can be compared with others.
  let number: DecimalNumber
  /// Before any rounding.
  let exact: DecimalNumber
  let text: String?
  let startsAnew: Bool
  let isExactFact: Bool
  let status: ObservationStatus
  private let least: Double
  private let most: Double

  init(_ value: DataValue) {
    (number, exact) = (value.number, value.number)
    (text, startsAnew) = (value.text, value.startsAnew)
    isExactFact = value.isExact && value.range == nil && value.status != .forecast
    status = value.status
    let size = value.number.approximation
    if let range = value.range {
      (least, most) = (min(range.lowerBound, size), max(range.upperBound, size))
    } else {
      // Of about 35 nobody would say that it is more than 34.
      let slack = value.isExact ? 0 : abs(size) / 10
      switch value.bound {
      case .around: (least, most) = (size - slack, size + slack)
      case .atLeast: (least, most) = (size, .infinity)
      case .atMost: (least, most) = (-.infinity, size)
      case .nearly: (least, most) = (min(size, size * 0.9), max(size, size * 0.9))
      }
    }
  }

  /// A share of a hundred, which is compared as it is shown: to a tenth or a hundredth.
  init(
    share: DecimalNumber, of total: DecimalNumber, decimals: Int = 1,
    status: ObservationStatus = .normal
  ) {
    self.status = status
    exact = (share * .hundred).divided(by: total) ?? .zero
    number = exact.rounded(toDecimals: decimals)
    (text, startsAnew, isExactFact) = (nil, false, true)
    // What is more than nothing and less than can be shown may be anything between; so may what is all but
    // less than can be shown.
    let step = decimals == 1 ? 0.1 : 0.01
    let isNearlyAll = number == .hundred && exact < .hundred
    least = isNearlyAll ? 100 - step : number.approximation
    most = number == .zero && exact > .zero ? step : number.approximation
  }

  private init(index: DecimalNumber, of value: DataValue) {
    exact = index
    number = index.rounded(toDecimals: 1)
    (text, startsAnew) = (nil, value.startsAnew)
    isExactFact = value.status != .forecast
    status = value.status
    (least, most) = (number.approximation, number.approximation)
  }

  func isSame(as other: Statement) -> Bool {
    number == other.number && text == other.text && least == other.least && most == other.most
  }

  func isSurely(atMost other: Statement) -> Bool {
    if isSame(as: other) { return true }
    if least == most, other.least == other.most { return number <= other.number }
    return most <= other.least
  }

  /// The figures that a chart speaks of: shares of a stack of percent, indices where there is a base.
  static func all(of chart: Chart) -> [(name: String, values: [Statement?])] {
    let data = chart.data
    // Shares that were published are what they are.
    if chart.stacking == .percent, data.unit.unit != .percent { return shares(of: data) }
    guard let given = data.given, let base = chart.baseIndex else {
      return data.series.map { ($0.name, $0.values.map { $0.map { Statement($0) } }) }
    }
    return given.map { series in
      let divisor = series.values[base]?.number ?? .one
      return (
        series.name,
        series.values.map { value in
          value.flatMap { value in
            (value.number * .hundred).divided(by: divisor).map { Statement(index: $0, of: value) }
          }
        }
      )
    }
  }

  private static func shares(of data: ChartData) -> [(name: String, values: [Statement?])] {
    let totals = data.places.indices.map { place -> DecimalNumber? in
      let parts = data.series.compactMap { $0.values[place]?.number }
      return parts.count == data.series.count ? parts.reduce(.zero, +) : nil
    }
    let with = { (decimals: Int) in
      data.series.map { series in
        (
          series.name,
          series.values.indices.map { place -> Statement? in
            guard let total = totals[place], total > .zero, let value = series.values[place] else {
              return nil
            }
            return Statement(
              share: value.number, of: total, decimals: decimals, status: value.status)
          }
        )
      }
    }
    // Hundredths only where tenths would make unequal shares look equal.
    let differing = { (series: [(String, [Statement?])]) in
      Set(series.flatMap { $0.1.compactMap { $0?.number } }).count
    }
    let (tenths, hundredths) = (with(1), with(2))
    return differing(hundredths) > differing(tenths) ? hundredths : tenths
  }
}
