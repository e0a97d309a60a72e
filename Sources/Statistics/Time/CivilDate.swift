/// A day of the Gregorian calendar, without a time or a zone.
public struct CivilDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Returns: nil for a day that does not exist, or a year outside 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2023-08-16`, by ISO 8601.
  public init?(_ text: String) { self.init(text[...]) }

  /// Reads `2023-08-16`, by ISO 8601.
  public init?(_ text: Substring) {
    let bytes = text.utf8
    guard bytes.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      switch place {
      case ..<4: numbers.year = numbers.year * 10 + digit
      case ..<7: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The inverse of ``daysSince1970``, by civil_from_days of the same source.
  ///
  /// - Precondition: the day is in the years 1 to 9999.
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * month + 2) / 5 + 1
    self.month = month < 10 ? month + 3 : month - 9
    year = yearOfEra + era * 400 + (self.month <= 2 ? 1 : 0)
    precondition((1...9999).contains(year))
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days since 1970-01-01, by the algorithm of Howard Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms", days_from_civil.
  public var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension CivilDate: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// `2023-08-16`.
  public var description: String {
    guard (0...9999).contains(year) else {
      return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
    // Every page has dozens.
    return String(unsafeUninitializedCapacity: 10) { characters in
      let digits = [
        year / 1000, year / 100 % 10, year / 10 % 10, year % 10, nil, month / 10, month % 10, nil,
        day / 10, day % 10,
      ]
      for (place, digit) in digits.enumerated() {
        characters.initializeElement(
          at: place, to: digit.map { UInt8(ascii: "0") + UInt8($0) } ?? UInt8(ascii: "-"))
      }
      return 10
    }
  }

  /// In Chinese words: 2023年8月16日.
  public var chinese: String { "\(year)年\(month)月\(day)日" }
}

/// The number with zeros before it.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
