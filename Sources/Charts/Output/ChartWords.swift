import Statistics

/// What a chart says in words, for those who don't see it: made from the data, in the site's language.
struct ChartWords {
  let stage: Stage

  private var phrases: ChartPhrases { stage.phrases }

  /// What the picture is called by those who don't see it; never nothing.
  var title: String {
    stage.chart.title.isEmpty ? phrases.untitled : stage.chart.title
  }

  var description: String {
    if let alternative = stage.chart.alternative { return alternative }
    let described = describedSeries
    let shares = stage.chart.stacking == .percent ? Shares(stage.data) : nil
    let series = described.prefix(Stage.seriesLimit).compactMap { index in
      sentence(of: shares?.series(index, of: stage.data, phrases) ?? stage.series[index])
    }
    let more =
      stage.series.count > Stage.seriesLimit ? phrases.seriesInAll(stage.series.count) : nil
    let separator = phrases.sentenceSeparator
    let further = [more, base.map(phrases.baseSentence), references, notes, events, spans]
      .compactMap { $0 }
    return ([series.joined(separator: separator)] + further).joined(separator: separator)
  }

  /// All series, or those that stand out before the others, where there are too many for words.
  private var describedSeries: [Int] {
    let all = Array(stage.series.indices)
    guard all.count > Stage.seriesLimit else { return all }
    let named = stage.data.isSeasonal ? [] : stage.namedSeries
    return named + all.filter { !named.contains($0) }
  }

  private func sentence(of series: DataSeries) -> String? {
    let places = series.values.indices.filter { series.values[$0] != nil }
    let values = places.compactMap { series.values[$0] }
    guard let first = places.first, let last = places.last, let start = values.first,
      let end = values.last
    else { return nil }
    let name = { (place: Int) in stage.placeNames[place] }
    let subject = subject(of: series)
    // Those before the first figure and after the last one are not among what is summed up.
    let within = stage.data.periods == nil ? 0..<stage.data.places.count : first..<(last + 1)
    let gaps = within.count - places.count
    let others = stage.data.places.count - within.count
    let missing = clauses(
      [
        gaps == 0
          ? nil
          : gaps > places.count
            ? phrases.withValueAlone(places.count) : phrases.withoutValue(gaps),
        others == 0 ? nil : phrases.othersWithout(others),
      ] + statuses(of: values, at: places))
    if first == last {
      let count = stage.data.places.count - 1
      return phrases.single(
        subject, name(first),
        clauses(
          [stage.text(of: start), count == 0 ? nil : phrases.othersWithout(count)]
            + statuses(of: values, at: places)))
    }
    let inShort = extremes(of: values, at: places)
    let isLevel = values.allSatisfy { $0.says(sameAs: start) }
    guard stage.data.periods != nil else {
      // Steps are no rivals: the highest of them would be the sum.
      if places.count <= 5 || inShort == nil || stage.chart.kind == .waterfall {
        let all = zip(places, values).map { place, value in
          let text = stage.text(of: value)
          if let number = stage.placeNumber(place) {
            return phrases.figureAt(name(place), text, stage.data.placesTitle ?? "", number)
          }
          return phrases.figure(name(place), text)
        }
        return phrases.list(
          subject, clauses([all.joined(separator: phrases.listSeparator), missing]))
      }
      let short = isLevel ? phrases.allAre(stage.text(of: start)) : inShort
      return phrases.summary(subject, places.count, clauses([short, missing]))
    }
    if let sums = sums(of: values, at: places) {
      return phrases.overTime(
        name(first), name(last), clauses([phrases.sums(subject, sums), missing]))
    }
    return phrases.overTime(
      name(first), name(last),
      clauses([
        phrases.course(
          course(of: values, isLevel: isLevel), subject, stage.text(of: start),
          stage.text(of: end)), isLevel ? nil : inShort, missing,
      ]))
  }

  /// What figures are that are no plain facts, with their places.
  private func statuses(of values: [DataValue], at places: [Int]) -> [String?] {
    ObservationStatus.allCases.compactMap { status in
      let found = zip(places, values).filter { $0.1.remark == status }
      if found.isEmpty { return nil }
      let word = status.wording(in: stage.language)
      if found.count == values.count, values.count > 1 { return phrases.allAre(word) }
      return phrases.areOfStatus(found.map { stage.placeNames[$0.0] }, word)
    }
  }

  /// The last of the sums from the start of each year, beside those of the same part of the years before:
  /// any others are longer or shorter, and so is nothing that is said of a highest one; nil where they are
  /// no sums.
  private func sums(of values: [DataValue], at places: [Int]) -> String? {
    guard let sequence = stage.sequence, sequence.beginsAnewEachYear, !stage.unit.unit.isRelative,
      let periods = stage.data.periods, let last = places.last
    else { return nil }
    // Those before a break are no measure for those after it.
    let start = values.lastIndex(where: \.startsAnew) ?? 0
    let alike = zip(places, values).dropFirst(start).filter { place, _ in
      periods[place].moved(toYear: periods[last].year) == periods[last]
    }
    return alike.suffix(3).map { phrases.figure(stage.placeNames[$0], stage.text(of: $1)) }
      .joined(separator: phrases.listSeparator)
  }

  /// The highest and the lowest figures, each with all that are its equals; nil where nobody knows
  /// which they are, and across a break, where figures can't be compared.
  private func extremes(of values: [DataValue], at places: [Int]) -> String? {
    if values.dropFirst().contains(where: \.startsAnew) || isRank || stage.chart.hasSumsByName {
      return nil
    }
    guard let most = values.lazy.map(\.number).max(), let least = values.lazy.map(\.number).min()
    else { return nil }
    let highest = values.first { value in
      value.number == most && values.allSatisfy { $0.isCertainlyAtMost(value) }
    }
    let lowest = values.first { value in
      value.number == least && values.allSatisfy { value.isCertainlyAtMost($0) }
    }
    let names = { (value: DataValue) in
      let equals = zip(places, values).filter { $0.1.says(sameAs: value) }
      return phrases.several(
        equals.map { stage.placeNames[$0.0] }, stage.data.periods != nil)
    }
    let extremes = [
      highest.map { phrases.highest(names($0), stage.text(of: $0)) },
      lowest.map { phrases.lowest(names($0), stage.text(of: $0)) },
    ].compactMap { $0 }
    return extremes.isEmpty ? nil : extremes.joined(separator: phrases.listSeparator)
  }

  /// The first place is the best, and the greatest number the last one.
  private var isRank: Bool { stage.unit.unit == .rank || stage.unit.unit == .rankFromEnd }

  private func course(of values: [DataValue], isLevel: Bool) -> ChartPhrases.Course {
    guard let start = values.first, let end = values.last else { return .change }
    if values.dropFirst().contains(where: \.startsAnew) { return .broken }
    if isLevel { return .level }
    if start.says(sameAs: end) { return .back }
    if isRank { return .change }
    if start.isCertainlyBelow(end) { return .rise }
    return end.isCertainlyBelow(start) ? .fall : .change
  }

  /// What a series is of: its name, or the chart's title where that is the name of a measure and no
  /// finding: 2022年人口减少85万人由141260万人降至… is no sentence.
  private func subject(of series: DataSeries) -> String {
    if !series.name.isEmpty { return series.name }
    if !stage.chart.subject.isEmpty { return stage.chart.subject }
    let title = stage.chart.title
    return title.isEmpty || phrases.isFinding(title) ? phrases.unnamedSubject : title
  }

  private func clauses(_ clauses: [String?]) -> String {
    clauses.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: phrases.clauseSeparator)
  }

  /// What the figures are to be read against.
  private var references: String? {
    let references = References(stage)
    let lines = references.lines.filter { !$0.label.isEmpty }.map { line in
      phrases.reference(line.label, References.text(of: line, stage))
    }
    let bands = references.bands.map { band in
      phrases.reference(band.label, References.text(of: band, stage))
    }
    let all = lines + bands
    return all.isEmpty ? nil : phrases.references(all.joined(separator: phrases.listSeparator))
  }

  /// The words at points.
  private var notes: String? {
    let notes = References(stage).notes.map { note in
      let (place, series) = (stage.placeNames[note.place], stage.series[note.series].name)
      let isClear = series.isEmpty || stage.series.count == 1
      return phrases.note(isClear ? place : phrases.pointOf(series, place), note.text)
    }
    return notes.isEmpty ? nil : phrases.notes(notes.joined(separator: phrases.clauseSeparator))
  }

  /// What happened when, along the axis.
  private var events: String? { times(stage.chart.events).map(phrases.events) }

  /// The stretches of time that are shaded.
  private var spans: String? { times(stage.chart.spans).map(phrases.spans) }

  private func times(_ notes: [Chart.TimeNote]) -> String? {
    guard stage.traits.additions.contains(.events), !notes.isEmpty else { return nil }
    return notes.map { phrases.note($0.period.wording(in: stage.language), $0.label) }
      .joined(separator: phrases.clauseSeparator)
  }

  /// The subtitle: the editor's, with the unit and what the axis leaves out.
  var subtitle: String {
    let given = stage.chart.subtitle
    var parts = [given].compactMap { $0 }
    if let common = stage.data.periods.flatMap({ $0.commonPart(phrases) }),
      given?.contains(common) != true
    {
      parts.append(common)
    }
    if let base, given?.filter({ !$0.isWhitespace }).contains(base) != true { parts.append(base) }
    let unit = unit
    if !unit.isEmpty, unit != "%", !stage.chart.subtitleParts.contains(unit) {
      parts.append(phrases.unit(unit))
    }
    if let note = stage.chart.kind.implementation.axisNote(stage) { parts.append(note) }
    return parts.joined(separator: phrases.listSeparator)
  }

  /// What index numbers take for 100.
  private var base: String? {
    guard stage.chart.base != nil else { return stage.data.indexBase }
    return stage.chart.baseIndex.map { phrases.baseIs(stage.placeNames[$0]) }
  }

  /// The unit of the numbers at the marks.
  private var unit: String {
    guard stage.traits.saysUnit else { return "" }
    return stage.format(scalesEach: stage.isLogarithmic(stage.axisValues)).unit
  }

  /// What stands below the chart: the editor's note, what marks mean, and the source.
  var foot: String? {
    let source = stage.chart.source.map { phrases.source($0) }
    let parts = [stage.chart.note, markNote, source].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: phrases.noteSeparator)
  }

  /// What marks of another look mean, and why lines break.
  var markNote: String? {
    let values = stage.series.flatMap { $0.values.compactMap { $0 } }
    var notes: [String] = []
    notes += statusNotes(of: values)
    if values.contains(where: { $0.range != nil }) { notes += rangeNotes }
    notes += greyNote.map { [$0] } ?? []
    if stage.data.isSeasonal, stage.series.count > 1 {
      let names = stage.series.map(\.name)
      notes.append(phrases.greyAreYears(names[0], names[names.count - 2]))
    }
    notes += breakNotes
    notes += holeNote.map { [$0] } ?? []
    guard !notes.isEmpty else { return nil }
    let text = notes.joined(separator: phrases.clauseSeparator)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What lines without names are: by name, as long as that is a few words.
  private var greyNote: String? {
    guard stage.traits.namesLines, !stage.data.isSeasonal else { return nil }
    let names = stage.series.indices.filter { stage.colour(ofSeries: $0) == .grey }
      .map { stage.series[$0].name }
    if names.isEmpty || names.count == stage.series.count { return nil }
    let isShort = names.count <= 6 && names.allSatisfy { !$0.isEmpty } && names.joined().count <= 60
    return isShort ? phrases.greyAre(names) : phrases.greyAreOthers(names.count)
  }

  private var rangeNotes: [String] {
    switch stage.traits.ranges {
    case .refused, .inWords: return []
    case .whiskers: return [phrases.linesAreRanges]
    case .bands:
      if stage.chart.kind == .multiples, !stage.data.placesFollow {
        return [phrases.linesAreRanges]
      }
      let ranged = stage.series.indices.flatMap { index in
        stage.runs(ofSeries: index).filter { run in
          run.contains { stage.series[index].values[$0]?.range != nil }
        }
      }
      return (ranged.contains { $0.count > 1 } ? [phrases.bandsAreRanges] : [])
        + (ranged.contains { $0.count == 1 } ? [phrases.linesAreRanges] : [])
    }
  }

  /// What the figures are that are no facts yet, by how their marks look.
  private func statusNotes(of values: [DataValue]) -> [String] {
    let names = { (certainties: [DataValue.Certainty]) -> [String] in
      let found = Set(values.filter { certainties.contains($0.certainty) }.map(\.status))
      return ObservationStatus.allCases.filter(found.contains)
        .map { $0.wording(in: stage.language) }
    }
    let all = names([.provisional, .projected])
    if all.isEmpty { return [] }
    if stage.commonCertainty != nil, all.count == 1 { return [phrases.allFiguresAre(all)] }
    // Marks of one look that mean several things are told apart by their places.
    let areAlike = stage.commonCertainty != nil || stage.traits.uncertainty != .hollowAndDashed
    if all.count > 1, areAlike, stage.series.count == 1 {
      let places = stage.series[0].values.indices.filter { stage.series[0].values[$0] != nil }
      let uncertain = places.filter {
        (stage.series[0].values[$0]?.certainty ?? .final) != .final
      }
      return statuses(
        of: uncertain.compactMap { stage.series[0].values[$0] }, at: uncertain
      ).compactMap { $0 }
    }
    if stage.commonCertainty != nil { return [phrases.allFiguresAre(all)] }
    switch stage.traits.uncertainty {
    case .hollow: return [phrases.hollowAre(all)]
    case .pale: return [phrases.paleAre(all)]
    case .unseen: return [phrases.someAre(all)]
    case .hollowAndDashed:
      let (hollow, dashed) = (names([.provisional]), names([.projected]))
      return (hollow.isEmpty ? [] : [phrases.hollowAre(hollow)])
        + (dashed.isEmpty ? [] : [phrases.dashedAre(dashed)])
    }
  }

  /// Where a stack lacks parts, so that its height is no total.
  private var holeNote: String? {
    guard stage.chart.stacking == .stacked else { return nil }
    let parts = stage.chart.columnSeries
    let places = stage.data.places.indices.filter { place in
      let count = parts.count { $0.values[place] != nil }
      return count > 0 && count < parts.count
    }
    return places.isEmpty ? nil : phrases.stacksLackParts(places.map { stage.placeNames[$0] })
  }

  /// Where series break: said once where they all do so at the same places.
  private var breakNotes: [String] {
    let breaks = stage.data.breaks
    guard stage.traits.paper == .page, !breaks.isEmpty else { return [] }
    let names = breaks.reduce(into: [String]()) { names, found in
      if !names.contains(found.series) { names.append(found.series) }
    }
    let places = { (series: String) in
      breaks.filter { $0.series == series }.map { $0.from.wording(in: stage.language) }
    }
    let areAlike = stage.data.isSeasonal || names.count == stage.series.count
    if areAlike, names.allSatisfy({ places($0) == places(names[0]) }) {
      return [phrases.breaks(places(names[0]))]
    }
    return names.map { phrases.about($0, phrases.breaks(places($0))) }
  }
}
