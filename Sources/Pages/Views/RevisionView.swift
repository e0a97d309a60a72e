import SiteModel
import Statistics
import Templates

/// A figure that took the place of another.
struct RevisionView: Described {
  let site: SiteView
  let entry: IndicatorEntry
  let revision: Revision
  private let bulletin: ReportLink
  private let earlierBulletin: ReportLink

  /// Nil where one of its reports is not on the site.
  init?(_ entry: IndicatorEntry, _ revision: Revision, on site: SiteView) {
    guard let bulletin = ReportLink(ReportID(revision.release.id), on: site),
      let earlier = ReportLink(ReportID(revision.releaseBefore.id), on: site)
    else { return nil }
    self.site = site
    self.entry = entry
    self.revision = revision
    self.bulletin = bulletin
    earlierBulletin = earlier
  }

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
    .optionalText("reason", "why, where the later bulletin says so: 口径调整, 普查修订") {
      $0.revision.reason?.wording(in: $0.site.language)
    },
    .optionalText("note", "what the later bulletin says about it") { $0.revision.note },
    .record("bulletin", "the report that changed it") { $0.bulletin },
    .record("earlier-bulletin", "the report that had said it before") { $0.earlierBulletin },
  ])
}
