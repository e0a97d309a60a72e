/// Why a text is no figure.
public enum QuantityError: Error, Hashable, Sendable {
  case empty
  case tooLong
  case noNumber
  /// More than 18 significant digits.
  case tooManyDigits
  /// Commas that do not part the digits in threes.
  case misplacedComma
  /// Another scale and number follow, as in 3亿4500万.
  case secondNumber(String)
  /// What follows the number is neither a scale nor a unit: it holds digits or signs.
  case unreadableUnit(String)
  /// A number in words.
  case spelledOut
  /// m for million, k for thousand.
  case abbreviatedScale(String)
  /// A range where one number is needed.
  case range
  /// A number without the unit of a change.
  case noChangeUnit
  /// A word and a sign for the direction, as in 下降-5%, which could mean a fall or a rise.
  case twoDirections
  /// A range whose second end is not above its first.
  case rangeBackwards
}

extension QuantityError: CustomStringConvertible {
  /// A clause that completes "'…' is no figure:".
  public var description: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong: "it is longer than a figure"
    case .noNumber: "it has no number"
    case .tooManyDigits: "it has more than \(DecimalNumber.digitLimit) digits"
    case .misplacedComma: "its commas do not part the digits in threes"
    case .secondNumber(let text): "a second number '\(text)' follows; write one, such as 3.45亿"
    case .unreadableUnit(let text): "'\(text)' after the number is no unit"
    case .spelledOut: "its number is in words; write digits, such as 2万户 for 两万户"
    case .abbreviatedScale(let letter):
      "'\(letter)' could be a unit or a scale; write million, thousand or billion"
    case .range: "it is a range; a change is one number"
    case .noChangeUnit: "it is a number without '%' or '个百分点'"
    case .twoDirections: "it has a word and a sign for the direction; write one of them"
    case .rangeBackwards: "the second end of the range is not above the first"
    }
  }
}
