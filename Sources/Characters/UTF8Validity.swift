/// Well-formed UTF-8 (The Unicode Standard, table 3-7), as the standard library checks it.
extension Span<UInt8> {
  /// Where the first sequence begins that is not UTF-8; nil where all of it is.
  public var firstInvalidUTF8: Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: self)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
