import Diagnostics

/// A YAML value with its place, before anything is known about what it should be.
///
/// Scalars stay text: YAML 1.1's guesses ("08", "no", "12:30") never touch an editor's value.
package struct YAMLValue: Sendable {
  package indirect enum Content: Sendable {
    /// Nothing, `~` or `null`.
    case null
    case scalar(String)
    case sequence([YAMLValue])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let keyPosition: SourceLocation.Position
    package let value: YAMLValue
  }

  package let content: Content
  package let position: SourceLocation.Position
  /// Whether it is a scalar in quotation marks, or a block: text beyond doubt.
  package var isQuoted = false

  package init(content: Content, position: SourceLocation.Position, isQuoted: Bool = false) {
    self.content = content
    self.position = position
    self.isQuoted = isQuoted
  }

  /// What it is, in an editor's words.
  package var kind: String {
    switch content {
    case .null: "nothing"
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}
