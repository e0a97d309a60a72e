import Characters

/// Which cells of a table reach over several rows or columns: `^^` alone in a cell continues the one
/// above (as in MultiMarkdown), `<<` alone the one to its left.
struct TableSpans {
  struct Size {
    var rows = 1
    var columns = 1
  }

  /// A place in a table: the row from 0, the header among them, and the column from 0.
  struct Place: Hashable {
    let row: Int
    let column: Int
  }

  private var sizes: [Place: Size] = [:]
  private var covered: Set<Place> = []
  /// Cells that would continue what can't reach so far.
  private(set) var misfits: Set<Place> = []

  static let none = TableSpans()

  private init() {}

  /// Whether every cell is one of its own.
  var isEmpty: Bool { sizes.isEmpty && covered.isEmpty }

  /// How far the cell reaches.
  func size(row: Int, column: Int) -> Size {
    sizes.isEmpty ? Size() : sizes[Place(row: row, column: column)] ?? Size()
  }

  /// Whether the cell is part of another one.
  func isCovered(row: Int, column: Int) -> Bool {
    !covered.isEmpty && covered.contains(Place(row: row, column: column))
  }

  enum Continuation {
    case above, left

    init?(_ cell: UnsafeBufferPointer<UInt8>) {
      // As a Chinese keyboard types them.
      if cell.count == 6 {
        if cell.elementsEqual("＾＾".utf8) {
          self = .above
          return
        }
        guard cell.elementsEqual("＜＜".utf8) || cell.elementsEqual("《《".utf8) else { return nil }
        self = .left
        return
      }
      guard cell.count == 2, cell[0] == cell[1] else { return nil }
      switch cell[0] {
      case UInt8(ascii: "^"): self = .above
      case UInt8(ascii: "<"): self = .left
      default: return nil
      }
    }
  }

  /// - Parameters:
  ///   - continuations: those of each row, by column.
  ///   - rowCount: with the header.
  ///   - headRows: how many rows are the header.
  init(
    _ continuations: [Int: [Int: Continuation]], rowCount: Int, width: Int, headRows: Int = 1
  ) {
    var owners: [Place: Place] = [:]
    var members: [Place: [Place]] = [:]
    for row in 0..<rowCount {
      for (column, continuation) in (continuations[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let place = Place(row: row, column: column)
        let neighbour =
          switch continuation {
          case .above: Place(row: row - 1, column: column)
          case .left: Place(row: row, column: column - 1)
          }
        // The header is a part of its own, and nothing stands left of the first column.
        let isInOnePart = (neighbour.row < headRows) == (row < headRows)
        guard neighbour.column >= 0, neighbour.row >= 0, continuation == .left || isInOnePart else {
          misfits.insert(place)
          continue
        }
        guard !misfits.contains(neighbour) else {
          misfits.insert(place)
          continue
        }
        let owner = owners[neighbour] ?? neighbour
        owners[place] = owner
        members[owner, default: []].append(place)
      }
    }
    for (owner, places) in members { join(places, to: owner) }
    refuseEmptyRows(continuations, width)
  }

  /// What a cell reaches over has to be a rectangle.
  private mutating func join(_ places: [Place], to owner: Place) {
    let lastRow = places.map(\.row).max() ?? owner.row
    let lastColumn = max(owner.column, places.map(\.column).max() ?? owner.column)
    let size = Size(rows: lastRow - owner.row + 1, columns: lastColumn - owner.column + 1)
    let isRectangle =
      size.rows * size.columns == places.count + 1
      && places.allSatisfy { $0.column >= owner.column }
    guard isRectangle else {
      misfits.formUnion(places)
      return
    }
    sizes[owner] = size
    covered.formUnion(places)
  }

  /// A row all of which belongs to the one above has no height of its own.
  private mutating func refuseEmptyRows(_ continuations: [Int: [Int: Continuation]], _ width: Int) {
    for (row, cells) in continuations where cells.count == width {
      guard (0..<width).allSatisfy({ covered.contains(Place(row: row, column: $0)) }) else {
        continue
      }
      misfits.formUnion((0..<width).map { Place(row: row, column: $0) })
    }
    guard !misfits.isEmpty, misfits.contains(where: covered.contains) else { return }
    // Nothing of what reaches into such a row is joined.
    for (owner, size) in sizes {
      let rows = owner.row..<owner.row + size.rows
      let columns = owner.column..<owner.column + size.columns
      let places = rows.flatMap { row in columns.map { Place(row: row, column: $0) } }
      guard places.contains(where: misfits.contains) else { continue }
      sizes[owner] = nil
      misfits.formUnion(places.filter { $0 != owner })
      covered.subtract(places)
    }
  }
}
