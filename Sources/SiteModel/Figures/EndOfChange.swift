import Markdown

/// Which end of a change a figure is said to be: in 由50亿元增至60亿元, 50亿元 is where it began.
enum EndOfChange {
  case start, result

  /// - Parameters:
  ///   - clause: the words of the clause before the figure.
  ///   - after: the words behind it.
  init?(before clause: String, after: String) {
    if Self.goesOnToResult(after), Self.beginsChange(clause) {
      self = .start
    } else if Self.endsChange(clause) {
      self = .result
    } else {
      return nil
    }
  }

  private static let ways = [
    "增长", "增長", "上涨", "上漲", "上升", "增加", "下降", "下跌", "减少", "減少", "降低", "回落",
  ]

  private static let origins = ["由", "从", "從", "自", "from "]

  /// Whether a figure behind a clause is another time's, with which something is compared or where it
  /// began: 从9月份 before 5.2%, 较9月. A movement behind it is said of that something.
  static func isOfOtherTime(behind clause: String) -> Bool {
    if beginsChange(clause) { return true }
    guard let other = NamedTime.compared(in: clause) else { return false }
    return other.count <= 14 && times.contains(where: other.holds)
      && endsOfTimes.contains(where: other.hasSuffix) && !StatedFigure.hasFigure(other)
  }

  private static let times = ["年", "月", "季", "期"]

  /// Whether 由 stands before the figure with nothing but a time, or whose figure it is, between them.
  private static func beginsChange(_ clause: String) -> Bool {
    let places = origins.compactMap { clause.ranges(of: $0).last }
    guard let origin = places.max(by: { $0.lowerBound < $1.lowerBound }) else { return false }
    var between = String(clause[origin.upperBound...])
    // 由1—8月增长 before 3.0% says which way it went then.
    if let way = ways.first(where: between.hasSuffix) {
      between = String(between.dropLast(way.count))
    }
    // 上月的同比 before 下降0.3% is a time, too.
    if let comparison = ["同比", "环比", "環比"].first(where: between.hasSuffix) {
      between = String(between.dropLast(comparison.count))
    }
    // 从业人员 is no beginning.
    let isTime = between.isEmpty || endsOfTimes.contains(where: between.hasSuffix)
    return isTime && between.count <= 14 && !StatedFigure.hasFigure(between)
  }

  /// What may stand between 由 and the figure ends so: a time, or a qualifier.
  private static let endsOfTimes = [
    "的", "年", "月", "月份", "末", "底", "初", "季度", "季", "期", "半年", "原来", "原先", "此前", "最初", "约", "約", "近",
    "不足",
    "超", "超过", "超過",
  ]

  /// The name of a rate of falls of which a figure behind a clause is one at another time: 降幅 of 降幅由1—5月的. Nil
  /// where the clause ends otherwise.
  static func fall(before clause: String) -> String? {
    guard isOfOtherTime(behind: clause) else { return nil }
    let places = (origins + ["比", "较", "較"]).compactMap { clause.ranges(of: $0).last?.lowerBound }
    guard let place = places.max() else { return nil }
    return falls.first(where: clause[..<place].trimmed.hasSuffix)
  }

  private static let falls = ["降幅", "跌幅", "减幅", "減幅"]

  private static let verbs = [
    "增", "增加", "增长", "增長", "提高", "提升", "上升", "升", "扩大", "擴大", "攀升", "跃升", "躍升", "回升", "涨", "漲",
    "上涨", "上漲", "降", "下降", "减", "減", "减少", "減少", "降低", "回落", "收窄", "压减", "壓減", "缩小", "縮小", "下调",
    "下調", "上调", "上調", "调整", "調整", "缩减", "縮減", "发展", "發展", "变", "變", "转", "轉", "跌", "下滑", "滑落", "扩",
    "提", "",
    "进一步提高", "大幅增加", "进一步下降", "稳步提高",
  ]
  private static let arrivals = verbs.flatMap { verb in
    ["到", "至", "为", "為", "成"].compactMap { verb.isEmpty && "为為成".contains($0) ? nil : verb + $0 }
  }

  private static let firstOfArrivals = Set(arrivals.compactMap(\.first)).union("t")

  private static func goesOnToResult(_ after: String) -> Bool {
    var rest = after.drop { $0 == " " }
    for tail in ["左右", "以上", "以下", "，", ","] where rest.hasPrefix(tail) {
      rest = rest.dropFirst(tail.count)
    }
    guard let first = rest.first, firstOfArrivals.contains(first) else { return false }
    return arrivals.contains(where: rest.hasPrefix) || rest.hasPrefix("to ")
  }

  /// Whether a figure with 由 before it and 增至 behind it stands in the clause.
  private static func endsChange(_ clause: String) -> Bool {
    guard let last = clause.last, "到至为為成 ".contains(last),
      let origin = origins.compactMap({ clause.firstRange(of: $0) }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return false }
    let between = clause[origin.upperBound...]
    guard StatedFigure.hasFigure(String(between)) || between.unicodeScalars.contains(FigureLink.gap)
    else { return false }
    return arrivals.contains(where: between.hasSuffix) || between.hasSuffix("to ")
  }
}
