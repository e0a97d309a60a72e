import Statistics
import Testing

@Suite struct ChangeTests {
  @Test(arguments: [
    ("+26%", "+26%", "增长26%", "up 26%"), ("26%", "+26%", "增长26%", "up 26%"),
    ("-1.6%", "−1.6%", "下降1.6%", "down 1.6%"), ("下降5.4%", "−5.4%", "下降5.4%", "down 5.4%"),
    ("增长12.7%", "+12.7%", "增长12.7%", "up 12.7%"), ("持平", "0%", "持平", "unchanged"),
    ("0%", "0%", "持平", "unchanged"), ("翻一番", "+100%", "增长100%", "up 100%"),
    ("增长1.2倍", "+120%", "增长120%", "up 120%"),
    ("提高3.2个百分点", "+3.2个百分点", "提高3.2个百分点", "up 3.2 percentage points"),
    ("回落0.5个百分点", "−0.5个百分点", "降低0.5个百分点", "down 0.5 percentage points"),
    ("同比增长 20%", "+20%", "增长20%", "up 20%"), ("+5.0%", "+5.0%", "增长5.0%", "up 5.0%"),
    ("增长0.10%", "+0.10%", "增长0.10%", "up 0.10%"), ("增长约8%", "约+8%", "增长约8%", "up about 8%"),
  ])
  func isReadAndSpoken(text: String, signed: String, chinese: String, english: String) throws {
    let change = try Change(parsing: text)
    #expect(change.text == signed)
    #expect(change.spoken(in: .simplifiedChinese) == chinese)
    #expect(change.spoken(in: .english) == english)
  }

  @Test(arguments: ["", "很快", "+26", "26家", "增长", "下降-5%", "10—15%", "1.2倍", "收窄3%"])
  func isRefused(text: String) {
    #expect(throws: QuantityError.self) { try Change(parsing: text) }
  }

  @Test(arguments: [
    ("同比增长1%", Change.Comparison.yearBefore), ("环比增长1%", .periodBefore), ("比上月下降1%", .periodBefore),
    ("累计增长1%", .cumulative), ("较目标提高2个百分点", .target), ("增长1%", .yearBefore),
  ])
  func saysWhatItIsMeasuredAgainst(text: String, comparison: Change.Comparison) throws {
    #expect(try Change(parsing: text).comparison == comparison)
  }

  @Test func noticesATurn() throws {
    let (rise, fall) = (try Change(parsing: "+3.2%"), try Change(parsing: "-6.8%"))
    #expect(rise.turn(after: fall)?.wording(in: .simplifiedChinese) == "由负转正")
    #expect(fall.turn(after: rise)?.wording(in: .simplifiedChinese) == "由正转负")
    #expect(rise.turn(after: rise) == nil)
    #expect(try Change(parsing: "持平").turn(after: fall) == nil)
  }
}
