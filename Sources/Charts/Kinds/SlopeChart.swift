/// Two moments, and a line for each series from one to the other.
enum SlopeChart: ChartKind {
  static let traits = ChartTraits(
    names: ["坡度图", "坡度圖"],
    summary: "Two moments, and a line for each series from one to the other.",
    uncertainty: .hollow)

  static func check(_ chart: Chart) throws(ChartFault) {
    guard chart.data.places.count == 2 else { throw .needsTwoPlaces(kind: chart.kind.rawValue) }
  }

  static func draw(_ stage: Stage) -> Drawing {
    let height = Double(stage.chart.height ?? 260)
    var drawing = Drawing(width: stage.width, height: height + 34)
    let values = stage.allValues
    let side = stage.width * (stage.isNarrow ? 0.34 : 0.3)
    let y = LinearScale(
      domain: (values.min() ?? 0)...(values.max() ?? 1), range: (height + 14, 40))
    let ends: [(x: Double, labelX: Double, anchor: Drawing.Anchor)] = [
      (side, side - 9, .end), (stage.width - side, stage.width - side + 9, .start),
    ]
    for (name, end) in zip(stage.placeNames, ends) {
      let title = TextWrap.shortened(name, to: side * 1.3 / drawing.fontSize)
      let half = drawing.width(of: title) / 2
      drawing.label(
        title, x: min(max(end.x, half + 1), stage.width - half - 1), y: 12, anchor: .middle,
        look: .quiet, margin: 0)
      drawing.add(.path(.upright(x: end.x, from: 28, to: height + 24), .grid))
    }
    for index in stage.series.indices.reversed() {
      guard let first = stage.series[index].values[0], let last = stage.series[index].values[1]
      else { continue }
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
    for (place, end) in ends.enumerated() {
      label(place, x: end.labelX, end.anchor, side: side, y, height, stage, in: &drawing)
    }
    return drawing
  }

  /// The names and values of all series at one end, spread until none touches another.
  private static func label(
    _ place: Int, x: Double, _ anchor: Drawing.Anchor, side: Double, _ y: LinearScale,
    _ height: Double, _ stage: Stage, in drawing: inout Drawing
  ) {
    let format = stage.format()
    let shown = stage.series.compactMap { series in
      series.values[place].map { (name: series.name, value: $0) }
    }
    let places = LabelSpread.places(
      shown.map { y.position(of: $0.value.doubleValue) }, size: drawing.lineHeight,
      in: 36...height + 24)
    for ((name, value), position) in zip(shown, places) {
      guard let position else { continue }
      let label = stage.label(value, format)
      let name = TextWrap.shortened(
        name, to: (side - 14 - drawing.width(of: " " + label)) / drawing.fontSize)
      let text = anchor == .end ? "\(name) \(label)" : "\(label) \(name)"
      drawing.label(text, x: x, y: position, anchor: anchor, margin: 0)
      let point = y.position(of: value.doubleValue)
      guard abs(position - point) > drawing.lineHeight / 3 else { continue }
      let towards = anchor == .end ? 1.0 : -1
      drawing.line([(x + towards * 1, position), (x + towards * 5, point)], .connector)
    }
  }
}
