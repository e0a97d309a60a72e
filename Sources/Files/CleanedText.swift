import Characters

/// The bytes of a text without the characters that nobody means to write.
struct CleanedText {
  /// Nil where all of them stay.
  private(set) var bytes: [UInt8]?
  /// The first characters that can't stay, with where in the text they are.
  private(set) var refused: [(scalar: Unicode.Scalar, offset: Int)] = []

  /// How many of them are named: one kind comes in hundreds.
  private static let mostRefused = 20

  /// - Parameter text: UTF-8.
  init(_ text: [UInt8], _ lineBreaks: SourceText.LineBreaks) {
    text.withUnsafeBufferPointer { clean($0, lineBreaks) }
  }

  private mutating func clean(
    _ text: UnsafeBufferPointer<UInt8>, _ lineBreaks: SourceText.LineBreaks
  ) {
    var output: [UInt8] = []
    var copied = 0
    var index = 0
    // Worked out where the first line break is met.
    var textStart: Int?
    while index < text.count {
      let byte = text[index]
      if byte &- 0xE4 < 0x0A {
        index += 3
        continue
      }
      let next = index + 1 < text.count ? text[index + 1] : 0
      guard CharacterTreatment.isOfInterest(byte, before: next) else {
        index += 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      let end = index + length
      let treatment = CharacterTreatment(
        of: scalar, before: index > 0 ? text.scalar(before: index).scalar : nil,
        after: end < text.count ? text.scalar(at: end).scalar : nil)
      var replacement: String?
      switch treatment {
      case .keep: break
      case .remove: replacement = ""
      case .space: replacement = " "
      case .replace(let other): replacement = other
      case .lineBreak:
        let start = textStart ?? Self.endOfFrontMatter(text)
        textStart = start
        let isAtEdge =
          end == text.count || text[end].isLineEnd || index == 0 || text[index - 1].isLineEnd
        // Within a cell or a heading, too, and on the same line, so that places stay right.
        replacement = lineBreaks == .markdown && index >= start ? (isAtEdge ? "" : "<br>") : " "
      case .refuse:
        if refused.count < Self.mostRefused { refused.append((scalar, index)) }
      }
      if let replacement {
        output.append(contentsOf: text[copied..<index])
        output.append(contentsOf: replacement.utf8)
        copied = end
      }
      index = end
    }
    guard copied > 0 else { return }
    output.append(contentsOf: text[copied...])
    bytes = output
  }

  /// Where the line behind the front matter begins; the beginning where there is none.
  private static func endOfFrontMatter(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.starts(with: "---".utf8) else { return 0 }
    let lineEnds = LineEnds(of: text)
    var start = lineEnds.end(from: 0).next
    while start < text.count {
      let (end, next) = lineEnds.end(from: start)
      if text[start..<end].starts(with: "---".utf8) { return next }
      start = next
    }
    return text.count
  }
}
