/// Why a chart is not drawn as asked: it would mislead, or there is nothing to draw.
public enum ChartFault: Error, Hashable, Sendable {
  case empty
  case notFinite(String)
  case outOfRange(String)
  case unequalNumbers(expected: Int, found: Int)
  case tooManyParts(kind: String, limit: Int, count: Int)
  case negativePart(String, kind: String)
  case unequalLengths(series: String, expected: Int, found: Int)
  case needsPeriods(kind: String)
  case needsTwoSeries(kind: String)
  case needsTwoPlaces(kind: String)
  case needsNumbers
  case mixedPeriods
  case emptyTotal(kind: String)
  case missingPart(String, kind: String)
  case sharesNotWhole(total: String)
  case totalAmongParts(String)
  case oneSeries(kind: String, count: Int)
  case oneFigure(count: Int)
  case repeatedPeriod(String)
  case repeatedSeries(String)
  case totalDiffers(String, stated: String, sum: String)
  case unequalSpans(String, String)
  case unequalIntervals
}

extension ChartFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "the chart has no values"
    case .notFinite(let name): "the value of '\(name)' is no finite number"
    case .outOfRange(let name): "the value of '\(name)' is too large or too small to be drawn"
    case .unequalNumbers(let expected, let found):
      "there are \(found) numbers on the lower axis for \(expected) names"
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
    case .missingPart(let name, let kind): "'\(name)' has no value, and a \(kind) needs all parts"
    case .sharesNotWhole(let total): "the shares add up to \(total)%, not to 100%"
    case .totalAmongParts(let name): "'\(name)' is the sum of the others, and no part beside them"
    case .oneSeries(let kind, let count): "a \(kind) shows one series, but there are \(count)"
    case .oneFigure(let count): "a card shows one figure, but there are \(count)"
    case .repeatedPeriod(let name): "there are two values for \(name)"
    case .repeatedSeries(let name): "two series are called '\(name)'"
    case .totalDiffers(let name, let stated, let sum):
      "'\(name)' is \(stated), but the steps before it come to \(sum)"
    case .unequalSpans(let a, let b):
      "\(a) and \(b) are stretches of different lengths, which can't be compared"
    case .unequalIntervals: "the periods lie at very unequal intervals, which columns can't show"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch self {
    case .empty: "add data, or take the chart out"
    case .notFinite: "write a number"
    case .outOfRange: "use a unit that suits it"
    case .unequalNumbers: "give each point a number and a name"
    case .tooManyParts: "use bars, or join small parts"
    case .negativePart, .emptyTotal: "use 'type: diverging', with bars to both sides of zero"
    case .unequalLengths:
      "give each series one value for each place, and leave it empty where there is none"
    case .needsPeriods: "write periods such as 2023-H1 as the names of the places"
    case .needsTwoSeries, .needsTwoPlaces: "use 'type: bar'"
    case .needsNumbers: "give each point an x and a y"
    case .mixedPeriods, .unequalSpans: "draw one chart for each kind of period"
    case .missingPart: "add its value, or use bars"
    case .sharesNotWhole: "add what is missing as a part of its own, or use bars"
    case .totalAmongParts: "take it out, or use bars"
    case .oneSeries: "draw one chart for each, or use bars"
    case .oneFigure: "use 'type: bar'"
    case .repeatedPeriod: "keep one of them"
    case .repeatedSeries: "give each a name of its own"
    case .totalDiffers: "check the figures; a step that is missing has to be shown, too"
    case .unequalIntervals: "use 'type: line'"
    }
  }
}
