/// The names of lines and shaded stretches below the rows that they cross: in as many lines of text as
/// keep them apart.
struct ReferenceNames {
  private struct Name {
    let text: String
    let look: TextLook
    let x: Double
    let row: Int
  }

  private let names: [Name]
  private static let rowHeight = 17.0
  private static let scale = 0.92

  /// - Parameter stage: where no axis says where the lines lie, so that their names do.
  init(
    _ references: References, along scale: ValueScale, width: Double, sayingValuesOf stage: Stage?
  ) {
    var names: [Name] = []
    /// How far each row is taken by names, from one position to another.
    var taken: [[ClosedRange<Double>]] = []
    func add(_ label: String, at position: Double, _ look: TextLook) {
      let text = TextWrap.shortened(
        label, to: (width - 4) / Drawing.ordinarySize / Self.scale)
      guard !text.isEmpty else { return }
      let half = Drawing.width(of: text, scale: Self.scale) / 2
      let x = min(max(position, half + 1), width - half - 1)
      let room = (x - half - 6)...(x + half + 6)
      let row = taken.firstIndex { $0.allSatisfy { !$0.overlaps(room) } } ?? taken.count
      if row == taken.count { taken.append([]) }
      taken[row].append(room)
      names.append(Name(text: text, look: look, x: x, row: row))
    }
    func name(_ label: String, _ value: (Stage) -> String) -> String {
      guard let stage, !label.isEmpty else { return label }
      let value = value(stage)
      return label.contains(value) ? label : "\(label) \(value)"
    }
    for line in references.lines {
      let name = name(line.label) { References.text(of: line, $0) }
      add(name, at: scale.position(of: line.value), .plain)
    }
    for band in references.bands {
      let ends = (
        scale.position(of: band.range.lowerBound), scale.position(of: band.range.upperBound)
      )
      let name = name(band.label) { References.text(of: band, $0) }
      add(name, at: (ends.0 + ends.1) / 2, .quiet)
    }
    self.names = names
  }

  /// The room that they take.
  var height: Double {
    names.isEmpty ? 0 : Double((names.map(\.row).max() ?? 0) + 1) * Self.rowHeight
  }

  func draw(below y: Double, in drawing: inout Drawing) {
    for name in names {
      drawing.label(
        name.text, x: name.x, y: y + (Double(name.row) + 0.5) * Self.rowHeight, anchor: .middle,
        look: name.look, scale: Self.scale, margin: 0)
    }
  }
}
