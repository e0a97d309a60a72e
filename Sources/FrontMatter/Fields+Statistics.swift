import Diagnostics
import Statistics

/// Figures, periods and the names of indicators.
extension Fields {
  package mutating func period(_ key: Key) -> Period? {
    guard let text = text(key) else { return nil }
    guard let period = Period(text) else {
      report(.notAPeriod(text, examples: Period.examples, at: location(of: key)))
      return nil
    }
    return period
  }

  package mutating func quantity(_ key: Key) -> Quantity? {
    guard let text = text(key) else { return nil }
    do {
      let quantity = try Quantity(parsing: text)
      if quantity.isDoublyVague { report(.doublyVague(text, at: location(of: key))) }
      return quantity
    } catch {
      report(
        .notAFigure(
          text, because: error.description, examples: Quantity.examples, at: location(of: key)))
      return nil
    }
  }

  package mutating func change(
    _ key: Key, comparison: Change.Comparison, basis: Change.Basis?
  ) -> Change? {
    guard let text = text(key) else { return nil }
    do {
      return try Change(parsing: text, comparison: comparison, basis: basis)
    } catch {
      report(
        .notAFigure(
          text, because: error.description, examples: Change.examples, at: location(of: key)))
      return nil
    }
  }

  /// The identifier of an indicator.
  package mutating func indicatorID(_ key: Key) -> Located<IndicatorID>? {
    guard let text = text(key) else { return nil }
    let location = location(of: key)
    guard let id = IndicatorID(text) else {
      report(.notAnIdentifier(text, key: name(of: key), at: location))
      return nil
    }
    return Located(id, at: location)
  }

  /// A name and where it stands, to be looked up once everything is read.
  package mutating func located(_ key: Key) -> Located<String>? {
    text(key).map { Located($0, at: location(of: key)) }
  }
}
