import ArgumentParser
import Pages

struct VariablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variables",
    abstract: TerminalLanguage.text(
      "Lists what pages offer to their templates.",
      "列出各种页面给模板用的名称。"))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words(
      "One kind of page: \(PageKind.templated.map(\.name).joined(separator: ", ")).",
      "只列一种页面：\(PageKind.templated.map(\.name).joined(separator: "、"))。"),
    completion: .list(PageKind.templated.map(\.name)), transform: Self.kind)
  var page: PageKind?

  @Flag(help: .words("Write them as a page of a site.", "写成网站的一个页面。"))
  var markdown = false

  func run() throws {
    let list = VariableList(
      of: page.map { [$0] } ?? PageKind.templated, in: TerminalLanguage.current)
    if markdown {
      try StandardOutput.write(list.markdown)
    } else {
      try StandardOutput.write(list: list.text)
    }
  }

  private static func kind(_ name: String) throws -> PageKind {
    guard let kind = PageKind.templated.first(where: { $0.name == name }) else {
      throw ValidationError(
        "the kinds of pages are \(PageKind.templated.map(\.name).joined(separator: ", "))",
        "可以写：\(PageKind.templated.map(\.name).joined(separator: "、"))")
    }
    return kind
  }
}
