import Statistics
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("约35亿元", "3500000000", Unit.yuan, Quantity.Exactness.about),
    ("1.15亿元", "115000000", .yuan, .exact),
    ("308万元", "3080000", .yuan, .exact),
    ("1.2万亿元", "1200000000000", .yuan, .exact),
    ("逾1.2萬億元", "1200000000000", .yuan, .moreThan),
    ("18463元", "18463", .yuan, .exact),
    ("200余人次", "200", .other("人次"), .moreThan),
    ("100余项", "100", .other("项"), .moreThan),
    ("50多个", "50", .other("个"), .moreThan),
    ("近3万户", "30000", .other("户"), .lessThan),
    ("3万余户", "30000", .other("户"), .moreThan),
    ("不足5%", "5", .percent, .lessThan),
    ("64%", "64", .percent, .exact),
    ("６４％", "64", .percent, .exact),
    ("12.3‰", "12.3", .perMille, .exact),
    ("3.2个百分点", "3.2", .percentagePoint, .exact),
    ("-1.6%", "-1.6", .percent, .exact),
    ("−1.6%", "-1.6", .percent, .exact),
    ("1,234.5", "1234.5", .none, .exact),
    ("12,345,678", "12345678", .none, .exact),
    ("0", "0", .none, .exact),
    ("0.50", "0.5", .none, .exact),
    ("  80 家 ", "80", .other("家"), .exact),
    ("999999999999999999", "999999999999999999", .none, .exact),
  ])
  func isRead(text: String, magnitude: String, unit: Unit, exactness: Quantity.Exactness) throws {
    let quantity = try Quantity(parsing: text)
    #expect(quantity.magnitude.description == magnitude)
    #expect(quantity.unit == unit)
    #expect(quantity.exactness == exactness)
  }

  @Test(arguments: [
    ("", QuantityError.empty), ("　", .empty), ("很多", .noNumber), ("约", .noNumber), ("%", .noNumber),
    ("1234567890123456789", .tooManyDigits), ("1,23", .misplacedComma),
    ("1234,567", .misplacedComma),
    ("3亿4500万", .unreadableUnit("4500万")), ("1.2.3", .unreadableUnit(".3")),
    ("5<b>", .unreadableUnit("<b>")),
  ])
  func isRefusedWithTheReason(text: String, reason: QuantityError) {
    #expect(throws: reason) { try Quantity(parsing: text) }
  }

  @Test func keepsTheTextAsWritten() throws {
    #expect(try Quantity(parsing: " 约３５亿元 ").text == "约３５亿元")
  }

  @Test func noticesDoubleVagueness() throws {
    #expect(try Quantity(parsing: "约200余人次").isDoublyVague)
    #expect(try !Quantity(parsing: "200余人次").isDoublyVague)
  }
}
