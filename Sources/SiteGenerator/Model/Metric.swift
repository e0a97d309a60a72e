import Diagnostics
import Statistics

/// A figure in the front matter of a report: a level, a change, or both.
struct Metric: Sendable {
  /// The indicator whose series it joins, if any.
  let indicator: Located<IndicatorID>?
  /// What the editor calls it; an indicator's figures have its name otherwise.
  let label: String?
  let value: Quantity?
  let change: Change?
  let period: Period
  /// The members of the indicator's dimensions that it is about.
  let dimensions: [NamedTexts]
  let statuses: [ObservationStatus]
  let note: String?
  /// Whether it belongs to the few figures that a report is about.
  let isKey: Bool
  /// The report whose figure it takes the place of, as the editor names it.
  let supersedes: Located<String>?
  /// Whether no later report should change it.
  let isFinal: Bool
  /// Where its figure stands.
  let location: SourceLocation
}
