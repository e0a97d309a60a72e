import Localization
import Statistics

/// What is drawn of the figures, where it is not the figures themselves.
extension Chart {
  /// Each series as an index: its figure at the base is 100.
  ///
  /// To a tenth, and no more exact than the figures: the table has them beside it.
  mutating func indexToBase() throws(ChartFault) {
    guard let base else { return }
    guard let place = baseIndex else { throw .unknownBase(base) }
    // 6% is not a hundred and a fifth of 5% to anybody who reads of prices or growth.
    if data.unit.unit.isRelative { throw .indexOfRates(data.unit.symbol) }
    if let base = data.indexBase, IndexBase(base).moves { throw .indexOfRates(base) }
    if let first = data.breaks.first {
      throw .indexAcrossBreak(first.from.wording(in: .simplifiedChinese), base: base)
    }
    for value in data.series.lazy.flatMap(\.values).compactMap({ $0 }) where !value.isExact {
      throw .indexOfInexact(value.text ?? "\(value.number)")
    }
    var indexed: [DataSeries] = []
    for series in data.series {
      guard let divisor = series.values[place], divisor.number > .zero else {
        let name = [series.name, subject, title].first { !$0.isEmpty }
        throw .noBase(name ?? Language.simplifiedChinese.chartPhrases.unnamedSubject, at: base)
      }
      indexed.append(
        DataSeries(
          name: series.name,
          values: series.values.map { value in
            value.flatMap { $0.indexed(to: divisor.number) }
          }))
    }
    data.given = data.series
    data.givenUnit = data.unit
    data.series = indexed
    data.unit = .none
    lines.append(ReferenceLine(value: 100, label: ""))
  }

  /// Where the base is; nil where the data have no such place.
  var baseIndex: Int? {
    switch data.places {
    case .periods(let periods):
      base.flatMap { Period($0) }.flatMap { wanted in
        periods.firstIndex { $0.span == wanted.span }
      }
    case .categories(let names): names.firstIndex { $0 == base }
    case .numbers: nil
    }
  }

  /// One series over years as a line for each year, one over the other: what belongs to the season, and
  /// what does not. The newest stands out, where no others were named.
  mutating func partIntoSeasons() throws(ChartFault) {
    guard isSeasonal else { return }
    try checkOneSeries()
    guard let periods = data.periods, let sequence, let unit = sequence.unit, unit != .year,
      unit != .day, let newest = periods.last?.year
    else { throw .noSeasons }
    if let note = (events + spans).first { throw .eventOnSeasons(note.label) }
    let years = Set(periods.map(\.year)).sorted()
    guard years.count > 1 else { throw .noSeasons }
    var values: [Period: DataValue] = [:]
    for (period, value) in zip(periods, data.series[0].values) { values[period] = value }
    // The parts of a year, as the newest year that has all of them calls them: not all have a week 53.
    let model = years.last { year in periods.allSatisfy { $0.moved(toYear: year) != nil } }
    guard let model else { throw .noSeasons }
    var parts: [Period] = []
    for period in periods.compactMap({ $0.moved(toYear: model) }) where !parts.contains(period) {
      parts.append(period)
    }
    parts.sort()
    if !sequence.beginsAnewEachYear,
      zip(parts, parts.dropFirst()).contains(where: { $0.lastDay >= $1.firstDay })
    {
      throw .mixedPeriods
    }
    data.places = .periods(parts)
    data.series = years.map { year in
      DataSeries(
        name: "\(year)",
        values: parts.map { part in
          part.moved(toYear: year).flatMap { values[$0] }.map { $0.joined }
        })
    }
    data.isSeasonal = true
    notes = notes.map { note in
      let period = periods.first { period in
        Language.allCases.contains { period.wording(in: $0) == note.place }
      }
      guard let period, let part = period.moved(toYear: model) else { return note }
      return PointNote(place: "\(part)", series: "\(period.year)", text: note.text)
    }
    highlighted.formIntersection(data.series.map(\.name))
    if highlighted.isEmpty { highlighted = ["\(newest)"] }
  }

  /// The series that is drawn over the columns comes last: those before it have their colours.
  mutating func moveOverlayToTheEnd() throws(ChartFault) {
    guard let overlay else { return }
    guard let index = data.series.firstIndex(where: { $0.name == overlay.series }) else {
      throw .unknownOverlay(overlay.series)
    }
    guard data.series.count > 1 else { throw .nothingUnderOverlay(overlay.series) }
    guard stacking != .percent else { throw .overlayOnShares(overlay.series) }
    data.series.append(data.series.remove(at: index))
    try checkTotalOverParts()
  }

  /// What is called the total of a stack is the sum of its parts, but for what rounding does: half of one
  /// in the last decimal for each figure. What is counted is not rounded.
  private func checkTotalOverParts() throws(ChartFault) {
    guard stacking != .none, let total = data.series.last, Self.isTotal(total.name) else { return }
    for place in data.places.indices {
      let parts = columnSeries.compactMap { $0.values[place] }
      guard let stated = total.values[place], parts.count == columnSeries.count,
        (parts + [stated]).allSatisfy({ $0.isExact && $0.isCentred && $0.range == nil })
      else { continue }
      let sum = parts.map(\.number).reduce(.zero, +)
      let difference = (sum - stated.number).magnitude
      guard difference > Self.slack(of: parts + [stated], in: data.unit),
        difference > Self.slackOfThousands(parts + [stated])
      else { continue }
      throw .totalOfPartsDiffers(
        total.name, at: placeNames[place], stated: stated.text ?? wording(stated.number),
        sum: wording(sum))
    }
  }

  /// What rounding alone may do to a sum: half of one in the last place that the figures were written to,
  /// for each; 10.5亿元 is written to ten million. What is counted is not rounded, and zeros at its end are
  /// no sign that it were.
  static func slack(of values: [DataValue], in unit: MeasuringUnit) -> DecimalNumber {
    let place = values.map { value in
      let scale = value.text.map(Self.powerOfScale) ?? unit.power
      return scale - value.number.scaled(byPowerOfTen: -scale).decimals
    }.min()
    guard let place, place != 0 || !countingUnits.contains(unit.symbol) else { return .zero }
    return DecimalNumber(significand: Int64(5 * values.count), exponent: place - 1)
  }

  /// The same of what is all written in whole thousands, as large counts are that were estimated.
  private static func slackOfThousands(_ values: [DataValue]) -> DecimalNumber {
    guard values.allSatisfy({ $0.number.scaled(byPowerOfTen: -3).decimals == 0 }) else {
      return .zero
    }
    return DecimalNumber(significand: Int64(500 * values.count))
  }

  /// The power of ten that a published figure's word of scale stands for: 8 of 12亿元.
  private static func powerOfScale(of text: String) -> Int {
    let text = text.lowercased()
    return scales.first { text.contains($0.word) }?.power ?? 0
  }

  /// The longer words first.
  private static let scales: [(word: String, power: Int)] = [
    ("万亿", 12), ("萬億", 12), ("亿", 8), ("億", 8), ("万", 4), ("萬", 4), ("trillion", 12),
    ("billion", 9),
    ("million", 6), ("thousand", 3),
  ]

  private static let countingUnits: Set = [
    "", "个", "家", "户", "人", "件", "名", "项", "所", "台", "辆", "套", "宗", "次", "人次",
  ]

  /// A number that nobody published, as Chinese writes it: 170亿元.
  func wording(_ number: DecimalNumber) -> String {
    data.unit.power == 0
      ? Language.simplifiedChinese.chartPhrases.scaled(number) + data.unit.symbol
      : data.unit.number(number).text(minimumDecimals: 0) + data.unit.symbol
  }

  /// The same with years for the names of its series, and parts of a year, as the language writes them.
  func wordingSeasons(in language: Language) -> Chart {
    guard data.isSeasonal else { return self }
    func wording(ofYear name: String) -> String {
      Int(name).map { Period.year($0).wording(in: language) } ?? name
    }
    var chart = self
    chart.data.series = data.series.map { series in
      DataSeries(name: wording(ofYear: series.name), values: series.values)
    }
    chart.highlighted = Set(highlighted.map(wording(ofYear:)))
    chart.notes = notes.map { note in
      PointNote(
        place: Period(note.place).map(language.chartPhrases.season) ?? note.place,
        series: note.series.map(wording(ofYear:)), text: note.text)
    }
    return chart
  }

  /// The series that are columns: all but the one that is drawn over them.
  var columnSeries: [DataSeries] { overlay == nil ? data.series : data.series.dropLast() }
}

extension DataValue {
  /// As a part of a hundred of another; nil where that can't be.
  fileprivate func indexed(to base: DecimalNumber) -> DataValue? {
    guard let index = (number * .hundred).divided(by: base) else { return nil }
    return DataValue(
      index.rounded(toDecimals: 1), status: status, startsAnew: startsAnew)
  }

  /// The same, though the series breaks before it: within a year of its own it does not.
  fileprivate var joined: DataValue {
    DataValue(
      number, text: text, range: range, isCentred: isCentred, status: status,
      isExact: isExact, bound: bound)
  }
}
