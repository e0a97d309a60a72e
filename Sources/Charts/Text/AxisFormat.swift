import Localization
import Statistics

/// How the numbers of one chart are written: one scale word for all of them, chosen from the largest,
/// and as many decimals as tell them apart.
struct AxisFormat {
  /// The power of ten left to the unit.
  let power: Int
  /// The unit with its scale word, for the subtitle: 万亿元.
  let unit: String
  /// What stands after each number: a percent sign, which belongs to it.
  let suffix: String
  /// Whether each number has a scale word of its own: 1, 1000, 100万, 1亿 on one axis.
  private let scalesEach: Bool
  private let scales: [ChartPhrases.Scale]
  private let wordSpace: String
  private let tickDecimals: Int
  /// Of labels; where each has a scale word, how many more than it would have by itself.
  private var labelDecimals: Int
  /// Whether thousands are parted: in all numbers where one of them has five digits, for 1234 beside
  /// 12,345 would be two manners.
  private let groupsThousands: Bool

  /// Whether numbers are written in the unit that they are given in, and in no multiple of it.
  enum Fixing {
    case free, whereReadable, always
  }

  /// - Parameters:
  ///   - scalesEach: whether the numbers are too far apart for one scale word.
  ///   - fixed: whether they are written in that very unit.
  ///   - largest: the greatest number of all data: the scale word suits it, and so is the same
  ///     wherever the chart says its unit.
  ///   - values: the numbers at the marks.
  ///   - tickPower: the power of ten of the axis's step.
  ///   - reach: the end of the axis that is further from zero.
  ///   - addUp: whether readers add the numbers at the marks up, so that none of them is rounded.
  init(
    _ unit: MeasuringUnit, fixed: Fixing = .free, scalesEach: Bool = false,
    largest: Double, values: [DecimalNumber], tickPower: Int = 0, reach: Double = 0,
    addUp: Bool = false, _ language: Language
  ) {
    let book = language.chartPhraseBook
    suffix = unit.unit == .percent || unit.unit == .perMille ? unit.unit.symbol : ""
    self.scalesEach = scalesEach
    scales = book.phrases.scales
    wordSpace = book.phrases.wordSpace
    if scalesEach {
      (power, self.unit) = (0, unit.unit.name(in: language))
    } else {
      (power, self.unit) = Self.scaledUnit(unit, fixed, largest, language)
    }
    groupsThousands = max(largest, abs(reach)) / Ticks.powerOfTen(power) >= 9_999.5
    tickDecimals = max(0, power - tickPower)
    labelDecimals = 0
    labelDecimals =
      scalesEach
      ? moreDecimals(of: values, areExact: addUp) : decimals(of: values, areExact: addUp)
  }

  private static func scaledUnit(
    _ unit: MeasuringUnit, _ fixed: Fixing, _ largest: Double, _ language: Language
  ) -> (power: Int, name: String) {
    let book = language.chartPhraseBook
    let inUnit = largest / Ticks.powerOfTen(unit.power)
    // Beyond these nobody counts the zeros.
    let isReadable = largest == 0 || inUnit >= 1e-3 && inUnit < 1e12
    let isKept =
      fixed == .always
      || fixed == .whereReadable && isReadable && unit.power % book.phrases.unitPowerStep == 0
    if isKept, !unit.unit.isRelative { return (unit.power, unit.name(in: language)) }
    let scale = unit.unit.isRelative ? nil : Self.scale(for: largest, book.phrases.scales)
    let words = [scale?.word ?? "", unit.unit.name(in: language)].filter { !$0.isEmpty }
    return (scale?.power ?? 0, words.joined(separator: book.phrases.wordSpace))
  }

  private static func scale(
    for largest: Double, _ scales: [ChartPhrases.Scale]
  ) -> (power: Int, word: String)? {
    if largest < 1e20, let scale = scales.first(where: { largest >= $0.least * 0.99995 }) {
      return (scale.power, scale.word)
    }
    // Beyond all words.
    guard largest > 0, largest < 1e-3 || largest >= 1e20 else { return nil }
    let magnitude = Ticks.floorLog10(largest)
    let power = (magnitude < 0 ? magnitude - 2 : magnitude) / 3 * 3
    return (power, "10" + String(String(power).map(superscript)))
  }

  private static func superscript(_ character: Character) -> Character {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return character.wholeNumberValue.map { digits[$0] } ?? "⁻"
  }

  // MARK: - Decimals

  /// As many as all labels need to be exact, and no more than four significant digits take; but so
  /// many that no two unequal numbers are written alike, and one more where that tells all of them: else
  /// the least would stand there as they were published, 2469.17万元 below 1.23亿元.
  private func decimals(of values: [DecimalNumber], areExact: Bool) -> Int {
    let scaled = values.map { $0.scaled(byPowerOfTen: -power) }
    let needed = scaled.lazy.map(\.decimals).max() ?? 0
    let limit = Self.usualDecimals(of: scaled)
    guard needed > limit, !areExact || needed > Self.mostDecimals else { return needed }
    let different = Set(scaled)
    // What rounding would change too much stands there as it was published, and so is another text.
    let told = { (places: Int) in different.filter { Self.tells($0, with: places) } }
    let areDistinct = { (places: Int) in
      let told = told(places)
      return Set(told.map { $0.rounded(toDecimals: places) }).count == told.count
    }
    let places = (limit..<needed).first(where: areDistinct) ?? needed
    let tellsAll = { (places: Int) in told(places).count == different.count }
    if places == limit, limit > 0, !tellsAll(places), tellsAll(places + 1), areDistinct(places + 1)
    {
      return places + 1
    }
    return min(places, told(places).lazy.map(\.decimals).max() ?? places)
  }

  /// Whether a number that is rounded is off by at most a hundredth of itself.
  private static func tells(_ number: DecimalNumber, with decimals: Int) -> Bool {
    let rounded = number.rounded(toDecimals: decimals)
    return rounded == number
      || abs((rounded - number).approximation) <= abs(number.approximation) / 100
  }

  /// How many decimals the numbers of a sum may have, for none of them to be rounded.
  private static let mostDecimals = 4

  private static func usualDecimals(of values: [DecimalNumber]) -> Int {
    let largest = values.lazy.map { abs($0.approximation) }.max() ?? 0
    return largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : 3
  }

  /// How many decimals are to be added to each number that is scaled by itself, so that no two unequal
  /// ones are written alike.
  private func moreDecimals(of values: [DecimalNumber], areExact: Bool) -> Int {
    let different = Set(values)
    if areExact,
      let more = (0...Self.mostDecimals).first(where: { more in
        different.allSatisfy { scaled($0, moreDecimals: more).isExact }
      })
    {
      return more
    }
    return (0..<18).first { more in
      Set(different.map { scaledLabel(of: $0, moreDecimals: more) }).count == different.count
    } ?? 18
  }

  // MARK: - Texts

  /// A tick's label.
  func text(of value: Double) -> String {
    if scalesEach, let number = DecimalNumber(shortestOf: value) { return label(of: number) }
    return digits(value / Ticks.powerOfTen(power), tickDecimals) + suffix
  }

  /// A value at its mark.
  func label(of value: DecimalNumber) -> String {
    guard !scalesEach else { return scaledLabel(of: value, moreDecimals: labelDecimals) }
    return digits(value.scaled(byPowerOfTen: -power), labelDecimals, isPadded: true) + suffix
  }

  private func scaledLabel(of value: DecimalNumber, moreDecimals: Int) -> String {
    let scaled = scaled(value, moreDecimals: moreDecimals)
    let digits = digits(scaled.number, scaled.decimals, isPadded: false)
    guard let word = scaled.word else { return digits + suffix }
    // 5 and 10⁻⁶ side by side would be 510⁻⁶.
    let space = word.hasPrefix("10") ? "×" : wordSpace
    return digits + space + word + suffix
  }

  /// A number as its own scale word leaves it, and with how many decimals it is written.
  private func scaled(
    _ value: DecimalNumber, moreDecimals: Int
  ) -> (number: DecimalNumber, decimals: Int, word: String?, isExact: Bool) {
    let scale = Self.scale(for: abs(value.approximation), scales)
    let number = value.scaled(byPowerOfTen: -(scale?.power ?? 0))
    let size = abs(number.approximation)
    // A number below one has as many decimals as two of its digits take.
    let small = size > 0 && size < 1 ? 1 - Ticks.floorLog10(size) : 0
    let decimals = max(small, Self.usualDecimals(of: [number])) + moreDecimals
    return (number, decimals, scale?.word, number.rounded(toDecimals: decimals) == number)
  }

  /// The same with a plus sign, for changes.
  func signedLabel(of value: DecimalNumber) -> String {
    value.significand > 0 ? "+\(label(of: value))" : label(of: value)
  }

  /// Whether the label of a number is off by at most a hundredth of it.
  func tells(_ value: DecimalNumber) -> Bool {
    if scalesEach { return true }
    return Self.tells(value.scaled(byPowerOfTen: -power), with: labelDecimals)
  }

  /// With a true minus, and commas where a number has five digits: four alone read better without.
  ///
  /// - Parameter isPadded: whether zeros fill the decimals up.
  private func digits(
    _ number: DecimalNumber, _ decimals: Int, isPadded: Bool
  ) -> String {
    let rounded = number.rounded(toDecimals: decimals)
    let magnitude = rounded.magnitude
    let text = magnitude.text(
      minimumDecimals: isPadded ? decimals : 0, groupsThousands: groupsThousands)
    return rounded.isNegative ? "−\(text)" : text
  }

  /// The same of a tick, which is a round number.
  private func digits(_ tick: Double, _ decimals: Int) -> String {
    guard abs(tick) < 1e15, let number = DecimalNumber(shortestOf: tick) else { return "\(tick)" }
    return digits(number, decimals, isPadded: true)
  }
}
