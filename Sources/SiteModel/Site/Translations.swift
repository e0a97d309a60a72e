import Files
import FrontMatter
import Localization

/// A report or a page in a language, as search engines and readers are told of it.
package struct Translation: Hashable, Sendable {
  /// Its language tag (BCP 47).
  package let language: String
  package let place: Place

  package enum Place: Hashable, Sendable {
    case onSite(SitePath)
    /// A whole address.
    case elsewhere(String)
  }

  fileprivate var address: String {
    switch place {
    case .onSite(let path): path.text
    case .elsewhere(let address): address
    }
  }
}

/// What an editor calls a translation of a text.
package struct TranslationReference: Sendable {
  package let language: Located<String>
  package let place: Located<Translation.Place>
}

/// Which reports and pages say the same in other languages. It is enough that one of them names another:
/// all that belong together know each other, as search engines want it.
struct Translations: Sendable {
  /// Each in the order of languages; two at least.
  private let groups: [[Translation]]
  private let places: [SitePath: Int]

  /// A report or a page that can be seen.
  struct Member {
    let path: SitePath
    let language: String
    let references: [TranslationReference]
  }

  init(of members: [Member]) {
    var groups: [Set<Translation>] = []
    var owners: [Translation: Int] = [:]
    let naming = members.filter { !$0.references.isEmpty }
    // Most sites have one language.
    let languages =
      naming.isEmpty
      ? [:]
      : Dictionary(members.map { ($0.path, $0.language) }) { first, _ in first }
    for member in naming {
      var group: Set = [Translation(language: member.language, place: .onSite(member.path))]
      for reference in member.references {
        switch reference.place.value {
        case .onSite(let path):
          // What is not to be seen is no translation for anybody.
          if let language = languages[path] {
            group.insert(Translation(language: language, place: .onSite(path)))
          }
        case .elsewhere:
          group.insert(
            Translation(language: reference.language.value, place: reference.place.value))
        }
      }
      for known in Set(group.compactMap { owners[$0] }) {
        group.formUnion(groups[known])
        groups[known] = []
      }
      for translation in group { owners[translation] = groups.count }
      groups.append(group)
    }
    self.groups = groups.map { group in
      group.count < 2
        ? [] : group.sorted { ($0.language, $0.address) < ($1.language, $1.address) }
    }
    var places: [SitePath: Int] = [:]
    for (translation, group) in owners {
      if case .onSite(let path) = translation.place { places[path] = group }
    }
    self.places = places
  }

  /// What a text is known as together with its translations; nil of one that has none.
  func group(of path: SitePath) -> Int? { places[path] }

  /// A text and its translations; none of a text that has none.
  subscript(path: SitePath) -> [Translation] { places[path].map { groups[$0] } ?? [] }

  func fingerprint(of path: SitePath) -> Fingerprint {
    var fingerprint = Fingerprint()
    for translation in self[path] {
      fingerprint.combine(translation.language)
      fingerprint.combine(translation.address)
    }
    return fingerprint
  }
}

extension Edition {
  /// The reports and pages that can be seen, with what they name as their translations.
  static func members(
    _ reports: [Report], _ pages: [StandalonePage], in language: String
  ) -> [Translations.Member] {
    reports.map {
      Translations.Member(
        path: $0.path, language: $0.language ?? language, references: $0.translations)
    }
      + pages.map {
        Translations.Member(
          path: $0.path, language: $0.language ?? language, references: $0.translations)
      }
  }
}
