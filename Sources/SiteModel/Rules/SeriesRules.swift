import Diagnostics

/// What can be wrong with figures beside one another.
package struct SeriesRules: RuleCatalogue {
  package init() {}

  let figureWithoutMetric = Rule(
    "figure-without-metric", .warning,
    "no metric of the report has '{text}'", "这篇公报的指标里没有“{text}”这个数",
    fix: (
      "the nearest is {figure} ({nearest}); link it, add a metric, or accept the warning",
      "最接近的是 {figure}（{nearest}）；改正它、加一个指标并链接，或者用“接受”写明理由"
    ),
    why: (
      "What is no metric is in no series and no download, and nobody checks it.",
      "没登记成指标的数，进不了序列和下载，也没有核对。"
    ),
    wrong: "固定资产投资增长46%（指标里是 +64%）", right: "固定资产投资[增长64%](metric:固定资产投资)")

  let earlyFigure = Rule(
    "figure-before-release", .error,
    "the figure is to be released on {day}, which is still to come", "这个数的发布日期是 {day}，还没有到",
    fix: (
      "add the row on that day, or put the figure into a report that waits with 'publish'",
      "到那一天再加这一行；或者写进一篇用“发布”定时的公报"
    ),
    why: (
      "All that a table has is published with the site, its newest figures first.",
      "表里的数随网站一起公布，最新的还会放在首页。"
    ),
    wrong: "2026-11,77.7,2032-12-15", right: "2026-10,72.1,2026-11-15")

  let acceptedWithoutReason = Rule(
    "accepted-without-reason", .error,
    "'{code}' is accepted, but nothing says why", "接受了提醒“{code}”，却没写理由",
    fix: ("write the reason behind it: {code}: 基数很小", "在后面写上理由，如 {code}: 基数很小"),
    why: (
      "Whoever reads the file next has to know that somebody looked into it.",
      "以后看这个文件的人，要知道有人核实过、为什么没问题。"
    ),
    wrong: "接受:\n  figure-jumps:", right: "接受:\n  figure-jumps: 上年基数很小")

  let memberAboveTotal = Rule(
    "member-above-total", .warning,
    "'{indicator}' is {figure} for {member} in {period}, above its total, {total}",
    "指标“{indicator}”{period}“{member}”的数是 {figure}，比总计 {total} 还大",
    fix: (
      "correct one of them; if parts don't add up to the total, say 'additive: false' in the indicator",
      "改正其中一个；各部分本来就不能相加的，在指标里写“可加: false”"
    ),
    why: (
      "A part can't be more than the whole.", "部分不会比整体大。"
    ),
    wrong: "- {指标: gdp, 数值: 100亿元}\n- {指标: gdp, 分类: {产业: 第一产业}, 数值: 120亿元}",
    right: "- {指标: gdp, 数值: 100亿元}\n- {指标: gdp, 分类: {产业: 第一产业}, 数值: 12亿元}")

  let membersBeyondTotal = Rule(
    "members-beyond-total", .warning,
    "the parts of '{indicator}' add up to {sum} in {period}, more than its total, {figure}",
    "指标“{indicator}”{period}各部分相加是 {sum}，比总计 {figure} 还多",
    fix: (
      "correct one of them; if they belong to different releases, restate them together",
      "改正其中一个；来自不同公报的，把各部分和总计一起更新"
    ),
    why: (
      "Parts that add up can't be more than the whole.", "各部分加起来不会比整体多。"
    ),
    wrong: "总计 1200，甲 720，乙 500", right: "总计 1220，甲 720，乙 500")

  let otherBase = Rule(
    "other-index-base", .warning,
    "'{indicator}' is given with {base} for {period}, and with {other} for {earlier}",
    "指标“{indicator}”{period}的指数是 {base}，而{earlier}是 {other}",
    fix: (
      "give each base an indicator of its own", "基期不同的指数，分成两个指标"
    ),
    why: (
      "Index numbers on different bases make no one line.", "基期不同的指数不能连成一条线。"
    ),
    wrong: "数值: 101.1（上月=100）（以前是 上年同期=100）", right: "数值: 103.1（上年同期=100）")

  let unequalSum = Rule(
    "sum-does-not-add-up", .warning,
    "'{indicator}' is {figure} for {period}, but {before} ({earlier}) and {last} ({part}) add up to something else",
    "指标“{indicator}”{period}是 {figure}，可{earlier}的 {before} 加上{part}的 {last} 不等于它",
    fix: (
      "check the three figures; if earlier months were revised, accept the warning",
      "核对这三个数；前几个月有修订的，用“接受”写明理由"
    ),
    why: (
      "A sum is what came before and the last part.", "累计数应当等于上期累计加本期。"
    ),
    wrong: "1—2月 233，3月 130，1—3月 370", right: "1—2月 233，3月 130，1—3月 363")

  let unequalParts = Rule(
    "parts-do-not-add-up", .warning,
    "'{indicator}' is {figure} for {period}, but its {count} parts from {first} to {last} add up to {sum}",
    "指标“{indicator}”{period}是 {figure}，可{first}到{last}这{count}期加起来是 {sum}",
    fix: (
      "check the figures; if the parts are not revised yet, accept the warning",
      "核对这几个数；各期还没有跟着修订的，用“接受”写明理由"
    ),
    why: (
      "Quarters add up to their year but for revisions of a few per cent.",
      "各季度加起来应当等于全年，修订造成的差别只有百分之几。"
    ),
    wrong: "一至四季度各 10，全年 90", right: "一至四季度各 10，全年 40")

  let sumFalls = Rule(
    "sum-falls", .warning,
    "'{indicator}' is {figure} up to the end of {period}, less than up to {earlier}: {before}",
    "指标“{indicator}”{period}的累计数是 {figure}，比{earlier}的 {before} 还小",
    fix: (
      "correct the figure or its period; if it really fell, accept the warning",
      "改正数或时期；确实减少了的，用“接受”写明理由"
    ),
    why: (
      "What adds up from the start of the year doesn't fall but for corrections.",
      "从年初累计的数只增不减，减少了多半是写错了。"
    ),
    wrong: "时期: 2023-01..05\n数值: 40亿元（1—4月是 45亿元）", right: "时期: 2023-01..05\n数值: 54亿元")

  let partAboveSum = Rule(
    "part-above-sum", .warning,
    "'{indicator}' is {figure} for {period} alone, more than {total} from the start of the year",
    "指标“{indicator}”{period}当期是 {figure}，比年初以来累计的 {total} 还大",
    fix: ("correct one of them, or its period", "改正其中一个数，或者改正时期"),
    why: (
      "One period can't be more than all since January.", "一个月的数不会比全年累计还大。"
    ),
    wrong: "- {时期: 2023-05, 数值: 60亿元}\n- {时期: 2023-01..05, 数值: 54亿元}",
    right: "- {时期: 2023-05, 数值: 6亿元}\n- {时期: 2023-01..05, 数值: 54亿元}")

  let figureJumps = Rule(
    "figure-jumps", .warning,
    "'{indicator}' is {figure} for {period}, and was {before} for {earlier}: ten times as much or little",
    "指标“{indicator}”{period}是 {figure}，{earlier}是 {before}，相差十倍以上",
    fix: (
      "check the unit and the decimal point; if it is right, accept the warning",
      "核对单位和小数点；没错的，用“接受”写明理由"
    ),
    why: (
      "万 for 亿, or a point in the wrong place, looks just like this.", "把亿写成万、点错小数点，就是这个样子。"
    ),
    wrong: "数值: 350亿元（上年 32亿元）", right: "数值: 35亿元")

  let revisedTenfold = Rule(
    "revised-tenfold", .warning,
    "'{indicator}' is {figure} for {period} here, and was {before} ({file}): ten times as much or little",
    "指标“{indicator}”{period}在这里改成 {figure}，原来是 {before}（{file}），相差十倍",
    fix: (
      "check the unit and the decimal point; say why it was revised, or accept the warning",
      "核对单位和小数点；确实要改的，写明修订原因，或者用“接受”写明理由"
    ),
    why: (
      "A digit too many or a point in the wrong place looks just like a revision.",
      "多写一位、点错小数点，看起来就像是修订。"
    ),
    wrong: "数值: 350亿元（上一篇是 35亿元）", right: "数值: 35亿元")

  let metricTwice = Rule(
    "metric-twice", .warning,
    "there are two figures of the name '{name}' for {period}: {figure} and {other}",
    "“{name}”{period}写了两个数：{figure} 和 {other}",
    fix: (
      "correct one, or give them names that tell them apart; if both are right, accept the warning",
      "改正其中一个，或者用不同的名称分开；两个都对的，用“接受”写明理由"
    ),
    why: (
      "Readers can't tell which of the two holds, nor can a link to the name.",
      "读者分不清哪个算数，正文里的链接也分不清。"
    ),
    wrong: "- {名称: 税收, 数值: 35亿元}\n- {名称: 税收, 数值: 36亿元}",
    right: "- {名称: 税收收入, 数值: 35亿元}\n- {名称: 非税收入, 数值: 36亿元}")

  let figureRepeated = Rule(
    "figure-repeated", .warning,
    "'{indicator}' is {figure} for {period}, to the digit what it was for {earlier}",
    "指标“{indicator}”{period}是 {figure}，和{earlier}一位不差",
    fix: (
      "check that it is not the old figure; if it is right, accept the warning",
      "核对是不是忘了改；没错的，用“接受”写明理由"
    ),
    why: (
      "A figure of the last bulletin is easily left standing.", "照上一篇改的时候，很容易漏改一个数。"
    ),
    wrong: "数值: 593034亿元（上一期也是 593034亿元）", right: "数值: 616836亿元")

  let copiedFigures = Rule(
    "copied-figures", .warning,
    "all figures are those of another report of another period ({file})", "所有数据都和另一时期的公报一样（{file}）",
    fix: (
      "bring the figures up to date; if they are right, accept the warning",
      "把数据改成这一期的；没错的，用“接受”写明理由"
    ),
    why: (
      "A bulletin that was made from a copy of the last one may still have its figures.",
      "照上一篇复制来的公报，可能数据还没改。"
    ),
    wrong: "时期: 2023-H2（数据与 2023-H1 的公报全同）", right: "时期: 2023-H2\n指标: …")

  let otherRegisterUnit = Rule(
    "register-in-other-unit", .error,
    "'{other}' counts {found}, but '{register}' counts {expected}",
    "“{other}”的单位是{found}，而“{register}”的单位是{expected}",
    fix: ("name an indicator with the same unit", "换一个单位相同的指标"),
    why: (
      "Entries and removals only add up in the unit of what is counted.", "单位相同才能相加减。"
    ),
    wrong: "入库: 新增投资（亿元）", right: "入库: 新入库企业（家）")

  let registerSum = Rule(
    "register-does-not-add-up", .warning,
    "'{register}' is {count} for {period}, but the one before, with entries and removals, gives {sum}",
    "“{register}”{period} 是 {count}，可按上期加入库减退库算是 {sum}",
    fix: (
      "check the three figures; add a note if all are as published",
      "核对这三个数；都和原文一致，就加一条“备注”"
    ),
    why: (
      "Stock = stock before + entries − removals.", "期末数 = 上期数 + 入库 − 退库。"
    ),
    wrong: "上期 100 家，入库 10 家，退库 2 家，本期 110 家", right: "本期 108 家")
}

extension Rule {
  static let series = SeriesRules()
}
