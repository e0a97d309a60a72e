/// Which series or places stand out, and so have the first colour; the others are grey.
enum Highlighting {
  case nothing
  case places([Bool])
  case series([Bool])

  /// Names are of places where any place is called so.
  init(_ names: Set<String>, places: [String], series: [String]) {
    if names.isEmpty {
      self = .nothing
      return
    }
    let flags = places.map(names.contains)
    self = flags.contains(true) ? .places(flags) : .series(series.map(names.contains))
  }

  var isNothing: Bool {
    if case .nothing = self { true } else { false }
  }

  func colour(ofSeries index: Int) -> Colour {
    switch self {
    case .nothing, .places: Colour(series: index)
    case .series(let flags): flags[index] ? .first : .grey
    }
  }

  func colour(ofPlace place: Int, series index: Int) -> Colour {
    switch self {
    case .places(let flags): flags[place] ? .first : .grey
    case .nothing, .series: colour(ofSeries: index)
    }
  }
}
