import Diagnostics
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
    var headlines: [IndicatorEntry] = []
    let known = KnownNames { entries.map(\.indicator.id.text) }
    let names = edition.configuration.headlines
    var named: Set<String> = []
    for name in names {
      if !named.insert(name.value).inserted, byID[name.value] != nil {
        diagnostics.append(
          Diagnostic(
            Rule.siteModel.namedTwice, at: name.location, ["name": .text(name.value)],
            length: name.value.unicodeScalars.count))
      } else if let entry = byID[name.value] {
        headlines.append(entry)
      } else {
        diagnostics.append(
          .unknownName(name, kind: .indicator, known: known))
      }
    }
    for topic in edition.topics.values.sorted(by: { $0.file < $1.file }) {
      diagnostics += topic.indicators.filter { byID[$0.value] == nil }.map {
        .unknownName($0, kind: .indicator, known: known)
      }
    }
    if names.isEmpty { headlines = Array(entries.filter { $0.series.latest != nil }.prefix(4)) }
    return Parsed(Figures(entries, headlines: headlines), diagnostics)
  }
}
