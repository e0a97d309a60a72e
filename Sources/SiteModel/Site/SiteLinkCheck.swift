import Diagnostics
import Localization

/// Checks what every page leads to: the links of the navigation and of the footer.
enum SiteLinkCheck {
  static func diagnostics(of configuration: SiteConfiguration, _ book: AddressBook) -> [Diagnostic]
  {
    configuration.links.compactMap { entry in
      switch entry.link {
      case .onSite(let path, _): diagnostic(path.text, entry.location, book)
      case .elsewhere(let address):
        // The host of the site may have more to show than the site.
        configuration.baseURL.pathOnSite(address).flatMap { path in
          let path = path.prefix { $0 != "?" && $0 != "#" }
          return diagnostic(String(path), entry.location, book)?.asWarning
        }
      }
    }
  }

  /// What is wrong with a path on the site that every page may lead to; nil where it leads somewhere.
  static func diagnostic(
    _ path: String, _ location: SourceLocation, _ book: AddressBook
  ) -> Diagnostic? {
    guard let target = book.target(at: path) ?? book.absentPage(above: path) else {
      let nearest = book.nearest(to: path)
      return Diagnostic(
        Rule.linkedPlaces.nothingThere, at: location,
        ["address": .text(path), "nearest": .text(nearest ?? "")],
        fix: nearest.map { _ in .didYouMean }, length: path.unicodeScalars.count
      ).ifEveryFileIsRead
    }
    let length = path.unicodeScalars.count
    if let absence = target.absence {
      return .absent(path, absence, at: location, length: length)
    }
    return target.expiry.map { .expires(path, $0, at: location, length: length) }
  }
}
