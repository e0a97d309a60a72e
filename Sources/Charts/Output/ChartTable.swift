import Markup
import Statistics

/// The numbers of a chart as a table, closed until somebody wants them.
struct ChartTable {
  let stage: Stage

  func write(to output: inout OutputBuffer) {
    output.append("<details><summary>")
    output.append(stage.phrases.dataTable, escapedFor: .htmlText)
    output.append("</summary><table><thead><tr><th scope=\"col\">")
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
    for place in stage.data.places.indices {
      output.append("<tr><th scope=\"row\">")
      output.append(stage.placeNames[place], escapedFor: .htmlText)
      output.append("</th>")
      if let text = stage.placeNumber(place) {
        output.append("<td>")
        output.append(text, escapedFor: .htmlText)
        output.append("</td>")
      }
      for series in stage.series {
        output.append("<td>")
        output.append(series.values[place].map { stage.text(of: $0) } ?? "—", escapedFor: .htmlText)
        output.append("</td>")
      }
      output.append("</tr>")
    }
    output.append("</tbody></table></details>")
  }
}
