import Testing

@testable import Markdown

/// What a program writes as Markdown comes out letter by letter.
@Suite struct MarkdownSourceTests {
  private func html(_ write: (inout MarkdownSource) -> Void) -> String {
    var source = MarkdownSource()
    write(&source)
    return MarkdownConverter().fragment(of: source.text.utf8, file: "x.md").value.html.description
  }

  @Test(arguments: [
    "**粗**", "[文](a.md)", "<br>", "a | b", "10^8^", "H~2~O", "# 一", "$5$", "&amp;", "{#x}", "`码`",
    "a\\b", "https://example.org/x", "www.example.org", "_a_", "![图](a.png)", "{{/a}}", "[^1]",
  ])
  func wordsStayAsTheyAre(words: String) {
    let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    #expect(html { $0.paragraph("甲" + MarkdownSource.literal(words)) } == "<p>甲\(escaped)</p>\n")
    #expect(
      html { $0.heading(2, "甲" + words, id: "x") } == "<h2 id=\"x\">甲\(escaped)</h2>\n")
  }

  @Test(arguments: ["a", "a`b", "``", "`a", "a|b"])
  func codeStaysAsItIs(word: String) {
    #expect(
      html { $0.table(["甲"], [[MarkdownSource.code(word)]]) }.contains("<code>\(word)</code>"))
  }

  @Test(arguments: ["a", "```chart\ntitle: 甲\n```", "| 甲 |\n|---|", "# 一", "　　一、总体"])
  func blocksStayAsTheyAre(text: String) {
    #expect(html { $0.block(text) } == "<pre tabindex=\"0\"><code>\(text)\n</code></pre>\n")
  }
}
