/// A bar as small as a word: a value as part of the largest.
enum MinibarChart: ChartKind {
  static let traits = ChartTraits(
    names: ["迷你条", "迷你條"],
    summary: "A bar as small as a word: the first value as part of the largest.", ranges: .inWords,
    paper: .word, highlights: .nothing)

  /// The value, and the whole that it is part of.
  private static let limit = 2

  static func check(_ chart: Chart) throws(ChartFault) {
    try chart.checkOneSeries()
    if chart.data.places.count > limit {
      throw .tooManyParts(
        kind: chart.kind.rawValue, limit: limit, count: chart.data.places.count)
    }
  }

  static func isSeenInText(_ chart: Chart) -> Bool { chart.data.series[0].values.first != nil }

  static func draw(_ stage: Stage) -> Drawing {
    var drawing = Drawing(width: stage.width, height: 14)
    let largest = stage.allValues.lazy.map(abs).max() ?? 0
    let value = stage.series[0].values.first??.doubleValue ?? 0
    let width = largest > 0 ? abs(value) / largest * stage.width : 0
    drawing.add(.rectangle(Box(x: 0, y: 2, width: stage.width, height: 10), .track))
    drawing.add(
      .rectangle(
        Box(x: 0, y: 2, width: width, height: 10), .bar(value < 0 ? .fall : .first)))
    return drawing
  }
}
