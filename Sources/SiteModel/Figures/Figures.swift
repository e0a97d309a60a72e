import Diagnostics
import FrontMatter
import Localization
import Statistics

/// All indicators with what is known about them.
package struct Figures: Sendable {
  /// By their order, then by id.
  package let entries: [IndicatorEntry]
  /// Those that the home page shows.
  package let headlines: [IndicatorEntry]
  private let byID: [IndicatorID: IndicatorEntry]

  package static let none = Figures([])

  init(_ entries: [IndicatorEntry], headlines: [IndicatorEntry] = []) {
    self.entries = entries
    self.headlines = headlines
    byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.indicator.id, $0) })
  }

  subscript(id: IndicatorID) -> IndicatorEntry? { byID[id] }

  /// - Returns: with complaints of what only all indicators together can show.
  package static func assembling(
    _ entries: [IndicatorEntry], for edition: Edition
  ) -> Parsed<Figures> {
    var diagnostics = RegisterCheck.diagnostics(in: entries)
    let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.indicator.id.text, $0) })
    let known = KnownNames { entries.map(\.indicator.id.text) }
    func named(_ names: [Located<String>]) -> [IndicatorEntry] {
      var firsts: Set<String> = []
      return names.compactMap { name in
        guard let entry = byID[name.value] else {
          diagnostics.append(.unknownName(name, kind: .indicator, known: known))
          return nil
        }
        if firsts.insert(name.value).inserted { return entry }
        diagnostics.append(
          Diagnostic(
            Rule.metrics.namedTwice, at: name.location, ["name": .text(name.value)],
            length: name.value.unicodeScalars.count))
        return nil
      }
    }
    let names = edition.configuration.headlines
    var headlines = named(names)
    for topic in edition.topics.values.sorted(by: { $0.file < $1.file }) {
      _ = named(topic.indicators)
    }
    if names.isEmpty { headlines = Array(entries.filter { $0.series.latest != nil }.prefix(4)) }
    return Parsed(Figures(entries, headlines: headlines), diagnostics)
  }
}
