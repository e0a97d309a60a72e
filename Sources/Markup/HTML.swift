/// HTML that the generator made itself and vouches for: the only thing a template may write
/// without escaping.
public struct HTML: Hashable, Sendable {
  public let bytes: [UInt8]

  /// Vouches for the bytes: whoever calls this has escaped every text in them.
  public init(vouchedFor bytes: [UInt8]) {
    self.bytes = bytes
  }

  public static let empty = HTML(vouchedFor: [])

  public var isEmpty: Bool { bytes.isEmpty }
}

extension HTML: CustomStringConvertible {
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
