/// The colour of a mark: that of its series, or the grey of what does not stand out.
enum Colour: Hashable, Sendable {
  case series(UInt8)
  case grey

  /// How many series have a colour of their own.
  static let count = 6

  static let first = Colour.series(0)
  /// Of falls, beside rises in the first.
  static let fall = Colour.series(3)
  /// Of rises, beside totals in the first.
  static let rise = Colour.series(1)

  init(series index: Int) {
    self = index < Self.count ? .series(UInt8(index)) : .grey
  }

  var styleClass: StyleClass {
    switch self {
    case .series(0): .series0
    case .series(1): .series1
    case .series(2): .series2
    case .series(3): .series3
    case .series(4): .series4
    case .series: .series5
    case .grey: .grey
    }
  }
}

/// What tells series apart where colour does not: the dashes of lines, the textures of bars, and the
/// edges of surfaces in print. The first has none of them; after six they begin again.
struct Pattern: Hashable, Sendable {
  private let index: UInt8

  static let plain = Pattern(series: 0)

  init(series index: Int) {
    self.index = UInt8(index % Colour.count)
  }

  var dash: StyleClass? {
    switch index {
    case 1: .dash1
    case 2: .dash2
    case 3: .dash3
    case 4: .dash4
    case 5: .dash5
    default: nil
    }
  }

  var edge: StyleClass? {
    switch index {
    case 1: .edge1
    case 2: .edge2
    case 3: .edge3
    case 4: .edge4
    case 5: .edge5
    default: nil
    }
  }

  /// The third's is a whole line.
  var texture: StyleClass? {
    switch index {
    case 1: .texture1
    case 3: .texture3
    case 4: .texture4
    case 5: .texture5
    default: nil
    }
  }

  /// Of a text on the series' colour.
  var ink: StyleClass {
    switch index {
    case 0: .ink0
    case 1: .ink1
    case 2: .ink2
    case 3: .ink3
    case 4: .ink4
    default: .ink5
    }
  }

  /// Whether its texture runs along the bar, as a thin line, and not across it.
  var runsAlong: Bool { index == 2 || index == 4 }

  var isPlain: Bool { index == 0 }
}
