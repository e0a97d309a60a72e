import Localization
import Markup

/// Something that templates see as a group of names, all of them in its schema.
public protocol Described: Sendable {
  static var schema: Schema<Self> { get }
}

extension Described {
  /// What templates see.
  ///
  /// Inlinable, because most of a page's time goes through here, and only code made for the one
  /// type is fast.
  @inlinable
  public var value: Value {
    .record(Record { name in Self.schema.value(of: name, in: self) })
  }
}

/// The names that a kind of subject offers to templates, each with its documentation, its shape and
/// the way to its value. Filling pages, checking templates and `sitegen variables` all read this one
/// definition.
///
/// A class, so that asking for a value counts no references to what all threads share.
public final class Schema<Subject: Sendable>: Sendable {
  public struct Field: Sendable {
    let shape: FieldShape
    let way: Way
  }

  /// The way from a subject to a value. The kinds are told apart, and not wrapped in one more
  /// function each, because functions that capture nothing are not counted by reference.
  @usableFromInline
  enum Way: Sendable {
    case text(@Sendable (Subject) -> String)
    case optionalText(@Sendable (Subject) -> String?)
    case boolean(@Sendable (Subject) -> Bool)
    case html(@Sendable (Subject) -> HTML)
    case value(@Sendable (Subject) -> Value)
  }

  public let fields: [FieldShape]
  @usableFromInline let table: NameTable
  /// In the order of the table's names.
  @usableFromInline let ways: [Way]

  /// - Precondition: no name stands twice.
  public init(_ fields: [Field]) {
    self.fields = fields.map(\.shape)
    table = NameTable(fields.map { Name($0.shape.name) })
    ways = fields.map(\.way)
  }

  public var shape: Shape { .record(fields) }

  /// - Returns: nil for a name that is not in the schema.
  @inlinable
  public func value(of name: Name, in subject: Subject) -> Value? {
    guard let index = table.index(of: name) else { return nil }
    switch ways[index] {
    case .text(let way): return .text(way(subject))
    case .optionalText(let way): return .text(way(subject))
    case .boolean(let way): return .boolean(way(subject))
    case .html(let way): return .html(way(subject))
    case .value(let way): return way(subject)
    }
  }
}

// MARK: - Kinds of fields

/// Each takes the name, and what it stands for, in English and in Chinese: a sentence without its
/// full stop.
extension Schema.Field {
  @usableFromInline
  init(
    _ name: String, _ documentation: Wording, _ shape: Shape, isOptional: Bool = false,
    _ way: Schema.Way
  ) {
    self.shape = FieldShape(
      name: name, documentation: documentation, shape: shape, isOptional: isOptional)
    self.way = way
  }

  public static func text(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name, Wording(english, chinese), .text, .text(value))
  }

  public static func optionalText(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name, Wording(english, chinese), .text, isOptional: true, .optionalText(value))
  }

  public static func number(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> Int
  ) -> Self {
    Self(name, Wording(english, chinese), .text, .value { .text(String(value($0))) })
  }

  /// An address. Whoever defines the field vouches that its scheme is harmless.
  public static func url(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name, Wording(english, chinese), .url, .text(value))
  }

  /// An address, or none. Whoever defines the field vouches that its scheme is harmless.
  public static func optionalURL(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name, Wording(english, chinese), .url, isOptional: true, .optionalText(value))
  }

  public static func boolean(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name, Wording(english, chinese), .boolean, .boolean(value))
  }

  public static func html(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> HTML
  ) -> Self {
    Self(name, Wording(english, chinese), .html, .html(value))
  }

  @inlinable
  public static func list<Element: Described>(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> [Element]
  ) -> Self {
    Self(
      name, Wording(english, chinese), .list(of: Element.schema.shape),
      .value { .list(value($0).map(\.value)) })
  }

  @inlinable
  public static func record<Element: Described>(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> Element
  ) -> Self {
    Self(name, Wording(english, chinese), Element.schema.shape, .value { value($0).value })
  }

  @inlinable
  public static func optionalRecord<Element: Described>(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> Element?
  ) -> Self {
    Self(
      name, Wording(english, chinese), Element.schema.shape, isOptional: true,
      .value { value($0)?.value ?? .missing })
  }

  /// Whatever an editor wrote, of whatever shape.
  public static func anything(
    _ name: String, _ english: String, _ chinese: String,
    _ value: @escaping @Sendable (Subject) -> Value
  ) -> Self {
    Self(name, Wording(english, chinese), .any, isOptional: true, .value(value))
  }
}
