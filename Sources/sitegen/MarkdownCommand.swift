import ArgumentParser
import Diagnostics
import Files
import Localization
import Markdown

struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: TerminalLanguage.text(
      "Turns Markdown on standard input into an HTML fragment on standard output.",
      "把标准输入里的 Markdown 变成 HTML 片段，写到标准输出。"))

  @OptionGroup var folder: SourceFolder

  @Option(
    help: .words(
      "commonmark, or what bulletins are written in.",
      "commonmark 是标准写法，bulletin 是公报的写法。"))
  var dialect = Dialect.bulletin

  @Flag(
    help: .words(
      "Let raw HTML and every kind of address through.",
      "保留 HTML 标签和各种网址。"))
  var unsafe = false

  @Option(
    help: .words(
      "The language of the words that are put in: zh-Hans, zh-Hant or en.",
      "自动加上的文字用什么语言：zh-Hans、zh-Hant 或 en。"))
  var lang = Language.simplifiedChinese

  func run() throws {
    let bytes = try StandardInput.bytes()
    let text = SourceText.checking(
      bytes, file: StandardInput.name, lineBreaks: .markdown)
    var diagnostics = text.diagnostics
    if !diagnostics.hasErrors {
      let converter = MarkdownConverter(
        dialect: dialect, allowsRawHTML: unsafe, words: lang.dialectWords)
      let fragment = converter.fragment(of: text.value.bytes, file: StandardInput.name)
      diagnostics += fragment.diagnostics
      if !diagnostics.hasErrors { try StandardOutput.write(fragment.value.html.bytes) }
    }
    Terminal().write(diagnostics, standardInput: bytes)
    if diagnostics.hasErrors { throw ExitCode.failure }
  }
}

extension Dialect: ExpressibleByArgument {}
