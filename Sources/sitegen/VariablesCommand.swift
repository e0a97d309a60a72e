import ArgumentParser
import Pages

struct VariablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variables",
    abstract: "Lists what pages offer to their templates.")

  @Argument(
    help: "One kind of page: \(PageTemplate.allCases.map(\.rawValue).joined(separator: ", ")).")
  var page: PageTemplate?

  func run() {
    print(VariableList(of: page.map { [$0] } ?? PageTemplate.allCases).text, terminator: "")
  }
}

extension PageTemplate: ExpressibleByArgument {}
