/// A group of values whose names are only known at run time: data read from a file.
///
/// A class so that values stay small.
public final class Mapping: Sendable {
  private let table: NameTable
  private let values: [Value]

  /// - Precondition: no name stands twice.
  public init(_ entries: [(name: String, value: Value)]) {
    table = NameTable(entries.map { Name($0.name) })
    values = entries.map(\.value)
  }

  func value(of name: Name) -> Value? {
    table.index(of: name).map { values[$0] }
  }

  /// The names with their values, in the order in which they were given.
  var entries: some Sequence<(name: Name, value: Value)> {
    zip(table.names, values).lazy.map { (name: $0, value: $1) }
  }
}
