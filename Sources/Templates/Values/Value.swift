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
  case record(any Record)

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
    case .record: true
    }
  }
}

/// A group of named values.
public protocol Record: Sendable {
  /// - Returns: nil for a name that the record does not know, so that the search goes on outside;
  ///   ``Value/missing`` for one that it knows and has no value for.
  func value(of name: Name) -> Value?
}
