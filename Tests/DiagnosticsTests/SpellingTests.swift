import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("dat", "date"), ("tilte", "title"),
    ("标提", "标题"), ("summry", "summary"),
  ])
  func findsTheNearestName(misspelt: String, meant: String) {
    let known = ["title", "date", "summary", "tags", "标题"]
    #expect(Spelling.nearest(to: misspelt, in: known) == meant)
  }

  @Test(arguments: ["x", "colour", "", "日"])
  func suggestsNothingForWhatIsNearToNothing(name: String) {
    #expect(Spelling.nearest(to: name, in: ["title", "date", "题"]) == nil)
  }

  @Test func prefersTheEarlierOfTwoThatAreEquallyNear() {
    #expect(Spelling.nearest(to: "cat", in: ["bat", "hat"]) == "bat")
  }
}
