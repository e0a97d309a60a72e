import Localization
import Statistics

/// What has to hold of the parts of a whole.
extension Chart {
  func checkOneSeries() throws(ChartFault) {
    guard data.series.count == 1 else {
      throw .oneSeries(kind: kind.rawValue, count: data.series.count)
    }
  }

  /// Parts of one whole: all there, none below zero, none of them their sum.
  ///
  /// - Parameter limit: how many the kind can show.
  func checkParts(limit: Int) throws(ChartFault) {
    let isByPlace = data.series.count == 1
    guard isByPlace || data.places.count == 1 else {
      throw .oneSeries(kind: kind.rawValue, count: data.series.count)
    }
    let names = isByPlace ? placeNames : data.series.map(\.name)
    let given = isByPlace ? data.series[0].values : data.series.map { $0.values[0] }
    try checkSigns(of: given, names)
    if names.count > limit {
      throw .tooManyParts(kind: kind.rawValue, limit: limit, count: names.count)
    }
    let values = try allThere(given, names)
    if values.allSatisfy({ $0.doubleValue == 0 }) { throw .emptyTotal(kind: kind.rawValue) }
    // 约60% is a share as it was published.
    if data.unit.unit != .percent,
      let rough = values.first(where: { !$0.isExact && $0.range == nil })
    {
      throw .shareOfInexact(rough.text ?? "\(rough.number)")
    }
    try checkWhole(values, names, isShared: true)
  }

  /// The values of all parts, none of which may be missing.
  func allThere(_ values: [DataValue?], _ names: [String]) throws(ChartFault) -> [DataValue] {
    var all: [DataValue] = []
    for (name, value) in zip(names, values) {
      guard let value else { throw .missingPart(name, kind: kind.rawValue) }
      all.append(value)
    }
    return all
  }

  func checkSigns(of values: [DataValue?], _ names: [String]) throws(ChartFault) {
    for (name, value) in zip(names, values) where (value?.doubleValue ?? 0) < 0 {
      throw .negativePart(name, kind: kind.rawValue)
    }
  }

  func checkStack() throws(ChartFault) {
    if stacking == .percent,
      let negative = data.series.first(where: {
        $0.values.contains { ($0?.doubleValue ?? 0) < 0 }
      })
    {
      throw .negativePart(negative.name, kind: "percent stack")
    }
    if stacking == .percent { try checkSomeWhole() }
    for place in 0..<data.places.count {
      let values = columnSeries.compactMap { $0.values[place] }
      guard values.count == columnSeries.count else { continue }
      try checkWhole(values, columnSeries.map(\.name), isShared: stacking == .percent)
    }
  }

  /// Shares are known where all parts are, each of them exactly, and where there is something to share.
  private func checkSomeWhole() throws(ChartFault) {
    var hasParts = false
    for place in data.places.indices {
      let values = data.series.map { $0.values[place] }
      // Where nothing is known of a place it stays empty.
      guard values.contains(where: { $0 != nil }) else { continue }
      if let missing = zip(data.series, values).first(where: { $0.1 == nil })?.0 {
        throw .missingPart(
          [missing.name, placeNames[place]].filter { !$0.isEmpty }.joined(separator: " "),
          kind: "percent stack")
      }
      let known = values.compactMap { $0 }
      if let rough = known.first(where: { !$0.isExact && $0.range == nil }) {
        throw .shareOfInexact(rough.text ?? "\(rough.number)")
      }
      if known.contains(where: { $0.doubleValue > 0 }) { hasParts = true }
    }
    if !hasParts { throw .emptyTotal(kind: "percent stack") }
  }

  /// Shares have to add up, but for what rounding does to them; and no part may hold the others.
  ///
  /// - Parameter isShared: whether the parts are drawn as shares of a hundred.
  private func checkWhole(
    _ values: [DataValue], _ names: [String], isShared: Bool
  ) throws(ChartFault) {
    let sum = values.map(\.number).reduce(.zero, +)
    for (name, value) in zip(names, values) where Self.isTotal(name) && values.count > 2 {
      if value.number + value.number == sum { throw .totalAmongParts(name) }
    }
    guard data.unit.unit == .percent, isShared else { return }
    let tolerance = values.allSatisfy(\.isExact) ? 1.0 : 10
    if abs(sum.approximation - 100) > tolerance {
      throw .sharesNotWhole(total: sum.text(minimumDecimals: 0))
    }
  }

  /// Whether a place is called the sum of others.
  static func isTotal(_ name: String) -> Bool {
    totals.contains { name.lowercased().hasSuffix($0) }
  }

  private static let totals = Language.allCases.flatMap(\.chartPhrases.totals)

  var placeNames: [String] { data.placeNames(in: .simplifiedChinese) }
}
