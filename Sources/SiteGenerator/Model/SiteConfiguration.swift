import Foundation

/// What `site.yaml` says about the site as a whole.
package struct SiteConfiguration: Sendable {
  package let title: String
  let description: String
  package var baseURL: BaseURL
  let language: String
  let timeZone: TimeZone
  let pageSize: Int
  let allowsRawHTML: Bool
  /// The indicators that the home page shows, as the editor names them.
  let headlines: [Located<String>]
  let navigation: [NavigationEntry]
  let footer: [FooterEntry]

  struct NavigationEntry: Sendable {
    let title: String
    let link: SiteLink
  }

  struct FooterEntry: Sendable {
    let label: String?
    let text: String
    let link: SiteLink?
  }

  /// Somewhere on the site or elsewhere.
  enum SiteLink: Sendable {
    case onSite(SitePath)
    case elsewhere(String)
  }

  static let defaultPageSize = 20

  /// Stands in for a configuration that can't be used, while the rest of a site is checked.
  static let placeholder = SiteConfiguration(
    title: "", description: "", baseURL: BaseURL("https://example.org/")!, language: "zh-Hans",
    timeZone: .gmt, pageSize: defaultPageSize, allowsRawHTML: false, headlines: [],
    navigation: [], footer: [])
}

/// The address of the site's home page: scheme, host and path, ending in `/`.
package struct BaseURL: Hashable, Sendable {
  /// Scheme and host: `https://example.org`.
  let origin: String
  /// The path of the home page, percent-encoded, beginning and ending in `/`.
  let path: String

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

  /// The address of a path for links within the site: from the host's root on.
  func link(to target: SitePath) -> String {
    path + target.encoded.dropFirst()
  }

  /// The whole address of a path.
  func absolute(_ target: SitePath) -> String {
    origin + link(to: target)
  }
}
