import Localization
import Statistics

/// What a chart finds, for one that has no title: a sentence that the figures bear out, and nothing that
/// they only suggest.
///
/// A statistician's habits: a record is one only against all figures shown and only if no other is its
/// equal; a run of rises or falls has at least three steps; what is rounded, a range, a projection or
/// stands across a break or a gap is not compared.
struct Finding {
  private let stage: Stage
  /// What the figures are of, where the series has no name.
  private let subject: String
  private var phrases: ChartPhrases { stage.phrases }

  init(_ stage: Stage, subject: String) {
    (self.stage, self.subject) = (stage, subject)
  }

  /// Nil where there is nothing to find, and where it would be too long for a title.
  var text: String? { found.flatMap { $0.count <= Self.limit ? $0 : nil } }

  /// As many characters as readers take in at a glance.
  private static let limit = 40

  private var found: String? {
    guard stage.series.count == 1, stage.chart.stacking == .none, stage.chart.base == nil,
      stage.traits.paper == .page
    else { return nil }
    switch stage.data.places {
    case .periods: return overTime
    case .categories: return amongPlaces
    case .numbers: return nil
    }
  }

  private var name: String {
    stage.series[0].name.isEmpty ? subject : stage.series[0].name
  }

  // MARK: - Places

  private var amongPlaces: String? {
    let values = stage.series[0].values.enumerated().compactMap { place, value in
      value.map { (place: place, value: $0) }
    }
    guard values.count > 1, values.allSatisfy({ $0.value.isComparable }),
      let highest = values.max(by: { $0.value.number < $1.value.number }),
      values.count(where: { $0.value.number == highest.value.number }) == 1
    else { return nil }
    let place = stage.placeNames[highest.place]
    switch stage.chart.kind {
    case .pie, .waffle:
      let parts = Parts(stage)
      return phrases.largestPart(place, parts.shareTexts[highest.place])
    case .waterfall, .funnel, .bullet, .heatmap: return nil
    default: return phrases.highestOf(name, place, stage.text(of: highest.value))
    }
  }

  // MARK: - Time

  private var overTime: String? {
    // The newest stretch without a gap or a break.
    guard let run = stage.runs(ofSeries: 0).last, run.count > 2,
      run.last == stage.data.places.count - 1
    else { return nil }
    let values = run.compactMap { stage.series[0].values[$0] }
    guard values.count == run.count, values.allSatisfy(\.isComparable) else { return nil }
    let numbers = values.map(\.number)
    let last = numbers[numbers.count - 1]
    let period = stage.placeNames[run[run.count - 1]]
    let figure = stage.text(of: values[values.count - 1])
    let isWhole = run.count == stage.series[0].values.count
    let earlier = numbers.dropLast()
    if let record = record(of: last, among: earlier, isWhole: isWhole && numbers.count > 3) {
      return record(name, period, figure, stage.placeNames[run[0]])
    }
    if stage.unit.unit.isRelative, let before = earlier.last {
      if before < .zero, last > .zero { return phrases.turnedUp(name, period, figure) }
      if before > .zero, last < .zero { return phrases.turnedDown(name, period, figure) }
    }
    return streak(numbers, period, figure)
  }

  private func record(
    of last: DecimalNumber, among earlier: ArraySlice<DecimalNumber>, isWhole: Bool
  ) -> (@Sendable (String, String, String, String) -> String)? {
    guard isWhole else { return nil }
    if earlier.allSatisfy({ $0 < last }) { return phrases.highestSince }
    return earlier.allSatisfy { last < $0 } ? phrases.lowestSince : nil
  }

  /// So many rises, or falls, on end.
  private func streak(
    _ numbers: [DecimalNumber], _ period: String, _ figure: String
  ) -> String? {
    let steps = zip(numbers, numbers.dropFirst()).map { $0 < $1 ? 1 : $1 < $0 ? -1 : 0 }
    guard let direction = steps.last, direction != 0 else { return nil }
    let count = steps.reversed().prefix { $0 == direction }.count
    guard count > 2 else { return nil }
    return direction > 0
      ? phrases.risenFor(name, count, period, figure)
      : phrases.fallenFor(name, count, period, figure)
  }
}

extension DataValue {
  /// Whether it is a number that another one may be compared with.
  fileprivate var isComparable: Bool {
    isExact && isCentred && range == nil && certainty != .projected
  }
}

extension DrawableChart {
  /// What its figures bear out, in a sentence for a title; nil where there is nothing to find.
  ///
  /// - Parameter subject: what the figures are of, where no series says it.
  public func finding(of subject: String, in language: Language) -> String? {
    Finding(stage(language), subject: subject).text
  }

  /// The same chart under another title.
  public func titled(_ title: String) -> DrawableChart {
    var chart = chart
    chart.title = title
    return DrawableChart(checked: chart)
  }
}
