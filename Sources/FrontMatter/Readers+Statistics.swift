import Diagnostics
import Statistics

// How figures, periods and the names of indicators are read.

extension Reader where Value == Period? {
  public static var period: Self { Self(read) }

  /// One that has to be there.
  public static var requiredPeriod: Self { Self(isRequired: true, read) }

  @Sendable private static func read(_ field: Field?, _ group: inout FieldGroup) -> Period? {
    guard let field, let text = group.text(field) else { return nil }
    if let period = Period(text, in: group.times.calendar) {
      if period.isOfLikelyYears { return period }
      group.report(.unlikelyPeriod(text, period, at: group.location(field.value.position)))
      return nil
    }
    if group.times.calendar.fiscalStart == nil,
      Period(text, in: StatisticalCalendar(fiscalStart: 4)) != nil
    {
      group.report(
        .fiscalYearWithoutStart(text, at: group.location(field.value.position)))
      return nil
    }
    group.report(
      .notAPeriod(text, examples: Period.examples, at: group.location(field.value.position)))
    return nil
  }
}

extension Reader where Value == Quantity? {
  public static var quantity: Self { Self(read) }

  /// One that has to be there.
  public static var requiredQuantity: Self { Self(isRequired: true, read) }

  @Sendable private static func read(_ field: Field?, _ group: inout FieldGroup) -> Quantity? {
    guard let field, let text = group.text(field) else { return nil }
    let location = group.location(field.value.position)
    do throws(QuantityError) {
      let quantity = try Quantity(parsing: text, units: .any)
      if quantity.isDoublyVague { group.report(.doublyVague(text, at: location)) }
      return quantity
    } catch {
      group.report(
        .notAFigure(
          text, because: error.reason, examples: Quantity.examples, at: location))
      return nil
    }
  }
}

extension Reader where Value == Located<IndicatorID>? {
  /// The identifier of an indicator.
  public static var indicatorID: Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      let location = group.location(field.value.position)
      if let id = IndicatorID(text) { return Located(id, at: location) }
      group.report(.notAnIdentifier(text, key: field.name, at: location))
      return nil
    }
  }
}

extension Fields {
  /// A change, whose meaning other keys say.
  ///
  /// - Parameter isOfWidth: whether what changes is a rate or a gap, which widens and narrows: 涨幅扩大0.1个百分点.
  public mutating func change<Value: Sendable>(
    _ path: Path<Value>, comparison: Change.Comparison, basis: Change.Basis?,
    isOfWidth: Bool = false
  ) -> Change? {
    guard let text = text(of: path) else { return nil }
    var words = text
    for (word, plain) in Self.widths where isOfWidth && text.hasPrefix(word) {
      words = plain + text.dropFirst(word.count)
    }
    do throws(QuantityError) {
      return try Change(parsing: words, comparison: comparison, basis: basis, units: .any)
    } catch {
      report(
        .notAFigure(
          text, because: error.reason, examples: Change.examples, at: location(of: path)))
      return nil
    }
  }

  /// Words for what becomes of a width, and those for what becomes of any figure.
  private static var widths: [(String, String)] {
    [("扩大", "提高"), ("擴大", "提高"), ("收窄", "降低"), ("缩小", "降低"), ("縮小", "降低")]
  }
}
