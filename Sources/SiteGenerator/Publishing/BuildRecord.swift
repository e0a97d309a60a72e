import Files
import SiteModel

/// Remembers what the published site was made from, so that a build with nothing to do ends at once.
///
/// It trusts what file systems say of files (size, times, number), never a time alone; anything in
/// doubt is built again.
struct BuildRecord {
  private let inputs: Fingerprint
  /// Whether the time to build for was given: it is then among the inputs, and the clock is not.
  private let hasFixedTime: Bool

  private static let name = "record"
  private static let version = "sitegen 2"

  init(of sources: BuildSources, _ options: BuildOptions, _ programIdentity: String) {
    hasFixedTime = options.now != nil
    var fingerprint = Fingerprint()
    fingerprint.combine(programIdentity)
    fingerprint.combine(options.baseURL?.absolute(.home) ?? "")
    fingerprint.combine(options.includesDrafts ? 1 : 0)
    fingerprint.combine(options.now ?? "")
    for tree in [sources.content, sources.templates] {
      fingerprint.combine(tree.folder)
      for file in tree.files {
        fingerprint.combine(file.path)
        fingerprint.combine(file.stamp)
      }
    }
    inputs = fingerprint
  }

  /// - Parameters:
  ///   - from: the moment that the site was made for.
  ///   - until: the next moment at which something appears or expires, in seconds since 1970.
  func write(
    _ summary: BuildSummary, _ published: Fingerprint?, to publication: Publication, from: Moment,
    until: Int?
  ) throws(EnvironmentError) {
    let fields = [
      Self.version, inputs.description, published?.description ?? "-",
      "\(from.secondsSince1970)", until.map { "\($0)" } ?? "-", "\(summary.pages)",
      "\(summary.written + summary.unchanged)",
    ]
    try publication.remember(Array((fields.joined(separator: "\n") + "\n").utf8), as: Self.name)
  }

  /// What there is to say if the published site is still the right one; nil where it may not be.
  func summaryIfUnchanged(
    _ publication: Publication, clock: Moment
  ) throws(EnvironmentError) -> BuildSummary? {
    guard let bytes = try publication.remembered(Self.name) else { return nil }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard fields.count == 7, fields[0] == Self.version, fields[1] == inputs.description,
      let from = Int(fields[3]),
      hasFixedTime
        || from <= clock.secondsSince1970
          && (Int(fields[4]).map { clock.secondsSince1970 < $0 } ?? true),
      let pages = Int(fields[5]), let files = Int(fields[6]),
      fields[2] == (try publication.fingerprint().description)
    else { return nil }
    return BuildSummary(pages: pages, written: 0, unchanged: files, removed: 0)
  }
}
