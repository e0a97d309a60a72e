import Foundation
import PackagePlugin

/// Puts the files of `templates/` into the module that holds the theme, so that they stay the only
/// copy that anybody edits.
@main struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: theme.path).filter(isOfTheme)
      .filter { !isFolder(theme.appending(path: $0)) }.sorted()
    return [
      .buildCommand(
        displayName: "Embedding the theme",
        executable: try context.tool(named: "ThemeEmbedder").url,
        arguments: [theme.path, output.path] + paths,
        inputFiles: paths.map { theme.appending(path: $0) }, outputFiles: [output])
    ]
  }

  /// Whether a file is no leftover of an editor's program.
  private func isOfTheme(_ path: String) -> Bool {
    path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") && !$0.hasSuffix("~") }
  }

  private func isFolder(_ file: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
