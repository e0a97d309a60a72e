import Testing

@testable import SiteModel

@Suite struct MomentTests {
  @Test(arguments: [
    ("2023-08-16", "2023-08-16", 1_692_115_200),
    ("2023-08-16 09:30", "2023-08-16T09:30:00+08:00", 1_692_149_400),
    ("2023-08-16T09:30:05Z", "2023-08-16T17:30:05+08:00", 1_692_178_205),
    ("2023-08-16 09:30-02:30", "2023-08-16T20:00:00+08:00", 1_692_187_200),
    ("2023-8-16", "2023-08-16", 1_692_115_200),
    ("2023/8/16", "2023-08-16", 1_692_115_200),
    ("2023年8月16日", "2023-08-16", 1_692_115_200),
    ("2023年8月16日 09:30", "2023-08-16T09:30:00+08:00", 1_692_149_400),
  ])
  func readsDaysAndTimesInAZone(text: String, written: String, seconds: Int) throws {
    let moment = try #require(Moment(text, in: .init(identifier: "Asia/Shanghai")!))
    #expect(moment.machineReadable == written)
    #expect(moment.secondsSince1970 == seconds)
    #expect(Moment(secondsSince1970: seconds).secondsSince1970 == seconds)
  }

  @Test(arguments: [
    "２０２３－０８－１６ ０９：３０", "2023-08-16 9:30", "2023年8月16日9时30分", "2023 年 8 月 16 日 9点30分",
    "2023-08-16（星期三） 09:30", "2023年8月16日 周三 9:30", "2023/8/16　09:30", "2023—08—16 09:30",
    "2023-08-16 09:30 +08:00", "2023-08-16 09:30 +0800",
  ])
  func readsTimesAsPeopleWriteThem(text: String) throws {
    let moment = try #require(Moment(text, in: .init(identifier: "Asia/Shanghai")!))
    #expect(moment.rfc3339 == "2023-08-16T09:30:00+08:00")
  }

  @Test(arguments: [
    "2023-13-16", "2023年2月30日", "8月16日", "2023-8-16x", "2023-02-30", "2023-08-16 24:00",
    "2023-08-16x", "2023-08-16 周末", "2023-08-16 09:30 CST",
  ])
  func refusesWhatIsNoTime(text: String) {
    #expect(Moment(text, in: .gmt) == nil)
  }
}
