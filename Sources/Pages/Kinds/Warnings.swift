import Localization
import SiteModel
import Statistics
import Templates

extension PageKind {
  static let warningsPath = SitePath.page(["warnings"])

  static let warnings = html(
    "warnings", "how all indicators stand by their warning rules", "监测预警：各指标按预警规则所处的状态",
    of: WarningsContent.self, isGathered: true
  ) { planning in
    if planning.edition.indicators.isEmpty { return [] }
    return [
      Draft(path: warningsPath, modified: planning.edition.lastChange) { site in
        Page(
          content: WarningsContent(site: site),
          head: site.head(
            warningsPath, site.words.warnings, below: site.indicatorsCrumb,
            PageHead.About(description: site.language.pagePhrases.warningsDescription)))
      }
    ]
  }
}

/// How all indicators stand by their rules.
struct WarningsContent: PageContent {
  let site: SiteView

  private func findings(_ state: WarningState) -> [FindingView] {
    site.reader.indicators.flatMap { listing in
      listing.assessment.findings.filter { $0.state == state }.map {
        FindingView(site: site, listing: listing, finding: $0)
      }
    }
  }

  static let schema = Schema<WarningsContent>([
    .list(
      "states", "the findings, the worst first: alert, watch, normal",
      "按状态分组的判断，重的在前：alert（预警）、watch（关注）、normal（正常）"
    ) { page in
      WarningState.allCases.reversed().map { state in
        StateGroup(
          state: state, language: page.site.language, findings: page.findings(state))
      }
    },
    .boolean("has-findings", "whether any rule could be judged", "有没有规则得出了判断") { page in
      page.site.reader.indicators.contains { !$0.assessment.findings.isEmpty }
    },
  ])
}

struct StateGroup: Described {
  let state: WarningState
  let language: Language
  let findings: [FindingView]

  static let schema = Schema<StateGroup>([
    .text("state", "alert, watch or normal", "状态的代号：alert（预警）、watch（关注）或 normal（正常）") {
      $0.state.rawValue
    },
    .text("title", "the same in words", "状态的文字：预警、关注、正常") { $0.state.wording(in: $0.language) },
    .number("count", "how many findings there are", "这种状态的判断有几条") { $0.findings.count },
    .boolean("is-empty", "whether there are none", "是不是一条也没有") { $0.findings.isEmpty },
    .list("findings", "what rules found", "这种状态的各条判断") { $0.findings },
  ])
}
