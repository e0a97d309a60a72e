import Statistics

extension Chart {
  /// - Throws: where the chart would mislead, or has nothing to show.
  public func check() throws(ChartFault) { _ = try prepared() }

  /// Checks what can't be drawn honestly, and puts the data into the order asked for.
  func prepared() throws(ChartFault) -> Chart {
    var chart = self
    try chart.checkValues()
    chart.sort()
    if kind == .stacked { chart.stacking = stacking == .none ? .stacked : stacking }
    try chart.checkKind()
    try chart.fillGaps()
    return chart
  }

  private mutating func sort() {
    guard order != .given, case .categories(let names) = data.places, let first = data.series.first
    else { return }
    let indices = names.indices.sorted { a, b in
      let (x, y) = (first.values[a]?.doubleValue, first.values[b]?.doubleValue)
      switch (x, y) {
      case (nil, nil): return a < b
      case (nil, _): return false
      case (_, nil): return true
      case (let x?, let y?): return x == y ? a < b : order == .ascending ? x < y : x > y
      }
    }
    data.places = .categories(indices.map { names[$0] })
    data.series = data.series.map { series in
      DataSeries(name: series.name, values: indices.map { series.values[$0] })
    }
  }

  /// Stacks of more than six series end in one for all others.
  private func limitingParts(_ language: Language) -> Chart {
    guard stacking != .none, data.series.count > Stage.seriesLimit else { return self }
    let kept = data.series.prefix(Stage.seriesLimit - 1)
    let rest = data.series.dropFirst(Stage.seriesLimit - 1)
    let sums = (0..<data.places.count).map { place -> DataValue? in
      let values = rest.compactMap { $0.values[place]?.number }
      return values.isEmpty ? nil : DataValue(values.reduce(.zero, +))
    }
    var chart = self
    chart.data.series =
      kept + [DataSeries(name: language == .chinese ? "其他" : "Others", values: sums)]
    return chart
  }

  /// Draws a chart that was prepared.
  func drawing(width: Double, _ language: Language) -> Drawing {
    let stage = Stage(chart: limitingParts(language), language: language, width: width)
    switch kind {
    case .line: return LineChart.draw(stage)
    case .bar: return BarChart.draw(stage)
    case .column, .stacked: return ColumnChart.draw(stage)
    case .diverging: return DivergingChart.draw(stage)
    case .dot, .dumbbell: return DotChart.draw(stage)
    case .slope: return SlopeChart.draw(stage)
    case .waffle: return WaffleChart.draw(stage)
    case .pie: return PieChart.draw(stage)
    case .bullet: return BulletChart.draw(stage)
    case .funnel: return FunnelChart.draw(stage)
    case .waterfall: return WaterfallChart.draw(stage)
    case .scatter: return ScatterChart.draw(stage)
    case .heatmap: return HeatmapChart.draw(stage)
    case .multiples: return MultiplesChart.draw(stage)
    case .sparkline: return SparklineChart.draw(stage)
    case .minibar: return MinibarChart.draw(stage)
    case .card: return CardChart.draw(stage)
    }
  }
}
