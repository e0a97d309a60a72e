import Markup
import Statistics

/// What readers and other programs should know of an indicator beside its figures.
package struct IndicatorFacts: Sendable {
  /// Under which terms its figures may be used; the site's where it has none of its own.
  package let licence: Licence?
  /// When its next figures are due.
  package let nextRelease: Moment?
  /// What an index takes for 100, in words: 上年同期=100.
  package let base: String?
  /// The code of the area that its figures are about: CN-GS.
  package let area: String?
  package let discontinuation: Discontinuation?
}

/// That no more figures of an indicator are published.
package struct Discontinuation: Sendable {
  /// The day, month or year from which on there are none.
  package let from: Period
  package let reason: String?
}

/// Terms of use, with the address of their text.
package struct Licence: Hashable, Sendable {
  package let name: String
  package let url: String?

  /// Reads a name, an address, or both: `CC BY 4.0`, `政府数据开放授权 https://…`. The licences of Creative
  /// Commons are known by their names.
  package init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let address = words.first { URLPolicy.allowsAbsoluteLink(String($0)) && $0.contains("://") }
    let name = words.filter { $0 != address }.joined(separator: " ")
    self.name = name.isEmpty ? text : name
    url = address.map(String.init) ?? Self.known[name.uppercased()]
  }

  private static let known: [String: String] = {
    let home = "https://creativecommons.org"
    var known = [
      "CC0": "\(home)/publicdomain/zero/1.0/", "CC0 1.0": "\(home)/publicdomain/zero/1.0/",
    ]
    for terms in ["BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND"] {
      known["CC \(terms) 4.0"] = "\(home)/licenses/\(terms.lowercased())/4.0/"
    }
    return known
  }()
}
