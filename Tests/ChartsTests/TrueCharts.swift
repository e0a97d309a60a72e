import Statistics
import TestSupport

@testable import Charts

/// Charts with figures of all sizes side by side, and of every kind of figure: exact, rounded, ranges
/// with a centre of their own or without, projected, missing, and behind a break.
struct TrueCharts {
  private let kind: Chart.Kind
  private let unit: MeasuringUnit
  private let count: Int
  /// The power of ten of the figures, and how many less some of them have.
  private let exponent: Int
  private let spread: Int
  private let isSigned: Bool
  private let flaws: Flaws

  /// What figures of a chart are beside exact ones, at some places.
  private struct Flaws {
    var areRounded = false
    var areRanges = false
    var haveGaps = false
    var haveBreaks = false
    var areUnsure = false
    /// Whether the same few numbers come again and again.
    var areAlike = false
  }

  private static let units = ["", "", "亿元", "家", "%", "万人", "个百分点", "吨"]
  private static let kinds: [Chart.Kind] = [
    .bar, .bar, .column, .line, .line, .dot, .diverging, .dumbbell, .slope, .heatmap, .waterfall,
    .scatter, .multiples, .bullet, .funnel, .stacked, .pie, .lollipop, .strip,
  ]

  static func next(_ random: inout RandomSource) -> Chart {
    TrueCharts(&random).chart(&random)
  }

  private init(_ random: inout RandomSource) {
    kind = Self.kinds.randomElement(using: &random)!
    unit = MeasuringUnit(Self.units.randomElement(using: &random)!)!
    count =
      kind == .slope
      ? 2
      : kind == .pie
        ? [2, 3, 5].randomElement(using: &random)!
        : [1, 2, 3, 4, 6, 9, 14].randomElement(using: &random)!
    exponent = Int.random(in: -4...9, using: &random)
    spread = [0, 0, 2, 5].randomElement(using: &random)!
    isSigned = ![.funnel, .stacked, .pie].contains(kind) && Bool.random(using: &random)
    var flaws = Flaws()
    let isFlawed = Bool.random(using: &random)
    let maybe = { (random: inout RandomSource) in
      isFlawed && Int.random(in: 0..<3, using: &random) == 0
    }
    flaws.areRounded = maybe(&random)
    flaws.areRanges = maybe(&random)
    flaws.haveGaps = maybe(&random)
    flaws.haveBreaks = maybe(&random)
    flaws.areUnsure = maybe(&random)
    flaws.areAlike = Int.random(in: 0..<4, using: &random) == 0
    self.flaws = flaws
  }

  private func chart(_ random: inout RandomSource) -> Chart {
    let isOne = [.diverging, .waterfall, .funnel, .pie, .lollipop, .strip].contains(kind)
    let seriesCount =
      kind == .dumbbell
      ? 2 : isOne ? 1 : [1, 1, 2, 3, kind == .line ? 8 : 2].randomElement(using: &random)!
    let places = places(isOne: isOne, &random)
    let hasTime = if case .periods = places { true } else { false }
    let series = (0..<seriesCount).map { index in
      var values = (0..<count).map { place in
        value(mayBreak: hasTime && place > 0, &random)
      }
      // A funnel only narrows.
      if kind == .funnel {
        values.sort { a, b in b.map { b in a.map { $0.number > b.number } ?? false } ?? (a != nil) }
      }
      return DataSeries(
        name: seriesCount == 1 ? "" : "系列\("甲乙丙丁戊己庚辛".map(String.init)[index])",
        values: values)
    }
    var chart = Chart(
      kind: kind,
      title: ["", "", "产值", "2022年产值创新高"].randomElement(using: &random)!,
      data: ChartData(places: places, series: series, unit: unit))
    if seriesCount > 1, [.bar, .column, .stacked].contains(kind), !isSigned {
      chart.stacking =
        Chart.Stacking.allCases.dropFirst(kind == .stacked ? 1 : 0).randomElement(using: &random)!
    }
    if kind == .line, hasTime {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: chart.base = unit.unit.isRelative ? nil : "2000"
      case 1: chart.isSeasonal = true
      default: break
      }
    }
    if [.bar, .column, .line, .dot].contains(kind), Int.random(in: 0..<4, using: &random) == 0 {
      chart.lines = [
        .init(value: number(&random).approximation, label: "目标"),
        .init(value: 12.5, label: "上限", text: "约12.5"),
      ]
      chart.bands = [.init(range: 0...0.3, label: "区间")]
    }
    return chart
  }

  private func places(isOne: Bool, _ random: inout RandomSource) -> ChartData.Places {
    let letters = "abcdefghijklmn".map(String.init)
    if kind == .scatter {
      return .numbers(
        (0..<count).map { _ in Double(Int.random(in: -500...500, using: &random)) / 10 },
        unit: .none, labels: (0..<count).map { "点\(letters[$0])" })
    }
    guard !isOne || [.lollipop, .strip].contains(kind), Bool.random(using: &random) else {
      return .categories((0..<count).map { "类\(letters[$0])" })
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .periods((0..<count).map { .month(($0 + 7) % 12 + 1, of: 2020 + ($0 + 7) / 12) })
    case 1: return .periods((0..<count).map { .quarter($0 % 4 + 1, of: 2019 + $0 / 4) })
    default: return .periods((0..<count).map { .year(2000 + $0) })
    }
  }

  private func number(_ random: inout RandomSource) -> DecimalNumber {
    let digits: Int64 =
      flaws.areAlike ? 3 : [99, 999, 99_999, 999_999].randomElement(using: &random)!
    return DecimalNumber(
      significand: Int64.random(in: isSigned ? -digits...digits : 0...digits, using: &random),
      exponent: flaws.areAlike ? exponent : exponent - Int.random(in: 0...spread, using: &random))
  }

  private func value(mayBreak: Bool, _ random: inout RandomSource) -> DataValue? {
    let isHit = { (isPossible: Bool, random: inout RandomSource) in
      isPossible && Int.random(in: 0..<4, using: &random) == 0
    }
    if isHit(flaws.haveGaps, &random) { return nil }
    let number = number(&random)
    let startsAnew = mayBreak && isHit(flaws.haveBreaks, &random)
    let status: ObservationStatus =
      isHit(flaws.areUnsure, &random)
      ? [.provisional, .forecast, .estimated].randomElement(using: &random)! : .normal
    if isHit(flaws.areRanges, &random) {
      let half =
        number.magnitude.scaled(byPowerOfTen: -2)
        + DecimalNumber(significand: 1, exponent: exponent)
      let (lower, upper) = (number + half.negated, number + half)
      let isCentred = Bool.random(using: &random)
      let range = "\(text(lower))—\(text(upper))\(unit.symbol)"
      return DataValue(
        number, text: isCentred ? "\(text(number))\(unit.symbol)（\(range)）" : range,
        range: lower.approximation...upper.approximation, isCentred: isCentred,
        status: status, isExact: false, startsAnew: startsAnew)
    }
    if isHit(flaws.areRounded, &random) {
      return DataValue(
        number, text: "约\(text(number))\(unit.symbol)", status: status, isExact: false,
        startsAnew: startsAnew)
    }
    return DataValue(number, status: status, startsAnew: startsAnew)
  }

  private func text(_ number: DecimalNumber) -> String {
    let inUnit = number.scaled(byPowerOfTen: -unit.power)
    return (inUnit.isNegative ? "−" : "") + inUnit.magnitude.text(minimumDecimals: 0)
  }
}
