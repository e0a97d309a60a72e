import Characters

/// Which of the numbered parts of a document are titles. Parts of one kind below the same title are read
/// in the same way: `二、投资` is one where `一、工业` is.
extension LineMending {
  /// A part that may be a title by its words.
  private struct Candidate {
    let line: Int
    /// Whether it may be one: an item that is a sentence only tells of those beside it.
    let isTitle: Bool
    /// Whether something stands below it that belongs to it.
    let hasOwnText: Bool
  }

  /// - Returns: the lines, from 0.
  func findTitles() -> Set<Int> {
    // In a list nothing is a title.
    if container == .item || container == .note { return [] }
    var titles: Set<Int> = []
    var groups: [[Candidate]] = [[], [], []]
    func close(from part: Int) {
      for group in groups[part...] where Self.areTitles(group) {
        titles.formUnion(group.filter(\.isTitle).map(\.line))
      }
      for index in part..<groups.count { groups[index] = [] }
    }
    var blocks = LiteralBlocks()
    // The number of the last item below `附件：1.…`, while that list may go on.
    var lastAttachment: Int?
    for number in 0..<lines.count {
      let line = line(number)
      if blocks.enter(line, number) { continue }
      guard let first = line.first else { continue }
      if first == UInt8(ascii: "#") || first == 0xEF {
        if case .heading = LineBeginning(of: line).kind { close(from: 0) }
        if first == UInt8(ascii: "#") { close(from: 0) }
      }
      guard first.isBlank || LineBeginning.isOfInterest(line, from: 0) else {
        lastAttachment = nil
        continue
      }
      let beginning = LineBeginning(of: line)
      if beginning.kind == .attachments {
        close(from: HeadingLevels.Part.item.rawValue)
        lastAttachment = item(line, from: beginning.contentStart)?.value
        continue
      }
      // What is attached is numbered below the parts of the text, and not with them.
      if let last = lastAttachment, last + 1 == item(line, from: beginning.start)?.value {
        lastAttachment = last + 1
        continue
      }
      guard let part = part(number, beginning) else { continue }
      lastAttachment = nil
      let isFirstItem = beginning.kind == .number(1)
      close(from: isFirstItem ? part.rawValue : part.rawValue + 1)
      if goesOnBelow(line, number) { continue }
      let isTitle = isTitle(line, from: beginning.contentStart)
      // 1.甲； beside 2.乙 makes an item of it; a section that begins with its text is one still.
      guard isTitle || part == .item else { continue }
      groups[part.rawValue].append(
        Candidate(
          line: number, isTitle: isTitle, hasOwnText: isTitle && hasOwnText(number, part)))
    }
    close(from: 0)
    return titles
  }

  private func part(_ number: Int, _ beginning: LineBeginning) -> HeadingLevels.Part? {
    guard let part = HeadingLevels.Part(beginning.kind),
      part != .item || numberedLines.contains(number)
    else { return nil }
    return part
  }

  /// Most of them have a text of their own; where half of them do, the first one shows what is meant.
  private static func areTitles(_ group: [Candidate]) -> Bool {
    let count = group.count { $0.hasOwnText }
    return count * 2 > group.count || count * 2 == group.count && group.first?.hasOwnText == true
  }

  /// Whether something else than the next part of the same or of a higher kind follows.
  private func hasOwnText(_ number: Int, _ part: HeadingLevels.Part) -> Bool {
    var next = number + 1
    while next < lines.count, isBlank(line(next)) { next += 1 }
    guard next < lines.count, !signed.contains(where: { $0.lowerBound == next }) else {
      return false
    }
    guard let following = self.part(next, LineBeginning(of: line(next))) else { return true }
    return following.rawValue > part.rawValue
  }
}
