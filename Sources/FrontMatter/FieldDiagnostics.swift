import Characters
import Diagnostics
import Localization
import Statistics

/// What is to be said of keys and values.
extension Diagnostic {
  package static func noFrontMatter(_ file: String) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.noFrontMatter, at: SourceLocation(file: file, line: 1, column: 1))
  }

  package static func unclosedFrontMatter(_ file: String) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.unclosedFrontMatter, at: SourceLocation(file: file, line: 1, column: 1),
      length: 3)
  }

  package static func frontMatterTooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.frontMatterTooLarge, at: SourceLocation(file: file, line: 1, column: 1),
      ["limit": .number(FrontMatterDocument.sizeLimit >> 10)], length: 3)
  }

  static func unknownKey(
    _ name: String, nearest: String?, known: [FieldKey], at location: SourceLocation
  ) -> Diagnostic {
    if let first = name.unicodeScalars.first, first.isWhiteSpace {
      return .indentedWithOther(at: location)
    }
    return Diagnostic(
      Rule.frontMatter.unknownKey, at: location,
      [
        "key": .text(name), "known": .list(known.map(\.argument)),
        "nearest": .text(nearest ?? ""),
      ], fix: nearest.map { _ in .didYouMean }, length: name.unicodeScalars.count)
  }

  /// A key that is looked for here in vain, with what to write instead.
  static func misplacedKey(
    _ name: String, _ advice: Wording, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.unknownKey, at: location, ["key": .text(name), "known": .text("")],
      fix: advice, length: name.unicodeScalars.count)
  }

  /// - Parameter name: a known key once its invisible characters are taken away.
  static func invisibleInKey(
    _ scalar: Unicode.Scalar, _ name: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.invisibleInKey, at: location,
      ["key": .text(name), "code": .code(of: scalar.value)], length: name.unicodeScalars.count)
  }

  static func keyUnderTwoNames(
    _ name: String, _ earlier: String, first line: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.keyUnderTwoNames, at: location,
      ["key": .text(name), "earlier": .text(earlier), "first": .number(line)],
      length: name.unicodeScalars.count)
  }

  static func missingKey(_ key: FieldKey, at location: SourceLocation) -> Diagnostic {
    let chinese = key.chineseNames.first
    let english = "'\(key.name): …'" + (chinese.map { " (or '\($0): …')" } ?? "")
    return Diagnostic(
      Rule.frontMatter.missingKey, at: location,
      ["key": key.argument, "line": .words(english, "“\(chinese ?? key.name): …”")])
  }

  static func emptyKey(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.emptyKey, at: location, ["key": .text(name)],
      length: name.unicodeScalars.count)
  }

  /// - Parameter what: `'title'`, or in words: an entry of a list.
  public static func wrongType(
    _ what: Phrase.Argument, expected: Phrase.Argument, found: Phrase.Argument,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.wrongType, at: location,
      ["what": what, "expected": expected, "found": found])
  }

  package static func notAnInteger(
    _ text: String, key: String, range: ClosedRange<Int>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.notAnInteger, at: location,
      [
        "key": .text(key), "text": .text(text), "least": .number(range.lowerBound),
        "most": .number(range.upperBound),
      ], length: text.unicodeScalars.count)
  }

  static func tooManyEntries(
    _ count: Int, limit: Int, key: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.tooManyEntries, at: location,
      ["key": .text(key), "count": .number(count), "limit": .number(limit)])
  }

  static func notABoolean(_ text: String, key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.notABoolean, at: location, ["key": .text(key), "text": .text(text)],
      length: text.unicodeScalars.count)
  }

  package static func unknownChoice(
    _ text: String, key: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let nearest = Spelling.nearest(to: text, in: known)
    return Diagnostic(
      Rule.frontMatter.unknownChoice, at: location,
      [
        "key": .text(key), "text": .text(text), "known": .someNames(known),
        "nearest": .text(nearest ?? ""),
      ], fix: nearest.map { _ in .didYouMean }, length: text.unicodeScalars.count)
  }

  /// What was written is a choice of another key.
  static func otherKeysChoice(
    _ text: String, key: String, other: Phrase.Argument, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.otherKeysChoice, at: location,
      ["key": .text(key), "text": .text(text), "other": other],
      length: text.unicodeScalars.count)
  }

  package static func notADate(
    _ text: String, key: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.notADate, at: location, ["key": .text(key), "text": .text(text)],
      length: text.unicodeScalars.count)
  }

  package static func unlikelyPeriod(
    _ text: String, _ period: Period, at location: SourceLocation
  ) -> Diagnostic {
    let isLate = period.lastDay.year > Period.likelyYears.upperBound
    let year = isLate ? period.lastDay.year : period.firstDay.year
    return Diagnostic(
      Rule.frontMatter.unlikelyPeriod, at: location,
      ["text": .text(text), "year": .text("\(year)")], length: text.unicodeScalars.count)
  }

  package static func notAPeriod(
    _ text: String, examples: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.notAPeriod, at: location,
      ["text": .text(text), "examples": .text(examples)], length: text.unicodeScalars.count)
  }

  static func fiscalYearWithoutStart(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.fiscalYearWithoutStart, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }

  package static func notAFigure(
    _ text: String, because reason: Phrase, examples: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.notAFigure, at: location,
      ["text": .text(text), "reason": .phrase(reason), "examples": .text(examples)],
      length: text.unicodeScalars.count)
  }

  static func doublyVague(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.doublyVague, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }

  package static func metricWithoutFigure(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.metricWithoutFigure, at: location)
  }

  package static func metricWithoutPeriod(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.metricWithoutPeriod, at: location)
  }

  package static func unusable(
    _ text: String, key: String, because reason: Phrase, fix: Wording, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.unusableValue, at: location,
      ["key": .text(key), "text": .text(text), "reason": .phrase(reason)], fix: fix,
      length: text.unicodeScalars.count)
  }

  package static func notAnIdentifier(
    _ text: String, key: String, at location: SourceLocation
  ) -> Diagnostic {
    .unusable(
      text, key: key, because: Phrase("it is no identifier", "它不能当指标的代号"),
      fix: Wording(
        "use a-z, 0-9 and hyphens, such as fixed-investment",
        "代号用小写字母、数字和减号，如 fixed-investment"), at: location)
  }
}

extension FieldKey {
  /// As an editor of the language knows it.
  public var argument: Phrase.Argument { .words(name, chineseNames.first ?? name) }
}

extension Phrase.Argument {
  /// `U+200B`.
  static func code(of scalar: UInt32) -> Phrase.Argument {
    let digits = String(scalar, radix: 16, uppercase: true)
    return .text("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }

  /// What an editor calls something, in quotation marks.
  public static func quoted(_ name: String) -> Phrase.Argument {
    .phrase(Phrase("'{name}'", "“{name}”", ["name": .text(name)]))
  }

  /// An entry of a list that an editor calls so.
  public static func entry(of name: String) -> Phrase.Argument {
    .phrase(Phrase("an entry of '{name}'", "“{name}”里的每一条", ["name": .text(name)]))
  }
}
