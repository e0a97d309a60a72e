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
      // Without one of its parts nothing is known of the shares of a whole.
      if isPercent, values.contains(nil) { return values.map { _ in nil } }
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
