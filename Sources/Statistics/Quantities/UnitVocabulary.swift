import Diagnostics

/// The units that figures may have without being declared: what they are called, and which of them
/// measure the same thing.
///
/// Sources: the SI Brochure (9th edition, tables 2, 4, 7 and 8), 国务院《关于在我国统一实行法定计量单位的命令》
/// (1984) for the Chinese names, and GB 3100-1993.
enum UnitVocabulary {
  /// What a unit measures, and how much of it one unit is.
  struct Measure: Hashable, Sendable {
    let dimension: Dimension
    /// One unit in the base unit of its dimension, times ``divisor``.
    let factor: DecimalNumber
    /// Three for 亩, which is two thirds of a thousand square metres.
    let divisor: Int64
  }

  enum Dimension: Hashable, Sendable {
    case length, area, volume, mass, power, energy, time, data, pressure, frequency, speed
    /// Percentage points.
    case points
  }

  /// - Returns: nil for a counting word and whatever else converts into nothing.
  static func measure(of symbol: String) -> Measure? { measures[symbol] }

  /// Whether the name, in its canonical form, is one that everybody knows.
  static func contains(_ symbol: String) -> Bool { symbols.contains(symbol) }

  /// A unit's names, the canonical one first.
  private struct Entry {
    let names: [String]
    var measure: Measure?
  }

  private static func entry(
    _ names: String, _ dimension: Dimension, _ significand: Int64, _ exponent: Int = 0,
    over divisor: Int64 = 1
  ) -> Entry {
    Entry(
      names: Self.names(names),
      measure: Measure(
        dimension: dimension, factor: DecimalNumber(significand: significand, exponent: exponent),
        divisor: divisor))
  }

  private static let measured: [Entry] = [
    // In metres.
    entry("米 公尺 metres meters metre meter", .length, 1),
    entry("公里 千米 km kilometres kilometers kilometre kilometer", .length, 1, 3),
    entry("里 华里 市里", .length, 500), entry("分米", .length, 1, -1),
    entry("厘米 公分 cm centimetres centimeters", .length, 1, -2),
    entry("毫米 mm millimetres millimeters", .length, 1, -3), entry("微米 μm µm", .length, 1, -6),
    entry("纳米 nm", .length, 1, -9), entry("海里 nautical_miles", .length, 1852),
    entry("英里 miles mile", .length, 1_609_344, -3),
    // In square metres. 15 亩 are a hectare.
    entry("平方米 平方 平米 平方公尺 ㎡ m² m2 square_metres square_meters sq_m", .area, 1),
    entry("平方公里 平方千米 km² km2 square_kilometres square_kilometers", .area, 1, 6),
    entry("公顷 ha hectares hectare", .area, 1, 4), entry("亩 市亩 mu", .area, 2, 3, over: 3),
    entry("平方厘米 cm² cm2", .area, 1, -4), entry("平方英尺 square_feet", .area, 9_290_304, -8),
    entry("英亩 acres acre", .area, 40_468_564_224, -7),
    // In cubic metres.
    entry("立方米 立方 方 m³ m3 立方公尺 cubic_metres cubic_meters", .volume, 1),
    entry("升 公升 L litres liters litre liter", .volume, 1, -3),
    entry("毫升 mL ml", .volume, 1, -6), entry("桶 barrels barrel", .volume, 158_987_294_928, -12),
    // In kilograms.
    entry("千克 公斤 kg kilograms kilogrammes", .mass, 1), entry("斤 市斤", .mass, 5, -1),
    entry("两 市两", .mass, 5, -2), entry("克 g grams grammes", .mass, 1, -3),
    entry("毫克 mg", .mass, 1, -6), entry("微克 μg µg", .mass, 1, -9),
    entry("吨 公吨 tonnes tonne", .mass, 1, 3), entry("担 市担", .mass, 50),
    entry("盎司 ounces", .mass, 28_349_523_125, -12),
    entry("磅 lb", .mass, 45_359_237, -8),
    // In watts.
    entry("瓦 瓦特 W watts watt", .power, 1), entry("千瓦 kW kilowatts", .power, 1, 3),
    // In watt-hours: the joule is 1/3600 of one.
    entry("瓦时 瓦小时 Wh", .energy, 1),
    entry("千瓦时 度 千瓦小时 kWh kilowatt-hours", .energy, 1, 3),
    entry("焦 焦耳 joules", .energy, 1, 0, over: 3600),
    entry("千焦 kJ", .energy, 1, 3, over: 3600),
    // In seconds.
    entry("秒 seconds second", .time, 1), entry("分钟 minutes minute min", .time, 60),
    entry("小时 时 hours hour", .time, 3600), entry("天 days day", .time, 86_400),
    entry("周 星期 weeks week", .time, 604_800), entry("毫秒 ms", .time, 1, -3),
    // In bytes.
    entry("字节 bytes", .data, 1), entry("千字节 KB kB", .data, 1, 3),
    entry("比特 bit bits", .data, 1, 0, over: 8),
    entry("帕 帕斯卡 Pa", .pressure, 1), entry("百帕 hPa", .pressure, 1, 2),
    entry("千帕 kPa", .pressure, 1, 3), entry("赫 赫兹 Hz", .frequency, 1),
    entry("千赫 千赫兹 kHz", .frequency, 1, 3),
    entry("基点 个基点 bp bps basis_points basis_point", .points, 1, -2),
  ]

  /// Units that convert into nothing, with their other names.
  private static let named = """
    ℃ 摄氏度 °C 度C degrees_Celsius
    ℉ 华氏度 °F degrees_Fahrenheit
    吨标准煤 吨标煤
    千克标准煤 公斤标准煤
    倍 times
    成
    分
    点 points point
    人 people persons person
    人次 person-times person-time
    visits visit
    passengers passenger
    户 households household
    个月 months month
    年 years
    岁 周岁 years_old
    辆 vehicles vehicle
    标准箱 标箱 TEU TEUs
    家
    companies company
    firms firm
    enterprises enterprise
    个
    items item
    台套 台(套) 台/套
    标准立方米 标方
    分贝 dB
    伏 伏特
    千伏 kV
    安 安培
    千卡 kcal
    卡路里 cal
    百万英热单位 MMBtu
    马力
    件 pieces
    起
    cases case
    场 场次
    jobs job
    位 位次 个位次 名次 个名次
    homes dwellings
    index_points
    """

  /// English nouns for what a Chinese counting word counts. Each is a unit with its own name, for 家 is
  /// no more enterprises than it is firms; figures of either can be compared.
  static let countingWords = [
    "visits": "人次", "passengers": "人次", "companies": "家", "firms": "家", "enterprises": "家",
    "items": "个", "cases": "起",
  ]

  /// Counting words and compounds with one name alone.
  private static let plain = """
    名 口 组 群 对 双 副 套 打 套件 例 例次 人天 人日 人年 人公里 吨公里 车公里 户次 车次 班次 班列 列 架 架次 \
    艘 艘次 部 台 台次 座 条 间 处 所 栋 幢 层 级 只 头 羽 尾 匹 株 棵 根 枝 支 枚 粒 块 片 张 本 册 卷 份 种 类 \
    项 批 批次 笔 宗 桩 届 期 次 人份 剂 剂次 盒 瓶 箱 包 袋 罐 盘 床 张床 张床位 床位 席 席位 泊位 车位 \
    村 乡 镇 县 区 市 省 国 校 班 课时 学时 学分 篇 首 幅 出 集 字 词 页 票 件次 条次 家次 支次 \
    单 工日 台时 转 眼 轮 道 站 站点 网点 门店 基站 团 队 星 颗 克拉 号 路 线 段 孔 面 扇 顶 把 发 门 捆 管 \
    桌 顿 餐 间夜 人夜 航次 航班 厅 影院 银幕 版 像素 核 节点 账户 账号 会员 用户 毫米汞柱 宗地 标段 井次
    """

  private static let entries: [Entry] = {
    var entries = measured
    for line in named.split(separator: "\n") { entries.append(Entry(names: names(line))) }
    for name in plain.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      entries.append(Entry(names: [String(name)]))
    }
    return entries
  }()

  /// Names apart by spaces; a space within one is written as a low line.
  private static func names(_ list: some StringProtocol) -> [String] {
    list.split(separator: " ").map { String($0).replacing("_", with: " ") }
  }

  private static let measures: [String: Measure] = Dictionary(
    measured.compactMap { entry in entry.measure.map { (entry.names[0], $0) } },
    uniquingKeysWith: { first, _ in first })

  private static let symbols = Set(entries.map { $0.names[0] })

  /// Everything that a unit may be called, in simplified characters.
  static let lexicon: Lexicon<Unit> = {
    var words: [(Unit, [String])] = [
      (.percent, ["%", "percent", "per cent", "pct"]), (.perMille, ["‰", "per mille"]),
      (
        .percentagePoint,
        [
          "个百分点", "百分点", "percentage points", "percentage point", "p.p.", "ppts", "ppt", "pp",
          "pps",
        ]
      ),
      (.perMillePoint, ["个千分点", "千分点"]),
    ]
    for currency in Unit.Currency.allCases { words.append((.currency(currency), currency.names)) }
    for entry in entries {
      words.append((.other(entry.names[0]), entry.names.map { $0.lowercased() }))
    }
    return Lexicon(words)
  }()

  /// The unit that an editor may have meant: the one that the text begins with, as 户企业 does, or
  /// the one that is spelled most like it.
  static func nearest(to text: String) -> String? {
    let name = TraditionalForms.simplified(text)
    // What is a unit, and stands where none can, needs no other.
    if contains(name) || Unit.Currency(rawValue: name) != nil { return nil }
    let names = entries.map { $0.names[0] } + Unit.Currency.allCases.map(\.rawValue)
    if let start = names.filter({ name.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
      return start
    }
    return Spelling.nearest(to: name, in: entries.flatMap(\.names))
  }

  /// Prefixes that are read as a scale before these units, so that 兆瓦 is a million 瓦.
  static let prefixes: [(name: String, power: Int)] = [("兆", 6), ("吉", 9), ("太", 12)]
  static let letterPrefixes: [(name: String, power: Int)] = [("M", 6), ("G", 9), ("T", 12)]
  static let prefixable = ["瓦时", "瓦小时", "瓦特", "瓦", "赫兹", "赫", "字节", "帕斯卡", "帕", "焦耳", "焦", "比特"]
  static let letterPrefixable = ["Wh", "W", "Hz", "B", "Pa", "J"]
}

extension Unit {
  /// Whether every reader knows the unit, so that no site has to declare it.
  public var isKnown: Bool {
    switch self {
    case .none, .percent, .perMille, .percentagePoint, .perMillePoint, .currency, .rank,
      .rankFromEnd:
      true
    case .other(let symbol):
      UnitVocabulary.contains(symbol)
        || Self.factors(of: symbol).map { $0.allSatisfy(\.isKnown) } == true
    }
  }

  /// The units of a rate such as 元/平方米; nil for a name without a slash.
  private static func factors(of symbol: String) -> [Unit]? {
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return parts.map { MeasuringUnit(String($0))?.unit ?? .other(String($0)) }
  }

  /// What is measured, and how much of it one unit is; nil for what converts into nothing.
  var measure: UnitVocabulary.Measure? {
    switch self {
    case .other(let symbol): UnitVocabulary.measure(of: symbol)
    case .percentagePoint:
      UnitVocabulary.Measure(dimension: .points, factor: .one, divisor: 1)
    case .perMillePoint:
      UnitVocabulary.Measure(
        dimension: .points, factor: DecimalNumber(significand: 1, exponent: -1), divisor: 1)
    case .none, .percent, .perMille, .currency, .rank, .rankFromEnd: nil
    }
  }

  /// Of a unit that is not known, the one that may have been meant.
  public var nearestKnown: String? { isKnown ? nil : UnitVocabulary.nearest(to: symbol) }

  /// Whether it is the difference of two rates, in whatever fraction.
  public var isPoints: Bool { measure?.dimension == .points }

  /// The counting word that Chinese has for it, or itself.
  var counted: Unit {
    if case .other(let name) = self, let word = UnitVocabulary.countingWords[name] {
      .other(word)
    } else {
      self
    }
  }

  /// Whether figures of both can be compared: 万千瓦 and 兆瓦 can, 个 and 家 can't.
  public func isComparable(to other: Unit) -> Bool {
    if self == other || counted == other.counted { return true }
    guard let mine = measure, let theirs = other.measure else { return false }
    return mine.dimension == theirs.dimension
  }
}
