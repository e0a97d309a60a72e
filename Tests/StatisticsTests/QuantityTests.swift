import Localization
import Statistics
import TestSupport
import Testing

@Suite struct QuantityTests {
  /// A text, its amount in base units, its unit and how exactly it is meant.
  struct Case: Sendable {
    let text: String
    let value: String
    let unit: Unit
    let exactness: Quantity.Exactness

    init(
      _ text: String, _ value: String, _ unit: Unit, _ exactness: Quantity.Exactness = .exact
    ) {
      self.text = text
      self.value = value
      self.unit = unit
      self.exactness = exactness
    }
  }

  static let cases = [
    Case("约35亿元", "3500000000", .yuan, .about), Case("約35億元", "3500000000", .yuan, .about),
    Case("1.15亿元", "115000000", .yuan), Case("308万元", "3080000", .yuan),
    Case("1.2万亿元", "1200000000000", .yuan), Case("逾1.2萬億元", "1200000000000", .yuan, .moreThan),
    Case("5千万元", "50000000", .yuan), Case("3千亿元", "300000000000", .yuan),
    Case("18463元", "18463", .yuan), Case("￥300", "300", .yuan),
    Case("$8.23 trillion", "8230000000000", .currency(.dollar)),
    Case("about 3.5 billion yuan", "3500000000", .yuan, .about),
    Case("200余人次", "200", .other("人次"), .moreThan), Case("100余项", "100", .other("项"), .moreThan),
    Case("50多个", "50", .other("个"), .moreThan), Case("超100家", "100", .other("家"), .moreThan),
    Case("近3万户", "30000", .other("户"), .nearly), Case("3万余户", "30000", .other("户"), .moreThan),
    Case("不足5%", "5", .percent, .lessThan), Case("至少3家", "3", .other("家"), .atLeast),
    Case("30家以上", "30", .other("家"), .atLeast), Case("不超过5%", "5", .percent, .atMost),
    Case("35亿元左右", "3500000000", .yuan, .about), Case("200+", "200", .none, .atLeast),
    Case("64%", "64", .percent), Case("６４％", "64", .percent), Case("12.3‰", "12.3", .perMille),
    Case("3.2个百分点", "3.2", .percentagePoint), Case("+26%", "26", .percent),
    Case("-1.6%", "-1.6", .percent), Case("−1.6%", "-1.6", .percent),
    Case("－1.6%", "-1.6", .percent),
    Case("下降5.4%", "-5.4", .percent), Case("增长12.7%", "12.7", .percent),
    Case("增長約12.7%", "12.7", .percent, .about), Case("持平", "0", .percent),
    Case("翻一番", "100", .percent), Case("翻两番", "300", .percent),
    Case("1,234.5", "1234.5", .none), Case("12,345,678", "12345678", .none), Case("0", "0", .none),
    Case("0.50", "0.5", .none), Case("  80 家 ", "80", .other("家")),
    Case("999999999999999999", "999999999999999999", .none),
    Case("5千家", "5000", .other("家")), Case("5百多家", "500", .other("家"), .moreThan),
    Case("5千瓦时", "5", .other("千瓦时")),
    Case("3成", "30", .percent), Case("下降了5%", "-5", .percent),
    Case("降5%", "-5", .percent), Case("负1.6%", "-1.6", .percent),
    Case("人民币3亿元", "300000000", .yuan),
    Case("3.5亿千瓦时", "350000000", .other("千瓦时")), Case("20 people", "20", .other("人")),
    Case("5 percent", "5", .percent), Case("2 percentage points", "2", .percentagePoint),
  ]

  @Test(arguments: cases)
  func isRead(_ expected: Case) throws {
    let quantity = try Quantity(parsing: expected.text)
    #expect(quantity.value?.description == expected.value)
    #expect(quantity.unit == expected.unit)
    #expect(quantity.exactness == expected.exactness)
  }

  @Test(
    arguments: [
      ("10—15%", "10", "15"), ("63%～68%", "63", "68"), ("10-15万元", "100000", "150000"),
      ("10万—15万元", "100000", "150000"), ("3至5家", "3", "5"), ("-5～3%", "-5", "3"),
      ("-5%——-3%", "-5", "-3"), ("下降5%—8%", "-8", "-5"), ("9000—1.2万户", "90000000", nil),
    ] as [(String, String, String?)])
  func rangesHaveTwoEnds(text: String, lower: String, upper: String?) throws {
    guard let upper else {
      // 9000 would have to be 9000万 and above 1.2万.
      #expect(throws: QuantityError.rangeBackwards) { try Quantity(parsing: text) }
      return
    }
    let quantity = try Quantity(parsing: text)
    #expect(quantity.value == nil)
    #expect(quantity.lower?.description == lower)
    #expect(quantity.upper?.description == upper)
    #expect(quantity.exactness == .range)
  }

  @Test(
    arguments: [
      ("80家", "80", "80"), ("约35亿元", nil, nil), ("近3万户", nil, "30000"), ("不足5%", nil, "5"),
      ("200余人次", "200", nil), ("至少3家", "3", nil), ("至多3家", nil, "3"), ("下降超5%", nil, "-5"),
      ("下降近10%", "-10", nil), ("下降5%以上", nil, "-5"),
    ] as [(String, String?, String?)])
  func saysWhatAFigureCanNotBe(text: String, lower: String?, upper: String?) throws {
    let quantity = try Quantity(parsing: text)
    #expect(quantity.lower?.description == lower)
    #expect(quantity.upper?.description == upper)
  }

  @Test(arguments: [
    ("", QuantityError.empty), ("　", .empty), ("很多", .noNumber), ("约", .noNumber), ("%", .noNumber),
    ("几十户", .spelledOut), ("数百人", .spelledOut), ("一二", .spelledOut),
    ("1234567890123456789", .tooManyDigits), ("1,23", .misplacedComma),
    ("1234,567", .misplacedComma), ("3亿5", .secondNumber("5")),
    ("3亿45000万", .secondNumber("45000万")), ("1.5亿3000万", .secondNumber("3000万")),
    ("1.2.3", .unreadableUnit(".3")), ("5<b>", .unreadableUnit("<b>")),
    ("下降-5%", .twoDirections), ("15—10%", .rangeBackwards), ("2023-08", .rangeBackwards),
    ("63家～68%", .unreadableUnit("%")), ("$5元", .unreadableUnit("元")),
    ("1e5", .unreadableUnit("e5")), ("5余余", .unreadableUnit("余")), ("5万 余万", .unreadableUnit("万")),
    ("US$5m", .abbreviatedScale("m")), ("5% 8%", .unreadableUnit("8%")),
    ("2023年上半年", .unreadableUnit("年上半年")), ("(5.5%)", .bracketsWithoutSign),
    ("09:30", .timeOfDay), ("2023年", .year), ("5兆", .ambiguousMega),
    ("5.1% (5.2—5.4%)", .intervalWithoutCentre), ("200户企业", .unreadableUnit("户企业")),
    ("分别上涨2.7%、2.5%和2.4%", .severalFigures), ("全市GDP增长5%", .unreadableWords("GDP增长")),
    ("2位數以上成長", .unreadableUnit("位數以上成長")),
    (String(repeating: "1", count: 300), .tooLong),
  ])
  func isRefusedWithTheReason(text: String, reason: QuantityError) {
    #expect(throws: reason) { try Quantity(parsing: text) }
    #expect(reason.reason.wording.isWhole)
  }

  @Test func keepsTheTextAsWritten() throws {
    #expect(try Quantity(parsing: " 约３５亿元 ").text == "约３５亿元")
  }

  @Test func noticesDoubleVagueness() throws {
    #expect(try Quantity(parsing: "约200余人次").isDoublyVague)
    #expect(try !Quantity(parsing: "200余人次").isDoublyVague)
  }

  @Test(arguments: [
    ("约35亿元", "约35亿元", "about 3.5 billion yuan"), ("450933亿元", "450933亿元", "45.0933 trillion yuan"),
    ("1.20亿元", "1.20亿元", "120 million yuan"), ("近3万户", "近3万户", "nearly 30 thousand households"),
    ("超100家", "100余家", "more than 100 家"), ("逾1.2万亿元", "超1.2万亿元", "more than 1.2 trillion yuan"),
    ("100万", "100万", "1 million"), ("提高0.3个百分点", "提高0.3个百分点", "up 0.3 percentage points"),
    ("减少30家", "减少30家", "down 30 家"), ("下降近10%", "下降近10%", "down nearly 10%"),
    ("超5%", "超5%", "more than 5%"),
    ("12,300", "12300", "12,300"), ("10—15%", "10—15%", "10–15%"),
    ("下降5.4%", "下降5.4%", "down 5.4%"),
    ("$8.23 trillion", "8.23万亿美元", "$8.23 trillion"), ("持平", "持平", "unchanged"),
    ("3.2个百分点", "3.2个百分点", "3.2 percentage points"), ("-1.60%", "−1.60%", "−1.60%"),
    // The digits stay as they were published.
    ("59,303.4 billion yuan", "59.3034万亿元", "59,303.4 billion yuan"),
    ("21840 million yuan", "218.4亿元", "21,840 million yuan"),
    ("12.30 thousand visits", "1.230万人次", "12.30 thousand visits"),
    // An English noun for what is counted stays, too.
    ("30 enterprises", "30家", "30 enterprises"), ("1 company", "1家", "1 company"),
    ("36 visits", "36人次", "36 visits"), ("36 person-times", "36人次", "36 person-times"),
    ("12 cases", "12起", "12 cases"), ("5 acres", "5英亩", "5 acres"), ("45 dB", "45分贝", "45 dB"),
    ("48 yuan/m²", "48元/平方米", "48 yuan per m²"),
    ("45.6辆/百户", "45.6辆/百户", "45.6 vehicles per hundred households"),
    // Each term of a ratio has its own digits.
    ("1：2.56", "1:2.56", "1:2.56"), ("6.80:42.7:50.5", "6.80:42.7:50.5", "6.80:42.7:50.5"),
  ])
  func isWrittenInBothLanguages(text: String, chinese: String, english: String) throws {
    let quantity = try Quantity(parsing: text)
    #expect(quantity.written(in: .simplifiedChinese) == chinese)
    #expect(quantity.written(in: .english) == english)
  }

  @Test(arguments: [
    ("450933亿元", "45.09万亿元", "45.09 trillion yuan"), ("308万元", "308万元", "3.08 million yuan"),
    ("19672元", "1.967万元", "19,672 yuan"), ("9999.6万元", "1亿元", "100 million yuan"),
    ("80家", "80家", "80 家"),
  ])
  func isShortenedForNarrowPlaces(text: String, chinese: String, english: String) throws {
    let quantity = try Quantity(parsing: text)
    #expect(quantity.compact(in: .simplifiedChinese) == chinese)
    #expect(quantity.compact(in: .english) == english)
  }

  @Test(arguments: [
    ("450933亿元", "45.0933万亿元", true), ("约35亿元", "34.8亿元", true), ("约35亿元", "36亿元", false),
    ("200余人次", "230人次", true), ("200余人次", "300人次", false), ("200余人次", "200余人次", true),
    ("33个", "33家", false), ("33 firms", "33家", true), ("33 firms", "33 enterprises", true),
    ("33 visits", "34人次", false), ("33 items", "33家", false), ("不足5%", "4.8%", true),
    ("不足5%", "5%", false), ("近3万户", "2.96万户", true),
    ("593034亿元", "593033亿元", false), ("约45.1万亿元", "450933亿元", true), ("近100亿元", "3亿元", false),
    ("近10%", "0.1%", false),
    ("下降超5%", "下降5.4%", true), ("下降超5%", "下降4.6%", false), ("下降近10%", "下降9.8%", true),
  ])
  func agreesOrNot(a: String, b: String, agrees: Bool) throws {
    let (first, second) = (try Quantity(parsing: a), try Quantity(parsing: b))
    #expect(first.agrees(with: second) == agrees)
    #expect(second.agrees(with: first) == agrees)
  }

  /// Generated figures of every form: the text is kept, and either language's wording says the same.
  @Test func generatedFiguresAreReadBackFromEveryWording() throws {
    var random = RandomSource(seed: 20_230_816)
    let prefixes = ["", "", "", "约", "近", "逾", "不足", "至少", "至多", "增长", "下降", "+", "-"]
    let scales = ["", "", "万", "亿", "万亿"]
    let units = ["", "%", "‰", "个百分点", "元", "美元", "个", "家", "户", "人次", "项", "千瓦时", "吨"]
    for _ in 0..<20_000 {
      let prefix = prefixes.randomElement(using: &random)!
      var unit = units.randomElement(using: &random)!
      if ["增长", "下降"].contains(prefix) { unit = "%" }
      let isRelative = ["%", "‰", "个百分点"].contains(unit)
      let scale = isRelative ? "" : scales.randomElement(using: &random)!
      let whole = Int.random(
        in: 0...[9, 999, 99_999].randomElement(using: &random)!, using: &random)
      let decimals = Int.random(in: 0...3, using: &random)
      let fraction =
        decimals == 0
        ? "" : "." + (0..<decimals).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
      let suffix = prefix.isEmpty && !isRelative && Bool.random(using: &random) ? "余" : ""
      let text = prefix + "\(whole)" + fraction + scale + suffix + unit
      let quantity = try Quantity(parsing: text)
      #expect(quantity.text == text)
      for language in Language.allCases {
        let wording = quantity.written(in: language)
        let again = try Quantity(parsing: wording)
        #expect(again.amount == quantity.amount, "\(text) → \(wording)")
        #expect(again.unit == quantity.unit, "\(text) → \(wording)")
        #expect(again.exactness == quantity.exactness, "\(text) → \(wording)")
        #expect(again.written(in: language) == wording, "\(text)")
      }
    }
  }

  /// Random texts out of the characters of figures: none crashes, and what is read is written back.
  @Test func arbitraryTextsAreReadOrRefused() throws {
    var random = RandomSource(seed: 7)
    let pieces = [
      "约", "近", "余", "万", "亿", "千", "元", "%", "％", "个百分点", "—", "-", "～", "+", ".", ",", "，", "0",
      "5", "12",
      "９", " ", "　", "增长", "下降", "以上", "$", "¥", "billion", "家", "\u{0301}", "\u{200D}", "百", "同比",
      "倍",
    ]
    var readable = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...7, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
      guard let quantity = try? Quantity(parsing: text) else { continue }
      readable += 1
      let again = try Quantity(parsing: quantity.written(in: .simplifiedChinese))
      #expect(
        again.amount == quantity.amount, "\(text) → \(quantity.written(in: .simplifiedChinese))")
      #expect(again.unit == quantity.unit, "\(text) → \(quantity.written(in: .simplifiedChinese))")
    }
    #expect(readable > 1000)
  }
}
