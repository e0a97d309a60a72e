/// Short names that official texts use for long ones, and that are no part of these: 规上 for 规模以上, 社零 for
/// 社会消费品零售总额.
enum OfficialShortNames {
  /// A text with the long names in the place of the short ones.
  static func expanded(_ text: String) -> String {
    var text = text
    for (short, long) in wholes where text.holds(short) {
      text = text.replacing(short, with: long)
    }
    for (short, long) in branches where text.holds(short) {
      text = expanding(short, to: long, in: text)
    }
    return text
  }

  /// The longer ones first.
  private static let wholes = [
    ("社零总额", "社会消费品零售总额"), ("社零總額", "社會消費品零售總額"), ("社零额", "社会消费品零售总额"), ("社零額", "社會消費品零售總額"),
    ("社零", "社会消费品零售总额"), ("规上", "规模以上"), ("規上", "規模以上"), ("限上", "限额以上"), ("固投", "固定资产投资"),
  ]

  private static let branches = [
    ("一产", "第一产业"), ("二产", "第二产业"), ("三产", "第三产业"), ("一產", "第一產業"), ("二產", "第二產業"), ("三產", "第三產業"),
  ]

  /// 三产 in 第三产业, and 一产 in 统一产权 and 一二三产融合, are no short names.
  private static func expanding(_ short: String, to long: String, in text: String) -> String {
    var expanded = ""
    var rest = text[...]
    while let range = rest.firstRange(of: short) {
      let before = (expanded + rest[..<range.lowerBound]).last
      let after = rest[range.upperBound...].first
      let isName =
        !(before.map { "第统統同单單之唯专專一二十".contains($0) } ?? false)
        && !(after.map { "业業品权權生地能出量线線房科妇婦假融".contains($0) } ?? false)
      expanded += rest[..<range.lowerBound] + (isName ? long : short)
      rest = rest[range.upperBound...]
    }
    return expanded + rest
  }
}
