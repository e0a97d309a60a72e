import Characters
import Statistics

/// A move from one figure to another whose verb goes the other way: 由2980亿元下降到3120亿元.
///
/// Each of the two may be right, and the sentence is wrong all the same.
struct ContradictedMove {
  /// As it was written, from the first figure to the second.
  let words: String

  /// - Parameters:
  ///   - before: the words of the sentence before the link.
  ///   - text: the words of the link.
  ///   - after: the words of the sentence behind it.
  /// - Returns: nil where nothing is said to move, and where it moves as it is said to.
  init?(before: String, text: String, after: String) {
    let own = Clause.last(of: before)
    let clause = { own + text + after.prefix { Clause.goesOn(with: $0) || $0 == "—" } }
    let move: Move?
    if MoveVerb.origins.contains(where: { own.holds($0) || text.holds($0) }) {
      move = Self.chinese(in: clause())
    } else if own.holds("from") || after.hasPrefix(" from") || text.holds("from") {
      move = Self.english(in: clause())
    } else {
      return nil
    }
    guard let move, let (a, second) = Self.numbers(move.first, move.second),
      // 由下降1.2%收窄至1.0%: the fall is said once.
      case let b = move.isFallGoingOn ? second.negated : second,
      move.way.isContradicted(by: a, b, isOfFalls: move.isOfFalls, isRank: move.first.unit == .rank)
    else { return nil }
    words = move.words
  }

  private struct Move {
    let way: MoveVerb.Way
    let first: Quantity
    let second: Quantity
    let isOfFalls: Bool
    let words: String

    /// Whether a fall moved, and only its beginning says that it is one.
    var isFallGoingOn: Bool {
      (way == .narrower || way == .wider) && first.saysMovement
        && first.value?.isNegative == true && !second.isMovement
        && second.value?.isNegative == false
    }
  }

  private static func chinese(in clause: String) -> Move? {
    let places = MoveVerb.origins.compactMap { clause.ranges(of: $0).last }
    guard let origin = places.max(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let rest = clause[origin.upperBound...]
    guard let move = move(in: rest), let first = figure(endingAt: move.verb.lowerBound, in: rest),
      let second = figure(startingAt: move.verb.upperBound, in: rest)
    else { return nil }
    let isOfFalls = MoveVerb.falls.contains { clause[..<origin.lowerBound].suffix(8).contains($0) }
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

  static let englishVerbs: [String: MoveVerb.Way] = {
    var verbs: [String: MoveVerb.Way] = [:]
    for verb in [
      "rose", "rises", "risen", "increased", "increases", "grew", "grown", "grows", "climbed",
      "climbs", "gained",
      "advanced", "jumped", "improved", "expanded", "up", "accelerated",
    ] { verbs[verb] = .up }
    for verb in [
      "fell", "falls", "fallen", "decreased", "decreases", "declined", "declines", "dropped",
      "slipped", "eased", "shrank", "contracted", "down", "slowed", "slows", "eases", "reduced",
    ] { verbs[verb] = .down }
    verbs["narrowed"] = .narrower
    verbs["widened"] = .wider
    return verbs
  }()

  /// The verb with which a text ends, or all but ends: rose sharply.
  private static func verb(
    atEndOf text: Substring
  ) -> (way: MoveVerb.Way, start: Substring.Index)? {
    for word in text.split(separator: " ").suffix(2).reversed() {
      if let way = englishVerbs[word.lowercased()] { return (way, word.startIndex) }
    }
    return nil
  }

  /// The first verb that leads from one figure to another.
  private static func move(
    in text: Substring
  ) -> (verb: Range<Substring.Index>, way: MoveVerb.Way)? {
    var index = text.startIndex
    while index < text.endIndex {
      if let (word, way) = MoveVerb.arrivals.first(where: { text[index...].hasPrefix($0.0) }) {
        return (index..<text.index(index, offsetBy: word.count), way)
      }
      index = text.index(after: index)
    }
    return nil
  }

  private static func figure(
    endingAt end: Substring.Index, in text: Substring
  ) -> Quantity? {
    StatedFigure.lastFigure(of: String(MoveVerb.withoutAdverbs(text[..<end])))
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
}
