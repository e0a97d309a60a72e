import Diagnostics

/// What can be wrong with charts and their data.
package struct ChartRequestRules: RuleCatalogue {
  package init() {}

  let chartNotDrawn = Rule(
    "chart-not-drawn", .error,
    "the chart is not drawn: {reason}", "这张图画不了：{reason}",
    why: (
      "A chart that misleads is worse than none.", "误导人的图不如不画。"
    ),
    wrong: "类型: 饼图（六块，加起来 140%）", right: "类型: 条形图")

  let mixedUnits = Rule(
    "mixed-units", .error,
    "'{text}' is in {unit}, but the chart is in {expected}",
    "“{text}”的单位是{unit}，而这张图的单位是{expected}",
    fix: ("one chart has one unit: draw another chart for it", "一张图只用一种单位，另画一张"),
    why: (
      "Two units on one axis can be made to show anything.", "一根轴上两种单位，怎么画都行，也就什么都说明不了。"
    ),
    wrong: "数据: {甲: 3亿元, 乙: 5%}", right: "数据: {甲: 3亿元, 乙: 5亿元}")

  let mixedBases = Rule(
    "mixed-index-bases", .error,
    "'{text}' and '{other}' are index numbers on different bases", "“{text}”和“{other}”的基期不同",
    fix: ("draw one chart for each base", "每个基期单独画一张图"),
    why: (
      "99.2 of the year before and 130.7 of five years ago don't compare.",
      "以上年为100的99.2和以五年前为100的130.7不能相比。"
    ),
    wrong: "数据: {食品: 99.2（上年=100）, 衣着: 130.7（2020年=100）}",
    right: "数据: {食品: 99.2（上年=100）, 衣着: 101.3（上年=100）}")

  let notOnKind = Rule(
    "not-on-this-chart", .error,
    "a {kind} shows no '{key}'", "“{kind}”图上不能画“{key}”",
    fix: ("take them out, or use one of {kinds}", "去掉它，或者改用：{kinds}"),
    why: (
      "What was asked for would be missing from the drawing.", "写了却画不出来，读者就看不到。"
    ),
    wrong: "类型: pie\n参考线: {目标: 5%}", right: "类型: bar\n参考线: {目标: 5%}")

  let lineJoinsNames = Rule(
    "line-joins-names", .warning,
    "a line joins '{first}' and '{second}', which do not follow upon one another",
    "折线把“{first}”和“{second}”连了起来，它们之间没有先后",
    fix: (
      "use 'type: bar'; write periods as 2023-H1", "改用“类型: 条形图”；横轴是时期的，写成 2023-H1 这样"
    ),
    why: (
      "A line says that there is something between two points, and that it rises or falls there.",
      "线条会让人以为两点之间也有数，而且在涨或者在跌。"
    ),
    wrong: "类型: 折线图\n数据: {城区: 4%, 郊区: 6%}", right: "类型: 条形图\n数据: {城区: 4%, 郊区: 6%}")

  let mixedHighlight = Rule(
    "mixed-highlight", .error,
    "'{place}' is a place and '{series}' a series: both can't stand out in one chart",
    "“{place}”是图上的一个位置，“{series}”是一条序列，一张图里不能同时突出",
    fix: ("name only places, or only series", "只写位置，或者只写序列"),
    why: (
      "Where a place stands out, every series has its colour there, and a series no more than the others.",
      "突出一个位置时，各序列在那里都着色，哪条序列也就显不出来了。"
    ),
    wrong: "突出: [出口, 2023年]", right: "突出: [出口]")

  let noFigureThere = Rule(
    "no-figure-there", .error,
    "'{name}' has no figure in this chart, so nothing stands there", "“{name}”在这张图里没有数，那里什么也画不出来",
    fix: ("name what has a figure, or say it in 'note'", "改写有数的位置，或者写进“注”"),
    why: (
      "What was asked for would be missing from the drawing.", "写了却画不出来，读者就看不到。"
    ),
    wrong: "数据: {2021年: 5%, 2022年: ~}\n标注: {2022年: 停报}",
    right: "数据: {2021年: 5%, 2022年: ~}\n注: 2022年停报")

  let bandIsNoRange = Rule(
    "band-is-no-range", .error,
    "a band runs from one number to another, but this is '{text}'", "区间要写从多少到多少，这里是“{text}”",
    fix: ("write a range, such as 4.5—5.5%", "写成一个范围，如 4.5—5.5%"),
    why: (
      "A band has two ends.", "区间有两头。"
    ),
    wrong: "区间: {目标: 5%}", right: "区间: {目标: 4.5—5.5%}")

  let indicatorOutsideSite = Rule(
    "indicator-outside-site", .error,
    "the figures of '{indicator}' are known to its site alone", "“{indicator}”的数只有在网站里才知道",
    fix: (
      "write the data here, or put the chart into a report's 'charts'",
      "把数据写在这里，或者把图写进公报的“图表”里"
    ),
    why: (
      "A chart that is drawn alone has no series to draw.", "单独画一张图时没有序列可用。"
    ),
    wrong: "指标: gdp", right: "数据: {2022: 3亿元, 2023: 4亿元}")

  let noTable = Rule(
    "no-table", .error,
    "there is no table in '{file}'", "“{file}”里没有表格，或者没有这个文件",
    fix: (
      "put a CSV file with a head line beside the report",
      "把有表头的 CSV 文件和公报放在一起（Excel 里另存为“CSV UTF-8”）"
    ),
    why: (
      "The chart has nothing to draw.", "图没有数据可画。"
    ),
    wrong: "数据: 表.xlsx", right: "数据: 表.csv")

  let unclosedQuote = Rule(
    "unclosed-quote", .error,
    "the quotation mark that begins here is never closed", "从这里开始的引号没有另一半",
    fix: (
      "close it, or write it twice where it belongs to the text", "补上另一半；引号本来就是文字时，写两个"
    ),
    why: (
      "All rows below would be taken for the content of one cell.", "下面所有的行都会被当成一个格子里的内容。"
    ),
    wrong: "\"甲,1\n乙,2", right: "\"甲\",1\n乙,2")

  let otherSeparator = Rule(
    "other-separator", .error,
    "the columns are separated by {separator}, not by commas", "各列之间用的是{separator}，不是半角逗号",
    fix: (
      "save the table as CSV with commas (CSV UTF-8 in Excel)", "在 Excel 里另存为“CSV UTF-8（逗号分隔）”"
    ),
    why: (
      "The whole row would be taken for one cell.", "不然整行会被当成一个格子。"
    ),
    wrong: "年份；产值", right: "年份,产值")

  let noHead = Rule(
    "no-head-row", .error,
    "the first row holds figures, and no names of columns", "第一行就是数，没有表头",
    fix: ("add a row above it, such as 年份,数值", "在上面加一行表头，写明各列是什么，如年份、数值"),
    why: (
      "The first row names what the columns are about.", "第一行要写明各列是什么。"
    ),
    wrong: "2022,3\n2023,4", right: "年份,产值\n2022,3\n2023,4")

  let rowTooLong = Rule(
    "row-too-long", .error,
    "the row has {count} cells, but there are {columns} columns",
    "这一行有 {count} 格，可表头只有 {columns} 列",
    fix: (
      "put quotation marks around a figure with a comma, such as \"1,200\"",
      "带逗号的数要放进引号里，如 \"1,200\""
    ),
    why: (
      "1,200 without quotation marks would be read as 1.", "1,200 不加引号会读成 1。"
    ),
    wrong: "2023,1,200", right: "2023,\"1,200\"")

  let unclosedBlock = Rule(
    "unclosed-block", .error,
    "the block is not closed", "图表这一段没有写结束的那一行",
    fix: ("end it with a line of ```", "最后另起一行写三个反引号 ```"),
    why: (
      "The text below would be taken for the description of the chart.", "下面的正文会被当成图的说明。"
    ),
    wrong: "```图表\n数据: {甲: 1}", right: "```图表\n数据: {甲: 1}\n```")

  let chartNamedAgain = Rule(
    "chart-named-again", .error,
    "another chart of the page is called '{id}' already", "这一页已经有一幅图的编号是“{id}”",
    fix: ("give each an 'id' of its own", "每幅图的“编号”各写各的"),
    why: ("Both would have one address.", "不然两幅图会用同一个网址。"),
    wrong: "编号: 增速\n…\n编号: 增速", right: "编号: 增速\n…\n编号: 总量")

  let unknownBlockWord = Rule(
    "unknown-block-word", .error,
    "a chart block does not know the word '{word}'", "图表这一段开头的“{word}”认不出来",
    fix: (
      "write 'chart' alone, or 'chart source' to show the description below the drawing",
      "只写“图表”，或者写“图表 写法”（在图下面显示写法）"
    ),
    why: (
      "The word would have no effect, and nobody would notice.", "写了不起作用，又没人知道。"
    ),
    wrong: "```图表 大", right: "```图表")

  let noData = Rule(
    "chart-without-data", .error,
    "the chart has no data", "这张图没有数据",
    fix: (
      "give it one of 'data', 'series' and 'indicator'", "写“数据”“序列”“指标”当中的一个"
    ),
    why: (
      "There is nothing to draw.", "没有东西可画。"
    ),
    wrong: "- 标题: 产值", right: "- 标题: 产值\n  数据: {2022: 3亿元, 2023: 4亿元}")

  let twoSources = Rule(
    "chart-with-two-sources", .error,
    "the chart has data from {count} places", "这张图写了 {count} 处数据来源",
    fix: (
      "give it one of 'data', 'series' and 'indicator'", "“数据”“序列”“指标”只留一个"
    ),
    why: (
      "Only one of them would be drawn.", "只有一处会画出来，其他的就丢了。"
    ),
    wrong: "数据: {甲: 1}\n指标: gdp", right: "指标: gdp")

  let seriesOfOtherLength = Rule(
    "series-of-other-length", .error,
    "the series '{name}' has {count} values, but 'x' has {places} places",
    "序列“{name}”有 {count} 个数，可横轴有 {places} 个位置",
    fix: (
      "give each series one value for each place, and '~' where there is none",
      "每个位置写一个数，没有的写 ~"
    ),
    why: (
      "A value that is left out moves all that follow to the wrong place.", "漏一个数，后面的都会错位。"
    ),
    wrong: "横轴: [2021, 2022, 2023]\n序列: [{名称: 甲, 数值: [1, 2]}]",
    right: "序列: [{名称: 甲, 数值: [1, 2, ~]}]")

  let onlyForIndicators = Rule(
    "only-for-indicators", .error,
    "'{key}' is for charts of an indicator", "“{key}”只能用在画指标的图里",
    fix: ("take it out, or draw the chart with 'indicator'", "去掉它，或者用“指标: …”来画"),
    why: (
      "It would have no effect here, and nobody would notice.", "在这里不起作用，又没人知道。"
    ),
    wrong: "数据: {甲: 1}\n起: 2020", right: "指标: gdp\n起: 2020")

  let colonInData = Rule(
    "full-width-colon-in-data", .error,
    "'{text}' has a full-width colon", "“{text}”用了全角冒号",
    fix: ("write a half-width ':' and a space behind it", "改成半角冒号，后面空一格"),
    why: (
      "Only an ordinary colon parts a name from its number.", "只有半角冒号才能把名称和数分开。"
    ),
    wrong: "数据: {甲：1}", right: "数据: {甲: 1}")

  let cutAtComma = Rule(
    "cut-at-comma", .error,
    "the comma cuts '{text}' in two", "逗号把“{text}”切成了两半",
    fix: (
      "leave the comma out, or put quotation marks around the figure: \"{text}\"",
      "去掉逗号，或者给数加引号：\"{text}\""
    ),
    why: (
      "1,200 without quotation marks would be read as 1.", "1,200 不加引号会读成 1。"
    ),
    wrong: "数据: {甲: 1,200}", right: "数据: {甲: \"1,200\"}")

  let rowsWithoutNames = Rule(
    "rows-without-names", .error,
    "the rows have figures, but no names", "每行只有数，没有名称",
    fix: ("write rows such as {年份: 2019, 产值: 5}", "每行写成 {年份: 2019, 产值: 5} 的样子"),
    why: (
      "A number without a name can't be placed.", "没有名称的数不知道画在哪里。"
    ),
    wrong: "数据: [{产值: 5}]", right: "数据: [{年份: 2019, 产值: 5}]")

  let unusedChartPlace = Rule(
    "unused-chart-place", .warning,
    "'chart-place' is for the chart that a report gets by itself, and this one describes its own",
    "“图表位置”只管自动生成的图，而这篇公报自己写了图",
    fix: (
      "take it out, and put a chart into the text in a block of its own",
      "去掉它；要让图出现在正文里，就把它写成正文里的图表块"
    ),
    why: (
      "Charts under 'charts' stand below the text, those in blocks where the block is.",
      "“图表”里的图画在正文后面，正文里的图表块画在原处。"
    ),
    wrong: "图表位置: 文中\n图表: [{标题: 甲, 数据: {甲: 1, 乙: 2}}]",
    right: "图表: [{标题: 甲, 数据: {甲: 1, 乙: 2}}]")

  let longChartTitle = Rule(
    "long-chart-title", .warning,
    "the chart's title has {count} characters, and readers take in forty at a glance",
    "图的标题有 {count} 个字，读者一眼只能看四十个字",
    fix: ("say the finding alone, and the rest in 'subtitle'", "标题只写结论，其余写进“副标题”"),
    why: (
      "A title of more than forty characters, or fifteen words, is not read.",
      "超过四十个字（英文十五个词）的标题没有人读完。"
    ),
    wrong: "标题: 2023年上半年全市规模以上工业企业实现增加值同比增长百分之五点三并且高于全国全省平均水平居于前列",
    right: "标题: 工业增加值增长5.3%\n副标题: 全市规模以上，2023年上半年")

  let titleAgainstFigures = Rule(
    "title-against-figures", .error,
    "the chart's title says '{words}', but it is {second} for {after}, and {first} for {before}",
    "图的标题写“{words}”，可{after}是 {second}，{before}是 {first}",
    fix: (
      "write what the figures show, or leave the title out: then it is written from them",
      "照图里的数改标题；也可以不写标题，程序会照数写一个"
    ),
    why: (
      "A title says what the chart finds, and one that was kept from the last issue may no longer be so.",
      "图的标题就是结论；沿用上一期的标题，这一期未必还成立。"
    ),
    wrong: "图表: [{标题: 产值逐月增加, 类型: line, 数据: {2026-08: 490亿元, 2026-09: 510亿元, 2026-10: 500亿元}}]",
    right: "图表: [{标题: 产值9月最高, 类型: line, 数据: {2026-08: 490亿元, 2026-09: 510亿元, 2026-10: 500亿元}}]")

  let longChart = Rule(
    "long-chart", .warning,
    "the chart has {count} figures, each of them a row of its table, and nobody tells so many apart",
    "图里有 {count} 个数，每个数在数据表里占一行，读者分辨不出这么多",
    fix: ("begin later, with 'from'", "用“起”写明从哪一期开始画"),
    why: (
      """
      A chart of more than a thousand figures is slow to load, and shows no more than one of a hundred; \
      one of a whole series grows with every report.
      """,
      "超过一千个数的图打开很慢，看得清的却不比一百个数的多；画整个系列的图，每期公报都会变长。"
    ),
    wrong: "图表: [{类型: line, 指标: daily-price}]",
    right: "图表: [{类型: line, 指标: daily-price, 起: 2026-10-01}]")

  let indicatorWithoutFigures = Rule(
    "indicator-without-figures", .error,
    "the indicator '{indicator}' has no figures that could be drawn", "指标“{indicator}”还没有可以画的数",
    fix: (
      "take the chart out until a report gives some, or check 'by'",
      "等有公报给出它的数再画，或者检查“分组依据”写得对不对"
    ),
    why: (
      "The chart has nothing to draw.", "图没有数据可画。"
    ),
    wrong: "指标: new-indicator", right: "指标: gdp")

  let noSuchFigures = Rule(
    "no-such-figures", .error,
    "the indicator '{indicator}' has no '{shown}' to draw", "指标“{indicator}”没有“{shown}”可画",
    fix: ("it has {known}", "它有：{known}"),
    why: (
      "The chart has nothing to draw.", "图没有数据可画。"
    ),
    wrong: "指标: gdp\n显示: 环比", right: "指标: gdp\n显示: 同比")

  let bareAmongScaled = Rule(
    "bare-number-among-scaled", .error,
    "'{text}' has no unit, and stands beside '{other}'", "“{text}”没写单位，旁边却写着“{other}”",
    fix: (
      "write '{same}' if it is counted as the other is, else what it is counted in; or use 'unit' to say what all numbers without one are in",
      "和旁边的数一样计，就写成“{same}”；不一样，就写上它自己的单位；也可以用“单位”说明所有没写单位的数是什么单位"
    ),
    why: (
      "5000 beside 3亿元 may be in 元 or in 亿元, and one of them is wrong by a hundred million; so may 3 beside 1.2万, and 3 beside 5.2%.",
      "3亿元旁边的 5000，是 5000 元还是 5000 亿元，猜错就差一亿倍；1.2万旁边的 3、5.2%旁边的 3 也一样。"
    ),
    wrong: "数据: {甲: 3亿元, 乙: 5000}", right: "数据: {甲: 3亿元, 乙: 5000亿元}")

  let twoOverlays = Rule(
    "two-overlays", .error,
    "one series is drawn over the columns, and there are two", "压在柱子上的只能有一个系列，这里有两个",
    fix: ("keep 'line-series' or 'dot-series'", "“画线”和“画点”留一个"),
    why: (
      "Two of them look alike and can't be told apart.", "两个画出来一样，分不清。"
    ),
    wrong: "画线: 合计\n画点: 差额", right: "画线: 合计")

  let gridIsNoRows = Rule(
    "grid-is-no-rows", .error,
    "'grid' is a list with a list for each row", "“网格”要一行写一个列表",
    fix: (
      "write a row as [城关, 七里河], with — where there is nothing", "每行写成 [城关, 七里河]，空的地方写 —"
    ),
    why: (
      "Where each name stands in the list is where its tile stands.", "名称写在哪里，方块就画在哪里。"
    ),
    wrong: "网格: 城关 七里河", right: "网格:\n  - [—, 城关]\n  - [七里河, 安宁]")

  let twiceOnGrid = Rule(
    "twice-on-grid", .error,
    "'{name}' is on the grid twice", "“{name}”在网格里有两处",
    fix: ("keep one of them", "留一处"),
    why: ("A place has one tile.", "一个地方只有一个方块。"),
    wrong: "网格: [[城关, 城关]]", right: "网格: [[城关, 七里河]]")

  let titleAboveHead = Rule(
    "title-above-head", .error,
    "the first row should name the columns, and '{text}' is a title", "第一行应当是表头，这里的“{text}”是标题",
    fix: (
      "delete what stands above the heads, so that line {line} comes first: {head}",
      "把表头上面的行删掉，让第 {line} 行排在最前面：{head}"
    ),
    why: (
      "Titles and units above the heads, which spreadsheets often have, name no column.",
      "电子表格上面常有标题和单位，它们不是列名；单位写在表头里，如“数值（亿元）”。"
    ),
    wrong: "主要指标,,\n时期,数值,同比\n2023,12,5.2", right: "时期,数值,同比\n2023,12,5.2")

  let rowWithoutName = Rule(
    "row-without-name", .error,
    "the row has nothing under '{column}'", "这一行“{column}”下面是空的",
    fix: (
      "say what the row is about, or name another column with 'x'", "写明这一行是什么，或者用“横轴”换一列"
    ),
    why: (
      "A number without a name can't be placed.", "没有名称的数不知道画在哪里。"
    ),
    wrong: ",3", right: "2022,3")

  let scatterNeedsNumbers = Rule(
    "scatter-without-numbers", .error,
    "there are no two columns of numbers, as a scatter chart needs them", "散点图要两列数，这里没有",
    fix: ("name the columns with 'x' and 'y'", "用“横轴”和“纵轴”写明是哪两列"),
    why: (
      "A point has a number on both axes.", "每个点两个方向都要有数。"
    ),
    wrong: "类型: 散点图\n数据: {甲: 1}", right: "横轴: 人口\n纵轴: 产值")

  let noNumber = Rule(
    "no-number", .error,
    "the row has no number under '{column}', as a scatter chart needs it",
    "这一行“{column}”下面没有数，散点图要有",
    fix: ("add the number, or take the row out", "补上数，或者删掉这一行"),
    why: (
      "A point has a number on both axes.", "每个点两个方向都要有数。"
    ),
    wrong: "甲,,3", right: "甲,2,3")

  let rangeOnAxis = Rule(
    "range-on-axis", .error,
    "'{text}' is a range, which has no place on the lower axis", "“{text}”是一个范围，横轴上放不下",
    fix: ("use a single number", "换成一个数"),
    why: (
      "A point stands at one place.", "一个点只能在一个位置。"
    ),
    wrong: "10—15,3", right: "12,3")
}

extension Rule {
  static let chartRequests = ChartRequestRules()
}
