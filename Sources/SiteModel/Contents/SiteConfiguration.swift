import Files
import Foundation
import FrontMatter
import Localization
import Statistics

/// What `site.yaml` says about the site as a whole.
package struct SiteConfiguration: Sendable {
  package let title: String
  package let description: String
  package var baseURL: BaseURL
  package let language: String
  /// The language that figures and the generator's own words are in.
  package let languageOfWords: Language
  package let timeZone: TimeZone
  /// When its fiscal and academic years begin.
  package let calendar: StatisticalCalendar
  package let pageSize: Int
  package let allowsRawHTML: Bool
  /// The indicators that the home page shows, as the editor names them.
  package let headlines: [Located<String>]
  /// Units of the site's own.
  package let units: Set<Statistics.Unit>
  /// Of indicators that say nothing else: terms of use, whom to ask, and the code of their area.
  package let licence: Licence?
  package let contact: String?
  package let area: String?
  package let navigation: [NavigationEntry]
  package let footer: [FooterEntry]

  package struct NavigationEntry: Sendable {
    package let title: String
    package let link: SiteLink
  }

  package struct FooterEntry: Sendable {
    package let label: String?
    package let text: String
    package let link: SiteLink?
  }

  /// Somewhere on the site or elsewhere.
  package enum SiteLink: Sendable {
    case onSite(SitePath)
    case elsewhere(String)
  }

  package static let defaultPageSize = 20

  /// What it is known by.
  package var fingerprint = Fingerprint()

  /// The language of a tag that was read before, and is one of those known.
  package static func language(of tag: String) -> Language {
    Language(tag: tag) ?? .simplifiedChinese
  }

  /// Stands in for a configuration that can't be used, while the rest of a site is checked.
  package static let placeholder = SiteConfiguration(
    title: "", description: "", baseURL: BaseURL("https://example.org/")!, language: "zh-Hans",
    languageOfWords: .simplifiedChinese, timeZone: .gmt, calendar: .usual,
    pageSize: defaultPageSize, allowsRawHTML: false,
    headlines: [], units: [], licence: nil, contact: nil, area: nil, navigation: [], footer: [])
}

/// The address of the site's home page: scheme, host and path, ending in `/`.
package struct BaseURL: Hashable, Sendable {
  /// Scheme and host: `https://example.org`.
  package let origin: String
  /// The path of the home page, percent-encoded, beginning and ending in `/`.
  package let path: String

  /// - Returns: nil unless the text is an absolute http or https address without query or fragment.
  package init?(_ text: String) {
    guard let components = URLComponents(string: text),
      let scheme = components.scheme?.lowercased(), scheme == "https" || scheme == "http",
      // A host with other letters is written in punycode, xn--…, by those who register it.
      let host = components.percentEncodedHost, !host.isEmpty, !host.contains("%"),
      components.query == nil, components.fragment == nil, components.user == nil
    else { return nil }
    let port = components.port.map { ":\($0)" } ?? ""
    origin = "\(scheme)://\(host.lowercased())\(port)"
    let encoded = components.percentEncodedPath
    path = encoded.hasSuffix("/") ? encoded : encoded + "/"
  }

  /// The host without its port: `example.org`.
  package var host: String {
    let host = origin.drop { $0 != "/" }.drop { $0 == "/" }
    return String(host.prefix { $0 != ":" })
  }

  /// The address of a path for links within the site: from the host's root on.
  package func link(to target: SitePath) -> String {
    path == "/" ? target.encoded : path + target.encoded.dropFirst()
  }

  /// The whole address of a path.
  package func absolute(_ target: SitePath) -> String {
    origin + link(to: target)
  }
}
