/// A dot for each place: a ranking whose differences are small, where bars from zero would all look
/// alike. With two series, a line between the two dots of each place.
enum DotChart {
  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let values = stage.allValues
    let isLong = names.contains { TextMetrics.width(of: $0) > 9 }
    let legend = Legend.height(stage, stage.series.map(\.name))
    let axis = ValueAxis(
      stage, values + stage.chart.lines.map(\.value), labelled: values,
      includingZero: LineChart.isNearZero(values), ticks: stage.isNarrow ? 3 : 6)
    let format = axis.format
    let right = Drawing(width: 10, height: 10).width(of: format.label(of: values.max() ?? 0)) + 14
    var frame = HorizontalFrame(
      stage, names: names, rowHeight: isLong ? 34 : 26, top: legend + 24, right: right)
    Legend.draw(stage, stage.series.map(\.name), .symbols, in: &frame.drawing)
    frame.drawNames()
    let inset = frame.drawing.width(of: format.label(of: values.min() ?? 0)) + 12
    let scale = axis.scale((frame.plot.x + min(inset, frame.plot.width / 4), frame.plot.maxX))
    for tick in axis.ticks {
      let x = scale.position(of: tick)
      frame.drawVertical(at: x, style: tick == 0 ? "z" : "g")
      frame.drawing.label(
        format.text(of: tick), x: x, y: legend + 12, anchor: .middle, style: "q", scale: 0.92,
        margin: 4)
    }
    for place in names.indices { drawRow(place, stage, scale, format, in: &frame) }
    for line in stage.chart.lines {
      frame.drawVertical(at: scale.position(of: line.value), style: "r")
    }
    return frame.drawing
  }

  private static func drawRow(
    _ place: Int, _ stage: Stage, _ scale: ValueScale, _ format: AxisFormat,
    in frame: inout HorizontalFrame
  ) {
    let y = frame.center(of: place)
    let points = stage.series.indices.compactMap { index in
      stage.series[index].values[place].map { (index, $0, scale.position(of: $0.doubleValue)) }
    }
    if points.count > 1, let left = points.map(\.2).min(), let right = points.map(\.2).max() {
      frame.drawing.line([(left, y), (right, y)], style: "n w")
    }
    for (index, value, x) in points {
      frame.drawing.add(
        .symbol(
          Symbol.of(series: index), x: x, y: y,
          style:
            "\(value.symbolStyle) big \(stage.style(ofPlace: place, series: index))",
          tip: stage.isNarrow ? nil : stage.tip(place, index)))
    }
    guard stage.chart.showsValues else { return }
    let ordered = points.sorted { $0.2 < $1.2 }
    if let last = ordered.last {
      frame.drawing.label(
        stage.label(last.1, format), x: last.2 + 9, y: y, style: "t", scale: 0.92,
        margin: 1)
    }
    if ordered.count > 1, let first = ordered.first {
      frame.drawing.label(
        stage.label(first.1, format), x: first.2 - 9, y: y, anchor: .end, style: "t",
        scale: 0.92,
        margin: 1)
    }
  }
}

/// Two moments, and a line for each series from one to the other.
enum SlopeChart {
  static func draw(_ stage: Stage) -> Drawing {
    let height = Double(stage.chart.height ?? 260)
    var drawing = Drawing(width: stage.width, height: height + 34)
    let values = stage.allValues
    let format = stage.format(of: values)
    let side = stage.width * (stage.isNarrow ? 0.34 : 0.3)
    let (left, right) = (side, stage.width - side)
    let span = (values.min() ?? 0)...(values.max() ?? 1)
    let y = LinearScale(domain: span, range: (height + 14, 40))
    let names = stage.placeNames
    for (index, x) in [left, right].enumerated() {
      let title = TextWrap.shortened(names[index], to: side * 1.3 / drawing.fontSize)
      let half = drawing.width(of: title) / 2
      drawing.label(
        title, x: min(max(x, half + 1), stage.width - half - 1), y: 12, anchor: .middle, style: "q",
        margin: 0)
      drawing.add(.path("M\(Numbers.pair(x, 28))V\(Numbers.text(height + 24))", style: "g"))
    }
    for index in stage.series.indices.reversed() {
      guard let first = stage.series[index].values[0], let last = stage.series[index].values[1]
      else {
        continue
      }
      let style = stage.style(ofSeries: index)
      let (a, b) = (y.position(of: first.doubleValue), y.position(of: last.doubleValue))
      drawing.line([(left, a), (right, b)], style: "l \(style) k\(index % Stage.seriesLimit)")
      for (place, x, position, value) in [(0, left, a, first), (1, right, b, last)] {
        drawing.add(
          .symbol(
            Symbol.of(series: index), x: x, y: position, style: "\(value.symbolStyle) \(style)",
            tip: stage.isNarrow ? nil : stage.tip(place, index)))
      }
    }
    for (place, x, anchor) in [(0, left - 9, Drawing.Anchor.end), (1, right + 9, .start)] {
      let shown = stage.series.indices.filter { stage.series[$0].values[place] != nil }
      let wanted = shown.map { y.position(of: stage.series[$0].values[place]!.doubleValue) }
      let places = LabelSpread.places(wanted, size: drawing.lineHeight, in: 36...height + 24)
      for (index, position) in zip(shown, places) {
        guard let position else { continue }
        let value = stage.label(stage.series[index].values[place]!, format)
        let name = TextWrap.shortened(
          stage.series[index].name,
          to: (side - 14 - drawing.width(of: " " + value)) / drawing.fontSize)
        let text = anchor == .end ? "\(name) \(value)" : "\(value) \(name)"
        drawing.label(text, x: x, y: position, anchor: anchor, style: "t", margin: 0)
      }
    }
    return drawing
  }
}
