import Statistics

/// A value for each pair of a row and a column, as the darkness of a cell: months of years, say.
enum HeatmapChart {
  static func draw(_ stage: Stage) -> Drawing {
    let columns = columnNames(stage)
    var frame = HorizontalFrame(
      stage, names: stage.series.map(\.name), rowHeight: 30, top: 26)
    frame.drawNames()
    let bands = BandScale(count: columns.count, range: (frame.plot.x, frame.plot.maxX), padding: 0)
    PlaceLabels.draw(columns, at: columns.indices.map(bands.center), y: 12, in: &frame.drawing)
    let values = stage.allValues
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let isTwoSided = low < 0 && high > 0
    let largest = max(abs(low), abs(high))
    let format = stage.format(of: values)
    for (row, series) in stage.series.enumerated() {
      for (column, value) in series.values.enumerated() {
        let box = Box(
          x: bands.start(of: column) + 0.5, y: frame.center(of: row) - 14.5,
          width: max(1, bands.width - 1), height: 29)
        guard let value else {
          frame.drawing.add(.rectangle(box, style: "x", tip: nil))
          continue
        }
        let number = value.doubleValue
        let share =
          isTwoSided ? abs(number) / largest : high > low ? (number - low) / (high - low) : 0.5
        let step = min(4, Int(share * 5))
        let side = isTwoSided && number < 0 ? "j" : "i"
        frame.drawing.add(
          .rectangle(
            box, style: "\(side)\(step)", tip: stage.isNarrow ? nil : stage.tip(column, row)))
        let text = stage.label(value, format)
        if frame.drawing.width(of: text, scale: 0.85) < bands.width - 4 {
          frame.drawing.label(
            text, x: bands.center(of: column), y: frame.center(of: row), anchor: .middle,
            style: step > 2 ? "o0" : "v", scale: 0.85, margin: 1)
        }
      }
    }
    return frame.drawing
  }

  private static func columnNames(_ stage: Stage) -> [String] {
    stage.data.periods.map { PeriodLabels($0, stage.language).all.map(\.text) } ?? stage.placeNames
  }
}

/// One small plot for each series, all on the same scales, so that shapes and sizes can be compared.
enum MultiplesChart {
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
      stage, values, labelled: values, includingZero: LineChart.isNearZero(values), ticks: 3)
    let format = axis.format
    for (index, series) in stage.series.enumerated() {
      let x0 = Double(index % columns) * (cellWidth + gap)
      let y0 = Double(index / columns) * cellHeight
      drawing.label(
        TextWrap.shortened(series.name, to: cellWidth / drawing.fontSize), x: x0, y: y0 + 10,
        style: "t", margin: 0)
      let y = axis.scale((y0 + 22 + plotHeight, y0 + 26))
      let x = positions(stage, (x0 + 4, x0 + cellWidth - 6))
      if axis.domain.contains(0) {
        drawing.add(
          .path("M\(Numbers.pair(x0, y.position(of: 0)))h\(Numbers.text(cellWidth))", style: "z"))
      }
      var run: [(Double, Double)] = []
      for (place, value) in series.values.enumerated() {
        if let value { run.append((x[place], y.position(of: value.doubleValue))) }
        if value == nil || place == series.values.count - 1 {
          if run.count == 1 {
            drawing.add(.circle(x: run[0].0, y: run[0].1, radius: 2.5, style: "m s0", tip: nil))
          }
          drawing.line(
            run, style: "l \(stage.chart.highlighted.isEmpty ? "s0" : stage.style(ofSeries: index))"
          )
          run = []
        }
      }
      if let last = series.values.lastIndex(where: { $0 != nil }), let value = series.values[last] {
        drawing.add(
          .circle(
            x: x[last], y: y.position(of: value.doubleValue), radius: 3, style: "m s0", tip: nil))
        let text = stage.label(value, format)
        let position = y.position(of: value.doubleValue)
        drawing.label(
          text, x: x[last] + 3, y: position - y0 > 40 ? position - 11 : position + 12, anchor: .end,
          style: "t", scale: 0.85, margin: 0)
      }
      let ends = [stage.placeNames.first, stage.placeNames.last].compactMap { $0 }
      let short = stage.data.periods.map { PeriodLabels($0, stage.language).all.map(\.text) }
      let words = [short?.first ?? ends[0], short?.last ?? ends[ends.count - 1]]
      let room = cellWidth / 2 / drawing.fontSize / 0.85 - 0.5
      drawing.label(
        TextWrap.shortened(words[0], to: room), x: x0, y: y0 + cellHeight - 14, style: "q",
        scale: 0.85,
        margin: 0)
      if stage.data.places.count > 1 {
        drawing.label(
          TextWrap.shortened(words[1], to: room), x: x0 + cellWidth, y: y0 + cellHeight - 14,
          anchor: .end,
          style: "q", scale: 0.85, margin: 0)
      }
    }
    return drawing
  }

  private static func positions(_ stage: Stage, _ range: (Double, Double)) -> [Double] {
    if let periods = stage.data.periods {
      let scale = TimeScale(periods, range: range)
      return periods.map(scale.position)
    }
    let scale = PointScale(count: stage.data.places.count, range: range)
    return (0..<stage.data.places.count).map(scale.position)
  }
}

/// A line as small as a word.
enum SparklineChart {
  static func draw(_ stage: Stage) -> Drawing {
    var drawing = Drawing(width: 96, height: 26)
    let values = stage.series[0].values
    let numbers = values.compactMap { $0?.doubleValue }
    guard let low = numbers.min(), let high = numbers.max() else { return drawing }
    let y = LinearScale(domain: low...high, range: (22, 4))
    let range = (3.0, 92.0)
    let x: [Double]
    if let periods = stage.data.periods {
      let scale = TimeScale(periods, range: range)
      x = periods.map(scale.position)
    } else {
      let scale = PointScale(count: values.count, range: range)
      x = values.indices.map(scale.position)
    }
    if low < 0, high > 0 {
      drawing.add(.path("M\(Numbers.pair(0, y.position(of: 0)))h96", style: "z"))
    }
    var run: [(Double, Double)] = []
    for (place, value) in values.enumerated() {
      if let value { run.append((x[place], y.position(of: value.doubleValue))) }
      if value == nil || place == values.count - 1 {
        drawing.line(run, style: "l s0")
        run = []
      }
    }
    if let last = values.lastIndex(where: { $0 != nil }) {
      drawing.add(
        .circle(
          x: x[last], y: y.position(of: values[last]!.doubleValue), radius: 3, style: "m s0",
          tip: nil))
    }
    return drawing
  }
}

/// A bar as small as a word: a value as part of the largest.
enum MinibarChart {
  static func draw(_ stage: Stage) -> Drawing {
    var drawing = Drawing(width: 96, height: 14)
    let values = stage.series[0].values.map { $0?.doubleValue }
    let largest = values.compactMap { $0.map(abs) }.max() ?? 1
    let value = (values.first ?? nil) ?? 0
    let width = largest > 0 ? abs(value) / largest * 96 : 0
    drawing.add(.rectangle(Box(x: 0, y: 2, width: 96, height: 10), style: "u", tip: nil))
    drawing.add(
      .rectangle(
        Box(x: 0, y: 2, width: width, height: 10), style: "b s\(value < 0 ? 1 : 0)", tip: nil))
    return drawing
  }
}
