import Characters
import Diagnostics
import Localization
import Statistics

/// Figures that a title or a summary states beside the name of what they are about. They have no
/// links, and are held to the report's own figures all the same: 固定资产投资增长64%.
///
/// Only what is certain is judged: the name stands right before the words of the figure, and is no end
/// of a longer name.
struct NamedFigures {
  private let report: Report
  private let reader: GroundworkReader
  private(set) var diagnostics: [Diagnostic] = []

  init(of report: Report, _ reader: GroundworkReader) {
    self.report = report
    self.reader = reader
    check(report.title, at: report.titleLocation)
    if let place = report.summaryLocation, let summary = report.summary {
      check(summary, at: place)
    }
  }

  private struct Named {
    let name: String
    let metric: Metric
  }

  /// The names of the report's figures that stand in a text: most texts have none, and need no more
  /// reading.
  private func named(in text: String) -> [Named] {
    report.metrics.flatMap { metric -> [Named] in
      // 第一产业增加值 is called by its member, too, and not by the indicator's title alone.
      guard metric.dimensions.isEmpty || metric.label != nil else { return [] }
      let listing = metric.indicator.flatMap { reader.listing($0.value) }
      let names = [metric.label, listing?.title, listing?.shortTitle].compactMap { $0 }
        .filter { text.holds($0) && $0.count >= 2 }
      return Set(names).map { Named(name: $0, metric: metric) }
    }
  }

  private mutating func check(_ text: String, at location: SourceLocation) {
    guard text.contains(where: \.isNumber) else { return }
    let named = named(in: text)
    guard !named.isEmpty else { return }
    for clause in Clause.segments(of: text) {
      guard clause.contains(where: \.isNumber), !Self.others.contains(where: clause.holds),
        let figures = try? StatedFigure.all(in: clause), let figure = figures.last,
        figures.count == 1
      else { continue }
      let meant = named.filter { Self.ends(figure.lead.inside, with: $0.name) }
      guard let longest = meant.map(\.name.count).max() else { continue }
      let targets = meant.filter { $0.name.count == longest }.map { target(of: $0) }
      let verdicts = targets.map { FigureComparison(figure, $0, nil).verdict }
      let isRight = verdicts.contains { if case .differs = $0 { false } else { true } }
      if !isRight, case .differs(let known)? = verdicts.first {
        diagnostics.append(
          Diagnostic(
            Rule.siteModel.differingNamedFigure, at: location,
            [
              "text": .text(clause), "name": .text(meant[0].name), "figure": .text(known),
              "place": .text("\(targets[0].location)"),
            ]))
      }
    }
  }

  private func target(of named: Named) -> FigureTarget {
    var target = FigureTarget(
      period: named.metric.period, location: named.metric.location, address: "")
    target.values = [named.metric.value].compactMap { $0 }
    // Other comparisons of the same figure stand in entries of their own.
    target.changes = report.metrics.filter {
      $0.indicator?.value == named.metric.indicator?.value && $0.label == named.metric.label
        && $0.period.span == named.metric.period.span
    }.compactMap(\.change)
    target.names = [named.name]
    return target
  }

  /// Whether a text ends with a name that is no end of a longer one: 投资 in 工业投资.
  private static func ends(_ text: String, with name: String) -> Bool {
    guard text.hasSuffix(name) else { return false }
    let before = text.dropLast(name.count)
    guard let last = before.last else { return true }
    let isHan = last.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    return !isHan || scopes.contains(where: before.hasSuffix)
  }

  /// Words for figures of another time, or none yet.
  private static let others = [
    "去年", "上年", "前年", "往年", "同期", "目标", "计划", "预计", "预期", "力争", "全年", "当时", "原", "目標", "計劃", "預計",
    "預期", "當時",
  ]

  /// What may stand before a name without changing what it names.
  private static let scopes = [
    "园区", "新区", "全区", "全市", "全省", "全国", "全县", "全州", "全年", "上半年", "下半年", "季度", "月", "月份", "年",
    "其中", "的", "实现", "完成", "当月", "累计", "我市", "我区", "我省", "本市", "本区", "園區", "新區", "全區", "全國", "全縣",
    "實現", "累計", "當月",
  ]
}
