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

  /// What the numbers of a column are in.
  fileprivate struct Scale {
    let name: String
    /// The power of ten that is left to the name.
    let power: Int

    func number(_ value: DecimalNumber) -> DecimalNumber { value.scaled(byPowerOfTen: -power) }
  }

  init(stage: Stage) {
    self.stage = stage
    let data = stage.data
    let phrases = stage.phrases
    let inUnit = { (name: String, scale: Scale) -> String in
      // Names that editors take from a table's head may end in the unit.
      let isNamed =
        scale.name.isEmpty
        || ["（\(scale.name)）", "(\(scale.name))"].contains(where: name.hasSuffix)
      return isNamed ? name : phrases.inUnit(name, scale.name)
    }
    let name = { (series: DataSeries) in series.name.isEmpty ? phrases.value : series.name }
    // The middle of a range is a number that nobody published.
    let numbers = { (series: DataSeries, scale: Scale) in
      series.values.map { value in
        value.flatMap { $0.isCentred ? scale.number($0.number) : nil }
      }
    }
    let column = { (series: DataSeries, scale: Scale) in
      Column(head: inUnit(name(series), scale), numbers: numbers(series, scale))
    }
    var columns: [Column] = []
    if case .numbers(let measures, let unit, _) = data.places {
      let exact = measures.map(DecimalNumber.init(shortestOf:))
      let scale = Scale(unit, of: exact.compactMap { $0 }, stage)
      columns.append(
        Column(
          head: inUnit(data.placesTitle ?? phrases.value, scale),
          numbers: exact.map { $0.map(scale.number) }))
    }
    if let given = data.given, let base = stage.chart.baseIndex {
      let scale = Scale(
        data.givenUnit, of: given.flatMap { $0.values.compactMap { $0?.number } }, stage)
      let index = Scale(name: phrases.baseIs(stage.placeNames[base]), power: 0)
      columns += zip(data.series, given).flatMap { [column($0, index), column($1, scale)] }
    } else {
      let scale =
        stage.chart.stacking == .percent
        ? Scale(data.unit, of: stage.allNumbers, stage) : Scale(ofMarksOn: stage)
      columns += data.series.map { column($0, scale) }
    }
    let shares = stage.chart.stacking == .percent ? Shares(data) : nil
    if let shares, !shares.arePublished {
      columns += data.series.indices.map { index in
        Column(
          head: phrases.inUnit(phrases.shareOf(name(data.series[index])), "%"),
          numbers: data.places.indices.map { shares.number($0, index) })
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
        value.remark?.wording(in: stage.language),
        value.startsAnew ? phrases.seriesBreaks : nil,
      ].compactMap { $0 }
      guard !words.isEmpty else { return nil }
      let text = words.joined(separator: phrases.listSeparator)
      return data.series.count == 1 || series.name.isEmpty ? text : phrases.about(series.name, text)
    }
    return ([measureRemark(on: place, stage)].compactMap { $0 } + remarks)
      .joined(separator: phrases.clauseSeparator)
  }

  /// The same of the other measure of a scatter plot: as it was published, where that was no exact
  /// number.
  private static func measureRemark(on place: Int, _ stage: Stage) -> String? {
    guard stage.data.placesTexts.indices.contains(place) else { return nil }
    let text = stage.data.placesTexts[place]
    do throws(QuantityError) {
      if try Quantity(parsing: text, units: .any).exactness == .exact { return nil }
    } catch {
      // What can't be read as one number is said as it is.
    }
    return stage.phrases.about(stage.data.placesTitle ?? stage.phrases.value, text)
  }

  func write(to csv: inout CSVWriter) {
    let phrases = stage.phrases
    csv.text(stage.data.periods == nil ? phrases.item : phrases.period)
    for column in columns { csv.text(column.head) }
    if remarks != nil { csv.text(phrases.remarks) }
    csv.endRow()
    for place in stage.tabledPlaces {
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

extension ChartDataFile.Scale {
  /// The one that the chart says of its marks.
  fileprivate init(ofMarksOn stage: Stage) {
    let format = stage.format(scalesEach: stage.isLogarithmic(stage.axisValues))
    self.init(name: format.unit, power: format.power)
  }

  /// The unit itself where it holds a scale, else the multiple that suits the numbers.
  fileprivate init(_ unit: MeasuringUnit, of numbers: [DecimalNumber], _ stage: Stage) {
    guard unit.power == 0 else {
      self.init(name: unit.name(in: stage.language), power: unit.power)
      return
    }
    let format = stage.format(in: unit, of: numbers)
    self.init(name: format.unit, power: format.power)
  }
}
