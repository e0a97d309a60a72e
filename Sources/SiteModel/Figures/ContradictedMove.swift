import Characters
import Statistics

/// A move from one figure to another whose verb goes the other way: 由2980亿元下降到3120亿元.
///
/// Each of the two may be right, and the sentence is wrong all the same.
struct ContradictedMove {
  /// As it was written, from the first figure to the second.
  let words: String

  private enum Way {
    case up, down
    /// Nearer to nothing, or further from it, whatever the sign: 收窄, 扩大.
    case narrower, wider
  }

  /// - Parameters:
  ///   - before: the words of the sentence before the link.
  ///   - text: the words of the link.
  ///   - after: the words of the sentence behind it.
  /// - Returns: nil where nothing is said to move, and where it moves as it is said to.
  init?(before: String, text: String, after: String) {
    let own = Clause.last(of: before)
    let clause = { own + text + after.prefix { Clause.goesOn(with: $0) || $0 == "—" } }
    let move: Move?
    if Self.origins.contains(where: { own.holds($0) || text.holds($0) }) {
      move = Self.chinese(in: clause())
    } else if own.holds("from") || after.hasPrefix(" from") || text.holds("from") {
      move = Self.english(in: clause())
    } else {
      return nil
    }
    guard let move, let (a, b) = Self.numbers(move.first, move.second),
      Self.contradicts(move.way, a, b, isOfFalls: move.isOfFalls, move.first.unit)
    else { return nil }
    words = move.words
  }

  private struct Move {
    let way: Way
    let first: Quantity
    let second: Quantity
    let isOfFalls: Bool
    let words: String
  }

  private static func chinese(in clause: String) -> Move? {
    let places = origins.compactMap { clause.ranges(of: $0).last }
    guard let origin = places.max(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let rest = clause[origin.upperBound...]
    guard let move = move(in: rest), let first = figure(endingAt: move.verb.lowerBound, in: rest),
      let second = figure(startingAt: move.verb.upperBound, in: rest)
    else { return nil }
    let isOfFalls = falls.contains { clause[..<origin.lowerBound].suffix(8).contains($0) }
    return Move(
      way: move.way, first: first, second: second.quantity, isOfFalls: isOfFalls,
      words: String(clause[origin.lowerBound..<second.end]))
  }

  /// `rose from 5.2% to 5.1%` and `rose to 5.1% from 5.2%`.
  private static func english(in clause: String) -> Move? {
    guard let from = clause.firstRange(of: " from ") else { return nil }
    let behind = clause[from.upperBound...]
    let before = clause[..<from.lowerBound]
    if let to = behind.firstRange(of: " to "), let verb = verb(atEndOf: before),
      let first = figure(endingAt: to.lowerBound, in: behind),
      let second = figure(startingAt: to.upperBound, in: behind)
    {
      return Move(
        way: verb.way, first: first, second: second.quantity, isOfFalls: false,
        words: String(clause[verb.start..<second.end]))
    }
    if let to = before.ranges(of: " to ").last, let verb = verb(atEndOf: before[..<to.lowerBound]),
      let second = StatedFigure.lastFigure(of: String(before[to.upperBound...])),
      let first = figure(startingAt: behind.startIndex, in: behind)
    {
      return Move(
        way: verb.way, first: first.quantity, second: second, isOfFalls: false,
        words: String(clause[verb.start..<first.end]))
    }
    return nil
  }

  private static let englishVerbs: [String: Way] = {
    var verbs: [String: Way] = [:]
    for verb in [
      "rose", "rises", "risen", "increased", "increases", "grew", "grown", "climbed", "gained",
      "advanced", "jumped", "improved", "expanded", "up", "accelerated",
    ] { verbs[verb] = .up }
    for verb in [
      "fell", "falls", "fallen", "decreased", "decreases", "declined", "declines", "dropped",
      "slipped", "eased", "shrank", "contracted", "down", "slowed", "reduced",
    ] { verbs[verb] = .down }
    verbs["narrowed"] = .narrower
    verbs["widened"] = .wider
    return verbs
  }()

  /// The verb with which a text ends, or all but ends: rose sharply.
  private static func verb(
    atEndOf text: Substring
  ) -> (way: Way, start: Substring.Index)? {
    for word in text.split(separator: " ").suffix(2).reversed() {
      if let way = englishVerbs[word.lowercased()] { return (way, word.startIndex) }
    }
    return nil
  }

  private static let origins = ["由", "从", "從"]
  /// Rates that are stated without their sign.
  private static let falls = ["降幅", "跌幅", "减幅", "減幅", "逆差", "赤字", "亏损", "虧損", "缺口"]

  private static let verbs: [(String, Way)] = {
    let up = [
      "增加", "增长", "增長", "增", "上升", "升", "回升", "攀升", "跃升", "躍升", "提升", "提高", "上涨", "上漲", "涨", "漲",
      "加快", "加速", "反弹", "反彈", "上调", "上調", "抬升", "走高", "提速", "延长", "延長", "壮大", "壯大",
    ]
    let down = [
      "减少", "減少", "减", "減", "下降", "降低", "降", "回落", "放缓", "放緩", "缩减", "縮減", "下滑", "下跌", "跌", "滑落",
      "下调", "下調", "压减", "壓減", "压降", "壓降", "走低", "减缓", "減緩", "缩短", "縮短", "压缩", "壓縮",
    ]
    let narrower = ["收窄", "缩小", "縮小"]
    let wider = ["扩大", "擴大"]
    let all =
      up.map { ($0, Way.up) } + down.map { ($0, .down) } + narrower.map { ($0, .narrower) }
      + wider.map { ($0, .wider) }
    return all.flatMap { word, way in ["到", "至", "为", "為"].map { (word + $0, way) } }
      // 下降至 before 降至.
      .sorted { $0.0.count > $1.0.count }
  }()

  /// The first verb that leads from one figure to another.
  private static func move(
    in text: Substring
  ) -> (verb: Range<Substring.Index>, way: Way)? {
    var index = text.startIndex
    while index < text.endIndex {
      if let (word, way) = verbs.first(where: { text[index...].hasPrefix($0.0) }) {
        return (index..<text.index(index, offsetBy: word.count), way)
      }
      index = text.index(after: index)
    }
    return nil
  }

  private static let adverbs = [
    "大幅", "小幅", "进一步", "進一步", "稳步", "穩步", "逐步", "明显", "明顯", "略", "显著", "顯著", "持续", "持續", "快速",
    "迅速", "逐年", "逐月", "逐季", "又", "再", "已", "，", "左右", " ",
  ]

  private static func figure(
    endingAt end: Substring.Index, in text: Substring
  ) -> Quantity? {
    var words = text[..<end]
    while let adverb = adverbs.first(where: words.hasSuffix) {
      words = words.dropLast(adverb.count)
    }
    return StatedFigure.lastFigure(of: String(words))
  }

  /// The figure that follows, with or without its time before it: 10月的5.1%.
  private static func figure(
    startingAt start: Substring.Index, in text: Substring
  ) -> (quantity: Quantity, end: Substring.Index)? {
    var end = text.endIndex
    while end > start {
      if let quantity = StatedFigure.lastFigure(of: String(text[start..<end])) {
        return (quantity, end)
      }
      end = text.index(before: end)
    }
    return nil
  }

  /// Both as numbers of one unit; nil where they can't be compared.
  private static func numbers(
    _ first: Quantity, _ second: Quantity
  ) -> (DecimalNumber, DecimalNumber)? {
    guard first.exactness == .exact, second.exactness == .exact,
      let same = second.converted(to: first.unit), let a = first.value, let b = same.value
    else { return nil }
    return (a, b)
  }

  private static func contradicts(
    _ way: Way, _ a: DecimalNumber, _ b: DecimalNumber, isOfFalls: Bool, _ unit: Unit
  ) -> Bool {
    // 由第8位上升到第5位: the first place is the highest.
    let isRank = unit == .rank
    // Of falls numbers without a sign are as large as the fall; with signs, nobody knows what is meant.
    if isOfFalls, a.isNegative || b.isNegative { return false }
    return switch way {
    case .up: isRank ? b >= a : b <= a
    case .down: isRank ? b <= a : b >= a
    case .narrower: a.isNegative == b.isNegative && b.magnitude >= a.magnitude
    case .wider: a.isNegative == b.isNegative && b.magnitude <= a.magnitude
    }
  }
}
