import Diagnostics
import FrontMatter
import Localization
import Statistics

/// The keys of an entry of `metrics`.
final class MetricKeys: KeyGroup {
  static let table = KeyTable<MetricKeys>()

  let indicator = Key(
    "indicator", "指标 指標", "the indicator whose series it joins",
    "所属指标，数值进入其序列", .indicatorID)
  let label = Key(
    "label", "名称 名稱", "what the figure is called; needed where there is no indicator",
    "指标名称；没有所属指标时必填", .text)
  let value = Key(
    "value", "数值 數值 值", "the level, as people write it: 约35亿元",
    "数值，照常写法：约35亿元", .quantity)
  let change = Key(
    "change", "增速 增幅 增减 增減 变化 變化", "how it changed: +64%, 下降5.4%, 3.2个百分点",
    "增减：+64%、下降5.4%、3.2个百分点", .text)
  let comparedWith = Key(
    "compared-with", "对比 對比", "what the change is measured against: 同比 unless given",
    "对比基础，不写为同比",
    .choice(
      ChineseWords.comparisons,
      not: (
        .words("basis", "口径"),
        Set(ChineseWords.bases.keys).union(Change.Basis.allCases.map(\.rawValue))
      )))
  let basis = Key(
    "basis", "口径 口徑", "what makes the figures comparable: constant, comparable or nominal",
    "口径：不变价、可比口径或名义",
    .choice(
      ChineseWords.bases,
      not: (
        .words("compared-with", "对比"),
        Set(ChineseWords.comparisons.keys).union(Change.Comparison.allCases.map(\.rawValue))
      )))
  let period = Key(
    "period", "时期 時期", "what the figure is about; the report's period unless given",
    "时期，不写则同报告", .period)
  let dimensions = Key(
    "dimensions", "维度 維度 分类 分類", "which part of the indicator it is: {产业: 第一产业}",
    "分类：{产业: 第一产业}", .namedTexts)
  let status = Key(
    "status", "状态 狀態",
    "what to know before using it: provisional, estimated, break, missing (SDMX)",
    "数据状态：初步数、估计、口径有变、未公布等", .names)
  let note = Key("note", "备注 備註", "a remark", "备注", .text)
  let key = Key(
    "key", "重点 重點", "whether it is one of the few figures shown large",
    "是否重点指标（大字显示）", .boolean)
  let supersedes = Key(
    "supersedes", "取代", "the report whose figure it takes the place of: news/2023-08-16-half-year",
    "取代哪篇公报的数据", .name)
  let final = Key(
    "final", "最终 最終", "whether no later report should change it",
    "是否最终数据，以后不应再改", .boolean)
}

/// The figures in the front matter of a report.
extension ContentParser {
  func metric(_ fields: inout Fields<MetricKeys>, period: Period?) -> Metric? {
    let comparison = fields[\.comparedWith]
    let basis = fields[\.basis]
    let statuses = statuses(&fields)
    let hasFigure = fields.hasValue(\.value) || fields.hasValue(\.change)
    if !hasFigure, !statuses.contains(where: \.meansAbsence) {
      fields.report(.metricWithoutFigure(at: fields.location(fields.position)))
    }
    let ownPeriod = fields[\.period]
    if period == nil, !fields.contains(\.period) {
      fields.report(.metricWithoutPeriod(at: fields.location(fields.position)))
    }
    let indicator = fields[\.indicator]
    let label =
      fields.contains(\.indicator) ? fields[\.label] : fields.read(\.label, as: .requiredText)
    let value = level(&fields)
    let change = fields.change(\.change, comparison: comparison ?? .yearBefore, basis: basis)
    let dimensions = fields[\.dimensions]
    if indicator == nil, let first = dimensions.first, !fields.contains(\.indicator) {
      fields.report(.dimensionsWithoutIndicator(at: first.name.location))
    }
    let note = fields[\.note]
    let isKey = fields[\.key] ?? false
    let supersedes = fields[\.supersedes]
    let isFinal = fields[\.final] ?? false
    if let absence = statuses.first(where: \.meansAbsence), value != nil {
      fields.report(.figureBesideAbsence(absence, at: fields.location(of: \.status)))
    }
    guard let period = ownPeriod ?? period else { return nil }
    return Metric(
      indicator: indicator, label: label, value: value, change: change, period: period,
      dimensions: dimensions, statuses: statuses, note: note, isKey: isKey,
      supersedes: supersedes, isFinal: isFinal,
      location: fields.contains(\.value)
        ? fields.location(of: \.value)
        : fields.contains(\.change)
          ? fields.location(of: \.change) : fields.location(fields.position))
  }

  /// The value of a metric: how much there is, and not how it moved.
  private func level(_ fields: inout Fields<MetricKeys>) -> Quantity? {
    guard let quantity = fields[\.value] else { return nil }
    guard !quantity.saysMovement else {
      fields.report(.movementAsValue(quantity.text, at: fields.location(of: \.value)))
      return nil
    }
    return quantity
  }

  private func statuses(_ fields: inout Fields<MetricKeys>) -> [ObservationStatus] {
    fields[\.status].compactMap { word in
      if let status = ObservationStatus(rawValue: word.value) ?? ChineseWords.statuses[word.value] {
        return status
      }
      let known = ObservationStatus.allCases.map(\.rawValue) + ChineseWords.statuses.keys.sorted()
      fields.report(
        .unknownChoice(
          word.value, key: fields.name(of: \.status), known: known, at: word.location))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func dimensionsWithoutIndicator(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.siteModel.dimensionsWithoutIndicator, at: location)
  }

  fileprivate static func movementAsValue(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.movementAsValue, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }

  fileprivate static func figureBesideAbsence(
    _ status: ObservationStatus, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.figureBesideAbsence, at: location,
      ["status": .words(status.rawValue, status.wording(in: .simplifiedChinese))])
  }
}
