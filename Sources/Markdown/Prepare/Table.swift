import Characters

/// A table as it is known before libcmark reads what stands in its cells.
struct Table {
  let columns: [Column]
  var spans = TableSpans.none
  /// How many rows are heads: two where the first below the delimiter goes on with the head.
  var headRows = 1
  /// The cells of all rows, the header's first; a row has as many as there are columns.
  private(set) var cells: [Cell] = []
  /// The words of the cells that have words alone.
  private(set) var words: [UInt8] = []

  struct Column {
    let alignment: TableSyntax.Alignment
    /// Whether every cell below the header holds a figure, as far as it holds anything.
    var isNumeric: Bool
  }

  /// What a cell holds: words in which nothing can be a mark, which stand in ``Table/words``, or what
  /// libcmark has to read.
  struct Cell {
    fileprivate let start: UInt32
    fileprivate let count: UInt32

    /// The words; nil for what libcmark reads.
    var range: Range<Int>? {
      count == .max ? nil : Int(start)..<Int(start) + Int(count)
    }
  }

  init(
    columns: [Column], spans: TableSpans = .none, headRows: Int = 1, content: Content = Content()
  ) {
    self.columns = columns
    self.spans = spans
    self.headRows = headRows
    cells = content.cells
    words = content.words
  }

  /// What is gathered while the rows are read.
  struct Content {
    fileprivate private(set) var cells: [Cell] = []
    fileprivate private(set) var words: [UInt8] = []

    var count: Int { cells.count }

    mutating func addEmptyCells(upTo count: Int) {
      while cells.count < count { cells.append(Cell(start: UInt32(words.count), count: 0)) }
    }

    mutating func addMarkedCell() { cells.append(Cell(start: 0, count: .max)) }

    mutating func addWords(_ content: UnsafeBufferPointer<UInt8>) {
      cells.append(Cell(start: UInt32(words.count), count: UInt32(content.count)))
      words.append(contentsOf: content)
    }
  }

  /// Whether nothing in a cell can be a mark, a tag, an address or a reference to a character.
  static func isPlain(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in content.indices {
      let byte = content[index]
      // Most of Chinese; what else begins with EF or with F0 may be one of the marks.
      if byte >= 0x80 {
        if byte == 0xEF, index + 1 < content.count, content[index + 1] & 0xFE == 0xBC { continue }
        if byte < 0xEF { continue }
        return false
      }
      if isMark(byte) { return false }
    }
    return true
  }

  /// `& * : < > [ \ ] ^ _ ` | ~` and the control characters, as bits of two words.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool {
    let low: UInt64 =
      0xFFFF_FFFF | 1 << 0x26 | 1 << 0x2A | 1 << 0x3A | 1 << 0x3C | 1 << 0x3E
    let high: UInt64 =
      1 << (0x5B - 64) | 1 << (0x5C - 64) | 1 << (0x5D - 64) | 1 << (0x5E - 64)
      | 1 << (0x5F - 64) | 1 << (0x60 - 64) | 1 << (0x7C - 64) | 1 << (0x7E - 64)
      | 1 << (0x7F - 64)
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
  }
}

/// Whether a cell holds one figure and nothing else: a number with its sign, its unit and what is
/// said of its exactness.
enum TableFigure {
  enum Content {
    case figure
    /// Nothing, or a dash in its place.
    case absent
    case words
  }

  /// Bytes of the longest cell that may be a figure, with a link around it.
  private static let longest = 160

  /// - Parameter cell: as the editor wrote it.
  static func content(of cell: UnsafeBufferPointer<UInt8>) -> Content {
    if cell.count > longest { return .words }
    if cell.isEmpty { return .absent }
    // Most words begin with an ideograph, which no figure does, and are done with here.
    let first = cell.scalar(at: 0).scalar
    if (0x4E00...0x9FFF).contains(first.value), !isAbout(first) { return .words }
    var scalars = [Unicode.Scalar]()
    scalars.reserveCapacity(cell.count)
    var index = 0
    while index < cell.count {
      let (scalar, length) = cell.scalar(at: index)
      // The number of a note says nothing about what the cell holds.
      if scalar == "[", index + 1 < cell.count, cell[index + 1] == UInt8(ascii: "^") { break }
      scalars.append(scalar)
      index += length
    }
    return content(of: scalars[...])
  }

  private static func content(of cell: ArraySlice<Unicode.Scalar>) -> Content {
    var text = cell
    if text.first == "[", text.last == ")", let end = text.firstIndex(of: "]") {
      // A link to a figure may bring its own words.
      if end == text.startIndex + 1 { return .figure }
      text = text[(text.startIndex + 1)..<end]
    }
    var rest = text.filter { !isMarkup($0) }[...]
    if rest.isEmpty || isDash(rest) { return .absent }
    if let first = rest.first, isAbout(first) { rest.removeFirst() }
    if let first = rest.first, isSign(first) { rest.removeFirst() }
    guard let first = rest.first, isDigit(first) else { return .words }
    return isUnit(rest.drop { isDigit($0) || isSeparator($0) }) ? .figure : .words
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "_", "~", "`", " ", "\u{3000}": true
    default: false
    }
  }

  /// What stands in the place of a figure that there is none of.
  private static func isDash(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= 2
      && text.allSatisfy { scalar in
        switch scalar {
        case "-", "—", "–", "…", "/": true
        default: false
        }
      }
  }

  private static func isAbout(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "约" || scalar == "近" || scalar == "超"
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "-", "−", "±", "＋", "－": true
    default: false
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", "，", "．": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// A percentage, or a unit of a few letters; a year or a month is a time, not a figure.
  private static func isUnit(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first else { return true }
    if text.count == 1, first == "%" || first == "‰" || first == "％" { return true }
    return text.count <= 4
      && text.allSatisfy { scalar in
        switch scalar {
        case "年", "月", "日", "季", "期", "时": false
        default: scalar.isCJK ? !scalar.isMarkdownPunctuation : scalar.properties.isAlphabetic
        }
      }
  }
}
