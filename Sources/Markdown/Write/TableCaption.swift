import Characters
import Markup

/// The line above a table that names it: `表：标题`, `Table: title`, or `表1：标题`, `表（一）：标题` and
/// `附表：标题`, which stay as they are, for the text may speak of 表1.
struct TableCaption {
  /// Which of the tables of the text it names.
  let table: Int
  let label: InlineText
  /// How many bytes at the beginning of a text are not part of the caption.
  let skipped: [Node: Int]

  /// Bytes that are not part of the caption; nil for a text that is none.
  static func prefix(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let start = text.endOfSpaces(from: 0)
    for word in ["附表", "表", "Table", "table"] where text[start...].starts(with: word.utf8) {
      let numbering = Numbering(in: text, from: start + word.utf8.count)
      for colon in ["：", ":"] where text[numbering.end...].starts(with: colon.utf8) {
        if numbering.hasNumber || word == "附表" { return start }
        return text.endOfSpaces(from: numbering.end + colon.utf8.count)
      }
    }
    return nil
  }

  /// Bytes of the longest line that names a unit: a paragraph may begin in the same way.
  private static let longestUnit = 120

  /// `单位：亿元`, `（单位：亿元）`: the second line of a caption, which names the unit of all of the table.
  static func isUnit(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= longestUnit else { return false }
    var start = text.endOfSpaces(from: 0)
    for parenthesis in ["（", "("] where text[start...].starts(with: parenthesis.utf8) {
      start += parenthesis.utf8.count
    }
    for word in ["计量单位", "計量單位", "单位", "單位", "Unit", "unit"]
    where text[start...].starts(with: word.utf8) {
      let end = start + word.utf8.count
      return ["：", ":"].contains { text[end...].starts(with: $0.utf8) }
    }
    return false
  }

  /// What may stand between the word and the colon: 1, 1-2, 一, （一）.
  private struct Numbering {
    private(set) var end: Int
    private(set) var hasNumber = false

    init(in text: UnsafeBufferPointer<UInt8>, from start: Int) {
      end = start
      while end < text.count {
        let (scalar, length) = text.scalar(at: end)
        switch scalar {
        case "0"..."9", "０"..."９", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇":
          hasNumber = true
        case " ", "\u{3000}", ".", "-", "．", "－", "—", "(", ")", "（", "）": break
        default: return
        }
        end += length
      }
    }
  }
}

extension FragmentWriter {
  /// The caption that a paragraph is for the table behind it: one line that begins as a caption does,
  /// set in bold or not, and another with the unit of the table.
  ///
  /// - Parameter first: the child with which the line begins; nil for the first.
  mutating func caption(_ paragraph: Node, from first: Node? = nil) -> TableCaption? {
    guard let heading = paragraph.next, heading.kind == .heading,
      let text = heading.firstChild, text.kind == .text,
      let found = marks.next(in: text.literal, from: 0), found.mark == .tableStart,
      let start = first ?? paragraph.firstChild, let skipped = captionPrefix(start)
    else { return nil }
    var child: Node? = start
    while let node = child {
      count(1)
      if node.kind == .softBreak { return nil }
      if node.kind == .lineBreak {
        guard let unit = node.next, unit.kind == .text, TableCaption.isUnit(unit.literal) else {
          return nil
        }
      }
      child = node.next
    }
    var label = inlineText(in: paragraph, from: first)
    let bytes = label.text.utf8.dropFirst(skipped.values.reduce(0, +))
    label.text = String(decoding: bytes, as: UTF8.self)
    // A word without a title names nothing.
    guard label.text.contains(where: { !$0.isWhitespace }) else { return nil }
    return TableCaption(table: found.number, label: label, skipped: skipped)
  }

  /// What is not part of a caption at the beginning of its texts; nil where there is none.
  private func captionPrefix(_ first: Node) -> [Node: Int]? {
    var skipped: [Node: Int] = [:]
    var current: Node? = first
    while let node = current {
      switch node.kind {
      case .text:
        let text = node.literal
        let spaces = text.endOfSpaces(from: 0)
        guard spaces == text.count else {
          guard let prefix = TableCaption.prefix(in: text) else { return nil }
          skipped[node] = prefix
          let rest = UnsafeBufferPointer(rebasing: text[prefix...])
          let isEmptied = (marks.restored(rest) ?? Array(rest)).isEmpty && node.next == nil
          // In bold type there has to be a word.
          return isEmptied && node.parent != first.parent ? nil : skipped
        }
        skipped[node] = spaces
        current = node.next
      case .strong, .emphasis: current = node.firstChild
      default: return nil
      }
    }
    return nil
  }

  mutating func beginCaption(_ caption: TableCaption) {
    paragraph = .caption
    captionSkips = caption.skipped
    endsInText = false
    beginTable(caption.table, label: caption.label)
    table?.caption = caption.label.text
    output.append("<caption>")
  }
}
