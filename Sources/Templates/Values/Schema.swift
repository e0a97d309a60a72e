import Markup

/// The names that a kind of subject offers to templates, each with its documentation, its shape and
/// the way to its value. Filling pages, checking templates and `sitegen variables` all read this one
/// definition.
///
/// A class so that every record of the subject carries one reference to it.
public final class Schema<Subject: Sendable>: Sendable {
  public struct Field: Sendable {
    let shape: FieldShape
    let value: @Sendable (Subject) -> Value
  }

  private let fields: [Field]
  private let table: NameTable

  /// - Precondition: no name stands twice.
  public init(_ fields: [Field]) {
    self.fields = fields
    table = NameTable(fields.map { Name($0.shape.name) })
  }

  public var shape: Shape { .record(fields.map(\.shape)) }

  /// The subject as templates see it.
  public func record(_ subject: Subject) -> Value {
    .record(View(subject: subject, schema: self))
  }

  /// Each of the subjects as templates see it.
  public func list(_ subjects: some Sequence<Subject>) -> Value {
    .list(subjects.map { record($0) })
  }

  fileprivate func value(of name: Name, in subject: Subject) -> Value? {
    table.index(of: name).map { fields[$0].value(subject) }
  }
}

/// A subject seen through its schema.
private struct View<Subject: Sendable>: Record {
  let subject: Subject
  let schema: Schema<Subject>

  func value(of name: Name) -> Value? {
    schema.value(of: name, in: subject)
  }
}

// MARK: - Kinds of fields

extension Schema.Field {
  private init(
    _ name: String, _ documentation: String, _ shape: Shape, isOptional: Bool = false,
    _ value: @escaping @Sendable (Subject) -> Value
  ) {
    self.shape = FieldShape(
      name: name, documentation: documentation, shape: shape, isOptional: isOptional)
    self.value = value
  }

  public static func text(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name, documentation, .text) { .text(value($0)) }
  }

  public static func optionalText(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name, documentation, .text, isOptional: true) { .text(value($0)) }
  }

  public static func number(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> Int
  ) -> Self {
    Self(name, documentation, .text) { .text(String(value($0))) }
  }

  /// An address. Whoever defines the field vouches that its scheme is harmless.
  public static func url(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name, documentation, .url) { .text(value($0)) }
  }

  /// An address, or none. Whoever defines the field vouches that its scheme is harmless.
  public static func optionalURL(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name, documentation, .url, isOptional: true) { .text(value($0)) }
  }

  public static func boolean(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name, documentation, .boolean) { .boolean(value($0)) }
  }

  public static func html(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> HTML
  ) -> Self {
    Self(name, documentation, .html) { .html(value($0)) }
  }

  public static func list<Element>(
    _ name: String, _ documentation: String, of schema: Schema<Element>,
    _ value: @escaping @Sendable (Subject) -> [Element]
  ) -> Self {
    Self(name, documentation, .list(of: schema.shape)) { schema.list(value($0)) }
  }

  public static func record<Element>(
    _ name: String, _ documentation: String, of schema: Schema<Element>,
    _ value: @escaping @Sendable (Subject) -> Element
  ) -> Self {
    Self(name, documentation, schema.shape) { schema.record(value($0)) }
  }

  public static func optionalRecord<Element>(
    _ name: String, _ documentation: String, of schema: Schema<Element>,
    _ value: @escaping @Sendable (Subject) -> Element?
  ) -> Self {
    Self(name, documentation, schema.shape, isOptional: true) {
      value($0).map(schema.record) ?? .missing
    }
  }

  /// Whatever an editor wrote, of whatever shape.
  public static func anything(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> Value
  ) -> Self {
    Self(name, documentation, .any, isOptional: true, value)
  }
}
