import SiteModel
import Templates

extension PageKind {
  static let redirect = html(
    "redirect", "what stands at a former address", "旧网址上留下的页面", of: RedirectContent.self,
    isListed: false, isGathered: true
  ) { planning in
    planning.edition.aliases.map { alias in
      let target = alias.to
      return Draft(
        path: alias.from.value, subject: target.text, origin: .alias(alias.from.location)
      ) { site in
        Page(
          content: RedirectContent(target: site.link(to: target)),
          head: site.head(target, site.reader.title(at: target), below: []))
      }
    }
  }
}

struct RedirectContent: PageContent {
  let target: String

  static let schema = Schema<RedirectContent>([
    .url("target", "link to the page that stands for the former one", "新网址，旧网址转到这里") { $0.target }
  ])
}
