import Markup
import SiteModel

extension PageKind {
  static let manifestPath = SitePath.file(["manifest.webmanifest"])

  static let manifest = file(
    "manifest", "what tells phones of the site that put it on their screens", "手机把网站加到桌面时读取的说明"
  ) { planning in
    if planning.edition.configuration.icon == nil { return [] }
    return [
      FileDraft(path: manifestPath, making: .written { $1.append(verbatim: manifest($0.view)) })
    ]
  }

  /// W3C "Web Application Manifest": a site to be read in a browser, with its name and its icon.
  private static func manifest(_ site: SiteView) -> [UInt8] {
    var json = JSONWriter(capacity: 512)
    json.object { json in
      json.member("name", site.settings.title)
      if !site.settings.description.isEmpty {
        json.member("description", site.settings.description)
      }
      json.member("lang", site.settings.language)
      json.member("start_url", site.link(to: .home))
      json.member("scope", site.link(to: .home))
      json.member("display", "browser")
      json.name("icons")
      json.array { json in
        guard let icon = site.icon, let type = SiteConfiguration.iconType(of: icon) else { return }
        json.object { json in
          json.member("src", site.link(to: icon))
          json.member("type", type)
          json.member("sizes", "any")
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
