import Diagnostics
import Files
import FrontMatter
import Localization
import Markdown
import Statistics

/// The keys of an indicator: content/indicators/ID.md.
final class IndicatorKeys: KeyGroup {
  static let table = KeyTable<IndicatorKeys>()

  let id = Key(
    "id", "", "its name in addresses and in metrics; the file's name unless given",
    "标识，不写则取文件名", .indicatorID)
  let title = Key("title", "名称 名稱 标题 標題", "what is measured", "指标名称", .requiredText)
  let englishTitle = Key("title-en", "英文名 英文名称 英文名稱", "its English name", "英文名称", .text)
  let shortTitle = Key("short-title", "简称 簡稱", "the name for narrow places", "简称", .text)
  let summary = Key("summary", "摘要", "what it is, in a sentence", "一句话说明", .text)
  let group = Key("group", "分组 分組", "the heading that it is listed under", "列表中的分组", .text)
  let order = Key("order", "顺序 順序", "its place in lists, the lowest first", "排列顺序，小的在前", .order)
  let unit = Key("unit", "单位 單位", "the unit of its values: 亿元, 家, %", "单位：亿元、家、%", .text)
  let kind = Key(
    "kind", "性质 性質", "stock (at a date) or flow (over a period)",
    "性质：存量或流量", .choice(ChineseWords.kinds))
  let frequency = Key(
    "frequency", "频率 頻率",
    "how often it is published", "多久公布一次", .choice(ChineseWords.frequencies))
  let direction = Key(
    "direction", "方向", "which way is better",
    "往哪个方向变算好", .choice(ChineseWords.directions))
  let basis = Key(
    "basis", "口径 口徑", "what makes its changes comparable, unless a metric says otherwise",
    "增速口径，指标另有说明的除外", .choice(ChineseWords.bases))
  let dimensions = Key(
    "dimensions", "维度 維度 分类 分類", "how it is broken down: {产业: [第一产业, 第二产业]}",
    "分类及成员", .namedTexts)
  let coverages = Key(
    "coverages", "统计范围 統計範圍",
    "coverages that are published side by side, each a series of its own, the main one first: [规模以上, 全部企业]",
    "同时发布的几种统计范围，各成一个序列，主要的写在最前面：[规模以上, 全部企业]", .names)
  let codes = Key(
    "codes", "代码 代碼",
    "what downloads call dimensions and members: {产业: industry, 第一产业: P}",
    "下载文件中分类和类别的代码：{产业: industry, 第一产业: P}", .namedTexts)
  let parts = Key(
    "parts", "其中", "which members are part of others: {第二产业: [工业, 建筑业]}",
    "哪些类别包含在别的类别里：{第二产业: [工业, 建筑业]}", .namedTexts)
  let additive = Key(
    "additive", "可加", "whether members add up to their total", "各类别能否相加得出总计", .boolean)
  let derive = Key(
    "derive", "推算", "whether further figures are worked out from its own; true unless given",
    "是否由已公布的数推算其他数；不写就推算", .boolean)
  let track = Key(
    "track", "累计方式 累計方式", "whether figures are of single periods or cumulative",
    "当期数还是从年初起的累计数", .choice(ChineseWords.tracks))
  let adjusted = Key(
    "adjusted", "季节调整 季節調整", "whether it is seasonally adjusted", "是否经季节调整", .boolean)
  let base = Key(
    "base", "基数 基數", "what an index takes for 100, in words: 上年同期=100",
    "指数以什么为100，如“上年同期=100”", .text)
  let area = Key(
    "area", "地区 地區", "the code of the area that it is about: CN-GS; the site's unless given",
    "地区代码，如 CN-GS；不写则同网站", .areaCode)
  let precision = Key(
    "precision", "小数位 小數位", "how many decimals its values have, above all derived ones",
    "数值的小数位数，推算值也照此取", .integer(in: 0...9))
  let source = Key("source", "来源 來源", "who publishes it", "发布单位", .text)
  let contact = Key(
    "contact", "联系人 聯繫人 联系方式 聯繫方式", "whom to ask; as for the site unless given", "联系人，不写则同网站", .text
  )
  let licence = Key(
    "licence", "许可 許可 使用许可 使用許可",
    "under which terms its figures may be used: CC BY 4.0, or a name and an address",
    "数据的使用许可：CC BY 4.0，或者名称加网址；不写则同网站", .licence)
  let nextRelease = Key(
    "next-release", "下次发布 下次發布", "when the next figures are due", "下次发布的日期", .moment)
  let discontinued = Key(
    "discontinued", "停止发布 停止發布",
    "from when on no more figures are published, and why: 2024-01 merged with another survey",
    "从何时起不再发布，以及原因：2024-01 并入新的调查", .discontinuation)
  let warnings = Key(
    "warnings", "预警 預警", "limits and what reaching them means: a list",
    "预警规则列表", .groups(of: WarningKeys.self, atMost: 100))
  let indexBase = Key(
    "index-base", "基期", "the period that an index takes for 100",
    "指数的基期", .period)
  let entering = Key(
    "entering", "入库 入庫", "of a register: the indicator that counts entries",
    "名录库：统计入库数的指标", .indicatorID)
  let leaving = Key(
    "leaving", "退库 退庫", "of a register: the indicator that counts removals",
    "名录库：统计退库数的指标", .indicatorID)
  let links = Key(
    "links", "衔接 銜接",
    "how figures from before a break compare with those from then on: a list",
    "口径变化前后怎样衔接：列表", .groups(of: LinkKeys.self))
  let lang = SharedKeys.lang
  let aliases = SharedKeys.aliases
  let accept = SharedKeys.accept
  let extra = SharedKeys.extra
}

extension ContentParser {
  func indicator(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<IndicatorKeys>
  ) -> IndicatorPage? {
    let unit = unit(&fields)
    let reading = DimensionReading(
      fields[\.dimensions], coverages: fields[\.coverages],
      codes: fields[\.codes], parts: fields[\.parts])
    fields.report(contentsOf: reading.diagnostics)
    let dimensions = reading.dimensions
    let direction = fields[\.direction] ?? .neutral
    let rules = fields.map(\.warnings) {
      rule(&$0, unit: unit, direction: direction, dimensions: dimensions)
    }
    let links = links(&fields)
    let entering = fields[\.entering]
    let leaving = fields[\.leaving]
    guard let id = id(of: entry, &fields) else { return nil }
    let indicator = Indicator(
      id: id, title: fields[\.title], englishTitle: fields[\.englishTitle],
      shortTitle: fields[\.shortTitle], group: fields[\.group], unit: unit,
      kind: fields[\.kind],
      frequency: fields[\.frequency],
      direction: direction, basis: fields[\.basis],
      dimensions: dimensions, precision: fields[\.precision],
      source: fields[\.source], contact: fields[\.contact] ?? configuration.contact, rules: rules,
      indexBase: fields[\.indexBase], entering: entering?.value, leaving: leaving?.value,
      isAdditive: fields[\.additive], track: fields[\.track], isAdjusted: fields[\.adjusted],
      isDerivedFrom: fields[\.derive] ?? true, links: links)
    let facts = IndicatorFacts(
      licence: fields[\.licence] ?? configuration.licence, nextRelease: fields[\.nextRelease],
      base: fields[\.base], area: fields[\.area] ?? configuration.area,
      discontinuation: fields[\.discontinued])
    return IndicatorPage(
      file: entry.file, fingerprint: text.fingerprint,
      definitionFingerprint: definitionFingerprint(fields),
      factsFingerprint: factsFingerprint(fields), indicator: indicator, facts: facts,
      order: fields[\.order] ?? 0,
      summary: fields[\.summary] ?? text.excerpt,
      language: fields[\.lang], entering: entering, leaving: leaving,
      aliases: fields[\.aliases], body: text.body, extra: fields[\.extra],
      accepted: accepted(\.accept, &fields))
  }

  /// What an indicator measures is known by. The keys are those of ``IndicatorListing``, and what its
  /// series is judged by.
  private func definitionFingerprint(_ fields: Fields<IndicatorKeys>) -> Fingerprint {
    Fingerprint(of: [
      fields.value(of: \.title), fields.value(of: \.englishTitle), fields.value(of: \.shortTitle),
      fields.value(of: \.unit), fields.value(of: \.kind), fields.value(of: \.direction),
      fields.value(of: \.basis), fields.value(of: \.dimensions), fields.value(of: \.warnings),
      fields.value(of: \.coverages), fields.value(of: \.codes), fields.value(of: \.parts),
      fields.value(of: \.frequency),
      fields.value(of: \.track), fields.value(of: \.additive), fields.value(of: \.derive),
      fields.value(of: \.precision), fields.value(of: \.indexBase), fields.value(of: \.links),
    ])
  }

  /// What downloads and the catalogue say of an indicator beside that is known by. What it takes from
  /// the configuration is not among it: every page reads that.
  private func factsFingerprint(_ fields: Fields<IndicatorKeys>) -> Fingerprint {
    Fingerprint(of: [
      fields.value(of: \.source), fields.value(of: \.contact), fields.value(of: \.licence),
      fields.value(of: \.nextRelease), fields.value(of: \.discontinued), fields.value(of: \.base),
      fields.value(of: \.area), fields.value(of: \.adjusted),
    ])
  }

  private func id(
    of entry: ContentLayout.Entry, _ fields: inout Fields<IndicatorKeys>
  ) -> IndicatorID? {
    if fields.contains(\.id) { return fields[\.id]?.value }
    let name = entry.segments[1]
    if let id = IndicatorID(name) { return id }
    fields.report(
      .notAnIdentifier(name, key: "id", at: SourceLocation(file: entry.file, line: 1, column: 1)))
    return nil
  }

  private func unit(_ fields: inout Fields<IndicatorKeys>) -> MeasuringUnit {
    guard let text = fields[\.unit] else { return .none }
    if let unit = MeasuringUnit(text) { return unit }
    fields.report(
      .unusable(
        text, key: fields.name(of: \.unit), because: Phrase("it is no unit", "这不是单位"),
        fix: Wording("write a unit alone, such as 亿元, 家 or %", "只写单位，如 亿元、家、%"),
        at: fields.location(of: \.unit)))
    return .none
  }
}
