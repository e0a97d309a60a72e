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

  var isEmpty: Bool { series == nil }

  /// What the axis has to reach for it.
  var values: [Double] { numbers.map(\.approximation) }

  var numbers: [DecimalNumber] { series?.values.compactMap { $0?.number } ?? [] }

  /// Where the number of a column's part may stand clear of its point: in the middle, else above or
  /// below.
  ///
  /// - Parameter part: from its top to its bottom in the drawing.
  func heightsOfNumber(at place: Int, in part: Box, _ y: ValueScale) -> [Double] {
    let middle = part.y + part.height / 2
    guard let value = series?.values[place] else { return [middle] }
    let own = y.position(of: value.doubleValue)
    let (half, distance) = (8.0, Symbol.smallRadius * 1.3 + 8)
    // Beside the point, or beyond its number.
    let beside = [distance, distance + 15].flatMap { [own - $0, own + $0] }
    return ([middle] + beside).filter { height in
      abs(height - own) >= distance && height - half >= part.y && height + half <= part.maxY
    }
  }

  /// Writes its numbers where they lie on the parts of stacks: before the numbers of those, which give
  /// way to them. All or none of them.
  ///
  /// - Parameters:
  ///   - parts: the boxes of the parts at each place.
  ///   - x: the middle of each place.
  func placeNumbers(
    on parts: [[Box]], at x: [Double], _ stage: Stage, in frame: inout VerticalFrame
  ) {
    guard let series, stage.chart.showsValues else { return }
    var attempt = frame.drawing
    for (place, value) in series.values.enumerated() {
      guard let value else { continue }
      let text = stage.label(value, frame.format)
      let own = frame.y.position(of: value.doubleValue)
      let heights = Self.distances.map { own + $0 }
      // Within one part, or off them all: across an edge it would be hard to read.
      let clear = heights.filter { height in
        let box = Drawing.box(
          of: text, x: x[place], y: height, anchor: .middle,
          size: attempt.fontSize * Self.numberScale)
        return parts[place].allSatisfy { !$0.overlaps(box) || $0.holds(box) }
      }
      let isPlaced = (clear + heights).contains { height in
        attempt.label(
          text, x: x[place], y: height, anchor: .middle, look: Self.numberLook,
          scale: Self.numberScale, margin: 1)
      }
      guard isPlaced else { return }
    }
    frame.drawing = attempt
  }

  private static let numberLook = TextLook.plain.with(.paper)
  private static let numberScale = 0.92
  /// Of a number from its point, the best first.
  private static let distances: [Double] = [-12, 12, -15, 15, -19, 19]

  /// - Parameters:
  ///   - x: the middle of each place.
  ///   - hasNumbers: whether its numbers are yet to be written.
  func draw(
    at x: [Double], hasNumbers: Bool, _ stage: Stage, in frame: inout VerticalFrame
  ) {
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
    guard hasNumbers, stage.chart.showsValues else { return }
    let labels = series.values.indices.compactMap { place -> Drawing.Request? in
      guard let (x, y) = point(place), let value = series.values[place] else { return nil }
      // Below zero no bar is under its point, and at zero none may be.
      let isBelow = value.doubleValue <= 0
      return Drawing.Request(
        text: stage.label(value, frame.format), x: x, y: isBelow ? y + 12 : y - 12)
    }
    frame.drawing.labelAll(labels, look: Self.numberLook, scale: Self.numberScale)
  }
}
