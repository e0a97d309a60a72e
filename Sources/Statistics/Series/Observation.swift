import Diagnostics

/// What one bulletin says about an indicator: a level, a change, or both, for one period.
public struct Observation: Sendable {
  public let period: Period
  /// The member of each of the indicator's dimensions, in their order; nil where the figure is the
  /// total over a dimension.
  public let members: [String?]
  public let value: Quantity?
  public let change: Change?
  /// What to know about the value or, where there is none, why there is none; nil where the bulletin
  /// says nothing of it.
  public let valueStatus: ObservationStatus?
  /// What to know about the change; nil where the bulletin says nothing of it.
  public let changeStatus: ObservationStatus?
  /// Why its figures are others than those that were published before.
  public let reason: Revision.Reason?
  public let note: String?
  /// Where a table has it from, as its editor says.
  public let source: String?
  public let release: Release
  /// Whether its figures are not to be changed by a later bulletin.
  public let isFinal: Bool
  /// The bulletin that it takes the place of, by ``Release/id``, whatever their dates.
  public let supersedes: String?
  /// Where an editor wrote it.
  public let location: SourceLocation

  /// The bulletin, or the table of earlier figures, that an observation comes from.
  public struct Release: Hashable, Sendable {
    /// The same for all observations of a bulletin or a table, and different from all others'.
    public let id: String
    /// Nil of a row of a table that does not say when its figures were published.
    public let day: CivilDate?
    /// Seconds since 1970; orders bulletins of one day.
    public let moment: Int
    /// Whether it is a row of a table, and no bulletin of the site.
    public let isTable: Bool

    public init(id: String, day: CivilDate, moment: Int) {
      self.id = id
      self.day = day
      self.moment = moment
      isTable = false
    }

    /// A row of a table. Without a day it is older than every bulletin; with one, than those of its
    /// day in every time zone.
    public init(table id: String, day: CivilDate?) {
      self.id = id
      self.day = day
      moment = day.map { ($0.daysSince1970 - 1) * 86_400 } ?? .min
      isTable = true
    }
  }

  public init(
    period: Period, members: [String?] = [], value: Quantity? = nil, change: Change? = nil,
    valueStatus: ObservationStatus? = nil, changeStatus: ObservationStatus? = nil,
    reason: Revision.Reason? = nil, note: String? = nil,
    source: String? = nil, release: Release, isFinal: Bool = false,
    supersedes: String? = nil, location: SourceLocation
  ) {
    self.period = period
    self.members = members
    self.value = value
    self.change = change
    self.valueStatus = valueStatus
    self.changeStatus = changeStatus
    self.reason = reason
    self.note = note
    self.source = source
    self.release = release
    self.isFinal = isFinal
    self.supersedes = supersedes
    self.location = location
  }
}
