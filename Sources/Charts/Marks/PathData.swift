/// Path data with numbers of at most two decimals, in relative steps where that is shorter.
enum PathData {
  static func line(_ points: [(Double, Double)]) -> String {
    var text = ""
    var last = (0.0, 0.0)
    for (index, point) in points.enumerated() {
      let rounded = (Numbers.rounded(point.0), Numbers.rounded(point.1))
      if index == 0 {
        text += "M" + Numbers.pair(rounded.0, rounded.1)
      } else {
        text += "l" + Numbers.pair(rounded.0 - last.0, rounded.1 - last.1)
      }
      last = rounded
    }
    return text
  }

  static func polygon(_ points: [(Double, Double)]) -> String { line(points) + "z" }

  /// Lines without length: round ends make dots of them.
  static func dots(_ points: [(Double, Double)]) -> String {
    points.map { "M\(Numbers.pair($0.0, $0.1))h0" }.joined()
  }

  static func circle(x: Double, y: Double, radius: Double) -> String {
    let (r, d) = (Numbers.text(radius), Numbers.text(2 * radius))
    return "M\(Numbers.pair(x - radius, y))a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0-\(d) 0z"
  }

  /// A slice of a circle, by the two angles in turns from the top, clockwise.
  static func slice(
    x: Double, y: Double, radius: Double, from start: (Double, Double), to end: (Double, Double),
    isLarge: Bool
  ) -> String {
    let r = Numbers.text(radius)
    return
      "M\(Numbers.pair(x, y))L\(Numbers.pair(x + start.0 * radius, y + start.1 * radius))A\(r) \(r) 0 \(isLarge ? 1 : 0) 1 \(Numbers.pair(x + end.0 * radius, y + end.1 * radius))z"
  }
}

/// Numbers as SVG needs them.
enum Numbers {
  /// One decimal is a tenth of a pixel.
  static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    if tenths % 10 == 0 { return String(tenths / 10) }
    let sign = tenths < 0 ? "-" : ""
    let magnitude = abs(tenths)
    let whole = magnitude / 10 == 0 ? "" : String(magnitude / 10)
    return "\(sign)\(whole).\(magnitude % 10)"
  }

  /// Two numbers with as little between them as will do.
  static func pair(_ a: Double, _ b: Double) -> String {
    let (first, second) = (text(a), text(b))
    return second.hasPrefix("-") ? first + second : "\(first) \(second)"
  }
}
