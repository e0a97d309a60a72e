import Files
import FrontMatter

/// What is not to be seen now, and would have a place on the site: unfinished, held back, or gone.
package struct AbsentPage: Sendable {
  /// Its source file.
  package let file: String
  package let path: SitePath
  package let title: String
  package let language: String?
  package let aliases: [Located<SitePath>]
  package let absence: Absence
}

extension AbsentPage {
  /// Nil of what has no page of its own, and can't be absent.
  package init?(_ content: ParsedContent, _ absence: Absence) {
    switch content {
    case .report(let report):
      self.init(
        file: report.file, path: report.path, title: report.title, language: report.language,
        aliases: report.aliases, absence: absence)
    case .page(let page):
      self.init(
        file: page.file, path: page.path, title: page.title, language: page.language,
        aliases: page.aliases, absence: absence)
    case .column(let column):
      self.init(
        file: column.file, path: column.path, title: column.title, language: column.language,
        aliases: column.aliases, absence: absence)
    case .term(let term):
      self.init(
        file: term.file, path: GlossaryTerm.glossaryPath, title: term.title, language: nil,
        aliases: [], absence: absence)
    case .topic(let topic):
      self.init(
        file: topic.file, path: topic.path, title: topic.title ?? topic.tag.text, language: nil,
        aliases: [], absence: absence)
    case .home, .indicator, .indicatorIndex, .glossary: return nil
    }
  }
}

/// Why something is not to be seen.
package enum Absence: Hashable, Sendable {
  case draft
  case waiting(until: Moment)
  case expired(since: Moment)

  /// Nil of what can be seen.
  init?(_ state: Release.State) {
    switch state {
    case .draft: self = .draft
    case .waiting(let until): self = .waiting(until: until)
    case .expired(let since): self = .expired(since: since)
    case .visible: return nil
    }
  }

  var isExpiry: Bool { if case .expired = self { true } else { false } }
}

/// What stands at the address of something that has expired.
package enum ExpiredPages: String, CaseIterable, Sendable {
  /// A page that says so.
  case notice
  case nothing = "remove"
}

extension Fingerprint {
  mutating func combine(_ absence: Absence?) {
    switch absence {
    case nil: combine(0)
    case .draft: combine(1)
    case .waiting(let until):
      combine(2)
      combine(until.secondsSince1970)
    case .expired(let since):
      combine(3)
      combine(since.secondsSince1970)
    }
  }
}
