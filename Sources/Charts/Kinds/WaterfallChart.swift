/// How a total comes about: what is added and taken away from the first value to the last.
///
/// The first place is the beginning; every other one a step. Where the last one is called like a
/// total, or the chart has one value more than steps, it is drawn from zero.
enum WaterfallChart {
  /// More steps than this have no room for their names.
  static let limit = 20

  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let values = stage.series[0].values.map { $0?.doubleValue }
    var ends: [(from: Double, to: Double, isTotal: Bool)?] = []
    var level = 0.0
    for (index, value) in values.enumerated() {
      guard let value else {
        ends.append(nil)
        continue
      }
      let isTotal =
        index == 0 || index == values.count - 1 && abs(value - level) < abs(value) * 1e-9
      ends.append(isTotal ? (0, value, true) : (level, level + value, false))
      level = isTotal ? value : level + value
    }
    let extremes = ends.compactMap { $0 }.flatMap { [$0.from, $0.to] }
    let draft = Drawing(width: stage.width, height: 10)
    let step = (stage.width - 50) / Double(max(1, names.count))
    let wrapped = names.map {
      TextWrap.lines(of: $0, width: max(1, (step - 6) / draft.fontSize / 0.92), limit: 3)
    }
    var frame = VerticalFrame(
      stage,
      VerticalFrame.Needs(
        values: extremes, includesZero: true, bottomLines: wrapped.map(\.count).max() ?? 1, top: 18,
        height: Double(stage.chart.height ?? 220)))
    let bands = BandScale(count: names.count, range: (frame.plot.x, frame.plot.maxX), padding: 0.3)
    var last: (x: Double, y: Double)?
    for (index, end) in ends.enumerated() {
      guard let end, let value = stage.series[0].values[index] else { continue }
      let (a, b) = (frame.y.position(of: end.from), frame.y.position(of: end.to))
      let x = bands.start(of: index)
      if let last { frame.drawing.line([(last.x, last.y), (x, last.y)], style: "n") }
      let isFall = end.to < end.from
      frame.drawing.add(
        .rectangle(
          Box(x: x, y: min(a, b), width: bands.width, height: max(abs(a - b), 1)),
          style: (end.isTotal ? "b s0" : isFall ? "b s1 f1" : "b s2") + value.barSuffix,
          tip: stage.isNarrow ? nil : stage.tip(index, 0)))
      last = (x + bands.width, b)
      let text =
        end.isTotal
        ? stage.label(value, frame.format) : stage.signedLabel(value, frame.format)
      frame.drawing.label(
        text, x: bands.center(of: index), y: isFall ? max(a, b) + 10 : min(a, b) - 9,
        anchor: .middle,
        style: "t", scale: 0.92, margin: 1)
      for (row, line) in wrapped[index].enumerated() {
        frame.drawing.label(
          line, x: bands.center(of: index), y: frame.plot.maxY + 18 + Double(row) * 17,
          anchor: .middle, style: "q", scale: 0.92, margin: 1)
      }
    }
    frame.drawZero()
    return frame.drawing
  }
}
