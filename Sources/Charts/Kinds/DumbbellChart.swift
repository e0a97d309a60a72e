/// Two dots for each place, with a line between them: how far apart two series are.
enum DumbbellChart: ChartKind {
  static let traits = ChartTraits(
    names: ["哑铃图", "啞鈴圖"],
    summary: "Two dots for each place, with a line between them: how far apart two series are.",
    additions: [.lines, .bands], uncertainty: .hollow, ranges: .whiskers, isPlacedByValue: true,
    hasRows: true)

  static func check(_ chart: Chart) throws(ChartFault) {
    guard chart.data.series.count == 2 else { throw .needsTwoSeries(kind: chart.kind.rawValue) }
  }

  static func axisNote(_ stage: Stage) -> String? { DotPlot.axisNote(stage) }

  static func draw(_ stage: Stage) -> Drawing { DotPlot.draw(stage) }
}
