import Diagnostics
import Files
import Foundation
import FrontMatter

/// Times, addresses and languages.
extension Fields {
  package mutating func moment(_ key: Key, in zone: TimeZone) -> Moment? {
    guard let text = text(key) else { return nil }
    guard let moment = Moment(text, in: zone) else {
      report(.notADate(text, key: name(of: key), at: location(of: key)))
      return nil
    }
    return moment
  }

  /// One part of a path, for the page's URL.
  package mutating func slug(_ key: Key) -> String? {
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

  package mutating func aliases(_ key: Key) -> [Located<SitePath>] {
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
  package mutating func language(_ key: Key) -> String? {
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
}
