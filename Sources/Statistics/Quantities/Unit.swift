import Localization

/// What is counted or measured. Units that differ are never added up: 个 is not 家.
public enum Unit: Hashable, Sendable {
  case none
  case percent
  case perMille
  /// 个百分点: the difference of two percentages.
  case percentagePoint
  /// 个千分点: the difference of two rates in ‰.
  case perMillePoint
  /// A place in an order: 第3位.
  case rank
  /// A place counted from the end: 倒数第3位. How many there are, and so which place it is from the
  /// front, nobody has said.
  case rankFromEnd
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
    case macauPataca = "澳门元"
    case taiwanDollar = "新台币"
    case won = "韩元"
    case rouble = "卢布"
    case australianDollar = "澳元"
    case canadianDollar = "加元"
    case singaporeDollar = "新加坡元"
    case swissFranc = "瑞士法郎"
    case indianRupee = "印度卢比"

    /// What it is called behind a number, in simplified characters and English, lower case.
    var names: [String] {
      switch self {
      case .yuan: ["元", "人民币", "元人民币", "人民币元", "圆", "块", "yuan", "rmb", "cny", "yuan rmb"]
      case .dollar: ["美元", "美金", "dollars", "us dollars", "usd"]
      case .euro: ["欧元", "euros", "euro", "eur"]
      case .pound: ["英镑", "pounds", "gbp"]
      case .hongKongDollar: ["港元", "港币", "hkd", "hong kong dollars"]
      case .yen: ["日元", "日圆", "yen", "jpy"]
      case .macauPataca: ["澳门元", "澳门币", "patacas", "mop"]
      case .taiwanDollar: ["新台币", "元新台币", "新台币元", "twd", "nt dollars"]
      case .won: ["韩元", "won", "krw"]
      case .rouble: ["卢布", "roubles", "rubles", "rub"]
      case .australianDollar: ["澳元", "australian dollars", "aud"]
      case .canadianDollar: ["加元", "canadian dollars", "cad"]
      case .singaporeDollar: ["新加坡元", "新元", "singapore dollars", "sgd"]
      case .swissFranc: ["瑞士法郎", "swiss francs", "chf"]
      case .indianRupee: ["印度卢比", "rupees", "inr"]
      }
    }
  }

  /// As it is written after a number in Chinese.
  public var symbol: String {
    switch self {
    case .none: ""
    case .percent: "%"
    case .perMille: "‰"
    case .percentagePoint: "个百分点"
    case .perMillePoint: "个千分点"
    case .rank: "位"
    case .rankFromEnd: "倒数位"
    case .currency(let currency): currency.rawValue
    case .other(let symbol): UnitVocabulary.countingWords[symbol] ?? symbol
    }
  }

  /// Whether it is a share or a rate, and no amount of anything.
  public var isRelative: Bool {
    switch self {
    case .percent, .perMille, .percentagePoint, .perMillePoint, .rank, .rankFromEnd: true
    case .none, .currency, .other: false
    }
  }
}

extension Unit {
  /// The unit of a name, as it stands after a number or in the definition of an indicator; 万 and
  /// 亿 before it are no part of it.
  ///
  /// - Returns: nil for what holds digits or signs, begins like a number, or is too long to be a
  ///   unit. A name that ``isKnown`` denies may still be a site's own.
  public init?(named name: String) {
    if name.isEmpty {
      self = .none
    } else if let unit = Unit(known: name) {
      self = unit
    } else if Self.canBeAName(name) {
      self = .other(TraditionalForms.simplified(name))
    } else {
      return nil
    }
  }

  /// The unit of the vocabulary that has this name, or a rate of two of them: 元/平方米.
  init?(known name: String) {
    let unit = FigureReader.reading(name) { reader -> Unit? in
      guard let unit = reader.readUnit(), reader.isAtEnd else { return nil }
      return unit
    }
    guard case let unit?? = unit else { return nil }
    self = unit
  }

  private static func canBeAName(_ name: String) -> Bool {
    // 余 and 万 belong to the number; where they were not read there, the text is no figure. And
    // 2023年上半年 is a period.
    if name.unicodeScalars.contains(where: { "余餘多万萬亿億".unicodeScalars.contains($0) })
      || name.hasPrefix("年") || name.hasPrefix("月") || name.hasPrefix("百") || name.hasPrefix("千")
      || name.hasPrefix("兆")
    {
      return false
    }
    if name.unicodeScalars.count == 1, name.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    var count = 0
    for scalar in name.unicodeScalars {
      count += 1
      guard scalar.properties.isAlphabetic || "/·²³()（）℃℉°% ".unicodeScalars.contains(scalar) else {
        return false
      }
    }
    // What turns a number's sign is no part of a unit: 3亿元逆差.
    return count <= 24
      && FigureReader.reading(name) { $0.holds(FigureWords.notInUnits) } == false
  }

  /// What units are called in English. Counting words that English lacks keep their own sign, so
  /// that 个 and 家 stay apart.
  private static let englishNames = [
    "人": "people", "人次": "person-times", "户": "households", "吨": "tonnes", "公里": "km",
    "平方米": "m²", "平方公里": "km²", "千瓦时": "kWh", "千瓦": "kW", "亩": "mu", "公顷": "hectares",
    "辆": "vehicles", "天": "days", "倍": "times", "岁": "years old", "基点": "basis points",
    "瓦": "W", "瓦时": "Wh", "立方米": "m³", "毫米": "mm", "小时": "hours", "米": "metres", "升": "litres",
    "千克": "kg", "克": "grams", "秒": "seconds", "分钟": "minutes", "件": "pieces", "个月": "months",
    "年": "years", "标准箱": "TEU", "周": "weeks", "厘米": "cm", "微米": "μm", "纳米": "nm",
    "海里": "nautical miles", "英里": "miles", "平方厘米": "cm²", "平方英尺": "square feet",
    "英亩": "acres", "毫升": "mL", "桶": "barrels", "毫克": "mg", "微克": "μg", "盎司": "ounces",
    "磅": "lb", "焦": "joules", "千焦": "kJ", "毫秒": "ms", "字节": "bytes", "千字节": "KB",
    "比特": "bits", "帕": "Pa", "百帕": "hPa", "千帕": "kPa", "赫": "Hz", "千赫": "kHz", "点": "points",
    "分贝": "dB", "千伏": "kV", "千卡": "kcal", "卡路里": "cal", "百万英热单位": "MMBtu",
  ]

  /// How the unit stands after a number in English, without the space before it.
  public var englishName: String {
    switch self {
    case .none: ""
    case .percent: "%"
    case .perMille: "‰"
    case .percentagePoint: "percentage points"
    case .perMillePoint: "per mille points"
    case .rank: "places"
    case .rankFromEnd: "places from the end"
    case .currency(.yuan): "yuan"
    case .currency(.dollar): "US dollars"
    case .currency(.euro): "euros"
    case .currency(.pound): "pounds"
    case .currency(.hongKongDollar): "Hong Kong dollars"
    case .currency(.yen): "yen"
    case .currency(.macauPataca): "patacas"
    case .currency(.taiwanDollar): "New Taiwan dollars"
    case .currency(.won): "won"
    case .currency(.rouble): "roubles"
    case .currency(.australianDollar): "Australian dollars"
    case .currency(.canadianDollar): "Canadian dollars"
    case .currency(.singaporeDollar): "Singapore dollars"
    case .currency(.swissFranc): "Swiss francs"
    case .currency(.indianRupee): "rupees"
    case .other(let symbol):
      Self.englishNames[symbol] ?? englishNameOfRate ?? symbol
    }
  }

  /// 元/平方米: yuan per m².
  private var englishNameOfRate: String? {
    guard let (above, below) = factors, let below = MeasuringUnit(below), above.isKnown,
      below.unit.isKnown
    else { return nil }
    let name = below.power == 0 ? below.unit.englishSingular : below.name(in: .english)
    return "\(above.englishName) per \(name)"
  }

  /// Of a rate what stands above the slash, and below it.
  private var factors: (above: Unit, below: String)? {
    guard case .other(let symbol) = self, let slash = symbol.firstIndex(of: "/"),
      let above = Unit(known: String(symbol[..<slash]))
    else { return nil }
    return (above, String(symbol[symbol.index(after: slash)...]))
  }

  /// How it stands after the number one: 1 percentage point.
  var englishSingular: String {
    let plural = englishName
    if plural == "people" { return "person" }
    if plural == "places from the end" { return "place from the end" }
    if plural == "years old" { return "year old" }
    if plural.hasSuffix("ies") { return plural.dropLast(3) + "y" }
    if plural.contains(" per ") { return plural }
    // Signs such as kWh, and Chinese counting words, have no plural.
    let hasPlural = plural.utf8.count > 3 && plural.hasSuffix("s")
    return hasPlural ? String(plural.dropLast()) : plural
  }

  public func name(in language: Language) -> String {
    language.statistics.unit(self)
  }
}
