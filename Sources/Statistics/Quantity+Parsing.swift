/// Why a text is no figure.
public enum QuantityError: Error, Hashable, Sendable {
  case empty
  case noNumber
  /// More than 18 significant digits.
  case tooManyDigits
  /// Commas that do not part the digits in threes.
  case misplacedComma
  /// What follows the number is neither a scale nor a unit: it holds digits or signs.
  case unreadableUnit(String)
}

extension QuantityError: CustomStringConvertible {
  /// A clause that completes "'…' is no figure:".
  public var description: String {
    switch self {
    case .empty: "it is empty"
    case .noNumber: "it has no number"
    case .tooManyDigits: "it has more than \(DecimalNumber.digitLimit) digits"
    case .misplacedComma: "its commas do not part the digits in threes"
    case .unreadableUnit(let text): "'\(text)' after the number is no unit"
    }
  }
}

extension Quantity {
  /// Forms that can be read, for messages.
  public static let examples = "35, 1,234.5, 64%, 3.2个百分点, 308万元, 约35亿元, 200余人次"

  /// Reads a figure: `[约|近|逾|超|不足…] [sign] number [余|多] [万|亿|万亿…] [余|多] [unit]`, in
  /// full-width or half-width characters, simplified or traditional.
  public init(parsing text: String) throws(QuantityError) {
    var reader = FigureReader(text)
    guard !reader.isAtEnd else { throw .empty }

    let prefix = reader.readWord(from: Self.prefixes)
    let isNegative = reader.readSign()
    let (number, decimals) = try reader.readNumber()
    var suffix = reader.readWord(from: Self.suffixes)
    var power = 0
    while let scale = reader.readWord(from: Self.scales) { power += scale }
    suffix = suffix ?? reader.readWord(from: Self.suffixes)

    self.text = reader.text
    unit = try Self.unit(named: reader.rest)
    magnitude = (isNegative ? number.negated : number).scaled(byPowerOfTen: power)
    writtenDecimals = decimals
    exactness = prefix ?? suffix ?? .exact
    isDoublyVague = prefix != nil && suffix != nil
  }

  private static let prefixes: [(String, Exactness)] = [
    ("大约", .about), ("约", .about), ("約", .about), ("近", .lessThan), ("不足", .lessThan),
    ("不到", .lessThan), ("超过", .moreThan), ("超過", .moreThan), ("超", .moreThan), ("逾", .moreThan),
    ("至少", .atLeast), ("不少于", .atLeast), ("至多", .atMost), ("不超过", .atMost),
  ]

  private static let suffixes: [(String, Exactness)] = [
    ("余", .moreThan), ("餘", .moreThan), ("多", .moreThan),
  ]

  /// Powers of ten; 万亿 is read as 万 and 亿.
  private static let scales: [(String, Int)] = [
    ("万", 4), ("萬", 4), ("亿", 8), ("億", 8), ("千万", 7), ("百万", 6),
  ]

  private static func unit(named name: String) throws(QuantityError) -> Unit {
    switch name {
    case "": return .none
    case "%": return .percent
    case "‰": return .perMille
    case "个百分点", "個百分點", "百分点", "百分點": return .percentagePoint
    case "元", "元人民币": return .yuan
    default:
      let isWord = name.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || "/·²³()（） ".unicodeScalars.contains(scalar)
      }
      guard isWord, name.unicodeScalars.count <= 16 else { throw .unreadableUnit(name) }
      return .other(name)
    }
  }
}
