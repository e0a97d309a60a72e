import Diagnostics
import Files
import Pages
import SiteModel

/// The files that a site is made from.
struct BuildSources: Sendable {
  let content: SourceTree
  /// The site's own templates.
  let templates: SourceTree
  /// The files of the built-in theme that none of the site's own replaces.
  let theme: SourceTree

  /// Each file of the look of the site, by the name that it has in any theme.
  private var lookFiles: [(path: String, file: String)] {
    [theme, templates].flatMap { tree in
      tree.files.map { ($0.path, "\(tree.folder)/\($0.path)") }
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Below the templates, what is published as it is.
  private static let assetFolder = "assets"

  /// Files below the content folder that are published as they are.
  func attachments(of layout: ContentLayout) -> [OwnedAttachment] {
    layout.attachments.map {
      OwnedAttachment(
        file: "\(content.folder)/\($0.path)", owner: $0.owner, segments: $0.segments)
    }
  }

  var assets: [Attachment] {
    lookFiles.filter { $0.path.hasPrefix("\(Self.assetFolder)/") }.map {
      Attachment(file: $0.file, path: .file($0.path.split(separator: "/")))
    }
  }

  /// The files with the words of the theme.
  var wordFiles: [String] {
    lookFiles.filter { $0.path.hasPrefix("\(ThemeWords.folder)/") }.map(\.file)
  }

  /// The template files, with the names that templates call them by.
  var templateFiles: [(name: String, file: String)] {
    let suffix = ".mustache"
    return lookFiles.filter { $0.path.hasSuffix(suffix) }.map {
      (String($0.path.dropLast(suffix.count)), $0.file)
    }
  }

  /// Whether any file changed so late that it may have changed again since it was read.
  func changed(since start: Int64) -> Bool {
    (content.files + templates.files).contains { !$0.stamp.hasRested(at: start) }
  }
}

extension BuildSources {
  /// Finds the files, without reading them.
  static func find(
    _ options: BuildOptions, in environment: BuildEnvironment
  ) throws(EnvironmentError) -> Parsed<BuildSources> {
    let content = try SourceTree.below(options.contentFolder, in: environment.sources)
    let templates = try SourceTree.below(
      options.templateFolder, in: environment.sources, mayBeMissing: !environment.theme.isEmpty)
    let own = Set(templates.value.files.map(\.path))
    return Parsed(
      BuildSources(
        content: content.value, templates: templates.value,
        theme: environment.theme.folder.tree.without(own)),
      content.diagnostics + templates.diagnostics)
  }

  /// What the file system says of each file that is no text, by the name under which it is opened.
  var stamps: [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for tree in [content, templates, theme] {
      for file in tree.files where !file.path.hasSuffix(".md") {
        stamps["\(tree.folder)/\(file.path)"] = file.stamp
      }
    }
    return stamps
  }
}
