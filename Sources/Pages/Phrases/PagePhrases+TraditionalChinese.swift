import Statistics

extension PagePhrases {
  static let traditionalChinese = PagePhrases(
    total: "總計", period: "時期", measure: "指標值", value: "數值",
    change: { comparison, measure in
      comparison.wording(in: .traditionalChinese) + (measure == .percent ? "增速" : "變動（百分點）")
    },
    revised: "修訂", listSeparator: "、",
    inUnit: { "，單位：\($0.name(in: .traditionalChinese))" },
    span: { "，時期：\($0.chinese)至\($1.chinese)" },
    kept: "每個數值都註明來源公報和發布日期，保留首次發布的數值，修訂逐條列出，可下載CSV和JSON-stat格式的全部觀測值。",
    stop: "。", stops: "。.！？!?")
}
