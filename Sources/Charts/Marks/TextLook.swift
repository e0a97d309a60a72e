/// How a text looks: its ink, and what keeps lines and textures beneath it away.
struct TextLook: Hashable, Sendable {
  let ink: Ink
  var halo = Halo.none

  enum Ink: Hashable, Sendable {
    /// What is read: names, values.
    case plain
    /// What is looked up: axes, notes.
    case quiet
    case title
    /// What stands on a surface of a series' colour.
    case onColour(Pattern)
  }

  enum Halo: Hashable, Sendable {
    case none
    /// Of the paper, over lines.
    case paper
    /// Of the bar beneath, over its texture.
    case bar(Colour)
  }

  static let plain = TextLook(ink: .plain)
  static let quiet = TextLook(ink: .quiet)
  static let title = TextLook(ink: .title)

  /// On a surface of a series.
  static func onColour(ofSeries index: Int) -> TextLook {
    TextLook(ink: .onColour(Pattern(series: index)))
  }

  func with(_ halo: Halo) -> TextLook { TextLook(ink: ink, halo: halo) }
}

extension TextLook {
  /// What it is called in the style sheet.
  var classes: StyleClasses {
    let ink: StyleClass =
      switch ink {
      case .plain: .text
      case .quiet: .quiet
      case .title: .title
      case .onColour(let pattern): pattern.ink
      }
    return switch halo {
    case .none: StyleClasses(ink)
    case .paper: StyleClasses(ink, .paperHalo)
    case .bar(let colour): StyleClasses(ink, colour.styleClass, .barHalo)
    }
  }

  /// Every look there is.
  static var all: [TextLook] {
    let inks: [Ink] =
      [.plain, .quiet, .title] + (0..<Colour.count).map { .onColour(Pattern(series: $0)) }
    let halos: [Halo] =
      [.none, .paper] + (0...Colour.count).map { .bar(Colour(series: $0)) }
    return inks.flatMap { ink in halos.map { TextLook(ink: ink, halo: $0) } }
  }
}
