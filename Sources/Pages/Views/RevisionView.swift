import SiteModel
import Statistics
import Templates

/// A figure that took the place of another.
struct RevisionView: Described {
  let site: SiteView
  let listing: IndicatorListing
  let revision: Revision
  private let bulletin: ReportLink
  private let earlierBulletin: ReportLink

  /// Nil where one of its reports is not on the site.
  init?(_ listing: IndicatorListing, _ revision: Revision, on site: SiteView) {
    guard let bulletin = ReportLink(ReportID(revision.release.id), on: site),
      let earlier = ReportLink(ReportID(revision.releaseBefore.id), on: site)
    else { return nil }
    self.site = site
    self.listing = listing
    self.revision = revision
    self.bulletin = bulletin
    earlierBulletin = earlier
  }

  static let schema = Schema<RevisionView>([
    .record("indicator", "the indicator", "指标") {
      IndicatorLink(site: $0.site, listing: $0.listing)
    },
    .text("period", "what the figure is about: first half of 2023", "数据的时期，如：2023年上半年") {
      $0.revision.period.wording(in: $0.site.language)
    },
    .optionalText("members", "what part it is about", "是哪一部分，如：第一产业；总计没有这一项") {
      MemberWording.text(of: $0.revision.members)
    },
    .text("before", "the figure as it was", "原来的数据") {
      FigureWording.text(of: $0.revision.before, $0.site.language)
    },
    .text("after", "the figure as it is now", "现在的数据") {
      FigureWording.text(of: $0.revision.after, $0.site.language)
    },
    .optionalText("note", "what the later bulletin says about it", "后来的公报对改动的说明") {
      $0.revision.note
    },
    .record("bulletin", "the report that changed it", "作出改动的公报") { $0.bulletin },
    .record("earlier-bulletin", "the report that had said it before", "原先公布它的公报") {
      $0.earlierBulletin
    },
  ])
}
