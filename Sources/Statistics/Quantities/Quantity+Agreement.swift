/// Whether two figures can both be right.
extension Quantity {
  /// Whether the two measure the same thing and neither says anything that the other denies: the one
  /// may be rounder than the other, or vaguer. 约35亿元 agrees with 34.8亿元, which rounds to it, and
  /// not with 36亿元; 66.05万亿元 with 660536亿元.
  public func agrees(with other: Quantity) -> Bool {
    isStated(by: other) || other.isStated(by: self)
  }

  /// Whether a text may state this figure so: as exactly or rounder, but not with digits that nobody
  /// published, and no vague figure as a firm one. A firm figure may be called 约, which says less and
  /// nothing wrong.
  public func isStated(by other: Quantity) -> Bool {
    // 2.00 is said of 2.00:1, and means how many times as much.
    if let terms = toOne, other.unit == .none, case .single = other.amount {
      return terms.isStated(by: other)
    }
    guard let (mine, theirs) = Self.inOneUnit(self, other) else { return false }
    switch (mine.amount, theirs.amount) {
    case (.ratio(let a), .ratio(let b)): return a == b
    case (.range, .range): return mine.amount == theirs.amount
    case (.ratio, _), (_, .ratio), (.range, _), (_, .range): return false
    case (.single, _), (.interval, _): break
    }
    guard let a = mine.value, let b = theirs.value else { return false }
    // 5.30% says a digit more than 5.3%.
    let isFiner =
      theirs.writtenDecimals > 0 && theirs.roundingDecimals > mine.roundingDecimals
      && mine.unit == other.unit
    if isFiner { return false }
    if mine.unit == .rank, theirs.exactness == .atMost, mine.isFirm { return a <= b }
    switch (mine.isFirm, theirs.isFirm) {
    case (true, true):
      return a == b || theirs.roundingDecimals <= mine.roundingDecimals && theirs.allows(a)
    case (true, false): return theirs.allows(a)
    // 35亿元 says more than 约35亿元.
    case (false, true): return false
    case (false, false): return mine.mayBeCalled(theirs.exactness) && (a == b || theirs.allows(a))
    }
  }

  /// Of a ratio to one, how many times as much.
  private var toOne: Quantity? {
    guard case .ratio(let terms) = amount, terms.count == 2, terms[1] == .one else { return nil }
    return Quantity(terms[0], unit: .none, decimals: writtenDecimals, exactness: exactness)
  }

  /// Whether what is known vaguely may be called so: 超35亿元 is about as much, and 约35亿元 need not
  /// be more.
  private func mayBeCalled(_ other: Exactness) -> Bool {
    if exactness == other { return true }
    return switch other {
    case .about: [.nearly, .moreThan, .lessThan].contains(exactness)
    case .moreThan: exactness == .atLeast
    case .atLeast: exactness == .moreThan
    case .lessThan: exactness == .nearly || exactness == .atMost
    case .atMost: exactness == .nearly || exactness == .lessThan
    case .exact, .nearly, .range, .interval: false
    }
  }

  /// Both in the unit of the first, or of the second where the first has no finite form in it.
  private static func inOneUnit(_ a: Quantity, _ b: Quantity) -> (Quantity, Quantity)? {
    if let converted = b.converted(to: a.unit) { return (a, converted) }
    if let converted = a.converted(to: b.unit) { return (converted, b) }
    guard let mine = a.unit.measure, let theirs = b.unit.measure,
      mine.dimension == theirs.dimension, let first = a.value, let second = b.value
    else { return nil }
    // 亩 and 公顷: both in thirds of a square metre.
    let base = Unit.none
    func inBase(
      _ quantity: Quantity, _ value: DecimalNumber, _ measure: UnitVocabulary.Measure,
      _ other: UnitVocabulary.Measure
    ) -> Quantity {
      Quantity(
        value * measure.factor * DecimalNumber(significand: other.divisor), unit: base,
        decimals: quantity.writtenDecimals,
        power: quantity.writtenPower + measure.factor.exponent, exactness: quantity.exactness)
    }
    return (inBase(a, first, mine, theirs), inBase(b, second, theirs, mine))
  }

  /// Whether it says one number and nothing of how near that is.
  private var isFirm: Bool { exactness == .exact || exactness == .interval }

  /// Whether the figure would still be right if this were the exact amount.
  ///
  /// A figure is right to its last digit. Vaguely meant ones are given to the digit before the one
  /// that is left open: 200余 is less than 300. What is 近 is missed by a tenth at most, and 不足 by
  /// a fifth. A bound has to say something of the amount: 至少1亿元 is no account of 66万亿元.
  private func allows(_ number: DecimalNumber) -> Bool {
    guard let value else { return false }
    if value.isNegative {
      // What is said of a fall, or of a deficit, is said of its size.
      return number.isNegative
        && Self.allows(number.magnitude, value.magnitude, exactness, roundingDecimals)
    }
    return Self.allows(number, value, exactness, roundingDecimals)
  }

  private static func allows(
    _ number: DecimalNumber, _ value: DecimalNumber, _ exactness: Exactness, _ decimals: Int
  ) -> Bool {
    let tenth = value.magnitude.scaled(byPowerOfTen: -1)
    /// One in the last digit that is not zero: 100 for 300.
    let step = DecimalNumber(significand: 1, exponent: value.exponent)
    switch exactness {
    case .exact, .range, .interval: return number.rounded(toDecimals: decimals) == value
    case .about:
      if value == .zero { return number.magnitude <= DecimalNumber(significand: 5, exponent: -1) }
      return number.rounded(toDecimals: decimals) == value
        || number.rounded(toDecimals: -value.exponent) == value
          && (number - value).magnitude <= tenth
    case .nearly: return number < value && value - tenth <= number
    case .lessThan: return number < value && value - tenth - tenth <= number
    case .moreThan: return value < number && number < value + step
    case .atLeast: return value <= number && number <= value + max(step, tenth + tenth)
    case .atMost: return number <= value && value - max(step, tenth + tenth) <= number
    }
  }

  /// The place of the last digit that was written, as decimals of the base unit: -8 for 35亿.
  private var roundingDecimals: Int { writtenDecimals - writtenPower }
}
