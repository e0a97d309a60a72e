import Diagnostics
import FrontMatter
import Localization
import Statistics

/// The keys of an entry of `metrics`.
final class MetricKeys: KeyGroup {
  static let table = KeyTable<MetricKeys>()
  static let advice: [String: Wording] = {
    let unit = Wording(
      "write the unit behind the figure: value: 5亿元", "单位直接写在数的后面：数值: 5亿元")
    return ["单位": unit, "單位": unit, "unit": unit, "计量单位": unit, "計量單位": unit]
  }()

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
    "change", "增速 增幅 增长 增長 增长率 增長率 增减 增減 变化 變化", "how it changed: +64%, 下降5.4%, 3.2个百分点",
    "增减：+64%、下降5.4%、3.2个百分点", .text)
  let yearOnYear = Key(
    "year-on-year", "同比", "'change' on the year before, under the name that bulletins give it",
    "和上年同期比的增减，等于写“增速”", .text)
  let periodOnPeriod = Key(
    "period-on-period", "环比 環比",
    "'change' on the period before, without 'compared-with: period-before'",
    "和上一期比的增减，等于写“增速”和“对比: 环比”", .text)
  let comparedWith = Key(
    "compared-with", "对比 對比",
    "what the change is measured against; the year before unless given, or a year such as 2019",
    "和什么时候比，也可以写年份，如 2019；不写就是同比",
    .choice(
      ChineseWords.comparisons,
      not: (
        .words("basis", "口径"),
        Set(ChineseWords.bases.keys).union(Change.Basis.allCases.map(\.rawValue))
      )))
  let basis = Key(
    "basis", "口径 口徑", "what makes the figures comparable",
    "按什么价格或口径才可比",
    .choice(
      ChineseWords.bases,
      not: (
        .words("compared-with", "对比"),
        Set(ChineseWords.comparisons.keys).union(Change.Comparison.allCases.map(\.rawValue))
      )))
  let period = Key(
    "period", "时期 時期",
    "what the figure is about: 2023-H1, 2023-Q2, 2023-08, 2023-01..06, or 2023年1—6月; the report's period unless given",
    "时期：2023-H1、2023-Q2、2023-08、2023-01..06，照常写 2023年1—6月 也行；不写就同公报", .period)
  let dimensions = Key(
    "dimensions", "维度 維度 分类 分類", "which part of the indicator it is: {产业: 第一产业}",
    "分类：{产业: 第一产业}", .namedTexts)
  let coverage = Key(
    "coverage", "统计范围 統計範圍",
    "on which coverage it is, of those of the indicator; the main one unless given",
    "按哪种统计范围，指标里写有几种时用；不写就是主要的那种", .name)
  let status = Key(
    "status", "状态 狀態",
    "what to know before using it, in one word of SDMX's list: provisional, estimated, missing",
    "数据状态，只写一个：初步数、估计数、口径有变、未公布等", .names)
  let changeStatus = Key(
    "change-status", "增速状态 增速狀態 增减状态 增減狀態",
    "the status of the change, where it is another than that of the value",
    "增速的状态，与数值的状态不同时才写", .names)
  let reason = Key(
    "reason", "修订原因 修訂原因",
    "why it differs from what was published before",
    "与以前发布的数据不同的原因", .choice(ChineseWords.reasons))
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
  ///
  /// - Parameter isDraft: whether the figure may still have to be filled in.
  /// - Returns: nil for what is no metric, or is none yet.
  func metric(
    _ fields: inout Fields<MetricKeys>, period: Period?, isDraft: Bool, unfinished: inout [String]
  ) -> Metric? {
    let named = fields[\.comparedWith]
    let changeKey = self.changeKey(&fields, comparedWith: named)
    let comparison =
      named
      ?? (changeKey == \.periodOnPeriod
        ? .periodBefore : changeKey == \.yearOnYear ? .yearBefore : nil)
    let basis = fields[\.basis]
    let status = self.status(\.status, &fields)
    let ownChangeStatus = self.status(\.changeStatus, &fields)
    let hasFigure = fields.hasValue(\.value) || fields.hasValue(changeKey)
    let isUnfinished =
      isDraft && !hasFigure && (fields.contains(\.value) || fields.contains(changeKey))
    let isMisspelt =
      fields.isMisspelt(\.value) || fields.isMisspelt(\.change)
      || fields.isMisspelt(\.yearOnYear) || fields.isMisspelt(\.periodOnPeriod)
    if !hasFigure, !isUnfinished, !isMisspelt, status?.mayStandAlone != true {
      fields.report(.metricWithoutFigure(at: fields.location(fields.position)))
    }
    let ownPeriod = fields[\.period]
    if period == nil, !fields.contains(\.period), !isUnfinished {
      fields.report(.metricWithoutPeriod(at: fields.location(fields.position)))
    }
    let indicator = fields[\.indicator]
    let label =
      fields.contains(\.indicator) ? fields[\.label] : fields.read(\.label, as: .requiredText)
    let value = level(&fields)
    let isOfWidth = label.map { name in Self.widths.contains(where: name.hasSuffix) } ?? false
    let change = fields.change(
      changeKey, comparison: comparison ?? .yearBefore, basis: basis, isOfWidth: isOfWidth)
    if let change, let value, change.measure == .amount(.none), value.unit != .none {
      fields.report(.changeWithoutUnit(change, beside: value, at: fields.location(of: changeKey)))
    }
    // Of an indicator the change is held to the unit of that.
    if let change, let value, indicator == nil, change.isPoints(of: value.unit) {
      fields.report(
        .pointsOfAmount(
          change.written, of: value.unit.symbol, at: fields.location(of: changeKey)))
    }
    if changeKey != \.change, let change, let comparison, change.comparison != comparison {
      fields.report(
        .contradictingComparison(
          fields.name(of: changeKey), at: fields.location(of: changeKey)))
    }
    var dimensions = fields[\.dimensions]
    if let coverage = fields[\.coverage] {
      dimensions.append(
        NamedTexts(
          name: Located(DimensionReading.coverage, at: coverage.location), texts: [coverage]))
    }
    if indicator == nil, let first = dimensions.first, !fields.contains(\.indicator) {
      fields.report(.dimensionsWithoutIndicator(at: first.name.location))
    }
    let note = fields[\.note]
    let isKey = fields[\.key] ?? false
    let supersedes = fields[\.supersedes]
    let isFinal = fields[\.final] ?? false
    if let status, status.meansAbsence, value != nil {
      fields.report(.figureBesideAbsence(status, at: fields.location(of: \.status)))
    }
    if let ownChangeStatus, ownChangeStatus.meansAbsence, change != nil {
      fields.report(.figureBesideAbsence(ownChangeStatus, at: fields.location(of: \.changeStatus)))
    }
    if fields.hasValue(\.changeStatus), !fields.hasValue(changeKey), !isUnfinished {
      fields.report(.statusWithoutChange(at: fields.location(of: \.changeStatus)))
    }
    let statuses = FigureStatuses(
      status ?? value?.statedStatus, ofChange: ownChangeStatus ?? change?.statedStatus,
      hasValue: fields.hasValue(\.value),
      hasChange: fields.hasValue(changeKey))
    if isUnfinished {
      let name = label ?? indicator?.value.text ?? ""
      unfinished.append(ownPeriod.map { "\(name)@\($0)" } ?? name)
      return nil
    }
    guard let period = ownPeriod ?? period else { return nil }
    return Metric(
      indicator: indicator, label: label, value: value, change: change, period: period,
      dimensions: dimensions, statuses: statuses, reason: fields[\.reason], note: note,
      isKey: isKey,
      supersedes: supersedes, isFinal: isFinal,
      location: fields.contains(\.value)
        ? fields.location(of: \.value)
        : fields.contains(changeKey)
          ? fields.location(of: changeKey) : fields.location(fields.position))
  }

  /// Under which of its names the change stands: an entry has one.
  private func changeKey(
    _ fields: inout Fields<MetricKeys>, comparedWith named: Change.Comparison?
  ) -> Fields<MetricKeys>.Path<String?> {
    var found: Fields<MetricKeys>.Path<String?>?
    let speaking: [(key: Fields<MetricKeys>.Path<String?>, comparisons: [Change.Comparison])] = [
      (\.yearOnYear, [.yearBefore, .cumulative]), (\.periodOnPeriod, [.periodBefore]),
    ]
    if fields.contains(\.change) { found = \.change }
    for (key, comparisons) in speaking where fields.contains(key) {
      if let found {
        fields.report(
          .secondChange(fields.name(of: key), fields.name(of: found), at: fields.location(of: key)))
      } else if let named, !comparisons.contains(named) {
        fields.report(
          .contradictingComparison(
            fields.name(of: key), at: fields.location(of: \.comparedWith)))
      }
      found = found ?? key
    }
    return found ?? \.change
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

  /// Inlined, so that the key is known where its value is read.
  @inline(__always)
  /// How what widens and narrows is called.
  private static let widths = [
    "涨幅", "漲幅", "降幅", "跌幅", "增幅", "减幅", "減幅", "增速", "差", "差距", "缺口", "逆差", "顺差", "順差",
  ]

  private func status(
    _ key: Fields<MetricKeys>.Path<[Located<String>]>, _ fields: inout Fields<MetricKeys>
  ) -> ObservationStatus? {
    let words = fields[key]
    guard let first = words.first else { return nil }
    if words.count > 1 {
      fields.report(.severalStatuses(words, at: first.location))
      return nil
    }
    do throws(Diagnostic.Rejection) {
      return try ObservationStatus(word: first, key: fields.name(of: key))
    } catch {
      fields.report(error.diagnostic)
      return nil
    }
  }
}

extension ObservationStatus {
  /// Words that editors write for what follows from the releases by itself.
  private static let wordsForRevised: Set<String> = ["revised", "R", "修订", "修訂", "修订数", "修訂數"]

  /// The status of a word, or of its letter in the code list.
  ///
  /// - Parameter key: under which key or head it stands.
  init(word: Located<String>, key: String) throws(Diagnostic.Rejection) {
    let text = word.value
    if let status = ObservationStatus(rawValue: text) ?? ChineseWords.statuses[text]
      ?? ObservationStatus.allCases.first(where: { String($0.code) == text })
    {
      self = status
      return
    }
    if Self.wordsForRevised.contains(text) {
      throw Diagnostic.Rejection(.statedRevision(word))
    }
    let known =
      ObservationStatus.allCases.map(\.rawValue)
      + ObservationStatus.allCases.map { $0.wording(in: .simplifiedChinese) }
    throw Diagnostic.Rejection(.unknownChoice(text, key: key, known: known, at: word.location))
  }
}

extension Diagnostic {
  /// What is wrong with a text that can't be read.
  struct Rejection: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }
}

extension Diagnostic {
  fileprivate static func dimensionsWithoutIndicator(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.metrics.dimensionsWithoutIndicator, at: location)
  }

  static func movementAsValue(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.movementAsValue, at: location, ["text": .text(text)],
      length: text.unicodeScalars.count)
  }

  static func figureBesideAbsence(
    _ status: ObservationStatus, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.figureBesideAbsence, at: location,
      ["status": .words(status.rawValue, status.wording(in: .simplifiedChinese))])
  }

  fileprivate static func secondChange(
    _ key: String, _ other: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.secondChange, at: location, ["key": .text(key), "other": .text(other)])
  }

  fileprivate static func changeWithoutUnit(
    _ change: Change, beside value: Quantity, at location: SourceLocation
  ) -> Diagnostic {
    let isRate = value.unit == .percent
    let power = isRate ? 0 : value.writtenPower
    let example = Quantity(
      change.amount.scaled(byPowerOfTen: power), unit: isRate ? .percentagePoint : value.unit,
      decimals: change.writtenDecimals, power: power, exactness: change.exactness, isMovement: true)
    return Diagnostic(
      Rule.metrics.changeWithoutUnit, at: location,
      [
        "text": .text(change.written), "value": .text(value.text),
        "example": .text(example.text),
      ],
      length: change.written.unicodeScalars.count)
  }

  fileprivate static func contradictingComparison(
    _ key: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.metrics.contradictingComparison, at: location, ["key": .text(key)])
  }

  fileprivate static func statusWithoutChange(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.metrics.statusWithoutChange, at: location)
  }

  fileprivate static func severalStatuses(
    _ words: [Located<String>], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.metrics.severalStatuses, at: location, ["statuses": .names(words.map(\.value))],
      length: words[0].value.unicodeScalars.count)
  }

  fileprivate static func statedRevision(_ word: Located<String>) -> Diagnostic {
    Diagnostic(
      Rule.metrics.statedRevision, at: word.location, ["text": .text(word.value)],
      length: word.value.unicodeScalars.count)
  }
}
