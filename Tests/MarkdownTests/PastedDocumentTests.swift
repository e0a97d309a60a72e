import Markdown
import Testing

/// Documents as they are pasted from a word processor, by what readers see of them.
@Suite struct PastedDocumentTests {
  private func html(_ text: String) -> String {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").value.html.description
  }

  private func codes(_ text: String) -> [String] {
    MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics.map(\.rule.code)
  }

  /// A number with a space behind it begins an item below an indented paragraph, whatever the number is.
  @Test(arguments: [
    (
      "　　企业要依法报送。\n　　2. 抓过程",
      "<p>企业要依法报送。</p>\n<ol start=\"2\">\n<li>抓过程</li>\n</ol>"
    ),
    (
      "　　1. 抓源头\n　　企业要依法报送。\n　　2. 抓过程\n　　逐级审核。\n　　3. 抓结果",
      """
      <ol>
      <li>抓源头</li>
      </ol>
      <p>企业要依法报送。</p>
      <ol start="2">
      <li>抓过程</li>
      </ol>
      <p>逐级审核。</p>
      <ol start="3">
      <li>抓结果</li>
      </ol>
      """
    ),
    (
      "　　企业要依法报送。\n2. 抓过程",
      "<p>企业要依法报送。</p>\n<ol start=\"2\">\n<li>抓过程</li>\n</ol>"
    ),
    (
      "企业要依法报送。\n2. 抓过程",
      "<p>企业要依法报送。</p>\n<ol start=\"2\">\n<li>抓过程</li>\n</ol>"
    ),
    ("　　1. 甲\n　　2. 乙", "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>"),
    ("　　企业要依法报送。\n　　3、抓过程", "<p>企业要依法报送。</p>\n<p>3、抓过程</p>"),
    ("　　企业要依法报送。\n　　（二）抓过程", "<p>企业要依法报送。</p>\n<p>（二）抓过程</p>"),
    ("　　企业要依法报送。\n　　②抓过程", "<p>企业要依法报送。</p>\n<p>②抓过程</p>"),
    ("　　企业要依法报送。\n3、抓过程", "<p>企业要依法报送。</p>\n<p>3、抓过程</p>"),
    ("　　企业要依法报送。\n（二）抓过程", "<p>企业要依法报送。</p>\n<p>（二）抓过程</p>"),
    ("　　企业要依法报送。\n②抓过程", "<p>企业要依法报送。</p>\n<p>②抓过程</p>"),
    (
      "The number of windows is\n14. The number of doors is 6.",
      "<p>The number of windows is\n14. The number of doors is 6.</p>"
    ),
  ])
  func numbersBelowParagraphsBeginItems(text: String, expected: String) {
    #expect(html(text + "\n") == expected + "\n")
    #expect(codes(text + "\n") == [])
  }
}
