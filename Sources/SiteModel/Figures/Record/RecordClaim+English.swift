import Statistics

/// What English sentences say beside a figure of the same thing at another time: down from 3.0% in September, 0.2
/// percentage points slower than in September.
extension RecordClaim {
  /// What a clause behind a figure claims that says nothing else.
  ///
  /// - Parameter clause: from the figure or a comma to the next one.
  static func claims(inEnglish clause: String) -> [RecordClaim] {
    let text = String(clause.trimmed.trimming { ".;".contains($0) })
    guard text.first?.isASCII ?? false, text.utf8.contains(UInt8(ascii: " ")) else { return [] }
    var words = text.split(separator: " ").map { $0.trimming { ",.;".contains($0) } }
    // 2.8% year on year, down from: the measure stands behind the link.
    for measure in ["year on year", "month on month", "on the year", "on the month"]
    where text.hasPrefix(measure) && words.count > 3 {
      words = Array(words.dropFirst(3))
    }
    if let way = ways[words.first.map(String.init) ?? ""], words.dropFirst().first == "from" {
      return compared(Array(words.dropFirst(2)), way, text)
    }
    switch words.first {
    case "from", "against": return compared(Array(words.dropFirst()), nil, text)
    case "compared" where words.dropFirst().first == "with" || words.dropFirst().first == "to":
      return compared(Array(words.dropFirst(2)), nil, text)
    case "unchanged", "flat", "level", "same":
      guard let place = words.firstIndex(where: { ["from", "with", "as"].contains($0) }) else {
        return []
      }
      return [RecordClaim(text, .unchanged).since(words[(place + 1)...])]
    default:
      return (extreme(words[...], text) ?? moved(words, text)).map { [$0] } ?? changed(words, text)
    }
  }

  /// the highest since May 2022, a record low
  private static func extreme(_ words: ArraySlice<Substring>, _ text: String) -> RecordClaim? {
    var rest = words
    func drop(_ options: Set<String>) {
      if options.contains(String(rest.first ?? "")) { rest.removeFirst() }
    }
    drop(["the", "a", "an", "its"])
    switch rest.prefix(2) {
    case ["record", "high"], ["new", "high"], ["record", "low"], ["new", "low"]:
      guard rest.count == 2 else { return nil }
      return RecordClaim(text, .extreme(isHighest: rest.last == "high", .record))
    default: break
    }
    guard let isHighest = ["highest": true, "lowest": false][rest.popFirst() ?? ""] else {
      return nil
    }
    drop(["level", "rate", "reading", "figure", "value"])
    let scope: Scope? =
      switch rest.joined(separator: " ") {
      case "on record", "ever": .record
      case "this year", "of the year", "so far this year": .year
      case let words where words.hasPrefix("since "): .since(words.dropFirst(6))
      default: lastMonths(rest)
      }
    return scope.map { RecordClaim(text, .extreme(isHighest: isHighest, $0)) }
  }

  /// in three years, for 12 months
  private static func lastMonths(_ words: ArraySlice<Substring>) -> Scope? {
    guard words.count == 3, let first = words.first, ["in", "for"].contains(first),
      let unit = ["years": 12, "months": 1][words.last ?? ""]
    else { return nil }
    let word = words[words.startIndex + 1].lowercased()
    let numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return (Int(word) ?? numbers.firstIndex(of: word).map { $0 + 2 })
      .flatMap { (2...120).contains($0) ? .months($0 * unit) : nil }
  }

  private static let ways: [String: MoveVerb.Way] = [
    "up": .up, "rising": .up, "increasing": .up, "faster": .up, "higher": .up, "more": .up,
    "down": .down, "falling": .down, "decreasing": .down, "slower": .down, "lower": .down,
    "less": .down, "narrower": .narrower, "wider": .wider,
  ]

  /// 3.0% in September behind `down from`, which is a claim of what it was then.
  private static func compared(
    _ words: [Substring], _ way: MoveVerb.Way?, _ text: String
  ) -> [RecordClaim] {
    var claims: [RecordClaim] = []
    // Whatever makes no figure with the words before its time is none.
    let place = words.firstIndex { ["in", "a", "the", "last", "at"].contains($0) } ?? words.count
    let time = words[place...]
    if place > 0, time.count > 0,
      let reading = try? FigureReading(parsing: words[..<place].joined(separator: " ")),
      reading.quantity.exactness == .exact, reading.aspect == .whole
    {
      claims.append(RecordClaim(text, .stood(reading)).since(time))
      if let way { claims.append(RecordClaim(text, .moved(way, by: nil)).since(time)) }
    } else if let way, place == 0 || place == words.count {
      claims.append(RecordClaim(text, .moved(way, by: nil)).since(words[...]))
    }
    return claims
  }

  /// 0.2 percentage points slower than in September, up 0.1 percentage points from September
  private static func moved(_ words: [Substring], _ text: String) -> RecordClaim? {
    var amount = words
    var way: MoveVerb.Way?
    if let first = words.first.flatMap({ ways[String($0)] }) {
      way = first
      amount = Array(words.dropFirst())
    }
    guard let mark = amount.firstIndex(where: { ["from", "than", "on"].contains($0) }) else {
      return nil
    }
    var number = amount[..<mark]
    if let last = number.last.flatMap({ ways[String($0)] }) {
      way = last
      number = number.dropLast()
    }
    guard let way, number.first?.first?.isNumber ?? false,
      let quantity = try? Quantity(parsing: number.joined(separator: " ")),
      quantity.exactness == .exact, !quantity.isMovement
    else { return nil }
    return RecordClaim(text, .moved(way, by: quantity)).since(amount[(mark + 1)...])
  }

  /// up 3.8% year on year
  private static func changed(_ words: [Substring], _ text: String) -> [RecordClaim] {
    guard
      text.hasSuffix("year on year") || text.hasSuffix("month on month")
        || text.hasSuffix("from a year earlier"),
      let reading = try? FigureReading(parsing: text), reading.comparison != nil,
      reading.quantity.isMovement, reading.quantity.exactness == .exact, reading.aspect == .whole
    else { return [] }
    return [RecordClaim(text, .changed(reading))]
  }

  private func since(_ time: ArraySlice<Substring>) -> RecordClaim {
    var claim = self
    claim.time = Substring(time.joined(separator: " "))
    return claim
  }

  /// The verb that leads to a figure, be it said since when or not: rose to.
  static func arrival(inEnglish clause: String) -> RecordClaim? {
    guard clause.hasSuffix(" to ") || clause.hasSuffix(" to") else { return nil }
    let words = clause.split(separator: " ").dropLast()
    guard !words.contains("from"), let verb = words.last,
      let way = ContradictedMove.englishVerbs[verb.lowercased()]
    else { return nil }
    return RecordClaim("\(verb) to ", .moved(way, by: nil))
  }
}

extension Substring {
  fileprivate func trimming(_ isMark: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isMark(last) { rest = rest.dropLast() }
    return rest
  }
}

extension EnglishTime {
  /// The period that the words behind a comparison name: in September, a year earlier, the previous month.
  static func compared(_ words: Substring, with own: Period) -> Period? {
    switch words.lowercased() {
    case "a year earlier", "a year ago", "the same period last year", "the same month last year",
      "the same period a year earlier", "the year before":
      own.yearBefore
    case "the previous month", "the month before", "last month", "a month earlier":
      if case .month = own { own.previous } else { nil }
    case "the previous quarter", "the quarter before", "a quarter earlier":
      if case .quarter = own.simplified { own.previous } else { nil }
    default:
      EnglishTime.beginning(words.hasPrefix("in ") ? words : "in " + words, year: own.lastDay.year)
        .flatMap { $0.rest.isEmpty ? $0.named.period : nil }
    }
  }
}
