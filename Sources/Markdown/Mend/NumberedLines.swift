import Characters

/// The lines that belong to a row: those numbered with digits where the number before or the one
/// behind follows on, and those under one another that begin in the same way (``LineSeries``). One such
/// line alone may begin with anything.
struct NumberedLines {
  /// From 0.
  private(set) var inRows: Set<Int> = []

  private var lastNumber: (line: Int, value: Int, doubt: Doubt)?
  /// The last item as Markdown has it.
  private var lastItem: (line: Int, value: Int)?
  private var lastMember: (line: Int, series: LineSeries)?

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
      case .number(let value): note(value, number, .none)
      case .doubtfulNumber(let value, let isLikely):
        note(value, number, isLikely ? .likely : .unlikely)
      case .attachments:
        let rest = UnsafeBufferPointer(rebasing: line[beginning.contentStart...])
        if case .number(let value) = LineBeginning(of: rest).kind { note(value, number, .none) }
      case .member(let series): note(series, number)
      case .block: noteMarkdownItem(line, beginning.start, number)
      case .chapter, .section, .heading: lastNumber = nil
      default: break
      }
    }
  }

  private mutating func note(_ value: Int, _ line: Int, _ doubt: Doubt) {
    if let last = lastNumber, last.value + 1 == value, goesOn(last.line, last.doubt, line, doubt) {
      inRows.insert(last.line)
      inRows.insert(line)
    }
    if let last = lastItem, last.value + 1 == value, last.line + 1 == line { inRows.insert(line) }
    lastNumber = (line, value, doubt)
  }

  /// What is in doubt needs an item beside it.
  private func goesOn(_ last: Int, _ lastDoubt: Doubt, _ line: Int, _ doubt: Doubt) -> Bool {
    switch (lastDoubt, doubt) {
    case (.none, .none): true
    case (.unlikely, .unlikely), (.unlikely, .likely), (.likely, .unlikely): false
    default: line - last <= 2
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
      note(value, number, .none)
    }
    lastItem = (number, value)
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
