import Diagnostics
import Files
import Localization
import SiteGenerator
import Statistics
import Testing

@testable import Authoring

/// The site that people begin with.
@Suite struct StarterTests {
  private static let days = [
    "2024-02-29", "2026-01-01", "2026-01-31", "2026-02-03", "2026-03-01", "2026-07-15",
    "2026-11-26", "2026-12-31",
  ].map { CivilDate($0)! }

  /// Whatever the day, it publishes with nothing to complain of.
  @Test(arguments: Language.allCases, days)
  func publishesAtOnce(language: Language, today: CivilDate) async throws {
    let site = MemorySite()
    let starter = StarterSite(in: language, title: nil, baseURL: nil, today: today)
    try starter.write(to: "site", site.files.publishing)
    let check = try await site.check(on: today)
    #expect(
      check.diagnostics.isEmpty, "\(DiagnosticPrinter(in: .english).text(of: check.diagnostics))")
    #expect(check.isPassed)
    #expect(check.schedule.isEmpty)
    #expect(try await site.build(on: today).summary?.removed == 0)
  }

  @Test(arguments: Language.allCases)
  func hasAnExampleOfEverything(language: Language) async throws {
    let site = MemorySite()
    let today = CivilDate("2026-11-26")!
    try StarterSite(in: language, title: "A: “B”", baseURL: nil, today: today)
      .write(to: "site", site.files.publishing)
    _ = try await site.build(on: today)
    let pages = site.published
    let bulletin = try #require(pages["bulletins/2026-11-26-2026-10/index.html"])
    #expect(bulletin.contains("<svg"))
    #expect(pages["notices/2026-11-19-training/index.html"] != nil)
    #expect(
      pages["notices/2026-11-12-measures/index.html"]?.contains("application-form.csv") == true)
    #expect(pages["notices/2026-11-12-measures/application-form.csv"] != nil)
    #expect(pages["indicators/example-output/index.html"]?.contains("<svg") == true)
    #expect(pages["about/index.html"] != nil)
    #expect(pages["index.html"]?.contains("A: “B”") == true)
    #expect(bulletin.contains("lang=\"\(language.rawValue)\""))
  }

  /// Every example says of itself that it is one.
  @Test(arguments: Language.allCases)
  func saysThatItIsAnExample(language: Language) {
    let today = CivilDate("2026-11-26")!
    for file in StarterSite(in: language, title: nil, baseURL: nil, today: today).files {
      let words = language == .english ? ["xample", "EXAMPLE", "made-up"] : ["示例", "编的", "編的"]
      #expect(words.contains { file.text.contains($0) }, "\(file.path)")
    }
  }

  @Test func refusesAFolderWithAnythingInItsWay() throws {
    let site = MemorySite()
    site.files.write([0x61], to: "site/content/mine.md")
    let starter = StarterSite(
      in: .english, title: nil, baseURL: nil, today: CivilDate("2026-11-26")!)
    #expect(throws: AuthoringFault.self) {
      try starter.write(to: "site", site.files.publishing)
    }
    #expect(site.files.files(below: "site") == ["content/mine.md": [0x61]])
  }

  /// A disk that fills up leaves nothing half-written.
  @Test(arguments: 0..<12)
  func leavesNothingWhereItFails(after count: Int) throws {
    let site = MemorySite()
    var publishing = site.files.publishing
    let (write, written) = (publishing.write, Counter())
    publishing.write = { path, bytes throws(EnvironmentError) in
      if written.next() > count { throw EnvironmentError(cannot: .write, path, code: 28) }
      return try write(path, bytes)
    }
    let starter = StarterSite(
      in: .english, title: nil, baseURL: nil, today: CivilDate("2026-11-26")!)
    let isWhole = count >= starter.files.count
    if isWhole {
      try starter.write(to: "site", publishing)
    } else {
      #expect(throws: EnvironmentError.self) { try starter.write(to: "site", publishing) }
    }
    #expect(site.files.files(below: "site").count == (isWhole ? starter.files.count : 0))
  }
}
