import FrontMatter

/// How the figures of one bulletin differ from those that it was published with, found by its table for
/// people (``BulletinFigures``) as it was and as it would be.
package enum BulletinFiguresDifference {
  /// The file's name, below the folder of the bulletin.
  package static let fileName = BulletinFigures.fileName

  /// Places of the columns in every language.
  private enum Column {
    static let name = 0, period = 1, first = 2, last = 3, value = 4, comparison = 6, published = 9,
      status = 10
    static let count = 12
  }

  private struct Place: Hashable {
    let name: String
    let first: String
    let last: String
    /// Which of several that are alike in all of this.
    let number: Int
  }

  private struct Row {
    let place: Place
    let period: String
    let figure: ObservationsDifference.Figure
  }

  /// - Parameters:
  ///   - before: the table as it is published.
  ///   - after: the table as it would be.
  /// - Returns: with the name of each figure as the one member.
  package static func changes(
    from before: [UInt8]?, to after: [UInt8]?
  ) -> [ObservationsDifference.Change] {
    let (old, new) = (rows(of: before ?? []), rows(of: after ?? []))
    let known = Dictionary(new.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Set(old.map(\.place))
    func change(_ old: Row?, _ new: Row?) -> ObservationsDifference.Change? {
      guard let row = new ?? old, old?.figure != new?.figure else { return nil }
      return ObservationsDifference.Change(
        kind: old == nil ? .added : new == nil ? .removed : .rewritten,
        period: ObservationsDifference.PeriodLabel(text: row.period), members: [row.place.name],
        measure: "", before: old?.figure, after: new?.figure)
    }
    return old.compactMap { change($0, known[$0.place]) }
      + new.filter { !places.contains($0.place) }.compactMap { change(nil, $0) }
  }

  private static func rows(of bytes: [UInt8]) -> [Row] {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var numbers: [Place: Int] = [:]
    return CSVReader.rows(of: bytes).rows.dropFirst().compactMap { cells in
      // Somebody else's table of the same name.
      guard cells.count == Column.count else { return nil }
      func cell(_ column: Int) -> String { cells[column].text }
      let place = Place(
        name: cell(Column.name), first: cell(Column.first), last: cell(Column.last), number: 0)
      let number = numbers[place, default: 0]
      numbers[place] = number + 1
      // Tables of earlier versions have an apostrophe before a sign.
      let published = cell(Column.published)
      let status = cell(Column.status)
      let text =
        (published.hasPrefix("'") ? String(published.dropFirst()) : published)
        + (status.isEmpty ? "" : "（\(status)）")
      return Row(
        place: Place(name: place.name, first: place.first, last: place.last, number: number),
        period: cell(Column.period), figure: ObservationsDifference.Figure(words: text))
    }
  }
}
