import Localization
import Statistics

/// What every kind of chart needs to know to draw itself: the chart, and the paper.
///
/// What is asked for at every mark is worked out once.
struct Stage {
  let chart: Chart
  let traits: ChartTraits
  let language: Language
  private let phraseBook: PhraseBook<ChartPhrases>
  var phrases: ChartPhrases { phraseBook.phrases }
  /// The width of the drawing in its own units, which are about pixels where it is shown.
  private(set) var width: Double
  let placeNames: [String]
  /// Every number of the chart.
  let allValues: [Double]
  private let largest: Double
  private let highlighting: Highlighting

  init(_ chart: Chart, _ language: Language, width: Double) {
    self.chart = chart
    self.language = language
    phraseBook = language.chartPhraseBook
    self.width = width
    traits = chart.kind.implementation.traits
    let names = (0..<chart.data.places.count).map { chart.data.name(of: $0, in: language) }
    placeNames = names
    allValues = chart.data.series.flatMap { $0.values.compactMap { $0?.doubleValue } }
    largest = allValues.lazy.map(abs).max() ?? 0
    highlighting = Highlighting(
      chart.highlighted, places: names, series: chart.data.series.map(\.name))
  }

  /// The same chart on other paper.
  func with(width: Double) -> Stage {
    var stage = self
    stage.width = width
    return stage
  }

  var isNarrow: Bool { width < 480 }
  var data: ChartData { chart.data }
  var series: [DataSeries] { data.series }

  /// At most six series have a colour of their own.
  static let seriesLimit = Colour.count

  /// The colour of a series, or grey for what does not stand out.
  func colour(ofSeries index: Int) -> Colour { highlighting.colour(ofSeries: index) }

  /// The colour of a mark that is one place of one series.
  func colour(ofPlace place: Int, series index: Int) -> Colour {
    highlighting.colour(ofPlace: place, series: index)
  }

  /// The look of a bar, or of another surface.
  func bar(ofPlace place: Int, series index: Int) -> Look {
    .bar(
      colour(ofPlace: place, series: index), edge: Pattern(series: index),
      isFinal: series[index].values[place]?.isFinal ?? true)
  }

  /// The look of a text on a mark; what is not final is pale, and what does not stand out is grey.
  func text(onPlace place: Int, series index: Int) -> TextLook {
    let isFinal = series[index].values[place]?.isFinal ?? true
    return isFinal && colour(ofPlace: place, series: index) != .grey
      ? .onColour(ofSeries: highlighting.isNothing ? index : 0) : .plain
  }

  /// What the numbers at the marks are in: of a percent stack, percent.
  var unit: MeasuringUnit {
    chart.stacking == .percent ? MeasuringUnit("%")! : data.unit
  }

  /// How numbers are written.
  ///
  /// - Parameters:
  ///   - other: what they are in, where that is not the chart's unit.
  ///   - scalesEach: as in ``AxisFormat``.
  ///   - values: what the chart shows at its marks; all its values where it is nil.
  ///   - tickPower: the power of ten of the axis's step.
  func format(
    in other: MeasuringUnit? = nil, of values: [Double]? = nil, scalesEach: Bool = false,
    tickPower: Int = 0
  ) -> AxisFormat {
    let shown = values ?? allValues
    return AxisFormat(
      other ?? unit, isFixed: other == nil && data.isUnitFixed, scalesEach: scalesEach,
      largest: other == nil ? largest : shown.lazy.map(abs).max() ?? 0, values: shown,
      tickPower: tickPower, language)
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
    guard case .numbers(let numbers, let unit, _) = data.places else { return nil }
    if data.placesTexts.indices.contains(place) { return data.placesTexts[place] }
    let format = format(in: unit, of: numbers, scalesEach: true)
    return format.label(of: numbers[place]) + (unit.unit.isRelative ? "" : format.unit)
  }
}

extension Stage {
  /// The stage of what is drawn: stacks of more than six series end in one for all others. Words and
  /// tables have them all.
  var ofDrawing: Stage {
    guard chart.stacking != .none, series.count > Self.seriesLimit else { return self }
    let rest = series.dropFirst(Self.seriesLimit - 1)
    let sums = data.places.indices.map { place -> DataValue? in
      let values = rest.compactMap { $0.values[place]?.number }
      return values.isEmpty ? nil : DataValue(values.reduce(.zero, +))
    }
    let others = DataSeries(name: phrases.others, values: sums)
    var chart = chart
    chart.data.series = series.prefix(Self.seriesLimit - 1) + [others]
    return Stage(chart, language, width: width)
  }
}
