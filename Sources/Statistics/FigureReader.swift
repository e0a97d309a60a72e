/// Reads a figure from left to right. Full-width digits and signs count as their ASCII forms.
struct FigureReader {
  /// The whole text, without white space around it.
  let text: String
  private var scalars: Substring.UnicodeScalarView

  init(_ text: String) {
    var trimmed = Substring(text)
    trimmed.trimWhitespace()
    self.text = String(trimmed)
    var narrow = String.UnicodeScalarView()
    for scalar in trimmed.unicodeScalars { narrow.append(Self.narrow(scalar)) }
    scalars = Substring(String(narrow)).unicodeScalars
  }

  var isAtEnd: Bool { scalars.isEmpty }

  /// What has not been read, without white space around it.
  var rest: String {
    var rest = Substring(scalars)
    rest.trimWhitespace()
    return String(rest)
  }

  /// Reads the first of the words that stands here and gives what it means.
  mutating func readWord<Meaning>(from words: [(String, Meaning)]) -> Meaning? {
    skipSpaces()
    for (word, meaning) in words where scalars.starts(with: word.unicodeScalars) {
      scalars.removeFirst(word.unicodeScalars.count)
      return meaning
    }
    return nil
  }

  /// Reads a plus or minus sign. Gives whether it was a minus.
  mutating func readSign() -> Bool {
    skipSpaces()
    guard let sign = scalars.first, sign == "+" || sign == "-" else { return false }
    scalars.removeFirst()
    return sign == "-"
  }

  /// Reads digits with at most one decimal point, and commas that part thousands. Gives the number
  /// and how many decimals it was written with.
  mutating func readNumber() throws(QuantityError) -> (DecimalNumber, decimals: Int) {
    skipSpaces()
    var significand: Int64 = 0
    /// Digits read, and those that count towards the limit: leading zeros don't.
    var digits = 0
    var significantDigits = 0
    var decimals: Int?
    /// Digits since the last comma, or nil before the first.
    var group: Int?
    while let scalar = scalars.first {
      if let digit = Self.digit(scalar) {
        digits += 1
        if significand > 0 || digit > 0 { significantDigits += 1 }
        guard significantDigits <= DecimalNumber.digitLimit else { throw .tooManyDigits }
        significand = significand * 10 + digit
        if decimals != nil { decimals! += 1 } else if group != nil { group! += 1 }
      } else if scalar == ".", decimals == nil, followedByDigit {
        decimals = 0
      } else if scalar == ",", decimals == nil, followedByDigit {
        guard group ?? 3 == 3, group != nil || (1...3).contains(digits) else {
          throw .misplacedComma
        }
        group = 0
      } else {
        break
      }
      scalars.removeFirst()
    }
    guard digits > 0 else { throw .noNumber }
    guard group ?? 3 == 3 else { throw .misplacedComma }
    return (DecimalNumber(significand: significand, exponent: -(decimals ?? 0)), decimals ?? 0)
  }

  private var followedByDigit: Bool {
    scalars.dropFirst().first.map { Self.digit($0) != nil } ?? false
  }

  private mutating func skipSpaces() {
    while let scalar = scalars.first, scalar.properties.isWhitespace { scalars.removeFirst() }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int64? {
    ("0"..."9").contains(scalar) ? Int64(scalar.value) - 48 : nil
  }

  /// The ASCII form of a full-width character, and one minus sign for all that look like it.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014: "-"
    case 0x3000: " "
    default: scalar
    }
  }
}

extension Substring {
  mutating func trimWhitespace() {
    while let first, first.isWhitespace { removeFirst() }
    while let last, last.isWhitespace { removeLast() }
  }
}
