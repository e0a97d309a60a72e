/// One figure, large.
enum CardChart {
  static func draw(_ stage: Stage) -> Drawing {
    var drawing = Drawing(width: min(stage.width, 320), height: 76)
    for (index, series) in stage.series.enumerated() {
      guard let place = series.values.lastIndex(where: { $0 != nil }),
        let value = series.values[place]
      else { continue }
      let text = TextWrap.shortened(
        stage.text(of: value), to: drawing.width / drawing.fontSize / 2.2)
      drawing.label(text, x: 2, y: 24, style: "t", scale: 2.1)
      let name = stage.data.name(of: place, in: stage.language)
      let label = series.name.isEmpty ? name : "\(series.name) \(name)"
      drawing.label(
        TextWrap.shortened(label, to: drawing.width / drawing.fontSize - 1), x: 2,
        y: 58 + Double(index) * 18, style: "q")
      break
    }
    return drawing
  }
}
