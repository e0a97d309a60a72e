import Files
import Statistics
import Synchronization

/// Which reports readers of another may want next: at most a handful for each.
///
/// First those that are older and share an indicator or a tag, the closest first: what they share of
/// indicators counts before what they share of tags, and of either the rare counts for more than what
/// everything is about; then being of one column, and being newer. Where that is not enough, the next
/// newer ones that share anything; then older ones of the column. Left out are those to which the page
/// leads anyway: the other issues of its publication, its translations, and the reports before and after it.
///
/// Only older reports decide how rare something is, and they come before newer ones: so a new report
/// leaves the lists of others as they are, but for the few that were not full yet.
///
/// A class with a lock, because it is worked out when the first page asks, and pages are made on all
/// cores; what it answers does not depend on who asks first.
final class RelatedReports: Sendable {
  /// How many a report has at most.
  static let limit = 5
  /// How many reports with an indicator or a tag are looked at, those next to the report. With what is
  /// rare these are all; of what is common only the newest would be chosen anyway. Without an end the
  /// cost would grow with the square of the reports.
  static let reach = 32

  private enum State {
    case unknown(@Sendable () -> [ReportID: [ReportID]])
    case known([ReportID: [ReportID]])
  }

  private let state: Mutex<State>

  /// - Parameters:
  ///   - reports: the newest first.
  ///   - column: the one that a report stands in.
  ///   - periodical: the publication that a report is an issue of, if it is one.
  ///   - translations: what a report is known as together with its translations, if it has any.
  init(
    of reports: [Report], column: @escaping @Sendable (Report) -> ColumnID,
    periodical: @escaping @Sendable (Report) -> Int?,
    translations: @escaping @Sendable (Report) -> Int?
  ) {
    state = Mutex(
      .unknown {
        var search = RelatedSearch(
          reports, column: column, periodical: periodical, translations: translations)
        return search.lists()
      })
  }

  /// The closest first; none of a report that is not there.
  func related(to id: ReportID) -> [ReportID] {
    state.withLock { state in
      switch state {
      case .known(let lists): return lists[id] ?? []
      case .unknown(let work):
        let lists = work()
        // What it was made from is let go of.
        state = .known(lists)
        return lists[id] ?? []
      }
    }
  }
}

/// Goes through all reports once, from the newest on.
private struct RelatedSearch {
  /// What reports may share.
  private enum Subject: Hashable {
    case indicator(IndicatorID)
    case tag(TagName)
  }

  /// The reports that share something, by their places, the newest first.
  private struct Sharers {
    var places: [Int] = []
    /// How many of them are newer than the report that is looked at.
    var passed = 0

    /// The next older ones behind the report itself.
    var older: ArraySlice<Int> { places.dropFirst(passed + 1).prefix(RelatedReports.reach) }

    /// The next newer ones, the nearest last.
    var newer: ArraySlice<Int> { places.prefix(passed).suffix(RelatedReports.reach) }

    /// How much it says that a report has it too: the less, the more older ones have it.
    var weight: Int { (1 << 32) / max(1, places.count - passed - 1) }
  }

  /// What a report shares with the one that is looked at.
  private struct Closeness {
    var ofIndicators = 0
    var ofTags = 0

    var isNothing: Bool { ofIndicators == 0 && ofTags == 0 }
  }

  private let reports: [Report]
  private let columns: [ColumnID]
  private let periodicals: [Int?]
  private let translations: [Int?]
  private var subjects: [Sharers] = []
  /// The places in ``subjects`` of what each report is about, indicators before tags.
  private var indicatorsOfReports: [[Int]] = []
  private var tagsOfReports: [[Int]] = []
  private var sharersOfColumns: [ColumnID: Sharers] = [:]

  init(
    _ reports: [Report], column: (Report) -> ColumnID, periodical: (Report) -> Int?,
    translations: (Report) -> Int?
  ) {
    self.reports = reports
    columns = reports.map(column)
    periodicals = reports.map(periodical)
    self.translations = reports.map(translations)
    var numbers: [Subject: Int] = [:]
    var subjects: [Sharers] = []
    for place in reports.indices {
      let report = reports[place]
      func number(_ subject: Subject) -> Int? {
        let number = numbers[subject] ?? subjects.count
        if number == subjects.count {
          numbers[subject] = number
          subjects.append(Sharers())
        }
        // A report may have several figures of one indicator.
        if subjects[number].places.last == place { return nil }
        subjects[number].places.append(place)
        return number
      }
      indicatorsOfReports.append(
        report.metrics.compactMap { $0.indicator.flatMap { number(.indicator($0.value)) } })
      tagsOfReports.append(report.tags.compactMap { number(.tag($0.value)) })
      sharersOfColumns[columns[place], default: Sharers()].places.append(place)
    }
    self.subjects = subjects
  }

  mutating func lists() -> [ReportID: [ReportID]] {
    var lists: [ReportID: [ReportID]] = Dictionary(minimumCapacity: reports.count)
    var closeness = Array(repeating: Closeness(), count: reports.count)
    for place in reports.indices {
      let related = related(to: place, &closeness)
      if !related.isEmpty { lists[reports[place].id] = related.map { reports[$0].id } }
      for number in indicatorsOfReports[place] + tagsOfReports[place] {
        subjects[number].passed += 1
      }
      sharersOfColumns[columns[place]]?.passed += 1
    }
    return lists
  }

  /// - Parameter closeness: room for all reports, with nothing in it before and after.
  private func related(to place: Int, _ closeness: inout [Closeness]) -> [Int] {
    let ofColumn = sharersOfColumns[columns[place]] ?? Sharers()
    let neighbours = [ofColumn.older.first, ofColumn.newer.last]
    let isChoice = { (other: Int) in
      !neighbours.contains(other)
        && (periodicals[place] == nil || periodicals[place] != periodicals[other])
        && (translations[place] == nil || translations[place] != translations[other])
    }
    var chosen = Array(older(than: place, isChoice, &closeness).prefix(RelatedReports.limit))
    if chosen.count < RelatedReports.limit {
      let shared = (indicatorsOfReports[place] + tagsOfReports[place])
        .flatMap { subjects[$0].newer }
      chosen += Set(shared).filter(isChoice).sorted(by: >)
        .prefix(RelatedReports.limit - chosen.count)
    }
    if chosen.count < RelatedReports.limit {
      chosen += ofColumn.older.filter { isChoice($0) && !chosen.contains($0) }
        .prefix(RelatedReports.limit - chosen.count)
    }
    return chosen
  }

  /// The older reports that share an indicator or a tag with one, the closest first.
  private func older(
    than place: Int, _ isChoice: (Int) -> Bool, _ closeness: inout [Closeness]
  ) -> [Int] {
    var found: [Int] = []
    for number in indicatorsOfReports[place] {
      let weight = subjects[number].weight
      for other in subjects[number].older {
        if closeness[other].isNothing { found.append(other) }
        closeness[other].ofIndicators += weight
      }
    }
    for number in tagsOfReports[place] {
      let weight = subjects[number].weight
      for other in subjects[number].older {
        if closeness[other].isNothing { found.append(other) }
        closeness[other].ofTags += weight
      }
    }
    let column = columns[place]
    let choice = found.filter(isChoice).sorted { a, b in
      let (left, right) = (closeness[a], closeness[b])
      if left.ofIndicators != right.ofIndicators { return left.ofIndicators > right.ofIndicators }
      if left.ofTags != right.ofTags { return left.ofTags > right.ofTags }
      let (isOfColumn, isOther) = (columns[a] == column, columns[b] == column)
      return isOfColumn == isOther ? a < b : isOfColumn
    }
    for other in found { closeness[other] = Closeness() }
    return choice
  }
}

extension Edition {
  /// The reports that readers of one may want next, the closest first.
  func headlines(relatedTo id: ReportID) -> [ReportHeadline] {
    related.related(to: id).compactMap { report($0).map(ReportHeadline.init) }
  }
}
