import Localization
import SiteModel
import Statistics

/// What the second sheet of a workbook says of its first: whoever got the file alone must know what
/// the figures are, and under which terms they may be used.
struct IndicatorFactSheet {
  let entry: IndicatorEntry
  let site: SiteView

  private var indicator: Indicator { entry.indicator }
  private var facts: IndicatorFacts { entry.page.facts }
  private var language: Language { site.language }
  private var phrases: TablePhrases { language.pagePhrases.table }

  var lines: [(item: String, content: String)] {
    let all: [(String, String?)] =
      [
        (phrases.title, indicator.title(in: language)),
        (phrases.definition, site.reader.summary(of: entry.page)),
        (phrases.address, site.settings.baseURL.absolute(entry.page.path)),
        (phrases.unit, indicator.unit == .none ? nil : indicator.unit.name(in: language)),
        (phrases.kind, indicator.kind?.wording(in: language)),
        (phrases.frequency, indicator.frequency?.wording(in: language)),
        (phrases.track, indicator.track?.wording(in: language)),
        (phrases.direction, indicator.direction.wording(in: language)),
        (phrases.basis, indicator.basis?.wording(in: language)),
        (phrases.base, facts.base),
        (phrases.adjustment, indicator.isAdjusted.map(phrases.adjusted)),
        (phrases.addition, indicator.isAdditive.map(phrases.additive)),
        (phrases.decimals, indicator.precision.map(String.init)),
        (phrases.area, facts.area),
      ] + indicator.dimensions.map { ($0.name, DimensionView(dimension: $0).text(in: language)) }
      + [
        (phrases.source, indicator.source),
        (phrases.licence, facts.licence.map(Self.text)),
        (phrases.contact, indicator.contact),
        (phrases.nextRelease, facts.nextRelease?.text),
        (phrases.discontinued, facts.discontinuation.map { $0.text(in: language) }),
      ]
      + statuses.map { (phrases.coded(phrases.status, String($0.code)), $0.wording(in: language)) }
      + [
        (phrases.note, phrases.emptyCells),
        (phrases.note, hasWording ? phrases.meaningOfWording : nil),
      ]
    return all.compactMap { item, content in content.map { (item, $0) } }
  }

  private var statuses: [ObservationStatus] {
    let used = Set(entry.series.points.flatMap(\.statuses))
    return ObservationStatus.allCases.filter(used.contains)
  }

  private var hasWording: Bool {
    ObservationRow.rows(of: entry, withEarlier: false).contains { $0.wording != nil }
  }

  private static func text(of licence: Licence) -> String {
    guard let url = licence.url, url != licence.name else { return licence.name }
    return "\(licence.name) \(url)"
  }
}

extension Discontinuation {
  func text(in language: Language) -> String {
    language.pagePhrases.table.fromOn(from, reason)
  }
}
