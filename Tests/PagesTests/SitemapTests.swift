import Testing

@testable import Pages

@Suite struct SitemapTests {
  @Test func splitsItselfAtFiftyThousandPages() {
    #expect(Sitemap.partCount(for: 50_000) == 0)
    #expect(Sitemap.partCount(for: 50_001) == 2)
    #expect(Sitemap.partCount(for: 150_000) == 3)
  }
}
