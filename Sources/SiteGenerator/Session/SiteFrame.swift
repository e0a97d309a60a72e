import Diagnostics
import Files
import Pages
import SiteModel

/// All of a site in which the texts of reports have no part: which pages there are and where, in what
/// order they are listed, and what their figures come to. An edit of a text leaves it as it is.
struct SiteFrame: Sendable {
  /// What it was made from.
  let source: Fingerprint
  /// The moment that it was made for.
  let madeFor: Moment
  /// What will happen by itself after that, the first thing first.
  let schedule: [ScheduledChange]
  private(set) var edition: Parsed<Edition>
  let plan: PagePlan
  /// Complaints of pages that want the same place.
  let collisions: [Diagnostic]
  private(set) var addresses: AddressBook
  let figures: Parsed<Figures>
  let glossary: Parsed<Glossary>
  let look: SiteLook

  /// Whether it would come out the same now, but for the texts of reports.
  func isCurrent(_ source: Fingerprint, at now: Moment) -> Bool {
    self.source == source && madeFor <= now && schedule.first.map { now < $0.moment } ?? true
  }

  /// The reports of the edition that have another text by now.
  func changed(in contents: [ParsedContent]) -> [Report] {
    contents.compactMap { content in
      guard case .report(let report) = content, let known = edition.value.report(report.id),
        known.fingerprint != report.fingerprint
      else { return nil }
      return report
    }
  }

  /// The same frame with other texts of some reports.
  func replacing(_ changed: [Report]) -> SiteFrame {
    if changed.isEmpty { return self }
    var frame = self
    frame.edition.value = edition.value.replacing(changed)
    frame.addresses = addresses.replacing(changed)
    return frame
  }
}

/// Which texts are others than when the pages were made last.
enum TextChanges: Sendable {
  /// More than texts has changed.
  case everything
  /// The source files of the texts.
  case texts(Set<String>)

  mutating func add(_ other: TextChanges) {
    guard case .texts(let known) = self, case .texts(let new) = other else {
      self = .everything
      return
    }
    self = .texts(known.union(new))
  }

  /// Whether the answer to a facet can be another one.
  func concern(_ facet: Facet) -> Bool {
    guard case .texts(let files) = self else { return true }
    switch facet {
    case .report(let id), .heading(let id), .listing(let id), .neighbours(let id):
      return files.contains(id.file)
    case .text(let file): return files.contains(file)
    // The frame answers, in which texts have no part.
    case .settings, .home, .topic, .navigation, .columns, .column, .reportsOfColumn, .latestReports,
      .latestChanges, .headlinesOfDays, .years, .searchedTitles, .related, .periodicals,
      .periodical, .standing, .calendar, .tags, .reportsOfTag, .indicators, .indicatorTitles,
      .headlines, .indicator, .indicatorListing, .indicatorDescription, .indicatorSource,
      .indicatorFacts:
      return false
    default: return true
    }
  }
}
