import Files

/// How a site looks: its templates, their words in every language, and what they show, as a folder of
/// files. A site's own `templates/` replaces them one by one.
package struct Theme: Sendable {
  /// The theme that comes with the program: the files of `templates/` as they were when it was built.
  package static let builtIn = Theme(
    EmbeddedTheme.files.map { ($0.path, $0.content.bytes) })

  /// No files: everything comes from the site itself.
  package static let none = Theme([])

  package let folder: BuiltInFolder

  /// - Parameter files: by their paths below the folder of templates.
  package init(_ files: [(path: String, bytes: [UInt8])]) {
    folder = BuiltInFolder(name: "<theme>", files)
  }

  /// The path of a file that people call by less of it: `base` for `base.mustache`, `site.css` for
  /// `assets/site.css`. Nil where there is none, or several.
  package static func path(called name: String, among paths: [String]) -> String? {
    if paths.contains(name) { return name }
    let named = paths.filter { $0 == "\(name).mustache" || $0.hasSuffix("/\(name)") }
    return named.count == 1 ? named[0] : nil
  }

  package var isEmpty: Bool { folder.files.isEmpty }
}
