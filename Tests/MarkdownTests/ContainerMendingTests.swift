import Markdown
import Testing

/// What quotes, list items and notes hold is mended as lines at the margin are.
@Suite struct ContainerMendingTests {
  private func result(_ text: String) -> (html: String, codes: [String]) {
    let parsed = MarkdownConverter().fragment(of: text.utf8, file: "x.md")
    return (parsed.value.html.description, parsed.diagnostics.map(\.rule.code))
  }

  @Test(arguments: [
    ("> ＃ 题", "> # 题"), ("> 1、甲\n> 2、乙", "> 1. 甲\n> 2. 乙"), ("＞ 甲\n＞ ＊＊乙＊＊丙", "> 甲\n> **乙**丙"),
    ("> [!注意]\n> 1、甲\n> 2、乙", "> [!注意]\n>\n> 1. 甲\n> 2. 乙"),
    ("> > •甲\n> > •乙", "> > - 甲\n> > - 乙"), ("> ｜甲｜\n> ｜－｜\n> ｜1｜", "> |甲|\n> |-|\n> |1|"),
    (">1、甲\n>2、乙", "> 1. 甲\n> 2. 乙"), ("> ## 题 {#a}", "> ## 题｛#a｝"),
    ("- 甲\n  1、乙\n  2、丙", "- 甲\n  1. 乙\n  2. 丙"), ("- ＃ 题", "- # 题"),
    ("1. 甲\n   （1）乙\n   （2）丙", "1. 甲\n\n   （1）乙\n\n   （2）丙"),
    ("- 甲\n  - 乙\n    －丙\n    －丁", "- 甲\n  - 乙\n    - 丙\n    - 丁"),
    ("- 甲\n\n  |a|b|c|\n  |－|－|－|\n  |1|2|3|", "- 甲\n\n  |a|b|c|\n  |-|-|-|\n  |1|2|3|"),
    ("文[^1]\n\n[^1]: 甲\n    1、乙\n    2、丙", "文[^1]\n\n[^1]: 甲\n\n    1. 乙\n    2. 丙"),
    ("> 见［甲］（a.md）", "> 见[甲](a.md)"),
  ])
  func whatTheyHoldIsReadAsAtTheMargin(text: String, plain: String) {
    let (html, codes) = result(text + "\n")
    #expect(html == result(plain + "\n").html)
    #expect(codes == [])
  }

  /// Code in them, and what may mean something else, stays.
  @Test(arguments: [
    "> ```\n> ＃ 题\n> 1、甲\n> 2、乙\n> ```", "- ```\n  ＃ 题\n  ```\n- 乙", "- 1、甲\n- 2、乙", "- ·甲",
    "* * *",
    "- - -", "甲\n2. 乙\n   丙",
  ])
  func theRestStays(text: String) {
    var plain = MarkdownConverter()
    plain.mendsSlips = false
    let (html, codes) = result(text + "\n")
    #expect(html == plain.fragment(of: text.utf8, file: "x.md").value.html.description)
    #expect(codes == [])
  }

  @Test func slipsAreSaidAtTheirPlaces() {
    let text = "文\n\n> 甲\n>\n> |a|b|\n> |1|2|\n\n- 乙\n  <o:p></o:p>\n"
    let places = MarkdownConverter().fragment(of: text.utf8, file: "x.md").diagnostics.map {
      "\($0.location.position?.line ?? 0):\($0.location.position?.column ?? 0) \($0.rule.code)"
    }
    #expect(
      places == [
        "5:3 table-without-head", "9:3 tag-of-word-processor", "9:8 tag-of-word-processor",
      ])
  }

  @Test func deepNestsAreLeftAlone() {
    let text = String(repeating: "> ", count: 60) + "＃ 题\n"
    #expect(result(text).codes == [])
  }
}
