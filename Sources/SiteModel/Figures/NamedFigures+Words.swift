import Characters
import Statistics

extension NamedFigures {
  /// Whether a text ends with a name that is no end of a longer one: 投资 in 工业投资.
  static func ends(_ text: String, with name: String) -> Bool {
    let text = text.trimmed
    guard text.lowercased().hasSuffix(name.lowercased()) else { return false }
    let before = text.dropLast(name.count)
    guard let last = before.last else { return true }
    if last.isASCII { return !last.isLetter && !last.isNumber }
    let isHan = last.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    return !isHan || scopes.contains(where: before.hasSuffix)
  }

  /// The same where the words of the figure may have taken the end of the name with them: 总额 in
  /// 出口总额增长12%.
  func meant(_ named: [Named], in lead: String, before words: String) -> [Named] {
    let ends = words.prefix { !$0.isNumber }.prefix(6)
    for length in stride(from: ends.count, through: 1, by: -1) {
      let meant = meant(named, before: lead + ends.prefix(length))
      if !meant.isEmpty { return meant }
    }
    return meant(named, beforeConnectivesIn: lead)
  }

  /// Those of the longest name that stands in a text with nothing behind it but words that may stand
  /// between a name and its figure: 生产总值初步核算为, 投资首次.
  private func meant(_ named: [Named], beforeConnectivesIn lead: String) -> [Named] {
    var text = lead
    while true {
      // 总值 is such a word by itself, and the end of 生产总值.
      let meant = meant(named, before: text)
      if !meant.isEmpty { return meant }
      guard let shorter = Self.withoutConnective(text) else { return [] }
      text = shorter
    }
  }

  /// Whether a text ends with a name, or with such words behind it.
  static func namesFigure(_ text: String, _ name: String) -> Bool {
    guard text.holds(name) else { return false }
    var text = text
    while !ends(text, with: name) {
      guard let shorter = withoutConnective(text) else { return false }
      text = shorter
    }
    return true
  }

  /// Whether nothing stands in a text but such words.
  static func isConnective(_ lead: String) -> Bool {
    var text = lead
    while let shorter = withoutConnective(text) { text = shorter }
    return text.allSatisfy { $0 == " " }
  }

  private static func withoutConnective(_ text: String) -> String? {
    let text = text.trimmed
    let word = connectives.first { text.lowercased().hasSuffix($0) }
    return word.map { String(text.dropLast($0.count)) }
  }

  /// The longer ones first.
  private static let connectives: [String] = [
    "初步核算", "初步核算数", "初步統計", "初步统计", "初步测算", "快报数", "核算", "统计", "实现", "實現", "完成", "累计", "累計", "同比",
    "总量",
    "總量", "总额", "總額", "总值", "规模", "規模", "合计", "共计", "共", "首次", "再次", "历史性", "歷史性", "历史性地", "一举",
    "一舉",
    "成功", "顺利", "突破", "达到", "達到", "达", "達", "为", "為", "约", "約", "已", "已经", "再", "也", "仍", "均", "更",
    "的",
    "稳步", "持续", "继续", "平稳", "快速", "较快", "大幅", "小幅", "明显", "显著", "保持", "迈上", "迈过", "跨越", "跨过", "站上",
    "跃上", "逆势", "强势", "预", "按可比价格计算", "按不变价格计算", "按可比价计算", "按现价计算", "按可比口径计算", "按可比口径", "可比口径",
    "按可比价格", "按不变价格", "可比价格",
    "名义", "实际",
    "现价", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度", "全年", "今年", "本年", "年内", "當月", "当月",
    "创新高", "再创新高", "创历史新高", "首", "高达", "增速", "增幅", "规模达", "总", "reached", "hit", "topped",
    "surpassed",
    "stood at", "came to", "totalled", "totaled", "amounted to", "was", "is", "at", "of", "by",
    "has", "have",
    "in the first half", "first half", "in h1", "in q1", "in q2", "in q3", "in q4",
  ].sorted { ($1.count, $0) < ($0.count, $1) }

  /// What most offices are no office of.
  static let largerWholes = ["全国", "全國", "全球", "世界"]
  static let wholes =
    largerWholes + ["全省", "全市", "全区", "全區", "全县", "全縣"]

  /// Whether a clause is about figures of another time, or about none yet. What one is compared with
  /// is no such time.
  static func isOfAnotherTime(_ clause: String) -> Bool {
    var text = clause
    for word in ["比", "较", "較", "与", "與", "同"] {
      for object in ["上年同期", "去年同期", "上年", "去年", "同期"] {
        text = text.replacing(word + object, with: "")
      }
    }
    return others.contains(where: text.contains)
  }

  private static let others = [
    "去年", "上年", "前年", "往年", "同期", "目标", "计划", "预计", "预期", "力争", "当时", "原公布", "原为", "目標", "計劃", "預計",
    "預期", "當時", "expected", "target", "forecast", "last year",
  ]

  /// What may stand before a name without changing what it names.
  private static let scopes = [
    "园区", "新区", "全区", "全市", "全省", "全国", "全县", "全州", "全年", "上半年", "下半年", "季度", "月", "月份", "年",
    "其中", "的", "实现", "完成", "当月", "累计", "我市", "我区", "我省", "本市", "本区", "我国", "我县", "本省", "地区", "園區",
    "新區", "全區", "全國", "全縣", "實現", "累計", "當月", "我國", "我縣",
  ]
}
