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
