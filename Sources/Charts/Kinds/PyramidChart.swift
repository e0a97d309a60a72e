import Statistics

/// Two series back to back, such as men and women by age: the first to the left, the second to the
/// right, on one scale.
enum PyramidChart: ChartKind {
  static let traits = ChartTraits(
    names: ["人口金字塔", "金字塔图", "金字塔圖"],
    summary:
      "Two series back to back, such as men and women by age; the first place is the lowest.",
    uncertainty: .pale)

  static func check(_ chart: Chart) throws(ChartFault) {
    guard chart.data.series.count == 2 else { throw .needsTwoSeries(kind: chart.kind.rawValue) }
    for series in chart.data.series { try chart.checkSigns(of: series.values, chart.placeNames) }
  }

  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let rowHeight = names.count > 12 ? 17.0 : 24
    let axis = ValueAxis(
      stage, stage.allValues, labelled: nil, includingZero: true,
      ticks: stage.isNarrow ? 2 : 5)
    let nameWidth = names.map { Drawing.width(of: $0, scale: 0.92) }.max() ?? 0
    let gap = min(nameWidth + 14, stage.width / 3)
    let side = (stage.width - gap) / 2
    let (top, height) = (26.0, rowHeight * Double(names.count))
    var drawing = Drawing(width: stage.width, height: top + height + 26)
    let edges = [side, side + gap]
    let room = 8 + (axis.labels.map { Drawing.width(of: $0, scale: 0.92) }.max() ?? 0) / 2
    let scales = [axis.scale((side, room)), axis.scale((side + gap, stage.width - room))]
    var textures = Textures(barWidth: rowHeight - 3, isShown: true)
    for (index, scale) in scales.enumerated() {
      drawTicks(axis, scale, top, height, in: &drawing)
      let series = stage.series[index]
      drawing.label(
        TextWrap.shortened(series.name, to: side / drawing.fontSize), x: edges[index], y: 10,
        anchor: index == 0 ? .end : .start, margin: 0)
      for (place, value) in series.values.enumerated() {
        guard let value else { continue }
        let y = top + height - rowHeight * (Double(place) + 1) + 1.5
        let end = scale.position(of: value.doubleValue)
        drawing.add(
          .rectangle(
            Box(
              x: min(edges[index], end), y: y, width: abs(end - edges[index]),
              height: rowHeight - 3),
            stage.bar(ofPlace: place, series: index), tip: stage.tip(place, index)))
        textures.addLying(index, y: y + (rowHeight - 3) / 2, from: edges[index], to: end)
      }
    }
    textures.draw(in: &drawing)
    for (place, name) in names.enumerated() {
      drawing.label(
        TextWrap.shortened(name, to: (gap - 6) / drawing.fontSize / 0.92), x: side + gap / 2,
        y: top + height - rowHeight * (Double(place) + 0.5), anchor: .middle, scale: 0.92,
        margin: 0)
    }
    if stage.chart.showsValues, names.count <= 12 {
      label(scales, axis.format, rowHeight, top + height, stage, in: &drawing)
    }
    return drawing
  }

  private static func drawTicks(
    _ axis: ValueAxis, _ scale: ValueScale, _ top: Double, _ height: Double,
    in drawing: inout Drawing
  ) {
    for (tick, label) in zip(axis.ticks, axis.labels) {
      let x = scale.position(of: tick)
      drawing.add(.path(.down(x: x, y: top, length: height), tick == 0 ? .zero : .grid))
      drawing.label(
        label, x: x, y: top + height + 13, anchor: .middle, look: .quiet, scale: 0.92, margin: 2)
    }
  }

  /// The value of every bar, or of none: at its end, where it fits inside.
  private static func label(
    _ scales: [ValueScale], _ format: AxisFormat, _ rowHeight: Double, _ bottom: Double,
    _ stage: Stage, in drawing: inout Drawing
  ) {
    var attempt = drawing
    for (index, scale) in scales.enumerated() {
      for (place, value) in stage.series[index].values.enumerated() {
        guard let value else { continue }
        let end = scale.position(of: value.doubleValue)
        let isPlaced = attempt.label(
          stage.label(value, format), x: end + (index == 0 ? -4 : 4),
          y: bottom - rowHeight * (Double(place) + 0.5), anchor: index == 0 ? .end : .start,
          look: .plain.with(.paper), scale: 0.85, margin: 0)
        if !isPlaced { return }
      }
    }
    drawing = attempt
  }
}
