import Localization
import Markup
import Statistics

extension DrawableChart {
  /// The figures as a file for spreadsheet programs: a row for each place, a column for each series.
  ///
  /// In UTF-8 with a byte order mark: Excel and WPS in Chinese Windows take CSV without one for GBK.
  public func csv(in language: Language) -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 10)
    ChartDataFile(stage: stage(language)).write(to: &csv)
    return [0xEF, 0xBB, 0xBF] + csv.bytes
  }
}

/// The table in the file of a chart's figures.
///
/// Numbers are plain, exact, and in the unit that the head of their column names. What a number would
/// say too exactly or can't say stands in a column of words.
private struct ChartDataFile {
  private let stage: Stage
  private let columns: [Column]
  /// A text for each place; nil where there is nothing to say at any.
  private let remarks: [String]?

  private struct Column {
    let head: String
    /// For each place; nil for an empty cell.
    let numbers: [DecimalNumber?]
  }

  init(stage: Stage) {
    self.stage = stage
    let data = stage.data
    let phrases = stage.phrases
    let inUnit = { (name: String, unit: MeasuringUnit) -> String in
      let unit = unit == .none ? "" : unit.name(in: stage.language)
      // Names that editors take from a table's head may end in the unit.
      let isNamed = unit.isEmpty || ["（\(unit)）", "(\(unit))"].contains(where: name.hasSuffix)
      return isNamed ? name : phrases.inUnit(name, unit)
    }
    let name = { (series: DataSeries) in series.name.isEmpty ? phrases.value : series.name }
    let column = { (series: DataSeries, unit: MeasuringUnit) in
      // The middle of a range is a number that nobody published.
      Column(
        head: inUnit(name(series), unit),
        numbers: series.values.map { value in
          value.flatMap { $0.isCentred ? unit.number($0.number) : nil }
        })
    }
    var columns: [Column] = []
    if case .numbers(let numbers, let unit, _) = data.places {
      columns.append(
        Column(
          head: inUnit(data.placesTitle ?? phrases.value, unit),
          numbers: numbers.map { DecimalNumber(shortestOf: $0).map(unit.number) }))
    }
    if let given = data.given, let base = stage.chart.baseIndex {
      columns += zip(data.series, given).flatMap { index, given in
        [
          Column(
            head: phrases.inUnit(name(index), phrases.baseIs(stage.placeNames[base])),
            numbers: column(index, .none).numbers),
          column(given, data.givenUnit),
        ]
      }
    } else {
      columns += data.series.map { column($0, data.unit) }
    }
    if stage.chart.stacking == .percent {
      let shares = Shares(data)
      columns += data.series.indices.map { index in
        Column(
          head: inUnit(phrases.shareOf(name(data.series[index])), MeasuringUnit(.percent)),
          numbers: shares.ofPlace.map { $0[index] })
      }
    }
    self.columns = columns
    let remarks = data.places.indices.map { Self.remark(on: $0, stage) }
    self.remarks = remarks.allSatisfy(\.isEmpty) ? nil : remarks
  }

  /// What is to be known of the figures of a place beside their numbers.
  private static func remark(on place: Int, _ stage: Stage) -> String {
    let data = stage.data
    let phrases = stage.phrases
    let unit = data.given == nil ? data.unit : data.givenUnit
    let remarks = (data.given ?? data.series).compactMap { series -> String? in
      guard let value = series.values[place] else { return nil }
      let words = [
        value.isExact && value.range == nil ? nil : stage.text(of: value, in: unit),
        value.certainty == .provisional ? phrases.provisionalFigure : nil,
        value.certainty == .projected ? phrases.projectedFigure : nil,
        value.startsAnew ? phrases.seriesBreaks : nil,
      ].compactMap { $0 }
      guard !words.isEmpty else { return nil }
      let text = words.joined(separator: phrases.listSeparator)
      return data.series.count == 1 || series.name.isEmpty ? text : phrases.about(series.name, text)
    }
    return remarks.joined(separator: phrases.clauseSeparator)
  }

  func write(to csv: inout CSVWriter) {
    let phrases = stage.phrases
    csv.text(stage.data.periods == nil ? phrases.item : phrases.period)
    for column in columns { csv.text(column.head) }
    if remarks != nil { csv.text(phrases.remarks) }
    csv.endRow()
    for place in stage.data.places.indices {
      csv.text(stage.placeNames[place])
      for column in columns {
        if let number = column.numbers[place] {
          csv.number(number.text(minimumDecimals: 0))
        } else {
          csv.nothing()
        }
      }
      if let remarks { csv.text(remarks[place]) }
      csv.endRow()
    }
  }
}
