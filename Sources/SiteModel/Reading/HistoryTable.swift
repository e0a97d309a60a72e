import Diagnostics
import Foundation
import FrontMatter
import Localization
import Statistics

/// Earlier figures of an indicator, from the table beside its definition.
///
/// A class, because the page of the indicator carries it.
package final class HistoryTable: Sendable {
  /// As diagnostics name it.
  package let file: String
  let columns: [Column]
  let rows: [Row]

  struct Column: Sendable {
    let name: Located<String>
    /// The name without the unit in it, and that.
    let title: String
    let unit: MeasuringUnit?
  }

  struct Row: Sendable {
    let location: SourceLocation
    let cells: [Located<String>?]
  }

  private init(file: String, _ rows: ChartRows) {
    self.file = file
    columns = rows.columns.map { Column(name: $0.name, title: $0.title, unit: $0.unit) }
    self.rows = rows.rows.map { Row(location: $0.location, cells: $0.cells) }
  }

  /// - Returns: nil with errors where the file holds no table.
  package static func reading(_ bytes: [UInt8], file: String) -> Parsed<HistoryTable?> {
    let start = SourceLocation(file: file, line: 1, column: 1)
    let rows = CSVTable.reading(bytes, at: file, orElse: .emptyTable(at: start))
    return Parsed(rows.value.map { HistoryTable(file: file, $0) }, rows.diagnostics)
  }
}

/// Makes observations of the rows of a table, for the indicator that it belongs to.
struct HistoryReading {
  private let table: HistoryTable
  private let indicator: Indicator
  private let calendar: StatisticalCalendar
  private var roles: [Role?] = []
  /// The columns of changes in which every row looks like the rest of a number.
  private var brokenColumns: Set<Int> = []
  private(set) var observations: [Observation] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// What a column holds.
  private enum Role: Hashable {
    case period
    /// The month or the quarter, where the year has a column of its own.
    case partOfYear
    /// The member of a dimension, by its place.
    case member(Int)
    case value
    case change(Change.Comparison)
    /// What came about from January on, in a row of a single month or quarter, and its rate.
    case sum, sumChange
    case status, changeStatus, note, source, released
    /// 口径: a coverage, or what makes the changes of the row comparable.
    case coverage
  }

  init(_ table: HistoryTable, of indicator: Indicator, in calendar: StatisticalCalendar) {
    self.table = table
    self.indicator = indicator
    self.calendar = calendar
    readHead()
    if !diagnostics.hasErrors {
      brokenColumns = Set(roles.indices.dropFirst().filter(isBroken))
      for row in table.rows { read(row) }
    }
  }
}

// MARK: - Heads

extension HistoryReading {
  /// Names of columns in Chinese, simplified and traditional, and in English; those of `data.csv` among
  /// them, as far as they mean the same.
  private static let names: [String: Role] = {
    var names: [String: Role] = [:]
    let words: [(Role, String)] = [
      (.period, "时期 時期 时间 時間 期间 期間 年 年份 年度 季 季度 月 月份 报告期 報告期 统计期 統計期 所属期 所屬期 period"),
      (
        .value,
        "数值 數值 值 总量 總量 当期值 當期值 本期值 当月值 當月值 本月值 当季值 當季值 指标值 指標值 绝对值 絕對值 本期 当期 當期 value"
      ),
      (.sum, "累计值 累計值 累计数 累計數 累计总量 累計總量 本年累计 本年累計 本年累计值 本年累計值"),
      (.change(.yearBefore), "增速 增幅 增减 增減 增长 增長 增长率 增長率 增减率 增減率 增减幅 增減幅 change"),
      (.status, "状态 狀態 status"),
      (.changeStatus, "增速状态 增速狀態 增减状态 增減狀態 change-status"), (.note, "备注 備註 note"),
      (.source, "来源 來源 资料来源 資料來源 source"),
      (.released, "发布日期 發布日期 公布日期 released"),
      (.coverage, "口径 口徑 统计口径 統計口徑 统计范围 統計範圍 范围 coverage basis"),
    ]
    for (role, list) in words {
      for word in list.split(separator: " ") { names[String(word)] = role }
    }
    for (word, comparison) in ChineseWords.comparisons { names[word] = .change(comparison) }
    for (word, comparison) in [
      ("同比", Change.Comparison.yearBefore), ("环比", .periodBefore), ("環比", .periodBefore),
      // Of sums from January on, as their periods say, these are rates against the year before.
      ("当月", .yearBefore), ("當月", .yearBefore), ("当月同比", .yearBefore), ("當月同比", .yearBefore),
      ("当期", .yearBefore), ("當期", .yearBefore), ("当期同比", .yearBefore), ("當期同比", .yearBefore),
      ("本月", .yearBefore), ("本月同比", .yearBefore), ("本期同比", .yearBefore), ("当季同比", .yearBefore),
      ("累计", .yearBefore), ("累計", .yearBefore), ("累计同比", .yearBefore), ("累計同比", .yearBefore),
    ] {
      for ending in rateEndings { names[word + ending] = .change(comparison) }
    }
    for word in ["当月同比", "當月同比", "当期同比", "當期同比", "本月同比", "本期同比", "当季同比", "當季同比"] {
      names[word] = .change(.yearBefore)
    }
    for comparison in Change.Comparison.allCases {
      names[comparison.rawValue] = .change(comparison)
      for language in Language.allCases {
        names[comparison.wording(in: language)] = .change(comparison)
      }
    }
    // These may as well be totals, or what was aimed at.
    for word in ["累计", "累計", "目标", "目標"] { names[word] = nil }
    return names
  }()

  /// What stands behind the name of a comparison and says nothing more.
  private static let rateEndings = [
    "增长", "增長", "增速", "增幅", "增减", "增減", "增长率", "增長率", "增减率", "增減率", "涨幅", "漲幅", "涨跌", "漲跌",
    "涨跌幅", "漲跌幅",
  ]

  /// Whether a column says when its figures were released.
  static func isOfReleases(_ title: String) -> Bool {
    (names[title] ?? names[title.lowercased()]) == .released
  }

  /// What 较2019年同期 or `year-2019` at the head of a column compare with. A year alone is none: of a
  /// table with the periods side by side it would be a head too.
  private static func comparison(_ title: String) -> Change.Comparison? {
    if title.hasPrefix("year-") { return Change.Comparison(rawValue: title) }
    guard let first = title.first, "比较較".contains(first) else { return nil }
    var object = title.dropFirst()
    for ending in ["增长", "增長", "增减", "增減", "增速"] where object.hasSuffix(ending) {
      object.removeLast(ending.count)
    }
    return Change.Comparison(object: String(object))
  }

  private static let years: Set<String> = ["年", "年份", "年度"]
  private static let partsOfYear: Set<String> = ["月", "月份", "季", "季度"]

  /// What a head says beside the indicator's own name: 当期值 of 社会消费品零售总额_当期值.
  private func title(of column: HistoryTable.Column) -> String {
    let names = [indicator.title, indicator.shortTitle, indicator.englishTitle].compactMap { $0 }
    guard let name = names.first(where: { !$0.isEmpty && column.title.hasPrefix($0) }) else {
      return column.title
    }
    let rest = column.title.dropFirst(name.count).drop { "_-—：: 的".contains($0) }
    return rest.isEmpty ? column.title : String(rest)
  }

  private func role(of column: HistoryTable.Column) -> Role? {
    let title = title(of: column)
    if let index = indicator.dimensions.firstIndex(where: { $0.name == title || $0.code == title })
    {
      return .member(index)
    }
    if [indicator.title, indicator.shortTitle, indicator.englishTitle].contains(title) {
      return .value
    }
    return Self.names[title] ?? Self.names[title.lowercased()]
      ?? Self.comparison(title).map { .change($0) }
  }

  private mutating func readHead() {
    let known = table.columns.map(role)
    // Beside the rate of the month itself, or the sum, 累计增长 is the rate of the sum.
    let isRateOfSum = table.columns.map { column in
      let title = title(of: column)
      return title.hasPrefix("累计") || title.hasPrefix("累計")
    }
    let hasOwnRate = zip(isRateOfSum, known).contains { isOfSum, role in
      role == .change(.yearBefore) && !isOfSum
    }
    for (index, column) in table.columns.enumerated() {
      var role = known[index]
      if case .change? = role, isRateOfSum[index] {
        if known.contains(.sum) {
          role = .sumChange
        } else if role == .change(.yearBefore), hasOwnRate {
          role = .change(.cumulative)
        }
      }
      if role == .period, Self.partsOfYear.contains(column.title),
        let year = roles.firstIndex(of: .period), Self.years.contains(table.columns[year].title)
      {
        role = .partOfYear
      }
      if let role, let other = roles.firstIndex(of: role) {
        diagnostics.append(.headTwice(column.name, table.columns[other].name.value))
      } else if role == nil, !isEmpty(index) {
        diagnostics.append(.unknownHead(column.name, known: knownHeads))
      }
      if role == .value || role == .sum, let unit = column.unit,
        !unit.unit.isComparable(to: indicator.unit.unit)
      {
        diagnostics.append(
          .otherUnit(
            column.name.value, unit.unit, than: indicator.unit.symbol, at: column.name.location))
      }
      roles.append(role)
    }
    if diagnostics.hasErrors { return }
    let start = table.columns[0].name.location
    if !roles.contains(.period) { diagnostics.append(.headMissing(.period, at: start)) }
    let hasFigures = roles.contains { role in
      if case .change = role { true } else { [.value, .sum, .sumChange].contains(role) }
    }
    if !hasFigures { diagnostics.append(.headMissing(.figures, at: start)) }
  }

  /// Whether nothing at all stands in a column: spreadsheet programs keep such columns at the end.
  private func isEmpty(_ column: Int) -> Bool {
    table.columns[column].name.value.isEmpty && table.rows.allSatisfy { $0.cells[column] == nil }
  }

  private var knownHeads: [String] {
    ["时期"] + indicator.dimensions.map(\.name) + ["数值", "同比", "环比", "状态", "备注", "来源", "发布日期"]
  }
}

// MARK: - Rows

extension HistoryReading {
  /// What stands for the total of a dimension.
  private static let totals: Set<String> = ["总计", "總計", "合计", "合計", "total", "Total", "_T"]

  private func cell(_ role: Role, in row: HistoryTable.Row) -> Located<String>? {
    roles.firstIndex(of: role).flatMap { row.cells[$0] }
  }

  private func head(_ role: Role) -> HistoryTable.Column? {
    roles.firstIndex(of: role).map { table.columns[$0] }
  }

  private mutating func read(_ row: HistoryTable.Row) {
    let before = diagnostics.count
    reportBrokenNumbers(in: row)
    let period = period(in: row)
    var members = indicator.dimensions.indices.map { member(ofDimension: $0, in: row) }
    let value = value(.value, in: row)
    let sum = self.value(.sum, in: row)
    let basis = basis(in: row, &members)
    let read = self.changes(in: row)
    func stated(ofSum isOfSum: Bool) -> [Located<Change>] {
      read.filter { $0.isOfSum == isOfSum }.map {
        Located($0.change.value.assuming(basis), at: $0.change.location)
      }
    }
    let changes = stated(ofSum: false)
    let changesOfSum = stated(ofSum: true)
    let hasChanges = !changes.isEmpty
    let status = self.status(.status, in: row)
    let own = self.status(.changeStatus, in: row)
    if let status, status.meansAbsence, value != nil || sum != nil {
      diagnostics.append(.figureBesideAbsence(status, at: cell(.status, in: row)!.location))
    }
    if let status, value == nil, sum == nil, !hasChanges, changesOfSum.isEmpty,
      !status.mayStandAlone
    {
      diagnostics.append(.metricWithoutFigure(at: cell(.status, in: row)!.location))
    }
    let release = Observation.Release(table: table.file, day: released(in: row))
    guard !diagnostics[before...].contains(where: { $0.severity == .error }), let period else {
      return
    }
    let statuses = FigureStatuses(
      status, ofChange: own, hasValue: value != nil, hasChange: hasChanges)
    func add(
      _ value: Located<Quantity>?, _ change: Located<Change>?, of period: Period
    ) {
      observations.append(
        Observation(
          period: period, members: members, value: value?.value, change: change?.value,
          valueStatus: change == nil ? statuses.value ?? value?.value.statedStatus : nil,
          changeStatus: change.flatMap { statuses.change ?? $0.value.statedStatus },
          note: cell(.note, in: row)?.value, source: cell(.source, in: row)?.value,
          release: release, location: value?.location ?? change?.location ?? row.location))
    }
    if value != nil || statuses.value?.mayStandAlone == true { add(value, nil, of: period) }
    // Each change is a figure of its own, with its own place.
    for change in changes { add(nil, change, of: period) }
    let whole = Self.fromJanuary(through: period)
    if let sum { add(sum, nil, of: whole) }
    for change in changesOfSum { add(nil, change, of: whole) }
  }

  /// The months or quarters of a year up to the end of one; of anything else, that itself.
  private static func fromJanuary(through period: Period) -> Period {
    switch period.simplified {
    case .month(let month, let year) where month > 1: Period.months(1...month, of: year).simplified
    case .quarter(let quarter, let year) where quarter > 1:
      Period.quarters(1...quarter, of: year).simplified
    default: period
    }
  }

  private mutating func period(in row: HistoryTable.Row) -> Period? {
    guard let cell = cell(.period, in: row) else {
      diagnostics.append(.rowWithoutPeriod(head(.period)!.name.value, at: row.location))
      return nil
    }
    if let place = roles.firstIndex(of: .partOfYear), row.cells[place] == nil,
      case .year? = Period(cell.value)
    {
      diagnostics.append(.rowWithoutPart(table.columns[place].title, of: cell))
      return nil
    }
    do throws(SpreadsheetPeriod.Fault) {
      let text = text(ofPeriod: cell, in: row)
      let period = try SpreadsheetPeriod.period(text, of: indicator, in: calendar)
      guard period.isOfLikelyYears else {
        diagnostics.append(.unlikelyPeriod(text, period, at: cell.location))
        return nil
      }
      if isTooShort(period) {
        diagnostics.append(.shorterThanFrequency(cell, period, of: indicator))
      }
      return period
    } catch {
      switch error {
      case .noPeriod:
        if let place = roles.firstIndex(of: .partOfYear), let part = row.cells[place],
          Period(cell.value) != nil
        {
          let isQuarter = table.columns[place].title.hasPrefix("季")
          diagnostics.append(
            .notAPeriod(
              part.value, examples: isQuarter ? "1, 4, 1—3, 全年" : "1, 12, 1—6, 全年",
              at: part.location))
          return nil
        }
        let fault = Diagnostic.notAPeriod(cell.value, examples: Period.examples, at: cell.location)
        diagnostics.append(
          Self.isNote(cell.value)
            ? Diagnostic(
              fault,
              fix: Phrase(
                "take the line out: what is said below a table is none of its figures",
                "删掉这一行：表下面的说明不是数据")) : fault)
      case .januaryOrOctober: diagnostics.append(.januaryOrOctober(cell))
      case .date: diagnostics.append(.dateForPeriod(cell))
      }
      return nil
    }
  }

  /// Whether what stands for a period is what tables have below them: 注：…, 资料来源：…
  private static func isNote(_ text: String) -> Bool {
    ["注", "说明", "說明", "备注", "備註", "资料来源", "資料來源", "数据来源", "數據來源", "来源", "來源"].contains {
      text.hasPrefix($0)
    }
  }

  /// The year and, where that has a column of its own, the part of it.
  private func text(ofPeriod year: Located<String>, in row: HistoryTable.Row) -> String {
    guard let place = roles.firstIndex(of: .partOfYear), let part = row.cells[place]?.value else {
      return year.value
    }
    let number = year.value.hasSuffix("年") ? year.value : year.value + "年"
    guard part.last?.isNumber == true, part.first?.isNumber == true else { return number + part }
    let isQuarter = table.columns[place].title.hasPrefix("季")
    return isQuarter ? "\(number)第\(part)季度" : "\(number)\(part)月"
  }

  /// Whether a month or a quarter is given of an indicator that is published for longer periods. Of a
  /// stock the last month of a period may be meant.
  private func isTooShort(_ period: Period) -> Bool {
    let months: Int
    switch indicator.frequency {
    case .quarterly: months = 3
    case .semiannual: months = 6
    case .annual: months = 12
    case .monthly, .tenDaily, .weekly, .daily, nil: return false
    }
    return switch period {
    case .month(let month, _):
      indicator.kind != .stock || !month.isMultiple(of: months)
    case .quarter: months > 3
    default: false
    }
  }

  /// `2025-01,1,000`: numbers with commas in them that no quotation marks hold together, so that one of
  /// them fills two columns. Behind a zero there is no doubt, nor where a bare number is left over for the
  /// remarks; else where every row that has both cells has three digits in the second.
  private mutating func reportBrokenNumbers(in row: HistoryTable.Row) {
    let note = cell(.note, in: row).map { DecimalNumber($0.value) != nil } ?? false
    for index in row.cells.indices.dropFirst() {
      guard let (before, after) = brokenNumber(in: row, at: index),
        after.value.first == "0" || note || brokenColumns.contains(index)
      else { continue }
      diagnostics.append(.brokenNumber(before, after))
      return
    }
  }

  /// What may be the parts of one number, on both sides of a comma.
  private func brokenNumber(
    in row: HistoryTable.Row, at index: Int
  ) -> (before: Located<String>, after: Located<String>)? {
    guard let before = row.cells[index - 1], let after = row.cells[index],
      !isPeriod(index), !isPeriod(index - 1)
    else { return nil }
    let digits = before.value.drop { "+-".contains($0) }
    guard (1...3).contains(digits.count), digits.utf8.allSatisfy(\.isASCIIDigit),
      after.value.prefix(while: \.isNumber).count == 3,
      after.value.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") })
    else { return nil }
    return (before, after)
  }

  /// Whether all rows that have a cell in a column of changes and one before it look so.
  private func isBroken(_ index: Int) -> Bool {
    guard case .change? = roles[index] else { return false }
    return table.rows.allSatisfy { row in
      row.cells[index - 1] == nil || row.cells[index] == nil
        || brokenNumber(in: row, at: index) != nil
    }
  }

  private func isPeriod(_ column: Int) -> Bool {
    roles[column] == .period || roles[column] == .partOfYear
  }

  /// What the column 口径 says: one of the indicator's coverages, which is a member, or what makes the
  /// changes of the row comparable.
  private mutating func basis(
    in row: HistoryTable.Row, _ members: inout [String?]
  ) -> Change.Basis? {
    guard let cell = cell(.coverage, in: row) else { return indicator.basis }
    if let basis = ChineseWords.bases[cell.value] ?? Change.Basis(rawValue: cell.value) {
      return basis
    }
    if let place = indicator.dimensions.firstIndex(where: \.isCoverage) {
      let dimension = indicator.dimensions[place]
      if cell.value == dimension.main { return indicator.basis }
      if let member = dimension.members.first(where: {
        $0 == cell.value || dimension.codes[$0] == cell.value
      }) {
        members[place] = member
        return indicator.basis
      }
    }
    let coverages = indicator.dimensions.filter(\.isCoverage)
      .flatMap { [$0.main].compactMap { $0 } + $0.members }
    diagnostics.append(
      .unknownName(
        cell, kind: .coverage,
        known: coverages + Change.Basis.allCases.map { $0.wording(in: .simplifiedChinese) }))
    return nil
  }

  private mutating func member(ofDimension index: Int, in row: HistoryTable.Row) -> String? {
    let dimension = indicator.dimensions[index]
    guard let cell = cell(.member(index), in: row), !Self.totals.contains(cell.value),
      cell.value != dimension.main
    else { return nil }
    if dimension.members.contains(cell.value) { return cell.value }
    if let member = dimension.members.first(where: { dimension.codes[$0] == cell.value }) {
      return member
    }
    diagnostics.append(
      .unknownName(cell, kind: .member(of: dimension.name), known: dimension.members))
    return nil
  }

  private mutating func value(_ role: Role, in row: HistoryTable.Row) -> Located<Quantity>? {
    let unit = head(role)?.unit ?? indicator.unit
    guard let cell = cell(role, in: row),
      let quantity = ChartRows.figure(in: cell, unit, &diagnostics)
    else { return nil }
    if quantity.value.saysMovement {
      diagnostics.append(.movementAsValue(cell.value, at: cell.location))
      return nil
    }
    guard let converted = quantity.value.converted(to: indicator.unit.unit) else {
      diagnostics.append(
        .otherUnit(
          cell.value, quantity.value.unit, than: indicator.unit.symbol, at: cell.location))
      return nil
    }
    return Located(converted, at: quantity.location)
  }

  private mutating func changes(
    in row: HistoryTable.Row
  ) -> [(change: Located<Change>, isOfSum: Bool)] {
    var changes: [(change: Located<Change>, isOfSum: Bool)] = []
    for (index, role) in roles.enumerated() {
      let comparison: Change.Comparison
      switch role {
      case .change(let stated): comparison = stated
      case .sumChange: comparison = .yearBefore
      default: continue
      }
      guard let cell = row.cells[index],
        !ChartRows.missing.contains(cell.value)
      else { continue }
      do throws(QuantityError) {
        let unit = table.columns[index].unit ?? MeasuringUnit(.percent)
        let units = unit.unit.isKnown ? UnitPolicy.known : .any
        let change = try Change(
          parsing: Self.text(of: cell.value, in: unit, units), comparison: comparison, units: units)
        if change.isPoints(of: indicator.unit.unit) {
          diagnostics.append(
            .pointsOfAmount(cell.value, of: indicator.unit.symbol, at: cell.location))
        }
        if case .amount(let unit) = change.measure, !indicator.canChange(by: unit) {
          diagnostics.append(
            .otherUnit(
              cell.value, unit, than: indicator.unit.symbol, isChange: true, at: cell.location))
        } else {
          changes.append((Located(change, at: cell.location), role == .sumChange))
        }
      } catch {
        diagnostics.append(
          .notAFigure(
            cell.value, because: error.reason, examples: Change.examples, at: cell.location))
      }
    }
    return changes
  }

  /// A change with the unit of its column where it has none: 5 in 增减（亿元） is 5亿元 more. 持平 and
  /// 翻一番 are no numbers in want of a unit.
  private static func text(
    of cell: String, in unit: MeasuringUnit, _ units: UnitPolicy
  ) throws(QuantityError) -> String {
    let figure = try Quantity(parsing: cell, units: units)
    guard figure.unit == .none, figure.saysNumber else { return cell }
    let isRate = unit.unit == .percent || unit.unit == .percentagePoint
    return "\(isRate || figure.isMovement ? "" : "+")\(cell)\(unit.symbol)"
  }

  private mutating func status(_ role: Role, in row: HistoryTable.Row) -> ObservationStatus? {
    guard let cell = cell(role, in: row) else { return nil }
    do throws(Diagnostic.Rejection) {
      return try ObservationStatus(word: cell, key: head(role)!.name.value)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  private mutating func released(in row: HistoryTable.Row) -> CivilDate? {
    guard let cell = cell(.released, in: row) else { return nil }
    if let moment = Moment(cell.value, in: .gmt) { return moment.date }
    diagnostics.append(
      .notADate(cell.value, key: head(.released)!.name.value, at: cell.location))
    return nil
  }
}

extension HistoryTable {
  /// What is wrong with rows that say they are not released yet: all that a table has is published.
  package func earlyRows(at now: Moment, in zone: TimeZone) -> [Diagnostic] {
    guard let place = columns.firstIndex(where: { HistoryReading.isOfReleases($0.title) }) else {
      return []
    }
    return rows.compactMap { $0.cells[place] }.compactMap { cell in
      Moment(cell.value, in: zone).flatMap { now < $0 ? .earlyFigure($0, at: cell.location) : nil }
    }
  }
}

extension Quantity {
  /// Whether it was written as a number, and not as a word such as 持平.
  fileprivate var saysNumber: Bool { text.contains { $0.wholeNumberValue != nil && !$0.isLetter } }
}
