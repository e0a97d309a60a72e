import Statistics

extension MultiplesChart {
  /// Plots of bars that lie, side by side: of towns and branches, between which there is nothing that
  /// a line could say. The names stand once for each row of plots.
  static func drawBars(_ stage: Stage) -> Drawing {
    let (gap, head, foot) = (16.0, 22.0, 8.0)
    let format = stage.format(of: nil)
    // Names first: the plots share what they leave.
    let names = Rows(stage, names: stage.placeNames, rowHeight: 24, top: head, right: 0)
    let room = names.plot
    let label = stage.chart.showsValues ? stage.widestLabel(format) + 8 : 0
    let most = stage.isNarrow ? 2 : 3
    let columns =
      (1...max(1, min(most, stage.series.count))).last { columns in
        let width = (room.width - gap * Double(columns - 1)) / Double(columns)
        return width >= label + 50
      } ?? 1
    let width = (room.width - gap * Double(columns - 1)) / Double(columns)
    let count = (stage.series.count + columns - 1) / columns
    let cellHeight = head + room.height + foot
    var drawing = Drawing(width: stage.width, height: cellHeight * Double(max(1, count)))
    var whiskers = Whiskers()
    for index in stage.series.indices {
      let top = Double(index / columns) * cellHeight + head
      let plot = Box(
        x: room.x + Double(index % columns) * (width + gap), y: top, width: width,
        height: room.height)
      let rows = names.moved(to: top)
      if index % columns == 0 { rows.drawNames(in: &drawing) }
      let name = TextWrap.shortened(stage.series[index].name, to: width / drawing.fontSize)
      drawing.label(name, x: plot.x, y: plot.y - 10, margin: 0)
      drawBars(of: index, plot, rows, format, stage, &whiskers, in: &drawing)
    }
    whiskers.draw(in: &drawing)
    return drawing
  }

  private static func drawBars(
    of index: Int, _ plot: Box, _ rows: Rows, _ format: AxisFormat, _ stage: Stage,
    _ whiskers: inout Whiskers, in drawing: inout Drawing
  ) {
    let series = stage.series[index]
    let values =
      stage.chart.scaling == .free
      ? series.values.flatMap { value in
        value.map { [$0.extent.lowerBound, $0.extent.upperBound] } ?? []
      } : stage.extents
    let x = HorizontalFrame.fromZero(values, stage, format, in: plot)
    let zero = x.position(of: 0)
    let height = 14.0
    for (place, value) in series.values.enumerated() {
      guard let value else { continue }
      let y = rows.center(of: place)
      if let end = value.barEnd.map(x.position) {
        drawing.add(
          .rectangle(
            Box(x: min(zero, end), y: y - height / 2, width: abs(zero - end), height: height),
            .bar(stage.colourOfOwnPlot(place, index)), tip: stage.tip(place, index)))
      }
      let ends = (x.position(of: value.extent.lowerBound), x.position(of: value.extent.upperBound))
      if value.range != nil { whiskers.addLying(y: y, from: ends.0, to: ends.1) }
      guard stage.chart.showsValues else { continue }
      let isFall = value.doubleValue < 0
      drawing.label(
        stage.label(value, format), x: isFall ? min(ends.0, zero) - 4 : max(ends.1, zero) + 4,
        y: y, anchor: isFall ? .end : .start, look: .plain.with(.paper), scale: 0.92, margin: 0)
    }
    drawing.add(.path(.down(x: zero, y: plot.y, length: plot.height), .zero))
  }
}
