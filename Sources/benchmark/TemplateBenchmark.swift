import ArgumentParser
import Foundation
import Markup
import Mustache
import Templates

/// A page with a list of 50 rows, by our engine and by swift-mustache, in turn.
struct TemplateBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Compares the template engine with swift-mustache 2.1.1.")

  @Option(help: "How often the two take turns.")
  var rounds = 15

  private static let template = """
    <!doctype html>
    <html lang="zh-Hans">
    <head><title>{{title}}</title></head>
    <body>
    <h1>{{title}}</h1>
    {{#summary}}<p>{{summary}}</p>{{/summary}}
    <table>
    {{#rows}}
    <tr{{#current}} class="current"{{/current}}>
    <th scope="row">{{label}}</th>
    <td>{{value}}</td>
    <td>{{change}}{{^change}}—{{/change}}</td>
    <td><a href="/indicators/{{id}}/">{{source}}</a></td>
    </tr>
    {{/rows}}
    </table>
    </body>
    </html>

    """

  private static let rows: [[String: String]] = (0..<50).map { index in
    var row = [
      "label": "规模以上工业总产值<\(index)>", "value": "\(index * 37).25亿元", "id": "indicator-\(index)",
      "source": "统计局 & 园区",
    ]
    if index % 3 > 0 { row["change"] = "+\(index).5%" }
    return row
  }

  func run() throws {
    let title = "上半年主要经济指标稳中有进"
    let summary = "固定资产投资增长64%，“规上”工业增长26%。"
    let theirs = try MustacheTemplate(string: Self.template)
    let theirData: [String: Any] = [
      "title": title, "summary": summary,
      "rows": Self.rows.enumerated().map { index, row in
        (row as [String: Any]).merging(["current": index == 7]) { $1 }
      },
    ]
    let library = TemplateLibrary.compiling([
      TemplateSource(name: "page", file: "page", bytes: Array(Self.template.utf8))
    ]).value
    let ours = library.template("page")!
    let ourData = Value.mapping(
      Mapping([
        ("title", .text(title)), ("summary", .text(summary)),
        (
          "rows",
          .list(
            Self.rows.enumerated().map { index, row in
              .mapping(
                Mapping(
                  row.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }
                    + [("current", .boolean(index == 7))]))
            })
        ),
      ]))

    var buffer = OutputBuffer()
    try library.render(ours, with: ourData, to: &buffer)
    guard String(decoding: buffer.bytes, as: UTF8.self) == theirs.render(theirData) else {
      throw Failure("the two engines disagree about the page")
    }

    var ourTimes: [Double] = []
    var theirTimes: [Double] = []
    var ratios: [Double] = []
    for _ in 0..<rounds {
      let our = try time(repetitions: 2_000) {
        buffer.removeAll()
        try library.render(ours, with: ourData, to: &buffer)
      }
      let their = time(repetitions: 100) { _ = theirs.render(theirData) }
      ourTimes.append(our)
      theirTimes.append(their)
      ratios.append(their / our)
    }
    print(
      String(
        format:
          "a page with 50 rows: %.1f µs, swift-mustache %.1f µs, ratio %.1f (medians of %d turns)",
        median(ourTimes) * 1e6, median(theirTimes) * 1e6, median(ratios), rounds))
  }

  /// Seconds for one of the repetitions.
  private func time(repetitions: Int, _ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    for _ in 0..<repetitions { try body() }
    return start.duration(to: .now) / .seconds(1) / Double(repetitions)
  }

  private func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
