extension Chart {
  /// What may be said about a chart beside its values.
  public enum Addition: String, CaseIterable, Sendable {
    /// Lines across it.
    case lines
    /// Shaded stretches.
    case bands
    /// Words at points.
    case notes
    /// Events and shaded stretches of time.
    case events
    /// A series over columns.
    case overlay
    /// Series as indices of a base.
    case base
    /// A line for each year.
    case seasons
    /// Series that stand out.
    case highlightedSeries
    /// Places that stand out.
    case highlightedPlaces
  }
}

extension Chart.Kind {
  /// What it is for, in a sentence.
  public var summary: String { implementation.traits.summary }

  /// What editors may call it besides its name: in simplified and traditional Chinese, and other
  /// words.
  public var otherNames: [String] { implementation.traits.names }

  /// The kinds by all names but their own.
  public static let byOtherName = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { kind in kind.otherNames.map { ($0, kind) } })

  /// Whether its places are rows, one under the other, which may stand in any order, periods too.
  public var hasRows: Bool { implementation.traits.hasRows }

  /// Whether it has room for something that is said about a chart.
  public func shows(_ addition: Chart.Addition) -> Bool {
    let traits = implementation.traits
    return switch addition {
    case .highlightedSeries: [.series, .seriesAndPlaces].contains(traits.highlights)
    case .highlightedPlaces: [.places, .seriesAndPlaces].contains(traits.highlights)
    case .lines, .bands, .notes, .events, .overlay, .base, .seasons:
      traits.additions.contains(addition)
    }
  }
}
