import Files

/// A file of a site's own look beside what the theme has.
package struct ThemeComparison: Sendable {
  package enum Origin: Sendable {
    /// It was copied from the theme of that version.
    case copied(version: String)
    /// The theme has a file of that name, and nobody knows whether this one came from it.
    case unknown
    /// The theme has none, and it was not copied.
    case siteAlone
  }

  /// Below the folder of templates.
  package let path: String
  package let origin: Origin
  /// What the site changed of its original; where that is not known, of the theme as it is now.
  package let own: [LineChange]
  /// What the theme changed since.
  package let beneath: [LineChange]
  /// Whether the theme had it once, and has it no more.
  package let isGone: Bool
}

extension ThemeCopies {
  /// - Parameter paths: nil for all of the site's own files.
  package func comparisons(
    of paths: Set<String>? = nil
  ) throws(EnvironmentError) -> [ThemeComparison] {
    let record = try record()
    var comparisons: [ThemeComparison] = []
    for path in try ownFiles() where paths?.contains(path) ?? true {
      comparisons.append(try comparison(of: path, record))
    }
    return comparisons
  }

  private func comparison(
    of path: String, _ record: ThemeRecord
  ) throws(EnvironmentError) -> ThemeComparison {
    let now = theme.folder.file(path)
    let own = try own(path)
    guard let original = try original(of: path, record), let entry = record.entries[path] else {
      return ThemeComparison(
        path: path, origin: now == nil ? .siteAlone : .unknown,
        own: now.map { LineChange.between($0, own) } ?? [], beneath: [], isGone: false)
    }
    return ThemeComparison(
      path: path, origin: .copied(version: entry.version),
      own: LineChange.between(original, own),
      beneath: now.map { LineChange.between(original, $0) } ?? [], isGone: now == nil)
  }
}

/// A line that one of two texts has and the other has not.
package struct LineChange: Hashable, Sendable {
  package let isAdded: Bool
  /// Of the text that has it, from 1.
  package let number: Int
  package let line: String

  /// In the order of the text, what was there before what stands there now.
  static func between(_ old: [UInt8], _ new: [UInt8]) -> [LineChange] {
    if old == new { return [] }
    let (old, new) = (lines(of: old), lines(of: new))
    let difference = new.difference(from: old)
    var removals = difference.removals.map(change)[...]
    var insertions = difference.insertions.map(change)[...]
    // Both lists are in order; how far each text is ahead of the other tells which comes first.
    var changes: [LineChange] = []
    var shift = 0
    while let next = removals.first ?? insertions.first {
      if let removal = removals.first, let insertion = insertions.first,
        insertion.number < removal.number + shift
      {
        changes.append(insertion)
        insertions.removeFirst()
        shift += 1
      } else if next.isAdded {
        changes.append(next)
        insertions.removeFirst()
      } else {
        changes.append(next)
        removals.removeFirst()
        shift -= 1
      }
    }
    return changes
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func change(_ change: CollectionDifference<String>.Change) -> LineChange {
    switch change {
    case .insert(let offset, let line, _):
      LineChange(isAdded: true, number: offset + 1, line: line)
    case .remove(let offset, let line, _):
      LineChange(isAdded: false, number: offset + 1, line: line)
    }
  }
}
