import Files
import Localization

/// Something that happens to a site by itself when its time comes.
package struct ScheduledChange: Hashable, Sendable {
  package enum Kind: Int, Sendable {
    /// A report or a page appears.
    case release
    /// A report or a page is gone.
    case expiry
    /// The day is over on which the next figures of an indicator were due.
    case due
    /// A report stands among the others again, and no longer first.
    case endOfStanding
  }

  package let moment: Moment
  package let kind: Kind
  /// The title of the page, or of the indicator.
  package let title: String
  package let file: String

  package init(moment: Moment, kind: Kind, title: String, file: String) {
    self.moment = moment
    self.kind = kind
    self.title = title
    self.file = file
  }
}

extension ScheduledChange: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    (a.moment.secondsSince1970, a.kind.rawValue, a.file)
      < (b.moment.secondsSince1970, b.kind.rawValue, b.file)
  }
}

extension ScheduledChange {
  package func write(to archive: inout ArchiveWriter) {
    moment.write(to: &archive)
    archive.write(count: kind.rawValue)
    archive.write(title)
    archive.write(file)
  }

  /// - Throws: for what ``write(to:)`` did not write.
  package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let moment = try Moment(from: &archive)
    guard let kind = Kind(rawValue: try archive.count()) else { throw ArchiveDamage() }
    self.init(moment: moment, kind: kind, title: try archive.text(), file: try archive.text())
  }
}

extension ScheduledChange {
  /// What will happen when, in words.
  package var phrase: Phrase {
    let arguments: [String: Phrase.Argument] = [
      "date": .text(moment.text), "title": .text(title), "file": .text(file),
    ]
    return switch kind {
    case .release:
      Phrase(
        "{date} '{title}' is published ({file})", "{date} 发布《{title}》（{file}）", arguments)
    case .expiry:
      Phrase("{date} '{title}' expires ({file})", "{date} 《{title}》失效（{file}）", arguments)
    case .due:
      Phrase(
        "{date} figures of '{title}' are overdue, unless published before ({file})",
        "{date} “{title}”的新数据还没发布就算逾期（{file}）", arguments)
    case .endOfStanding:
      Phrase(
        "{date} '{title}' no longer stands first in lists ({file})",
        "{date} 《{title}》不再置顶（{file}）", arguments)
    }
  }
}
