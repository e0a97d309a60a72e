import Characters
import Diagnostics

/// Makes the notes of a text into blocks that libcmark knows, for `[^1]: text` alone would be a link
/// definition to it and vanish.
///
/// Each becomes a heading with a mark and the note's number, and a list item below it with the
/// note's content: that continues, as a note does (GFM's footnotes), over lines indented by four
/// columns. A note begins at most three columns in, within the quotes and list items that hold it.
struct FootnoteRewriting {
  private(set) var text: RewrittenText
  private(set) var labels = FootnoteLabels()
  /// The line of each note, from 1 in the source.
  private(set) var lines: [Int] = []
  /// Notes whose name is taken, with the lines, from 1, on which they begin. They become notes to
  /// which nothing refers.
  private(set) var doubles: [(note: Int, line: Int)] = []

  /// The lines, from 1 in the source, of notes without words.
  private(set) var emptyLines: [Int] = []

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

  init(_ rewritten: RewrittenText) {
    text = rewritten
    var edits: [RewrittenText.Edit] = []
    rewritten.bytes.withUnsafeBufferPointer { source in
      let textLines = LineIndex(of: source)
      let scan = BlockScan(of: source, textLines, for: .notes) { lines in
        lines.contains { Self.mayBeginNote(source[textLines.range(of: $0)]) }
      }
      for paragraph in scan.paragraphs {
        var number = paragraph.lines.lowerBound
        while number < paragraph.lines.upperBound {
          let edit = edit(source, textLines, number, paragraph)
          if let edit { edits.append(edit) }
          number = edit?.lines.upperBound ?? number + 1
        }
      }
      text.apply(edits, to: textLines)
    }
  }

  private static func mayBeginNote(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = line.startIndex
    while let found = line[index...].firstIndex(of: UInt8(ascii: "[")) {
      index = found + 1
      if index < line.endIndex, line[index] == UInt8(ascii: "^") { return true }
    }
    return false
  }

  private mutating func edit(
    _ source: UnsafeBufferPointer<UInt8>, _ textLines: LineIndex, _ number: Int,
    _ paragraph: BlockScan.Paragraph
  ) -> RewrittenText.Edit? {
    let line = UnsafeBufferPointer(rebasing: source[textLines.range(of: number)])
    var cursor = LineCursor(line, number: number)
    // What a line doesn't go on with ends there: a note begins no lazy line.
    let containers = paragraph.containers.prefix { cursor.enter($0) }
    guard cursor.indentation < 4 else { return nil }
    let before = Array(line[..<cursor.index])
    let rest = cursor.skipIndentation()
    guard let reference = FootnoteLabels.reference(in: rest, at: 0),
      let contentStart = FootnoteLabels.content(behind: reference, in: rest)
    else { return nil }
    let (note, isFirst) = labels.add(reference.label)
    let sourceLine = text.sourceLine(of: number + 1)
    if !isFirst { doubles.append((note, sourceLine)) }
    lines.append(sourceLine)

    let prefix = Array(containers.map(\.prefix).joined().utf8)
    var content = Array(rest[contentStart...].drop { $0.isBlank })
    var end = number + 1
    var origin = number
    // The words may begin on a line below, indented as all of a note's are.
    while content.isEmpty, end < textLines.count {
      let below = UnsafeBufferPointer(rebasing: source[textLines.range(of: end)])
      var cursor = LineCursor(below, number: end)
      let isWithin = containers.allSatisfy { cursor.enter($0) }
      let isIndented = cursor.indentation >= 4
      let words = cursor.skipIndentation()
      if words.isEmpty {
        end += 1
        continue
      }
      guard isWithin, isIndented else { break }
      content = Array(words)
      origin = end
      end += 1
    }
    // Blank lines behind a note without words stay.
    if content.isEmpty {
      end = number + 1
      emptyLines.append(sourceLine)
    }
    var edit = RewrittenText.Edit(lines: number..<end)
    edit.addLine(from: number) { output in
      output.append(contentsOf: before)
      output.append(contentsOf: "# ".utf8)
      output.append(.footnoteDefinition, number: note)
    }
    edit.addLine(from: origin) { output in
      output.append(contentsOf: prefix)
      output.append(contentsOf: Self.marker.utf8)
      output.append(contentsOf: content)
    }
    return edit
  }
}
