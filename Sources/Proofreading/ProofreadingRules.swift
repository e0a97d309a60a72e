import Diagnostics
import Localization
import SiteModel

/// What a careful colleague would ask about before a site goes out. All of it can be right: a report
/// may accept any of them with a reason.
package struct ProofreadingRules: RuleCatalogue {
  package init() {}

  // MARK: Words and signs

  let discouragedWording = Rule(
    "discouraged-wording", .warning,
    "'{word}' is on the list of words to avoid", "“{word}”在用词表里，不这样写",
    fix: ("write '{right}': {reason}", "改成“{right}”：{reason}"),
    why: (
      "The site keeps one wording for one thing; content/wording.yaml says which, and why.",
      "同一件事全站要有同一种写法；哪些词不用、为什么，写在 content/wording.yaml 里。"
    ),
    wrong: "办理银行帐户", right: "办理银行账户")

  let halfWidthPunctuation = Rule(
    "half-width-punctuation", .warning,
    "half-width '{text}' between Chinese characters", "中文之间用了半角的“{text}”",
    fix: ("write '{right}'", "改成“{right}”"),
    why: (
      "GB/T 15834: Chinese text has full-width punctuation; 'sitegen tidy' leaves the text itself alone.",
      "《标点符号用法》（GB/T 15834）：中文用全角标点。sitegen tidy 只整理格式，不改正文的标点。"
    ),
    wrong: "稳中有进,稳中向好", right: "稳中有进，稳中向好")

  let wideCharacters = Rule(
    "full-width-characters", .warning,
    "'{text}' is written in full-width digits or letters", "“{text}”用了全角的数字或字母",
    fix: ("write '{right}'", "改成“{right}”"),
    why: (
      "Full-width digits and letters are found by no search, and look spaced out; 'sitegen tidy' leaves the text itself alone.",
      "全角的数字和字母搜索不到，字距也散。sitegen tidy 只整理格式，不改正文的字。"
    ),
    wrong: "增长５.３%", right: "增长5.3%")

  let openPlace = Rule(
    "open-place", .warning,
    "'{text}' looks like a place that was left open", "“{text}”像是留着待填的地方",
    fix: ("fill it in, or take it out", "填上，或者去掉"),
    why: (
      "A draft's stopgap is easily overlooked, and every reader sees it.",
      "起草时留的空最容易漏，读者却一眼就看到。"
    ),
    wrong: "同比增长X%（待核实）", right: "同比增长5.3%")

  // MARK: Titles and headings

  let skippedLevel = Rule(
    "skipped-heading-level", .warning,
    "the heading '{heading}' is {steps} levels below the one above it, not one",
    "小标题“{heading}”比上一个低了 {steps} 级，中间跳了级",
    fix: ("take {excess} '#' away", "少写 {excess} 个“#”"),
    why: (
      "Readers who listen to a page go from heading to heading, and look for what is missing.",
      "用读屏软件的人靠小标题的层次找内容，跳级会以为漏了一段。"
    ),
    wrong: "## 总体情况\n\n#### 工业", right: "## 总体情况\n\n### 工业")

  let longTitle = Rule(
    "long-title", .warning,
    "the title has {count} characters", "标题有 {count} 个字",
    fix: (
      "keep it to 64 Chinese characters, or twenty words, and say the rest in 'summary'",
      "控制在 64 个字以内，其余写进“摘要”"
    ),
    why: (
      "WeChat cuts titles at 64 characters, search results and lists much earlier.",
      "转发到微信时标题只显示 64 个字，搜索结果和列表里更短。"
    ),
    wrong: "标题: 关于……（一百字）的通知", right: "标题: 2026年上半年工业运行情况\n摘要: ……")

  let sameTitle = Rule(
    "same-title", .warning,
    "{file} ({date}) in the same column has the same title", "同一栏目里 {file}（{date}）的标题一模一样",
    fix: ("name the period or what is new in the title", "在标题里写明是哪一期，或者有什么不同"),
    why: (
      "In lists, feeds and search results nobody can tell the two apart.",
      "在列表、订阅和搜索结果里分不出哪篇是哪篇。"
    ),
    wrong: "标题: 工业运行情况（三月、四月各一篇）", right: "标题: 2026年4月工业运行情况")

  let longName = Rule(
    "long-file-name", .warning,
    "the last part of the address has {count} characters", "网址的最后一段有 {count} 个字符",
    fix: (
      "give the file a shorter name, or a report a 'slug'; keep the old address under 'aliases'",
      "文件名改短，或者用“网址”另起一个短的；已经发布过的，把旧网址写进“旧址”"
    ),
    why: (
      "Each Chinese character becomes nine in an address that is copied; chats and mail cut long ones.",
      "复制出来的网址，每个汉字变成九个字符，太长会被聊天软件和邮件截断。"
    ),
    wrong: "关于印发某某某某某某某某某某某某某某某某某某某某某某某某工作方案的通知.md", right: "2026-03-work-plan.md")

  // MARK: Links

  let brokenAddress = Rule(
    "broken-address", .warning,
    "the address '{address}' leads nowhere: {reason}", "网址“{address}”打不开：{reason}",
    fix: ("copy it anew from the browser", "从浏览器地址栏重新复制一次"),
    why: (
      "Readers who follow the link would see an error.", "读者点进去只会看到出错。"
    ),
    wrong: "[统计局](https：//www.stats.gov.cn/)", right: "[统计局](https://www.stats.gov.cn/)")

  let addressInHouse = Rule(
    "address-in-house", .warning,
    "the address '{address}' works inside one office alone: {host}",
    "网址“{address}”只有单位内部能打开（{host}）",
    fix: ("link to where everybody can read it, or take the link out", "换成外面能打开的网址，或者去掉链接"),
    why: (
      "Readers would see an error, and learn how the network inside is built.",
      "读者打不开，还会暴露内部网络的地址。"
    ),
    wrong: "[附件](http://192.168.1.20/a.pdf)", right: "[附件](a.pdf)")

  // MARK: Files, columns, indicators

  let heavyPicture = Rule(
    "heavy-picture", .warning,
    "the picture is {width} × {height} pixels and {size} KB", "图片是 {width} × {height} 像素，{size} KB",
    fix: (
      "save it 1600 pixels wide, which is enough for any screen; some 300 KB are left then",
      "缩到宽 1600 像素，什么屏幕都够清楚，一般只剩 300 KB 左右"
    ),
    why: (
      "A page shows it at most 800 pixels wide; on a telephone all of it is loaded all the same.",
      "页面上最多显示 800 像素宽，可手机还是要把整张图下载下来。"
    ),
    wrong: "现场.jpg（4000 × 3000 像素，4 MB）", right: "现场.jpg（1600 × 1200 像素，300 KB）")

  let staleColumn = Rule(
    "stale-column", .warning,
    "nothing in '{column}' is newer than {date}, and something new is promised every {days} days",
    "栏目“{column}”从 {date} 起没有新内容，按更新周期最多隔 {days} 天",
    fix: (
      "publish something, or set 'refresh' to what can be kept", "发布新内容，或者把“更新周期”改成做得到的天数"
    ),
    why: (
      "Public sites are inspected for columns that nobody keeps up.", "政府网站检查会查长期不更新的栏目。"
    ),
    wrong: "更新周期: 14（三个月没有新内容）", right: "更新周期: 90")

  let emptyIndicator = Rule(
    "empty-indicator", .warning,
    "no bulletin gives a figure of '{indicator}', and its page shows none",
    "还没有公报给出“{indicator}”的数，它的页面是空的",
    fix: (
      "name it in a report's metrics, add a table of earlier figures, or remove it",
      "在公报的指标里写上它，或者补一张历史数据表；不用的就删掉"
    ),
    why: (
      "An indicator under another id than the reports use looks just like this.",
      "公报里写的代号和这里不一样时，也正是这个样子。"
    ),
    wrong: "content/indicators/gdp.md（公报里写 GDP-total）", right: "- {指标: gdp, 数值: 35亿元}")

  /// For what stands at more than one place of a file.
  static let everywhere = Wording(
    "write '{right}'; there are {count} in all, on the lines {lines}",
    "改成“{right}”；全文共 {count} 处，在第 {lines} 行")

  /// The same for places that were left open.
  static let fillAll = Wording(
    "fill it in, or take it out; there are {count} in all, on the lines {lines}",
    "填上，或者去掉；全文共 {count} 处，在第 {lines} 行")

  /// The most lines that are named.
  private static let lines = 10

  /// The lines of a remark that is made once for a file.
  static func list(of lines: Set<Int>) -> String {
    lines.sorted().prefix(Self.lines).map(String.init).joined(separator: ", ")
      + (lines.count > Self.lines ? "…" : "")
  }

  static let compress = Wording(
    "save it as JPG at 80 per cent, or as WebP; some 300 KB are left then",
    "另存为 JPG（质量 80%）或 WebP，一般只剩 300 KB 左右")

  /// What to do about a word, by what its entry says.
  static func way(out wording: DiscouragedWording) -> Wording? {
    switch (wording.right, wording.reason) {
    case (_?, _?): nil
    case (_?, nil): Wording("write '{right}'", "改成“{right}”")
    case (nil, _?): Wording("say it in another way: {reason}", "换一种说法：{reason}")
    case (nil, nil): Wording("say it in another way", "换一种说法")
    }
  }
}

extension Rule {
  static let proofreading = ProofreadingRules()
}
