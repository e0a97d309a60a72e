import Characters
import Localization
import Templates

/// What pages offer to their templates, in words: read off the definitions that fill the pages.
package struct VariableList {
  let kinds: [PageKind]
  let language: Language

  package init(of kinds: [PageKind], in language: Language) {
    self.kinds = kinds
    self.language = language
  }

  /// A name that a kind of page offers.
  package struct Line {
    /// As it is reached from the page; `[]` stands for one entry of a list.
    package let name: String
    let shape: Shape
    let isOptional: Bool
    /// What the name stands for.
    package let documentation: Wording?
  }

  /// A heading for each kind of page, and a line for each name: what it is, and what it means.
  package var text: String {
    kinds.map(text(of:)).joined(separator: "\n")
  }

  /// All names that a kind of page offers, the outer before the inner.
  package static func lines(of kind: PageKind) -> [Line] {
    var lines: [Line] = []
    if let shape = kind.shape { collect(shape, under: "", into: &lines) }
    return lines
  }

  private static func collect(_ shape: Shape, under prefix: String, into lines: inout [Line]) {
    guard case .record(let fields) = shape else { return }
    for field in fields {
      let name = prefix + field.name
      lines.append(
        Line(
          name: name, shape: field.shape, isOptional: field.isOptional,
          documentation: field.documentation))
      if case .list(let element) = field.shape {
        collect(element, under: "\(name)[].", into: &lines)
      } else {
        collect(field.shape, under: "\(name).", into: &lines)
      }
    }
  }

  private func text(of kind: PageKind) -> String {
    let lines = Self.lines(of: kind)
    let names = column(lines.map(\.name))
    let shapes = column(lines.map(words(of:)))
    let colon = language.isChinese ? "：" : ": "
    var text = "\(kind.name).mustache\(colon)\(kind.documentation.text(in: language))\n"
    for (index, line) in lines.enumerated() {
      let documentation = line.documentation?.text(in: language) ?? ""
      text += "  \(names[index])  \(shapes[index])  \(documentation)\n"
    }
    return text
  }

  func words(of line: Line) -> String {
    let words = line.shape.words.text(in: language)
    guard line.isOptional else { return words }
    return words + Wording(", if any", "（可能没有）").text(in: language)
  }

  /// The cells of a column, all as wide as the widest.
  private func column(_ cells: [String]) -> [String] {
    let widths = cells.map { $0.unicodeScalars.reduce(0) { $0 + $1.terminalColumns } }
    let width = widths.max() ?? 0
    return zip(cells, widths).map { $0 + String(repeating: " ", count: width - $1) }
  }
}
