import Localization
import SiteModel
import Templates

/// The publication that a report is an issue of, and whether there is a newer one.
struct SeriesView: Described {
  let site: SiteView
  let id: ReportID
  let standing: IssueStanding

  /// Nil for a report that is no issue of anything.
  init?(of id: ReportID, on site: SiteView) {
    guard let standing = site.reader.standing(of: id) else { return nil }
    self.site = site
    self.id = id
    self.standing = standing
  }

  private var isLatest: Bool { standing.newest == id }

  static let schema = Schema<SeriesView>([
    .text("name", "the publication", "定期发布的名称") { $0.standing.periodical.title },
    .url("url", "link to the list of all its issues", "历次发布列表的网址") {
      $0.site.link(to: $0.standing.periodical.path)
    },
    .boolean("is-latest", "whether this is the newest issue", "是不是最新一期") { $0.isLatest },
    .optionalRecord("latest", "the newest issue, where this is not it", "最新一期；本篇就是最新一期时没有这一项") {
      $0.isLatest ? nil : PageLink(to: $0.standing.newest, on: $0.site)
    },
    .optionalRecord(
      "next-release", "when the next issue comes, where this is the newest",
      "下一期什么时候发布；只有最新一期、有预告时才有这一项"
    ) { view in
      view.isLatest
        ? view.standing.next.map { UpcomingView(upcoming: $0, language: view.site.language) } : nil
    },
  ])
}

/// When the next issue of a publication comes.
struct UpcomingView: Described {
  let upcoming: UpcomingIssue
  let language: Language

  static let schema = Schema<UpcomingView>([
    .text("date-text", "the day, and the time if one is given", "日期，有时间的带上时间，如：2024年7月15日 10:00") {
      $0.upcoming.moment.wording(in: $0.language)
    },
    .text("datetime", "the same for machines", "供 datetime=\"…\" 用的日期") {
      $0.upcoming.moment.machineReadable
    },
    .boolean("is-provisional", "whether the date may still change", "日期是不是暂定") {
      $0.upcoming.status == .provisional
    },
  ])
}
