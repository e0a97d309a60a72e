/// Ordered stages in one unit, each as wide as what is left of the first.
enum FunnelChart: ChartKind {
  static let traits = ChartTraits(
    names: ["漏斗图", "漏斗圖"],
    summary: "Stages in their order, each as wide as what is left of the first.",
    uncertainty: .pale)

  static func check(_ chart: Chart) throws(ChartFault) {
    try chart.checkOneSeries()
    let values = chart.data.series[0].values
    try chart.checkSigns(of: values, chart.placeNames)
    if values.allSatisfy({ ($0?.doubleValue ?? 0) == 0 }) {
      throw .emptyTotal(kind: chart.kind.rawValue)
    }
    let names = chart.placeNames
    let stages = zip(names, values).compactMap { name, value in value.map { (name, $0) } }
    for (earlier, later) in zip(stages, stages.dropFirst())
    where earlier.1.number < later.1.number {
      throw .widensBelow(later.0, earlier.0)
    }
  }

  static func draw(_ stage: Stage) -> Drawing {
    let values = stage.series[0].values
    let largest = stage.allValues.max() ?? 1
    let rows = Rows(stage, names: stage.placeNames, rowHeight: 40, top: 4)
    var drawing = Drawing(width: stage.width, height: rows.height)
    rows.drawNames(in: &drawing)
    let format = stage.format()
    let center = rows.plot.x + rows.plot.width / 2
    var before: (width: Double, y: Double)?
    for place in values.indices {
      guard let value = values[place] else {
        before = nil
        continue
      }
      let width = largest > 0 ? rows.plot.width * value.doubleValue / largest : 0
      let y = rows.center(of: place)
      if let before {
        drawing.add(
          .path(
            .polygon([
              (center - before.width / 2, before.y), (center + before.width / 2, before.y),
              (center + width / 2, y - 13), (center - width / 2, y - 13),
            ]), .track))
      }
      drawing.add(
        .rectangle(
          Box(x: center - width / 2, y: y - 13, width: width, height: 26),
          stage.bar(ofPlace: place, series: 0), tip: stage.tip(place, 0)))
      before = (width, y + 13)
      let text = stage.label(value, format)
      if drawing.width(of: text) + 8 < width {
        drawing.label(
          text, x: center, y: y, anchor: .middle,
          look: stage.text(onPlace: place, series: 0), margin: 0)
      } else if !drawing.label(text, x: center + width / 2 + 5, y: y, margin: 0) {
        drawing.label(
          text, x: center - width / 2 - 5, y: y, anchor: .end, margin: 0)
      }
    }
    return drawing
  }
}
