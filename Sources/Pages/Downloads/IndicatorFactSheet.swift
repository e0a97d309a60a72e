import Localization
import SiteModel
import Statistics

/// What the second sheet of a workbook says of its first: whoever got the file alone must know what
/// the figures are, and under which terms they may be used.
struct IndicatorFactSheet {
  let listing: IndicatorListing
  let site: SiteView

  private var facts: IndicatorFacts { site.reader.facts(of: listing) }
  private var language: Language { site.language }
  private var phrases: TablePhrases { language.pagePhrases.table }

  var lines: [(item: String, content: String)] {
    let all: [(String, String?)] =
      [
        (phrases.title, listing.title(in: language)),
        (phrases.definition, site.reader.summary(of: listing)),
        (phrases.address, site.settings.baseURL.absolute(listing.path)),
        (phrases.unit, listing.unit == .none ? nil : listing.unit.name(in: language)),
        (phrases.kind, listing.kind?.wording(in: language)),
        (phrases.frequency, listing.frequency?.wording(in: language)),
        (phrases.track, listing.track?.wording(in: language)),
        (phrases.direction, listing.direction.wording(in: language)),
        (phrases.basis, listing.basis?.wording(in: language)),
        (phrases.base, facts.base),
        (phrases.adjustment, site.reader.isAdjusted(listing).map(phrases.adjusted)),
        (phrases.addition, listing.isAdditive.map(phrases.additive)),
        (phrases.decimals, listing.precision.map(String.init)),
        (phrases.area, facts.area),
      ] + listing.dimensions.map { ($0.name, DimensionView(dimension: $0).text(in: language)) }
      + [
        (phrases.source, site.reader.source(of: listing)),
        (phrases.licence, facts.licence.map(Self.text)),
        (phrases.contact, site.reader.contact(of: listing)),
        (phrases.nextRelease, facts.nextRelease?.wording(in: language)),
        (phrases.discontinued, facts.discontinuation.map { $0.text(in: language) }),
      ]
      + listing.links.map { (phrases.link, phrases.linkedFrom($0)) }
      + statuses.map { (phrases.coded(phrases.status, String($0.code)), $0.wording(in: language)) }
      + [
        (phrases.note, phrases.emptyCells),
        (phrases.note, hasWording ? phrases.meaningOfWording : nil),
      ]
    return all.compactMap { item, content in content.map { (item, $0) } }
  }

  private var statuses: [ObservationStatus] {
    let used = Set(listing.points.flatMap(\.statuses))
    return ObservationStatus.allCases.filter(used.contains)
  }

  private var hasWording: Bool {
    ObservationRows(of: listing, on: site).all(withEarlier: false).contains { $0.wording != nil }
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
