/// The bytes of a file in the program.
enum EmbeddedContent {
  case text(StaticString)
  /// Two digits a byte.
  case hexadecimal(StaticString)

  var bytes: [UInt8] {
    switch self {
    case .text(let text): text.withUTF8Buffer { Array($0) }
    case .hexadecimal(let digits):
      digits.withUTF8Buffer { digits in
        stride(from: 0, to: digits.count - 1, by: 2).map {
          Self.value(of: digits[$0]) << 4 | Self.value(of: digits[$0 + 1])
        }
      }
    }
  }

  private static func value(of digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
  }
}
