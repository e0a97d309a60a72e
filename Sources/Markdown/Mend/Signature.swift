import Characters

/// The names and the date that sign an official document (GB/T 9704-2012, section 7.3.5): short lines
/// at its end, or at the end of the notice with which another document is sent, the last of which is a
/// date.
enum Signature {
  private static let mostNames = 4
  private static let longestName = 40
  /// 特此通知: with what a text ends, with a full stop or without.
  private static let lastWords = "特此"

  /// - Returns: the lines of each, from 0, blank ones between them among them.
  static func find(
    in text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
  ) -> [Range<Int>] {
    let document = Document(text: text, lines: lines)
    // What may stand behind: blank lines, and （此件公开发布）.
    var last = lines.count - 1
    while last >= 0, isRemark(document.line(last)) { last -= 1 }
    var found: [Range<Int>] = []
    for number in 1..<max(1, last + 1) {
      let line = document.line(number)
      guard mayBeDate(line), isDate(line) else { continue }
      let first = document.firstName(above: number)
      if number == last ? document.isSigned(first..<number) : document.isSignedAbove(first..<number)
      {
        // One above the other they are one.
        let above = found.last.flatMap { $0.upperBound > first ? found.removeLast() : nil }
        found.append((above?.lowerBound ?? first)..<number + 1)
      }
    }
    return found
  }

  private struct Document {
    let text: UnsafeBufferPointer<UInt8>
    let lines: LineIndex

    func line(_ number: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: text[lines.range(of: number)])
    }

    func isBlank(_ number: Int) -> Bool { LineBeginning(of: line(number)).kind == .blank }

    /// The first of the names above a date, the last of which stands right above it or one blank line
    /// away; the line of the date where there is none.
    func firstName(above date: Int) -> Int {
      var first = date
      var names = 0
      var number = date - 1
      while number >= 0, names < mostNames {
        if isBlank(number) {
          guard first - number <= 1 else { break }
          number -= 1
          continue
        }
        guard isName(line(number)) else { break }
        first = number
        names += 1
        number -= 1
      }
      // Above a date, a body has to be named.
      return (first..<date).contains { isBody(line($0)) } ? first : date
    }

    /// Whether the names above the date at the end sign the text above them.
    func isSigned(_ names: Range<Int>) -> Bool {
      // A date alone signs where it stands apart.
      if names.isEmpty, !isBlank(names.upperBound - 1) { return false }
      // A document is more than its signature.
      return (0..<names.lowerBound).contains { !isBlank($0) }
    }

    /// Whether the names above a date that has more text below it sign what stands above them: they are
    /// set at the right, or end a text that is whole, and nothing goes on below.
    func isSignedAbove(_ names: Range<Int>) -> Bool {
      guard !names.isEmpty, isSigned(names) else { return false }
      let date = names.upperBound
      if isSetAtRight(date) || isSetAtRight(names.lowerBound) { return true }
      guard isBlank(date + 1) || beginsRest(date + 1) else { return false }
      var above = names.lowerBound - 1
      while above >= 0, isBlank(above) { above -= 1 }
      return above >= 0 && endsText(line(above))
    }

    /// Columns of ASCII at which no paragraph begins.
    private static let right = 8

    private func isSetAtRight(_ number: Int) -> Bool {
      let line = line(number)
      let start = LineBeginning(of: line).start
      return LineMending.width(of: line[..<start]) >= Self.right
    }

    /// Whether a line ends a text: a sentence, a list of attachments, the rows of a table.
    private func endsText(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
      let beginning = LineBeginning(of: line)
      switch beginning.kind {
      case .row, .attachments, .number, .doubtfulNumber: return true
      case .block:
        return line[beginning.start].isASCIIDigit || line[beginning.start] == UInt8(ascii: "-")
      default: break
      }
      let words = String(decoding: line[beginning.start...], as: UTF8.self).trimmed
      return words.last.map { "。！；）".contains($0) } == true || words.hasPrefix(lastWords)
    }

    /// Whether a line begins what may follow a signature.
    private func beginsRest(_ number: Int) -> Bool {
      let line = line(number)
      let beginning = LineBeginning(of: line)
      switch beginning.kind {
      case .attachments, .row, .ownLine, .heading, .block, .number: return true
      default: break
      }
      let words = String(decoding: line[beginning.start...], as: UTF8.self)
      return isRemark(line)
        || ["[", "附", "联系", "聯繫", "主题词", "主題詞"].contains { words.hasPrefix($0) }
    }
  }

  private static func isRemark(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let beginning = LineBeginning(of: line)
    if beginning.kind == .blank { return true }
    let text = String(decoding: line[beginning.start...], as: UTF8.self).trimmed
    if text.hasPrefix("（"), text.hasSuffix("）") { return true }
    return ["抄送", "抄报", "抄報", "[^"].contains { text.hasPrefix($0) } || isImprint(line)
  }

  /// `某某局办公室　　2026年3月12日印发`: the last line of a document (GB/T 9704-2012, section 7.4.3).
  static func isImprint(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count < 200, ["印发", "印發"].contains(where: { endsIn($0, line) }) else {
      return false
    }
    let text = String(decoding: line, as: UTF8.self).trimmed
    let words = String(text.dropLast(2)).trimmed
    return words.hasSuffix("日") && words.contains("年") && words.contains("月")
      && !words.unicodeScalars.contains { "，。；：".unicodeScalars.contains($0) }
  }

  /// Whether a line ends in words, but for white space and a line break.
  private static func endsIn(_ words: String, _ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let ending = words.utf8
    var end = line.count
    while end > 0 {
      if line[end - 1].isBlank || line[end - 1] == UInt8(ascii: "\\") {
        end -= 1
      } else if line[..<end].suffix(3).elementsEqual("\u{3000}".utf8) {
        end -= 3
      } else {
        break
      }
    }
    return line[..<end].suffix(ending.count).elementsEqual(ending)
  }

  /// A glance: most lines are none.
  static func mayBeDate(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.count < 200 && endsIn("日", line)
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
    guard scalars.count <= longestName, let first = scalars.first, first.isCJK,
      !text.hasPrefix(lastWords)
    else { return false }
    return scalars.allSatisfy { scalar in
      if scalar == "、" || scalar == "（" || scalar == "）" || scalar == "·" || scalar == "\\" {
        return true
      }
      return scalar.isWhiteSpace || !scalar.isMarkdownPunctuation
    }
  }
}
