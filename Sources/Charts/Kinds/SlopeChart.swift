/// Two moments, and a line for each series from one to the other.
enum SlopeChart: ChartKind {
  static let traits = ChartTraits(
    names: ["坡度图", "坡度圖"],
    summary: "Two moments, and a line for each series from one to the other.",
    uncertainty: .hollow, highlights: .series)

  static func check(_ chart: Chart) throws(ChartFault) {
    guard chart.data.places.count == 2 else { throw .needsTwoPlaces(kind: chart.kind.rawValue) }
  }

  /// Where the lines end, and what stands there.
  private struct End {
    let place: Int
    let x: Double
    let labelX: Double
    let anchor: Drawing.Anchor
  }

  static func draw(_ stage: Stage) -> Drawing {
    let format = stage.format()
    let side = stage.width * (stage.isNarrow ? 0.34 : 0.3)
    // Names that would be cut to the same stand in a key.
    let hasKey = !namesFit(stage, format, room: side - 14)
    let legend = hasKey ? Legend(stage, .symbols) : nil
    let top = legend?.height ?? 0
    let lineHeight = Drawing.ordinarySize * 1.4
    let height = max(
      Double(stage.chart.height ?? 260), Double(stage.series.count) * (lineHeight + 1))
    var drawing = Drawing(width: stage.width, height: top + height + 34)
    legend?.draw(stage, in: &drawing)
    let values = stage.allValues
    let y = LinearScale(
      domain: (values.min() ?? 0)...(values.max() ?? 1), range: (top + height + 14, top + 40))
    let ends = [
      End(place: 0, x: side, labelX: side - 9, anchor: .end),
      End(
        place: 1, x: stage.width - side, labelX: stage.width - side + 9, anchor: .start),
    ]
    for end in ends {
      let title = TextWrap.shortened(
        stage.placeNames[end.place], to: side * 1.3 / drawing.fontSize)
      let half = drawing.width(of: title) / 2
      drawing.label(
        title, x: min(max(end.x, half + 1), stage.width - half - 1), y: top + 12,
        anchor: .middle, look: .quiet, margin: 0)
      drawing.add(.path(.upright(x: end.x, from: top + 28, to: top + height + 24), .grid))
    }
    for index in stage.series.indices.reversed() { draw(index, ends, y, stage, in: &drawing) }
    for end in ends {
      label(
        end, y, within: top + 28...top + height + 32, hasNames: !hasKey, format, stage,
        in: &drawing)
    }
    return drawing
  }

  /// Whether every name has room beside its value, at both ends.
  private static func namesFit(_ stage: Stage, _ format: AxisFormat, room: Double) -> Bool {
    stage.series.allSatisfy { series in
      series.values.allSatisfy { value in
        value.map {
          Drawing.width(of: "\(series.name) \(stage.label($0, format))") <= room
        } ?? true
      }
    }
  }

  private static func draw(
    _ index: Int, _ ends: [End], _ y: LinearScale, _ stage: Stage, in drawing: inout Drawing
  ) {
    guard let first = stage.series[index].values[0], let last = stage.series[index].values[1]
    else { return }
    let colour = stage.colour(ofSeries: index)
    let points = zip(ends, [first, last]).map { ($0.x, y.position(of: $1.doubleValue)) }
    drawing.line(points, .line(colour, Pattern(series: index)))
    for (place, (point, value)) in zip(points, [first, last]).enumerated() {
      drawing.add(
        .symbol(
          ofSeries: index, x: point.0, y: point.1, radius: Symbol.smallRadius, colour,
          isFinal: stage.isFinal(value), tip: stage.tip(place, index)))
    }
  }

  /// The values of all series at one end, with their names, spread until none touches another.
  private static func label(
    _ end: End, _ y: LinearScale, within range: ClosedRange<Double>, hasNames: Bool,
    _ format: AxisFormat, _ stage: Stage, in drawing: inout Drawing
  ) {
    let shown = stage.series.compactMap { series in
      series.values[end.place].map { (name: series.name, value: $0) }
    }
    let positions = shown.map { y.position(of: $0.value.doubleValue) }
    let places = LabelSpread.places(
      positions, sizes: positions.map { _ in drawing.lineHeight }, in: range)
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      let (name, label) = (shown[index].name, stage.label(shown[index].value, format))
      let text = !hasNames ? label : end.anchor == .end ? "\(name) \(label)" : "\(label) \(name)"
      drawing.label(text, x: end.labelX, y: place, anchor: end.anchor, margin: 0)
      guard abs(place - positions[index]) > drawing.lineHeight / 3 else { continue }
      let towards = end.anchor == .end ? 1.0 : -1
      drawing.line(
        [(end.labelX + towards, place), (end.labelX + towards * 5, positions[index])], .connector)
    }
  }
}
