import Diagnostics
import Localization
import Testing

@Suite struct DiagnosticPrinterTests {
  private func check(
    _ diagnostics: [Diagnostic], in source: String, _ expected: String,
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let quoting = diagnostics.quoting { $0 == "a.md" ? Array(source.utf8) : nil }
    #expect(DiagnosticPrinter().text(of: quoting) == expected, sourceLocation: location)
  }

  private static func rule(
    _ severity: Diagnostic.Severity = .error, fix: (String, String)? = nil
  ) -> Rule {
    Rule(
      "sample", severity, "{message}", "{message}（中文）", fix: fix, why: ("why", "为什么"),
      wrong: "wrong", right: "right")
  }

  private func error(
    _ line: Int, _ column: Int, _ message: String = "wrong", fix: String? = nil, length: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      Self.rule(), at: SourceLocation(file: "a.md", line: line, column: column),
      ["message": .text(message)], fix: fix.map { Wording($0, "改成“标题”") }, length: length)
  }

  /// The place, what it is and the caret; never what stands in a file.
  @Test func coloursForATerminal() {
    let diagnostics = [error(1, 1, "\u{1B}[2J", fix: "mend it")]
      .quoting { _ in Array("titel".utf8) }
    #expect(
      DiagnosticPrinter(isColoured: true).text(of: diagnostics) == """
        \u{1B}[1ma.md:1:1:\u{1B}[0m \u{1B}[1;31merror\u{1B}[0m: \u{FFFD}[2J
            titel
            \u{1B}[1;31m^\u{1B}[0m
            mend it

        """)
  }

  @Test func speaksChinese() {
    let diagnostics = [error(1, 1, "甲", fix: "mend it")].quoting { _ in Array("标提: 甲".utf8) }
    #expect(
      DiagnosticPrinter(in: .simplifiedChinese).text(of: diagnostics) == """
        a.md:1:1: 错误：甲（中文）
            标提: 甲
            ^~
            改成“标题”

        """)
  }

  @Test func quotesTheLineAsItWasWhenItWasRead() {
    let read = [error(1, 1)].quoting { _ in Array("before".utf8) }
    let later = read.quoting { _ in Array("after".utf8) }
    #expect(DiagnosticPrinter().text(of: later).contains("before"))
  }

  /// Of a line of any length no more is kept than is shown.
  @Test func keepsAsMuchOfALineAsIsShown() throws {
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let quote = try #require([error(1, 500_000)].quoting { _ in line }[0].quote)
    #expect(quote.before.utf8.count == 60)
    #expect(quote.behind.utf8.count == 60)
    #expect(quote.isCutBefore && quote.isCutBehind)
  }

  @Test func showsThePlaceTheLineACaretAndTheFix() {
    check(
      [error(2, 7, "unknown key 'titel'", fix: "did you mean 'title'?", length: 5)],
      in: "---\n  a:  titel: x\n",
      """
      a.md:2:7: error: unknown key 'titel'
            a:  titel: x
                ^~~~~
          did you mean 'title'?

      """)
  }

  @Test func putsTheCaretUnderWideCharacters() {
    check(
      [error(1, 3, length: 2)], in: "标题：甲\n",
      """
      a.md:1:3: error: wrong
          标题：甲
          \u{3000}\u{3000}^~~~

      """)
  }

  @Test func leavesTheLineOutWhereItCannotBeRead() {
    let elsewhere = Diagnostic(
      Self.rule(.warning, fix: ("mend it", "改正")),
      at: SourceLocation(file: "b.md", line: 1, column: 1), ["message": "odd"])
    check([elsewhere], in: "", "b.md:1:1: warning: odd\n    mend it\n")
  }

  @Test func sortsByPlaceAndPrintsTheSameThingOnce() {
    check(
      [error(2, 1, "two"), error(1, 2, "one"), error(2, 1, "two")], in: "ab\ncd\n",
      """
      a.md:1:2: error: one
          ab
           ^
      a.md:2:1: error: two
          cd
          ^

      """)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func knowsEveryLineEnding(ending: String) {
    check(
      [error(2, 1)], in: "one\(ending)two\(ending)",
      "a.md:2:1: error: wrong\n    two\n    ^\n")
  }

  @Test func makesControlCharactersHarmless() {
    check(
      [error(1, 1, "a \u{1B}[31m message")], in: "\u{1B}[2Jx\u{202E}\n",
      "a.md:1:1: error: a \u{FFFD}[31m message\n    \u{FFFD}[2Jx\u{FFFD}\n    ^\n")
  }

  @Test func cutsLongLinesAroundThePlace() {
    let line = String(repeating: "a", count: 300)
    check(
      [error(1, 151)], in: line,
      "a.md:1:151: error: wrong\n    …\(String(repeating: "a", count: 120))…\n"
        + "     \(String(repeating: " ", count: 60))^\n")
  }

  @Test func pointsBehindTheEndOfALine() {
    check([error(1, 4)], in: "abc\n", "a.md:1:4: error: wrong\n    abc\n       ^\n")
  }
}
