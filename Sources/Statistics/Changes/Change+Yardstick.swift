import Localization

extension Change {
  /// What tells the changes of one figure apart: what they are measured against and, where a bulletin
  /// gives the same comparison at current and at constant prices, on which basis.
  public struct Yardstick: Hashable, Sendable {
    public let comparison: Comparison
    /// Nil for the first or only one of its comparison, whatever its basis.
    public let basis: Basis?

    public init(_ comparison: Comparison, basis: Basis? = nil) {
      self.comparison = comparison
      self.basis = basis
    }

    /// 同比, 同比（名义）
    public func wording(in language: Language) -> String {
      let words = comparison.wording(in: language)
      return basis.map {
        words + language.statistics.inBrackets($0.wording(in: language))
      } ?? words
    }
  }
}

extension Series {
  /// What a change of this series is measured by.
  public func yardstick(of change: Change) -> Change.Yardstick {
    let further = furtherBases[change.comparison] ?? []
    let isFurther = change.basis.map(further.contains) ?? false
    return Change.Yardstick(change.comparison, basis: isFurther ? change.basis : nil)
  }

  /// Everything that its changes are measured by: comparisons in their fixed order, and of one
  /// comparison the main basis first.
  public var yardsticks: [Change.Yardstick] {
    let used = Set(points.flatMap { $0.changes.map { yardstick(of: $0.current.figure) } })
    return Change.Comparison.inOrder(Set(used.map(\.comparison))).flatMap { comparison in
      ([nil] + Change.Basis.allCases.map(Optional.some))
        .map { Change.Yardstick(comparison, basis: $0) }.filter(used.contains)
    }
  }

  /// Of each comparison that some bulletin gives on several bases, all but the main one.
  static func furtherBases(
    in points: [Point], of indicator: Indicator
  ) -> [Change.Comparison: Set<Change.Basis>] {
    var bases: [Change.Comparison: Set<Change.Basis?>] = [:]
    for point in points where point.changes.count > 1 {
      let comparisons = point.changes.map(\.current.figure.comparison)
      for comparison in Set(comparisons)
      where comparisons.count(where: { $0 == comparison }) > 1 {
        bases[comparison, default: []].formUnion(
          point.changes.map(\.current.figure).filter { $0.comparison == comparison }.map(\.basis))
      }
    }
    return bases.mapValues { used in
      let main = Change.inOrder(used, of: indicator).first
      return Set(used.filter { $0 != main }.compactMap { $0 })
    }
  }
}

extension Change {
  /// Bases in the order in which they count: that of the indicator, then one that nobody named.
  static func inOrder(_ bases: Set<Basis?>, of indicator: Indicator) -> [Basis?] {
    var order: [Basis?] = [indicator.basis, nil]
    for basis in Basis.allCases where !order.contains(basis) { order.append(basis) }
    var seen: Set<Basis?> = []
    return order.filter { bases.contains($0) && seen.insert($0).inserted }
  }
}
