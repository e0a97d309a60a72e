import Statistics

/// What a link in a text calls a figure: `ID[/MEMBER…][@PERIOD][.value|.change]`, where a metric
/// without an indicator is called by its label.
struct FigureReference {
  let name: String
  let members: [String]
  let period: Period?
  let part: Part?

  enum Part: String {
    case value, change
  }

  enum Fault: Error {
    case empty
    case noPeriod(String)
  }

  init(_ text: String) throws(Fault) {
    var rest = text[...]
    var part: Part?
    for known in [Part.value, .change] where rest.hasSuffix(".\(known.rawValue)") {
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

/// The figure in the words of a link: 固定资产投资同比增长64% says 增长64%, against the year before.
struct LinkedFigure {
  let quantity: Quantity
  let words: String
  /// What the words before the figure say that it is measured against.
  let comparison: Change.Comparison?

  /// - Returns: the longest end of the text that is a figure; nil where there is none.
  init?(in text: String) {
    var start = text.startIndex
    while start < text.endIndex {
      let words = String(text[start...])
      if let quantity = try? Quantity(parsing: words) {
        self.quantity = quantity
        self.words = words
        comparison = Self.comparison(before: start, in: text)
        return
      }
      start = text.index(after: start)
    }
    return nil
  }

  private static func comparison(before end: String.Index, in text: String) -> Change.Comparison? {
    var start = end
    while start > text.startIndex {
      start = text.index(before: start)
      let (comparison, rest) = Change.splittingComparison(off: String(text[start...]))
      if let comparison, rest == text[end...] { return comparison }
    }
    return nil
  }
}
