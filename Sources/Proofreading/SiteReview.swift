import Characters
import Diagnostics
import Files
import SiteModel
import Statistics

/// What is worth a look in a site as a whole, beside its single texts.
package struct SiteReview {
  private let edition: Edition
  private let figures: Figures
  private let materials: Materials
  private let reported: Set<IndicatorID>
  private let now: Moment

  /// - Parameter reported: the indicators of which some report gives figures, published or not.
  package init(
    _ edition: Edition, _ figures: Figures, _ materials: Materials, reported: Set<IndicatorID>,
    at now: Moment
  ) {
    self.edition = edition
    self.figures = figures
    self.materials = materials
    self.reported = reported
    self.now = now
  }

  package var remarks: [Diagnostic] {
    sameTitles + longNames + heavyPictures + staleColumns + emptyIndicators
  }

  /// Reports of one column that lists show with the same words.
  private var sameTitles: [Diagnostic] {
    edition.columns.flatMap { column -> [Diagnostic] in
      var firsts: [String: Report] = [:]
      // The older one had the title first.
      return edition.reports(in: column.id).reversed().compactMap { report in
        let title = report.title.filter { !$0.isWhitespace }
        guard let first = firsts[title] else {
          firsts[title] = report
          return nil
        }
        return Diagnostic(
          Rule.proofreading.sameTitle, at: report.titleLocation,
          ["file": .text(first.file), "date": .text(first.date.text)],
          length: report.title.unicodeScalars.count)
      }
    }
  }

  /// How many bytes the last part of an address may have as it is sent: a Chinese character takes nine.
  private static let nameLength = 255

  private var longNames: [Diagnostic] {
    let pages =
      edition.reports.map { ($0.file, $0.path) } + edition.pages.map { ($0.file, $0.path) }
    let files = edition.attachments.map { ($0.file, $0.path) }
    return (pages + files).compactMap { file, path in
      guard let name = path.text.split(separator: "/").last else { return nil }
      let length = name.utf8.reduce(0) { $0 + ($1 < 0x80 ? 1 : 3) }
      guard length > Self.nameLength else { return nil }
      return Diagnostic(
        Rule.proofreading.longName, at: SourceLocation(file: file), ["count": .number(length)])
    }
  }

  /// Bytes and pixels that are more than any page shows.
  private static let pictureSize = 1 << 20
  private static let pictureWidth = 1600

  private var heavyPictures: [Diagnostic] {
    edition.attachments.compactMap { picture in
      guard let facts = materials.files[picture.file], let shown = materials.pictures[picture.file],
        let size = shown.size, !Picture.isDrawing(picture.file),
        // Beyond that the build itself speaks of it.
        facts.size > Self.pictureSize, facts.size <= FileCheck.largePicture
      else { return nil }
      return Diagnostic(
        Rule.proofreading.heavyPicture, at: SourceLocation(file: picture.file),
        [
          "width": .number(size.width), "height": .number(size.height),
          "size": .number(facts.size >> 10),
        ],
        fix: size.width > Self.pictureWidth ? nil : ProofreadingRules.compress)
    }
  }

  /// Columns in which nothing new has appeared for longer than their editors promise.
  private var staleColumns: [Diagnostic] {
    edition.columns.compactMap { column in
      guard let newest = newest(in: column), let moment = staleness(of: column, since: newest),
        moment <= now, let days = column.refresh
      else { return nil }
      return Diagnostic(
        Rule.proofreading.staleColumn, at: SourceLocation(file: column.file, line: 1, column: 1),
        ["column": .text(column.title), "date": .text(newest.text), "days": .number(days)])
    }
  }

  /// When columns go stale, unless something new appears in them before.
  package var stalenessOfColumns: [Moment] {
    edition.columns.compactMap { column in
      newest(in: column).flatMap { staleness(of: column, since: $0) }
    }
  }

  private func newest(in column: Column) -> Moment? {
    edition.reports(in: column.id).map(\.newest).max()
  }

  private func staleness(of column: Column, since newest: Moment) -> Moment? {
    column.refresh.map {
      Moment(
        secondsSince1970: newest.secondsSince1970 + $0 * 86_400, offset: newest.offset)
    }
  }

  /// Indicators that have a page and no figure to show.
  private var emptyIndicators: [Diagnostic] {
    figures.entries.filter {
      $0.listing.points.isEmpty && !reported.contains($0.indicator.id)
    }.map { entry in
      Diagnostic(
        Rule.proofreading.emptyIndicator,
        at: SourceLocation(file: entry.page.file, line: 1, column: 1),
        ["indicator": .text(entry.page.indicator.id.text)])
    }
  }
}
