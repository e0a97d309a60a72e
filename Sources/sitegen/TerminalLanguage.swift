import ArgumentParser
import Foundation
import Localization
import SiteModel

/// The language in which the command speaks to whoever runs it. What it makes is in the language of
/// the site.
enum TerminalLanguage {
  /// Of this run: the one that `--language` names, then that of the site in the folder, then that of
  /// the environment, then English.
  static let current =
    option(in: CommandLine.arguments).flatMap(language)
    ?? siteLanguage(of: CommandLine.arguments)
    ?? language(ofEnvironment: ProcessInfo.processInfo.environment)

  /// The tags that `--language` takes.
  static let known = Language.allCases.map(\.rawValue)

  static func text(_ english: String, _ chinese: String) -> String {
    Wording(english, chinese).text(in: current)
  }

  /// The language of a tag that is known.
  static func language(_ tag: String) -> Language? {
    let tag = tag.lowercased()
    if tag == "zh" || known.contains(where: { $0.lowercased() == tag }) {
      return Language(tag: tag)
    }
    return nil
  }

  /// What stands behind `--language`.
  static func option(in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == name { return index + 1 < arguments.count ? arguments[index + 1] : "" }
      if argument.hasPrefix("\(name)=") { return String(argument.dropFirst(name.count + 1)) }
    }
    return nil
  }

  /// The arguments without `--language`, which every command takes anywhere.
  static func stripped(_ arguments: [String]) -> [String] {
    var result: [String] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if argument == "--" { return result + arguments[index...] }
      if argument == name {
        index += 1
      } else if !argument.hasPrefix("\(name)=") {
        result.append(argument)
      }
      index += 1
    }
    return result
  }

  /// By POSIX: the first of the three variables that says anything (IEEE Std 1003.1, 8.2).
  static func language(ofEnvironment environment: [String: String]) -> Language {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    // zh_CN.UTF-8, with an underscore where tags have a hyphen.
    let tag = value?.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
    return tag.flatMap { Language(tag: String($0)) } ?? .english
  }

  private static let name = "--language"

  /// That of the pages, also where nothing is said of it, or its tag is written in another way.
  private static func siteLanguage(of arguments: [String]) -> Language? {
    var source = "."
    for (index, argument) in arguments.enumerated() {
      if argument == "--source", index + 1 < arguments.count { source = arguments[index + 1] }
      if argument.hasPrefix("--source=") { source = String(argument.dropFirst("--source=".count)) }
    }
    let file = URL(filePath: source).appending(path: "content/site.yaml").path
    guard let bytes = FileManager.default.contents(atPath: file) else { return nil }
    guard let tag = SiteConfigurationParser.language(in: [UInt8](bytes)) else {
      return SiteConfiguration.placeholder.languageOfWords
    }
    return Language(meantBy: tag)
  }
}

extension ArgumentHelp {
  /// In the language of the terminal.
  static func words(_ english: String, _ chinese: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: TerminalLanguage.text(english, chinese))
  }
}

extension ValidationError {
  init(_ english: String, _ chinese: String) {
    self.init(TerminalLanguage.text(english, chinese))
  }
}
