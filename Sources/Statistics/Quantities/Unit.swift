import Localization

/// What is counted or measured. Units that differ are never added up: 个 is not 家.
public enum Unit: Hashable, Sendable {
  case none
  case percent
  case perMille
  /// 个百分点: the difference of two percentages.
  case percentagePoint
  case currency(Currency)
  /// A counting word or another unit, as written: 个, 家, 户, 人次, 千瓦时.
  case other(String)

  public static let yuan = Unit.currency(.yuan)

  public enum Currency: String, CaseIterable, Sendable {
    case yuan = "元"
    case dollar = "美元"
    case euro = "欧元"
    case pound = "英镑"
    case hongKongDollar = "港元"
    case yen = "日元"
  }

  /// As it is written after a number in Chinese.
  public var symbol: String {
    switch self {
    case .none: ""
    case .percent: "%"
    case .perMille: "‰"
    case .percentagePoint: "个百分点"
    case .currency(let currency): currency.rawValue
    case .other(let symbol): symbol
    }
  }

  /// Whether it is a share or a rate, and no amount of anything.
  public var isRelative: Bool {
    switch self {
    case .percent, .perMille, .percentagePoint: true
    case .none, .currency, .other: false
    }
  }
}

extension Unit {
  /// The unit of a name, as it stands after a number or in the definition of an indicator; 万 and
  /// 亿 before it are no part of it.
  ///
  /// - Returns: nil for what holds digits or signs, begins like a number, or is too long to be a unit.
  public init?(named name: String) {
    if let unit = Self.known[name] {
      self = unit
      return
    }
    // 余 and 万 belong to the number; where they were not read there, the text is no figure. And
    // 2023年上半年 is a period.
    if name.unicodeScalars.contains(where: { "余餘多万萬亿億".unicodeScalars.contains($0) })
      || name.hasPrefix("年") && name != "年" || name.hasPrefix("月") || name.hasPrefix("百分")
    {
      return nil
    }
    if name.hasPrefix("千") || name.hasPrefix("百"),
      FigureReader.reading(name, { $0.stands(FigureWords.unitsLikeScales) }) != true
    {
      return nil
    }
    if name.count == 1, name.utf8.allSatisfy({ $0 < 0x80 && $0 | 0x20 != UInt8(ascii: "t") }) {
      return nil
    }
    var count = 0
    for scalar in name.unicodeScalars {
      count += 1
      guard scalar.properties.isAlphabetic || "/·²³()（） ".unicodeScalars.contains(scalar) else {
        return nil
      }
    }
    guard count <= 24 else { return nil }
    self = .other(name)
  }

  /// Names that mean something else than their own text.
  static let known: [String: Unit] = {
    var names: [String: Unit] = [
      "": .none, "%": .percent, "percent": .percent, "per cent": .percent, "‰": .perMille,
      "个百分点": .percentagePoint, "個百分點": .percentagePoint, "百分点": .percentagePoint,
      "百分點": .percentagePoint, "percentage point": .percentagePoint,
      "percentage points": .percentagePoint, "pp": .percentagePoint,
      "人民币": .yuan, "元人民币": .yuan, "元人民幣": .yuan, "圆": .yuan, "圓": .yuan, "yuan": .yuan,
      "RMB": .yuan, "CNY": .yuan, "yuan RMB": .yuan,
      "歐元": .currency(.euro), "euros": .currency(.euro), "euro": .currency(.euro),
      "EUR": .currency(.euro), "英鎊": .currency(.pound), "pounds": .currency(.pound),
      "GBP": .currency(.pound), "港币": .currency(.hongKongDollar), "港幣": .currency(.hongKongDollar),
      "HKD": .currency(.hongKongDollar), "Hong Kong dollars": .currency(.hongKongDollar),
      "yen": .currency(.yen), "JPY": .currency(.yen), "日圆": .currency(.yen), "日圓": .currency(.yen),
      "dollars": .currency(.dollar), "US dollars": .currency(.dollar), "USD": .currency(.dollar),
      "美金": .currency(.dollar),
    ]
    for currency in Currency.allCases { names[currency.rawValue] = .currency(currency) }
    for (chinese, english) in englishNames {
      names[english] = .other(chinese)
    }
    for (simplified, traditional) in StatisticsPhrases.traditionalUnits
    where names[traditional] == nil {
      names[traditional] = .other(simplified)
    }
    return names
  }()

  /// What units are called in English. Counting words that English lacks keep their own sign, so
  /// that 个 and 家 stay apart.
  private static let englishNames = [
    "人": "people", "人次": "person-times", "户": "households", "吨": "tonnes", "公里": "km",
    "平方米": "m²", "平方公里": "km²", "千瓦时": "kWh", "千瓦": "kW", "亩": "mu", "公顷": "hectares",
    "辆": "vehicles", "天": "days", "倍": "times", "岁": "years",
  ]

  /// How the unit stands after a number in English, without the space before it.
  public var englishName: String {
    switch self {
    case .none: ""
    case .percent: "%"
    case .perMille: "‰"
    case .percentagePoint: "percentage points"
    case .currency(.yuan): "yuan"
    case .currency(.dollar): "US dollars"
    case .currency(.euro): "euros"
    case .currency(.pound): "pounds"
    case .currency(.hongKongDollar): "Hong Kong dollars"
    case .currency(.yen): "yen"
    case .other(let symbol): Self.englishNames[symbol] ?? symbol
    }
  }

  public func name(in language: Language) -> String {
    language.statistics.unit(self)
  }
}
