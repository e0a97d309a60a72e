import Foundation
import Statistics

/// A made-up site of any size, the same for the same size every time: bulletins of about 3 KB with
/// four rates of growth (so that a chart is drawn), a table, a footnote, a link to a figure, emphasis
/// beside punctuation, a tag that all share, and one of twenty that hundreds share.
struct SampleSite {
  let bulletinCount: Int
  /// Whether the metrics belong to 200 indicators, each bulletin adding a day to four of them.
  var hasIndicators = false

  private static let columns = ["economy", "industry", "projects", "services"]

  /// Writes `content/`, and links to the templates given.
  func write(to folder: URL, templates: URL) throws {
    let files = FileManager.default
    try? files.removeItem(at: folder)
    let content = folder.appending(path: "content")
    for (order, column) in Self.columns.enumerated() {
      let columnFolder = content.appending(path: column)
      try files.createDirectory(at: columnFolder, withIntermediateDirectories: true)
      try Data("---\ntitle: 栏目\(order + 1)\norder: \(order)\n---\n本栏目收录公报。\n".utf8)
        .write(to: columnFolder.appending(path: "_index.md"))
    }
    try Data(Self.configuration.utf8).write(to: content.appending(path: "site.yaml"))
    if hasIndicators { try writeIndicators(to: content) }
    for index in 0..<bulletinCount {
      let column = Self.columns[index % Self.columns.count]
      try Data(bulletin(index).utf8)
        .write(to: content.appending(path: "\(column)/bulletin-\(index).md"))
    }
    try files.copyItem(at: templates, to: folder.appending(path: "templates"))
  }

  static let indicatorCount = 200

  private func writeIndicators(to content: URL) throws {
    let folder = content.appending(path: "indicators")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for index in 0..<Self.indicatorCount {
      let text = """
        ---
        title: 指标\(index)
        unit: 亿元
        kind: flow
        frequency: daily
        direction: higher
        warnings:
          - {below: 3亿元, near: 10%}
        ---
        编造的指标。

        """
      try Data(text.utf8).write(to: folder.appending(path: "indicator-\(index).md"))
    }
  }

  /// The day that a bulletin's figures are about, where they belong to indicators.
  static func day(ofBulletin index: Int) -> CivilDate {
    CivilDate(daysSince1970: 11_000 + index / (indicatorCount / 4))
  }

  /// The figures of a bulletin, where they belong to indicators: an indicator, a value, a change.
  static func figures(ofBulletin index: Int) -> [(indicator: Int, value: String, change: String)] {
    (0..<4).map { place in
      (
        index % (indicatorCount / 4) * 4 + place, "\(index * 7 % 1000 + place).25亿元",
        "+\(index % 30).5%"
      )
    }
  }

  private static let configuration = """
    title: 统计公报
    description: 用来测量的站点
    base-url: https://bulletin.example/
    navigation:
      - title: 首页
        url: /
      - title: 栏目1
        url: /economy/
      - title: 栏目2
        url: /industry/
    footer:
      - label: 数据来源
        text: 编造的数据，只用来测量

    """

  private func bulletin(_ index: Int) -> String {
    let month = index % 12 + 1
    let day = index / 12 % 28 + 1
    let year = 2001 + index / 336 % 25
    let first = Self.figures(ofBulletin: index)[0].indicator
    let figure = hasIndicators ? "indicator-\(first).change" : "工业投资"
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    return """
      ---
      title: 第\(index)号公报：主要经济指标稳中有进
      date: \(date)
      source: 统计办公室
      author: 编辑部
      period: \(hasIndicators ? "\(Self.day(ofBulletin: index))" : "\(year)-H1")
      tags: [公报, 标签\(index % 20)]
      metrics:
      \(hasIndicators ? Self.linkedMetrics(index) : Self.metrics(index))
      ---
      \(Self.text(ofBulletin: index, figure: figure))
      """
  }

  /// The text of a bulletin, without its front matter.
  static func body(ofBulletin index: Int) -> [UInt8] {
    Array(text(ofBulletin: index, figure: "工业投资").utf8)
  }

  /// - Parameter figure: what the link to a figure names.
  private static func text(ofBulletin index: Int, figure: String) -> String {
    let section = """
      ## 第\(index % 9 + 1)部分 运行情况

      上半年，园区坚持稳中求进，**规模以上工业总产值**同比增长\(index % 40)%，固定资产投资增长\(index % 70)%，\
      重点项目完成投资约\(index % 50)亿元，走访服务企业\(index % 300)余人次，见[上期公报](/economy/)。要素保障继续加强，\
      新落地项目的用电、用水和用气得到支撑，服务效率进一步提高，重点项目建设持续取得新进展。

      - 续建项目\(index % 40)个，新建项目\(index % 50)个；
      - 规上工业企业\(index % 60)家，限上企业\(index % 90)家；
      - 项目前期费\(index % 400)万元，专项债券\(index % 9)亿元。

      """
    let end = """
      **产业投资。**工业投资[增长\(index % 30).5%](metric:\(figure))，**民间投资。**增势平稳[^1]。

      | 指标 | 本期 | 增速（%） |
      |---|--:|--:|
      | 工业投资 | \(index % 500).5 | \(index % 30).5 |
      | 民间投资 | \(index % 300).2 | \(index % 9).1 |
      | 社会消费品零售总额 | \(index % 900).8 | \(index % 12).4 |

      [^1]: 按可比口径计算。

      """
    return [section, section, end].joined(separator: "\n")
  }

  private static func metrics(_ index: Int) -> String {
    """
      - label: 工业投资
        value: \(index + 1).5亿元
        change: +\(index % 30).5%
      - label: 规模以上工业总产值
        value: \(index % 1000 + 1).25亿元
        change: -\(index % 9 + 1).1%
      - label: 社会消费品零售总额
        change: +\(index % 12).4%
      - label: 民间投资
        change: +\(index % 9).1%
    """
  }

  private static func linkedMetrics(_ index: Int) -> String {
    figures(ofBulletin: index).map { figure in
      """
        - indicator: indicator-\(figure.indicator)
          value: \(figure.value)
          change: \(figure.change)
      """
    }.joined(separator: "\n")
  }
}
