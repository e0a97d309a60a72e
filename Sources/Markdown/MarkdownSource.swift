/// Markdown as a program writes it: headings, tables, and texts that come out letter by letter.
package struct MarkdownSource: Sendable {
  package private(set) var text = ""

  package init() {}

  /// - Parameter id: what links to the heading name; it is made of letters, digits and hyphens.
  package mutating func heading(_ level: Int, _ title: String, id: String) {
    add("\(String(repeating: "#", count: level)) \(Self.literal(title)) {#\(id)}")
  }

  /// - Parameter words: Markdown.
  package mutating func paragraph(_ words: String) { add(words) }

  /// - Parameters:
  ///   - head: plain words.
  ///   - rows: Markdown, without line ends.
  package mutating func table(_ head: [String], _ rows: [[String]]) {
    let lines = [head.map(Self.literal), head.map { _ in "---" }] + rows
    add(lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n"))
  }

  /// A text as it is, with its line ends.
  package mutating func block(_ literal: String) {
    let fence = String(repeating: "`", count: max(3, Self.longestRun(of: "`", in: literal) + 1))
    add("\(fence)\n\(literal)\n\(fence)")
  }

  private mutating func add(_ block: String) {
    if !text.isEmpty { text += "\n" }
    text += "\(block)\n"
  }

  /// Words with a backslash before all that would mean something else in Markdown.
  package static func literal(_ words: String) -> String {
    var result = ""
    for character in words {
      if "\\`*_[]<>|~^#$&!{}".contains(character) { result += "\\" }
      result.append(character)
    }
    // What would become a link.
    return result.replacing("://", with: "\\://").replacing("www.", with: "www\\.")
  }

  /// A word as code; in tables, too.
  package static func code(_ word: String) -> String {
    let marks = String(repeating: "`", count: longestRun(of: "`", in: word) + 1)
    let space = word.hasPrefix("`") || word.hasSuffix("`") ? " " : ""
    return "\(marks)\(space)\(word.replacing("|", with: "\\|"))\(space)\(marks)"
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for next in text {
      run = next == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
