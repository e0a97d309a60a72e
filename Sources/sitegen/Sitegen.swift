import ArgumentParser

@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Publishes a folder of Markdown bulletins as a website.",
    discussion: """
      Without a subcommand, builds the site: reads content/ and templates/, writes public/.
      """,
    subcommands: [
      BuildCommand.self, CheckCommand.self, MarkdownCommand.self, TemplateCommand.self,
      VariablesCommand.self,
      KeysCommand.self, QuantityCommand.self, ChartCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)
}
