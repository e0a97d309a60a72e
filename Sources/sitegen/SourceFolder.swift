import ArgumentParser
import Files
import Localization

/// The site that a command is about.
struct SourceFolder: ParsableArguments {
  @Option(
    help: .words(
      "The folder of the site, which holds content/; files are named from there.",
      "网站所在的文件夹，里面有 content/；文件名都从这里写起。"),
    completion: .directory,
    transform: { $0.isEmpty ? "." : $0 })
  var source = "."

  /// The arguments with `--source` behind the command's name, where parsers look for it, whether it was
  /// written there or before.
  static func behindCommand(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var source: [String] = []
    while let first = rest.first {
      if first == "--source", rest.count > 1 {
        source += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if first.hasPrefix("--source=") {
        source.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + source + rest[end...]
  }

  /// A file as it is opened: one of the site by its path there, or any other by its whole path.
  func path(_ file: String) -> String {
    if source == "." || file.hasPrefix("/") { return file }
    return source.hasSuffix("/") ? source + file : "\(source)/\(file)"
  }

  /// Stops a command that is about a site where there is none.
  func requireSite() throws {
    do throws(EnvironmentError) {
      try SourceTree.requireSite(path("content"), in: .disk)
    } catch {
      throw Failure(error.phrase)
    }
  }
}
