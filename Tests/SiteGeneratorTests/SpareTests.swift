import Files
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import SiteGenerator

/// The folder that was published before is what the next build begins with, and nobody can tell.
@Suite struct SpareTests {
  private static let spare = ".public.sitegen/spare"

  private func site(onDisk: Bool = true) throws -> TestSite {
    try TestSite(
      [
        "content/news/a.md": TestSite.report("甲", more: "tags: [工业]\n"),
        "content/news/b.md": TestSite.report("乙"), "content/news/x/y.txt": "x",
        "content/news/z": "z", "templates/assets/site.css": "a {}\n",
      ], onDisk: onDisk, spareSize: 0)
  }

  /// Builds twice, so that there is a spare folder.
  private func buildWithSpare(_ site: TestSite) async throws {
    for text in ["旧", "甲"] {
      try site.write(TestSite.report("甲", body: "\(text)。\n"), to: "content/news/a.md")
      _ = try await site.build()
    }
    try #require(try !site.files(in: Self.spare).isEmpty)
  }

  /// What a build of the same with nothing there would publish.
  private func expectWhole(_ site: TestSite, _ comment: Comment) async throws {
    let fresh = try TestSite([:], isBare: true)
    for folder in ["content", "templates"] {
      for (path, text) in try site.files(in: folder) {
        try fresh.write(text, to: "\(folder)/\(path)")
      }
    }
    _ = try await fresh.build()
    #expect(try site.files() == fresh.files(), comment)
  }

  private func inode(_ site: TestSite, _ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: site.url(path).path)[.systemFileNumber]
      as? Int
  }

  @Test func holdsJustWhatIsPublished() async throws {
    let site = try site()
    _ = try await site.build()
    #expect(try site.files(in: Self.spare).isEmpty)
    let edits: [(TestSite) throws -> Void] = [
      { try $0.write(TestSite.report("改"), to: "content/news/a.md") },
      { try $0.remove("content/news/b.md") },
      { try $0.write(TestSite.report("丙", body: "又。\n"), to: "content/news/c.md") },
      // A folder takes the place of a file, and a file that of a folder.
      {
        try $0.remove("content/news/x")
        try $0.write("x", to: "content/news/x")
        try $0.remove("content/news/z")
        try $0.write("z", to: "content/news/z/y.txt")
      },
      { try $0.write("b {}\n", to: "templates/assets/site.css") },
      { try $0.write(TestSite.report("改"), to: "content/news/a.md") },
    ]
    for (number, edit) in edits.enumerated() {
      try edit(site)
      #expect(try await site.build().summary != nil)
      try await expectWhole(site, "edit \(number)")
      var published = try site.files()
      published[Publication.marker] = nil
      let spare = try site.files(in: Self.spare)
      // Where most of a site is new, the next build begins with nothing.
      #expect(spare == published || spare.isEmpty, "edit \(number)")
      for path in spare.keys {
        #expect(
          try inode(site, "\(Self.spare)/\(path)") == inode(site, "public/\(path)"), "\(path)")
      }
    }
    #expect(try !site.files(in: Self.spare).isEmpty)
  }

  /// A build that begins with it gives no name to what stays, and takes none away.
  @Test(arguments: [0, .max])
  func savesTheNamesOfWhatStays(spareSize: Int) async throws {
    let site = try TestSite(
      ["content/news/a.md": TestSite.report("甲"), "content/news/b.md": TestSite.report("乙")],
      spareSize: spareSize)
    var (links, counting) = (LinkCount(), site.publishing)
    for text in ["旧", "甲", "新"] {
      links = LinkCount()
      counting.link = { [links] from, to throws(EnvironmentError) in
        links.add()
        return try site.publishing.link(from, to)
      }
      try site.write(TestSite.report("甲", body: "\(text)。\n"), to: "content/news/a.md")
      let summary = try #require(try await site.build(publishing: counting).summary)
      // With a spare folder only what is new gets its second name there.
      let expected = spareSize == 0 ? summary.written : summary.unchanged
      if text == "新" { #expect(links.count == expected && summary.unchanged > summary.written) }
    }
  }

  private final class LinkCount: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
  }

  /// Whatever became of it, and of the published files.
  @Test(arguments: [
    "changed", "removed", "added", "folder", "published", "publishedRemoved", "publishedReplaced",
  ])
  func isPutRightBeforeItIsPublished(harm: String) async throws {
    let site = try site()
    try await buildWithSpare(site)
    let page = "news/b/index.html"
    switch harm {
    case "changed":
      try site.remove("\(Self.spare)/\(page)")
      try site.write("x", to: "\(Self.spare)/\(page)")
    case "removed": try site.remove("\(Self.spare)/\(page)")
    case "added": try site.write("x", to: "\(Self.spare)/news/more/x.html")
    case "folder":
      try site.remove("\(Self.spare)/\(page)")
      try site.write("x", to: "\(Self.spare)/\(page)/x")
    case "published": try site.write("x", to: "public/\(page)")
    case "publishedRemoved": try site.remove("public/\(page)")
    default:
      try site.remove("public/\(page)")
      try site.write("x", to: "public/\(page)")
    }
    try site.write(TestSite.report("甲", body: "新。\n"), to: "content/news/a.md")
    #expect(try await site.build().summary != nil)
    try await expectWhole(site, "\(harm)")
  }

  @Test func isNotThereForASmallSiteNorWithoutASecondName() async throws {
    let small = try TestSite([:], onDisk: true, spareSize: .max)
    let unlinkable = try site(onDisk: false)
    var publishing = unlinkable.publishing
    publishing.link = { _, _ throws(EnvironmentError) in false }
    for text in ["旧", "甲", "新"] {
      let report = TestSite.report("甲", body: "\(text)。\n")
      try small.write(report, to: "content/news/a.md")
      _ = try await small.build()
      #expect(try small.files(in: Self.spare).isEmpty)
      try unlinkable.write(report, to: "content/news/a.md")
      _ = try await unlinkable.build(publishing: publishing)
      #expect(try unlinkable.files(in: Self.spare).isEmpty)
      try await expectWhole(unlinkable, "\(text)")
    }
  }

  @Test func isMadeAnewByAFreshBuild() async throws {
    let site = try site()
    try await buildWithSpare(site)
    try site.write("x", to: "\(Self.spare)/x.html")
    _ = try await site.build { options, _ in options.isFresh = true }
    #expect(try site.files(in: Self.spare)["x.html"] == nil)
    try await expectWhole(site, "fresh")
  }

  @Test func goesWhereFilesAreReplacedOneByOne() async throws {
    let site = try site()
    try await buildWithSpare(site)
    let settings = try #require(try site.files(in: "content")["site.yaml"])
    try site.write(settings + "publish: in-place\n", to: "content/site.yaml")
    _ = try await site.build()
    #expect(!FileManager.default.fileExists(atPath: site.url(Self.spare).path))
    try await expectWhole(site, "in place")
  }
}
