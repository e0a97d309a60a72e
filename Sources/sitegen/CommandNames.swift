import ArgumentParser
import Diagnostics
import Localization

/// The names of commands, to say which one a misspelt one was meant to be: where a command has a usual
/// subcommand, the parser takes every other word for an argument of that.
enum CommandNames {
  /// - Parameter arguments: with the command's name in front of all options.
  /// - Returns: the complaint; nil where the command is known, or none is named.
  static func unknown(in arguments: [String]) -> Failure? {
    var command: any ParsableCommand.Type = Sitegen.self
    for name in arguments {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty || name.hasPrefix("-") || name == "help" { return nil }
      if let next = subcommands.first(where: { self.name(of: $0) == name }) {
        command = next
        continue
      }
      // What stands behind `new` may be a title.
      if command != Sitegen.self, command.configuration.defaultSubcommand != nil { return nil }
      return failure(name, known: subcommands.map(self.name))
    }
    return nil
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  private static func failure(_ name: String, known: [String]) -> Failure {
    let nearest = Spelling.nearest(to: name, in: known)
    return Failure(
      Phrase(
        nearest == nil
          ? "there is no command '{name}'; the commands are {known}"
          : "there is no command '{name}'; did you mean '{nearest}'?",
        nearest == nil
          ? "没有“{name}”这个命令，可以写：{known}" : "没有“{name}”这个命令，是不是想写“{nearest}”？",
        ["name": .text(name), "nearest": .text(nearest ?? ""), "known": .names(known)]),
      code: .validationFailure)
  }
}
