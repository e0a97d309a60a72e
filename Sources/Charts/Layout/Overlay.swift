import Statistics

/// A series over columns, in their unit: a total, a balance. In the colour of text, so that it is none
/// of them.
struct Overlay {
  private let series: DataSeries?
  private let isLine: Bool

  init(_ stage: Stage) {
    series = stage.chart.overlay == nil ? nil : stage.series.last
    isLine = stage.chart.overlay?.isLine ?? false
  }

  /// What the axis has to reach for it.
  var values: [Double] { numbers.map(\.approximation) }

  var numbers: [DecimalNumber] { series?.values.compactMap { $0?.number } ?? [] }

  /// Where the number of a column's part stands clear of it: in the middle, else above or below; nil
  /// where there is no room for that.
  ///
  /// - Parameters:
  ///   - top: of the part, in the drawing.
  ///   - bottom: of the part.
  func heightOfNumber(at place: Int, from top: Double, to bottom: Double, _ y: ValueScale)
    -> Double?
  {
    let middle = (top + bottom) / 2
    guard let value = series?.values[place] else { return middle }
    let own = y.position(of: value.doubleValue)
    let (half, distance) = (8.0, Symbol.smallRadius * 1.3 + 8)
    return [middle, own - distance, own + distance].first { height in
      abs(height - own) >= distance && height - half >= top && height + half <= bottom
    }
  }

  /// - Parameter x: the middle of each place.
  func draw(at x: [Double], _ stage: Stage, in frame: inout VerticalFrame) {
    guard let series else { return }
    let y = frame.y
    let point = { (place: Int) in
      series.values[place].map { (x[place], y.position(of: $0.doubleValue)) }
    }
    if isLine {
      for run in series.runs {
        let points = run.compactMap(point)
        frame.drawing.line(points, .overlayEdge)
        frame.drawing.line(points, .overlay)
      }
    }
    for place in series.values.indices {
      guard let (x, y) = point(place), let value = series.values[place] else { continue }
      frame.drawing.add(
        Mark(
          shape: .symbol(.diamond, x: x, y: y, radius: Symbol.smallRadius), look: .overlayPoint,
          tip: "\(stage.placeNames[place]) \(series.name) \(stage.text(of: value))"))
    }
    guard stage.chart.showsValues else { return }
    let labels = series.values.indices.compactMap { place -> Drawing.Request? in
      guard let (x, y) = point(place), let value = series.values[place] else { return nil }
      return Drawing.Request(text: stage.label(value, frame.format), x: x, y: y - 12)
    }
    frame.drawing.labelAll(labels, look: .plain.with(.paper), scale: 0.92)
  }
}
