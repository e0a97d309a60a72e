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

  /// Of a number that does not fit, with its unit, nothing is left.
  @Test(arguments: 0..<12)
  func cutsNoNumber(room: Int) {
    let before = String(repeating: "甲", count: 120 - room)
    let text = before + "12345.6亿元" + String(repeating: "乙", count: 40)
    let excerpt = Excerpt.of(text)
    // 12345.6亿元 and a word more.
    #expect(excerpt == (room < 12 ? before + "…" : text), "\(excerpt ?? "")")
    #expect(
      Excerpt.of(before + "-5.2" + String(repeating: "%", count: 1) + "，" + text)?.contains("5")
        != true
        || room >= 6)
  }

  @Test func takesWhiteSpaceTogetherAndLeavesNothingEmpty() {
    #expect(Excerpt.of("\n a \n\n b\n") == "a b")
    #expect(Excerpt.of(" \n ") == nil)
  }

  private static let filler = String(repeating: "more and ", count: 20)

  @Test(arguments: [
    ("Output rose by 5.0% in 2024. ", "Output rose by 5.0% in 2024."),
    ("Did it rise? ", "Did it rise?"), ("He said \"it rose.\" ", "He said \"it rose.\""),
    ("It rose (by 5%). ", "It rose (by 5%)."), ("Sales came to 3.5. ", "Sales came to 3.5."),
    ("他说：“涨了。”", "他说：“涨了。”"),
  ])
  func endsAtASentenceOfLatinTextAndWithItsClosingMarks(start: String, excerpt: String) {
    #expect(Excerpt.of(start + Self.filler) == excerpt)
  }

  /// Neither a sentence with `…` behind it nor a word that is cut.
  @Test func endsWithTheSentenceThatJustFits() {
    let sentence =
      "It came to 61,683.6 billion yuan in the first half of 2024, up 5.0% year on year"
    let exact = sentence + String(repeating: "x", count: Excerpt.limit - sentence.count - 1) + "."
    #expect(Excerpt.of(exact + " More.") == exact)
    #expect(Excerpt.of(exact) == exact)
  }

  @Test(arguments: ["No. 5 of the U.S. ", "Dr. J. Smith of Acme Ltd. ", "approx. half, vs. "])
  func goesOnBehindAbbreviations(start: String) {
    let excerpt = Excerpt.of(start + Self.filler)
    #expect(excerpt?.hasPrefix(start) == true)
    #expect(excerpt?.hasSuffix("…") == true)
  }

  @Test func cutsNoLatinWord() {
    let excerpt = Excerpt.of(String(repeating: "employment, ", count: 20))
    #expect(excerpt == String(repeating: "employment, ", count: 9) + "employment…")
    #expect(
      Excerpt.of(String(repeating: "unemployed, ", count: 7) + String(repeating: "x", count: 40))
        == String(repeating: "unemployed, ", count: 6) + "unemployed…")
    let mixed = Excerpt.of(String(repeating: "甲", count: 118) + " employment")
    #expect(mixed == String(repeating: "甲", count: 118) + "…")
    #expect(
      Excerpt.of(String(repeating: "e", count: 130)) == String(repeating: "e", count: 120) + "…")
  }
}
