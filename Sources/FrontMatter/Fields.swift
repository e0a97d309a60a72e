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

  package typealias Path<Value> = KeyPath<Group, Key<Value>>

  /// The value of a key. Reading it reports what is wrong with it; so each is read once.
  package subscript<Value>(path: Path<Value>) -> Value {
    mutating get { read(path, as: table.group[keyPath: path].reader) }
  }

  /// The value of a key, read in another way than usual: where it is needed only now and then, say.
  package mutating func read<Usual, Value>(
    _ path: Path<Usual>, as reader: Reader<Value>
  ) -> Value {
    let field = field(path)
    if reader.isRequired, field?.isEmpty ?? true, !isMisspelt(path) {
      group.report(
        field.map { .emptyKey($0.name, at: group.location($0.namePosition)) }
          ?? .missingKey(table.group[keyPath: path].listed, at: group.location(group.position)))
    }
    return reader.read(field, &group)
  }

  private func field<Value>(_ path: Path<Value>) -> Field? {
    table.places[table.group[keyPath: path].name].flatMap(group.field)
  }

  /// Whether the key is there, with a value or without.
  package func contains<Value>(_ path: Path<Value>) -> Bool { field(path) != nil }

  /// Whether the key is there with a value.
  package func hasValue<Value>(_ path: Path<Value>) -> Bool {
    field(path).map { !$0.isEmpty } ?? false
  }

  /// Whether a key that is not known was probably meant to be this one.
  package func isMisspelt<Value>(_ path: Path<Value>) -> Bool {
    table.places[table.group[keyPath: path].name].map(group.isMisspelt) ?? false
  }

  /// How the editor calls the key.
  package func name<Value>(of path: Path<Value>) -> String {
    field(path)?.name ?? table.group[keyPath: path].name
  }

  /// Where the value of a key stands, or the group as a whole where the key is absent.
  package func location<Value>(of path: Path<Value>) -> SourceLocation {
    group.location(field(path)?.value.position ?? group.position)
  }

  /// The text of a key, whatever it is read as.
  package mutating func text<Value>(of path: Path<Value>) -> String? { group.text(field(path)) }

  /// The value of a key as it stands.
  package func value<Value>(of path: Path<Value>) -> YAMLValue? {
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
