import Diagnostics
import Files
import Foundation
import FrontMatter
import Localization
import Markdown
import Markup
import Statistics

/// The keys of content/site.yaml.
final class SiteKeys: KeyGroup {
  static let table = KeyTable<SiteKeys>()

  let title = Key("title", "名称 名稱 标题 標題", "the site's name", "网站名称", .requiredText)
  let description = Key("description", "简介 簡介", "what the site is, in a sentence", "网站简介", .text)
  let baseURL = Key(
    "base-url", "网址 網址", "the address of the home page: https://example.org/",
    "首页的完整网址", .requiredText)
  let language = Key(
    "language", "语言 語言", "the language of the site; zh-Hans unless given",
    "网站语言，不写为 zh-Hans", .language)
  let timeZone = Key(
    "time-zone", "时区 時區", "the zone of times that name none; Asia/Shanghai unless given",
    "时区，不写为 Asia/Shanghai", .text)
  let icon = Key(
    "icon", "图标 圖標 圖示",
    "the picture by which browsers and search engines know the site, below content/: icon.svg or icon.png",
    "浏览器和搜索引擎用的网站图标，放在 content 下，如 icon.svg、icon.png", .name)
  let disallow = Key(
    "disallow", "不许抓取 不許抓取",
    "paths that search engines and other robots are asked not to read, for robots.txt: /archive/",
    "请搜索引擎等程序不要读取的网址，写进 robots.txt，如 /archive/", .names)
  let fiscalYear = Key(
    "fiscal-year", "财年 財年 财政年度 財政年度", "the month in which fiscal years begin: 4",
    "财年从几月开始，如 4", .integer(in: 1...12))
  let academicYear = Key(
    "academic-year", "学年 學年", "the month in which academic years begin; 9 unless given",
    "学年从几月开始，不写为 9", .integer(in: 1...12))
  let pageSize = Key(
    "page-size", "每页 每頁", "how many reports a page of a list has; 20 unless given",
    "列表每页条数，不写为 20", .integer(in: 1...1000))
  let tagPages = Key(
    "tag-pages", "标签页 標籤頁",
    "how many bulletins a tag needs for a page of its own, those with fewer being listed on /tags/ alone; 1 unless given",
    "一个标签至少有几篇公报才单设一页；不够的只列在 /tags/ 上。不写为 1", .integer(in: 1...1000))
  let rawHTML = Key(
    "raw-html", "", "whether raw HTML in texts is published",
    "是否保留正文中的 HTML", .boolean)
  let headlines = Key(
    "headlines", "首页指标 首頁指標", "the indicators that the home page shows",
    "首页显示的指标", .names(atMost: 100))
  let units = Key(
    "units", "单位 單位", "units of the site's own, beside those that everybody knows",
    "本站自己的单位（常用单位不必写）", .names)
  let licence = Key(
    "licence", "许可 許可 使用许可 使用許可",
    "under which terms figures may be used, unless an indicator says otherwise: CC BY 4.0",
    "数据的使用许可，指标另有说明的除外：CC BY 4.0", .licence)
  let contact = Key(
    "contact", "联系人 聯繫人 联系方式 聯繫方式",
    "whom to ask about figures, unless an indicator says otherwise",
    "数据联系人，指标另有说明的除外", .text)
  let area = Key(
    "area", "地区 地區", "the code of the area that figures are about: CN-GS",
    "数据所属地区的代码，如 CN-GS", .areaCode)
  let navigation = Key(
    "navigation", "导航 導航",
    "the main links: a list; the home page, the columns and the indicators unless given",
    "导航列表；不写则列首页、各栏目和指标", .groups(of: NavigationKeys.self, atMost: 100))
  let footer = Key(
    "footer", "页脚 頁腳", "the facts at the foot of every page: a list",
    "页脚列表", .groups(of: FooterKeys.self, atMost: 100))
  let expired = Key(
    "expired", "失效页面 失效頁面",
    "what stands where a page has expired: notice, a page that says so, unless given; or remove, nothing",
    "失效后原网址上留什么：说明（写明已失效，不写为此）、删除",
    .choice(ChineseWords.expiredPages))
  let unlinked = Key(
    "unlinked", "不必链接 不必鏈接",
    "files and folders that are published although no page leads to them: archive/",
    "没有页面链接也照样发布的文件和文件夹，如 archive/", .names)
  let attachments = Key(
    "attachments", "附件",
    "kinds of files that can act, and are published all the same: html, exe",
    "会自己运行、但确实要发布的附件种类，如 html、exe", .names)
  let keep = Key(
    "keep", "保留",
    "what others put into the published folder and is kept there: CNAME, .nojekyll, news/verify.html; .git always is",
    "发布文件夹里别人放进去、要保留的东西，如 CNAME、.nojekyll、news/verify.html；.git 不写也保留", .names)
  let publish = Key(
    "publish", "发布方式 發布方式",
    "how the published folder is replaced: exchange, as a whole; in-place, file by file, where a server or a mount holds the folder itself; chosen by what the system can do unless given",
    "发布文件夹怎样更新：整体，一步换掉整个文件夹；逐个，文件夹不动、逐个换文件，用于服务器或挂载占住这个文件夹的情况；不写则看系统能做到哪种",
    .choice(ChineseWords.publishingManners))
}

/// The keys of an entry of `navigation`.
final class NavigationKeys: KeyGroup {
  static let table = KeyTable<NavigationKeys>()

  let title = Key("title", "标题 標題 名称 名稱", "the words of the link", "链接文字", .requiredText)
  let url = Key(
    "url", "网址 網址 链接 鏈接", "where it leads: a path on the site, or a whole address",
    "链接地址", .requiredText)
}

/// The keys of an entry of `footer`.
final class FooterKeys: KeyGroup {
  static let table = KeyTable<FooterKeys>()

  let label = Key("label", "名称 名稱", "what the fact is about", "名称", .text)
  let text = Key("text", "内容 內容 说明 說明", "the fact", "内容", .requiredText)
  let url = Key("url", "网址 網址 链接 鏈接", "where it leads", "链接地址", .text)
}

/// Reads `site.yaml`.
package struct SiteConfigurationParser {
  package let file: String

  package init(file: String) {
    self.file = file
  }

  /// The language tag that a configuration names, whatever else is in it; nil where it names none,
  /// or can't be read.
  package static func language(in bytes: [UInt8]) -> String? {
    let text = SourceText.checking(bytes, file: "")
    let reading = YAMLReader(file: "", firstLine: 1)
      .read(String(decoding: text.value.bytes, as: UTF8.self), isKey: SiteKeys.table.knows)
    guard let value = reading.value else { return nil }
    var fields = Fields<SiteKeys>(value, file: "", as: .text(""))
    return fields[\.language]
  }

  /// - Returns: nil with errors where the file is no usable configuration.
  package func parse(_ bytes: [UInt8]) -> Parsed<SiteConfiguration?> {
    let text = SourceText.checking(bytes, file: file)
    guard !text.diagnostics.hasErrors else { return Parsed(nil, text.diagnostics) }
    let yaml = YAMLReader(file: file, firstLine: 1)
      .read(String(decoding: text.value.bytes, as: UTF8.self)) {
        SiteKeys.table.knows($0) || NavigationKeys.table.knows($0) || FooterKeys.table.knows($0)
      }
    guard yaml.isWhole || yaml.value != nil else { return Parsed(nil, yaml.diagnostics) }
    let start = SourceLocation.Position(line: 1, column: 1)
    var fields = Fields<SiteKeys>(
      yaml.value ?? YAMLValue(content: .null, position: start), file: file,
      as: .words("the file", "这个文件"))
    let configuration = configuration(&fields)
    // What seems to be missing may stand on a line that could not be read.
    let diagnostics =
      yaml.diagnostics
      + fields.diagnostics.filter {
        yaml.isWhole || !FrontMatterRules.ofAbsence.contains($0.rule.code)
      }
    return Parsed(yaml.isWhole && !diagnostics.hasErrors ? configuration : nil, diagnostics)
  }

  private func units(_ fields: inout Fields<SiteKeys>) -> Set<Statistics.Unit> {
    var units: Set<Statistics.Unit> = []
    for name in fields[\.units] {
      if let unit = Statistics.Unit(named: name.value), unit != .none {
        units.insert(unit)
      } else {
        fields.report(
          .unusable(
            name.value, key: fields.name(of: \.units), because: Phrase("it is no unit", "这不是单位"),
            fix: Wording("write a unit alone, such as 亿元, 家 or %", "只写单位，如 亿元、家、%"),
            at: name.location))
      }
    }
    return units
  }

  private func configuration(_ fields: inout Fields<SiteKeys>) -> SiteConfiguration? {
    let title = fields[\.title]
    let description = fields[\.description] ?? ""
    let baseURL = baseURL(&fields)
    let timeZone = timeZone(&fields)
    let language = fields[\.language] ?? "zh-Hans"
    let calendar = StatisticalCalendar(
      fiscalStart: fields[\.fiscalYear], academicStart: fields[\.academicYear] ?? 9)
    let pageSize = fields[\.pageSize]
    let allowsRawHTML = fields[\.rawHTML] ?? false
    let headlines = fields[\.headlines]
    let units = units(&fields)
    let (licence, contact, area) = (fields[\.licence], fields[\.contact], fields[\.area])
    let namesNavigation = fields.contains(\.navigation)
    let navigation = fields.map(\.navigation) {
      navigationEntry(&$0)
    }
    let footer = fields.map(\.footer) { footerEntry(&$0) }
    let expiredPages = fields[\.expired] ?? .notice
    let unlinked = unlinked(&fields)
    let publishing = Publication.Wishes(kept: kept(&fields), manner: fields[\.publish])
    let icon = icon(&fields)
    let disallowed = disallowed(&fields)
    let smallestTagPage = fields[\.tagPages] ?? 1
    guard let baseURL, let timeZone else { return nil }
    if baseURL.path != "/", let first = fields[\.disallow].first {
      fields.report(
        Diagnostic(
          Rule.sourceFiles.robotsOutOfPlace, at: first.location,
          ["path": .text("\(baseURL.path)robots.txt")]))
    }
    var configuration = SiteConfiguration(
      title: title, description: description, baseURL: baseURL, language: language,
      languageOfWords: SiteConfiguration.language(of: language), timeZone: timeZone,
      calendar: calendar,
      pageSize: pageSize ?? SiteConfiguration.defaultPageSize,
      allowsRawHTML: allowsRawHTML, headlines: headlines, units: units, licence: licence,
      contact: contact, area: area, navigation: navigation, footer: footer,
      expiredPages: expiredPages, unlinked: unlinked,
      allowedAttachments: Set(
        fields[\.attachments].map { $0.value.lowercased().drop { $0 == "." } }.map(String.init)),
      publishing: publishing)
    configuration.icon = icon
    configuration.disallowed = disallowed
    configuration.smallestTagPage = smallestTagPage
    configuration.namesNavigation = namesNavigation
    return configuration
  }

  /// A file below the content folder, with or without a slash before it.
  private func icon(_ fields: inout Fields<SiteKeys>) -> Located<ImageAddress>? {
    guard let name = fields[\.icon] else { return nil }
    let text = name.value.hasPrefix("/") ? name.value : "/\(name.value)"
    if let path = SitePath(text), !path.isPage, SiteConfiguration.iconType(of: path) != nil {
      return Located(.onSite([path]), at: name.location)
    }
    fields.report(
      .unusable(
        name.value, key: fields.name(of: \.icon),
        because: Phrase("it is no picture that browsers take for an icon", "浏览器不能拿它当图标"),
        fix: Wording(
          "name an SVG, PNG or ICO file below content/, such as icon.svg",
          "写 content 下面的 SVG、PNG 或 ICO 文件，如 icon.svg"), at: name.location))
    return nil
  }

  /// Paths as robots.txt has them: from the host's root on, with `*` and `$` for what they stand for.
  private func disallowed(_ fields: inout Fields<SiteKeys>) -> [String] {
    fields[\.disallow].compactMap { name in
      let isUsable =
        name.value.hasPrefix("/")
        && !name.value.unicodeScalars.contains { $0 == "#" || $0.properties.isWhitespace }
      if isUsable { return name.value }
      fields.report(
        .unusable(
          name.value, key: fields.name(of: \.disallow),
          because: Phrase("it is no path of the site", "这不是网站上的路径"),
          fix: Wording("write a path from / on, such as /archive/", "写以 / 开头的路径，如 /archive/"),
          at: name.location))
      return nil
    }
  }

  /// `archive/` and `files/old.zip`, with or without a slash before them.
  private func unlinked(_ fields: inout Fields<SiteKeys>) -> [SitePath] {
    fields[\.unlinked].compactMap { name in
      let text = name.value.hasPrefix("/") ? name.value : "/\(name.value)"
      if let path = SitePath(text), path != .home { return path }
      fields.report(
        .unusable(
          name.value, key: fields.name(of: \.unlinked),
          because: Phrase("it is no file or folder of the content", "这不是内容里的文件或文件夹"),
          fix: Wording(
            "write a path below content/, such as archive/", "写 content 下面的路径，如 archive/"),
          at: name.location))
      return nil
    }
  }

  /// Paths in the published folder.
  private func kept(_ fields: inout Fields<SiteKeys>) -> Set<String> {
    var kept: Set<String> = []
    for name in fields[\.keep] {
      let text = name.value.hasSuffix("/") ? String(name.value.dropLast()) : name.value
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      let fault: Phrase? =
        if text.contains("\\") {
          Phrase("folders are parted by '/'", "文件夹之间用“/”分开")
        } else if text.contains(where: { "*?".contains($0) }) {
          Phrase("names are written out, without '*' and '?'", "名字要写全，不能用“*”“?”代替")
        } else if parts.first == ".sitegen" {
          Phrase("it is sitegen's own, and kept in any case", "它是 sitegen 自己的标记，不写也会保留")
        } else {
          nil
        }
      if let fault {
        fields.report(
          .unusable(
            name.value, key: fields.name(of: \.keep), because: fault,
            fix: Wording(
              "write a name such as CNAME or news/verify.html; a folder is kept with all in it",
              "写发布文件夹里的名字，如 CNAME、news/verify.html；文件夹会连同里面的东西一起保留"),
            at: name.location))
      } else if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
        fields.report(
          .unusable(
            name.value, key: fields.name(of: \.keep),
            because: Phrase("it is no path in the published folder", "这不是发布文件夹里的路径"),
            fix: Wording(
              "write a name such as CNAME or news/verify.html; a folder is kept with all in it",
              "写发布文件夹里的名字，如 CNAME、news/verify.html；文件夹会连同里面的东西一起保留"),
            at: name.location))
      } else {
        kept.insert(text)
      }
    }
    return kept
  }

  private func baseURL(_ fields: inout Fields<SiteKeys>) -> BaseURL? {
    let text = fields[\.baseURL]
    if text.isEmpty { return nil }
    guard let url = BaseURL(text) else {
      fields.report(
        .unusable(
          text, key: fields.name(of: \.baseURL),
          because: Phrase("it is no address of a site", "这不是网站的地址"),
          fix: Wording(
            "write the address of the home page, such as https://example.org/",
            "写首页的完整网址，如 https://example.org/"),
          at: fields.location(of: \.baseURL)))
      return nil
    }
    return url
  }

  private func timeZone(_ fields: inout Fields<SiteKeys>) -> TimeZone? {
    let text = fields[\.timeZone] ?? SiteConfiguration.usualZone
    // Abbreviations stand for several zones: CST is that of Chicago, of Cuba and of China.
    let isName = text.contains("/") || ["UTC", "GMT"].contains { text.hasPrefix($0) }
    guard isName, let zone = TimeZone(identifier: text) else {
      fields.report(
        .unusable(
          text, key: fields.name(of: \.timeZone),
          because: Phrase("it is no name of a time zone", "这不是时区的名称"),
          fix: Wording("write a name such as Asia/Shanghai or UTC", "写 Asia/Shanghai（北京时间）或 UTC"),
          at: fields.location(of: \.timeZone)))
      return nil
    }
    return zone
  }

  private func navigationEntry(
    _ fields: inout Fields<NavigationKeys>
  ) -> SiteConfiguration.NavigationEntry? {
    let title = fields[\.title]
    guard !fields[\.url].isEmpty, let link = link(\.url, &fields) else { return nil }
    return SiteConfiguration.NavigationEntry(
      title: title, link: link, location: fields.location(of: \.url))
  }

  private func footerEntry(_ fields: inout Fields<FooterKeys>) -> SiteConfiguration.FooterEntry {
    SiteConfiguration.FooterEntry(
      label: fields[\.label], text: fields[\.text], link: link(\.url, &fields),
      location: fields.location(of: \.url))
  }

  /// An address with the host as it is registered: one with other letters than ASCII's in punycode.
  private static func registered(_ address: String) -> String {
    if address.utf8.allSatisfy({ $0 < 0x80 }) { return address }
    return URL(string: address)?.absoluteString ?? address
  }

  private func link<Group, Value: Sendable>(
    _ key: Fields<Group>.Path<Value>, _ fields: inout Fields<Group>
  ) -> SiteConfiguration.SiteLink? {
    guard let text = fields.text(of: key) else { return nil }
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    if let path = SitePath(String(text[..<end])) {
      return .onSite(path, suffix: String(text[end...]))
    }
    if URLPolicy.allowsAbsoluteLink(text) { return .elsewhere(Self.registered(text)) }
    fields.report(
      .unusable(
        text, key: fields.name(of: key),
        because: Phrase("it is no address that can be linked to", "这不是能点开的网址"),
        fix: Wording(
          "write a path on this site, such as /about/, or a whole https:// address",
          "写站内网址，如 /about/，或者完整的 https:// 网址"),
        at: fields.location(of: key)))
    return nil
  }
}
