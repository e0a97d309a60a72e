import Characters
import Markup

/// The marks and texts of a drawing.
extension SVGWriter {
  /// What is alike for several elements is said once, around them.
  mutating func writeBody(_ drawing: Drawing) {
    var index = 0
    while index < drawing.marks.count {
      let look = drawing.marks[index].look
      var end = index + 1
      while end < drawing.marks.count, drawing.marks[end].look == look { end += 1 }
      if end - index > 1 {
        output.append("<g")
        writeClasses(look.classes)
        writeAttributes(look.classes)
        output.append(">")
        for mark in drawing.marks[index..<end] { write(mark, isInGroup: true) }
        output.append("</g>")
      } else {
        write(drawing.marks[index], isInGroup: false)
      }
      index = end
    }
    writeLabels(drawing)
  }

  /// Texts don't overlap, so their order is free: those of one look stand together.
  private mutating func writeLabels(_ drawing: Drawing) {
    guard !drawing.labels.isEmpty else { return }
    // Letters are filled, whatever is said of lines.
    let isWrapped = !hasAttributes && !isUnseenWithoutStyles
    if isWrapped { output.append("<g fill=\"currentColor\" stroke=\"none\">") }
    defer { if isWrapped { output.append("</g>") } }
    let labels = drawing.labels
    var isWritten = [Bool](repeating: false, count: labels.count)
    for first in labels.indices where !isWritten[first] {
      var isGroup = false
      for index in first + 1..<labels.count
      where !isWritten[index] && labels[index].looksLike(labels[first]) {
        if !isGroup {
          output.append("<g")
          writeLook(of: labels[first], drawing.fontSize)
          output.append(">")
          write(labels[first], isInGroup: true, drawing.fontSize)
          isGroup = true
        }
        write(labels[index], isInGroup: true, drawing.fontSize)
        isWritten[index] = true
      }
      if isGroup {
        output.append("</g>")
      } else {
        write(labels[first], isInGroup: false, drawing.fontSize)
      }
    }
  }

  private mutating func write(
    _ label: Drawing.Label, isInGroup: Bool, _ fontSize: Double
  ) {
    // Whoever reads the words of a page without its drawings would take labels side by side for one
    // number.
    if !hasAttributes { output.append(" ") }
    output.append("<text")
    if !isInGroup { writeLook(of: label, fontSize) }
    attribute(" x=\"", label.x)
    attribute("\" y=\"", label.baseline)
    output.append("\">")
    if !hasAttributes, !isUnseenWithoutStyles { partFromLast(label.text) }
    output.append(label.text, escapedFor: .xml)
    output.append("</text>")
  }

  /// Text browsers drop a space between two wide characters, and so would make one word of two names. They
  /// keep it beside a space of no width, which nobody sees. The narrow drawing, which says all of it a
  /// second time, does without.
  private mutating func partFromLast(_ text: String) {
    let isJoined = [end, text.first].allSatisfy { $0?.unicodeScalars.first?.isWide == true }
    if isJoined { output.append("\u{200B}") }
    end = text.last
  }

  private mutating func writeLook(of label: Drawing.Label, _ fontSize: Double) {
    writeClasses(label.look.classes)
    writeAttributes(label.look.classes)
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

  private mutating func writeClasses(_ classes: StyleClasses) {
    if isPicture { return }
    output.append(" class=\"")
    var isFirst = true
    for item in classes {
      if !isFirst { output.append(" ") }
      output.append(item.rule.name)
      isFirst = false
    }
    output.append("\"")
  }

  private mutating func writeAttributes(_ classes: StyleClasses) {
    guard hasAttributes else {
      // Without a style sheet these would hide the bars that they lie on.
      if classes.contains(.texture) { output.append(" display=\"none\"") }
      return
    }
    for (name, value) in PresentationAttributes(
      classes, ChartStyle.variables, hasPaintOrder: isPicture
    ).pairs {
      output.append(" ")
      output.append(name, escapedFor: .html)
      output.append("=\"")
      output.append(value, escapedFor: .html)
      output.append("\"")
    }
  }

  private mutating func open(_ element: StaticString, _ mark: Mark, _ isInGroup: Bool) {
    output.append("<")
    output.append(element)
    if isInGroup { return }
    writeClasses(mark.look.classes)
    writeAttributes(mark.look.classes)
  }

  private mutating func write(_ mark: Mark, isInGroup: Bool) {
    switch mark.shape {
    case .path(let path):
      open("path", mark, isInGroup)
      writePath(path, mark.tip)
    case .texture(let path, let width):
      open("path", mark, isInGroup)
      attribute(" stroke-width=\"", width)
      output.append("\"")
      writePath(path, mark.tip)
    case .rectangle(let box):
      open("rect", mark, isInGroup)
      attribute(" x=\"", box.x)
      attribute("\" y=\"", box.y)
      attribute("\" width=\"", max(0, box.width))
      attribute("\" height=\"", max(0, box.height))
      end("rect", mark.tip)
    case .circle(let x, let y, let radius), .symbol(.circle, let x, let y, let radius):
      open("circle", mark, isInGroup)
      attribute(" cx=\"", x)
      attribute("\" cy=\"", y)
      attribute("\" r=\"", radius)
      end("circle", mark.tip)
    case .symbol(let symbol, let x, let y, let radius):
      open("path", mark, isInGroup)
      writePath(symbol.path(x: x, y: y, radius: radius), mark.tip)
    }
  }

  private mutating func writePath(_ path: PathData, _ tip: String?) {
    output.append(" d=\"")
    output.append(verbatim: path.bytes)
    end("path", tip)
  }

  private mutating func end(_ element: StaticString, _ tip: String?) {
    guard let tip else { return output.append("\"/>") }
    output.append(hasAttributes ? "\"><title>" : "\"> <title>")
    output.append(tip, escapedFor: .xml)
    output.append("</title></")
    output.append(element)
    output.append(">")
  }
}

extension Drawing.Label {
  /// Whether two texts differ in words and place alone.
  fileprivate func looksLike(_ other: Drawing.Label) -> Bool {
    look == other.look && size == other.size && anchor == other.anchor
  }
}
