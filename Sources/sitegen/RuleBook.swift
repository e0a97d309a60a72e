import Diagnostics
import Files
import FrontMatter
import Markdown
import Pages
import SiteGenerator
import SiteModel
import Statistics
import Templates

/// Every rule that sitegen has, of all modules.
enum RuleBook {
  static let all: [Rule] =
    FileRules.all + FrontMatterRules.all + MarkdownRules.all + StatisticsRules.all
    + SiteModelRules.all + TemplateRules.all + PageRules.all + SessionRules.all

  static func rule(_ code: String) -> Rule? { all.first { $0.code == code } }
}
