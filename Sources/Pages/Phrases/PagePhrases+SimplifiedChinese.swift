import Statistics

extension PagePhrases {
  static let simplifiedChinese = PagePhrases(
    total: "总计", period: "时期", measure: "指标值", value: "数值",
    linkedValue: "衔接后的数值",
    change: { yardstick, measure in
      let words = yardstick.wording(in: .simplifiedChinese)
      return switch measure {
      case .percent: "\(words)增速"
      case .percentagePoint: "\(words)变动（百分点）"
      case .amount: "\(words)增减量"
      }
    },
    table: .simplifiedChinese, historyTable: { "历史数据\($0.map { "（\($0)）" } ?? "")" }, revised: "修订",
    listSeparator: "、",
    inUnit: { "，单位：\($0.name(in: .simplifiedChinese))" },
    span: { "，时期：\($0.chinese)至\($1.chinese)" },
    kept: "每个数值都注明来源公报和发布日期，保留首次发布的数值，修订逐条列出，可下载全部观测值的表格和数据文件。",
    correction: { "更正（\($0)）：\($1)" },
    postponed: { "原定 \($0) 发布，已推迟" },
    expired: { "本页内容已于\($0)失效，不再公布。" },
    tagTitle: { "标签：\($0)" },
    tagDescription: { "标签“\($0)”下的全部公报，共\($1)篇，新的在前。" },
    tagsDescription: "全部标签，以及每个标签下公报的篇数。",
    warningsDescription: "各指标按预警规则所处的状态，每条都注明依据的数据和公报。",
    revisionsDescription: "后来的公报改动过的数据和更正过的公报，逐条列出改动前后。",
    citation: { "\($0)：《\($1)》" + [$2, $3, $4].compactMap { $0 }.map { "，\($0)" }.joined() },
    stop: "。", stops: "。.！？!?")
}

extension TablePhrases {
  static let simplifiedChinese = TablePhrases(
    period: "时期", from: "起始日期", through: "截止日期", value: "数值",
    inUnit: { "\($0)\($1.map { "（\($0)）" } ?? "")" },
    asPublished: "公布时的写法", status: "状态", revision: "修订", note: "备注",
    released: "发布日期", bulletin: "来源公报", address: "网址",
    about: { "\($0)：\($1)" }, coded: { "\($0)（\($1)）" }, partSeparator: "；",
    dataSheet: "数据", factSheet: "说明", item: "项目", content: "内容",
    title: "指标", definition: "说明", unit: "单位", kind: "性质",
    frequency: "频率", track: "累计方式", direction: "方向", basis: "增速口径",
    base: "基数", adjustment: "季节调整",
    adjusted: { $0 ? "经季节调整" : "未经季节调整" }, addition: "可加性",
    additive: { $0 ? "各部分相加等于总计" : "各部分不能相加" }, decimals: "小数位数",
    area: "地区代码", source: "来源", licence: "使用许可", contact: "联系人",
    nextRelease: "下次发布", discontinued: "停止发布",
    link: "衔接系数",
    linkedFrom: { link in
      "\(link.period.chinese)起：以前的数乘以 \(link.text)\(link.note.map { "（\($0)）" } ?? "")"
    },
    fromOn: { "\($0.chinese)起\($1.map { "，\($0)" } ?? "")" },
    emptyCells: "空格表示没有公布或没有收录，不等于零。",
    meaningOfWording: "“公布时的写法”一栏列出约数、区间和四舍五入后公布的数；只看数字会显得比公布的更精确。")
}
