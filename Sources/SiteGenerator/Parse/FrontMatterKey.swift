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
    case .title: ["标题", "標題"]
    case .date: ["日期", "时间", "時間", "发布日期", "發布日期"]
    case .updated: ["更新", "更新日期"]
    case .source: ["来源", "來源"]
    case .author: ["作者", "记者", "記者"]
    case .views: ["点击", "點擊", "点击量", "點擊量"]
    case .period: ["时期", "時期"]
    case .metrics: ["指标", "指標"]
    case .column: ["栏目", "欄目"]
    case .tags: ["标签", "標籤"]
    case .summary: ["摘要"]
    case .documentNumber: ["文号", "文號", "发文字号", "發文字號"]
    case .indexNumber: ["索引号", "索引號"]
    case .issuer: ["发文机关", "發文機關"]
    case .corrections: ["更正"]
    case .draft: ["草稿"]
    case .publish: ["发布", "發布"]
    case .expires: ["失效"]
    case .aliases: ["旧址", "舊址"]
    case .slug: ["网址", "網址"]
    case .image: ["图片", "圖片"]
    case .lang: ["语言", "語言"]
    case .template: ["模板", "範本"]
    case .charts: ["图表", "圖表"]
    case .extra: ["其他"]
    }
  }
}

enum MetricKey: String, FrontMatterKey {
  static let names = namesOfAll

  case indicator, label, value, change
  case comparedWith = "compared-with"
  case basis, period, note

  var chineseNames: [String] {
    switch self {
    case .indicator: ["指标", "指標"]
    case .label: ["名称", "名稱"]
    case .value: ["数值", "數值", "值"]
    case .change: ["增速", "变化", "變化"]
    case .comparedWith: ["对比", "對比"]
    case .basis: ["口径", "口徑"]
    case .period: ["时期", "時期"]
    case .note: ["备注", "備註"]
    }
  }
}

enum CorrectionKey: String, FrontMatterKey {
  static let names = namesOfAll

  case date, text

  var chineseNames: [String] {
    switch self {
    case .date: ["日期"]
    case .text: ["内容", "內容", "说明", "說明"]
    }
  }
}

enum ColumnKey: String, FrontMatterKey {
  static let names = namesOfAll

  case title, summary, order
  case pageSize = "page-size"
  case template, lang, image, aliases, extra

  var chineseNames: [String] {
    switch self {
    case .title: ["标题", "標題"]
    case .summary: ["摘要"]
    case .order: ["顺序", "順序"]
    case .pageSize: ["每页", "每頁"]
    case .template: ["模板", "範本"]
    case .lang: ["语言", "語言"]
    case .image: ["图片", "圖片"]
    case .aliases: ["旧址", "舊址"]
    case .extra: ["其他"]
    }
  }
}

enum PageKey: String, FrontMatterKey {
  static let names = namesOfAll

  case title, summary, date, updated, draft, publish, expires, aliases, slug, image, lang
  case template, extra

  var chineseNames: [String] {
    switch self {
    case .title: ["标题", "標題"]
    case .summary: ["摘要"]
    case .date: ["日期"]
    case .updated: ["更新", "更新日期"]
    case .draft: ["草稿"]
    case .publish: ["发布", "發布"]
    case .expires: ["失效"]
    case .aliases: ["旧址", "舊址"]
    case .slug: ["网址", "網址"]
    case .image: ["图片", "圖片"]
    case .lang: ["语言", "語言"]
    case .template: ["模板", "範本"]
    case .extra: ["其他"]
    }
  }
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
    case .description: ["简介", "簡介"]
    case .baseURL: ["网址", "網址"]
    case .language: ["语言", "語言"]
    case .timeZone: ["时区", "時區"]
    case .pageSize: ["每页", "每頁"]
    case .rawHTML: []
    case .navigation: ["导航", "導航"]
    case .footer: ["页脚", "頁腳"]
    }
  }
}

enum NavigationKey: String, FrontMatterKey {
  static let names = namesOfAll

  case title, url

  var chineseNames: [String] {
    switch self {
    case .title: ["标题", "標題", "名称", "名稱"]
    case .url: ["网址", "網址", "链接", "鏈接"]
    }
  }
}

enum FooterKey: String, FrontMatterKey {
  static let names = namesOfAll

  case label, text, url

  var chineseNames: [String] {
    switch self {
    case .label: ["名称", "名稱"]
    case .text: ["内容", "內容"]
    case .url: ["网址", "網址", "链接", "鏈接"]
    }
  }
}
