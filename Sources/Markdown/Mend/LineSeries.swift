import Characters

/// How lines begin of which one alone means nothing: a hyphen before a word, a letter, a label with a
/// colon. Where lines under one another do so in the same way, each stays a line of its own.
enum LineSeries: Hashable {
  /// `-甲`: a sign right before a word.
  case sign(Unicode.Scalar)
  /// `——甲`
  case dashes
  /// `l 甲`: a letter that was a bullet in a type of signs.
  case typedBullet(UInt8)
  /// `A.甲`, `a）甲`, with the code of the letter.
  case letter(Int)
  /// `Ⅰ.甲`, with the code of the number.
  case roman(Int)
  /// `ii. 甲`, with its value; one letter alone is a ``letter(_:)``.
  case latinRoman(Int)
  /// `[1] 甲`
  case bracketed(Int)
  /// `一是甲`
  case counted(Int)
  /// `第一，甲`, `其一，甲`
  case ordinal(Int)
  /// `首先，甲`, with its place among such words.
  case sequence(Int)
  /// `㈠甲`, `一）甲`, `壹、甲`, `甲、乙方`, `1　甲`: a number, with a character that stands for its style.
  case numbered(Unicode.Scalar, Int)
  /// `1.1 甲`, `1.1.1 甲`
  case outline([Int])
  /// `√甲`, `✅ 甲`: a picture or another sign that is no word.
  case symbol
  /// `时间：甲`, `8:30 甲`
  case label

  /// Whether a line goes on with what the line above began.
  func follows(_ other: LineSeries) -> Bool {
    switch (other, self) {
    case (.letter(let last), .letter(let value)), (.roman(let last), .roman(let value)),
      (.bracketed(let last), .bracketed(let value)), (.counted(let last), .counted(let value)),
      (.ordinal(let last), .ordinal(let value)):
      last + 1 == value
    case (.latinRoman(let last), .latinRoman(let value)): last + 1 == value
    case (.numbered(let style, let last), .numbered(let own, let value)):
      style == own && last + 1 == value
    case (.sequence(let last), .sequence(let value)): last < value
    case (.outline(let last), .outline(let value)): Self.goesOn(last, value)
    case (.letter(let letter), .latinRoman(let value)):
      RomanNumeral.value(ofLetter: letter).map { $0 + 1 == value } ?? false
    case (.latinRoman(let last), .letter(let letter)):
      RomanNumeral.value(ofLetter: letter).map { last + 1 == $0 } ?? false
    default: self == other
    }
  }

  /// 1.2 goes on with 1.3, 1.2.1 and 2.1.
  private static func goesOn(_ last: [Int], _ next: [Int]) -> Bool {
    if next == last + [1] { return true }
    return last.indices.contains { level in
      let step = last[..<level] + [last[level] + 1]
      return next.starts(with: step) && next[step.count...].allSatisfy { $0 == 1 }
    }
  }

  /// Whether the sign is a bullet, in the place of which the list has its own.
  var isBullet: Bool {
    switch self {
    case .sign, .typedBullet: true
    default: false
    }
  }

  /// Whether a word processor puts it before a tab as a number of its own.
  var marksAlone: Bool {
    switch self {
    case .typedBullet, .letter, .roman, .latinRoman, .bracketed: true
    case .sign, .dashes, .counted, .ordinal, .sequence, .numbered, .outline, .symbol, .label: false
    }
  }

  /// Bytes within which the colon of a label stands.
  private static let longestLabel = 36

  /// Whether there is a colon near the beginning of a line: a glance.
  static func holdsColon(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let end = min(line.count, start + longestLabel + 4)
    if line.firstIndex(of: UInt8(ascii: ":"), from: start, to: end) != nil { return true }
    // The last byte of ：
    var index = start + 2
    while let found = line.firstIndex(of: 0x9A, from: index, to: end) {
      if line[found - 1] == 0xBC, line[found - 2] == 0xEF { return true }
      index = found + 1
    }
    return false
  }

  /// - Returns: nil for a line that begins with words; how it begins, and where the words do.
  static func read(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (series: LineSeries, end: Int)? {
    func scalar(_ index: Int) -> (scalar: Unicode.Scalar, length: Int) {
      index < line.count ? line.scalar(at: index) : ("\n", 0)
    }
    let (first, length) = scalar(start)
    let (second, secondLength) = scalar(start + length)
    let next = scalar(start + length + secondLength).scalar
    switch first {
    case "a"..."z", "A"..."Z", "Ａ"..."Ｚ", "ａ"..."ｚ":
      if let (value, end) = RomanNumeral.read(line, from: start),
        case (let mark, let markLength) = scalar(end), ".．、)）".unicodeScalars.contains(mark),
        case let behind = scalar(end + markLength).scalar,
        behind.isWord && behind.value >= 0x80 || behind.isWhiteSpace
      {
        return (.latinRoman(value), end + markLength)
      }
      if ".．、)）".unicodeScalars.contains(second),
        next.isWord && next.value >= 0x80 || next.isWhiteSpace
      {
        return (.letter(Int(first.value)), start + length + secondLength)
      }
      if second == " " || second == "\t", "lnopquvØü".unicodeScalars.contains(first),
        let word = line[(start + 1)...].first(where: { !$0.isBlank }), word >= 0xE3
      {
        return (.typedBullet(UInt8(first.value)), start + 1)
      }
    case "Ø", "ü":
      if second.isWhiteSpace { return (.typedBullet(UInt8(first.value)), start + length) }
    case "Ⅰ"..."Ⅻ", "ⅰ"..."ⅻ":
      if ".．、)）".unicodeScalars.contains(second) || second.isWhiteSpace {
        return (.roman(Int(first.value)), start + length + secondLength)
      }
    case "［", "〔":
      let digits = line[(start + length)...].prefix(while: \.isASCIIDigit)
      if (1...3).contains(digits.count),
        scalar(digits.endIndex).scalar == (first == "〔" ? "〕" : "］"),
        let value = Int(String(decoding: digits, as: UTF8.self))
      {
        return (.bracketed(value), digits.endIndex + length)
      }
    case "[":
      let digits = line[(start + 1)...].prefix(while: \.isASCIIDigit)
      guard (1...3).contains(digits.count), digits.endIndex + 1 < line.count,
        line[digits.endIndex] == UInt8(ascii: "]"),
        line[digits.endIndex + 1] != UInt8(ascii: ":"),
        line[digits.endIndex + 1] != UInt8(ascii: "("),
        let value = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      return (.bracketed(value), digits.endIndex + 1)
    case "【":
      // 【标题】文
      let end = line.firstIndex(
        of: Array("】".utf8), from: start, to: min(line.count, start + longestLabel))
      if let end { return (.label, end + 3) }
    case "—", "―", "─":
      if second == first, next.isWord || next.isWhiteSpace {
        return (.dashes, start + length + secondLength)
      }
      if second.isWhiteSpace { return (.dashes, start + length) }
    case "第", "其":
      if let value = Numeral.value(of: second), next == "，" || next == "、" || next == "," {
        return (.ordinal(value), start + length + secondLength)
      }
      if let found = sequence(line, from: start) { return found }
    case "首", "再", "最", "然":
      if let found = sequence(line, from: start) { return found }
    case "0"..."9": return outline(line, from: start)
    case "㈠"..."㈩": return (.numbered("㈠", Int(first.value) - 0x3220), start + length)
    case "㊀"..."㊉": return (.numbered("㊀", Int(first.value) - 0x3280), start + length)
    default:
      if let value = Numeral.value(of: first) {
        if second == "是" || second == "要" {
          return (.counted(value), start + length + secondLength)
        }
        if second == "）" || second == ")" {
          return (.numbered("）", value), start + length + secondLength)
        }
      }
      for row in [capitals, stems] {
        if let place = row.firstIndex(of: first), second == "、" {
          return (.numbered(row[0], place), start + length + secondLength)
        }
      }
      if isSymbol(first) { return (.symbol, start + length) }
    }
    return label(line, from: start).map { (.label, $0) }
  }

  private static let capitals = Array("壹贰叁肆伍陆柒捌玖拾".unicodeScalars)
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)

  /// Words that put sentences into an order, with their places.
  private static let sequenceWords: [(word: [UInt8], place: Int)] = [
    ("首先", 1), ("其次", 2), ("再次", 3), ("然后", 3), ("再者", 3), ("最后", 4), ("最後", 4),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func sequence(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (series: LineSeries, end: Int)? {
    for (word, place) in sequenceWords where line[start...].starts(with: word) {
      let end = start + word.count
      guard end < line.count, case (let mark, let length) = line.scalar(at: end),
        mark == "，" || mark == "," || mark == "、"
      else { return nil }
      return (.sequence(place), end + length)
    }
    return nil
  }

  /// `1.1 甲`, `1 甲` and `1️⃣甲`.
  private static func outline(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (series: LineSeries, end: Int)? {
    var numbers: [Int] = []
    var index = start
    while true {
      let digits = line[index...].prefix(while: \.isASCIIDigit)
      guard (1...3).contains(digits.count), let value = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      numbers.append(value)
      index = digits.endIndex
      guard index < line.count, line[index] == UInt8(ascii: "."), numbers.count < 5 else { break }
      index += 1
    }
    guard index < line.count, case (let next, let length) = line.scalar(at: index) else {
      return nil
    }
    if numbers.count == 1, next == "\u{FE0F}" || next == "\u{20E3}" {
      return (.numbered("\u{20E3}", numbers[0]), index + length)
    }
    // Before a tab it is a cell.
    guard next.isWhiteSpace, next != "\t",
      let word = line[index...].first(where: { !$0.isBlank }), word >= 0xE3
    else { return nil }
    return (numbers.count == 1 ? .numbered(" ", numbers[0]) : .outline(numbers), index)
  }

  /// Whether a character is a sign or a picture: no letter, number, bracket, quotation mark or money.
  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherSymbol: true
    case .mathSymbol: scalar == "√" || scalar == "×" || scalar == "→"
    default: false
    }
  }

  /// `（A）甲`
  ///
  /// - Parameter start: behind the parenthesis.
  static func inParentheses(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (series: LineSeries, end: Int)? {
    guard start + 1 < line.count, line[start].isASCIILetter else { return nil }
    if let (value, end) = RomanNumeral.read(line, from: start), end < line.count,
      case (let close, let length) = line.scalar(at: end), close == ")" || close == "）",
      end + length < line.count
    {
      return (.latinRoman(value), end + length)
    }
    let (close, length) = line.scalar(at: start + 1)
    guard close == ")" || close == "）", start + 1 + length < line.count else { return nil }
    return (.letter(Int(line[start])), start + 1 + length)
  }

  /// A few words, in bold type or not, and a colon with something behind it.
  private static func label(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard holdsColon(line, from: start) else { return nil }
    var index = start
    while index < line.count, line[index] == UInt8(ascii: "*") { index += 1 }
    let hasStars = index > start
    let wordsStart = index
    var hasChinese = false
    var spaces = 0
    while index < line.count, index - start <= longestLabel {
      let (scalar, length) = line.scalar(at: index)
      if scalar.value >= 0x80 { hasChinese = true }
      if scalar.isWhiteSpace { spaces += 1 }
      if scalar == "：" || scalar == ":" {
        // Words of English before a colon may be those of a sentence.
        if scalar == ":", !hasChinese, spaces > 1 { return nil }
        let following = index + length < line.count ? line.scalar(at: index + length).scalar : "\n"
        // An address, and a time that counts.
        if following == "\n" { return scalar == "：" && index > wordsStart ? index + length : nil }
        guard index > wordsStart, following != "/",
          scalar == "：" || hasChinese || following.value >= 0x80 || following == " "
            || following == "*"
            || isTime(line, wordsStart, index)
        else { return nil }
        return index + length
      }
      let isInside =
        scalar.isWord || scalar.isWhiteSpace || "（）()、·/-".unicodeScalars.contains(scalar)
        || hasStars && scalar == "*"
      guard isInside else { return nil }
      index += length
    }
    return nil
  }

  /// `8:30`
  private static func isTime(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ colon: Int
  ) -> Bool {
    colon - start <= 2 && line[start..<colon].allSatisfy(\.isASCIIDigit) && colon + 2 < line.count
      && line[colon + 1].isASCIIDigit && line[colon + 2].isASCIIDigit
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit, of any writing.
  var isWord: Bool { !isMarkdownPunctuation && !isWhiteSpace && value > 0x20 }
}
