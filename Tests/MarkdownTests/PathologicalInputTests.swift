import Diagnostics
import Localization
import Markdown
import TestSupport
import Testing

/// Inputs that take libcmark 0.30.2 more than linear time or memory: those are refused, and over
/// all others the work grows with the text. `benchmark growth` measures the time.
@Suite struct PathologicalInputTests {
  /// The length of a text from which its work is compared with that of one four times as long.
  private static let length = 1_500

  @Test(arguments: PathologicalText.all)
  func workGrowsWithTheText(_ input: PathologicalText) {
    var count = 2
    while count * 2 <= input.count, input.text(count * 2).count < Self.length { count *= 2 }
    let (text, longer) = (input.text(count), input.text(4 * count))
    let (less, more) = (
      MarkdownConverter().countedFragment(of: text, file: "x.md"),
      MarkdownConverter().countedFragment(of: longer, file: "x.md")
    )
    let growth = Double(longer.count) / Double(text.count)
    // Places are searched for in vain as long as some 100,000 bytes allow, in a text of any length.
    #expect(Double(more.steps) < 1.5 * growth * Double(less.steps) + 100_000)

    let result = more.parsed
    if result.diagnostics.hasErrors {
      #expect(result.value == .empty)
    } else {
      #expect(!result.value.html.isEmpty || longer.allSatisfy { $0 <= 0x20 })
      #expect(result.value.html.bytes.count < 100 * longer.count)
    }
  }

  /// What libcmark would take too long over, or make too much of.
  private static let refused: Set = [
    "quotes in quotes", "quotes, then delimiters", "lists in lists", "lists in a quote",
    "ordered lists in lists", "lists indented further on every line",
    "image openers that end links", "emphasis nested", "a title with lines like definitions",
    "a long definition used often", "a long title used often",
  ]

  @Test(arguments: PathologicalText.all.filter { refused.contains($0.description) })
  func whatWouldTakeTooLongIsRefused(_ input: PathologicalText) {
    let result = MarkdownConverter().fragment(of: input.whole, file: "x.md")
    #expect(result.diagnostics.hasErrors)
    #expect(result.value == .empty)
  }

  @Test(arguments: [
    // A paragraph is one level, and each list two: the list and its item.
    ("> ", 99, true), ("> ", 100, false), ("- ", 49, true), ("- ", 50, false),
    ("*a **b ", 20, true),
  ])
  func nestingIsCounted(_ marker: String, times: Int, isAccepted: Bool) {
    let text = String(repeating: marker, count: times) + "a\n"
    let result = MarkdownConverter().fragment(of: text.utf8, file: "x.md")
    #expect(result.diagnostics.hasErrors == !isAccepted)
  }

  @Test func refusalNamesTheLine() {
    let text = "好\n\n" + String(repeating: ">", count: 101) + " a\n"
    let result = MarkdownConverter().fragment(of: text.utf8, file: "x.md", firstLine: 10)
    #expect(
      DiagnosticPrinter(in: .english).text(of: result.diagnostics) == """
        x.md:12:1: error: the text is nested more than 100 levels deep here
            use fewer quotes, lists or emphasis inside one another

        """)
  }

  /// What people write by the thousand must not be taken for an attack.
  @Test(arguments: [
    ("- [链接](https://example.org/a_b_c)\n", 5_000), ("[链接](/a)、", 1_500),
    ("| **a** | *b* | [c](d) |\n|---|---|---|\n\n", 1_500), ("**重点**项目完成_投资_约35亿元[1]。\n\n", 5_000),
    ("```\na[i] = b[j] * c\n```\n", 1_000),
  ])
  func ordinaryLongTextsAreAccepted(_ text: String, times: Int) {
    let text = String(repeating: text, count: times)
    let result = MarkdownConverter().fragment(of: text.utf8, file: "x.md")
    #expect(result.diagnostics.isEmpty)
  }

  @Test func manyDefinitionsAreAccepted() {
    let text = (0..<1_000).map { "[\($0)]: https://example.org/\($0)\n" }.joined()
    let result = MarkdownConverter().fragment(of: text.utf8, file: "x.md")
    #expect(result.diagnostics.isEmpty)
  }
}
