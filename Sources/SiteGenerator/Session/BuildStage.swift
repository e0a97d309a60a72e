import Localization

/// A stage that a run is through with, for people who want to know what took its time.
package struct BuildStage: Sendable {
  package let kind: Kind
  /// Of how many things the stage is about, and how many of them it made anew; the others were
  /// remembered. Nil where it isn't about things that can be counted.
  package let count: (anew: Int, total: Int)?

  package enum Kind: Sendable {
    /// Whether anything changed since the site was published.
    case compared
    /// What was remembered by an earlier run.
    case recalled
    /// Files of texts, templates, tables.
    case read
    /// The series of indicators, with all lists and addresses.
    case assembled
    /// Links, figures and charts of texts.
    case resolved
    /// What time will do to the site.
    case lookedAhead
    /// Templates, and whatever else concerns the site as a whole.
    case checked
    /// Pages and files.
    case made
    case published
    case remembered
  }

  init(_ kind: Kind, anew: Int, of total: Int) {
    self.kind = kind
    count = (anew, total)
  }

  init(_ kind: Kind) {
    self.kind = kind
    count = nil
  }

  /// What it was about, in a few words.
  package var wording: Wording {
    switch kind {
    case .compared: Wording("compared with what is published", "与已发布的比较")
    case .recalled: Wording("recalled what was remembered", "取回以前的记录")
    case .read: Wording("read texts", "读取文字")
    case .assembled: Wording("assembled series", "汇总指标")
    case .resolved: Wording("resolved links, figures, charts", "核对链接、数据、图表")
    case .lookedAhead: Wording("looked ahead", "预看以后会发生的事")
    case .checked: Wording("checked templates and files", "检查模板和文件")
    case .made: Wording("made pages and files", "制作页面和文件")
    case .published: Wording("published", "发布")
    case .remembered: Wording("remembered for the next time", "存下记录供下次使用")
    }
  }
}
