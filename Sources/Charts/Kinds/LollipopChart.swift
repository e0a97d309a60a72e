/// A thin stem from zero to a dot: what bars show, where there are many of them and ink would weigh
/// heavier than the numbers.
enum LollipopChart: ChartKind {
  static let traits = ChartTraits(
    names: ["棒棒糖图", "棒棒糖圖"],
    summary: "A thin stem from zero to a dot: bars with less ink, for many categories.",
    additions: [.lines, .bands], uncertainty: .hollow, ranges: .whiskers, hasRows: true)

  static func check(_ chart: Chart) throws(ChartFault) { try chart.checkOneSeries() }

  static func draw(_ stage: Stage) -> Drawing {
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(values: stage.extents, rowHeight: 22, baseline: .zero))
    let values = stage.series[0].values
    let zero = frame.x.position(of: 0)
    var whiskers = Whiskers()
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      let y = frame.center(of: place)
      if let end = value.barEnd.map(frame.x.position) {
        frame.drawing.add(.path(.across(x: min(zero, end), y: y, length: abs(end - zero)), .span))
      }
      if let range = value.range {
        whiskers.addLying(
          y: y, from: frame.x.position(of: range.lowerBound),
          to: frame.x.position(of: range.upperBound))
      }
    }
    whiskers.draw(in: &frame.drawing)
    frame.drawZero()
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      let y = frame.center(of: place)
      if value.isCentred {
        frame.drawing.add(
          .symbol(
            ofSeries: 0, x: frame.x.position(of: value.doubleValue), y: y,
            radius: Symbol.largeRadius, stage.colour(ofPlace: place, series: 0),
            isFinal: stage.isFinal(value), tip: stage.tip(place, 0)))
      }
      guard stage.chart.showsValues else { continue }
      let isFall = value.doubleValue < 0
      let end = frame.x.position(of: isFall ? value.extent.lowerBound : value.extent.upperBound)
      let text = stage.label(value, frame.format)
      frame.drawing.label(
        text, x: frame.clear(text, from: end + (isFall ? -10 : 10), row: y, isLeft: isFall), y: y,
        anchor: isFall ? .end : .start, look: .plain.with(.paper), margin: 0)
    }
    return frame.finished()
  }
}
