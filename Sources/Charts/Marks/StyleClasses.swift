/// A few classes at once, as one number.
struct StyleClasses: Hashable, Sendable {
  private var bits: UInt128 = 0

  init(_ classes: StyleClass?...) {
    for item in classes {
      if let item { bits |= 1 << item.rawValue }
    }
  }

  mutating func formUnion(_ other: StyleClasses) { bits |= other.bits }

  func contains(_ item: StyleClass) -> Bool { bits & 1 << item.rawValue != 0 }

  func isSuperset(of other: StyleClasses) -> Bool { bits & other.bits == other.bits }
}

extension StyleClasses: Sequence {
  /// The classes in the order of the style sheet.
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt128

    mutating func next() -> StyleClass? {
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return StyleClass(rawValue: UInt8(rest.trailingZeroBitCount))
    }
  }

  func makeIterator() -> Iterator { Iterator(rest: bits) }
}
