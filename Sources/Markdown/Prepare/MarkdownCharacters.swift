import Characters

/// What CommonMark and the dialect call white space and punctuation.
extension Unicode.Scalar {
  /// Unicode whitespace as CommonMark 0.30 defines it, section 2.1: White_Space without the line
  /// tabulation, the next line, and the line and paragraph separators.
  var isMarkdownSpace: Bool {
    switch value {
    case 0x0B, 0x85, 0x2028, 0x2029: false
    default: isWhiteSpace
    }
  }

  /// A punctuation character as CommonMark 0.30 defines it: ASCII punctuation and Unicode's
  /// categories P.
  var isMarkdownPunctuation: Bool {
    if value < 0x80 { return UInt8(value).isASCIIPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where spaces end that begin at an index, full-width ones among them.
  func endOfSpaces(from start: Int) -> Int {
    var index = start
    while index < count {
      let (scalar, length) = scalar(at: index)
      guard scalar == " " || scalar == "\t" || scalar == "\u{3000}" else { break }
      index += length
    }
    return index
  }
}
