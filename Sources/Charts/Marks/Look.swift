/// How a mark looks: what it is, whose colour it has, and whether its figure is final.
///
/// Marks of one look stand in one group of the SVG. The classes of marks and the rules of the style
/// sheet are both made from it, so that there is none without the other.
enum Look: Hashable, Sendable {
  /// A surface as long as its value.
  case bar(Colour, edge: Pattern = .plain, isFinal: Bool = true)
  /// A surface of a pie, which is cut out of it.
  case slice(Colour, edge: Pattern, isFinal: Bool)
  /// A line of data.
  case line(Colour, Pattern = .plain)
  /// A line to what is only projected.
  case projection(Colour)
  /// A row of dots, drawn as strokes without length.
  case dots(Colour)
  /// A symbol: full, or hollow for what is not final.
  case point(Colour, isHollow: Bool = false)
  /// The range around a line.
  case range(Colour)
  /// What lies on the bars of a series.
  case texture(Pattern)
  /// A cell of a heatmap, from 0 to 4 steps dark.
  case shade(step: UInt8, isBelowZero: Bool)
  /// A cell without a value.
  case missing
  case grid, zero
  /// A thin line from a mark to another, or to its name.
  case connector
  /// What lies between two dots of one place.
  case span
  /// A line to compare values with.
  case reference
  /// When something happened.
  case event
  /// A line over columns, and the paper's colour around it; and its dots.
  case overlay, overlayEdge, overlayPoint
  /// The mark of a target.
  case target
  /// From one end of a range to the other, and the paper's colour around that.
  case whisker, whiskerEdge
  /// A stretch of values to compare others with.
  case band
  /// What lies under a bar: the whole, a target.
  case track
}

extension Look {
  /// What it is called in the style sheet.
  var classes: StyleClasses {
    switch self {
    case .bar(let colour, let edge, let isFinal):
      StyleClasses(.bar, colour.styleClass, edge.edge, isFinal ? nil : .pale)
    case .slice(let colour, let edge, let isFinal):
      StyleClasses(.bar, .slice, colour.styleClass, edge.edge, isFinal ? nil : .pale)
    // Grey lines are thin, too.
    case .line(let colour, let pattern):
      StyleClasses(.line, colour.styleClass, colour == .grey ? .thin : nil, pattern.dash)
    case .projection(let colour):
      StyleClasses(.line, colour.styleClass, colour == .grey ? .thin : nil, .projection)
    case .dots(let colour): StyleClasses(.dots, colour.styleClass)
    case .point(let colour, let isHollow):
      StyleClasses(isHollow ? .hollow : .point, colour.styleClass)
    case .range(let colour): StyleClasses(.range, colour.styleClass)
    case .texture(let pattern): StyleClasses(.texture, pattern.texture)
    case .shade(let step, let isBelowZero):
      StyleClasses(isBelowZero ? .shadeBelow : .shade, Self.opacity(step))
    case .missing: StyleClasses(.missing)
    case .grid: StyleClasses(.grid)
    case .zero: StyleClasses(.zero)
    case .connector: StyleClasses(.connector)
    case .span: StyleClasses(.span)
    case .reference: StyleClasses(.reference)
    case .target: StyleClasses(.target)
    case .event: StyleClasses(.event)
    case .overlay: StyleClasses(.overlay)
    case .overlayEdge: StyleClasses(.overlayEdge)
    case .overlayPoint: StyleClasses(.overlayPoint)
    case .whisker: StyleClasses(.whisker)
    case .whiskerEdge: StyleClasses(.whiskerEdge)
    case .band: StyleClasses(.band)
    case .track: StyleClasses(.track)
    }
  }

  /// The darkest step is the colour itself.
  private static func opacity(_ step: UInt8) -> StyleClass? {
    switch step {
    case 0: .opacity0
    case 1: .opacity1
    case 2: .opacity2
    case 3: .opacity3
    default: nil
    }
  }

  /// Every look there is.
  static var all: [Look] {
    let patterns = (0..<Colour.count).map(Pattern.init(series:))
    let colours = (0...Colour.count).map(Colour.init(series:))
    var looks: [Look] = [
      .missing, .grid, .zero, .connector, .span, .reference, .target, .band, .track,
      .whisker, .whiskerEdge, .event, .overlay, .overlayEdge, .overlayPoint,
    ]
    for colour in colours {
      looks += [.projection(colour), .dots(colour), .range(colour)]
      looks += [.point(colour, isHollow: false), .point(colour, isHollow: true)]
      for pattern in patterns {
        looks.append(.line(colour, pattern))
        for isFinal in [true, false] {
          looks.append(.bar(colour, edge: pattern, isFinal: isFinal))
          looks.append(.slice(colour, edge: pattern, isFinal: isFinal))
        }
      }
    }
    looks += patterns.dropFirst().map(Look.texture)
    for step in UInt8(0)...4 {
      looks += [
        .shade(step: step, isBelowZero: false), .shade(step: step, isBelowZero: true),
      ]
    }
    return looks
  }
}
