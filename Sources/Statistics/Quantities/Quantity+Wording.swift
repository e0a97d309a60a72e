import Localization

/// Figures in words, from their amounts: the canonical form in either language.
extension Quantity {
  /// The figure as a reader of the language expects it, without losing a digit: 约35亿元 and
  /// "about 3.5 billion yuan".
  public func written(in language: Language) -> String {
    switch form {
    case .unchanged(let isAbout):
      return isAbout ? language.statistics.littleChanged : language.statistics.unchanged
    case .doubled(let times):
      return exactness.words(in: language, ofCount: false).before
        + language.statistics.doubled[times - 1]
    case .halved:
      return exactness.words(in: language, ofCount: false).before + language.statistics.halved
    case .movement where value == .zero && unit == .percent: return language.statistics.unchanged
    case .plain, .signed, .movement, .balance: break
    }
    if let rank = writtenRank(in: language) { return rank }
    switch amount {
    case .single(let number):
      let scale = scale(for: number, in: language)
      return wording(
        in: language, sign(of: number, language), digits(number.magnitude, scale), scale)
        + (indexBase.map { language.statistics.inBrackets($0) } ?? "")
    case .ratio(let terms):
      return exactness.words(in: language, ofCount: false).before
        + zip(terms, writtenDecimals(of: terms)).map { $0.text(minimumDecimals: $1) }
        .joined(separator: ":")
    case .interval(let number, let lower, let upper):
      let scale = scale(for: number, in: language)
      let isFall = form == .movement && number.isNegative
      let (start, end) = isFall ? (upper.negated, lower.negated) : (lower, upper)
      let ends = [start, end].map { ($0.isNegative ? "−" : "") + digits($0.magnitude, scale) }
      let interval = language.statistics.amount(
        ends.joined(separator: language.statistics.rangeMark), scale.word, "", unit)
      return wording(
        in: language, sign(of: number, language), digits(number.magnitude, scale), scale)
        + language.statistics.inBrackets(interval)
    case .range(let lower, let upper):
      let isFall = form == .movement && upper.isNegative
      let (start, end) = isFall ? (upper.negated, lower.negated) : (lower, upper)
      let scale = scale(for: end, in: language)
      let mark = language.statistics.rangeMark
      let ends = [start, end].map { (($0.isNegative ? "−" : "") + digits($0.magnitude, scale)) }
      let sign = form == .movement ? self.sign(of: lower, language) : ""
      return wording(in: language, sign, ends.joined(separator: mark), scale)
    }
  }

  /// How many decimals each term of a ratio was written with: 1:2.56 is not known to be 1.00:2.56.
  private func writtenDecimals(of terms: [DecimalNumber]) -> [Int] {
    let numbers = text.split { $0.wholeNumberValue == nil && $0 != "." && $0 != "．" }
    guard numbers.count == terms.count else { return terms.map { _ in 0 } }
    return numbers.map { number in
      number.firstIndex { $0 == "." || $0 == "．" }.map { number[$0...].count - 1 } ?? 0
    }
  }

  /// How a place in an order is put.
  enum RankWording {
    /// 第3位
    case fromFront
    /// 前3位
    case amongFirst
    /// 倒数第3位
    case fromEnd
  }

  private func writtenRank(in language: Language) -> String? {
    guard unit == .rank || unit == .rankFromEnd, form == .plain else { return nil }
    let isAmongFirst = unit == .rank && exactness == .atMost
    let wording: RankWording =
      unit == .rankFromEnd ? .fromEnd : isAmongFirst ? .amongFirst : .fromFront
    let words = isAmongFirst ? "" : exactness.words(in: language, ofCount: false).before
    switch amount {
    case .single(let place): return words + language.statistics.rank("\(place)", wording)
    case .range(let first, let last):
      let mark = language.statistics.rangeMark
      return words + language.statistics.rank("\(first)\(mark)\(last)", wording)
    case .interval, .ratio: return nil
    }
  }

  private func digits(_ number: DecimalNumber, _ scale: Scale) -> String {
    // Only decimals that were written are kept as zeros: 1.20亿, but not 1.00 million for 100万.
    let kept = writtenDecimals == 0 ? 0 : max(0, writtenDecimals + scale.power - writtenPower)
    return number.scaled(byPowerOfTen: -scale.power).text(
      minimumDecimals: kept, groupsThousands: scale.groupsThousands)
  }

  private func sign(of number: DecimalNumber, _ language: Language) -> String {
    switch form {
    case .movement: language.statistics.movement(unit, number.isNegative)
    case .signed where number > .zero: "+"
    case .balance where exactness.isBound:
      number.isNegative ? language.statistics.negative : ""
    case .plain, .signed, .balance, .unchanged, .doubled, .halved: number.isNegative ? "−" : ""
    }
  }

  private func wording(
    in language: Language, _ sign: String, _ digits: String, _ scale: Scale
  ) -> String {
    let isCount = scale.word.isEmpty && writtenDecimals == 0 && form == .plain && unit.isCounted
    let (before, after) = exactness.words(in: language, ofCount: isCount)
    // 下降近10% and 负超50亿元, but 约-5.
    let isWord = form == .movement || form == .balance && exactness.isBound
    let head = isWord ? sign + before : before + sign
    let phrases = language.statistics
    if phrases.hasCurrencySigns, case .currency(.dollar) = unit {
      return head + "$" + phrases.amount(digits, scale.word, after, .none)
    }
    return head + phrases.amount(digits, scale.word, after, unit)
  }
}

extension Unit {
  /// Whether it is counted in whole things, so that 余 can stand behind the number.
  fileprivate var isCounted: Bool {
    if case .other = self { true } else { false }
  }
}

extension Quantity.Exactness {
  /// The words before a number, and those before its unit.
  ///
  /// - Parameter ofCount: whether the number is a whole one of things, as in 200余人次.
  func words(in language: Language, ofCount: Bool) -> (before: String, after: String) {
    language.statistics.exactness(self, ofCount)
  }
}

/// A power of ten that is left to a word.
struct Scale: Hashable, Sendable {
  let power: Int
  let word: String
  var groupsThousands = false

  static func all(in language: Language) -> [Scale] {
    language.statistics.scales
  }
}

extension Quantity {
  /// The scale that the text was written with, if the language has it: 450933亿元 stays 亿元, and 59,303.4
  /// billion stays billion, as they are published. Otherwise the largest that leaves a whole part and at most four decimals.
  private func scale(for number: DecimalNumber, in language: Language) -> Scale {
    let scales = Scale.all(in: language)
    if unit.isRelative { return scales.last! }
    // 千 is no scale that English texts are written with; "12.3 thousand" is one of their own.
    let isKept =
      language.statistics.keepsWrittenScale || writtenPower > 3
      || writtenPower == 3 && text.utf8.allSatisfy { $0 < 0x80 }
    if isKept, let written = scales.first(where: { $0.power == writtenPower }) { return written }
    let size = number.magnitude
    return scales.first { scale in
      let scaled = size.scaled(byPowerOfTen: -scale.power)
      // "12.3 thousand" says less clearly what "12,300" does.
      let decimals = scale.word == "thousand" ? 0 : 4
      return scaled >= .one && scaled.decimals <= decimals
    } ?? scales.last!
  }

  /// The figure rounded to a few significant digits, for cards and axes: 45.09万亿元.
  ///
  /// - Returns: the figure as written where it is no single number, or no longer than that anyway.
  public func compact(in language: Language, significantDigits: Int = 4) -> String {
    guard case .single(let number) = amount, !unit.isRelative, form == .plain else {
      return written(in: language)
    }
    let rounded = number.rounded(toSignificantDigits: significantDigits)
    let scales = Scale.all(in: language)
    let scale =
      scales.first {
        $0.word != "thousand" && rounded.magnitude >= .init(significand: 1, exponent: $0.power)
      }
      ?? scales.last!
    let places = max(0, significantDigits - rounded.scaled(byPowerOfTen: -scale.power).wholeDigits)
    let shown = number.rounded(toDecimals: places - scale.power)
    let digits = shown.magnitude.scaled(byPowerOfTen: -scale.power).text(
      minimumDecimals: 0, groupsThousands: true)
    return wording(in: language, number.isNegative ? "−" : "", digits, scale)
  }
}

extension DecimalNumber {
  /// How many digits stand before the point.
  fileprivate var wholeDigits: Int {
    max(1, String(significand.magnitude).count + exponent)
  }
}
