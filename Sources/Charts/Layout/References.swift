import Statistics

/// What the values of a chart are to be read against: lines across the plot, shaded stretches, words at
/// points; as far as its kind has room for them.
///
/// They are drawn by the frames, so that no kind has to think of them.
struct References {
  let lines: [Chart.ReferenceLine]
  let bands: [Chart.ReferenceBand]
  /// Words, with the places and series that they are about.
  let notes: [(place: Int, series: Int, text: String)]

  init(_ stage: Stage) {
    let (chart, additions) = (stage.chart, stage.traits.additions)
    lines = !chart.lines.isEmpty && additions.contains(.lines) ? chart.lines : []
    bands = !chart.bands.isEmpty && additions.contains(.bands) ? chart.bands : []
    notes =
      !chart.notes.isEmpty && additions.contains(.notes)
      ? chart.notes.compactMap { note in
        stage.mark(of: note).map { ($0.place, $0.series, note.text) }
      } : []
  }

  /// A line's value as it was written, or in the chart's unit.
  static func text(of line: Chart.ReferenceLine, _ stage: Stage) -> String {
    line.text ?? text(of: line.value, stage)
  }

  /// The ends of a shaded stretch as they were written, or in the chart's unit.
  static func text(of band: Chart.ReferenceBand, _ stage: Stage) -> String {
    let ends = (band.range.lowerBound, band.range.upperBound)
    return band.text ?? "\(text(of: ends.0, stage))—\(text(of: ends.1, stage))"
  }

  private static func text(of value: Double, _ stage: Stage) -> String {
    DecimalNumber(shortestOf: value).map { stage.text(of: DataValue($0)) } ?? ""
  }

  /// What the axis has to reach.
  var values: [Double] {
    lines.map(\.value) + bands.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
  }
}

extension Stage {
  /// All that an axis has to reach: the values, the ends of their ranges, and what they are read
  /// against. Whether it begins at zero is decided by these, and said by these.
  var axisValues: [Double] {
    extents + References(self).values
  }
}
