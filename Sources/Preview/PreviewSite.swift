import Diagnostics
import Files
import Localization
import SiteGenerator
import SiteModel
import Synchronization

/// The site as its sources stand, remade whenever they change.
///
/// A class, because the server and whoever watches the sources share it.
package final class PreviewSite: Sendable {
  private let options: BuildOptions
  private let environment: BuildEnvironment
  private let state = Mutex(PreviewState())
  private let listeners = Mutex<(next: Int, all: [Int: AsyncStream<Void>.Continuation])>((0, [:]))

  /// How long the sources have to be left alone before all is looked at that takes longer.
  private static let pause = Duration.milliseconds(600)

  /// How often the clock is looked at.
  private static let tick = Duration.seconds(5)

  package init(_ options: BuildOptions, in environment: BuildEnvironment) {
    self.options = options
    self.environment = environment
  }

  /// The folders that the site is made from.
  package var folders: [String] { options.sourceFolders }

  /// What is to be seen at the moment.
  package var current: PreviewState { state.withLock { $0 } }

  /// An element for each time that something else is to be seen.
  package var changes: AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let number = listeners.withLock { listeners in
        listeners.next += 1
        listeners.all[listeners.next] = continuation
        return listeners.next
      }
      continuation.onTermination = { [weak self] _ in
        self?.listeners.withLock { $0.all[number] = nil }
      }
    }
  }

  /// Makes the site, and makes it again after each change of its folders, and once something has happened
  /// by itself.
  package func follow(_ watch: FolderWatch) async {
    let (reasons, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let watching = Task {
      for await _ in watch.changes { continuation.yield() }
    }
    let waiting = Task {
      while true {
        do { try await Task.sleep(for: Self.tick) } catch { return }
        let now = environment.clock() / 1_000_000_000
        if let next = current.schedule.first, next.moment.secondsSince1970 <= now {
          continuation.yield()
        }
      }
    }
    defer {
      watching.cancel()
      waiting.cancel()
    }
    await follow(reasons)
  }

  /// Makes the site, and makes it again after each element.
  package func follow(_ changes: AsyncStream<Void>) async {
    var session = BuildSession(options, in: environment)
    session.options.looksAhead = false
    var look: Task<Void, Never>?
    defer { look?.cancel() }
    var changes = changes.makeAsyncIterator()
    repeat {
      look?.cancel()
      await update(&session)
      let (copy, before) = (session, look)
      // One look at a time: an older one ends at its next step.
      look = Task(priority: .low) {
        await before?.value
        await self.lookCloser(copy)
      }
    } while await changes.next() != nil
  }

  /// Takes up what has changed.
  private func update(_ session: inout BuildSession) async {
    var next = current
    next.generation += 1
    do throws(EnvironmentError) {
      let update = try await session.update()
      next.failure = nil
      next.problems = Self.inOrder(update.diagnostics)
      // What only a closer look shows is taken to be as it was until there has been one.
      let complainedOf = Set(update.diagnostics.map(\.location.file))
      next.remarks.removeAll { complainedOf.contains($0.location.file) }
      next.schedule = update.schedule
      next.drafts = session.drafts
      if !update.diagnostics.hasErrors {
        next.live = try await session.live(update, after: next.live)
      }
    } catch {
      next.failure = error.phrase
    }
    publish(next)
  }

  /// Looks at all that takes longer, once the sources have been left alone: what time will do, figures
  /// in texts, mistakes in drafts.
  private func lookCloser(_ session: BuildSession) async {
    let generation = current.generation
    do {
      try await Task.sleep(for: Self.pause)
      var session = session
      session.options.looksAhead = true
      let update = try await session.update()
      let remarks = try await session.remarks(on: update)
      try Task.checkCancellation()
      state.withLock { state in
        guard state.generation == generation else { return }
        let known = Set(state.problems)
        state.remarks = Self.inOrder(update.diagnostics + remarks).filter { !known.contains($0) }
      }
      tellListeners()
    } catch {
      // The sources have changed in the meantime, or are gone, which the next update says.
    }
  }

  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.sorted().filter { seen.insert($0).inserted }
  }

  private func publish(_ next: PreviewState) {
    state.withLock { $0 = next }
    tellListeners()
  }

  private func tellListeners() {
    let all = listeners.withLock { Array($0.all.values) }
    for continuation in all { continuation.yield() }
  }
}

/// What a preview shows.
package struct PreviewState: Sendable {
  /// Counts the updates.
  package fileprivate(set) var generation = 0
  /// The site as it was when its sources had no errors last; nil where they never had none.
  package fileprivate(set) var live: LiveSite?
  /// What is wrong with the sources now, in order and each once.
  package fileprivate(set) var problems: [Diagnostic] = []
  /// What a closer look found beside.
  fileprivate var remarks: [Diagnostic] = []
  /// Why the sources could not be read.
  package fileprivate(set) var failure: Phrase?
  package fileprivate(set) var drafts: [Draft] = []
  /// What will happen by itself, the first thing first.
  package fileprivate(set) var schedule: [ScheduledChange] = []

  package init() {}

  /// All that was found.
  package var diagnostics: [Diagnostic] { problems + remarks }

  /// What keeps the site from being published.
  package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  package var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

  package var isBroken: Bool { failure != nil || problems.hasErrors }
}
