import Characters

/// What a line begins with before its own text: indentation, quote marks and list markers.
struct ContainerPrefix {
  /// Bytes of the prefix.
  let length: Int
  /// Quote marks and list markers.
  let markers: Int
  /// The most containers that can be open after this line: each of those continued from the lines
  /// above takes at least two columns of indentation.
  let deepestNesting: Int
  /// Whether there is nothing else on the line.
  let isWholeLine: Bool
  /// Whether a new list item or heading begins here, which ends a paragraph.
  let beginsBlock: Bool
  /// What stands last in it.
  let last: Marker?

  enum Marker {
    case quote
    case list
  }

  /// - Parameter start: where the line begins; it ends where the bytes do, or before.
  init(of bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    var index = start
    var markers = 0
    var listMarkers = 0
    var columns = 0
    var last: Marker?
    loop: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "):
        columns += 1
        index += 1
      case UInt8(ascii: "\t"):
        columns += 4
        index += 1
      case UInt8(ascii: ">"):
        markers += 1
        last = .quote
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard Self.isSpaceOrEnd(bytes, at: index + 1) else { break loop }
        markers += 1
        listMarkers += 1
        last = .list
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let end = Self.endOfOrderedMarker(bytes, from: index) else { break loop }
        markers += 1
        listMarkers += 1
        last = .list
        index = end
      default: break loop
      }
    }
    length = index - start
    self.last = last
    self.markers = markers
    deepestNesting = markers + columns / 2
    isWholeLine = index == bytes.count || bytes[index].isLineEnd
    beginsBlock = listMarkers > 0 || (!isWholeLine && bytes[index] == UInt8(ascii: "#"))
  }

  private static func isSpaceOrEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index >= bytes.count || bytes[index].isBlank || bytes[index].isLineEnd
  }

  /// CommonMark 0.30, section 5.2: one to nine digits and `.` or `)`.
  private static func endOfOrderedMarker(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index < bytes.count, index - start < 9,
      bytes[index].isASCIIDigit
    {
      index += 1
    }
    guard index < bytes.count,
      bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
      isSpaceOrEnd(bytes, at: index + 1)
    else { return nil }
    return index + 1
  }
}
