import TestSupport
import Testing

/// What a site holds, and what is said of it, grows no faster than what it is made of, whatever its
/// parts have to do with one another. `benchmark growth` measures the time of the same sites.
@Suite struct GrowthTests {
  /// How many bytes are published and said of a site.
  private func size(of files: [String: String]) async throws -> (published: Int, said: String) {
    let site = try TestSite(files, isBare: true)
    let outcome = try await site.build()
    let published = outcome.summary == nil ? [:] : try site.files()
    return (
      published.values.reduce(0) { $0 + $1.utf8.count }, outcome.diagnostics
    )
  }

  @Test(arguments: PathologicalSite.all)
  func outputGrowsWithTheSite(_ site: PathologicalSite) async throws {
    let less = try await size(of: site.files(max(4, site.count / 4)))
    let more = try await size(of: site.files(max(16, site.count)))
    #expect(more.published <= 5 * less.published + 100_000)
    #expect(more.said.utf8.count <= 5 * less.said.utf8.count + 20_000)
    #expect(site.isSound == (more.published > 0), "\(more.said.prefix(1_000))")
  }
}
