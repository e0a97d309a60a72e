/// Reads periods as English texts name them.
enum EnglishPeriodReader {
  static func read(_ text: String, _ calendar: StatisticalCalendar) -> Period? {
    var words = text.lowercased()
    for dash in ["–", "—", "-"] { words = words.replacing(dash, with: " to ") }
    for word in [",", "the "] { words = words.replacing(word, with: " ") }
    let parts = words.split(separator: " ").map(String.init).filter { $0 != "of" && $0 != "in" }
    guard (1...10).contains(parts.count) else { return nil }
    return end(parts) ?? running(parts) ?? named(parts, calendar) ?? span(parts) ?? plain(parts)
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4 else { return nil }
    return Period.part(word.utf8, 1000...9999)
  }

  private static func month(_ word: String) -> Int? {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard name.count >= 3 else { return nil }
    return Period.monthNames.firstIndex {
      $0.lowercased() == name || name.count <= 4 && $0.lowercased().hasPrefix(name)
    }.map { $0 + 1 }
  }

  private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4]

  private static let counts = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
    "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10, "11": 11, "12": 12,
  ]

  /// end of June 2023, end 2022
  private static func end(_ parts: [String]) -> Period? {
    guard parts.first == "end" else { return nil }
    let rest = parts.dropFirst().filter { $0 != "to" }
    return plain(Array(rest)).map { .end(of: $0) }
  }

  /// three months to June 2023, year ending June 2023
  private static func running(_ parts: [String]) -> Period? {
    var rest = parts[...]
    let count: Int
    if let number = rest.first.flatMap({ counts[$0] }), rest.dropFirst().first == "months" {
      count = number
      rest = rest.dropFirst(2)
    } else if rest.first == "year" {
      count = 12
      rest = rest.dropFirst()
    } else {
      return nil
    }
    guard let link = rest.first, ["to", "ending", "ended"].contains(link) else { return nil }
    rest = rest.dropFirst()
    guard rest.count == 2, let month = rest.first.flatMap(month),
      let year = rest.last.flatMap(year),
      let last = YearMonth(year, month), let first = YearMonth(count: last.count - count + 1)
    else { return nil }
    return Period(from: first, through: last)
  }

  /// 2023/24, fiscal year 2023, academic year 2023/24
  private static func named(_ parts: [String], _ calendar: StatisticalCalendar) -> Period? {
    let isFiscal = parts.contains { $0 == "fiscal" || $0 == "financial" }
    let isAcademic = parts.contains { $0 == "academic" || $0 == "school" }
    let names = ["fiscal", "financial", "academic", "school", "year"]
    let rest = parts.filter { !names.contains($0) }
    guard let word = rest.first, let year = year(String(word.prefix(4))) else { return nil }
    let hasSlash = word.count > 4
    if hasSlash {
      let next = word.dropFirst(5)
      guard word.dropFirst(4).first == "/", rest.count == 1,
        Period.isNext(Int(next), after: year, digits: next.count)
      else { return nil }
    } else if rest.count == 3, rest[1] == "to" {
      guard Period.isNext(Int(rest[2]), after: year, digits: rest[2].count),
        isFiscal || isAcademic || rest[2].count == 2
      else { return nil }
    } else if rest.count != 1 || !(isFiscal || isAcademic) {
      return nil
    }
    if isAcademic { return .academicYear(year, from: calendar.academicStart) }
    return calendar.fiscalStart.map { .fiscalYear(year, from: $0) }
  }

  /// January to June 2023, December 2022 to February 2023, 2021 to 2025, Q1 to Q3 2023
  private static func span(_ parts: [String]) -> Period? {
    guard let link = parts.firstIndex(of: "to"), link > 0, link < parts.count - 1 else {
      return nil
    }
    let (head, tail) = (Array(parts[..<link]), Array(parts[(link + 1)...]))
    guard let last = plain(tail) else { return nil }
    let first: Period?
    if head.count == 1, year(head[0]) == nil {
      first =
        Int(head[0]) != nil && tail.count == 3
        ? plain([head[0]] + tail.dropFirst()) : plain(head + [String(last.year)])
    } else {
      first = plain(head) ?? plain(head + [String(last.year)])
    }
    guard let first, first < last else { return nil }
    switch (first, last) {
    case (.quarter(let a, let year), .quarter(let b, let other)) where year == other:
      return .quarters(a...b, of: year)
    case (.month(let a, let year), .month(let b, let other)) where year == other:
      return .months(a...b, of: year)
    case (.year, .year), (.month, .month), (.day, .day):
      return Period(from: first.firstDay, through: last.lastDay)
    default: return nil
    }
  }

  /// H1 2023, Q2 2023, August 2023, 16 August 2023, second quarter 2023, week 32 2023
  private static func plain(_ parts: [String]) -> Period? {
    var rest = parts
    guard
      let place = rest.lastIndex(where: { year($0) != nil }),
      place == rest.count - 1 || place == 0, let year = year(rest.remove(at: place))
    else { return nil }
    switch rest.count {
    case 0: return .year(year)
    case 1:
      let word = rest[0]
      if let month = month(word) { return .month(month, of: year) }
      if word.hasPrefix("h") {
        return Period.part(word.utf8.dropFirst(), 1...2).map { .half($0, of: year) }
      }
      if word.hasPrefix("q") {
        return Period.part(word.utf8.dropFirst(), 1...4).map { .quarter($0, of: year) }
      }
      return nil
    case 2:
      if let number = ordinals[rest[0]] {
        if rest[1] == "quarter" { return .quarter(number, of: year) }
        if rest[1] == "half", number <= 2 { return .half(number, of: year) }
        return nil
      }
      if rest[0] == "week" {
        return Period.part(rest[1].utf8, 1...Period.weekCount(of: year)).map { .week($0, of: year) }
      }
      let (day, name) = Int(rest[0]) != nil ? (rest[0], rest[1]) : (rest[1], rest[0])
      guard let number = Period.part(day.utf8, 1...31), let month = month(name) else { return nil }
      return CivilDate(year: year, month: month, day: number).map { .day($0) }
    case 3 where rest[0] == "first":
      // first nine months, first three quarters
      guard let count = counts[rest[1]] else { return nil }
      if rest[2] == "months", count < 12 { return .months(1...count, of: year) }
      if rest[2] == "quarters", count < 4 { return .quarters(1...count, of: year) }
      return nil
    default: return nil
    }
  }
}
