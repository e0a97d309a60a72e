import Localization
import SiteModel

/// What will happen to the site by itself, in words.
struct ScheduleWording {
  let schedule: [ScheduledChange]

  /// Every change on a line, the first one first.
  var lines: [String] {
    schedule.map { line(of: $0).text(in: TerminalLanguage.current) }
  }

  /// The next change, and what to do then; nil where nothing happens by itself.
  var next: String? {
    guard let first = schedule.first else { return nil }
    let others = schedule.count - 1
    var text = Phrase(
      "next: {change}; run sitegen again then", "接下来：{change}；到时再运行一次 sitegen",
      ["change": .phrase(line(of: first))]
    ).text(in: TerminalLanguage.current)
    if others > 0 {
      text += Phrase(
        " ({count} more: sitegen check --ahead)", "（后面还有 {count} 件，用 sitegen check --ahead 查看）",
        ["count": .number(others)]
      ).text(in: TerminalLanguage.current)
    }
    return text
  }

  private func line(of change: ScheduledChange) -> Phrase {
    let arguments: [String: Phrase.Argument] = [
      "date": .text(change.moment.text), "title": .text(change.title), "file": .text(change.file),
    ]
    return switch change.kind {
    case .release:
      Phrase(
        "{date} '{title}' is published ({file})", "{date} 发布《{title}》（{file}）", arguments)
    case .expiry:
      Phrase("{date} '{title}' expires ({file})", "{date} 《{title}》失效（{file}）", arguments)
    case .due:
      Phrase(
        "{date} figures of '{title}' are overdue, unless published before ({file})",
        "{date} “{title}”的新数据还没发布就算逾期（{file}）", arguments)
    }
  }
}
