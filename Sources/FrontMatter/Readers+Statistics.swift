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
  public mutating func change<Value: Sendable>(
    _ path: Path<Value>, comparison: Change.Comparison, basis: Change.Basis?
  ) -> Change? {
    guard let text = text(of: path) else { return nil }
    do throws(QuantityError) {
      return try Change(parsing: text, comparison: comparison, basis: basis, units: .any)
    } catch {
      report(
        .notAFigure(
          text, because: error.reason, examples: Change.examples, at: location(of: path)))
      return nil
    }
  }
}
