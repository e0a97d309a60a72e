/// A key to the series of a chart, over its plot: only where labels at the marks don't fit.
enum Legend {
  /// The height that the key takes: as many rows as its entries need.
  static func height(_ stage: Stage, _ names: [String]) -> Double {
    guard names.count > 1 else { return 0 }
    return Double(rows(stage, names).count) * 20 + 6
  }

  private static func rows(_ stage: Stage, _ names: [String]) -> [[(
    index: Int, text: String, x: Double
  )]] {
    let draft = Drawing(width: stage.width, height: 10)
    var rows: [[(index: Int, text: String, x: Double)]] = [[]]
    var x = 2.0
    for (index, name) in names.enumerated() {
      let text = TextWrap.shortened(name, to: (stage.width - 24) / draft.fontSize)
      let width = draft.width(of: text) + 34
      if x > 2, x + width - 12 > stage.width {
        rows.append([])
        x = 2
      }
      rows[rows.count - 1].append((index, text, x))
      x += width
    }
    return rows
  }

  /// What stands before the name of a series.
  enum Sample {
    case bars, symbols
    /// Bars of these styles.
    case styles([String])
  }

  static func draw(
    _ stage: Stage, _ names: [String], _ sample: Sample = .bars, in drawing: inout Drawing
  ) {
    guard names.count > 1 else { return }
    var textures = Textures(barWidth: 12, isShown: true)
    for (row, entries) in rows(stage, names).enumerated() {
      let y = 11 + Double(row) * 20
      for entry in entries {
        let box = Box(x: entry.x, y: y - 6, width: 12, height: 12)
        let style = stage.style(ofSeries: entry.index)
        switch sample {
        case .bars:
          drawing.add(
            .rectangle(box, style: "b \(style) f\(entry.index % Stage.seriesLimit)", tip: nil))
          textures.addUpright(entry.index, x: entry.x + 6, from: y + 6, to: y - 6)
        case .symbols:
          drawing.add(
            .symbol(
              Symbol.of(series: entry.index), x: entry.x + 6, y: y, style: "m big \(style)",
              tip: nil))
        case .styles(let styles):
          drawing.add(.rectangle(box, style: styles[entry.index % styles.count], tip: nil))
        }
        drawing.label(entry.text, x: entry.x + 17, y: y, style: "t", margin: 0)
      }
    }
    textures.draw(in: &drawing)
  }
}
