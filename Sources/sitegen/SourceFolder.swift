import ArgumentParser
import Files
import Localization

/// The site that a command is about.
struct SourceFolder: ParsableArguments {
  @Option(
    help: .words(
      "The folder of the site, which holds content/; files are named from there.",
      "网站所在的文件夹，里面有 content/；文件名都从这里写起。"),
    transform: { $0.isEmpty ? "." : $0 })
  var source = "."

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
