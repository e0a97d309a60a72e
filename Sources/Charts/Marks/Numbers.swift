/// Numbers as SVG needs them: one decimal, which is a tenth of a pixel.
enum Numbers {
  static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  static func write(_ number: Double, to bytes: inout [UInt8]) {
    write(number) { bytes.append($0) }
  }

  /// Two numbers with as little between them as will do.
  static func write(_ a: Double, _ b: Double, to bytes: inout [UInt8]) {
    write(a, b) { bytes.append($0) }
  }

  @inline(__always)
  static func write(_ a: Double, _ b: Double, _ put: (UInt8) -> Void) {
    write(a, put)
    if tenths(b) >= 0 { put(UInt8(ascii: " ")) }
    write(b, put)
  }

  @inline(__always)
  static func write(_ number: Double, _ put: (UInt8) -> Void) {
    let tenths = tenths(number)
    if tenths < 0 { put(UInt8(ascii: "-")) }
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if whole > 0 || tenth == 0 { write(whole, put) }
    guard tenth > 0 else { return }
    put(UInt8(ascii: "."))
    put(UInt8(ascii: "0") + UInt8(tenth))
  }

  @inline(__always)
  private static func tenths(_ number: Double) -> Int { Int((number * 10).rounded()) }

  @inline(__always)
  private static func write(_ whole: UInt, _ put: (UInt8) -> Void) {
    var unit: UInt = 1
    while whole / unit > 9 { unit *= 10 }
    while unit > 0 {
      put(UInt8(ascii: "0") + UInt8(whole / unit % 10))
      unit /= 10
    }
  }
}
