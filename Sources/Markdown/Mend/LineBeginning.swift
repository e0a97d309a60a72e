import Characters

/// How a line of a bulletin begins, where that is not CommonMark: the numbers and signs with which
/// official documents set out their parts (GB/T 9704-2012, section 7.3.3: 一、 （一） 1. （1）), the
/// first-line indentation of Chinese type, and Markdown's own markers as a Chinese keyboard types
/// them.
struct LineBeginning {
  enum Kind: Hashable {
    /// Nothing, or white space alone.
    case blank
    /// Words.
    case text
    /// What CommonMark knows as the beginning of a block: a list item, a quote, a heading.
    case block
    /// `一、`
    case chapter(Int)
    /// `（一）`
    case section(Int)
    /// `1.`, `1．` or `1、` with the words right behind it.
    case number(Int)
    /// `1.5G网络`, `1、2023年`: a number with a digit behind it, which is an item next to other items alone.
    case doubtfulNumber(Int, isLikely: Bool)
    /// `（1）` or `①`
    case clause
    /// `□ 甲`, `第一条 甲`, `附件1`: what begins a line of its own, unless the line above goes on.
    case ownLine
    /// What means something only where lines under one another begin in the same way.
    case member(LineSeries)
    /// `•`, `·` and their like; `－` or `＊` before a space; `-` before a space that is no ASCII one.
    case bullet
    /// `＃ 题`, `##题`, and `#` before a wide space.
    case heading(Int)
    /// A row of a table: `|` or `｜`.
    case row
    /// `注：`, `资料来源：`
    case note
    /// `附件：`
    case attachments
  }

  let kind: Kind
  /// Where the line's first character stands that is no white space.
  let start: Int
  /// Where the words begin, behind the marker and the white space that follows it.
  let contentStart: Int
  /// Whether it is indented by wide spaces.
  let isIndented: Bool

  init(of line: UnsafeBufferPointer<UInt8>) {
    var cursor = Cursor(line)
    isIndented = cursor.skipSpaces()
    start = cursor.index
    kind = cursor.marker(isIndented: isIndented)
    contentStart = cursor.index
  }

  /// Whether a line may have to be looked at: a glance at its first characters that most lines don't
  /// pass.
  @inline(__always)
  static func isOfInterest(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard start < line.count else { return false }
    let first = line[start]
    if first >= 0x80 {
      guard start + 2 < line.count else { return false }
      return isOfInterest(first, line[start + 1], line[start + 2])
        && (first < 0xE4 || first > 0xE9 || isNumeralOrLabel(line, start))
    }
    switch first {
    case UInt8(ascii: "("): return true
    // >5% is no quotation.
    case UInt8(ascii: ">"): return start + 1 < line.count && line[start + 1].isASCIIDigit
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return hasTightNumber(line, start)
    case UInt8(ascii: "#"): return hasTightHeading(line, start)
    case UInt8(ascii: "+") where start + 1 < line.count && line[start + 1] == UInt8(ascii: "-"):
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return start + 1 < line.count && (line[start + 1] >= 0x80 || line[start + 1].isASCIIDigit)
    case UInt8(ascii: "*"): return start + 1 < line.count && line[start + 1] >= 0x80
    default: return false
    }
  }

  /// Whether three bytes may be a character that begins something.
  @inline(__always)
  private static func isOfInterest(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    // The dot in the middle, a space that does not break, and ±.
    case 0xC2: second == 0xB7 || second == 0xA0 || second == 0xB1
    // Spaces, dashes and bullets; Roman numbers; arrows; numbers in circles; squares, circles,
    // diamonds, stars and ticks; the minus sign.
    case 0xE2:
      (second == 0x80 && (third < 0xA5 || third == 0xBB)) || second == 0x85 || second == 0x86
        || (0x91...0x9E).contains(second) || second == 0x88 && third == 0x92
    // The wide space, and the dot of Japanese.
    case 0xE3: second == 0x80 && third == 0x80 || second == 0x83 && third == 0xBB
    case 0xE4...0xE9: true
    case 0xEF:
      second == 0xBC && (0x83...0x9E).contains(third) || second == 0xBD && third == 0x9C
        || second == 0x82 || second == 0x81
    default: false
    }
  }

  private static func isNumeralOrLabel(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    guard start + 6 <= line.count else { return false }
    let scalar = line.scalar(at: start).scalar
    if Numeral.value(of: scalar) != nil { return true }
    return scalar == "注" || scalar == "资" || scalar == "資" || scalar == "数" || scalar == "數"
      || scalar == "附" || scalar == "备" || scalar == "備" || scalar == "说" || scalar == "說"
      || scalar == "第"
  }

  /// Whether a line may be one of several that begin in the same way: a glance.
  static func mayBeInSeries(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard start + 1 < line.count else { return false }
    let (first, second) = (line[start], line[start + 1])
    // 【, 〔 and ［
    if first == 0xE3, second == 0x80, start + 2 < line.count,
      line[start + 2] == 0x90 || line[start + 2] == 0x94
    {
      return true
    }
    if first == 0xEF, second == 0xBC { return true }
    if maySetOff(first, second, line, start) { return true }
    // Ø and ü
    if first.isASCIIDigit || second.isBlank && "-+*".utf8.contains(first) { return true }
    if first.isASCIILetter || first == 0xC3 || first == UInt8(ascii: "[") {
      return second == UInt8(ascii: ".") || second == UInt8(ascii: ")") || second.isBlank
        || "ivxIVX".utf8.contains(first) && "ivxIVX".utf8.contains(second)
        || second >= 0x80 || first == UInt8(ascii: "[") && second.isASCIIDigit
        || LineSeries.holdsColon(line, from: start)
    }
    return isOfInterest(line, from: start) || LineSeries.holdsColon(line, from: start)
  }

  /// Whether a line may begin with a sign, a picture, or a word that counts.
  private static func maySetOff(
    _ first: UInt8, _ second: UInt8, _ line: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    switch first {
    case 0xC3: second == 0x97
    case 0xE2, 0xF0: true
    case 0xE3: second == 0x88 || second == 0x8A
    case 0xE4...0xE9:
      start + 2 < line.count && countingWords.contains(line.scalar(at: start).scalar)
    default: false
    }
  }

  private static let countingWords = Set(
    "其首再最然壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸".unicodeScalars)

  private static func hasTightNumber(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < line.count, line[index].isASCIIDigit { index += 1 }
    guard index < line.count, index - start <= 3 else { return false }
    if line[index] >= 0x80 {
      guard index + 2 < line.count else { return false }
      let mark = line.scalar(at: index).scalar
      return mark == "、" || mark == "．" || mark == "）" || mark == "，"
    }
    switch line[index] {
    case UInt8(ascii: "."), UInt8(ascii: ")"): break
    case UInt8(ascii: ","): return index + 1 < line.count && line[index + 1] >= 0x80
    default: return false
    }
    guard index + 1 < line.count else { return false }
    if line[index] == UInt8(ascii: "."), line[index + 1].isASCIIDigit {
      var end = index + 1
      while end < line.count, line[end].isASCIIDigit { end += 1 }
      // 1.5亿元 and most others are numbers.
      return end < line.count && (line[end].isASCIILetter || line[end] >= 0xE5)
    }
    return !line[index + 1].isBlank && !line[index + 1].isASCIIDigit
  }

  private static func hasTightHeading(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < line.count, line[index] == UInt8(ascii: "#") { index += 1 }
    return index < line.count && !line[index].isBlank
  }
}

/// The numerals that number the parts of a document.
enum Numeral {
  static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }

  /// The value of a number from 1 to 99 in words, such as 二十三; nil for any other row of numerals.
  static func value(of scalars: [Unicode.Scalar]) -> Int? {
    let digits = scalars.compactMap(value(of:))
    guard digits.count == scalars.count, !digits.isEmpty else { return nil }
    switch digits.count {
    case 1: return digits[0]
    case 2 where digits[0] == 10 && digits[1] < 10: return 10 + digits[1]
    case 2 where digits[1] == 10 && digits[0] < 10: return digits[0] * 10
    case 3 where digits[1] == 10 && digits[0] < 10 && digits[2] < 10:
      return digits[0] * 10 + digits[2]
    default: return nil
    }
  }
}

/// Reads a line from its beginning on.
private struct Cursor {
  private let line: UnsafeBufferPointer<UInt8>
  private(set) var index = 0

  init(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
  }

  private var isAtEnd: Bool { index >= line.count }

  private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    index < line.count ? line.scalar(at: index) : ("\n", 0)
  }

  /// Goes behind white space of any width.
  /// - Returns: whether there was any but spaces and tabs.
  mutating func skipSpaces() -> Bool {
    var hasWide = false
    while !isAtEnd {
      if line[index].isBlank {
        index += 1
        continue
      }
      let (scalar, length) = line.scalar(at: index)
      guard length > 1, scalar.isWhiteSpace else { break }
      hasWide = true
      index += length
    }
    return hasWide
  }

  /// Goes behind the marker that the line begins with, and the white space behind that; nowhere
  /// where it has none.
  mutating func marker(isIndented: Bool) -> LineBeginning.Kind {
    if isAtEnd { return .blank }
    let start = index
    let kind = read()
    switch kind {
    case .text, .block, .row, .blank, .ownLine, .member(.label), .member(.dashes): index = start
    default: _ = skipSpaces()
    }
    // A marker without words is nothing of the kind.
    if isAtEnd, kind != .row, kind != .block, kind != .text {
      index = start
      return .text
    }
    return kind
  }

  private mutating func read() -> LineBeginning.Kind {
    switch line[index] {
    case UInt8(ascii: "|"): return .row
    case UInt8(ascii: "#"): return heading("#")
    case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "~"),
      UInt8(ascii: "="):
      return .block
    case UInt8(ascii: "*") where isBoldLine: return .ownLine
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return listItem()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = index
      let kind = number()
      guard kind == .text else { return kind }
      index = start
      return series()
    case UInt8(ascii: "("): return parenthesized()
    case 0..<0x80:
      let kind = label()
      return kind == .text ? series() : kind
    default: break
    }
    let (scalar, length) = scalar(at: index)
    switch scalar {
    case "｜": return .row
    case "＃": return heading("＃")
    case "－", "＋", "＊": return wideListItem(length)
    case "−", "±": return isNumber(at: index + length) ? .member(.dashes) : .text
    case "（": return parenthesized()
    case "［", "〔": return series()
    case "０"..."９": return number()
    case "•", "·", "・", "●", "■", "◆", "▪", "◦", "‣", "\u{F0B7}", "\u{F06C}", "\u{F0D8}":
      return bullet(scalar, length)
    case "①"..."⑳", "⑴"..."⒇", "❶"..."➓", "⒜"..."⒵", "Ⓐ"..."ⓩ":
      index += length
      return .clause
    // What is ticked, and what is set off: the sign itself says something.
    case "□", "☐", "☑", "☒", "○", "◇", "△", "▲", "☆", "★", "✓", "✔", "✗", "✘", "→", "※", "➢", "➤",
      "▶",
      "►", "❖":
      return ownLine(scalar, length)
    case "⒈"..."⒛":
      index += length
      return .number(Int(scalar.value - 0x2487))
    default: break
    }
    if Numeral.value(of: scalar) != nil {
      let kind = chapter()
      return kind == .text ? series() : kind
    }
    if scalar == "第", isArticle { return .ownLine }
    let kind = label()
    return kind == .text ? series() : kind
  }

  /// `**一、甲**` and nothing else, short enough to be a title.
  private var isBoldLine: Bool {
    let text = line[index...].reversed().drop(while: \.isBlank)
    guard (5...90).contains(text.count), text.starts(with: "**".utf8),
      line[index...].starts(with: "**".utf8)
    else { return false }
    if text.dropFirst(2).dropLast(2).contains(UInt8(ascii: "*")) { return false }
    var words = Cursor(UnsafeBufferPointer(rebasing: line[(index + 2)...]))
    switch words.read() {
    case .chapter, .section, .number, .clause: return true
    default: return false
    }
  }

  private mutating func series() -> LineBeginning.Kind {
    guard let (series, end) = LineSeries.read(line, from: index) else { return .text }
    index = end
    return .member(series)
  }

  /// A sign before words; two of them hide a name, ○○市, and ○年 is one as well.
  private func ownLine(_ sign: Unicode.Scalar, _ length: Int) -> LineBeginning.Kind {
    let next = scalar(at: index + length).scalar
    return next != sign && !next.isMarkdownPunctuation ? .ownLine : .text
  }

  /// `第一条　甲`, `第二章 甲`: the number of a part of regulations, and white space.
  private var isArticle: Bool {
    var end = index + 3
    var count = 0
    while case (let scalar, let length) = scalar(at: end), count < 8,
      Numeral.value(of: scalar) != nil || isDigit(scalar) || "百零〇".unicodeScalars.contains(scalar)
    {
      end += length
      count += 1
    }
    let (unit, length) = scalar(at: end)
    return count > 0 && "条條章节節编編款".unicodeScalars.contains(unit)
      && (scalar(at: end + length).scalar.isWhiteSpace)
  }

  private mutating func heading(_ sign: Unicode.Scalar) -> LineBeginning.Kind {
    var level = 0
    while case (let scalar, let length) = scalar(at: index), scalar == sign {
      level += 1
      index += length
    }
    let (next, _) = scalar(at: index)
    guard level <= 9, !isAtEnd else { return sign == "#" ? .block : .text }
    if level > 6 { return next.isWhiteSpace || next.isCJK ? .heading(level) : .text }
    if sign == "#" {
      if next == " " || next == "\t" { return .block }
      if next.isWhiteSpace { return .heading(level) }
      // #话题# is a topic of social media, #3 a number; ## is a heading whatever follows.
      let hasAnother = line[index...].contains(UInt8(ascii: "#"))
      guard level > 1 ? next != "\\" && next != "{" : next.isCJK && !hasAnother else {
        return .text
      }
      return .heading(level)
    }
    return next.isWhiteSpace || level > 1 || next.isCJK ? .heading(level) : .text
  }

  private mutating func listItem() -> LineBeginning.Kind {
    let next = scalar(at: index + 1).scalar
    if next == " " || next == "\t" || next == "\n" { return .block }
    guard line[index] != UInt8(ascii: "_"), next.value >= 0x80, next.isWhiteSpace else {
      if line[index] == UInt8(ascii: "-") || line[index] == UInt8(ascii: "+"), next.isWord {
        // Below one another, numbers with their signs are lines of their own.
        if isNumber(at: index + 1) { return .member(.dashes) }
        index += 1
        return .member(.sign(Unicode.Scalar(line[index - 1])))
      }
      // A rule, an underline, emphasis: none of these has to be mended.
      if line[index] == UInt8(ascii: "*") { return series() }
      return line[index] == UInt8(ascii: "-") || line[index] == UInt8(ascii: "_") ? .block : .text
    }
    index += 1
    return .bullet
  }

  private mutating func wideListItem(_ length: Int) -> LineBeginning.Kind {
    let (sign, next) = (scalar(at: index).scalar, scalar(at: index + length).scalar)
    if sign == "＋", isNumber(at: index + length) { return .member(.dashes) }
    guard next.isWhiteSpace || sign == "－" && next.isWord, index + length < line.count else {
      return .text
    }
    if isNumber(at: index + length) { return .member(.dashes) }
    index += length
    return next.isWhiteSpace ? .bullet : .member(.sign(sign))
  }

  /// Whether a number begins at a place, or behind the white space there, be it a rough one: a sign
  /// before it is a part of it.
  private func isNumber(at place: Int) -> Bool {
    var place = place
    while case (let scalar, let length) = scalar(at: place), length > 0,
      scalar.isWhiteSpace || "约近超逾.．".unicodeScalars.contains(scalar)
    {
      place += length
    }
    return isDigit(scalar(at: place).scalar)
  }

  /// A dot in the middle also stands within names: at the beginning of a line it needs words.
  private mutating func bullet(_ sign: Unicode.Scalar, _ length: Int) -> LineBeginning.Kind {
    let next = scalar(at: index + length).scalar
    guard next != sign, !next.isMarkdownPunctuation || "“‘《（(【*[".unicodeScalars.contains(next)
    else { return .text }
    index += length
    return .bullet
  }

  private mutating func digits() -> Int? {
    var value = 0
    var count = 0
    while case (let scalar, let length) = scalar(at: index), count < 4 {
      switch scalar {
      case "0"..."9": value = value * 10 + Int(scalar.value - 0x30)
      case "０"..."９": value = value * 10 + Int(scalar.value - 0xFF10)
      default: return count > 0 && count <= 3 ? value : nil
      }
      count += 1
      index += length
    }
    return nil
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  private mutating func number() -> LineBeginning.Kind {
    let isASCII = line[index] < 0x80
    guard let value = digits() else { return .text }
    let (mark, length) = scalar(at: index)
    let next = scalar(at: index + length).scalar
    switch mark {
    case ".", ")":
      if isASCII, next == " " || next == "\t" || next == "\n" { return .block }
      // 3.x of a version.
      if mark == ")" && !next.isCJK && !next.isWhiteSpace { return .text }
      if next.isMarkdownPunctuation, !"“‘《（(【*[\"".unicodeScalars.contains(next) { return .text }
    case "．", "、", "）": break
    case ",", "，": if !next.isWord || next.value < 0x80 { return .text }
    default: return .text
    }
    if isDigit(next) {
      guard let isLikely = isItemsDigit(at: index + length, behind: mark) else { return .text }
      index += length
      return .doubtfulNumber(value, isLikely: isLikely)
    }
    index += length
    return .number(value)
  }

  /// Whether a number goes on, with a digit right behind its mark, as an item does: 1.2023年 and 1.5G are
  /// hardly numbers, 1.5亿元 is one. 1、2月 may be a time.
  ///
  /// - Returns: nil where it can be no item; whether others like it under one another are items.
  private func isItemsDigit(at start: Int, behind mark: Unicode.Scalar) -> Bool? {
    var end = start
    while end < line.count, line[end].isASCIIDigit { end += 1 }
    let (next, length) = scalar(at: end)
    if end - start == 4, next == "年" { return true }
    if mark == "、" || mark == "）" { return next.isWord }
    if mark != "." && mark != "．" { return nil }
    let isDate = next == "月" && (isDigit(scalar(at: end + length).scalar) || end - start == 2)
    return isDate || next.value < 0x80 && UInt8(next.value).isASCIILetter ? false : nil
  }

  /// What numbers a part in the middle of a sentence: （三）项.
  private static let parts = "项項条條款点點目章节節".unicodeScalars

  private mutating func parenthesized() -> LineBeginning.Kind {
    let isASCII = line[index] == UInt8(ascii: "(")
    // One of the two is easily typed in the other width.
    let close: [Unicode.Scalar] = [")", "）"]
    index += scalar(at: index).length
    let start = index
    if digits() != nil {
      guard case (let scalar, let length) = scalar(at: index), close.contains(scalar)
      else { return .text }
      index += length
      let next = self.scalar(at: index).scalar
      // (1) in an English text is a part of it.
      return Self.parts.contains(next) || (isASCII && !next.isCJK) ? .text : .clause
    }
    index = start
    if let series = LineSeries.inParentheses(line, from: start) {
      index = series.end
      return .member(series.series)
    }
    guard let value = numerals(), case (let scalar, let length) = scalar(at: index),
      close.contains(scalar),
      !Self.parts.contains(self.scalar(at: index + length).scalar)
    else { return .text }
    index += length
    return .section(value)
  }

  private mutating func numerals() -> Int? {
    var scalars: [Unicode.Scalar] = []
    while scalars.count < 4, case (let scalar, let length) = scalar(at: index),
      Numeral.value(of: scalar) != nil
    {
      scalars.append(scalar)
      index += length
    }
    return Numeral.value(of: scalars)
  }

  private mutating func chapter() -> LineBeginning.Kind {
    let start = index
    guard let value = numerals(), case (let mark, let length) = scalar(at: index),
      mark == "、" || mark == "．" || mark == "." && scalar(at: index + 1).scalar.isWord
    else {
      index = start
      return .text
    }
    index += length
    // 一、二季度 counts quarters; 一、一般公共预算 is a title.
    if let next = Numeral.value(of: scalar(at: index).scalar), next == value + 1 {
      index = start
      return .text
    }
    return .chapter(value)
  }

  private static let notes = [
    "资料来源", "數據來源", "数据来源", "資料來源", "注", "备注", "備註", "说明", "說明", "Notes", "Note",
    "Sources", "Source",
  ]
  private static let attachments = ["附件", "附"]

  /// `附件1` and nothing else: what is attached begins below.
  private var isAttachmentAlone: Bool {
    let word = "附件".utf8
    guard line[index...].starts(with: word) else { return false }
    var end = index + word.count
    while case (let scalar, let length) = scalar(at: end), length > 0,
      scalar.isWhiteSpace || isDigit(scalar) || Numeral.value(of: scalar) != nil
        || "-－—（）()".unicodeScalars.contains(scalar)
    {
      end += length
    }
    let (colon, length) = scalar(at: end)
    if colon == "：" || colon == ":" { end += length }
    return line[end...].allSatisfy(\.isBlank)
  }

  private mutating func label() -> LineBeginning.Kind {
    if isAttachmentAlone { return .ownLine }
    if let end = end(ofLabel: Self.attachments) {
      index = end
      return .attachments
    }
    return end(ofLabel: Self.notes) == nil ? .text : .note
  }

  private func end(ofLabel words: [String]) -> Int? {
    let rest = line[index...]
    for word in words where rest.starts(with: word.utf8) {
      var end = index + word.utf8.count
      // 注1：
      while case (let scalar, let length) = scalar(at: end), isDigit(scalar) { end += length }
      let (colon, length) = scalar(at: end)
      if colon == "：" || colon == ":" { return end + length }
    }
    return nil
  }
}
