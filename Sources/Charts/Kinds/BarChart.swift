import Statistics

/// Bars that lie, from zero to the right; the falling ones to the left.
enum BarChart: ChartKind {
  static let traits = ChartTraits(
    names: ["条形图", "條形圖", "横条图", "橫條圖", "横向柱状图", "橫向柱狀圖"],
    summary: "Bars that lie, to compare categories, also with long names or many of them.",
    additions: [.lines, .bands], uncertainty: .pale, ranges: .whiskers, gaps: .byCalendar,
    hasRows: true)

  static func draw(_ stage: Stage) -> Drawing {
    let stacks = stage.chart.stacking != .none ? Stacks(stage) : nil
    let bars = stacks != nil ? 1 : max(1, stage.series.count)
    let barHeight = bars == 1 ? 20.0 : 15.0
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(
        values: stacks?.extremes ?? stage.extents, labelled: stacks?.allSizes,
        rowHeight: max(Double(bars) * barHeight + 10, 28), legend: .bars, baseline: .zero))
    let height = barHeight - (bars > 1 ? 1 : 0)
    var textures = Textures(
      barWidth: height, isShown: stage.series.count > 1, areCrossed: !stage.chart.lines.isEmpty)
    var whiskers = Whiskers()
    for place in stage.placeNames.indices {
      let top = frame.center(of: place) - Double(bars) * barHeight / 2
      for index in stage.series.indices {
        if let stacks {
          drawPart(place, index, stacks, top, height, stage, &textures, in: &frame)
        } else if let value = stage.series[index].values[place] {
          drawBar(
            value, place, index, y: top + Double(index) * barHeight, height, stage, &textures,
            &whiskers, in: &frame)
        }
      }
    }
    textures.draw(in: &frame.drawing)
    whiskers.draw(in: &frame.drawing)
    frame.drawZero()
    return frame.finished()
  }

  private static func drawPart(
    _ place: Int, _ index: Int, _ stacks: Stacks, _ top: Double, _ height: Double, _ stage: Stage,
    _ textures: inout Textures, in frame: inout HorizontalFrame
  ) {
    guard let ends = stacks.ends[place][index], let size = stacks.sizes[place][index] else {
      return
    }
    let (a, b) = (frame.x.position(of: ends.from), frame.x.position(of: ends.to))
    frame.drawing.add(
      .rectangle(
        Box(x: min(a, b), y: top, width: abs(a - b), height: height),
        stage.part(ofPlace: place, series: index), tip: stage.tip(place, index)))
    textures.addLying(index, y: top + height / 2, from: a, to: b)
    guard stage.chart.showsValues else { return }
    let text = stacks.label(place, index, size, stage, frame.format)
    guard Drawing.width(of: text, scale: 0.85) < abs(a - b) - 4 else { return }
    frame.drawing.label(
      text, x: (a + b) / 2, y: top + height / 2, anchor: .middle,
      look: textures.look(
        ofText: stage.text(onPlace: place, series: index),
        on: stage.colour(ofPlace: place, series: index)), scale: 0.85, margin: 1)
  }

  private static func drawBar(
    _ value: DataValue, _ place: Int, _ index: Int, y: Double, _ height: Double, _ stage: Stage,
    _ textures: inout Textures, _ whiskers: inout Whiskers, in frame: inout HorizontalFrame
  ) {
    let zero = frame.x.position(of: 0)
    if let end = value.barEnd.map(frame.x.position) {
      frame.drawing.add(
        .rectangle(
          Box(x: min(zero, end), y: y, width: abs(zero - end), height: height),
          stage.bar(ofPlace: place, series: index), tip: stage.tip(place, index)))
      textures.addLying(index, y: y + height / 2, from: zero, to: end)
    }
    if let range = value.range {
      whiskers.addLying(
        y: y + height / 2, from: frame.x.position(of: range.lowerBound),
        to: frame.x.position(of: range.upperBound))
    }
    guard stage.chart.showsValues else { return }
    labelAtEnd(
      value, stage.label(value, frame.format), y + height / 2,
      inside: textures.look(
        ofText: stage.text(onPlace: place, series: index),
        on: stage.colour(ofPlace: place, series: index)), in: &frame)
  }

  /// At the end of the bar and its range where it fits, else inside, where that is long enough.
  ///
  /// - Parameter inside: how it looks there.
  static func labelAtEnd(
    _ value: DataValue, _ text: String, _ y: Double, inside: TextLook,
    in frame: inout HorizontalFrame
  ) {
    let isFall = value.doubleValue < 0
    let end = frame.x.position(of: isFall ? value.extent.lowerBound : value.extent.upperBound)
    let beside = isFall ? end - 5 : end + 5
    let outside = frame.clear(text, from: beside, row: y, isLeft: isFall)
    let length = abs(
      frame.x.position(of: value.barEnd ?? value.doubleValue) - frame.x.position(of: 0))
    let fits = value.range != nil || frame.drawing.width(of: text) + 8 <= length
    let (x, anchor): (Double, Drawing.Anchor) = isFall ? (end + 5, .start) : (end - 5, .end)
    // A line of a target would strike it, or stand between it and its bar.
    let isInside =
      fits && value.range == nil
      && frame.drawing.isRuled(
        Drawing.box(
          of: text, x: beside, y: y, anchor: isFall ? .end : .start, size: frame.drawing.fontSize))
      && !frame.drawing.isRuled(
        Drawing.box(of: text, x: x, y: y, anchor: anchor, size: frame.drawing.fontSize))
    if !isInside,
      frame.drawing.label(
        text, x: outside, y: y, anchor: isFall ? .end : .start, look: .plain.with(.paper),
        margin: 0)
    {
      return
    }
    guard fits else { return }
    frame.drawing.label(
      text, x: x, y: y, anchor: anchor, look: value.range == nil ? inside : .plain.with(.paper),
      margin: 0)
  }
}
