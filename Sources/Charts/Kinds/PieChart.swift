import RealModule

/// A circle cut into at most five parts; only where it is asked for.
enum PieChart: ChartKind {
  static let traits = ChartTraits(
    names: ["饼图", "餅圖"], summary: "A circle cut into at most five parts, where it is asked for.",
    uncertainty: .pale, saysUnit: false, highlights: .nothing)

  static func check(_ chart: Chart) throws(ChartFault) { try chart.checkParts(limit: 5) }

  /// How far from the middle figures stand in their slices, in radii.
  private static let figureDistance = 0.66
  /// Of a figure.
  private static let halfHeight = 7.0

  /// Whether a slice has room for its figure, where that stands in it.
  private static func isRoomy(_ share: Double, _ text: String, radius: Double) -> Bool {
    guard share < 0.5 else { return true }
    let chord = 2 * (radius * figureDistance - halfHeight) * Double.sin(.pi * share)
    return chord >= Drawing.width(of: text, scale: 0.92) + 4
  }

  static func draw(_ stage: Stage) -> Drawing {
    let parts = Parts(stage)
    let radius = min(stage.width * 0.22, 92)
    let isBeside = stage.width > 360
    let areRoomy = zip(parts.shares, parts.shareTexts).map {
      isRoomy($0, $1, radius: radius)
    }
    let widths = parts.shareTexts.map { Drawing.width(of: $0, scale: 0.92) }
    // Room for the shares of thin slices.
    let widest = zip(widths, areRoomy).lazy.filter { !$0.1 }.map(\.0).max()
    let margin = widest.map { $0 + 10 } ?? 4
    let x = isBeside ? radius * 2 + margin * 2 + 14 : 2
    let rows = Double(parts.labels.count) * 24
    let height =
      isBeside ? max(radius * 2 + margin * 2, rows + 8) : radius * 2 + margin * 2 + rows + 14
    var drawing = Drawing(width: stage.width, height: height)
    let center = (radius + margin, radius + margin)
    // Beside one that is too thin to be seen the line between them still runs to the middle.
    let isAlone = parts.shares.count { $0 > 0 } == 1
    var turned = 0.0
    for (part, share) in parts.shares.enumerated() {
      let look = parts.look(part, stage, isSlice: true)
      if share >= 0.9999 {
        drawing.add(
          .circle(x: center.0, y: center.1, radius: radius, look, tip: parts.labels[part]))
      } else if share > 0 {
        drawing.add(
          .path(
            .slice(
              x: center.0, y: center.1, radius: radius, from: point(turned),
              to: point(turned + share), isLarge: share > 0.5), look))
      }
      // The share ties a slice to its line of the key without colour.
      let isInside = areRoomy[part]
      let middle = isAlone ? (0, 0) : point(turned + share / 2)
      let distance =
        isInside
        ? radius * figureDistance
        : radius + 6 + abs(middle.0) * widths[part] / 2 + abs(middle.1) * halfHeight
      if share > 0 {
        drawing.label(
          parts.shareTexts[part], x: center.0 + middle.0 * distance,
          y: center.1 + middle.1 * distance, anchor: .middle,
          look: isInside ? parts.text(part, stage) : .plain, scale: 0.92, margin: 0)
      }
      turned += share
    }
    let lines = parts.labels(fitting: (stage.width - x - 24) / drawing.fontSize)
    let top = isBeside ? 16.0 : radius * 2 + margin * 2 + 16
    parts.drawKey(lines, x: x, y: top, hasTextures: false, stage, in: &drawing)
    return drawing
  }

  /// A point of the unit circle.
  ///
  /// - Parameter turn: from 0 to 1, clockwise from the top.
  private static func point(_ turn: Double) -> (Double, Double) {
    let angle = turn * 2 * .pi
    return (.sin(angle), -.cos(angle))
  }
}
