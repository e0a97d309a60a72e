import Files
import Foundation
import Localization
import Statistics

/// A day, or a minute of a day, in a zone.
package struct Moment: Hashable, Sendable {
  package let date: CivilDate
  /// Seconds since midnight, or nil where only the day was given.
  package let timeOfDay: Int?
  /// Seconds east of UTC.
  package let offset: Int

  /// Seconds since 1970-01-01 00:00 UTC; for a day alone, of its first second.
  package var secondsSince1970: Int {
    date.daysSince1970 * 86_400 + (timeOfDay ?? 0) - offset
  }

  /// The first moment after a day.
  package var endOfDay: Moment {
    Moment(secondsSince1970: secondsSince1970 + 86_400, offset: offset)
  }

  /// `2023-08-16T09:30:00+08:00`, by RFC 3339.
  package var rfc3339: String {
    "\(date)T\(clock(withSeconds: true))\(zone)"
  }

  /// The day in Chinese words, and the time where one was given: 2023年8月16日 09:30.
  package var chinese: String {
    timeOfDay == nil ? date.chinese : "\(date.chinese) \(clock(withSeconds: false))"
  }

  /// The same in English: 16 August 2023, 09:30.
  package var english: String {
    let day = Period.day(date).english
    return timeOfDay == nil ? day : "\(day), \(clock(withSeconds: false))"
  }

  package func wording(in language: Language) -> String {
    language.sitePhrases.moment(self)
  }

  /// As lists and tables of the language show it.
  package func wordingInLists(in language: Language) -> String {
    language.sitePhrases.momentInLists(self)
  }

  /// What HTML's `datetime` attribute takes: the day alone where no time was given.
  package var machineReadable: String {
    timeOfDay == nil ? date.description : rfc3339
  }

  /// `2023-08-16`, or `2023-08-16 09:30`.
  package var text: String {
    timeOfDay == nil ? date.description : "\(date) \(clock(withSeconds: false))"
  }

  private func clock(withSeconds: Bool) -> String {
    let time = timeOfDay ?? 0
    let clock = "\(Self.twoDigits(time / 3600)):\(Self.twoDigits(time / 60 % 60))"
    return withSeconds ? "\(clock):\(Self.twoDigits(time % 60))" : clock
  }

  private var zone: String {
    if offset == 0 { return "Z" }
    let minutes = abs(offset) / 60
    return
      "\(offset < 0 ? "-" : "+")\(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Moment: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    a.secondsSince1970 < b.secondsSince1970
  }
}

extension Moment {
  /// A whole day, of a zone that does not matter.
  package init(_ day: CivilDate) { self.init(date: day, timeOfDay: nil, offset: 0) }

  /// Reads `2023-08-16`, or with a time `2023-08-16 09:30[:00]`, which may end in `Z` or `+08:00`.
  /// The day may be written 2023-8-16, 2023/8/16 or 2023年8月16日 as well.
  ///
  /// - Parameter zone: the zone of what does not name one; what names another is converted to it.
  package init?(_ text: String, in zone: TimeZone) {
    let read =
      Moment(plain: text, in: zone)
      ?? Self.plainSpelling(of: text).flatMap { Moment(plain: $0, in: zone) }
    guard let read else { return nil }
    self = read
  }

  private init?(plain text: String, in zone: TimeZone) {
    guard let (date, behind) = Self.day(text) else { return nil }
    var rest = behind
    if rest.isEmpty {
      self.init(date: date, timeOfDay: nil, in: zone)
      return
    }
    guard let separator = rest.first, separator == " " || separator == "T" else { return nil }
    rest = rest.dropFirst()
    let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
    guard let time = Self.timeOfDay(clock) else { return nil }
    let name = rest.dropFirst(clock.count)
    if name.isEmpty {
      self.init(date: date, timeOfDay: time, in: zone)
    } else if let offset = Self.offset(name) {
      let named = Moment(date: date, timeOfDay: time, offset: offset)
      let instant = Date(timeIntervalSince1970: Double(named.secondsSince1970))
      self.init(
        secondsSince1970: named.secondsSince1970, offset: zone.secondsFromGMT(for: instant))
    } else {
      return nil
    }
  }

  /// The day at the beginning of a text, and what stands behind it.
  private static func day(_ text: String) -> (day: CivilDate, rest: Substring)? {
    if let date = CivilDate(text.prefix(10)) { return (date, text.dropFirst(10)) }
    let forms: [(Character, Character, Character?)] = [
      ("-", "-", nil), ("/", "/", nil), (".", ".", nil), ("年", "月", "日"),
    ]
    for (first, second, last) in forms {
      guard let year = number(text[...], digits: 4...4, before: first),
        let month = number(year.rest, digits: 1...2, before: second),
        let day = number(month.rest, digits: 1...2, before: last)
      else { continue }
      let padded = [year, month, day].map { $0.digits.count == 1 ? "0\($0.digits)" : $0.digits }
      return CivilDate(padded.joined(separator: "-")).map { ($0, day.rest) }
    }
    return nil
  }

  /// - Parameter mark: what has to follow the digits; nil where nothing does.
  private static func number(
    _ text: Substring, digits: ClosedRange<Int>, before mark: Character?
  ) -> (digits: Substring, rest: Substring)? {
    let found = text.prefix { $0.isASCII && $0.isNumber }
    var rest = text.dropFirst(found.count)
    guard digits.contains(found.count) else { return nil }
    if let mark {
      guard rest.first == mark else { return nil }
      rest = rest.dropFirst()
    }
    return (found, rest)
  }

  /// Reads the same in UTC, for what stands outside of any site.
  package init?(_ text: String) {
    self.init(text, in: .gmt)
  }

  /// The second at which that many have passed since 1970-01-01 00:00 UTC.
  ///
  /// - Parameter offset: of the clock that shows it, in seconds east of UTC.
  package init(secondsSince1970 seconds: Int, offset: Int = 0) {
    let local = seconds + offset
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    self.init(
      date: CivilDate(daysSince1970: day), timeOfDay: local - day * 86_400, offset: offset)
  }

  private init(date: CivilDate, timeOfDay: Int?, in zone: TimeZone) {
    let local = date.daysSince1970 * 86_400 + (timeOfDay ?? 0)
    // The offset of a local time is the one at that instant; one correction finds it except within
    // the hour that a change of clocks skips or repeats, where either answer is right.
    let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local)))
    let instant = Date(timeIntervalSince1970: Double(local - guess))
    self.init(date: date, timeOfDay: timeOfDay, offset: zone.secondsFromGMT(for: instant))
  }

  private static func timeOfDay(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60,
      numbers.count == 2 || numbers[2] < 60
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-", text.count == 6,
      let time = timeOfDay(text.dropFirst())
    else { return nil }
    return sign == "-" ? -time : time
  }
}

extension Moment {
  func write(to archive: inout ArchiveWriter) {
    archive.write(word: UInt64(bitPattern: Int64(secondsSince1970)))
    archive.write(word: UInt64(bitPattern: Int64(offset)))
    archive.write(timeOfDay != nil)
  }

  /// - Throws: for what ``write(to:)`` did not write.
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let seconds = Int(Int64(bitPattern: try archive.word()))
    let offset = Int(Int64(bitPattern: try archive.word()))
    // Any moment that was written lies within these years.
    guard abs(seconds) < 1 << 40, abs(offset) < 1 << 20 else { throw ArchiveDamage() }
    let moment = Moment(secondsSince1970: seconds, offset: offset)
    self.init(
      date: moment.date, timeOfDay: try archive.boolean() ? moment.timeOfDay : nil, offset: offset)
  }
}
