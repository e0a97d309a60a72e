import Diagnostics
import Synchronization

/// What an address book works out only once it is asked for: what misspelt addresses may have meant,
/// and the ids on long pages.
///
/// A class with a lock, because texts are resolved on all cores; what it answers does not depend on who
/// asks first.
final class AddressIndex: Sendable {
  /// Addresses of pictures, and of all that is published.
  let pictures: KnownPaths
  let places: KnownPaths
  /// Texts, from the content folder on.
  let files: KnownPaths

  private let texts: [PageText]
  private let textsByPath: [String: [Int]]
  private let anchors = Mutex<[Holder: Anchors]>([:])

  /// What has ids.
  enum Holder: Hashable {
    case text(Int)
    case page(String)
  }

  /// The ids that links to a page or a text may name.
  struct Anchors: Sendable {
    let ids: Set<String>
    let known: KnownNames
  }

  init(
    _ places: [String: AddressBook.Target], files: [String: AddressBook.Target],
    contentFolder: String, texts: [PageText], textsByPath: [String: [Int]]
  ) {
    self.texts = texts
    self.textsByPath = textsByPath
    pictures = KnownPaths {
      places.values
        .filter { $0.file != nil && $0.absence == nil && Picture.isNamed(so: $0.path.text) }
        .map(\.path.text).sorted()
    }
    self.places = KnownPaths {
      places.filter { $0.value.absence == nil }.map(\.key).sorted()
    }
    self.files = KnownPaths {
      files.filter { $0.key.hasPrefix("\(contentFolder)/") && $0.value.absence == nil }
        .map { String($0.key.dropFirst(contentFolder.utf8.count)) }.sorted()
    }
  }

  func anchors(of holder: Holder) -> Anchors {
    anchors.withLock { anchors in
      if let found = anchors[holder] { return found }
      let found: Anchors
      switch holder {
      case .text(let text):
        found = Anchors(
          ids: Set(texts[text].anchors), known: KnownNames(texts[text].anchorNames.sorted()))
      case .page(let path):
        let ids = (textsByPath[path] ?? []).flatMap { texts[$0].anchors }
        found = Anchors(ids: Set(ids), known: KnownNames(ids.sorted()))
      }
      anchors[holder] = found
      return found
    }
  }
}
