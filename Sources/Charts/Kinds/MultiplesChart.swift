import Statistics

/// One small plot for each series, all on the same scales, so that shapes and sizes can be compared.
enum MultiplesChart: ChartKind {
  static let traits = ChartTraits(
    names: ["小图", "小圖", "small multiples"],
    summary: "One small plot for each series, all on the same scales.", gaps: .byCalendar,
    breaksLines: true)

  static func draw(_ stage: Stage) -> Drawing {
    let columns = stage.isNarrow ? 2 : stage.series.count < 4 ? max(1, stage.series.count) : 3
    let rows = (stage.series.count + columns - 1) / columns
    let gap = 16.0
    let cellWidth = (stage.width - gap * Double(columns - 1)) / Double(columns)
    let plotHeight = 70.0
    let cellHeight = 22 + plotHeight + 24
    var drawing = Drawing(width: stage.width, height: cellHeight * Double(rows))
    let values = stage.allValues
    let axis = ValueAxis(
      stage, values, labelled: values, includingZero: ValueAxis.isNearZero(values), ticks: 3)
    let format = axis.format
    for (index, series) in stage.series.enumerated() {
      let x0 = Double(index % columns) * (cellWidth + gap)
      let y0 = Double(index / columns) * cellHeight
      drawing.label(
        TextWrap.shortened(series.name, to: cellWidth / drawing.fontSize), x: x0, y: y0 + 10,
        margin: 0)
      let y = axis.scale((y0 + 22 + plotHeight, y0 + 26))
      let x = stage.data.places.positions(in: (x0 + 4, x0 + cellWidth - 6))
      if axis.domain.contains(0) {
        drawing.add(
          .path(.across(x: x0, y: y.position(of: 0), length: cellWidth), .zero))
      }
      let colour = stage.chart.highlighted.isEmpty ? Colour.first : stage.colour(ofSeries: index)
      for run in series.runs {
        let points = run.map { (x[$0], y.position(of: series.values[$0]!.doubleValue)) }
        if points.count == 1 {
          drawing.add(
            .circle(x: points[0].0, y: points[0].1, radius: 2.5, .point(.first)))
        }
        drawing.line(points, .line(colour))
      }
      if let last = series.values.lastIndex(where: { $0 != nil }), let value = series.values[last] {
        drawing.add(
          .circle(
            x: x[last], y: y.position(of: value.doubleValue), radius: 3, .point(.first)))
        let text = stage.label(value, format)
        let position = y.position(of: value.doubleValue)
        drawing.label(
          text, x: x[last] + 3, y: position - y0 > 40 ? position - 11 : position + 12, anchor: .end,
          scale: 0.85, margin: 0)
      }
      let ends = [stage.placeNames.first, stage.placeNames.last].compactMap { $0 }
      let short = stage.data.periods.map { PeriodLabels($0, stage.phrases).all.map(\.text) }
      let words = [short?.first ?? ends[0], short?.last ?? ends[ends.count - 1]]
      let room = cellWidth / 2 / drawing.fontSize / 0.85 - 0.5
      drawing.label(
        TextWrap.shortened(words[0], to: room), x: x0, y: y0 + cellHeight - 14, look: .quiet,
        scale: 0.85,
        margin: 0)
      if stage.data.places.count > 1 {
        drawing.label(
          TextWrap.shortened(words[1], to: room), x: x0 + cellWidth, y: y0 + cellHeight - 14,
          anchor: .end,
          look: .quiet, scale: 0.85, margin: 0)
      }
    }
    return drawing
  }
}
