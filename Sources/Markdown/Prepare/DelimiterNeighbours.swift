import Characters

/// What stands before and behind a run of delimiters, and what the run may do by the CJK-friendly
/// amendments to CommonMark, section 6.2 (tats-u/markdown-cjk-friendly, specification.md).
struct DelimiterNeighbours {
  private enum Class {
    case space
    /// A non-CJK punctuation sequence.
    case punctuation
    /// A CJK sequence, CJK punctuation among them, or an ideographic variation selector.
    case cjk
    case other
  }

  private let before: Class
  private let after: Class
  /// Whether the run stands right before what closes or parts a phrase, or right behind what opens
  /// one: nothing begins before `，`, and nothing ends behind `（`.
  private let isAtEdgeOfPhrase: Bool
  /// Whether a quotation mark, `%` or `…` stands on one side, and on the other a letter or a digit that is
  /// not Chinese: `**“甲”**5`. Where Chinese would follow, the run could end there; that 5 follows
  /// changes nothing.
  private let isBesideQuotation: Bool
  /// Whether the character before is a variation selector behind punctuation of any kind: the two
  /// count as punctuation, which libcmark does not see.
  let hidesPunctuation: Bool

  /// - Parameter lineStart: where the text of the line begins; the beginning and the end of a line
  ///   count as white space.
  init(of run: Range<Int>, in text: UnsafeBufferPointer<UInt8>, lineStart: Int) {
    if run.upperBound == text.count || text[run.upperBound].isLineEnd {
      after = .space
    } else {
      after = Self.classify(text.scalar(at: run.upperBound).scalar)
    }
    guard run.lowerBound > lineStart else {
      before = .space
      hidesPunctuation = false
      isAtEdgeOfPhrase = false
      isBesideQuotation = false
      return
    }
    let (scalar, start) = text.scalar(before: run.lowerBound)
    let next: Unicode.Scalar =
      run.upperBound < text.count ? text.scalar(at: run.upperBound).scalar : "\n"
    // 5%*； and 投资*（亿元） lead to a remark.
    let isBehindWord = !scalar.isMarkdownPunctuation || "%％‰".unicodeScalars.contains(scalar)
    let isRemark = run.count == 1 && (next == "（" || next == "(")
    isAtEdgeOfPhrase =
      (Self.endsPhrase(next) || isRemark) && isBehindWord && !scalar.isMarkdownSpace
      || Self.beginsPhrase(scalar) && !next.isMarkdownPunctuation
    isBesideQuotation =
      run.count > 1
      && ("”’%％‰…".unicodeScalars.contains(scalar) && Self.classify(next) == .other
        || "“‘".unicodeScalars.contains(next) && Self.classify(scalar) == .other)
    switch scalar.value {
    case 0xFE00...0xFE0E where start > lineStart:
      let selected = text.scalar(before: start).scalar
      let isFullWidthQuotation = scalar.value == 0xFE01 && "‘’“”".unicodeScalars.contains(selected)
      let sequence = isFullWidthQuotation ? .cjk : Self.classify(selected)
      before = sequence == .space ? .other : sequence
      hidesPunctuation = selected.isMarkdownPunctuation
    case 0xE0100...0xE01EF:
      before = .cjk
      hidesPunctuation = false
    default:
      before = Self.classify(scalar)
      hidesPunctuation = false
    }
  }

  private static func classify(_ scalar: Unicode.Scalar) -> Class {
    if scalar.isMarkdownSpace { return .space }
    if scalar.isCJK { return .cjk }
    return scalar.isMarkdownPunctuation ? .punctuation : .other
  }

  private static func endsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "】", "”", "’": true
    default: false
    }
  }

  private static func beginsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "《", "「", "『", "【", "“", "‘": true
    default: false
    }
  }

  var isLeftFlanking: Bool {
    after != .space && (after != .punctuation || before != .other || isBesideQuotation)
  }

  var isRightFlanking: Bool {
    before != .space && (before != .punctuation || after != .other || isBesideQuotation)
  }

  /// Whether a sign before the run is to be taken for a letter, so that the run begins nothing.
  var endsWord: Bool { isAtEdgeOfPhrase && before == .punctuation }

  enum EmphasisMarks {
    case none
    case before
    case both
  }

  /// Where an ``EmphasisMark`` makes libcmark see what the amendments say.
  var emphasisMarks: EmphasisMarks {
    // Next to white space the amendments and CommonMark agree.
    if before == .space || after == .space || isAtEdgeOfPhrase { return .none }
    if before == .cjk || after == .cjk || isBesideQuotation { return .both }
    return hidesPunctuation ? .before : .none
  }
}
