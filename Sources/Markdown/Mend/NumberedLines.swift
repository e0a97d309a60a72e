import Characters

/// The lines that belong to a row: those numbered with digits where the number before or the one
/// behind follows on, and those under one another that begin in the same way (``LineSeries``). One such
/// line alone may begin with anything.
struct NumberedLines {
  /// From 0.
  private(set) var inRows: Set<Int> = []
  /// Those that are items though a number stands behind their hyphen: -3家 below -甲.
  private(set) var countedItems: Set<Int> = []
  /// Those whose number leaves out some behind the one above: 4. below 2.
  private(set) var jumps: Set<Int> = []

  /// The last number by what stands behind it: 1） within 1、 and 2、 counts by itself.
  private var lastNumbers: [Unicode.Scalar: Number] = [:]
  /// The last one of any kind.
  private var lastNumber: Number?
  /// The last item as Markdown has it.
  private var lastItem: (line: Int, value: Int)?
  private var lastMember: (line: Int, series: LineSeries)?

  private struct Number {
    let line: Int
    let value: Int
    let doubt: Doubt
  }

  /// How sure it is that a line is an item.
  private enum Doubt {
    case none, likely, unlikely
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ lines: LineIndex) {
    for number in 0..<lines.count {
      let line = UnsafeBufferPointer(rebasing: text[lines.range(of: number)])
      // White space before a number has to be looked behind.
      guard let first = line.first, first.isBlank || LineBeginning.mayBeInSeries(line, from: 0)
      else { continue }
      let beginning = LineBeginning(of: line)
      switch beginning.kind {
      case .number(let value):
        note(Number(line: number, value: value, doubt: .none), Self.mark(line, beginning.start))
      case .doubtfulNumber(let value, let isLikely):
        note(
          Number(line: number, value: value, doubt: isLikely ? .likely : .unlikely),
          Self.mark(line, beginning.start))
      case .attachments:
        let rest = UnsafeBufferPointer(rebasing: line[beginning.contentStart...])
        switch LineBeginning(of: rest).kind {
        // Behind the word 1.2023年 is an item.
        case .number(let value), .doubtfulNumber(let value, isLikely: true):
          note(Number(line: number, value: value, doubt: .none), Self.mark(rest, 0))
        default: break
        }
      case .member(.dashes): noteSigned(line, beginning.start, number)
      case .member(let series): note(series, number)
      case .block: noteMarkdownItem(line, beginning.start, number)
      case .chapter, .section, .heading: (lastNumber, lastNumbers) = (nil, [:])
      default: break
      }
    }
  }

  /// What stands behind the digits of a number, as ASCII has it.
  private static func mark(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Unicode.Scalar {
    var index = start
    while index < line.count {
      let (scalar, length) = line.scalar(at: index)
      switch scalar {
      case "0"..."9", "０"..."９": index += length
      case "．": return "."
      case "）": return ")"
      case "，": return ","
      case ".", ")", ",", "、": return scalar
      default: return "."
      }
    }
    return "."
  }

  private mutating func note(_ number: Number, _ mark: Unicode.Scalar) {
    // Lines under one another are a row with whatever marks.
    let above = lastNumber.flatMap { $0.line + 1 == number.line ? $0 : nil }
    for last in [lastNumbers[mark], above].compactMap({ $0 })
    where goesOn(last, number) && (mark != "," || last.value == 1 || inRows.contains(last.line)) {
      // 16，开会 above 17，散会 are days: commas stand behind the numbers of lists that begin with 1.
      inRows.insert(last.line)
      inRows.insert(number.line)
    }
    // A number was left out, or a line.
    if let above, inRows.contains(above.line), above.doubt == .none, number.doubt == .none,
      lastNumbers[mark]?.line == above.line, (2...3).contains(number.value - above.value)
    {
      inRows.insert(number.line)
      jumps.insert(number.line)
    }
    if let last = lastItem, last.value + 1 == number.value, last.line + 1 == number.line {
      inRows.insert(number.line)
    }
    lastNumbers[mark] = number
    lastNumber = number
  }

  /// What is in doubt needs an item beside it.
  private func goesOn(_ last: Number, _ number: Number) -> Bool {
    guard last.value + 1 == number.value else { return false }
    switch (last.doubt, number.doubt) {
    case (.none, .none): return true
    case (.unlikely, .unlikely), (.unlikely, .likely), (.likely, .unlikely): return false
    default: return number.line - last.line <= 2
    }
  }

  /// Items as Markdown has them stand in rows with others.
  private mutating func noteMarkdownItem(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ number: Int
  ) {
    guard let item = ListMarker(line, from: start) else { return }
    guard let value = item.number else {
      return note(.sign(Unicode.Scalar(item.delimiter)), number)
    }
    // Elsewhere it counts in a list of its own.
    if let last = lastNumber, last.line + 1 == number, last.value + 1 == value {
      note(
        Number(line: number, value: value, doubt: .none), Unicode.Scalar(item.delimiter))
    }
    lastItem = (number, value)
  }

  /// A line that begins with a sign and a number: below items with hyphens, a count behind one is an item as well.
  /// An amount keeps its sign.
  private mutating func noteSigned(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ number: Int
  ) {
    let (sign, length) = line.scalar(at: start)
    guard sign == "-" || sign == "－", Self.isCount(line, start + length), let last = lastMember,
      number - last.line <= 2, case .sign(let above) = last.series, above == sign
    else { return note(.dashes, number) }
    inRows.insert(last.line)
    inRows.insert(number)
    countedItems.insert(number)
    lastMember = (number, last.series)
  }

  /// Whether a whole number stands at a place with what is counted behind it: 3家, and neither 3亿元 nor 3%.
  private static func isCount(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let digits = line[start...].prefix(while: \.isASCIIDigit)
    guard (1...4).contains(digits.count), digits.endIndex < line.count else { return false }
    let unit = line.scalar(at: digits.endIndex).scalar
    return unit.isCJK && !unit.isMarkdownPunctuation
      && !"亿億万萬千百元度℃成倍点點".unicodeScalars.contains(unit)
      && !line[digits.endIndex...].starts(with: "个百分点".utf8)
      && !line[digits.endIndex...].starts(with: "個百分點".utf8)
  }

  private mutating func note(_ series: LineSeries, _ line: Int) {
    if let last = lastMember, series.follows(last.series),
      line - last.line == 1 || series.isBullet && line - last.line == 2
    {
      inRows.insert(last.line)
      inRows.insert(line)
    }
    lastMember = (line, series)
  }
}

/// The marker of a list item as Markdown has it: a sign, or a number with a delimiter behind it.
struct ListMarker {
  /// Nil for a bullet.
  let number: Int?
  let delimiter: UInt8

  /// - Returns: nil where no item begins.
  init?(_ line: UnsafeBufferPointer<UInt8>, from start: Int) {
    let digits = line[start...].prefix(while: \.isASCIIDigit)
    let end = digits.endIndex
    guard digits.count < 10, end + 1 < line.count, line[end + 1].isBlank else { return nil }
    delimiter = line[end]
    switch delimiter {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard digits.isEmpty else { return nil }
      number = nil
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      guard let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      number = value
    default: return nil
    }
  }
}
