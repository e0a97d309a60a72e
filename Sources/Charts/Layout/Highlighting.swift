/// Which series or places stand out, and so have colours; the others are grey.
enum Highlighting {
  case nothing
  case places([Bool])
  case series([Bool])
  /// More lines than there are colours: the greatest have them, in their order.
  case ranked([Int?])

  /// Names are of places where any place is called so.
  init(_ names: Set<String>, places: [String], series: [String]) {
    if names.isEmpty {
      self = .nothing
      return
    }
    let flags = places.map(names.contains)
    self = flags.contains(true) ? .places(flags) : .series(series.map(names.contains))
  }

  /// The series whose last figures are the greatest, as many as there are colours.
  init(greatestOf series: [DataSeries]) {
    let last = series.map { $0.values.last { $0 != nil }??.doubleValue ?? -.infinity }
    let greatest = last.indices.sorted { (last[$1], $0) < (last[$0], $1) }.prefix(Colour.count)
    var rank = 0
    self = .ranked(
      series.indices.map { index in
        guard greatest.contains(index) else { return nil }
        defer { rank += 1 }
        return rank
      })
  }

  var isNothing: Bool {
    if case .nothing = self { true } else { false }
  }

  /// The number of a series among those that have dashes and symbols of their own.
  func styleIndex(ofSeries index: Int) -> Int {
    switch self {
    case .nothing, .places: index
    case .ranked(let ranks): ranks[index] ?? 0
    case .series(let flags): flags[index] ? flags[..<index].count { $0 } : 0
    }
  }

  func colour(ofSeries index: Int) -> Colour {
    switch self {
    case .nothing, .places: Colour(series: index)
    case .series(let flags): flags[index] ? .first : .grey
    case .ranked(let ranks): ranks[index].map(Colour.init) ?? .grey
    }
  }

  func colour(ofPlace place: Int, series index: Int) -> Colour {
    switch self {
    case .places(let flags): flags[place] ? .first : .grey
    case .nothing, .series, .ranked: colour(ofSeries: index)
    }
  }
}
