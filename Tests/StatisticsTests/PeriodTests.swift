import Statistics
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2023", "2023年", "2023", "2023-01-01T00:00:00/P1Y", "2023"),
    ("2023-H1", "2023年上半年", "H1 2023", "2023-01-01T00:00:00/P6M", "2023-S1"),
    ("2023-H2", "2023年下半年", "H2 2023", "2023-07-01T00:00:00/P6M", "2023-S2"),
    ("2023-Q2", "2023年第二季度", "Q2 2023", "2023-04-01T00:00:00/P3M", "2023-Q2"),
    ("2023-08", "2023年8月", "August 2023", "2023-08-01T00:00:00/P1M", "2023-08"),
    ("2023-08-16", "2023年8月16日", "16 August 2023", "2023-08-16T00:00:00/P1D", "2023-08-16"),
    ("2022-Q1..Q3", "2022年前三季度", "Q1–Q3 2022", "2022-01-01T00:00:00/P9M", "2022-01-01/P9M"),
    ("2022-Q1..Q2", "2022年前两季度", "Q1–Q2 2022", "2022-01-01T00:00:00/P6M", "2022-01-01/P6M"),
    ("2022-Q2..Q3", "2022年第二至第三季度", "Q2–Q3 2022", "2022-04-01T00:00:00/P6M", "2022-04-01/P6M"),
    (
      "2023-01..06", "2023年1—6月", "January–June 2023", "2023-01-01T00:00:00/P6M",
      "2023-01-01/P6M"
    ),
    (
      "2023-01..02", "2023年1—2月", "January–February 2023", "2023-01-01T00:00:00/P2M",
      "2023-01-01/P2M"
    ),
    (
      "2022-12..2023-02", "2022年12月—2023年2月", "December 2022–February 2023",
      "2022-12-01T00:00:00/P3M", "2022-12-01/P3M"
    ),
    (
      "2022-07..2023-06", "2022年7月—2023年6月", "July 2022–June 2023", "2022-07-01T00:00:00/P1Y",
      "2022-07-01/P1Y"
    ),
    ("2021..2025", "2021—2025年", "2021–2025", "2021-01-01T00:00:00/P5Y", "2021-01-01/P5Y"),
    ("2023-W32", "2023年第32周", "week 32 of 2023", "2023-08-07T00:00:00/P7D", "2023-W32"),
    (
      "2023-08-T2", "2023年8月中旬", "11–20 August 2023", "2023-08-11T00:00:00/P10D",
      "2023-08-11/P10D"
    ),
    (
      "2023-01-21..2023-01-27", "2023年1月21日—27日", "21 January 2023–27 January 2023",
      "2023-01-21T00:00:00/P7D", "2023-01-21/P7D"
    ),
    (
      "FY2023/24-04", "2023/24财年", "fiscal year 2023/24", "2023-04-01T00:00:00/P1Y",
      "2023-04-01/P1Y"
    ),
    (
      "AY2023/24-09", "2023—2024学年", "academic year 2023/24", "2023-09-01T00:00:00/P1Y",
      "2023-09-01/P1Y"
    ),
    ("2023-06-end", "2023年6月末", "end of June 2023", "2023-06-01T00:00:00/P1M", "2023-06"),
    ("2022-end", "2022年末", "end of 2022", "2022-01-01T00:00:00/P1Y", "2022"),
  ])
  func isReadSpokenAndWrittenBack(
    text: String, chinese: String, english: String, iso: String, sdmx: String
  ) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    #expect(period.wording(in: .simplifiedChinese) == chinese)
    #expect(period.wording(in: .english) == english)
    #expect(period.iso == iso)
    #expect(period.sdmx == sdmx)
    #expect(Period(text.lowercased()) == period)
  }

  @Test(arguments: [
    ("2023年", "2023"), ("2023年一季度", "2023-Q1"), ("2023年第1季度", "2023-Q1"),
    ("2023年1-6月", "2023-01..06"), ("2023年1至6月", "2023-01..06"), ("2023年二至三季度", "2023-Q2..Q3"),
    ("2023H1", "2023-H1"), ("2023q2", "2023-Q2"), ("2023Q1..Q3", "2023-Q1..Q3"),
    ("2023上半年", "2023-H1"), ("2023前三季度", "2023-Q1..Q3"),
    ("2023前两季度", "2023-Q1..Q2"), ("2023年前兩季度", "2023-Q1..Q2"),
    ("Q1-Q3 2022", "2022-Q1..Q3"), ("2023-A1", "2023"), ("2023-S2", "2023-H2"),
    ("2023-M08", "2023-08"), ("2023-D228", "2023-08-16"), ("2023-01-01/2023-06-30", "2023-H1"),
    ("2023-01-01/2023-09-30", "2023-Q1..Q3"), ("2023-02-01/2023-02-28", "2023-02"),
    ("2023-02-01/2023-04-30", "2023-02..04"), ("2023-08-16/2023-08-16", "2023-08-16"),
    ("2023年 上半年", "2023-H1"), ("2023-W05", "2023-W05"),
    ("2022-07-01/2023-06-30", "2022-07..2023-06"),
    ("2023-01-02/2023-06-30", "2023-01-02..2023-06-30"),
    ("2023-01-01/P5D", "2023-01-01..2023-01-05"),
    ("2023年8月上旬", "2023-08-T1"), ("2023年8月下旬", "2023-08-T3"), ("2023年第32周", "2023-W32"),
    ("2023年前10个月", "2023-01..10"), ("2023年前十个月", "2023-01..10"), ("2023年首11個月", "2023-01..11"),
    ("2023年首季", "2023-Q1"), ("2023年首三季", "2023-Q1..Q3"), ("2023年前3季度", "2023-Q1..Q3"),
    ("2023年第1季", "2023-Q1"), ("2023年1季度", "2023-Q1"), ("2023年Q1", "2023-Q1"),
    ("2023年8月份", "2023-08"), ("2023年08月", "2023-08"), ("2023年1～10月份", "2023-01..10"),
    ("2023年上半年度", "2023-H1"), ("2023年度", "2023"), ("2023年全年", "2023"),
    ("民國112年", "2023"), ("民国112年8月", "2023-08"), ("112年第2季", "2023-Q2"), ("民國元年", "1912"),
    ("2021—2025年", "2021..2025"), ("2021年至2025年", "2021..2025"), ("“十四五”时期", "2021..2025"),
    ("2022年12月—2023年2月", "2022-12..2023-02"), ("2022年12月至2023年2月", "2022-12..2023-02"),
    ("2023年1月—3月", "2023-01..03"), ("截至2023年6月的12个月", "2022-07..2023-06"),
    ("截至2023年6月止三個月", "2023-Q2"), ("截至2023年6月末", "2023-06-end"),
    ("2023年6月末", "2023-06-end"), ("2023年6月底", "2023-06-end"), ("2022年末", "2022-end"),
    ("2022年底", "2022-end"), ("2023年二季度末", "2023-Q2-end"), ("2023年上半年末", "2023-H1-end"),
    ("2023年1月21日至27日", "2023-01-21..2023-01-27"), ("2023年9月29日—10月6日", "2023-09-29..2023-10-06"),
    ("2023年12月30日至2024年1月1日", "2023-12-30..2024-01-01"), ("2023年１—６月", "2023-01..06"),
    ("2023—2024学年", "AY2023/24-09"), ("2023/24學年", "AY2023/24-09"),
    ("2023-2024学年度", "AY2023/24-09"),
    ("three months to June 2023", "2023-Q2"), ("year ending June 2023", "2022-07..2023-06"),
    ("12 months to June 2023", "2022-07..2023-06"), ("second quarter of 2023", "2023-Q2"),
    ("first half of 2023", "2023-H1"), ("2023 Q2", "2023-Q2"), ("Aug 2023", "2023-08"),
    ("January to June 2023", "2023-01..06"), ("Jan-Jun 2023", "2023-01..06"),
    ("2021 to 2025", "2021..2025"),
    ("December 2022 to February 2023", "2022-12..2023-02"), ("end-June 2023", "2023-06-end"),
    ("end of 2022", "2022-end"), ("August 16, 2023", "2023-08-16"), ("16 Aug 2023", "2023-08-16"),
    ("academic year 2023/24", "AY2023/24-09"), ("2023-08-01/P10D", "2023-08-01..2023-08-10"),
  ])
  func isReadInOtherForms(text: String, period: String) {
    #expect(Period(text)?.description == period)
  }

  @Test(arguments: [
    "", "23", "2023-", "2023-Q5", "2023-H3", "2023-13", "2023-00", "2023-8", "2023-02-29",
    "2023-Q3..Q1", "2023-06..06", "2023-Q1..03", "2023-01..", "2023-Q1..Q2..Q3", "+023", "2023-+1",
    "上半年", "2023年13月", "2023年6—1月", "2023年第五季度", "2023年前一季度", "2023年2月30日", "2023-W53",
    "2023-08-T4", "2021..2020",
    "202308", "2023-0H1", "2023/08", "20231—6月", "2023８月",
    "2023-06-30/2023-01-02", "2023-01-01/P0D", "2023/24财年", "FY2023/24", "2023-D366", "H3 2023",
    "Smarch 2023", "上年末", "上月", "2023年第53周", "2023年前13个月", "2023年8月末旬", "99年", "2023/25学年", "0999",
  ])
  func isRefused(text: String) {
    #expect(Period(text) == nil)
  }

  private static let april = StatisticalCalendar(fiscalStart: 4)

  @Test func fiscalYearsBeginWhereTheSiteSays() {
    for text in ["2023/24财年", "2023-24年度", "2023财年", "fiscal year 2023", "2023/24", "FY2023/24"] {
      #expect(Period(text, in: Self.april)?.description == "FY2023/24-04", "\(text)")
    }
    #expect(
      Period("2023财年", in: StatisticalCalendar(fiscalStart: 10))?.isoDays == "2023-10-01/2024-09-30"
    )
  }

  @Test(
    arguments: [
      ("2023-03", Frequency.monthly, Track.single), ("2023-Q1", .monthly, .cumulative),
      ("2023-01..02", .monthly, .cumulative), ("2023", .monthly, .cumulative),
      ("2023-Q1", .quarterly, .single), ("2023-H1", .quarterly, .cumulative),
      ("2023-01..05", .quarterly, nil), ("2023-H1", .semiannual, .single),
      ("2023", .semiannual, .cumulative),
      ("2023", .annual, .single), ("2023-H1", .annual, nil), ("2023-06-end", .monthly, .single),
      ("2023-Q2", .monthly, nil),
    ] as [(String, Frequency, Track?)])
  func theDeclaredFrequencyDecidesTheTrack(text: String, frequency: Frequency, track: Track?) {
    #expect(Period(text)?.track(of: frequency) == track)
  }

  /// Every kind of period in every year from 1900 to 2100.
  private static let twoCenturies: [Period] = (1900...2100).flatMap { year -> [Period] in
    var periods: [Period] = [.year(year), .half(1, of: year), .half(2, of: year)]
    periods += (1...4).map { .quarter($0, of: year) } + (1...12).map { .month($0, of: year) }
    for first in 1...12 {
      for last in (first + 1)..<13 { periods.append(.months(first...last, of: year)) }
    }
    for first in 1...4 {
      for last in (first + 1)..<5 { periods.append(.quarters(first...last, of: year)) }
    }
    for third in 1...3 { periods.append(.tenDays(third, ofMonth: 2, of: year)) }
    periods += [.week(1, of: year), .week(52, of: year), .fiscalYear(year, from: 4)]
    periods += [.academicYear(year, from: 9), .end(of: .month(6, of: year)), .end(of: .year(year))]
    periods.append(.stretch(YearMonth(year - 1, 12)!, through: YearMonth(year, 2)!))
    periods.append(.years(year - 4...year))
    for date in ["01-01", "02-28", "06-30", "12-31"] {
      periods.append(Period("\(year)-\(date)")!)
    }
    return periods
  }

  @Test func everyFormIsReadBackOverTwoCenturies() {
    for period in Self.twoCenturies {
      #expect(Period(period.description) == period)
      #expect(Period(period.chinese, in: Self.april)?.span == period.span)
      #expect(Period(period.english, in: Self.april)?.span == period.span)
      #expect(Period(period.iso)?.span == period.span)
      #expect(Period(period.sdmx)?.span == period.span)
      #expect(Period(period.isoDays)?.span == period.span)
      #expect(period.simplified.span == period.span)
    }
  }

  @Test func neighboursAreInverseAndOrderedOverTwoCenturies() {
    for period in Self.twoCenturies {
      if let next = period.next {
        #expect(period < next)
        #expect(next.previous == period, "\(period)")
      }
      if let previous = period.previous, !period.isCumulative, period.frequency != nil {
        #expect(previous.lastDay.daysSince1970 + 1 == period.firstDay.daysSince1970, "\(period)")
      }
      let before = period.yearBefore!
      #expect(before.year == period.year - 1)
      #expect(before < period)
      #expect(before.moved(toYear: period.year)?.firstDay.month == period.firstDay.month)
      #expect(period.contains(period))
      let isWithinYear = !period.spansYears && period.frequency != .weekly
      #expect(!isWithinYear || Period.year(period.year).contains(period))
      #expect(!before.contains(period))
      for frequency in [nil, Frequency.monthly] {
        guard let (minus, leaves) = period.lastPart(by: frequency) else { continue }
        #expect(minus.dayCount + leaves.dayCount == period.dayCount, "\(period)")
        #expect(period.contains(minus) && period.contains(leaves))
        #expect(minus.lastDay.daysSince1970 + 1 == leaves.firstDay.daysSince1970)
      }
    }
  }

  @Test func periodsOfAYearAddUpToItsDays() {
    for year in 1900...2100 {
      let days = Period.year(year).dayCount
      #expect((1...12).map { Period.month($0, of: year).dayCount }.reduce(0, +) == days)
      #expect((1...4).map { Period.quarter($0, of: year).dayCount }.reduce(0, +) == days)
      #expect((1...2).map { Period.half($0, of: year).dayCount }.reduce(0, +) == days)
    }
  }

  @Test(arguments: [
    ("2023-01..06", "2023-H1"), ("2023-Q1..Q2", "2023-H1"), ("2023-Q3..Q4", "2023-H2"),
    ("2023-Q1..Q4", "2023"), ("2023-01..12", "2023"), ("2023-04..06", "2023-Q2"),
    ("2023-01..09", "2023-Q1..Q3"), ("2023-01..02", "2023-01..02"), ("2023-02..04", "2023-02..04"),
  ])
  func namesOneStretchInOneWay(text: String, simplified: String) {
    #expect(Period(text)?.simplified.description == simplified)
  }

  @Test(arguments: [
    ("2023-H1", "2022-H2"), ("2023-Q1", "2022-Q4"), ("2023-01", "2022-12"),
    ("2023-03-01", "2023-02-28"),
    ("2024-03-01", "2024-02-29"), ("2023-01..06", "2023-01..05"), ("2023-01..02", "2023-01"),
    ("2023-Q1..Q3", "2023-Q1..Q2"), ("2023-04..06", "2023-01..03"),
  ])
  func knowsThePeriodBefore(text: String, previous: String) {
    #expect(Period(text)?.previous?.description == previous)
  }

  @Test func theDayBeforeALeapDayIsOfTheSameMonth() {
    #expect(Period("2024-02-29")?.yearBefore?.description == "2023-02-28")
  }

  @Test func longerPeriodsComeAfterShorterOnesThatEndWithThem() {
    let texts = ["2023-H1", "2023-06", "2022-H2", "2023-Q2", "2023", "2023-Q1"]
    let ordered = texts.compactMap { Period($0) }.sorted().map(\.description)
    #expect(ordered == ["2022-H2", "2023-Q1", "2023-06", "2023-Q2", "2023-H1", "2023"])
  }
}

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2023-08-16", 19585),
    ("0001-01-01", -719_162),
  ])
  func countsDays(text: String, days: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.daysSince1970 == days)
    #expect(CivilDate(daysSince1970: days) == date)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-04-31", "2023-00-10", "2023-1-01", "2023-08-16x",
    "-023-01-01",
  ])
  func refusesDaysThatDoNotExist(text: String) {
    #expect(CivilDate(text) == nil)
  }
}
