import Foundation
import Statistics

/// What a link in a text calls a figure: `ID[/MEMBER…][@PERIOD][.value|.change|.share|.index|.two-year-average]`, where a metric
/// without an indicator is called by its label.
package struct FigureReference {
  package let name: String
  package let members: [String]
  package let period: Period?
  package let part: Part?

  /// Which figure of one place in a series. What was worked out is called by its kind.
  package enum Part: String, CaseIterable {
    case value, change, share, index
    case twoYearAverage = "two-year-average"
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
      return
    }
    var rest = text[...]
    var part: Part?
    for known in Part.allCases where rest.hasSuffix(".\(known.rawValue)") {
      part = known
      rest = rest.dropLast(known.rawValue.count + 1)
    }
    self.part = part
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
