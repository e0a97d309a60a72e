import Characters

/// Signs that are raised, `10^8^`, or lowered, `H~2~O`.
struct RaisedSigns {
  /// What stands between the two marks.
  let range: Range<Int>

  private static let longest = 8

  /// `^n^`, only behind a letter, a unit or a digit: letters, digits and signs without a space.
  ///
  /// - Parameter isBehindSign: whether another such sign ends right before it, as in SO~4~^2-^.
  init?(
    raised text: UnsafeBufferPointer<UInt8>, at index: Int, lineStart: Int, isBehindSign: Bool
  ) {
    guard index > lineStart else { return nil }
    let before = text.scalar(before: index).scalar
    let isBase =
      isBehindSign
      ? true
      : before.value < 0x80
        ? UInt8(before.value).isASCIILetterOrDigit || before == ")" || before == "%"
        : before.properties.isAlphabetic || before == "）" || before == "°"
    guard isBase else { return nil }
    var end = index + 1
    while end < text.count, end - index <= Self.longest, Self.isSign(text, end) { end += 1 }
    guard end > index + 1, end < text.count, text[end] == UInt8(ascii: "^") else { return nil }
    range = index + 1..<end
  }

  private static func isSign(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    return byte.isASCIILetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// `~n~`, only between a Latin letter or `)` and at most three digits, with a point in them or not:
  /// everywhere else `~` stands between the ends of a range, 5~10人.
  init?(
    lowered text: UnsafeBufferPointer<UInt8>, at index: Int, lineStart: Int, isBehindSign: Bool
  ) {
    guard index > lineStart else { return nil }
    let before = text[index - 1]
    guard before.isASCIILetter || before == UInt8(ascii: ")") || isBehindSign else { return nil }
    var end = index + 1
    var digits = 0
    var hasPoint = false
    while end < text.count {
      if text[end].isASCIIDigit, digits < 3 {
        digits += 1
      } else if text[end] == UInt8(ascii: "."), digits > 0, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      end += 1
    }
    guard text[end - 1].isASCIIDigit, end > index + 1, end < text.count,
      text[end] == UInt8(ascii: "~"),
      end + 1 >= text.count || text[end + 1] != UInt8(ascii: "~")
    else { return nil }
    range = index + 1..<end
  }
}
