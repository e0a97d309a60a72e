import Markup
import SiteModel

/// `robots.txt` (RFC 9309): everything may be read, and here is the list of it.
package struct Robots {
  package let baseURL: BaseURL

  package static let path = SitePath.file(["robots.txt"])

  package func write(to output: inout OutputBuffer) {
    output.append("User-agent: *\nAllow: /\n\nSitemap: ")
    output.append(verbatim: baseURL.absolute(Sitemap.path))
    output.append("\n")
  }
}
