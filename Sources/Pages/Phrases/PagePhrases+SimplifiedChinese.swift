import Statistics

extension PagePhrases {
  static let simplifiedChinese = PagePhrases(
    total: "总计", period: "时期", measure: "指标值", value: "数值",
    change: { comparison, measure in
      comparison.wording(in: .simplifiedChinese) + (measure == .percent ? "增速" : "变动（百分点）")
    },
    revised: "修订", listSeparator: "、",
    inUnit: { "，单位：\($0.name(in: .simplifiedChinese))" },
    span: { "，时期：\($0.chinese)至\($1.chinese)" },
    kept: "每个数值都注明来源公报和发布日期，保留首次发布的数值，修订逐条列出，可下载CSV和JSON-stat格式的全部观测值。",
    stop: "。", stops: "。.！？!?")
}
