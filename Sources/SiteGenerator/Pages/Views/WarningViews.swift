import Statistics
import Templates

/// How all indicators stand by their rules.
struct WarningsContent: PageContent {
  let site: SiteView

  static let template = PageTemplate.warnings
  static let path = SitePath.page(["warnings"])

  private func findings(_ state: WarningState) -> [FindingView] {
    site.site.indicators.flatMap { entry in
      entry.assessment.findings.filter { $0.state == state }.map {
        FindingView(site: site, entry: entry, finding: $0)
      }
    }
  }

  static let schema = Schema<WarningsContent>([
    .list("states", "the findings, the worst first: alert, watch, normal") { page in
      WarningState.allCases.reversed().map { state in
        StateGroup(
          state: state, language: page.site.language, findings: page.findings(state))
      }
    },
    .boolean("has-findings", "whether any rule could be judged") { page in
      page.site.site.indicators.contains { !$0.assessment.findings.isEmpty }
    },
  ])
}

struct StateGroup: Described {
  let state: WarningState
  let language: Language
  let findings: [FindingView]

  static let schema = Schema<StateGroup>([
    .text("state", "alert, watch or normal") { $0.state.rawValue },
    .text("title", "the same in words: 预警, 关注, 正常") { $0.state.wording(in: $0.language) },
    .number("count", "how many findings there are") { $0.findings.count },
    .boolean("is-empty", "whether there are none") { $0.findings.isEmpty },
    .list("findings", "what rules found") { $0.findings },
  ])
}

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

  /// The report that the figure comes from.
  private var evidence: Int? {
    let point = finding.point
    return finding.rule.measure == .value
      ? point.value?.current.observation.release.id
      : point.changes.first { $0.current.figure == point.mainChange }?.current.observation.release
        .id
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
      view.evidence.map { ReportLink(site: view.site, index: $0) }
    },
  ])
}

/// Every figure that took the place of another.
struct RevisionsContent: PageContent {
  let site: SiteView

  static let template = PageTemplate.revisions
  static let path = SitePath.page(["revisions"])

  private var revisions: [RevisionView] {
    site.site.indicators.flatMap { entry in
      entry.revisions.map { RevisionView(site: site, entry: entry, revision: $0) }
    }.sorted { $0.revision.release.moment > $1.revision.release.moment }
  }

  static let schema = Schema<RevisionsContent>([
    .list("revisions", "what later bulletins changed, the newest first") { $0.revisions },
    .boolean("has-revisions", "whether anything was changed") { !$0.revisions.isEmpty },
    .list("corrections", "reports with corrections, the newest first") { page in
      page.site.site.reports.indices.filter { !page.site.site.reports[$0].corrections.isEmpty }
        .map { CorrectedReport(site: page.site, index: $0) }
    },
    .boolean("has-corrections", "whether any report was corrected") { page in
      page.site.site.reports.contains { !$0.corrections.isEmpty }
    },
  ])
}

struct CorrectedReport: Described {
  let site: SiteView
  let index: Int

  static let schema = Schema<CorrectedReport>([
    .record("report", "the report") { ReportLink(site: $0.site, index: $0.index) },
    .list("corrections", "what was put right, and when") {
      $0.site.site.reports[$0.index].corrections.map(CorrectionView.init)
    },
  ])
}

struct RevisionView: Described {
  let site: SiteView
  let entry: IndicatorEntry
  let revision: Revision

  static let schema = Schema<RevisionView>([
    .record("indicator", "the indicator") { IndicatorLink(site: $0.site, entry: $0.entry) },
    .text("period", "what the figure is about: 2023年上半年") {
      $0.revision.period.wording(in: $0.site.language)
    },
    .optionalText("members", "what part it is about: 第一产业") {
      MemberWording.text(of: $0.revision.members)
    },
    .text("before", "the figure as it was") {
      FigureWording.text(of: $0.revision.before, $0.site.language)
    },
    .text("after", "the figure as it is now") {
      FigureWording.text(of: $0.revision.after, $0.site.language)
    },
    .optionalText("note", "what the later bulletin says about it") { $0.revision.note },
    .record("bulletin", "the report that changed it") {
      ReportLink(site: $0.site, index: $0.revision.release.id)
    },
    .record("earlier-bulletin", "the report that had said it before") {
      ReportLink(site: $0.site, index: $0.revision.releaseBefore.id)
    },
  ])
}

/// All terms with their definitions.
struct GlossaryContent: PageContent {
  let site: SiteView

  static let template = PageTemplate.glossary
  static let schema = Schema<GlossaryContent>([
    .html("introduction", "the text of content/glossary/_index.md") { page in
      page.site.site.glossary.map {
        page.site.site.html(of: $0.body, from: $0.file)
      } ?? .empty
    },
    .list("terms", "the terms") { page in
      page.site.site.terms.map { term in TermView(site: page.site, term: term) }
    },
  ])
}

struct TermView: Described {
  let site: SiteView
  let term: GlossaryTerm

  static let schema = Schema<TermView>([
    .text("id", "the id of the entry, which links in texts lead to") { $0.term.id },
    .text("title", "the term") { $0.term.title },
    .optionalText("also", "other words for it") { view in
      view.term.also.isEmpty ? nil : view.term.also.map(\.value).joined(separator: "、")
    },
    .html("body", "what it means") { $0.site.site.html(of: $0.term.body, from: $0.term.file) },
  ])
}
