/// A class of the style sheet.
///
/// In the order of the sheet: what changes another class's rule comes after it.
enum StyleClass: UInt8, CaseIterable, Sendable {
  case grid, zero, connector, span, reference, target, event, whiskerEdge, whisker, band, track,
    missing
  case line, thin, dash1, dash2, dash3, dash4, dash5, projection, dots, range
  case bar, point, hollow, slice, pale, edge1, edge2, edge3, edge4, edge5
  case overlayEdge, overlay, overlayPoint
  case texture, texture1, texture3, texture4, texture5
  case shade, shadeBelow, opacity0, opacity1, opacity2, opacity3
  case text, title, quiet, ink0, ink1, ink2, ink3, ink4, ink5, paperHalo, barHalo
  case series0, series1, series2, series3, series4, series5, grey
}

/// What a class is called, and what it says.
struct StyleRule: Sendable {
  let name: StaticString
  let declarations: String
  /// Where the reader's system chooses the colours.
  var forced = ""
  /// On paper, and where the reader's system chooses the colours.
  var withoutColour = ""
  /// Whether texts in a group don't inherit it.
  var isForTexts = false

  init(
    _ name: StaticString, _ declarations: String, forced: String = "", withoutColour: String = "",
    isForTexts: Bool = false
  ) {
    self.name = name
    self.declarations = declarations
    self.forced = forced
    self.withoutColour = withoutColour
    self.isForTexts = isForTexts
  }
}

extension StyleClass {
  var rule: StyleRule {
    switch self {
    case .grid: StyleRule("g", "stroke:var(--cl)", forced: "stroke:CanvasText;opacity:.25")
    case .zero: StyleRule("z", "stroke:var(--cz)")
    case .connector: StyleRule("n", "stroke:var(--cz)")
    case .span: StyleRule("sp", "stroke:var(--cz);stroke-width:2")
    case .reference: StyleRule("r", "stroke:var(--ct);stroke-dasharray:5 3;stroke-width:1.25")
    case .target: StyleRule("rt", "stroke:var(--ct);stroke-width:3")
    case .event: StyleRule("ev", "stroke:var(--cq);stroke-dasharray:2 2")
    case .overlayEdge: StyleRule("oe", "stroke:var(--cp);stroke-width:5.5", forced: "stroke:Canvas")
    case .overlay:
      StyleRule("ol", "stroke:var(--ct);stroke-width:2.25", forced: "stroke:CanvasText")
    case .overlayPoint:
      StyleRule(
        "op", "fill:var(--ct);stroke:var(--cp);stroke-width:1.5",
        forced: "fill:CanvasText;stroke:Canvas")
    case .whiskerEdge: StyleRule("we", "stroke:var(--cp);stroke-width:4", forced: "stroke:Canvas")
    case .whisker: StyleRule("wh", "stroke:var(--ct);stroke-width:1.5", forced: "stroke:CanvasText")
    // Two of them are darker together.
    case .band: StyleRule("d", "fill:var(--cl);fill-opacity:.6")
    case .track: StyleRule("u", "fill:var(--cl);opacity:.6")
    case .missing: StyleRule("x", "stroke:var(--cl)")
    case .line: StyleRule("l", "stroke:var(--s);stroke-width:2.25", forced: "stroke:CanvasText")
    case .thin: StyleRule("lt", "stroke-width:1.25")
    case .dash1: StyleRule("k1", "stroke-dasharray:7 3")
    case .dash2: StyleRule("k2", "stroke-dasharray:2 3")
    case .dash3: StyleRule("k3", "stroke-dasharray:9 3 2 3")
    case .dash4: StyleRule("k4", "stroke-dasharray:4 4")
    case .dash5: StyleRule("k5", "stroke-dasharray:12 4")
    case .projection: StyleRule("p", "stroke-dasharray:3 4")
    case .dots: StyleRule("dt", "stroke:var(--s);stroke-width:7", forced: "stroke:CanvasText")
    case .range: StyleRule("a", "fill:var(--s);opacity:.2")
    case .bar:
      StyleRule("b", "fill:var(--s)", forced: "fill:Canvas;stroke:CanvasText;stroke-width:1.5")
    case .point: StyleRule("m", "fill:var(--s)", forced: "fill:CanvasText")
    case .hollow:
      StyleRule(
        "h", "fill:var(--cp);stroke:var(--s);stroke-width:1.75",
        forced: "fill:Canvas;stroke:CanvasText")
    case .slice: StyleRule("y", "stroke:var(--cp);stroke-width:1.5")
    case .pale: StyleRule("e", "fill-opacity:.38;stroke:var(--s)")
    case .edge1: .edge("f1", ";stroke-dasharray:4 2")
    case .edge2: .edge("f2", ";stroke-dasharray:1 3")
    case .edge3: .edge("f3", ";stroke-dasharray:8 2 1 2")
    case .edge4: .edge("f4", ";stroke-dasharray:8 4")
    case .edge5: .edge("f5", "")
    // Where there are colours they are enough, and stripes behind numbers are hard to read.
    case .texture:
      StyleRule(
        "tw", "display:none;stroke:var(--cp);stroke-linecap:butt;opacity:.55",
        forced: "stroke:CanvasText", withoutColour: "display:inline")
    case .texture1: StyleRule("w1", "stroke-dasharray:1 5")
    case .texture3: StyleRule("w3", "stroke-dasharray:1 2")
    case .texture4: StyleRule("w4", "stroke-dasharray:3 4")
    case .texture5: StyleRule("w5", "stroke-dasharray:3 6")
    case .shade: StyleRule("i", "fill:var(--c0)")
    case .shadeBelow: StyleRule("j", "fill:var(--c3)")
    case .opacity0: StyleRule("i0", "fill-opacity:.1")
    case .opacity1: StyleRule("i1", "fill-opacity:.28")
    case .opacity2: StyleRule("i2", "fill-opacity:.46")
    case .opacity3: StyleRule("i3", "fill-opacity:.8")
    case .text: StyleRule("t", "fill:var(--ct)", forced: "fill:CanvasText")
    case .title: StyleRule("ti", "fill:var(--ct);font-weight:700", forced: "fill:CanvasText")
    case .quiet: StyleRule("q", "fill:var(--cq)", forced: "fill:CanvasText")
    case .ink0: StyleRule("o0", "fill:var(--ie)", forced: "fill:Canvas")
    case .ink1: .ink("o1", "--io")
    case .ink2: .ink("o2", "--ie")
    case .ink3: .ink("o3", "--io")
    case .ink4: .ink("o4", "--ie")
    case .ink5: .ink("o5", "--io")
    case .paperHalo:
      StyleRule(
        "hp", "paint-order:stroke;stroke:var(--cp);stroke-width:4px", forced: "stroke:Canvas",
        isForTexts: true)
    case .barHalo:
      StyleRule(
        "hw", "paint-order:stroke;stroke:var(--s);stroke-width:5px", forced: "stroke:Canvas",
        isForTexts: true)
    case .series0: StyleRule("s0", "--s:var(--c0)")
    case .series1: StyleRule("s1", "--s:var(--c1)")
    case .series2: StyleRule("s2", "--s:var(--c2)")
    case .series3: StyleRule("s3", "--s:var(--c3)")
    case .series4: StyleRule("s4", "--s:var(--c4)")
    case .series5: StyleRule("s5", "--s:var(--c5)")
    case .grey: StyleRule("sg", "--s:var(--cg)")
    }
  }

  /// What two classes say together: where the system chooses the colours, the first series is the
  /// one that is filled.
  static let forcedPairs: [(a: StyleClass, b: StyleClass, declarations: String, isForTexts: Bool)] =
    [
      (.bar, .series0, "fill:CanvasText", false), (.barHalo, .series0, "stroke:CanvasText", true),
    ]
}

extension StyleRule {
  fileprivate static func edge(_ name: StaticString, _ dash: String) -> StyleRule {
    StyleRule(name, "", withoutColour: "stroke:var(--ct);stroke-width:1.25\(dash)")
  }

  /// What is read on a colour: dark on light ones and light on dark ones, which take turns.
  fileprivate static func ink(_ name: StaticString, _ variable: String) -> StyleRule {
    StyleRule(name, "fill:var(\(variable))", forced: "fill:CanvasText")
  }
}
