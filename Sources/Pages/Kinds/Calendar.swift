import SiteModel
import Statistics
import Templates

extension PageKind {
  static let calendarPath = SitePath.page(["calendar"])
  static let calendarFilePath = calendarPath.file("calendar.ics")

  static let calendar = html(
    "calendar", "the release calendar: what comes, and what came", "发布日历：将要发布的和已经发布的",
    of: CalendarContent.self, isGathered: true
  ) { planning in
    if planning.edition.calendar.entries.isEmpty { return [] }
    return [
      Draft(path: calendarPath) { site in
        Page(
          content: CalendarContent(site: site),
          head: site.head(
            calendarPath, site.words.calendar, below: [],
            PageHead.About(description: site.words.aboutCalendar(site.settings.title))))
      }
    ]
  }

  static let calendarFile = file(
    "calendar-file", "the release calendar for calendar programs (iCalendar)",
    "发布日历，供日历程序订阅（iCalendar）"
  ) { planning in
    if planning.edition.calendar.entries.isEmpty { return [] }
    return [
      FileDraft(
        path: calendarFilePath,
        making: .written { desk, output in
          output.append(verbatim: CalendarFile(of: desk.view).bytes)
        })
    ]
  }
}

struct CalendarContent: PageContent {
  let site: SiteView

  private var upcoming: [CalendarEntryView] { CalendarEntryView.upcoming(on: site) }

  private var past: [CalendarEntryView] {
    site.reader.calendar.entries.filter { !$0.isUpcoming }.reversed()
      .map { CalendarEntryView(site: site, entry: $0) }
  }

  static let schema = Schema<CalendarContent>([
    .list("upcoming", "what comes, the next first", "将要发布的，近的在前") { $0.upcoming },
    .boolean("has-upcoming", "whether anything is announced", "有没有将要发布的") {
      !$0.upcoming.isEmpty
    },
    .list("past", "what came, the newest first", "已经发布的，新的在前") { $0.past },
    .boolean("has-past", "whether anything of it has come", "有没有已经发布的") {
      !$0.past.isEmpty
    },
    .url("file", "link to the calendar for calendar programs", "供日历程序订阅的文件的网址") {
      $0.site.link(to: PageKind.calendarFilePath)
    },
  ])
}

/// One release of the calendar.
struct CalendarEntryView: Described {
  let site: SiteView
  let entry: CalendarEntry

  /// What is still to come, the next first; last what is put off and nobody knows until when.
  static func upcoming(on site: SiteView) -> [CalendarEntryView] {
    let entries = site.reader.calendar.entries.filter(\.isUpcoming)
    return (entries.filter { !$0.isOpenEnded } + entries.filter(\.isOpenEnded))
      .map { CalendarEntryView(site: site, entry: $0) }
  }

  /// What it is called: a title, or the publication with the period.
  var title: String {
    if let title = entry.title { return title }
    guard let period = entry.period else { return entry.series ?? "" }
    return site.words.nameWithParts(entry.series ?? "", [period.wording(in: site.language)])
  }

  static let schema = Schema<CalendarEntryView>([
    .text("title", "what is released", "发布什么") { $0.title },
    .text("date-text", "when: the day, and the time if one is given", "什么时候发布，如：2024年7月15日 10:00") {
      $0.entry.moment.wording(in: $0.site.language)
    },
    .text(
      "list-date", "the same as lists show it: 15 July 2024, 10:00",
      "列表里用的日期，如：2024-07-15 10:00；英文页如：15 July 2024, 10:00"
    ) { $0.entry.moment.wordingInLists(in: $0.site.language) },
    .text("datetime", "the same for machines", "供 datetime=\"…\" 用的日期") {
      $0.entry.moment.machineReadable
    },
    .boolean("is-provisional", "whether the date may still change", "日期是不是暂定") {
      $0.entry.status == .provisional && !$0.entry.isReleased
    },
    .boolean("is-open-ended", "whether it is put off and nobody knows until when", "是不是推迟了、还没有新日期")
    {
      $0.entry.isOpenEnded
    },
    .optionalText(
      "postponed-from", "the day that it was announced for first, where it is postponed",
      "推迟前预告的日期；没有推迟时没有这一项"
    ) { view in view.entry.postponedFrom?.wordingInLists(in: view.site.language) },
    .optionalText("reason", "why, above all why it is postponed", "原因，如推迟的原因") { $0.entry.reason },
    .optionalRecord("report", "the report that it became", "发布出来的公报；还没有发布时没有这一项") {
      PageLink(to: $0.entry.report, on: $0.site)
    },
  ])
}
