import Diagnostics
import Foundation
import FrontMatter
import Localization
import Statistics

/// What is wrong with tables of earlier figures.
extension Diagnostic {
  static func earlyFigure(
    _ release: Moment, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.series.earlyFigure, at: location, ["day": .text(release.date.description)])
  }

  static func unknownHead(_ head: Located<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      Rule.metrics.unknownHead, at: head.location,
      [
        "head": head.value.isEmpty
          ? .words("a column without a name", "没有表头的这一列")
          : .phrase(
            Phrase("a column '{head}'", "“{head}”这一列", ["head": .text(head.value)])),
        "known": .someNames(known),
      ],
      length: max(1, head.value.unicodeScalars.count))
  }

  static func shorterThanFrequency(
    _ cell: Located<String>, _ period: Period, of indicator: Indicator
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.shorterThanFrequency, at: cell.location,
      [
        "text": .text(cell.value), "period": .words(period.description, period.chinese),
        "indicator": "\(indicator.id)",
        "frequency": .words(
          indicator.frequency?.rawValue ?? "",
          indicator.frequency?.wording(in: .simplifiedChinese) ?? ""),
      ],
      length: cell.value.unicodeScalars.count)
  }

  static func rowWithoutPart(
    _ column: String, of year: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.rowWithoutPart, at: year.location, ["column": .text(column)],
      length: year.value.unicodeScalars.count)
  }

  static func brokenNumber(
    _ first: Located<String>, _ second: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.brokenNumber, at: first.location,
      [
        "number": .text("\(first.value),\(second.value)"),
        "plain": .text(first.value + second.value),
      ],
      length: first.value.unicodeScalars.count)
  }

  static func januaryOrOctober(_ cell: Located<String>) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.januaryOrOctober, at: cell.location, ["text": .text(cell.value)],
      length: cell.value.unicodeScalars.count)
  }

  static func dateForPeriod(_ cell: Located<String>) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.dateForPeriod, at: cell.location, ["text": .text(cell.value)],
      length: cell.value.unicodeScalars.count)
  }

  static func emptyTable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.metrics.emptyTable, at: location)
  }

  static func headTwice(_ head: Located<String>, _ other: String) -> Diagnostic {
    Diagnostic(
      Rule.metrics.headTwice, at: head.location,
      ["head": .text(head.value), "other": .text(other)],
      length: head.value.unicodeScalars.count)
  }

  static func headMissing(
    _ missing: Phrase.Argument, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.metrics.headMissing, at: location, ["missing": missing])
  }

  static func rowWithoutPeriod(
    _ column: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.rowWithoutName, at: location, ["column": .text(column)],
      fix: Wording("write the period of the row, or delete the row", "补上时期，或者删掉这一行"))
  }
}

extension Phrase.Argument {
  static let coverage = words("coverage", "口径")
  static let period = words("for the period", "“时期”")
  static let figures = words("for a value or a change", "“数值”或“同比”")
}
