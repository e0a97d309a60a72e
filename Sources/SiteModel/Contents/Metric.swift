import Diagnostics
import FrontMatter
import Statistics

/// A figure in the front matter of a report: a level, a change, or both.
///
/// A class, because it is large, and page, chart and checks each go through all of a report's.
package final class Metric: Sendable {
  /// The indicator whose series it joins, if any.
  package let indicator: Located<IndicatorID>?
  /// What the editor calls it; an indicator's figures have its name otherwise.
  package let label: String?
  package let value: Quantity?
  package let change: Change?
  package let period: Period
  /// The members of the indicator's dimensions that it is about.
  package let dimensions: [NamedTexts]
  package let statuses: FigureStatuses
  /// Why it differs from what was published before.
  package let reason: Revision.Reason?
  package let note: String?
  /// Whether it belongs to the few figures that a report is about.
  package let isKey: Bool
  /// The report whose figure it takes the place of, as the editor names it.
  package let supersedes: Located<String>?
  /// Whether no later report should change it.
  package let isFinal: Bool
  /// Where its figure stands.
  package let location: SourceLocation

  init(
    indicator: Located<IndicatorID>?, label: String?, value: Quantity?, change: Change?,
    period: Period, dimensions: [NamedTexts], statuses: FigureStatuses,
    reason: Revision.Reason?, note: String?, isKey: Bool, supersedes: Located<String>?,
    isFinal: Bool, location: SourceLocation
  ) {
    self.indicator = indicator
    self.label = label
    self.value = value
    self.change = change
    self.period = period
    self.dimensions = dimensions
    self.statuses = statuses
    self.reason = reason
    self.note = note
    self.isKey = isKey
    self.supersedes = supersedes
    self.isFinal = isFinal
    self.location = location
  }

  /// The id of a metric where a page shows it, by its place among those of its report. No heading
  /// has an id with an underscore.
  package static func anchor(ofPlace index: Int) -> String { "_metric-\(index + 1)" }
}

/// What an editor says of a value and of its change, each by itself.
package struct FigureStatuses: Hashable, Sendable {
  /// Of the value or, where there is none, why there is none.
  package let value: ObservationStatus?
  package let change: ObservationStatus?

  package static let none = FigureStatuses(nil, ofChange: nil, hasValue: false, hasChange: false)

  /// One status is of both figures, unless the change has its own. That there is no value says nothing
  /// of the change beside it.
  init(
    _ status: ObservationStatus?, ofChange own: ObservationStatus?, hasValue: Bool, hasChange: Bool
  ) {
    let isOfValue = hasValue || !hasChange || status?.meansAbsence == true
    value = isOfValue ? status : nil
    change = hasChange ? own ?? (status?.meansAbsence == true ? nil : status) : nil
  }

  /// Each of them once, what is normal left out.
  package var all: [ObservationStatus] {
    var all: [ObservationStatus] = []
    for case let status? in [value, change] where status != .normal && !all.contains(status) {
      all.append(status)
    }
    return all
  }
}
