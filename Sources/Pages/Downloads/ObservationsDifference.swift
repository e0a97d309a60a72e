import FrontMatter
import Localization
import Statistics

/// How one indicator's published figures differ from what they would be now, found by its table for
/// programs (``ObservationsTable``) as it was and as it would be.
package struct ObservationsDifference: Sendable {
  package struct Change: Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
      case added
      /// A later bulletin or table gives another figure.
      case revised
      /// The same bulletin gives another figure than it did: readers may have used the old one.
      case rewritten
      case removed
      /// The same figure in another unit, as 20800万元 in 亿元.
      case converted
      /// The figure is as it was; its status is another, as of a provisional one that is final now.
      case restated
      /// Its status is as it was, too: a note, a source or the like is another.
      case annotated
    }

    package let kind: Kind
    package let period: PeriodLabel
    /// The members of its dimensions; none for the total.
    package let members: [String]
    package let measure: String
    package let before: Figure?
    package let after: Figure?

    /// Whether the figures before and after have another status or basis, which is then said.
    package var hasOtherStatus: Bool {
      guard let before, let after else { return false }
      return before.status != after.status || before.basis != after.basis
    }

    /// `2023年上半年 第二产业 数值`
    package func name(in language: Language) -> String {
      ([period.text(in: language)] + members
        + [ObservationRow.Measure.label(ofName: measure, in: language)].filter { !$0.isEmpty })
        .joined(separator: language.isChinese ? " " : ", ")
    }
  }

  /// What a period is called; as its table says where this version can't read it.
  package struct PeriodLabel: Hashable, Sendable {
    let text: String

    func text(in language: Language) -> String {
      Period(text)?.wording(in: language) ?? text
    }
  }

  /// A figure as its row says it.
  package struct Figure: Hashable, Sendable {
    let number: String
    let lower: String
    let upper: String
    let unit: String
    let exactness: String
    let indexBase: String
    let status: String
    let revision: String
    let released: String
    let bulletin: String
    let source: String
    let note: String
    let basis: String
    let rest: [String]

    /// A figure that is known by its words alone.
    init(words: String) {
      self.init(
        number: words, lower: "", upper: "", unit: "", exactness: "exact", indexBase: "",
        status: "", revision: "", released: "", bulletin: "", source: "", note: "", basis: "",
        rest: [])
    }

    init(
      number: String, lower: String, upper: String, unit: String, exactness: String,
      indexBase: String, status: String, revision: String, released: String, bulletin: String,
      source: String, note: String, basis: String, rest: [String]
    ) {
      self.number = number
      self.lower = lower
      self.upper = upper
      self.unit = unit
      self.exactness = exactness
      self.indexBase = indexBase
      self.status = status
      self.revision = revision
      self.released = released
      self.bulletin = bulletin
      self.source = source
      self.note = note
      self.basis = basis
      self.rest = rest
    }

    fileprivate func says(theSameAs other: Figure) -> Bool {
      // The same number in another unit may say that it is rounded.
      let isExact = { (figure: Figure) in
        figure.exactness == "exact" || figure.exactness == "rounded"
      }
      return number == other.number && lower == other.lower && upper == other.upper
        && unit == other.unit && (exactness == other.exactness || isExact(self) && isExact(other))
        && indexBase == other.indexBase && basis == other.basis
    }

    /// Whether it is the same amount in another unit of the same measure, and the same in all else.
    fileprivate func isConverted(to other: Figure) -> Bool {
      guard unit != other.unit, lower.isEmpty == other.lower.isEmpty,
        upper.isEmpty == other.upper.isEmpty, status == other.status, basis == other.basis,
        indexBase == other.indexBase, let mine = MeasuringUnit(unit),
        let theirs = MeasuringUnit(other.unit), mine.unit == theirs.unit
      else { return false }
      return zip([number, lower, upper], [other.number, other.lower, other.upper]).allSatisfy {
        if $0.isEmpty || $1.isEmpty { return $0 == $1 }
        guard let a = DecimalNumber($0), let b = DecimalNumber($1) else { return false }
        return a.scaled(byPowerOfTen: mine.power) == b.scaled(byPowerOfTen: theirs.power)
      }
    }

    fileprivate func isFrom(theSameAs other: Figure) -> Bool {
      bulletin == other.bulletin && source == other.source
    }

    /// `616836亿元`, `约35亿元`, `3.0%`, and its status where that is said.
    package func text(in language: Language, withStatus: Bool = false) -> String {
      var amount = number
      if amount.isEmpty, !lower.isEmpty || !upper.isEmpty {
        amount = [lower, upper].filter { !$0.isEmpty }.joined(separator: "–")
      }
      // The terms of a ratio are the first part of its note.
      if amount.isEmpty, exactness == "ratio" { amount = note.prefix { $0 != ";" }.description }
      if amount.isEmpty {
        return Wording("no figure", "无数据").text(in: language) + statusWords(in: language)
      }
      let isPlain = number.isEmpty || exactness == "exact" || exactness == "rounded"
      if !isPlain, let words = Self.exactness[exactness] {
        amount = words.text(in: language) + (language.isChinese ? "" : " ") + amount
      }
      if !unit.isEmpty, unit != "%", !language.isChinese { amount += " " }
      amount += unit
      if let basis = Statistics.Change.Basis(rawValue: basis), withStatus {
        amount += language.isChinese ? "" : " "
        amount +=
          language.isChinese
          ? "（\(basis.wording(in: language))）" : "(\(basis.wording(in: language)))"
      }
      return withStatus ? amount + statusWords(in: language) : amount
    }

    /// `（初步数）`
    private func statusWords(in language: Language) -> String {
      guard let status = ObservationStatus.allCases.first(where: { "\($0.code)" == status }) else {
        return ""
      }
      let words = status.wording(in: language)
      return language.isChinese ? "（\(words)）" : " (\(words))"
    }

    private static let exactness: [String: Wording] = [
      "about": Wording("about", "约"), "nearly": Wording("nearly", "近"),
      "more than": Wording("more than", "超"), "less than": Wording("less than", "不足"),
      "at least": Wording("at least", "至少"), "at most": Wording("at most", "至多"),
    ]

    /// Why it took another's place, in words; nil where it took none's.
    package func revisionReason(in language: Language) -> String? {
      if revision.isEmpty { return nil }
      return Revision.Reason(rawValue: revision)?.wording(in: language)
    }
  }

  package let changes: [Change]

  /// - Parameters:
  ///   - before: the table as it is published; nil where there is none.
  ///   - after: the table as it would be; nil where there would be none.
  package init(from before: [UInt8]?, to after: [UInt8]?) {
    let (start, end) = Self.common(before ?? [], after ?? [])
    let old = before.map { Self.rows(of: $0, butFor: start, end) } ?? [:]
    let new = after.map { Self.rows(of: $0, butFor: start, end) } ?? [:]
    let places = Set(old.keys).union(new.keys).sorted {
      ($0.period, $0.members, $0.measure, $0.number) < (
        $1.period, $1.members, $1.measure, $1.number
      )
    }
    changes = places.compactMap { place in
      let (before, after) = (old[place], new[place])
      guard let kind = Self.kind(before, after) else { return nil }
      return Change(
        kind: kind, period: PeriodLabel(text: place.label),
        members: place.members.split(separator: "\u{1F}").map(String.init),
        measure: place.measure, before: before, after: after)
    }
  }

  private static func kind(_ before: Figure?, _ after: Figure?) -> Change.Kind? {
    guard let before else { return after == nil ? nil : .added }
    guard let after else { return .removed }
    if before == after { return nil }
    if before.isConverted(to: after) { return .converted }
    if before.says(theSameAs: after) {
      return before.status == after.status ? .annotated : .restated
    }
    return before.isFrom(theSameAs: after) ? .rewritten : .revised
  }

  // MARK: Reading tables

  /// What tells a figure from all others of its indicator.
  private struct Place: Hashable {
    let period: String
    let label: String
    let members: String
    let measure: String
    /// Which of several that are alike in all of this.
    let number: Int
  }

  /// How many bytes two tables have in common at their beginning and at their end: whole rows. A table
  /// has thousands of rows, of which a bulletin changes a few.
  private static func common(_ before: [UInt8], _ after: [UInt8]) -> (start: Int, end: Int) {
    var start = 0
    let shorter = min(before.count, after.count)
    // A line within quotation marks ends no row.
    var (place, isQuoted) = (0, false)
    while place < shorter, before[place] == after[place] {
      if before[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if before[place] == UInt8(ascii: "\n"), !isQuoted { start = place + 1 }
      place += 1
    }
    var end = 0
    (place, isQuoted) = (0, false)
    while place < shorter - start,
      before[before.count - 1 - place] == after[after.count - 1 - place]
    {
      let byte = before[before.count - 1 - place]
      if byte == UInt8(ascii: "\n"), !isQuoted { end = place }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      place += 1
    }
    return (start, end)
  }

  private static func rows(of bytes: [UInt8], butFor start: Int, _ end: Int) -> [Place: Figure] {
    let head = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    let middle = bytes[max(head, start)..<max(head, start, bytes.count - end)]
    let rows = CSVReader.rows(of: Array(bytes[..<head] + middle)).rows
    guard let names = rows.first?.map(\.text) else { return [:] }
    let columns = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // Somebody else's table of the same name.
    guard ["period_label", "measure", "observation"].allSatisfy({ columns[$0] != nil }) else {
      return [:]
    }
    // Between the period and the measure stand the dimensions, some with a column of codes.
    let first = (columns["period_label"] ?? 0) + 1
    let dimensions = first..<max(first, columns["measure"] ?? 0)
    let own: Set<String> = [
      "period", "period_label", "measure", "observation", "observation_lower", "observation_upper",
      "unit", "exactness", "index_base", "observation_status", "revision", "released", "bulletin",
      "source", "note", "basis",
    ]
    var result: [Place: Figure] = [:]
    for row in rows.dropFirst() {
      func cell(_ name: String) -> String {
        columns[name].flatMap { $0 < row.count ? row[$0].text : nil } ?? ""
      }
      let members = dimensions.filter { $0 < row.count && !names[$0].hasSuffix("_code") }
        .map { row[$0].text }.filter { !$0.isEmpty }
      // What is linked across a break is reckoned from other rows.
      if cell("measure") == ObservationRow.Measure.linkedName { continue }
      let figure = Figure(
        number: cell("observation"), lower: cell("observation_lower"),
        upper: cell("observation_upper"), unit: cell("unit"), exactness: cell("exactness"),
        indexBase: cell("index_base"), status: cell("observation_status"),
        revision: cell("revision"), released: cell("released"), bulletin: cell("bulletin"),
        source: cell("source"), note: cell("note"), basis: cell("basis"),
        rest: names.indices.filter { $0 < row.count && !own.contains(names[$0]) }
          .filter { !dimensions.contains($0) }.map { row[$0].text })
      var number = 0
      while true {
        let place = Place(
          period: cell("period"), label: cell("period_label"),
          members: members.joined(separator: "\u{1F}"), measure: cell("measure"), number: number)
        if result[place] == nil {
          result[place] = figure
          break
        }
        number += 1
      }
    }
    return result
  }
}

extension ObservationRow.Measure {
  static var linkedName: String { "value_linked" }

  /// What a measure is called that a table names as ``name(of:)`` writes it; the name itself where this
  /// version knows none like it.
  static func label(ofName name: String, in language: Language) -> String {
    if name == "value" { return Self.value.label(in: language) }
    guard name.hasPrefix("change_") else { return name }
    var words = name.dropFirst("change_".count).split(separator: "_")
    // The longest name first: one may begin with another.
    var comparison: Change.Comparison?
    for count in (1...max(1, min(3, words.count))).reversed() where comparison == nil {
      comparison = Change.Comparison(rawValue: words.prefix(count).joined(separator: "-"))
      if comparison != nil { words.removeFirst(count) }
    }
    guard let comparison else { return name }
    let basis = words.first.flatMap { Change.Basis(rawValue: String($0)) }
    if basis != nil { words.removeFirst() }
    let measure: Change.Measure =
      switch words.first {
      case "points": .percentagePoint
      // The label names no unit.
      case "amount": .amount(.none)
      default: .percent
      }
    return Self.change(Change.Yardstick(comparison, basis: basis), measure).label(in: language)
  }
}
