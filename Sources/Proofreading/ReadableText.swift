import Characters

/// The text of a Markdown source as its readers see it, with the place of each byte in the source:
/// without code, addresses, HTML and marks, and with the lines of a paragraph joined as on the page.
///
/// It leaves out rather too much than too little: what is no text for certain is proofread by nobody.
struct ReadableText: Sendable {
  /// UTF-8, with a line feed behind each block, and ``gap`` where something was left out.
  private(set) var bytes: [UInt8] = []
  /// For each of them where it stands in the source.
  private(set) var offsets: [Int] = []
  /// Where links lead, as it is written.
  private(set) var addresses: [Address] = []

  struct Address: Sendable {
    let text: String
    let offset: Int
  }

  /// A character, and where it stands in the source.
  typealias Placed = (scalar: Unicode.Scalar, offset: Int)

  var scalars: [Placed] {
    var scalars: [Placed] = []
    scalars.reserveCapacity(bytes.count / 2)
    var index = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append((scalar, offsets[index]))
      index += UTF8.width(scalar)
    }
    return scalars
  }

  /// Stands where something was left out that is not read as a part of the words around it.
  static let gap: Unicode.Scalar = "\u{FFFC}"

  static let empty = ReadableText()

  private init() {}

  /// Text without marks: a title.
  init(plain bytes: some Collection<UInt8>, at offset: Int) {
    self.bytes = Array(bytes)
    offsets = Array(offset..<offset + bytes.count)
  }

  /// - Parameter start: where the text begins in the source.
  init(markdown source: [UInt8], from start: Int) {
    var reader = BlockReader(source, from: start)
    while let block = reader.next() { addInlines(of: block, source) }
  }

  /// Adds what readers see of a block.
  ///
  /// - Parameter block: the places of its bytes in the source, in their order.
  private mutating func addInlines(of block: [Int], _ source: [UInt8]) {
    var inlines = InlineReader(block, source)
    while let step = inlines.next() {
      switch step {
      case .text(let range):
        for place in block[range] {
          bytes.append(source[place] == UInt8(ascii: "\n") ? UInt8(ascii: " ") : source[place])
          offsets.append(place)
        }
      case .gap(let place): addGap(at: block[place])
      case .address(let range):
        let text = block[range].map { source[$0] }
        addresses.append(
          Address(text: String(decoding: text, as: UTF8.self), offset: block[range.lowerBound]))
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    offsets.append(block.last ?? 0)
  }

  private mutating func addGap(at place: Int) {
    for byte in String(Self.gap).utf8 {
      bytes.append(byte)
      offsets.append(place)
    }
  }
}

/// Parts a Markdown text into the blocks that are read, each without the marks before its lines.
private struct BlockReader {
  private let source: [UInt8]
  private var offset: Int
  private var fence: (mark: UInt8, length: Int)?
  private var isInComment = false
  private var wasBlank = true
  /// A line that belongs to the next block.
  private var pending: [Int] = []

  init(_ source: [UInt8], from start: Int) {
    self.source = source
    offset = start
  }

  /// The places of the bytes of the next block.
  mutating func next() -> [Int]? {
    var block = pending
    pending = []
    while offset < source.count {
      let line = source.lineEnd(from: offset)
      let range = offset..<line.end
      offset = line.next
      switch read(range) {
      case .nothing:
        if !block.isEmpty { return block }
      case .begins(let text):
        if block.isEmpty {
          block = Array(text)
        } else {
          pending = Array(text)
          return block
        }
      case .goesOn(let text): join(text, to: &block)
      case .alone(let text):
        wasBlank = true
        if block.isEmpty { return Array(text) }
        // Read again once the block before it is done.
        offset = range.lowerBound
        return block
      }
    }
    return block.isEmpty ? nil : block
  }

  private enum Line {
    case nothing
    case begins(Range<Int>)
    case goesOn(Range<Int>)
    /// A block of one line.
    case alone(Range<Int>)
  }

  /// A line break between two Chinese characters is none on the page.
  private func join(_ text: Range<Int>, to block: inout [Int]) {
    if let last = block.last, let first = text.first,
      !(source[last] >= 0x80 && source[first] >= 0x80)
    {
      // The line feed before the line, which is read as a space.
      block.append(source[..<first].lastIndex(of: UInt8(ascii: "\n")) ?? first)
    }
    block += text
  }

  private mutating func read(_ range: Range<Int>) -> Line {
    var line = range.trimmingBlanks(in: source)
    var isMarked = false
    let indentation = line.lowerBound - range.lowerBound
    while let first = line.first, source[first] == UInt8(ascii: ">") {
      line = (first + 1..<line.upperBound).trimmingBlanks(in: source)
      isMarked = true
    }
    guard let first = line.first else {
      wasBlank = true
      return .nothing
    }
    if isFence(line) { return .nothing }
    if fence != nil || isComment(line) { return .nothing }
    // Four spaces make code, but before Chinese they are how a paragraph begins.
    if wasBlank, !isMarked, indentation >= 4, source[first] < 0x80 { return .nothing }
    let begins = wasBlank || isMarked
    wasBlank = false
    if isRule(line) || isDefinition(line) { return .nothing }
    if source[first] == UInt8(ascii: "|") { return .alone(line) }
    if source[first] == UInt8(ascii: "#") {
      let text = line.drop { source[$0] == UInt8(ascii: "#") }
      if text.count < line.count, text.count == 0 || source[text.lowerBound].isBlank {
        return .alone(text.trimmingBlanks(in: source))
      }
    }
    if let text = behindListMarker(line) { return .begins(text) }
    return begins ? .begins(line) : .goesOn(line)
  }

  private mutating func isFence(_ line: Range<Int>) -> Bool {
    let mark = source[line.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    let length = line.prefix { source[$0] == mark }.count
    guard length >= 3 else { return false }
    if let open = fence {
      if open.mark == mark, length >= open.length, length == line.count { fence = nil }
    } else {
      fence = (mark, length)
    }
    return true
  }

  private mutating func isComment(_ line: Range<Int>) -> Bool {
    let text = source[line]
    if !isInComment {
      guard text.starts(with: "<!--".utf8) else { return false }
      isInComment = true
    }
    if text.indices.contains(where: { text[$0...].starts(with: "-->".utf8) }) {
      isInComment = false
    }
    return true
  }

  /// Lines of marks alone: breaks, underlines of headings, the line below a table's head.
  private func isRule(_ line: Range<Int>) -> Bool {
    source[line].allSatisfy { "-=*_|:+ \t".utf8.contains($0) }
  }

  /// `[label]: address`; a footnote's text is text.
  private func isDefinition(_ line: Range<Int>) -> Bool {
    let text = source[line]
    guard text.first == UInt8(ascii: "["), !text.dropFirst().starts(with: "^".utf8),
      let end = text.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return text[(end + 1)...].first == UInt8(ascii: ":")
  }

  private func behindListMarker(_ line: Range<Int>) -> Range<Int>? {
    let digits = line.prefix { (0x30...0x39).contains(source[$0]) }.count
    let end = line.lowerBound + digits
    guard end < line.upperBound, end + 1 == line.upperBound || source[end + 1].isBlank else {
      return nil
    }
    let marks = digits == 0 ? "-*+" : digits < 10 ? ".)" : ""
    guard marks.utf8.contains(source[end]) else { return nil }
    return (end + 1..<line.upperBound).trimmingBlanks(in: source)
  }
}

extension Range<Int> {
  fileprivate func trimmingBlanks(in source: [UInt8]) -> Range<Int> {
    var (low, high) = (lowerBound, upperBound)
    while low < high, source[low].isBlank { low += 1 }
    while low < high, source[high - 1].isBlank { high -= 1 }
    return low..<high
  }
}

/// Parts a block into what is read and what is not.
private struct InlineReader {
  enum Step {
    /// Places in the block.
    case text(Range<Int>)
    case gap(Int)
    case address(Range<Int>)
  }

  private let block: [Int]
  private let source: [UInt8]
  private var place = 0
  /// What is still to be told of what was just read.
  private var steps: [Step] = []

  init(_ block: [Int], _ source: [UInt8]) {
    self.block = block
    self.source = source
  }

  private func byte(_ place: Int) -> UInt8? {
    block.indices.contains(place) ? source[block[place]] : nil
  }

  mutating func next() -> Step? {
    while steps.isEmpty {
      guard place < block.count else { return nil }
      readOn()
    }
    return steps.removeFirst()
  }

  private mutating func readOn() {
    let start = place
    while let byte = byte(place), !Self.isMark(byte), !beginsAddress { place += 1 }
    if place > start {
      steps.append(.text(start..<place))
      return
    }
    switch byte(place) {
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "<"): readTag()
    case UInt8(ascii: "]"): readLinkEnd()
    case UInt8(ascii: "["):
      if byte(place + 1) == UInt8(ascii: "^"), let end = end(of: UInt8(ascii: "]"), from: place) {
        place = end + 1
      } else {
        place += 1
      }
    case UInt8(ascii: "|"):
      steps.append(.gap(place))
      place += 1
    case UInt8(ascii: "*"), UInt8(ascii: "~"): place += 1
    case UInt8(ascii: "!"):
      // Of a picture its words are read.
      if byte(place + 1) != UInt8(ascii: "[") { steps.append(.text(place..<place + 1)) }
      place += 1
    default: readBareAddress()
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool { "\\`<[]|*~!".utf8.contains(byte) }

  private mutating func readEscape() {
    place += 1
    guard let next = byte(place), next < 0x80 else { return }
    steps.append(.text(place..<place + 1))
    place += 1
  }

  private mutating func readCode() {
    let start = place
    while byte(place) == UInt8(ascii: "`") { place += 1 }
    let length = place - start
    var end = place
    while end < block.count {
      let run = block[end...].prefix { source[$0] == UInt8(ascii: "`") }.count
      if run == length {
        place = end + run
        steps.append(.gap(start))
        return
      }
      end += max(run, 1)
    }
  }

  /// An address between `<` and `>`, or HTML.
  private mutating func readTag() {
    let start = place
    place += 1
    guard let next = byte(place), next.isASCIILetter || "/!".utf8.contains(next),
      let end = end(of: UInt8(ascii: ">"), from: place)
    else {
      steps.append(.text(start..<place))
      return
    }
    let text = block[place..<end].map { source[$0] }
    if text.contains(UInt8(ascii: ":")), !text.contains(UInt8(ascii: " ")) {
      steps.append(.address(place..<end))
    }
    steps.append(.gap(start))
    place = end + 1
  }

  /// The address behind the words of a link.
  private mutating func readLinkEnd() {
    let start = place
    place += 1
    if byte(place) == UInt8(ascii: "["), let end = end(of: UInt8(ascii: "]"), from: place) {
      place = end + 1
      return
    }
    guard byte(place) == UInt8(ascii: "(") else { return }
    var depth = 0
    var end = place
    while let byte = byte(end) {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard end < block.count else { return }
    addAddress(in: place + 1..<end)
    // A figure may still be filled in between the brackets.
    if start > 0, byte(start - 1) == UInt8(ascii: "[") { steps.append(.gap(start)) }
    place = end + 1
  }

  /// The address in what stands between the brackets behind a link, without its title.
  private mutating func addAddress(in range: Range<Int>) {
    if byte(range.lowerBound) == UInt8(ascii: "<") {
      if let end = end(of: UInt8(ascii: ">"), from: range.lowerBound), end < range.upperBound {
        steps.append(.address(range.lowerBound + 1..<end))
      }
      return
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(start) { start += 1 }
    for place in start..<end where isSpace(place) && isQuotation(byte(place + 1)) {
      end = place
      break
    }
    while start < end, isSpace(end - 1) { end -= 1 }
    if start < end { steps.append(.address(start..<end)) }
  }

  private func isSpace(_ place: Int) -> Bool {
    byte(place).map { $0.isBlank || $0.isLineEnd } ?? false
  }

  private func isQuotation(_ byte: UInt8?) -> Bool {
    byte.map { "\"'(".utf8.contains($0) } ?? false
  }

  private func end(of mark: UInt8, from start: Int) -> Int? {
    block[start...].firstIndex { source[$0] == mark }
  }

  /// Whether an address that is no link begins here: `http` and a colon of either width, or `www.`.
  private var beginsAddress: Bool {
    guard let first = byte(place), first == UInt8(ascii: "h") || first == UInt8(ascii: "w"),
      place == 0 || byte(place - 1)?.isASCIILetterOrDigit != true
    else { return false }
    return begins(with: "http://") || begins(with: "https://") || begins(with: "http：//")
      || begins(with: "https：//") || begins(with: "www.")
  }

  private func begins(with text: String) -> Bool {
    text.utf8.enumerated().allSatisfy { byte(place + $0) == $1 }
  }

  private mutating func readBareAddress() {
    let start = place
    while let byte = byte(place), byte > UInt8(ascii: " "), !"<>\"`|)]*".utf8.contains(byte),
      byte < 0x80 || place - start < 12 && begins(with: "：") || isInColon(start)
    { place += 1 }
    steps.append(.address(start..<max(place, start + 1)))
    steps.append(.gap(start))
    place = max(place, start + 1)
  }

  /// Whether the place is inside a full-width colon that stands for the one of `http:`.
  private func isInColon(_ start: Int) -> Bool {
    guard place - start <= 7, let byte = byte(place), byte.continuesUTF8 else { return false }
    return true
  }
}
