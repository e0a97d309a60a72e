import Diagnostics
import Files
import FrontMatter
import Localization
import Statistics

/// What is released when, and what came of it: the entries of `calendar.yaml`, and the reports that
/// announce themselves.
package struct ReleaseCalendar: Sendable {
  /// In the order of their times.
  package let entries: [CalendarEntry]

  static let empty = ReleaseCalendar(entries: [])

  /// The next issue of a publication that is announced for later than a moment.
  func next(of id: PeriodicalID, after moment: Moment) -> UpcomingIssue? {
    entries.first {
      $0.periodical == id && !$0.isReleased && !$0.isOpenEnded && moment < $0.moment
    }.map { UpcomingIssue(moment: $0.moment, status: $0.status) }
  }

  /// What all of it is known by.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for entry in entries {
      fingerprint.combine(entry.identity)
      fingerprint.combine(entry.title)
      fingerprint.combine(entry.series)
      fingerprint.combine(entry.period.map { "\($0)" })
      fingerprint.combine(entry.moment.rfc3339)
      fingerprint.combine(entry.moment.text)
      fingerprint.combine(entry.postponedFrom?.text)
      fingerprint.combine(entry.status.rawValue)
      fingerprint.combine(entry.reason)
      fingerprint.combine(entry.report?.file)
      fingerprint.combine(entry.isUpcoming ? 1 : 0)
      fingerprint.combine(entry.isReleased ? 1 : 0)
    }
    return fingerprint
  }
}

/// One release of the calendar. Of a report that is still to come it knows nothing but title and time.
package struct CalendarEntry: Sendable {
  /// What it is, whatever becomes of its date.
  package let identity: String
  package let title: String?
  /// The publication that it is an issue of, where that stands for a title.
  package let series: String?
  package let period: Period?
  package let periodical: PeriodicalID?
  /// When it comes or came, as far as is known.
  package let moment: Moment
  /// When it was to come before it was postponed.
  package let postponedFrom: Moment?
  package let status: PlannedRelease.Status
  package let reason: String?
  /// Whether it is put off, and nobody knows until when.
  package let isOpenEnded: Bool
  /// The report that it became; nil where that is not to be seen.
  package let report: ReportID?
  /// Whether it has come, even if it is gone again.
  package let isReleased: Bool
  /// Whether it is still to come, judged against the newest report that is published.
  package let isUpcoming: Bool
}

/// Matches what was announced with what was released.
struct CalendarAssembly {
  let planned: PlannedReleases
  /// All reports that are finished, also those that wait for their time, with whether each can be seen.
  let reports: [(report: Report, state: Release.State)]
  let columns: [ColumnID: Column]
  /// Names that drafts give count as known.
  let seriesOfDrafts: Set<String>
  let contentFolder: String
  /// All files of the content folder that hold reports.
  let reportFiles: Set<String>
  let now: Moment

  func calendar() -> Parsed<ReleaseCalendar> {
    if planned.all.isEmpty, !reports.contains(where: { $0.report.isAnnounced }) {
      return Parsed(.empty)
    }
    var diagnostics: [Diagnostic] = []
    var entries: [CalendarEntry] = []
    var matched: Set<ReportID> = []
    let newest = reports.filter { $0.state == .visible }.map(\.report.date).max()
    let periodicals = self.periodicals
    // It may be the one that was announced.
    let hasReportOfUnknownDate = reports.contains { $0.report.date == .unknown }
    for release in planned.all {
      let id = release.series.flatMap { periodicals.names[$0.value] }
      if let series = release.series, id == nil, !seriesOfDrafts.contains(series.value) {
        diagnostics.append(
          .unknownSeries(series, known: periodicals.names.keys.sorted()).ifEveryFileIsRead)
      }
      if let name = release.report, !reportFiles.contains(file(name.value)) {
        diagnostics.append(
          .noSuchRelease(name, known: reportFiles.sorted(), contentFolder).ifEveryFileIsRead)
      }
      let match = match(of: release, id, periodicals.issues)
      if let match {
        matched.insert(match.report.id)
        if let diagnostic = contradiction(release, match.report) { diagnostics.append(diagnostic) }
      } else if let end = endOfDay(of: release), end < now, !hasReportOfUnknownDate {
        diagnostics.append(
          Diagnostic(
            Rule.calendar.plannedReleasePassed, at: release.date.location,
            ["date": .text(release.moment.text), "title": .text(release.identityInWords)]
          ).ifEveryFileIsRead)
      }
      entries.append(entry(of: release, id, match, newest))
    }
    for (report, state) in reports where report.isAnnounced && !matched.contains(report.id) {
      entries.append(entry(of: report, state, newest))
    }
    return Parsed(
      ReleaseCalendar(
        entries: entries.sorted {
          ($0.moment.secondsSince1970, $0.identity) < ($1.moment.secondsSince1970, $1.identity)
        }), diagnostics)
  }

  /// When it becomes wrong that nothing has come of an entry: at the end of its day.
  var deadlines: [(moment: Moment, title: String)] {
    let periodicals = self.periodicals
    return planned.all.compactMap { release in
      let id = release.series.flatMap { periodicals.names[$0.value] }
      guard match(of: release, id, periodicals.issues) == nil, let end = endOfDay(of: release)
      else { return nil }
      return (end, release.identityInWords)
    }
  }

  /// The publications by what the calendar calls them, and the issues of each.
  private var periodicals:
    (
      names: [String: PeriodicalID],
      issues: [PeriodicalID: [(report: Report, state: Release.State)]]
    )
  {
    var names: [String: PeriodicalID] = [:]
    var issues: [PeriodicalID: [(report: Report, state: Release.State)]] = [:]
    for column in columns.values where column.isPeriodical {
      names[column.title.inFormC] = .column(column.id)
    }
    for (report, state) in reports {
      guard let id = Periodical.id(of: report, in: column(of: report)) else { continue }
      issues[id, default: []].append((report, state))
      if case .named(let name) = id { names[name] = id }
    }
    return (names, issues)
  }

  private func column(of report: Report) -> Column? {
    report.namedColumn.flatMap { columns[ColumnID($0.value)] } ?? columns[report.homeColumn]
  }

  /// A file below the content folder, as reports are known.
  private func file(_ name: String) -> String {
    let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
    return path.hasPrefix("\(contentFolder)/") ? path : "\(contentFolder)/\(path)"
  }

  /// The report that an entry became or is going to become: the one that it names; the issue of the
  /// period that it is about, or of its day; the report of its day with its title.
  private func match(
    of release: PlannedRelease, _ id: PeriodicalID?,
    _ issues: [PeriodicalID: [(report: Report, state: Release.State)]]
  ) -> (report: Report, state: Release.State)? {
    if let name = release.report {
      let file = file(name.value)
      return reports.first { $0.report.file == file }
    }
    let day = release.moment.date
    guard let id else {
      return release.series == nil
        ? reports.first { $0.report.title == release.title && Self.day(of: $0.report) == day } : nil
    }
    let candidates = issues[id] ?? []
    guard let period = release.period else {
      return candidates.first { Self.day(of: $0.report) == day }
    }
    let ofPeriod = candidates.filter { $0.report.period == period }
    // The figures of one period may be published more than once.
    return ofPeriod.first { Self.day(of: $0.report) == day }
      ?? ofPeriod.min { $0.report.date < $1.report.date }
  }

  private static func day(of report: Report) -> CivilDate { released(report).date }

  private static func released(_ report: Report) -> Moment { report.release.from ?? report.date }

  private func contradiction(_ release: PlannedRelease, _ report: Report) -> Diagnostic? {
    let (planned, real) = (release.moment, Self.released(report))
    let isSame =
      planned.timeOfDay == nil || real.timeOfDay == nil
      ? planned.date == real.date : planned == real
    if isSame && !release.isOpenEnded { return nil }
    return Diagnostic(
      Rule.calendar.plannedForOtherDay, at: release.date.location,
      ["date": .text(planned.text), "file": .text(report.file), "release": .text(real.text)])
  }

  /// Nil of an entry that waits for nothing.
  private func endOfDay(of release: PlannedRelease) -> Moment? {
    release.isOpenEnded ? nil : Self.endOfDay(of: release.moment)
  }

  private static func endOfDay(of moment: Moment) -> Moment {
    let start = moment.secondsSince1970 - (moment.timeOfDay ?? 0)
    return Moment(secondsSince1970: start + 86_400, offset: moment.offset)
  }

  private func entry(
    of release: PlannedRelease, _ id: PeriodicalID?,
    _ match: (report: Report, state: Release.State)?, _ newest: Moment?
  ) -> CalendarEntry {
    let isReleased = match.map { $0.state.hasBeenSeen } ?? false
    return CalendarEntry(
      identity: release.identity, title: release.title, series: release.series?.value,
      period: release.period, periodical: id, moment: release.moment,
      postponedFrom: release.status == .postponed ? release.date.value : nil,
      status: release.status, reason: release.reason, isOpenEnded: release.isOpenEnded,
      report: match.flatMap { $0.state == .visible ? $0.report.id : nil }, isReleased: isReleased,
      isUpcoming: !isReleased
        && (release.isOpenEnded || isAfter(newest, Self.endOfDay(of: release.moment))))
  }

  /// Of a report that announces itself.
  private func entry(
    of report: Report, _ state: Release.State, _ newest: Moment?
  ) -> CalendarEntry {
    CalendarEntry(
      identity: report.feedID?.value ?? report.file, title: report.title, series: nil, period: nil,
      periodical: Periodical.id(of: report, in: column(of: report)),
      moment: Self.released(report), postponedFrom: nil, status: .confirmed, reason: nil,
      isOpenEnded: false, report: state == .visible ? report.id : nil,
      isReleased: state.hasBeenSeen, isUpcoming: !state.hasBeenSeen)
  }

  private func isAfter(_ newest: Moment?, _ moment: Moment) -> Bool {
    newest.map { $0 < moment } ?? true
  }
}

extension Release.State {
  /// Whether it is or was on the site.
  fileprivate var hasBeenSeen: Bool {
    switch self {
    case .visible, .expired: true
    case .draft, .waiting: false
    }
  }
}

extension PlannedRelease {
  /// What it is called where nobody says it better.
  fileprivate var identityInWords: String {
    title ?? [series?.value, period.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
  }
}

extension Diagnostic {
  fileprivate static func unknownSeries(_ name: Located<String>, known: [String]) -> Diagnostic {
    let nearest = Spelling.nearest(to: name.value, in: known)
    return Diagnostic(
      Rule.calendar.unknownSeries, at: name.location,
      ["series": .text(name.value), "known": .names(known), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean }, length: name.value.unicodeScalars.count)
  }

  fileprivate static func noSuchRelease(
    _ name: Located<String>, known: [String], _ folder: String
  ) -> Diagnostic {
    let nearest = Spelling.nearest(
      to: name.value, in: known.map { String($0.dropFirst(folder.count + 1)) })
    return Diagnostic(
      Rule.calendar.noSuchRelease, at: name.location,
      ["file": .text(name.value), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean }, length: name.value.unicodeScalars.count)
  }
}
