import Diagnostics
import Files
import Pages
import SiteModel

/// The files that a site is made from.
struct BuildSources: Sendable {
  let content: SourceTree
  let templates: SourceTree

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
    templates.files.filter { $0.path.hasPrefix("\(Self.assetFolder)/") }.map {
      Attachment(
        file: "\(templates.folder)/\($0.path)", path: .file($0.path.split(separator: "/")))
    }
  }

  /// The files with the words of the theme.
  var wordFiles: [String] {
    templates.files.filter { $0.path.hasPrefix("\(ThemeWords.folder)/") }
      .map { "\(templates.folder)/\($0.path)" }
  }

  /// The template files, with the names that templates call them by.
  var templateFiles: [(name: String, file: String)] {
    let suffix = ".mustache"
    return templates.files.filter { $0.path.hasSuffix(suffix) }.map {
      (String($0.path.dropLast(suffix.count)), "\(templates.folder)/\($0.path)")
    }
  }

  /// Whether any file changed so late that it may have changed again since it was read, within the
  /// coarseness of the file system's clock.
  func changed(since start: Int64) -> Bool {
    let coarseness: Int64 = 100_000_000
    return (content.files + templates.files).contains { $0.stamp.changed > start - coarseness }
  }
}

extension BuildSources {
  /// Finds the files, without reading them.
  static func find(
    _ options: BuildOptions, in fileSystem: SourceFileSystem
  ) throws(EnvironmentError) -> Parsed<BuildSources> {
    let content = try SourceTree.below(options.contentFolder, in: fileSystem)
    let templates = try SourceTree.below(options.templateFolder, in: fileSystem)
    return Parsed(
      BuildSources(content: content.value, templates: templates.value),
      content.diagnostics + templates.diagnostics)
  }

  /// What the file system says of each file that is no text, by the name under which it is opened.
  var stamps: [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for tree in [content, templates] {
      for file in tree.files where !file.path.hasSuffix(".md") {
        stamps["\(tree.folder)/\(file.path)"] = file.stamp
      }
    }
    return stamps
  }
}
