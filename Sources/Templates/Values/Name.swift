import Characters

/// A name that templates use and records know, with its hash worked out once.
public struct Name: Hashable, Sendable {
  public let text: String
  /// The ``StableHash`` of the text.
  let hash: UInt64

  public init(_ text: String) {
    self.text = text
    hash = StableHash(text.utf8).value
  }

  public static func == (a: Name, b: Name) -> Bool {
    a.hash == b.hash && a.text == b.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
  }
}

/// Finds the place of a name among a few: open addressing over hashes that are there already.
@usableFromInline
struct NameTable: Sendable {
  let names: [Name]
  /// Indices into `names` plus 1; 0 is an empty slot. A power of two, at most half full.
  private let slots: [UInt32]

  /// - Precondition: the names differ.
  init(_ names: [Name]) {
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for (index, name) in names.enumerated() {
      var slot = Int(truncatingIfNeeded: name.hash) & (size - 1)
      while slots[slot] != 0 {
        precondition(names[Int(slots[slot]) - 1] != name, "two fields are called \(name.text)")
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = UInt32(index + 1)
    }
    self.names = names
    self.slots = slots
  }

  @usableFromInline
  func index(of name: Name) -> Int? {
    var slot = Int(truncatingIfNeeded: name.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if names[index] == name { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
