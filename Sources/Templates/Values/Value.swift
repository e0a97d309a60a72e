import Markup

/// What a name in a template stands for.
public enum Value: Sendable {
  /// There is none; renders as nothing and closes a section.
  case missing
  case boolean(Bool)
  /// Escaped wherever it is written.
  case text(String)
  /// Written as it is, by `{{{name}}}` alone.
  case html(HTML)
  case list([Value])
  /// A group of named values, worked out as they are asked for.
  case record(Record)
  /// A group of named values that are there already.
  case mapping(Mapping)

  /// Text, or ``missing`` for nil.
  public static func text(_ text: String?) -> Value {
    text.map { .text($0) } ?? .missing
  }

  /// Whether a section about it is shown: not for what is missing, false or empty.
  var opensSection: Bool {
    switch self {
    case .missing: false
    case .boolean(let value): value
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .list(let list): !list.isEmpty
    case .record, .mapping: true
    }
  }

  /// The value of a name in a group; nil for a name that it does not know, and for what is no group.
  func value(of name: Name) -> Value? {
    switch self {
    case .record(let record): record.lookup(name)
    case .mapping(let mapping): mapping.value(of: name)
    case .missing, .boolean, .text, .html, .list: nil
    }
  }
}

/// A group of named values, worked out as they are asked for.
///
/// A function, so that copies on a page share one object that no other page knows: counting
/// references to objects that all threads share would cost more than the rest of rendering.
public struct Record: Sendable {
  @usableFromInline let lookup: @Sendable (Name) -> Value?

  /// - Parameter lookup: gives nil for a name that the record does not know, so that the search
  ///   goes on outside, and ``Value/missing`` for one that it knows and has no value for.
  @inlinable
  public init(_ lookup: @escaping @Sendable (Name) -> Value?) {
    self.lookup = lookup
  }
}
