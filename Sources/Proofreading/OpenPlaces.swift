import Characters
import Diagnostics

/// Places that were left open to be filled in later: 增长X%, ____亿元, （待补）, TODO.
enum OpenPlaces {
  /// One remark for a file: at the first place, with the lines of the others.
  static func remarks(
    on texts: [ReadableText], in file: String, _ places: TextPlaces
  ) -> [Diagnostic] {
    let found = texts.flatMap { text in
      let all = text.scalars
      return ranges(in: all).map { all[$0] }
    }
    guard let first = found.min(by: { ($0.first?.offset ?? 0) < ($1.first?.offset ?? 0) }) else {
      return []
    }
    let lines = Set(found.compactMap(\.first).map { places.position(of: $0.offset).line })
    return [
      Diagnostic(
        Rule.proofreading.openPlace,
        at: SourceLocation(file: file, offset: first.first?.offset ?? 0, in: places),
        [
          "text": .text(String(String.UnicodeScalarView(first.map(\.scalar)))),
          "count": .number(found.count), "lines": .text(ProofreadingRules.list(of: lines)),
        ],
        fix: found.count == 1 ? nil : ProofreadingRules.fillAll, length: first.count)
    ]
  }

  static func ranges(in scalars: [ReadableText.Placed]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard let end = end(ofPlaceAt: index, in: scalars) else {
        index += 1
        continue
      }
      ranges.append(index..<end)
      index = end
    }
    return ranges
  }

  /// Where a place that begins somewhere ends; nil where none begins.
  private static func end(ofPlaceAt start: Int, in scalars: [ReadableText.Placed]) -> Int? {
    let first = scalars[start].scalar
    switch first {
    case "X", "x", "Ｘ", "ｘ", "×", "_", "＿", "…":
      // 3×4, Excel's xlsx: behind a letter or a digit it is no place for a number.
      if start > 0, scalars[start - 1].scalar == first || isLetterOrDigit(scalars[start - 1].scalar)
      {
        return nil
      }
      var end = start
      // ×.× as well.
      while end < scalars.count,
        scalars[end].scalar == first
          || scalars[end].scalar == "." && end + 1 < scalars.count
            && scalars[end + 1].scalar == first
      {
        end += 1
      }
      // What is left out may well be followed by a word: “…年”; and one × multiplies: 本金×日利率.
      let isSign = first == "…" || first == "×" && end == start + 1
      let units = isSign ? Self.measures : Self.units
      if let unit = self.end(ofUnitAt: end, in: scalars, among: units) { return unit }
      // A name that is hidden has two; three stand for what is not known yet.
      let isLetter = first == "X" || first == "Ｘ"
      let goesOn = end < scalars.count && isLetterOrDigit(scalars[end].scalar)
      return isLetter && end - start > 2 && !goesOn ? end : nil
    case "（", "(", "【", "［", "[", "〔":
      return self.end(ofBracketAt: start, in: scalars)
    case "T", "F":
      if start > 0, isLetterOrDigit(scalars[start - 1].scalar) { return nil }
      return words.lazy.compactMap { self.end(of: $0, at: start, in: scalars) }.first { end in
        end == scalars.count || !isLetterOrDigit(scalars[end].scalar)
      }
    default: return nil
    }
  }

  private static let words = ["TODO", "TBD", "FIXME"].map { Array($0.unicodeScalars) }
  private static let waiting = [
    "待补", "待填", "待核", "待更新", "待插入", "此处", "数据待", "數據待",
  ].map { Array($0.unicodeScalars) }
  private static let measures = [
    "%", "％", "‰", "亿", "億", "万", "萬", "个百分点", "個百分點",
  ].map { Array($0.unicodeScalars) }
  private static let units =
    measures
    + [
      "元", "个", "個", "家", "人", "户", "戶", "吨", "噸", "项", "項", "件", "倍", "公顷", "公頃", "平方", "千瓦", "年",
      "月", "日",
    ].map { Array($0.unicodeScalars) }

  private static func end(
    ofUnitAt start: Int, in scalars: [ReadableText.Placed], among units: [[Unicode.Scalar]]
  ) -> Int? {
    units.lazy.compactMap { end(of: $0, at: start, in: scalars) }.first
  }

  /// Brackets around words that say so, or around nothing before a unit: （　）亿元.
  private static func end(ofBracketAt start: Int, in scalars: [ReadableText.Placed]) -> Int? {
    var inside = start + 1
    while inside < scalars.count, scalars[inside].scalar.isWhiteSpace,
      scalars[inside].scalar != "\n"
    {
      inside += 1
    }
    guard inside < scalars.count else { return nil }
    if closing.contains(scalars[inside].scalar) {
      return end(ofUnitAt: inside + 1, in: scalars, among: units)
    }
    guard waiting.contains(where: { end(of: $0, at: inside, in: scalars) != nil }) else {
      return nil
    }
    let close = scalars[inside...].prefix(longest).firstIndex { closing.contains($0.scalar) }
    return close.map { $0 + 1 }
  }

  private static let closing: Set<Unicode.Scalar> = ["）", ")", "】", "］", "]", "〕"]
  /// How many characters words in brackets may have to be a note to oneself.
  private static let longest = 16

  private static func end(
    of word: [Unicode.Scalar], at start: Int, in scalars: [ReadableText.Placed]
  ) -> Int? {
    let end = start + word.count
    guard end <= scalars.count, zip(word, scalars[start..<end]).allSatisfy({ $0 == $1.scalar })
    else { return nil }
    return end
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
