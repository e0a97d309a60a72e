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
    let series = stage.series.prefix(Stage.seriesLimit).compactMap(sentence)
    let more =
      stage.series.count > Stage.seriesLimit ? phrases.seriesInAll(stage.series.count) : nil
    let separator = phrases.sentenceSeparator
    return ([series.joined(separator: separator)] + [more, references].compactMap { $0 })
      .joined(separator: separator)
  }

  private func sentence(of series: DataSeries) -> String? {
    let places = series.values.indices.filter { series.values[$0] != nil }
    guard let first = places.first, let last = places.last else { return nil }
    let name = { (place: Int) in stage.placeNames[place] }
    let text = { (place: Int) in stage.text(of: series.values[place]!) }
    let number = { (place: Int) in series.values[place]!.doubleValue }
    let highest = places.max { number($0) < number($1) }!
    let lowest = places.min { number($0) < number($1) }!
    let title = series.name.isEmpty ? stage.chart.title : series.name
    // A chart without a title of its own, on a page without one, still has figures.
    let subject = title.isEmpty ? phrases.unnamedSubject : title
    if first == last { return phrases.single(subject, name(first), text(first)) }
    let extremes = [
      phrases.highest(name(highest), text(highest)), phrases.lowest(name(lowest), text(lowest)),
    ].joined(separator: phrases.listSeparator)
    let gaps = stage.data.places.count - places.count
    let missing = gaps == 0 ? nil : phrases.withoutValue(gaps)
    guard stage.data.periods != nil else {
      if places.count <= 5 {
        let all = places.map { place in
          if let number = stage.placeNumber(place) {
            return phrases.figureAt(
              name(place), text(place), stage.data.placesTitle ?? "", number)
          }
          return phrases.figure(name(place), text(place))
        }
        return phrases.list(
          subject, clauses([all.joined(separator: phrases.listSeparator), missing]))
      }
      return phrases.summary(subject, places.count, clauses([extremes, missing]))
    }
    let isLevel = number(highest) == number(lowest)
    let isBroken = places.dropFirst().contains { series.values[$0]!.startsAnew }
    let (from, to) = (number(first), number(last))
    let course: ChartPhrases.Course =
      isBroken ? .broken : isLevel ? .level : from == to ? .back : from < to ? .rise : .fall
    return phrases.overTime(
      name(first), name(last),
      clauses([
        phrases.course(course, subject, text(first), text(last)), isLevel ? nil : extremes, missing,
      ]))
  }

  private func clauses(_ clauses: [String?]) -> String {
    clauses.compactMap { $0 }.joined(separator: phrases.clauseSeparator)
  }

  /// What the figures are to be read against.
  private var references: String? {
    let references = References(stage)
    let format = stage.format()
    let value = { (value: Double) in
      let gap = format.unit.first?.isLetter == true ? phrases.wordSpace : ""
      return format.label(of: value) + (format.unit == "%" ? "" : gap + format.unit)
    }
    let lines = references.lines.map { line in
      phrases.reference(line.label, line.text ?? value(line.value))
    }
    let bands = references.bands.map { band in
      phrases.reference(
        band.label, "\(value(band.range.lowerBound))—\(value(band.range.upperBound))")
    }
    let all = lines + bands
    return all.isEmpty ? nil : phrases.references(all.joined(separator: phrases.listSeparator))
  }

  /// The subtitle: the editor's, with the unit and what the axis leaves out.
  var subtitle: String {
    var parts: [String] = []
    if let subtitle = stage.chart.subtitle { parts.append(subtitle) }
    if let common = stage.data.periods.flatMap({ PeriodLabels($0, phrases).common }) {
      if !(stage.chart.subtitle ?? "").contains(common) { parts.append(common) }
    }
    let unit = unit
    if !unit.isEmpty, unit != "%", !(stage.chart.subtitle ?? "").contains(unit) {
      parts.append(phrases.unit(unit))
    }
    if let note = stage.chart.kind.implementation.axisNote(stage) { parts.append(note) }
    return parts.joined(separator: phrases.listSeparator)
  }

  /// The unit of the numbers at the marks.
  private var unit: String {
    guard stage.traits.saysUnit else { return "" }
    return stage.format(scalesEach: stage.isLogarithmic(stage.allValues)).unit
  }

  /// What stands below the chart: the editor's note, what marks mean, and the source.
  var foot: String? {
    let source = stage.chart.source.map { phrases.source($0) }
    let parts = [stage.chart.note, markNote, source].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: phrases.noteSeparator)
  }

  /// What marks of another look mean, and why lines break.
  var markNote: String? {
    let certainties = stage.series.flatMap { $0.values.compactMap { $0?.certainty } }
    var notes: [String] = []
    if certainties.contains(.provisional) { notes.append(provisionalNote) }
    if certainties.contains(.projected) { notes.append(projectedNote) }
    if stage.traits.breaksLines,
      stage.series.contains(where: { $0.values.dropFirst().contains { $0?.startsAnew == true } })
    {
      notes.append(phrases.linesBreak)
    }
    return notes.isEmpty ? nil : notes.joined(separator: phrases.clauseSeparator)
  }

  private var provisionalNote: String {
    switch stage.traits.uncertainty {
    case .hollow, .hollowAndDashed: phrases.hollowIsProvisional
    case .pale: phrases.paleIsProvisional
    case .unseen: phrases.someAreProvisional
    }
  }

  private var projectedNote: String {
    switch stage.traits.uncertainty {
    case .hollow: phrases.hollowIsProjected
    case .hollowAndDashed: phrases.dashedIsProjected
    case .pale: phrases.paleIsProjected
    case .unseen: phrases.someAreProjected
    }
  }
}
