/// The labels under a row of places.
enum PlaceLabels {
  private static let scale = PlaceAxis.scale

  /// Labels at positions along the bottom: all where there is room, else every second, fourth …,
  /// counted from the last one, which is always shown.
  static func draw(
    _ labels: [String], at positions: [Double], y: Double, in drawing: inout Drawing
  ) {
    let step = Self.step(labels, positions, drawing)
    for index in labels.indices.reversed() where (labels.count - 1 - index) % step == 0 {
      place(labels[index], at: positions[index], y: y, in: &drawing)
    }
  }

  /// The same of positions at uneven distances: all but those that are too near to the one behind.
  static func drawThoseApart(
    _ labels: [String], at positions: [Double], y: Double, in drawing: inout Drawing
  ) {
    var edge = Double.infinity
    for (label, position) in zip(labels, positions).reversed() {
      let half = drawing.width(of: label, scale: scale) / 2
      guard position + half + 6 <= edge else { continue }
      place(label, at: position, y: y, in: &drawing)
      edge = position - half
    }
  }

  /// Whether all labels have room.
  static func areApart(_ labels: [String], at positions: [Double], in drawing: Drawing) -> Bool {
    step(labels, positions, drawing) == 1
  }

  /// A label around a position, or as near to it as the edges allow.
  static func place(_ text: String, at x: Double, y: Double, in drawing: inout Drawing) {
    let half = drawing.width(of: text, scale: scale) / 2
    let center = min(max(x, half + 1), drawing.width - half - 1)
    drawing.label(text, x: center, y: y, anchor: .middle, look: .quiet, scale: scale, margin: 3)
  }

  /// 1, 2, 4 …: the first at which neighbours stay apart.
  private static func step(_ labels: [String], _ positions: [Double], _ drawing: Drawing) -> Int {
    let widths = labels.map { drawing.width(of: $0, scale: scale) }
    var step = 1
    while step < labels.count {
      let shown = labels.indices.reversed().filter { (labels.count - 1 - $0) % step == 0 }
      let isApart = zip(shown, shown.dropFirst()).allSatisfy { later, earlier in
        positions[later] - positions[earlier] > (widths[later] + widths[earlier]) / 2 + 8
      }
      if isApart { return step }
      step *= 2
    }
    return step
  }
}
