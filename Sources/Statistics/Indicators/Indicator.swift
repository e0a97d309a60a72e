import Localization

/// What is measured: the definition that observations from many bulletins share.
public struct Indicator: Sendable {
  public let id: IndicatorID
  public let title: String
  public let englishTitle: String?
  /// For cards and charts, where the title is too long.
  public let shortTitle: String?
  /// Under which heading it is listed.
  public let group: String?
  public let unit: MeasuringUnit
  public let kind: Kind?
  public let frequency: Frequency?
  public let direction: Direction
  /// What makes its changes comparable, unless a bulletin says otherwise.
  public let basis: Change.Basis?
  public let dimensions: [Dimension]
  /// How many decimals derived values are given with, in the indicator's unit.
  public let precision: Int?
  public let source: String?
  public let contact: String?
  public let rules: [WarningRule]
  /// The period that an index over its values takes for 100.
  public let indexBase: Period?
  /// Of a register: the indicators that count what was entered and what was removed.
  public let entering: IndicatorID?
  public let leaving: IndicatorID?
  /// Whether its members add up to their total, and its periods to longer ones; nil where nobody says.
  public let isAdditive: Bool?
  /// Whether its figures are of single periods, or add up from the year's start.
  public let track: Track?
  /// Whether it is seasonally adjusted; nil where nobody says.
  public let isAdjusted: Bool?

  /// Whether figures are worked out from its own.
  public let isDerivedFrom: Bool

  /// How its totals are linked across breaks.
  public let links: [LinkFactor]

  /// The track whose figures count as its newest where two end together.
  public var mainTrack: Track { track ?? .single }

  /// What a figure of it is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A state at a date: firms on a register.
    case stock
    /// What happened over a period: output, investment.
    case flow

    public func wording(in language: Language) -> String { language.statistics.kind(self) }
  }

  /// Which way is good news.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case higher, lower, neutral

    public func wording(in language: Language) -> String { language.statistics.direction(self) }
  }

  /// A way to break the indicator down: 产业 into 第一, 第二 and 第三.
  public struct Dimension: Hashable, Sendable {
    public let name: String
    public let members: [String]
    /// What it is called in data: `industry`.
    public let code: String?
    /// What its members are called in data: 第一产业 is `P`.
    public let codes: [String: String]
    /// For a member that is part of another one, that one: 制造业 is part of 第二产业.
    public let parents: [String: String]
    /// What its members stand beside, where they are no parts of anything: of coverages that are
    /// published side by side, the main one. Nil for a dimension whose members are parts of a total.
    public let main: String?

    public init(
      name: String, members: [String], code: String? = nil, codes: [String: String] = [:],
      parents: [String: String] = [:], main: String? = nil
    ) {
      self.main = main
      self.name = name
      self.members = members
      self.code = code
      self.codes = codes
      self.parents = parents
    }

    /// Its name in data: its code or, where it has none, the name that people read.
    public var id: String { code ?? name }

    /// Whether figures on different coverages are published side by side: 规模以上 and 全部工业企业. They
    /// are series of their own, and no part of one another.
    public var isCoverage: Bool { main != nil }

    /// The members that are part of a member, in their order.
    public func parts(of member: String) -> [String] { members.filter { parents[$0] == member } }
  }

  public init(
    id: IndicatorID, title: String, englishTitle: String? = nil, shortTitle: String? = nil,
    group: String? = nil, unit: MeasuringUnit = .none, kind: Kind? = nil,
    frequency: Frequency? = nil, direction: Direction = .neutral, basis: Change.Basis? = nil,
    dimensions: [Dimension] = [], precision: Int? = nil, source: String? = nil,
    contact: String? = nil, rules: [WarningRule] = [], indexBase: Period? = nil,
    entering: IndicatorID? = nil, leaving: IndicatorID? = nil, isAdditive: Bool? = nil,
    track: Track? = nil, isAdjusted: Bool? = nil, isDerivedFrom: Bool = true,
    links: [LinkFactor] = []
  ) {
    self.id = id
    self.title = title
    self.englishTitle = englishTitle
    self.shortTitle = shortTitle
    self.group = group
    self.unit = unit
    self.kind = kind
    self.frequency = frequency
    self.direction = direction
    self.basis = basis
    self.dimensions = dimensions
    self.precision = precision
    self.source = source
    self.contact = contact
    self.rules = rules
    self.indexBase = indexBase
    self.entering = entering
    self.leaving = leaving
    self.isAdditive = isAdditive
    self.track = track
    self.isAdjusted = isAdjusted
    self.isDerivedFrom = isDerivedFrom
    self.links = links
  }

  /// All that it is called.
  public var names: [String] { [title, shortTitle, englishTitle].compactMap { $0 } }

  /// What it is called in full, in either language.
  public var titles: [String] { [title, englishTitle].compactMap { $0 } }

  /// Whether a figure is on another coverage than the main one.
  public func isOnOtherCoverage(_ members: [String?]) -> Bool {
    zip(dimensions, members).contains { $0.isCoverage && $1 != nil }
  }

  public func title(in language: Language) -> String {
    language.isChinese ? title : englishTitle ?? title
  }
}

/// The name of an indicator in addresses and front matter: lower-case letters, digits and hyphens,
/// a letter first.
public struct IndicatorID: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// - Returns: nil for a text of any other kind.
  public init?(_ text: String) {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 80,
      text.utf8.allSatisfy({
        letters.contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    self.text = text
  }

  public var description: String { text }
}

extension IndicatorID: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

/// The unit that an indicator's values are shown in, with its power of ten: 亿元 is 元 and 8.
public struct MeasuringUnit: Hashable, Sendable {
  public let unit: Unit
  /// The power of ten that the unit's name holds.
  public let power: Int
  /// As it was defined: 亿元.
  public let symbol: String

  public static let none = MeasuringUnit(unit: .none, power: 0, symbol: "")

  private init(unit: Unit, power: Int, symbol: String) {
    // What an indicator counts in 位 are places in an order.
    self.unit = unit == .other("位") ? .rank : unit
    self.power = power
    self.symbol = symbol
  }

  /// The unit alone, without a scale.
  public init(_ unit: Unit) {
    self.init(unit: unit, power: 0, symbol: unit.symbol)
  }

  /// Reads a unit with or without a scale: `亿元`, `万吨`, `个`, `%`, `billion yuan`.
  ///
  /// - Returns: nil for what is no unit.
  public init?(_ text: String) {
    let parts = FigureReader.reading(text) { reader -> (Int, String) in
      var power = 0
      while !reader.stands(FigureWords.unitsLikeScales),
        let scale = reader.readWord(FigureWords.scales)
      {
        power += scale
      }
      return (power, reader.rest)
    }
    guard let (power, name) = parts, let unit = Unit(named: name) else { return nil }
    self.init(unit: unit, power: power, symbol: text)
  }

  /// A number in base units, as a number of this unit.
  public func number(_ value: DecimalNumber) -> DecimalNumber {
    value.scaled(byPowerOfTen: -power)
  }

  /// How many decimals of this unit a figure was written with: two for 1.15亿元 in 亿元, none in
  /// 万元.
  public func decimals(of quantity: Quantity) -> Int {
    quantity.writtenDecimals == 0
      ? 0 : max(0, quantity.writtenDecimals - quantity.writtenPower + power)
  }

  /// The place of the last digit that a figure was written with, in this unit, where the figure as a
  /// number of this unit has more digits than that: 1000 for 20.1万亿元 in 亿元, which is not exactly
  /// 201000.
  public func rounding(of quantity: Quantity) -> DecimalNumber? {
    let place = quantity.writtenPower - quantity.writtenDecimals - power
    return place > 0 ? DecimalNumber(significand: 1, exponent: place) : nil
  }

  public func name(in language: Language) -> String {
    language.statistics.measuringUnit(self)
  }
}
