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
    for run in stage.series[0].runs {
      drawing.line(
        run.map { (x[$0], y.position(of: values[$0]!.doubleValue)) }, style: "l s0")
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
