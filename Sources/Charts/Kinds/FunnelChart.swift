/// Ordered stages in one unit, each as wide as what is left of the first.
enum FunnelChart {
  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let values = stage.series[0].values
    let largest = stage.allValues.max() ?? 1
    var frame = HorizontalFrame(stage, names: names, rowHeight: 40, top: 4)
    frame.drawNames()
    let format = stage.format()
    let center = frame.plot.x + frame.plot.width / 2
    var before: (width: Double, y: Double)?
    for place in names.indices {
      guard let value = values[place] else {
        before = nil
        continue
      }
      let width = largest > 0 ? frame.plot.width * value.doubleValue / largest : 0
      let y = frame.center(of: place)
      if let before {
        frame.drawing.add(
          .path(
            PathData.polygon([
              (center - before.width / 2, before.y), (center + before.width / 2, before.y),
              (center + width / 2, y - 13), (center - width / 2, y - 13),
            ]), style: "u"))
      }
      frame.drawing.add(
        .rectangle(
          Box(x: center - width / 2, y: y - 13, width: width, height: 26),
          style: stage.barStyle(ofPlace: place, series: 0),
          tip: stage.isNarrow ? nil : stage.tip(place, 0)))
      before = (width, y + 13)
      let text = stage.label(value, format)
      if frame.drawing.width(of: text) + 8 < width {
        frame.drawing.label(
          text, x: center, y: y, anchor: .middle,
          style: stage.styleOfText(onPlace: place, series: 0), margin: 0)
      } else if !frame.drawing.label(text, x: center + width / 2 + 5, y: y, style: "t", margin: 0) {
        frame.drawing.label(
          text, x: center - width / 2 - 5, y: y, anchor: .end, style: "t", margin: 0)
      }
    }
    return frame.drawing
  }
}
