import ArgumentParser
import Foundation
import SiteGenerator

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

  func run() async throws {
    let root = URL(filePath: folder).appending(path: "sitegen-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: root) }
    print("bulletins   build     a page    floor    ratio   again    ratio   edited   peak memory")
    for size in sizes {
      let site = root.appending(path: "\(size)")
      try SampleSite(bulletinCount: size).write(
        to: site, templates: URL(filePath: templates))
      print(try measure(size, site).line)
      try FileManager.default.removeItem(at: site)
    }
  }

  private struct Measurement {
    let bulletins: Int
    var floor = Double.infinity
    var build = Double.infinity
    var again = Double.infinity
    var edited = Double.infinity
    var peakMemory = 0
    var textSize = 0

    var line: String {
      let perBulletin = Double(peakMemory - textSize) / Double(bulletins) / 1024
      return String(
        format:
          "%9d %7.3f s %8.1f µs %7.3f s %6.2f %7.3f s %6.2f %7.3f s %6.0f MB, %.1f KB a bulletin beyond its text",
        bulletins, build, build / Double(bulletins) * 1e6, floor, build / floor, again,
        again / build, edited, Double(peakMemory) / 1_048_576, perBulletin)
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
    let output = site.appending(path: "public")
    let floorOutput = site.appending(path: "floor")
    for _ in 0..<rounds {
      try? FileManager.default.removeItem(at: floorOutput)
      let floor = try ChildProcess(["floor-once", content.path, floorOutput.path])
      result.floor = min(result.floor, floor.seconds)

      try? FileManager.default.removeItem(at: output)
      // A build that follows an edit at once is never taken for done.
      Thread.sleep(forTimeInterval: 0.2)
      let build = try ChildProcess(["build-once", site.path])
      result.build = min(result.build, build.seconds)
      result.peakMemory = max(result.peakMemory, build.peakMemory)
      let again = try ChildProcess(["build-once", site.path])
      result.again = min(result.again, again.seconds)

      let edited = content.appending(path: "economy/bulletin-0.md")
      let text = try Data(contentsOf: edited)
      try (text + Data("\n又及。\n".utf8)).write(to: edited)
      let rebuild = try ChildProcess(["build-once", site.path])
      result.edited = min(result.edited, rebuild.seconds)
    }
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

/// One run of the floor in a process of its own.
struct FloorOnce: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "floor-once", shouldDisplay: false)

  @Argument var content: String
  @Argument var output: String

  func run() throws {
    try Floor(source: content, output: output).run()
  }
}
