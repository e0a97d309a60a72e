import Characters

/// Of what a figure is stated that stands behind another in the same sentence.
enum FigureSubject {
  /// Whether the words between two figures name nothing else, so that the second is stated of the same as the first:
  /// ，同比下降 of 固定资产投资3120亿元，同比下降4.6%.
  static func namesNothing(_ words: some StringProtocol) -> Bool {
    var rest = Substring(words).drop { $0 == " " }
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      guard let word = fillers.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  /// Whether two titles may be of one thing, of which one is the rate: 工业增加值 and 工业增加值增速.
  static func areOfOneThing(_ one: String, _ other: String) -> Bool {
    one.holds(other) || other.holds(one)
      || [one, other].contains { title in rates.contains(where: title.hasSuffix) }
  }

  private static let rates = [
    "率", "增速", "增幅", "涨幅", "漲幅", "降幅", "指数", "指數", "比重", "占比", "速度", "变动", "變動", "rate", "growth",
    "index", "share",
  ]

  private static let fillers: [String] =
    ([
      "，", ",", "；", ";", "（", "）", "(", ")", " ", "同比", "环比", "環比", "累计", "累計", "比上年同期", "比上年同月",
      "比上年",
      "比去年同期", "比去年同月", "比去年", "比上月", "比上季度", "较上年同期", "较上年同月", "较上年", "较去年同期", "较去年", "较上月",
      "較上年同期",
      "較上年", "較上月", "与上年同期相比", "与去年同期相比", "与上年相比", "与上月相比", "按可比价格计算", "按可比口径", "按不变价格计算", "按现价计算",
      "扣除价格因素", "实际", "實際", "名义", "名義", "增速", "涨幅", "降幅", "增幅", "为", "為", "爲", "达", "達", "达到", "達到",
      "是",
      "约", "約", "上月", "上年同期", "去年同期", "上年同月", "去年同月", "up ", "down ", "rising ", "falling ",
      "an increase of ", "a rise of ", "a decrease of ", "a fall of ",
      "year on year", "大幅", "小幅", "略", "微",
    ] + MoveVerb.all.map(\.0)).sorted { $0.count > $1.count }
}
