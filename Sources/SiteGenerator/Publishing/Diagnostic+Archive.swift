import Diagnostics
import Files
import Localization

/// What was found wrong, written down to be shown again by a run that reads nothing anew.
extension Diagnostic {
  func write(to archive: inout ArchiveWriter) {
    archive.write(rule.code)
    archive.write(severity == .error)
    archive.write(location.file)
    archive.write(count: location.position?.line ?? 0)
    archive.write(count: location.position?.column ?? 0)
    message.write(to: &archive)
    archive.write([fix].compactMap { $0 }) { $0.write(to: &$1) }
    archive.write(count: length)
    archive.write([quote].compactMap { $0 }) { $0.write(to: &$1) }
    archive.write(needsEveryFile)
  }

  /// - Throws: for what ``write(to:)`` did not write, and for rules that are no more.
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    guard let rule = RuleBook.rule(try archive.text()) else { throw ArchiveDamage() }
    let severity: Severity = try archive.boolean() ? .error : .warning
    let file = try archive.text()
    let (line, column) = (try archive.count(), try archive.count())
    let location =
      line == 0
      ? SourceLocation(file: file) : SourceLocation(file: file, line: line, column: column)
    self.init(
      rule, severity, at: location, message: try Phrase(from: &archive),
      fix: try archive.list { archive throws(ArchiveDamage) in try Phrase(from: &archive) }.first,
      length: try archive.count(),
      quote: try archive.list { archive throws(ArchiveDamage) in try Quote(from: &archive) }.first,
      needsEveryFile: try archive.boolean())
  }
}

extension Quote {
  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(before)
    archive.write(behind)
    archive.write(isCutBefore)
    archive.write(isCutBehind)
  }

  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      before: try archive.text(), behind: try archive.text(),
      isCutBefore: try archive.boolean(), isCutBehind: try archive.boolean())
  }
}

extension Phrase {
  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(wording.english)
    archive.write(wording.chinese)
    archive.write(arguments.sorted { $0.key < $1.key }) { argument, archive in
      archive.write(argument.key)
      argument.value.write(to: &archive)
    }
  }

  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let wording = Wording(try archive.text(), try archive.text())
    let arguments = try archive.list { archive throws(ArchiveDamage) in
      (try archive.text(), try Argument(from: &archive))
    }
    self.init(wording, Dictionary(arguments) { first, _ in first })
  }
}

extension Phrase.Argument {
  private enum Kind: Int {
    case text, phrase, list
  }

  fileprivate func write(to archive: inout ArchiveWriter) {
    switch self {
    case .text(let text):
      archive.write(count: Kind.text.rawValue)
      archive.write(text)
    case .phrase(let phrase):
      archive.write(count: Kind.phrase.rawValue)
      phrase.write(to: &archive)
    case .list(let parts):
      archive.write(count: Kind.list.rawValue)
      archive.write(parts) { $0.write(to: &$1) }
    }
  }

  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    switch Kind(rawValue: try archive.count()) {
    case .text: self = .text(try archive.text())
    case .phrase: self = .phrase(try Phrase(from: &archive))
    case .list:
      self = .list(
        try archive.list { archive throws(ArchiveDamage) in try Phrase.Argument(from: &archive) })
    case nil: throw ArchiveDamage()
    }
  }
}
