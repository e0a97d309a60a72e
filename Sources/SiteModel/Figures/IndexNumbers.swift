import Characters
import Diagnostics
import Statistics

/// Index numbers on which the year before is 100 that stand where a change belongs: 100.3 under 同比. As
/// a change they would say that something doubled.
struct IndexNumbers {
  /// A change of one figure.
  private struct Stated {
    let change: Change
    let value: Quantity?
    let location: SourceLocation
    /// The members that it is of, or the name of the figure: those of one are compared.
    var of: [String?] = []
  }

  /// What is wrong with the changes of a series.
  static func diagnostics(of series: Series) -> [Diagnostic] {
    let names = series.indicator.names
    let stated = series.points.flatMap { point in
      point.changes.flatMap { statement in
        ([statement.current] + statement.earlier).map {
          Stated(
            change: $0.figure, value: point.value?.current.figure,
            location: $0.observation.location, of: point.members)
        }
      }
    }
    return suspects(
      stated, isNamed: names.contains(where: namesIndex),
      isGeneral: names.contains(where: namesGeneralIndex))
  }

  /// What is wrong with the changes of a report that belong to no indicator.
  static func diagnostics(of report: Report) -> [Diagnostic] {
    var byName: [String: [Stated]] = [:]
    for metric in report.metrics where metric.indicator == nil {
      guard let name = metric.label, let change = metric.change else { continue }
      byName[name, default: []].append(
        Stated(change: change, value: metric.value, location: metric.location))
    }
    return byName.sorted { $0.key < $1.key }.flatMap { name, stated in
      suspects(stated, isNamed: namesIndex(name), isGeneral: namesGeneralIndex(name))
    }
  }

  /// The first of each comparison: a column that holds one such number holds them all.
  private static func suspects(
    _ stated: [Stated], isNamed: Bool, isGeneral: Bool
  ) -> [Diagnostic] {
    var seen: Set<Change.Comparison> = []
    return stated.filter { one in
      guard isAboutHundred(one.change) else { return false }
      // The level of all prices does not double, however that is said.
      if isGeneral, one.change.comparison.isFromYearToYear, one.of.allSatisfy({ $0 == nil }) {
        return true
      }
      guard saysNumberAlone(one.change) else { return false }
      let alike = stated.filter {
        $0.change.comparison == one.change.comparison && $0.of == one.of
      }
      if alike.count >= 3, alike.allSatisfy({ isAboutHundred($0.change) }) { return true }
      if one.value.map(isIndex) ?? false { return true }
      // A price that rose by 70% and 85% may well have doubled, and +101.3% says that it did.
      let others = alike.map(\.change).filter { !isAboutHundred($0) }
      if one.change.written.hasPrefix("+") || one.change.written.hasPrefix("＋") { return false }
      let areSmall = others.allSatisfy { $0.amount.magnitude <= twenty }
      return isNamed ? areSmall : areSmall && others.count >= 2
    }.filter { seen.insert($0.change.comparison).inserted }.map { diagnostic($0) }
  }

  /// From 90 to 115 percent.
  private static func isAboutHundred(_ change: Change) -> Bool {
    change.measure == .percent && change.exactness == .exact && range.contains(change.amount)
      && change.written.contains { $0.isASCII && $0.isNumber }
  }

  /// Whether it is said with a number alone: 增长100.3% says what it means.
  private static func saysNumberAlone(_ change: Change) -> Bool {
    change.written.allSatisfy { $0.isASCII && !$0.isLetter || "％＋".contains($0) || $0.isNumber }
  }

  private static let twenty = DecimalNumber(significand: 20)

  private static let range = DecimalNumber(significand: 90)...DecimalNumber(significand: 115)

  private static func isIndex(_ value: Quantity) -> Bool {
    value.indexBase != nil || value.unit == .none && value.value.map(range.contains) ?? false
  }

  private static func namesIndex(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["指数", "指數", "价格", "價格", "物价", "物價", "cpi", "ppi", "index", "price"]
      .contains(where: lower.holds)
  }

  /// Names of the prices of all goods, and no single one's: 猪肉价格 may double.
  private static func namesGeneralIndex(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [
      "消费价格", "消費價格", "生产者", "生產者", "出厂价格", "出廠價格", "购进价格", "購進價格", "零售价格", "物价", "物價", "平减指数",
      "平減指數", "cpi", "ppi", "price index", "consumer price", "producer price",
    ].contains(where: lower.holds)
  }

  private static func diagnostic(_ stated: Stated) -> Diagnostic {
    let change = stated.change
    let rate = Change(
      change.amount - DecimalNumber(significand: 100), decimals: change.writtenDecimals)
    let isMonthly = change.comparison == .periodBefore
    let number = change.amount.text(minimumDecimals: change.writtenDecimals)
    return Diagnostic(
      Rule.metrics.indexAsChange, at: stated.location,
      [
        "text": .text(change.written), "rate": .text(rate.text.replacing("−", with: "-")),
        "base": isMonthly
          ? .words("the period before", "上期") : .words("the year before", "上年同期"),
        "index": .text("\(number)（\(isMonthly ? "上期" : "上年同期")=100）"),
      ],
      length: change.written.unicodeScalars.count)
  }
}

extension Change.Comparison {
  /// Whether it is against the year before, or less: over many years prices do double.
  fileprivate var isFromYearToYear: Bool { isOneYear || self == .periodBefore }
}
