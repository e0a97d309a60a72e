import Characters

/// One part of a URL path, and of the file path behind it.
package enum PathSegment {
  /// What makes a text unusable as a part of a path, in words; nil where it is usable.
  package static func fault(in text: String) -> String? {
    if text.isEmpty { return "it is empty" }
    if text == "." || text == ".." { return "'\(text)' means another folder" }
    if text.hasPrefix(".") { return "it begins with a dot, which hides it" }
    if text.utf8.count > 240 { return "it is longer than 240 bytes" }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "/": return "it contains '/'"
      case "\\": return "it contains a backslash"
      case "\u{FFFD}": return "it is not in UTF-8, or contains U+FFFD"
      default:
        if scalar.isControl { return "it contains a control character" }
      }
    }
    return nil
  }
}
