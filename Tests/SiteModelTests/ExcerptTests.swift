import Testing

@testable import SiteModel

@Suite struct ExcerptTests {
  @Test func endsAtASentence() {
    let text = String(repeating: "甲", count: 60) + "。" + String(repeating: "乙", count: 100)
    #expect(Excerpt.of(text) == String(repeating: "甲", count: 60) + "。")
  }

  @Test func cutsALongSentenceByCharacters() {
    #expect(
      Excerpt.of(String(repeating: "甲", count: 200)) == String(repeating: "甲", count: 120) + "…")
    #expect(
      Excerpt.of(String(repeating: "e\u{301}", count: 121))
        == String(repeating: "e\u{301}", count: 120) + "…")
  }

  @Test func takesWhiteSpaceTogetherAndLeavesNothingEmpty() {
    #expect(Excerpt.of("\n a \n\n b\n") == "a b")
    #expect(Excerpt.of(" \n ") == nil)
  }
}
