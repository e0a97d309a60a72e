import Foundation

/// The address of the site's home page: scheme, host and path, ending in `/`.
///
/// Invariants: the host is in ASCII, one with other letters in its registered form (`xn--…`); no part
/// of the path is empty, `.` or `..`.
package struct BaseURL: Hashable, Sendable {
  /// Scheme and host: `https://example.org`.
  package let origin: String
  /// The path of the home page, percent-encoded, beginning and ending in `/`.
  package let path: String

  /// - Returns: nil unless the text is an absolute http or https address without query or fragment.
  package init?(_ text: String) {
    guard let components = URLComponents(string: text),
      let scheme = components.scheme?.lowercased(), scheme == "https" || scheme == "http",
      let host = components.encodedHost?.lowercased(), Self.isHost(host),
      components.query == nil, components.fragment == nil, components.user == nil,
      components.port.map({ (1...65_535).contains($0) }) ?? true
    else { return nil }
    let usualPort = scheme == "https" ? 443 : 80
    let port = components.port.map { $0 == usualPort ? "" : ":\($0)" } ?? ""
    var parts = components.percentEncodedPath.split(separator: "/")
    // The file that servers show for a folder.
    if parts.last == "index.html" { parts.removeLast() }
    guard parts.allSatisfy({ $0 != "." && $0 != ".." }) else { return nil }
    origin = "\(scheme)://\(host)\(port)"
    path = parts.isEmpty ? "/" : "/\(parts.joined(separator: "/"))/"
  }

  /// Letters, digits and hyphens in parts of 1 to 63 bytes (RFC 1123), or an address in brackets.
  private static func isHost(_ host: String) -> Bool {
    if host.hasPrefix("["), host.hasSuffix("]") { return true }
    return host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy {
          UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
            || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }
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

  /// What a whole address on this site is below its root, with all that stands behind its path; nil for
  /// an address elsewhere.
  package func pathOnSite(_ address: String) -> String? {
    guard let slashes = address.range(of: "//"),
      ["https:", "http:", ""].contains(address[..<slashes.lowerBound].lowercased())
    else { return nil }
    let rest = address[slashes.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    // Other ways to write the same host come out the same; most addresses are those of other hosts.
    let isOther = rest[..<end].utf8.allSatisfy { $0 < 0x80 } && !rest.lowercased().hasPrefix(host)
    guard !isOther, let other = Self("\(scheme)://\(rest[..<end])/"), other.origin == origin else {
      return nil
    }
    let below = rest[end...]
    if below.hasPrefix(path) { return "/" + below.dropFirst(path.count) }
    let pathEnd = below.firstIndex { "?#".contains($0) } ?? below.endIndex
    return below[..<pathEnd] + "/" == path ? "/" + below[pathEnd...] : nil
  }

  private var scheme: Substring { origin.prefix { $0 != ":" } }

  /// The whole address of a path.
  package func absolute(_ target: SitePath) -> String {
    origin + link(to: target)
  }
}
