import Statistics

/// What every kind of chart needs to know to draw itself: the chart, and the paper.
struct Stage {
  let chart: Chart
  let language: Language
  /// The width of the drawing in its own units, which are about pixels where it is shown.
  let width: Double

  var isNarrow: Bool { width < 480 }
  var data: ChartData { chart.data }
  var series: [DataSeries] { data.series }

  /// At most six series have a colour of their own.
  static let seriesLimit = 6

  /// The style of a series: a colour, or grey for what does not stand out.
  func style(ofSeries index: Int) -> String {
    if !chart.highlighted.isEmpty, chart.highlighted.isDisjoint(with: placeNames) {
      return chart.highlighted.contains(series[index].name) ? "s0" : "sg"
    }
    return index < Self.seriesLimit ? "s\(index)" : "sg"
  }

  /// The style of a mark that is one place of one series.
  func style(ofPlace index: Int, series seriesIndex: Int) -> String {
    let names = placeNames
    if !chart.highlighted.isDisjoint(with: names) {
      return chart.highlighted.contains(names[index]) ? "s0" : "sg"
    }
    return style(ofSeries: seriesIndex)
  }

  /// The style of a bar, or of another surface.
  func barStyle(ofPlace place: Int, series index: Int) -> String {
    let value = series[index].values[place]
    let look = style(ofPlace: place, series: index)
    return "b \(look) f\(index % Self.seriesLimit)\(value?.barSuffix ?? "")"
  }

  /// The style of a text on a mark; what is not final is pale.
  func styleOfText(onPlace place: Int, series index: Int) -> String {
    (series[index].values[place]?.certainty ?? .final) == .final
      ? "o\(index % Self.seriesLimit)" : "t"
  }

  var placeNames: [String] { (0..<data.places.count).map { data.name(of: $0, in: language) } }

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
      largest: (other == nil ? allValues : shown).map(abs).max() ?? 0, values: shown,
      tickPower: tickPower, language)
  }

  /// Whether an axis goes up by factors: only where places, not lengths, stand for the numbers, and
  /// where a thousand of the least would still be less than the greatest.
  func isLogarithmic(_ values: [Double]) -> Bool {
    guard [.dot, .dumbbell, .scatter].contains(chart.kind), let least = values.min(),
      let greatest = values.max()
    else { return false }
    return least > 0 && greatest / least > 1000
  }

  /// Every number of the chart.
  var allValues: [Double] {
    series.flatMap { $0.values.compactMap { $0?.doubleValue } }
  }

  /// The value of a mark with its place and series, for readers who point at it.
  func tip(_ place: Int, _ series: Int) -> String? {
    guard let value = self.series[series].values[place] else { return nil }
    let name = data.name(of: place, in: language)
    if let number = placeNumber(place) {
      let first = [name, data.placesTitle ?? "", number].filter { !$0.isEmpty }
      let second = [self.series[series].name, text(of: value)].filter { !$0.isEmpty }
      return [first, second].map { $0.joined(separator: " ") }
        .joined(separator: language == .chinese ? "，" : ", ")
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

  /// A value as tables and tips show it: as published, or in the chart's unit.
  func text(of value: DataValue) -> String {
    if let text = value.text { return text }
    // A sum of what was published in 亿元 is no figure in 元.
    guard data.unit.power == 0, !data.isUnitFixed, !data.unit.unit.isRelative,
      data.unit.unit != .none, abs(value.doubleValue) >= 1e5
    else { return number(value) + unitSuffix }
    return Quantity(value.number, unit: data.unit.unit).written(in: language)
  }

  /// A value at its mark: in the chart's scale, unless that would say something else. What is no
  /// exact number, and what rounding would change by more than a hundredth, stands there as it was
  /// published: 约35亿元, or 485万元 among 亿元.
  func label(_ value: DataValue, _ format: AxisFormat) -> String {
    isToldByLabel(value, format) ? format.label(of: value.doubleValue) : text(of: value)
  }

  /// The same with a plus sign, for changes.
  func signedLabel(_ value: DataValue, _ format: AxisFormat) -> String {
    if isToldByLabel(value, format) { return format.signedLabel(of: value.doubleValue) }
    let text = text(of: value)
    return value.doubleValue > 0 && value.isExact && text.first?.isNumber == true
      ? "+\(text)" : text
  }

  private func isToldByLabel(_ value: DataValue, _ format: AxisFormat) -> Bool {
    value.isExact && format.roundingShare(of: value.doubleValue) <= 0.01
  }

  /// A part at its place in a stack; of a percent stack, its share.
  func labelInStack(
    _ value: DataValue?, _ ends: (from: Double, to: Double), _ format: AxisFormat
  ) -> String {
    guard let value, chart.stacking != .percent else {
      return format.label(of: abs(ends.to - ends.from))
    }
    return label(value, format)
  }

  func number(_ value: DataValue) -> String {
    let number = data.unit.number(value.number)
    return (number.isNegative ? "−" : "")
      + number.magnitude.text(minimumDecimals: 0, groupsThousands: language == .english)
  }

  private var unitSuffix: String {
    let name = data.unit.name(in: language)
    return language == .english && name.first?.isLetter == true ? " \(name)" : name
  }
}
