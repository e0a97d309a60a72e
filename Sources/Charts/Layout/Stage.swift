import Localization
import Statistics

/// What every kind of chart needs to know to draw itself: the chart, and the paper.
///
/// What is asked for at every mark is worked out once.
///
/// A class, for it is large and handed on to everything that is drawn.
final class Stage {
  let chart: Chart
  let traits: ChartTraits
  let language: Language
  /// By reference: the table is large.
  let phraseBook: PhraseBook<ChartPhrases>
  var phrases: ChartPhrases { phraseBook.phrases }
  /// The width of the drawing in its own units, which are about pixels where it is shown.
  let width: Double
  let placeNames: [String]
  /// Every number of the chart.
  let allValues: [Double]
  /// The same, exact.
  let allNumbers: [DecimalNumber]
  /// Those that labels are made from: what is rounded, or a range, is written as it was published.
  private let labelledNumbers: [DecimalNumber]
  /// The numbers with the ends of their ranges.
  let extents: [Double]
  /// What all figures are that are no facts yet: then there is nothing to tell apart.
  let commonCertainty: DataValue.Certainty?
  private let largest: Double
  /// Whether bare numbers are too far apart for one scale word: each has its own.
  private let scalesEach: Bool
  private let highlighting: Highlighting
  /// What stands behind a number in the unit of the data.
  let unitSuffix: String
  /// What the places are, if they are periods.
  let sequence: PeriodSequence?
  /// The numbers of a scatter plot's places, in words.
  private var placeNumbers: [String] = []

  init(_ chart: Chart, _ language: Language, width: Double) {
    let chart = chart.wordingSeasons(in: language)
    self.chart = chart
    self.language = language
    phraseBook = language.chartPhraseBook
    self.width = width
    traits = chart.kind.implementation.traits
    let names = chart.data.placeNames(in: language)
    placeNames = names
    let values = chart.data.series.flatMap { $0.values.compactMap { $0 } }
    allValues = values.map(\.doubleValue)
    allNumbers = values.map(\.number)
    labelledNumbers = values.filter(\.isExact).map(\.number)
    largest = allValues.lazy.map(abs).max() ?? 0
    extents =
      values.contains { $0.range != nil }
      ? values.flatMap { [$0.extent.lowerBound, $0.extent.upperBound] } : allValues
    let first = values.first?.certainty ?? .final
    commonCertainty =
      first != .final && values.allSatisfy { $0.certainty == first } ? first : nil
    scalesEach = Self.needScalesOfTheirOwn(values, chart, largest, language)
    sequence = chart.sequence
    unitSuffix = chart.data.unit.suffix(in: language)
    highlighting =
      traits.namesLines && chart.highlighted.isEmpty && chart.data.series.count > Self.seriesLimit
      ? Highlighting(greatestOf: chart.data.series)
      : Highlighting(
        chart.highlighted, places: names, series: chart.data.series.map(\.name))
    placeNumbers = wordPlaceNumbers()
  }

  private init(_ other: Stage, width: Double) {
    self.width = width
    (chart, traits, language) = (other.chart, other.traits, other.language)
    (phraseBook, sequence) = (other.phraseBook, other.sequence)
    unitSuffix = other.unitSuffix
    (placeNames, placeNumbers) = (other.placeNames, other.placeNumbers)
    (allValues, allNumbers) = (other.allValues, other.allNumbers)
    (labelledNumbers, extents) = (other.labelledNumbers, other.extents)
    (commonCertainty, largest) = (other.commonCertainty, other.largest)
    (scalesEach, highlighting) = (other.scalesEach, other.highlighting)
  }

  /// The same chart on other paper.
  func with(width: Double) -> Stage { Stage(self, width: width) }

  var isNarrow: Bool { width < 480 }
  var data: ChartData { chart.data }
  var series: [DataSeries] { data.series }

  /// At most six series have a colour of their own.
  static let seriesLimit = Colour.count

  /// The colour of a series, or grey for what does not stand out.
  func colour(ofSeries index: Int) -> Colour { highlighting.colour(ofSeries: index) }

  /// The number of a series among those that have dashes and symbols of their own.
  func styleIndex(ofSeries index: Int) -> Int { highlighting.styleIndex(ofSeries: index) }

  /// Whether colours went to the greatest series, as nobody chose.
  var isRanked: Bool { if case .ranked = highlighting { true } else { false } }

  /// Whether a place was chosen to stand out among the others.
  func standsOut(_ place: Int) -> Bool {
    if case .places(let flags) = highlighting { flags[place] } else { false }
  }

  /// The colour of a series that stands in a plot of its own, where one colour serves for all.
  func singleColour(ofSeries index: Int) -> Colour {
    switch highlighting {
    case .nothing, .places: .first
    case .series, .ranked: highlighting.colour(ofSeries: index)
    }
  }

  /// The colour of such a mark where places may stand out.
  func colourOfOwnPlot(_ place: Int, _ index: Int) -> Colour {
    if case .places = highlighting { return colour(ofPlace: place, series: index) }
    return singleColour(ofSeries: index)
  }

  /// The colour of a mark that is one place of one series.
  func colour(ofPlace place: Int, series index: Int) -> Colour {
    highlighting.colour(ofPlace: place, series: index)
  }

  /// How sure a figure is, as far as it has to be told from others.
  func certainty(of value: DataValue?) -> DataValue.Certainty {
    commonCertainty == nil ? value?.certainty ?? .final : .final
  }

  /// Whether a mark looks like a fact.
  func isFinal(_ value: DataValue?) -> Bool { certainty(of: value) == .final }

  /// The look of a bar, or of another surface.
  func bar(ofPlace place: Int, series index: Int) -> Look {
    .bar(
      colour(ofPlace: place, series: index), edge: Pattern(series: index),
      isFinal: isFinal(series[index].values[place]))
  }

  /// The look of a part of a stack, which a gap parts from its neighbours.
  func part(ofPlace place: Int, series index: Int) -> Look {
    .slice(
      colour(ofPlace: place, series: index), edge: Pattern(series: index),
      isFinal: isFinal(series[index].values[place]))
  }

  /// The look of a text on a mark; what is not final is pale, and what does not stand out is grey.
  func text(onPlace place: Int, series index: Int) -> TextLook {
    isFinal(series[index].values[place]) && colour(ofPlace: place, series: index) != .grey
      ? .onColour(ofSeries: highlighting.isNothing ? index : 0) : .plain
  }

  /// What the numbers at the marks are in: of a percent stack, percent.
  var unit: MeasuringUnit {
    chart.stacking == .percent ? MeasuringUnit("%")! : data.unit
  }

  private var fixed: AxisFormat.Fixing {
    data.isUnitNamed ? .always : data.isUnitFixed ? .whereReadable : .free
  }

  /// How numbers are written.
  ///
  /// - Parameters:
  ///   - other: what they are in, where that is not the chart's unit.
  ///   - scalesEach: as in ``AxisFormat``.
  ///   - values: what the chart shows at its marks; all its exact values where it is nil.
  ///   - tickPower: the power of ten of the axis's step.
  ///   - reach: the end of the axis that is further from zero.
  func format(
    in other: MeasuringUnit? = nil, of values: [DecimalNumber]? = nil, scalesEach: Bool = false,
    tickPower: Int = 0, reach: Double = 0
  ) -> AxisFormat {
    let shown = values ?? labelledNumbers
    return AxisFormat(
      other ?? unit, fixed: other == nil ? fixed : .free,
      scalesEach: scalesEach || other == nil && self.scalesEach,
      largest: other == nil
        ? largest : shown.lazy.map { abs($0.approximation) }.max() ?? 0,
      values: shown, tickPower: tickPower, reach: reach, addUp: chart.kind == .waterfall, language)
  }

  /// A number without a unit says its scale in its label, or the subtitle says it of all: one that is
  /// written as it was published would be read in the scale of the others.
  private static func needScalesOfTheirOwn(
    _ values: [DataValue], _ chart: Chart, _ largest: Double, _ language: Language
  ) -> Bool {
    guard chart.data.unit == .none, chart.stacking != .percent, largest >= 1e4 || largest < 1e-2
    else { return false }
    let format = AxisFormat(
      .none, largest: largest, values: values.map(\.number),
      language)
    return format.power != 0 && !values.allSatisfy { $0.isExact && format.tells($0.number) }
  }

  /// Whether its numbers count what has no parts, such as firms.
  var countsWholes: Bool {
    unit.power == 0 && !unit.unit.isRelative && unit != .none
      && allNumbers.allSatisfy { $0.decimals == 0 }
  }

  /// Whether an axis goes up by factors: only where places, not lengths, stand for the numbers, and
  /// where a thousand of the least would still be less than the greatest.
  func isLogarithmic(_ values: [Double]) -> Bool {
    guard traits.isPlacedByValue, let least = values.min(),
      let greatest = values.max()
    else { return false }
    return least > 0 && greatest / least > 1000
  }

  /// The value of a mark with its place and series, for readers who point at it; on phones they can't.
  func tip(_ place: Int, _ series: Int) -> String? {
    guard !isNarrow, let value = self.series[series].values[place] else { return nil }
    let name = placeNames[place]
    if let number = placeNumber(place) {
      let first = [name, data.placesTitle ?? "", number].filter { !$0.isEmpty }
      let second = [self.series[series].name, text(of: value)].filter { !$0.isEmpty }
      return [first, second].map { $0.joined(separator: " ") }
        .joined(separator: phrases.listSeparator)
    }
    let both = self.series.count > 1 ? "\(name) \(self.series[series].name)" : name
    return "\(both) \(text(of: value))"
  }

  /// The other measure of a point of a scatter plot.
  func placeNumber(_ place: Int) -> String? {
    placeNumbers.indices.contains(place) ? placeNumbers[place] : nil
  }

  private func wordPlaceNumbers() -> [String] {
    guard case .numbers(let numbers, let unit, _) = data.places else { return [] }
    if data.placesTexts.count == numbers.count { return data.placesTexts }
    let exact = numbers.compactMap(DecimalNumber.init(shortestOf:))
    guard exact.count == numbers.count else { return [] }
    let format = format(in: unit, of: exact, scalesEach: true)
    return exact.map { format.label(of: $0) + (unit.unit.isRelative ? "" : format.unit) }
  }
}

extension Stage {
  /// The stage of the columns alone, without what is drawn over them.
  var ofColumns: Stage {
    guard chart.overlay != nil else { return self }
    var chart = chart
    chart.data.series = chart.columnSeries
    chart.overlay = nil
    return Stage(chart, language, width: width)
  }

  /// The stage of what is drawn: stacks of more than six series end in one for all others. Words and
  /// tables have them all.
  var ofDrawing: Stage {
    let piled = chart.columnSeries
    guard chart.stacking != .none, piled.count > Self.seriesLimit else { return self }
    let rest = piled.dropFirst(Self.seriesLimit - 1)
    let sums = data.places.indices.map { place -> DataValue? in
      let values = rest.compactMap { $0.values[place]?.number }
      return values.isEmpty ? nil : DataValue(values.reduce(.zero, +))
    }
    let others = DataSeries(name: phrases.others, values: sums)
    var chart = chart
    chart.data.series =
      piled.prefix(Self.seriesLimit - 1) + [others] + series.dropFirst(piled.count)
    return Stage(chart, language, width: width)
  }
}
