/// What lies on the bars of each series but the first, so that they can be told apart without colour:
/// strokes across, a line along, and their kin. Left out where names stand beside the bars.
struct Textures {
  private var lines: [Int: String] = [:]
  private let barWidth: Double
  private let isShown: Bool

  /// - Parameter barWidth: of every bar, across.
  init(barWidth: Double, isShown: Bool) {
    self.barWidth = barWidth
    self.isShown = isShown
  }

  /// A bar whose middle runs up or down from a point.
  mutating func addUpright(_ series: Int, x: Double, from start: Double, to end: Double) {
    add(series, "M\(Numbers.pair(x, start))V\(Numbers.text(end))", abs(end - start))
  }

  /// A bar whose middle runs to the right or left from a point.
  mutating func addLying(_ series: Int, y: Double, from start: Double, to end: Double) {
    add(series, "M\(Numbers.pair(start, y))H\(Numbers.text(end))", abs(end - start))
  }

  private mutating func add(_ series: Int, _ line: String, _ length: Double) {
    let kind = series % Stage.seriesLimit
    guard isShown, kind > 0, length > 1.5 else { return }
    lines[kind, default: ""] += line
  }

  func draw(in drawing: inout Drawing) {
    for (kind, data) in lines.sorted(by: { $0.key < $1.key }) {
      let isAlong = kind == 2 || kind == 4
      drawing.add(
        .texture(data, width: isAlong ? min(3, barWidth / 3) : barWidth, style: "tw w\(kind)"))
    }
  }

  /// The style of a text on a bar, which keeps the texture from it.
  func styleOfText(_ style: String, _ bar: String) -> String {
    isShown ? "\(style) \(bar) hw" : style
  }
}
