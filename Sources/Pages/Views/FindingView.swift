import Charts
import SiteModel
import Statistics
import Templates

/// What one rule says about one indicator.
struct FindingView: Described {
  let site: SiteView
  let listing: IndicatorListing
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
    let charts = SeriesCharts(listing, site.language)
      .charts(source: site.reader.source(of: listing))
    let isChange = finding.rule.measure == .change
    let chart = charts.first {
      ($0.chart.data.unit.unit == .percent) == (isChange || listing.unit.unit == .percent)
    }
    return chart.map {
      [ChartView($0, id: "_chart-\(listing.id)", on: site)]
    } ?? []
  }

  /// The release that the figure comes from, and where a table has it from.
  private var evidence: (release: Observation.Release, source: String?)? {
    let point = finding.point
    let observation =
      finding.rule.measure == .value
      ? point.value?.current.observation
      : point.changes.first { $0.current.figure == point.mainChange }?.current.observation
    return observation.map { ($0.release, $0.source ?? site.reader.source(of: listing)) }
  }

  static let schema = Schema<FindingView>([
    .text("state", "normal, watch or alert", "状态的代号：normal（正常）、watch（关注）或 alert（预警）") {
      $0.finding.state.rawValue
    },
    .text("state-text", "the same in words", "状态的文字：正常、关注、预警") {
      $0.finding.state.wording(in: $0.site.language)
    },
    .record("indicator", "the indicator", "指标") {
      IndicatorLink(site: $0.site, listing: $0.listing)
    },
    .optionalText("members", "what part of it is judged", "判断的是其中哪一部分，如：第一产业") {
      MemberWording.text(of: $0.finding.rule.members, in: $0.listing.dimensions)
    },
    .text("rule", "the rule: below 45", "规则，如：低于45家") {
      $0.finding.rule.wording(in: $0.site.language)
    },
    .optionalText("note", "what the editor says about the rule", "编辑对规则的说明") {
      $0.finding.rule.note
    },
    .optionalText("figure", "the figure that was judged", "所判断的数据") { $0.figure },
    .text("period", "what the figure is about: first half of 2023", "数据的时期，如：2023年上半年") {
      $0.finding.point.period.wording(in: $0.site.language)
    },
    .optionalText("since", "the first period with this state", "从哪个时期起处于这种状态") { view in
      view.finding.since?.wording(in: view.site.language)
    },
    .list(
      "charts", "the series with the rule as a line, where it needs attention",
      "需要关注时的折线图，规则的限值画成一条线"
    ) { view in
      view.charts
    },
    .optionalRecord("evidence", "the report that the figure comes from", "数据出自哪篇公报") { view in
      view.evidence.flatMap { ReportLink(ReportID($0.release.id), on: view.site) }
    },
    .optionalText(
      "table-source", "in place of a report, the table that the figure comes from",
      "数据不是公报里的，而是出自历史数据表时，写明出处"
    ) { view in
      view.evidence.flatMap {
        $0.release.tableWording(source: $0.source, in: view.site.language)
      }
    },
  ])
}
