import Localization
import Markup
import SiteModel

/// All that a report says, as HTML that needs neither style sheet nor script: for readers of feeds.
struct FeedContent {
  let report: Report
  let site: SiteView

  var html: [UInt8] {
    var output = OutputBuffer(capacity: report.body.html.bytes.count + 2048)
    for correction in report.corrections.sorted(by: { $0.date > $1.date }) {
      output.append("<p><strong>")
      output.append(
        site.language.pagePhrases.correction(
          correction.date.wordingInLists(in: site.language), correction.text),
        escapedFor: .htmlText)
      output.append("</strong></p>\n")
    }
    output.append(verbatim: site.reader.htmlElsewhere(of: report).bytes)
    figures(to: &output)
    let base = site.settings.baseURL
    for chart in site.reader.charts(of: report) {
      output.append(
        verbatim: chart.picture.withWholeAddresses(
          origin: base.origin, page: base.absolute(report.path)
        ).bytes)
    }
    return output.bytes
  }

  /// The figures of its front matter, of which the text may name only some.
  private func figures(to output: inout OutputBuffer) {
    if report.metrics.isEmpty { return }
    output.append("<ul>\n")
    for index in report.metrics.indices {
      output.append("<li>")
      output.append(line(ofMetric: index), escapedFor: .htmlText)
      output.append("</li>\n")
    }
    output.append("</ul>\n")
  }

  /// `固定资产投资：约35亿元，同比+64%`
  private func line(ofMetric index: Int) -> String {
    let metric = report.metrics[index]
    let language = site.language
    let listing = metric.indicator.flatMap { site.reader.listing($0.value) }
    let period =
      metric.period == report.period ? nil : metric.period.wording(in: language)
    let change = metric.change.map { written in
      let change = written.assuming(listing?.basis)
      return change.comparison.wording(in: language) + (language.isChinese ? "" : " ")
        + change.text(in: language)
    }
    let said = [period, metric.value?.shown(in: language), change].compactMap { $0 }
    return report.label(ofMetric: index, on: site.reader, language) + site.words.colon
      + said.joined(separator: language.isChinese ? "，" : ", ")
  }
}
