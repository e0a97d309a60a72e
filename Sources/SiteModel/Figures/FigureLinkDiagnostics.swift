import Characters
import Diagnostics
import Localization
import Markdown
import Statistics

/// What is said of links to figures.
extension Diagnostic {
  /// A complaint of a link to a figure, marked from `metric:` on.
  private init(
    _ rule: Rule, of reference: String, at location: SourceLocation,
    _ arguments: [String: Phrase.Argument] = [:], fix: Wording? = nil
  ) {
    self.init(
      rule, at: location, arguments.merging(["reference": .text(reference)]) { own, _ in own },
      fix: fix, length: reference.unicodeScalars.count + "metric:".count)
  }

  static func unreadableReference(
    _ reference: String, _ fault: FigureReference.Fault, at location: SourceLocation
  ) -> Diagnostic {
    switch fault {
    case .empty: Diagnostic(Rule.figureLinks.emptyReference, at: location)
    case .noPeriod(let text):
      Diagnostic(
        Rule.figureLinks.referenceWithoutPeriod, of: reference, at: location,
        ["text": .text(text), "examples": .text(Period.examples)])
    }
  }

  static func unknownReference(
    _ reference: String, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    if let right = FigureReference.reordered(reference) {
      return Diagnostic(
        Rule.figureLinks.unknownReference, of: reference, at: location, ["right": .text(right)],
        fix: Wording("the part stands last: metric:{right}", "取哪种数写在最后：metric:{right}"))
    }
    return Diagnostic(
      Rule.figureLinks.unknownReference, of: reference, at: location,
      ["nearest": .text(nearest ?? "")], fix: nearest.map { _ in .didYouMean })
  }

  static func unknownMember(
    _ reference: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.unknownMember, of: reference, at: location, ["known": .someNames(known)],
      fix: known.isEmpty ? Wording("it has no parts", "它没有分类") : nil)
  }

  static func memberOfSeveral(
    _ text: String, _ reference: FigureReference, _ ways: [String], at location: SourceLocation
  ) -> Diagnostic {
    let tail = text.firstIndex(of: "@").map { String(text[$0...]) } ?? ""
    return Diagnostic(
      Rule.figureLinks.memberOfSeveral, of: text, at: location,
      ["ways": .names(ways.map { "metric:\(reference.name)/\($0)\(tail)" })])
  }

  static func figureOfTwo(
    _ reference: String, _ one: String, _ other: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.figureOfTwo, of: reference, at: location,
      ["figure": .text(one), "other": .text(other)])
  }

  static func ambiguousReference(
    _ reference: String, _ periods: [Period], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.ambiguousReference, of: reference, at: location,
      ["example": .text("\(reference)@\(periods[0])")])
  }

  static func referenceNeedsPeriod(
    _ reference: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.figureLinks.referenceNeedsPeriod, of: reference, at: location)
  }

  static func noObservation(
    _ reference: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.noObservation, of: reference, at: location, ["known": .someNames(known)],
      fix: known.isEmpty
        ? Wording("add the figure to a bulletin's metrics", "把这个数写进某篇公报的“指标”里") : nil)
  }

  static func noSuchPart(
    _ reference: String, at location: SourceLocation, figure: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.noSuchPart, of: reference, at: location, ["place": .text("\(figure)")])
  }

  static func unreadableWords(
    _ text: String, _ fault: StatedFigure.Fault, at location: SourceLocation
  ) -> Diagnostic {
    switch fault {
    case .none:
      Diagnostic(Rule.figureLinks.wordsWithoutFigure, at: location, ["text": .text(text)])
    case .unreadable(let figure, let error):
      .notAFigure(figure, because: error.reason, examples: Quantity.examples, at: location)
    case .cut(let before, let figure):
      Diagnostic(
        Rule.figureLinks.figureCut, at: location,
        ["text": .text(text), "before": .text("\(before)"), "figure": .text("\(figure)")])
    }
  }

  static func differingFigure(
    _ text: String, _ reference: String, _ figure: FigureComparison.Known,
    at location: SourceLocation,
    figure place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.differingFigure, of: reference, at: location,
      ["text": .text(text), "figure": figure.argument, "place": .text("\(place)")])
  }

  static func unfitFigure(
    _ text: String, _ reference: String, _ figure: String, at location: SourceLocation,
    figure place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.unfitFigure, of: reference, at: location,
      ["text": .text(text), "figure": .text(figure), "place": .text("\(place)")])
  }

  static func saidTwice(
    _ text: String, _ reference: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.figureLinks.saidTwice, of: reference, at: location, ["text": .text(text)])
  }

  static func rateMoved(
    _ text: String, _ reference: String, _ figure: FigureComparison.Known,
    at location: SourceLocation,
    figure place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.rateMoved, of: reference, at: location,
      ["text": .text(text), "figure": figure.argument, "place": .text("\(place)")])
  }

  static func supersededFigure(
    _ text: String, _ reference: String, _ figure: String, since day: CivilDate,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.supersededFigure, of: reference, at: location,
      ["text": .text(text), "figure": .text(figure), "day": .text("\(day)")])
  }

  static func otherPeriod(
    _ said: String, _ reference: String, _ period: Period, at location: SourceLocation
  ) -> Diagnostic {
    // 累计 and 上年 are no periods that a link could name.
    let meant = Period(said) ?? Period("\(period.lastDay.year)年\(said)")
    return Diagnostic(
      Rule.figureLinks.otherPeriodInText, of: reference, at: location,
      [
        "said": .text(said), "period": .period(period),
        "example": .text(meant.map { FigureReference.naming($0, in: reference) } ?? ""),
      ],
      fix: meant == nil
        ? Wording(
          "correct the text, or name behind '@' the period that is meant",
          "改正文字，或者在“@”后面写明要说的时期") : nil)
  }

  static func unsaidPeriod(
    _ reference: String, _ target: FigureTarget, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.unsaidPeriod, of: reference, at: location,
      [
        "period": .period(target.period),
        "own": .period(target.statedPeriodOfText ?? target.period),
      ])
  }

  static func otherEnd(
    _ end: EndOfChange, _ text: String, _ reference: String, _ period: Period,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.otherEndOfChange, of: reference, at: location,
      [
        "text": .text(text), "period": .period(period),
        "end": end == .start ? .words("began with", "的起点") : .words("led to", "的终点"),
      ])
  }

  static func unknownStart(
    _ start: String, _ reference: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.unknownStart, of: reference, at: location, ["start": .text(start)])
  }

  static func contradictedMove(
    _ words: String, _ reference: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.contradictedMove, of: reference, at: location, ["words": .text(words)])
  }

  /// - Parameter names: of the figure that is linked, and of the one before it.
  static func unlike(
    _ rule: Rule, _ names: (own: String, other: String), _ reference: String,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      rule, of: reference, at: location, ["one": .text(names.other), "other": .text(names.own)])
  }

  static func contradiction(
    _ found: RecordContradiction, _ reference: String, at location: SourceLocation,
    figure place: SourceLocation? = nil
  ) -> Diagnostic {
    switch found.kind {
    case .change(let known):
      return .differingFigure(
        found.words, reference, known, at: location, figure: place ?? location)
    case .trade(let exports, let imports):
      return Diagnostic(
        Rule.figureLinks.wrongBalance, of: reference, at: location,
        ["words": .text(found.words), "exports": .text(exports), "imports": .text(imports)])
    case .record(let record):
      return Diagnostic(record.rule, of: reference, at: location, record.arguments(found.words))
    }
  }

  static func otherMember(
    _ said: String, _ reference: String, _ member: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.figureLinks.otherMemberInText, of: reference, at: location,
      [
        "said": .text(said),
        "member": member.map { .text($0) } ?? .words("the total", "总计"),
      ])
  }
}
