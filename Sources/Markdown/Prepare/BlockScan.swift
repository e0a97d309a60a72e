import Characters

/// What a first look at a text shows of its blocks. Where that takes more than a look at the margin
/// (``MarginBlocks``), libcmark knows best which line belongs to which: it reads the lines once more.
struct BlockScan {
  /// Lines that may hold a table: those of a paragraph, or of a heading that is underlined.
  struct Paragraph {
    /// From 0.
    let lines: Range<Int>
    /// Where the rows of a table in it end at the latest. A line of `=` makes a paragraph a heading,
    /// but it is a row to a table, which then goes on.
    let end: Int
    let containers: [BlockContainer]
  }

  private(set) var paragraphs: [Paragraph] = []

  /// What is looked for.
  enum Subject {
    /// Paragraphs of more than one line.
    case tables
    /// Paragraphs of any length.
    case notes
  }

  /// - Parameter wants: whether the lines of a paragraph are worth looking at.
  init(
    of text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, for subject: Subject,
    wants: (Range<Int>) -> Bool
  ) {
    guard let blocks = MarginBlocks(of: text, lines) else {
      self.init(parsing: text, lines, for: subject, wants: wants)
      return
    }
    self.init()
    let found =
      switch subject {
      case .tables: blocks.paragraphs.filter(wants)
      case .notes: blocks.notes.map { $0..<$0 + 1 }
      }
    paragraphs = found.map { Paragraph(lines: $0, end: $0.upperBound, containers: []) }
  }

  private init() {}

  /// What libcmark says of the blocks.
  init(
    parsing text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, for subject: Subject,
    wants: (Range<Int>) -> Bool
  ) {
    let leastLines = subject == .tables ? 2 : 1
    let tree = Self.skeleton(of: text).span.withUnsafeBufferPointer {
      SyntaxTree(parsing: $0, isUTF8: true)
    }
    var paragraphs: [Paragraph] = []
    var containers: [BlockContainer] = []
    tree.walk { event, node, kind in
      switch kind {
      case .blockQuote:
        if event == .enter { containers.append(.quote) } else { containers.removeLast() }
      case .item:
        if event == .enter {
          containers.append(Self.item(node.line - 1, in: containers, text, lines))
        } else {
          containers.removeLast()
        }
      case .paragraph, .heading:
        guard event == .enter else { break }
        var range = node.lines.clamped(to: 0..<lines.count)
        // libcmark counts the line behind an underlined heading to it.
        while kind == .heading, range.count > 1,
          !Self.isUnderline(text[lines.range(of: range.upperBound - 1)])
        {
          range = range.lowerBound..<range.upperBound - 1
        }
        if range.count >= leastLines, wants(range) {
          var end = range.upperBound
          if kind == .heading, let next = node.next, next.kind == .paragraph,
            next.lines.lowerBound == end
          {
            end = next.lines.clamped(to: 0..<lines.count).upperBound
          }
          paragraphs.append(Paragraph(lines: range, end: end, containers: containers))
        }
        return .over
      case .document, .list: break
      default: return .over
      }
      return .into
    }
    self.paragraphs = paragraphs
  }

  /// The same lines with less in them: no character beyond ASCII has a say in blocks, so that one
  /// letter may stand for a run of them, and the inlines cost next to nothing. Nor has a bracket, but
  /// that it would make a definition of a note, which leaves no trace.
  private static func skeleton(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in
      var isInRun = false
      for byte in text {
        if byte < 0x80 {
          buffer[count] = byte == UInt8(ascii: "[") ? UInt8(ascii: "x") : byte
          count += 1
        } else if !isInRun {
          buffer[count] = UInt8(ascii: "x")
          count += 1
        }
        isInRun = byte >= 0x80
      }
    }
  }

  private static func isUnderline(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.allSatisfy {
      $0.isBlank || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-")
    } && line.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") }
  }

  private static func item(
    _ line: Int, in containers: [BlockContainer], _ text: UnsafeBufferPointer<UInt8>,
    _ lines: LineIndex
  ) -> BlockContainer {
    guard line < lines.count, line >= 0 else { return .item(width: 2, line: line) }
    var cursor = LineCursor(
      UnsafeBufferPointer(rebasing: text[lines.range(of: line)]), number: line)
    for container in containers where !cursor.enter(container) { break }
    return .item(width: cursor.itemWidth() ?? 2, line: line)
  }
}
