import Characters

/// The names and the date that sign an official document (GB/T 9704-2012, section 7.3.5): short lines
/// at its end, the last of which is a date.
enum Signature {
  private static let mostNames = 4
  private static let longestName = 40

  /// - Returns: the lines, from 0, blank ones between them among them; nil where nobody signs.
  static func find(
    in text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
  ) -> Range<Int>? {
    func line(_ number: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: text[lines.range(of: number)])
    }
    var last = lines.count - 1
    // What may stand behind: blank lines, and （此件公开发布）.
    while last >= 0, isRemark(line(last)) { last -= 1 }
    guard last > 0, isDate(line(last)) else { return nil }
    var first = last
    var names = 0
    var number = last - 1
    while number >= 0, names < mostNames {
      let line = line(number)
      if LineBeginning(of: line).kind == .blank {
        // A name stands right above the date or one blank line away from it.
        guard first - number <= 1 else { break }
        number -= 1
        continue
      }
      guard isName(line) else { break }
      first = number
      names += 1
      number -= 1
    }
    // A date alone signs where it stands apart; above it, a body has to be named.
    let isNamed = (first..<last).contains { isBody(line($0)) }
    if names > 0, !isNamed { first = last }
    if first == last {
      guard last > 0, LineBeginning(of: line(last - 1)).kind == .blank else { return nil }
    }
    // A document is more than its signature.
    guard (0..<first).contains(where: { LineBeginning(of: line($0)).kind != .blank }) else {
      return nil
    }
    return first..<last + 1
  }

  private static func isRemark(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let beginning = LineBeginning(of: line)
    if beginning.kind == .blank { return true }
    let text = String(decoding: line[beginning.start...], as: UTF8.self).trimmed
    if text.hasPrefix("（"), text.hasSuffix("）") { return true }
    return ["抄送", "抄报", "抄報", "[^"].contains { text.hasPrefix($0) }
  }

  /// With what the names of public bodies end.
  private static let endings = Set(
    "局委办辦厅廳院会會部处處所站府社司组組室署队隊团團校馆館心行厂廠联聯园園区區市县縣乡鄉镇鎮村省州".unicodeScalars)

  private static func isBody(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.filter {
      !$0.isWhiteSpace && $0 != "\\"
    }
    guard let last = scalars.last, scalars.count >= 2 else { return false }
    return endings.contains(last) || (last == "）" && scalars.contains("（"))
  }

  /// `2023年8月16日`, `二〇二三年八月十六日`, and nothing else on the line.
  private static func isDate(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = LineBeginning(of: line).start
    var text = String(decoding: line[start...], as: UTF8.self).trimmed.unicodeScalars[...]
    while let last = text.last, last == "\\" || last.isWhiteSpace { text.removeLast() }
    for unit: Unicode.Scalar in ["年", "月", "日"] {
      let digits = text.prefix { isDigit($0) || $0 == " " }
      let count = digits.count { $0 != " " }
      guard (unit == "年" ? 4...4 : 1...3).contains(count),
        text.dropFirst(digits.count).first == unit
      else { return false }
      text = text.dropFirst(digits.count + 1)
    }
    return text.isEmpty
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
      || Numeral.value(of: scalar) != nil || "〇零○".unicodeScalars.contains(scalar)
  }

  /// A line that may be the name of a body or a person: short, without a sentence's punctuation, and
  /// the beginning of nothing else.
  private static func isName(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let beginning = LineBeginning(of: line)
    guard beginning.kind == .text else { return false }
    let text = String(decoding: line[beginning.start...], as: UTF8.self).trimmed
    let scalars = text.unicodeScalars
    guard scalars.count <= longestName, let first = scalars.first, first.isCJK else { return false }
    return scalars.allSatisfy { scalar in
      if scalar == "、" || scalar == "（" || scalar == "）" || scalar == "·" || scalar == "\\" {
        return true
      }
      return scalar.isWhiteSpace || !scalar.isMarkdownPunctuation
    }
  }
}
