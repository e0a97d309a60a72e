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
  private let labelDecimals: Int

  /// - Parameters:
  ///   - scalesEach: whether the numbers are too far apart for one scale word.
  ///   - isFixed: as ``ChartData/isUnitFixed``.
  ///   - largest: the greatest number of all data: the scale word suits it, and so is the same
  ///     wherever the chart says its unit.
  ///   - values: the numbers at the marks.
  ///   - tickPower: the power of ten of the axis's step.
  init(
    _ unit: MeasuringUnit, isFixed: Bool = false, scalesEach: Bool = false,
    largest: Double, values: [Double], tickPower: Int = 0, _ language: Language
  ) {
    let phrases = language.chartPhrases
    suffix = unit.unit == .percent || unit.unit == .perMille ? unit.unit.symbol : ""
    let inUnit = largest / Ticks.powerOfTen(unit.power)
    let isReadable = largest == 0 || inUnit >= 0.1 && inUnit < 1e7
    let power: Int
    self.scalesEach = scalesEach
    scales = phrases.scales
    wordSpace = phrases.wordSpace
    if scalesEach {
      (power, self.unit) = (0, unit.unit.name(in: language))
    } else if isFixed, !unit.unit.isRelative, isReadable,
      unit.power % phrases.unitPowerStep == 0
    {
      power = unit.power
      self.unit = unit.name(in: language)
    } else {
      let scale = unit.unit.isRelative ? nil : Self.scale(for: largest, phrases.scales)
      power = scale?.power ?? 0
      let words = [scale?.word ?? "", unit.unit.name(in: language)].filter { !$0.isEmpty }
      self.unit = words.joined(separator: phrases.wordSpace)
    }
    self.power = power
    tickDecimals = max(0, power - tickPower)
    labelDecimals = Self.decimals(of: values.map { $0 / Ticks.powerOfTen(power) })
  }

  private static func scale(
    for largest: Double, _ scales: [ChartPhrases.Scale]
  ) -> (power: Int, word: String)? {
    if let scale = scales.first(where: { largest >= $0.least * 0.99995 }) {
      return (scale.power, scale.word)
    }
    guard largest > 0, largest < 1e-3 else { return nil }
    let power = (Ticks.floorLog10(largest) - 2) / 3 * 3
    return (power, "10" + String(String(power).map(superscript)))
  }

  private static func superscript(_ character: Character) -> Character {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return character.wholeNumberValue.map { digits[$0] } ?? "⁻"
  }

  /// As many decimals as all labels need to be exact, and no more than four significant digits take.
  private static func decimals(of values: [Double]) -> Int {
    let largest = values.map(abs).max() ?? 0
    let limit = largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : 3
    return (0..<limit).first { places in
      let factor = Ticks.powerOfTen(places)
      return values.allSatisfy { abs(($0 * factor).rounded() - $0 * factor) < 1e-6 * factor }
    } ?? limit
  }

  /// A tick's label.
  func text(of value: Double) -> String {
    scalesEach ? label(of: value) : Self.digits(scaled(value), tickDecimals) + suffix
  }

  /// A value at its mark.
  func label(of value: Double) -> String {
    guard scalesEach else { return Self.digits(scaled(value), labelDecimals) + suffix }
    let scale = Self.scale(for: abs(value), scales)
    let number = value / Ticks.powerOfTen(scale?.power ?? 0)
    // A number below one has as many decimals as two of its digits take.
    let small = abs(number) > 0 && abs(number) < 1 ? 1 - Ticks.floorLog10(abs(number)) : 0
    let digits = Self.digits(number, max(small, Self.decimals(of: [number])), trimmed: true)
    let space = scale == nil ? "" : wordSpace
    return digits + space + (scale?.word ?? "") + suffix
  }

  /// The same with a plus sign, for changes.
  func signedLabel(of value: Double) -> String {
    value > 0 ? "+\(label(of: value))" : label(of: value)
  }

  /// By what share of itself a value's label is off.
  func roundingShare(of value: Double) -> Double {
    guard value != 0, !scalesEach else { return 0 }
    let factor = Ticks.powerOfTen(labelDecimals)
    let exact = scaled(value)
    return abs((exact * factor).rounded() / factor - exact) / abs(exact)
  }

  private func scaled(_ value: Double) -> Double { value / Ticks.powerOfTen(power) }

  /// With a true minus, and commas from five digits on: four read better without.
  ///
  /// - Parameter trimmed: whether zeros at the end of decimals are left out.
  private static func digits(
    _ value: Double, _ decimals: Int, trimmed: Bool = false
  ) -> String {
    let places = min(decimals, 9)
    let factor = Ticks.powerOfTen(places)
    let rounded = (abs(value) * factor).rounded()
    guard rounded < 9e15 else { return "\(value)" }
    let (whole, fraction) = (Int(rounded) / Int(factor), Int(rounded) % Int(factor))
    var text = whole > 9999 ? grouped(whole) : String(whole)
    if places > 0 {
      let padded = String(fraction)
      text += "." + String(repeating: "0", count: places - padded.count) + padded
      while trimmed, text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return value < 0 && rounded > 0 ? "−\(text)" : text
  }

  private static func grouped(_ whole: Int) -> String {
    let (thousands, rest) = whole.quotientAndRemainder(dividingBy: 1000)
    let digits = String(rest)
    let zeros = String(repeating: "0", count: 3 - digits.utf8.count)
    return "\(thousands > 999 ? grouped(thousands) : String(thousands)),\(zeros)\(digits)"
  }
}
