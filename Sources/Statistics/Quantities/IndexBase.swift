/// What an index number takes for 100, however it is written: `上年=100`, `上年 = 100` and `上年为100` are
/// one.
public struct IndexBase: Hashable, Sendable {
  /// `上年=100`
  public let text: String

  /// - Parameter text: as it was written, with the number.
  public init(_ text: String) {
    var words = text.replacing("＝", with: "=").split(separator: "=").map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.joined(separator: "=")
    if !words.contains(where: { $0.isASCII && $0.isLetter }) { words.removeAll { $0 == " " } }
    self.text = words.hasSuffix("为100") ? "\(words.dropLast(4))=100" : words
  }

  /// Whether each number is measured by another period than the one beside it, as those on the year
  /// before are: such numbers are rates, and no amounts.
  public var moves: Bool {
    let words = text.lowercased()
    return Self.movingWords.contains { words.contains($0) }
  }

  private static let movingWords = [
    "上年", "去年", "前年", "上月", "上期", "上季", "上旬", "上周", "上週", "同期", "同月", "同季", "前期", "环比", "同比",
    "previous", "preceding", "earlier", "before", "same ", "last ",
  ]
}
