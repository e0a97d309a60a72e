import Characters

/// Which addresses a page may lead to: an allow-list of schemes.
///
/// A scheme is what RFC 3986, section 3.1 calls one. Browsers also see a scheme through leading
/// spaces and embedded tabs: in text that becomes an address those come out percent-encoded, so that
/// none is left to see, and ``refusedScheme(in:)`` sees through them as browsers do.
package enum URLPolicy {
  /// Schemes that are harmless whatever follows.
  private static let linkSchemes: Set = ["http", "https", "mailto", "tel"]

  /// Whether a text is a whole address, with a scheme, that a link may have.
  package static func allowsAbsoluteLink(_ text: String) -> Bool {
    guard let scheme = scheme(of: Array(text.utf8)) else { return false }
    return allowsLink(scheme: scheme)
  }

  /// The scheme of a destination, or nil where it is relative.
  package static func scheme(of destination: [UInt8]) -> String? {
    guard let first = destination.first, first.isASCIILetter,
      let end = destination.firstIndex(where: { !isSchemeByte($0) }),
      destination[end] == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: destination[..<end], as: UTF8.self)
  }

  package static func allowsLink(scheme: String?) -> Bool {
    scheme.map { linkSchemes.contains($0.lowercased()) } ?? true
  }

  package static func allowsImage(scheme: String?) -> Bool {
    switch scheme?.lowercased() {
    case nil, "http", "https": true
    default: false
    }
  }

  /// What an address that is written as it stands has for a scheme that no link may have: all before
  /// the first `:`, unless `/`, `?` or `#` comes first.
  package static func refusedScheme(in address: String) -> Substring? {
    guard let end = address.firstIndex(where: { ":/?#".contains($0) }), address[end] == ":",
      !linkSchemes.contains(address[..<end].lowercased())
    else { return nil }
    return address[..<end]
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
