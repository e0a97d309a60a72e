import Localization

/// The words that figures are written with, in simplified characters and in English, in lower case.
enum FigureWords {
  /// What a word before the number does to the figure.
  enum LeadIn: Sendable {
    case qualifier(Quantity.Exactness)
    /// 高于 and 低于: a bound before a number, and a difference before something else.
    case beyond(Int64)
    /// 上 before a power of ten alone: 上万人.
    case scaleAlone
    /// A verb for a movement, up or down: 增长, 下降.
    case direction(Int64)
    /// 多 and 少 after 比上年, and 高 and 低: a difference from something.
    case difference(Int64)
    /// 高出 and 落后: a difference from what may follow.
    case lead(Int64)
    /// 突破 and 跌破: a level that was passed.
    case threshold(Quantity.Exactness)
    /// A noun for a rate of change: 增速 says nothing of the sign, 降幅 that it is a fall.
    case rate(Int64)
    /// 扩大 and 收窄, whose sign is that of the rate they are said of.
    case widening(Int64)
    /// Behind a movement: what follows is what was reached, as in 降至5.1%.
    case arrival
    /// 转为: what was said before no longer holds.
    case turn
    /// A balance with its sign: 逆差, 亏损.
    case balance(Int64)
    case compared(Change.Comparison)
    /// 同比, and which way: 年增.
    case comparedMovement(Change.Comparison, Int64)
    /// 比 and 较: what follows is compared with.
    case against
    /// 占: what follows is a share.
    case share
    /// 拉动: what follows is a contribution in points.
    case contribution
    /// 拉低: a contribution that takes away.
    case drag
    /// 完成: what follows may be a target.
    case completion
    /// 从 and 由: where a movement began.
    case origin
    /// 每: what one of something comes to.
    case per
    /// 第
    case ordinal
    /// 倒数第: a place counted from the end.
    case ordinalFromEnd
    /// 前 before a number: one of the first so many.
    case topPlaces
    case basis(Change.Basis)
    /// Where or of what: 全市, 平均. Without a meaning for the amount.
    case scope
    /// 预计: how sure the figure is.
    case status(ObservationStatus)
    /// Without a meaning for the amount.
    case filler
  }

  static let leadIns = Lexicon<LeadIn>(
    [
      (.qualifier(.about), about), (.qualifier(.nearly), nearly), (.qualifier(.moreThan), moreThan),
      (.qualifier(.lessThan), lessThan), (.qualifier(.atLeast), atLeast),
      (.qualifier(.atMost), atMost),
      (.beyond(1), ["超过", "超", "高于", "大于"]), (.beyond(-1), ["低于", "小于"]), (.scaleAlone, ["上"]),
      (
        .threshold(.moreThan),
        ["突破", "首破", "破", "升破", "涨破", "站上", "迈上", "迈过", "跨越", "跨过", "跨上", "跃上", "冲破"]
      ),
      (.threshold(.lessThan), ["跌破", "降破", "失守"]),
      (.direction(1), rises), (.direction(-1), falls),
      (.difference(1), ["高", "多", "快", "大", "偏高", "偏多"]),
      (.difference(-1), ["低", "少", "慢", "小", "偏低", "偏少"]),
      (.lead(1), ["高出", "多出", "领先", "快于", "优于", "提前", "超额完成", "超额"]),
      (.lead(-1), ["落后", "慢于", "推迟", "滞后", "延后"]),
      (
        .rate(0),
        ["增速", "增长率", "成长率", "年增率", "变动率", "变化率", "涨跌幅", "增长速度", "growth rate of", "growth rate"]
      ),
      (.rate(1), ["增幅", "涨幅", "升幅", "增长幅度", "上涨幅度"]),
      (.rate(-1), ["降幅", "跌幅", "减幅", "年减率", "下降幅度", "下跌幅度"]),
      (.widening(1), ["扩大", "加深", "扩大了"]), (.widening(-1), ["收窄", "缩小", "收窄了", "缩小了"]),
      (
        .arrival,
        ["为", "到", "至", "成", "达到", "达", "到达", "在", "于", "to", "at", "remained at", "stood at"]
      ),
      (.turn, ["转为", "转变为", "变为", "转"]),
      (
        .balance(-1),
        [
          "逆差", "贸易逆差", "亏损", "净亏损", "亏损额", "亏", "净亏", "由盈转亏", "转亏", "赤字", "净流出",
          "trade deficit of", "a trade deficit of", "入超",
          "a loss of", "a deficit of", "loss of",
          "deficit of",
        ]
      ),
      (
        .balance(1),
        [
          "顺差", "贸易顺差", "盈余", "盈利", "净盈利", "扭亏为盈", "由亏转盈", "转盈", "净流入", "出超", "a surplus of",
          "a profit of", "surplus of",
          "profit of",
        ]
      ),
      (.compared(.yearBefore), ["同比", "按年", "year on year", "year-on-year", "yoy"]),
      (
        .compared(.periodBefore),
        ["环比", "按月", "按季", "按周", "month on month", "quarter on quarter", "mom", "qoq"]
      ),
      (.compared(.cumulative), ["累计", "累计同比"]),
      (.compared(.twoYearAverage), ["两年平均", "两年年均", "两年同比平均", "2年平均"]),
      (.compared(.annualAverage), ["年均", "年平均", "年均复合"]),
      (.compared(.annualised), ["环比折年率", "折年率", "年化", "环比年化"]),
      (.comparedMovement(.yearBefore, 1), ["年增", "同比多增", "年升"]),
      (.comparedMovement(.yearBefore, -1), ["年减", "年降", "年跌"]),
      (.comparedMovement(.periodBefore, 1), ["月增", "季增", "周增", "月升", "季升"]),
      (.comparedMovement(.periodBefore, -1), ["月减", "季减", "周减", "月降", "季降", "月跌"]),
      (.against, ["比", "较", "与", "跟", "同", "相比", "相较", "对比"]),
      (.share, ["占", "占比", "占到", "比重", "占比重", "所占比重", "份额", "占有率", "贡献率"]),
      (.contribution, ["拉动", "贡献", "贡献了", "带动", "向上拉动", "影响"]),
      (.drag, ["拉低", "下拉", "向下拉动", "拖累"]),
      (.completion, ["完成", "恢复", "恢复到", "恢复至", "相当于", "是", "实现"]),
      (.origin, ["从", "由", "自", "from"]),
      (.per, ["每"]),
      (.ordinal, ["第", "no.", "no", "number", "ranked no."]),
      (.ordinalFromEnd, ["倒数第", "倒数"]), (.topPlaces, ["前", "top"]),
      (
        .basis(.constant),
        [
          "实际", "按可比价格计算", "按可比价格", "按可比价计算", "按可比价", "可比价格", "可比价",
          "按不变价格计算", "按不变价格", "按不变价计算", "按不变价", "不变价格", "不变价", "扣除价格因素实际", "扣除价格因素",
          "real",
        ]
      ),
      (.basis(.comparable), ["可比口径", "按可比口径", "按可比口径计算", "同口径", "按同口径"]),
      (.basis(.nominal), ["名义", "按现价计算", "按现价", "现价", "nominal"]),
      (.status(.forecast), ["预计", "预计将", "预测", "预测为", "预估"]),
      (
        .status(.provisional),
        ["初步统计", "初步核算", "初步测算", "初步", "初步数", "快报数", "据初步统计", "据初步核算"]
      ),
      (.status(.estimated), ["估计", "估算", "据估算"]),
      (.filler, fillers),
      (
        .scope,
        [
          // 负 in 负债 is no sign.
          "水平", "同期", "负债率", "资产负债率", "全市", "全省", "全国", "全区", "全县", "全园", "总数", "总量", "总额", "全年",
          "整体",
          "总体", "全球",
          "世界",
        ]
      ),
    ])

  private static let about = [
    "大约", "大概", "约", "约为", "左右", "about", "around", "approximately", "approx.", "some", "roughly",

  ]
  private static let nearly = ["将近", "接近", "近", "逼近", "nearly", "almost", "close to", "just under"]
  private static let moreThan = [
    "逾", "过", "over", "more than", "above",
    "exceeding", "just over", ">",
  ]
  private static let lessThan = [
    "不足", "不到", "未到", "未达到", "少于", "less than", "fewer than", "under", "below", "<",
  ]
  private static let atLeast = [
    "至少", "大于等于", "大于或等于", "高于或等于", "超过或等于", "不少于", "不低于", "不小于", "at least", "no less than",
    "no fewer than", "not less than", "≥",
  ]
  private static let atMost = [
    "至多", "最多", "小于等于", "小于或等于", "低于或等于", "不超过", "不多于", "不高于", "不大于", "at most", "no more than",
    "not more than", "up to",
    "≤",
  ]
  private static let rises = [
    "增长", "上升", "提高", "上涨", "增加", "加快", "回升", "升高", "微增", "略增", "增", "升", "涨", "提升", "走高", "上行",
    "升值", "攀升", "增多", "反弹", "上调", "上扬", "微升", "微涨", "略升", "延长", "净增", "净增加", "正增长", "急升", "多增",
    "前移",
    "增产", "增收", "增支", "增盈", "由降转增", "由降转升", "由负转正", "由跌转涨", "由减转增",
    "前进", "少减",
    "少降", "成长", "跃升", "上浮", "跑赢", "大增", "猛增", "激增", "骤增", "升温", "增进", "拓展",
    "up", "rose", "rise", "rises", "rising", "grew", "grow", "grows", "growing", "increase",
    "increased", "increases",
    "expanded", "climbed", "gained", "jumped", "advanced", "a rise of", "an increase of",
    "growth of",
    "a gain of", "rise of", "increase of", "revised up", "a growth of", "went up", "has grown",
    "were up",
    "was up", "is up", "edged up", "surged", "strengthened",
  ]
  private static let falls = [
    "减产", "减收", "减支", "由增转降", "由升转降", "由正转负", "由涨转跌", "由增转减",
    "下降", "下跌", "回落", "减少", "降低", "下滑", "放缓", "负增长", "微降", "略降", "萎缩", "缩减", "降", "跌", "减", "走低",
    "下行", "贬值", "衰退", "下调", "少增", "后退", "后移", "下移", "多减", "多降", "缩短", "下挫", "走弱", "减缓", "锐减", "骤降",
    "大降", "降温",
    "下浮", "净减", "净减少", "负成长", "急跌", "挫", "滑坡", "跳水", "倒退", "探底", "微跌", "略跌", "压减", "削减", "缩水", "调低",
    "down", "fell", "fall", "falls", "falling", "declined", "decline", "declines", "decreased",
    "decrease",
    "decreases", "contracted", "shrank", "dropped", "drop", "slipped", "lost", "a fall of",
    "a decrease of",
    "a decline of", "a drop of", "a contraction of", "an estimated fall of", "fall of",
    "decline of",
    "decrease of", "drop of", "revised down", "went down", "reduced", "were down", "was down",
    "is down",
    "edged down", "tumbled", "plunged", "weakened", "a reduction of",
  ]
  private static let fillers = [
    "了", "幅度", "by", "共", "共计", "仅", "均", "都", "已", "已经", "仍", "只", "再", "首次", "首", "一举", "双双",
    "合计",
    "总计",
    "合", "折合", "约合", "进一步", "继续", "持续", "实", "大幅", "小幅", "明显", "略", "略有", "微", "快速",
    "新增", "高达", "录得", "的", "有", "份", "就", "将", "a", "an", "the", "of",
    "a record",
    "record", "was", "were", "is", "are", "has", "further", "and", "排名", "位居", "位列", "名列",
    "居", "列", "排", "排在", "跃居", "跻身", "进入", "挤进", "迈入", "保持", "并列", "稳居", "ranked", "ranks",
    "ranking",
  ]

  /// In brackets behind the figure: what a status is called, and shorter words for it.
  static let statuses: [String: ObservationStatus] = {
    let sayable: [ObservationStatus] = [
      .forecast, .provisional, .estimated, .experimental, .imputed,
    ]
    var statuses: [String: ObservationStatus] = [
      "预计": .forecast, "预计数": .forecast, "预测": .forecast, "预测值": .forecast, "预估": .forecast,
      "预估数": .forecast, "projected": .forecast, "初步": .provisional, "初步核算": .provisional,
      "初步核算数": .provisional, "初步统计": .provisional, "快报": .provisional, "快报数": .provisional,
      "preliminary": .provisional, "p": .provisional, "估计": .estimated, "估算": .estimated,
      "估算数": .estimated, "estimate": .estimated, "试算": .experimental, "推补": .imputed,
    ]
    for status in sayable {
      for language in [Language.simplifiedChinese, .english] {
        statuses[status.wording(in: language).lowercased()] = status
      }
    }
    return statuses
  }()

  /// Between the number and its unit.
  static let openEnds = Lexicon<Quantity.Exactness>([
    (.moreThan, ["余", "多"]), (.atLeast, ["+"]),
  ])

  /// The same behind a round number in words: 十几万.
  static let fewMore = Lexicon<Quantity.Exactness>([(.moreThan, ["几", "幾"])])

  /// What a word behind the unit does to the figure.
  enum Tail: Sendable {
    case qualifier(Quantity.Exactness)
    /// Turns the sign of a movement: 减少, lower.
    case movement(Int64)
    /// Turns the sign of a level: 逆差.
    case balance(Int64)
    case compared(Change.Comparison)
    /// below the peak: a difference from whatever follows.
    case from(Int64)
    case filler
  }

  static let tails = Lexicon<Tail>([
    (.qualifier(.about), ["左右", "上下", "or so"]),
    (
      .qualifier(.atLeast),
      [
        "及以上", "或以上", "以上", "起", "或更多", "或更高", "or more", "or above", "or higher", "or greater",
        "and above", "and over", "or over",
      ]
    ),
    (
      .qualifier(.atMost),
      [
        "及以下", "或以下", "以下", "以内", "之内", "或更少", "或更低", "or less", "or fewer", "or below", "or lower",
        "and below", "or under",
      ]
    ),
    (.qualifier(.moreThan), ["多", "出头", "有余", "开外"]), (.qualifier(.lessThan), ["不到", "未到"]),
    (
      .movement(1),
      [
        "增加", "增长", "上升", "上涨", "的增长", "的增幅", "的涨幅", "增幅", "涨幅", "的增速", "增速", "的增长率", "提高",
        "higher",
        "more",
        "up", "increase", "rise", "growth", "gain", "faster", "longer",
      ]
    ),
    (
      .movement(-1),
      [
        "减少", "下降", "下跌", "的降幅", "降幅", "的跌幅", "跌幅", "的下降", "降低", "回落", "lower", "fewer", "less",
        "down",
        "decrease", "fall", "decline", "drop", "contraction", "slower", "shorter", "reduction",
      ]
    ),
    (.balance(-1), ["逆差", "的逆差", "亏损", "的亏损", "赤字", "的赤字", "净流出", "deficit", "loss"]),
    (.balance(1), ["顺差", "的顺差", "盈余", "的盈余", "盈利", "的盈利", "净流入", "surplus", "profit"]),
    (
      .compared(.yearBefore),
      [
        "year on year", "year-on-year", "yoy", "on the year", "from a year earlier",
        "from a year ago",
        "than a year earlier", "than a year ago", "on a year earlier", "over the year",
        "year-over-year", "y/y",
        "compared with a year earlier",
        "compared with the same period last year", "than last year", "than the year before", "同比",
      ]
    ),
    (
      .compared(.periodBefore),
      [
        "month on month", "quarter on quarter", "mom", "qoq", "on the month", "on the quarter",
        "from the previous month", "over the month", "over the quarter", "m/m", "q/q",
        "from the previous quarter", "than the previous month",
        "than the previous quarter", "than last month", "环比", "month-on-month",
        "quarter-on-quarter",
      ]
    ),
    (.from(-1), ["below", "under"]), (.from(1), ["above", "over"]),
    (.filler, ["in total", "overall", "大关", "关口", "台阶", "新台阶", "门槛", "的水平", "水平"]),
  ])

  static let scales = Lexicon<Int>([
    (2, ["百", "hundred"]), (3, ["千", "thousand"]), (4, ["万"]),
    (6, ["百万", "million", "mn"]), (5, ["十万"]),
    (7, ["千万"]), (8, ["亿"]), (9, ["十亿", "billion", "bn"]),
    (10, ["百亿"]), (11, ["千亿"]),
    (12, ["万亿", "兆", "trillion", "tn"]),
  ])

  /// Those that mean the same before every unit: 兆 may be mega.
  static let plainScales = Lexicon<Int>([
    (3, ["千"]), (4, ["万"]), (7, ["千万"]), (8, ["亿"]), (11, ["千亿"]), (12, ["万亿"]),
  ])

  static let signs = Lexicon<FigureReader.Sign>([
    (.negative, ["负", "minus", "negative", "零下"]), (.plus, ["零上", "plus"]), (.rise, ["↑"]),
    (.fall, ["↓"]),
  ])

  /// Units that begin like a scale.
  static let unitsLikeScales = Lexicon<Bool>([
    (
      true,
      [
        "千瓦", "千克", "千米", "千卡", "千伏", "千帕", "千赫", "百分", "百帕", "千分", "千字节", "千焦", "百万英热单位",
        "千字",
      ]
    )
  ])

  /// Changes, or their absence, that are said without a number.
  static let settled = Lexicon<Quantity.Form>([
    (
      .unchanged(isAbout: false),
      ["持平", "零增长", "0增长", "unchanged", "flat", "no change", "no growth", "无变化", "保持不变", "不变"]
    ),
    (
      .unchanged(isAbout: true),
      [
        "基本持平", "大体持平", "基本稳定", "little changed", "broadly unchanged", "largely unchanged",
        "almost unchanged", "broadly flat", "基本不变", "总体持平", "相若", "相近", "essentially unchanged",
        "virtually unchanged", "大致持平", "接近持平",
      ]
    ),
    (.doubled(1), ["翻一番", "翻了一番", "翻番", "翻了番", "doubled"]),
    (.doubled(2), ["翻两番", "翻了两番", "quadrupled"]),
    (.doubled(3), ["翻三番", "翻了三番"]),
    (.halved, ["减半", "腰斩", "halved"]),
  ])

  /// Places that have a name: 榜首 is the first one. Negative for those counted from the end.
  static let namedPlaces = Lexicon<Int64>([
    (1, ["首位", "榜首", "居首", "头名", "首名", "first place", "ranked first"]),
    (-1, ["末位", "末名", "末尾", "垫底", "最后一名", "最后一位", "last place", "ranked last"]),
  ])

  /// Behind 持平: what follows is a level all the same.
  static let held = Lexicon<Bool>([
    (
      true,
      ["持平于", "持平在", "稳定在", "保持在", "维持在", "控制在", "unchanged at", "flat at", "little changed at"]
    )
  ])

  /// Shares that are said without a digit.
  static let halves = Lexicon<Bool>([(true, ["一半", "半数", "半", "half"])])

  /// Before the number.
  static let currencySigns = Lexicon<Unit>([
    (.currency(.dollar), ["$", "us$", "usd"]), (.currency(.euro), ["€", "eur"]),
    (.currency(.pound), ["£", "gbp"]), (.currency(.hongKongDollar), ["hk$", "hkd"]),
    (.currency(.macauPataca), ["mop", "mop$"]), (.currency(.taiwanDollar), ["nt$", "新台币"]),
    (.currency(.singaporeDollar), ["s$"]), (.currency(.australianDollar), ["a$"]),
    (.currency(.canadianDollar), ["c$"]), (.currency(.won), ["₩"]),
    (.currency(.hongKongDollar), ["港币"]), (.currency(.macauPataca), ["澳门币"]),
    (.yuan, ["¥", "￥", "rmb", "cny", "人民币"]),
  ])

  static let rangeMarks = Lexicon<Bool>([(true, ["至", "到", "to"])])

  /// Where the words that something is compared with, or a share of, end.
  static let endsOfObjects = Lexicon<Bool>([
    (
      true,
      rises + falls + [
        "扩大", "收窄", "缩小", "加深", "高", "低", "多", "少", "快", "慢", "大", "小", "持平", "基本持平", "相若", "相近",
        "总体持平", "大体持平", "不变", "提前",
        "推迟", "偏高",
        "偏多", "偏少",
        "偏低",
        "转", "翻", "实际", "名义", "按可比", "按不变", "可比口径", "同口径",
      ]
    )
  ])

  /// Where the words for what a share is of end.
  static let endsOfWholes = Lexicon<Bool>([
    (
      true,
      rises + falls + about + nearly + moreThan + lessThan + atLeast + atMost + [
        "的比重", "比重", "的比例", "比例", "的份额", "的", "超过", "超", "高于", "低于", "为", "达", "突破", "持平", "扩大",
        "收窄",
        "同比", "环比", "比", "较", "负",
      ]
    )
  ])

  static let arrivals = Lexicon<Bool>([(true, ["为", "到", "至", "成", "to"])])
  static let movements = Lexicon<Bool>([(true, rises + falls + ["扩大", "收窄", "缩小", "转", "变"])])

  /// What can't be part of a site's own name for a unit.
  static let notInUnits = Lexicon<Bool>([
    (
      true,
      [
        "逆差", "顺差", "亏损", "盈利", "赤字", "盈余", "增长", "减少", "增加", "下降", "上升", "上涨", "下跌", "成长", "以上",
        "以下",
        "以内", "左右", "增幅", "降幅", "涨幅", "跌幅", "同比", "环比", "增速", "累计", "higher", "lower", "more",
        "less", "fewer", "increase",
        "decrease", "rise", "fall", "growth", "decline", "below", "above", "than", "百分点", "百分點",
      ]
    )
  ])
}
