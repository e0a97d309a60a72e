import Diagnostics
import Files
import FrontMatter
import Statistics

/// A release as `calendar.yaml` announces it.
package struct PlannedRelease: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    /// The date may still change.
    case provisional
    case confirmed
    case postponed
  }

  /// When it was to come in the first place.
  let date: Located<Moment>
  /// When it comes instead; nil where it is not postponed, or nobody knows until when.
  let newDate: Moment?
  let title: String?
  /// The publication that it is an issue of, by its name.
  let series: Located<String>?
  let period: Period?
  let status: Status
  /// Why it is so.
  let reason: String?
  /// The file of the report that it became, where its editor names it.
  let report: Located<String>?

  /// When it comes, as far as is known.
  var moment: Moment { newDate ?? date.value }

  /// Whether it is put off, and nobody knows until when.
  var isOpenEnded: Bool { status == .postponed && newDate == nil }

  /// What it is, whatever becomes of its date: the issue of a publication, or what it is called and the
  /// day that it was announced for.
  var identity: String {
    let name = series?.value ?? title ?? ""
    return period.map { "\(name) \($0)" } ?? "\(name) \(date.value.text)"
  }
}

/// What `calendar.yaml` says.
package struct PlannedReleases: Sendable {
  let all: [PlannedRelease]
  /// What the file is known by.
  package let fingerprint: Fingerprint

  package static let none = PlannedReleases(all: [], fingerprint: Fingerprint())
}
