import Characters
import Foundation

/// Text laid out for a terminal, in which a Chinese character is as wide as two letters and may end a
/// line without a space behind it.
enum TerminalText {
  /// Where nothing tells how wide it is.
  static let usualColumns = 80
  /// Below this nothing can be laid out.
  private static let fewestColumns = 40
  /// The least room that is worth a column of its own.
  private static let leastRoom = 24

  /// How many columns the terminal at a stream has; nil where there is none.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return max(fewestColumns, Int(size.ws_col))
  }

  /// The text with its longer lines broken; what goes on begins under what it belongs to.
  static func wrapped(_ text: String, to columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { wrapped(line: $0, to: columns) }.joined(separator: "\n")
  }

  private static func wrapped(line: Substring, to columns: Int) -> String {
    guard width(of: line) > columns else { return String(line) }
    let indent = hangingIndent(of: line, columns)
    let margin = line.prefix { $0 == " " }
    var lines = [String(margin)]
    var used = margin.count
    var isStart = true
    for piece in pieces(of: line.dropFirst(margin.count)) {
      let words = piece.trimmingSuffix { $0 == " " }
      if !isStart, used + width(of: words) > columns {
        lines[lines.count - 1] = String(lines[lines.count - 1].trimmingSuffix { $0 == " " })
        lines.append(String(repeating: " ", count: indent))
        used = indent
      }
      lines[lines.count - 1] += piece
      used += width(of: piece)
      isStart = false
    }
    return lines.joined(separator: "\n")
  }

  /// Under the last column of a table with room for it, else a little to the right of the line's start.
  private static func hangingIndent(of line: Substring, _ columns: Int) -> Int {
    let margin = line.prefix { $0 == " " }.count
    if isUsage(line) { return 2 }
    guard let gap = line.dropFirst(margin).ranges(of: /\s{2,}/).last else { return margin }
    let column = width(of: line[..<gap.upperBound])
    return columns - column >= leastRoom ? column : margin + 4
  }

  private static func isUsage(_ line: Substring) -> Bool {
    ["USAGE: ", "Usage: ", "用法："].contains(where: line.hasPrefix)
  }

  /// The parts of a line that stay together, each with the spaces behind it.
  private static func pieces(of line: Substring) -> [Substring] {
    let isUsage = isUsage(line)
    var pieces: [Substring] = []
    var start = line.startIndex
    for index in line.indices.dropFirst() {
      let (before, after) = (line[line.index(before: index)], line[index])
      let mayBreak =
        if isUsage { before == " " && after == "[" } else {
          before == " " && after != " " || mayBreak(between: before, and: after)
        }
      if mayBreak {
        pieces.append(line[start..<index])
        start = index
      }
    }
    return pieces + [line[start...]]
  }

  private static let closing = Set("。，、；：！？）》」』】〉”’…—,.;:!?)]}%")
  private static let opening = Set("（《「『【〈“‘([{")

  private static func mayBreak(between before: Character, and after: Character) -> Bool {
    guard before != " ", after != " ", isWide(before) || isWide(after) else { return false }
    // 2023年 is one word.
    if before.isASCII, before.isNumber { return false }
    return !closing.contains(after) && !opening.contains(before)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first?.isWide ?? false
  }

  static func width(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + $1.terminalColumns }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isSpare: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isSpare($0) }.map(index(after:)) ?? startIndex)]
  }
}

extension String {
  fileprivate func trimmingSuffix(while isSpare: (Character) -> Bool) -> Substring {
    self[...].trimmingSuffix(while: isSpare)
  }
}
