import Characters
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
  var text: String? { found.flatMap { ChartTitle.isLong($0) ? nil : $0 } }

  private var found: String? {
    guard stage.series.count == 1, stage.chart.stacking == .none, stage.chart.base == nil,
      stage.traits.paper == .page
    else { return nil }
    // The highest number is not the highest rank.
    if stage.unit.unit == .rank || stage.unit.unit == .rankFromEnd { return nil }
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
    // What has no figure may be higher than all that have, and the longest sum is.
    guard values.count > 1, !stage.chart.hasSumsByName, values.count == stage.placeNames.count,
      stage.hasAllTiles,
      values.allSatisfy({ $0.value.isComparable }),
      let highest = values.max(by: { $0.value.number < $1.value.number }),
      values.count(where: { $0.value.number == highest.value.number }) == 1
    else { return nil }
    let place = stage.placeNames[highest.place]
    // That the whole is more than its parts is no finding.
    let others = values.filter { $0.place != highest.place }.map(\.value.number)
    let isWhole = values.count > 2 && highest.value.number == others.reduce(.zero, +)
    switch stage.chart.kind {
    case .pie, .waffle:
      let parts = Parts(stage)
      return phrases.largestPart(place, parts.shareTexts[highest.place])
    case .waterfall, .funnel, .bullet, .heatmap: return nil
    case _ where isWhole || phrases.isWhole(place): return nil
    default: return phrases.highestOf(name, place, stage.textAtMark(of: highest.value))
    }
  }

  // MARK: - Time

  /// What periods are to one another, which decides what may be said of a course.
  private enum Order {
    /// One follows the other.
    case unbroken
    /// The same part of each year, as 上半年: of the time between them nothing is known.
    case samePart(String)
  }

  private var order: Order? {
    // Sums from the start of the year always rise within it; rates of them do not.
    guard let sequence = stage.sequence, let periods = stage.data.periods, sequence.unit != nil,
      !sequence.beginsAnewEachYear || stage.unit.unit.isRelative
    else { return nil }
    guard let part = periods.commonPart(phrases), !periods.allSatisfy(\.isWholeYear) else {
      return .unbroken
    }
    return .samePart(part)
  }

  private var overTime: String? {
    // The newest stretch without a gap or a break.
    guard let order, let periods = stage.data.periods, let run = stage.runs(ofSeries: 0).last,
      run.count > 2, run.last == stage.data.places.count - 1, isUnbroken(run.map { periods[$0] })
    else { return nil }
    let values = run.compactMap { stage.series[0].values[$0] }
    guard values.count == run.count, values.allSatisfy(\.isComparable) else { return nil }
    let numbers = values.map(\.number)
    let last = numbers[numbers.count - 1]
    let period = stage.placeNames[run[run.count - 1]]
    let figure = stage.textAtMark(of: values[values.count - 1])
    let isWhole = run.count == stage.series[0].values.count
    let earlier = numbers.dropLast()
    let start = periods[run[0]]
    if isWhole, numbers.count > 3, let extreme = Extreme(last, among: earlier) {
      switch order {
      case .unbroken:
        let first = start.isWholeYear ? Period.year(start.year) : start
        return extreme.since(phrases)(name, period, figure, first.wording(in: stage.language))
      case .samePart(let part):
        let first = Period.year(start.year).wording(in: stage.language)
        return extreme.ofPartSince(phrases)(name, period, figure, first, part)
      }
    }
    if stage.unit.unit.isRelative, let before = earlier.last,
      before < .zero && last > .zero || before > .zero && last < .zero
    {
      switch order {
      case .unbroken:
        return (last > .zero ? phrases.turnedUp : phrases.turnedDown)(name, period, figure)
      case .samePart:
        return (last > .zero ? phrases.upFromYearBefore : phrases.downFromYearBefore)(
          name, period, figure)
      }
    }
    return streak(numbers, period, figure, order)
  }

  /// Whether no period is left out between others: of every second year nobody knows what the years
  /// between were.
  private func isUnbroken(_ periods: [Period]) -> Bool {
    let ordinals = periods.compactMap { stage.sequence?.ordinal(of: $0) }
    return ordinals.count == periods.count
      && zip(ordinals, ordinals.dropFirst()).allSatisfy { $1 - $0 == 1 }
  }

  /// What the last of all figures is alone.
  private enum Extreme {
    case highest, lowest

    init?(_ last: DecimalNumber, among earlier: ArraySlice<DecimalNumber>) {
      if earlier.allSatisfy({ $0 < last }) {
        self = .highest
      } else if earlier.allSatisfy({ last < $0 }) {
        self = .lowest
      } else {
        return nil
      }
    }

    func since(_ phrases: ChartPhrases) -> @Sendable (String, String, String, String) -> String {
      self == .highest ? phrases.highestSince : phrases.lowestSince
    }

    func ofPartSince(_ phrases: ChartPhrases)
      -> @Sendable (String, String, String, String, String) -> String
    {
      self == .highest ? phrases.highestOfPartSince : phrases.lowestOfPartSince
    }
  }

  /// So many rises, or falls, on end.
  private func streak(
    _ numbers: [DecimalNumber], _ period: String, _ figure: String, _ order: Order
  ) -> String? {
    let steps = zip(numbers, numbers.dropFirst()).map { $0 < $1 ? 1 : $1 < $0 ? -1 : 0 }
    guard let direction = steps.last, direction != 0 else { return nil }
    let count = steps.reversed().prefix { $0 == direction }.count
    guard count > 2 else { return nil }
    let phrase =
      switch order {
      case .unbroken: direction > 0 ? phrases.risenFor : phrases.fallenFor
      case .samePart: direction > 0 ? phrases.aboveYearsBefore : phrases.belowYearsBefore
      }
    return phrase(name, count, period, figure)
  }
}

/// What titles have to keep to.
public enum ChartTitle {
  /// Whether it is more than readers take in at a glance: forty characters, or fifteen words of an
  /// alphabet.
  public static func isLong(_ title: String) -> Bool {
    title.split(separator: " ").count > 15
      || title.count > 40 && title.unicodeScalars.contains(where: \.isWide)
  }
}

extension Period {
  /// Whether it is a year, as 1—12月 is, too.
  fileprivate var isWholeYear: Bool {
    firstDay == Period.year(year).firstDay && lastDay == Period.year(year).lastDay
  }
}

extension Stage {
  /// Whether a map has a figure for each of its tiles. What is published of the provinces often leaves out
  /// Hong Kong, Macao and Taiwan.
  fileprivate var hasAllTiles: Bool {
    guard chart.kind == .tilemap else { return true }
    let grid = TileGrid(chart)
    let known = Set(chart.placeNames.compactMap(grid.place))
    return grid.tiles.allSatisfy {
      known.contains($0.place) || chart.grid == nil && $0.isOftenApart
    }
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
