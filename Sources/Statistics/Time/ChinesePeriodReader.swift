/// Reads periods as Chinese texts name them, from left to right. A year has to be named: 上年末 and
/// 上半年 alone depend on when they are read.
struct ChinesePeriodReader {
  private var rest: Substring
  private let calendar: StatisticalCalendar

  static func read(_ text: String, _ calendar: StatisticalCalendar) -> Period? {
    var reader = ChinesePeriodReader(text, calendar)
    guard let period = reader.period(), reader.rest.isEmpty else { return nil }
    return period
  }

  private init(_ text: String, _ calendar: StatisticalCalendar) {
    var narrow = String.UnicodeScalarView()
    for scalar in TraditionalForms.simplified(text).unicodeScalars {
      switch scalar {
      case " ", "\u{3000}": break
      case "—", "–", "－", "―", "~", "～", "〜", "至", "到": narrow.append("-")
      case "\u{FF01}"..."\u{FF5E}":
        narrow.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: narrow.append(scalar)
      }
    }
    rest = Substring(Self.withYearInDigits(String(narrow).replacing("--", with: "-")))
    self.calendar = calendar
  }

  /// 2026年 for 二〇二六年.
  private static func withYearInDigits(_ text: String) -> String {
    let year = text.prefix { digitsOfYears[$0] != nil }
    guard year.count == 4, text[year.endIndex...].first == "年" else { return text }
    return String(year.compactMap { digitsOfYears[$0] }) + text[year.endIndex...]
  }

  private static let digitsOfYears: [Character: Character] = [
    "〇": "0", "零": "0", "○": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6",
    "七": "7", "八": "8", "九": "9",
  ]

  private mutating func eat(_ words: String...) -> Bool {
    for word in words where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      return true
    }
    return false
  }

  /// Digits, or a number up to ninety-nine in words.
  private mutating func number(_ allowed: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      guard let number = Period.part(digits.utf8, allowed) else { return nil }
      rest = rest.dropFirst(digits.count)
      return number
    }
    let words = rest.prefix { Self.numerals[$0] != nil }
    guard !words.isEmpty, let number = Self.value(of: words), allowed.contains(number) else {
      return nil
    }
    rest = rest.dropFirst(words.count)
    return number
  }

  private static let numerals: [Character: Int] = [
    "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10,
  ]

  private static func value(of words: Substring) -> Int? {
    let values = words.compactMap { numerals[$0] }
    switch values.count {
    case 1: return values[0]
    case 2 where values[0] == 10 && values[1] < 10: return 10 + values[1]
    case 2 where values[1] == 10 && values[0] < 10: return values[0] * 10
    case 3 where values[1] == 10 && values[0] < 10 && values[2] < 10:
      return values[0] * 10 + values[2]
    default: return nil
    }
  }

  private mutating func period() -> Period? {
    if let plan = plan() { return plan }
    let isToEnd = eat("截-", "截止")
    guard let year = year() else { return nil }
    if isToEnd { return monthsToEnd(year) }
    let start = rest
    if let named = namedYear(year) { return named }
    rest = start
    guard let period = part(of: year) else { return nil }
    if eat("末", "底", "止末") { return .end(of: period) }
    return period
  }

  /// “十四五”: the fourteenth five-year plan is of 2021 to 2025.
  private mutating func plan() -> Period? {
    let start = rest
    _ = eat("“", "\"", "「")
    for (word, year) in [("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026)]
    where eat(word) {
      _ = eat("”", "\"", "」")
      _ = eat("时期", "期间", "规划期")
      return .years(year...year + 4)
    }
    rest = start
    return nil
  }

  /// 2023, or 民国112年; three digits before 年 are a year of the Republic of China too.
  private mutating func year() -> Int? {
    if eat("民国") {
      let number = eat("元") ? 1 : number(1...200)
      guard let number, rest.hasPrefix("年") else { return nil }
      return number + 1911
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 3, rest.dropFirst(3).first == "年", let number = Int(digits),
      (80...200).contains(number)
    {
      rest = rest.dropFirst(3)
      return number + 1911
    }
    guard digits.count == 4, let year = Int(digits), year >= 1000 else { return nil }
    rest = rest.dropFirst(4)
    return year
  }

  /// 2021—2025年, 2023—2024学年, 2023/24财年.
  private mutating func namedYear(_ year: Int) -> Period? {
    _ = eat("年")
    if eat("-", "/") {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 2 || digits.count == 4, let number = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      if Period.isNext(number, after: year, digits: digits.count) {
        if eat("学年度", "学年") { return .academicYear(year, from: calendar.academicStart) }
        if eat("财政年度", "财年", "年度") { return fiscal(year) }
      }
      guard digits.count == 4, eat("年") else { return nil }
      // 2022年12月—2023年2月 goes on.
      guard rest.isEmpty else { return nil }
      return Period.range(year, number).map { .years($0) }
    }
    if eat("学年度", "学年") { return .academicYear(year, from: calendar.academicStart) }
    if eat("财政年度", "财年") { return fiscal(year) }
    return nil
  }

  private func fiscal(_ year: Int) -> Period? {
    calendar.fiscalStart.map { .fiscalYear(year, from: $0) }
  }

  /// 截至2023年6月的12个月: the months that end there; without a number, the state at that end.
  private mutating func monthsToEnd(_ year: Int) -> Period? {
    guard eat("年"), let month = number(1...12), eat("月份", "月"), let last = YearMonth(year, month)
    else { return nil }
    _ = eat("末", "底")
    if rest.isEmpty { return .end(of: .month(month, of: year)) }
    _ = eat("止")
    _ = eat("的")
    let count: Int?
    if eat("一年", "全年") { count = 12 } else { count = number(1...120) }
    guard let count, rest.isEmpty || eat("个月"), let first = YearMonth(count: last.count - count + 1)
    else { return nil }
    return Period(from: first, through: last)
  }

  private mutating func part(of year: Int) -> Period? {
    let hasWord = eat("年")
    if rest.isEmpty || eat("全年", "年度", "度") { return hasWord || rest.isEmpty ? .year(year) : nil }
    if rest.hasPrefix("末") || rest.hasPrefix("底") { return .year(year) }
    if eat("年末", "年底", "年终") { return .end(of: .year(year)) }
    // 2023上半年 is as clear as 2023年上半年; 20231—6月 is not.
    guard hasWord || rest.first.map({ !$0.isNumber || !$0.isASCII }) ?? false else { return nil }
    if eat("上半年度", "上半年") { return .half(1, of: year) }
    if eat("下半年度", "下半年") { return .half(2, of: year) }
    return quarters(of: year) ?? weeks(of: year) ?? months(of: year)
  }

  private mutating func quarters(of year: Int) -> Period? {
    let start = rest
    if eat("首季", "头季") {
      _ = eat("度")
      return .quarter(1, of: year)
    }
    if eat("前", "首", "头") {
      if let last = number(2...4), eat("个季度", "季度", "季") { return .quarters(1...last, of: year) }
      rest = start
      return nil
    }
    if eat("Q", "q"), let quarter = number(1...4) { return .quarter(quarter, of: year) }
    rest = start
    _ = eat("第")
    if let first = number(1...4) {
      if eat("-", "、") {
        _ = eat("第")
        if let last = number(1...4), eat("季度", "季"), let range = Period.range(first, last) {
          return .quarters(range, of: year)
        }
      } else if eat("季度", "季") {
        return .quarter(first, of: year)
      }
    }
    rest = start
    return nil
  }

  private mutating func weeks(of year: Int) -> Period? {
    let start = rest
    if eat("第"), let week = number(1...Period.weekCount(of: year)), eat("周", "个星期", "星期") {
      return .week(week, of: year)
    }
    rest = start
    return nil
  }

  private mutating func months(of year: Int) -> Period? {
    if eat("前", "首", "头") {
      guard let last = number(1...12), eat("个月") else { return nil }
      return last == 1 ? .month(1, of: year) : .months(1...last, of: year)
    }
    guard let first = number(1...12) else { return nil }
    if eat("-") {
      guard let last = number(1...12), eat("月份", "月") else { return nil }
      return Period.range(first, last).map { .months($0, of: year) }
    }
    guard eat("月份", "月") else { return nil }
    if eat("上旬") { return .tenDays(1, ofMonth: first, of: year) }
    if eat("中旬") { return .tenDays(2, ofMonth: first, of: year) }
    if eat("下旬") { return .tenDays(3, ofMonth: first, of: year) }
    if eat("-") { return monthsOn(from: first, of: year) }
    guard rest.first.map({ $0.isNumber }) ?? false else { return .month(first, of: year) }
    return days(from: first, of: year)
  }

  /// 12月—2023年2月, 1月—3月
  private mutating func monthsOn(from month: Int, of year: Int) -> Period? {
    var endYear = year
    if let number = self.year() {
      guard eat("年") else { return nil }
      endYear = number
    }
    guard let last = number(1...12), eat("月份", "月"), let from = YearMonth(year, month),
      let through = YearMonth(endYear, last), from < through
    else { return nil }
    if year == endYear { return .months(month...last, of: year) }
    return Period(from: from, through: through)
  }

  /// 16日, 21—27日, 1日至7日, 30日—10月6日
  private mutating func days(from month: Int, of year: Int) -> Period? {
    guard let day = number(1...31) else { return nil }
    let isClosed = eat("日", "号")
    guard let first = CivilDate(year: year, month: month, day: day) else { return nil }
    guard eat("-") else { return isClosed ? .day(first) : nil }
    var (endYear, endMonth) = (year, month)
    let start = rest
    if let number = self.year(), eat("年") { endYear = number } else { rest = start }
    let place = rest
    if let number = number(1...12), eat("月份", "月") { endMonth = number } else { rest = place }
    guard let last = number(1...31), eat("日", "号"),
      let end = CivilDate(year: endYear, month: endMonth, day: last), first < end
    else { return nil }
    return Period(from: first, through: end)
  }
}
