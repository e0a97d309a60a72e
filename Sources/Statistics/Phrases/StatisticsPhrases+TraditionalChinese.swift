extension StatisticsPhrases {
  static let traditionalChinese = StatisticsPhrases(
    unchanged: "持平",
    littleChanged: "基本持平",
    doubled: ["翻一番", "翻兩番", "翻三番"],
    halved: "減半", negative: "負",
    rank: { place, wording in
      switch wording {
      case .fromFront: "第\(place)位"
      case .amongFirst: "前\(place)位"
      case .fromEnd: "倒數第\(place)位"
      }
    },
    inBrackets: { "（\($0)）" },
    rangeMark: "—",
    exactness: { exactness, ofCount in
      switch exactness {
      case .exact, .range, .interval: ("", "")
      case .about: ("約", "")
      case .nearly: ("近", "")
      case .moreThan: ofCount ? ("", "餘") : ("超", "")
      case .lessThan: ("不足", "")
      case .atLeast: ("至少", "")
      case .atMost: ("至多", "")
      }
    },
    scales: scales,
    keepsWrittenScale: true,
    movement: { unit, isFall in
      switch unit {
      case .percent, .perMille: isFall ? "下降" : "增長"
      case .percentagePoint, .perMillePoint: isFall ? "降低" : "提高"
      case .other("倍"): isFall ? "下降" : "增長"
      case .rank, .rankFromEnd: isFall ? "下降" : "上升"
      case .none, .currency, .other: isFall ? "減少" : "增加"
      }
    },
    unit: unitName,
    amount: { digits, scale, after, unit in digits + scale + after + unitName(unit) },
    hasCurrencySigns: false,
    measuringUnit: { unit in
      if let scale = scales.first(where: { $0.power == unit.power }) {
        return scale.word + unitName(unit.unit)
      }
      // 千元, 百万元: the characters of the scale alone differ.
      var name = unit.symbol
      if name.hasSuffix(unit.unit.symbol) {
        name = name.dropLast(unit.unit.symbol.count) + unitName(unit.unit)
      }
      return name.replacing("万", with: "萬").replacing("亿", with: "億")
    },
    points: { _ in "個百分點" },
    ratesMove: { $0 ? "下降" : "增長" },
    pointsMove: { $0 ? "降低" : "提高" },
    turn: { turn in
      switch turn {
      case .upwards: "由負轉正"
      case .downwards: "由正轉負"
      }
    },
    comparison: { comparison in
      switch comparison {
      case .yearBefore: "同比"
      case .periodBefore: "環比"
      case .cumulative: "累計同比"
      case .target: "較目標"
      case .fixedBase: "較基期"
      case .yearEnd: "較年初"
      case .year(let year): "較\(year)年"
      case .twoYearAverage: "兩年平均"
      case .annualAverage: "年均"
      case .annualised: "環比折年率"
      case .normal: "較常年"
      case .contribution: "拉動"
      }
    },
    basis: { basis in
      switch basis {
      case .constant: "不變價"
      case .comparable: "可比口徑"
      case .nominal: "名義"
      }
    },
    period: { Period.inTraditionalCharacters($0.chinese) },
    frequency: { frequency in
      switch frequency {
      case .annual: "年度"
      case .semiannual: "半年度"
      case .quarterly: "季度"
      case .monthly: "月度"
      case .daily: "日度"
      case .tenDaily: "旬度"
      case .weekly: "週度"
      }
    },
    kind: { kind in
      switch kind {
      case .stock: "存量（時點數）"
      case .flow: "流量（時期數）"
      }
    },
    track: { track in
      switch track {
      case .single: "當期數"
      case .cumulative: "累計數"
      }
    },
    direction: { direction in
      switch direction {
      case .higher: "越高越好"
      case .lower: "越低越好"
      case .neutral: "中性"
      }
    },
    status: { status in
      switch status {
      case .normal: "正常"
      case .break: "口徑有變"
      case .definitionDiffers: "定義不同"
      case .estimated: "估計數"
      case .forecast: "預測數"
      case .experimental: "試算數"
      case .holiday: "節假日"
      case .imputed: "推補數"
      case .derogation: "免報"
      case .includedElsewhere: "併入其他類別"
      case .notCollected: "未蒐集"
      case .cannotExist: "不適用"
      case .notSignificant: "數值太小"
      case .missing: "未公布"
      case .provisional: "初步數"
      case .suppressed: "不予公布"
      case .strike: "受特殊事件影響"
      case .lowReliability: "可靠性低"
      case .unvalidated: "未經審核"
      case .includesOther: "含其他類別"
      }
    },
    reason: { reason in
      switch reason {
      case .data: "數據更新"
      case .coverage: "口徑調整"
      case .census: "普查修訂"
      case .correction: "更正差錯"
      }
    },
    derivation: { kind in
      switch kind {
      case .level: "總量（由增速推算）"
      case .rate: "名義增速（由總量推算）"
      case .singlePeriod: "當期值（由累計數推算）"
      case .share: "佔總計的比重"
      case .index(let base): "定基指數（\(base.chinese)=100）"
      case .twoYearAverage: "兩年平均增速"
      case .linked: "銜接值，按銜接係數換算"
      }
    },
    state: { state in
      switch state {
      case .normal: "正常"
      case .watch: "關注"
      case .alert: "預警"
      }
    },
    changeIs: "增速",
    condition: { condition in
      switch condition {
      case .below(let limit): "低於\(limit.shown(in: .traditionalChinese))"
      case .above(let limit): "高於\(limit.shown(in: .traditionalChinese))"
      case .falls(let count): "連續\(count)期下降"
      case .rises(let count): "連續\(count)期上升"
      case .missesTarget(let target, let due):
        "未達到\(due.map { "\($0.chinese)的" } ?? "")目標\(target.shown(in: .traditionalChinese))"
      }
    },
    withMargin: { "\($0)，距限值\($1)%以內時關注" })

  private static let scales = [
    Scale(power: 12, word: "萬億"), Scale(power: 8, word: "億"), Scale(power: 4, word: "萬"),
    Scale(power: 0, word: ""),
  ]

  /// Units that are written otherwise; any other stays as its editor wrote it.
  static let traditionalUnits = [
    "个百分点": "個百分點", "欧元": "歐元", "英镑": "英鎊", "户": "戶", "吨": "噸", "千瓦时": "千瓦時",
    "亩": "畝", "公顷": "公頃", "辆": "輛", "岁": "歲", "个": "個", "项": "項", "户次": "戶次", "条": "條",
    "张": "張", "间": "間", "处": "處", "标准箱": "標準箱", "吨公里": "噸公里", "人公里": "人公里",
  ]

  @Sendable private static func unitName(_ unit: Unit) -> String {
    traditionalUnits[unit.symbol] ?? unit.symbol
  }
}
