import SiteModel
import Templates

extension PageKind {
  static let glossary = html(
    "glossary", "all terms with their definitions", "术语：全部术语和解释", of: GlossaryContent.self
  ) { planning in
    let edition = planning.edition
    if edition.terms.isEmpty { return [] }
    return [
      Draft(path: GlossaryTerm.glossaryPath, origin: .file(edition.glossary?.file)) { site in
        let glossary = site.reader.glossary
        return Page(
          content: GlossaryContent(site: site),
          head: site.head(
            GlossaryTerm.glossaryPath, glossary?.title ?? site.words.glossary, below: [],
            PageHead.About(description: glossary?.summary)))
      }
    ]
  }
}

/// All terms with their definitions.
struct GlossaryContent: PageContent {
  let site: SiteView

  static let schema = Schema<GlossaryContent>([
    .html(
      "introduction", "the text of content/glossary/_index.md", "content/glossary/_index.md 的正文"
    ) { page in
      page.site.reader.glossary.map {
        page.site.reader.html(of: $0.body, from: $0.file)
      } ?? .empty
    },
    .list("terms", "the terms", "全部术语") { page in
      page.site.reader.terms.map { term in TermView(site: page.site, term: term) }
    },
  ])
}

struct TermView: Described {
  let site: SiteView
  let term: GlossaryTerm

  static let schema = Schema<TermView>([
    .text("id", "the id of the entry, which links in texts lead to", "本条的编号，正文里的链接指向它") {
      $0.term.id
    },
    .text("title", "the term", "术语") { $0.term.title },
    .optionalText("also", "other words for it", "别的叫法，用顿号隔开") { view in
      view.term.also.isEmpty ? nil : view.term.also.map(\.value).joined(separator: "、")
    },
    .html("body", "what it means", "解释") {
      $0.site.reader.html(of: $0.term.body, from: $0.term.file)
    },
  ])
}
