import Statistics

extension SitePhrases {
  static let traditionalChinese = SitePhrases(
    home: "首頁", tags: "標籤", notFound: "找不到這個頁面", indicators: "指標", warnings: "監測預警",
    revisions: "數據修訂", glossary: "術語", search: "搜尋", archive: "歷年公報",
    archiveOf: { "\($0.map { "\($0)：" } ?? "")\($1)公報" },
    aboutArchive: { "\($1)發布的\($0)，按時間排列，新的在前。" },
    aboutSearch: { "按字詞、數據、文號查找\($0)發布的全部公報。" }, calendar: "發布日曆",
    publications: "定期發布", aboutPublications: "本站定期發布的各種公報，每種列出最新一期和歷次發布。",
    issuesOf: { "\($0)：歷次發布" }, aboutIssues: { "「\($0)」歷次發布的公報，新的在前。" },
    latestOf: { "\($0)：最新一期" }, aboutCalendar: { "\($0)什麼時候發布什麼，以及已經發布的公報。" },
    pageOfList: { "\($0)（第\($1)頁）" }, close: "收起", colon: "：",
    chartSource: "寫法", moment: { $0.chinese }, momentInLists: { $0.text }, other: "其他",
    listSeparator: "，",
    nameWithParts: { "\($0)（\($1.joined(separator: "、"))）" },
    growthOfMainIndicators: "主要指標增速", yearOnYear: "同比",
    onTrack: { $1 == .single ? "\($0)（當期）" : "\($0)（累計）" },
    growthOf: { "\($0)增速" }, growthSubtitle: { "同比" + ($0.map { "，\($0)" } ?? "") },
    byDimension: { "\($0)：按\($1)" },
    limitLine: { "\($0.wording(in: .traditionalChinese))線" })
}
