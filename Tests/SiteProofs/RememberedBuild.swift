import Diagnostics
import Files
import SiteGenerator
import SiteModel
import Synchronization

/// A session that is held against fresh ones.
public struct RememberedBuild {
  private var session: BuildSession
  /// What a session of the same site asks of the world, whose clock is the site's.
  package let environment: BuildEnvironment
  package let options: BuildOptions
  private let clock: Clock
  private var pages: [String: [UInt8]] = [:]
  private var contents: [String: Fingerprint] = [:]

  /// What one update came to.
  public struct Outcome {
    /// By path; empty where there were errors.
    public let pages: [String: [UInt8]]
    public let diagnostics: [String]
    /// How many HTML pages were made anew.
    public let madeCount: Int
    /// The paths of all pages and files that were.
    public let made: Set<String>
  }

  public init(_ site: EditedSite) {
    clock = Clock(site.clock)
    var options = BuildOptions()
    options.source = EditedSite.folder
    let clock = clock
    let files = site.files
    var environment = BuildEnvironment(
      clock: {
        // The files were written long before, whatever hour it is on the site.
        max(Int64(clock.seconds) * 1_000_000_000, files.now)
      }, programIdentity: "proof")
    environment.sources = files.sources
    environment.publishing = files.publishing
    self.options = options
    self.environment = environment
    session = BuildSession(options, in: environment)
  }

  /// Builds with all that is remembered.
  ///
  /// - Parameter isAnotherRun: whether the session before was another process's, of which only what it
  ///   wrote down is known.
  public mutating func update(
    _ site: EditedSite, isAnotherRun: Bool = false
  ) async throws -> Outcome {
    clock.seconds = site.clock
    var current = session
    if isAnotherRun {
      var remembered: [UInt8] = []
      try session.remember { remembered += $0 }
      current = BuildSession(options, in: environment)
      current.recall(remembered)
    }
    let outcome = try await outcome(of: &current, keeping: true)
    session = current
    return outcome
  }

  /// Builds as if for the first time.
  public mutating func fresh(_ site: EditedSite) async throws -> Outcome {
    clock.seconds = site.clock
    var session = BuildSession(options, in: environment)
    return try await outcome(of: &session, keeping: false)
  }

  private mutating func outcome(
    of session: inout BuildSession, keeping: Bool
  ) async throws -> Outcome {
    let update = try await session.update()
    let diagnostics = Set(update.diagnostics.map { "\($0)" }).sorted()
    guard !update.diagnostics.hasErrors else {
      return Outcome(pages: [:], diagnostics: diagnostics, madeCount: 0, made: [])
    }
    let shelf = Shelf(
      pages: keeping ? pages : [:], contents: keeping ? contents : [:],
      copies: environment.sources)
    let placed = try await session.place(update, in: shelf)
    var result: [String: [UInt8]] = [:]
    for page in placed.placed {
      result[page.path] = page.bytes
      if keeping { contents[page.path] = page.content }
    }
    if keeping { pages = result }
    return Outcome(
      pages: result, diagnostics: diagnostics + placed.diagnostics.map { "\($0)" },
      madeCount: placed.madeCount, made: Set(placed.placed.filter(\.isNew).map(\.path)))
  }
}

/// The time on a site, which only goes where it is put.
private final class Clock: Sendable {
  private let value: Mutex<Int>

  init(_ seconds: Int) { value = Mutex(seconds) }

  var seconds: Int {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}

/// Pages in memory.
private struct Shelf: PageSink {
  let pages: [String: [UInt8]]
  let contents: [String: Fingerprint]
  let copies: SourceFileSystem

  struct Page: Sendable {
    let path: String
    let bytes: [UInt8]
    let content: Fingerprint
    /// Whether it is no page from before.
    var isNew = true
  }

  func keep(_ path: SitePath, _ content: Fingerprint) throws(EnvironmentError) -> Page? {
    guard let bytes = pages[path.text], contents[path.text] == content else { return nil }
    return Page(path: path.text, bytes: bytes, content: content, isNew: false)
  }

  func put(
    _ bytes: [UInt8], _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> Page {
    Page(path: path.text, bytes: bytes, content: content)
  }

  func put(
    copyOf file: String, _ content: Fingerprint, at path: SitePath
  ) throws(EnvironmentError) -> Page {
    Page(path: path.text, bytes: try copies.read(file, .max), content: content)
  }
}

extension RememberedBuild {
  /// Makes random edits, and holds the remembered site against a fresh one after each.
  ///
  /// - Returns: a line for each edit after which the two differ.
  public static func differences(
    reportCount: Int, edits: Int, seed: UInt64, theme: [String: [UInt8]]
  ) async throws -> [String] {
    var site = EditedSite(reportCount: reportCount, seed: seed, theme: theme)
    var build = RememberedBuild(site)
    var differences: [String] = []
    var published = 0
    for number in 0...edits {
      let edit = number == 0 ? "nothing" : site.edit()
      let remembered = try await build.update(site, isAnotherRun: number % 3 == 2)
      let fresh = try await build.fresh(site)
      published += fresh.pages.isEmpty ? 0 : 1
      if remembered.diagnostics != fresh.diagnostics {
        differences.append(
          "seed \(seed), edit \(number) (\(edit)): diagnostics \(remembered.diagnostics), but fresh \(fresh.diagnostics)"
        )
      }
      if remembered.pages != fresh.pages {
        let paths = Set(remembered.pages.keys).union(fresh.pages.keys).sorted()
          .filter { remembered.pages[$0] != fresh.pages[$0] }
        differences.append("seed \(seed), edit \(number) (\(edit)): \(paths.prefix(5))")
      }
    }
    // Edits that only ever break the site would prove nothing.
    if published < edits / 3 { differences.append("only \(published) of \(edits) published") }
    return differences
  }
}
