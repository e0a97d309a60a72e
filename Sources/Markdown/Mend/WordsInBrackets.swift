import Characters

/// A line that begins with words in brackets and a colon, `[记者]: 您好`. To CommonMark it defines a link,
/// and leaves no trace; where what follows is no address, words are meant.
enum WordsInBrackets {
  static func begin(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count > 4, line[0] == UInt8(ascii: "["), line[1] != UInt8(ascii: "^"),
      line[1] != UInt8(ascii: "!"),
      let end = line.firstIndex(of: UInt8(ascii: "]"), from: 1, to: min(line.count, 200)),
      end + 1 < line.count, line[end + 1] == UInt8(ascii: ":")
    else { return false }
    let address = line[(end + 2)...].drop(while: \.isBlank).prefix { !$0.isBlank }
    return address.contains { $0 >= 0x80 }
      && !address.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
      && address.first != UInt8(ascii: "<")
  }
}
