import Characters
import Statistics

/// How much time the figures of a sentence are of, said without naming the time: 当月 is one month, 累计 all of the
/// year so far.
enum TimeScope {
  case month, quarter
  /// - Parameter isLoose: whether only the clause right behind it is surely meant: 今年以来 may as well begin what
  ///   is said of a single month.
  case yearSoFar(isLoose: Bool)

  /// The scope that a clause gives what stands behind it.
  ///
  /// - Returns: nil for a clause that says anything else.
  init?(clause: String) {
    let words = Self.plain(clause)
    switch words {
    case "今年以来", "今年以來", "年初以来", "年初以來", "年初至今": self = .yearSoFar(isLoose: true)
    default:
      guard let known = Self.known(at: words[...]), known.rest.isEmpty else { return nil }
      self = known.scope
    }
  }

  /// The scope that a heading gives the part below it, with the word for it: 当月, （二）累计情况, 10月当月.
  ///
  /// - Returns: nil for a heading that says anything else, or both.
  static func said(byHeading heading: String) -> (scope: TimeScope, words: String)? {
    let found = scopes.compactMap { words, scope in
      words.first(where: heading.holds).map { (scope: scope, words: $0) }
    }
    guard found.count == 1, let said = found.first,
      let place = heading.firstRange(of: said.words)
    else { return nil }
    // Before it a number or a time, behind it a word for what is told: 当月工业生产 is a title.
    let behind = heading[place.upperBound...].trimmed
    return told.contains(String(behind)) && place.lowerBound < heading.endIndex
      && heading[..<place.lowerBound].count <= 12 ? said : nil
  }

  private static let told = [
    "", "情况", "情況", "数据", "數據", "数", "數", "指标", "指標", "主要指标", "主要指標", "运行情况", "運行情況", "走势", "走勢",
    "增速", "完成情况", "完成情況",
  ]

  /// A clause without the words that make it the beginning of a sentence: 6月当月 for 从6月当月看.
  static func plain(_ clause: some StringProtocol) -> String {
    let whole = String(String(clause).trimmed)
    guard let ending = views.first(where: whole.hasSuffix),
      let beginning = ["从", "從", "就", "按"].first(where: whole.hasPrefix)
    else { return whole }
    return String(whole.dropFirst(beginning.count).dropLast(ending.count))
  }

  private static let views = ["来看", "來看", "看", "而言", "来说", "來說"]

  /// Whether what stands behind a time says only how much of it is meant: 当月 behind 6月, 累计 behind 1—6月.
  static func isWhole(_ rest: Substring, of period: Period) -> Bool {
    guard let known = known(at: rest), known.rest.isEmpty else { return false }
    switch (known.scope, period.simplified) {
    case (.month, .month), (.quarter, .quarter): return true
    // 6月累计 may be what there was up to then.
    case (.yearSoFar, .months), (.yearSoFar, .half), (.yearSoFar, .quarters), (.yearSoFar, .year):
      return true
    default: return false
    }
  }

  private static func known(at text: Substring) -> (scope: TimeScope, rest: Substring)? {
    for (words, scope) in scopes {
      if let word = words.first(where: text.hasPrefix) {
        return (scope, text.dropFirst(word.count))
      }
    }
    return nil
  }

  private static let scopes: [([String], TimeScope)] = [
    (["当月", "當月", "单月", "單月"], .month),
    (["当季", "當季", "单季", "單季"], .quarter),
    (["累计", "累計", "Year to date", "Cumulative"], .yearSoFar(isLoose: false)),
  ]

  /// The words in a clause that say that a figure is of less time than a period.
  static func shorter(than period: Period) -> [String] {
    scopes.flatMap { words, scope in
      switch scope {
      case .month where period.dayCount > 31: words + ["本月"]
      case .quarter where period.dayCount > 92: words
      default: [String]()
      }
    }
  }
}
