/// A line as small as a word.
enum SparklineChart: ChartKind {
  static let traits = ChartTraits(
    names: ["迷你图", "迷你圖"], summary: "A line as small as a word, to stand beside a figure.",
    ranges: .bands, gaps: .byCalendar, paper: .word, highlights: .nothing)

  static func check(_ chart: Chart) throws(ChartFault) {
    try chart.checkOneSeries()
    // A line between things that have no order would be a course that there is not.
    guard chart.data.periods != nil else { throw .needsPeriods(kind: chart.kind.rawValue) }
  }

  /// Where gaps leave no line of three points, it says nothing.
  static func isSeenInText(_ chart: Chart) -> Bool {
    chart.data.series[0].runs.contains { $0.count > 2 }
  }

  static func draw(_ stage: Stage) -> Drawing {
    var drawing = Drawing(width: stage.width, height: 26)
    let series = stage.series[0]
    guard let low = stage.allValues.min(), let high = stage.allValues.max() else { return drawing }
    let y = LinearScale(domain: low...high, range: (22, 4))
    let x = stage.positions(in: (3, stage.width - 4))
    let point = { (place: Int) in
      series.values[place].map { (x[place], y.position(of: $0.doubleValue)) }
    }
    if low < 0, high > 0 {
      drawing.add(.path(.across(x: 0, y: y.position(of: 0), length: stage.width), .zero))
    }
    for run in stage.lines(ofSeries: 0) { drawing.line(run.compactMap(point), .line(.first)) }
    if let last = series.values.indices.last(where: { series.values[$0] != nil }).flatMap(point) {
      drawing.add(.circle(x: last.0, y: last.1, radius: 3, .point(.first)))
    }
    return drawing
  }
}
