import Diagnostics

/// What each file of a content folder is, told by its place alone.
///
/// - `site.yaml` configures the site and `_index.md` introduces the home page.
/// - Markdown in `indicators/` defines indicators, in `glossary/` terms; the `_index.md` there
///   introduces the list of them.
/// - Any other folder with `_index.md` is a column; Markdown below it is a report, at any depth.
/// - Markdown elsewhere is a standalone page.
/// - `x/index.md` is the same page as `x.md` would be, and may have files beside it.
/// - Everything else is published where it stands.
struct ContentLayout: Sendable {
  enum Role: Sendable {
    case home
    case column
    case report(column: String)
    case page
    case indicatorIndex
    case indicator
    case glossary
    case term
  }

  struct Entry: Sendable {
    /// As diagnostics name it, and as it is opened.
    let file: String
    let role: Role
    /// The parts of the page's address; for a column those of its folder.
    let segments: [String]
    /// Whether it is an `index.md`, with its files beside it.
    let isFolder: Bool
  }

  let entries: [Entry]
  let attachments: [SourceTree.File]
  /// Folders that are columns, below the content folder.
  let columns: Set<String>
  /// Where every published file below the content folder stands, for pictures to be looked up.
  let attachmentPaths: Set<SitePath>

  static let configurationFile = "site.yaml"
  static let indicatorFolder = "indicators"
  static let glossaryFolder = "glossary"

  init(of tree: SourceTree) {
    var columns: Set<String> = []
    for file in tree.files where file.path.hasSuffix("/_index.md") {
      columns.insert(String(file.path.dropLast("/_index.md".count)))
    }
    columns.subtract([Self.indicatorFolder, Self.glossaryFolder])
    self.columns = columns

    var entries: [Entry] = []
    var attachments: [SourceTree.File] = []
    for file in tree.files where file.path != Self.configurationFile {
      if file.path.hasSuffix(".md") {
        entries.append(Self.entry(file.path, in: tree.folder, columns: columns))
      } else {
        attachments.append(file)
      }
    }
    self.entries = entries
    self.attachments = attachments
    attachmentPaths = Set(attachments.map { .file($0.path.split(separator: "/")) })
  }

  private static func entry(_ path: String, in folder: String, columns: Set<String>) -> Entry {
    let parts = path.split(separator: "/").map(String.init)
    let folders = Array(parts.dropLast())
    let name = String(parts.last!.dropLast(".md".count))
    let file = "\(folder)/\(path)"
    if name == "_index" {
      let role: Role =
        switch folders {
        case []: .home
        case [indicatorFolder]: .indicatorIndex
        case [glossaryFolder]: .glossary
        default: .column
        }
      return Entry(file: file, role: role, segments: folders, isFolder: true)
    }
    let isFolder = name == "index" && !folders.isEmpty
    let segments = isFolder ? folders : folders + [name]
    if segments.count == 2, let role = definitionRole(in: segments[0]) {
      return Entry(file: file, role: role, segments: segments, isFolder: isFolder)
    }
    // The nearest folder above that is a column; a column's own index.md is a page of the column.
    var above = isFolder ? Array(folders.dropLast()) : folders
    while !above.isEmpty, !columns.contains(above.joined(separator: "/")) { above.removeLast() }
    let role: Role = above.isEmpty ? .page : .report(column: above.joined(separator: "/"))
    return Entry(file: file, role: role, segments: segments, isFolder: isFolder)
  }

  private static func definitionRole(in folder: String) -> Role? {
    switch folder {
    case indicatorFolder: .indicator
    case glossaryFolder: .term
    default: nil
    }
  }
}
