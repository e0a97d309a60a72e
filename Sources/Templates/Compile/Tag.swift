/// One `{{…}}` of a template.
struct Tag: Sendable {
  enum Kind: Sendable {
    /// `{{name}}`
    case escapedVariable
    /// `{{{name}}}` or `{{&name}}`
    case unescapedVariable
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case invertedSection
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{!…}}`
    case comment
    /// `{{=<% %>=}}`
    case delimiters
  }

  let kind: Kind
  /// Without white space around it, and without the `*` of a dynamic name.
  let name: String
  /// Whether the name of a partial or parent is looked up in the data.
  let isDynamic: Bool
  /// All its bytes, with the delimiters.
  let range: Range<Int>

  /// Whether it can stand on a line of its own without leaving an empty line behind.
  var canStandAlone: Bool {
    switch kind {
    case .escapedVariable, .unescapedVariable: false
    case .section, .invertedSection, .close, .partial, .parent, .block, .comment, .delimiters: true
    }
  }

  var opens: Bool {
    switch kind {
    case .section, .invertedSection, .parent, .block: true
    default: false
    }
  }
}
