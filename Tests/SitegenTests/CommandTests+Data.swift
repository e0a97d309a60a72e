import Foundation
import Testing

/// The site's figures on standard output.
extension CommandTests {
  private static let figures = [
    "content/site.yaml": "title: 公报\nbase-url: https://gov.example/park/\n",
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "content/indicators/gdp.md": "---\ntitle: 国内生产总值\nshort-title: GDP\nunit: 亿元\n---\n",
    "content/indicators/firms.md": "---\ntitle: 在册企业\nunit: 家\n---\n",
    "content/news/a.md": """
    ---
    title: '首报, 初步'
    date: 2023-07-17
    period: 2023-H1
    metrics:
      - {indicator: gdp, value: 约593034.0亿元, change: 下降5.5%, status: 初步数}
      - {indicator: firms, value: 30—40家}
    ---

    """,
    "content/news/b.md": """
    ---
    title: 核实
    date: 2024-01-17
    period: 2023-H1
    metrics:
      - {indicator: gdp, value: 593100亿元, reason: census, final: true}
    ---

    """,
  ]

  private func data(_ arguments: String..., now: String = "2024-02-01") async throws -> Run {
    try await run(
      ["data", "--now", now] + arguments, language: "zh-Hans", in: try Folder(Self.figures))
  }

  private struct Document: Decodable {
    let observations: [Row]

    struct Row: Decodable {
      let indicator: String
      let period: String
      let periodWording: String
      let measure: String
      let observation: Double?
      let observationUpper: Double?
      let exactness: String?
      let isCurrent: Bool
      let isFinal: Bool
      let revision: String?
      let asPublished: String?
      let observationStatusLabel: String
      let bulletin: String?
      let bulletinLabel: String?
    }
  }

  private func rows(_ arguments: String..., now: String = "2024-02-01") async throws
    -> [Document.Row]
  {
    let run = try await run(
      ["data", "--now", now, "--format", "json"] + arguments, language: "zh-Hans",
      in: try Folder(Self.figures))
    #expect(run.errors == "")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(run.output.utf8)).observations
  }

  @Test func givesEveryFigureWithWhatWasRevised() async throws {
    let rows = try await rows()
    let output = rows.filter { $0.indicator == "gdp" && $0.measure == "value" }
    #expect(output.map(\.observation) == [593100, 593034])
    #expect(output.map(\.isCurrent) == [true, false])
    #expect(output.map(\.isFinal) == [true, false])
    #expect(output.map(\.revision) == ["census", nil])
    #expect(output.map(\.asPublished) == ["593100亿元", "约593034.0亿元"])
    #expect(output.map(\.observationStatusLabel) == ["正常", "初步数"])
    #expect(output.map(\.bulletinLabel) == ["核实", "首报, 初步"])
    #expect(output[0].bulletin == "https://gov.example/park/news/b/")
    #expect(output[0].period == "2023-01-01T00:00:00/P6M")
    #expect(output[0].periodWording == "2023年上半年")
    let firms = try #require(rows.first { $0.indicator == "firms" })
    #expect(firms.observation == nil && firms.observationUpper == 40)
    #expect(firms.exactness == "range")
  }

  /// Only what a build of that moment publishes.
  @Test func givesNothingBeforeItsTime() async throws {
    let rows = try await rows(now: "2024-01-01")
    #expect(rows.filter { $0.indicator == "gdp" }.compactMap(\.observation) == [593034, -5.5])
  }

  @Test func writesTheColumnsOfTheSitesOwnTable() async throws {
    let folder = try Folder(Self.figures)
    #expect(try await run("--now", "2024-02-01", in: folder).code == 0)
    let published = try #require(try tree(folder)["data/observations.csv"])
    let whole = String(decoding: published, as: UTF8.self).split(separator: "\r\n")
    let given = try await run("data", "--now", "2024-02-01", in: folder).output
      .split(separator: "\r\n")
    #expect(given.count == whole.count)
    for (row, start) in zip(given, whole) { #expect(row.hasPrefix(start)) }
    #expect(given[0].hasSuffix(",observation_status_label,bulletin_label"))
    #expect(given.contains { $0.hasSuffix(",初步数,\"首报, 初步\"") })
  }

  @Test(arguments: [["--indicator", "firms"], ["--indicator", "在册企业"], ["--indicator=firms"]])
  func takesOneIndicator(arguments: [String]) async throws {
    let run = try await run(
      ["data", "--now", "2024-02-01"] + arguments, in: try Folder(Self.figures))
    let rows = run.output.split(separator: "\r\n").dropFirst()
    #expect(!rows.isEmpty && rows.allSatisfy { $0.hasPrefix("firms,") })
  }

  @Test(arguments: [
    (["2023", "2023"], 4), (["2023-Q1", "2023-H1"], 4), (["2023-Q2", "2023"], 0),
    (["2022", "2023-Q1"], 0),
  ])
  func takesWhatLiesBetweenPeriods(bounds: [String], count: Int) async throws {
    let run = try await data("--from", bounds[0], "--to", bounds[1])
    #expect(run.output.split(separator: "\r\n").count == count + 1)
  }

  @Test(arguments: [
    (["--indicator", "国内总产值"], "错误：没有“国内总产值”这个指标，是不是想写“国内生产总值”？\n"),
    (["--indicator", "x"], "错误：没有“x”这个指标，不写 --indicator 就列出全部\n"),
    (["--from", "2024", "--to", "2023"], "错误：--from“2024”比 --to“2023”晚\n"),
  ])
  func saysWhatItCantGive(arguments: [String], message: String) async throws {
    let run = try await run(
      ["data"] + arguments, language: "zh-Hans", in: try Folder(Self.figures))
    #expect(run.errors == message)
    #expect(run.output == "")
    #expect(run.code == 64)
  }

  @Test func givesNothingOfASiteWithErrors() async throws {
    let folder = try Folder(Self.figures)
    try folder.write("---\ntitle: 甲\n---\n", to: "content/news/c.md")
    let run = try await run("data", language: "zh-Hans", in: folder)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("错误：1 个错误；没有写出数据\n"))
    #expect(run.code == 1)
  }

  /// A ZIP, which begins with `PK`; and nothing of it on a terminal.
  @Test func writesAWorkbookToAFileAlone() async throws {
    let folder = try Folder(Self.figures)
    let program = Bundle.main.bundleURL.appending(path: "sitegen").path
    let command = "\(program) --language en data --format xlsx"
    let written = try await run(shell: "\(command) > data.xlsx && head -c 2 data.xlsx", in: folder)
    #expect(written.output == "PK")
    let shown = try await run(shell: "script -qec '\(command)' /dev/null < /dev/null", in: folder)
    #expect(
      shown.output.contains("write it to a file: sitegen data --format xlsx > data.xlsx"))
    #expect(!shown.output.contains("PK"))
  }
}
