import Characters
import Statistics

/// Times as English sentences name them around a figure: in September, during the first three quarters
/// of 2026. Behind a preposition alone, for "than in August" is another's time.
enum EnglishTime {
  private static let prepositions: Set<String> = ["in", "during", "for", "at"]
  /// What before a preposition makes the time another's.
  private static let comparisons: Set<String> = [
    "than", "as", "from", "since", "with", "against", "to", "and", "until", "by", "unlike",
  ]

  /// The last time that a text names.
  static func last(in text: String, year: Int) -> NamedTime? {
    guard mayName(text) else { return nil }
    let words = words(of: text)
    for place in words.indices.reversed() where isPreposition(words, at: place) {
      if let (named, _) = period(Array(words[(place + 1)...]), year: year) { return named }
    }
    return nil
  }

  /// The time right behind a figure: 5.3% in September, 5.3% year on year in September.
  static func behind(_ text: String, year: Int) -> NamedTime? {
    guard text.first.map({ $0.isASCII }) ?? false else { return nil }
    var words = words(of: text)
    let fillers = [
      ["year", "on", "year"], ["year-on-year"], ["month", "on", "month"], ["month-on-month"],
      ["from", "a", "year", "earlier"], ["from", "a", "year", "ago"], ["yuan"],
    ]
    for filler in fillers where words.starts(with: filler.map { $0[...] }) {
      words = Array(words.dropFirst(filler.count))
    }
    guard let first = words.first, prepositions.contains(String(first)) else { return nil }
    return period(Array(words.dropFirst()), year: year)?.named
  }

  /// The time with which a clause begins, with what stands behind it.
  static func beginning(
    _ clause: Substring, year: Int
  ) -> (named: NamedTime, rest: Substring)? {
    guard clause.first?.isASCII ?? false else { return nil }
    let words = words(of: String(clause))
    guard isPreposition(words, at: 0) else { return nil }
    guard let (named, count) = period(Array(words.dropFirst()), year: year) else { return nil }
    return (named, Substring(words.dropFirst(count + 1).joined(separator: " ")))
  }

  /// The time that a heading is, or that stands before its colon: September 2026.
  static func heading(
    _ text: Substring, year: Int
  ) -> (named: NamedTime, rest: Substring)? {
    guard text.first?.isASCII ?? false else { return nil }
    let title = text.prefix { $0 != ":" }
    let words = words(of: String(title))
    guard let (named, count) = period(words, year: year), count == words.count else { return nil }
    return (named, "")
  }

  /// Whether a text names any time.
  static func isNamed(in text: String) -> Bool { last(in: text, year: 2000) != nil }

  /// Whether a text has a word that a time may follow.
  static func mayName(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: " ")) else { return false }
    let lower = text.lowercased()
    return prepositions.contains { lower.hasPrefix($0 + " ") || lower.holds(" \($0) ") }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\u{A0}" }
  }

  private static func isPreposition(_ words: [Substring], at place: Int) -> Bool {
    guard words.indices.contains(place), prepositions.contains(words[place].lowercased()) else {
      return false
    }
    return place == 0 || !comparisons.contains(words[place - 1].lowercased())
  }

  /// The longest period that the words begin with, and how many of them it takes.
  private static func period(
    _ words: [Substring], year: Int
  ) -> (named: NamedTime, count: Int)? {
    guard let first = words.first, isBeginning(first) else { return nil }
    for count in stride(from: min(7, words.count), through: 1, by: -1) {
      var text = words[..<count].joined(separator: " ")
      while let last = text.last, ",.;:".contains(last) { text.removeLast() }
      if let period = Period(text) ?? Period("\(text) \(year)") {
        // In 2020 prices is no time.
        let next = words.dropFirst(count).first?.lowercased() ?? ""
        if ["prices", "dollars", "terms", "constant"].contains(next) { return nil }
        return (NamedTime(words: text, period: period), count)
      }
    }
    return nil
  }

  /// Months have capitals, and "may" has none.
  private static func isBeginning(_ word: Substring) -> Bool {
    guard let first = word.first, first.isASCII else { return false }
    return first.isUppercase || first.isNumber
      || ["the", "first", "second", "third", "fourth"].contains(String(word))
  }
}
