import Templates

/// What pages offer to their templates, in words: read off the definitions that fill the pages.
package struct VariableList {
  private let kinds: [PageKind]

  package init(of kinds: [PageKind]) {
    self.kinds = kinds
  }

  /// A heading for each kind of page, and a line for each name: the name as it is reached from the
  /// page, what it is, and what it means. `[]` stands for one entry of a list.
  package var text: String {
    kinds.map(text(of:)).joined(separator: "\n")
  }

  private func text(of kind: PageKind) -> String {
    var lines: [(name: String, kind: String, documentation: String)] = []
    if let shape = kind.shape { collect(shape, under: "", into: &lines) }
    let nameWidth = lines.map(\.name.count).max() ?? 0
    let kindWidth = lines.map(\.kind.count).max() ?? 0
    var text = "\(kind.name).mustache: \(kind.documentation)\n"
    for line in lines {
      text += "  \(padded(line.name, to: nameWidth))  \(padded(line.kind, to: kindWidth))  "
      text += "\(line.documentation)\n"
    }
    return text
  }

  private func collect(
    _ shape: Shape, under prefix: String,
    into lines: inout [(name: String, kind: String, documentation: String)]
  ) {
    guard case .record(let fields) = shape else { return }
    for field in fields {
      let name = prefix + field.name
      let kind = field.shape.words + (field.isOptional ? ", if any" : "")
      lines.append((name, kind, field.documentation))
      if case .list(let element) = field.shape {
        collect(element, under: "\(name)[].", into: &lines)
      } else {
        collect(field.shape, under: "\(name).", into: &lines)
      }
    }
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }
}
