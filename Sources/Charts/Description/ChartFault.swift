/// Why a chart is not drawn as asked: it would mislead, or there is nothing to draw.
public enum ChartFault: Error, Hashable, Sendable {
  case empty
  case notFinite(String)
  case tooManyParts(kind: String, limit: Int, count: Int)
  case negativePart(String, kind: String)
  case unequalLengths(series: String, expected: Int, found: Int)
  case needsPeriods(kind: String)
  case needsTwoSeries(kind: String)
  case needsTwoPlaces(kind: String)
  case needsNumbers
  case mixedPeriods
  case emptyTotal(kind: String)
}

extension ChartFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "the chart has no values"
    case .notFinite(let name): "the value of '\(name)' is no finite number"
    case .tooManyParts(let kind, let limit, let count):
      "a \(kind) shows at most \(limit) parts, but there are \(count)"
    case .negativePart(let name, let kind):
      "'\(name)' is below zero, and a \(kind) shows parts of a whole"
    case .unequalLengths(let series, let expected, let found):
      "the series '\(series)' has \(found) values for \(expected) places"
    case .needsPeriods(let kind): "a \(kind) needs periods"
    case .needsTwoSeries(let kind): "a \(kind) compares two series, and there are not two"
    case .needsTwoPlaces(let kind): "a \(kind) compares two places, and there are not two"
    case .needsNumbers: "a scatter chart needs a number on both axes"
    case .mixedPeriods:
      "the periods are of different kinds, cumulative and single ones, which can't share an axis"
    case .emptyTotal(let kind): "the parts of the \(kind) add up to nothing"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch self {
    case .empty: "add data, or take the chart out"
    case .notFinite: "write a number"
    case .tooManyParts: "use bars, or join small parts"
    case .negativePart, .emptyTotal: "use 'type: diverging', with bars to both sides of zero"
    case .unequalLengths:
      "give each series one value for each place, and leave it empty where there is none"
    case .needsPeriods: "write periods such as 2023-H1 as the names of the places"
    case .needsTwoSeries, .needsTwoPlaces: "use 'type: bar'"
    case .needsNumbers: "give each point an x and a y"
    case .mixedPeriods: "draw one chart for each kind of period"
    }
  }
}
