import Localization
import SiteModel
import Statistics
import Templates

/// A figure that took the place of another.
struct RevisionView: Described {
  let site: SiteView
  let entry: IndicatorEntry
  let revision: Revision
  private let bulletin: ReportLink?
  private let earlierBulletin: ReportLink?

  /// Nil where one of its reports is not on the site.
  init?(_ entry: IndicatorEntry, _ revision: Revision, on site: SiteView) {
    bulletin = ReportLink(ReportID(revision.release.id), on: site)
    earlierBulletin = ReportLink(ReportID(revision.releaseBefore.id), on: site)
    guard bulletin != nil || revision.release.isTable,
      earlierBulletin != nil || revision.releaseBefore.isTable
    else { return nil }
    self.site = site
    self.entry = entry
    self.revision = revision
  }

  /// That a figure stands in the table of earlier ones, in words.
  private func tableSource(_ release: Observation.Release) -> String? {
    release.tableWording(source: entry.indicator.source, in: site.language)
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
    .optionalRecord("bulletin", "the report that changed it") { $0.bulletin },
    .optionalText("table-source", "in place of a report, the table that has the figure") {
      $0.tableSource($0.revision.release)
    },
    .optionalRecord("earlier-bulletin", "the report that had said it before") {
      $0.earlierBulletin
    },
    .optionalText("earlier-table-source", "in place of that report, the table that had it") {
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
    return [day?.description, words].compactMap { $0 }.joined(separator: " ")
  }
}
