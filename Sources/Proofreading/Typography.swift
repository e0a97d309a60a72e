import Characters
import Diagnostics

/// What Chinese text has from another keyboard: half-width punctuation between Chinese characters
/// (GB/T 15834), full-width digits and letters (GB/T 15835).
enum Typography {
  private static let fullWidth: [Unicode.Scalar: Unicode.Scalar] = [
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（",
  ]

  /// How long what stands between brackets may be for both to be seen as a pair.
  private static let bracketReach = 40

  /// One remark on each for a file: at the first place, with the lines of the others.
  static func remarks(
    on texts: [ReadableText], in file: String, _ places: TextPlaces
  ) -> [Diagnostic] {
    var halfWidth: [Find] = []
    var wide: [Find] = []
    for text in texts {
      let scalars = text.scalars
      halfWidth += punctuation(in: scalars)
      wide += wideCharacters(in: scalars)
    }
    return [
      remark(Rule.proofreading.halfWidthPunctuation, halfWidth, file, places),
      remark(Rule.proofreading.wideCharacters, wide, file, places),
    ].compactMap { $0 }
  }

  private struct Find {
    let found: String
    let right: String
    let offset: Int
  }

  private typealias Placed = ReadableText.Placed

  private static func punctuation(in scalars: [Placed]) -> [Find] {
    var finds: [Find] = []
    for index in scalars.indices {
      let scalar = scalars[index].scalar
      guard scalar.isASCII, let right = fullWidth[scalar] else { continue }
      // 【!提示】 is how some mark a callout.
      if scalar == "!", index > 0, scalars[index - 1].scalar == "【" { continue }
      if scalar == "(", isOpeningPair(index, in: scalars) {
        // A pair is one slip.
        finds.append(Find(found: "(", right: "（）", offset: scalars[index].offset))
      } else if scalar != "(", isBetweenChinese(index, in: scalars) {
        finds.append(
          Find(found: String(scalar), right: String(right), offset: scalars[index].offset))
      }
    }
    return finds
  }

  private static func isBetweenChinese(_ index: Int, in scalars: [Placed]) -> Bool {
    guard index > 0, isChinese(scalars[index - 1].scalar) else { return false }
    guard index + 1 < scalars.count else { return true }
    let next = scalars[index + 1].scalar
    // At the end of a title and of a paragraph, a colon may introduce what is no text.
    return isChinese(next) || next == "\n" && scalars[index].scalar != ":"
  }

  /// Whether a bracket behind Chinese is closed by another one, with Chinese between the two.
  private static func isOpeningPair(_ index: Int, in scalars: [Placed]) -> Bool {
    guard index > 0, isChinese(scalars[index - 1].scalar) else { return false }
    var holdsChinese = false
    for place in scalars.indices[(index + 1)...].prefix(Self.bracketReach) {
      switch scalars[place].scalar {
      case ")": return holdsChinese
      case "(", "\n": return false
      case let scalar: holdsChinese = holdsChinese || isChinese(scalar)
      }
    }
    return false
  }

  /// Ideographs and the punctuation that goes with them.
  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF, 0x3001...0x3002, 0x3008...0x3011,
      0x3014...0x3017, 0xFF08...0xFF09, 0x201C...0x201D:
      true
    default: false
    }
  }

  private static func wideCharacters(in scalars: [Placed]) -> [Find] {
    var finds: [Find] = []
    var run: (text: String, plain: String, offset: Int)?
    for (scalar, offset) in scalars + [("\n", 0)] {
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        let plain = Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
        run = (
          (run?.text ?? "") + String(scalar), (run?.plain ?? "") + String(plain),
          run?.offset ?? offset
        )
      default:
        if let run { finds.append(Find(found: run.text, right: run.plain, offset: run.offset)) }
        run = nil
      }
    }
    return finds
  }

  private static func remark(
    _ rule: Rule, _ finds: [Find], _ file: String, _ places: TextPlaces
  ) -> Diagnostic? {
    guard let first = finds.min(by: { $0.offset < $1.offset }) else { return nil }
    let lines = Set(finds.map { places.position(of: $0.offset).line })
    return Diagnostic(
      rule, at: SourceLocation(file: file, offset: first.offset, in: places),
      [
        "text": .text(first.found), "right": .text(first.right), "count": .number(finds.count),
        "lines": .text(ProofreadingRules.list(of: lines)),
      ],
      fix: finds.count == 1 ? nil : ProofreadingRules.everywhere,
      length: first.found.unicodeScalars.count)
  }
}
