import Files
import FrontMatter
import Statistics

/// Chinese words for the choices that front matter offers, simplified and traditional.
enum ChineseWords {
  static let comparisons: [String: Change.Comparison] = [
    "同比": .yearBefore, "环比": .periodBefore, "環比": .periodBefore, "累计": .cumulative,
    "累計": .cumulative, "累计同比": .cumulative, "累計同比": .cumulative, "目标": .target, "目標": .target,
    "定基": .fixedBase, "常年": .normal, "常年同期": .normal, "多年平均": .normal,
    "两年平均": .twoYearAverage, "兩年平均": .twoYearAverage, "年均": .annualAverage, "折年率": .annualised,
    "比上年末": .yearEnd, "比年初": .yearEnd, "拉动": .contribution, "拉動": .contribution,
    "较目标": .target, "較目標": .target, "较基期": .fixedBase, "較基期": .fixedBase, "较常年": .normal,
    "較常年": .normal, "较年初": .yearEnd, "較年初": .yearEnd, "环比折年率": .annualised, "環比折年率": .annualised,
  ]

  static let bases: [String: Change.Basis] = [
    "不变价": .constant, "不變價": .constant, "可比口径": .comparable, "可比口徑": .comparable,
    "可比": .comparable, "名义": .nominal, "名義": .nominal, "现价": .nominal, "現價": .nominal,
  ]

  static let statuses: [String: ObservationStatus] = [
    "正常": .normal, "口径有变": .break, "口徑有變": .break, "定义不同": .definitionDiffers,
    "定義不同": .definitionDiffers, "估计": .estimated, "估計": .estimated, "估计数": .estimated,
    "估計數": .estimated, "预测": .forecast, "預測": .forecast, "预测数": .forecast, "預測數": .forecast,
    "试算": .experimental, "試算": .experimental, "试算数": .experimental, "試算數": .experimental,
    "节假日": .holiday, "節假日": .holiday, "推补": .imputed, "推補": .imputed, "推补数": .imputed,
    "推補數": .imputed, "免报": .derogation, "免報": .derogation,
    "并入其他类别": .includedElsewhere, "併入其他類別": .includedElsewhere,
    "未收集": .notCollected, "未蒐集": .notCollected, "未收录": .notCollected, "未收錄": .notCollected,
    "不适用": .cannotExist, "不適用": .cannotExist, "数值太小": .notSignificant,
    "數值太小": .notSignificant, "未公布": .missing, "缺失": .missing,
    "初步数": .provisional, "初步數": .provisional, "初步核算": .provisional,
    "不予公布": .suppressed, "受特殊事件影响": .strike, "受特殊事件影響": .strike,
    "可靠性低": .lowReliability, "未经审核": .unvalidated, "未經審核": .unvalidated,
    "含其他类别": .includesOther, "含其他類別": .includesOther,
  ]

  static let reasons: [String: Revision.Reason] = [
    "数据更新": .data, "數據更新": .data, "口径调整": .coverage, "口徑調整": .coverage,
    "普查修订": .census, "普查修訂": .census, "更正差错": .correction, "更正差錯": .correction,
    "更正": .correction,
  ]

  static let expiredPages: [String: ExpiredPages] = [
    "说明": .notice, "說明": .notice, "删除": .nothing, "刪除": .nothing,
  ]

  static let publishingManners: [String: PublishingManner] = [
    "整体": .exchange, "整體": .exchange, "逐个": .inPlace, "逐個": .inPlace,
  ]

  static let releaseStatuses: [String: PlannedRelease.Status] = [
    "暂定": .provisional, "暫定": .provisional, "确定": .confirmed, "確定": .confirmed,
    "推迟": .postponed, "推遲": .postponed, "延期": .postponed,
  ]

  static let chartPositions: [String: ChartPosition] = ["文中": .afterFigures, "文末": .end]

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
