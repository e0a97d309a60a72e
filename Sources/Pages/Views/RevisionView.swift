import Localization
import SiteModel
import Statistics
import Templates

/// A figure that took the place of another.
struct RevisionView: Described {
  let site: SiteView
  let listing: IndicatorListing
  let revision: Revision
  private let bulletin: ReportLink?
  private let earlierBulletin: ReportLink?

  /// Nil where one of its reports is not on the site.
  init?(_ listing: IndicatorListing, _ revision: Revision, on site: SiteView) {
    bulletin = ReportLink(ReportID(revision.release.id), on: site)
    earlierBulletin = ReportLink(ReportID(revision.releaseBefore.id), on: site)
    guard bulletin != nil || revision.release.isTable,
      earlierBulletin != nil || revision.releaseBefore.isTable
    else { return nil }
    self.site = site
    self.listing = listing
    self.revision = revision
  }

  /// That a figure stands in the table of earlier ones, in words.
  private func tableSource(_ release: Observation.Release) -> String? {
    release.isTable
      ? release.tableWording(source: site.reader.source(of: listing), in: site.language) : nil
  }

  static let schema = Schema<RevisionView>([
    .record("indicator", "the indicator", "指标") {
      IndicatorLink(site: $0.site, listing: $0.listing)
    },
    .text("period", "what the figure is about: first half of 2023", "数据的时期，如：2023年上半年") {
      $0.revision.period.wording(in: $0.site.language)
    },
    .optionalText("members", "what part it is about", "是哪一部分，如：第一产业；总计没有这一项") {
      MemberWording.text(of: $0.revision.members, in: $0.listing.dimensions)
    },
    .text("before", "the figure as it was", "原来的数据") {
      FigureWording.text(of: $0.revision.before, $0.site.language)
    },
    .text("after", "the figure as it is now", "现在的数据") {
      FigureWording.text(of: $0.revision.after, $0.site.language)
    },
    .optionalText(
      "reason", "why, where the later bulletin says so: change of coverage, census",
      "修订的原因，公报写明了才有，如：口径调整、普查修订"
    ) {
      $0.revision.reason?.wording(in: $0.site.language)
    },
    .optionalText("note", "what the later bulletin says about it", "后来的公报对改动的说明") {
      $0.revision.note
    },
    .optionalRecord("bulletin", "the report that changed it", "作出改动的公报") { $0.bulletin },
    .optionalText(
      "table-source", "in place of a report, the table that has the figure",
      "现在的数据出自历史数据表时，写明出处"
    ) {
      $0.tableSource($0.revision.release)
    },
    .optionalRecord("earlier-bulletin", "the report that had said it before", "原先公布它的公报") {
      $0.earlierBulletin
    },
    .optionalText(
      "earlier-table-source", "in place of that report, the table that had it",
      "原来的数据出自历史数据表时，写明出处"
    ) {
      $0.tableSource($0.revision.releaseBefore)
    },
  ])
}

extension Observation.Release {
  /// That a figure stands in the table of earlier ones, when it was published, as far as that is known,
  /// and where the table has it from; nil of a bulletin's.
  func tableWording(source: String?, in language: Language) -> String? {
    guard isTable else { return nil }
    let words = language.pagePhrases.historyTable(source)
    return [day.map { Moment($0).wordingInLists(in: language) }, words].compactMap { $0 }.joined(
      separator: " ")
  }
}
