import Markup

/// A picture in the making: marks in their order, and texts that never touch.
///
/// Invariants: no two texts overlap, and none reaches beyond the edges. A text that can't be placed
/// without that is left out; so whoever draws places the important ones first.
struct Drawing {
  let width: Double
  let height: Double
  /// The size of ordinary text, in the drawing's units.
  let fontSize: Double
  private(set) var marks: [Mark] = []
  /// Lines of data that texts should not lie on, as pairs of points.
  private var obstacles: [((Double, Double), (Double, Double))] = []
  private(set) var labels: [Label] = []

  /// Something drawn.
  enum Mark {
    case path(String, style: String)
    /// Lines as wide as the bars that they lie on, or as a part of that.
    case texture(String, width: Double, style: String)
    case rectangle(Box, style: String, tip: String?)
    case circle(x: Double, y: Double, radius: Double, style: String, tip: String?)
    /// A shape around a point that tells series apart where colour does not.
    case symbol(Symbol, x: Double, y: Double, style: String, tip: String?)
  }

  /// A text that has found its place.
  struct Label {
    let text: String
    let x: Double
    let baseline: Double
    let anchor: Anchor
    let style: String
    let size: Double
    let box: Box
  }

  enum Anchor {
    case start, middle, end
  }

  init(width: Double, height: Double, fontSize: Double = 13) {
    self.width = width
    self.height = height
    self.fontSize = fontSize
  }

  mutating func add(_ mark: Mark) { marks.append(mark) }

  mutating func line(_ points: [(Double, Double)], style: String) {
    guard points.count > 1 else { return }
    add(.path(PathData.line(points), style: style))
  }

  /// Places a text if there is room for it.
  ///
  /// - Parameters:
  ///   - y: where the middle of the text should be.
  ///   - margin: how much room it needs around it.
  /// - Returns: whether it was placed.
  @discardableResult
  mutating func label(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "t",
    scale: Double = 1, margin: Double = 2
  ) -> Bool {
    guard !text.isEmpty else { return false }
    let size = fontSize * scale
    let box = Self.box(of: text, x: x, y: y, anchor: anchor, size: size)
    guard fits(box, margin: margin) else { return false }
    labels.append(
      Label(
        text: text, x: x, baseline: y + size * (TextMetrics.ascent - TextMetrics.descent) / 2,
        anchor: anchor, style: style, size: size, box: box))
    return true
  }

  /// A place that a text may have.
  struct Place {
    let x: Double
    let y: Double
    let anchor: Anchor
    /// Whether an important text may stand here even where a line of data crosses it.
    var isLastResort = true
  }

  /// Places a text at the first of several places where it lies on no line of data; an important one
  /// over a line, if there is no such place.
  @discardableResult
  mutating func label(
    _ text: String, at places: [Place], style: String, scale: Double = 1, isImportant: Bool
  ) -> Place? {
    let free = places.filter { place in
      let box = Self.box(
        of: text, x: place.x, y: place.y, anchor: place.anchor, size: fontSize * scale)
      return !isCrossed(box)
    }
    let others = isImportant ? places.filter(\.isLastResort) : []
    return (free + others).first { place in
      label(text, x: place.x, y: place.y, anchor: place.anchor, style: style, scale: scale)
    }
  }

  /// Draws a line of data.
  mutating func dataLine(_ points: [(Double, Double)], style: String) {
    line(points, style: style)
    // Dense lines leave no room anyway.
    if points.count <= 100 { obstacles += zip(points, points.dropFirst()) }
  }

  /// Keeps texts off a point of data, as off a line of it; while there are not too many.
  mutating func keepClear(around point: (Double, Double), radius: Double) {
    guard obstacles.count < 400 else { return }
    let (x, y) = point
    obstacles.append(((x - radius, y - radius), (x + radius, y + radius)))
    obstacles.append(((x - radius, y + radius), (x + radius, y - radius)))
  }

  private func isCrossed(_ box: Box) -> Bool {
    obstacles.contains { box.isCrossed(from: $0.0, to: $0.1) }
  }

  static func box(
    of text: String, x: Double, y: Double, anchor: Anchor, size: Double
  ) -> Box {
    let width = TextMetrics.width(of: text) * size
    let height = size * (TextMetrics.ascent + TextMetrics.descent)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(x: left, y: y - height / 2, width: width, height: height)
  }

  /// Whether a text may stand in a box: inside the picture, and away from all others.
  private func fits(_ box: Box, margin: Double) -> Bool {
    guard box.x >= 0, box.y >= 0, box.maxX <= width, box.maxY <= height else { return false }
    let around = box.expanded(by: margin)
    return !labels.contains { $0.box.overlaps(around) }
  }

  /// The room that a text needs, across.
  func width(of text: String, scale: Double = 1) -> Double {
    TextMetrics.width(of: text) * fontSize * scale
  }

  var lineHeight: Double { fontSize * 1.4 }
}

/// A rectangle by its upper left corner.
struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var maxX: Double { x + width }
  var maxY: Double { y + height }

  func overlaps(_ other: Box) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether a line between two points passes through; clipped by Liang and Barsky's algorithm.
  func isCrossed(from a: (Double, Double), to b: (Double, Double)) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (b.0 - a.0, b.1 - a.1)
    for (p, q) in [(-dx, a.0 - x), (dx, maxX - a.0), (-dy, a.1 - y), (dy, maxY - a.1)] {
      if p == 0 {
        if q < 0 { return false }
      } else if p < 0 {
        enter = max(enter, q / p)
      } else {
        leave = min(leave, q / p)
      }
    }
    return enter <= leave
  }

  func expanded(by margin: Double) -> Box {
    Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }
}

/// The shapes of series, in their order.
enum Symbol: Int, CaseIterable {
  case circle, square, triangle, diamond, cross, ring

  static func of(series index: Int) -> Symbol { allCases[index % allCases.count] }

  /// The outline around the origin, as path data at a point.
  func path(x: Double, y: Double, radius r: Double) -> String {
    switch self {
    case .circle, .ring: return PathData.circle(x: x, y: y, radius: r)
    case .square:
      return PathData.polygon([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)])
    case .triangle:
      return PathData.polygon([
        (x, y - r * 1.2), (x + r * 1.1, y + r * 0.9), (x - r * 1.1, y + r * 0.9),
      ])
    case .diamond:
      return PathData.polygon([
        (x, y - r * 1.3), (x + r * 1.3, y), (x, y + r * 1.3), (x - r * 1.3, y),
      ])
    case .cross:
      let t = r * 0.4
      return PathData.polygon([
        (x - t, y - r), (x + t, y - r), (x + t, y - t), (x + r, y - t), (x + r, y + t),
        (x + t, y + t),
        (x + t, y + r), (x - t, y + r), (x - t, y + t), (x - r, y + t), (x - r, y - t),
        (x - t, y - t),
      ])
    }
  }
}
