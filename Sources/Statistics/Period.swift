/// The time that a figure is about.
public enum Period: Hashable, Sendable {
  case year(Int)
  /// 1 or 2.
  case half(Int, of: Int)
  /// 1 to 4.
  case quarter(Int, of: Int)
  /// 1 to 12.
  case month(Int, of: Int)
  case day(CivilDate)
  /// From one quarter of a year through a later one, as in 前三季度.
  case quarters(ClosedRange<Int>, of: Int)
  /// From one month of a year through a later one, as in 1—6月.
  case months(ClosedRange<Int>, of: Int)
}

extension Period {
  /// Forms that can be read, for messages.
  public static let examples =
    "2023, 2023-H1, 2023-Q2, 2023-08, 2023-08-16, 2023-Q1..Q3, 2023-01..06"

  /// Reads the canonical form (see ``description``), letters in either case.
  ///
  /// - Returns: nil for anything else, and for a period that does not exist, as 2023-Q5.
  public init?(_ text: String) {
    let text = text.uppercased()
    if let date = CivilDate(text) {
      self = .day(date)
      return
    }
    guard let year = Int(text.prefix(4)), text.utf8.count >= 4, year >= 1000 else { return nil }
    let rest = text.dropFirst(4)
    if rest.isEmpty {
      self = .year(year)
      return
    }
    guard rest.first == "-" else { return nil }
    let ends = rest.dropFirst().split(separator: "..", omittingEmptySubsequences: false)
    switch (ends.first?.first, ends.count) {
    case ("H", 1):
      guard let half = Self.number(ends[0], after: "H", in: 1...2) else { return nil }
      self = .half(half, of: year)
    case ("Q", 1):
      guard let quarter = Self.number(ends[0], after: "Q", in: 1...4) else { return nil }
      self = .quarter(quarter, of: year)
    case ("Q", 2):
      guard let first = Self.number(ends[0], after: "Q", in: 1...4),
        let last = Self.number(ends[1], after: "Q", in: 1...4), first < last
      else { return nil }
      self = .quarters(first...last, of: year)
    case (_, 1):
      guard let month = Self.month(ends[0]) else { return nil }
      self = .month(month, of: year)
    case (_, 2):
      guard let first = Self.month(ends[0]), let last = Self.month(ends[1]), first < last else {
        return nil
      }
      self = .months(first...last, of: year)
    default: return nil
    }
  }

  private static func number(
    _ text: Substring, after letter: Character, in range: ClosedRange<Int>
  ) -> Int? {
    guard text.first == letter, text.utf8.count == 2, let number = Int(text.dropFirst()),
      range.contains(number)
    else { return nil }
    return number
  }

  private static func month(_ text: Substring) -> Int? {
    guard text.utf8.count == 2, let month = CivilDate.numbers([text])?.first,
      (1...12).contains(month)
    else { return nil }
    return month
  }
}

extension Period: CustomStringConvertible {
  /// The canonical form: `2023`, `2023-H1`, `2023-Q2`, `2023-08`, `2023-08-16`, `2023-Q1..Q3`,
  /// `2023-01..06`.
  public var description: String {
    switch self {
    case .year(let year): "\(year)"
    case .half(let half, let year): "\(year)-H\(half)"
    case .quarter(let quarter, let year): "\(year)-Q\(quarter)"
    case .month(let month, let year): "\(year)-\(padded(month, to: 2))"
    case .day(let date): "\(date)"
    case .quarters(let range, let year): "\(year)-Q\(range.lowerBound)..Q\(range.upperBound)"
    case .months(let range, let year):
      "\(year)-\(padded(range.lowerBound, to: 2))..\(padded(range.upperBound, to: 2))"
    }
  }

  /// In Chinese words: 2023年上半年, 2023年前三季度, 2023年1—6月.
  public var chinese: String {
    switch self {
    case .year(let year): return "\(year)年"
    case .half(let half, let year): return "\(year)年\(half == 1 ? "上" : "下")半年"
    case .quarter(let quarter, let year): return "\(year)年第\(Self.numeral(quarter))季度"
    case .month(let month, let year): return "\(year)年\(month)月"
    case .day(let date): return date.chinese
    case .quarters(let range, let year) where range.lowerBound == 1:
      return "\(year)年前\(Self.numeral(range.upperBound))季度"
    case .quarters(let range, let year):
      return
        "\(year)年第\(Self.numeral(range.lowerBound))至第\(Self.numeral(range.upperBound))季度"
    case .months(let range, let year):
      return "\(year)年\(range.lowerBound)—\(range.upperBound)月"
    }
  }

  private static func numeral(_ number: Int) -> String {
    ["〇", "一", "二", "三", "四"][number]
  }
}
