import Characters
import Diagnostics

/// Makes the notes of a text into blocks that libcmark knows, for `[^1]: text` alone would be a link
/// definition to it and vanish.
///
/// Each becomes a heading with a mark and the note's number, and a list item below it with the
/// note's content: that continues, as a note does (GFM's footnotes), over lines indented by four
/// columns. A note begins at most three columns in, behind quote marks and list markers.
struct FootnoteRewriting {
  private(set) var text: RewrittenText
  private(set) var labels = FootnoteLabels()
  /// The line of each note, from 1.
  private(set) var lines: [Int] = []
  /// Notes whose name is taken, with the lines, from 1, on which they begin. They become notes to
  /// which nothing refers.
  private(set) var doubles: [(note: Int, line: Int)] = []

  /// The marker of the list item; its content is indented by four columns.
  private static let marker = "+   "

  /// Whether any line looks like the beginning of a note.
  static func isNeeded(for text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while let found = text.firstIndex(of: UInt8(ascii: "["), from: index, to: text.count) {
      if let reference = FootnoteLabels.reference(in: text, at: found),
        FootnoteLabels.content(behind: reference, in: text) != nil
      {
        return true
      }
      index = found + 1
    }
    return false
  }

  init(_ source: UnsafeBufferPointer<UInt8>) {
    text = RewrittenText(Array(source))
    let textLines = LineIndex(of: source)
    let scan = BlockScan(of: source, textLines) { _ in false }
    var edits: [RewrittenText.Edit] = []
    for number in 0..<textLines.count where !scan.isLiteral[number] {
      let line = UnsafeBufferPointer(rebasing: source[textLines.range(of: number)])
      if let edit = edit(line, number) { edits.append(edit) }
    }
    text.apply(edits, to: textLines)
  }

  private mutating func edit(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int
  ) -> RewrittenText.Edit? {
    let prefix = ContainerPrefix(of: line)
    guard prefix.length < line.count, line[prefix.length] == UInt8(ascii: "["),
      let reference = FootnoteLabels.reference(in: line, at: prefix.length),
      let contentStart = FootnoteLabels.content(behind: reference, in: line),
      Self.indentation(before: prefix.length, in: line) < 4
    else { return nil }
    let (note, isFirst) = labels.add(reference.label)
    if !isFirst { doubles.append((note, number + 1)) }
    lines.append(number + 1)
    let before = line[..<prefix.length]
    var edit = RewrittenText.Edit(lines: number..<number + 1)
    edit.addLine(from: number) { output in
      output.append(contentsOf: before)
      output.append(contentsOf: "# ".utf8)
      output.append(.footnoteDefinition, number: note)
    }
    edit.addLine(from: number) { output in
      // The second line goes on in the containers that the first one opened.
      for byte in before {
        let continues = byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\t")
        output.append(continues ? byte : UInt8(ascii: " "))
      }
      output.append(contentsOf: Self.marker.utf8)
      output.append(contentsOf: line[contentStart...].drop { $0.isBlank })
    }
    return edit
  }

  private static func indentation(
    before index: Int, in line: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var columns = 0
    var index = index
    while index > 0, line[index - 1].isBlank {
      columns += line[index - 1] == UInt8(ascii: "\t") ? 4 : 1
      index -= 1
    }
    return columns
  }
}
