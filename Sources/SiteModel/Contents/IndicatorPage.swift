import Files
import FrontMatter
import Statistics

/// An indicator as its editor defined it: `content/indicators/ID.md`.
///
/// A class like the other pages.
package final class IndicatorPage: Sendable {
  package let file: String
  package let fingerprint: Fingerprint
  /// What it measures is known by: all that an ``IndicatorListing`` has of the definition.
  let definitionFingerprint: Fingerprint
  /// What its ``facts`` are known by, its source and contact among them.
  let factsFingerprint: Fingerprint
  package let indicator: Indicator
  package let facts: IndicatorFacts
  package let path: SitePath
  package let order: Int
  package let summary: String?
  package let language: String?
  /// The registers that its definition names, and where.
  package let entering: Located<IndicatorID>?
  package let leaving: Located<IndicatorID>?
  package let aliases: [Located<SitePath>]
  /// The method note.
  package let body: Body
  package let extra: YAMLValue?
  package let accepted: [AcceptedWarning]
  /// Earlier figures, from the table beside its definition.
  package let history: HistoryTable?
  /// What the table of them is known by.
  let historyFingerprint: Fingerprint?

  package static let indexPath = SitePath.page([ContentLayout.indicatorFolder])

  package static func path(of id: IndicatorID) -> SitePath { indexPath.page(id.text) }

  package init(
    file: String, fingerprint: Fingerprint, definitionFingerprint: Fingerprint,
    factsFingerprint: Fingerprint, indicator: Indicator, facts: IndicatorFacts, order: Int,
    summary: String?, language: String?,
    entering: Located<IndicatorID>?, leaving: Located<IndicatorID>?, aliases: [Located<SitePath>],
    body: Body, extra: YAMLValue?, accepted: [AcceptedWarning] = [], history: HistoryTable? = nil,
    historyFingerprint: Fingerprint? = nil
  ) {
    self.file = file
    self.fingerprint = fingerprint
    self.definitionFingerprint = definitionFingerprint
    self.factsFingerprint = factsFingerprint
    self.indicator = indicator
    self.facts = facts
    path = Self.path(of: indicator.id)
    self.order = order
    self.summary = summary
    self.language = language
    self.entering = entering
    self.leaving = leaving
    self.aliases = aliases
    self.body = body
    self.extra = extra
    self.accepted = accepted
    self.history = history
    self.historyFingerprint = historyFingerprint
  }

  /// The same with the table of its earlier figures.
  ///
  /// - Parameter known: what the bytes of the table are known by.
  package func adding(_ history: HistoryTable, known table: Fingerprint) -> IndicatorPage {
    var fingerprint = fingerprint
    fingerprint.combine(table)
    return IndicatorPage(
      file: file, fingerprint: fingerprint, definitionFingerprint: definitionFingerprint,
      factsFingerprint: factsFingerprint, indicator: indicator, facts: facts, order: order,
      summary: summary, language: language, entering: entering, leaving: leaving,
      aliases: aliases, body: body, extra: extra, accepted: accepted, history: history,
      historyFingerprint: table)
  }
}

/// What an editor can say above a list: `_index.md` in `indicators/` or `glossary/`.
package struct ListIntroduction: Sendable {
  package let file: String
  package let fingerprint: Fingerprint
  package let title: String?
  package let summary: String?
  package let body: Body
  package let accepted: [AcceptedWarning]
}
