import FrontMatter
import Statistics

/// Chinese words for the choices that front matter offers, simplified and traditional.
enum ChineseWords {
  static let comparisons: [String: Change.Comparison] = [
    "同比": .yearBefore, "环比": .periodBefore, "環比": .periodBefore, "累计": .cumulative,
    "累計": .cumulative, "累计同比": .cumulative, "累計同比": .cumulative, "目标": .target, "目標": .target,
    "定基": .fixedBase,
  ]

  static let bases: [String: Change.Basis] = [
    "不变价": .constant, "不變價": .constant, "可比口径": .comparable, "可比口徑": .comparable,
    "可比": .comparable, "名义": .nominal, "名義": .nominal, "现价": .nominal, "現價": .nominal,
  ]

  static let statuses: [String: ObservationStatus] = [
    "正常": .normal, "口径有变": .break, "口徑有變": .break, "估计": .estimated, "估計": .estimated,
    "预测": .forecast, "預測": .forecast, "未收录": .notCollected, "未收錄": .notCollected,
    "不适用": .cannotExist, "不適用": .cannotExist, "未公布": .missing, "缺失": .missing,
    "初步数": .provisional, "初步數": .provisional, "初步核算": .provisional,
    "不予公布": .suppressed, "修订": .revised, "修訂": .revised,
  ]

  static let kinds: [String: Indicator.Kind] = [
    "存量": .stock, "时点": .stock, "時點": .stock, "流量": .flow, "时期": .flow, "時期": .flow,
  ]

  static let frequencies: [String: Frequency] = [
    "年度": .annual, "年": .annual, "半年度": .semiannual, "半年": .semiannual, "季度": .quarterly,
    "季": .quarterly, "月度": .monthly, "月": .monthly, "日度": .daily, "日": .daily,
    "旬度": .tenDaily, "旬": .tenDaily, "周度": .weekly, "周": .weekly, "週度": .weekly, "週": .weekly,
  ]

  static let tracks: [String: Track] = [
    "当期": .single, "當期": .single, "当月": .single, "當月": .single, "单月": .single, "單月": .single,
    "累计": .cumulative, "累計": .cumulative,
  ]

  static let directions: [String: Indicator.Direction] = [
    "越高越好": .higher, "越低越好": .lower, "中性": .neutral,
  ]

  static let levels: [String: WarningState] = [
    "关注": .watch, "關注": .watch, "预警": .alert, "預警": .alert,
  ]

  static let measures: [String: WarningRule.Measure] = [
    "数值": .value, "數值": .value, "增速": .change, "变化": .change, "變化": .change,
  ]
}
