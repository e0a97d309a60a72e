import Diagnostics
import Localization
import Markdown
import Statistics

/// Rates, points and amounts of money in the text of a report that are linked to no metric and that no
/// metric of the report has. Looked for by a check alone: a text may well say more than the data.
struct ProseFigures {
  private let report: Report
  private let file: String
  private let metrics: [(name: String, target: FigureTarget)]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - lines: the lines of the text, in Markdown.
  ///   - firstLine: the number of the first of them in the file.
  init(
    of report: Report, lines: [String], firstLine: Int, in groundwork: Groundwork
  ) {
    self.report = report
    file = report.file
    let reader = GroundworkReader(groundwork)
    metrics = report.metrics.map { metric in
      let listing = metric.indicator.flatMap { reader.listing($0.value) }
      var target = FigureTarget(period: metric.period, location: metric.location, address: "")
      target.names = [metric.label].compactMap { $0 }
      target.yearOfText = report.date.date.year
      target.periodOfText = report.period ?? metric.period
      target.values = [metric.value].compactMap { $0 }
      target.changes = [metric.change].compactMap { $0 }
      if let listing {
        let members = DimensionChoice.members(metric.dimensions, of: listing.dimensions).value
        target.add(listing, members)
      }
      let members = metric.dimensions.flatMap { $0.texts.map(\.value) }
      let name = ([metric.label ?? listing?.title ?? ""] + members).joined(separator: " ")
      return (name, target)
    }
    guard !metrics.isEmpty else { return }
    var isFenced = false
    var heads: [String]?
    for (index, line) in lines.enumerated() {
      let start = line.drop { $0 == " " }
      if start.hasPrefix("```") || start.hasPrefix("~~~") {
        isFenced.toggle()
        continue
      }
      if isFenced || line.hasPrefix("    ") || start.hasPrefix("[^") { continue }
      check(line, number: firstLine + index)
      guard line.contains("|") else {
        heads = nil
        continue
      }
      if let heads {
        checkRow(line, below: heads, number: firstLine + index)
      } else if index > 0, Self.isRule(line) {
        heads = Self.cells(of: lines[index - 1])
      }
    }
  }

  private mutating func check(_ line: String, number: Int) {
    guard line.utf8.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return
    }
    for clause in Self.clauses(of: line) where clause.contains(where: \.isNumber) {
      // Words that make no figure are left to whoever reads them: this looks for what is certain.
      guard let figures = try? StatedFigure.all(in: clause) else { continue }
      for figure in figures where isOfData(figure, in: clause) {
        guard
          !metrics.contains(where: {
            isStated(figure, by: $0.target) || $0.target.hasMoved(by: figure.reading.quantity)
          })
        else { continue }
        let nearest = self.nearest(to: figure, in: clause)
        diagnostics.append(
          Diagnostic(
            Rule.series.figureWithoutMetric,
            at: SourceLocation(
              file: file, line: number, column: column(of: figure.words, in: line)),
            [
              "text": .text(figure.words), "nearest": .text(nearest?.name ?? ""),
              "figure": .text(nearest?.figure ?? ""),
            ],
            fix: nearest == nil
              ? Wording(
                "add a metric, or accept the warning", "加一个指标并链接，或者用“接受”写明理由") : nil,
            length: figure.words.unicodeScalars.count))
      }
    }
  }

  /// Numbers alone in the row of a table, whose unit its head names, beside the name of a metric.
  private mutating func checkRow(_ line: String, below heads: [String], number: Int) {
    let cells = Self.cells(of: line)
    guard heads.count == cells.count, let row = cells.first else { return }
    for (column, cell) in cells.enumerated().dropFirst() where cell.contains(where: \.isNumber) {
      // What is no number alone was read with its clause.
      guard let alone = try? Quantity(parsing: cell, units: .any), alone.unit == .none,
        let figure = try? StatedFigure.all(
          in: cell,
          cell: FigureLink.TableCell(heads: heads, row: Array(cells.prefix(column)))
        ).first, figure.reading.quantity.unit != .none, figure.reading.aspect == .whole
      else { continue }
      let named = metrics.filter { _, target in
        [row, heads[column]].contains { Self.isCalled($0, target) }
          && target.mayBeMeant(by: figure.reading)
          && FigureComparison(figure, target, nil).otherPeriod == nil
      }
      guard let first = named.first,
        !named.contains(where: { isStated(figure, by: $0.target) })
      else { continue }
      let known = named.flatMap { _, target in
        figure.reading.quantity.saysMovement
          ? target.changes.map(\.quantity) : target.values
      }.first
      diagnostics.append(
        Diagnostic(
          Rule.series.figureWithoutMetric,
          at: SourceLocation(file: file, line: number, column: self.column(of: cell, in: line)),
          [
            "text": .text(figure.words), "nearest": .text(first.name),
            "figure": .text(known?.text ?? ""),
          ], length: cell.unicodeScalars.count))
    }
  }

  /// Whether the name of a row or the head of a column is that of a figure, and nothing else.
  private static func isCalled(_ label: String, _ target: FigureTarget) -> Bool {
    var words = label.trimmed[...]
    if let open = words.firstIndex(where: { "（(".contains($0) }) { words = words[..<open] }
    if let mark = words.lastIndex(where: { "：:、.．#＃".contains($0) }) {
      words = words[words.index(after: mark)...]
    }
    let name = String(words.trimmed)
    return (target.ownMember.map { [$0] } ?? target.names).contains(name)
  }

  /// Whether a line parts the head of a table from its rows.
  private static func isRule(_ line: String) -> Bool {
    line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }

  private static func cells(of line: String) -> [String] {
    var cells = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0.trimmed) }
    if cells.first == "" { cells.removeFirst() }
    if cells.last == "" { cells.removeLast() }
    return cells
  }

  private func isStated(_ figure: StatedFigure, by target: FigureTarget) -> Bool {
    if case .differs = FigureComparison(figure, target, nil).verdict {
      // The clause may say more than the figure's own words do: 同比 before another clause.
      let quantity = figure.reading.quantity
      return (target.values + target.changes.map(\.quantity)).contains {
        $0.isStated(by: quantity) || Self.saysNoMore(quantity, than: $0)
      }
    }
    return true
  }

  /// 12.30 is 12.3: zeros at the end are no other figure.
  private static func saysNoMore(_ quantity: Quantity, than known: Quantity) -> Bool {
    guard known.exactness == .exact, quantity.exactness == .exact,
      quantity.isMovement == known.isMovement, let value = quantity.converted(to: known.unit)?.value
    else { return false }
    return value == known.value
  }

  /// Numbers that stand for data in themselves: dates are left alone, and so is by how much one figure
  /// differs from another. Counts, and movements in points, are data where their clause names a metric
  /// that is counted so.
  private func isOfData(_ figure: StatedFigure, in clause: String) -> Bool {
    let reading = figure.reading
    if reading.object != nil, reading.comparison == nil, reading.aspect == .whole { return false }
    // 上年同期首次发布的增速为6.3% is a figure of another time, which another report gave.
    if Self.earlierTimes.contains(where: { FigureComparison.place(of: $0, in: clause) != nil }) {
      return false
    }
    let quantity = reading.quantity
    switch quantity.unit {
    case .percent, .currency: return true
    case .percentagePoint where !quantity.isMovement: return true
    case .percentagePoint, .other, .perMille, .perMillePoint:
      return metrics.contains { name, target in
        let figures = quantity.isMovement ? target.changes.map(\.quantity) : target.values
        return figures.contains { $0.unit.isComparable(to: quantity.unit) }
          && ([name] + target.names).contains {
            Self.names($0, clause) || Self.namesEnd(of: $0, before: figure)
          }
      }
    case .none, .rank, .rankFromEnd: return false
    }
  }

  private static let earlierTimes = ["上年", "去年", "前年", "上期"]

  private static func names(_ name: String, _ clause: String) -> Bool {
    name.count >= 2 && clause.contains(name)
  }

  /// Whether right before a figure stands the end of a name, and no more of another: 用电量 for 全社会用电量.
  private static func namesEnd(of name: String, before figure: StatedFigure) -> Bool {
    guard name.count > 3, name.first?.isASCII == false else { return false }
    let words =
      figure.lead.outside + figure.lead.inside
      + figure.words.prefix { !$0.isNumber && !"+-−－约約".contains($0) }
    return (3..<name.count).contains { length in
      NamedFigures.namesFigure(words, String(name.suffix(length)))
    }
  }

  /// The metric that the clause names, else the one whose figure is nearest.
  private func nearest(
    to figure: StatedFigure, in clause: String
  ) -> (name: String, figure: String)? {
    let quantity = figure.reading.quantity
    var best: (name: String, figure: String, distance: Double)?
    for (name, target) in metrics {
      for known in target.values + target.changes.map(\.quantity) where known.unit == quantity.unit
      {
        guard let a = known.value?.approximation, let b = quantity.value?.approximation else {
          continue
        }
        let isNamed = !name.isEmpty && clause.contains(name)
        let distance = isNamed ? 0 : abs(a - b) / max(abs(a), abs(b), 1)
        if best.map({ distance < $0.distance }) ?? true { best = (name, known.text, distance) }
      }
    }
    return best.map { ($0.name, $0.figure) }
  }

  private func column(of words: String, in line: String) -> Int {
    guard let range = line.firstRange(of: words) else { return 1 }
    return line[..<range.lowerBound].unicodeScalars.count + 1
  }

  /// The parts of a line of Markdown without its marks and without what is linked.
  private static func clauses(of line: String) -> [String] {
    var text = ""
    var rest = line[...]
    while let place = rest.utf8.firstIndex(where: { "[*_~`".utf8.contains($0) }) {
      text += rest[..<place]
      let (isBracket, behindMark) = (
        rest.utf8[place] == UInt8(ascii: "["), rest.utf8.index(after: place)
      )
      if isBracket, let close = rest[behindMark...].firstIndex(of: "]") {
        let words = rest[behindMark..<close]
        let behind = rest[rest.index(after: close)...]
        if behind.hasPrefix("("), let end = behind.firstIndex(of: ")") {
          // A figure that is linked is checked where it stands.
          text += behind.dropFirst().hasPrefix("metric:") ? "|" : String(words)
          rest = behind[behind.index(after: end)...]
          continue
        }
      }
      if isBracket { text.append("[") }
      rest = rest[behindMark...]
    }
    text += rest
    return text.split(whereSeparator: { "|。！？!?".contains($0) }).flatMap {
      Clause.segments(of: String($0))
    }
  }
}

extension Site {
  /// The reports with figures that belong to no indicator, and what those are called.
  package var figuresWithoutIndicator: [(path: SitePath, title: String, labels: Set<String>)] {
    edition.reports.compactMap { report in
      let labels = Set(report.metrics.filter { $0.indicator == nil }.compactMap(\.label))
      return labels.isEmpty ? nil : (report.path, report.title, labels)
    }
  }

  /// Which former addresses lead to which pages.
  package var aliases: [(from: SitePath, to: SitePath)] {
    edition.aliases.map { ($0.from.value, $0.to) }
  }

  /// The files of the reports that have metrics.
  package var filesWithMetrics: [String] {
    edition.reports.filter { !$0.metrics.isEmpty }.map(\.file)
  }

  /// The figures in the text of a report that none of its metrics has.
  ///
  /// - Parameter bytes: the whole file.
  package func figuresWithoutMetrics(in bytes: [UInt8], of file: String) -> [Diagnostic] {
    guard let report = edition.report(ReportID(file)) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The text begins behind the second line of hyphens.
    guard let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") }) else { return [] }
    return ProseFigures(
      of: report, lines: Array(lines[(end + 1)...]), firstLine: end + 2, in: groundwork
    ).diagnostics
  }
}

extension FigureTarget {
  /// Whether by so much it differs from what is on record of another time: 比上月减少10亿元.
  fileprivate func hasMoved(by quantity: Quantity) -> Bool {
    guard quantity.isMovement, !quantity.unit.isRelative, quantity.exactness == .exact,
      let said = quantity.value
    else { return false }
    func amounts(_ values: [Quantity]) -> [DecimalNumber] {
      values.filter { $0.exactness == .exact }
        .compactMap { $0.converted(to: quantity.unit)?.value }
    }
    let own = amounts(values)
    return others.contains { other in
      amounts(other.values).contains { before in own.contains { $0 - before == said } }
    }
  }
}
