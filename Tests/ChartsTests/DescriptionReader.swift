import Foundation
import Localization
import Statistics
import Testing

@testable import Charts

/// Reads what a chart says in words as somebody does who has the data beside it: each sentence has to
/// be of a form that is known here, each figure is looked up, and each comparison is made anew.
struct DescriptionReader {
  private let chart: Chart
  private let language: Language
  private let grammar: DescriptionGrammar
  private let name: String
  private let placeNames: [String]
  private let series: [(name: String, values: [Statement?])]
  private let description: String
  private let finding: String?
  private let isRelative: Bool

  /// What a chart calls the figures of a series without a name, when it is asked what it finds.
  static let subject = "产值"

  init(_ drawable: DrawableChart, _ language: Language, _ name: String) {
    let stage = drawable.stage(language)
    chart = stage.chart
    self.language = language
    grammar = DescriptionGrammar(language)
    self.name = "\(name), \(stage.chart.kind.rawValue), \(language)"
    placeNames = stage.placeNames
    series = Statement.all(of: stage.chart)
    description = ChartWords(stage: stage).description
    finding = drawable.finding(of: Self.subject, in: language)
    isRelative = stage.unit.unit.isRelative
  }

  var hasFinding: Bool { finding != nil }

  func check() {
    if let finding { checkFinding(finding) }
    guard chart.alternative == nil else { return }
    var described: [Int] = []
    var (saysEvents, saysSpans, saysBase) = (false, false, false)
    for sentence in grammar.sentences(of: description) {
      if let rest = grammar.gaps(of: sentence, in: grammar.seriesInAll) {
        expect(Int(rest[0]) == series.count, "series in all", sentence)
      } else if let rest = grammar.gaps(of: sentence, in: grammar.references) {
        checkReferences(rest[0])
      } else if let rest = grammar.gaps(of: sentence, in: grammar.notes) {
        checkNotes(rest[0])
      } else if let rest = grammar.gaps(of: sentence, in: grammar.events) {
        check(chart.events, rest[0])
        saysEvents = true
      } else if let rest = grammar.gaps(of: sentence, in: grammar.spans) {
        check(chart.spans, rest[0])
        saysSpans = true
      } else if let rest = grammar.gaps(of: sentence, in: grammar.base) {
        expect(chart.baseIndex.map { placeNames[$0] } == rest[0], "another base", sentence)
        saysBase = true
      } else if let index = read(sentence, butNot: described) {
        described.append(index)
      } else {
        fail("can't be read", sentence)
      }
    }
    let known = series.indices.filter { index in series[index].values.contains { $0 != nil } }
    expect(
      described.sorted() == known || known.count > 6 && described.count == 6,
      "series \(described) are described", description)
    let hasTime = chart.kind.shows(.events)
    expect(saysEvents == (hasTime && !chart.events.isEmpty), "events", description)
    expect(saysBase == (chart.base != nil), "the base", description)
    expect(saysSpans == (hasTime && !chart.spans.isEmpty), "shaded stretches", description)
  }

  private func fail(_ what: String, _ text: String) {
    Issue.record("\(name): \(what): \(text)")
  }

  private func expect(_ isTrue: Bool, _ what: String, _ text: String) {
    if !isTrue { fail(what, text) }
  }

  // MARK: - Sentences

  /// What a sentence of the series calls it: its name, else the chart's title or a word for values.
  private func subjects(of series: String) -> [String] {
    series.isEmpty
      ? [chart.subject, chart.title, grammar.unnamed].filter { !$0.isEmpty } : [series]
  }

  /// Checks the sentence of a series.
  ///
  /// - Returns: the series; nil where the sentence is of none.
  private func read(_ sentence: String, butNot described: [Int]) -> Int? {
    for index in series.indices where !described.contains(index) {
      for subject in subjects(of: series[index].name) {
        if isOne(sentence, of: subject, series[index].values) { return index }
      }
    }
    return nil
  }

  private func isOne(_ sentence: String, of subject: String, _ values: [Statement?]) -> Bool {
    let known = values.indices.filter { values[$0] != nil }
    guard let first = known.first, let last = known.last else { return false }
    for form in grammar.single {
      guard let gaps = grammar.gaps(of: sentence, in: form, about: subject), known.count == 1 else {
        continue
      }
      expect(gaps[0] == placeNames[first], "no place of the figure", sentence)
      let clauses = gaps[1].components(separatedBy: grammar.clauseSeparator)
      checkFigure(clauses[0], values[first], sentence)
      checkMissing(clauses, 0, among: 1, values.count - 1, sentence)
      return true
    }
    if chart.data.periods != nil {
      guard let head = grammar.gaps(of: sentence, in: grammar.overTime) else { return false }
      var clauses = head[2].components(separatedBy: grammar.clauseSeparator)
      let told = clauses.removeFirst()
      if let sums = grammar.gaps(of: told, in: grammar.sums, about: subject) {
        expect(areSums, "no sums", sentence)
        checkList(sums[0], Array(sumsAlike(values).suffix(3)), values, sentence)
      } else {
        guard checkCourse(told, subject, values, sentence) else { return false }
        expect(!areSums, "longer sums are higher ones", sentence)
      }
      expect(head[0] == placeNames[first], "begins elsewhere", sentence)
      expect(head[1] == placeNames[last], "ends elsewhere", sentence)
      for clause in clauses { checkClause(clause, values, sentence) }
      let missing = values[first...last].count { $0 == nil }
      checkMissing(
        clauses, missing, among: known.count, values.count - known.count - missing, sentence)
      return true
    }
    guard let body = grammar.gaps(of: sentence, in: grammar.list, about: subject) else {
      return false
    }
    var clauses = body[0].components(separatedBy: grammar.clauseSeparator)
    var text = clauses.removeFirst()
    if let summary = grammar.gaps(of: text, in: grammar.summary) {
      expect(Int(summary[0]) == known.count, "another count", sentence)
      text = summary[1]
      checkClause(text, values, sentence)
    } else {
      checkList(text, known, values, sentence)
    }
    for clause in clauses { checkClause(clause, values, sentence) }
    checkMissing(
      clauses, values.count - known.count, among: known.count, 0, sentence)
    return true
  }

  /// Whether the figures are amounts that are summed up anew each year, over more and more months.
  private var areSums: Bool {
    guard let periods = chart.data.periods, !isRelative else { return false }
    let ends = Set(periods.map(\.lastDay.month))
    return ends.count > 1
      && periods.allSatisfy { period in
        if case .end = period { false } else { period.firstDay.dayOfYear == 1 }
      }
  }

  /// The places of the last figure and of those of the same part of the years before, as far as no break
  /// lies between.
  private func sumsAlike(_ values: [Statement?]) -> [Int] {
    guard let periods = chart.data.periods, let last = values.lastIndex(where: { $0 != nil }) else {
      return []
    }
    let start = values.lastIndex { $0?.startsAnew == true } ?? 0
    return values.indices.filter { place in
      place >= start && values[place] != nil
        && periods[place].lastDay.month == periods[last].lastDay.month
    }
  }

  /// All figures, one by one.
  private func checkList(
    _ text: String, _ known: [Int], _ values: [Statement?], _ sentence: String
  ) {
    var rest = text[...]
    for (number, place) in known.enumerated() {
      guard let value = values[place] else { continue }
      let figures = [grammar.figure, grammar.figureAt].compactMap { form -> String? in
        var form = form.replacing("{place}", with: placeNames[place])
        form.replace("{measure}", with: chart.data.placesTitle ?? "")
        let start = form.components(separatedBy: "{}")[0]
        guard rest.hasPrefix(start) else { return nil }
        let end =
          number == known.count - 1 ? nil : grammar.listSeparator + placeNames[known[number + 1]]
        let item = end.flatMap { rest.range(of: $0)?.lowerBound }.map { rest[..<$0] } ?? rest
        guard var gaps = grammar.gaps(of: String(item), in: form) else { return nil }
        if language == .english { gaps.reverse() }
        if gaps.count == 2 { checkMeasure(gaps[0], place, sentence) }
        return gaps.last
      }
      guard let figure = figures.last else {
        return fail("\(placeNames[place]) has no figure", sentence)
      }
      checkFigure(figure, value, sentence)
      if number < known.count - 1,
        let next = rest.range(of: grammar.listSeparator + placeNames[known[number + 1]])
      {
        rest = rest[next.lowerBound...].dropFirst(grammar.listSeparator.count)
      }
    }
  }

  /// The other measure of a point.
  private func checkMeasure(_ text: String, _ place: Int, _ sentence: String) {
    guard case .numbers(let numbers, _, _) = chart.data.places else {
      return fail("another measure", sentence)
    }
    if chart.data.placesTexts.indices.contains(place) {
      return expect(text == chart.data.placesTexts[place], "another measure", sentence)
    }
    guard let found = ChartReader.read(text), let exact = DecimalNumber(shortestOf: numbers[place])
    else { return fail("\(text) can't be read", sentence) }
    expect(found.isRounded(exact), "another measure", sentence)
  }

  // MARK: - Clauses

  private func checkCourse(
    _ text: String, _ subject: String, _ values: [Statement?], _ sentence: String
  ) -> Bool {
    let known = values.compactMap { $0 }
    let (start, end) = (known[0], known[known.count - 1])
    let isBroken = known.dropFirst().contains(where: \.startsAnew)
    for (course, forms) in grammar.courses {
      for form in forms {
        guard var gaps = grammar.gaps(of: text, in: form, about: subject) else { continue }
        if language == .english, [.rise, .fall, .change].contains(course) { gaps.reverse() }
        checkFigure(gaps[0], start, sentence)
        checkFigure(gaps[gaps.count - 1], end, sentence)
        expect(isBroken == (course == .broken), "a break", sentence)
        switch course {
        case .rise:
          expect(start.isSurely(atMost: end) && !start.isSame(as: end), "no rise", sentence)
          expect(gaps[0] != gaps[1], "a rise to the same", sentence)
        case .fall:
          expect(end.isSurely(atMost: start) && !start.isSame(as: end), "no fall", sentence)
          expect(gaps[0] != gaps[1], "a fall to the same", sentence)
        case .level: expect(known.allSatisfy { $0.isSame(as: start) }, "not level", sentence)
        case .back: expect(start.isSame(as: end), "not the same", sentence)
        case .change, .broken: break
        }
        return true
      }
    }
    return false
  }

  private func checkClause(_ clause: String, _ values: [Statement?], _ sentence: String) {
    if [grammar.missing, grammar.present, grammar.missingBeyond].contains(where: {
      grammar.gaps(of: clause, in: $0) != nil
    }) {
      return
    }
    let known = values.compactMap { $0 }
    if saysStatus(clause, values, sentence) { return }
    if let gaps = grammar.gaps(of: clause, in: grammar.allAre) {
      expect(known.allSatisfy { $0.isSame(as: known[0]) }, "not all alike", sentence)
      return checkFigure(gaps[0], known[0], sentence)
    }
    expect(
      !known.dropFirst().contains(where: \.startsAnew), "compares across a break", sentence)
    let parts = clause.components(separatedBy: grammar.listSeparator + grammar.lowest.prefix)
    let texts = [parts[0]] + parts.dropFirst().map { grammar.lowest.prefix + $0 }
    for text in texts {
      if text.hasPrefix(grammar.highest.prefix) {
        checkExtreme(text, grammar.highest, values, sentence) { $0.isSurely(atMost: $1) }
      } else if text.hasPrefix(grammar.lowest.prefix) {
        checkExtreme(text, grammar.lowest, values, sentence) { $1.isSurely(atMost: $0) }
      } else {
        fail("'\(text)' can't be read", sentence)
      }
    }
  }

  /// Whether a clause says what figures are that are no plain facts; then it says so of all of them.
  private func saysStatus(_ clause: String, _ values: [Statement?], _ sentence: String) -> Bool {
    for status in ObservationStatus.allCases where status != .normal {
      let word = status.wording(in: language)
      let places = values.indices.filter { values[$0]?.status == status }
      if clause == grammar.allAre.replacing("{}", with: word) {
        expect(places.count == values.count { $0 != nil }, "not all are \(word)", sentence)
        return true
      }
      let forms = [grammar.someAreOfStatus, grammar.areOfStatus].map {
        $0.replacing("{status}", with: word)
      }
      if let gaps = grammar.gaps(of: clause, in: forms[0]), let count = Int(gaps[0]) {
        expect(count == places.count, "another count of \(word)", sentence)
        return true
      }
      if let gaps = grammar.gaps(of: clause, in: forms[1]) {
        expect(
          grammar.parts(of: gaps[0]).filter { !$0.isEmpty } == places.map { placeNames[$0] },
          "others are \(word)", sentence)
        return true
      }
    }
    return false
  }

  /// The highest is named with all that are its equals, and what it is compared with is sure.
  private func checkExtreme(
    _ text: String, _ form: DescriptionGrammar.Extreme, _ values: [Statement?],
    _ sentence: String, isBeyond: (Statement, Statement) -> Bool
  ) {
    let body = String(text.dropFirst(form.prefix.count))
    for range in body.ranges(of: form.separator) {
      var (names, figure) = (String(body[..<range.lowerBound]), String(body[range.upperBound...]))
      if form.isFigureFirst { (names, figure) = (String(figure.dropLast()), names) }
      guard let (places, count) = places(of: names, values) else { continue }
      guard let place = places.first, let value = values[place] else { continue }
      let equals = values.indices.filter { values[$0]?.isSame(as: value) == true }
      checkFigure(figure, value, sentence)
      expect(
        values.allSatisfy { $0.map { isBeyond($0, value) } ?? true }, "\(text) is not so", sentence)
      expect(
        count == equals.count && equals.starts(with: places), "\(text) has other equals", sentence)
      return
    }
    fail("'\(text)' can't be read", sentence)
  }

  /// The places that are named, and how many are meant.
  private func places(of names: String, _ values: [Statement?]) -> ([Int], Int)? {
    let place = { (name: String) in
      placeNames.indices.first { placeNames[$0] == name && values[$0] != nil }
    }
    if let place = place(names) { return ([place], 1) }
    for form in grammar.andOthers {
      if let gaps = grammar.gaps(of: names, in: form), let first = place(gaps[0]),
        let count = Int(gaps[1])
      {
        return ([first], language == .english ? count + 1 : count)
      }
    }
    let all = grammar.parts(of: names).map(place)
    let found = all.compactMap { $0 }
    return found.count == all.count && !found.isEmpty ? (found, found.count) : nil
  }

  /// - Parameters:
  ///   - within: how many are missing among what the sentence is about.
  ///   - known: how many there are.
  ///   - beyond: how many others are missing.
  private func checkMissing(
    _ clauses: [String], _ within: Int, among known: Int, _ beyond: Int, _ sentence: String
  ) {
    let said = { (form: String) in
      clauses.lazy.compactMap { grammar.gaps(of: $0, in: form) }.compactMap { Int($0[0]) }.first
        ?? 0
    }
    // Of the years between censuses it would be idle to count those without one.
    let areFew = within > known
    expect(said(grammar.missing) == (areFew ? 0 : within), "\(within) are missing", sentence)
    expect(said(grammar.present) == (areFew ? known : 0), "\(known) are there", sentence)
    expect(said(grammar.missingBeyond) == beyond, "\(beyond) others are missing", sentence)
  }

  /// What a figure says is the datum: as it was published, or to the digits that stand there.
  private func checkFigure(_ text: String, _ statement: Statement?, _ sentence: String) {
    guard let statement else { return fail("'\(text)' is no figure", sentence) }
    if let published = statement.text {
      // A title has the minus sign of the labels below it.
      let isSame = text == published || "−\(published)" == text.replacing("−", with: "−-")
      return expect(isSame, "'\(text)' is not \(published)", sentence)
    }
    if let found = ChartReader.readLess(text) {
      return expect(
        statement.exact > .zero && statement.exact < found, "'\(text)' is not so", sentence)
    }
    // Shares that are less than all.
    if let found = ChartReader.readMore(text) {
      return expect(
        statement.exact > found && statement.exact < DecimalNumber(significand: 100),
        "'\(text)' is not so", sentence)
    }
    guard let found = ChartReader.read(text) else {
      return fail("'\(text)' can't be read", sentence)
    }
    expect(found.isRounded(statement.exact), "'\(text)' is not \(statement.exact)", sentence)
    let unit = chart.stacking == .percent ? "%" : chart.data.unit.unit.name(in: language)
    expect(text.hasSuffix(unit), "'\(text)' is not in \(unit)", sentence)
  }

  // MARK: - References and notes

  private func checkReferences(_ text: String) {
    let lines = chart.lines.filter { !$0.label.isEmpty }.map { line in
      (line.label, line.text, [line.value])
    }
    let bands = chart.bands.filter { !$0.label.isEmpty }.map { band in
      (band.label, band.text, [band.range.lowerBound, band.range.upperBound])
    }
    var rest = text[...]
    for (index, (label, given, numbers)) in (lines + bands).enumerated() {
      let start = grammar.reference.replacing("{}", with: "")
      guard rest.hasPrefix(label + start) else { return fail("\(label) is not named", text) }
      rest = rest.dropFirst(label.count + start.count)
      let isLast = index == lines.count + bands.count - 1
      let next = isLast ? nil : grammar.listSeparator + (lines + bands)[index + 1].0 + start
      let end = next.flatMap { rest.range(of: $0)?.lowerBound } ?? rest.endIndex
      let figure = String(rest[..<end])
      rest = isLast ? "" : rest[end...].dropFirst(grammar.listSeparator.count)
      if let given {
        expect(figure == given, "\(label) is \(given)", text)
        continue
      }
      let parts = figure.components(separatedBy: "—")
      expect(parts.count == numbers.count, "\(label) has other numbers", text)
      for (part, number) in zip(parts, numbers) {
        guard let found = ChartReader.read(part), let exact = DecimalNumber(shortestOf: number)
        else {
          fail("'\(part)' can't be read", text)
          continue
        }
        expect(found.isRounded(exact), "\(label) is \(exact)", text)
      }
    }
    expect(rest.isEmpty, "more than the references", text)
  }

  private func checkNotes(_ text: String) {
    for note in chart.notes {
      expect(text.contains(note.text), "\(note.text) is not said", text)
    }
  }

  private func check(_ times: [Chart.TimeNote], _ text: String) {
    for time in times {
      expect(text.contains(time.label), "\(time.label) is not said", text)
      expect(
        text.contains(time.period.wording(in: language)), "\(time.label) has another time", text)
    }
  }

  // MARK: - Findings

  /// A title from the data, which is about the only series.
  private func checkFinding(_ text: String) {
    guard series.count == 1 else { return fail("a finding of several series", text) }
    let values = series[0].values
    let known = values.compactMap { $0 }
    let isSure = { (statements: [Statement]) in statements.allSatisfy(\.isExactFact) }
    let subject = series[0].name.isEmpty ? Self.subject : series[0].name
    for (kind, form, order) in grammar.findings {
      guard let found = grammar.gaps(of: text, in: form, about: subject) else { continue }
      let gaps = order.map { $0.map { found[$0] } } ?? found
      switch kind {
      case .highestOf, .lowestOf, .largestPart:
        guard let place = placeNames.firstIndex(of: gaps[0]), let value = values[place] else {
          return fail("no place", text)
        }
        expect(
          isSure(known) && known.count == values.count, "what is not sure is compared", text)
        expect(known.count { value.number <= $0.number } == 1, "not the highest alone", text)
        if kind == .largestPart {
          let total = known.map(\.number).reduce(.zero, +)
          let share = Statement(share: value.number, of: total)
          if value.text == nil || gaps[1] != value.text { checkShare(gaps[1], share, text) }
        } else {
          checkFigure(gaps[1], value, text)
        }
      case .highestSince, .lowestSince, .highestOfPartSince, .lowestOfPartSince:
        expectUnbroken(text, ofPart: [.highestOfPartSince, .lowestOfPartSince].contains(kind))
        expect(isSure(known) && known.count == values.count, "what is not sure is compared", text)
        let firstYear = chart.data.periods.map { Period.year($0[0].year).wording(in: language) }
        expect(
          gaps[0] == placeNames.last && [placeNames[0], firstYear].contains(gaps[2]),
          "other periods", text)
        checkFigure(gaps[1], known.last, text)
        expect(!known.dropFirst().contains(where: \.startsAnew), "across a break", text)
        let last = known[known.count - 1].number
        expect(
          known.dropLast().allSatisfy {
            [.highestSince, .highestOfPartSince].contains(kind)
              ? $0.number < last : last < $0.number
          },
          "no record", text)
      case .turnedUp, .turnedDown, .upFromYearBefore, .downFromYearBefore:
        let isUp = [.turnedUp, .upFromYearBefore].contains(kind)
        expectUnbroken(text, ofPart: [.upFromYearBefore, .downFromYearBefore].contains(kind))
        let pair = values.suffix(2).compactMap { $0 }
        guard pair.count == 2, isSure(pair) else { return fail("what is not sure", text) }
        expect(gaps[0] == placeNames.last, "another period", text)
        checkFigure(gaps[1], pair[1], text)
        let (before, after) = (pair[0].number, pair[1].number)
        expect(
          isUp ? before < .zero && after > .zero : before > .zero && after < .zero,
          "no turn", text)
        expect(!pair[1].startsAnew, "across a break", text)
      case .risenFor, .fallenFor, .aboveYearsBefore, .belowYearsBefore:
        expectUnbroken(text, ofPart: [.aboveYearsBefore, .belowYearsBefore].contains(kind))
        guard let count = Int(gaps[0]), count < values.count else { return fail("no count", text) }
        expect(gaps[1] == placeNames.last, "another period", text)
        let run = values.suffix(count + 1)
        let statements = run.compactMap { $0 }
        guard statements.count == run.count, isSure(statements) else {
          return fail("what is not sure is compared", text)
        }
        checkFigure(gaps[2], statements.last, text)
        let isUp = [.risenFor, .aboveYearsBefore].contains(kind)
        expect(
          zip(statements, statements.dropFirst()).allSatisfy {
            (isUp ? $0.number < $1.number : $1.number < $0.number) && !$1.startsAnew
          }, "no run", text)
        // And no longer one.
        if count + 2 <= values.count, let before = values[values.count - count - 2],
          !statements[0].startsAnew
        {
          let goesOn =
            isUp ? before.number < statements[0].number : statements[0].number < before.number
          expect(!goesOn || !before.isExactFact, "a longer run", text)
        }
      }
      return
    }
    fail("can't be read", text)
  }

  /// What is said to follow one another does, without anything between; or is the same part of years
  /// that follow one another, where that is said.
  private func expectUnbroken(_ text: String, ofPart isOfPart: Bool) {
    guard let periods = chart.data.periods else { return fail("no periods", text) }
    let gaps = zip(periods, periods.dropFirst()).map {
      $1.withoutEnd.firstDay.daysSince1970 - $0.withoutEnd.lastDay.daysSince1970
    }
    if isOfPart {
      let years = periods.map(\.year)
      expect(zip(years, years.dropFirst()).allSatisfy { $1 - $0 == 1 }, "years are left out", text)
      expect(gaps.allSatisfy { $0 > 1 }, "the same part of years", text)
    } else if chart.data.periods?.contains(where: { $0.frequency == nil }) == false {
      expect(gaps.allSatisfy { $0 == 1 }, "something lies between", text)
    }
  }

  private func checkShare(_ text: String, _ share: Statement, _ sentence: String) {
    if let most = ChartReader.readMore(text) {
      return expect(
        share.exact > most && share.exact < .hundred, "'\(text)' is not \(share.exact)", sentence)
    }
    guard let found = ChartReader.read(text) else {
      return fail("'\(text)' can't be read", sentence)
    }
    expect(found.isRounded(share.exact), "'\(text)' is not \(share.exact)", sentence)
  }
}
