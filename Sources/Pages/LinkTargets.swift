import Diagnostics
import Files
import Markdown
import SiteModel

/// Everything on the site that a link may lead to.
package struct LinkTargets {
  /// A place on the site.
  package struct Target {
    package let path: SitePath
    /// The file that is published there as it is.
    package let file: String?
    /// The text that is meant, where its file is named: one of ``texts``.
    package var text: Int?
  }

  private let contentFolder: String
  /// By their paths.
  private let places: [String: Target]
  /// Source files with where they are published.
  private let files: [String: Target]
  /// All files of the content folder, below it.
  private let sources: [String]
  private let texts: [PageText]
  /// Indices into ``texts``, by the paths of their pages; of a page without any text nothing is
  /// known.
  private let textsByPath: [String: [Int]]

  /// - Parameter sources: all files of the content folder, below it.
  package init(_ plan: PagePlan, _ texts: [PageText], contentFolder: String, sources: [String]) {
    self.contentFolder = contentFolder
    self.sources = sources
    self.texts = texts
    var places: [String: Target] = Dictionary(minimumCapacity: plan.pages.count)
    var files: [String: Target] = Dictionary(minimumCapacity: texts.count)
    for page in plan.pages {
      let copied: String? = if case .copy(let file) = page.kind { file } else { nil }
      let target = Target(path: page.path, file: copied)
      places[page.path.text] = target
      if let copied { files[copied] = target }
    }
    var textsByPath: [String: [Int]] = Dictionary(minimumCapacity: texts.count)
    for (index, text) in texts.enumerated() {
      files[text.file] = Target(path: text.path, file: nil, text: index)
      textsByPath[text.path.text, default: []].append(index)
    }
    self.places = places
    self.files = files
    self.textsByPath = textsByPath
  }

  /// What an address is wanted for.
  package enum Use {
    case link, picture
  }

  package enum Failure: Error {
    /// With the nearest name there is.
    case nothing(nearest: String?)
    case notPublished
    case noHeading(String, nearest: String?)
  }

  /// What a link in the text of a page leads to.
  package struct Resolved {
    package let target: Target
    /// What stands behind the path: `?…#…`.
    package let suffix: String
    /// Whether the address can stay as it is written.
    package let isWhole: Bool
  }

  /// Reads an address as the editor may have meant it: a path from the site's root or the content
  /// folder on; else one beside the source file; else one that is right on the published page.
  package func resolve(
    _ destination: String, in text: PageText, as use: Use = .link
  ) throws(Failure) -> Resolved {
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let path = String(destination[..<end])
    let suffix = String(destination[end...])
    if path.isEmpty {
      let target = files[text.file] ?? Target(path: text.path, file: nil)
      let found = try checkedSuffix(suffix, on: target)
      return Resolved(target: target, suffix: found, isWhole: found == suffix)
    }
    let decoded = path.removingPercentEncoding ?? path
    let target: Target
    var isWhole = false
    if decoded.hasPrefix("/") {
      let below = String(decoded.dropFirst())
      if below.hasSuffix(".md"), let file = file(below) {
        target = file
      } else if let place = place(decoded) {
        target = place
        isWhole = place.path.text == decoded
      } else {
        throw failure(below, in: text, use)
      }
    } else {
      target = try relative(decoded, in: text, use)
    }
    return Resolved(
      target: target, suffix: try checkedSuffix(suffix, on: target), isWhole: isWhole)
  }

  private func relative(
    _ path: String, in text: PageText, _ use: Use
  ) throws(Failure) -> Target {
    let folder =
      text.file.hasPrefix("\(contentFolder)/")
      ? text.file.dropFirst(contentFolder.utf8.count + 1).split(separator: "/").dropLast()
        .map(String.init)
      : []
    let beside = Self.joined(folder, path)
    if let beside {
      if let file = file(beside) { return file }
      if let place = place("/\(beside)") { return place }
    }
    let base = text.path.text.split(separator: "/").map(String.init)
    if let onPage = Self.joined(base, path), let place = place("/\(onPage)") { return place }
    throw failure(beside ?? path, in: text, use)
  }

  /// - Parameter path: below the content folder.
  private func file(_ path: String) -> Target? { files["\(contentFolder)/\(path.inFormC)"] }

  /// - Parameter path: a page's own, or the one of the file that holds it.
  private func place(_ path: String) -> Target? {
    if let place = places[path] { return place }
    let index = "/index.html"
    if path.hasSuffix(index), let page = places["\(path.dropLast(index.utf8.count))/"] {
      return page
    }
    return SitePath(path).flatMap { places[$0.text] }
  }

  /// A relative path in a folder, both without `.` and `..`; nil where it leads out.
  private static func joined(_ folder: [String], _ path: String) -> String? {
    var parts = folder
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": break
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasSuffix("..") || path.hasSuffix("/.") || path == "." ? joined + "/" : joined
  }

  /// - Parameter path: below the content folder or the site's root, without a slash before it.
  private func failure(_ path: String, in text: PageText, _ use: Use) -> Failure {
    if path.hasSuffix(".md"), sources.contains(path) { return .notPublished }
    // From the root on, it is right in every file.
    let known: [String]
    if use == .picture {
      known = places.values.filter { $0.file != nil && Picture.isNamed(so: $0.path.text) }
        .map(\.path.text)
    } else if path.hasSuffix(".md") {
      known = files.keys.filter { $0.hasPrefix("\(contentFolder)/") && $0 != text.file }
        .map { String($0.dropFirst(contentFolder.utf8.count)) }
    } else {
      known = places.keys.filter { $0 != text.path.text }
    }
    return .nothing(nearest: PathSpelling.nearest(to: "/\(path)", in: known.sorted()))
  }

  /// What stands behind the path, with the id on the page in place of what the text's own file calls
  /// it. Ids that begin with an underscore are those of the templates and of sitegen itself.
  private func checkedSuffix(_ suffix: String, on target: Target) throws(Failure) -> String {
    let text = target.text.map { texts[$0] }
    guard let hash = suffix.firstIndex(of: "#") else {
      return suffix + (text?.id.map { "#\($0)" } ?? "")
    }
    guard let indices = textsByPath[target.path.text] else { return suffix }
    let fragment = suffix[suffix.index(after: hash)...]
    let id = fragment.removingPercentEncoding ?? String(fragment)
    if id.isEmpty || id.hasPrefix("_") || id.hasPrefix("use-_") { return suffix }
    let wanted = id.inFormC
    if let anchor = text?.anchor(called: wanted) {
      return anchor == wanted ? suffix : suffix[...hash] + anchor
    }
    if indices.contains(where: { texts[$0].hasAnchor(wanted) }) { return suffix }
    let known = indices.flatMap { texts[$0].anchors } + (text?.anchorNames ?? [])
    throw .noHeading(id, nearest: Spelling.nearest(to: id, in: known.sorted()))
  }
}

extension Diagnostic {
  package static func unusable(
    _ reference: Reference, _ failure: LinkTargets.Failure, at location: SourceLocation
  ) -> Diagnostic {
    let length = reference.length
    switch failure {
    case .nothing(let nearest):
      return .error(
        at: location, "there is nothing at '\(reference.destination)' on this site",
        fix: nearest.map { "did you mean '\($0)'?" }
          ?? "name a file beside this one, or a path from the site's root on", length: length)
    case .notPublished:
      return .error(
        at: location, "'\(reference.destination)' is not published now, as a draft or by its date",
        fix: "publish both together, or take the link out until then", length: length)
    case .noHeading(let id, let nearest):
      return .error(
        at: location, "there is no heading '#\(id)' on the page that the link leads to",
        fix: nearest.map { "did you mean '#\($0)'?" }
          ?? "write the words of the heading, with hyphens for spaces", length: length)
    }
  }

  package static func noSuchPicture(
    _ reference: Reference, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "there is no file for the picture '\(reference.destination)'",
      fix: nearest.map { "did you mean '\($0)'?" }
        ?? "put it beside the report, in a folder with its index.md",
      length: reference.length)
  }
}
