import Diagnostics
import Files
import FrontMatter
import Localization
import Statistics

/// Chooses what may be seen of parsed contents, and checks what only all of them together can show.
package struct EditionAssembly: Sendable {
  private let configuration: SiteConfiguration
  private let layout: ContentLayout
  /// Files that are published as they are.
  private let attachments: [OwnedAttachment]
  /// What the theme names files by: the last parts of all that may be addresses in it.
  private let namesInTheme: Set<String>
  private let planned: PlannedReleases
  package private(set) var now: Moment
  private let withDrafts: Bool
  private let withWaiting: Bool

  package init(
    _ configuration: SiteConfiguration, _ layout: ContentLayout, attachments: [OwnedAttachment],
    namesInTheme: Set<String> = [], planned: PlannedReleases = .none, now: Moment, withDrafts: Bool,
    withWaiting: Bool = false
  ) {
    self.configuration = configuration
    self.layout = layout
    self.attachments = attachments
    self.namesInTheme = namesInTheme
    self.planned = planned
    self.now = now
    self.withDrafts = withDrafts
    self.withWaiting = withWaiting
  }

  /// The same for another moment.
  package func at(_ moment: Moment) -> EditionAssembly {
    var assembly = self
    assembly.now = moment
    return assembly
  }

  /// What an edition is known by, but for the texts of the reports in it: of them only how many charts
  /// they describe.
  package func fingerprint(of contents: [ParsedContent]) -> Fingerprint {
    var fingerprint = configuration.fingerprint
    fingerprint.combine(planned.fingerprint)
    let drafts = Drafts(of: contents)
    for content in contents {
      fingerprint.combine(content.file)
      if case .report(let report) = content, state(of: content, drafts) == .visible {
        fingerprint.combine(report.headFingerprint)
        // Each chart has files, which are planned.
        fingerprint.combine(report.body.charts.count)
        for chart in report.body.charts { fingerprint.combine(chart.request.id?.value ?? "") }
      } else {
        fingerprint.combine(content.fingerprint)
      }
    }
    for file in fates(of: contents) {
      fingerprint.combine(file.attachment.file)
      fingerprint.combine(file.fate)
    }
    return fingerprint
  }

  private func state(of content: ParsedContent, _ drafts: Drafts) -> Release.State {
    if !withDrafts, drafts.contains(content) { return .draft }
    return content.release?.state(at: now, withDrafts: withDrafts, withWaiting: withWaiting)
      ?? .visible
  }

  package func edition(of contents: [ParsedContent]) -> Parsed<Edition> {
    var parts = Edition.Parts(configuration: configuration)
    var indicators: [IndicatorPage] = []
    var diagnostics: [Diagnostic] = []
    var titles: [ColumnID: String] = [:]
    for case .column(let column) in contents { titles[column.id] = column.title }
    // Those of what waits or is not finished among them: a topic may be there first.
    var tags: Set<TagName> = []
    for case .report(let report) in contents { tags.formUnion(report.tags.lazy.map(\.value)) }
    let drafts = Drafts(of: contents)
    for content in contents {
      let state = state(of: content, drafts)
      if let absence = Absence(state) {
        parts.absent += AbsentPage(content, absence).map { [$0] } ?? []
      }
      switch content {
      case .home(let page): parts.home = page
      case .column(let column): if state == .visible { parts.columns.append(column) }
      case .report(let report):
        if let diagnostic = unknownColumn(report, titles) {
          diagnostics.append(
            state == .draft ? diagnostic.asWarning : diagnostic)
        }
        switch state {
        case .visible:
          parts.reports.append(report)
          if let end = report.stickyUntil, now < end { parts.sticky.insert(report.id) }
          diagnostics += changesToCome(report)
        case .expired: parts.expired.append(report)
        case .draft: break
        case .waiting: if let diagnostic = heldBack(report) { diagnostics.append(diagnostic) }
        }
      case .page(let page):
        if state == .visible { parts.pages.append(page) }
      case .indicator(let indicator): indicators.append(indicator)
      case .indicatorIndex(let introduction): parts.indicatorIndex = introduction
      case .term(let term): if state == .visible { parts.terms.append(term) }
      case .topic(let topic):
        if state == .visible {
          parts.topics.append(topic)
          if !tags.contains(topic.tag) { diagnostics.append(.unusedTopic(topic, tags)) }
        }
      case .glossary(let introduction): parts.glossary = introduction
      }
    }
    var owners: [IndicatorID: IndicatorPage] = [:]
    parts.indicators = indicators.sorted { ($0.order, $0.file) < ($1.order, $1.file) }.filter {
      page in
      if let other = owners.updateValue(page, forKey: page.indicator.id) {
        diagnostics.append(.indicatorTwice(page, other))
        return false
      }
      return true
    }
    diagnostics += parts.indicators.filter(isReleasePassed).map(Diagnostic.releasePassed)
    let paths = Dictionary(contents.compactMap(\.placeOfFiles)) { first, _ in first }
    for (attachment, fate) in fates(of: contents) {
      guard let placed = attachment.placed(beside: paths) else { continue }
      switch fate {
      case .published: parts.attachments.append(placed)
      case .unread:
        parts.attachments.append(placed)
        diagnostics.append(.unreadFile(placed))
      case .held(let absence):
        parts.absentFiles.append((placed, absence))
      }
    }
    diagnostics += parts.columns.filter(isReleasePassed).map(Diagnostic.releasePassed)
    let calendar = calendarAssembly(of: contents).calendar()
    parts.calendar = calendar.value
    diagnostics += calendar.diagnostics
    diagnostics += feedIDsTwice(in: parts.reports)
    let edition = Edition(parts)
    diagnostics += foldersOfReports(edition.pages)
    diagnostics += Periodical.namesLikeOthers(in: edition)
    return Parsed(edition, diagnostics + missingImages(in: edition))
  }

  /// Readers' programs take reports with the same id for one, and show one of them.
  private func feedIDsTwice(in reports: [Report]) -> [Diagnostic] {
    var owners: [String: Report] = [:]
    return reports.sorted { $0.file < $1.file }.compactMap { report in
      guard let id = report.feedID,
        let other = owners.updateValue(report, forKey: id.value)
      else { return nil }
      return Diagnostic(
        Rule.contents.feedIDTwice, at: id.location,
        ["other": .text(other.file), "id": .text(id.value)], length: id.value.unicodeScalars.count)
    }
  }

  private func unknownColumn(_ report: Report, _ titles: [ColumnID: String]) -> Diagnostic? {
    guard let name = report.namedColumn, !layout.columns.contains(ColumnID(name.value)) else {
      return nil
    }
    return .unknownColumn(name, known: layout.columns.sorted().map { ($0.folder, titles[$0]) })
  }

  /// A date still to come holds a report back; that is worth saying unless it was asked for.
  private func heldBack(_ report: Report) -> Diagnostic? {
    guard !report.release.isScheduled, now < report.date else {
      return nil
    }
    return .notYetPublished(report)
  }

  /// Pages with a date are mostly reports: in a folder that is no column, no list has them.
  private func foldersOfReports(_ pages: [StandalonePage]) -> [Diagnostic] {
    var known = Set(layout.diagnostics.map(\.location.file))
    return pages.filter { $0.date != nil }.compactMap { page in
      var parts = page.file.dropFirst(layout.folder.count + 1).split(separator: "/").dropLast()
      if page.file.hasSuffix("/index.md") { parts = parts.dropLast() }
      let folder = ([layout.folder[...]] + parts).joined(separator: "/")
      return parts.isEmpty || !known.insert(folder).inserted
        ? nil : .folderWithoutColumn(folder, page.file)
    }
  }

  /// What a report that can be seen says of a change that is still to come.
  private func changesToCome(_ report: Report) -> [Diagnostic] {
    let changes =
      report.corrections.map { ($0.date, $0.location) }
      + [report.updated].compactMap { $0 }.map { ($0, report.updatedLocation) }
    return changes.filter { now < $0.0 }.map { change, location in
      Diagnostic(
        Rule.contents.changeToCome, at: location, ["date": .text(change.text)])
    }
  }

  /// The end of the day on which the next figures of an indicator are due.
  private static func endOfNextRelease(of page: IndicatorPage) -> Moment? {
    page.facts.nextRelease.map(\.endOfDay)
  }

  private func isReleasePassed(of page: IndicatorPage) -> Bool {
    Self.endOfNextRelease(of: page).map { $0 < now } ?? false
  }

  private func isReleasePassed(of column: Column) -> Bool {
    column.nextRelease.map { $0.value.endOfDay < now } ?? false
  }

  private func calendarAssembly(of contents: [ParsedContent]) -> CalendarAssembly {
    var columns: [ColumnID: Column] = [:]
    var reports: [(report: Report, state: Release.State)] = []
    var seriesOfDrafts: Set<String> = []
    var files: Set<String> = []
    let drafts = Drafts(of: contents)
    for content in contents {
      switch content {
      case .column(let column): columns[column.id] = column
      case .report(let report):
        files.insert(report.file)
        let state = state(of: content, drafts)
        if state == .draft {
          if let series = report.series { seriesOfDrafts.insert(series.value) }
        } else {
          reports.append((report, state))
        }
      default: break
      }
    }
    return CalendarAssembly(
      planned: planned, reports: reports, columns: columns, seriesOfDrafts: seriesOfDrafts,
      contentFolder: layout.folder, reportFiles: files, now: now)
  }

  private func missingImages(in edition: Edition) -> [Diagnostic] {
    let published = Set(edition.attachments.map(\.path))
    return edition.images.compactMap { image in
      guard case .onSite(let paths) = image.value, !paths.contains(where: published.contains) else {
        return nil
      }
      return .missingImage(paths[0], at: image.location)
    }
  }

  /// What will happen by itself from now on, the first thing first.
  package func schedule(of contents: [ParsedContent]) -> [ScheduledChange] {
    let planned = calendarAssembly(of: contents).deadlines.filter { now < $0.moment }.map {
      ScheduledChange(
        moment: $0.moment, kind: .due, title: $0.title,
        file: "\(layout.folder)/\(ContentLayout.calendarFile)")
    }
    return (changes(of: contents) + planned).sorted()
  }

  private func changes(of contents: [ParsedContent]) -> [ScheduledChange] {
    let drafts = Drafts(of: contents)
    var changes: [ScheduledChange] = []
    for content in contents where withDrafts || !drafts.contains(content) {
      switch content {
      case .report(let report):
        append(report.release, report.title, report.file, to: &changes)
        if let end = endOfStanding(of: report) {
          append(end, .endOfStanding, report.title, report.file, to: &changes)
        }
      case .page(let page): append(page.release, page.title, page.file, to: &changes)
      case .indicator(let page):
        append(
          Self.endOfNextRelease(of: page), .due,
          page.indicator.title(in: configuration.languageOfWords), page.file, to: &changes)
      case .column(let column):
        append(
          column.nextRelease?.value.endOfDay, .due, column.title, column.file, to: &changes)
      case .home, .indicatorIndex, .term, .topic, .glossary: break
      }
    }
    return changes
  }

  /// When a report no longer stands first in lists, if it is to be seen until then.
  private func endOfStanding(of report: Report) -> Moment? {
    guard let end = report.stickyUntil, report.release.from.map({ $0 < end }) ?? true,
      report.release.until.map({ end < $0 }) ?? true
    else { return nil }
    return end
  }

  private func append(
    _ release: Release, _ title: String, _ file: String, to changes: inout [ScheduledChange]
  ) {
    append(release.from, .release, title, file, to: &changes)
    append(release.until, .expiry, title, file, to: &changes)
  }

  private func append(
    _ moment: Moment?, _ kind: ScheduledChange.Kind, _ title: String, _ file: String,
    to changes: inout [ScheduledChange]
  ) {
    guard let moment, now < moment else { return }
    changes.append(ScheduledChange(moment: moment, kind: kind, title: title, file: file))
  }
}

// MARK: - Files beside texts

extension EditionAssembly {
  /// What becomes of a file beside the texts.
  fileprivate enum Fate {
    case published
    /// Published, although nothing that can be seen names it.
    case unread
    case held(Absence)
  }

  /// What becomes of each file: one beside the `index.md` of a page goes with its page; another one
  /// stays back where only hidden texts name it.
  private func fates(of contents: [ParsedContent]) -> [(attachment: OwnedAttachment, fate: Fate)] {
    if attachments.isEmpty { return [] }
    var references = FileReferences(to: attachments, contentFolder: layout.folder)
    var absences: [String: Absence] = [:]
    let drafts = Drafts(of: contents)
    for content in contents {
      let absence = Absence(state(of: content, drafts))
      absences[content.file] = absence
      references.add(content, withHTML: configuration.allowsRawHTML, hidden: absence)
    }
    for case (.onSite(let path, _), _) in configuration.links { references.add(path) }
    return attachments.map { attachment in
      (attachment, fate(of: attachment, references.readers(of: attachment), absences))
    }
  }

  private func fate(
    of attachment: OwnedAttachment, _ readers: FileReferences.Readers, _ absences: [String: Absence]
  ) -> Fate {
    if let owner = attachment.owner {
      guard let absence = absences[owner] else {
        if case .nobody = readers { return isExpected(attachment) ? .published : .unread }
        return .published
      }
      // What has been seen, and is shown by another page, stays.
      if absence.isExpiry, case .visible = readers { return .published }
      return .held(absence)
    }
    switch readers {
    case .visible: return .published
    case .hidden(let absence): return isNamedInTheme(attachment) ? .published : .held(absence)
    case .nobody:
      return attachment.segments.count == 1 || isExpected(attachment) ? .published : .unread
    }
  }

  /// Whether a file is there for somebody, although no text names it.
  private func isExpected(_ attachment: OwnedAttachment) -> Bool {
    let path = attachment.file.dropFirst(layout.folder.count + 1).split(separator: "/")
      .map(String.init)
    return path.contains { $0.hasPrefix(".") } || isNamedInTheme(attachment)
      || configuration.isUnlinked(path)
  }

  private func isNamedInTheme(_ attachment: OwnedAttachment) -> Bool {
    attachment.segments.last.map(namesInTheme.contains) ?? false
  }
}

extension Fingerprint {
  fileprivate mutating func combine(_ fate: EditionAssembly.Fate) {
    switch fate {
    case .published: combine(0)
    case .unread: combine(1)
    case .held(let absence):
      combine(2)
      combine(absence)
    }
  }
}

extension ParsedContent {
  /// When it may be seen, if that is said of it.
  fileprivate var release: Release? {
    switch self {
    case .report(let report): report.release
    case .page(let page): page.release
    case .home, .column, .indicator, .indicatorIndex, .term, .topic, .glossary: nil
    }
  }

  /// Its source file, and where the files beside its `index.md` go.
  fileprivate var placeOfFiles: (file: String, path: SitePath)? {
    switch self {
    case .report(let report): (report.file, report.path)
    case .page(let page): (page.file, page.path)
    case .indicator(let page): (page.file, page.path)
    case .term(let term): (term.file, GlossaryTerm.glossaryPath)
    case .topic(let topic): (topic.file, topic.path)
    case .home, .column, .indicatorIndex, .glossary: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadFile(_ file: Attachment) -> Diagnostic {
    Diagnostic(
      Rule.linkedPlaces.unreadFile, at: SourceLocation(file: file.file),
      ["path": .text(file.path.text)])
  }

  static func notYetPublished(_ report: Report) -> Diagnostic {
    Diagnostic(
      Rule.contents.notYetPublished, at: SourceLocation(file: report.file),
      ["date": .text(report.date.text)])
  }

  /// - Parameter known: the folders of the columns, with their titles.
  fileprivate static func unknownColumn(
    _ name: Located<String>, known: [(folder: String, title: String?)]
  ) -> Diagnostic {
    let byTitle = known.first { $0.title == name.value }
    let nearest =
      byTitle?.folder ?? Spelling.nearest(to: name.value, in: known.map(\.folder))
    let list = known.map { column -> Phrase.Argument in
      guard let title = column.title else { return .text(column.folder) }
      return .phrase(
        Phrase(
          "{folder} ({title})", "{folder}（{title}）",
          ["folder": .text(column.folder), "title": .text(title)]))
    }
    return Diagnostic(
      Rule.contents.unknownColumn, at: name.location,
      ["column": .text(name.value), "known": .list(list), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean }, length: name.value.unicodeScalars.count)
  }

  fileprivate static func releasePassed(of page: IndicatorPage) -> Diagnostic {
    Diagnostic(
      Rule.metrics.releasePassed, at: SourceLocation(file: page.file, line: 1, column: 1),
      [
        "indicator": .text(page.indicator.id.text),
        "date": .text(page.facts.nextRelease?.text ?? ""),
      ])
  }

  fileprivate static func releasePassed(of column: Column) -> Diagnostic {
    Diagnostic(
      Rule.calendar.issuePassed,
      at: column.nextRelease?.location ?? SourceLocation(file: column.file),
      [
        "column": .text(column.title), "date": .text(column.nextRelease?.value.text ?? ""),
      ])
  }

  /// - Parameter tags: those of all reports.
  fileprivate static func unusedTopic(_ topic: Topic, _ tags: Set<TagName>) -> Diagnostic {
    let nearest = Spelling.nearest(to: topic.tag.text, in: tags.sorted().map(\.text))
    return Diagnostic(
      Rule.contents.unusedTopic, at: SourceLocation(file: topic.file, line: 1, column: 1),
      ["tag": .text(topic.tag.text), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean })
  }

  fileprivate static func indicatorTwice(
    _ page: IndicatorPage, _ other: IndicatorPage
  ) -> Diagnostic {
    Diagnostic(
      Rule.contents.indicatorTwice, at: SourceLocation(file: page.file, line: 1, column: 1),
      ["indicator": .text(page.indicator.id.text), "other": .text(other.file)])
  }

  static func missingImage(_ path: SitePath, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.contents.missingImage, at: location, ["path": .text(path.text)])
  }
}
