import Diagnostics
import Files
import Markup
import Pages
import SiteModel
import Templates

extension Build {
  /// Renders every page into the staging folder, and publishes it.
  ///
  /// - Returns: no summary where a page could not be rendered.
  /// - Throws: with the published site as it was.
  func publish(
    _ plan: PagePlan, _ renderer: PageRenderer, to publication: Publication
  ) async throws(EnvironmentError) -> BuildResult {
    do throws(EnvironmentError) {
      let before = try publication.publishedFileCount()
      try publication.begin()
      let staged = try await stage(plan, renderer, in: publication)
      let diagnostics = staged.compactMap(\.diagnostic)
      guard !diagnostics.hasErrors else {
        try publication.abandon()
        return BuildResult(diagnostics: diagnostics)
      }
      let leftover = try publication.commit()
      let files = staged.compactMap(\.file)
      let unchanged = files.count { $0.outcome == .unchanged }
      let changed = files.count { $0.outcome == .changed }
      return BuildResult(
        diagnostics: leftover.map { [.leftover($0)] } ?? [],
        summary: BuildSummary(
          pages: plan.pageCount, written: files.count - unchanged, unchanged: unchanged,
          removed: before - unchanged - changed),
        published: files.map(\.fingerprint).reduce(Fingerprint(), +))
    } catch {
      // The first failure is the one to report; a second one while tidying up is the next build's
      // to meet, which begins by tidying up.
      do throws(EnvironmentError) { try publication.abandon() } catch _ {}
      throw error
    }
  }

  private struct StagedPage: Sendable {
    var file: Publication.StagedFile?
    var diagnostic: Diagnostic?
  }

  private func stage(
    _ plan: PagePlan, _ renderer: PageRenderer, in publication: Publication
  ) async throws(EnvironmentError) -> [StagedPage] {
    let total = plan.pages.count
    let progress = { environment.progress(.writing(done: $0, of: total)) }
    return try await Parallel.map(plan.pages, progress: progress) {
      pages throws(EnvironmentError) in
      var buffer = OutputBuffer(capacity: 1 << 15)
      var results: [StagedPage] = []
      for page in pages {
        if case .copy(let file) = page.kind {
          let file = try publication.stage(copyOf: file, at: page.path.output)
          results.append(StagedPage(file: file))
          continue
        }
        buffer.removeAll()
        do throws(RenderingError) {
          try renderer.write(page, to: &buffer)
        } catch {
          results.append(StagedPage(diagnostic: .unrenderable(page.path, error)))
          continue
        }
        let file = try publication.stage(buffer.bytes, at: page.path.output)
        results.append(StagedPage(file: file))
      }
      return results
    }
  }
}

extension Diagnostic {
  fileprivate static func unrenderable(_ path: SitePath, _ error: RenderingError) -> Diagnostic {
    .error(
      at: SourceLocation(file: error.file), "\(error), on the page \(path.text)",
      fix: "take one of the steps out, or put it in a section that ends")
  }

  fileprivate static func leftover(_ error: EnvironmentError) -> Diagnostic {
    .warning(
      at: SourceLocation(file: "sitegen"),
      "the site is published, but the old one is still there: \(error)",
      fix: "the next build tries again to remove it")
  }
}
