import Charts
import Localization
import Statistics

/// The chart that a report gets without a word: what its own figures can honestly be drawn as.
///
/// Its rates of growth against one another, where there are at least three of one period and one
/// comparison. Its levels are not: they count different things.
package struct AutomaticChart: Sendable {
  package let chart: DrawableChart
  /// The places of its figures among the report's.
  package let metrics: [Int]

  /// Nil for a report whose figures can't stand beside one another.
  package init?(of report: Report, on site: SiteReader, _ language: Language) {
    let rates = Self.rates(of: report, on: site, language)
    guard let chart = Self.growth(rates, of: report, on: site, language)?.ifComparable else {
      return nil
    }
    self.chart = chart
    metrics = rates.map(\.metric)
  }

  /// A rate of growth that may stand beside the others of its report.
  private struct Rate {
    /// The place of its metric among the report's.
    let metric: Int
    let value: DataValue
    /// What it was worked out on, in words; nil where nobody says.
    let basis: String?
  }

  private static func rates(
    of report: Report, on site: SiteReader, _ language: Language
  ) -> [Rate] {
    report.metrics.enumerated().compactMap { index, metric in
      let listing = metric.indicator.flatMap { site.listing($0.value) }
      guard metric.period == report.period,
        let change = metric.change?.assuming(listing?.basis), change.measure == .percent,
        change.comparison == .yearBefore
      else { return nil }
      return Rate(
        metric: index,
        value: DataValue(
          change.amount, text: change.text(in: language),
          status: metric.statuses.change ?? .normal, isExact: change.exactness == .exact,
          bound: .init(of: change.quantity)),
        basis: change.basis?.wording(in: language))
    }
  }

  private static func growth(
    _ rates: [Rate], of report: Report, on site: SiteReader, _ language: Language
  ) -> Chart? {
    guard rates.count > 2, let period = report.period else { return nil }
    // What holds of all stands once below the title, what holds of some with the names of those.
    let isCommon = rates.allSatisfy { $0.basis == rates[0].basis }
    let names = names(of: rates, withBases: !isCommon, of: report, on: site, language)
    let data = ChartData(
      places: .categories(names), series: [DataSeries(name: "", values: rates.map(\.value))],
      unit: MeasuringUnit(.percent))
    let phrases = language.sitePhrases
    var chart = Chart(
      kind: .diverging, title: phrases.growthOfMainIndicators, data: data)
    chart.subtitle = [
      period.wording(in: language), phrases.yearOnYear, isCommon ? rates[0].basis : nil,
    ].compactMap { $0 }.joined(separator: phrases.listSeparator)
    chart.source = report.source
    chart.order = .descending
    return chart
  }

  /// What the bars are called: as the editor calls the figures. Two bars of one name say nothing, so that
  /// those of an equal name have the parts that they are about, too, and the names of their indicators
  /// where that is not enough.
  private static func names(
    of rates: [Rate], withBases: Bool, of report: Report, on site: SiteReader, _ language: Language
  ) -> [String] {
    var parts = rates.map { withBases ? [$0.basis].compactMap { $0 } : [] }
    let names = {
      zip(rates, parts).map { rate, parts in
        report.label(ofMetric: rate.metric, adding: parts, on: site, language)
      }
    }
    let further: [(Metric) -> [String]] = [
      { $0.label == nil ? [] : $0.dimensions.flatMap { $0.texts.map(\.value) } },
      { metric in
        guard metric.label != nil, let id = metric.indicator?.value else { return [] }
        return [site.listing(id)?.title(in: language)].compactMap { $0 }
      },
    ]
    for more in further {
      let found = names()
      let equals = Dictionary(grouping: found.indices) { found[$0] }.values.filter { $0.count > 1 }
      for index in equals.joined() {
        parts[index].insert(contentsOf: more(report.metrics[rates[index].metric]), at: 0)
      }
    }
    return names()
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
  ///
  /// - Parameter more: what else tells it from others.
  package func label(
    ofMetric index: Int, adding more: [String] = [], on site: SiteReader, _ language: Language
  ) -> String {
    let metric = metrics[index]
    let title =
      metric.indicator.flatMap { site.listing($0.value) }?.title(in: language) ?? ""
    let members = metric.dimensions.flatMap { $0.texts.map(\.value) }
    let parts = (metric.label == nil ? members : []) + more
    let name = metric.label ?? title
    return parts.isEmpty ? name : language.sitePhrases.nameWithParts(name, parts)
  }
}
