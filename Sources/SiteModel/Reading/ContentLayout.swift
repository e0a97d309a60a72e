import Diagnostics
import Files
import Localization

/// What each file of a content folder is, told by its place alone.
///
/// - `site.yaml` configures the site, `wording.yaml` says which words are wrong, `calendar.yaml` what
///   is released when, and `_index.md` introduces the home page.
/// - Markdown in `indicators/` defines indicators, in `glossary/` terms; the `_index.md` there
///   introduces the list of them. Markdown in `tags/` says more of the tag of its name.
/// - Any other folder with `_index.md` is a column; Markdown below it is a report, at any depth.
/// - Markdown elsewhere is a standalone page.
/// - `x/index.md` is the same page as `x.md` would be, and may have files beside it.
/// - `indicators/x.csv`, or `indicators/x/x.csv`, holds earlier figures of the indicator of `x.md`; it is
///   read, and never published.
/// - Everything else is published where it stands.
package struct ContentLayout: Sendable {
  package enum Role: Sendable {
    case home
    case column
    case report(column: ColumnID)
    case page
    case indicatorIndex
    case indicator
    case glossary
    case term
    case topic
  }

  package struct Entry: Sendable {
    /// As diagnostics name it, and as it is opened.
    package let file: String
    package let role: Role
    /// The parts of the page's address; for a column those of its folder.
    package let segments: [String]
    /// Whether it is an `index.md`, with its files beside it.
    package let isFolder: Bool
  }

  /// The content folder, as the user named it.
  let folder: String
  package let entries: [Entry]
  /// For each entry, the place of its file in the list that the source tree has.
  package let places: [Int]
  /// Files that are published as they are.
  package let attachments: [Attached]
  /// The tables with earlier figures, by the file of the indicator that each belongs to.
  package let histories: [String: String]
  /// Folders that are columns, below the content folder.
  package let columns: Set<ColumnID>
  package let diagnostics: [Diagnostic]

  /// A file that is published as it is.
  package struct Attached: Sendable {
    /// Its path below the content folder.
    package let path: String
    /// The `index.md` that it lies beside, as diagnostics name it: the file goes where its page goes.
    package let owner: String?
    /// The parts of its path, below the owner's folder or the content folder.
    package let segments: [String]
  }

  package static let configurationFile = "site.yaml"
  package static let wordingFile = "wording.yaml"
  package static let calendarFile = "calendar.yaml"
  /// The files that are read for what they say, each by its name, and never published.
  private static let settings: Set = [configurationFile, wordingFile, calendarFile]
  package static let indicatorFolder = "indicators"
  package static let glossaryFolder = "glossary"
  package static let topicFolder = "tags"

  package init(of tree: SourceTree) {
    folder = tree.folder
    var columns: Set<String> = []
    for file in tree.files where file.path.hasSuffix("/_index.md") {
      columns.insert(String(file.path.dropLast("/_index.md".count)))
    }
    columns.subtract([Self.indicatorFolder, Self.glossaryFolder])
    self.columns = Set(columns.map(ColumnID.init))

    var entries: [Entry] = []
    var places: [Int] = []
    var others: [String] = []
    var histories: [String: String] = [:]
    let paths = Set(tree.files.map(\.path))
    var diagnostics: [Diagnostic] = []
    // For Swift as for many systems, names that differ in Unicode's form alone are one name.
    var names: Set<String> = []
    var toolFolders: Set<String> = []
    for (place, file) in tree.files.enumerated()
    where !Self.settings.contains(file.path) {
      if let folder = FileName.toolFolder(in: file.path) {
        if toolFolders.insert(folder).inserted {
          diagnostics.append(.toolFolder("\(tree.folder)/\(folder)"))
        }
        continue
      }
      if let original = FileName.original(of: file.path), paths.contains(original) {
        diagnostics.append(
          .copiedFile("\(tree.folder)/\(file.path)", of: "\(tree.folder)/\(original)"))
      }
      if file.path.hasSuffix(".md") {
        let entry = Self.entry(file.path, in: tree.folder, columns: columns)
        let (isNew, other) = names.insert(entry.file)
        if isNew {
          entries.append(entry)
          places.append(place)
        } else {
          diagnostics.append(.sameName(entry.file, other))
        }
      } else if let diagnostic = Self.nearMiss(file.path, in: tree.folder) {
        diagnostics.append(diagnostic)
      } else if let indicator = Self.indicator(ofTable: file.path) {
        let table = "\(tree.folder)/\(file.path)"
        if let owner = indicator.first(where: paths.contains) {
          let owner = "\(tree.folder)/\(owner)"
          if let other = histories.updateValue(table, forKey: owner) {
            diagnostics.append(.secondTable(table, other))
          }
        } else {
          diagnostics.append(.tableWithoutIndicator(table, expected: indicator[0]))
        }
      } else {
        others.append(file.path)
      }
    }
    diagnostics += Self.misplaced(entries, in: tree.folder)
    self.histories = histories
    self.entries = entries
    self.places = places
    self.diagnostics = diagnostics
    var owners: [ArraySlice<String>: String] = [:]
    for entry in entries where entry.isFolder && entry.role.ownsFiles {
      owners[entry.segments[...]] = entry.file
    }
    attachments = others.map { path in
      let parts = path.split(separator: "/").map(String.init)
      var folder = parts.dropLast()
      while !folder.isEmpty, owners[folder] == nil { folder.removeLast() }
      return Attached(
        path: path, owner: owners[folder], segments: Array(parts.dropFirst(folder.count)))
    }
  }

  /// Pages of a folder that its editor may have meant as a column, or as the home page.
  private static func misplaced(_ entries: [Entry], in folder: String) -> [Diagnostic] {
    var pages: [String: [Entry]] = [:]
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      guard case .page = entry.role else { continue }
      if entry.file == "\(folder)/index.md" {
        diagnostics.append(.meantAsIndex(entry.file))
      } else {
        pages[
          String(entry.file[..<(entry.file.lastIndex(of: "/") ?? entry.file.startIndex)]),
          default: []
        ]
        .append(entry)
      }
    }
    let files = Set(entries.map(\.file))
    for (place, pages) in pages where place != folder && pages.count > 1 {
      if let index = pages.first(where: \.isFolder) {
        diagnostics.append(.meantAsIndex(index.file))
      } else if pages.count > 2, !files.contains("\(place).md") {
        // A page beside the folder, of its name, is what leads to the pages in it.
        diagnostics.append(.folderWithoutColumn(place, pages[0].file))
      }
    }
    return diagnostics
  }

  /// A file that looks like one that would be read, under a name that is not read: published as it
  /// is, it would show a draft to everybody.
  private static func nearMiss(_ path: String, in folder: String) -> Diagnostic? {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if [".md", ".markdown", ".mdown", ".mkd"].contains(where: name.hasSuffix) {
      return .nearlyMarkdown("\(folder)/\(path)")
    }
    if name == "site.yml" || name == "site.yaml" {
      return .nearlyConfiguration("\(folder)/\(path)", expected: "\(folder)/\(configurationFile)")
    }
    for file in [wordingFile, calendarFile] where [file, "\(file.dropLast(4))yml"].contains(name) {
      return .nearlyConfiguration("\(folder)/\(path)", expected: "\(folder)/\(file)")
    }
    return nil
  }

  /// The files that can define the indicator of a table; nil for what is no table of figures.
  private static func indicator(ofTable path: String) -> [String]? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.first == indicatorFolder, let file = parts.last,
      file.lowercased().hasSuffix(".csv")
    else { return nil }
    let name = String(file.dropLast(".csv".count))
    switch parts.count {
    case 2: return ["\(indicatorFolder)/\(name).md", "\(indicatorFolder)/\(name)/index.md"]
    case 3 where parts[1] == name: return ["\(indicatorFolder)/\(name)/index.md"]
    default: return nil
    }
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
    let role: Role = above.isEmpty ? .page : .report(column: ColumnID(above.joined(separator: "/")))
    return Entry(file: file, role: role, segments: segments, isFolder: isFolder)
  }

  private static func definitionRole(in folder: String) -> Role? {
    switch folder {
    case indicatorFolder: .indicator
    case glossaryFolder: .term
    case topicFolder: .topic
    default: nil
    }
  }
}

extension ContentLayout.Role {
  /// Whether files beside its `index.md` belong to its page, and are not those of a whole column.
  fileprivate var ownsFiles: Bool {
    switch self {
    case .report, .page, .indicator, .term, .topic: true
    case .home, .column, .indicatorIndex, .glossary: false
    }
  }
}

extension Diagnostic {
  fileprivate static func nearlyMarkdown(_ file: String) -> Diagnostic {
    Diagnostic(
      Rule.sourceFiles.nearlyMarkdown, at: SourceLocation(file: file, line: 1, column: 1))
  }

  fileprivate static func meantAsIndex(_ file: String) -> Diagnostic {
    Diagnostic(
      Rule.sourceFiles.meantAsIndex, at: SourceLocation(file: file),
      ["meant": .text(file.replacing("/index.md", with: "/_index.md"))])
  }

  static func folderWithoutColumn(_ folder: String, _ file: String) -> Diagnostic {
    Diagnostic(
      Rule.sourceFiles.folderWithoutColumn, at: SourceLocation(file: folder), ["file": .text(file)])
  }

  fileprivate static func toolFolder(_ folder: String) -> Diagnostic {
    Diagnostic(Rule.sourceFiles.toolFolder, at: SourceLocation(file: folder))
  }

  fileprivate static func copiedFile(_ file: String, of original: String) -> Diagnostic {
    Diagnostic(
      Rule.sourceFiles.copiedFile, at: SourceLocation(file: file), ["original": .text(original)])
  }

  fileprivate static func sameName(_ file: String, _ other: String) -> Diagnostic {
    Diagnostic(
      Rule.sourceFiles.sameName, at: SourceLocation(file: file, line: 1, column: 1),
      ["file": .text(file), "other": .text(other)])
  }

  fileprivate static func tableWithoutIndicator(_ file: String, expected: String) -> Diagnostic {
    Diagnostic(
      Rule.metrics.tableWithoutIndicator, at: SourceLocation(file: file, line: 1, column: 1),
      ["expected": .text(expected)])
  }

  fileprivate static func secondTable(_ file: String, _ other: String) -> Diagnostic {
    Diagnostic(
      Rule.metrics.secondTable, at: SourceLocation(file: file, line: 1, column: 1),
      ["other": .text(other)])
  }

  fileprivate static func nearlyConfiguration(_ file: String, expected: String) -> Diagnostic {
    Diagnostic(
      Rule.sourceFiles.nearlyConfiguration, at: SourceLocation(file: file, line: 1, column: 1),
      ["expected": .text(expected)])
  }

  package static func noConfiguration(_ file: String) -> Diagnostic {
    Diagnostic(Rule.sourceFiles.noConfiguration, at: SourceLocation(file: file))
  }
}

extension SourceTree {
  /// What a layout is known by: which files there are.
  package var layoutFingerprint: Fingerprint {
    var fingerprint = Fingerprint(of: folder)
    for file in files { fingerprint.combine(file.path) }
    return fingerprint
  }
}

extension Fingerprint {
  /// Takes in what a file is, and where its page stands.
  package mutating func combine(_ entry: ContentLayout.Entry) {
    let number =
      switch entry.role {
      case .home: 0
      case .column: 1
      case .report: 2
      case .page: 3
      case .indicatorIndex: 4
      case .indicator: 5
      case .glossary: 6
      case .term: 7
      case .topic: 8
      }
    combine(number)
    if case .report(let column) = entry.role { combine(column.folder) }
    for segment in entry.segments { combine(segment) }
  }
}
