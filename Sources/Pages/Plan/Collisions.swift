import Diagnostics
import SiteModel

/// Finds pages that want the same place. One of the two would be lost, silently and depending on
/// the file system; so both are named and nothing is published.
package struct Collisions {
  /// Two pages collide where their paths differ at most in case or Unicode form, or where one is a
  /// file and the other needs a folder of that name.
  package static func diagnostics(in plan: PagePlan) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [String: Int] = Dictionary(minimumCapacity: plan.pages.count)
    var folders: [String: Int] = [:]
    for (index, page) in plan.pages.enumerated() {
      let key = "/" + SitePath.outputKey(of: page.path)
      if let earlier = owners.updateValue(index, forKey: key) {
        diagnostics.append(.collision(plan.pages[earlier], page))
        owners[key] = earlier
      }
      var folder = key[...]
      while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
        folder = folder[..<slash]
        if folders.updateValue(index, forKey: String(folder)) != nil { break }
      }
    }
    for (folder, index) in folders {
      if let file = owners[folder] {
        diagnostics.append(.collision(plan.pages[file], plan.pages[index]))
      }
    }
    return diagnostics
  }
}

extension SitePath {
  /// ``collisionKey`` of the file that holds a path.
  fileprivate static func outputKey(of path: SitePath) -> String {
    let key = path.collisionKey.dropFirst()
    return path.isPage ? key + "index.html" : String(key)
  }
}

extension Diagnostic {
  static func collision(_ first: PlannedPage, _ second: PlannedPage) -> Diagnostic {
    // The location is one that an editor can change.
    let (here, there) = second.origin.location == nil ? (second, first) : (first, second)
    let location = there.origin.location ?? SourceLocation(file: "sitegen")
    let paths =
      here.path == there.path
      ? "'\(there.path.text)'"
      : "'\(there.path.text)' and '\(here.path.text)', which many systems take for one"
    return .error(
      at: location,
      "\(there.origin.description) and \(here.origin.description) would both be published at \(paths)",
      fix: there.origin.fix)
  }
}

extension PlannedPage.Origin {
  fileprivate var location: SourceLocation? {
    switch self {
    case .file(let file): file.map { SourceLocation(file: $0) }
    case .tag(_, let location), .alias(let location): location
    }
  }

  fileprivate var description: String {
    switch self {
    case .file(let file?): file
    case .file(nil): "sitegen's own page"
    case .tag(let name, let location): "the tag '\(name)' (\(location))"
    case .alias(let location): "the alias at \(location)"
    }
  }

  fileprivate var fix: String {
    switch self {
    case .file(let file?) where file.hasSuffix(".md"):
      "rename one of them, or give it another 'slug'"
    case .file: "rename it"
    case .tag: "write the tag in one way everywhere"
    case .alias: "remove the alias"
    }
  }
}
