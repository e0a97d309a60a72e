import Diagnostics
import FrontMatter
import Localization
import Statistics

/// The keys of an entry of `links`.
final class LinkKeys: KeyGroup {
  static let table = KeyTable<LinkKeys>()

  let period = Key(
    "at", "时期 時期", "the period of the first figure after the break", "口径变化后的第一期",
    .requiredPeriod)
  let factor = Key(
    "factor", "系数 係數", "what earlier values are multiplied by: 1.032",
    "以前的数要乘的系数，如 1.032", .requiredQuantity)
  let note = Key("note", "备注 備註", "where the factor comes from", "系数的来历", .text)
}

extension ContentParser {
  /// One for each period.
  func links(_ fields: inout Fields<IndicatorKeys>) -> [LinkFactor] {
    var known: Set<ClosedRange<CivilDate>> = []
    return fields.map(\.links) { fields in
      guard let link = link(&fields) else { return nil }
      if known.insert(link.period.span).inserted { return link }
      fields.report(
        .unusable(
          link.period.description, key: fields.name(of: \.period),
          because: Phrase("another link has that period", "这个时期已经写了一个系数"),
          fix: Wording("take one of them out", "去掉其中一个"), at: link.location))
      return nil
    }
  }

  private func link(_ fields: inout Fields<LinkKeys>) -> LinkFactor? {
    let note = fields[\.note]
    guard let period = fields[\.period], let stated = fields[\.factor] else { return nil }
    guard stated.unit == .none, stated.exactness == .exact, let factor = stated.value,
      factor > .zero
    else {
      fields.report(
        .unusable(
          stated.text, key: fields.name(of: \.factor),
          because: Phrase("it is no factor", "这不是系数"),
          fix: Wording("write a number above zero, such as 1.032", "写大于零的数，如 1.032"),
          at: fields.location(of: \.factor)))
      return nil
    }
    // Right to half of its last digit, a factor of two decimals vouches for no rate in whole percents.
    if stated.writtenDecimals < 3 {
      fields.report(.roughFactor(stated.text, at: fields.location(of: \.factor)))
    }
    return LinkFactor(
      at: period, factor, decimals: stated.writtenDecimals, note: note,
      location: fields.location(of: \.period))
  }
}

extension Diagnostic {
  fileprivate static func roughFactor(_ factor: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.metrics.roughFactor, at: location, ["factor": .text(factor)],
      length: factor.unicodeScalars.count)
  }
}
