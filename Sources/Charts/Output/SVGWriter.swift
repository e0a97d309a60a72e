import Markup

/// Writes drawings as SVG: few bytes, no script, every text escaped.
struct SVGWriter {
  var output: OutputBuffer

  /// Writes a drawing with its words.
  ///
  /// - Parameter id: unique on the page; names the picture's title and description.
  mutating func write(
    _ drawing: Drawing, id: String, style: StaticString, title: String, description: String
  ) {
    openNamed(drawing, id: id, style: style)
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
  mutating func writeVariant(_ drawing: Drawing, id: String, style: StaticString) {
    openNamed(drawing, id: id, style: style)
    writeBody(drawing)
    output.append("</svg>")
  }

  private mutating func openNamed(_ drawing: Drawing, id: String, style: StaticString) {
    open(drawing, style: style)
    output.append(" role=\"img\" aria-labelledby=\"")
    output.append(id, escapedFor: .html)
    output.append("t ")
    output.append(id, escapedFor: .html)
    output.append("d\">")
  }

  /// Writes the drawing for those who see it, where words elsewhere say the same.
  mutating func writeDecoration(_ drawing: Drawing, style: StaticString) {
    open(drawing, style: style)
    output.append(" aria-hidden=\"true\">")
    writeBody(drawing)
    output.append("</svg>")
  }

  private mutating func open(_ drawing: Drawing, style: StaticString) {
    output.append("<svg class=\"")
    output.append(style)
    output.append("\" viewBox=\"0 0 ")
    number(drawing.width)
    output.append(" ")
    number(drawing.height)
    output.append("\"")
  }

  /// What is alike for several elements is said once, around them.
  mutating func writeBody(_ drawing: Drawing) {
    var index = 0
    while index < drawing.marks.count {
      let style = drawing.marks[index].style
      var end = index + 1
      while end < drawing.marks.count, drawing.marks[end].style == style { end += 1 }
      if end - index > 1 {
        output.append("<g class=\"")
        output.append(verbatim: style)
        output.append("\">")
        for mark in drawing.marks[index..<end] { write(mark, style: nil) }
        output.append("</g>")
      } else {
        write(drawing.marks[index], style: style)
      }
      index = end
    }
    // Texts don't overlap, so their order is free.
    var groups: [(first: Drawing.Label, labels: [Drawing.Label])] = []
    for label in drawing.labels {
      if let group = groups.firstIndex(where: { $0.first.looksLike(label) }) {
        groups[group].labels.append(label)
      } else {
        groups.append((label, [label]))
      }
    }
    for (first, labels) in groups {
      let isGroup = labels.count > 1
      if isGroup {
        output.append("<g")
        writeLook(of: first, drawing.fontSize)
        output.append(">")
      }
      for label in labels {
        output.append("<text")
        if !isGroup { writeLook(of: label, drawing.fontSize) }
        output.append(" x=\"")
        number(label.x)
        output.append("\" y=\"")
        number(label.baseline)
        output.append("\">")
        output.append(label.text, escapedFor: .xml)
        output.append("</text>")
      }
      if isGroup { output.append("</g>") }
    }
  }

  private mutating func writeLook(of label: Drawing.Label, _ fontSize: Double) {
    writeClass(label.style)
    if label.size != fontSize {
      output.append(" font-size=\"")
      number(label.size)
      output.append("\"")
    }
    switch label.anchor {
    case .start: break
    case .middle: output.append(" text-anchor=\"middle\"")
    case .end: output.append(" text-anchor=\"end\"")
    }
  }

  private mutating func writeClass(_ style: String?) {
    guard let style, !style.isEmpty else { return }
    output.append(" class=\"")
    output.append(verbatim: style)
    output.append("\"")
  }

  private mutating func write(_ mark: Drawing.Mark, style: String?) {
    switch mark {
    case .path(let data, _):
      output.append("<path")
      writeClass(style)
      output.append(" d=\"")
      output.append(verbatim: data)
      output.append("\"/>")
    case .texture(let data, let width, _):
      output.append("<path")
      writeClass(style)
      output.append(" stroke-width=\"")
      number(width)
      output.append("\" d=\"")
      output.append(verbatim: data)
      output.append("\"/>")
    case .rectangle(let box, _, let tip):
      output.append("<rect")
      writeClass(style)
      output.append(" x=\"")
      number(box.x)
      output.append("\" y=\"")
      number(box.y)
      output.append("\" width=\"")
      number(max(0, box.width))
      output.append("\" height=\"")
      number(max(0, box.height))
      end("rect", tip)
    case .circle(let x, let y, let radius, _, let tip):
      output.append("<circle")
      writeClass(style)
      output.append(" cx=\"")
      number(x)
      output.append("\" cy=\"")
      number(y)
      output.append("\" r=\"")
      number(radius)
      end("circle", tip)
    case .symbol(let symbol, let x, let y, let look, let tip):
      let radius = look.contains("big") ? 5.5 : 3.5
      guard symbol != .circle else {
        return write(.circle(x: x, y: y, radius: radius, style: look, tip: tip), style: style)
      }
      output.append("<path")
      writeClass(style)
      output.append(" d=\"")
      output.append(verbatim: symbol.path(x: x, y: y, radius: radius))
      end("path", tip)
    }
  }

  private mutating func end(_ element: StaticString, _ tip: String?) {
    guard let tip else { return output.append("\"/>") }
    output.append("\"><title>")
    output.append(tip, escapedFor: .xml)
    output.append("</title></")
    output.append(element)
    output.append(">")
  }

  private mutating func number(_ value: Double) {
    output.append(verbatim: Numbers.text(value))
  }
}

extension Drawing.Label {
  /// Whether two texts differ in words and place alone.
  fileprivate func looksLike(_ other: Drawing.Label) -> Bool {
    style == other.style && size == other.size && anchor == other.anchor
  }
}

extension Drawing.Mark {
  /// The class; of a ring, that of a hollow mark.
  fileprivate var style: String {
    switch self {
    case .path(_, let style), .texture(_, _, let style), .rectangle(_, let style, _),
      .circle(_, _, _, let style, _):
      style
    case .symbol(.ring, _, _, let style, _): "h" + style.dropFirst()
    case .symbol(_, _, _, let style, _): style
    }
  }
}
