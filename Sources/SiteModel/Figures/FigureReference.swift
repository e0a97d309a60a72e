import Foundation
import Statistics

/// What a link in a text calls a figure: `ID[/MEMBER…][@PERIOD][.value|.change|.share|.index|.two-year-average]`, where a metric
/// without an indicator is called by its label.
package struct FigureReference {
  package let name: String
  package let members: [String]
  package let period: Period?
  package let part: Part?
  /// Against what the change is measured; nil where any will do.
  package let comparisons: [Change.Comparison]?

  /// Which figure of one place in a series. What was worked out is called by its kind.
  package enum Part: String, CaseIterable {
    case value, change, share, index
    case twoYearAverage = "two-year-average"
  }

  /// What editors may write behind the last point, beside the names of the parts.
  private static let parts: [String: (part: Part, comparisons: [Change.Comparison]?)] = [
    "数值": (.value, nil), "數值": (.value, nil), "增速": (.change, nil), "增幅": (.change, nil),
    "增减": (.change, nil), "增減": (.change, nil), "比重": (.share, nil), "占比": (.share, nil),
    "指数": (.index, nil),
    "指數": (.index, nil), "两年平均": (.twoYearAverage, nil), "兩年平均": (.twoYearAverage, nil),
    "year-on-year": (.change, onYear), "同比": (.change, onYear),
    "period-on-period": (.change, [.periodBefore]), "环比": (.change, [.periodBefore]),
    "環比": (.change, [.periodBefore]),
  ]
  private static let onYear: [Change.Comparison] = [.yearBefore, .cumulative]

  /// A reference to the same figure of another period: gdp@2022.环比 for gdp.环比, or for gdp@2023.环比.
  static func naming(_ period: Period, in text: String) -> String {
    let (name, part) = parted(text)
    return "\(name.prefix { $0 != "@" })@\(period)\(part)"
  }

  /// A reference whose part stands before its period, as it should be: cpi@2023-09.环比 for cpi.环比@2023-09. Nil for
  /// any other.
  static func reordered(_ text: String) -> String? {
    guard let at = text.firstIndex(of: "@"),
      case (let name, let part) = parted(String(text[..<at])),
      !part.isEmpty, !name.isEmpty
    else { return nil }
    return name + text[at...] + part
  }

  /// A reference without its part, and that with its point.
  private static func parted(_ text: String) -> (name: String, part: String) {
    guard let point = text.lastIndex(of: "."),
      case let name = String(text[text.index(after: point)...]),
      Part(rawValue: name) != nil || parts[name] != nil
    else { return (text, "") }
    return (String(text[..<point]), String(text[point...]))
  }

  package enum Fault: Error {
    case empty
    case noPeriod(String)
  }

  /// - Parameter labels: names that may hold any character, and so are looked for first.
  package init(_ text: String, labels: Set<String>) throws(Fault) {
    let text = text.percentDecoded ?? text
    if labels.contains(text) {
      (name, members, period, part) = (text, [], nil, nil)
      comparisons = nil
      return
    }
    var rest = text[...]
    var meant: (part: Part, comparisons: [Change.Comparison]?)?
    if let point = rest.lastIndex(of: ".") {
      let name = String(rest[rest.index(after: point)...])
      meant = Part(rawValue: name).map { ($0, nil) } ?? Self.parts[name]
      if meant != nil { rest = rest[..<point] }
    }
    (part, comparisons) = (meant?.part, meant?.comparisons)
    if let at = rest.firstIndex(of: "@") {
      let name = String(rest[rest.index(after: at)...])
      guard let period = Period(name) else { throw .noPeriod(name) }
      self.period = period
      rest = rest[..<at]
    } else {
      period = nil
    }
    let names = rest.split(separator: "/").map(String.init)
    guard let first = names.first else { throw .empty }
    name = first
    members = Array(names.dropFirst())
  }
}
