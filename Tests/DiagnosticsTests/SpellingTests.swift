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

  @Test(arguments: [
    ("qinchuan-4321-invesment", "qinchuan-4321-investment"),
    ("inchuan-77-investment", "qinchuan-77-investment"),
    ("qinchuan-9999-investmant", "qinchuan-9999-investment"),
  ])
  func findsTheNearestOfMany(misspelt: String, meant: String) {
    let known = KnownNames((0..<10_000).map { "qinchuan-\($0)-investment" })
    #expect(known.nearest(to: misspelt) == meant)
  }

  /// However many names there are, few are compared.
  @Test(arguments: [50, 100, 101, 1_000, 20_000])
  func comparesFewOfMany(count: Int) {
    let known = KnownNames((0..<count).map { "indicator-\($0)" })
    #expect(known.neighbours(of: "indicatr-77").count <= 100)
  }

  @Test func suggestsNoNameToItself() {
    let known = KnownNames(["title", "tilte"])
    #expect(known.nearest(to: "title", except: "title") == "tilte")
  }
}
