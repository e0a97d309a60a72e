import Markup

extension TextEdit {
  /// Leaves the words of a link without the link.
  public static func unlinking(_ link: Reference, in html: HTML) -> [TextEdit] {
    let bytes = html.bytes
    let start = link.addressRange.lowerBound - opening.count
    // Links never stand inside one another, and a `>` in an attribute or a text is escaped.
    guard start >= 0, bytes[start...].starts(with: opening),
      let end = bytes[link.addressRange.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let close = bytes[end...].indices.first(where: { bytes[$0...].starts(with: closing) })
    else { preconditionFailure("'\(link.destination)' is no link of this text") }
    return [
      TextEdit(start..<end + 1) { _ in }, TextEdit(close..<close + closing.count) { _ in },
    ]
  }

  private static let opening = Array("<a href=\"".utf8)
  private static let closing = Array("</a>".utf8)
}
