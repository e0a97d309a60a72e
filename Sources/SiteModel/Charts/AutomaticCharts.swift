import Charts
import Localization
import Statistics

/// The charts that a report gets without a word: what its own figures can honestly be drawn as.
///
/// Its rates of growth against one another, where there are at least three of one period and one
/// comparison. Its levels are not: they count different things.
package enum AutomaticCharts {
  package static func charts(of report: Report, on site: SiteReader, _ language: Language)
    -> [DrawableChart]
  {
    growth(of: report, on: site, language).flatMap { $0.ifComparable }.map { [$0] } ?? []
  }

  private static func growth(of report: Report, on site: SiteReader, _ language: Language) -> Chart?
  {
    var names: [String] = []
    var values: [DataValue?] = []
    var bases: Set<String> = []
    for (index, metric) in report.metrics.enumerated() {
      let listing = metric.indicator.flatMap { site.listing($0.value) }
      guard metric.period == report.period,
        let change = metric.change?.assuming(listing?.basis), change.measure == .percent,
        change.comparison == .yearBefore, change.exactness == .exact
      else { continue }
      let name = report.label(ofMetric: index, on: site, language)
      guard !names.contains(name) else { continue }
      names.append(name)
      values.append(
        DataValue(
          change.amount, text: change.text(in: language),
          certainty: metric.statuses.change == .provisional ? .provisional : .final))
      if let basis = change.basis { bases.insert(basis.wording(in: language)) }
    }
    guard names.count > 2, let period = report.period else { return nil }
    let data = ChartData(
      places: .categories(names), series: [DataSeries(name: "", values: values)],
      unit: MeasuringUnit(.percent))
    let phrases = language.sitePhrases
    var chart = Chart(
      kind: .diverging, title: phrases.growthOfMainIndicators, data: data)
    let basis =
      bases.count == 1
      ? bases.first! : bases.isEmpty ? "" : phrases.basesDiffer
    chart.subtitle = [period.wording(in: language), phrases.yearOnYear, basis]
      .filter { !$0.isEmpty }.joined(separator: phrases.listSeparator)
    chart.source = report.source
    chart.order = .descending
    return chart
  }
}

extension Chart {
  /// The chart, if its figures can stand beside one another.
  ///
  /// For charts that nobody asked for: where the figures of a series break the rules, such as 1—2月
  /// beside 1—6月 of another year, there is nobody to tell, and the table beside the chart has them all.
  var ifComparable: DrawableChart? {
    do throws(ChartFault) { return try checked() } catch { return nil }
  }
}

extension Report {
  /// The editor's word for a metric, or the indicator's, with the part it is about.
  package func label(ofMetric index: Int, on site: SiteReader, _ language: Language) -> String {
    let metric = metrics[index]
    if let label = metric.label { return label }
    let title =
      metric.indicator.flatMap { site.listing($0.value) }?.title(in: language) ?? ""
    let members = metric.dimensions.flatMap { $0.texts.map(\.value) }
    if members.isEmpty { return title }
    return language.sitePhrases.nameWithParts(title, members)
  }
}
