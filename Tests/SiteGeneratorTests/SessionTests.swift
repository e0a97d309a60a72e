import SiteProofs
import Testing

/// What is remembered comes out as if nothing were: the release proof takes more edits on larger
/// sites.
@Suite struct SessionTests {
  @Test(arguments: [1, 2] as [UInt64])
  func comesOutLikeAFreshBuildAfterEveryEdit(seed: UInt64) async throws {
    let differences = try await RememberedBuild.differences(
      reportCount: 8, edits: 8, seed: seed, theme: SampleTheme.files())
    #expect(differences.isEmpty)
  }

  @Test func makesFewPagesAfterASmallEdit() async throws {
    var site = EditedSite(reportCount: 30, seed: 7, theme: try SampleTheme.files())
    var build = RememberedBuild(site)
    let first = try await build.update(site)
    #expect(first.diagnostics.allSatisfy { $0.contains("link-expires") })
    #expect(first.madeCount > 30)
    #expect(try await build.update(site).madeCount == 0)
    #expect(try await build.update(site, isAnotherRun: true).madeCount == 0)
    site.appendToBody(ofReport: 15)
    #expect(try await build.update(site).madeCount <= 6)
    site.retitle(report: 15)
    #expect(try await build.update(site).madeCount <= 60)
  }

  /// Its figures stand on the home page, in lists and in every fifth bulletin.
  @Test func makesOnlyThePageOfAnIndicatorThatShowsWhatWasChanged() async throws {
    var site = EditedSite(reportCount: 30, seed: 7, theme: try SampleTheme.files())
    var build = RememberedBuild(site)
    _ = try await build.update(site)
    site.appendToNote(ofIndicator: 0)
    #expect(try await build.update(site).madeCount == 1)
    // The early warnings may show a chart of it.
    site.changeSource(ofIndicator: 0)
    let made = try await build.update(site)
    #expect((1...2).contains(made.madeCount), "\(made.madeCount)")
    #expect(try await build.fresh(site).pages == made.pages)
  }

  /// The addresses of bulletins stand in the files for download: a longer one makes those larger, and
  /// the catalogue says how large they are.
  @Test(arguments: [false, true])
  func theCatalogueFollowsTheSizesOfFiles(isAnotherRun: Bool) async throws {
    let catalogue = "/data/catalog.jsonld"
    var site = EditedSite(reportCount: 12, seed: 7, theme: try SampleTheme.files())
    var build = RememberedBuild(site)
    let before = try #require(try await build.update(site).pages[catalogue])
    site.lengthenAddress(ofReport: 5)
    let made = try await build.update(site, isAnotherRun: isAnotherRun)
    #expect(made.diagnostics == [])
    #expect(try #require(made.pages[catalogue]) != before)
    #expect(try await build.fresh(site).pages == made.pages)
  }

  @Test func makesOnlyTheListOfAColumnAnewAfterAnEditOfItsText() async throws {
    var site = EditedSite(reportCount: 30, seed: 7, theme: try SampleTheme.files())
    var build = RememberedBuild(site)
    _ = try await build.update(site)
    site.appendToText(ofColumn: "news")
    let made = try await build.update(site)
    // Its list, and its page in the archive of the one year.
    #expect(made.madeCount == site.listLength(ofColumn: "news") + 1)
    #expect(try await build.fresh(site).pages == made.pages)
  }
}
