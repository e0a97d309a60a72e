import Charts
import FrontMatter
import Localization

/// The keys of a chart, under `charts` or in a block of its own.
final class ChartKeys: KeyGroup {
  static let table = KeyTable<ChartKeys>()

  let type = Key(
    "type", "类型 類型 图表类型 圖表類型", "the kind of chart; inferred unless given",
    "图表类型，不写则自动判断", .choice(Chart.Kind.byOtherName))
  let id = Key(
    "id", "编号 編號",
    "by which its address and files are known for good, embed/chart-ID/; its place among the charts of the page without one unless given",
    "编号：图的网址和文件名一直用它，如 embed/chart-编号/；不写就按它在没写编号的图里的次序编", .text)
  let formerID = Key(
    "former-id", "旧编号 舊編號",
    "by which it was known before, an id or a number: the addresses below embed/ lead on to it",
    "从前的编号，或者从前的序号：embed/ 下面的旧网址转到这里", .names)
  let title = Key("title", "标题 標題", "what the chart finds", "标题，说明结论", .text)
  let subtitle = Key(
    "subtitle", "副标题 副標題", "measure, place, unit and time",
    "副标题：指标、地区、单位、时间", .text)
  let source = Key("source", "来源 來源", "who published the figures", "数据来源", .text)
  let note = Key("note", "备注 備註", "a remark below the chart", "图下备注", .text)
  let unit = Key("unit", "单位 單位", "the unit that numbers are drawn in", "显示所用的单位", .text)
  let x = Key(
    "x", "横轴 橫軸", "the places of `series`, or the column of a table that names them",
    "横轴：各点名称，或表中的列", .names)
  let y = Key("y", "纵轴 縱軸", "the columns of a table that become series", "纵轴：表中作为系列的列", .names)
  let series = Key(
    "series", "系列", "the series: a list of names and values",
    "系列列表", .groups(of: SeriesKeys.self))
  let data = Key(
    "data", "数据 數據", "figures by name, rows, or a CSV file beside the page",
    "数据：名称和数值、行，或旁边的CSV文件", .anything)
  let indicator = Key(
    "indicator", "指标 指標", "the indicator whose series is drawn",
    "绘制哪个指标的序列", .indicatorID)
  let from = Key("from", "起", "the first period of the series", "起始时期", .period)
  let to = Key("to", "止", "the last period of the series", "截止时期", .period)
  let by = Key("by", "分组依据 分組依據 按", "the dimension whose members become series", "按哪个分类分系列", .name)
  let show = Key(
    "show", "显示 顯示",
    "what is drawn of an indicator: value, change, or the changes of one comparison: period-before; its values, if it has any, unless given",
    "绘制数值、增速，或者指明的增速：环比、累计；不写就画数值，没有数值的画增速",
    .choice(ChineseWords.shown))
  let track = Key(
    "track", "时段 時段", "single periods, or sums from the start of the year (cumulative)",
    "当期数还是累计数", .choice(ChineseWords.tracks))
  let highlight = Key(
    "highlight", "突出", "the series or places that stand out",
    "突出显示的系列或项目", .names)
  let lines = Key("lines", "参考线 參考線", "lines across the chart: {目标: 20万亿元}", "参考线", .namedTexts)
  let bands = Key("bands", "区间 區間", "shaded stretches: {区间: 4.5—5.5%}", "区间", .namedTexts)
  let labels = Key(
    "labels", "标注 標註", "words at points, or false for no values",
    "各点的标注；false 则不显示数值", .anything)
  let order = Key(
    "order", "顺序 順序", "given, ascending or descending",
    "顺序：原序、升序、降序", .choice(ChineseWords.orders))
  let stack = Key(
    "stack", "堆叠 堆疊", "none, stacked or percent",
    "堆叠：否、堆叠、百分比", .choice(ChineseWords.stackings))
  let height = Key(
    "height", "高度", "the height of the plot in pixels",
    "高度（像素）", .integer(in: 60...1200))
  let base = Key(
    "base", "基期", "the place at which every line is 100",
    "基期：各条线在这一期都是100", .text)
  let seasons = Key(
    "seasons", "按年分线 按年分線", "true: a line for each year of one series",
    "是：一个系列按年份分成几条线", .boolean)
  let lineSeries = Key(
    "line-series", "画线 畫線", "the series that is a line over the columns",
    "画成线、压在柱子上的系列", .text)
  let dotSeries = Key(
    "dot-series", "画点 畫點", "the series that is dots over the columns",
    "画成点、压在柱子上的系列", .text)
  let events = Key(
    "events", "事件", "what happened when: {2020-01-23: 离汉通道关闭}",
    "事件：{2020-01-23: 离汉通道关闭}", .namedTexts)
  let spans = Key(
    "spans", "阶段 階段", "shaded stretches of time: {疫情期间: 2020-01..2022-12}",
    "阴影标出的一段时间：{疫情期间: 2020-01..2022-12}", .namedTexts)
  let grid = Key(
    "grid", "网格 網格", "the rows of a tile map: lists of names, empty where there is nothing",
    "方块地图的各行：一行一个列表，空的地方留空", .anything)
  let scales = Key(
    "scales", "刻度", "of small multiples: shared, or free for a scale each",
    "小图的刻度：统一，或各自", .choice(ChineseWords.scalings))
  let alt = Key(
    "alt", "描述", "the description for those who don't see the chart",
    "供读屏软件使用的描述", .text)
}

/// The keys of an entry of `series`.
final class SeriesKeys: KeyGroup {
  static let table = KeyTable<SeriesKeys>()

  let name = Key("name", "名称 名稱", "the name of the series", "系列名称", .text)
  let values = Key("values", "数值 數值", "its values, one for each place", "各点数值", .anything)
}

extension ChineseWords {
  static let shown: [String: ChartRequest.Shown] =
    measures.mapValues { $0 == .value ? .value : .change(nil) }
    .merging(comparisons.mapValues { .change($0) }) { own, _ in own }

  static let stackings: [String: Chart.Stacking] = [
    "否": .none, "是": .stacked, "堆叠": .stacked, "堆疊": .stacked, "百分比": .percent, "true": .stacked,
    "false": .none, "100%": .percent,
  ]

  static let scalings: [String: Chart.Scaling] = [
    "统一": .shared, "統一": .shared, "各自": .free,
  ]

  static let orders: [String: Chart.Order] = [
    "原序": .given, "升序": .ascending, "降序": .descending,
  ]
}

extension ChartRequest.Shown {
  /// The word by which an editor asks for it.
  var argument: Phrase.Argument {
    switch self {
    case .value: .words(rawValue, "数值")
    case .change(nil): .words(rawValue, "增速")
    case .change(let comparison?):
      .words(rawValue, comparison.wording(in: .simplifiedChinese))
    }
  }
}
