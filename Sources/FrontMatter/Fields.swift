import Diagnostics
import Files
import Foundation
import Localization

/// The fields of one group of keys, each read with the type of its key: `fields[\.title]`.
///
/// Public, as all that is inlined in this module and in `Characters`, because the compiler makes no
/// inlined code of what is only `package`: wherever a key is named it then knows which property the
/// path leads to, and walks none.
public struct Fields<Group: KeyGroup> {
  @usableFromInline var group: FieldGroup
  @usableFromInline let table: KeyTable<Group>

  @inlinable
  public init(
    _ value: YAMLValue, file: String, times: TimeReckoning = TimeReckoning(),
    as what: @autoclosure () -> Phrase.Argument
  ) {
    table = Group.table
    group = FieldGroup(
      value, table.keys, table.places, advice: table.advice, file: file, times: times, as: what)
  }

  public typealias Path<Value: Sendable> = KeyPath<Group, Key<Value>>

  /// The value of a key. Reading it reports what is wrong with it; so each is read once.
  @inlinable
  public subscript<Value: Sendable>(path: Path<Value>) -> Value {
    @inline(__always) mutating get {
      let key = table.group[keyPath: path]
      return read(key, as: key.reader)
    }
  }

  /// The value of a key, read in another way than usual: where it is needed only now and then, say.
  @inlinable @inline(__always)
  public mutating func read<Usual: Sendable, Value: Sendable>(
    _ path: Path<Usual>, as reader: Reader<Value>
  ) -> Value {
    read(table.group[keyPath: path], as: reader)
  }

  @inlinable @inline(__always)
  mutating func read<Usual: Sendable, Value: Sendable>(
    _ key: Key<Usual>, as reader: Reader<Value>
  ) -> Value {
    let field = group.field(ObjectIdentifier(key))
    if reader.isRequired { group.require(key.line, field) }
    return reader.read(field, &group)
  }

  @inlinable @inline(__always)
  func field<Value: Sendable>(_ path: Path<Value>) -> Field? {
    group.field(ObjectIdentifier(table.group[keyPath: path]))
  }

  /// Whether the key is there, with a value or without.
  @inlinable @inline(__always)
  public func contains<Value: Sendable>(_ path: Path<Value>) -> Bool { field(path) != nil }

  /// Whether the key is there with a value.
  @inlinable @inline(__always)
  public func hasValue<Value: Sendable>(_ path: Path<Value>) -> Bool {
    field(path).map { !$0.isEmpty } ?? false
  }

  /// Whether a key that is not known was probably meant to be this one.
  @inlinable @inline(__always)
  public func isMisspelt<Value: Sendable>(_ path: Path<Value>) -> Bool {
    group.isMisspelt(ObjectIdentifier(table.group[keyPath: path]))
  }

  /// How the editor calls the key.
  @inlinable @inline(__always)
  public func name<Value: Sendable>(of path: Path<Value>) -> String {
    field(path)?.name ?? table.group[keyPath: path].name
  }

  /// Where the value of a key stands, or the group as a whole where the key is absent.
  @inlinable @inline(__always)
  public func location<Value: Sendable>(of path: Path<Value>) -> SourceLocation {
    group.location(field(path)?.value.position ?? group.position)
  }

  /// The text of a key, whatever it is read as.
  @inlinable @inline(__always)
  public mutating func text<Value: Sendable>(of path: Path<Value>) -> String? {
    group.text(field(path))
  }

  /// The value of a key as it stands.
  @inlinable @inline(__always)
  public func value<Value: Sendable>(of path: Path<Value>) -> YAMLValue? {
    field(path).flatMap { if case .null = $0.value.content { nil } else { $0.value } }
  }
}

extension Fields {
  @inlinable public var file: String { group.file }
  @inlinable public var times: TimeReckoning { group.times }
  @inlinable public var position: SourceLocation.Position { group.position }
  @inlinable public var isGroup: Bool { group.isGroup }
  @inlinable public var diagnostics: [Diagnostic] { group.diagnostics }
  package var fingerprint: Fingerprint { group.fingerprint }

  @inlinable
  public func location(_ position: SourceLocation.Position) -> SourceLocation {
    group.location(position)
  }

  @inlinable
  public mutating func report(_ diagnostic: Diagnostic) { group.report(diagnostic) }

  @inlinable
  public mutating func report(contentsOf diagnostics: [Diagnostic]) {
    group.report(contentsOf: diagnostics)
  }
}
