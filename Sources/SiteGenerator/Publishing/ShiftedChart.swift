import Diagnostics
import Pages
import SiteModel

/// The address of a chart alone that shows another chart of its page than before: charts without an id
/// are counted, and one was put before them or taken out. Frames of other sites change without a word.
struct ShiftedChart {
  /// The file, below the published folder.
  let output: String
  let before: String
  let after: String
  /// The source file of the page.
  let source: String
  /// What the chart that is there now was called by before, if it was there before: then it is known by
  /// that for good.
  let formerID: String?

  /// A chart alone as readers see it.
  struct Shown: Equatable {
    let caption: String
    let lines: [String]

    /// - Parameter lines: of its page; the first is its caption, or what stands in its place.
    init?(_ lines: [String]) {
      guard let caption = lines.first else { return nil }
      (self.caption, self.lines) = (caption, lines)
    }
  }

  static func all(among changes: [FileDifference], in plan: PagePlan) -> [ShiftedChart] {
    let redirects = Set(
      plan.pages.lazy.filter { $0.kind.name == PageKind.redirect.name }.map(\.path.output))
    let charts = changes.compactMap { file in
      EndedAddress.page(ofChartAlone: file.output).map { (page: $0, file: file) }
    }.filter { !redirects.contains($0.file.output) }
    return Dictionary(grouping: charts, by: \.page).flatMap { page, charts in
      shifted(on: page, charts.map(\.file), in: plan)
    }.sorted { $0.output < $1.output }
  }

  private static func shifted(
    on page: String, _ files: [FileDifference], in plan: PagePlan
  ) -> [ShiftedChart] {
    // What is only called otherwise now is still the same chart, and what has other figures under the
    // same caption, too; but of several with one caption the figures tell which is which.
    let captions = [
      files.compactMap(\.charts.before?.caption), files.compactMap(\.charts.after?.caption),
    ]
    let repeated = Set(
      captions.flatMap { all in
        Dictionary(grouping: all, by: \.self).filter { $1.count > 1 }.keys
      })
    func areSame(_ a: Shown?, _ b: Shown?) -> Bool {
      guard let a, let b, a.caption == b.caption else { return false }
      return !repeated.contains(a.caption) || a == b
    }
    return files.compactMap { file in
      guard case (let before?, let after?) = file.charts, !areSame(before, after) else {
        return nil
      }
      let others = files.filter { $0.output != file.output }
      let former = others.first { areSame($0.charts.before, after) }
      guard former != nil || others.contains(where: { areSame($0.charts.after, before) }) else {
        return nil
      }
      return ShiftedChart(
        output: file.output, before: before.caption, after: after.caption,
        source: plan.sourceFiles(of: [page]).values.first ?? "",
        formerID: isInsertion(files) ? nil : former.flatMap { id(of: $0.output) })
    }
  }

  /// Whether charts were put before others, which only those have to be named for.
  private static func isInsertion(_ files: [FileDifference]) -> Bool {
    files.count { $0.change == .added } > files.count { $0.change == .gone }
  }

  /// chart-2 without its first word.
  private static func id(of output: String) -> String? {
    output.split(separator: "/").dropLast().last.map { String($0.dropFirst("chart-".count)) }
  }

  /// - Parameter folder: the published folder.
  static func diagnostics(of charts: [ShiftedChart], _ folder: String) -> [Diagnostic] {
    charts.map { chart in
      Diagnostic(
        Rule.session.chartShifted, at: SourceLocation(file: "\(folder)/\(chart.output)"),
        [
          "address": .text(SitePath.address(ofOutput: chart.output)), "before": .text(chart.before),
          "after": .text(chart.after), "file": .text(chart.source),
          "id": .text(chart.formerID ?? ""),
        ], fix: chart.formerID == nil ? nil : Rule.session.nameChart)
    }
  }
}
