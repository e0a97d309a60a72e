import ArgumentParser
import Diagnostics
import Files
import Markdown

struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Turns Markdown on standard input into an HTML fragment on standard output.")

  @Option(help: "commonmark, or what bulletins are written in.")
  var dialect = Dialect.bulletin

  @Flag(help: "Let raw HTML and every kind of address through.")
  var unsafe = false

  func run() throws {
    let bytes = try StandardInput.bytes()
    let text = SourceText.checking(bytes, file: StandardInput.name)
    var diagnostics = text.diagnostics
    if !diagnostics.hasErrors {
      let converter = MarkdownConverter(dialect: dialect, allowsRawHTML: unsafe)
      let fragment = converter.fragment(of: text.value.bytes, file: StandardInput.name)
      diagnostics += fragment.diagnostics
      if !diagnostics.hasErrors { try StandardOutput.write(fragment.value.html.bytes) }
    }
    Terminal().write(diagnostics, standardInput: bytes)
    if diagnostics.hasErrors { throw ExitCode.failure }
  }
}

extension Dialect: ExpressibleByArgument {}
