import ArgumentParser
import Diagnostics
import Foundation
import Localization
import Pages
import SiteGenerator
import Statistics

struct DataCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: TerminalLanguage.text(
      "Writes the site's figures as one table, to standard output.", "把网站的数据写成一张表（写到标准输出）。"),
    discussion: TerminalLanguage.text(
      """
      A row for each figure: indicator, period, value or change, unit, status, the bulletin it comes \
      from; figures that were replaced are there, too, with is_current false. What readers can't see \
      yet is left out. Where the content has errors nothing is written, and the exit code is 1.
      """,
      """
      一个数一行：指标、时期、数值或增速、单位、状态、出自哪一篇公报；被后来的数代替的也在里面，is_current 是 false。\
      读者现在还看不到的不写。内容有错误时什么都不写，退出码是 1。
      """))

  @OptionGroup var folder: SourceFolder

  @Option(
    help: .words(
      "One indicator, by its id or its name; may be given several times.",
      "只要这个指标，写代号或名称；可以写多次。"))
  var indicator: [String] = []

  @Option(
    help: .words(
      "The first period: 2023, 2023-H1, 2023-Q2, 2023-08; earlier ones are left out.",
      "从哪个时期起：2023、2023-H1、2023-Q2、2023-08；更早的不要。"))
  var from: String?

  @Option(help: .words("The last period; later ones are left out.", "到哪个时期止；更晚的不要。"))
  var to: String?

  @Option(
    help: .words(
      "csv, json, or xlsx for spreadsheet programs.", "csv、json，或者表格软件用的 xlsx。"))
  var format = Format.csv

  @Option(
    help: .words(
      "The time to look at the site, in place of the clock: 2026-01-31 or 2026-01-31T09:30.",
      "按这个时间看网站，代替现在：2026-01-31 或 2026-01-31T09:30。"),
    transform: SiteOptions.moment)
  var now: String?

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, json, xlsx
  }

  func run() async throws {
    if format == .xlsx, isatty(STDOUT_FILENO) == 1 {
      throw Failure(
        Phrase(
          "a workbook is nothing to read on a terminal; write it to a file: {command}",
          "xlsx 不能显示在终端里，要写到文件里：{command}",
          ["command": .text("sitegen data --format xlsx > data.xlsx")]), code: .validationFailure)
    }
    let update = try await folder.site(at: now) { errors in
      Phrase(
        "{errors}; no figures were written", "{errors}；没有写出数据", ["errors": errors])
    }
    let query = try query(in: update.calendar)
    let selection: DataSelection
    do {
      selection = try update.data(query)
    } catch {
      throw Self.failure(error)
    }
    switch format {
    case .csv: try StandardOutput.write(selection.csv())
    case .json: try StandardOutput.write(selection.json())
    case .xlsx:
      guard let workbook = selection.workbook() else {
        throw Failure(
          Phrase(
            "these are more rows than a sheet holds; ask for fewer with --indicator, --from or --to, or for csv",
            "行数超过了一张工作表能放的；用 --indicator、--from、--to 少要一些，或者改用 csv"))
      }
      try StandardOutput.write(workbook)
    }
  }

  private func query(in calendar: StatisticalCalendar) throws -> DataSelection.Query {
    var query = DataSelection.Query()
    query.indicators = indicator
    query.from = try from.map { try Self.period($0, "--from", in: calendar) }
    query.to = try to.map { try Self.period($0, "--to", in: calendar) }
    if let first = query.from, let last = query.to, first.firstDay > last.lastDay {
      throw Failure(
        Phrase(
          "--from '{from}' is later than --to '{to}'", "--from“{from}”比 --to“{to}”晚",
          ["from": .text(from ?? ""), "to": .text(to ?? "")]), code: .validationFailure)
    }
    return query
  }

  private static func period(
    _ text: String, _ option: String, in calendar: StatisticalCalendar
  ) throws -> Period {
    guard let period = Period(text, in: calendar) else {
      throw Failure(
        Phrase(
          "{option} can't be '{text}'; periods are written {examples}",
          "{option} 不能写“{text}”，时期可以写 {examples}",
          ["option": .text(option), "text": .text(text), "examples": .text(Period.examples)]),
        code: .validationFailure)
    }
    return period
  }

  private static func failure(_ fault: DataSelection.Fault) -> Failure {
    switch fault {
    case .unknownIndicator(let name, let nearest):
      Failure(
        Phrase(
          nearest == nil
            ? "there is no indicator '{name}'; 'sitegen data' without --indicator gives all"
            : "there is no indicator '{name}'; did you mean '{nearest}'?",
          nearest == nil
            ? "没有“{name}”这个指标，不写 --indicator 就列出全部" : "没有“{name}”这个指标，是不是想写“{nearest}”？",
          ["name": .text(name), "nearest": .text(nearest ?? "")]), code: .validationFailure)
    }
  }
}
