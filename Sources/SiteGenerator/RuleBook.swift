import Diagnostics
import Files
import FrontMatter
import Markdown
import Pages
import Proofreading
import SiteModel
import Statistics
import Templates

/// Every rule that sitegen has, of all modules.
package enum RuleBook {
  package static let all: [Rule] =
    FileRules.all + FrontMatterRules.all + MarkdownRules.all + StatisticsRules.all
    + SiteModelRules.all + TemplateRules.all + PageRules.all + ProofreadingRules.all
    + SessionRules.all

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  package static func rule(_ code: String) -> Rule? { byCode[code] }
}
