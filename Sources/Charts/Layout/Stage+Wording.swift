import Localization
import Statistics

/// How the figures of a chart are written.
extension Stage {
  /// A value as tables and tips show it: as published, or in the chart's unit.
  func text(of value: DataValue) -> String { text(of: value, in: data.unit) }

  func text(of value: DataValue, in unit: MeasuringUnit) -> String {
    if let text = value.text { return text }
    // A sum of what was published in 亿元 is no figure in 元.
    guard unit.power == 0, !data.isUnitFixed, !unit.unit.isRelative, unit.unit != .none,
      abs(value.doubleValue) >= 1e5
    else { return number(value, in: unit) + suffix(of: unit) }
    if language == .english { return Quantity(value.number, unit: unit.unit).written(in: language) }
    return phrases.scaled(value.number) + suffix(of: unit)
  }

  /// A value at its mark: in the chart's scale, unless that would say something else. What is no
  /// exact number, and what rounding would change by more than a hundredth, stands there as it was
  /// published: 约35亿元, or 485万元 among 亿元.
  func label(_ value: DataValue, _ format: AxisFormat) -> String {
    isToldByLabel(value, format) ? format.label(of: value.number) : textAtMark(of: value)
  }

  /// The same with a plus sign, for changes.
  func signedLabel(_ value: DataValue, _ format: AxisFormat) -> String {
    if isToldByLabel(value, format) { return format.signedLabel(of: value.number) }
    let text = textAtMark(of: value)
    return value.doubleValue > 0 && value.isExact && text.first?.isNumber == true
      ? "+\(text)" : text
  }

  /// As published, but with the minus sign of the labels beside it.
  func textAtMark(of value: DataValue) -> String {
    let text = text(of: value)
    return text.hasPrefix("-") ? "−\(text.dropFirst())" : text
  }

  private func isToldByLabel(_ value: DataValue, _ format: AxisFormat) -> Bool {
    value.isExact && format.tells(value.number)
  }

  /// A part at its place in a stack; of a percent stack, its share.
  func labelInStack(
    _ value: DataValue?, _ size: DecimalNumber, _ format: AxisFormat
  ) -> String {
    guard let value, chart.stacking != .percent || data.unit.unit == .percent else {
      return format.label(of: size)
    }
    return label(value, format)
  }

  /// The width of the widest of all labels.
  func widestLabel(_ format: AxisFormat) -> Double {
    var widest = 0.0
    for value in series.lazy.flatMap(\.values) {
      guard let value else { continue }
      widest = max(widest, Drawing.width(of: label(value, format), scale: 0.92))
    }
    return widest
  }

  private func number(_ value: DataValue, in unit: MeasuringUnit) -> String {
    let number = unit.number(value.number)
    return (number.isNegative ? "−" : "")
      + number.magnitude.text(minimumDecimals: 0, groupsThousands: phrases.groupsThousands)
  }

  private func suffix(of unit: MeasuringUnit) -> String {
    unit == data.unit ? unitSuffix : unit.suffix(in: language)
  }

}

extension MeasuringUnit {
  /// What stands behind a number: its name, with a space where it is a word.
  func suffix(in language: Language) -> String {
    let name = name(in: language)
    return name.first?.isLetter == true ? language.chartPhrases.wordSpace + name : name
  }
}
