extension AuthoringWords {
  static let simplifiedChinese = AuthoringWords(
    title: "标题", date: "日期", draft: "草稿", yes: "是", period: "时期", value: "数值",
    draftNote: "写好以后删掉下面这一行，才会发布",
    followed: { "照 \($0) 的样子列出，数值都空着" },
    periodNote: { "上一篇是 \($0)，这是接下来的一期；不对就改" },
    namedPeriodNote: { "上一篇是 \($0)，这一期是照标题或命令写的；不对就改" },
    metricsNote: "把数值填上；这次没有公布的，把那一项整个删掉",
    chartsNote: "图表照上一篇；写了结论的标题已经去掉，会照这一期的数另写",
    lastTime: { "上一篇：\($0.joined(separator: "，"))" },
    metricsStart: "指标这样写，去掉行首的井号就生效：",
    metricsExample: ["# 指标:", "#   - 名称: 示例产值", "#     数值: 21840万元", "#     增速: +5.0%"],
    figuresStart: "有指标的公报，再加“时期: 2026-10”和“指标:”，写法见 sitegen keys report",
    page: {
      """
      ---
      标题: \($0)
      # 写好以后删掉下面这一行，才会发布
      草稿: 是
      ---

      """
    },
    column: {
      """
      ---
      标题: \($0)
      # 一句话说明栏目收什么，显示在标题下面
      摘要:
      # 栏目的先后，小的在前
      顺序: 10
      ---

      """
    },
    indicator: {
      """
      ---
      名称: \($0)
      # 亿元、万吨、家、% 等等
      单位:
      # 流量（一段时期里的，如产值）或存量（某一天的，如企业数）
      性质: 流量
      # 年度、半年度、季度、月度、日度
      频率: 月度
      # 越高越好、越低越好、中性
      方向: 中性
      # 发布单位
      来源:
      ---

      """
    },
    term: {
      """
      ---
      术语: \($0)
      # 同一个意思的其他说法，没有就不写：[同义词]
      又称:
      ---

      """
    },
    siteTitle: "示例统计公报",
    starter: { SimplifiedStarter(facts: $0).files })
}
