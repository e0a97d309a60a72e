import Diagnostics
import Synchronization

/// "Did you mean" for paths: a name is near by itself, whatever long folder it shares with others.
package enum PathSpelling {
  /// The known path that a misspelt one was most likely meant to be. What many are asked for is better
  /// kept as ``KnownPaths``.
  package static func nearest(to path: String, in known: [String]) -> String? {
    KnownPaths(known).nearest(to: path)
  }
}

/// Paths that much else may be meant to be, however many there are.
///
/// A class with a lock like ``KnownNames``, and for the same reason: the paths are only gathered and
/// sorted once one is misspelt.
package final class KnownPaths: Sendable {
  private let gather: @Sendable () -> [String]
  private let sorted = Mutex<Names?>(nil)

  /// - Parameter paths: asked for once, when they are needed; in the order in which they are preferred.
  package init(_ paths: @escaping @Sendable () -> [String]) {
    gather = paths
  }

  package convenience init(_ paths: [String]) { self.init { paths } }

  /// The known path that a misspelt one was most likely meant to be: one of the same name elsewhere,
  /// or of a name that is near, in a folder that is near. Nil where none is worth suggesting.
  package func nearest(to path: String, except own: String? = nil) -> String? {
    sorted.withLock { sorted in
      if sorted == nil { sorted = Names(of: gather()) }
      return sorted?.nearest(to: path, except: own)
    }
  }
}

/// Paths by their last parts.
private struct Names {
  private let paths: [Name: KnownNames]
  private let stems: KnownNames
  private let suffixes: [String: [String]]

  /// The most names for which the folders are compared.
  private static let few = 8

  init(of paths: [String]) {
    var byName: [Name: [String]] = [:]
    var stems: [String] = []
    var suffixes: [String: [String]] = [:]
    for path in paths {
      let name = Name(of: path)
      if byName[name] == nil {
        if suffixes[name.stem] == nil { stems.append(name.stem) }
        suffixes[name.stem, default: []].append(name.suffix)
      }
      byName[name, default: []].append(path)
    }
    self.paths = byName.mapValues { KnownNames($0) }
    self.stems = KnownNames(stems)
    self.suffixes = suffixes
  }

  func nearest(to path: String, except own: String?) -> String? {
    let wanted = Name(of: path)
    if let same = paths[wanted]?.neighbours(of: path).filter({ $0 != own }), !same.isEmpty {
      return Spelling.nearest(to: path, in: same) ?? (same.count == 1 ? same[0] : nil)
    }
    let near = stems.neighbours(of: wanted.stem).flatMap { stem in
      (suffixes[stem] ?? []).map { Name(stem: stem, suffix: $0) }
    }.filter { $0.isNear(wanted) }
    let known = near.prefix(Self.few).flatMap { paths[$0]?.neighbours(of: path) ?? [] }
    return Spelling.nearest(to: path, in: known.filter { $0 != own }.sorted())
  }
}

/// The last part of a path.
private struct Name: Hashable {
  let stem: String
  let suffix: String

  init(stem: String, suffix: String) {
    self.stem = stem
    self.suffix = suffix
  }

  init(of path: String) {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    stem = String(name[..<dot])
    suffix = String(name[dot...])
  }

  func isNear(_ other: Name) -> Bool {
    if stem == other.stem { return true }
    return Spelling.isNear(stem, other.stem)
      && (suffix == other.suffix || Spelling.isNear(suffix, other.suffix))
  }
}
