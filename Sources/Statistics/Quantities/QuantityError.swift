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
  /// A number in words that can't be read, or says no number: 几十.
  case spelledOut
  /// Words before the number whose meaning is not known.
  case unreadableWords(String)
  /// (5.5%): by custom of accounts that is negative, in a text it is not.
  case bracketsWithoutSign
  /// 超过不足5%
  case twoBounds
  /// 亏损增长12%: what grew was the loss.
  case movementOfBalance
  /// 上升0.3至5.1: by so much, to so much.
  case byAndTo
  /// ¥3 trillion
  case yenOrYuan
  /// 5兆: mega or a million million.
  case ambiguousMega
  /// 2023年, which is a date and no figure.
  case year
  /// 09:30, which is no ratio.
  case timeOfDay
  /// An estimate outside its own interval.
  case intervalWithoutCentre
  /// m for million, k for thousand.
  case abbreviatedScale(String)
  /// A range where one number is needed.
  case range
  /// Several numbers where one is needed.
  case ratio
  /// 分别上涨2.7%、2.5%和2.4%
  case severalFigures
  /// A number without the unit of a change.
  case noChangeUnit
  /// A level where a change is asked for.
  case levelAsChange(String)
  /// A difference from something that is no earlier figure: 高于全国0.5个百分点.
  case comparedWithOther(String)
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
      Self.noUnit(text)
    case .spelledOut:
      Phrase(
        "its number is in words that name no number; write digits, such as 2万户",
        "里面的数是用汉字写的，看不出是多少，请改用阿拉伯数字，如“2万户”")
    case .unreadableWords(let text):
      Phrase(
        "'{text}' before the number is not understood; leave it out, or put it in the label",
        "数字前面的“{text}”看不懂，请去掉，或者写到名称里", ["text": .text(text)])
    case .bracketsWithoutSign:
      Phrase(
        "a number in brackets may be meant as negative; write a sign, as in -5.5%",
        "括号里的数可能表示负数，也可能只是补充说明，请写明正负号，如 -5.5%")
    case .twoBounds:
      Phrase("it says two bounds at once", "里面有两个说法不同的界限，如“超过”和“不足”，请只留一个")
    case .movementOfBalance:
      Phrase(
        "it says how a deficit or a loss moved, which can be read two ways; give the balance itself",
        "说的是逆差、亏损等自己的增减，容易看反，请直接写差额是多少")
    case .byAndTo:
      Phrase(
        "it may be a range, or by how much and to what; write one of the two",
        "可能是区间，也可能是“上升多少、升到多少”，请只写一个")
    case .yenOrYuan:
      Phrase("¥ may be yuan or yen; write the currency in words", "“¥”可能是人民币，也可能是日元，请写出币种")
    case .ambiguousMega:
      Phrase(
        "兆 may be a million or a million million here; write 万亿, or the number in full",
        "这里的“兆”可能是百万，也可能是万亿，请写成“万亿”或写出完整的数")
    case .year: Phrase("it is a year and no figure", "这是年份，不是数据")
    case .timeOfDay: Phrase("it is a time of day and no ratio", "这是一个时刻，不是比例")
    case .intervalWithoutCentre:
      Phrase("the estimate lies outside its own interval", "估计值不在它自己的区间里")
    case .abbreviatedScale(let letter):
      Phrase(
        "'{letter}' could be a unit or a scale; write million, thousand or billion",
        "“{letter}”可能是单位，也可能是百万、千这样的量级，请写成 million、thousand 或 billion",
        ["letter": .text(letter)])
    case .range: Phrase("it is a range; a change is one number", "这是一个区间，而增减只能是一个数")
    case .ratio:
      Phrase("it is a ratio of several numbers; one is needed", "这是几个数的比，这里只能用一个数")
    case .severalFigures:
      Phrase("it holds several figures; give each one of its own", "里面有好几个数据，请分开写，一次一个")
    case .noChangeUnit:
      Phrase("it is a number without '%' or '个百分点'", "数字后面没有写“%”或“个百分点”")
    case .levelAsChange(let text):
      Phrase(
        "'{text}' is an amount that does not say whether it rose or fell; write +, - or a word",
        "“{text}”没有说是增加还是减少，请加上正负号或“增加”“减少”", ["text": .text(text)])
    case .comparedWithOther(let text):
      Phrase(
        "it is compared with '{text}', which is no earlier figure of its own",
        "它比的是“{text}”，不是自己以前的数，不能当作增减", ["text": .text(text)])
    case .twoDirections:
      Phrase(
        "it has a word and a sign for the direction; write one of them",
        "既写了表示升降的词，又写了正负号，请只留一个")
    case .rangeBackwards:
      Phrase("the second end of the range is not above the first", "区间的后一个数没有比前一个大")
    }
  }
}

extension QuantityError {
  private static func noUnit(_ text: String) -> Phrase {
    guard let nearest = UnitVocabulary.nearest(to: text) else {
      return Phrase(
        "'{text}' after the number is no unit", "数字后面的“{text}”不是单位", ["text": .text(text)])
    }
    return Phrase(
      "'{text}' after the number is no unit; the nearest is '{nearest}'",
      "数字后面的“{text}”不是单位，最接近的是“{nearest}”",
      ["text": .text(text), "nearest": .text(nearest)])
  }
}
