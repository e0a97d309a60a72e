import Foundation
import Localization
import Statistics
import Testing

@testable import Charts

/// Reads a drawing as somebody does who sees nothing else.
struct ChartReader {
  private let drawable: DrawableChart
  private let language: Language
  private let name: String
  private let stage: Stage
  /// What a number without a word of its own is multiplied by.
  private let scale: DecimalNumber
  private let subtitle: String

  init(_ drawable: DrawableChart, _ language: Language, _ name: String) {
    (self.drawable, self.language) = (drawable, language)
    stage = drawable.stage(language)
    self.name = "\(name), \(drawable.chart.kind.rawValue), \(drawable.chart.data.unit.symbol)"
    subtitle = ChartWords(stage: stage).subtitle
    scale = Self.scale(ofSubtitle: subtitle, drawable.chart.data.unit.unit, language)
  }

  private static let words: [(String, Int)] = [
    ("万亿", 12), ("萬億", 12), ("亿", 8), ("億", 8), ("万", 4), ("萬", 4), ("trillion", 12),
    ("billion", 9), ("million", 6), ("hundred million", 8), ("ten thousand", 4),
  ]

  private static func scale(
    ofSubtitle subtitle: String, _ unit: Statistics.Unit, _ language: Language
  ) -> DecimalNumber {
    let parts = subtitle.components(separatedBy: language == .english ? ", " : "，")
    let labels = ["单位：", "單位："]
    for part in parts {
      let label = labels.first { part.hasPrefix($0) }
      // An editor names the unit as it is.
      if label == nil, unit != .none, let named = MeasuringUnit(part), named.unit == unit {
        return .one.scaled(byPowerOfTen: named.power)
      }
      guard label != nil || language == .english else { continue }
      let unit = label.map { String(part.dropFirst($0.count)) } ?? part
      if let power = power(of: unit) { return DecimalNumber.one.scaled(byPowerOfTen: power.power) }
    }
    return .one
  }

  private static func power(of text: String) -> (power: Int, rest: String)? {
    if let word = words.first(where: { text.hasPrefix($0.0) }) {
      return (word.1, String(text.dropFirst(word.0.count)).trimmingCharacters(in: .whitespaces))
    }
    guard text.hasPrefix("10") else { return nil }
    let exponent = text.dropFirst(2).prefix { superscripts[$0] != nil }
    guard let power = Int(String(exponent.compactMap { superscripts[$0] })) else { return nil }
    let rest = text.dropFirst(2 + exponent.count)
    return (power, String(rest).trimmingCharacters(in: .whitespaces))
  }

  private static let superscripts: [Character: Character] = [
    "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
    "⁸": "8", "⁹": "9",
  ]

  /// A number that somebody reads.
  struct Reading {
    let number: DecimalNumber
    /// The size of its last digit.
    let digit: DecimalNumber

    /// Whether it is another one as far as its digits go.
    func isRounded(_ exact: DecimalNumber) -> Bool {
      (exact - number).magnitude <= digit.scaled(byPowerOfTen: -1) * DecimalNumber(significand: 5)
    }
  }

  /// A label as a number; nil for what is no number.
  private func read(_ text: String) -> Reading? { Self.read(text, scale: scale) }

  /// - Parameter scale: what a number without a word of its own is multiplied by.
  static func read(_ text: String, scale: DecimalNumber = .one) -> Reading? {
    // A range says itself what it is.
    if text.contains("—") { return nil }
    var rest = text[...]
    let isNegative = rest.first == "−"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    guard rest.first.map(isDigit) == true else { return nil }
    let whole = rest.prefix { isDigit($0) || $0 == "," }
    rest = rest.dropFirst(whole.count)
    var decimals = 0
    var digits = whole.replacing(",", with: "")
    if rest.first == ".", rest.dropFirst().first.map(isDigit) == true {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      decimals = fraction.count
      digits += "." + fraction
      rest = rest.dropFirst(1 + decimals)
    }
    let isParted = rest.first == " " || rest.first == "×"
    if isParted { rest.removeFirst() }
    guard let number = DecimalNumber(String(digits)) else { return nil }
    if let next = rest.first, isDigit(next) || " ×".contains(next) {
      guard power(of: String(rest)) != nil else { return nil }
    }
    var factor = scale
    if let power = power(of: String(rest)) {
      factor = DecimalNumber.one.scaled(byPowerOfTen: power.power)
    } else if !rest.isEmpty {
      // In the unit that stands there.
      factor = MeasuringUnit(String(rest)).map { .one.scaled(byPowerOfTen: $0.power) } ?? .one
    }
    let signed = isNegative ? number.negated : number
    return Reading(number: signed * factor, digit: factor.scaled(byPowerOfTen: -decimals))
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// The number that a text says something is below of.
  static func readLess(_ text: String) -> DecimalNumber? {
    ["不足", "<"].first { text.hasPrefix($0) }.flatMap { read(String(text.dropFirst($0.count))) }?
      .number
  }

  /// The number that a text says something is above of.
  static func readMore(_ text: String) -> DecimalNumber? {
    ["超", ">"].first { text.hasPrefix($0) }.flatMap { read(String(text.dropFirst($0.count))) }?
      .number
  }

  func check() {
    checkAxisNote()
    guard drawable.chart.stacking != .percent else { return }
    for width in [DrawableChart.wideWidth, DrawableChart.narrowWidth] { checkLabels(width) }
  }

  private func checkLabels(_ width: Double) {
    let kind = drawable.chart.kind
    guard ![.pie, .waffle, .sparkline, .minibar, .card].contains(kind) else { return }
    let values = drawable.chart.data.series.flatMap { $0.values.compactMap { $0 } }
    let numbers = values.map(\.number)
    let texts = drawable.drawing(width: width, language).labels.filter {
      $0.look.ink != .quiet && $0.look.ink != .title
    }.map(\.text).filter { text in
      !(stage.placeNames + stage.series.map(\.name)).contains { $0.contains(text) }
    }
    // Beside 3×10⁻⁴ a bare 0 is nothing at all.
    let isZeroExact = texts.contains { $0.contains("10⁻") }
    var owners: [String: Set<DecimalNumber>] = [:]
    for text in texts.flatMap({ parts(of: $0, kind) }) {
      guard let reading = read(text) else { continue }
      // Where each label has decimals of its own, 0.08 beside 0.079 is no rounding of it.
      let same = numbers.filter { $0 == reading.number }
      let isExact = !same.isEmpty || isZeroExact && text == "0"
      let meant = isExact ? same : numbers.filter(reading.isRounded)
      #expect(!meant.isEmpty, "\(name) at \(width): '\(text)' under '\(subtitle)' is no figure")
      owners[text, default: []].formUnion(meant)
    }
    // Each label has an owner that no other figure shares.
    for (text, owners) in owners where texts.count(where: { $0 == text }) > 1 {
      let shown = texts.count { $0 == text }
      let possible = numbers.count { owners.contains($0) && owners.count == 1 }
      #expect(
        owners.count == 1 && shown <= possible,
        "\(name) at \(width): '\(text)' stands for \(owners) in \(texts) of \(numbers)")
    }
  }

  /// Some kinds write a name or another number beside the figure.
  private func parts(of text: String, _ kind: Chart.Kind) -> [String] {
    switch kind {
    case .bullet: text.components(separatedBy: " / ")
    case .slope where stage.series.count > 0:
      stage.series.reduce([text]) { parts, series in
        parts.flatMap { part in
          part.hasPrefix("\(series.name) ")
            ? [String(part.dropFirst(series.name.count + 1))]
            : part.hasSuffix(" \(series.name)")
              ? [String(part.dropLast(series.name.count + 1))] : [part]
        }
      }
    case .strip:
      stage.placeNames.first { text.hasPrefix("\($0) ") }
        .map { [String(text.dropFirst($0.count + 1))] } ?? [text]
    default: [text]
    }
  }

  /// 纵轴不从零开始 is said where zero is not on the axis, and nowhere else.
  private func checkAxisNote() {
    let says =
      subtitle.contains("不从零开始") || subtitle.contains("不從零開始")
      || subtitle.contains("does not start at zero")
    guard [.line, .multiples, .dot, .dumbbell].contains(drawable.chart.kind),
      drawable.chart.scaling == .shared, !stage.isLogarithmic(stage.axisValues)
    else { return }
    for width in [DrawableChart.wideWidth, DrawableChart.narrowWidth] {
      let zeros = drawable.drawing(width: width, language).marks.filter { $0.look == .zero }
      // Ticks of a time axis look like the line at zero, and are strokes of a few pixels.
      let hasZero = zeros.contains { mark in
        guard case .path(let path) = mark.shape else { return false }
        let text = String(decoding: path.bytes, as: UTF8.self)
        return text.contains("h") || drawable.chart.kind != .line && text.contains("v")
      }
      #expect(says != hasZero, "\(name) at \(width): '\(subtitle)', zero is drawn: \(hasZero)")
    }
  }
}
