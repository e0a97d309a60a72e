import Diagnostics
import Localization
import Markdown
import Markup
import Statistics

/// The terms of a site, as the texts of its pages need them.
package struct Glossary: Sendable {
  private let indices: [Language: TermIndex]

  static let empty = Glossary(indices: [:])

  var isEmpty: Bool { indices.values.allSatisfy(\.isEmpty) }

  func terms(in language: Language) -> TermIndex { indices[language] ?? .empty }

  /// - Returns: with an error for each word that two terms claim.
  package static func indexing(_ edition: Edition) -> Parsed<Glossary> {
    var owners: [String: GlossaryTerm] = [:]
    var diagnostics: [Diagnostic] = []
    for term in edition.terms {
      for word in term.words {
        if let other = owners.updateValue(term, forKey: word) {
          diagnostics.append(.termTwice(word, term, other))
        }
      }
    }
    let indices = Language.allCases.map { language in
      let terms = edition.terms.map { term in
        TermIndex.Term(
          words: term.words,
          exceptions: term.exceptions + term.words.flatMap { commonExceptions[$0] ?? [] },
          id: "_term-\(term.id)",
          definition: definition(of: term, language.sitePhrases, edition.configuration))
      }
      return (
        language,
        TermIndex(
          terms,
          words: TermIndex.Words(
            title: language.sitePhrases.glossary, close: language.sitePhrases.close))
      )
    }
    return Parsed(Glossary(indices: Dictionary(uniqueKeysWithValues: indices)), diagnostics)
  }

  /// Words in which the terms of every statistical bulletin turn up by chance.
  private static let commonExceptions: [String: [String]] = [
    "同比": ["不同比例", "相同比例", "不同比重", "相同比重", "不同比价", "相同比价", "不同比较"],
    "环比": ["循环比赛", "循环比较", "连环比较"],
  ]

  /// What opens for the term: its definition, and the way to the glossary.
  private static func definition(
    of term: GlossaryTerm, _ words: SitePhrases, _ configuration: SiteConfiguration
  ) -> HTML {
    let glossary = configuration.baseURL.link(to: GlossaryTerm.glossaryPath)
    var output = OutputBuffer()
    output.append("<b>")
    output.append(term.title, escapedFor: .htmlText)
    output.append("</b>")
    output.append(words.colon, escapedFor: .htmlText)
    output.append(term.definition, escapedFor: .htmlText)
    output.append(" <a href=\"")
    output.append(glossary, escapedFor: .url)
    output.append("#")
    output.append(term.id, escapedFor: .urlSegment)
    output.append("\">")
    output.append(words.glossary, escapedFor: .htmlText)
    output.append("</a>")
    return HTML(vouchedFor: output.bytes)
  }
}

extension GlossaryTerm {
  /// All words that it explains.
  fileprivate var words: [String] { [title] + also.map(\.value) }
}

extension Diagnostic {
  fileprivate static func termTwice(
    _ word: String, _ term: GlossaryTerm, _ other: GlossaryTerm
  ) -> Diagnostic {
    let location =
      term.also.first { $0.value == word }?.location
      ?? SourceLocation(file: term.file, line: 1, column: 1)
    return Diagnostic(
      Rule.contents.termTwice, at: location, ["term": .text(word), "other": .text(other.file)],
      length: word.unicodeScalars.count)
  }
}
