import Characters
import Markup

/// A link to a figure, `[增长64%](metric:fixed-investment)`: the text knows which figure it means,
/// and whoever knows the figures fills it in.
public struct FigureLink: Hashable, Sendable {
  /// What stands after `metric:`, such as `fixed-investment.change`.
  public let reference: String
  /// The words of the link; empty where the figure itself is wanted.
  public let text: String
  /// The words of its sentence before and behind it, in the plain text.
  public var before = ""
  public var after = ""
  /// What stands behind its sentence in the same paragraph, up to the next figure: 比上月增加10亿元 may go on
  /// without saying of what.
  public var beyond = ""
  /// What stands above its sentence.
  public var section = Section()
  /// The cell of a table that it stands in; nil in running text.
  public var cell: TableCell?
  /// Where the reference stands, each from 1; the column counts Unicode scalars.
  public let line: Int
  public let column: Int
  /// Whether a ``gap`` stands for it in the plain text: neither where it has words of its own, nor
  /// where it is struck out or part of a picture's alternative text.
  public let leavesGap: Bool
  /// Where in the HTML the address belongs; nil in an attribute, where there is no link. An offset in
  /// bytes.
  package let addressOffset: Int?
  /// Where in the HTML the figure belongs, if there are no words; offsets in bytes.
  package let textOffsets: [Int]

  /// Where in the HTML it stands, wherever that is; nil where it is in none of it.
  package var offset: Int? { addressOffset ?? textOffsets.first }

  package init(
    reference: String, text: String, line: Int, column: Int, leavesGap: Bool, addressOffset: Int?,
    textOffsets: [Int]
  ) {
    self.reference = reference
    self.text = text
    self.line = line
    self.column = column
    self.leavesGap = leavesGap
    self.addressOffset = addressOffset
    self.textOffsets = textOffsets
  }

  /// What stands above a sentence, up to the heading of its part: it may say of what time the sentence is.
  public struct Section: Hashable, Sendable {
    /// The headings that it stands under, the innermost last; none where they are too far away.
    public let headings: [String]
    /// The words between the last of them and the sentence; empty where they name no time.
    public let above: String

    public init(headings: [String] = [], above: String = "") {
      (self.headings, self.above) = (headings, above)
    }
  }

  /// What a table says of what stands in one of its cells.
  public struct TableCell: Hashable, Sendable {
    /// The words of the head of its column.
    public let head: String
    /// The words of the head above that, where there are two rows of heads; else empty.
    public let over: String
    /// The words of the heads to the left of its own in the same row of heads, without the first of all: what is
    /// right of 10月 and called 增速 is the rate of 10月.
    public let leading: [String]
    /// The words of the first head, which may name a unit for all of the table.
    public let corner: String
    /// The words of the first cell of its row: the row's name.
    public let row: String
    /// The name of the row above of which this one is a part, as 其中：出口 is of 进出口总额（亿元）; empty where it
    /// is none.
    public let whole: String
    /// The words of the cell of its row that stands before it in a column of units.
    public let unit: String?
    /// The caption above the table, and the line that names a unit for all of it.
    public let caption: String

    package init(
      head: String, over: String = "", leading: [String] = [], corner: String, row: String,
      whole: String = "", unit: String?, caption: String
    ) {
      self.head = head
      self.over = over
      self.leading = leading
      self.corner = corner
      self.row = row
      self.whole = whole
      self.unit = unit
      self.caption = caption
    }

    /// - Parameters:
    ///   - heads: of all columns.
    ///   - row: the cells before it in its row.
    package init(heads: [String], row: [String], caption: String = "") {
      self.init(
        head: heads.indices.contains(row.count) ? heads[row.count] : "",
        leading: Array(heads.prefix(row.count).dropFirst()), corner: heads.first ?? "",
        row: row.first ?? "", unit: zip(heads, row).first { Self.isUnitHead($0.0) }?.1,
        caption: caption)
    }

    /// Whether the name of a row says that it is a part of one above.
    static func isPart(_ row: String) -> Bool {
      let name = String(row.trimmed)
      return ["其中", "其 中", "#", "＃", "Of which", "of which"].contains(where: name.hasPrefix)
    }

    private static let unitHeads: Set<String> = [
      "单位", "單位", "计量单位", "計量單位", "Unit", "unit",
    ]

    /// Whether the cells below a head name units.
    static func isUnitHead(_ words: String) -> Bool { unitHeads.contains(String(words.trimmed)) }
  }

  private static let scheme: StaticString = "metric:"

  /// Whether an address has the scheme of figures, in any case.
  static func isReference(_ destination: [UInt8]) -> Bool {
    destination.count >= scheme.utf8CodeUnitCount
      && zip(destination, scheme.utf8).allSatisfy { $0.lowercasedASCII == $1 }
  }

  /// What stands behind the scheme.
  static func reference(in destination: [UInt8]) -> String {
    String(decoding: destination.dropFirst(scheme.utf8CodeUnitCount), as: UTF8.self)
  }

  /// Stands in a fragment's plain text for a figure that is still to be filled in. A noncharacter:
  /// no text of the dialect contains it.
  public static let gap: Unicode.Scalar = Unicode.Scalar(UInt32(0xFDEF))!

  /// Whether a figure is still to be filled in in a text.
  package static func hasGap(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains(gap)
  }

  /// A text with a word for each ``gap`` in it.
  public static func filling(_ text: String, with words: some Sequence<String>) -> String {
    guard text.unicodeScalars.contains(gap) else { return text }
    var words = words.makeIterator()
    var filled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == gap {
        filled.append(contentsOf: (words.next() ?? "").unicodeScalars)
      } else {
        filled.append(scalar)
      }
    }
    return String(filled)
  }
}

extension HTML {
  /// What a link to a figure turned out to lead to.
  public struct FilledLink: Sendable {
    public let address: String
    /// The figure, where the link has no words of its own.
    public let text: String?

    public init(address: String, text: String?) {
      self.address = address
      self.text = text
    }
  }
}
