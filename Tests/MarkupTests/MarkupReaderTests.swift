import Markup
import Testing

@Suite struct MarkupReaderTests {
  private func tokens(_ text: String) -> [String] {
    var reader = MarkupReader(Array(text.utf8))
    var tokens: [String] = []
    while let token = reader.next() {
      switch token {
      case .text(let text): tokens.append("'\(text)'")
      case .open(let tag):
        let attributes = tag.attributes.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined()
        tokens.append("<\(tag.name)\(attributes)\(tag.isEmpty ? "/" : "")>")
      case .close(let name): tokens.append("</\(name)>")
      }
    }
    return tokens
  }

  @Test(arguments: [
    ("<p>增长5.2%</p>", ["<p>", "'增长5.2%'", "</p>"]),
    ("<P CLASS='a'>x</P>", ["<p class=a>", "'x'", "</p>"]),
    ("a < b & c", ["'a < b & c'"]),
    ("a<br>b<img alt=\"甲 > 乙\" src=x.png>", ["'a'", "<br/>", "'b'", "<img alt=甲 > 乙 src=x.png/>"]),
    ("<!doctype html><!-- <p> --><?xml version=\"1.0\"?>x", ["'x'"]),
    (
      "<script>if (a < b) '</p>'</script>x",
      ["<script>", "'if (a < b) '</p>''", "</script>", "'x'"]
    ),
    ("<style>a{}</style >", ["<style>", "'a{}'", "</style>"]),
    ("<script></script>", ["<script>", "</script>"]),
    ("&lt;&amp;&gt;&quot;&#39;&#x4E2D;&hellip;&;", ["'<&>\"'中&hellip;&;'"]),
    ("<a href=\"?a=1&amp;b=2\" download>x</a>", ["<a download= href=?a=1&b=2>", "'x'", "</a>"]),
    ("<link rel=\"self\"/><title>t</title>", ["<link rel=self/>", "<title>", "'t'", "</title>"]),
    ("<![CDATA[a<b]]>", ["'a<b'"]),
    // What a page's end cuts off ends there.
    ("<p class=\"a", ["<p class=a>"]), ("<script>x", ["<script>", "'x'"]), ("<!-- x", []),
  ])
  func readsTagsAndTexts(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }
}
