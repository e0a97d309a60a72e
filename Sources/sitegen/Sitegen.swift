import ArgumentParser
import Diagnostics
import Foundation
import Localization

@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: TerminalLanguage.text(
      "Publishes a folder of Markdown bulletins as a website.",
      "把一个文件夹里的公报发布成网站。"),
    discussion: TerminalLanguage.text(
      """
      Without a subcommand, builds the site: reads content/, and templates/ where a site has its own, \
      writes public/. 'sitegen init DIR' starts a new site, 'sitegen new "TITLE"' a bulletin. Every command takes --language zh-Hans, zh-Hant or en: the language of messages and help. \
      Without it, the site's own counts, then that of the terminal.

      Exit codes: 0 where all went well; 1 where the content has errors, with --strict warnings, or \
      something could not be read or written; 64 where the command line is wrong. With 1 the published \
      site stays as it is.
      """,
      """
      不写命令就是生成网站：读取 content/（自己改过外观的还有 templates/），写到 public/。新建网站用 \
      sitegen init 文件夹，新建公报用 sitegen new "标题"。每个命令都可以加 \
      --language zh-Hans、zh-Hant 或 en，指定提示和帮助用什么语言；不加就用网站的语言，再没有就用终端的语言。

      退出码：0 顺利；1 内容有错误（加 --strict 时有提醒也算），或者有文件读不了、写不了；64 命令写错了。\
      退出码是 1 时，已发布的网站保持原样。
      """),
    version: Program.version,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
      DiffCommand.self, DueCommand.self, ExplainCommand.self, MarkdownCommand.self,
      TemplateCommand.self, VariablesCommand.self, KeysCommand.self, QuantityCommand.self,
      ChartCommand.self, CardCommand.self, DataCommand.self, TidyCommand.self, ThemeCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)

  static func main() async {
    ProcessSetting.mend()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let tag = TerminalLanguage.option(in: arguments), TerminalLanguage.language(tag) == nil {
        throw Failure(
          Phrase(
            "--language can't be '{tag}'; write one of {known}",
            "--language 不能写“{tag}”，可以写：{known}",
            ["tag": .text(tag), "known": .names(TerminalLanguage.known)]), code: .validationFailure)
      }
      let given = SourceFolder.behindCommand(TerminalLanguage.stripped(arguments))
      if let failure = CommandNames.unknown(in: given) { throw failure }
      var command = try parseAsRoot(given)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      end(Self.complaint("\(failure)"), failure.code)
    } catch {
      let code = exitCode(for: error)
      // The parser breaks lines at spaces alone, and takes Chinese characters for narrow ones.
      let message = ParserWords.inLanguageOfTerminal(fullMessage(for: error, columns: .max / 2))
      let columns = TerminalText.columns(of: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
      var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let error = TerminalLanguage.text("Error: ", "错误：")
      var complaint = ""
      // What is wrong is one line, as all other messages are.
      if let first = lines.first, first.hasPrefix(error) {
        complaint = Self.complaint(String(first.dropFirst(error.count)))
        lines.removeFirst()
      }
      let text = TerminalText.wrapped(
        lines.joined(separator: "\n"), to: columns ?? TerminalText.usualColumns)
      end(complaint + (text.isEmpty ? "" : text + "\n"), code)
    }
  }

  private static func complaint(_ text: String) -> String {
    let word = TerminalLanguage.text("Error:", "错误：")
    let space = TerminalLanguage.current.isChinese ? "" : " "
    return (Terminal.hasColours ? TerminalTint.error.around(word) : word) + "\(space)\(text)\n"
  }

  /// Help that was asked for goes to standard output, everything else to standard error.
  private static func end(_ text: String, _ code: ExitCode) {
    guard code.isSuccess else {
      StandardError.write(text)
      Foundation.exit(code.rawValue)
    }
    do {
      try StandardOutput.write(text)
    } catch {
      Foundation.exit(ExitCode.failure.rawValue)
    }
    Foundation.exit(code.rawValue)
  }
}
