/// Bars that lie, from zero to the right; the falling ones to the left.
enum BarChart {
  static func draw(_ stage: Stage) -> Drawing {
    let isStacked = stage.chart.stacking != .none
    let stacks = isStacked ? Stacks(stage) : nil
    let bars = isStacked ? 1 : max(1, stage.series.count)
    let barHeight = bars == 1 ? 20.0 : 15.0
    let names = stage.placeNames
    let isLong = names.contains { TextMetrics.width(of: $0) > 9 }
    let rowHeight = max(Double(bars) * barHeight + 10, isLong ? 36 : 28)
    let legend = Legend.height(stage, stage.series.map(\.name))
    let values = stacks?.extremes ?? stage.allValues
    let format = stage.format(of: stacks?.sizes ?? values)
    var frame = HorizontalFrame(stage, names: names, rowHeight: rowHeight, top: legend + 4)
    Legend.draw(stage, stage.series.map(\.name), in: &frame.drawing)
    frame.drawNames()
    let scale = Self.scale(values, stage, format, in: frame)
    for band in stage.chart.bands {
      let (a, b) = (
        scale.position(of: band.range.lowerBound), scale.position(of: band.range.upperBound)
      )
      frame.drawing.add(
        .rectangle(
          Box(x: a, y: frame.plot.y, width: b - a, height: frame.plot.height), style: "d", tip: nil)
      )
    }
    let height = barHeight - (bars > 1 ? 1 : 0)
    var textures = Textures(barWidth: height, isShown: stage.series.count > 1)
    for place in names.indices {
      let top = frame.center(of: place) - Double(bars) * barHeight / 2
      for index in stage.series.indices {
        guard let value = stage.series[index].values[place],
          let ends = stacks.map({ $0.ends[place][index] }) ?? (0, value.doubleValue)
        else { continue }
        let y = top + (isStacked ? 0 : Double(index) * barHeight)
        drawBar(ends, y, height, place, index, stage, scale, &textures, in: &frame)
        guard stage.chart.showsValues else { continue }
        if isStacked {
          labelInside(
            ends, stage.labelInStack(value, ends, format), y + barHeight / 2,
            textures.styleOfText(
              stage.styleOfText(onPlace: place, series: index),
              stage.style(ofPlace: place, series: index)), scale, in: &frame)
        } else {
          labelAtEnd(
            value.doubleValue, stage.label(value, format), y + barHeight / 2, stage, scale,
            in: &frame)
        }
      }
    }
    textures.draw(in: &frame.drawing)
    frame.drawVertical(at: scale.position(of: 0), style: "z")
    for line in stage.chart.lines {
      frame.drawVertical(at: scale.position(of: line.value), style: "r")
      let x = scale.position(of: line.value)
      let isLeft = frame.drawing.width(of: line.label) > stage.width - x - 6
      frame.drawing.label(
        line.label, x: isLeft ? x - 4 : x + 4, y: frame.plot.maxY - 2,
        anchor: isLeft ? .end : .start, style: "t hp", scale: 0.92)
    }
    return frame.drawing
  }

  /// From zero, or to both sides of it, with room for the labels at the bars' ends.
  static func scale(
    _ values: [Double], _ stage: Stage, _ format: AxisFormat, in frame: HorizontalFrame
  ) -> LinearScale {
    let extra =
      stage.chart.lines.map(\.value)
      + stage.chart.bands.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    let lower = min(0, (values + extra).min() ?? 0)
    let upper = max(0, (values + extra).max() ?? 1)
    let hasLabels = stage.chart.showsValues && stage.chart.stacking == .none
    let labelled = hasLabels ? stage.series.flatMap { $0.values.compactMap { $0 } } : []
    let room = { (value: DataValue) in
      frame.drawing.width(of: stage.signedLabel(value, format)) + 8
    }
    let right = labelled.filter { $0.doubleValue >= 0 }.map(room).max() ?? 0
    let left = labelled.filter { $0.doubleValue < 0 }.map(room).max() ?? 0
    let plot = frame.plot
    let (start, end) = (plot.x + min(left, plot.width / 3), plot.maxX - min(right, plot.width / 3))
    return LinearScale(
      domain: lower...(upper == lower ? lower + 1 : upper), range: (start, max(start + 10, end)))
  }

  private static func drawBar(
    _ ends: (from: Double, to: Double), _ y: Double, _ height: Double, _ place: Int, _ index: Int,
    _ stage: Stage, _ scale: LinearScale, _ textures: inout Textures,
    in frame: inout HorizontalFrame
  ) {
    let (a, b) = (scale.position(of: ends.from), scale.position(of: ends.to))
    frame.drawing.add(
      .rectangle(
        Box(x: min(a, b), y: y, width: abs(a - b), height: height),
        style: stage.barStyle(ofPlace: place, series: index),
        tip: stage.isNarrow ? nil : stage.tip(place, index)))
    textures.addLying(index, y: y + height / 2, from: a, to: b)
  }

  /// At the bar's end where it fits, else inside.
  static func labelAtEnd(
    _ value: Double, _ text: String, _ y: Double, _ stage: Stage, _ scale: LinearScale,
    in frame: inout HorizontalFrame
  ) {
    let end = scale.position(of: value)
    let isFall = value < 0
    if frame.drawing.label(
      text, x: isFall ? end - 5 : end + 5, y: y, anchor: isFall ? .end : .start, style: "t",
      margin: 0)
    {
      return
    }
    frame.drawing.label(
      text, x: isFall ? end + 5 : end - 5, y: y, anchor: isFall ? .start : .end, style: "o0",
      margin: 0)
  }

  private static func labelInside(
    _ ends: (from: Double, to: Double), _ text: String, _ y: Double, _ style: String,
    _ scale: LinearScale, in frame: inout HorizontalFrame
  ) {
    let (a, b) = (scale.position(of: ends.from), scale.position(of: ends.to))
    guard frame.drawing.width(of: text, scale: 0.85) < abs(a - b) - 4 else { return }
    frame.drawing.label(
      text, x: (a + b) / 2, y: y, anchor: .middle, style: style, scale: 0.85, margin: 1)
  }
}
