import Characters

/// The end of a clause that says of something else that it is less or more than the figure behind: 低于全国的
/// before 5.3%, below the. The figure is that other's own, and no bound.
struct ComparedFigure {
  /// What of the clause may belong to the figure: 增长的 of 低于上年同期增长的, for that is what the other did;
  /// else 同比下降 of 同比下降超过全省的, for the other did the same.
  let words: String
  /// What stands before the bound.
  private let before: String
  /// Whose figure it is.
  private let other: String

  /// - Returns: nil for a clause that ends otherwise.
  init?(_ clause: String) {
    guard clause.hasSuffix("的") || clause.lowercased().hasSuffix(" the ") || Self.endsInTime(clause)
    else { return nil }
    let found = clause.indices.compactMap { start -> (start: String.Index, end: String.Index)? in
      let tail = clause[start...].lowercased()
      return Self.bounds.first(where: tail.hasPrefix).map {
        (start, clause.index(start, offsetBy: $0.count))
      }
    }
    guard let bound = found.last else { return nil }
    before = String(clause[..<bound.start])
    other = String(clause[bound.end...])
    words = Self.saysWay(other) ? other : before
  }

  /// Whether what the other figure is less or more than fell, by the clause before this one: 比上年下降，低于全国的,
  /// and 降幅收窄，低于全国的. Of a rate that fell, as in 增速回落，低于全国的, another may be a rise all the same.
  func followsFall(in text: String) -> Bool {
    guard words == before, !Self.saysWay(before), !Self.saysRate(before),
      let earlier = Clause.all(of: text).dropLast().last, !StatedFigure.hasFigure(earlier)
    else { return false }
    if Self.ratesOfFalls.contains(where: earlier.holds) { return true }
    if Self.saysRate(earlier) { return false }
    var end = Substring(earlier.lowercased().trimmed)
    for tail in ["了", "明显", "較大", "较大"] where end.hasSuffix(tail) {
      end = end.dropLast(tail.count)
    }
    return Self.falls.contains(where: end.hasSuffix)
      || Self.englishFalls.contains(where: String(end).holds)
  }

  /// Whether a clause ends with the time of which the other figure is: 低于9月 before 5.2%.
  private static func endsInTime(_ clause: String) -> Bool {
    ["月", "月份", "年", "季度", "同期", "末", "底"].contains(where: clause.hasSuffix)
      && EndOfChange.isOfOtherTime(behind: clause)
  }

  /// Whether a text has a word for a movement beside those that only name a rate of it.
  private static func saysWay(_ text: String) -> Bool {
    let rest = namesOfRates.reduce(text) { $0.replacing($1, with: "") }
    return rest.contains(where: StatedFigure.directions.contains)
      || ratesOfFalls.contains(where: text.holds)
  }

  private static func saysRate(_ text: String) -> Bool {
    namesOfRates.contains(where: text.holds)
  }

  private static let ratesOfFalls = ["降幅", "跌幅", "减幅", "減幅"]
  private static let namesOfRates = [
    "增加值", "增值税", "增值稅", "增速", "增长率", "增長率", "增幅", "涨幅", "漲幅", "升幅", "比重", "占比", "率",
    "负债", "負債",
    "growth", "rate", "share",
  ]
  private static let falls = [
    "下降", "减少", "減少", "降低", "下跌", "下滑", "回落", "微降", "略降", "萎缩", "萎縮", "缩减", "縮減", "走低",
  ]
  private static let englishFalls = [" fell", " declined", " dropped", " decreased", " shrank"]

  private static let bounds = [
    "低于", "高于", "超过", "少于", "多于", "略低于", "略高于", "大于", "小于", "不及",
    "低於", "高於", "超過", "少於", "多於", "略低於", "略高於", "大於", "小於",
    "below", "above", "under", "over", "less than", "more than", "exceeding",
  ]
}
