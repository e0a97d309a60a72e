import Diagnostics

/// What can be wrong with figures of several bulletins that make one series: where two of them say
/// different things of one figure, and nothing says which of them counts.
public struct StatisticsRules: RuleCatalogue {
  public init() {}

  let disagreementInOneBulletin = Rule(
    "bulletin-contradicts-itself", .error,
    "'{indicator}' is {figure} for {period} here, but {other} in the same bulletin ({place})",
    "指标“{indicator}”{period}的数据在这里是“{figure}”，在同一篇公报的另一处却是“{other}”（{place}）",
    fix: ("correct one of them, or take one out", "改正其中一个，或者删掉一个"),
    why: (
      "Readers can't know which of two values is right, and a series has room for one.",
      "同一个数据有两种说法，读者不知道信哪个，序列里也只能放一个。"
    ),
    wrong: "指标:\n  - {指标: gdp, 数值: 12亿元}\n  - {指标: gdp, 数值: 13亿元}",
    right: "指标:\n  - {指标: gdp, 数值: 12亿元}")

  let disagreementOnOneDay = Rule(
    "bulletins-of-one-day-differ", .error,
    "'{indicator}' is {figure} for {period} here, "
      + "but {other} in a bulletin of the same day ({place})",
    "指标“{indicator}”{period}的数据在这里是“{figure}”，在同一天的另一篇公报里却是“{other}”（{place}）",
    fix: (
      "correct one of them, or write 'supersedes: …' with the other bulletin here",
      "改正其中一个；以这里为准的，在这里加一行“取代: …”，写明取代哪篇公报"
    ),
    why: (
      "The later bulletin counts, and of two of one day neither is the later.",
      "数据以后发的公报为准，同一天的两篇分不出先后。"
    ),
    wrong: "- 指标: gdp\n  数值: 13亿元",
    right: "- 指标: gdp\n  数值: 13亿元\n  取代: news/2023-08-16-half-year")

  let finalFigureChanged = Rule(
    "final-figure-changed", .error,
    "'{indicator}' is {figure} for {period} here, but {other} was said to be final ({place})",
    "指标“{indicator}”{period}的数据在这里是“{figure}”，但“{other}”已经定为最终数据（{place}）",
    fix: (
      "correct the figure, or write 'supersedes: …' with that bulletin here",
      "改正这里的数据；确实要改的，在这里加一行“取代: …”，写明取代哪篇公报"
    ),
    why: (
      "Readers rely on what was called final: whoever changes it has to say so.",
      "读者信的是最终数据，要改就得写明。"
    ),
    wrong: "- 指标: gdp\n  数值: 13亿元",
    right: "- 指标: gdp\n  数值: 13亿元\n  取代: news/2023-08-16-half-year")

  let disagreementInTable = Rule(
    "table-contradicts-itself", .error,
    "'{indicator}' is {figure} for {period} here, but {other} in another row ({place})",
    "指标“{indicator}”{period}的数据在这一行是“{figure}”，在另一行却是“{other}”（{place}）",
    fix: (
      "correct one of them, or give each row its day of release",
      "改正其中一个；是先后两次发布的数，加一列“发布日期”分别写明"
    ),
    why: (
      "Readers can't know which of two values is right, and a series has room for one.",
      "同一个数据有两种说法，读者不知道信哪个，序列里也只能放一个。"
    ),
    wrong: "时期,数值\n2019,12\n2019,13", right: "时期,数值\n2019,13")

  let tableDiffers = Rule(
    "table-differs-from-bulletin", .warning,
    "'{indicator}' is {figure} for {period} here, but {other} in {place}; the figure here counts",
    "指标“{indicator}”{period}的数据在这里是“{figure}”，在{place}却是“{other}”；以这里的为准",
    fix: (
      "correct one of them; if the figure was revised, say why with 'reason' or a note",
      "改正其中一个；确实修订过的，写明“修订原因”或备注"
    ),
    why: (
      "A bulletin counts before a table without a day; but two figures for one thing are often a slip.",
      "公报和历史数据表都有同一个数时，以公报为准（表里写了更晚的发布日期的除外）；两处不同，常常是抄错了。"
    ),
    wrong: "历史数据表：2019,12\n公报：2019年，13亿元", right: "历史数据表：2019,13\n公报：2019年，13亿元")

  let rounderThanBefore = Rule(
    "rounder-than-before", .warning,
    "'{indicator}' is {figure} for {period} here and {other} in {place}: the same, rounded, "
      + "and yet listed as a revision",
    "指标“{indicator}”{period}的数据在这里是“{figure}”，在{place}是“{other}”，四舍五入后一样，现在会当作修订",
    fix: (
      "write as many digits as before; if the figure was revised, say why with 'reason'",
      "是同一个数的，写一样的位数；确实修订过的，写明“修订原因”"
    ),
    why: (
      "Readers would be told of a revision that nobody made.", "读者会以为数据修订过，其实没有。"
    ),
    wrong: "11月：12345.6亿元\n12月（同一时期）：12346亿元", right: "11月：12345.6亿元\n12月（同一时期）：12345.6亿元")

  let idleReason = Rule(
    "reason-without-revision", .warning,
    "no earlier figure of '{indicator}' for {period} differs from this one, "
      + "so the reason for its revision is shown nowhere",
    "指标“{indicator}”{period}以前没有发布过不同的数据，这里写的修订原因用不上",
    fix: (
      "take the reason out, or write it as a note",
      "删掉修订原因；确实要说明的，写到备注里"
    ),
    why: (
      "What was revised follows from the figures that were published before.",
      "是不是修订，看以前发布的数据就知道；以前没有不同的数据，就没有修订。"
    ),
    wrong: "- 指标: gdp\n  数值: 13亿元\n  修订原因: 口径调整",
    right: "- 指标: gdp\n  数值: 13亿元\n  备注: 按新口径统计")
}

extension Rule {
  static let statistics = StatisticsRules()
}
