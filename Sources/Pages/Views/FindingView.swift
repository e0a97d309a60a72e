import Charts
import SiteModel
import Statistics
import Templates

/// What one rule says about one indicator.
struct FindingView: Described {
  let site: SiteView
  let entry: IndicatorEntry
  let finding: Assessment.Finding

  private var figure: String? {
    switch finding.rule.measure {
    case .value:
      finding.point.value.map { FigureWording.text(of: .value($0.current.figure), site.language) }
    case .change:
      (finding.point.change(.yearBefore) ?? finding.point.change(.cumulative)).map {
        "\($0.comparison.wording(in: site.language)) \($0.text(in: site.language))"
      }
    }
  }

  private var charts: [ChartView] {
    guard finding.state > .normal, finding.rule.members.allSatisfy({ $0 == nil }) else { return [] }
    let charts = SeriesCharts(entry, site.language).charts()
    let isChange = finding.rule.measure == .change
    let chart = charts.first {
      ($0.chart.data.unit.unit == .percent) == (isChange || entry.indicator.unit.unit == .percent)
    }
    return chart.map {
      [ChartView(chart: $0, id: "_chart-\(entry.indicator.id)", site: site)]
    } ?? []
  }

  /// The release that the figure comes from, and where a table has it from.
  private var evidence: (release: Observation.Release, source: String?)? {
    let point = finding.point
    let observation =
      finding.rule.measure == .value
      ? point.value?.current.observation
      : point.changes.first { $0.current.figure == point.mainChange }?.current.observation
    return observation.map { ($0.release, $0.source ?? entry.indicator.source) }
  }

  static let schema = Schema<FindingView>([
    .text("state", "normal, watch or alert") { $0.finding.state.rawValue },
    .text("state-text", "the same in words: 正常, 关注, 预警") {
      $0.finding.state.wording(in: $0.site.language)
    },
    .record("indicator", "the indicator") { IndicatorLink(site: $0.site, entry: $0.entry) },
    .optionalText("members", "what part of it is judged: 第一产业") {
      MemberWording.text(of: $0.finding.rule.members)
    },
    .text("rule", "the rule: 低于45家") { $0.finding.rule.wording(in: $0.site.language) },
    .optionalText("note", "what the editor says about the rule") { $0.finding.rule.note },
    .optionalText("figure", "the figure that was judged") { $0.figure },
    .text("period", "what the figure is about: 2023年上半年") {
      $0.finding.point.period.wording(in: $0.site.language)
    },
    .optionalText("since", "the first period with this state") { view in
      view.finding.since?.wording(in: view.site.language)
    },
    .list("charts", "the series with the rule as a line, where it needs attention") { view in
      view.charts
    },
    .optionalRecord("evidence", "the report that the figure comes from") { view in
      view.evidence.flatMap { ReportLink(ReportID($0.release.id), on: view.site) }
    },
    .optionalText("table-source", "in place of a report, the table that the figure comes from") {
      view in
      view.evidence.flatMap {
        $0.release.tableWording(source: $0.source, in: view.site.language)
      }
    },
  ])
}
