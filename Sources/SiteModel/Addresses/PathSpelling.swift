import Diagnostics

/// "Did you mean" for paths: a name is near by itself, whatever long folder it shares with others.
package enum PathSpelling {
  /// The known path that a misspelt one was most likely meant to be: one of the same name elsewhere,
  /// or of a name that is near, in a folder that is near. Nil where none is worth suggesting.
  package static func nearest(to path: String, in known: [String]) -> String? {
    let wanted = Name(of: path)
    let same = known.filter { Name(of: $0) == wanted }
    if !same.isEmpty {
      return Spelling.nearest(to: path, in: same) ?? (same.count == 1 ? same[0] : nil)
    }
    return Spelling.nearest(to: path, in: known.filter { Name(of: $0).isNear(wanted) })
  }

  /// The last part of a path.
  private struct Name: Equatable {
    let stem: String
    let suffix: String

    init(of path: String) {
      let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      stem = String(name[..<dot])
      suffix = String(name[dot...])
    }

    func isNear(_ other: Name) -> Bool {
      if stem == other.stem { return true }
      return Spelling.nearest(to: stem, in: [other.stem]) != nil
        && (suffix == other.suffix || Spelling.nearest(to: suffix, in: [other.suffix]) != nil)
    }
  }
}
