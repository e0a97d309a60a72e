extension Change {
  /// What the change is measured against.
  public enum Comparison: Hashable, Sendable {
    /// 同比
    case yearBefore
    /// 环比
    case periodBefore
    /// 累计同比: the year so far against the same part of the year before.
    case cumulative
    /// 较目标
    case target
    /// 定基
    case fixedBase
    /// 比年初: the end of the year before, for levels at a date.
    case yearEnd
    /// 较2019年: the same period of a year named.
    case year(Int)
    /// 两年平均: the mean yearly rate over two years, as published.
    case twoYearAverage
    /// 年均: the mean yearly rate over several years, as published.
    case annualAverage
    /// 环比折年率: a rate on the period before, as if it went on for a year.
    case annualised
    /// 较常年: what is usual at this time of the year, the mean of many years.
    case normal
    /// 拉动: what it adds to the rate of a whole, in points.
    case contribution
  }
}

extension Change.Comparison: CaseIterable, RawRepresentable {
  /// Those without a year of their own, in the order in which tables show them.
  public static let allCases: [Self] = [
    .yearBefore, .periodBefore, .cumulative, .target, .fixedBase, .yearEnd, .twoYearAverage,
    .annualAverage, .annualised, .normal, .contribution,
  ]

  /// The word in front matter and data: `year-before`; for a year named, `year-2019`.
  public var rawValue: String {
    switch self {
    case .yearBefore: "year-before"
    case .periodBefore: "period-before"
    case .cumulative: "cumulative"
    case .target: "target"
    case .fixedBase: "fixed-base"
    case .yearEnd: "year-end"
    case .year(let year): "year-\(year)"
    case .twoYearAverage: "two-year-average"
    case .annualAverage: "annual-average"
    case .annualised: "annualised"
    case .normal: "normal"
    case .contribution: "contribution"
    }
  }

  /// Reads also a year alone, as editors write it: `2019`, `2019年`.
  public init?(rawValue: String) {
    if let known = Self.allCases.first(where: { $0.rawValue == rawValue }) {
      self = known
      return
    }
    var digits = rawValue[...]
    for ending in ["同期", "年"] where digits.hasSuffix(ending) { digits.removeLast(ending.count) }
    if digits.hasPrefix("year-") { digits = digits.dropFirst("year-".count) }
    guard digits.utf8.count == 4, digits.utf8.allSatisfy(Period.isDigit), let year = Int(digits),
      (1900...2100).contains(year)
    else { return nil }
    self = .year(year)
  }

  /// Of all comparisons those of the fixed list first, then years, the latest first.
  public static func inOrder(_ comparisons: Set<Self>) -> [Self] {
    let years = comparisons.compactMap { if case .year(let year) = $0 { year } else { nil } }
    return allCases.filter(comparisons.contains) + years.sorted(by: >).map(Self.year)
  }

  /// What words such as 上年同期, 2019年同期 or 上月 after 比 mean.
  ///
  /// - Returns: nil for what is no earlier figure of the same kind: 全国平均水平.
  public init?(object: String) {
    let simplified = TraditionalForms.simplified(object)
    var words = simplified[...]
    for ending in ["相比", "的", "份", "水平"] where words.hasSuffix(ending) {
      words.removeLast(ending.count)
    }
    if let meaning = Self.objects[String(words)] {
      self = meaning
    } else if words.utf8.prefix(4).allSatisfy(Period.isDigit), words.utf8.count > 4,
      words.dropFirst(4).first == "年", let year = Int(words.prefix(4))
    {
      self = .year(year)
    } else if Self.isMonthsAgo(words) {
      self = .periodBefore
    } else {
      return nil
    }
  }

  /// 1—3月 and 5月, after 比: the period before of a cumulative or monthly figure.
  private static func isMonthsAgo(_ words: Substring) -> Bool {
    guard words.last == "月", let first = words.first else { return false }
    return first.isNumber
      && words.dropLast().unicodeScalars.allSatisfy {
        "0123456789-—–~～".unicodeScalars.contains($0)
      }
  }

  private static let objects: [String: Self] = [
    "上年": .yearBefore, "上年同期": .yearBefore, "去年": .yearBefore, "去年同期": .yearBefore,
    "上年同月": .yearBefore, "去年同月": .yearBefore, "上年同季": .yearBefore, "上年同季度": .yearBefore,
    "前年同期": .yearBefore, "上年同比": .yearBefore, "同期": .yearBefore, "上年度": .yearBefore,
    "上年全年": .yearBefore, "去年全年": .yearBefore, "上月": .periodBefore, "上个月": .periodBefore,
    "上期": .periodBefore, "上季": .periodBefore, "上季度": .periodBefore, "一季度": .periodBefore,
    "二季度": .periodBefore, "三季度": .periodBefore, "前一周": .periodBefore, "上周": .periodBefore,
    "前一个月": .periodBefore, "前一月": .periodBefore, "上旬": .periodBefore, "前一季度": .periodBefore,
    "上一季度": .periodBefore, "上一个月": .periodBefore, "上一月": .periodBefore, "前一日": .periodBefore,
    "上日": .periodBefore, "上半年": .periodBefore, "前三季度": .periodBefore, "一至三季度": .periodBefore,
    "上月末": .periodBefore, "上季末": .periodBefore, "上季度末": .periodBefore,
    "年初": .yearEnd, "上年末": .yearEnd, "去年末": .yearEnd, "上年年末": .yearEnd, "去年年末": .yearEnd,
    "去年底": .yearEnd, "上年底": .yearEnd, "上年年底": .yearEnd, "目标": .target, "计划": .target,
    "年度目标": .target, "全年目标": .target, "预期目标": .target, "目标值": .target, "基期": .fixedBase,
    "常年": .normal, "常年同期": .normal, "常年平均": .normal, "常年值": .normal, "多年平均": .normal,
    "多年同期": .normal, "历年同期": .normal, "常年平均值": .normal, "多年平均值": .normal, "常年同期平均": .normal,
  ]
}
