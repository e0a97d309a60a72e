import Diagnostics

/// How figures from before a break are linked to those from then on (衔接): times the factor, they
/// compare.
public struct LinkFactor: Sendable {
  /// The period of the first figure after the break.
  public let period: Period
  public let factor: DecimalNumber
  /// How many decimals the factor was written with.
  public let decimals: Int
  public let note: String?
  /// Where an editor says so.
  public let location: SourceLocation

  public init(
    at period: Period, _ factor: DecimalNumber, decimals: Int, note: String?,
    location: SourceLocation
  ) {
    self.period = period
    self.factor = factor
    self.decimals = decimals
    self.note = note
    self.location = location
  }

  /// The factor with the digits that it was written with.
  public var text: String { factor.text(minimumDecimals: decimals) }

  /// Half of one in the last digit that was written.
  var tolerance: DecimalNumber { DecimalNumber(significand: 5, exponent: -decimals - 1) }
}
