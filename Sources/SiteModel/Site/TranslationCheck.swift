import Diagnostics
import FrontMatter
import Localization

/// Checks what editors name as translations: that it is there, and in the language that they say.
enum TranslationCheck {
  static func diagnostics(in edition: Edition, _ book: AddressBook) -> [Diagnostic] {
    let members = Edition.members(
      edition.reports, edition.pages, in: edition.configuration.language)
    let naming = members.filter { !$0.references.isEmpty }
    if naming.isEmpty { return [] }
    let languages = Dictionary(members.map { ($0.path, $0.language) }) { first, _ in first }
    return naming.flatMap { member in
      member.references.compactMap { reference in
        fault(of: reference, languages, book) ?? twice(reference, member, edition)
      }
    }
  }

  private static func fault(
    of reference: TranslationReference, _ languages: [SitePath: String], _ book: AddressBook
  ) -> Diagnostic? {
    guard case .onSite(let path) = reference.place.value else { return nil }
    if let language = languages[path] {
      return isSame(language, reference.language.value) ? nil : .otherLanguage(reference, path)
    }
    if let missing = SiteLinkCheck.diagnostic(path.text, reference.place.location, book) {
      return missing
    }
    return .otherLanguage(reference, path)
  }

  /// Another text in the same language that belongs to the same translations.
  private static func twice(
    _ reference: TranslationReference, _ member: Translations.Member, _ edition: Edition
  ) -> Diagnostic? {
    let others = edition.translations[member.path].filter {
      isSame($0.language, reference.language.value)
    }
    guard others.count > 1 else { return nil }
    return Diagnostic(
      Rule.contents.translationTwice, at: reference.place.location,
      ["language": .text(reference.language.value)])
  }

  private static func isSame(_ tag: String, _ other: String) -> Bool {
    if tag.lowercased() == other.lowercased() { return true }
    return Language(tag: tag).map { $0 == Language(tag: other) } ?? false
  }
}

extension Diagnostic {
  fileprivate static func otherLanguage(
    _ reference: TranslationReference, _ path: SitePath
  ) -> Diagnostic {
    Diagnostic(
      Rule.contents.otherLanguage, at: reference.place.location,
      ["address": .text(path.text), "language": .text(reference.language.value)])
  }
}
