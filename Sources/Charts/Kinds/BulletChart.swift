/// A value against its target: the first series is the value, the second the target.
enum BulletChart: ChartKind {
  static let traits = ChartTraits(
    names: ["目标图", "目標圖"],
    summary: "Values against their targets: the first series is the value, the second the target.",
    uncertainty: .pale, highlights: .places)

  /// What is called a target is one, wherever it stands.
  static func prepare(_ chart: inout Chart) {
    guard chart.data.series.count == 2, isTarget(chart.data.series[0].name),
      !isTarget(chart.data.series[1].name)
    else { return }
    chart.data.series.swapAt(0, 1)
  }

  private static func isTarget(_ name: String) -> Bool {
    let name = name.lowercased()
    // 预算执行数 and 计划完成额 are no targets.
    return ["目标", "目標", "计划", "計劃", "预期", "預期", "预算", "預算", "target", "plan", "budget"]
      .contains { word in ["", "数", "數", "值", "额", "額"].contains { name.hasSuffix(word + $0) } }
  }

  static func check(_ chart: Chart) throws(ChartFault) {
    guard chart.data.series.count <= 2 else {
      throw .oneSeries(
        kind: "bullet chart, beside its target,", count: chart.data.series.count - 1)
    }
  }

  static func draw(_ stage: Stage) -> Drawing {
    let format = stage.format()
    // Behind the value stands the target.
    let room = stage.series.dropFirst().flatMap { $0.values.compactMap { $0 } }
      .map { Drawing.width(of: " / \(stage.label($0, format))") }.max()
    var frame = HorizontalFrame(
      stage,
      HorizontalFrame.Needs(
        values: stage.allValues, rowHeight: 38, right: 6 + (room ?? 0),
        legend: .looks([.bar(.first), .track]), baseline: .zero))
    let zero = frame.x.position(of: 0)
    for place in stage.placeNames.indices {
      let y = frame.center(of: place)
      let target = stage.series.count > 1 ? stage.series[1].values[place] : nil
      let targetX = target.map { frame.x.position(of: $0.doubleValue) }
      if let targetX {
        frame.drawing.add(
          .rectangle(
            Box(x: min(zero, targetX), y: y - 13, width: abs(targetX - zero), height: 26),
            .track))
      }
      if let value = stage.series[0].values[place] {
        let end = frame.x.position(of: value.doubleValue)
        frame.drawing.add(
          .rectangle(
            Box(x: min(zero, end), y: y - 6, width: abs(zero - end), height: 12),
            stage.bar(ofPlace: place, series: 0), tip: stage.tip(place, 0)))
        label(value, target, y, stage, in: &frame)
      } else if let target, let targetX {
        let isFall = target.doubleValue < 0
        frame.drawing.label(
          "— / \(stage.label(target, format))", x: targetX + (isFall ? -6 : 6), y: y,
          anchor: isFall ? .end : .start, margin: 0)
      }
      if let targetX {
        frame.drawing.add(.path(.down(x: targetX, y: y - 15, length: 30), .target))
      }
    }
    frame.drawZero()
    return frame.finished()
  }

  /// Behind the bar, or before one that runs to the left; there without the target where both don't
  /// fit on either side.
  private static func label(
    _ value: DataValue, _ target: DataValue?, _ y: Double, _ stage: Stage,
    in frame: inout HorizontalFrame
  ) {
    let isFall = value.doubleValue < 0
    let (a, b) = (value.doubleValue, target?.doubleValue ?? value.doubleValue)
    let x = frame.x.position(of: isFall ? min(a, b) : max(a, b)) + (isFall ? -6 : 6)
    let anchor = isFall ? Drawing.Anchor.end : .start
    let text = stage.label(value, frame.format)
    let both = target.map { "\(text) / \(stage.label($0, frame.format))" } ?? text
    let behind = frame.x.position(of: max(0, a, b)) + 6
    if !frame.drawing.label(both, x: x, y: y, anchor: anchor, margin: 0),
      !isFall || !frame.drawing.label(both, x: behind, y: y, anchor: .start, margin: 0)
    {
      frame.drawing.label(text, x: x, y: y, anchor: anchor, margin: 0)
    }
  }
}
