/// The words that figures are written with, simplified, traditional and English, in lower case.
enum FigureWords {
  /// Before the number.
  static let qualifiers = Lexicon<Quantity.Exactness>([
    (
      .about, ["大约", "大約", "大概", "约", "約", "about", "around", "approximately", "approx.", "some"]
    ),
    (.nearly, ["将近", "將近", "接近", "近", "nearly", "almost", "close to"]),
    (
      .moreThan,
      [
        "超过", "超過", "超", "逾", "高于", "高於", "多于", "多於", "大于", "大於", "突破", "over", "more than",
        "above",
        "exceeding", ">",
      ]
    ),
    (
      .lessThan,
      [
        "不足", "不到", "低于", "低於", "少于", "少於", "小于", "小於", "less than", "fewer than", "under", "below",
        "<",
      ]
    ),
    (
      .atLeast,
      ["至少", "不少于", "不少於", "不低于", "不低於", "at least", "no less than", "no fewer than", "≥"]
    ),
    (
      .atMost,
      [
        "至多", "最多", "不超过", "不超過", "不多于", "不多於", "不高于", "不高於", "at most", "no more than", "up to",
        "≤",
      ]
    ),
    (.exact, ["达到", "達到", "高达", "高達", "达", "達", "为", "為", "共", "仅", "僅"]),
  ])

  /// Between the number and its unit.
  static let openEnds = Lexicon<Quantity.Exactness>([
    (.moreThan, ["余", "餘", "多"]), (.atLeast, ["+"]),
  ])

  /// After everything else; the longer of two that end alike first.
  static let closings: [(String, Quantity.Exactness)] = [
    ("左右", .about), ("上下", .about), ("及以上", .atLeast), ("以上", .atLeast), ("及以下", .atMost),
    ("起", .atLeast), ("以下", .atMost), ("以内", .atMost), ("以內", .atMost), (" or more", .atLeast),
    (" or less", .atMost), (" or fewer", .atMost),
  ]

  static let scales = Lexicon<Int>([
    (2, ["百", "hundred"]), (3, ["千", "thousand"]), (4, ["万", "萬"]),
    (6, ["百万", "百萬", "million", "mn"]),
    (7, ["千万", "千萬"]), (8, ["亿", "億"]), (9, ["十亿", "十億", "billion", "bn"]),
    (10, ["百亿", "百億"]), (11, ["千亿", "千億"]),
    (12, ["万亿", "萬億", "兆", "trillion", "tn"]),
  ])

  static let signs = Lexicon<FigureReader.Sign>([(.minus, ["负", "負", "minus"])])

  /// Units that begin like a scale.
  static let unitsLikeScales = Lexicon<Bool>([
    (true, ["千瓦", "千克", "千米", "千卡", "千伏", "千帕", "千赫", "百分", "百帕"])
  ])

  /// Between a direction and its number.
  static let fillers = Lexicon<Bool>([(true, ["了", "幅度", "by"])])

  /// Which way something moved. What widens or narrows is left out: it depends on what it was.
  static let directions = Lexicon<Int64>([
    (
      1,
      [
        "增长", "增長", "上升", "提高", "上涨", "上漲", "增加", "加快", "回升", "升高", "增幅", "涨幅", "漲幅", "微增", "略增",
        "增", "升", "涨", "漲", "up", "rose", "grew", "increased",
      ]
    ),
    (
      -1,
      [
        "下降", "下跌", "回落", "减少", "減少", "降低", "下滑", "放缓", "放緩", "负增长", "負增長", "降幅", "跌幅", "微降", "略降",
        "萎缩", "萎縮", "缩减", "縮減", "降", "跌", "减", "減", "down", "fell", "declined", "decreased",
      ]
    ),
  ])

  /// Before a direction, and without a meaning for the amount.
  static let comparisons = Lexicon<Change.Comparison>([
    (
      .yearBefore,
      ["同比", "比上年同期", "较上年同期", "較上年同期", "比上年", "较上年", "較上年", "比去年同期", "year on year"]
    ),
    (.periodBefore, ["环比", "環比", "比上期", "较上期", "較上期", "比上月", "比上季度"]),
    (.cumulative, ["累计", "累計", "累计同比", "累計同比"]),
    (.target, ["较目标", "較目標", "比目标", "比目標"]),
    (.fixedBase, ["较基期", "較基期", "比基期"]),
  ])

  /// Changes that are said without a number.
  static let settled = Lexicon<Quantity.Form>([
    (.unchanged, ["持平", "基本持平", "大体持平", "零增长", "零增長", "unchanged", "flat", "no change"]),
    (.unchanged, ["与上年持平", "與上年持平", "与上年同期持平", "與上年同期持平", "与上期持平", "與上期持平"]),
    (.doubled(1), ["翻一番", "翻了一番", "翻番", "doubled"]),
    (.doubled(2), ["翻两番", "翻了两番", "翻兩番", "翻了兩番", "quadrupled"]),
    (.doubled(3), ["翻三番", "翻了三番"]),
  ])

  /// Before the number.
  static let currencySigns = Lexicon<Unit>([
    (.currency(.dollar), ["$", "us$", "usd"]), (.currency(.euro), ["€", "eur"]),
    (.currency(.pound), ["£", "gbp"]), (.currency(.hongKongDollar), ["hk$"]),
    (.yuan, ["¥", "￥", "rmb", "cny", "人民币", "人民幣"]),
  ])

  static let rangeMarks = Lexicon<Bool>([(true, ["至", "到", "to"])])

  /// The units met most often: found here, they cost no dictionary.
  static let units = Lexicon<Unit>(
    [
      (.percent, ["%", "percent", "per cent", "pct"]), (.perMille, ["‰"]), (.yuan, ["元"]),
      (
        .percentagePoint,
        ["个百分点", "個百分點", "百分点", "百分點", "percentage points", "percentage point", "pp"]
      ),
    ] + ["个", "家", "户", "项", "人", "人次", "件", "次", "吨"].map { (.other($0), [$0]) })
}
