import Diagnostics
import FrontMatter
import Localization
import Statistics

/// Checks indicators that count what is on a register: those that count entries and removals are
/// there and share the unit, and the counts add up wherever all of them were published.
package enum RegisterCheck {
  package static func diagnostics(in entries: [IndicatorEntry]) -> [Diagnostic] {
    let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.indicator.id, $0) })
    return entries.flatMap { entry -> [Diagnostic] in
      let page = entry.page
      let links = [page.entering, page.leaving].compactMap { $0 }
      let faults = links.compactMap { link -> Diagnostic? in
        guard let other = byID[link.value] else {
          return .unknownName(
            Located(link.value.text, at: link.location), kind: .indicator,
            known: byID.keys.map(\.text).sorted())
        }
        return other.indicator.unit == entry.indicator.unit
          ? nil : .otherRegisterUnit(link, other.indicator, entry.indicator)
      }
      guard faults.isEmpty, let entering = page.entering, let leaving = page.leaving else {
        return faults
      }
      return sums(entry, byID[entering.value]!, byID[leaving.value]!)
    }
  }

  /// Stock = stock before + entered − removed. What was not published is not assumed to be zero.
  private static func sums(
    _ stock: IndicatorEntry, _ entering: IndicatorEntry, _ leaving: IndicatorEntry
  ) -> [Diagnostic] {
    stock.series.totals.compactMap { point in
      guard let now = exact(point),
        let before = stock.series.totals.last(where: {
          $0.period.lastDay.daysSince1970 == point.period.firstDay.daysSince1970 - 1
        }).flatMap(exact),
        let entered = entering.series.point(at: point.period, []).flatMap(exact),
        let left = leaving.series.point(at: point.period, []).flatMap(exact),
        before + entered - left != now, point.notes.isEmpty
      else { return nil }
      return .registerDoesNotAddUp(
        stock.indicator, point, "\(before) + \(entered) − \(left)", "\(now)")
    }
  }

  private static func exact(_ point: Series.Point) -> DecimalNumber? {
    guard let figure = point.value?.current.figure, figure.exactness == .exact else { return nil }
    return figure.value
  }
}

extension Diagnostic {
  fileprivate static func otherRegisterUnit(
    _ link: Located<IndicatorID>, _ other: Indicator, _ register: Indicator
  ) -> Diagnostic {
    Diagnostic(
      Rule.series.otherRegisterUnit, at: link.location,
      [
        "other": .text(other.id.text), "found": .text(other.unit.symbol),
        "register": .text(register.id.text), "expected": .text(register.unit.symbol),
      ], length: other.id.text.utf8.count)
  }

  fileprivate static func registerDoesNotAddUp(
    _ register: Indicator, _ point: Series.Point, _ sum: String, _ count: String
  ) -> Diagnostic {
    Diagnostic(
      Rule.series.registerSum, at: point.value!.current.observation.location,
      [
        "register": .text(register.id.text), "count": .text(count),
        "period": .period(point.period), "sum": .text(sum),
      ])
  }
}

extension Phrase.Argument {
  /// A period as editors of each language write it.
  static func period(_ period: Period) -> Phrase.Argument {
    .words("\(period)", period.wording(in: .simplifiedChinese))
  }
}
