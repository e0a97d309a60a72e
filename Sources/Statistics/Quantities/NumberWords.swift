/// Numbers in Chinese words, by the rules of 大写 and 小写 numerals without the financial forms.
extension FigureReader {
  private enum Numeral: Sendable {
    case digit(Int64)
    /// 十, 百, 千
    case small(Int64)
    /// 万, 亿
    case large(Int64)
    case point
  }

  private static let numerals = Lexicon<Numeral>([
    (.digit(0), ["零", "〇"]), (.digit(1), ["一"]), (.digit(2), ["二", "两"]), (.digit(3), ["三"]),
    (.digit(4), ["四"]), (.digit(5), ["五"]), (.digit(6), ["六"]), (.digit(7), ["七"]),
    (.digit(8), ["八"]), (.digit(9), ["九"]), (.small(10), ["十"]), (.small(100), ["百"]),
    (.small(1000), ["千"]), (.large(10_000), ["万"]), (.large(100_000_000), ["亿"]),
    (.point, ["点"]),
  ])

  /// Words for a number that nobody can name: 几十, 数百.
  static let vagueNumerals = Lexicon<Bool>([
    (true, ["几", "数", "若干", "多数", "大半", "several", "a few"])
  ])

  /// Whether a digit in words stands here, or ten.
  var standsNumeral: Bool {
    var copy = self
    switch copy.readWord(Self.numerals) {
    case .digit, .small(10): return true
    case .small, .large, .point, nil: return false
    }
  }

  /// Whether a power of ten stands here without a number, as in 超千亿元.
  var standsBareScale: Bool { stands(FigureWords.scales) && !stands(FigureWords.unitsLikeScales) }

  /// Reads a number in words: 三千五百万, 十七点六, 一千零八.
  ///
  /// - Returns: nil, with nothing read, where the words are no number: 一二, 三十百.
  mutating func readNumeral() -> (DecimalNumber, decimals: Int)? {
    let start = index
    var total: Int64 = 0
    /// The number below the next 万 or 亿, and the digit before the next 十, 百 or 千.
    var section: Int64 = 0
    var digit: Int64?
    var smallLimit: Int64 = 10_000
    var largeLimit = Int64.max
    var hasAny = false
    /// Whether a digit at the end would stand in the place of ones: 三万五 is 35,000 to those who say
    /// it, and 三万零五 is 30,005.
    var endsRound = false
    reading: while !isAtEnd {
      let place = index
      if stands(FigureWords.unitsLikeScales) { break }
      switch readWord(Self.numerals) {
      case .digit(let value):
        if value == 0, digit == nil, hasAny {
          endsRound = false
          continue
        }
        guard digit == nil else { return abandoned(start) }
        digit = value
        if value == 0 { endsRound = false }
      case .small(let value):
        guard value < smallLimit, digit != nil || value == 10 && section == 0 else {
          return abandoned(start)
        }
        section += (digit ?? 1) * value
        digit = nil
        smallLimit = value
        endsRound = value > 10
      case .large(let value):
        section += digit ?? 0
        guard section > 0, value < largeLimit || total == 0 else { return abandoned(start) }
        if total > 0, value > 10_000 {
          return abandoned(start)
        }
        total += section * value
        if value == 10_000, stands(Self.numerals) {
          var copy = self
          if case .large(100_000_000) = copy.readWord(Self.numerals) {
            // 两万亿
            total = total * 100_000_000
            goBack(to: copy.index)
          }
        }
        (section, digit, smallLimit, largeLimit) = (0, nil, 10_000, value)
        endsRound = true
      case .point:
        guard hasAny, standsNumeral else {
          goBack(to: place)
          break reading
        }
        let whole = total + section + (digit ?? 0)
        return readDecimals(after: whole)
      case nil:
        break reading
      }
      hasAny = true
    }
    guard hasAny, digit == nil || !endsRound else { return abandoned(start) }
    return (DecimalNumber(significand: total + section + (digit ?? 0)), 0)
  }

  private mutating func readDecimals(after whole: Int64) -> (DecimalNumber, decimals: Int)? {
    var significand = whole
    var decimals = 0
    while decimals < 6 {
      let place = index
      guard case .digit(let value) = readWord(Self.numerals) else {
        goBack(to: place)
        break
      }
      significand = significand * 10 + value
      decimals += 1
    }
    var power = 0
    while !stands(FigureWords.unitsLikeScales), let scale = readWord(FigureWords.scales) {
      power += scale
    }
    return (DecimalNumber(significand: significand, exponent: power - decimals), decimals)
  }

  private mutating func abandoned(_ start: Int) -> (DecimalNumber, decimals: Int)? {
    goBack(to: start)
    return nil
  }
}
