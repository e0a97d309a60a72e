import Testing

@testable import Proofreading

@Suite struct WordSearchTests {
  private func found(_ words: [(String, [String])], in text: String) -> [String] {
    let search = WordSearch(words.map { WordSearch.Word(text: $0.0, exceptions: $0.1) })
    let bytes = Array(text.utf8)
    return search.matches(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func findsEachPlace() {
    #expect(found([("帐户", []), ("布署", [])], in: "帐户，布署，帐户") == ["帐户", "布署", "帐户"])
  }

  @Test func theLongestWordCounts() {
    #expect(
      found([("管委会", []), ("园区管委会", []), ("园区管委会办", [])], in: "园区管委会办管委会") == ["园区管委会办", "管委会"])
  }

  @Test func aWordInALongerOneIsNone() {
    let words = [("平方", ["平方米", "三平方"])]
    #expect(found(words, in: "五平方米，五平方，三平方") == ["平方"])
  }

  @Test func latinWordsAreWhole() {
    let words = [("ton", [String]()), ("GDP", [])]
    #expect(found(words, in: "tons, a ton, button, 我国GDP增长") == ["ton", "GDP"])
  }

  @Test func wordsOfTwoBytesAreFound() {
    #expect(found([("é", []), ("ab", [])], in: "é ab é") == ["é", "ab", "é"])
  }
}
