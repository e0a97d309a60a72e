import Foundation
import Statistics

/// What a link in a text calls a figure: `ID[/MEMBER…][@PERIOD][.value|.change]`, where a metric
/// without an indicator is called by its label.
package struct FigureReference {
  package let name: String
  package let members: [String]
  package let period: Period?
  package let part: Part?

  package enum Part: String {
    case value, change
  }

  package enum Fault: Error {
    case empty
    case noPeriod(String)
  }

  /// - Parameter labels: names that may hold any character, and so are looked for first.
  package init(_ text: String, labels: [String]) throws(Fault) {
    let text = text.percentDecoded ?? text
    if labels.contains(text) {
      (name, members, period, part) = (text, [], nil, nil)
      return
    }
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
package struct LinkedFigure {
  package let quantity: Quantity
  package let words: String
  /// What the words before the figure say that it is measured against.
  package let comparison: Change.Comparison?

  package enum Fault: Error {
    /// No end of the text is a figure.
    case none
    /// What stands before the figure belongs to it, and can't be read: 1亿 before 3400万元.
    case cut(before: String, figure: String)
  }

  /// The longest end of the text that is a figure.
  package init(in text: String) throws(Fault) {
    var start = text.startIndex
    while start < text.endIndex {
      let words = String(text[start...])
      if let quantity = try? Quantity(parsing: words) {
        if let before = Self.rest(of: text[..<start], before: quantity) {
          throw .cut(before: before, figure: words)
        }
        self.quantity = quantity
        self.words = words
        comparison = Self.comparison(before: start, in: text)
        return
      }
      start = text.index(after: start)
    }
    throw .none
  }

  /// The end of a text that belongs to the figure behind it and was not read with it: a number, or a
  /// word for a direction. Nil where there is none.
  private static func rest(of text: Substring, before quantity: Quantity) -> String? {
    let tail = String(text.suffix(4))
    let trimmed = tail.drop { $0 == " " }
    var last = trimmed
    while let character = last.last, "，,、 .".contains(character) { last.removeLast() }
    if let character = last.last, character.isNumber || "千百万亿萬億余多%".contains(character) {
      // 2023年 ends in no number, and 2023年上半年，64% is two things.
      return String(trimmed)
    }
    if quantity.isMovement || Self.arrivals.contains(where: trimmed.hasSuffix) { return nil }
    return Self.directions.contains(where: { trimmed.contains($0) }) ? String(trimmed) : nil
  }

  /// 降至5.1% is a level, whichever way it was reached.
  private static let arrivals = ["至", "到"]
  private static let directions: [Character] = [
    "增", "升", "涨", "漲", "降", "跌", "减", "減", "缩", "縮", "滑", "落", "亏", "虧", "少", "负", "負",
  ]

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
