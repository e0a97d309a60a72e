/// Columns of parts that lie on one another.
enum StackedChart: ChartKind {
  static let traits = ChartTraits(
    names: ["堆叠图", "堆疊圖"],
    summary: "Columns of parts that lie on one another: how a whole and its parts develop.",
    additions: [.lines, .bands, .notes, .overlay], uncertainty: .pale, gaps: .byStep)

  static func prepare(_ chart: inout Chart) {
    if chart.stacking == .none { chart.stacking = .stacked }
  }

  static func draw(_ stage: Stage) -> Drawing { ColumnChart.draw(stage) }
}
