import Characters

/// What has to be known of a table before its first cell is written.
struct Table {
  let columns: [Column]
  var spans = TableSpans.none

  struct Column {
    let alignment: TableSyntax.Alignment
    /// Whether every cell below the header holds a figure, as far as it holds anything.
    var isNumeric: Bool
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
