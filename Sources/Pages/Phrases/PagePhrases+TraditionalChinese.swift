import Statistics

extension PagePhrases {
  static let traditionalChinese = PagePhrases(
    total: "總計", period: "時期", measure: "指標值", value: "數值",
    linkedValue: "銜接後的數值",
    change: { yardstick, measure in
      let words = yardstick.wording(in: .traditionalChinese)
      return switch measure {
      case .percent: "\(words)增速"
      case .percentagePoint: "\(words)變動（百分點）"
      case .amount: "\(words)增減量"
      }
    },
    table: .traditionalChinese, historyTable: { "歷史數據\($0.map { "（\($0)）" } ?? "")" },
    revised: "修訂", listSeparator: "、",
    inUnit: { "，單位：\($0.name(in: .traditionalChinese))" },
    span: { "，時期：\($0.chinese)至\($1.chinese)" },
    kept: "每個數值都註明來源公報和發布日期，保留首次發布的數值，修訂逐條列出，可下載全部觀測值的表格和數據檔。",
    correction: { "更正（\($0)）：\($1)" },
    postponed: { "原定 \($0) 發布，已推遲" },
    expired: { "本頁內容已於\($0)失效，不再公布。" },
    tagTitle: { "標籤：\($0)" },
    tagDescription: { "標籤「\($0)」下的全部公報，共\($1)篇，新的在前。" },
    tagsDescription: "全部標籤，以及每個標籤下公報的篇數。",
    warningsDescription: "各指標按預警規則所處的狀態，每條都註明依據的數據和公報。",
    revisionsDescription: "後來的公報改動過的數據和更正過的公報，逐條列出改動前後。",
    citation: { "\($0)：《\($1)》" + [$2, $3, $4].compactMap { $0 }.map { "，\($0)" }.joined() },
    stop: "。", stops: "。.！？!?")
}

extension TablePhrases {
  static let traditionalChinese = TablePhrases(
    period: "時期", from: "起始日期", through: "截止日期", value: "數值",
    inUnit: { "\($0)\($1.map { "（\($0)）" } ?? "")" },
    asPublished: "公布時的寫法", status: "狀態", revision: "修訂", note: "備註",
    released: "發布日期", bulletin: "來源公報", address: "網址",
    about: { "\($0)：\($1)" }, coded: { "\($0)（\($1)）" }, partSeparator: "；",
    dataSheet: "數據", factSheet: "說明", item: "項目", content: "內容",
    title: "指標", definition: "說明", unit: "單位", kind: "性質",
    frequency: "頻率", track: "累計方式", direction: "方向", basis: "增速口徑",
    base: "基數", adjustment: "季節調整",
    adjusted: { $0 ? "經季節調整" : "未經季節調整" }, addition: "可加性",
    additive: { $0 ? "各部分相加等於總計" : "各部分不能相加" }, decimals: "小數位數",
    area: "地區代碼", source: "來源", licence: "使用許可", contact: "聯繫人",
    nextRelease: "下次發布", discontinued: "停止發布",
    link: "銜接係數",
    linkedFrom: { link in
      "\(link.period.wording(in: .traditionalChinese))起：以前的數乘以 \(link.text)\(link.note.map { "（\($0)）" } ?? "")"
    },
    fromOn: { "\($0.wording(in: .traditionalChinese))起\($1.map { "，\($0)" } ?? "")" },
    emptyCells: "空格表示沒有公布或沒有收錄，不等於零。",
    meaningOfWording: "「公布時的寫法」一欄列出約數、區間和四捨五入後公布的數；只看數字會顯得比公布的更精確。")
}
