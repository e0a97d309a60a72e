import Diagnostics
import Files
import Localization

/// A YAML value with its place, before anything is known about what it should be.
///
/// Scalars stay text: YAML 1.1's guesses ("08", "no", "12:30") never touch an editor's value.
public struct YAMLValue: Sendable {
  public enum Content: Sendable {
    /// Nothing, `~` or `null`.
    case null
    case scalar(String)
    case sequence([YAMLValue])
    case mapping([Entry])
  }

  public struct Entry: Sendable {
    public let key: String
    public let keyPosition: SourceLocation.Position
    public let value: YAMLValue
  }

  public let content: Content
  public let position: SourceLocation.Position
  /// Whether it is a scalar in quotation marks, or a block: text beyond doubt.
  public var isQuoted = false

  public init(content: Content, position: SourceLocation.Position, isQuoted: Bool = false) {
    self.content = content
    self.position = position
    self.isQuoted = isQuoted
  }

  /// What it is, in an editor's words.
  public var kind: Phrase.Argument {
    switch content {
    case .null: .words("nothing", "空的")
    case .scalar: .words("a text", "一段文字")
    case .sequence: .words("a list", "一个清单")
    case .mapping: .words("a group of keys", "一组“名称: 内容”")
    }
  }
}

extension Fingerprint {
  /// What some values are known by, wherever each stands; nil for one that is absent.
  public init(of values: [YAMLValue?]) {
    self.init()
    for value in values {
      combine(value == nil ? 0 : 1)
      if let value { combine(value) }
    }
  }

  /// Takes in what a value says, wherever it stands.
  public mutating func combine(_ value: YAMLValue) {
    switch value.content {
    case .null: combine(0)
    case .scalar(let text):
      combine(value.isQuoted ? 2 : 1)
      combine(text)
    case .sequence(let items):
      combine(3)
      combine(items.count)
      for item in items { combine(item) }
    case .mapping(let entries):
      combine(4)
      combine(entries.count)
      for entry in entries {
        combine(entry.key)
        combine(entry.value)
      }
    }
  }
}
