import Markup

/// Writes drawings as SVG: few bytes, no script, every text escaped.
struct SVGWriter {
  var output: OutputBuffer
  /// Whether looks are said by attributes, too: in files, which are opened by programs that know no
  /// style sheets.
  var hasAttributes = false
  /// Whether the attributes alone say it, for programs that know the order of painting.
  var isPicture = false
  /// Whether the style sheet alone shows the drawing.
  var isUnseenWithoutStyles = false
  /// The last character of the label before.
  var end: Character? = nil

  /// What a drawing is on, and so is called in the style sheet.
  enum Paper: CaseIterable {
    case wide, narrow, card, word

    init(_ paper: ChartTraits.Paper) {
      self =
        switch paper {
        case .page: .wide
        case .card: .card
        case .word: .word
        }
    }

    var classes: StaticString {
      switch self {
      case .wide: "ch wide"
      case .narrow: "ch narrow"
      case .card: "ch card"
      case .word: "ch spark"
      }
    }
  }

  /// Writes a drawing with its words.
  ///
  /// - Parameter id: unique on the page; names the picture's title and description.
  mutating func write(
    _ drawing: Drawing, id: String, paper: Paper, title: String, description: String
  ) {
    openNamed(drawing, id: id, paper: paper)
    output.append("<title id=\"")
    output.append(id, escapedFor: .html)
    output.append("t\">")
    output.append(title, escapedFor: .xml)
    output.append("</title><desc id=\"")
    output.append(id, escapedFor: .html)
    output.append("d\">")
    output.append(description, escapedFor: .xml)
    output.append("</desc>")
    writeBody(drawing)
    output.append("</svg>")
  }

  /// Writes another drawing of the same, named by the words of the first.
  mutating func writeVariant(_ drawing: Drawing, id: String, paper: Paper) {
    openNamed(drawing, id: id, paper: paper)
    writeBody(drawing)
    output.append("</svg>")
  }

  private mutating func openNamed(_ drawing: Drawing, id: String, paper: Paper) {
    open(drawing, paper)
    output.append(" role=\"img\" aria-labelledby=\"")
    output.append(id, escapedFor: .html)
    output.append("t ")
    output.append(id, escapedFor: .html)
    output.append("d\">")
  }

  /// Writes the drawing for those who see it, where words elsewhere say the same.
  mutating func writeDecoration(_ drawing: Drawing, paper: Paper) {
    open(drawing, paper)
    output.append(" aria-hidden=\"true\">")
    writeBody(drawing)
    output.append("</svg>")
  }

  /// Without the style sheet of the page a drawing and its letters have their real size, lines are lines,
  /// and the narrow one is not seen.
  private mutating func open(_ drawing: Drawing, _ paper: Paper) {
    output.append("<svg class=\"")
    output.append(paper.classes)
    attribute("\" viewBox=\"0 0 ", drawing.width)
    attribute(" ", drawing.height)
    isUnseenWithoutStyles = paper == .narrow
    if isUnseenWithoutStyles { return output.append("\" display=\"none\"") }
    attribute("\" width=\"", drawing.width)
    attribute("\" height=\"", drawing.height)
    attribute("\" font-size=\"", drawing.fontSize)
    output.append("\" fill=\"none\" stroke=\"currentColor\"")
  }

  mutating func attribute(_ opening: StaticString, _ value: Double) {
    output.append(opening)
    number(value)
  }

  mutating func number(_ value: Double) {
    Numbers.write(value) { output.append(byte: $0) }
  }

  mutating func pair(_ a: Double, _ b: Double) {
    Numbers.write(a, b) { output.append(byte: $0) }
  }
}
