/// A dot for each place: a ranking whose differences are small, where bars from zero would all look
/// alike.
enum DotChart: ChartKind {
  static let traits = ChartTraits(
    names: ["点图", "點圖"],
    summary: "Dots on an axis that need not begin at zero, for small or very large differences.",
    additions: [.lines, .bands], uncertainty: .hollow, ranges: .whiskers, isPlacedByValue: true,
    hasRows: true)

  static func axisNote(_ stage: Stage) -> String? { DotPlot.axisNote(stage) }

  static func draw(_ stage: Stage) -> Drawing { DotPlot.draw(stage) }
}
