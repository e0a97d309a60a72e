import Characters
import Markdown

/// Text as it is read for figures: without the spaces that some put between Chinese and digits, and with Chinese marks
/// where others type those of English: 10 月, 比 1—9 月回落 0.2 个百分点.
extension String {
  /// The same words in one spelling. Marks within numbers and between Latin words stay.
  var closedUp: String {
    // Most have neither.
    guard utf8.contains(where: { $0 == 0x20 || $0 == 0x2C || $0 == 0xA0 }) else { return self }
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
      case ",":
        let next = scalars.drop { Self.spaces.contains($0) }
        let isChinese = result.last?.isWide ?? false || next.first?.isWide ?? false
        let isInNumber = (result.last?.isDigit ?? false) && (next.first?.isDigit ?? false)
        if isChinese, !isInNumber {
          result.append("，")
          scalars = next
        } else {
          result.append(scalar)
        }
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

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// A Latin letter, a digit, or a mark that stands at the end of a figure.
  fileprivate var isOfFigure: Bool {
    properties.isAlphabetic || isDigit || "%‰℃°+-−²³".unicodeScalars.contains(self)
  }
}

extension FigureLink {
  /// The link with its words and those around it in one spelling.
  var closedUp: FigureLink {
    var link = FigureLink(
      reference: reference, text: text.closedUp, line: line, column: column, leavesGap: leavesGap,
      addressOffset: nil, textOffsets: [])
    link.before = before.closedUp
    link.after = after.closedUp
    // A full stop of English at the end of a Chinese sentence is none of its figure.
    if link.after.hasSuffix("."),
      (link.before + link.text + link.after).unicodeScalars.contains(where: \.isWide)
    {
      link.after = String(link.after.dropLast())
    }
    link.section = Section(
      headings: section.headings.map(\.closedUp), above: section.above.closedUp)
    link.cell = cell?.closedUp
    return link
  }
}

extension FigureLink.TableCell {
  fileprivate var closedUp: FigureLink.TableCell {
    FigureLink.TableCell(
      head: head.closedUp, over: over.closedUp, leading: leading.map(\.closedUp),
      corner: corner.closedUp, row: row.closedUp, whole: whole.closedUp, unit: unit?.closedUp,
      caption: caption.closedUp)
  }
}
