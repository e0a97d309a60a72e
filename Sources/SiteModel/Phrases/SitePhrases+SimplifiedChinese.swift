import Statistics

extension SitePhrases {
  static let simplifiedChinese = SitePhrases(
    home: "首页", tags: "标签", notFound: "没有找到这个页面", indicators: "指标", warnings: "监测预警",
    revisions: "数据修订", glossary: "术语", search: "搜索", archive: "历年公报",
    archiveOf: { "\($0.map { "\($0)：" } ?? "")\($1)公报" },
    aboutArchive: { "\($1)发布的\($0)，按时间排列，新的在前。" },
    aboutSearch: { "按字词、数据、文号查找\($0)发布的全部公报。" }, calendar: "发布日历",
    publications: "定期发布", aboutPublications: "本站定期发布的各种公报，每种列出最新一期和历次发布。",
    issuesOf: { "\($0)：历次发布" }, aboutIssues: { "“\($0)”历次发布的公报，新的在前。" },
    latestOf: { "\($0)：最新一期" }, aboutCalendar: { "\($0)什么时候发布什么，以及已经发布的公报。" },
    pageOfList: { "\($0)（第\($1)页）" }, close: "收起", colon: "：",
    chartSource: "写法", moment: { $0.chinese }, momentInLists: { $0.text }, other: "其他",
    listSeparator: "，",
    nameWithParts: { "\($0)（\($1.joined(separator: "、"))）" },
    growthOfMainIndicators: "主要指标增速", yearOnYear: "同比",
    onTrack: { $1 == .single ? "\($0)（当期）" : "\($0)（累计）" },
    growthOf: { "\($0)增速" }, growthSubtitle: { "同比" + ($0.map { "，\($0)" } ?? "") },
    byDimension: { "\($0)：按\($1)" },
    limitLine: { "\($0.wording(in: .simplifiedChinese))线" })
}
