import Statistics

/// How a total comes about: what is added and taken away from the first value to the last.
///
/// The first place is the beginning; every other one a step. Where the last one is called like a
/// total, or the chart has one value more than steps, it is drawn from zero.
enum WaterfallChart: ChartKind {
  static let traits = ChartTraits(
    names: ["瀑布图", "瀑布圖"],
    summary: "How a total comes about: what is added to the first value and taken from it.",
    uncertainty: .pale, highlights: .nothing)

  /// More steps than this have no room for their names.
  private static let limit = 20

  /// The steps lead to the last value, where that is called a total.
  static func check(_ chart: Chart) throws(ChartFault) {
    try chart.checkOneSeries()
    let names = chart.placeNames
    if names.count > limit {
      throw .tooManyParts(kind: chart.kind.rawValue, limit: limit, count: names.count)
    }
    let values = try chart.allThere(chart.data.series[0].values, names)
    guard let name = names.last, let stated = values.last, values.count > 2 else { return }
    let sum = values.dropLast().map(\.number).reduce(.zero, +)
    let slack = Chart.slack(of: values, in: chart.data.unit)
    let difference = (sum - stated.number).magnitude
    guard difference > slack, values.allSatisfy(\.isExact) else { return }
    let (written, total) = (stated.text ?? chart.wording(stated.number), chart.wording(sum))
    if isTotal(name) { throw .totalDiffers(name, stated: written, sum: total) }
    // Nearly what the steps come to, it is rather a total with an error than a step as large as all others.
    if difference.scaled(byPowerOfTen: 1) <= sum.magnitude {
      throw .stepLikeTotal(name, stated: written, sum: total)
    }
  }

  /// What stands at the end of a period is what its steps have come to.
  private static func isTotal(_ name: String) -> Bool {
    Chart.isTotal(name) || ends.contains(where: name.hasSuffix)
  }

  private static let ends = [
    "年末", "年底", "季末", "季度末", "月末", "期末", "余额", "餘額", "结余", "結餘", "结存", "結存", "净额", "淨額", "存量",
    "保有量", "closing balance", "balance", "end of year", "net",
  ]

  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let values = stage.series[0].values.map { $0?.doubleValue }
    var ends: [(from: Double, to: Double, isTotal: Bool)?] = []
    var level = 0.0
    // As little as that is no step of a sum that is twenty times as much.
    let slack = Chart.slack(
      of: stage.series[0].values.compactMap { $0 }, in: stage.unit
    ).approximation
    let rounding = slack * 20 < abs(values.last.flatMap { $0 } ?? 0) ? slack : 0
    for (index, value) in values.enumerated() {
      guard let value else {
        ends.append(nil)
        continue
      }
      let isTotal =
        index == 0
        || index == values.count - 1
          && (abs(value - level) <= max(abs(value) * 1e-9, rounding)
            || values.count > 2 && isTotal(names[index]))
      ends.append(isTotal ? (0, value, true) : (level, level + value, false))
      level = isTotal ? value : level + value
    }
    let extremes = ends.compactMap { $0 }.flatMap { [$0.from, $0.to] }
    let axis = PlaceAxis(steps: stage)
    var frame = VerticalFrame(
      stage,
      VerticalFrame.Needs(
        values: extremes, includesZero: true, bottomLines: axis.lineCount,
        hanging: ends.compactMap { $0.flatMap { $0.to < $0.from ? $0.to : nil } }.min(), top: 18,
        height: Double(stage.chart.height ?? 220)))
    let bands = BandScale(count: names.count, range: (frame.plot.x, frame.plot.maxX), padding: 0.3)
    var last: (x: Double, y: Double)?
    var labels: [Drawing.Request] = []
    for (index, end) in ends.enumerated() {
      guard let end, let value = stage.series[0].values[index] else { continue }
      let (a, b) = (frame.y.position(of: end.from), frame.y.position(of: end.to))
      let x = bands.start(of: index)
      if let last { frame.drawing.line([(last.x, last.y), (x, last.y)], .connector) }
      let isFall = end.to < end.from
      frame.drawing.add(
        .rectangle(
          Box(x: x, y: min(a, b), width: bands.width, height: max(abs(a - b), 1)),
          .bar(
            end.isTotal ? .first : isFall ? .fall : .rise,
            edge: !end.isTotal && isFall ? Pattern(series: 3) : .plain,
            isFinal: stage.isFinal(value)),
          tip: stage.tip(index, 0)))
      last = (x + bands.width, b)
      let text =
        end.isTotal
        ? stage.label(value, frame.format) : stage.signedLabel(value, frame.format)
      labels.append(
        Drawing.Request(
          text: text, x: bands.center(of: index), y: isFall ? max(a, b) + 10 : min(a, b) - 9))
    }
    frame.drawing.labelAll(labels, look: .plain.with(.paper), scale: 0.92)
    axis.draw(at: names.indices.map(bands.center), in: &frame)
    frame.drawZero()
    return frame.finished()
  }
}
