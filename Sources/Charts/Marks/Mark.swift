/// Something drawn.
struct Mark {
  let shape: Shape
  let look: Look
  /// What readers are told who point at it.
  var tip: String?

  enum Shape {
    case path(PathData)
    /// Lines as wide as the bars that they lie on, or as a part of that.
    case texture(PathData, width: Double)
    case rectangle(Box)
    case circle(x: Double, y: Double, radius: Double)
    /// A shape that tells series apart where colour does not.
    case symbol(Symbol, x: Double, y: Double, radius: Double)
  }

  /// What it hides of the paper, where it is a bar or a point.
  var surface: Box? {
    switch look {
    case .bar, .slice, .point, .overlayPoint: break
    default: return nil
    }
    switch shape {
    case .rectangle(let box): return box
    case .circle(let x, let y, let radius), .symbol(_, let x, let y, let radius):
      return Box(x: x, y: y, width: 0, height: 0).expanded(by: radius)
    case .path, .texture: return nil
    }
  }

  static func path(_ path: PathData, _ look: Look) -> Mark {
    Mark(shape: .path(path), look: look)
  }

  static func rectangle(_ box: Box, _ look: Look, tip: String? = nil) -> Mark {
    Mark(shape: .rectangle(box), look: look, tip: tip)
  }

  static func circle(
    x: Double, y: Double, radius: Double, _ look: Look, tip: String? = nil
  ) -> Mark {
    Mark(shape: .circle(x: x, y: y, radius: radius), look: look, tip: tip)
  }

  /// The symbol of a series. A ring is hollow whatever its figure is.
  static func symbol(
    ofSeries index: Int, x: Double, y: Double, radius: Double, _ colour: Colour,
    isFinal: Bool = true, tip: String? = nil
  ) -> Mark {
    let symbol = Symbol.of(series: index)
    return Mark(
      shape: .symbol(symbol, x: x, y: y, radius: radius),
      look: .point(colour, isHollow: !isFinal || symbol == .ring), tip: tip)
  }
}
