/// Path data with numbers of one decimal, in relative steps where that is shorter.
struct PathData: Sendable {
  private(set) var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  init() {}

  /// A line through points.
  init(through points: [(Double, Double)]) {
    bytes.reserveCapacity(points.count * 10)
    var last = (0.0, 0.0)
    for (index, point) in points.enumerated() {
      let rounded = (Numbers.rounded(point.0), Numbers.rounded(point.1))
      if index == 0 {
        add("M", rounded.0, rounded.1)
      } else {
        add("l", rounded.0 - last.0, rounded.1 - last.1)
      }
      last = rounded
    }
  }

  /// An area between points.
  static func polygon(_ points: [(Double, Double)]) -> PathData {
    var path = PathData(through: points)
    path.close()
    return path
  }

  /// Lines without length: round ends make dots of them.
  static func dots(_ points: [(Double, Double)]) -> PathData {
    var path = PathData()
    for point in points {
      path.add("M", point.0, point.1)
      path.add("h", 0)
    }
    return path
  }

  static func circle(x: Double, y: Double, radius: Double) -> PathData {
    var path = PathData()
    path.add("M", x - radius, y)
    for end in [2 * radius, -2 * radius] {
      path.add("a", radius, radius)
      path.bytes.append(contentsOf: " 0 1 0".utf8)
      if end >= 0 { path.bytes.append(UInt8(ascii: " ")) }
      Numbers.write(end, to: &path.bytes)
      path.bytes.append(contentsOf: " 0".utf8)
    }
    path.close()
    return path
  }

  /// A slice of a circle between two points of the unit circle, clockwise.
  static func slice(
    x: Double, y: Double, radius: Double, from start: (Double, Double), to end: (Double, Double),
    isLarge: Bool
  ) -> PathData {
    var path = PathData()
    path.add("M", x, y)
    path.add("L", x + start.0 * radius, y + start.1 * radius)
    path.add("A", radius, radius)
    path.bytes.append(contentsOf: (isLarge ? " 0 1 1 " : " 0 0 1 ").utf8)
    Numbers.write(x + end.0 * radius, y + end.1 * radius, to: &path.bytes)
    path.close()
    return path
  }

  /// A line across from a point, of a length.
  static func across(x: Double, y: Double, length: Double) -> PathData {
    var path = PathData()
    path.addAcross(x: x, y: y, length: length)
    return path
  }

  /// A line down from a point, of a length.
  static func down(x: Double, y: Double, length: Double) -> PathData {
    var path = PathData()
    path.addDown(x: x, y: y, length: length)
    return path
  }

  /// A line from a point to another above or below.
  static func upright(x: Double, from start: Double, to end: Double) -> PathData {
    var path = PathData()
    path.addUpright(x: x, from: start, to: end)
    return path
  }

  mutating func addAcross(x: Double, y: Double, length: Double) {
    add("M", x, y)
    add("h", length)
  }

  mutating func addDown(x: Double, y: Double, length: Double) {
    add("M", x, y)
    add("v", length)
  }

  /// A line from a point to another at its side.
  mutating func addLying(y: Double, from start: Double, to end: Double) {
    add("M", start, y)
    add("H", end)
  }

  /// A line from a point to another above or below.
  mutating func addUpright(x: Double, from start: Double, to end: Double) {
    add("M", x, start)
    add("V", end)
  }

  private mutating func close() { bytes.append(UInt8(ascii: "z")) }

  private mutating func add(_ command: Unicode.Scalar, _ a: Double, _ b: Double) {
    bytes.append(UInt8(ascii: command))
    Numbers.write(a, b, to: &bytes)
  }

  private mutating func add(_ command: Unicode.Scalar, _ a: Double) {
    bytes.append(UInt8(ascii: command))
    Numbers.write(a, to: &bytes)
  }
}
