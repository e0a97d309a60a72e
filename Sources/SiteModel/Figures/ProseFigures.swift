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
    for (index, line) in lines.enumerated() {
      let start = line.drop { $0 == " " }
      if start.hasPrefix("```") || start.hasPrefix("~~~") {
        isFenced.toggle()
        continue
      }
      if isFenced || line.hasPrefix("    ") || start.hasPrefix("[^") { continue }
      check(line, number: firstLine + index)
    }
  }

  private mutating func check(_ line: String, number: Int) {
    guard line.utf8.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return
    }
    for clause in Self.clauses(of: line) where clause.contains(where: \.isNumber) {
      // Words that make no figure are left to whoever reads them: this looks for what is certain.
      guard let figures = try? StatedFigure.all(in: clause) else { continue }
      for figure in figures where Self.isOfData(figure.reading) {
        guard !metrics.contains(where: { isStated(figure, by: $0.target) }) else { continue }
        let nearest = self.nearest(to: figure, in: clause)
        diagnostics.append(
          Diagnostic(
            Rule.siteModel.figureWithoutMetric,
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

  private func isStated(_ figure: StatedFigure, by target: FigureTarget) -> Bool {
    if case .differs = FigureComparison(figure, target, nil).verdict {
      // The clause may say more than the figure's own words do: 同比 before another clause.
      return target.values.contains { $0.isStated(by: figure.reading.quantity) }
        || target.changes.contains { $0.quantity.isStated(by: figure.reading.quantity) }
    }
    return true
  }

  /// Numbers that stand for data in themselves: counts and dates are left alone, and so is by how much
  /// one figure differs from another.
  private static func isOfData(_ reading: FigureReading) -> Bool {
    if reading.object != nil, reading.comparison == nil, reading.aspect == .whole { return false }
    return switch reading.quantity.unit {
    case .percent, .currency: true
    case .percentagePoint: !reading.quantity.isMovement
    case .none, .perMille, .perMillePoint, .rank, .rankFromEnd, .other: false
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
    while let character = rest.first {
      if character == "[", let close = rest.firstIndex(of: "]") {
        let words = rest[rest.index(after: rest.startIndex)..<close]
        let behind = rest[rest.index(after: close)...]
        if behind.hasPrefix("("), let end = behind.firstIndex(of: ")") {
          // A figure that is linked is checked where it stands.
          text += behind.dropFirst().hasPrefix("metric:") ? "|" : String(words)
          rest = behind[behind.index(after: end)...]
          continue
        }
      }
      if !"*_~`".contains(character) { text.append(character) }
      rest = rest.dropFirst()
    }
    return text.split(whereSeparator: { "|。！？!?".contains($0) }).flatMap {
      Clause.segments(of: String($0))
    }
  }
}

extension Site {
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
