import SiteModel
import Templates

extension PageKind {
  static let glossary = html(
    "glossary", "all terms with their definitions", of: GlossaryContent.self
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
    .html("introduction", "the text of content/glossary/_index.md") { page in
      page.site.reader.glossary.map {
        page.site.reader.html(of: $0.body, from: $0.file)
      } ?? .empty
    },
    .list("terms", "the terms") { page in
      page.site.reader.terms.map { term in TermView(site: page.site, term: term) }
    },
  ])
}

struct TermView: Described {
  let site: SiteView
  let term: GlossaryTerm

  static let schema = Schema<TermView>([
    .text("id", "the id of the entry, which links in texts lead to") { $0.term.id },
    .text("title", "the term") { $0.term.title },
    .optionalText("also", "other words for it") { view in
      view.term.also.isEmpty ? nil : view.term.also.map(\.value).joined(separator: "、")
    },
    .html("body", "what it means") { $0.site.reader.html(of: $0.term.body, from: $0.term.file) },
  ])
}
