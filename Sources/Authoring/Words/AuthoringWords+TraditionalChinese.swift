extension AuthoringWords {
  static let traditionalChinese = AuthoringWords(
    title: "標題", date: "日期", draft: "草稿", yes: "是", period: "時期", value: "數值",
    draftNote: "寫好以後刪掉下面這一行，才會發布",
    followed: { "照 \($0) 的樣子列出，數值都空著" },
    periodNote: { "上一篇是 \($0)，這是接下來的一期；不對就改" },
    namedPeriodNote: { "上一篇是 \($0)，這一期是照標題或命令寫的；不對就改" },
    metricsNote: "把數值填上；這次沒有公布的，把那一項整個刪掉",
    chartsNote: "圖表照上一篇；寫了結論的標題已經去掉，會照這一期的數另寫",
    lastTime: { "上一篇：\($0.joined(separator: "，"))" },
    metricsStart: "指標這樣寫，去掉行首的井號就生效：",
    metricsExample: ["# 指標:", "#   - 名稱: 示例產值", "#     數值: 21840萬元", "#     增速: +5.0%"],
    figuresStart: "有指標的公報，再加「時期: 2026-10」和「指標:」，寫法見 sitegen keys report",
    page: {
      """
      ---
      標題: \($0)
      # 寫好以後刪掉下面這一行，才會發布
      草稿: 是
      ---

      """
    },
    column: {
      """
      ---
      標題: \($0)
      # 一句話說明欄目收什麼，顯示在標題下面
      摘要:
      # 欄目的先後，小的在前
      順序: 10
      ---

      """
    },
    indicator: {
      """
      ---
      名稱: \($0)
      # 億元、萬噸、家、% 等等
      單位:
      # 流量（一段時期裡的，如產值）或存量（某一天的，如企業數）
      性質: 流量
      # 年度、半年度、季度、月度、日度
      頻率: 月度
      # 越高越好、越低越好、中性
      方向: 中性
      # 發布單位
      來源:
      ---

      """
    },
    term: {
      """
      ---
      術語: \($0)
      # 同一個意思的其他說法，沒有就不寫：[同義詞]
      又稱:
      ---

      """
    },
    siteTitle: "示例統計公報",
    starter: { TraditionalStarter(facts: $0).files })
}
