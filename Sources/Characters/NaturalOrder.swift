/// The order in which people look for names: 园区2 before 园区10, and 第二季度 before 第三季度.
///
/// Numbers, in ASCII or full-width digits or in Chinese numerals, go by how much they are and stand before
/// all else; the rest goes by its scalars' numbers, which is the same order everywhere. Two different
/// texts always have an order: where all of that is alike, it is that of their bytes.
package enum NaturalOrder {
  package static func isBefore(_ a: String, _ b: String) -> Bool {
    var (left, right) = (Parts(a), Parts(b))
    while true {
      switch (left.next(), right.next()) {
      case (let part?, let other?): if part != other { return part < other }
      case (nil, nil): return a.utf8.lexicographicallyPrecedes(b.utf8)
      case (nil, _): return true
      case (_, nil): return false
      }
    }
  }
}

/// What a name consists of for the order, from its beginning on.
private struct Parts {
  enum Part: Equatable {
    /// Its digits, without zeros in front.
    case number([UInt8])
    case scalar(Unicode.Scalar)

    static func < (a: Part, b: Part) -> Bool {
      switch (a, b) {
      case (.number(let a), .number(let b)):
        a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
      case (.scalar(let a), .scalar(let b)): a < b
      case (.number, .scalar): true
      case (.scalar, .number): false
      }
    }
  }

  private let scalars: String.UnicodeScalarView
  private var place: String.UnicodeScalarView.Index

  init(_ text: String) {
    scalars = text.unicodeScalars
    place = scalars.startIndex
  }

  mutating func next() -> Part? {
    guard place < scalars.endIndex else { return nil }
    let digits = run { $0.digit }
    if !digits.isEmpty { return .number(Array(digits.drop { $0 == 0 })) }
    let numerals = run { $0.numeral }
    if !numerals.isEmpty { return .number(Self.digits(of: numerals)) }
    defer { place = scalars.index(after: place) }
    return .scalar(scalars[place])
  }

  /// The next scalars that are all of a kind.
  private mutating func run<Kind>(_ kind: (Unicode.Scalar) -> Kind?) -> [Kind] {
    var run: [Kind] = []
    while place < scalars.endIndex, let next = kind(scalars[place]) {
      run.append(next)
      place = scalars.index(after: place)
    }
    return run
  }

  /// 二十一 is 21, and 二〇二三, without words for tens, is 2023.
  private static func digits(of numerals: [Numeral]) -> [UInt8] {
    let places = numerals.compactMap { if case .place(let value) = $0 { value } else { nil } }
    if places.isEmpty {
      return Array(
        numerals.map { if case .digit(let digit) = $0 { digit } else { 0 } }.drop { $0 == 0 })
    }
    var (sum, digit) = (0, 0)
    for numeral in numerals {
      switch numeral {
      case .digit(let value): digit = Int(value)
      case .place(let value):
        sum += max(1, digit) * value
        digit = 0
      }
    }
    return String(sum + digit).utf8.map { $0 - UInt8(ascii: "0") }
  }
}

private enum Numeral {
  case digit(UInt8)
  /// 十, 百, 千.
  case place(Int)
}

extension Unicode.Scalar {
  fileprivate var digit: UInt8? {
    switch self {
    case "0"..."9": UInt8(value - 0x30)
    case "０"..."９": UInt8(value - 0xFF10)
    default: nil
    }
  }

  fileprivate var numeral: Numeral? {
    switch self {
    case "〇", "零": .digit(0)
    case "一": .digit(1)
    case "二", "两", "兩": .digit(2)
    case "三": .digit(3)
    case "四": .digit(4)
    case "五": .digit(5)
    case "六": .digit(6)
    case "七": .digit(7)
    case "八": .digit(8)
    case "九": .digit(9)
    case "十": .place(10)
    case "百": .place(100)
    case "千": .place(1000)
    default: nil
    }
  }
}
