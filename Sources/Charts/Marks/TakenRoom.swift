/// What texts take up of a drawing, in strips from top to bottom: a new text is compared with its
/// neighbours alone, also where there are thousands.
struct TakenRoom {
  private var strips: [[Box]] = []

  /// Most drawings are one or two strips high.
  private static let height = 256.0

  mutating func insert(_ box: Box) {
    for strip in Self.strips(of: box) {
      while strips.count <= strip { strips.append([]) }
      strips[strip].append(box)
    }
  }

  func isFree(_ box: Box) -> Bool {
    for strip in Self.strips(of: box) where strip < strips.count {
      if strips[strip].contains(where: { $0.overlaps(box) }) { return false }
    }
    return true
  }

  /// Above the drawing is nothing, and room around a text may reach there.
  private static func strips(of box: Box) -> ClosedRange<Int> {
    let first = max(0, Int(box.y / height))
    return first...max(first, Int(box.maxY / height))
  }
}
