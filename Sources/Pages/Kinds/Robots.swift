import Markup
import SiteModel

extension PageKind {
  static let robots = file("robots", "what search engines may read", "搜索引擎可以读取的范围") { _ in
    [
      FileDraft(
        path: .file(["robots.txt"]),
        making: .written {
          Robots(baseURL: $0.view.settings.baseURL, disallowed: $0.view.settings.disallowed)
            .write(to: &$1)
        })
    ]
  }
}

/// `robots.txt` (RFC 9309): what may not be read, and where the list of all pages is.
struct Robots {
  let baseURL: BaseURL
  /// Paths below the site's root.
  let disallowed: [String]

  func write(to output: inout OutputBuffer) {
    output.append("User-agent: *\n")
    for path in disallowed {
      output.append("Disallow: ")
      output.append(verbatim: baseURL.path.dropLast() + path)
      output.append("\n")
    }
    if disallowed.isEmpty { output.append("Allow: /\n") }
    output.append("\nSitemap: ")
    output.append(verbatim: baseURL.absolute(Sitemap.path))
    output.append("\n")
  }
}
