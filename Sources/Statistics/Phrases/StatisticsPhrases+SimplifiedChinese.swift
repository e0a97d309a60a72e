extension StatisticsPhrases {
  static let simplifiedChinese = StatisticsPhrases(
    unchanged: "持平",
    littleChanged: "基本持平",
    doubled: ["翻一番", "翻两番", "翻三番"],
    halved: "减半", negative: "负",
    rank: { place, wording in
      switch wording {
      case .fromFront: "第\(place)位"
      case .amongFirst: "前\(place)位"
      case .fromEnd: "倒数第\(place)位"
      }
    },
    inBrackets: { "（\($0)）" },
    rangeMark: "—",
    exactness: { exactness, ofCount in
      switch exactness {
      case .exact, .range, .interval: ("", "")
      case .about: ("约", "")
      case .nearly: ("近", "")
      case .moreThan: ofCount ? ("", "余") : ("超", "")
      case .lessThan: ("不足", "")
      case .atLeast: ("至少", "")
      case .atMost: ("至多", "")
      }
    },
    scales: [
      Scale(power: 12, word: "万亿"), Scale(power: 8, word: "亿"), Scale(power: 4, word: "万"),
      Scale(power: 0, word: ""),
    ],
    keepsWrittenScale: true,
    movement: { unit, isFall in
      switch unit {
      case .percent, .perMille: isFall ? "下降" : "增长"
      case .percentagePoint, .perMillePoint: isFall ? "降低" : "提高"
      case .other("倍"): isFall ? "下降" : "增长"
      case .rank, .rankFromEnd: isFall ? "下降" : "上升"
      case .none, .currency, .other: isFall ? "减少" : "增加"
      }
    },
    unit: { $0.symbol },
    amount: { digits, scale, after, unit in digits + scale + after + unit.symbol },
    hasCurrencySigns: false,
    measuringUnit: { $0.symbol },
    points: { _ in "个百分点" },
    ratesMove: { $0 ? "下降" : "增长" },
    pointsMove: { $0 ? "降低" : "提高" },
    turn: { turn in
      switch turn {
      case .upwards: "由负转正"
      case .downwards: "由正转负"
      }
    },
    comparison: { comparison in
      switch comparison {
      case .yearBefore: "同比"
      case .periodBefore: "环比"
      case .cumulative: "累计同比"
      case .target: "较目标"
      case .fixedBase: "较基期"
      case .yearEnd: "较年初"
      case .year(let year): "较\(year)年"
      case .twoYearAverage: "两年平均"
      case .annualAverage: "年均"
      case .annualised: "环比折年率"
      case .normal: "较常年"
      case .contribution: "拉动"
      }
    },
    basis: { basis in
      switch basis {
      case .constant: "不变价"
      case .comparable: "可比口径"
      case .nominal: "名义"
      }
    },
    period: { $0.chinese },
    frequency: { frequency in
      switch frequency {
      case .annual: "年度"
      case .semiannual: "半年度"
      case .quarterly: "季度"
      case .monthly: "月度"
      case .daily: "日度"
      case .tenDaily: "旬度"
      case .weekly: "周度"
      }
    },
    kind: { kind in
      switch kind {
      case .stock: "存量（时点数）"
      case .flow: "流量（时期数）"
      }
    },
    track: { track in
      switch track {
      case .single: "当期数"
      case .cumulative: "累计数"
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
      case .break: "口径有变"
      case .definitionDiffers: "定义不同"
      case .estimated: "估计数"
      case .forecast: "预测数"
      case .experimental: "试算数"
      case .holiday: "节假日"
      case .imputed: "推补数"
      case .derogation: "免报"
      case .includedElsewhere: "并入其他类别"
      case .notCollected: "未收集"
      case .cannotExist: "不适用"
      case .notSignificant: "数值太小"
      case .missing: "未公布"
      case .provisional: "初步数"
      case .suppressed: "不予公布"
      case .strike: "受特殊事件影响"
      case .lowReliability: "可靠性低"
      case .unvalidated: "未经审核"
      case .includesOther: "含其他类别"
      }
    },
    reason: { reason in
      switch reason {
      case .data: "数据更新"
      case .coverage: "口径调整"
      case .census: "普查修订"
      case .correction: "更正差错"
      }
    },
    derivation: { kind in
      switch kind {
      case .level: "总量（由增速推算）"
      case .rate: "名义增速（由总量推算）"
      case .singlePeriod: "当期值（由累计数推算）"
      case .share: "占总计的比重"
      case .index(let base): "定基指数（\(base.chinese)=100）"
      case .twoYearAverage: "两年平均增速"
      case .linked: "衔接值，按衔接系数换算"
      }
    },
    state: { state in
      switch state {
      case .normal: "正常"
      case .watch: "关注"
      case .alert: "预警"
      }
    },
    changeIs: "增速",
    condition: { condition in
      switch condition {
      case .below(let limit): "低于\(limit.shown(in: .simplifiedChinese))"
      case .above(let limit): "高于\(limit.shown(in: .simplifiedChinese))"
      case .falls(let count): "连续\(count)期下降"
      case .rises(let count): "连续\(count)期上升"
      case .missesTarget(let target, let due):
        "未达到\(due.map { "\($0.chinese)的" } ?? "")目标\(target.shown(in: .simplifiedChinese))"
      }
    },
    withMargin: { "\($0)，距限值\($1)%以内时关注" })
}
