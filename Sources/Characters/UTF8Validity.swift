/// Well-formed UTF-8 (The Unicode Standard, table 3-7), as the standard library checks it.
extension Span<UInt8> {
  /// Where the first sequence begins that is not UTF-8; nil where all of it is.
  public var firstInvalidUTF8: Int? {
    if isOfCommonCharacters { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: self)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether it is UTF-8, and of ASCII and most characters of three bytes alone, as nearly all texts in
  /// Chinese are: behind such a first byte any two that continue it are right.
  private var isOfCommonCharacters: Bool {
    withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let first = bytes[index]
        if first < 0x80 {
          index += 1
          continue
        }
        guard first > 0xE0, first < 0xF0, first != 0xED, index + 2 < bytes.count,
          bytes[index + 1].continuesUTF8, bytes[index + 2].continuesUTF8
        else { return false }
        index += 3
      }
      return true
    }
  }
}
