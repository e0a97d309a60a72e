import FrontMatter

/// Words that the texts of a site should not have, and what to write in their place.
package struct DiscouragedWording: Sendable {
  package let wrong: [Located<String>]
  /// What to write; nil where it is to be left out or said in another way.
  package let right: String?
  package let reason: String?
  /// Longer words that hold one of the wrong ones and are right.
  package let exceptions: [String]
}
