import Files
import Statistics

extension Facet {
  package func write(to archive: inout ArchiveWriter) {
    switch self {
    case .settings: archive.write(count: 0)
    case .home: archive.write(count: 1)
    case .columns: archive.write(count: 2)
    case .column(let id): archive.write(3, id.folder)
    case .reportsOfColumn(let id, let start, let count):
      archive.write(4, id.folder)
      archive.write(count: start)
      archive.write(count: count)
    case .latestReports(let count):
      archive.write(count: 5)
      archive.write(count: count)
    case .report(let id): archive.write(6, id.file)
    case .listing(let id): archive.write(7, id.file)
    case .heading(let id): archive.write(8, id.file)
    case .neighbours(let id): archive.write(9, id.file)
    case .corrections: archive.write(count: 10)
    case .page(let file): archive.write(11, file)
    case .tags: archive.write(count: 12)
    case .reportsOfTag(let name, let start, let count):
      archive.write(13, name.text)
      archive.write(count: start)
      archive.write(count: count)
    case .indicators: archive.write(count: 14)
    case .headlines: archive.write(count: 15)
    case .indicator(let id): archive.write(16, id.text)
    case .indicatorIndex: archive.write(count: 17)
    case .glossary: archive.write(count: 18)
    case .text(let file): archive.write(19, file)
    case .title(let path): archive.write(20, path.text)
    case .sourceFile(let path): archive.write(21, path)
    case .place(let path): archive.write(22, path)
    case .anchors(let path): archive.write(23, path)
    case .addresses: archive.write(count: 24)
    case .picture(let file): archive.write(25, file)
    case .table(let file): archive.write(26, file)
    case .indicatorListing(let id): archive.write(27, id.text)
    case .indicatorDescription(let id): archive.write(28, id.text)
    case .indicatorSource(let id): archive.write(29, id.text)
    case .indicatorFacts(let id): archive.write(30, id.text)
    case .size(let path): archive.write(31, path.text)
    case .indicatorTitles: archive.write(count: 32)
    case .latestChanges(let reports, let count):
      archive.write(count: 34)
      archive.write(reports)
      archive.write(count: count)
    case .periodical(let id):
      switch id {
      case .named(let name): archive.write(50, name)
      case .column(let column): archive.write(51, column.folder)
      }
    case .periodicals: archive.write(count: 57)
    case .standing(let id): archive.write(52, id.file)
    case .calendar: archive.write(count: 53)
    case .headlinesOfDays(let reports, let span):
      archive.write(count: 54)
      archive.write(reports)
      archive.write(span)
    case .years(let reports):
      archive.write(count: 55)
      archive.write(reports)
    case .searched(let span):
      archive.write(count: 56)
      archive.write(span)
    case .searchedTitles(let span):
      archive.write(count: 59)
      archive.write(span)
    case .topic(let name): archive.write(72, name.text)
    case .navigation: archive.write(count: 71)
    case .related(let id): archive.write(70, id.file)
    case .chart(let file, let number):
      archive.write(33, file)
      archive.write(count: number)
    }
  }

  /// - Throws: for what ``write(to:)`` did not write.
  package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    switch try archive.count() {
    case 0: self = .settings
    case 1: self = .home
    case 2: self = .columns
    case 3: self = .column(ColumnID(try archive.text()))
    case 4:
      self = .reportsOfColumn(
        ColumnID(try archive.text()), from: try archive.count(), count: try archive.count())
    case 5: self = .latestReports(count: try archive.count())
    case 6: self = .report(ReportID(try archive.text()))
    case 7: self = .listing(ReportID(try archive.text()))
    case 8: self = .heading(ReportID(try archive.text()))
    case 9: self = .neighbours(ReportID(try archive.text()))
    case 10: self = .corrections
    case 11: self = .page(file: try archive.text())
    case 12: self = .tags
    case 13:
      self = .reportsOfTag(
        TagName(try archive.text()), from: try archive.count(), count: try archive.count())
    case 14: self = .indicators
    case 15: self = .headlines
    case 16: self = .indicator(try archive.indicator())
    case 17: self = .indicatorIndex
    case 18: self = .glossary
    case 19: self = .text(file: try archive.text())
    case 20: self = .title(try archive.path())
    case 21: self = .sourceFile(try archive.text())
    case 22: self = .place(try archive.text())
    case 23: self = .anchors(try archive.text())
    case 24: self = .addresses
    case 25: self = .picture(file: try archive.text())
    case 26: self = .table(file: try archive.text())
    case 27: self = .indicatorListing(try archive.indicator())
    case 28: self = .indicatorDescription(try archive.indicator())
    case 29: self = .indicatorSource(try archive.indicator())
    case 30: self = .indicatorFacts(try archive.indicator())
    case 31: self = .size(try archive.path())
    case 32: self = .indicatorTitles
    case 33: self = .chart(file: try archive.text(), number: try archive.count())
    case 34: self = .latestChanges(of: try archive.reports(), count: try archive.count())
    case 50: self = .periodical(.named(try archive.text()))
    case 51: self = .periodical(.column(ColumnID(try archive.text())))
    case 57: self = .periodicals
    case 52: self = .standing(ReportID(try archive.text()))
    case 53: self = .calendar
    case 54: self = .headlinesOfDays(try archive.reports(), try archive.span())
    case 55: self = .years(try archive.reports())
    case 56: self = .searched(try archive.span())
    case 59: self = .searchedTitles(try archive.span())
    case 72: self = .topic(TagName(try archive.text()))
    case 71: self = .navigation
    case 70: self = .related(ReportID(try archive.text()))
    default: throw ArchiveDamage()
    }
  }
}

extension ArchiveReader {
  fileprivate mutating func reports() throws(ArchiveDamage) -> ReportSelection {
    switch try count() {
    case 0:
      _ = try text()
      return .all
    case 1: return .column(ColumnID(try text()))
    case 2: return .tag(TagName(try text()))
    case 3: return .indicator(try indicator())
    case 4: return .periodical(.named(try text()))
    case 5: return .periodical(.column(ColumnID(try text())))
    default: throw ArchiveDamage()
    }
  }

  fileprivate mutating func span() throws(ArchiveDamage) -> DaySpan {
    DaySpan(first: try day(), last: try day())
  }

  private mutating func day() throws(ArchiveDamage) -> Int {
    guard let day = Int(try text()) else { throw ArchiveDamage() }
    return day
  }

  fileprivate mutating func path() throws(ArchiveDamage) -> SitePath {
    guard let path = SitePath(remembered: try text()) else { throw ArchiveDamage() }
    return path
  }

  fileprivate mutating func indicator() throws(ArchiveDamage) -> IndicatorID {
    guard let id = IndicatorID(try text()) else { throw ArchiveDamage() }
    return id
  }
}

extension ArchiveWriter {
  fileprivate mutating func write(_ reports: ReportSelection) {
    switch reports {
    case .all: write(0, "")
    case .column(let id): write(1, id.folder)
    case .tag(let name): write(2, name.text)
    case .indicator(let id): write(3, id.text)
    case .periodical(.named(let name)): write(4, name)
    case .periodical(.column(let id)): write(5, id.folder)
    }
  }

  /// As text, for days before 1970 are negative.
  fileprivate mutating func write(_ span: DaySpan) {
    write("\(span.first)")
    write("\(span.last)")
  }

  fileprivate mutating func write(_ kind: Int, _ text: String) {
    write(count: kind)
    write(text)
  }
}
