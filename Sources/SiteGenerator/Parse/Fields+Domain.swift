import Diagnostics
import Foundation
import Statistics

/// The values that only bulletins have.
extension Fields {
  mutating func moment(_ key: Key, in zone: TimeZone) -> Moment? {
    guard let text = text(key) else { return nil }
    guard let moment = Moment(text, in: zone) else {
      report(.notADate(text, key: name(of: key), at: location(of: key)))
      return nil
    }
    return moment
  }

  mutating func period(_ key: Key) -> Period? {
    guard let text = text(key) else { return nil }
    guard let period = Period(text) else {
      report(.notAPeriod(text, examples: Period.examples, at: location(of: key)))
      return nil
    }
    return period
  }

  mutating func quantity(_ key: Key) -> Quantity? {
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

  mutating func change(
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

  /// One part of a path, for the page's URL.
  mutating func slug(_ key: Key) -> String? {
    guard let text = text(key) else { return nil }
    if let fault = PathSegment.fault(in: text) {
      report(
        .unusable(
          text, key: name(of: key), because: fault,
          fix: "write the last part of the page's address, such as half-year-2023",
          at: location(of: key)))
      return nil
    }
    return text
  }

  mutating func aliases(_ key: Key) -> [Located<SitePath>] {
    locatedTexts(key).compactMap { text, location in
      guard let path = SitePath(text) else {
        report(
          .unusable(
            text, key: name(of: key), because: "it is no address on this site",
            fix: "write the old address from the first '/' on, such as /2019/report/", at: location)
        )
        return nil
      }
      return Located(path, at: location)
    }
  }

  /// A language tag, such as zh-Hans or en.
  mutating func language(_ key: Key) -> String? {
    guard let text = text(key) else { return nil }
    let isTag = text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard isTag else {
      report(
        .unusable(
          text, key: name(of: key), because: "it is no language tag",
          fix: "write zh-Hans, zh-Hant or en", at: location(of: key)))
      return nil
    }
    return text
  }

  /// The identifier of an indicator.
  mutating func indicatorID(_ key: Key) -> Located<IndicatorID>? {
    guard let text = text(key) else { return nil }
    let location = location(of: key)
    guard let id = IndicatorID(text) else {
      report(.notAnIdentifier(text, key: name(of: key), at: location))
      return nil
    }
    return Located(id, at: location)
  }

  /// A name and where it stands, to be looked up once everything is read.
  mutating func located(_ key: Key) -> Located<String>? {
    text(key).map { Located($0, at: location(of: key)) }
  }
}
