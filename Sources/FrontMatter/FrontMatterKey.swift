/// The keys that one kind of front matter knows.
///
/// The raw value is the English key; editors may as well write one of the Chinese names.
package protocol FrontMatterKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Chinese names, simplified and traditional, in the order in which they are preferred.
  var chineseNames: [String] { get }
  /// Every key under every one of its names.
  static var names: [String: Self] { get }
}

extension FrontMatterKey {
  package var chineseNames: [String] { ChineseKeyNames.usual[rawValue] ?? [] }

  /// What ``names`` is made from, once.
  package static var namesOfAll: [String: Self] {
    var names: [String: Self] = [:]
    for key in allCases {
      for name in [key.rawValue] + key.chineseNames {
        precondition(names.updateValue(key, forKey: name) == nil, "two keys are called \(name)")
      }
    }
    return names
  }
}

package enum ReportKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case title, date, updated, source, author, views, period, metrics, column, tags, summary
  case documentNumber = "document-number"
  case indexNumber = "index-number"
  case issuer, corrections, draft, publish, expires, aliases, slug, image, lang, template, charts
  case extra

  package var chineseNames: [String] {
    switch self {
    case .date: ["日期", "时间", "時間", "发布日期", "發布日期"]
    default: ChineseKeyNames.usual[rawValue] ?? []
    }
  }
}

package enum MetricKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case indicator, label, value, change
  case comparedWith = "compared-with"
  case basis, period, dimensions, status, note, key, supersedes, final
}

package enum IndicatorKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case id, title
  case englishTitle = "title-en"
  case shortTitle = "short-title"
  case summary, group, order, unit, kind, frequency, direction, basis, dimensions, precision
  case source, contact, warnings
  case indexBase = "index-base"
  case entering, leaving, lang, aliases, extra

  package var chineseNames: [String] {
    switch self {
    case .title: ["名称", "名稱", "标题", "標題"]
    default: ChineseKeyNames.usual[rawValue] ?? []
    }
  }
}

package enum WarningKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case below, above, falls, rises, target, due, near, measure, level, dimensions, note
}

package enum TermKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case title, also, order, extra

  package var chineseNames: [String] {
    switch self {
    case .title: ["术语", "術語", "名称", "名稱", "标题", "標題"]
    default: ChineseKeyNames.usual[rawValue] ?? []
    }
  }
}

package enum ChartKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case type, title, subtitle, source, note, unit, x, y, series, data, indicator, from, to, by, show
  case highlight, lines, bands, labels, order, stack, height, alt
}

package enum SeriesKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case name, values
}

package enum CorrectionKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case date, text
}

package enum ColumnKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case title, summary, order
  case pageSize = "page-size"
  case template, lang, image, aliases, extra
}

package enum PageKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case title, summary, date, updated, draft, publish, expires, aliases, slug, image, lang
  case template, extra
}

package enum SiteKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case title, description
  case baseURL = "base-url"
  case language
  case timeZone = "time-zone"
  case pageSize = "page-size"
  case rawHTML = "raw-html"
  case headlines, navigation, footer

  package var chineseNames: [String] {
    switch self {
    case .title: ["名称", "名稱", "标题", "標題"]
    default: ChineseKeyNames.usual[rawValue] ?? []
    }
  }
}

package enum NavigationKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case title, url

  package var chineseNames: [String] {
    switch self {
    case .title: ["标题", "標題", "名称", "名稱"]
    default: ChineseKeyNames.usual[rawValue] ?? []
    }
  }
}

package enum FooterKey: String, FrontMatterKey {
  package static let names = namesOfAll

  case label, text, url
}

/// What keys are called in Chinese wherever they stand, unless a kind of front matter knows better.
private enum ChineseKeyNames {
  static let usual: [String: [String]] = [
    "above": ["高于", "高於"],
    "aliases": ["旧址", "舊址"],
    "also": ["又称", "又稱", "同义词", "同義詞"],
    "alt": ["描述"],
    "author": ["作者", "记者", "記者"],
    "bands": ["区间", "區間"],
    "base-url": ["网址", "網址"],
    "basis": ["口径", "口徑"],
    "below": ["低于", "低於"],
    "by": ["分组依据", "按"],
    "change": ["增速", "增幅", "增减", "增減", "变化", "變化"],
    "charts": ["图表", "圖表"],
    "column": ["栏目", "欄目"],
    "compared-with": ["对比", "對比"],
    "contact": ["联系人", "聯繫人", "联系方式", "聯繫方式"],
    "corrections": ["更正"],
    "data": ["数据", "數據"],
    "date": ["日期"],
    "description": ["简介", "簡介"],
    "dimensions": ["维度", "維度", "分类", "分類"],
    "direction": ["方向"],
    "document-number": ["文号", "文號", "发文字号", "發文字號"],
    "draft": ["草稿"],
    "due": ["目标期", "目標期"],
    "entering": ["入库", "入庫"],
    "expires": ["失效"],
    "extra": ["其他"],
    "falls": ["连降", "連降"],
    "final": ["最终", "最終"],
    "footer": ["页脚", "頁腳"],
    "frequency": ["频率", "頻率"],
    "from": ["起"],
    "group": ["分组", "分組"],
    "headlines": ["首页指标", "首頁指標"],
    "height": ["高度"],
    "highlight": ["突出"],
    "image": ["图片", "圖片"],
    "index-base": ["基期"],
    "index-number": ["索引号", "索引號"],
    "indicator": ["指标", "指標"],
    "issuer": ["发文机关", "發文機關"],
    "key": ["重点", "重點"],
    "kind": ["性质", "性質"],
    "label": ["名称", "名稱"],
    "labels": ["标注", "標註"],
    "lang": ["语言", "語言"],
    "language": ["语言", "語言"],
    "leaving": ["退库", "退庫"],
    "level": ["级别", "級別"],
    "lines": ["参考线", "參考線"],
    "measure": ["对象", "對象"],
    "metrics": ["指标", "指標"],
    "name": ["名称", "名稱"],
    "navigation": ["导航", "導航"],
    "near": ["临近", "臨近", "接近"],
    "note": ["备注", "備註"],
    "order": ["顺序", "順序"],
    "page-size": ["每页", "每頁"],
    "period": ["时期", "時期"],
    "precision": ["小数位", "小數位"],
    "publish": ["发布", "發布"],
    "rises": ["连升", "連升"],
    "series": ["系列"],
    "short-title": ["简称", "簡稱"],
    "show": ["显示", "顯示"],
    "slug": ["网址", "網址"],
    "source": ["来源", "來源"],
    "stack": ["堆叠", "堆疊"],
    "status": ["状态", "狀態"],
    "subtitle": ["副标题", "副標題"],
    "summary": ["摘要"],
    "supersedes": ["取代"],
    "tags": ["标签", "標籤"],
    "target": ["目标", "目標"],
    "template": ["模板", "範本"],
    "text": ["内容", "內容", "说明", "說明"],
    "time-zone": ["时区", "時區"],
    "title": ["标题", "標題"],
    "title-en": ["英文名", "英文名称", "英文名稱"],
    "to": ["止"],
    "type": ["类型", "類型"],
    "unit": ["单位", "單位"],
    "updated": ["更新", "更新日期"],
    "url": ["网址", "網址", "链接", "鏈接"],
    "value": ["数值", "數值", "值"],
    "values": ["数值", "數值"],
    "views": ["点击", "點擊", "点击量", "點擊量"],
    "warnings": ["预警", "預警"],
    "x": ["横轴", "橫軸"],
    "y": ["纵轴", "縱軸"],
  ]
}
