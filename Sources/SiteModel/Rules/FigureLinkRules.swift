import Diagnostics

/// What can be wrong with links to figures, and what texts say of them.
package struct FigureLinkRules: RuleCatalogue {
  package init() {}

  let emptyReference = Rule(
    "empty-figure-link", .error,
    "the link names no figure", "链接没有写是哪个数",
    fix: (
      "write the indicator after 'metric:', such as metric:gdp", "在“metric:”后面写指标，如 metric:gdp"
    ),
    why: (
      "The figure in the text is checked against the one it names.", "正文里的数要和指标里的数核对。"
    ),
    wrong: "[增长64%](metric:)", right: "[增长64%](metric:gdp)")

  let referenceWithoutPeriod = Rule(
    "figure-link-period", .error,
    "'{text}' after '@' is no period", "“@”后面的“{text}”不是一个时期",
    fix: ("write one like these: {examples}", "可以这样写：{examples}"),
    why: (
      "The period says which figure of the series is meant.", "写明时期，才知道是哪一期的数。"
    ),
    wrong: "metric:gdp@上半年", right: "metric:gdp@2023-H1")

  let unknownReference = Rule(
    "unknown-figure", .error,
    "there is no figure '{reference}'", "没有“{reference}”这个数",
    fix: (
      "name an indicator, or the label of one of this report's metrics",
      "写指标的代号，或者本篇某个指标的名称"
    ),
    why: (
      "A figure that is not there can't be checked.", "找不到的数没法核对。"
    ),
    wrong: "[增长64%](metric:固投)", right: "[增长64%](metric:固定资产投资)")

  let unknownMember = Rule(
    "unknown-part", .error,
    "the indicator has no such part as '{reference}' names", "“{reference}”里写的分类，这个指标没有",
    fix: ("its parts are {known}", "它的分类有：{known}"),
    why: (
      "A part that is not there has no figure.", "没有的分类就没有数。"
    ),
    wrong: "metric:gdp/第四产业", right: "metric:gdp/第一产业")

  let ambiguousReference = Rule(
    "ambiguous-figure", .error,
    "'{reference}' could be the figure of several periods here", "“{reference}”在本篇有好几个时期的数",
    fix: ("add the period, such as metric:{example}", "写明时期，如 metric:{example}"),
    why: (
      "The text has to be checked against one figure.", "核对时只能对一个数。"
    ),
    wrong: "metric:gdp", right: "metric:gdp@2023-H1")

  let memberOfSeveral = Rule(
    "ambiguous-member", .error,
    "'{reference}' could be meant in more than one dimension", "“{reference}”在不止一个分类里都有",
    fix: ("write which one: {ways}", "写明是哪个分类，写成这样之一：{ways}"),
    why: (
      "The figures of two dimensions with a member of the same name are different figures.",
      "两个分类里有同名的类别，是两个不同的数。"
    ),
    wrong: "metric:visits/其他", right: "metric:visits/目的=其他")

  let figureOfTwo = Rule(
    "figure-of-two", .error,
    "the report has two figures '{reference}' for one period: {figure} and {other}",
    "本篇的“{reference}”在同一时期有两个数：{figure} 和 {other}",
    fix: (
      "correct one of them, or give them names that tell them apart",
      "改正其中一个，或者用不同的名称分开"
    ),
    why: ("The text has to be checked against one figure.", "核对时只能对一个数。"),
    wrong: "- {名称: 税收, 数值: 35亿元}\n- {名称: 税收, 数值: 36亿元}",
    right: "- {名称: 税收收入, 数值: 35亿元}\n- {名称: 非税收入, 数值: 36亿元}")

  let referenceNeedsPeriod = Rule(
    "figure-link-needs-period", .error,
    "this report has no figure '{reference}' of its own", "本篇没有“{reference}”这个数",
    fix: (
      "add the period whose figure is meant, such as metric:{reference}@2023-H1",
      "写明是哪个时期的，如 metric:{reference}@2023-H1"
    ),
    why: (
      "A figure of another bulletin is found by its period.", "别的公报里的数，要靠时期去找。"
    ),
    wrong: "metric:gdp", right: "metric:gdp@2023-H1")

  let noObservation = Rule(
    "no-such-observation", .error,
    "no bulletin reports '{reference}'", "没有一篇公报写过“{reference}”",
    fix: ("there are figures for {known}", "有数的时期：{known}"),
    why: (
      "A figure that was never reported can't be checked.", "从没公布过的数没法核对。"
    ),
    wrong: "metric:gdp@1999", right: "metric:gdp@2023")

  let noSuchPart = Rule(
    "no-value-or-change", .error,
    "'{reference}' has no such figure ({place})", "“{reference}”没有这个数（{place}）",
    fix: (
      "a metric may have a value, a change, or both; name the one that is there",
      "一个指标可以有数值、有增速，或都有，请写有的那一个"
    ),
    why: (
      "A value and a change are two figures.", "数值和增速是两个数。"
    ),
    wrong: "[35亿元](metric:工业投资)（只有增速）", right: "[增长5%](metric:工业投资)")

  let wordsWithoutFigure = Rule(
    "link-without-figure", .error,
    "the words '{text}' of the link end in no figure that can be read", "链接文字“{text}”的末尾没有能读懂的数",
    fix: (
      "end them with the figure, or leave them empty to have it filled in: [](metric:…)",
      "让链接文字以数结尾；方括号里空着就会自动填：[](metric:…)"
    ),
    why: (
      "The figure in the words is checked against the metric.", "链接文字里的数要和指标核对。"
    ),
    wrong: "[工业投资情况](metric:工业投资)", right: "[增长5%](metric:工业投资)")

  let figureCut = Rule(
    "figure-cut", .error,
    "'{before}' in '{text}' belongs to the figure, but only '{figure}' of it can be read",
    "“{text}”里的“{before}”也是数的一部分，可只读得懂“{figure}”",
    fix: (
      "write the figure in one of the usual ways, such as 下降5.4% or 1.34亿元",
      "换一种常见的写法，如 下降5.4% 或 1.34亿元"
    ),
    why: (
      "Half a figure would be checked against a whole one.", "只拿半个数去核对，会放过错误。"
    ),
    wrong: "[三又二分之一亿元](metric:甲)", right: "[3.5亿元](metric:甲)")

  let differingFigure = Rule(
    "differing-figure", .error,
    "the text says '{text}', but '{reference}' is {figure} ({place})",
    "正文写的是“{text}”，可“{reference}”是 {figure}（{place}）",
    fix: ("correct whichever is wrong", "哪个错了改哪个"),
    why: (
      "Text and data must never say two things.", "正文和数据不能各说各的。"
    ),
    wrong: "增速: +64%\n……\n[增长46%](metric:固定资产投资)", right: "[增长64%](metric:固定资产投资)")

  let unfitFigure = Rule(
    "unfit-figure", .error,
    "filled in, the text would say '{text}', but '{reference}' is {figure} ({place})",
    "自动填上后正文成了“{text}”，可“{reference}”是 {figure}（{place}）",
    fix: (
      "take out of the words around the link what the figure says itself",
      "链接前后去掉数里已有的字，如“下降”“亏损”和单位"
    ),
    why: (
      "A link without words is filled in with the figure, which has to read right between the words around it.",
      "方括号里空着，就按指标自动填数；填上以后，前后连起来也要说得对。"
    ),
    wrong: "增长[](metric:工业投资)（工业投资下降5.2%）", right: "同比[](metric:工业投资)")

  let saidTwice = Rule(
    "said-twice", .error,
    "'{text}' says twice which way it went", "“{text}”把升降说了两遍",
    fix: (
      "say it once: 下降[5.2%] or 同比[-5.2%]", "只说一遍：写成 下降[5.2%]，或者 同比[-5.2%]"
    ),
    why: (
      "A fall of -5.2% is a rise to whoever takes it at its word.", "“下降-5.2%”照字面是上升，读的人只能猜。"
    ),
    wrong: "下降[-5.2%](metric:工业投资)", right: "下降[5.2%](metric:工业投资)")

  let rateMoved = Rule(
    "rate-moved", .error,
    "'{text}' says by how much the rate itself moved, but '{reference}' is {figure} ({place})",
    "“{text}”说的是增速本身变了多少，可“{reference}”是 {figure}（{place}）",
    fix: (
      "write what the figure did, as in 同比下降5.2%, or what the rate came to, as in 涨幅扩大至0.3%",
      "说数的升降写“同比下降5.2%”，说增速到了多少写“涨幅扩大至0.3%”"
    ),
    why: (
      "A rate that fell by 5.2% may still be growth; what fell by 5.2% is less than before.",
      "“增速下降5.2%”可能还在增长，“同比下降5.2%”是比上年少了，是两回事。"
    ),
    wrong: "增速下降[5.2%](metric:工业投资)", right: "同比下降[5.2%](metric:工业投资)")

  let differingNamedFigure = Rule(
    "differing-named-figure", .error,
    "it says '{text}', but '{name}' is {figure} ({place})",
    "这里写的是“{text}”，可“{name}”是 {figure}（{place}）",
    fix: ("correct whichever is wrong", "哪个错了改哪个"),
    why: (
      "Titles and summaries are read most, and must say what the data say.",
      "标题和摘要读的人最多，更不能和数据各说各的。"
    ),
    wrong: "标题: 固定资产投资增长46%\n指标:\n  - {名称: 固定资产投资, 增速: +64%}",
    right: "标题: 固定资产投资增长64%\n指标:\n  - {名称: 固定资产投资, 增速: +64%}")

  let supersededFigure = Rule(
    "superseded-figure", .error,
    "the text says '{text}', but since {day} '{reference}' is {figure}",
    "正文写的是“{text}”，可从 {day} 起“{reference}”已修订为 {figure}",
    fix: (
      "write the revised figure, or say that it was published so at the time: 当时公布为…",
      "改成修订后的数；要引用旧数，就写明“当时公布为……”"
    ),
    why: (
      "A figure that was revised before the text was written is no longer the one that counts.",
      "写这篇文章时数据已经修订，旧数不再作数。"
    ),
    wrong: "[增长5.3%](metric:gdp@2023)（已修订为5.5%）",
    right: "当时公布[增长5.3%](metric:gdp@2023)，后修订为5.5%")

  let otherPeriodInText = Rule(
    "other-period-in-text", .error,
    "the text says '{said}', but '{reference}' is about {period}",
    "正文写的是“{said}”，可“{reference}”说的是{period}",
    fix: (
      "correct the text, or name the other period: metric:{example}",
      "改正文字，或者指明另一个时期：metric:{example}"
    ),
    why: (
      "A right number under a wrong year is a wrong statement.", "数对而年份错，说法还是错的。"
    ),
    wrong: "[2022年增长5.3%](metric:gdp@2023)", right: "[2023年增长5.3%](metric:gdp@2023)")

  let otherPeriodOfNamedFigure = Rule(
    "other-period-of-named-figure", .error,
    "it says '{said}', but '{text}' is the figure of '{name}' for {period} ({place})",
    "这里写的是“{said}”，可“{text}”是“{name}”{period}的数（{place}）",
    fix: ("correct the time or the figure", "时期和数，哪个错了改哪个"),
    why: (
      "A right number under a wrong month is a wrong statement.", "数对而时期错，说法还是错的。"
    ),
    wrong: "标题: 9月工业产值18.5亿元\n时期: 2026-10", right: "标题: 10月工业产值18.5亿元\n时期: 2026-10")

  let otherPeriodInTitle = Rule(
    "other-period-in-title", .warning,
    "this says '{said}', but the report is about {period}",
    "这里写的是“{said}”，可公报的时期是{period}",
    fix: ("correct the text or the report's period", "文字和“时期”，哪个错了改哪个"),
    why: (
      "A bulletin that was begun as a copy of the last one easily keeps its title.",
      "照上一期改的公报，标题、摘要里的时期最容易漏改。"
    ),
    wrong: "标题: 2026年9月工业生产情况\n时期: 2026-10", right: "标题: 2026年10月工业生产情况\n时期: 2026-10")

  let otherMemberInText = Rule(
    "other-member-in-text", .error,
    "the text says '{said}', but '{reference}' is about {member}",
    "正文写的是“{said}”，可“{reference}”说的是{member}",
    fix: (
      "correct the text, or name the other part: metric:ID/…", "改正文字，或者指明另一个分类：metric:指标/…"
    ),
    why: (
      "A right number under another part's name is a wrong statement.",
      "数对而名称错，说法还是错的。"
    ),
    wrong: "第二产业[增长5.3%](metric:gdp/第一产业)", right: "第一产业[增长5.3%](metric:gdp/第一产业)")

  let otherEndOfChange = Rule(
    "other-end-of-change", .error,
    "the text says that a change {end} '{text}', but '{reference}' is the figure for {period}",
    "正文把“{text}”写成变化{end}，可“{reference}”是{period}的数",
    fix: (
      "link the figure of that end: metric:…@2022 for where it began",
      "链接那一头的数：起点是上期的，如 metric:…@2022"
    ),
    why: (
      "Where a change began is the figure of an earlier period, and where it led that of the text's own.",
      "“由……增至……”里，起点是前一期的数，终点是本期的数，不能调换。"
    ),
    wrong: "由[60亿元](metric:产值)增至70亿元", right: "由[50亿元](metric:output@2022)增至[60亿元](metric:output)")

  let unknownStart = Rule(
    "unknown-start", .error,
    "the text says that a change began with '{start}', but '{reference}' has no such earlier figure",
    "正文说从“{start}”开始变化，可“{reference}”以前没有这个数",
    fix: (
      "correct it, or link the figure that was reached alone: 由50亿元增至[60亿元](metric:…)",
      "哪个错了改哪个；以前的数没有收录的，只链接后面那个数：由50亿元增至[60亿元](metric:…)"
    ),
    why: (
      "Every figure in the words of a link is checked.", "链接文字里的每个数都要核对。"
    ),
    wrong: "[由40亿元增至60亿元](metric:output)", right: "[由50亿元增至60亿元](metric:output)")

  let contradictedMove = Rule(
    "contradicted-move", .error,
    "'{words}' goes the other way", "“{words}”：方向和前后两个数不符",
    fix: ("correct the verb or a figure", "动词和数，哪个错了改哪个"),
    why: (
      "Each figure may be right, and the sentence is wrong all the same.", "两个数也许都对，话却说反了。"
    ),
    wrong: "由2980亿元下降到[3120亿元](metric:output)", right: "由2980亿元增加到[3120亿元](metric:output)")

  let moveOfTwo = Rule(
    "move-of-two", .error,
    "the change begins with a figure of {one} and leads to one of {other}",
    "这一变动从“{one}”的数开始，到“{other}”的数结束",
    fix: ("link both ends to figures of one series", "让前后两个数都链接到同一个指标"),
    why: ("What moved is one thing, at two times.", "一个变动说的是同一个指标的两个时期。"),
    wrong: "收入由[500亿元](metric:output@2026-09)增至[510亿元](metric:revenue@2026-10)",
    right: "收入由[500亿元](metric:revenue@2026-09)增至[510亿元](metric:revenue@2026-10)")

  let unsaidPeriod = Rule(
    "unsaid-period", .error,
    "the report is about {own}, and nothing here says that '{reference}' is about {period}",
    "这篇公报说的是{own}，这里没有写明“{reference}”是{period}的数",
    fix: ("link the figure of the report's period, or name the time", "链接到本期的数，或者写明时期"),
    why: (
      "A link copied from an earlier report still leads to its figure.", "从往期公报抄来的链接，指的还是往期的数。"
    ),
    wrong: "产值[1200亿元](metric:output@2026-09)", right: "上月产值[1200亿元](metric:output@2026-09)")

  let otherSubject = Rule(
    "other-subject", .error,
    "the figure before is of {one} and nothing else is named since, but this is of {other}",
    "前面的数说的是“{one}”，中间没有换主语，这里链接的却是“{other}”的数",
    fix: ("link a figure of what is told of, or name the other", "链接到所说的指标，或者写明换了什么"),
    why: (
      "A reader takes a figure to be of what was named last.", "没有换主语，读者就会当成前面那个指标的数。"
    ),
    wrong: "固定资产投资[620亿元](metric:investment)，同比下降[4.6%](metric:output)",
    right: "固定资产投资[620亿元](metric:investment)，同比下降[12%](metric:investment)")

  let moveAgainstRecord = Rule(
    "move-against-record", .error,
    "'{words}', but for {period} {earlier} is on record, and this is {figure}",
    "“{words}”，但{period}记录的是 {earlier}，现在是 {figure}",
    fix: ("correct the verb, the amount or the time", "改正动词、幅度或所比的时期"),
    why: (
      "How a figure moved follows from what was published before.", "变化了多少，由以前公布的数就能算出。"
    ),
    wrong: "下降[4.6%](metric:output)，降幅比1—9月收窄0.4个百分点",
    right: "下降[4.6%](metric:output)，降幅比1—9月扩大0.4个百分点")

  let wrongBalance = Rule(
    "wrong-balance", .error,
    "'{words}', but {exports} went out and {imports} came in",
    "“{words}”，但出口是 {exports}、进口是 {imports}",
    fix: ("correct the balance or the figures", "改正差额，或改正出口、进口"),
    why: ("A balance is what is left of the two.", "差额就是出口减去进口。"),
    wrong: "出口[600亿元](metric:trade/出口)，进口[300亿元](metric:trade/进口)，贸易顺差310亿元",
    right: "出口[600亿元](metric:trade/出口)，进口[300亿元](metric:trade/进口)，贸易顺差300亿元")

  let doubtfulMove = Rule(
    "doubtful-move", .warning,
    "'{words}', but for {period} {earlier} is on record, and this is {figure}",
    "“{words}”，但{period}记录的是 {earlier}，现在是 {figure}",
    fix: (
      "correct it, name the time that is meant, or accept it where the source says so",
      "改正，或写明和哪一期相比；出处就是这样写的，可以接受"
    ),
    why: (
      "An amount that is off by one in its last digit may come from figures before they were rounded; without a time, another one may be meant.",
      "末位差一，可能是按未取整的数算的；没写和哪一期相比，也许说的是另一期。"
    ),
    wrong: "增速回落至[5.3%](metric:output)", right: "增速加快至[5.3%](metric:output)")

  let januaryOrOctober = Rule(
    "january-or-october", .error,
    "'{text}' may be January, or October whose nought a spreadsheet program dropped",
    "“{text}”可能是1月，也可能是末尾的0被表格软件去掉的10月",
    fix: ("write 2023-01 or 2023-10, in a column of text", "改成 2023-01 或 2023-10，并把这一列设为文本"),
    why: (
      "To a spreadsheet program 2023.10 is a number, and the same as 2023.1.",
      "表格软件把 2023.10 当成小数，存下来就成了 2023.1。"
    ),
    wrong: "时期,数值\n2023.1,12", right: "时期,数值\n2023-10,12")

  let dateForPeriod = Rule(
    "date-for-period", .error,
    "'{text}' is a day, and the indicator is not published by days",
    "“{text}”是一个日期，而这个指标不是按日发布的",
    fix: (
      "write the period: 2023-06 for a month, 2023-Q2 for a quarter, 2023 for a year",
      "写明时期：月份写 2023-06，季度写 2023-Q2，年份写 2023"
    ),
    why: (
      "Spreadsheet programs make dates of what looks like one; which period was meant, a date does not say.",
      "表格软件会把像日期的内容改成日期，原来指的是哪个时期就看不出来了。"
    ),
    wrong: "时期,数值\n2023/6/15,12", right: "时期,数值\n2023-06,12")
}

extension Rule {
  static let figureLinks = FigureLinkRules()
}
