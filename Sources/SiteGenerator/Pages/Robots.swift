import Markup

/// `robots.txt` (RFC 9309): everything may be read, and here is the list of it.
struct Robots {
  let baseURL: BaseURL

  static let path = SitePath.file(["robots.txt"])

  func write(to output: inout OutputBuffer) {
    output.append("User-agent: *\nAllow: /\n\nSitemap: ")
    output.append(verbatim: baseURL.absolute(Sitemap.path))
    output.append("\n")
  }
}
