import Localization
import Markup

/// What is known about a value before there is one: what templates are checked against.
public indirect enum Shape: Sendable {
  /// Nothing is known; every use is allowed but HTML.
  case any
  case boolean
  case text
  /// Text that is an address whose scheme is harmless.
  case url
  case html
  case list(of: Shape)
  case record([FieldShape])

  /// In a template writer's words.
  public var words: Wording {
    switch self {
    case .any: Wording("anything", "任意内容")
    case .boolean: Wording("true or false", "是或否")
    case .text: Wording("text", "文字")
    case .url: Wording("address", "网址")
    case .html: Wording("HTML", "HTML")
    case .list: Wording("list", "列表")
    case .record: Wording("group", "一组")
    }
  }
}

/// A name that a record knows, and what it stands for.
public struct FieldShape: Sendable {
  public let name: String
  /// One line for template writers; nil where the name is theirs.
  public let documentation: Wording?
  public let shape: Shape
  /// Whether the value can be missing.
  public let isOptional: Bool

  public init(name: String, documentation: Wording?, shape: Shape, isOptional: Bool) {
    self.name = name
    self.documentation = documentation
    self.shape = shape
    self.isOptional = isOptional
  }
}

extension Shape {
  /// What can be said of data that is there already.
  public static func inferred(from value: Value) -> Shape {
    switch value {
    case .missing: .any
    case .boolean: .boolean
    case .text(let text): hasHarmlessScheme(text) ? .url : .text
    case .html: .html
    case .list(let list): .list(of: list.map(inferred).reduce(nil, joined) ?? .any)
    case .record: .any
    case .mapping(let mapping): .record(fields(inferredFrom: mapping))
    }
  }

  private static func fields(inferredFrom mapping: Mapping) -> [FieldShape] {
    mapping.entries.map {
      FieldShape(
        name: $0.name.text, documentation: nil, shape: inferred(from: $0.value), isOptional: false)
    }
  }

  /// What fits both: the fields of either record, and anything where the two don't agree.
  private static func joined(_ first: Shape?, _ second: Shape) -> Shape? {
    guard let first else { return second }
    switch (first, second) {
    case (.boolean, .boolean): return .boolean
    case (.url, .url): return .url
    case (.text, .text), (.text, .url), (.url, .text): return .text
    case (.html, .html): return .html
    case (.list(let a), .list(let b)): return .list(of: joined(a, b) ?? .any)
    case (.record(let a), .record(let b)): return .record(joined(a, b))
    default: return .any
    }
  }

  private static func joined(_ first: [FieldShape], _ second: [FieldShape]) -> [FieldShape] {
    var fields = first
    for field in second {
      if let index = fields.firstIndex(where: { $0.name == field.name }) {
        fields[index] = FieldShape(
          name: field.name, documentation: field.documentation,
          shape: joined(fields[index].shape, field.shape) ?? .any, isOptional: true)
      } else {
        fields.append(field)
      }
    }
    return fields
  }

  private static func hasHarmlessScheme(_ text: String) -> Bool {
    URLPolicy.refusedScheme(in: text) == nil
  }
}
