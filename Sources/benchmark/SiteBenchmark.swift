import ArgumentParser
import Files
import Foundation
import SiteGenerator
import SiteModel

/// How long building takes, against the least that could be done, and how much memory.
struct SiteBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Builds sites of several sizes, and compares them with a loop around libcmark.")

  @Option(parsing: .upToNextOption, help: "How many bulletins the sites have.")
  var sizes = [1_000, 10_000, 100_000]

  @Option(help: "Where to put them; best in memory.")
  var folder = usualFolder

  static var usualFolder: String {
    FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
  }

  @Option(help: "The templates.")
  var templates = "templates"

  @Option(help: "How often each is measured; the fastest run counts.")
  var rounds = 3

  @Option(help: "A file in which the table of results takes the place of the one that is there.")
  var record: String?

  /// The lines of a file between which the table stands.
  private static let marks = ("<!-- made by 'benchmark site --record' -->", "<!-- end -->")

  func run() async throws {
    let root = URL(filePath: folder).appending(path: "sitegen-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: root) }
    print("CPU seconds of both cores; wall time in brackets")
    print(
      "bulletins      floor               build    ratio  a page   again ratio  edited ratio session   memory"
    )
    var rows: [String] = []
    for size in sizes {
      let site = root.appending(path: "\(size)")
      try SampleSite(bulletinCount: size).write(
        to: site, templates: URL(filePath: templates))
      let measurement = try measure(size, site)
      print(measurement.line)
      rows.append(measurement.row)
      try FileManager.default.removeItem(at: site)
    }
    if let record { try write(rows, to: record) }
  }

  private func write(_ rows: [String], to file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard let start = text.range(of: Self.marks.0),
      let end = text.range(of: Self.marks.1, range: start.upperBound..<text.endIndex)
    else { throw Failure("\(file) has no place between '\(Self.marks.0)' and '\(Self.marks.1)'") }
    let table = """

      | bulletins | floor | build | to the floor | a page | unchanged | after an edit | session | beyond the text |
      |--:|--:|--:|--:|--:|--:|--:|--:|--:|
      \(rows.joined(separator: "\n"))

      """
    try (text[..<start.upperBound] + table + text[end.lowerBound...])
      .write(toFile: file, atomically: true, encoding: .utf8)
  }

  private struct Measurement {
    /// CPU seconds and seconds of a process.
    struct Time {
      var cpu = Double.infinity
      var wall = Double.infinity

      mutating func take(_ process: ChildProcess) {
        cpu = min(cpu, process.cpuSeconds)
        wall = min(wall, process.seconds)
      }
    }

    let bulletins: Int
    var floor = Time()
    var build = Time()
    var again = Time()
    var edited = Time()
    /// Seconds of an update of a session that remembers all, after an edit of one bulletin.
    var session = Double.infinity
    var peakMemory = 0
    var textSize = 0

    /// A row of the table in README: CPU seconds, and ratios to the build.
    var row: String {
      let perBulletin: Double = Double(peakMemory - textSize) / Double(bulletins) / 1024
      let columns: [(format: String, value: Double)] = [
        ("%.0f", Double(bulletins)), ("%.2f s", floor.cpu), ("%.2f s", build.cpu),
        ("%.1f ×", build.cpu / floor.cpu), ("%.0f µs", build.cpu / Double(bulletins) * 1e6),
        ("%.3f", again.cpu / build.cpu), ("%.2f", edited.cpu / build.cpu),
        ("%.0f ms", session * 1e3), ("%.1f KB", perBulletin),
      ]
      return "| \(columns.map { String(format: $0.format, $0.value) }.joined(separator: " | ")) |"
    }

    var line: String {
      let perPage: Double = build.cpu / Double(bulletins) * 1e6
      let perBulletin: Double = Double(peakMemory - textSize) / Double(bulletins) / 1024
      let columns: [(format: String, value: Double)] = [
        ("%9.0f", Double(bulletins)), (" %6.2f", floor.cpu), (" (%5.2f)", floor.wall),
        (" %8.2f", build.cpu), (" (%6.2f)", build.wall), (" %6.2f", build.cpu / floor.cpu),
        (" %5.0f µs", perPage), (" %6.2f", again.cpu), (" %5.3f", again.cpu / build.cpu),
        (" %6.2f", edited.cpu), (" %5.2f", edited.cpu / build.cpu), (" %5.0f ms", session * 1e3),
        (" %5.0f MB", Double(peakMemory) / 1_048_576),
        (", %.1f KB a bulletin beyond its text", perBulletin),
      ]
      return columns.map { String(format: $0.format, $0.value) }.joined()
    }
  }

  /// Runs the floor and the builds in turn, so that a busy moment of the machine meets both.
  private func measure(_ size: Int, _ site: URL) throws -> Measurement {
    var result = Measurement(bulletins: size)
    let content = site.appending(path: "content")
    for case let file as URL in FileManager.default.enumerator(
      at: content, includingPropertiesForKeys: [.fileSizeKey])!
    {
      result.textSize += try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    }
    let floorOutput = site.appending(path: "floor")
    for _ in 0..<rounds {
      try? FileManager.default.removeItem(at: floorOutput)
      result.floor.take(try ChildProcess(["floor-once", content.path, floorOutput.path]))

      for output in ["public", ".public.sitegen"] {
        try? FileManager.default.removeItem(at: site.appending(path: output))
      }
      // A build that follows an edit at once is never taken for done.
      Thread.sleep(forTimeInterval: 0.3)
      let build = try ChildProcess(["build-once", site.path])
      result.build.take(build)
      result.peakMemory = max(result.peakMemory, build.peakMemory)
      result.again.take(try ChildProcess(["build-once", site.path]))

      let edited = content.appending(path: "economy/bulletin-0.md")
      // The first build after an edit leaves the folder with which the second begins.
      for _ in 0..<2 {
        let text = try Data(contentsOf: edited)
        try (text + Data("\n又及。\n".utf8)).write(to: edited)
        Thread.sleep(forTimeInterval: 0.3)
        result.edited.take(try ChildProcess(["build-once", site.path]))
      }
    }
    result.session = try ChildProcess(["session-once", site.path]).measured ?? .infinity
    return result
  }
}

/// One build in a process of its own.
struct BuildOnce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build-once", shouldDisplay: false)

  @Argument var site: String

  func run() async throws {
    var options = BuildOptions()
    options.source = site
    let environment = BuildEnvironment(
      clock: { Int64(Date().timeIntervalSince1970 * 1e9) }, programIdentity: "benchmark")
    let result = try await Build(options, in: environment).run()
    result.leaveSiteToEndOfProcess()
    guard result.summary != nil else { throw Failure("\(result.diagnostics)") }
  }
}

/// A session in a process of its own: how long an update takes after an edit of one bulletin.
struct SessionOnce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session-once", shouldDisplay: false)

  @Argument var site: String

  func run() async throws {
    var options = BuildOptions()
    options.source = site
    let environment = BuildEnvironment(
      clock: { Int64(Date().timeIntervalSince1970 * 1e9) }, programIdentity: "benchmark")
    var session = BuildSession(options, in: environment)
    let first = try await session.place(try await session.update(), in: Shelf())
    guard first.diagnostics.isEmpty else { throw Failure("\(first.diagnostics)") }
    let edited = URL(filePath: site).appending(path: "content/economy/bulletin-4.md")
    var best = Double.infinity
    for _ in 0..<5 {
      try (try Data(contentsOf: edited) + Data("\n又及。\n".utf8)).write(to: edited)
      try await Task.sleep(for: .milliseconds(300))
      let start = ContinuousClock.now
      let pages = try await session.place(try await session.update(), in: Shelf())
      best = min(best, start.duration(to: .now) / .seconds(1))
      guard (1...5).contains(pages.madeCount) else {
        throw Failure("\(pages.madeCount) pages were made after an edit of one text")
      }
    }
    print(best)
  }
}

/// Where pages stay that were put there.
private struct Shelf: PageSink {
  func keep(_ path: SitePath, _ content: Fingerprint) throws(EnvironmentError) -> Void? { () }
  func put(_ bytes: [UInt8], _ content: Fingerprint, at path: SitePath) throws(EnvironmentError) {}
  func put(
    copyOf file: String, _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) {}
}

/// One run of the floor in a process of its own.
struct FloorOnce: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "floor-once", shouldDisplay: false)

  @Argument var content: String
  @Argument var output: String

  func run() throws {
    try Floor(source: content, output: output).run()
  }
}
