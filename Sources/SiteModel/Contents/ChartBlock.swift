import Localization
import Markdown
import Markup
import Statistics

/// A chart described in a text, at the place where it belongs.
package struct ChartBlock: Sendable {
  package let request: ChartRequest
  package let block: FencedBlock
  /// Whether readers see the description, too: for those who learn to write one.
  package let showsSource: Bool

  /// The word behind the fence, in any case.
  package static let kinds: Set = ["chart", "图表", "圖表", "图", "圖"]

  /// What stands in the block's place.
  func html(of chart: DescribedChart) -> HTML {
    let figure = chart.figure
    guard showsSource else { return figure }
    var output = OutputBuffer(capacity: figure.bytes.count + 2 * block.text.utf8.count)
    // One box, so that a style sheet can put the two side by side; open, since they came to read it.
    output.append("<div class=\"chart-example\">")
    output.append(verbatim: figure.bytes)
    output.append("<details class=\"chart-source\" open><summary>")
    output.append(chart.language.sitePhrases.chartSource, escapedFor: .htmlText)
    output.append("</summary><pre><code class=\"language-yaml\">")
    output.append(block.text, escapedFor: .htmlText)
    output.append("</code></pre></details></div>")
    return HTML(vouchedFor: output.bytes)
  }
}
