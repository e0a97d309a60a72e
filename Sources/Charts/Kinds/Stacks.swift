/// Parts piled on one another: where each begins and ends, those above zero apart from those below.
struct Stacks {
  /// For each place and series, the two ends; nil where there is no value.
  let ends: [[(from: Double, to: Double)?]]
  private let isPercent: Bool

  init(_ stage: Stage) {
    let isPercent = stage.chart.stacking == .percent
    self.isPercent = isPercent
    ends = (0..<stage.data.places.count).map { place in
      let values = stage.series.map { $0.values[place]?.doubleValue }
      let total = values.reduce(0) { $0 + abs($1 ?? 0) }
      var (up, down) = (0.0, 0.0)
      return values.map { value in
        guard var value else { return nil }
        if isPercent { value = total > 0 ? value / total * 100 : 0 }
        if value < 0 {
          defer { down += value }
          return (down, down + value)
        }
        defer { up += value }
        return (up, up + value)
      }
    }
  }

  /// How large each part is; of a percent stack, to a tenth: more decimals tell nobody more.
  var sizes: [Double] {
    let sizes = ends.flatMap { $0.compactMap { $0 }.map { abs($0.to - $0.from) } }
    return isPercent ? sizes.map { ($0 * 10).rounded() / 10 } : sizes
  }

  var extremes: [Double] {
    ends.flatMap { $0.compactMap { $0 }.flatMap { [$0.from, $0.to] } }
  }
}

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

  /// - Parameter style: how the sample of a series looks, where not like its bars.
  static func draw(
    _ stage: Stage, _ names: [String], style: ((Int) -> String)? = nil, in drawing: inout Drawing
  ) {
    guard names.count > 1 else { return }
    for (row, entries) in rows(stage, names).enumerated() {
      let y = 11 + Double(row) * 20
      for entry in entries {
        drawing.add(
          .rectangle(
            Box(x: entry.x, y: y - 6, width: 12, height: 12),
            style: style?(entry.index)
              ?? "b \(stage.style(ofSeries: entry.index)) f\(entry.index % Stage.seriesLimit)",
            tip: nil))
        drawing.label(entry.text, x: entry.x + 17, y: y, style: "t", margin: 0)
      }
    }
  }
}
