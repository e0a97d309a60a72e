import ArgumentParser
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
      Without a subcommand, builds the site: reads content/ and templates/, writes public/. \
      Every command takes --language zh-Hans, zh-Hant or en: the language of messages and help. \
      Without it, the site's own counts, then that of the terminal.
      """,
      """
      不写命令就是生成网站：读取 content/ 和 templates/，写到 public/。每个命令都可以加 \
      --language zh-Hans、zh-Hant 或 en，指定提示和帮助用什么语言；不加就用网站的语言，再没有就用终端的语言。
      """),
    version: Program.version,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, ExplainCommand.self,
      MarkdownCommand.self,
      TemplateCommand.self, VariablesCommand.self, KeysCommand.self, QuantityCommand.self,
      ChartCommand.self, TidyCommand.self, ThemeCommand.self,
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
      var command = try parseAsRoot(TerminalLanguage.stripped(arguments))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      end(TerminalLanguage.text("Error: ", "错误：") + "\(failure)\n", failure.code)
    } catch {
      let message = fullMessage(for: error)
      end(
        message.isEmpty ? "" : ParserWords.inLanguageOfTerminal(message) + "\n",
        exitCode(for: error))
    }
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
