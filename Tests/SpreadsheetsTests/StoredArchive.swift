/// Reads an archive of stored files by its directory, as programs do, and checks what the files' own
/// heads say.
struct StoredArchive {
  private(set) var files: [(name: String, content: [UInt8])] = []

  enum Damage: Error {
    case noEnd
    case noEntry(Int)
    case otherHead(String)
    case wrongSum(String)
  }

  init(_ bytes: [UInt8]) throws(Damage) {
    let half = { (place: Int) in Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    let word = { (place: Int) in half(place) | half(place + 2) << 16 }
    let end = bytes.count - 22
    guard end >= 0, word(end) == 0x0605_4B50 else { throw .noEnd }
    var place = word(end + 16)
    for index in 0..<half(end + 10) {
      guard word(place) == 0x0201_4B50, half(place + 10) == 0 else { throw .noEntry(index) }
      let length = half(place + 28)
      let name = String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self)
      let own = word(place + 42)
      guard word(own) == 0x0403_4B50,
        bytes[own + 4..<own + 28] == bytes[place + 6..<place + 30],
        bytes[own + 30..<own + 30 + length] == bytes[place + 46..<place + 46 + length]
      else { throw .otherHead(name) }
      let content = Array(bytes[own + 30 + length..<own + 30 + length + word(place + 20)])
      guard Self.sum(of: content) == UInt32(word(place + 16)) else { throw .wrongSum(name) }
      files.append((name, content))
      place += 46 + length
    }
  }

  subscript(name: String) -> String? {
    files.first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) }
  }

  /// CRC-32 bit by bit, as it is defined.
  static func sum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
