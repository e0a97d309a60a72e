/// One figure, large, where there is nothing to compare it with.
enum CardChart: ChartKind {
  static let traits = ChartTraits(
    names: ["数字", "數字"], summary: "One figure, large, where there is nothing to compare it with.",
    ranges: .inWords, paper: .card, saysUnit: false, highlights: .nothing)

  static func check(_ chart: Chart) throws(ChartFault) {
    let count = chart.data.series.reduce(0) { $0 + $1.values.count { $0 != nil } }
    if chart.data.periods == nil || chart.data.series.count > 1, count > 1 {
      throw .oneFigure(count: count)
    }
  }

  static func draw(_ stage: Stage) -> Drawing {
    var drawing = Drawing(width: min(stage.width, 320), height: 76)
    // Of a series the newest.
    for (index, series) in stage.series.enumerated() {
      guard let place = series.values.lastIndex(where: { $0 != nil }),
        let value = series.values[place]
      else { continue }
      let text = TextWrap.shortened(
        stage.text(of: value), to: drawing.width / drawing.fontSize / 2.2)
      drawing.label(text, x: 2, y: 24, scale: 2.1)
      let name = stage.placeNames[place]
      let label = series.name.isEmpty ? name : "\(series.name) \(name)"
      drawing.label(
        TextWrap.shortened(label, to: drawing.width / drawing.fontSize - 1), x: 2,
        y: 58 + Double(index) * 18, look: .quiet)
      break
    }
    return drawing
  }
}
