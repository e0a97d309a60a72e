import Diagnostics
import Files
import SiteModel

/// Remembers what the published site was made from and what was said of it, so that a build with
/// nothing to do ends at once.
///
/// It trusts what file systems say of files (size, times, number), never a time alone; anything in
/// doubt is built again.
struct BuildRecord {
  private let inputs: Fingerprint
  /// Whether the time to build for was given: it is then among the inputs, and the clock is not.
  private let hasFixedTime: Bool

  private static let name = "record"
  private let version: String

  /// - Parameter sources: with what is wrong with the files before they are read.
  init(of sources: Parsed<BuildSources>, _ options: BuildOptions, _ programIdentity: String) {
    version = "sitegen record 6 \(programIdentity)"
    hasFixedTime = options.now != nil
    var fingerprint = Fingerprint()
    fingerprint.combine(options.baseURL?.absolute(.home) ?? "")
    fingerprint.combine(options.includesDrafts ? 1 : 0)
    fingerprint.combine(options.now ?? "")
    for diagnostic in sources.diagnostics { fingerprint.combine("\(diagnostic)") }
    for tree in [sources.value.content, sources.value.templates, sources.value.theme] {
      fingerprint.combine(tree.folder)
      for file in tree.files {
        fingerprint.combine(file.path)
        fingerprint.combine(file.stamp)
      }
    }
    inputs = fingerprint
  }

  /// What a build of the same would come to.
  struct Outcome {
    let summary: BuildSummary
    let diagnostics: [Diagnostic]
    /// The files that hold drafts which are not published.
    let drafts: Set<String>
    let schedule: [ScheduledChange]
    /// Names in the published folder that others keep there.
    let kept: Set<String>
  }

  /// - Parameters:
  ///   - published: what the published files are known by.
  ///   - from: the moment that the site was made for.
  func write(
    _ outcome: Outcome, _ published: Fingerprint, to publication: Publication, from: Moment
  ) throws(EnvironmentError) {
    var archive = ArchiveWriter(version: version, capacity: 1 << 10)
    archive.write(inputs)
    archive.write(published)
    archive.write(count: from.secondsSince1970)
    archive.write(count: outcome.summary.pages)
    archive.write(count: outcome.summary.written + outcome.summary.unchanged)
    archive.write(outcome.diagnostics) { $0.write(to: &$1) }
    archive.write(outcome.drafts.sorted()) { $1.write($0) }
    archive.write(outcome.schedule) { $0.write(to: &$1) }
    archive.write(outcome.kept.sorted()) { $1.write($0) }
    try publication.remember(archive.sealed(), as: Self.name)
  }

  /// What there is to say if the published site is still the right one; nil where it may not be.
  func outcomeIfUnchanged(
    _ publication: Publication, clock: Moment
  ) throws(EnvironmentError) -> Outcome? {
    guard let bytes = try publication.remembered(Self.name),
      let known = read(bytes), known.inputs == inputs,
      hasFixedTime
        || known.from <= clock.secondsSince1970
          && known.outcome.schedule.first.map({ clock < $0.moment }) ?? true,
      known.published == (try publication.fingerprint(butFor: known.outcome.kept))
    else { return nil }
    return known.outcome
  }

  private struct Known {
    let inputs: Fingerprint
    let published: Fingerprint
    let from: Int
    let outcome: Outcome
  }

  /// - Returns: nil for what is no whole record of this version: it is never needed for a right result.
  private func read(_ bytes: [UInt8]) -> Known? {
    do throws(ArchiveDamage) {
      var archive = try ArchiveReader(bytes, version: version)
      return Known(
        inputs: try archive.fingerprint(), published: try archive.fingerprint(),
        from: try archive.count(),
        outcome: Outcome(
          summary: BuildSummary(
            pages: try archive.count(), written: 0, unchanged: try archive.count(), removed: 0),
          diagnostics: try archive.list { archive throws(ArchiveDamage) in
            try Diagnostic(from: &archive)
          },
          drafts: Set(
            try archive.list { archive throws(ArchiveDamage) in try archive.text() }),
          schedule: try archive.list { archive throws(ArchiveDamage) in
            try ScheduledChange(from: &archive)
          },
          kept: Set(
            try archive.list { archive throws(ArchiveDamage) in try archive.text() })))
    } catch {
      return nil
    }
  }
}
