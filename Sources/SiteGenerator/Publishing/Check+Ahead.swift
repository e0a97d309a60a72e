import Diagnostics
import Files
import Localization
import SiteModel

/// What becomes wrong by itself: the site is judged at each moment at which anything changes, by the
/// session that knows everything else already.
extension Check {
  /// - Parameters:
  ///   - diagnostics: what is wrong now, and is not said again.
  ///   - days: how far to look.
  func becomingWrong(
    _ session: inout BuildSession, _ update: SiteUpdate, beside diagnostics: [Diagnostic],
    within days: Int
  ) async throws(EnvironmentError) -> [Diagnostic] {
    let end = Moment(secondsSince1970: update.madeFor.secondsSince1970 + days * 86_400)
    var known = Set(diagnostics.map(Complaint.init))
    var found: [Diagnostic] = []
    session.options.looksAhead = false
    var last = update.madeFor
    var waiting = update.schedule.map(\.moment) + session.momentsOfStaleness(at: last)
    while let moment = waiting.filter({ last < $0 && $0 <= end }).min() {
      if Task.isCancelled { break }
      last = moment
      // What is due by a moment is overdue once it is over.
      session.moment = Moment(
        secondsSince1970: moment.secondsSince1970 + 1, offset: moment.offset)
      let then = try await session.update()
      let remarks = try await session.remarks(on: then, withDrafts: false)
      for diagnostic in (then.diagnostics + remarks).sorted()
      where !Complaint.isForetold(diagnostic, by: known) {
        if known.insert(Complaint(diagnostic)).inserted {
          found.append(diagnostic.beginning(at: moment))
        }
      }
      waiting += session.momentsOfStaleness(at: last)
    }
    return found
  }
}

extension BuildSession {
  /// When something goes stale, unless somebody writes before.
  fileprivate func momentsOfStaleness(at now: Moment) -> [Moment] {
    review(at: now)?.stalenessOfColumns ?? []
  }
}

/// A rule that is broken at a place, whatever figures and dates stand in its words.
private struct Complaint: Hashable {
  let code: String
  let location: SourceLocation

  init(_ code: String, at location: SourceLocation) {
    self.code = code
    self.location = location
  }

  init(_ diagnostic: Diagnostic) {
    self.init(diagnostic.rule.code, at: diagnostic.location)
  }

  /// A link to what expires says on which day, long before.
  static func isForetold(_ diagnostic: Diagnostic, by known: Set<Complaint>) -> Bool {
    diagnostic.rule == LinkedPlaceRules.linkHasExpired
      && known.contains(Complaint(LinkedPlaceRules.linkWillExpire.code, at: diagnostic.location))
  }
}

extension Diagnostic {
  /// The same, as something that is right until a moment.
  fileprivate func beginning(at moment: Moment) -> Diagnostic {
    Diagnostic(
      self,
      message: Phrase(
        "from {date} on: {message}", "{date} 起：{message}",
        ["date": .text(moment.text), "message": .phrase(message)]))
  }
}
