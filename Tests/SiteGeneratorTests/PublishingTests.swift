import Files
import Foundation
import SiteModel
import Synchronization
import TestSupport
import Testing

@testable import SiteGenerator

/// Publishing is all or nothing.
@Suite struct PublishingTests {
  private static let files = [
    "content/news/a.md": TestSite.report("甲", more: "tags: [工业]\n"),
    "content/news/b.md": TestSite.report("乙"),
    "templates/assets/site.css": "a {}\n",
  ]

  private func status(_ site: TestSite, _ path: String) throws -> (inode: Int, modified: Date) {
    let attributes = try FileManager.default.attributesOfItem(atPath: site.url(path).path)
    return (
      try #require(attributes[.systemFileNumber] as? Int),
      try #require(attributes[.modificationDate] as? Date)
    )
  }

  @Test func keepsUnchangedFilesAndRemovesWhatNoLongerBelongs() async throws {
    let site = try TestSite(Self.files, onDisk: true)
    let first = try await site.build()
    #expect(
      first.summary
        == BuildSummary(pages: 10, written: 20, writtenFeeds: 6, unchanged: 0, removed: 0))
    let before = try status(site, "public/news/a/index.html")

    try site.remove("content/news/b.md")
    try site.write(TestSite.report("丙"), to: "content/news/c.md")
    let second = try await site.build()
    #expect(
      second.summary
        == BuildSummary(pages: 10, written: 10, writtenFeeds: 4, unchanged: 10, removed: 1))
    let after = try status(site, "public/news/a/index.html")
    #expect(before == after)
    #expect(try site.files()["news/b/index.html"] == nil)
    #expect(try site.files()["news/c/index.html"] != nil)
    #expect(try site.files(in: ".public.sitegen").keys.sorted() == ["lock", "manifest", "memory"])
  }

  @Test func doesNothingWhereNothingChanged() async throws {
    let site = try TestSite(Self.files)
    // The clock of a build long after the files were written.
    let later: (inout BuildOptions, inout BuildEnvironment) -> Void = {
      $1.clock = { .max / 2 }
    }
    _ = try await site.build(later)
    #expect(
      try site.files(in: ".public.sitegen").keys.sorted() == [
        "lock", "manifest", "memory", "record",
      ])
    let writes = Mutex(0)
    let memory = site.publishing
    var counting = memory
    counting.exchange = { a, b throws(EnvironmentError) in
      writes.withLock { $0 += 1 }
      try memory.exchange(a, b)
    }
    let second = try await site.build(publishing: counting, later)
    #expect(second.summary == BuildSummary(pages: 10, written: 0, unchanged: 20, removed: 0))
    #expect(writes.withLock { $0 } == 0)

    // Somebody touches a published file: it is put right again.
    try site.write("tampered", to: "public/news/a/index.html")
    let third = try await site.build(publishing: counting, later)
    #expect(third.summary?.written == 1)
    #expect(try site.files()["news/a/index.html"] == "<h1>甲</h1>\n")
    // Somebody removes one.
    try site.remove("public/news/a/index.html")
    #expect(try await site.build(later).summary?.written == 1)
    // Another base URL.
    let other = try await site.build { options, environment in
      later(&options, &environment)
      options.baseURL = BaseURL("https://other.example/")
    }
    #expect(other.summary?.written ?? 0 > 0)
  }

  @Test func saysTheSameAgainWhereNothingChanged() async throws {
    let site = try TestSite(
      Self.files.merging(
        [
          "content/news/w.md": TestSite.report(
            "戊", body: "| 甲 |\n|---|\n| 1 | 2 |\n")
        ]) { $1 })
    let later: (inout BuildOptions, inout BuildEnvironment) -> Void = { $1.clock = { .max / 2 } }
    let first = try await site.build(later)
    #expect(first.diagnostics.contains("warning"))
    #expect(first.summary != nil)
    let record = try #require(site.files(in: ".public.sitegen")["record"])

    var reading = site.memory!.sources
    let read = reading.read
    let sources = Mutex(0)
    reading.read = { file, limit throws(EnvironmentError) in
      sources.withLock { $0 += 1 }
      return try read(file, limit)
    }
    let second = try await site.build { options, environment in
      later(&options, &environment)
      environment.sources = reading
    }
    #expect(second.diagnostics == first.diagnostics)
    #expect(second.chinese == first.chinese)
    #expect(second.summary?.written == 0)
    #expect(sources.withLock { $0 } == 0)

    let strict = try await site.build { options, environment in
      later(&options, &environment)
      options.isStrict = true
    }
    #expect(strict.summary == nil)
    #expect(strict.diagnostics == first.diagnostics)
    #expect(try site.files(in: ".public.sitegen")["record"] == record)
  }

  @Test func buildsAgainWhenAnEmbargoEnds() async throws {
    let site = try TestSite(
      Self.files.merging(
        ["content/news/z.md": TestSite.report("丁", more: "publish: 2099-01-01\n")]) { $1 })
    let seconds: Int64 = 4_070_908_800  // 2099-01-01 00:00 UTC
    func build(at seconds: Int64) async throws -> BuildSummary? {
      try await site.build { $1.clock = { seconds * 1_000_000_000 } }.summary
    }
    _ = try await build(at: seconds - 86_400)
    #expect(try site.files()["news/z/index.html"] == nil)
    #expect(try await build(at: seconds - 80_000)?.written == 0)
    #expect(try await build(at: seconds)?.written ?? 0 > 0)
    #expect(try site.files()["news/z/index.html"] != nil)
  }

  @Test func leavesFoldersAloneThatItDidNotMake() async throws {
    let site = try TestSite(Self.files.merging(["public/thesis.txt": "十年"]) { $1 })
    await #expect(throws: EnvironmentError.self) { try await site.build() }
    #expect(try site.files() == ["thesis.txt": "十年"])
  }

  // MARK: What others put into the published folder

  @Test(arguments: ["stray.html", "news/stray.html", "CNAME", ".nojekyll", "a/b/c.txt"])
  func stopsWhereSomebodyPutSomethingThere(stray: String) async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    try site.write("x", to: "public/\(stray)")
    let before = try site.files()
    let error = await #expect(throws: EnvironmentError.self) { try await site.build() }
    #expect(error?.description.contains(stray) == true)
    #expect(try site.files() == before)
    try site.remove("public/\(stray)")
    #expect(try await site.build().summary != nil)
  }

  @Test func stopsWithoutAManifestToo() async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    try site.remove(".public.sitegen")
    #expect(try await site.build().summary?.written == 0)
    try site.remove(".public.sitegen")
    try site.write("x", to: "public/stray.html")
    await #expect(throws: EnvironmentError.self) { try await site.build() }
    #expect(try site.files()["stray.html"] == "x")
  }

  @Test func publishesOverASiteOfAnEarlierVersion() async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    try site.remove(".public.sitegen")
    let marker = try #require(try site.files()[".sitegen"]?.split(separator: "\n").first)
    try site.write("\(marker)\n", to: "public/.sitegen")
    try site.write("old", to: "public/old/index.html")
    #expect(try await site.build().summary?.removed == 1)
    try site.remove(".public.sitegen")
    try site.write("\(marker)\n", to: "public/.sitegen")
    try site.write("x", to: "public/.htaccess")
    await #expect(throws: EnvironmentError.self) { try await site.build() }
  }

  @Test(arguments: ["exchange", "in-place"], [0, .max])
  func keepsWhatIsDeclared(manner: String, spareSize: Int) async throws {
    let configuration =
      TestSite.base["content/site.yaml"]!
      + "keep: [CNAME, uploads/, news/verify.html, old/x, gone]\npublish: \(manner)\n"
    let site = try TestSite(
      Self.files.merging(["content/site.yaml": configuration]) { $1 }, onDisk: true,
      spareSize: spareSize)
    _ = try await site.build()
    let kept = [
      "CNAME": "example.org", "uploads/a/b.txt": "x", ".git/HEAD": "ref: refs/heads/main",
      "news/verify.html": "v", "old/x/y/z.html": "z",
    ]
    for (path, text) in kept { try site.write(text, to: "public/\(path)") }
    let before = try status(site, "public/.git")
    for title in ["改", "又"] {
      try site.write(TestSite.report(title), to: "content/news/a.md")
      #expect(try await site.build().summary?.removed == (title == "改" ? 3 : 0))
      let published = try site.files()
      for (path, text) in kept { #expect(published[path] == text) }
      #expect(published["news/a/index.html"] == "<h1>\(title)</h1>\n")
      #expect(try status(site, "public/.git").inode == before.inode)
    }
    // What is kept may change as it likes without a new build.
    let later: (inout BuildOptions, inout BuildEnvironment) -> Void = { $1.clock = { .max / 2 } }
    _ = try await site.build(later)
    try site.write("x", to: "public/.git/index")
    #expect(try await site.build(later).summary?.written == 0)
    #expect(try site.files()[".git/index"] == "x")
  }

  /// What is kept is named so that following the message keeps it.
  @Test(arguments: ["exchange", "in-place"], [0, .max])
  func namesWhatIsToBeKept(manner: String, spareSize: Int) async throws {
    let configuration = TestSite.base["content/site.yaml"]! + "publish: \(manner)\n"
    let site = try TestSite(
      Self.files.merging(["content/site.yaml": configuration]) { $1 }, onDisk: true,
      spareSize: spareSize)
    _ = try await site.build()
    let foreign = ["news/verify.html": "v", "up/a/b.txt": "x", "root.txt": "r"]
    for (path, text) in foreign { try site.write(text, to: "public/\(path)") }
    try site.write(TestSite.report("改"), to: "content/news/a.md")
    let error = await #expect(throws: EnvironmentError.self) { try await site.build() }
    #expect(
      error?.description.contains("'keep: [news/verify.html, root.txt, up]'") == true, "\(error!)")
    try site.write(configuration + "keep: [news]\n", to: "content/site.yaml")
    let own = await #expect(throws: EnvironmentError.self) { try await site.build() }
    #expect(own?.description.contains("'news'") == true)
    try site.write(
      configuration + "keep: [news/verify.html, root.txt, up]\n", to: "content/site.yaml")
    try site.write("x", to: "public/新 的,一.txt")
    try site.write(TestSite.report("再"), to: "content/news/a.md")
    let more = await #expect(throws: EnvironmentError.self) { try await site.build() }
    #expect(
      more?.description.contains("'keep: [news/verify.html, root.txt, up, '新 的,一.txt']'") == true,
      "\(more!)")
    try site.remove("public/新 的,一.txt")
    for title in ["改", "又"] {
      try site.write(TestSite.report(title), to: "content/news/a.md")
      _ = try await site.build()
      for (path, text) in foreign { #expect(try site.files()[path] == text) }
    }
  }

  /// What can't be kept, or is in any case, is not accepted as if it were.
  @Test(arguments: [
    ("'*.txt'", "without '*' and '?'"), ("'up\\a.txt'", "parted by '/'"),
    (".sitegen", "sitegen's own"),
    ("'a?.txt'", "without '*' and '?'"),
  ])
  func keepsNothingThatIsNoName(name: String, message: String) async throws {
    let configuration = TestSite.base["content/site.yaml"]! + "keep: [\(name)]\n"
    let outcome = try await TestSite(
      Self.files.merging(["content/site.yaml": configuration]) { $1 }
    ).build()
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains(message), "\(outcome.diagnostics)")
  }

  @Test func keepsNoFileOfItsOwn() async throws {
    let configuration = TestSite.base["content/site.yaml"]! + "keep: [index.html]\n"
    let site = try TestSite(
      Self.files.merging(["content/site.yaml": configuration]) { $1 }, onDisk: true)
    let error = await #expect(throws: EnvironmentError.self) { try await site.build() }
    #expect(error?.description.contains("'index.html' under 'keep'") == true, "\(error!)")
  }

  /// As macOS spells names, and as everybody else does.
  @Test(arguments: ["exchange", "in-place"], [0, .max])
  func keepsNamesHoweverTheyAreSpelled(manner: String, spareSize: Int) async throws {
    let (composed, decomposed) = ("\u{E9}.txt", "e\u{301}.txt")
    for (named, there) in [(composed, decomposed), (decomposed, composed)] {
      let configuration =
        TestSite.base["content/site.yaml"]!
        + "publish: \(manner)\nkeep: ['\(named)', 'up/\(named)']\n"
      let site = try TestSite(
        Self.files.merging(["content/site.yaml": configuration]) { $1 }, onDisk: true,
        spareSize: spareSize)
      _ = try await site.build()
      try site.write("x", to: "public/\(there)")
      try site.write("y", to: "public/up/\(there)")
      try site.write(TestSite.report("改"), to: "content/news/a.md")
      _ = try await site.build()
      let files = try site.files()
      #expect(files[there] == "x" && files["up/\(there)"] == "y")
    }
  }

  @Test(arguments: [0, .max])
  func bringsBackWhatABuildThatDiedHadNotCarriedOver(spareSize: Int) async throws {
    let site = try TestSite(Self.files, onDisk: true, spareSize: spareSize)
    _ = try await site.build()
    try site.write("ref", to: "public/.git/HEAD")
    try site.write(TestSite.report("改"), to: "content/news/a.md")
    var dying = PublishingFileSystem.disk
    dying.rename = { from, to throws(EnvironmentError) in
      if from.hasSuffix("/.git") { throw EnvironmentError("killed", "killed") }
      try PublishingFileSystem.disk.rename(from, to)
    }
    dying.remove = { path throws(EnvironmentError) in
      // Nobody tidies up after a process that is dead.
      let isOpen = FileManager.default.fileExists(atPath: site.url("public/.git").path)
      if path.hasSuffix("/staging"), !isOpen { return }
      try PublishingFileSystem.disk.remove(path)
    }
    await #expect(throws: EnvironmentError.self) { try await site.build(publishing: dying) }
    #expect(try site.files()[".git/HEAD"] == nil)
    _ = try await site.build()
    #expect(try site.files()[".git/HEAD"] == "ref")
  }

  // MARK: Others at work in the folder beside it

  /// `git clean`, or somebody who takes the lock for a stale one.
  enum Harm: CaseIterable {
    case workshop, staging, lock, page, folder, stranger

    func inflict(on site: TestSite) throws {
      let workshop = ".public.sitegen"
      switch self {
      case .workshop: try site.remove(workshop)
      case .staging: try site.remove("\(workshop)/staging")
      case .lock: try site.remove("\(workshop)/lock")
      case .page: try site.remove("\(workshop)/staging/index.html")
      case .folder: try site.remove("\(workshop)/staging/news")
      case .stranger: try site.write("x", to: "\(workshop)/staging/x.html")
      }
    }
  }

  /// What is there when the harm is done.
  enum Beginning: CaseIterable {
    case nothing, site, siteWithSpare
  }

  @Test(arguments: Harm.allCases, Beginning.allCases)
  func neverPublishesHalfASite(harm: Harm, beginning: Beginning) async throws {
    let new = try TestSite(Self.files)
    _ = try await new.build()
    let whole = try new.files()
    // Each harm comes before other operations, and at length before all of them.
    let step = Thoroughness.count(4, thorough: 1)
    let first = 1 + (Harm.allCases.firstIndex(of: harm) ?? 0) % step
    for count in stride(from: first, to: Int.max, by: step) {
      let site = try TestSite(
        Self.files, onDisk: true, spareSize: beginning == .siteWithSpare ? 0 : .max)
      if beginning != .nothing {
        for text in beginning == .siteWithSpare ? ["老", "旧"] : ["旧"] {
          try site.write(
            TestSite.report("甲", more: "tags: [工业]\n", body: text), to: "content/news/a.md")
          _ = try await site.build()
        }
        try site.write(Self.files["content/news/a.md"]!, to: "content/news/a.md")
      }
      let old = try site.files()
      let (counting, operations) = harming(site, after: count, harm)
      do {
        _ = try await site.build(publishing: counting)
        #expect(try site.files() == whole, "\(harm) before operation \(count)")
      } catch is EnvironmentError {
        #expect(try site.files() == old, "\(harm) before operation \(count)")
      }
      if operations() < count { break }
    }
  }

  /// Does harm before one of the operations by which a site is put together.
  private func harming(
    _ site: TestSite, after count: Int, _ harm: Harm
  ) -> (PublishingFileSystem, operations: @Sendable () -> Int) {
    let disk = PublishingFileSystem.disk
    let done = Counter()
    let step: @Sendable () -> Void = {
      // There may be nothing yet to remove.
      if done.next() == count { try? harm.inflict(on: site) }
    }
    var harming = disk
    harming.write = { path, bytes throws(EnvironmentError) in
      step()
      return try disk.write(path, bytes)
    }
    harming.copy = { from, to throws(EnvironmentError) in
      step()
      return try disk.copy(from, to)
    }
    harming.link = { from, to throws(EnvironmentError) in
      step()
      return try disk.link(from, to)
    }
    harming.sync = { folder throws(EnvironmentError) in
      step()
      try disk.sync(folder)
    }
    return (harming, { done.count })
  }

  // MARK: In place

  private static let inPlace = files.merging([
    "content/site.yaml": TestSite.base["content/site.yaml"]! + "publish: in-place\n"
  ]) { $1 }

  @Test func replacesFilesInPlace() async throws {
    let site = try TestSite(Self.inPlace, onDisk: true)
    #expect(try await site.build().summary?.written == 20)
    let folder = try status(site, "public")
    let page = try status(site, "public/news/b/index.html")
    try site.remove("content/news/a.md")
    try site.write(TestSite.report("丙", more: "tags: [投资]\n"), to: "content/news/c.md")
    let second = try await site.build()
    #expect(
      second.summary
        == BuildSummary(pages: 10, written: 14, writtenFeeds: 6, unchanged: 6, removed: 4))
    #expect(try status(site, "public").inode == folder.inode)
    #expect(try status(site, "public/news/b/index.html") == page)
    let reference = try TestSite(Self.inPlace)
    try reference.remove("content/news/a.md")
    try reference.write(TestSite.report("丙", more: "tags: [投资]\n"), to: "content/news/c.md")
    _ = try await reference.build()
    #expect(try site.files() == reference.files())
    #expect(!FileManager.default.fileExists(atPath: site.url("public/news/a").path))
    #expect(try site.files(in: ".public.sitegen").keys.sorted() == ["lock", "manifest", "memory"])
  }

  @Test func aFolderTakesThePlaceOfAFileAndAFileThatOfAFolder() async throws {
    var files = Self.inPlace
    files["content/x/y.txt"] = "x"
    files["content/z"] = "x"
    let site = try TestSite(files, onDisk: true)
    _ = try await site.build()
    try site.remove("content/x")
    try site.remove("content/z")
    try site.write("x", to: "content/x")
    try site.write("x", to: "content/z/y.txt")
    #expect(try await site.build().summary != nil)
    #expect(try site.files()["x"] == "x")
    #expect(try site.files()["z/y.txt"] == "x")
  }

  @Test(arguments: [EBUSY, EXDEV])
  func replacesFilesInPlaceWhereTheFolderCantBeExchanged(code: Int32) async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    var refusing = site.publishing
    refusing.exchange = { a, b throws(EnvironmentError) in
      throw EnvironmentError(cannot: .exchange(with: a), b, code: code)
    }
    try site.write(TestSite.report("改"), to: "content/news/a.md")
    #expect(try await site.build(publishing: refusing).summary != nil)
    #expect(try site.files()["news/a/index.html"] == "<h1>改</h1>\n")
    try site.write(
      TestSite.base["content/site.yaml"]! + "publish: exchange\n", to: "content/site.yaml")
    await #expect(throws: EnvironmentError.self) {
      try await site.build(publishing: refusing)
    }
  }

  /// Whatever step is the last one, every page that there is leads to pages that there are; and the next
  /// build finishes.
  @Test func anInterruptedBuildInPlaceBreaksNoPageAndIsFinishedByTheNext() async throws {
    var files = Self.inPlace
    files["templates/report.mustache"] =
      "<link href=\"/assets/site.css\">{{report.title}}{{{report.body}}}"
    let reference = try TestSite(files)
    _ = try await reference.build()
    let old = try reference.files()
    let edits = [
      "content/news/a.md": TestSite.report("改", body: "[新](c.md) [图](p.txt)\n"),
      "content/news/c.md": TestSite.report("丙", body: "[图](p.txt)\n"), "content/news/p.txt": "x",
    ]
    for (path, text) in edits { try reference.write(text, to: path) }
    try reference.remove("content/news/b.md")
    _ = try await reference.build()
    let new = try reference.files()

    for count in 0... {
      let site = try TestSite(files)
      _ = try await site.build()
      for (path, text) in edits { try site.write(text, to: path) }
      try site.remove("content/news/b.md")
      let memory = site.publishing
      let done = Counter()
      var dying = memory
      dying.replace = { from, to, between throws(EnvironmentError) in
        if done.next() > count { throw EnvironmentError("killed", "killed") }
        return try memory.replace(from, to, between)
      }
      dying.removeWithFolders = { folder, path throws(EnvironmentError) in
        if done.next() > count { throw EnvironmentError("killed", "killed") }
        try memory.removeWithFolders(folder, path)
      }
      do {
        _ = try await site.build(publishing: dying)
        #expect(try site.files() == new)
        break
      } catch let error as EnvironmentError {
        #expect(error.isPartway)
      }
      let half = try site.files()
      for (path, text) in half {
        #expect(text == old[path] || text == new[path], "\(path) after \(count) steps")
        guard path.hasSuffix(".html") else { continue }
        for link in text.matches(of: /href="\/([^"#?]*)/) {
          let target = link.1.isEmpty || link.1.hasSuffix("/") ? "\(link.1)index.html" : "\(link.1)"
          #expect(
            half[target] != nil || old[target] == nil && new[target] == nil,
            "\(path) leads to \(target) after \(count) steps")
        }
      }
      _ = try await site.build()
      #expect(try site.files() == new)
    }
  }

  @Test func replacesAnEmptyFolder() async throws {
    let site = try TestSite(Self.files)
    try site.publishing.makeFolder(site.path("public"))
    #expect(try await site.build().summary?.written == 20)
  }

  @Test(arguments: ["content", "content/out", "templates", "templates/assets", "."])
  func refusesToReplaceItsSources(output: String) async throws {
    let site = try TestSite(Self.files, onDisk: true)
    await #expect(throws: EnvironmentError.self) {
      try await site.build { options, _ in options.output = site.path(output) }
    }
    #expect(try site.files(in: "content")["news/a.md"] != nil)
  }

  @Test func publishesThroughALink() async throws {
    let site = try TestSite(Self.files, onDisk: true)
    let target = site.url("elsewhere/www")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: site.url("public"), withDestinationURL: target)
    #expect(try await site.build().summary != nil)
    #expect(try await site.build().summary != nil)
    #expect(try site.files(in: "elsewhere/www")["index.html"] != nil)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: site.url("public").path)
    #expect(link == target.path)
  }

  @Test func keepsTheOldSiteWhereThereAreErrors() async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    let before = try site.files()
    try site.write("---\ntitle: 坏\n---\n", to: "content/news/bad.md")
    #expect(try await site.build().summary == nil)
    #expect(try site.files() == before)
  }

  /// Lets the first so many operations pass, and fails from then on: so does a full disk, and so does
  /// a build that is killed, after which nothing tidies up.
  private func failing(
    _ disk: PublishingFileSystem, after count: Int
  ) -> (PublishingFileSystem, operations: @Sendable () -> Int) {
    let done = Counter()
    let step: @Sendable () throws(EnvironmentError) -> Void = { () throws(EnvironmentError) in
      if done.next() > count {
        throw EnvironmentError("No space left on device", "No space left on device")
      }
    }
    var failing = disk
    failing.makeFolder = { path throws(EnvironmentError) in
      try step()
      try disk.makeFolder(path)
    }
    failing.write = { path, bytes throws(EnvironmentError) in
      do throws(EnvironmentError) {
        try step()
      } catch {
        // A full disk leaves half of the file behind.
        _ = try? disk.write(path, Array(bytes.prefix(bytes.count / 2)))
        throw error
      }
      return try disk.write(path, bytes)
    }
    failing.append = { path, bytes throws(EnvironmentError) in
      try step()
      try disk.append(path, bytes)
    }
    failing.copy = { from, to throws(EnvironmentError) in
      try step()
      return try disk.copy(from, to)
    }
    failing.link = { from, to throws(EnvironmentError) in
      try step()
      return try disk.link(from, to)
    }
    failing.remove = { path throws(EnvironmentError) in
      try step()
      try disk.remove(path)
    }
    failing.removeWithFolders = { folder, path throws(EnvironmentError) in
      try step()
      try disk.removeWithFolders(folder, path)
    }
    failing.rename = { from, to throws(EnvironmentError) in
      try step()
      try disk.rename(from, to)
    }
    failing.sync = { folder throws(EnvironmentError) in
      try step()
      try disk.sync(folder)
    }
    failing.exchange = { a, b throws(EnvironmentError) in
      try step()
      try disk.exchange(a, b)
    }
    return (failing, { done.count })
  }

  private final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func next() -> Int {
      value.withLock {
        $0 += 1
        return $0
      }
    }
  }

  @Test(arguments: [0, .max])
  func surviveAFailureAtEveryStep(spareSize: Int) async throws {
    let site = try TestSite(Self.files, spareSize: spareSize)
    for text in ["旧", ""] {
      try site.write(
        TestSite.report("甲", more: "tags: [工业]\n", body: text), to: "content/news/a.md")
      _ = try await site.build()
    }
    #expect(try site.files(in: ".public.sitegen/spare").isEmpty == (spareSize > 0))
    let old = try site.files()
    let changed = Self.files.merging(["content/news/a.md": TestSite.report("改")]) { $1 }
    let reference = try TestSite(changed)
    _ = try await reference.build()
    let new = try reference.files()
    try site.write(changed["content/news/a.md"]!, to: "content/news/a.md")

    var count = 0
    while true {
      let (fileSystem, operations) = failing(site.publishing, after: count)
      let failure: EnvironmentError?
      do {
        _ = try await site.build(publishing: fileSystem)
        failure = nil
      } catch let error as EnvironmentError {
        failure = error
      }
      let published = try site.files()
      if failure != nil {
        #expect(published == old, "after \(count) operations")
      } else {
        #expect(published == new, "after \(count) operations")
        if operations() <= count { break }
        // Published, though tidying up failed: put the old site back and go on.
        try site.write(Self.files["content/news/a.md"]!, to: "content/news/a.md")
        _ = try await site.build()
        #expect(try site.files() == old)
        try site.write(changed["content/news/a.md"]!, to: "content/news/a.md")
      }
      count += 1
      try #require(count < 500)
    }
    #expect(count > 15)
    #expect(
      try site.files(in: ".public.sitegen").keys.allSatisfy {
        ["lock", "manifest", "memory", "record"].contains($0)
          || spareSize == 0 && $0.hasPrefix("spare/")
      })
  }

  @Test func aSecondBuildWaitsForTheFirst() async throws {
    let site = try TestSite(Self.files, onDisk: true)
    let waits = Counter()
    let results = try await withThrowingTaskGroup(of: BuildSummary?.self) { group in
      for _ in 0..<2 {
        group.addTask {
          var slow = PublishingFileSystem.disk
          slow.sync = { folder throws(EnvironmentError) in
            usleep(200_000)
            try PublishingFileSystem.disk.sync(folder)
          }
          return try await site.build(publishing: slow) {
            $1.progress = { if case .waiting = $0 { _ = waits.next() } }
          }.summary
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 != nil })
    #expect(try site.files()["index.html"] != nil)
  }
}
