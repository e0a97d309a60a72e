extension Period {
  /// Forms that can be read, for messages.
  public static let examples =
    "2023, 2023-H1, 2023-Q2, 2023-08, 2023-08-16, 2023-Q1..Q3, 2023-01..06, 2023年上半年, 2023年1—6月"

  /// Reads the canonical form (see ``description``) with letters in either case, and the forms of
  /// ``chinese``, ``english``, ``iso`` and ``sdmx``.
  ///
  /// - Returns: nil for anything else, and for a period that does not exist, as 2023-Q5.
  public init?(_ text: String) {
    guard text.utf8.count <= 64, let period = Self.read(text) else { return nil }
    self = period
  }

  private static func read(_ text: String) -> Period? {
    guard let first = text.utf8.first else { return nil }
    guard isDigit(first), let year = year(text.utf8.prefix(4)) else { return readEnglish(text) }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return readCanonical(text, year) ?? readInterchange(text)
    }
    return readChinese(text, year)
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
    case (UInt8(ascii: "q"), 6):
      let second = body.dropFirst(4)
      guard body.dropFirst(2).starts(with: "..".utf8),
        second.first.map({ $0 | 0x20 }) == UInt8(ascii: "q")
      else { return nil }
      return range(part(body.dropFirst().prefix(1), 1...4), part(second.dropFirst(), 1...4))
        .map { .quarters($0, of: year) }
    case (_, 2):
      return part(body, 1...12).map { .month($0, of: year) }
    case (_, 5):
      return CivilDate(text).map { .day($0) }
    case (_, 6):
      guard body.dropFirst(2).starts(with: "..".utf8) else { return nil }
      return range(part(body.prefix(2), 1...12), part(body.dropFirst(4), 1...12))
        .map { .months($0, of: year) }
    default: return nil
    }
  }

  private static func part(_ digits: some Collection<UInt8>, _ allowed: ClosedRange<Int>) -> Int? {
    number(digits).flatMap { allowed.contains($0) ? $0 : nil }
  }

  private static func range(_ first: Int?, _ last: Int?) -> ClosedRange<Int>? {
    guard let first, let last, first < last else { return nil }
    return first...last
  }
}

// MARK: - In words

extension Period {
  /// 2023年, 2023年上半年, 2023年第二季度, 2023年前三季度, 2023年8月, 2023年1—6月, 2023年8月16日.
  private static func readChinese(_ text: String, _ year: Int) -> Period? {
    let behind = text.dropFirst(4)
    // 2023上半年 is as clear as 2023年上半年; 20231—6月 is not.
    let hasWord = behind.first == "年"
    guard hasWord || behind.first.map({ !$0.isNumber }) ?? false else { return nil }
    let rest = String(hasWord ? behind.dropFirst() : behind)
    switch rest {
    case "", "全年": return .year(year)
    case "上半年": return .half(1, of: year)
    case "下半年": return .half(2, of: year)
    default: break
    }
    return readQuarters(rest, year) ?? readMonths(rest, year)
  }

  private static func readQuarters(_ text: String, _ year: Int) -> Period? {
    guard text.hasSuffix("季度") else { return nil }
    let body = text.dropLast(2)
    if body.first == "前", let last = chineseNumber(body.dropFirst()), (2...4).contains(last) {
      return .quarters(1...last, of: year)
    }
    let ends = body.split(separator: "至", omittingEmptySubsequences: false).map {
      chineseNumber($0.first == "第" ? $0.dropFirst() : $0).flatMap {
        (1...4).contains($0) ? $0 : nil
      }
    }
    switch ends.count {
    case 1: return ends[0].map { .quarter($0, of: year) }
    case 2: return range(ends[0], ends[1]).map { .quarters($0, of: year) }
    default: return nil
    }
  }

  private static func readMonths(_ text: String, _ year: Int) -> Period? {
    if text.hasSuffix("日") {
      let parts = text.dropLast().split(separator: "月", omittingEmptySubsequences: false)
      guard parts.count == 2, let month = part(parts[0].utf8, 1...12),
        let day = part(parts[1].utf8, 1...31)
      else { return nil }
      return CivilDate(year: year, month: month, day: day).map { .day($0) }
    }
    guard text.hasSuffix("月") else { return nil }
    let ends = text.dropLast().split(
      omittingEmptySubsequences: false, whereSeparator: { "—–-－~～至".contains($0) })
    switch ends.count {
    case 1: return part(ends[0].utf8, 1...12).map { .month($0, of: year) }
    case 2:
      return range(part(ends[0].utf8, 1...12), part(ends[1].utf8, 1...12))
        .map { .months($0, of: year) }
    default: return nil
    }
  }

  private static func chineseNumber(_ text: some StringProtocol) -> Int? {
    guard text.count == 1, let character = text.first else { return nil }
    return ["1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4][character]
  }

  /// H1 2023, Q2 2023, Q1–Q3 2023, August 2023, January–June 2023, 16 August 2023.
  private static func readEnglish(_ text: String) -> Period? {
    guard let year = year(text.utf8.suffix(4)), text.utf8.dropLast(4).last == UInt8(ascii: " ")
    else { return nil }
    let rest = text.dropLast(5)
    if let space = rest.firstIndex(of: " "), let day = part(rest[..<space].utf8, 1...31),
      let month = monthNames.firstIndex(where: { $0 == rest[rest.index(after: space)...] })
    {
      return CivilDate(year: year, month: month + 1, day: day).map { .day($0) }
    }
    let ends = rest.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "–" || $0 == "-" })
    let first = ends[0].lowercased()
    let last = ends.count == 2 ? ends[1].lowercased() : nil
    if ends.count > 2 { return nil }
    if first.hasPrefix("h"), last == nil {
      return part(first.utf8.dropFirst(), 1...2).map { .half($0, of: year) }
    }
    if first.hasPrefix("q"), let quarter = part(first.utf8.dropFirst(), 1...4) {
      guard let last else { return .quarter(quarter, of: year) }
      guard last.hasPrefix("q") else { return nil }
      return range(quarter, part(last.utf8.dropFirst(), 1...4)).map { .quarters($0, of: year) }
    }
    let month = monthNames.firstIndex { $0.lowercased() == first }.map { $0 + 1 }
    guard let month else { return nil }
    guard let last else { return .month(month, of: year) }
    return range(month, monthNames.firstIndex { $0.lowercased() == last }.map { $0 + 1 })
      .map { .months($0, of: year) }
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
