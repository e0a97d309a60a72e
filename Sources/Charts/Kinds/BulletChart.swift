/// A value against its target: the first series is the value, the second the target.
enum BulletChart {
  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let values = stage.allValues
    let format = stage.format(of: values)
    let legend = Legend.height(stage, stage.series.map(\.name))
    // Behind the value stands the target.
    let room = stage.series.dropFirst().flatMap { $0.values.compactMap { $0 } }
      .map { Drawing(width: 0, height: 0).width(of: " / \(stage.label($0, format))") }.max()
    var frame = HorizontalFrame(
      stage, names: names, rowHeight: 38, top: legend + 4, right: 6 + (room ?? 0))
    Legend.draw(stage, stage.series.map(\.name), .styles(["b s0", "u"]), in: &frame.drawing)
    frame.drawNames()
    let scale = BarChart.scale(values, stage, format, in: frame)
    for place in names.indices {
      let y = frame.center(of: place)
      let target = stage.series.count > 1 ? stage.series[1].values[place] : nil
      if let target {
        frame.drawing.add(
          .rectangle(
            Box(
              x: min(scale.position(of: 0), scale.position(of: target.doubleValue)), y: y - 13,
              width: abs(scale.position(of: target.doubleValue) - scale.position(of: 0)), height: 26
            ),
            style: "u", tip: nil))
      }
      if let value = stage.series[0].values[place] {
        let (a, b) = (scale.position(of: 0), scale.position(of: value.doubleValue))
        frame.drawing.add(
          .rectangle(
            Box(x: min(a, b), y: y - 6, width: abs(a - b), height: 12),
            style: stage.barStyle(ofPlace: place, series: 0),
            tip: stage.isNarrow ? nil : stage.tip(place, 0)))
        // Behind the bar, or before one that runs to the left.
        let ends = [value.doubleValue, target?.doubleValue ?? value.doubleValue]
        let isFall = value.doubleValue < 0
        let x = scale.position(of: isFall ? ends.min()! : ends.max()!) + (isFall ? -6 : 6)
        let anchor = isFall ? Drawing.Anchor.end : .start
        let text =
          target.map {
            "\(stage.label(value, format)) / \(stage.label($0, format))"
          }
          ?? stage.label(value, format)
        if !frame.drawing.label(text, x: x, y: y, anchor: anchor, style: "t", margin: 0) {
          frame.drawing.label(
            stage.label(value, format), x: x, y: y, anchor: anchor, style: "t", margin: 0)
        }
      }
      if let target {
        let x = scale.position(of: target.doubleValue)
        frame.drawing.add(.path("M\(Numbers.pair(x, y - 15))v30", style: "r w"))
      }
    }
    frame.drawVertical(at: scale.position(of: 0), style: "z")
    return frame.drawing
  }
}
