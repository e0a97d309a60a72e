import Statistics

/// A figure in the front matter of a report: a level, a change, or both.
struct Metric: Sendable {
  /// The indicator whose series it joins, if any.
  let indicator: String?
  let label: String
  let value: Quantity?
  let change: Change?
  let period: Period
  let note: String?
}
