import Diagnostics
import FrontMatter

/// A warning that an editor has looked into.
package struct AcceptedWarning: Sendable {
  /// The code of the rule, which nobody may know: all rules are known where all modules meet.
  package let code: Located<String>
  package let reason: String
}

extension ParsedContent {
  /// The warnings that its editor knows of, and why they are right all the same.
  package var accepted: [AcceptedWarning] {
    switch self {
    case .report(let report): report.accepted
    case .column(let column): column.accepted
    case .page(let page): page.accepted
    case .home(let home): home.accepted
    case .indicator(let page): page.accepted
    case .indicatorIndex(let introduction), .glossary(let introduction): introduction.accepted
    case .term(let term): term.accepted
    case .topic(let topic): topic.accepted
    }
  }
}

extension ContentParser {
  /// `accept: {figure-jumps: 基数很小}`: a warning that is right as it is, with the reason.
  func accepted<Group>(
    _ key: Fields<Group>.Path<[NamedTexts]>, _ fields: inout Fields<Group>
  ) -> [AcceptedWarning] {
    fields[key].compactMap { entry in
      // What is no text at all was reported as such.
      guard !entry.texts.isEmpty else { return nil }
      let reason = entry.texts.map(\.value).joined(separator: " ")
      guard reason.contains(where: { !$0.isWhitespace }) else {
        fields.report(
          Diagnostic(
            Rule.series.acceptedWithoutReason, at: entry.name.location,
            ["code": .text(entry.name.value)], length: entry.name.value.utf8.count))
        return nil
      }
      return AcceptedWarning(code: entry.name, reason: reason)
    }
  }
}
