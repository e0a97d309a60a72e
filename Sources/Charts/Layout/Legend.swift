/// A key to the series of a chart, over its plot: only where labels at the marks don't fit.
struct Legend {
  /// What stands before the name of a series.
  enum Sample {
    case bars, symbols
    /// Bars of these looks, in turn.
    case looks([Look])
  }

  private struct Entry {
    let index: Int
    let text: String
    let x: Double
  }

  private let rows: [[Entry]]
  private let sample: Sample

  /// As many rows as the names need; none for a single series, which the title names.
  init(_ stage: Stage, _ sample: Sample) {
    self.sample = sample
    let names = stage.series.map(\.name)
    guard names.count > 1 else {
      rows = []
      return
    }
    var rows: [[Entry]] = [[]]
    var x = 2.0
    for (index, name) in names.enumerated() {
      let text = TextWrap.shortened(name, to: (stage.width - 24) / Drawing.ordinarySize)
      let width = Drawing.width(of: text) + 34
      if x > 2, x + width - 12 > stage.width {
        rows.append([])
        x = 2
      }
      rows[rows.count - 1].append(Entry(index: index, text: text, x: x))
      x += width
    }
    self.rows = rows
  }

  var height: Double { rows.isEmpty ? 0 : Double(rows.count) * 20 + 6 }

  func draw(_ stage: Stage, in drawing: inout Drawing) {
    var textures = Textures(barWidth: 12, isShown: true)
    for (row, entries) in rows.enumerated() {
      let y = 11 + Double(row) * 20
      for entry in entries {
        let box = Box(x: entry.x, y: y - 6, width: 12, height: 12)
        if let overlay = stage.chart.overlay, entry.index == stage.series.count - 1 {
          if overlay.isLine {
            drawing.line([(box.x - 1, y), (box.maxX + 1, y)], .overlay)
          }
          drawing.add(
            Mark(
              shape: .symbol(.diamond, x: entry.x + 6, y: y, radius: Symbol.smallRadius),
              look: .overlayPoint))
          drawing.label(entry.text, x: entry.x + 17, y: y, margin: 0)
          continue
        }
        let colour = stage.colour(ofSeries: entry.index)
        switch sample {
        case .bars:
          drawing.add(.rectangle(box, .bar(colour, edge: Pattern(series: entry.index))))
          textures.addUpright(entry.index, x: entry.x + 6, from: y + 6, to: y - 6)
        case .symbols:
          drawing.add(
            .symbol(
              ofSeries: entry.index, x: entry.x + 6, y: y, radius: Symbol.largeRadius, colour))
        case .looks(let looks):
          drawing.add(.rectangle(box, looks[entry.index % looks.count]))
        }
        drawing.label(entry.text, x: entry.x + 17, y: y, margin: 0)
      }
    }
    textures.draw(in: &drawing)
  }
}
