import Files
import Synchronization

/// Answers about whole lists, each worked out once: every text and page that reads a list asks.
///
/// A class with a lock, because texts and pages are made on all cores; what it answers does not depend
/// on who asks first.
final class AnswersOfLists: Sendable {
  private let answers = Mutex<[Facet: Fingerprint]>([:])

  func answer(_ facet: Facet, _ work: () -> Fingerprint?) -> Fingerprint? {
    if let known = answers.withLock({ $0[facet] }) { return known }
    let answer = work()
    answers.withLock { $0[facet] = answer }
    return answer
  }
}

extension Facet {
  /// Whether the answer takes longer the more there is on the site.
  fileprivate var isOfList: Bool {
    switch self {
    case .navigation, .columns, .corrections, .periodicals, .periodical, .calendar,
      .headlinesOfDays, .years, .searched, .searchedTitles, .tags, .indicators, .indicatorTitles,
      .headlines, .glossary,
      .anchors, .addresses:
      true
    default: false
    }
  }
}

/// What the facets of a site are known by: the same answer means that nothing of them has changed.
extension Groundwork {
  /// Of a facet that texts are resolved against; nil of what only resolved texts say.
  package func answer(_ facet: Facet) -> Fingerprint? {
    facet.isOfList
      ? answersOfLists.answer(facet) { workedOut(facet) } : workedOut(facet)
  }

  /// Those of some reports about which there was anything new last.
  func latestChanges(of selection: ReportSelection, _ count: Int) -> [Report] {
    let reports =
      switch selection {
      case .all, .column, .tag, .periodical: edition.reports(in: selection)
      case .indicator(let id): (figures[id]?.listing.releases ?? []).compactMap(edition.report)
      }
    return Edition.latestChanges(among: reports, count)
  }

  private func workedOut(_ facet: Facet) -> Fingerprint? {
    var answer = Fingerprint()
    switch facet {
    case .settings: answer = edition.configuration.fingerprint
    case .home: answer = edition.home.fingerprint
    case .topic(let tag): answer.combine(edition.topics[tag]?.fingerprint)
    case .navigation:
      for entry in edition.navigation {
        answer.combine(entry.title)
        if case .onSite(let path, _) = entry.link { answer.combine(path.text) }
      }
    case .columns: for column in edition.columns { answer.combine(column.listing.fingerprint) }
    case .column(let id): answer.combine(edition.column(id)?.fingerprint)
    case .reportsOfColumn(let id, let start, let count):
      answer.combine(edition.reports(in: id).count)
      combine(edition.listed(in: id, from: start, count: count), in: &answer)
    case .latestReports(let count):
      combine(edition.latest(count), in: &answer)
    case .latestChanges(let reports, let count):
      for report in latestChanges(of: reports, count) { answer.combine(report.file) }
    case .headlinesOfDays(let selection, let span):
      for report in edition.reports(in: selection, during: span) {
        answer.combine(report.headlineFingerprint)
      }
    case .years(let selection):
      for (year, count) in edition.years(of: selection) {
        answer.combine(year)
        answer.combine(count)
      }
    case .report(let id):
      let report = edition.report(id)
      answer.combine(report?.fingerprint)
      if let report { answer.combine(edition.translations.fingerprint(of: report.path)) }
    case .heading(let id):
      let report = edition.source(id)
      answer.combine(report?.title)
      answer.combine(report?.path.text)
    case .neighbours(let id):
      let neighbours = edition.report(id).map(edition.neighbours)
      answer.combine(neighbours?.older?.file)
      answer.combine(neighbours?.newer?.file)
    case .related(let id):
      for headline in edition.headlines(relatedTo: id) { answer.combine(headline.fingerprint) }
    case .periodical(let id):
      answer.combine(edition.periodical(id)?.fingerprint)
      for issue in edition.issues(of: id) { answer.combine(issue.fingerprint) }
    case .periodicals:
      for (periodical, newest) in edition.periodicalsWithNewest {
        answer.combine(periodical.fingerprint)
        answer.combine(newest.fingerprint)
      }
    case .standing(let id):
      let standing = edition.standing(of: id)
      answer.combine(standing?.periodical.path.text)
      answer.combine(standing?.periodical.title)
      answer.combine(standing?.newest.file)
      answer.combine(standing?.next?.moment.text)
      answer.combine(standing?.next?.status.rawValue)
    case .calendar: answer = edition.calendar.fingerprint
    case .corrections:
      for report in edition.reports where !report.corrections.isEmpty {
        answer.combine(report.fingerprint)
      }
    case .page(let file):
      let page = edition.pages.first { $0.file == file }
      answer.combine(page?.fingerprint)
      if let page { answer.combine(edition.translations.fingerprint(of: page.path)) }
    case .tags:
      for tag in edition.tags {
        answer.combine(tag.name.text)
        answer.combine(tag.reports.count)
        answer.combine(tag.hasPage ? 1 : 0)
        answer.combine(tag.isTopic ? 1 : 0)
        // Those of the others are listed with them.
        if !tag.hasPage {
          for report in tag.reports { answer.combine(report.headlineFingerprint) }
        }
      }
    case .reportsOfTag(let name, let start, let count):
      combine(edition.tag(name)?.reports ?? [], from: start, count: count, in: &answer)
    case .indicators: for page in edition.indicators { answer.combine(page.indicator.id.text) }
    case .indicatorTitles:
      for page in edition.indicators { for name in page.indicator.titles { answer.combine(name) } }
    case .headlines: for entry in figures.headlines { answer.combine(entry.indicator.id.text) }
    case .indicator(let id): answer.combine(figures[id]?.fingerprint)
    case .indicatorListing(let id): answer.combine(figures[id]?.listing.fingerprint)
    case .indicatorDescription(let id):
      let page = figures[id]?.page
      answer.combine(page?.indicator.group)
      answer.combine(page?.summary)
    case .indicatorSource(let id): answer.combine(figures[id]?.indicator.source)
    case .indicatorFacts(let id): answer.combine(figures[id]?.page.factsFingerprint)
    case .indicatorIndex: answer.combine(edition.indicatorIndex?.fingerprint)
    case .glossary:
      answer.combine(edition.glossary?.fingerprint)
      for term in edition.terms { answer.combine(term.fingerprint) }
    case .title(let path): answer.combine(addresses.title(at: path))
    case .sourceFile(let path): answer = addresses.fingerprint(ofSourceFile: path)
    case .place(let path): answer = addresses.fingerprint(ofPlace: path)
    case .anchors(let path): answer = addresses.fingerprint(ofAnchorsAt: path)
    case .addresses: answer = addresses.fingerprint
    case .picture(let file): answer.combine(materials.pictures[file])
    case .table(let file): answer = materials.fingerprint(ofTable: file)
    case .listing, .text, .chart, .size, .searched, .searchedTitles: return nil
    }
    return answer
  }

  private func combine(_ listed: ListedReports, in answer: inout Fingerprint) {
    answer.combine(listed.stickyCount)
    for report in listed.reports { answer.combine(report.file) }
  }

  private func combine(
    _ reports: [Report], from start: Int, count: Int, in answer: inout Fingerprint
  ) {
    answer.combine(reports.count)
    for report in reports.dropFirst(start).prefix(count) { answer.combine(report.file) }
  }
}

extension Site {
  /// Of any facet that pages read.
  ///
  /// - Parameter sizes: of the files that are made before the pages that show how large they are.
  package func answer(_ facet: Facet, _ sizes: FileSizes) -> Fingerprint {
    var answer = Fingerprint()
    switch facet {
    case .listing(let id): answer.combine(listing(of: id)?.fingerprint)
    case .text(let file): answer = fingerprint(ofText: file)
    case .chart(let file, let number): answer.combine(fingerprint(ofChart: number, in: file))
    case .size(let path): answer.combine(sizes[path] ?? -1)
    case .searched(let span):
      answer = answersOfSearch.answer(facet) { searchedFingerprint(of: span) } ?? answer
    case .searchedTitles(let span):
      answer = answersOfSearch.answer(facet) { titlesFingerprint(of: span) } ?? answer
    case .report(let id):
      answer.combine(groundwork.answer(facet))
      answer.combine(fingerprint(ofText: id.file))
    default: answer.combine(groundwork.answer(facet))
    }
    return answer
  }

  private func searchedFingerprint(of span: DaySpan) -> Fingerprint {
    var answer = groundwork.answer(.indicatorTitles) ?? Fingerprint()
    for report in edition.reports(in: .all, during: span) {
      answer.combine(report.file)
      answer.combine(report.fingerprint)
      answer.combine(listing(of: report.id)?.fingerprint)
      answer.combine(fingerprint(ofText: report.file))
    }
    return answer
  }

  private func titlesFingerprint(of span: DaySpan) -> Fingerprint {
    var answer = Fingerprint()
    for report in edition.reports(in: .all, during: span) {
      answer.combine(report.headlineFingerprint)
      answer.combine(listing(of: report.id)?.column.path.text)
    }
    return answer
  }
}

extension Fingerprint {
  mutating func combine(_ other: Fingerprint?) {
    combine(other == nil ? 0 : 1)
    if let other { combine(other.value) }
  }

  fileprivate mutating func combine(_ facts: PictureFacts?) {
    combine(facts == nil ? 0 : facts?.isBroken == true ? 1 : 2)
    combine(facts?.card)
    combine(facts?.size?.width ?? -1)
    combine(facts?.size?.height ?? -1)
  }
}
