import Localization

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

extension QuantityError {
  /// A clause that says what is wrong, as in "'…' can't be read as a figure: it has no number".
  public var reason: Phrase {
    switch self {
    case .empty: Phrase("it is empty", "这里是空的")
    case .tooLong: Phrase("it is longer than a figure", "它太长了，不像一个数据")
    case .noNumber: Phrase("it has no number", "里面没有数字")
    case .tooManyDigits:
      Phrase(
        "it has more than {limit} digits", "数字超过 {limit} 位",
        ["limit": .number(DecimalNumber.digitLimit)])
    case .misplacedComma:
      Phrase("its commas do not part the digits in threes", "逗号没有把数字三位一组隔开")
    case .secondNumber(let text):
      Phrase(
        "a second number '{text}' follows; write one, such as 3.45亿",
        "后面又有一个数“{text}”，请合成一个，如 3.45亿", ["text": .text(text)])
    case .unreadableUnit(let text):
      Phrase(
        "'{text}' after the number is no unit", "数字后面的“{text}”不是单位", ["text": .text(text)])
    case .spelledOut:
      Phrase(
        "its number is in words; write digits, such as 2万户 for 两万户",
        "数字是用汉字写的，请改用阿拉伯数字，如把“两万户”写成“2万户”")
    case .abbreviatedScale(let letter):
      Phrase(
        "'{letter}' could be a unit or a scale; write million, thousand or billion",
        "“{letter}”可能是单位，也可能是百万、千这样的量级，请写成 million、thousand 或 billion",
        ["letter": .text(letter)])
    case .range: Phrase("it is a range; a change is one number", "这是一个区间，而增减只能是一个数")
    case .noChangeUnit:
      Phrase("it is a number without '%' or '个百分点'", "数字后面没有写“%”或“个百分点”")
    case .twoDirections:
      Phrase(
        "it has a word and a sign for the direction; write one of them",
        "既写了表示升降的词，又写了正负号，请只留一个")
    case .rangeBackwards:
      Phrase("the second end of the range is not above the first", "区间的后一个数没有比前一个大")
    }
  }
}
