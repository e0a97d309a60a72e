/// Bars that lie, from zero to the right; the falling ones to the left.
enum BarChart: ChartKind {
  static let traits = ChartTraits(
    names: ["条形图", "條形圖"],
    summary: "Bars that lie, to compare categories, also with long names or many of them.",
    additions: [.lines, .bands], uncertainty: .pale, gaps: .byCalendar)

  static func draw(_ stage: Stage) -> Drawing {
    let stacks = stage.chart.stacking != .none ? Stacks(stage) : nil
    let isStacked = stacks != nil
    let bars = isStacked ? 1 : max(1, stage.series.count)
    let barHeight = bars == 1 ? 20.0 : 15.0
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(
        values: stacks?.extremes ?? stage.allValues, labelled: stacks?.sizes,
        rowHeight: max(
          Double(bars) * barHeight + 10, Rows.hasLongName(stage.placeNames) ? 36 : 28),
        legend: .bars, baseline: .zero))
    let height = barHeight - (bars > 1 ? 1 : 0)
    var textures = Textures(barWidth: height, isShown: stage.series.count > 1)
    for place in stage.placeNames.indices {
      let top = frame.center(of: place) - Double(bars) * barHeight / 2
      for index in stage.series.indices {
        guard let value = stage.series[index].values[place],
          let ends = stacks.map({ $0.ends[place][index] }) ?? (0, value.doubleValue)
        else { continue }
        let y = top + (isStacked ? 0 : Double(index) * barHeight)
        let (a, b) = (frame.x.position(of: ends.from), frame.x.position(of: ends.to))
        frame.drawing.add(
          .rectangle(
            Box(x: min(a, b), y: y, width: abs(a - b), height: height),
            stage.bar(ofPlace: place, series: index), tip: stage.tip(place, index)))
        textures.addLying(index, y: y + height / 2, from: a, to: b)
        guard stage.chart.showsValues else { continue }
        if isStacked {
          let text = stage.labelInStack(value, ends, frame.format)
          guard Drawing.width(of: text, scale: 0.85) < abs(a - b) - 4 else { continue }
          frame.drawing.label(
            text, x: (a + b) / 2, y: y + barHeight / 2, anchor: .middle,
            look: textures.look(
              ofText: stage.text(onPlace: place, series: index),
              on: stage.colour(ofPlace: place, series: index)), scale: 0.85, margin: 1)
        } else {
          labelAtEnd(
            value.doubleValue, stage.label(value, frame.format), y + barHeight / 2,
            inside: textures.look(
              ofText: stage.text(onPlace: place, series: index),
              on: stage.colour(ofPlace: place, series: index)), in: &frame)
        }
      }
    }
    textures.draw(in: &frame.drawing)
    frame.drawZero()
    return frame.finished()
  }

  /// At the bar's end where it fits, else inside.
  ///
  /// - Parameter inside: how it looks there.
  static func labelAtEnd(
    _ value: Double, _ text: String, _ y: Double, inside: TextLook,
    in frame: inout HorizontalFrame
  ) {
    let end = frame.x.position(of: value)
    let isFall = value < 0
    if frame.drawing.label(
      text, x: isFall ? end - 5 : end + 5, y: y, anchor: isFall ? .end : .start, margin: 0)
    {
      return
    }
    frame.drawing.label(
      text, x: isFall ? end + 5 : end - 5, y: y, anchor: isFall ? .start : .end,
      look: inside, margin: 0)
  }
}
