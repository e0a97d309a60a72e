/// Lines, shaded stretches and words at points.
extension VerticalFrame {
  /// Shaded stretches, under the marks.
  mutating func drawBands() {
    for band in references.bands {
      let (top, bottom) = ends(of: band)
      drawing.add(
        .rectangle(Box(x: plot.x, y: top, width: plot.width, height: bottom - top), .band))
    }
  }

  private func ends(of band: Chart.ReferenceBand) -> (top: Double, bottom: Double) {
    (y.position(of: band.range.upperBound), y.position(of: band.range.lowerBound))
  }

  /// Lines across the plot, with their names above or below.
  mutating func drawLines() {
    for line in references.lines {
      let position = y.position(of: line.value)
      drawing.add(
        .path(.across(x: plot.x, y: position, length: plot.width), .reference))
      let places = places(at: [position - 10, position + 10])
      place(line.label, of: line.text, at: places, look: TextLook.plain.with(.paper))
    }
  }

  /// The names of the shaded stretches, where no mark is.
  mutating func labelBands() {
    for band in references.bands {
      let (top, bottom) = ends(of: band)
      let heights = bottom - top >= 18 ? [top + 10, bottom - 9] : [top - 9, bottom + 9]
      place(
        band.label, of: band.text, at: bandPlaces(at: heights), look: TextLook.quiet.with(.paper))
    }
  }

  /// At the ends of a line, the right one first, and where both are taken between them.
  private func places(at heights: [Double]) -> [Drawing.Place] {
    let ends = [(plot.maxX - 4, Drawing.Anchor.end), (plot.x + 4, .start)]
    let between = [0.5, 0.25, 0.75].map { (plot.x + plot.width * $0, Drawing.Anchor.middle) }
    return (ends + between).flatMap { x, anchor in
      heights.map { Drawing.Place(x: x, y: $0, anchor: anchor) }
    }
  }

  private func bandPlaces(at heights: [Double]) -> [Drawing.Place] {
    heights.flatMap { height in
      [
        Drawing.Place(x: plot.x + 4, y: height, anchor: .start),
        Drawing.Place(x: plot.maxX - 4, y: height, anchor: .end),
        Drawing.Place(x: plot.x + plot.width / 2, y: height, anchor: .middle),
        Drawing.Place(x: plot.x + plot.width / 4, y: height, anchor: .middle),
        Drawing.Place(x: plot.x + plot.width * 3 / 4, y: height, anchor: .middle),
      ]
    }
  }

  /// Words at points, with a thin line to each.
  ///
  /// - Parameter point: where the mark of a place and a series is.
  mutating func drawNotes(_ point: (Int, Int) -> (Double, Double)?) {
    for note in references.notes {
      guard let (x, y) = point(note.place, note.series) else {
        place(note.text, at: [], look: .plain)
        continue
      }
      let half = drawing.width(of: note.text) / 2
      let center = min(max(x, half + 1), drawing.width - half - 1)
      let places =
        [-32.0, 34, -50, 52].map { Drawing.Place(x: center, y: y + $0, anchor: .middle) }
        + [Drawing.Place(x: center, y: plot.y - 10, anchor: .middle)]
        + [-8.0, -24, 16, 32].flatMap { offset in
          [
            Drawing.Place(x: x + 26, y: y + offset, anchor: .start),
            Drawing.Place(x: x - 26, y: y + offset, anchor: .end),
          ]
        }
      guard let place = place(note.text, at: places, look: .plain.with(.paper))
      else { continue }
      let end =
        place.anchor == .middle
        ? (center, place.y + (place.y < y ? 9 : -9))
        : (place.x + (place.anchor == .start ? -3 : 3), place.y)
      drawing.line([(x, y), end], .connector)
    }
  }
}
