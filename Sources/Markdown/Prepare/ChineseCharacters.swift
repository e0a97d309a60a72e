import Characters

/// What Unicode says of a character that matters in Chinese text.
extension Unicode.Scalar {
  /// Takes the place of one Chinese character or half of one: East Asian Width W, F or H.
  @inline(__always)
  var isWideOrHalfWidth: Bool { isWide || isHalfWidth }

  /// Script Hangul (UAX #24): wide, but its words are set apart by spaces.
  var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0x302E...0x302F, 0x3131...0x318E, 0x3200...0x321E, 0x3260...0x327E,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0xFFA0...0xFFBE,
      0xFFC2...0xFFC7, 0xFFCA...0xFFCF, 0xFFD2...0xFFD7, 0xFFDA...0xFFDC:
      true
    default: false
    }
  }

  /// A CJK character by the CJK-friendly amendments to CommonMark: wide and not an emoji by
  /// default, or Hangul.
  var isCJK: Bool {
    if value < 0x1100 { return false }
    if (0x4E00...0x9FFF).contains(value) { return true }
    // From here to the end of the first plane no character is an emoji unless it is asked to be.
    if (0x2E80...0xFFFF).contains(value) { return isWideOrHalfWidth || isHangul }
    return isHangul || (isWideOrHalfWidth && !properties.isEmojiPresentation)
  }

  /// Whether a line break between it and another such character is no space.
  var joinsLines: Bool { isWideOrHalfWidth && !isHangul }

  /// Punctuation and enclosed numbers that are as wide as Chinese characters beside them: quotation
  /// marks, dashes, ellipses, ① (East Asian Width A).
  var isWideInChinese: Bool {
    switch value {
    case 0xB7, 0x2013...0x2016, 0x2018...0x2019, 0x201C...0x201D, 0x2024...0x2027, 0x203B: true
    default: isEnclosedNumber
    }
  }

  /// ①, ⑴, ⒈, and Ⅰ, which number what is Chinese.
  var isEnclosedNumber: Bool {
    switch value {
    case 0x2160...0x216B, 0x2170...0x2179, 0x2460...0x24E9, 0x24EB...0x24FF, 0x2776...0x277F: true
    default: false
    }
  }
}
