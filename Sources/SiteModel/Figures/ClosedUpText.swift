import Characters
import Markdown

/// Text as it is read for figures: without the spaces that some put between Chinese and digits, with Chinese marks
/// where others type those of English, and with digits of ordinary width: 10 月, 比 1—9 月回落 0.2 个百分点, １０月.
extension String {
  /// The same words in one spelling. Marks within numbers and between Latin words stay.
  var closedUp: String {
    // Most have none of these. C2 begins the space that keeps words together, EF BC 9X are wide digits.
    var text = self
    let mayChange = text.withUTF8 { bytes in
      bytes.indices.contains { place in
        switch bytes[place] {
        case 0x20, 0x2C, 0x3B, 0xC2: true
        // Most points stand within numbers.
        case 0x2E:
          !(place + 1 < bytes.count && (0x30...0x39).contains(bytes[place + 1]))
            || (place > 0 && bytes[place - 1] > 0x7F)
        case 0xEF: place + 2 < bytes.count && bytes[place + 1] == 0xBC && bytes[place + 2] >> 4 == 9
        default: false
        }
      }
    }
    guard mayChange else { return self }
    var scalars = unicodeScalars[...]
    var result = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      switch scalar {
      case " ", "\u{A0}", "\u{2009}", "\u{202F}":
        let next = scalars.drop { Self.spaces.contains($0) }
        guard let before = result.last, let after = next.first else {
          result.append(scalar)
          continue
        }
        if Self.isPartedInVain(before, after) { scalars = next } else { result.append(scalar) }
      case ",", ";", ".":
        let next = scalars.drop { Self.spaces.contains($0) }
        let isChinese = result.last?.isWide ?? false || next.first?.isWide ?? false
        // 1.产值 is the first of a list.
        let isOfNumber =
          (result.last?.isDigit ?? false) && (scalar == "." || next.first?.isDigit ?? false)
        if isChinese, !isOfNumber {
          result.append(scalar == "," ? "，" : scalar == ";" ? "；" : "。")
          scalars = next
        } else {
          result.append(scalar)
        }
      case "０"..."９": result.append(Unicode.Scalar(scalar.value - 0xFF10 + 0x30)!)
      case "．"
      where result.last?.isDigit ?? false && scalars.first.map { ("０"..."９").contains($0) } ?? false:
        result.append(".")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static let spaces: [Unicode.Scalar] = [" ", "\u{A0}", "\u{2009}", "\u{202F}"]

  /// Whether a space between two characters is one that only sets off Chinese from what is none. Between two Chinese
  /// words it may mean more.
  private static func isPartedInVain(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    before.isWide != after.isWide
      && (before.isWide ? after.isOfFigure : before.isOfFigure)
  }
}

extension String {
  fileprivate var withoutStop: String {
    last.map { ".。".contains($0) } ?? false ? String(dropLast()) : self
  }

  /// What stands before the last number and its sign; all of it where there is none.
  var wordsBeforeNumber: String {
    var rest = self[...]
    while let last = rest.last, !last.isNumber { rest = rest.dropLast() }
    if rest.isEmpty { return self }
    while let last = rest.last, last.isNumber || ".,，".contains(last) { rest = rest.dropLast() }
    while let last = rest.last, "+-−－＋±".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// A Latin letter, a digit, or a mark that stands at the end of a figure.
  fileprivate var isOfFigure: Bool {
    properties.isAlphabetic || isDigit || "%‰℃°+-−²³".unicodeScalars.contains(self)
  }
}

extension FigureLink {
  /// The link with its words and those around it in one spelling, and what is compared with something before it:
  /// 高于去年同期的 before 1230亿元 alone.
  var closedUp: FigureLink {
    var (text, before) = (text.closedUp, before.closedUp)
    let words = text.wordsBeforeNumber
    // 扩大0.4个百分点至 says by how much it moved, and then what was reached.
    let isReached = words.hasSuffix("点至") || words.hasSuffix("點至")
    if isReached || Self.comparisons.contains(where: words.holds) && !StatedFigure.hasFigure(words)
    {
      before += words
      text = String(text.dropFirst(words.count))
    }
    var link = FigureLink(
      reference: reference, text: text, line: line, column: column, leavesGap: leavesGap,
      addressOffset: nil, textOffsets: [])
    link.before = before
    (link.after, link.beyond) = (after.closedUp, beyond.closedUp)
    // A full stop of English at the end of a Chinese sentence is none of its figure.
    if [before, text, link.after].contains(where: { $0.unicodeScalars.contains(where: \.isWide) }) {
      (link.after, link.beyond) = (link.after.withoutStop, link.beyond.withoutStop)
      if link.after.first == ".", text.last?.isNumber != true {
        link.after = "。" + link.after.dropFirst()
      }
    }
    link.section = Section(
      headings: section.headings.map(\.closedUp), above: section.above.closedUp)
    link.cell = cell?.closedUp
    return link
  }

  private static let comparisons = [
    "由", "从", "從", "自", "比", "较", "較", "于", "於", "同期", "去年", "上年",
  ]
}

extension FigureLink.TableCell {
  fileprivate var closedUp: FigureLink.TableCell {
    FigureLink.TableCell(
      head: head.closedUp, over: over.closedUp, leading: leading.map(\.closedUp),
      corner: corner.closedUp, row: row.closedUp, whole: whole.closedUp, unit: unit?.closedUp,
      caption: caption.closedUp)
  }
}
