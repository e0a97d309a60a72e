import Diagnostics
import FrontMatter
import Statistics

/// The figures in the front matter of a report.
extension ContentParser {
  package func metric(_ fields: inout Fields<MetricKey>, period: Period?) -> Metric? {
    let comparison = fields.choice(.comparedWith, chinese: ChineseWords.comparisons)
    let basis = fields.choice(.basis, chinese: ChineseWords.bases)
    let statuses = statuses(&fields)
    let hasFigure = fields.hasValue(.value) || fields.hasValue(.change)
    if !hasFigure, !statuses.contains(where: \.meansAbsence) {
      fields.report(.metricWithoutFigure(at: fields.location(fields.position)))
    }
    let ownPeriod = fields.period(.period)
    if period == nil, !fields.contains(.period) {
      fields.report(.metricWithoutPeriod(at: fields.location(fields.position)))
    }
    let indicator = fields.indicatorID(.indicator)
    let label = fields.contains(.indicator) ? fields.text(.label) : fields.requiredText(.label)
    let value = level(&fields)
    let change = fields.change(.change, comparison: comparison ?? .yearBefore, basis: basis)
    let dimensions = fields.namedTexts(.dimensions)
    if indicator == nil, let first = dimensions.first, !fields.contains(.indicator) {
      fields.report(.dimensionsWithoutIndicator(at: first.name.location))
    }
    let note = fields.text(.note)
    let isKey = fields.boolean(.key) ?? false
    let supersedes = fields.located(.supersedes)
    let isFinal = fields.boolean(.final) ?? false
    if let absence = statuses.first(where: \.meansAbsence), value != nil {
      fields.report(.figureBesideAbsence(absence, at: fields.location(of: .status)))
    }
    guard let period = ownPeriod ?? period else { return nil }
    return Metric(
      indicator: indicator, label: label, value: value, change: change, period: period,
      dimensions: dimensions, statuses: statuses, note: note, isKey: isKey,
      supersedes: supersedes, isFinal: isFinal,
      location: fields.contains(.value)
        ? fields.location(of: .value)
        : fields.contains(.change)
          ? fields.location(of: .change) : fields.location(fields.position))
  }

  /// The value of a metric: how much there is, and not how it moved.
  private func level(_ fields: inout Fields<MetricKey>) -> Quantity? {
    guard let quantity = fields.quantity(.value) else { return nil }
    guard !quantity.saysMovement else {
      fields.report(.movementAsValue(quantity.text, at: fields.location(of: .value)))
      return nil
    }
    return quantity
  }

  private func statuses(_ fields: inout Fields<MetricKey>) -> [ObservationStatus] {
    fields.locatedTexts(.status).compactMap { text, location in
      if let status = ObservationStatus(rawValue: text) ?? ChineseWords.statuses[text] {
        return status
      }
      let known = ObservationStatus.allCases.map(\.rawValue) + ChineseWords.statuses.keys.sorted()
      fields.report(
        .unknownChoice(text, key: fields.name(of: .status), known: known, at: location))
      return nil
    }
  }
}

/// Chinese words for the choices that front matter offers, simplified and traditional.
package enum ChineseWords {
  package static let comparisons: [String: Change.Comparison] = [
    "同比": .yearBefore, "环比": .periodBefore, "環比": .periodBefore, "累计": .cumulative,
    "累計": .cumulative, "累计同比": .cumulative, "累計同比": .cumulative, "目标": .target, "目標": .target,
    "定基": .fixedBase,
  ]

  package static let bases: [String: Change.Basis] = [
    "不变价": .constant, "不變價": .constant, "可比口径": .comparable, "可比口徑": .comparable,
    "可比": .comparable, "名义": .nominal, "名義": .nominal, "现价": .nominal, "現價": .nominal,
  ]

  package static let statuses: [String: ObservationStatus] = [
    "正常": .normal, "口径有变": .break, "口徑有變": .break, "估计": .estimated, "估計": .estimated,
    "预测": .forecast, "預測": .forecast, "未收录": .notCollected, "未收錄": .notCollected,
    "不适用": .cannotExist, "不適用": .cannotExist, "未公布": .missing, "缺失": .missing,
    "初步数": .provisional, "初步數": .provisional, "初步核算": .provisional,
    "不予公布": .suppressed, "修订": .revised, "修訂": .revised,
  ]

  package static let kinds: [String: Indicator.Kind] = [
    "存量": .stock, "时点": .stock, "時點": .stock, "流量": .flow, "时期": .flow, "時期": .flow,
  ]

  package static let frequencies: [String: Frequency] = [
    "年度": .annual, "年": .annual, "半年度": .semiannual, "半年": .semiannual, "季度": .quarterly,
    "季": .quarterly, "月度": .monthly, "月": .monthly, "日度": .daily, "日": .daily,
  ]

  package static let directions: [String: Indicator.Direction] = [
    "越高越好": .higher, "越低越好": .lower, "中性": .neutral,
  ]

  package static let levels: [String: WarningState] = [
    "关注": .watch, "關注": .watch, "预警": .alert, "預警": .alert,
  ]

  package static let measures: [String: WarningRule.Measure] = [
    "数值": .value, "數值": .value, "增速": .change, "变化": .change, "變化": .change,
  ]
}

extension Diagnostic {
  fileprivate static func dimensionsWithoutIndicator(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "the metric has dimensions, but no indicator that defines them",
      fix: "add 'indicator: …', or say it in the label")
  }

  fileprivate static func movementAsValue(_ text: String, at location: SourceLocation) -> Diagnostic
  {
    .error(
      at: location, "'\(text)' says how something moved, and a value says how much there is",
      fix: "write it under 'change'", length: text.unicodeScalars.count)
  }

  fileprivate static func figureBesideAbsence(
    _ status: ObservationStatus, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location,
      "the status '\(status.rawValue)' says that there is no figure, but there is one",
      fix: "take out the status or the value")
  }
}
