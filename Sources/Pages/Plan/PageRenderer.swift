import Markup
import SiteModel
import Templates

/// Makes any page of the plan.
package struct PageRenderer: Sendable {
  private let site: Site
  private let sizes: FileSizes
  private let look: SiteLook
  private let templates: TemplateLibrary
  private let blocks = MadeOnce<SearchCut.Block, SearchBlock>()

  /// - Parameter sizes: of the files that were made before.
  package init(_ site: Site, sizes: FileSizes, look: SiteLook, templates: TemplateLibrary) {
    self.site = site
    self.sizes = sizes
    self.look = look
    self.templates = templates
  }

  /// Makes a page. A file that is published as it is has no bytes of its own here.
  ///
  /// - Returns: what was read of the site for it.
  package func write(
    _ page: PlannedPage, to output: inout OutputBuffer
  ) throws(PageFault) -> [Facet] {
    guard case .written(let write) = page.making else { return [] }
    let view = SiteView(SiteReader(site, sizes: sizes), look, page.language)
    try write(PageDesk(view: view, templates: templates, searchBlock: searchBlock), &output)
    return view.reader.notes.all
  }
}

extension PageRenderer {
  /// The index of a block. What it is made from is read behind the back of the page that asks, which
  /// notes it as one: see ``SiteReader/searched(_:)``.
  private func searchBlock(_ block: SearchCut.Block) -> SearchBlock {
    blocks.value(of: block) {
      SearchBlock(block, on: SiteView(SiteReader(site, sizes: sizes), look, nil))
    }
  }
}

/// What a page is made with.
package struct PageDesk {
  let view: SiteView
  let templates: TemplateLibrary
  let searchBlock: (SearchCut.Block) -> SearchBlock

  func write<Content: PageContent>(
    _ page: PageKind.Page<Content>, with name: String, to output: inout OutputBuffer
  ) throws(PageFault) {
    // That it is there was checked with all other uses of templates.
    guard let template = templates.template(name) else {
      throw .nothingToShow
    }
    do throws(RenderingError) {
      try templates.render(
        template, with: PageView(head: page.head, content: page.content).value, to: &output)
    } catch {
      throw .endless(file: error.file)
    }
  }
}
