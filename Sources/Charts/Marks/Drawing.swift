/// A picture in the making: marks in their order, and texts that never touch.
///
/// Invariants: no two texts overlap, and none reaches beyond the edges. A text that can't be placed
/// without that is left out; so whoever draws places the important ones first.
struct Drawing {
  let width: Double
  private(set) var height: Double
  /// The size of ordinary text, in the drawing's units.
  let fontSize: Double
  private(set) var marks: [Mark] = []
  /// Lines of data that texts should not lie on, as pairs of points.
  private var obstacles: [((Double, Double), (Double, Double))] = []
  /// Lines to compare values with: texts had better not lie on them, but may.
  private var rules: [((Double, Double), (Double, Double))] = []
  private(set) var labels: [Label] = []
  /// What the marks hide of the paper.
  private var surfaces: [Box] = []
  private var taken = TakenRoom()

  /// A text that has found its place.
  struct Label {
    let text: String
    let x: Double
    let baseline: Double
    let anchor: Anchor
    let look: TextLook
    let size: Double
    let box: Box
  }

  enum Anchor {
    case start, middle, end
  }

  /// The size of ordinary text on a page.
  static let ordinarySize = 13.0

  init(width: Double, height: Double, fontSize: Double = Drawing.ordinarySize) {
    self.width = width
    self.height = height
    self.fontSize = fontSize
  }

  mutating func add(_ mark: Mark) {
    marks.append(mark)
    if let surface = mark.surface { surfaces.append(surface) }
  }

  mutating func line(_ points: [(Double, Double)], _ look: Look) {
    guard points.count > 1 else { return }
    add(.path(PathData(through: points), look))
  }

  /// Places a text if there is room for it.
  ///
  /// - Parameters:
  ///   - y: where the middle of the text should be.
  ///   - margin: how much room it needs around it.
  /// - Returns: whether it was placed.
  @discardableResult
  mutating func label(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, look: TextLook = .plain,
    scale: Double = 1, margin: Double = 2
  ) -> Bool {
    guard !text.isEmpty else { return false }
    let box = Self.box(of: text, x: x, y: y, anchor: anchor, size: fontSize * scale)
    return place(text, in: box, x, y, anchor, look, scale, margin: margin)
  }

  /// Places a text whose box is known, if there is room for it.
  private mutating func place(
    _ text: String, in box: Box, _ x: Double, _ y: Double, _ anchor: Anchor, _ look: TextLook,
    _ scale: Double, margin: Double
  ) -> Bool {
    let size = fontSize * scale
    guard fits(box, margin: margin) else { return false }
    taken.insert(box)
    labels.append(
      Label(
        text: text, x: x, baseline: y + size * (TextMetrics.ascent - TextMetrics.descent) / 2,
        anchor: anchor, look: look, size: size, box: box))
    return true
  }

  /// A text that is asked for around a point.
  struct Request {
    let text: String
    let x: Double
    /// Where the middle of the text should be.
    let y: Double
    /// Where it may be on its own bar, and how it looks there, if a line would strike it.
    var inside: (y: Double, look: TextLook)?
  }

  /// Places all of some texts, or none of them where there is no room for one.
  ///
  /// - Returns: whether they were placed.
  @discardableResult
  mutating func labelAll(_ requests: [Request], look: TextLook, scale: Double) -> Bool {
    var attempt = self
    for request in requests {
      let box = Self.box(
        request.x, request.y, width(of: request.text, scale: scale), .middle,
        size: fontSize * scale)
      if isRuled(box), let inside = request.inside {
        let own = Self.box(
          request.x, inside.y, width(of: request.text, scale: scale), .middle,
          size: fontSize * scale)
        if !isRuled(own),
          attempt.label(
            request.text, x: request.x, y: inside.y, anchor: .middle, look: inside.look,
            scale: scale, margin: 1)
        {
          continue
        }
      }
      guard !isCovered(box),
        attempt.label(
          request.text, x: request.x, y: request.y, anchor: .middle, look: look, scale: scale,
          margin: 1)
      else { return false }
    }
    self = attempt
    return true
  }

  /// Makes the picture higher, and writes texts below all that is there.
  mutating func appendRows(_ texts: [String]) {
    for text in texts {
      for line in TextWrap.lines(of: text, width: (width - 8) / fontSize, limit: 4) {
        height += lineHeight
        label(line, x: 2, y: height - lineHeight / 2, look: .quiet, margin: 0)
      }
    }
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
  /// over a line, if there is no such place. On a bar or a point it would be read as theirs.
  @discardableResult
  mutating func label(
    _ text: String, at places: [Place], look: TextLook, scale: Double = 1, isImportant: Bool
  ) -> Place? {
    guard !text.isEmpty else { return nil }
    let width = width(of: text, scale: scale)
    func box(_ place: Place) -> Box {
      Self.box(place.x, place.y, width, place.anchor, size: fontSize * scale)
    }
    func isPlaced(_ spot: Place, _ box: Box) -> Bool {
      place(text, in: box, spot.x, spot.y, spot.anchor, look, scale, margin: 2)
    }
    for keepsOffRules in rules.isEmpty ? [false] : [true, false] {
      for place in places {
        let box = box(place)
        if !isCrossed(box), !isCovered(box), !(keepsOffRules && isRuled(box)),
          isPlaced(place, box)
        {
          return place
        }
      }
    }
    guard isImportant else { return nil }
    return places.first { place in
      let box = box(place)
      return place.isLastResort && !isCovered(box) && isPlaced(place, box)
    }
  }

  /// Draws a line of data.
  mutating func dataLine(_ points: [(Double, Double)], _ look: Look) {
    line(points, look)
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

  /// Says where a line to compare values with will be drawn.
  mutating func rule(from start: (Double, Double), to end: (Double, Double)) {
    rules.append((start, end))
  }

  /// Whether a line to compare values with would strike a text.
  func isRuled(_ box: Box) -> Bool {
    rules.contains { box.expanded(by: 1).isCrossed(from: $0.0, to: $0.1) }
  }

  private func isCrossed(_ box: Box) -> Bool {
    obstacles.contains { box.isCrossed(from: $0.0, to: $0.1) }
  }

  /// Whether a text would lie on a bar or a point.
  private func isCovered(_ box: Box) -> Bool {
    // Where there are so many of them, they leave no room anyway.
    guard marks.count <= 600 else { return false }
    let inked = box.expanded(by: -1)
    return surfaces.contains { $0.overlaps(inked) }
  }

  static func box(
    of text: String, x: Double, y: Double, anchor: Anchor, size: Double
  ) -> Box {
    box(x, y, TextMetrics.width(of: text) * size, anchor, size: size)
  }

  private static func box(
    _ x: Double, _ y: Double, _ width: Double, _ anchor: Anchor, size: Double
  ) -> Box {
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
    return taken.isFree(box.expanded(by: margin))
  }

  /// The room that a text needs, across.
  func width(of text: String, scale: Double = 1) -> Double {
    TextMetrics.width(of: text) * fontSize * scale
  }

  /// The room that a text of the ordinary size needs.
  static func width(of text: String, scale: Double = 1) -> Double {
    TextMetrics.width(of: text) * ordinarySize * scale
  }

  var lineHeight: Double { fontSize * 1.4 }
}
