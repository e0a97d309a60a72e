import Markup
import Statistics

/// A headline as HTML that keeps each figure on one line: 616836亿元 is no 616836亿 and a 元.
enum Headline {
  static func html(_ title: String) -> HTML {
    var output = OutputBuffer(capacity: title.utf8.count + 64)
    var rest = title[...]
    var plain = title.startIndex
    var isInNumber = false
    while let character = rest.first {
      let isDigit = isDigit(character)
      // A figure begins where no number goes on: not with the decimals of one.
      if isDigit, !isInNumber, let length = FigureReading.extent(atStartOf: rest) {
        let end = rest.index(rest.startIndex, offsetBy: length)
        output.append(String(title[plain..<rest.startIndex]), escapedFor: .htmlText)
        output.append("<span class=\"figure\">")
        output.append(String(rest[..<end]), escapedFor: .htmlText)
        output.append("</span>")
        rest = rest[end...]
        plain = end
        isInNumber = false
        continue
      }
      isInNumber = isDigit || isInNumber && ".,".contains(character)
      rest = rest.dropFirst()
    }
    output.append(String(title[plain...]), escapedFor: .htmlText)
    return HTML(vouchedFor: output.bytes)
  }

  private static func isDigit(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }
}
