import Statistics

/// Two measures of each thing.
enum ScatterChart: ChartKind {
  static let traits = ChartTraits(
    names: ["散点图", "散點圖"], summary: "Two measures of each thing, as points.",
    additions: [.lines, .bands], uncertainty: .hollow, isPlacedByValue: true, saysUnit: false)

  static func check(_ chart: Chart) throws(ChartFault) {
    guard case .numbers = chart.data.places else { throw .needsNumbers }
  }

  static func axisNote(_ stage: Stage) -> String? {
    guard case .numbers(let numbers, _, _) = stage.data.places else { return nil }
    return switch (stage.isLogarithmic(numbers), stage.isLogarithmic(stage.allValues)) {
    case (true, true): stage.phrases.bothAxesLogarithmic
    case (true, false): stage.phrases.horizontalAxisLogarithmic
    case (false, true): stage.phrases.verticalAxisLogarithmic
    case (false, false): nil
    }
  }

  /// What an axis measures, with its unit.
  private static func title(_ name: String?, _ unit: String) -> String {
    switch (name ?? "", unit) {
    case (let name, ""): name
    case ("", let unit): unit
    case (let name, let unit): name.hasSuffix(unit) ? name : "\(name)（\(unit)）"
    }
  }

  static func draw(_ stage: Stage) -> Drawing {
    guard case .numbers(let numbers, let xUnit, let labels) = stage.data.places else {
      // Refused by the check.
      return Drawing(width: stage.width, height: 10)
    }
    let values = stage.allValues
    var frame = VerticalFrame(
      stage,
      VerticalFrame.Needs(
        values: values, includesZero: ValueAxis.isNearZero(values), right: 14, bottomLines: 2,
        top: 26,
        height: Double(stage.chart.height ?? 260)))
    let axis = ValueAxis(
      stage, numbers, unit: xUnit, labelled: numbers.compactMap(DecimalNumber.init(shortestOf:)),
      includingZero: ValueAxis.isNearZero(numbers), ticks: stage.isNarrow ? 3 : 7)
    let format = axis.format
    let x = axis.scale((frame.plot.x + 8, frame.plot.maxX - 8))
    PlaceLabels.draw(
      axis.labels, at: axis.ticks.map(x.position), y: frame.plot.maxY + 18, in: &frame.drawing)
    let (below, beside) = (
      Self.title(stage.data.placesTitle, format.unit),
      Self.title(stage.series.count == 1 ? stage.series[0].name : nil, frame.format.unit)
    )
    let room = (stage.width - 8) / frame.drawing.fontSize
    frame.drawing.label(
      TextWrap.shortened(below, to: room), x: frame.plot.maxX, y: frame.plot.maxY + 36,
      anchor: .end, look: .quiet, scale: 0.92)
    frame.drawing.label(
      TextWrap.shortened(beside, to: room), x: 2, y: 10, look: .quiet, scale: 0.92)
    frame.drawZero()
    for index in stage.series.indices {
      for place in numbers.indices {
        guard let value = stage.series[index].values[place] else { continue }
        let point = (x.position(of: numbers[place]), frame.y.position(of: value.doubleValue))
        frame.drawing.add(
          .symbol(
            ofSeries: index, x: point.0, y: point.1, radius: Symbol.largeRadius,
            stage.colour(ofPlace: place, series: index), isFinal: stage.isFinal(value),
            tip: stage.tip(place, index)))
        frame.drawing.keepClear(around: point, radius: 5)
      }
    }
    return frame.finished(thenLabel: { label(labels, at: numbers.map(x.position), stage, in: &$0) })
  }

  /// What the points of the first series are called.
  private static func label(
    _ labels: [String], at x: [Double], _ stage: Stage, in frame: inout VerticalFrame
  ) {
    for place in labels.indices {
      guard let value = stage.series[0].values[place] else { continue }
      let point = (x[place], frame.y.position(of: value.doubleValue))
      let text = TextWrap.shortened(labels[place], to: 12)
      frame.drawing.label(
        text,
        at: [
          Drawing.Place(x: point.0 + 8, y: point.1, anchor: .start),
          Drawing.Place(x: point.0 - 8, y: point.1, anchor: .end),
          Drawing.Place(x: point.0, y: point.1 - 13, anchor: .middle),
          Drawing.Place(x: point.0, y: point.1 + 14, anchor: .middle),
        ], look: .plain.with(.paper), scale: 0.92, isImportant: true)
    }
  }
}
