import Foundation
import Markdown
import Testing

/// Comparisons with independent implementations: comrak and cmark-gfm. `Fixtures/oracles.py` made
/// the fixtures, says what it left out and why, and measures ten times as many cases.
@Suite struct OracleTests {
  private struct Emphasis: Decodable {
    let markdown: String
    let html: String
  }

  private struct Table: Decodable {
    let markdown: String
    let cmarkgfm: String
    let comrak: String
  }

  private func fixture<Case: Decodable>(_ name: String, of: Case.Type) throws -> [Case] {
    let file = URL(filePath: #filePath).appending(path: "../Fixtures/\(name)").standardized
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }

  private func html(_ text: String) -> String {
    var converter = MarkdownConverter(allowsRawHTML: true)
    converter.mendsSlips = false
    return converter.fragment(of: text.utf8, file: "x.md").value.html.description
  }

  /// The CJK-friendly amendments as comrak has them, but that nothing begins right before what closes
  /// a phrase and nothing ends right behind what opens one: 王**，李** hides two names; that a star behind a word
  /// leads to a remark, and that four hide a part of a number.
  @Test func emphasisIsThatOfTheAmendments() throws {
    let cases = try fixture("emphasis.json", of: Emphasis.self)
    #expect(cases.count == 2_500)
    for example in cases {
      let isSame = plain(html(example.markdown)) == example.html
      #expect(isSame || standsAtEdgeOfPhrase(example.markdown), "\(example.markdown)")
    }
  }

  private func standsAtEdgeOfPhrase(_ text: String) -> Bool {
    text.contains(
      /\*[，。、；：！？）》」』】”’（(]|[（《「『【“‘%％‰]\*|\*{4}|_{4}/
        .matchingSemantics(.unicodeScalar))
  }

  /// Where the two oracles disagree with each other or with the dialect:
  ///
  /// - `a\\|`: cmark-gfm takes the backslash before the pipe, so that a line break's backslash stays
  ///   beside it; comrak leaves both. The dialect follows cmark-gfm.
  /// - A list that holds a table is loose to both, for their tables count as ending in a blank line.
  ///   Here it is loose where there is a blank line, as the specification says.
  /// - A header that goes on with a paragraph without the marks of its list or quote: both count the
  ///   spaces before its first pipe as a cell. Here, as elsewhere, they count for nothing. (The
  ///   generator makes no such case.)
  /// - Text that turns out to be no table has the emphasis of the amendments, which cmark-gfm does not
  ///   know.
  /// - In the paragraph above a table both take the backslash from `\|`, in code too. Here text
  ///   outside tables keeps what CommonMark gives it.
  @Test func tablesAreThoseOfGFM() throws {
    let cases = try fixture("tables.json", of: Table.self)
    #expect(cases.count == 508)
    for example in cases {
      let ours = plain(html(example.markdown))
      if !isSame(ours, example.cmarkgfm) {
        #expect(hasPipeAboveTable(example.markdown), "\(example.markdown) → \(ours)")
      }
      if !example.markdown.contains("\\\\|"), !isSame(ours, example.comrak) {
        #expect(hasPipeAboveTable(example.markdown), "\(example.markdown) → \(ours)")
      }
    }
  }

  private func isSame(_ ours: String, _ theirs: String) -> Bool {
    if ours == theirs { return true }
    let without = { (html: String) -> String in html.replacing(#/</?p>|\n|\x20/#, with: "") }
    return ours.contains("<li>") && without(ours) == without(theirs)
  }

  private func hasPipeAboveTable(_ text: String) -> Bool {
    text.prefix { $0 != "\n" }.contains("\\|")
  }

  /// HTML without what differs in form alone, as `plain` in `oracles.py` makes it.
  private func plain(_ html: String) -> String {
    var html = html
    if html.contains("<table") {
      html =
        html.replacing(/<div class="scroll"[^>]*>\n/, with: "")
        .replacing("</table>\n</div>\n", with: "</table>\n")
        .replacing(/<table>\n<caption>(.*?)<\/caption>\n/) { "<p>表：\($0.1)</p>\n<table>\n" }
        .replacing(#/\x20(scope="col"|class="number")/#, with: "")
        .replacing(#/\x20class="(left|right|center)"/#) { " align=\"\($0.1)\"" }
    }
    if html.contains("<pre") { html = html.replacing("<pre tabindex=\"0\">", with: "<pre>") }
    if html.contains("<h") { html.replace(/<(h\d) id="[^"]*">/) { "<\($0.1)>" } }
    if html.contains("<img") {
      html =
        html.replacing(/<figure>\n(<img[^>]*>)\n<\/figure>/) { "<p>\($0.1)</p>" }
        .replacing(" loading=\"lazy\"", with: "")
    }
    html.replace(/([一-鿿，。])\n(<strong>)?(?=[一-鿿，。])/) { "\($0.1)\($0.2 ?? "")" }
    html.replace(/>\n+(?=<)/, with: ">")
    html.replace(/\n+$/, with: "")
    return html.contains("<br") ? html.replacing(/<br \/>\n/, with: "<br />") : html
  }
}
