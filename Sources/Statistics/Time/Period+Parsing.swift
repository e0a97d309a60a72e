extension Period {
  /// Forms that can be read, for messages.
  public static let examples =
    "2023, 2023-H1, 2023-Q2, 2023-08, 2023-08-16, 2023-01..06, 2022-12..2023-02, 2023-W32, "
    + "2023年上半年, 2023年1—6月, 2023年8月上旬, 2023年6月末"

  /// Reads the canonical form (see ``description``) with letters in either case, and the forms of
  /// ``chinese``, ``english``, ``iso`` and ``sdmx``, and how else people write them.
  ///
  /// - Parameter calendar: when fiscal and academic years begin.
  /// - Returns: nil for anything else, for a period that does not exist, as 2023-Q5, and for a fiscal
  ///   year where nobody has said when it begins.
  public init?(_ text: String, in calendar: StatisticalCalendar = .usual) {
    guard text.utf8.count <= 96, let period = Self.read(text, calendar) else { return nil }
    self = period
  }

  private static func read(_ text: String, _ calendar: StatisticalCalendar) -> Period? {
    guard let first = text.utf8.first else { return nil }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      if isDigit(first), let year = year(text.utf8.prefix(4)),
        let period = readCanonical(text, year) ?? readSpan(text) ?? readInterchange(text)
      {
        return period
      }
      return readNamedYear(text, calendar) ?? EnglishPeriodReader.read(text, calendar)
    }
    return ChinesePeriodReader.read(text, calendar) ?? EnglishPeriodReader.read(text, calendar)
  }

  private static func year(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.count == 4, let year = number(digits), year >= 1000 else { return nil }
    return year
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    var number = 0
    for byte in digits {
      guard isDigit(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// `2023`, `2023-H1`, `2023-Q2`, `2023-08`, `2023-08-16`, `2023-Q1..Q3`, `2023-01..06`; before a
  /// letter the hyphen may be missing.
  private static func readCanonical(_ text: String, _ year: Int) -> Period? {
    let rest = text.utf8.dropFirst(4)
    guard let first = rest.first else { return .year(year) }
    let hasHyphen = first == UInt8(ascii: "-")
    guard hasHyphen || !isDigit(first) else { return nil }
    let body = hasHyphen ? rest.dropFirst() : rest
    let letter = body.first.map { $0 | 0x20 }
    switch (letter, body.count) {
    case (UInt8(ascii: "h"), 2):
      return part(body.dropFirst(), 1...2).map { .half($0, of: year) }
    case (UInt8(ascii: "q"), 2):
      return part(body.dropFirst(), 1...4).map { .quarter($0, of: year) }
    case (UInt8(ascii: "w"), 3):
      return part(body.dropFirst(), 1...weekCount(of: year)).map { .week($0, of: year) }
    case (UInt8(ascii: "q"), 6):
      let second = body.dropFirst(4)
      guard body.dropFirst(2).starts(with: "..".utf8),
        second.first.map({ $0 | 0x20 }) == UInt8(ascii: "q")
      else { return nil }
      return range(part(body.dropFirst().prefix(1), 1...4), part(second.dropFirst(), 1...4))
        .map { .quarters($0, of: year) }
    case (UInt8(ascii: "e"), 3) where body.elementsEqual("end".utf8):
      return .end(of: .year(year))
    case (_, 2):
      return part(body, 1...12).map { .month($0, of: year) }
    case (_, 5):
      if let date = CivilDate(text) { return .day(date) }
      let third = body.dropFirst(3)
      guard body.dropFirst(2).first == UInt8(ascii: "-"),
        third.first.map({ $0 | 0x20 }) == UInt8(ascii: "t"),
        let month = part(body.prefix(2), 1...12), let number = part(third.dropFirst(), 1...3)
      else { return nil }
      return .tenDays(number, ofMonth: month, of: year)
    case (_, 6):
      if body.dropFirst(2).elementsEqual("-end".utf8) {
        return readCanonical(String(text.dropLast(4)), year).map { .end(of: $0) }
      }
      guard body.dropFirst(2).starts(with: "..".utf8) else { return nil }
      return range(part(body.prefix(2), 1...12), part(body.dropFirst(4), 1...12))
        .map { .months($0, of: year) }
    default: return nil
    }
  }

  /// `2021..2025`, `2022-12..2023-02`, `2023-01-21..2023-01-27`.
  private static func readSpan(_ text: String) -> Period? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let (first, last) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    switch (Period(first), Period(last)) {
    case (.year(let from)?, .year(let through)?):
      return range(from, through).map { .years($0) }
    case (.month?, .month?), (.day?, .day?):
      guard let from = Period(first), let through = Period(last), from < through else { return nil }
      return Period(from: from.firstDay, through: through.lastDay)
    default: return nil
    }
  }

  /// `FY2023/24-04` and `AY2023/24-09`; without the month as the calendar has it.
  private static func readNamedYear(_ text: String, _ calendar: StatisticalCalendar) -> Period? {
    let upper = text.uppercased()
    guard upper.hasPrefix("FY") || upper.hasPrefix("AY") else { return nil }
    var rest = upper.dropFirst(2)
    if rest.first == " " { rest = rest.dropFirst() }
    guard let year = year(rest.utf8.prefix(4)) else { return nil }
    rest = rest.dropFirst(4)
    if let mark = rest.first, mark == "/" || mark == "-" {
      let next = rest.dropFirst().prefix { $0 != "-" }
      guard isNext(Int(next), after: year, digits: next.count) else { return nil }
      rest = rest.dropFirst(1 + next.count)
    }
    var month = upper.hasPrefix("FY") ? calendar.fiscalStart : calendar.academicStart
    if rest.first == "-" {
      month = part(rest.dropFirst().utf8, 1...12)
      rest = ""
    }
    guard rest.isEmpty, let month else { return nil }
    return upper.hasPrefix("FY") ? .fiscalYear(year, from: month) : .academicYear(year, from: month)
  }

  /// Whether a number of two or four digits names the year after.
  static func isNext(_ number: Int?, after year: Int, digits: Int) -> Bool {
    switch digits {
    case 2: number == (year + 1) % 100
    case 4: number == year + 1
    default: false
    }
  }

  static func part(_ digits: some Collection<UInt8>, _ allowed: ClosedRange<Int>) -> Int? {
    number(digits).flatMap { allowed.contains($0) ? $0 : nil }
  }

  static func range(_ first: Int?, _ last: Int?) -> ClosedRange<Int>? {
    guard let first, let last, first < last else { return nil }
    return first...last
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
