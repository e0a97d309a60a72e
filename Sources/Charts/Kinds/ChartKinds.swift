extension Chart {
  /// The kinds of charts.
  public enum Kind: String, CaseIterable, Sendable {
    case line, bar, column, diverging, dot, slope, dumbbell, stacked, waffle, pie, bullet, funnel
    case waterfall, scatter, heatmap, multiples, sparkline, minibar, card
    case lollipop, strip, pyramid, tilemap
  }
}

extension Chart.Kind {
  var implementation: any ChartKind.Type {
    switch self {
    case .line: LineChart.self
    case .bar: BarChart.self
    case .column: ColumnChart.self
    case .diverging: DivergingChart.self
    case .dot: DotChart.self
    case .slope: SlopeChart.self
    case .dumbbell: DumbbellChart.self
    case .stacked: StackedChart.self
    case .waffle: WaffleChart.self
    case .pie: PieChart.self
    case .bullet: BulletChart.self
    case .funnel: FunnelChart.self
    case .waterfall: WaterfallChart.self
    case .scatter: ScatterChart.self
    case .heatmap: HeatmapChart.self
    case .multiples: MultiplesChart.self
    case .sparkline: SparklineChart.self
    case .minibar: MinibarChart.self
    case .card: CardChart.self
    case .lollipop: LollipopChart.self
    case .strip: StripChart.self
    case .pyramid: PyramidChart.self
    case .tilemap: TileMapChart.self
    }
  }
}
