import Characters
import Statistics

/// The places on an indicator's page that links to its figures lead to.
package enum FigureAnchor {
  /// The id of the row of one period and, where the indicator has dimensions, of some members: the same
  /// as long as the figure has that period. Like all ids that no editor writes it begins with `_`.
  package static func row(of period: Period, _ members: [String?]) -> String {
    // A member of one dimension may be called like one of another: each has its place.
    var parts = [period.description] + members.map { $0 ?? "" }
    while parts.last == "" { parts.removeLast() }
    // An id holds no white space (WHATWG HTML, 3.2.6 "The id attribute").
    return "_"
      + parts.joined(separator: ".").split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }

  /// The id of what was worked out from the figures.
  package static let derived = "_derived"
}
