import ArgumentParser
import Diagnostics
import Localization
import Markup
import SiteGenerator
import SiteModel

/// The moments at which the site has to be built again, for whatever starts a build then.
struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: TerminalLanguage.text(
      "Prints the moments at which a build is due, the next one first.",
      "列出接下来要重新生成网站的时刻，近的在前。"),
    discussion: TerminalLanguage.text(
      """
      A build is due when a report or a page is published or expires; each moment stands on a line of \
      its own, as 2024-07-15T10:00:00+08:00, so that a timer can take the first. Nothing is printed \
      where nothing happens by itself. Dates that are only announced, and become overdue, change no \
      page: see check --ahead.
      """,
      """
      公报或页面到时发布、到期失效时，要重新生成网站。每行一个时刻，写成 2024-07-15T10:00:00+08:00，\
      定时任务取第一行就行；没有要做的就什么都不写。预告的日期过了只会有提醒，不改页面，用 \
      check --ahead 查看。
      """))

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var folder: SourceFolder

  @Option(
    help: .words(
      "The time to look ahead from, in place of the clock: 2026-01-31 or 2026-01-31T09:30.",
      "从这个时间往后看，代替现在：2026-01-31 或 2026-01-31T09:30。"),
    transform: SiteOptions.moment)
  var now: String?

  @Option(
    help: .words(
      "How to write them: text, one a line, or json, with what happens then.",
      "写成什么样：text 每行一个时刻，json 带上那时发生什么。"))
  var format = Format.text

  func run() async throws {
    // What can't be read may hold the next moment of all.
    let update = try await folder.site(at: now) { errors in
      Phrase(
        "{errors}; until then nobody knows when a build is due", "{errors}；改正以后才知道什么时候该重新生成",
        ["errors": errors])
    }
    let due = DueMoments(update.schedule)
    try StandardOutput.write(format == .json ? due.json : due.lines)
  }
}

/// When a build is due, and what happens then.
struct DueMoments {
  /// Each moment once, the next one first.
  private let moments: [(moment: Moment, changes: [ScheduledChange])]

  init(_ schedule: [ScheduledChange]) {
    var moments: [(moment: Moment, changes: [ScheduledChange])] = []
    for change in schedule where change.kind != .due {
      if let last = moments.last, last.moment.secondsSince1970 == change.moment.secondsSince1970 {
        moments[moments.count - 1].changes.append(change)
      } else {
        moments.append((change.moment, [change]))
      }
    }
    self.moments = moments
  }

  var lines: String { moments.map { "\($0.moment.rfc3339)\n" }.joined() }

  var json: String {
    var json = JSONWriter()
    json.array { json in
      for (moment, changes) in moments {
        json.object { json in
          json.member("moment", moment.rfc3339)
          json.name("changes")
          json.array { json in
            for change in changes {
              json.object { json in
                json.member("kind", change.kind.name)
                json.member("title", change.title)
                json.member("file", change.file)
              }
            }
          }
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension ScheduledChange.Kind {
  /// As programs that read the moments know it.
  var name: String {
    switch self {
    case .release: "release"
    case .expiry: "expiry"
    case .due: "due"
    case .endOfStanding: "end-of-sticky"
    }
  }
}
