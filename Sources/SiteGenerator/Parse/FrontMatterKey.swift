/// The keys that one kind of front matter knows.
///
/// The raw value is the English key; editors may as well write one of the Chinese names.
protocol FrontMatterKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Chinese names, simplified and traditional, in the order in which they are preferred.
  var chineseNames: [String] { get }
  /// Every key under every one of its names.
  static var names: [String: Self] { get }
}

extension FrontMatterKey {
  var chineseNames: [String] { ChineseKeyNames.usual[rawValue] ?? [] }

  /// What ``names`` is made from, once.
  static var namesOfAll: [String: Self] {
    var names: [String: Self] = [:]
    for key in allCases {
      for name in [key.rawValue] + key.chineseNames {
        precondition(names.updateValue(key, forKey: name) == nil, "two keys are called \(name)")
      }
    }
    return names
  }
}

enum ReportKey: String, FrontMatterKey {
  static let names = namesOfAll

  case title, date, updated, source, author, views, period, metrics, column, tags, summary
  case documentNumber = "document-number"
  case indexNumber = "index-number"
  case issuer, corrections, draft, publish, expires, aliases, slug, image, lang, template, charts
  case extra

  var chineseNames: [String] {
    switch self {
    case .date: ["日期", "时间", "時間", "发布日期", "發布日期"]
    default: ChineseKeyNames.usual[rawValue] ?? []
    }
  }
}

enum MetricKey: String, FrontMatterKey {
  static let names = namesOfAll

  case indicator, label, value, change
  case comparedWith = "compared-with"
  case basis, period, note
}

enum CorrectionKey: String, FrontMatterKey {
  static let names = namesOfAll

  case date, text
}

enum ColumnKey: String, FrontMatterKey {
  static let names = namesOfAll

  case title, summary, order
  case pageSize = "page-size"
  case template, lang, image, aliases, extra
}

enum PageKey: String, FrontMatterKey {
  static let names = namesOfAll

  case title, summary, date, updated, draft, publish, expires, aliases, slug, image, lang
  case template, extra
}

enum SiteKey: String, FrontMatterKey {
  static let names = namesOfAll

  case title, description
  case baseURL = "base-url"
  case language
  case timeZone = "time-zone"
  case pageSize = "page-size"
  case rawHTML = "raw-html"
  case navigation, footer

  var chineseNames: [String] {
    switch self {
    case .title: ["名称", "名稱", "标题", "標題"]
    default: ChineseKeyNames.usual[rawValue] ?? []
    }
  }
}

enum NavigationKey: String, FrontMatterKey {
  static let names = namesOfAll

  case title, url

  var chineseNames: [String] {
    switch self {
    case .title: ["标题", "標題", "名称", "名稱"]
    default: ChineseKeyNames.usual[rawValue] ?? []
    }
  }
}

enum FooterKey: String, FrontMatterKey {
  static let names = namesOfAll

  case label, text, url
}

/// What keys are called in Chinese wherever they stand, unless a kind of front matter knows better.
private enum ChineseKeyNames {
  static let usual: [String: [String]] = [
    "aliases": ["旧址", "舊址"],
    "author": ["作者", "记者", "記者"],
    "base-url": ["网址", "網址"],
    "basis": ["口径", "口徑"],
    "change": ["增速", "变化", "變化"],
    "charts": ["图表", "圖表"],
    "column": ["栏目", "欄目"],
    "compared-with": ["对比", "對比"],
    "corrections": ["更正"],
    "date": ["日期"],
    "description": ["简介", "簡介"],
    "document-number": ["文号", "文號", "发文字号", "發文字號"],
    "draft": ["草稿"],
    "expires": ["失效"],
    "extra": ["其他"],
    "footer": ["页脚", "頁腳"],
    "image": ["图片", "圖片"],
    "index-number": ["索引号", "索引號"],
    "indicator": ["指标", "指標"],
    "issuer": ["发文机关", "發文機關"],
    "label": ["名称", "名稱"],
    "lang": ["语言", "語言"],
    "language": ["语言", "語言"],
    "metrics": ["指标", "指標"],
    "navigation": ["导航", "導航"],
    "note": ["备注", "備註"],
    "order": ["顺序", "順序"],
    "page-size": ["每页", "每頁"],
    "period": ["时期", "時期"],
    "publish": ["发布", "發布"],
    "slug": ["网址", "網址"],
    "source": ["来源", "來源"],
    "summary": ["摘要"],
    "tags": ["标签", "標籤"],
    "template": ["模板", "範本"],
    "text": ["内容", "內容", "说明", "說明"],
    "time-zone": ["时区", "時區"],
    "title": ["标题", "標題"],
    "updated": ["更新", "更新日期"],
    "url": ["网址", "網址", "链接", "鏈接"],
    "value": ["数值", "數值", "值"],
    "views": ["点击", "點擊", "点击量", "點擊量"],
  ]
}
