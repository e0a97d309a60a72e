import Markup
import SiteModel
import Templates

/// Makes any page of the plan.
package struct PageRenderer: Sendable {
  private let site: Site
  private let sizes: FileSizes
  private let look: SiteLook
  private let templates: TemplateLibrary
  private let search: SearchIndexes

  /// - Parameter sizes: of the files that were made before.
  package init(_ site: Site, sizes: FileSizes, look: SiteLook, templates: TemplateLibrary) {
    self.site = site
    self.sizes = sizes
    self.look = look
    self.templates = templates
    search = SearchIndexes { SiteView(SiteReader(site, sizes: sizes), look, nil) }
  }

  /// Makes a page. A file that is published as it is has no bytes of its own here.
  ///
  /// - Returns: what was read of the site for it.
  package func write(
    _ page: PlannedPage, to output: inout OutputBuffer
  ) throws(PageFault) -> [Facet] {
    guard case .written(let write) = page.making else { return [] }
    let view = SiteView(SiteReader(site, sizes: sizes), look, page.language)
    try write(PageDesk(view: view, templates: templates, search: search), &output)
    return view.reader.notes.all
  }
}

/// The indexes of volumes and blocks, each made once. What they are made from is read behind the back of
/// the page that asks, which notes it as one: see ``SiteReader/searched(_:)``.
package final class SearchIndexes: Sendable {
  private let site: @Sendable () -> SiteView
  private let volumes = MadeOnce<SearchCut.Volume, SearchVolume>()
  private let blocks = MadeOnce<SearchCut.Block, SearchBlock>()
  /// For the files of the reports themselves, and for those of their blocks.
  private let texts = MadeForSome<ReportID, SearchedText>()

  fileprivate init(_ site: @escaping @Sendable () -> SiteView) { self.site = site }

  func volume(_ volume: SearchCut.Volume) -> SearchVolume {
    volumes.value(of: volume) { SearchVolume(volume, on: site()) }
  }

  func block(_ block: SearchCut.Block) -> SearchBlock {
    blocks.value(of: block) {
      let site = site()
      return SearchBlock(site.reader.searchedReports(block.span), block) { text(of: $0, on: site) }
    }
  }

  /// What can be found of a report.
  func text(of listing: ReportListing) -> SearchedText { text(of: listing, on: site()) }

  private func text(of listing: ReportListing, on site: SiteView) -> SearchedText {
    texts.value(of: listing.id) {
      let text = SearchedText(of: listing, on: site)
      // The files of its parts, and that of its block.
      return (text, uses: text.parts.count + 1)
    }
  }
}

/// What a page is made with.
package struct PageDesk {
  let view: SiteView
  let templates: TemplateLibrary
  let search: SearchIndexes

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
