import Localization
import SiteModel

/// What will happen to the site by itself, in words.
struct ScheduleWording {
  let schedule: [ScheduledChange]

  /// Every change on a line, the first one first.
  var lines: [String] {
    schedule.map { $0.phrase.text(in: TerminalLanguage.current) }
  }

  /// The next change, and what to do then; nil where nothing happens by itself.
  var next: String? {
    guard let first = schedule.first else { return nil }
    let others = schedule.count - 1
    var text = Phrase(
      "next: {change}; run sitegen again then", "接下来：{change}；到时再运行一次 sitegen",
      ["change": .phrase(first.phrase)]
    ).text(in: TerminalLanguage.current)
    if others > 0 {
      text += Phrase(
        " ({count} more: sitegen check --ahead 365)",
        "（后面还有 {count} 件，用 sitegen check --ahead 365 查看）",
        ["count": .number(others)]
      ).text(in: TerminalLanguage.current)
    }
    return text
  }
}
