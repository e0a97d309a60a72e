import Diagnostics

/// What can be wrong with the figures of reports and indicators, and their tables.
package struct MetricRules: RuleCatalogue {
  package init() {}

  let unknownIndicator = Rule(
    "unknown-indicator", .error,
    "there is no indicator '{indicator}'", "没有“{indicator}”这个指标",
    fix: (
      "define it in content/indicators/{indicator}.md, or leave 'indicator' out",
      "在 content/indicators/{indicator}.md 里定义它，或者去掉“指标”这一行"
    ),
    why: (
      "The figure would join no series.", "这个数就进不了任何序列。"
    ),
    wrong: "指标: gpd", right: "指标: gdp")

  let namedTwice = Rule(
    "named-twice", .warning,
    "'{name}' stands in this list twice, and is shown once", "“{name}”在这里写了两次，只显示一次",
    fix: ("take one of them out", "去掉一个"),
    why: (
      "One of the two was probably meant to be another.", "多半是有一个本来想写别的。"
    ),
    wrong: "首页指标: [gdp, gdp]", right: "首页指标: [gdp, industry]")

  let calledAlike = Rule(
    "called-alike", .warning,
    "another figure of the same period is called '{name}' as well", "同一时期已经有一个数也叫“{name}”",
    fix: (
      "give each a name of its own, or the indicators that they belong to",
      "给它们起不同的名称，或者写明各自属于哪个指标"
    ),
    why: (
      "Readers can't tell them apart, and the chart of the report's rates is left out.",
      "读者分不清哪个是哪个，自动生成的增速图也会因此不画。"
    ),
    wrong: "- {名称: 投资, 增速: +3%}\n- {名称: 投资, 增速: +9%}",
    right: "- {名称: 工业投资, 增速: +3%}\n- {名称: 民间投资, 增速: +9%}")

  let unknownName = Rule(
    "no-such-name", .error,
    "there is no {kind} '{name}'", "没有叫“{name}”的{kind}",
    fix: ("there are {known}", "现有：{known}"),
    why: (
      "What is named has to be there.", "提到的名称要真的存在。"
    ),
    wrong: "分类: {产业: 第一产业业}", right: "分类: {产业: 第一产业}")

  let notOneMember = Rule(
    "not-one-member", .error,
    "a figure is about one member of '{name}'", "一个数只能属于“{name}”里的一类",
    fix: ("write one, and a metric for each of the others", "只写一类，其他几类各写一个指标"),
    why: (
      "A figure for several parts at once would be counted in none.", "一个数管几类，就不知道算在哪一类。"
    ),
    wrong: "分类: {产业: [第一产业, 第二产业]}", right: "分类: {产业: 第一产业}")

  let dimensionsWithoutIndicator = Rule(
    "dimensions-without-indicator", .error,
    "the metric has dimensions, but no indicator that defines them", "写了“分类”，却没写属于哪个指标",
    fix: ("add 'indicator: …', or say it in the label", "加上“指标: …”，或者把分类写进名称里"),
    why: (
      "Only an indicator says which parts there are.", "有哪些分类，是由指标定义的。"
    ),
    wrong: "- 名称: 增加值\n  分类: {产业: 第一产业}", right: "- 指标: gdp\n  分类: {产业: 第一产业}")

  let movementAsValue = Rule(
    "change-as-value", .error,
    "'{text}' says how something moved, and a value says how much there is",
    "“{text}”说的是增减，而“数值”要写有多少",
    fix: ("write it under 'change'", "写到“增速”下面"),
    why: (
      "A change that is taken for a level makes a series wrong.", "把增减当成总量，序列就错了。"
    ),
    wrong: "数值: 增长5%", right: "增速: 增长5%")

  let figureBesideAbsence = Rule(
    "figure-beside-absence", .error,
    "the status '{status}' says that there is no figure, but there is one",
    "状态“{status}”表示没有数，可又写了数",
    fix: ("take out the status or the value", "状态和数值去掉一个"),
    why: (
      "Readers could not know which of the two is right.", "读者不知道该信哪一个。"
    ),
    wrong: "数值: 35亿元\n状态: 未公布", right: "数值: 35亿元")

  let unknownUnit = Rule(
    "unknown-unit", .error,
    "'{unit}' is no unit that is known", "“{unit}”不是常用单位",
    fix: (
      "correct it, or name it under 'units' in site.yaml", "改正它；确实要用的，写到 site.yaml 的“单位”里"
    ),
    why: (
      "What stands behind a number may also turn its meaning; only words that are known to be units are taken for one.",
      "数字后面的字也可能改变数的意思，所以只有认得的单位才算单位。"
    ),
    wrong: "数值: 200户企业", right: "数值: 200户")

  let changeWithoutUnit = Rule(
    "change-without-unit", .error,
    "'{text}' says no unit, and the value beside it is '{value}'",
    "“{text}”没有单位，而同一项的数值是“{value}”",
    fix: (
      "write '{example}', or as a rate such as 增长5.2%", "写成“{example}”；是增速的，写成“增长5.2%”这样"
    ),
    why: (
      "Nobody can tell an amount from a rate whose percent sign is missing.",
      "漏了“%”的增速和没写单位的增减额，看上去一样。"
    ),
    wrong: "数值: 5亿元\n同比: 增加0.3", right: "数值: 5亿元\n同比: 增加0.3亿元")

  let pointsOfAmount = Rule(
    "points-of-amount", .warning,
    "'{text}' is in points, and the figure is an amount in {unit}",
    "“{text}”用的是百分点，而这个数是以“{unit}”计的绝对量",
    fix: (
      "write by how many per cent it changed, as 下降2.0%, or by how much in {unit}",
      "写增减百分之几，如“下降2.0%”，或者写增减了多少{unit}"
    ),
    why: (
      "Rates and shares change by points; an amount changes by per cent, or by an amount.",
      "比率、比重的变动才用百分点；绝对量的变动用百分比或者绝对额。"
    ),
    wrong: "数值: 500亿元\n增速: 下降2.0个百分点", right: "数值: 500亿元\n增速: 下降2.0%")

  let indexAsChange = Rule(
    "index-as-change", .warning,
    "'{text}' as a change would be more than twice as much or nearly, and looks like an index number on which {base} is 100",
    "“{text}”写成增减，意思是大约翻了一番；看上去是以{base}为100的指数",
    fix: (
      "write the rate, {rate}; or put the index under 'value' as {index}",
      "写成增速 {rate}；要登记指数的，写到“数值”里：{index}"
    ),
    why: (
      "An index number of 100.3 means 0.3% more, and a change of 100.3% twice as much.",
      "指数100.3是涨了0.3%，增减写100.3%就成了翻一番。"
    ),
    wrong: "名称: 居民消费价格\n同比: 100.3%", right: "名称: 居民消费价格\n同比: +0.3%")

  let secondChange = Rule(
    "second-change", .error,
    "'{key}' is a second change beside '{other}', and a metric has one",
    "“{other}”已经写了增减，一项里只能有一个，这里又写了“{key}”",
    fix: (
      "put this one into an entry of its own, with the same indicator or label",
      "把它另写成一项，指标或名称照写"
    ),
    why: (
      "Two changes against different times are two figures, each with its own status and remarks.",
      "同比、环比是两个数，各有各的状态和备注。"
    ),
    wrong: "- 指标: output\n  同比: +6%\n  环比: +1%",
    right: "- 指标: output\n  同比: +6%\n- 指标: output\n  环比: +1%")

  let contradictingComparison = Rule(
    "contradicting-comparison", .error,
    "this says another comparison than '{key}', under which the change stands",
    "这里写的对比，和增减那一项的名字“{key}”对不上",
    fix: (
      "take this line out, or write the change under 'change'", "去掉这一行；或者把增减写到“增速”下面"
    ),
    why: (
      "Readers could not know against what the figure is compared.", "读者不知道是和什么时候比。"
    ),
    wrong: "同比: +6%\n对比: 环比", right: "同比: +6%")

  let statusWithoutChange = Rule(
    "status-without-change", .error,
    "there is a status of the change, but no change", "写了增速的状态，却没有写增速",
    fix: ("write the change, or use 'status'", "补上增速，或者改写成“状态”"),
    why: (
      "The status would be shown nowhere.", "没有增速，这个状态就没有地方显示。"
    ),
    wrong: "数值: 35亿元\n增速状态: 初步数", right: "数值: 35亿元\n状态: 初步数")

  let severalStatuses = Rule(
    "several-statuses", .error,
    "a figure has one status, and here are several: {statuses}",
    "一个数只能有一个状态，这里写了几个：{statuses}",
    fix: (
      "keep the one that readers need most, and say the rest in a note",
      "留下读者最该知道的一个，其余的写到备注里"
    ),
    why: (
      "SDMX gives an observation one status, and so do the downloads.",
      "国际通用的统计数据交换标准（SDMX）规定一个数据只有一个状态，下载的文件也照此填写。"
    ),
    wrong: "状态: [口径有变, 初步数]", right: "状态: 口径有变\n备注: 初步数")

  let statedRevision = Rule(
    "stated-revision", .error,
    "'{text}' is no status that can be written: what was revised follows from earlier bulletins",
    "“{text}”不用写：与以前发布的数据不同，就自动标为修订",
    fix: (
      "take it out; why a figure was revised is said with 'reason'",
      "删掉这一项；要说明为什么修订，写“修订原因”"
    ),
    why: (
      "SDMX's list has no such status, and a revised figure may be provisional or final.",
      "修订说的是和以前不同，不是数据的状态；修订后的数仍可以是初步数，也可以是最终数。"
    ),
    wrong: "状态: 修订", right: "修订原因: 数据更新")

  let tableWithoutIndicator = Rule(
    "table-without-indicator", .error,
    "there is no '{expected}' to which this table of figures could belong",
    "这个历史数据表没有对应的指标文件“{expected}”",
    fix: (
      "name it like its indicator, or move a table that is to be published to another folder",
      "改成和指标文件同名；只想供人下载的表格，放到别的文件夹"
    ),
    why: (
      "A CSV file beside the indicators holds earlier figures, and is not published as it is.",
      "指标文件夹里的 CSV 是历史数据表，读进指标的序列，不会原样发布。"
    ),
    wrong: "content/indicators/生产总值.csv", right: "content/indicators/gdp.csv（旁边有 gdp.md）")

  let secondTable = Rule(
    "second-table", .error,
    "the indicator has a table of figures already: {other}", "这个指标已经有历史数据表了：{other}",
    fix: ("join the two", "把两个表合成一个"),
    why: ("Nobody could say which of them counts.", "有两个表，就说不清以哪个为准。"),
    wrong: "content/indicators/gdp.csv, content/indicators/gdp/gdp.csv",
    right: "content/indicators/gdp.csv")

  let unknownHead = Rule(
    "unknown-head", .error,
    "nothing is known of {head}", "不认识{head}",
    fix: ("name it one of {known}, or take it out", "可以写：{known}；用不上的列请删掉"),
    why: (
      "What nobody reads would be lost in silence.", "认不出的列读不进来，数据会不声不响地丢掉。"
    ),
    wrong: "时期,数,同比", right: "时期,数值,同比")

  let rowWithoutPart = Rule(
    "row-without-part-of-year", .error,
    "the row has a year and nothing under '{column}'", "这一行写了年份，“{column}”下面却是空的",
    fix: (
      "write the month or the quarter; for the whole year, 全年", "补上月份或季度；是全年的数就写“全年”"
    ),
    why: (
      "A figure of a month without its month would be taken for the year's.", "漏写月份的数，会被当成全年的数。"
    ),
    wrong: "年份,月份,数值\n2025,,100", right: "年份,月份,数值\n2025,10,100")

  let emptyTable = Rule(
    "empty-table", .error,
    "the table of earlier figures has no row below its head", "历史数据表里没有数据",
    fix: (
      "write a row of heads and a row for each period, or remove the file",
      "第一行写表头，下面一个时期一行；用不上的表请删掉"
    ),
    why: (
      "A table without rows is nearly always one that was not saved.", "空表多半是忘了保存。"
    ),
    wrong: "时期,数值", right: "时期,数值\n2019,12")

  let roughFactor = Rule(
    "rough-factor", .warning,
    "with a factor of {factor} no rate can be worked out across the break: it is right to half of its last "
      + "digit",
    "系数 {factor} 位数太少，推算不出跨口径的增速",
    fix: (
      "write three decimals or more; an exact factor gets zeros: 1.050",
      "写到小数点后三位；正好是这个数的补上零，如 1.050"
    ),
    why: (
      "1.05 may be anything from 1.045 to 1.055, which is half a per cent either way.",
      "1.05 可能是 1.045 到 1.055 之间的任何数，前后差半个百分点。"
    ),
    wrong: "系数: 1.05", right: "系数: 1.050")

  let brokenNumber = Rule(
    "number-over-two-cells", .error,
    "'{number}' is read as two cells, for a comma stands within the number",
    "“{number}”被当成了两格：数里的逗号把它拆开了",
    fix: (
      "write {plain}, or put the number in quotation marks: \"{number}\"",
      "去掉逗号，写成 {plain}；或者给它加上英文双引号：\"{number}\""
    ),
    why: (
      "One thousand would be read as one, and what follows as its change.",
      "一千会读成一，后半截会当成增速。"
    ),
    wrong: "2025-01,1,000", right: "2025-01,1000")

  let shorterThanFrequency = Rule(
    "period-shorter-than-frequency", .warning,
    "'{text}' is read as {period}, but '{indicator}' is {frequency}",
    "“{text}”读作{period}，而指标“{indicator}”是{frequency}的",
    fix: (
      "write quarters as 2025-Q1, halves as 2025-H1 and years as 2025; or correct 'frequency'",
      "季度写成 2025-Q1 或 2025年一季度，年度写成 2025；“频率”不对的，改正它"
    ),
    why: (
      "In a quarterly table 2025-1 may be a quarter, and would be published as January.",
      "季度表里的 2025-1 往往是一季度，读成1月就错了。"
    ),
    wrong: "时期,数值（季度指标）\n2025-1,12", right: "时期,数值\n2025-Q1,12")

  let headTwice = Rule(
    "head-twice", .error,
    "'{head}' means the same as the column '{other}'", "“{head}”和“{other}”是同一项",
    fix: ("keep one of the two", "两列留一列"),
    why: ("One place has one figure.", "同一项只能有一个数。"),
    wrong: "时期,同比,增速", right: "时期,同比,环比")

  let headMissing = Rule(
    "head-missing", .error,
    "the table has no column {missing}", "表里缺少{missing}一列",
    fix: ("add it", "补上这一列"),
    why: (
      "A figure needs a period, and a period needs a figure.", "每一行要写明是哪个时期的什么数。"
    ),
    wrong: "年,产值\n2019,12", right: "时期,数值\n2019,12")

  let releasePassed = Rule(
    "next-release-passed", .warning,
    "the next figures of '{indicator}' were announced for {date}, which has passed",
    "指标“{indicator}”的下次发布日期 {date} 已经过去",
    fix: ("write the next date, or take it out", "改成新的日期，或者删掉这一项"),
    why: (
      "Readers come back on the day that was announced.", "读者会按预告的日期来看，过期的预告会误导人。"
    ),
    wrong: "下次发布: 2023-07-17（已经过去）", right: "下次发布: 2024-07-15")

  let otherUnit = Rule(
    "other-unit", .error,
    "'{text}' {found}, but {wanted}", "“{text}”{found}，而{wanted}",
    fix: (
      "write the figure in {expected}, or correct the indicator's unit",
      "把数换算成{expected}，或者改正指标的单位"
    ),
    why: (
      "A series has one unit; a figure in another one would be drawn a thousand times too large or small.",
      "一个序列只有一种单位，单位不同，图上会差出千百倍。"
    ),
    wrong: "数值: 35万户（指标单位是家）", right: "数值: 35万家")

  let otherChartUnit = Rule(
    "chart-in-other-unit", .error,
    "the indicator is in {expected}, which can't be shown in {unit}",
    "指标的单位是{expected}，不能用{unit}来画",
    fix: (
      "leave 'unit' out, or name a multiple of the indicator's", "去掉“单位”，或者写指标单位的倍数，如万、亿"
    ),
    why: (
      "Numbers on an axis with another unit would be false.", "换成别的单位，图上的数就是假的。"
    ),
    wrong: "单位: 家（指标单位是亿元）", right: "单位: 万元")

  let notYetBegun = Rule(
    "period-not-begun", .error,
    "the figure is about {period}, which begins after the bulletin's day, {day}",
    "这个数说的是 {period}，可公报的日期 {day} 时它还没开始",
    fix: (
      "correct the period, or say 'status: forecast'", "改正时期；是预测数就写“状态: 预测”"
    ),
    why: (
      "Nobody can report what has not begun; the year is nearly always a slip.",
      "还没开始的时期不会有数，多半是年份写错了。"
    ),
    wrong: "日期: 2023-08-16\n时期: 2032-H1", right: "日期: 2023-08-16\n时期: 2023-H1")

  let afterDiscontinuation = Rule(
    "figure-after-discontinuation", .warning,
    "'{indicator}' is said to be discontinued from {from} on, but this figure is about {period}",
    "指标“{indicator}”写着从{from}起停止发布，这里却有{period}的数",
    fix: (
      "correct the period of the figure, or the indicator's 'discontinued'",
      "改正这个数的时期；指标还在发布的，改正指标里的“停止发布”"
    ),
    why: (
      "Readers are told that there are no more figures, and would be shown one.",
      "指标页写着不再发布，又列出之后的数，读者不知道该信哪个。"
    ),
    wrong: "停止发布: 2024-01\n时期: 2024-03", right: "停止发布: 2024-01\n时期: 2023-12")

  let linkWithoutBreak = Rule(
    "link-without-break", .warning,
    "the link of {period} has no effect: no total of {period} says that the series breaks there",
    "{period}的衔接系数不起作用：{period}的总计没有写“口径有变”",
    fix: (
      "correct the period, or give that figure 'status: break'",
      "改正时期，或者在那一期的数上写“状态: 口径有变”"
    ),
    why: (
      "A factor links figures across a break; without one they compare as they are.",
      "系数用来衔接口径变化前后的数，口径没变就直接可比，用不着系数。"
    ),
    wrong: "衔接: [{时期: 2023, 系数: 1.032}]（2023年的数没有写状态）",
    right: "衔接: [{时期: 2023, 系数: 1.032}]\n状态: 口径有变（写在2023年的数上）")

  let unknownReport = Rule(
    "unknown-report", .error,
    "there is no bulletin '{name}'", "没有“{name}”这篇公报",
    fix: (
      "write its path, such as news/2023-08-16-half-year", "写它的路径，如 news/2023-08-16-half-year"
    ),
    why: (
      "What a figure takes the place of has to be known.", "要取代哪篇的数，得找得到那一篇。"
    ),
    wrong: "取代: 上一篇", right: "取代: news/2023-08-16-half-year")

  let supersedesItself = Rule(
    "supersedes-itself", .error,
    "the bulletin can't take the place of itself", "公报不能取代自己的数",
    fix: ("name the earlier bulletin", "写先前那一篇"),
    why: (
      "A figure takes the place of one that was published before.", "取代的是以前公布的数。"
    ),
    wrong: "取代: news/this", right: "取代: news/earlier")

  let ruleWithoutFigures = Rule(
    "watch-without-figures", .warning,
    "the rule '{rule}' finds no figures to judge", "预警规则“{rule}”没有可判断的数",
    fix: (
      "name the member with 'dimensions: …', or see whether 'measure' is the right one",
      "用“分类: …”写明是哪一类，或者看看“对象”写得对不对"
    ),
    why: (
      "A rule that never looks at anything gives no warning.", "看不到数的规则永远不会报警。"
    ),
    wrong: "- {低于: 5%, 对象: 数值}", right: "- {低于: 5%, 对象: 增速}")

  let contradiction = Rule(
    "rate-contradicts-levels", .warning,
    "'{indicator}' is reported with {reported}, but its published levels give {computed} ({formula})",
    "“{indicator}”写的是{reported}，可按公布的数值算出来是 {computed}（{formula}）",
    fix: (
      "check the figures; if both are as published, say 'basis: comparable' or add a note",
      "核对这几个数；都和原文一致，就写“口径: 可比”或者加“备注”"
    ),
    why: (
      "One of the figures may be wrong; rates on comparable terms may differ with reason.",
      "可能有一个数错了；按可比口径算的增速不同，是正常的，但要写明。"
    ),
    wrong: "数值: 120亿元（上年 100亿元）\n增速: +10%", right: "数值: 120亿元\n增速: +20%")
}

extension Rule {
  static let metrics = MetricRules()
}
