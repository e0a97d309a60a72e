import Preview
import SiteGenerator

/// A preview of a site that its editor keeps changing, held against fresh builds.
public enum EditedPreview {
  /// Makes random edits, and holds every page that the preview would show against a fresh build's after
  /// each.
  ///
  /// - Returns: a line for each edit after which the two differ.
  public static func differences(
    reportCount: Int, edits: Int, seed: UInt64, theme: [String: [UInt8]]
  ) async throws -> [String] {
    var edited = EditedSite(reportCount: reportCount, seed: seed, theme: theme)
    var build = RememberedBuild(edited)
    let site = PreviewSite(build.options, in: build.environment)
    let (saved, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let first = site.changes
    let following = Task { await site.follow(saved) }
    defer { following.cancel() }
    for await _ in first where site.current.generation >= 1 { break }
    var differences: [String] = []
    var published = 0
    for number in 1...edits {
      let edit = edited.edit()
      let fresh = try await build.fresh(edited)
      let (generation, news) = (site.current.generation, site.changes)
      continuation.yield()
      for await _ in news where site.current.generation > generation { break }
      let state = site.current
      let name = "preview, seed \(seed), edit \(number) (\(edit))"
      if state.isBroken != fresh.pages.isEmpty {
        differences.append("\(name): \(state.diagnostics), but fresh \(fresh.diagnostics)")
      }
      guard !state.isBroken, let live = state.live else { continue }
      published += 1
      let paths = try fresh.pages.filter { path, bytes in
        let output =
          path.hasSuffix("/") ? "\(path.dropFirst())index.html" : String(path.dropFirst())
        return try live.page(output)?.bytes != bytes
      }
      if !paths.isEmpty { differences.append("\(name): \(paths.keys.sorted().prefix(5))") }
    }
    // Edits that only ever break the site would prove nothing.
    if published < edits / 3 { differences.append("only \(published) of \(edits) published") }
    return differences
  }
}
