import Statistics

/// An indicator as its editor defined it: `content/indicators/ID.md`.
///
/// A class like the other pages.
package final class IndicatorPage: Sendable {
  let file: String
  let indicator: Indicator
  let path: SitePath
  let order: Int
  let summary: String?
  let language: String?
  /// The registers that its definition names, and where.
  let entering: Located<IndicatorID>?
  let leaving: Located<IndicatorID>?
  let aliases: [Located<SitePath>]
  /// The method note.
  let body: Body
  let extra: YAMLValue?

  static let indexPath = SitePath.page([ContentLayout.indicatorFolder])

  static func path(of id: IndicatorID) -> SitePath { indexPath.page(id.text) }

  init(
    file: String, indicator: Indicator, order: Int, summary: String?, language: String?,
    entering: Located<IndicatorID>?, leaving: Located<IndicatorID>?, aliases: [Located<SitePath>],
    body: Body, extra: YAMLValue?
  ) {
    self.file = file
    self.indicator = indicator
    path = Self.path(of: indicator.id)
    self.order = order
    self.summary = summary
    self.language = language
    self.entering = entering
    self.leaving = leaving
    self.aliases = aliases
    self.body = body
    self.extra = extra
  }
}

/// What an editor can say above a list: `_index.md` in `indicators/` or `glossary/`.
struct ListIntroduction: Sendable {
  let file: String
  let title: String?
  let summary: String?
  let body: Body
}
