import Statistics

/// What a sentence lists as compared with before as many figures: 分别比上月和上年同期低0.1个和0.3个百分点. The nth figure
/// is measured against the nth of them.
struct ListedComparisons {
  /// The sentence up to the figure, as it would be were it measured against that one alone: 比上年同期低.
  let before: String
  /// What belongs to the figure behind it, up to the next one.
  let after: String

  /// - Returns: nil where nothing is listed, and where there are not as many comparisons as figures.
  init?(before: String, text: String, after: String) {
    guard let mark = ListedNames.lastMark(in: before) else { return nil }
    let head = before[..<mark.lowerBound]
    let behind = before[mark.upperBound...]
    // 分别比上月和上年同期低, or 比上月和上年同期分别低.
    let listed = Listed(behind, before: text) ?? Listed(endOf: head)
    guard let listed else { return nil }
    let figures = listed.standsBehindMark ? listed.rest : String(behind)
    guard let items = Items(before: figures[...], text: text, after: after),
      items.count == listed.objects.count
    else { return nil }
    let subject = listed.standsBehindMark ? String(head) : listed.rest
    self.before =
      subject + listed.word + listed.objects[items.place] + items.verb + items.words
    self.after = items.after
  }

  /// The times with which something is compared.
  private struct Listed {
    let word: String
    let objects: [String]
    /// What stands behind them, or before them.
    let rest: String
    let standsBehindMark: Bool

    private static let words = ["比", "较", "較", "低于", "高于", "低於", "高於", "与", "與"]
    private static let links: Set<Character> = ["和", "、", "与", "與", "及"]

    /// Those with which a text begins that goes on with figures: 比上月和上年同期低0.1个和.
    init?(_ text: Substring, before figure: String) {
      guard let word = Self.words.first(where: text.hasPrefix) else { return nil }
      var objects: [String] = []
      var rest = text.dropFirst(word.count)
      while let (object, behind) = Self.object(at: rest) {
        objects.append(object)
        rest = behind
        guard let next = rest.first, Self.links.contains(next) else { break }
        rest = rest.dropFirst()
      }
      guard objects.count > 1 else { return nil }
      (self.word, self.objects, self.rest) = (word, objects, String(rest))
      standsBehindMark = true
    }

    /// Those with which a text ends: 失业率比上月和上年同期, 与上月和上年同期相比，.
    init?(endOf text: Substring) {
      var (text, subject) = (text, "")
      let end = ["相比，", "相比,"].compactMap { text.ranges(of: $0).last }.first
      if let end {
        subject = String(text[end.upperBound...])
        text = text[..<end.lowerBound]
      }
      let places = Self.words.compactMap { word in
        text.ranges(of: word).last.map { (word, $0) }
      }.sorted { $0.1.lowerBound > $1.1.lowerBound }
      for (word, range) in places {
        var objects: [String] = []
        var rest = text[range.upperBound...]
        while let (object, behind) = Self.object(at: rest) {
          objects.append(object)
          rest = behind
          guard let next = rest.first, Self.links.contains(next) else { break }
          rest = rest.dropFirst()
        }
        guard objects.count > 1, rest.isEmpty else { continue }
        (self.word, self.objects) = (end == nil ? word : "比", objects)
        self.rest = text[..<range.lowerBound] + subject
        standsBehindMark = false
        return
      }
      return nil
    }

    /// The longest words with which a text begins that something can be compared with.
    private static func object(at text: Substring) -> (String, Substring)? {
      for length in stride(from: min(12, text.count), through: 2, by: -1) {
        let object = String(text.prefix(length))
        guard let last = object.last, !links.contains(last),
          Change.Comparison(object: object) != nil
        else { continue }
        return (object, text.dropFirst(length))
      }
      return nil
    }
  }
}

/// The unit that figures of a list share: 个百分点 of 0.1个和0.3个百分点, 亿元 of 480、490和500亿元.
enum SharedUnit {
  /// The words of a figure with the unit that stands behind the last of the list.
  ///
  /// - Returns: nil where the figure has one of its own, or none follows.
  static func completing(_ text: String, before sentence: String, after: String) -> String? {
    guard let last = text.last, last.isASCII && last.isNumber || last == "个" || last == "個",
      ListedNames.marks.contains(where: { sentence.holds($0) || text.hasPrefix($0) })
    else { return nil }
    var rest = after[...]
    while let mark = rest.first, "、和与與及".contains(mark) {
      rest = rest.dropFirst().drop { !$0.isASCII && !$0.isNumber && !"、，。；和与與及".contains($0) }
      rest = rest.drop { "+-−".contains($0) }
      let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      guard !number.isEmpty else { return nil }
      rest = rest[number.endIndex...]
      for length in stride(from: min(6, rest.count), through: 1, by: -1) {
        let unit = String(rest.prefix(length))
        guard unit != "个", unit != "個", let known = MeasuringUnit(unit), known.unit != .none,
          known.unit.isKnown
        else { continue }
        let isCounted = last == "个" || last == "個"
        guard isCounted else { return text + unit }
        return unit.first == last ? text.dropLast() + unit : nil
      }
      if let first = rest.first, "个個".contains(first) { rest = rest.dropFirst() }
    }
    return nil
  }
}
