import Diagnostics
import FrontMatter
import Markdown
import Markup
import Statistics

/// The definitions of indicators and terms.
extension ContentParser {
  package func indicator(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<IndicatorKey>
  ) -> IndicatorPage? {
    let unit = unit(&fields)
    let dimensions = fields.namedTexts(.dimensions).map {
      Indicator.Dimension(name: $0.name.value, members: $0.texts.map(\.value))
    }
    let direction = fields.choice(.direction, chinese: ChineseWords.directions) ?? .neutral
    let rules = fields.groups(.warnings, of: WarningKey.self) {
      rule(&$0, unit: unit, direction: direction, dimensions: dimensions)
    }
    let entering = fields.indicatorID(.entering)
    let leaving = fields.indicatorID(.leaving)
    guard let id = id(of: entry, &fields) else { return nil }
    let indicator = Indicator(
      id: id, title: fields.requiredText(.title), englishTitle: fields.text(.englishTitle),
      shortTitle: fields.text(.shortTitle), group: fields.text(.group), unit: unit,
      kind: fields.choice(.kind, chinese: ChineseWords.kinds),
      frequency: fields.choice(.frequency, chinese: ChineseWords.frequencies),
      direction: direction, basis: fields.choice(.basis, chinese: ChineseWords.bases),
      dimensions: dimensions, precision: fields.integer(.precision, in: 0...9),
      source: fields.text(.source), contact: fields.text(.contact), rules: rules,
      indexBase: fields.period(.indexBase), entering: entering?.value, leaving: leaving?.value)
    return IndicatorPage(
      file: entry.file, fingerprint: text.fingerprint, indicator: indicator,
      order: fields.integer(.order, in: -9999...9999) ?? 0,
      summary: fields.text(.summary) ?? Excerpt.of(text.plainText),
      language: fields.language(.lang), entering: entering, leaving: leaving,
      aliases: fields.aliases(.aliases), body: text.body, extra: fields.value(.extra))
  }

  private func id(
    of entry: ContentLayout.Entry, _ fields: inout Fields<IndicatorKey>
  ) -> IndicatorID? {
    if fields.contains(.id) { return fields.indicatorID(.id)?.value }
    let name = entry.segments[1]
    if let id = IndicatorID(name) { return id }
    fields.report(
      .notAnIdentifier(name, key: "id", at: SourceLocation(file: entry.file, line: 1, column: 1)))
    return nil
  }

  private func unit(_ fields: inout Fields<IndicatorKey>) -> MeasuringUnit {
    guard let text = fields.text(.unit) else { return .none }
    if let unit = MeasuringUnit(text) { return unit }
    fields.report(
      .unusable(
        text, key: fields.name(of: .unit), because: "it is no unit",
        fix: "write a unit alone, such as 亿元, 家 or %", at: fields.location(of: .unit)))
    return .none
  }

  // MARK: Rules

  private func rule(
    _ fields: inout Fields<WarningKey>, unit: MeasuringUnit, direction: Indicator.Direction,
    dimensions: [Indicator.Dimension]
  ) -> WarningRule? {
    let conditions: [WarningKey] = [.below, .above, .falls, .rises, .target]
    let given = conditions.filter(fields.contains)
    guard given.count == 1 else {
      fields.report(.ruleNeedsOneCondition(given.count, at: fields.location(fields.position)))
      return nil
    }
    let key = given[0]
    let stated = fields.choice(.measure, chinese: ChineseWords.measures)
    let level = fields.choice(.level, chinese: ChineseWords.levels)
    let margin = margin(&fields, allowed: key == .below || key == .above)
    let members = members(&fields, of: dimensions)
    let due = fields.period(.due)
    if due != nil, key != .target {
      fields.report(.keyWithoutTarget(fields.name(of: .due), at: fields.location(of: .due)))
    }
    let note = fields.text(.note)

    let condition: WarningRule.Condition
    var measure = stated ?? .value
    switch key {
    case .falls, .rises:
      guard let count = periods(key, &fields) else { return nil }
      condition = key == .falls ? .falls(count) : .rises(count)
    default:
      guard let limit = limit(key, &fields, unit: unit, measure: stated) else { return nil }
      if margin != nil, limit.quantity.value == .zero {
        fields.report(.marginOfZero(at: fields.location(of: .near)))
      }
      measure = limit.measure
      switch key {
      case .below: condition = .below(limit.quantity)
      case .above: condition = .above(limit.quantity)
      default:
        if direction == .neutral {
          fields.report(.targetWithoutDirection(at: fields.location(of: .target)))
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
    _ key: WarningKey, _ fields: inout Fields<WarningKey>, unit: MeasuringUnit,
    measure: WarningRule.Measure?
  ) -> (quantity: Quantity, measure: WarningRule.Measure)? {
    guard let quantity = fields.quantity(key) else { return nil }
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

  private func margin(_ fields: inout Fields<WarningKey>, allowed: Bool) -> DecimalNumber? {
    guard let quantity = fields.quantity(.near) else { return nil }
    guard allowed, quantity.unit == .percent, let value = quantity.value, value > .zero else {
      fields.report(.unusableMargin(quantity.text, at: fields.location(of: .near)))
      return nil
    }
    return value
  }

  /// `2`, `2 periods` or `2期`.
  private func periods(_ key: WarningKey, _ fields: inout Fields<WarningKey>) -> Int? {
    guard let text = fields.text(key) else { return nil }
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
    _ fields: inout Fields<WarningKey>, of dimensions: [Indicator.Dimension]
  ) -> [String?] {
    let resolved = DimensionChoice.members(fields.namedTexts(.dimensions), of: dimensions)
    fields.report(contentsOf: resolved.diagnostics)
    return resolved.value
  }

  // MARK: Glossary

  package func term(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<TermKey>
  ) -> GlossaryTerm {
    for link in text.body.figureLinks where link.leavesGap {
      let place = SourceLocation(file: entry.file, line: link.line, column: link.column)
      fields.report(.gapInDefinition(at: place))
    }
    return GlossaryTerm(
      file: entry.file, fingerprint: text.fingerprint, title: fields.requiredText(.title),
      also: fields.locatedTexts(.also).map { Located($0.text, at: $0.location) },
      order: fields.integer(.order, in: -9999...9999) ?? 0,
      definition: text.plainText.split(separator: "\n").joined(separator: " "),
      body: text.body)
  }
}

extension Diagnostic {
  package static func otherUnit(
    _ text: String, _ unit: Unit, than expected: String, at location: SourceLocation
  ) -> Diagnostic {
    let found = unit == .none ? "has no unit" : "is in \(unit.symbol)"
    let wanted = expected.isEmpty ? "the indicator has no unit" : "the indicator is in \(expected)"
    return .error(
      at: location, "'\(text)' \(found), but \(wanted)",
      fix: expected.isEmpty
        ? "write the number alone, or give the indicator its unit"
        : "write the figure in \(expected), or correct the indicator's unit",
      length: text.unicodeScalars.count)
  }

  fileprivate static func gapInDefinition(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "a definition opens in other texts, where no figure is filled in",
      fix: "write the figure between the brackets: [35亿元](metric:…)")
  }

  fileprivate static func ruleNeedsOneCondition(
    _ count: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location,
      count == 0 ? "the rule has no condition" : "the rule has \(count) conditions",
      fix: "give each rule one of 'below', 'above', 'falls', 'rises' and 'target'")
  }

  fileprivate static func keyWithoutTarget(_ key: String, at location: SourceLocation) -> Diagnostic
  {
    .error(
      at: location, "'\(key)' belongs to a target, and the rule has none",
      fix: "add 'target: …', or take it out")
  }

  fileprivate static func targetWithoutDirection(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "a target needs to know which way is better",
      fix: "add 'direction: higher' or 'direction: lower' to the indicator")
  }

  fileprivate static func limitIsRange(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "a limit is one number, but '\(text)' is a range", fix: "write two rules",
      length: text.unicodeScalars.count)
  }

  fileprivate static func marginOfZero(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "no share of zero is near to it", fix: "set a second limit with 'level: watch'")
  }

  fileprivate static func unusableMargin(_ text: String, at location: SourceLocation) -> Diagnostic
  {
    .error(
      at: location, "'near' can't be '\(text)'",
      fix: "write how near to the limit of 'below' or 'above' is worth watching, such as 10%",
      length: text.unicodeScalars.count)
  }
}
