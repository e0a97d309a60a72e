import Markup
import Statistics

/// The numbers of a chart as a table, closed until somebody wants them.
struct ChartTable {
  let stage: Stage
  /// Beside the figures of a stack of percent, which are what is drawn.
  private let shares: Shares?

  init(stage: Stage) {
    self.stage = stage
    let shares = stage.chart.stacking == .percent ? Shares(stage.data) : nil
    self.shares = shares?.arePublished == true ? nil : shares
  }

  private func text(_ place: Int, _ series: Int) -> String {
    guard let value = stage.series[series].values[place] else { return "—" }
    let text = stage.text(of: value)
    if let given = stage.data.given?[series].values[place] {
      return stage.phrases.part(text, stage.text(of: given, in: stage.data.givenUnit))
    }
    return shares?.text(place, series, stage.phrases).map { stage.phrases.part(text, $0) } ?? text
  }

  func write(to output: inout OutputBuffer) {
    output.append("<details><summary>")
    output.append(stage.phrases.dataTable, escapedFor: .htmlText)
    // A wide one scrolls by itself on a narrow screen, and has to be reached by keyboard for that.
    output.append("</summary><table tabindex=\"0\"><thead><tr><th scope=\"col\">")
    output.append(
      stage.data.periods == nil ? stage.phrases.item : stage.phrases.period, escapedFor: .htmlText)
    output.append("</th>")
    if case .numbers = stage.data.places {
      output.append("<th scope=\"col\">")
      output.append(stage.data.placesTitle ?? stage.phrases.value, escapedFor: .htmlText)
      output.append("</th>")
    }
    for series in stage.series {
      output.append("<th scope=\"col\">")
      output.append(series.name.isEmpty ? stage.phrases.value : series.name, escapedFor: .htmlText)
      output.append("</th>")
    }
    output.append("</tr></thead><tbody>")
    for place in stage.tabledPlaces {
      output.append("<tr><th scope=\"row\">")
      output.append(stage.placeNames[place], escapedFor: .htmlText)
      output.append("</th>")
      if let text = stage.placeNumber(place) {
        output.append("<td>")
        output.append(text, escapedFor: .htmlText)
        output.append("</td>")
      }
      for index in stage.series.indices {
        output.append("<td>")
        output.append(text(place, index), escapedFor: .htmlText)
        output.append("</td>")
      }
      output.append("</tr>")
    }
    output.append("</tbody></table></details>")
  }
}
