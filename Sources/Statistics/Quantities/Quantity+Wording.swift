import Localization

/// Figures in words, from their amounts: the canonical form in either language.
extension Quantity {
  /// The figure as a reader of the language expects it, without losing a digit: 约35亿元 and
  /// "about 3.5 billion yuan".
  public func written(in language: Language) -> String {
    switch (form, language) {
    case (.unchanged, .chinese): return "持平"
    case (.unchanged, .english): return "unchanged"
    case (.doubled(let times), .chinese): return "翻\(["一", "两", "三"][times - 1])番"
    case (.doubled(let times), .english):
      return ["doubled", "quadrupled", "eight times as much"][times - 1]
    case (.plain, _), (.signed, _), (.movement, _): break
    }
    switch amount {
    case .single(let number):
      let scale = scale(for: number, in: language)
      return wording(
        in: language, sign(of: number, language), digits(number.magnitude, scale), scale)
    case .range(let lower, let upper):
      let isFall = form == .movement && upper.isNegative
      let (start, end) = isFall ? (upper.negated, lower.negated) : (lower, upper)
      let scale = scale(for: end, in: language)
      let mark = language == .chinese ? "—" : "–"
      let ends = [start, end].map { (($0.isNegative ? "−" : "") + digits($0.magnitude, scale)) }
      let sign = form == .movement ? self.sign(of: lower, language) : ""
      return wording(in: language, sign, ends.joined(separator: mark), scale)
    }
  }

  private func digits(_ number: DecimalNumber, _ scale: Scale) -> String {
    // Only decimals that were written are kept as zeros: 1.20亿, but not 1.00 million for 100万.
    let kept = writtenDecimals == 0 ? 0 : max(0, writtenDecimals + scale.power - writtenPower)
    return number.scaled(byPowerOfTen: -scale.power).text(
      minimumDecimals: kept, groupsThousands: scale.groupsThousands)
  }

  private func sign(of number: DecimalNumber, _ language: Language) -> String {
    switch (form, language) {
    case (.movement, .chinese): unit.movement(isFall: number.isNegative)
    case (.movement, .english): number.isNegative ? "down " : "up "
    case (.signed, _) where number > .zero: "+"
    default: number.isNegative ? "−" : ""
    }
  }

  private func wording(
    in language: Language, _ sign: String, _ digits: String, _ scale: Scale
  ) -> String {
    let isCount = scale.word.isEmpty && writtenDecimals == 0 && form == .plain && unit.isCounted
    let (before, after) = exactness.words(in: language, ofCount: isCount)
    // 下降近10%, but 约-5.
    let head = form == .movement ? sign + before : before + sign
    switch language {
    case .chinese: return head + digits + scale.word + after + unit.symbol
    case .english:
      let word = scale.word.isEmpty ? "" : " \(scale.word)"
      if case .currency(.dollar) = unit { return "\(head)$\(digits)\(word)" }
      let name = unit.englishName
      let gap = name.isEmpty || name == "%" || name == "‰" ? "" : " "
      return head + digits + word + gap + name
    }
  }
}

extension Unit {
  /// How Chinese says that something in this unit moved.
  func movement(isFall: Bool) -> String {
    switch self {
    case .percent, .perMille: isFall ? "下降" : "增长"
    case .percentagePoint: isFall ? "降低" : "提高"
    case .other("倍"): isFall ? "下降" : "增长"
    default: isFall ? "减少" : "增加"
    }
  }

  /// Whether it is counted in whole things, so that 余 can stand behind the number.
  fileprivate var isCounted: Bool {
    if case .other = self { true } else { self == .none }
  }
}

extension Quantity.Exactness {
  /// The words before a number, and those before its unit.
  ///
  /// - Parameter ofCount: whether the number is a whole one of things, as in 200余人次.
  func words(in language: Language, ofCount: Bool) -> (before: String, after: String) {
    switch (self, language) {
    case (.exact, _), (.range, _): ("", "")
    case (.about, .chinese): ("约", "")
    case (.about, .english): ("about ", "")
    case (.nearly, .chinese): ("近", "")
    case (.nearly, .english): ("nearly ", "")
    case (.moreThan, .chinese): ofCount ? ("", "余") : ("超", "")
    case (.moreThan, .english): ("more than ", "")
    case (.lessThan, .chinese): ("不足", "")
    case (.lessThan, .english): ("less than ", "")
    case (.atLeast, .chinese): ("至少", "")
    case (.atLeast, .english): ("at least ", "")
    case (.atMost, .chinese): ("至多", "")
    case (.atMost, .english): ("at most ", "")
    }
  }
}

/// A power of ten that is left to a word.
struct Scale: Hashable, Sendable {
  let power: Int
  let word: String
  var groupsThousands = false

  static let chinese = [
    Scale(power: 12, word: "万亿"), Scale(power: 8, word: "亿"), Scale(power: 4, word: "万"),
    Scale(power: 0, word: ""),
  ]
  static let english = [
    Scale(power: 12, word: "trillion"), Scale(power: 9, word: "billion"),
    Scale(power: 6, word: "million"), Scale(power: 3, word: "thousand"),
    Scale(power: 0, word: "", groupsThousands: true),
  ]

  static func all(in language: Language) -> [Scale] {
    language == .chinese ? chinese : english
  }
}

extension Quantity {
  /// The scale that the text was written with, if the language has it: 450933亿元 stays 亿元, as it is
  /// published. Otherwise the largest that leaves a whole part and at most four decimals.
  private func scale(for number: DecimalNumber, in language: Language) -> Scale {
    let scales = Scale.all(in: language)
    if unit.isRelative { return scales.last! }
    if language == .chinese, let written = scales.first(where: { $0.power == writtenPower }) {
      return written
    }
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
