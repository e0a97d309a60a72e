import Diagnostics
import Files
import SiteModel
import Themes

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The folder with `content/` and `templates/`.
  package var source = "."
  /// The folder to publish to; `public` in the source folder unless said otherwise.
  package var output: String?
  /// Whether drafts are published too.
  package var includesDrafts = false
  /// Whether what waits for its time is published too.
  package var includesWaiting = false
  /// Whether what time will do to the site is judged, too: every release that waits.
  package var looksAhead = true
  /// Within how many days a check looks for what becomes wrong by itself; nil where it looks for
  /// nothing.
  package var daysAhead: Int?
  /// Whether warnings stop a build as errors do.
  package var isStrict = false
  /// Whether what earlier builds left beside the output is forgotten.
  package var isFresh = false
  /// Takes the place of the base URL in `site.yaml`.
  package var baseURL: BaseURL?
  /// Takes the place of the clock, for embargoes, expiry and dates to come: a date, or a date and a
  /// time, in the site's zone unless it names another.
  package var now: String?

  package init() {}

  /// Whether what was found keeps a site from being published.
  ///
  /// - Parameter drafts: the files that are not published. What is not finished stops nobody, however
  ///   strict: a site may be published any day, and a draft may wait for its figures on that day.
  func isStopped(by diagnostics: [Diagnostic], drafts: Set<String>) -> Bool {
    diagnostics.hasErrors
      || isStrict && diagnostics.contains { !drafts.contains($0.location.file) }
  }

  func path(_ name: String) -> String {
    source == "." ? name : source.hasSuffix("/") ? source + name : "\(source)/\(name)"
  }

  /// The folders that a site is made from.
  package var sourceFolders: [String] { [contentFolder, templateFolder] }

  var contentFolder: String { path("content") }
  var templateFolder: String { path("templates") }
  package var outputFolder: String { output ?? path("public") }
}

/// What a build asks of the world around it.
package struct BuildEnvironment: Sendable {
  package var sources = SourceFileSystem.disk
  package var publishing = PublishingFileSystem.disk
  /// What a site looks like where its own templates say nothing else.
  package var theme = Theme.builtIn
  /// Nanoseconds since 1970.
  package var clock: @Sendable () -> Int64
  /// Changes when sitegen itself does, so that a new version publishes anew.
  package var programIdentity: String
  /// How many files a site has for which the folder published before is kept for the next build.
  package var spareSize = Publication.usualSpareSize
  /// By which the build can be stopped from outside.
  package var interruption = Interruption()
  package var progress: @Sendable (BuildProgress) -> Void = { _ in }
  /// Told of each stage when it is done.
  package var stage: @Sendable (BuildStage) -> Void = { _ in }

  package init(clock: @escaping @Sendable () -> Int64, programIdentity: String) {
    self.clock = clock
    self.programIdentity = programIdentity
  }
}

/// How far a build has come, for people who wait.
package enum BuildProgress: Sendable {
  /// Another build of the same site is running.
  case waiting
  case reading(done: Int, of: Int)
  case writing(done: Int, of: Int)
}

/// What a build came to.
package struct BuildResult: Sendable {
  package var diagnostics: [Diagnostic]
  /// Nil where errors kept the site from being published.
  package var summary: BuildSummary?
  /// What will happen by itself, the first thing first.
  package var schedule: [ScheduledChange] = []
  /// What is said of addresses that are gone.
  var farewells: [Diagnostic] = []
  /// What publishing changed for readers; nil where nothing was published.
  package var difference: SiteDifference?
  /// How the published folder got its new content; nil where nothing was published.
  package var manner: PublishingManner?
  /// What holds the published folder, where that was why its files were replaced one by one.
  package var holder: FolderHolder?
  /// What the published files are known by.
  var published: Fingerprint?
  /// What was published.
  var update: SiteUpdate?

  /// Leaves the model of the site to the end of the process, which comes soon and takes its memory at
  /// once: to take a large one apart would only take time.
  package func leaveSiteToEndOfProcess() {
    guard let update else { return }
    _ = Unmanaged.passRetained(Kept(update))
  }
}

package struct BuildSummary: Hashable, Sendable {
  /// HTML pages.
  package var pages: Int
  /// Files that are new or differ from those published before.
  package var written: Int
  /// How many of these are feeds, and how many belong to the index for searching.
  package var writtenFeeds = 0
  package var writtenIndex = 0
  package var unchanged: Int
  /// Files that were published before and are no more.
  package var removed: Int
}

/// Holds an update that is left to the end of the process.
private final class Kept {
  let update: SiteUpdate

  init(_ update: SiteUpdate) { self.update = update }
}
