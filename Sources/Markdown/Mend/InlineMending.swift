import Characters

/// Puts right, within a line, the brackets, asterisks and tildes of Markdown that a Chinese keyboard
/// types, and addresses with spaces in them; leaves out the tags of word processors. Code and escaped characters stay.
struct InlineMending {
  private let text: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  private var copied = 0
  private var index = 0
  private var tags: [Range<Int>] = []
  private var attributes: [Range<Int>] = []
  /// Whether two asterisks have opened bold type.
  private var isBold = false

  struct Result {
    let text: [UInt8]
    /// The tags of word processors that stood in the text.
    let tags: [Range<Int>]
    /// The attributes of another dialect that stood in the text.
    let attributes: [Range<Int>]
  }

  /// - Returns: nil where there is nothing to put right.
  static func mended(_ text: UnsafeBufferPointer<UInt8>) -> Result? {
    var mending = InlineMending(text)
    return mending.run().map {
      Result(text: $0, tags: mending.tags, attributes: mending.attributes)
    }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  private mutating func run() -> [UInt8]? {
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = Self.endOfCode(text, from: index)
      case UInt8(ascii: "["): mendLink()
      case UInt8(ascii: "<"): leaveOutTag()
      case UInt8(ascii: "{"): leaveOutAttributes()
      case UInt8(ascii: "*"): mendStars()
      case 0xEF, 0xE3: mendWide()
      default: index += 1
      }
    }
    guard copied > 0 || !tags.isEmpty || !attributes.isEmpty else { return nil }
    output.append(contentsOf: text[copied...])
    return output
  }

  /// Where code ends that begins with the backticks at an index, on the same line; behind the
  /// backticks where it does not.
  static func endOfCode(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let mark = UInt8(ascii: "`")
    var end = start
    while end < text.count, text[end] == mark { end += 1 }
    let length = end - start
    var index = end
    while let found = text.firstIndex(of: mark, from: index, to: text.count) {
      index = found
      while index < text.count, text[index] == mark { index += 1 }
      if index - found == length { return index }
    }
    return end
  }

  private mutating func replace(_ range: Range<Int>, with bytes: some Sequence<UInt8>) {
    output.append(contentsOf: text[copied..<range.lowerBound])
    output.append(contentsOf: bytes)
    copied = range.upperBound
    index = range.upperBound
  }

  private mutating func mendLink() {
    guard let slip = LinkSlip(in: text, openingAt: index, after: copied) else {
      index += text.scalar(at: index).length
      return
    }
    replace(slip.range, with: slip.corrected)
  }

  private mutating func mendWide() {
    let (scalar, length) = text.scalar(at: index)
    switch scalar {
    case "［", "【": mendLink()
    case "＊": mendPair("＊＊", to: "**")
    case "～": mendTildes()
    case "：": mendScheme()
    default: index += length
    }
  }

  /// `～～删去～～`; between figures they are a range.
  private mutating func mendTildes() {
    let before: UInt8 = index > 0 ? text[index - 1] : 0
    if before.isASCIIDigit {
      index += 3
    } else {
      mendPair("～～", to: "~~")
    }
  }

  /// `https：//a.cn`
  private mutating func mendScheme() {
    let end = index + 3
    let isBehindScheme = ["http", "https"].contains {
      text[copied..<index].suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    for slashes in ["//", "／／"] where isBehindScheme && text[end...].starts(with: slashes.utf8) {
      return replace(index..<end + slashes.utf8.count, with: "://".utf8)
    }
    index = end
  }

  /// `**甲****乙**`: where one bold text ends and the next begins, nothing does.
  private mutating func mendStars() {
    let star = UInt8(ascii: "*")
    let end = text[index...].prefix { $0 == star }.endIndex
    switch end - index {
    case 2:
      isBold.toggle()
      index = end
    case 4
    where isBold && end < text.count && !text[end].isBlank && !text[index - 1].isBlank
      && holdsPair(behind: end):
      replace(index..<end, with: [])
    default: index = end
    }
  }

  /// Whether the next asterisks are two.
  private func holdsPair(behind start: Int) -> Bool {
    let star = UInt8(ascii: "*")
    guard let next = text.firstIndex(of: star, from: start, to: text.count) else { return false }
    let count = text[next...].prefix { $0 == star }.count
    return count == 2 || count == 4 && holdsPair(behind: next + count)
  }

  /// `<o:p>`, `<st1:place>`, `<?xml:namespace …>`
  private mutating func leaveOutTag() {
    guard let end = WordTag.end(in: text, openingAt: index) else {
      index += 1
      return
    }
    tags.append(index..<end)
    replace(index..<end, with: [])
  }

  /// `![图](p.png){width="5in"}`, `[甲]{.underline}`, `[]{#_Toc1 .anchor}`
  private mutating func leaveOutAttributes() {
    guard let end = LinkAttributes.end(in: text, openingAt: index) else {
      index += 1
      return
    }
    attributes.append(index..<end)
    guard index > 0, text[index - 1] == UInt8(ascii: "]"),
      let open = text[..<index].lastIndex(of: UInt8(ascii: "[")), open >= copied
    else { return replace(index..<end, with: []) }
    // Brackets that only held the attributes.
    replace(open..<end, with: text[open + 1..<index - 1])
  }

  /// `＊＊重点＊＊`: two on both sides, with words between them.
  private mutating func mendPair(_ wide: String, to mark: String) {
    let ascii = mark.utf8
    let mark = Array(wide.utf8)
    let start = index
    let contentStart = start + mark.count
    guard text[start...].starts(with: mark), contentStart < text.count,
      let end = text.firstIndex(of: mark, from: contentStart, to: text.count), end > contentStart
    else {
      index += 3
      return
    }
    replace(start..<contentStart, with: ascii)
    replace(end..<end + mark.count, with: ascii)
  }
}

/// A link or a picture that is one but for its brackets, its quotation marks or the spaces in its
/// address.
struct LinkSlip {
  let range: Range<Int>
  /// As Markdown has it.
  let corrected: [UInt8]

  /// Bytes of the longest words and the longest address that are looked at.
  private static let longest = 600

  /// Whether what stands in parentheses behind `]` may be such an address: a glance.
  static func isSlip(_ text: UnsafeBufferPointer<UInt8>, openingAt open: Int) -> Bool {
    var index = open + 1
    while index < text.count, index - open < longest {
      switch text[index] {
      case UInt8(ascii: ")"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "<"):
        return false
      case UInt8(ascii: " "):
        let next = index + 1 < text.count ? text[index + 1] : 0
        return next != UInt8(ascii: "\"") && next != UInt8(ascii: "'")
      case 0xE2, 0xE3, 0xEF: return true
      default: index += 1
      }
    }
    return false
  }

  /// - Parameters:
  ///   - open: where the bracket opens that stands before the words.
  ///   - done: what stands before this is not looked at.
  init?(in text: UnsafeBufferPointer<UInt8>, openingAt open: Int, after done: Int) {
    let (bracket, length) = text.scalar(at: open)
    let isLenticular = bracket == "【"
    let closing: [Unicode.Scalar] = isLenticular ? ["】"] : ["]", "］"]
    let opening: [Unicode.Scalar] = isLenticular ? ["【"] : ["[", "［"]
    let wordsStart = open + length
    guard
      let words = Self.end(of: text, from: wordsStart, opening: opening, closing: closing)
    else { return nil }
    let label = text[wordsStart..<words.lowerBound]
    let closingBracket = text.scalar(at: words.lowerBound).scalar
    var isSlip = bracket != "[" || closingBracket != "]"

    // `［^1］`, `【^1】`
    let isWideCaret = label.starts(with: "＾".utf8)
    if isSlip || isWideCaret,
      isWideCaret || label.first == UInt8(ascii: "^"), label.count > 1, label.count < 40
    {
      range = open..<words.upperBound
      corrected = Array("[^".utf8) + label.dropFirst(isWideCaret ? 3 : 1) + [UInt8(ascii: "]")]
      return
    }
    var next = words.upperBound
    let hasSpace = next < text.count && text[next] == UInt8(ascii: " ")
    if hasSpace { next += 1 }
    guard next < text.count else { return nil }
    let (parenthesis, parenthesisLength) = text.scalar(at: next)
    guard parenthesis == "(" || parenthesis == "（" else { return nil }
    // Nearly all links are as they should be.
    if !isSlip, !hasSpace, parenthesis == "(", !Self.isSlip(text, openingAt: next) { return nil }
    let addressStart = next + parenthesisLength
    guard
      let end = Self.end(
        of: text, from: addressStart, opening: ["(", "（"], closing: [")", "）"])
    else { return nil }
    if hasSpace || parenthesis == "（" || text.scalar(at: end.lowerBound).scalar == "）" {
      isSlip = true
    }
    let inside = String(decoding: text[addressStart..<end.lowerBound], as: UTF8.self)
    guard let target = Target(inside) else { return nil }
    if target.isSlip { isSlip = true }
    guard isSlip else { return nil }

    var start = open
    var isImage = false
    if open > done, text[open - 1] == UInt8(ascii: "!") {
      start = open - 1
      isImage = true
    } else if open >= done + 3, text.scalar(before: open).scalar == "！", target.isPicture {
      start = open - 3
      isImage = true
    }
    range = start..<end.upperBound
    corrected =
      (isImage ? Array("![".utf8) : Array("[".utf8)) + label + Array("](\(target.text))".utf8)
  }

  /// Where what was opened is closed on the same line.
  private static func end(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, opening: [Unicode.Scalar],
    closing: [Unicode.Scalar]
  ) -> Range<Int>? {
    var depth = 0
    var index = start
    while index < text.count, index - start < longest {
      if text[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if text[index] == UInt8(ascii: "`") { return nil }
      let (scalar, length) = text.scalar(at: index)
      if closing.contains(scalar) {
        if depth == 0 { return index..<index + length }
        depth -= 1
      } else if opening.contains(scalar) {
        depth += 1
      }
      index += length
    }
    return nil
  }

  /// What stands in the parentheses of a link.
  private struct Target {
    private let address: String
    private let title: String?
    let isSlip: Bool

    private static let quotations: [(open: Character, close: Character)] = [
      ("\"", "\""), ("“", "”"), ("'", "'"), ("‘", "’"), ("”", "”"), ("＂", "＂"),
    ]
    private static let pictures = ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"]

    /// - Returns: nil where it is no address, as in “[注]（见下文）”.
    init?(_ inside: String) {
      var rest = inside.trimmed
      var title: String?
      var hasWideQuotation = false
      for (open, close) in Self.quotations where rest.last == close && rest.count > 2 {
        let body = rest.dropLast()
        guard let start = body.lastIndex(of: open), start > body.startIndex,
          body[body.index(before: start)].isWhitespace
        else { continue }
        title = String(body[body.index(after: start)...])
        hasWideQuotation = open != "\"" && open != "'"
        rest = String(body[..<start]).trimmed
        break
      }
      var address = String(rest)
      if address.contains("<") || address.contains(">") { return nil }
      if address.holds("：") {
        address = address.replacing("：//", with: "://").replacing("：／／", with: "://")
      }
      guard Self.isAddress(address) else { return nil }
      let hasSpaces = address.unicodeScalars.contains { $0.isWhiteSpace }
      isSlip = hasSpaces || hasWideQuotation || address != rest
      self.address = address
      self.title = title
    }

    var isPicture: Bool {
      let name = address.lowercased()
      return Self.pictures.contains { name.hasSuffix("." + $0) }
    }

    var text: String {
      let needsBrackets =
        address.unicodeScalars.contains { $0.isWhiteSpace }
        || address.count { $0 == "(" } != address.count { $0 == ")" }
      let target = needsBrackets ? "<\(address)>" : address
      guard let title else { return target }
      return "\(target) \"\(title.replacing("\"", with: "\\\""))\""
    }

    private static func isAddress(_ text: String) -> Bool {
      guard let first = text.first else { return false }
      if first == "/" || first == "#" || first == "." { return text.count > 1 }
      for scheme in ["http://", "https://", "mailto:", "tel:", "metric:", "www."]
      where text.lowercased().hasPrefix(scheme) {
        return true
      }
      // A name of a file: what stands behind its last dot are a few letters.
      let name = text.split(separator: "#", maxSplits: 1).first ?? ""
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
      let ending = name[name.index(after: dot)...]
      return (1...5).contains(ending.count)
        && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        && ending.contains { $0.isLetter }
    }
  }
}

/// Tags that word processors put into what is copied from them: names with a colon in them.
enum WordTag {
  private static let spaces = [
    "o", "w", "v", "m", "x", "st1", "st2", "wp", "wps", "pic", "mc", "w10", "ns0",
  ]
  private static let longest = 300

  /// Whether there is one anywhere: a glance.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while let found = text.firstIndex(of: UInt8(ascii: "<"), from: index, to: text.count) {
      if end(in: text, openingAt: found) != nil { return true }
      index = found + 1
    }
    return false
  }

  /// - Returns: where the tag ends; nil where none begins.
  static func end(in text: UnsafeBufferPointer<UInt8>, openingAt open: Int) -> Int? {
    var start = open + 1
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "/") { start += 1 }
    let isInstruction = text[start...].starts(with: "?xml".utf8)
    let limit = min(text.count, open + longest)
    let name = text[min(start, limit)..<limit].prefix { $0.isASCIILetterOrDigit }
    let isNamed =
      name.endIndex + 1 < text.count && text[name.endIndex] == UInt8(ascii: ":")
      && text[name.endIndex + 1].isASCIILetter
      && spaces.contains(String(decoding: name, as: UTF8.self).lowercased())
    guard isInstruction || isNamed,
      let end = text.firstIndex(of: UInt8(ascii: ">"), from: start, to: limit),
      !text[start..<end].contains(where: { $0.isLineEnd || $0 == UInt8(ascii: "<") })
    else { return nil }
    return end + 1
  }
}

/// Finds formulas as TeX writes them, between dollar signs.
enum Formula {
  private static let longest = 400

  static func find(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let dollar = UInt8(ascii: "$")
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = InlineMending.endOfCode(text, from: index)
      case dollar:
        let marks = index + 1 < text.count && text[index + 1] == dollar ? 2 : 1
        let start = index + marks
        if marks == 2, start == text.count || text[start...].allSatisfy(\.isBlank) {
          found.append(index..<start)
          return found
        }
        guard
          let end = text.firstIndex(
            of: [UInt8](repeating: dollar, count: marks), from: start,
            to: min(text.count, start + longest)),
          isFormula(text[start..<end])
        else {
          index = start
          break
        }
        found.append(index..<end + marks)
        index = end + marks
      default: index += 1
      }
    }
    return found
  }

  /// A command, a raised or lowered sign, or a letter alone; prices have none of these.
  private static func isFormula(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, let last = text.last, !first.isBlank, !last.isBlank else {
      return false
    }
    if text.count == 1 { return first.isASCIILetter }
    var previous: UInt8 = 0
    var isTeX = false
    for byte in text {
      if byte.isASCIILetterOrDigit || byte == UInt8(ascii: "{"), "\\^_".utf8.contains(previous) {
        isTeX = true
      }
      previous = byte
    }
    return isTeX && !first.isASCIIDigit || isTeX && text.contains(UInt8(ascii: "\\"))
      || isTeX && text.contains(UInt8(ascii: "{"))
  }
}
