import Markup
import SiteModel

extension PageKind {
  static let robots = file("robots", "what search engines may read", "搜索引擎可以读取的范围") { _ in
    [
      FileDraft(
        path: .file(["robots.txt"]),
        making: .written { Robots(baseURL: $0.view.settings.baseURL).write(to: &$1) })
    ]
  }
}

/// `robots.txt` (RFC 9309): everything may be read, and here is the list of it.
struct Robots {
  let baseURL: BaseURL

  func write(to output: inout OutputBuffer) {
    output.append("User-agent: *\nAllow: /\n\nSitemap: ")
    output.append(verbatim: baseURL.absolute(Sitemap.path))
    output.append("\n")
  }
}
