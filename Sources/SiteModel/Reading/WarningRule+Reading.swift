import Diagnostics
import FrontMatter
import Localization
import Statistics

/// The keys of an entry of `warnings`.
final class WarningKeys: KeyGroup {
  static let table = KeyTable<WarningKeys>()

  let below = Key("below", "低于 低於", "the limit below which it is reached", "低于此值即触发", .quantity)
  let above = Key("above", "高于 高於", "the limit above which it is reached", "高于此值即触发", .quantity)
  let falls = Key("falls", "连降 連降", "how many periods in a row it has to fall", "连续下降的期数", .text)
  let rises = Key("rises", "连升 連升", "how many periods in a row it has to rise", "连续上升的期数", .text)
  let target = Key("target", "目标 目標", "what has to be reached", "目标值", .quantity)
  let due = Key(
    "due", "目标期 目標期", "the period in which the target has to be reached",
    "目标期限", .period)
  let near = Key(
    "near", "临近 臨近 接近", "how near to the limit is worth watching: 10%",
    "接近限值多少即关注：10%", .quantity)
  let measure = Key(
    "measure", "对象 對象", "what is judged: value or change",
    "判断对象：数值或增速", .choice(ChineseWords.measures))
  let level = Key(
    "level", "级别 級別", "what reaching it means: watch or alert",
    "级别：关注或预警", .choice(ChineseWords.levels))
  let dimensions = Key(
    "dimensions", "维度 維度 分类 分類", "which part of the indicator is judged",
    "判断哪一分类", .namedTexts)
  let note = Key("note", "备注 備註", "a remark", "备注", .text)
}

/// The rules by which an indicator is watched.
extension ContentParser {
  /// What a rule watches for.
  private enum Condition {
    case below, above, falls, rises, target
  }

  func rule(
    _ fields: inout Fields<WarningKeys>, unit: MeasuringUnit, direction: Indicator.Direction,
    dimensions: [Indicator.Dimension]
  ) -> WarningRule? {
    let conditions: [(key: Condition, isGiven: Bool)] = [
      (.below, fields.contains(\.below)), (.above, fields.contains(\.above)),
      (.falls, fields.contains(\.falls)), (.rises, fields.contains(\.rises)),
      (.target, fields.contains(\.target)),
    ]
    let given = conditions.filter(\.isGiven).map(\.key)
    guard given.count == 1 else {
      fields.report(.ruleNeedsOneCondition(given.count, at: fields.location(fields.position)))
      return nil
    }
    let key = given[0]
    let stated = fields[\.measure]
    let level = fields[\.level]
    let margin = margin(&fields, allowed: key == .below || key == .above)
    let members = members(&fields, of: dimensions)
    let due = fields[\.due]
    if due != nil, key != .target {
      fields.report(.keyWithoutTarget(fields.name(of: \.due), at: fields.location(of: \.due)))
    }
    let note = fields[\.note]

    let condition: WarningRule.Condition
    var measure = stated ?? .value
    switch key {
    case .falls, .rises:
      let path = key == .falls ? \WarningKeys.falls : \.rises
      guard let count = periods(path, &fields) else { return nil }
      condition = key == .falls ? .falls(count) : .rises(count)
    default:
      let path = key == .below ? \WarningKeys.below : key == .above ? \.above : \.target
      guard let limit = limit(path, &fields, unit: unit, measure: stated) else { return nil }
      if margin != nil, limit.quantity.value == .zero {
        fields.report(.marginOfZero(at: fields.location(of: \.near)))
      }
      measure = limit.measure
      switch key {
      case .below: condition = .below(limit.quantity)
      case .above: condition = .above(limit.quantity)
      default:
        if direction == .neutral {
          fields.report(.targetWithoutDirection(at: fields.location(of: \.target)))
        }
        condition = .missesTarget(limit.quantity, due: due)
      }
    }
    let usual: WarningState = key == .below || key == .above ? .alert : .watch
    return WarningRule(
      condition: condition, measure: measure, level: level ?? usual, margin: margin,
      members: members, note: note)
  }

  /// A limit for values in the indicator's unit, or in percent for its changes.
  private func limit(
    _ key: Fields<WarningKeys>.Path<Quantity?>, _ fields: inout Fields<WarningKeys>,
    unit: MeasuringUnit,
    measure: WarningRule.Measure?
  ) -> (quantity: Quantity, measure: WarningRule.Measure)? {
    guard let quantity = fields[key] else { return nil }
    guard let value = quantity.value else {
      fields.report(.limitIsRange(quantity.text, at: fields.location(of: key)))
      return nil
    }
    let isRelative = quantity.unit == .percent || quantity.unit == .percentagePoint
    if measure != .value, isRelative, measure == .change || quantity.unit != unit.unit {
      return (quantity, .change)
    }
    if measure == .change, quantity.unit == .none {
      return (Quantity(value, unit: .percent, decimals: quantity.writtenDecimals), .change)
    }
    if quantity.unit == unit.unit { return (quantity, .value) }
    if quantity.unit == .none {
      let power = unit.power
      return (
        Quantity(
          value.scaled(byPowerOfTen: power), unit: unit.unit, decimals: quantity.writtenDecimals,
          power: power), .value
      )
    }
    fields.report(
      .otherUnit(
        quantity.text, quantity.unit, than: unit.symbol, at: fields.location(of: key)))
    return nil
  }

  private func margin(_ fields: inout Fields<WarningKeys>, allowed: Bool) -> DecimalNumber? {
    guard let quantity = fields[\.near] else { return nil }
    guard allowed, quantity.unit == .percent, let value = quantity.value, value > .zero else {
      fields.report(.unusableMargin(quantity.text, at: fields.location(of: \.near)))
      return nil
    }
    return value
  }

  /// `2`, `2 periods` or `2期`.
  private func periods(
    _ key: Fields<WarningKeys>.Path<String?>, _ fields: inout Fields<WarningKeys>
  ) -> Int? {
    guard let text = fields[key] else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count).filter { !$0.isWhitespace }
    if let count = Int(digits), (1...24).contains(count),
      ["", "期", "次", "period", "periods"].contains(rest)
    {
      return count
    }
    fields.report(
      .notAnInteger(text, key: fields.name(of: key), range: 1...24, at: fields.location(of: key)))
    return nil
  }

  private func members(
    _ fields: inout Fields<WarningKeys>, of dimensions: [Indicator.Dimension]
  ) -> [String?] {
    let resolved = DimensionChoice.members(fields[\.dimensions], of: dimensions)
    fields.report(contentsOf: resolved.diagnostics)
    return resolved.value
  }
}

extension Diagnostic {
  /// - Parameter isChange: whether it says how something moved, which may be a rate as well.
  static func otherUnit(
    _ text: String, _ unit: Unit, than expected: String, isChange: Bool = false,
    at location: SourceLocation
  ) -> Diagnostic {
    let isPerMille = isChange && (unit == .perMille || unit == .perMillePoint)
    let fix: Wording? =
      if isPerMille {
        Wording(
          "write it in percent or in percentage points: 3.2‰ is 0.32%",
          "换算成“%”或“百分点”：3.2‰是0.32%")
      } else if expected.isEmpty {
        Wording("write the number alone, or give the indicator its unit", "只写数，或者给指标写上单位")
      } else if unit == .none {
        Wording("write it behind the figure: {example}", "把单位补在数后面：{example}")
      } else {
        nil
      }
    return Diagnostic(
      Rule.metrics.otherUnit, at: location,
      [
        "text": .text(text), "expected": .text(expected),
        "found": unit == .none
          ? .words("has no unit", "没有写单位")
          : .phrase(Phrase("is in {unit}", "的单位是{unit}", ["unit": .text(unit.symbol)])),
        "wanted": expected.isEmpty
          ? .words("the indicator has no unit", "指标没有单位")
          : .phrase(
            Phrase("the indicator is in {unit}", "指标的单位是{unit}", ["unit": .text(expected)])),
        "example": .text(Self.completed(text, with: expected)),
      ], fix: fix, length: text.unicodeScalars.count)
  }

  /// A figure with the unit that it lacks, or the rest of it: 115.0亿元 for 115.0亿.
  private static func completed(_ text: String, with unit: String) -> String {
    let shared = (0...unit.count).last { text.hasSuffix(unit.prefix($0)) } ?? 0
    return text + unit.dropFirst(shared)
  }

  fileprivate static func ruleNeedsOneCondition(
    _ count: Int, at location: SourceLocation
  ) -> Diagnostic {
    count == 0
      ? Diagnostic(Rule.watching.ruleNeedsCondition, at: location)
      : Diagnostic(
        Rule.watching.ruleNeedsOneCondition, at: location, ["count": .number(count)])
  }

  fileprivate static func keyWithoutTarget(
    _ key: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.watching.keyWithoutTarget, at: location, ["key": .text(key)])
  }

  fileprivate static func targetWithoutDirection(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.watching.targetWithoutDirection, at: location)
  }

  fileprivate static func limitIsRange(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.watching.limitIsRange, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }

  fileprivate static func marginOfZero(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.watching.marginOfZero, at: location)
  }

  fileprivate static func unusableMargin(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.watching.unusableMargin, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }
}
