import Characters
import Localization
import Statistics

/// Of whom, or of which part, a figure is stated.
extension FigureComparison {
  /// The name of another member, where that of the figure's own is not there.
  var otherMember: String? {
    if let list = stated.list { return target.other(in: list) }
    for label in stated.labels { if let said = otherMember(atHead: label) { return said } }
    let written = ([stated.lead.outside + stated.lead.inside] + stated.labels)
      .joined(separator: " ")
    let clause = OfficialShortNames.expanded(written)
    // 总额 at the end of 出口总额 may have been read with the figure.
    let whole = clause + stated.words
    if namesOwnMember(whole) { return nil }
    let others = target.otherMembers.filter { Self.names($0, in: clause) }
    // 铁路、公路等客运量, 男女合计: of all of them.
    if let member = others.first, target.ownMember != nil || others.count == 1 { return member }
    if let total = totalNamed(before: clause) { return total }
    // 出口[50亿元](metric:产值): the name of another figure right before it, be it a longer one: 核心CPI.
    if let name = longerName(before: clause) { return name }
    if holdsOwnName(whole) || holdsOwnName(written + stated.words) { return nil }
    let end = clause.trimmingSuffix { " 为達达是共计約约".contains($0) }
    return target.otherNames.first { name in
      NamedFigures.ends(String(end), with: name) || isTotal(name, before: clause)
        || isSibling(name, before: String(end))
    }
  }

  /// The name of another figure right before this one, of which its own is a part.
  private func longerName(before clause: String) -> String? {
    target.otherNames.first { name in
      target.names.contains { name.count > $0.count && name.hasSuffix($0) }
        && clause.hasSuffix(name)
    }
  }

  /// Whether the end of a name stands right before the number by which it differs from the figure's own: 销售额 of
  /// 商品房销售额, where the figure is 商品房销售面积.
  private func isSibling(_ name: String, before clause: String) -> Bool {
    target.names.contains { own in
      let shared = zip(name, own).prefix { $0 == $1 }.count
      let different = name.count - shared
      guard shared >= 2, different > 0, shared < own.count else { return false }
      return (max(2, different)..<max(2, different, name.count)).contains { length in
        let end = String(name.suffix(length))
        return !target.names.contains { $0.hasSuffix(end) } && NamedFigures.ends(clause, with: end)
      }
    }
  }

  /// Whether a text has the figure's own name, be a verb within it or 总额 for 额 at its end: 国有企业实现利润总额 of
  /// 国有企业利润.
  private func holdsOwnName(_ text: String) -> Bool {
    if target.names.contains(where: text.holds) { return true }
    var plain = text
    for word in ["实现", "實現", "完成", "累计", "累計"] { plain = plain.replacing(word, with: "") }
    let short = plain.replacing("总额", with: "额").replacing("總額", with: "額")
    return target.names.contains { plain.holds($0) || short.holds($0) }
  }

  /// Whether the name of a total stands right before the number, in whole or its end: 总额 of 利润总额 was read with
  /// the figure.
  private func isTotal(_ name: String, before clause: String) -> Bool {
    guard let total = ["总额", "總額"].first(where: name.hasSuffix),
      let end = stated.words.prefix(while: { !$0.isNumber }).firstRange(of: total)?.upperBound
    else { return false }
    let text = clause + stated.words[..<end]
    // 零售总额 for 社会消费品零售总额, as long as it is no more the end of the figure's own name.
    return (total.count + 1...max(name.count, total.count + 1)).contains { length in
      let short = String(name.suffix(length))
      return !target.names.contains { $0.hasSuffix(short) }
        && NamedFigures.ends(text, with: short)
    }
  }

  /// Whether a text has the name of the figure's own member, be it one of several: 出口 is not in 进出口总额.
  private func namesOwnMember(_ text: String) -> Bool {
    guard let own = target.ownMember else { return false }
    if text.holds(own), own.holds("、") { return true }
    return own.split(separator: "、").map(String.init).contains { member in
      Self.names(member, in: text.replacing("等", with: ""))
    }
  }

  /// Of the figure of a member, the name of the total that stands right before it where the member's name
  /// stands nowhere near: 进出口总额 before that of 出口.
  private func totalNamed(before clause: String) -> String? {
    guard target.ownMember != nil, !target.titles.isEmpty else { return nil }
    // 总额 may have been read with the figure.
    let words = clause + stated.words.prefix { !$0.isNumber }
    guard !target.names.contains(where: { !target.titles.contains($0) && words.holds($0) }),
      let total = target.titles.first(where: { NamedFigures.namesFigure(words, $0) }),
      case let near = stated.section.headings + [stated.section.above, stated.before],
      !near.contains(where: namesOwnMember)
    else { return nil }
    return total
  }

  /// Whether a text has the name of a member, and not as a part of a longer word: 出口 in 进出口, 渔业 in
  /// 农林牧渔业, 公路 in 高速公路, 城镇 in 城镇化; nor as the last of several: 铁路、公路等.
  static func names(_ member: String, in text: String) -> Bool {
    guard text.holds(member) else { return false }
    return text.ranges(of: member).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      let rest = text[range.upperBound...]
      return !(before.map { "进進非次牧轻輕速微子术術备備".contains($0) } ?? false) && after != "化"
        && after != "等" && !placesNamed.contains(where: rest.hasPrefix)
    }
  }

  /// What makes the name of a member that of a place or an office: 工业园区, 渔业大省, 出口加工区.
  private static let placesNamed = [
    "园", "園", "产业园", "產業園", "大省", "强省", "強省", "大市", "强市", "強市", "大县", "强县", "大區", "大区", "强区", "大国",
    "强国",
    "大國", "強國", "重镇", "基地", "示范区", "示範區", "开发区", "開發區", "新区", "新區", "集聚区", "集聚區", "聚集区",
    "集中区", "集中區", "加工区", "加工區", "功能区", "保护区", "保税区", "度假区", "走廊", "小镇", "博览会", "博覽會",
    "展览会", "和信息化", "农村部",
  ]

  private static let totals: Set<String> = [
    "总计", "總計", "合计", "合計", "总额", "總額", "全部", "Total", "total", "All",
  ]

  /// What a head or the name of a row names that is not the figure's.
  func otherMember(atHead label: String) -> String? {
    var words = label.trimmed[...]
    if let open = words.firstIndex(where: { "（(".contains($0) }) { words = words[..<open] }
    if let mark = words.lastIndex(where: { "：:、.．".contains($0) }) {
      words = words[words.index(after: mark)...]
    }
    let name = String(words.trimmed)
    if target.ownMember != nil, Self.totals.contains(name) { return name }
    if target.names.contains(name) || target.ownMember == name { return nil }
    let others = [target.otherNames, target.otherTitles, target.otherMembers]
    if others.contains(where: { $0.contains(name) }) { return name }
    // 二产 for 第二产业
    guard name.count <= 4, case .other(let other) = target.denoted(by: name),
      target.otherMembers.contains(other)
    else { return nil }
    return name
  }
}

extension String {
  /// Without the characters of a kind at its end.
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
