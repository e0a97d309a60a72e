import Diagnostics

/// What can be wrong with the calendar of releases.
package struct CalendarRules: RuleCatalogue {
  package init() {}

  let releaseWithoutTitle = Rule(
    "release-without-title", .error,
    "the entry does not say what is released", "这一条没有写发布什么",
    fix: (
      "add 'title: …', or 'series: …' with the publication that it is an issue of",
      "写“标题: …”；如果是定期发布的一期，写“系列: …”"
    ),
    why: ("Readers could not tell what comes on that day.", "读者看不出那天发布什么。"),
    wrong: "- 日期: 2024-07-15", right: "- {日期: 2024-07-15, 标题: 上半年经济运行情况}")

  let postponedWithoutReason = Rule(
    "postponed-without-reason", .error,
    "the release is postponed, and nobody says why", "写了推迟，没有写原因",
    fix: ("add 'reason: …'", "加上“原因: …”"),
    why: (
      "A date that was announced is a promise; readers are owed a reason when it is not kept.",
      "预告的日期是承诺，改期要向读者说明原因。"
    ),
    wrong: "- {日期: 2024-07-15, 标题: 半年报, 状态: 推迟}",
    right: "- {日期: 2024-07-15, 标题: 半年报, 状态: 推迟, 新日期: 2024-07-22, 原因: 数据仍在核实}")

  let newDateWithoutDelay = Rule(
    "new-date-without-delay", .error,
    "'{key}' belongs to a release that is postponed, and this one is not",
    "写了“{key}”，但没有写推迟",
    fix: ("add 'status: postponed' and 'reason: …'", "加上“状态: 推迟”和“原因: …”"),
    why: (
      "Without it, the calendar would show the date that is no longer right.",
      "不写推迟，日历上还是原来的日期。"
    ),
    wrong: "- {日期: 2024-07-15, 新日期: 2024-07-22, 标题: 半年报}",
    right: "- {日期: 2024-07-15, 状态: 推迟, 新日期: 2024-07-22, 原因: 数据仍在核实, 标题: 半年报}")

  let postponedToBefore = Rule(
    "postponed-to-before", .error,
    "the release of {date} is postponed to {new}, which is not later",
    "{date} 的发布推迟到 {new}，并不比原来晚",
    fix: ("correct one of the two dates", "改正其中一个日期"),
    why: ("One of the two dates is a slip of the pen.", "两个日期必有一个写错了。"),
    wrong: "日期: 2024-07-15\n新日期: 2024-07-12", right: "日期: 2024-07-15\n新日期: 2024-07-22")

  let releaseTwice = Rule(
    "release-twice", .error,
    "the same release has an entry already, on line {line}", "第 {line} 行已经写了同一次发布",
    fix: (
      "keep one of the two; a new date goes into the first: 'status: postponed'",
      "两条留一条；改期的在原来那条写“状态: 推迟”"
    ),
    why: ("Calendars would show the release twice.", "日历上会出现两次。"),
    wrong: "- {日期: 2024-07-15, 标题: 半年报}\n- {日期: 2024-07-15, 标题: 半年报}",
    right: "- {日期: 2024-07-15, 标题: 半年报}")

  let unknownSeries = Rule(
    "unknown-series", .error,
    "no report has the series '{series}'", "没有公报属于系列“{series}”",
    fix: (
      "write the name as the reports have it, or 'title: …' until the first is there",
      "照公报里系列的名称写；第一期还没有写好的，先写“标题: …”"
    ),
    why: (
      "The entry would lead to no report, and no report would name its date.",
      "名称对不上，日历就连不到公报，公报上也显示不出下次发布的日期。"
    ),
    wrong: "系列: 半年度数剧", right: "系列: 半年度数据")

  let cardOutdated = Rule(
    "card-outdated", .warning,
    "{picture} does not show what the report says now", "{picture} 上的内容和公报现在写的不一样",
    fix: ("draw it anew: {command}", "重新画一张：{command}"),
    why: (
      "A build does not draw it; readers who are sent the page would see a title or figures that it no longer has.",
      "生成网站时不会重画；转发时看到的标题或数据，会是改动以前的。"
    ),
    wrong: "图片: half-year-card.png（画好以后改了图表的数）", right: "sitegen card news/half-year")

  let neverDraft = Rule(
    "never-draft", .error,
    "{kind} can't be a draft: it is published, with this text", "{kind}不能是草稿：它总会发布，这段文字也会发布",
    fix: (
      "take '{key}' out, or keep the text elsewhere until it is finished",
      "删掉“{key}”这一行；文字还没写好的，先放到别处"
    ),
    why: (
      "The page is there whatever its file says; readers would see what its editor takes for hidden.",
      "这个页面总是有的，编辑以为藏起来的内容，读者会看到。"
    ),
    wrong: "content/_index.md: 草稿: 是", right: "content/_index.md: 摘要: 园区统计公报")

  let keyWithoutEffect = Rule(
    "key-without-effect", .warning,
    "'{key}' changes nothing on {kind}", "“{key}”写在{kind}里不起作用",
    fix: ("take the line out", "删掉这一行"),
    why: (
      "These pages are headed as columns are, but have no list of reports of their own.",
      "这些页面的开头和栏目写法一样，但它们没有自己的公报列表。"
    ),
    wrong: "content/glossary/_index.md: 每页: 20", right: "content/news/_index.md: 每页: 20")

  let seriesLikeAnother = Rule(
    "series-like-another", .warning,
    "no other report has the series '{series}', but there is '{other}'",
    "没有别的公报属于系列“{series}”，倒是有“{other}”",
    fix: (
      "write the name alike in all issues; if they are two publications, accept it: accept: {series-like-another: reason}",
      "各期的系列名称要写得一样；确实是两种公报的，写明接受：接受: {series-like-another: 理由}"
    ),
    why: (
      "A slip in the name makes a publication of its own: the report is not among the issues, and the one before goes on saying that it is the newest.",
      "系列名称错一个字，就成了另一种公报：这一期不在历次发布里，上一期还写着自己是最新一期。"
    ),
    wrong: "系列: 半年度数剧", right: "系列: 半年度数据")

  let noSuchRelease = Rule(
    "no-such-release", .error,
    "there is no report '{file}'", "没有公报“{file}”",
    fix: (
      "write the file as it stands below content/: news/2024-07-15-half-year.md",
      "写 content 下面的文件，如 news/2024-07-15-half-year.md"
    ),
    why: ("The calendar links every release to its report.", "日历上的每次发布都连到对应的公报。"),
    wrong: "公报: 半年报", right: "公报: news/2024-07-15-half-year.md")

  let plannedForOtherDay = Rule(
    "planned-for-other-day", .warning,
    "the calendar says {date}, but {file} is published at {release}",
    "日历上写的是 {date}，而 {file} 的发布时间是 {release}",
    fix: (
      "correct one of the two; what was put off gets 'status: postponed', 'new-date: …' and 'reason: …'",
      "改正其中一个；确实改期的，写“状态: 推迟”“新日期: …”和“原因: …”"
    ),
    why: (
      "Readers would come on the wrong day, or see a date that was not kept and no word about it.",
      "读者会在错误的日子来看，或者看到没有兑现也没有说明的日期。"
    ),
    wrong: "日期: 2024-07-15（公报 2024-07-22 发布）",
    right: "日期: 2024-07-15\n状态: 推迟\n新日期: 2024-07-22\n原因: 数据仍在核实")

  let plannedReleasePassed = Rule(
    "planned-release-passed", .warning,
    "'{title}' was announced for {date}, which has passed, and no report came of it",
    "预告 {date} 发布的“{title}”已经过期，没有对应的公报",
    fix: (
      "name the report that it became: 'report: …'; or write 'status: postponed' and 'reason: …'; or take it out",
      "已经发布的写“公报: …”；推迟了的写“状态: 推迟”和“原因: …”；取消的删掉这一条"
    ),
    why: (
      "Readers come on the day that was announced, and find nothing.", "读者按预告的日子来看，什么也看不到。"
    ),
    wrong: "- {日期: 2023-07-17, 标题: 半年报}（已经过去）",
    right: "- {日期: 2023-07-17, 标题: 半年报, 公报: news/2023-07-17-half-year.md}")

  let issuePassed = Rule(
    "next-issue-passed", .warning,
    "the next issue of column '{column}' was announced for {date}, which has passed",
    "栏目“{column}”的下次发布日期 {date} 已经过去",
    fix: ("write the next date, or take it out", "改成新的日期，或者删掉这一项"),
    why: (
      "Readers come back on the day that was announced.", "读者会按预告的日期来看，过期的预告会误导人。"
    ),
    wrong: "下次发布: 2023-07-17（已经过去）", right: "下次发布: 2024-07-15")
}

extension Rule {
  static let calendar = CalendarRules()
}
