import Files
import FrontMatter
import Statistics

/// An indicator as its editor defined it: `content/indicators/ID.md`.
///
/// A class like the other pages.
package final class IndicatorPage: Sendable {
  package let file: String
  package let fingerprint: Fingerprint
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
  /// Earlier figures, from the table beside its definition.
  package let history: HistoryTable?

  package static let indexPath = SitePath.page([ContentLayout.indicatorFolder])

  package static func path(of id: IndicatorID) -> SitePath { indexPath.page(id.text) }

  package init(
    file: String, fingerprint: Fingerprint, indicator: Indicator, facts: IndicatorFacts, order: Int,
    summary: String?,
    language: String?,
    entering: Located<IndicatorID>?, leaving: Located<IndicatorID>?, aliases: [Located<SitePath>],
    body: Body, extra: YAMLValue?, history: HistoryTable? = nil
  ) {
    self.file = file
    self.fingerprint = fingerprint
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
    self.history = history
  }

  /// The same with the table of its earlier figures.
  ///
  /// - Parameter known: what the bytes of the table are known by.
  package func adding(_ history: HistoryTable, known table: Fingerprint) -> IndicatorPage {
    var fingerprint = fingerprint
    fingerprint.combine(table)
    return IndicatorPage(
      file: file, fingerprint: fingerprint, indicator: indicator, facts: facts, order: order,
      summary: summary, language: language, entering: entering, leaving: leaving,
      aliases: aliases, body: body, extra: extra, history: history)
  }
}

/// What an editor can say above a list: `_index.md` in `indicators/` or `glossary/`.
package struct ListIntroduction: Sendable {
  package let file: String
  package let fingerprint: Fingerprint
  package let title: String?
  package let summary: String?
  package let body: Body
}
