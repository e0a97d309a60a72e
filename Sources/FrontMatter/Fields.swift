import Diagnostics
import Foundation

/// The fields of one group of keys, each read with the type of its key: `fields[\.title]`.
package struct Fields<Group: KeyGroup> {
  private var group: FieldGroup
  private let table = Group.table

  package init(_ value: YAMLValue, file: String, zone: TimeZone = .gmt, as what: String) {
    group = FieldGroup(
      value, Group.table.keys, Group.table.places, file: file, zone: zone, as: what)
  }

  package typealias Path<Value: Sendable> = KeyPath<Group, Key<Value>>

  /// The value of a key. Reading it reports what is wrong with it; so each is read once.
  package subscript<Value: Sendable>(path: Path<Value>) -> Value {
    mutating get {
      let key = table.group[keyPath: path]
      return read(key, as: key.reader)
    }
  }

  /// The value of a key, read in another way than usual: where it is needed only now and then, say.
  package mutating func read<Usual: Sendable, Value: Sendable>(
    _ path: Path<Usual>, as reader: Reader<Value>
  ) -> Value {
    read(table.group[keyPath: path], as: reader)
  }

  private mutating func read<Usual: Sendable, Value: Sendable>(
    _ key: Key<Usual>, as reader: Reader<Value>
  ) -> Value {
    let identity = ObjectIdentifier(key)
    let field = group.field(identity)
    if reader.isRequired, field?.isEmpty ?? true, !group.isMisspelt(identity) {
      group.report(
        field.map { .emptyKey($0.name, at: group.location($0.namePosition)) }
          ?? .missingKey(key.listed, at: group.location(group.position)))
    }
    return reader.read(field, &group)
  }

  private func field<Value: Sendable>(_ path: Path<Value>) -> Field? {
    group.field(ObjectIdentifier(table.group[keyPath: path]))
  }

  /// Whether the key is there, with a value or without.
  package func contains<Value: Sendable>(_ path: Path<Value>) -> Bool { field(path) != nil }

  /// Whether the key is there with a value.
  package func hasValue<Value: Sendable>(_ path: Path<Value>) -> Bool {
    field(path).map { !$0.isEmpty } ?? false
  }

  /// Whether a key that is not known was probably meant to be this one.
  package func isMisspelt<Value: Sendable>(_ path: Path<Value>) -> Bool {
    group.isMisspelt(ObjectIdentifier(table.group[keyPath: path]))
  }

  /// How the editor calls the key.
  package func name<Value: Sendable>(of path: Path<Value>) -> String {
    field(path)?.name ?? table.group[keyPath: path].name
  }

  /// Where the value of a key stands, or the group as a whole where the key is absent.
  package func location<Value: Sendable>(of path: Path<Value>) -> SourceLocation {
    group.location(field(path)?.value.position ?? group.position)
  }

  /// The text of a key, whatever it is read as.
  package mutating func text<Value: Sendable>(of path: Path<Value>) -> String? { group.text(field(path)) }

  /// The value of a key as it stands.
  package func value<Value: Sendable>(of path: Path<Value>) -> YAMLValue? {
    field(path).flatMap { if case .null = $0.value.content { nil } else { $0.value } }
  }
}

extension Fields {
  package var file: String { group.file }
  package var zone: TimeZone { group.zone }
  package var position: SourceLocation.Position { group.position }
  package var isGroup: Bool { group.isGroup }
  package var diagnostics: [Diagnostic] { group.diagnostics }

  package func location(_ position: SourceLocation.Position) -> SourceLocation {
    group.location(position)
  }

  package mutating func report(_ diagnostic: Diagnostic) { group.report(diagnostic) }

  package mutating func report(contentsOf diagnostics: [Diagnostic]) {
    group.report(contentsOf: diagnostics)
  }
}
