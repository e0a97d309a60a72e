import Markdown
import Markup
import Testing

/// Terms are explained after a text was converted, as if they had been known before.
@Suite struct TermTests {
  private static let terms = TermIndex(
    [
      TermIndex.Term(
        words: ["规上", "规上工业"], id: "a", definition: HTML(vouchedFor: Array("甲".utf8))),
      TermIndex.Term(words: ["R&D", "a<b", "GDP"], id: "b", definition: HTML(vouchedFor: [])),
      TermIndex.Term(words: ["工业企业"], id: "c", definition: HTML(vouchedFor: [])),
      TermIndex.Term(
        words: ["同比"], exceptions: ["不同比例", "相同比重"], id: "d", definition: HTML(vouchedFor: [])),
      TermIndex.Term(words: ["比例"], id: "e", definition: HTML(vouchedFor: [])),
    ], words: TermIndex.Words(title: "术语", close: "收起"))

  /// What the terms become, in brackets with the id of their definition.
  private func explained(_ text: String) -> String {
    let fragment = MarkdownConverter().fragment(of: text.utf8, file: "x.md").value
    return fragment.html.applying(Self.terms.explanations(in: fragment)).description
      .replacing(#/<button type="button" class="term" popovertarget="(.)">([^<]*)</button>/#) {
        "[\($0.2)|\($0.1)]"
      }
      .replacing(#/<section class="definitions"[\s\S]*</section>\n/#, with: "")
  }

  @Test(arguments: [
    ("规上企业，规上", "<p>[规上|a]企业，规上</p>\n"),
    // The longest word at a place wins, and takes its letters from the others.
    ("规上工业企业与工业企业", "<p>[规上工业|a]企业与[工业企业|c]</p>\n"),
    // A longer word hides the term that it holds by chance, and no other.
    ("按不同比例，同比增长", "<p>按不同[比例|e]，[同比|d]增长</p>\n"), ("相同比重与同比例", "<p>相同比重与[同比|d]例</p>\n"),
    ("GDPR与GDP", "<p>GDPR与[GDP|b]</p>\n"),
    // A term is compared with what the editor wrote, not with how HTML writes it.
    ("“R&D”与<规上>", "<p>“[R&amp;D|b]”与&lt;[规上|a]&gt;</p>\n"),
    ("1 < 2 & \"规上\"", "<p>1 &lt; 2 &amp; &quot;[规上|a]&quot;</p>\n"),
    ("若a<b则", "<p>若[a&lt;b|b]则</p>\n"),
    ("amp;规&上", "<p>amp;规&amp;上</p>\n"),
    ("R&amp;D", "<p>[R&amp;D|b]</p>\n"),
    // No definition opens in a heading, a link or code, and none is sought across emphasis.
    ("# 规上\n\n规上", "<h1 id=\"规上\">规上</h1>\n<p>[规上|a]</p>\n"),
    ("[规上](/x)`规上`规*上*", "<p><a href=\"/x\">规上</a><code>规上</code>规<em>上</em></p>\n"),
    ("![规上](/x.png)y", "<p><img src=\"/x.png\" alt=\"规上\" />y</p>\n"),
    ("https://规上/", "<p>https://[规上|a]/</p>\n"),
  ])
  func termsAreExplainedAtTheirFirstUse(_ text: String, html: String) {
    #expect(explained(text) == html)
  }

  @Test(arguments: ["|a|\n|-|\n|规上|\n", "> [!注意]\n> 规上", "x[^1]\n\n[^1]: 规上", "~~规上~~", "- [ ] 规上"])
  func termsAreExplainedInEveryConstruct(_ text: String) {
    #expect(explained(text).contains("[规上|a]"))
  }

  /// A chart right before a term, a picture, a link and a figure: each keeps its place.
  @Test func explanationsGoWithOtherChanges() throws {
    let text = "- ```chart\n  ```\n  规上[甲](乙.md)与[](metric:x)规上工业企业，工业企业\n"
    let fragment = MarkdownConverter(describedKinds: ["chart"]).fragment(of: text.utf8, file: "x")
      .value
    var edits = Self.terms.explanations(in: fragment)
    edits.append(
      .drawing(HTML(vouchedFor: Array("<svg></svg>".utf8)), of: fragment.fencedBlocks[0]))
    edits.append(.address("/b/", of: fragment.links[0]))
    edits += TextEdit.figure(
      HTML.FilledLink(address: "/x/", text: "64%"), of: fragment.figureLinks[0])
    #expect(
      fragment.html.applying(edits).description == """
        <ul>
        <li>
        <svg></svg>
        <button type="button" class="term" popovertarget="a">规上</button>\
        <a href="/b/">甲</a>与<a class="figure" href="/x/">64%</a>规上工业企业，\
        <button type="button" class="term" popovertarget="c">工业企业</button></li>
        </ul>
        <section class="definitions" aria-label="术语">
        <p class="definitions-title">术语</p>
        <div class="definition" popover id="a">
        <p>甲</p>
        <button type="button" class="close" popovertarget="a" popovertargetaction="hide">收起</button>
        </div>
        <div class="definition" popover id="c">
        <p></p>
        <button type="button" class="close" popovertarget="c" popovertargetaction="hide">收起</button>
        </div>
        </section>

        """)
  }

  @Test func nothingIsExplainedWithoutTerms() {
    let fragment = MarkdownConverter().fragment(of: "规上".utf8, file: "x.md").value
    #expect(TermIndex.empty.explanations(in: fragment).isEmpty)
    #expect(Self.terms.explanations(in: fragment.html, at: .none).isEmpty)
    #expect(!fragment.termPlaces.isEmpty)
  }
}
