/// What lies on the bars of each series but the first, so that they can be told apart without colour:
/// strokes across, a line along, and their kin. Left out where names stand beside the bars.
struct Textures {
  /// One path for each pattern.
  private var lines = [PathData](repeating: PathData(), count: Colour.count)
  private let barWidth: Double
  private let isShown: Bool
  private let areCrossed: Bool

  /// - Parameters:
  ///   - barWidth: of every bar, across.
  ///   - areCrossed: whether other lines run across the bars.
  init(barWidth: Double, isShown: Bool, areCrossed: Bool = false) {
    self.barWidth = barWidth
    self.isShown = isShown
    self.areCrossed = areCrossed
  }

  /// A bar whose middle runs up or down from a point.
  mutating func addUpright(_ series: Int, x: Double, from start: Double, to end: Double) {
    guard hasTexture(series, length: abs(end - start)) else { return }
    lines[series % Colour.count].addUpright(x: x, from: start, to: end)
  }

  /// A bar whose middle runs to the right or left from a point.
  mutating func addLying(_ series: Int, y: Double, from start: Double, to end: Double) {
    guard hasTexture(series, length: abs(end - start)) else { return }
    lines[series % Colour.count].addLying(y: y, from: start, to: end)
  }

  private func hasTexture(_ series: Int, length: Double) -> Bool {
    isShown && !Pattern(series: series).isPlain && length > 1.5
  }

  func draw(in drawing: inout Drawing) {
    for (index, path) in lines.enumerated() where !path.isEmpty {
      let pattern = Pattern(series: index)
      drawing.add(
        Mark(
          shape: .texture(path, width: pattern.runsAlong ? min(3, barWidth / 3) : barWidth),
          look: .texture(pattern)))
    }
  }

  /// The look of a text on a bar of a colour, which keeps textures and lines from it.
  func look(ofText look: TextLook, on colour: Colour) -> TextLook {
    guard isShown || areCrossed else { return look }
    // Pale bars have dark texts, around which the full colour would be too dark.
    return look.with(look.ink == .plain && colour != .grey ? .paper : .bar(colour))
  }
}
