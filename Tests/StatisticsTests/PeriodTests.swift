import Statistics
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2023", "2023年"), ("2023-H1", "2023年上半年"), ("2023-H2", "2023年下半年"), ("2023-Q2", "2023年第二季度"),
    ("2023-08", "2023年8月"), ("2023-08-16", "2023年8月16日"), ("2022-Q1..Q3", "2022年前三季度"),
    ("2022-Q2..Q3", "2022年第二至第三季度"), ("2023-01..06", "2023年1—6月"),
  ])
  func isReadSpokenAndWrittenBack(text: String, chinese: String) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    #expect(period.chinese == chinese)
    #expect(Period(text.lowercased()) == period)
  }

  @Test(arguments: [
    "", "23", "2023-", "2023-Q5", "2023-H3", "2023-13", "2023-00", "2023-8", "2023-02-29",
    "2023-Q3..Q1",
    "2023-06..06", "2023-Q1..03", "2023-01..", "2023-Q1..Q2..Q3", "2023年", "+023", "2023-+1", "上半年",
  ])
  func isRefused(text: String) {
    #expect(Period(text) == nil)
  }
}

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2023-08-16", 19585),
    ("0001-01-01", -719_162),
  ])
  func countsDays(text: String, days: Int) throws {
    #expect(try #require(CivilDate(text)).daysSince1970 == days)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-04-31", "2023-00-10", "2023-1-01", "2023-08-16x",
    "-023-01-01",
  ])
  func refusesDaysThatDoNotExist(text: String) {
    #expect(CivilDate(text) == nil)
  }
}

@Suite struct ChangeTests {
  @Test(arguments: [
    ("+26%", "+26%"), ("26%", "+26%"), ("-1.6%", "−1.6%"), ("−1.6%", "−1.6%"), ("下降5.4%", "−5.4%"),
    ("增长12.7%", "+12.7%"), ("持平", "0%"), ("0%", "0%"), ("提高3.2个百分点", "+3.2个百分点"),
    ("回落0.5个百分点", "−0.5个百分点"), ("同比增长 20%", "+20%"), ("+5.0%", "+5.0%"), ("增长0.10%", "+0.10%"),
  ])
  func isReadAndSpoken(text: String, written: String) throws {
    #expect(try Change(parsing: text).text == written)
  }

  @Test(arguments: ["", "很快", "+26", "26家", "增长"])
  func isRefused(text: String) {
    #expect(throws: QuantityError.self) { try Change(parsing: text) }
  }
}
