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

/// A plot with values up its side: lines, columns, points.
struct VerticalFrame {
  var drawing: Drawing
  let plot: Box
  let y: ValueScale
  let format: AxisFormat
  /// Whether the axis does not begin at zero.
  let isBroken: Bool

  struct Needs {
    var values: [Double]
    /// The numbers at the marks, where they are others.
    var labelled: [Double]?
    var includesZero: Bool
    var right = 0.0
    var bottomLines = 1
    var top = 8.0
    var height: Double
    var drawsAxis = true
  }

  init(_ stage: Stage, _ needs: Needs) {
    let extra =
      stage.chart.lines.map(\.value)
      + stage.chart.bands.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    let axis = ValueAxis(
      stage, needs.values + extra, labelled: needs.labelled ?? needs.values,
      includingZero: needs.includesZero, ticks: max(2, Int(needs.height / 45)))
    format = axis.format
    var drawing = Drawing(
      width: stage.width,
      height: needs.top + needs.height + 12 + Double(needs.bottomLines) * 18)
    let labels = axis.labels
    let left =
      needs.drawsAxis ? (labels.map { drawing.width(of: $0, scale: 0.92) }.max() ?? 0) + 8 : 4
    plot = Box(
      x: left, y: needs.top, width: max(40, stage.width - left - max(needs.right, 6)),
      height: needs.height)
    y = axis.scale((plot.maxY, plot.y))
    isBroken = axis.domain.lowerBound > 0 || axis.domain.upperBound < 0
    if needs.drawsAxis {
      var grid = ""
      for (value, label) in zip(axis.ticks, labels) {
        let position = y.position(of: value)
        if value != 0 { grid += "M\(Numbers.pair(plot.x, position))h\(Numbers.text(plot.width))" }
        drawing.label(label, x: left - 6, y: position, anchor: .end, style: "q", scale: 0.92)
      }
      if !grid.isEmpty { drawing.add(.path(grid, style: "g")) }
    }
    self.drawing = drawing
  }

  /// The line at zero, over the marks that stand on it.
  mutating func drawZero() {
    guard y.domain.contains(0) else { return }
    drawing.add(
      .path("M\(Numbers.pair(plot.x, y.position(of: 0)))h\(Numbers.text(plot.width))", style: "z"))
  }

  /// Shaded stretches, under the marks.
  mutating func drawBands(_ chart: Chart) {
    for band in chart.bands {
      let (top, bottom) = (
        y.position(of: band.range.upperBound), y.position(of: band.range.lowerBound)
      )
      drawing.add(
        .rectangle(
          Box(x: plot.x, y: top, width: plot.width, height: bottom - top), style: "d", tip: nil))
    }
  }

  /// The names of the shaded stretches, where no mark is.
  mutating func labelBands(_ chart: Chart) {
    for band in chart.bands {
      let (top, bottom) = (
        y.position(of: band.range.upperBound), y.position(of: band.range.lowerBound)
      )
      let heights = bottom - top >= 18 ? [top + 10, bottom - 9] : [top - 9, bottom + 9]
      let places = heights.flatMap { height in
        [
          Drawing.Place(x: plot.x + 4, y: height, anchor: .start),
          Drawing.Place(x: plot.maxX - 4, y: height, anchor: .end),
          Drawing.Place(x: plot.x + plot.width / 2, y: height, anchor: .middle),
          Drawing.Place(x: plot.x + plot.width / 4, y: height, anchor: .middle),
          Drawing.Place(x: plot.x + plot.width * 3 / 4, y: height, anchor: .middle),
        ]
      }
      drawing.label(band.label, at: places, style: "q hp", scale: 0.92, isImportant: true)
    }
  }

  /// Lines across the plot, over the marks.
  mutating func drawLines(_ chart: Chart) {
    for line in chart.lines {
      let position = y.position(of: line.value)
      drawing.add(
        .path("M\(Numbers.pair(plot.x, position))h\(Numbers.text(plot.width))", style: "r"))
      let places = [(plot.maxX - 4, Drawing.Anchor.end), (plot.x + 4, .start)]
      let candidates = places.flatMap { place in
        [-10.0, 10].map { Drawing.Place(x: place.0, y: position + $0, anchor: place.1) }
      }
      drawing.label(line.label, at: candidates, style: "t hp", scale: 0.92, isImportant: true)
    }
  }
}

/// The labels under a row of places.
enum PlaceLabels {
  /// Labels at positions along the bottom: all where there is room, else every second, fourth …,
  /// counted from the last one, which is always shown.
  static func draw(
    _ labels: [String], years: [String]? = nil, at positions: [Double], y: Double,
    in drawing: inout Drawing
  ) {
    let scale = 0.92
    let step = Self.step(labels, positions, drawing, scale)
    for index in labels.indices.reversed() where (labels.count - 1 - index) % step == 0 {
      place(labels[index], at: positions[index], y: y, in: &drawing, scale)
    }
    guard let years else { return }
    for index in labels.indices.reversed() where !years[index].isEmpty {
      place(years[index], at: positions[index], y: y + 17, in: &drawing, scale)
    }
  }

  private static func place(
    _ text: String, at x: Double, y: Double, in drawing: inout Drawing, _ scale: Double
  ) {
    let half = drawing.width(of: text, scale: scale) / 2
    let center = min(max(x, half + 1), drawing.width - half - 1)
    drawing.label(text, x: center, y: y, anchor: .middle, style: "q", scale: scale, margin: 3)
  }

  /// 1, 2, 4 …: the first at which neighbours stay apart.
  private static func step(
    _ labels: [String], _ positions: [Double], _ drawing: Drawing, _ scale: Double
  ) -> Int {
    let widths = labels.map { drawing.width(of: $0, scale: scale) }
    var step = 1
    while step < labels.count {
      let shown = labels.indices.reversed().filter { (labels.count - 1 - $0) % step == 0 }
      let isApart = zip(shown, shown.dropFirst()).allSatisfy { later, earlier in
        positions[later] - positions[earlier] > (widths[later] + widths[earlier]) / 2 + 8
      }
      if isApart { return step }
      step *= 2
    }
    return step
  }
}

/// Moves labels along a line until none touches another.
///
/// Labels in their order are put at the nearest free place; neighbours that push one another become a
/// group that is shifted as a whole to where its labels want to be on average, as Our World in Data's
/// charts do it.
enum LabelSpread {
  /// - Parameters:
  ///   - wanted: where each label should be, in any order.
  ///   - size: the room that each needs.
  /// - Returns: a place for each; nil for those that don't fit, the last ones first.
  static func places(_ wanted: [Double], size: Double, in range: ClosedRange<Double>) -> [Double?] {
    let room = range.upperBound - range.lowerBound
    let fitting = min(wanted.count, Int(room / size) + 1)
    var result = [Double?](repeating: nil, count: wanted.count)
    let shown = Array(0..<fitting).sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var groups: [(members: [Int], center: Double)] = []
    for index in shown {
      groups.append(([index], clamp([wanted[index]], size, range)))
      while groups.count > 1 {
        let (last, before) = (groups[groups.count - 1], groups[groups.count - 2])
        let gap = last.center - before.center
        let needed = Double(last.members.count + before.members.count) * size / 2
        if gap >= needed { break }
        let members = before.members + last.members
        groups.removeLast(2)
        groups.append((members, clamp(members.map { wanted[$0] }, size, range)))
      }
    }
    for group in groups {
      let start = group.center - Double(group.members.count - 1) * size / 2
      for (place, index) in group.members.enumerated() {
        result[index] = start + Double(place) * size
      }
    }
    return result
  }

  /// The middle of a group, as near to what its labels want as the range allows.
  private static func clamp(
    _ wanted: [Double], _ size: Double, _ range: ClosedRange<Double>
  ) -> Double {
    let mean = wanted.reduce(0, +) / Double(wanted.count)
    let half = Double(wanted.count - 1) * size / 2
    return min(
      max(mean, range.lowerBound + half), max(range.lowerBound + half, range.upperBound - half))
  }
}
