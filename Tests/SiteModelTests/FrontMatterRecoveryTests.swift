import Testing

@testable import FrontMatter

/// A front matter with mistakes in the way it is written down is read on, so that one mistake does not
/// hide the next.
@Suite struct FrontMatterRecoveryTests {
  private static let keys: Set = ["标题", "日期", "来源", "标签", "指标", "名称", "数值", "title", "date"]

  private func reading(_ text: String) -> YAMLReading {
    YAMLReader(file: "a.md", firstLine: 1).read(text) { Self.keys.contains($0) }
  }

  @Test(arguments: [
    ("标题：甲\n日期: 1\n", ["1:3 full-width-colon"], ["标题", "日期"]),
    ("标题: {甲}乙\n日期: 1\n", ["1:5 text-behind-quotes"], ["标题", "日期"]),
    ("标题:　甲\n日期: 1\n", ["1:3 no-space-after-colon"], ["标题", "日期"]),
    ("标题: 甲\n日期:　1\n", ["2:3 no-space-after-colon"], ["标题", "日期"]),
    (
      "指标:\n- 名称：甲\n  数值：1\n日期: 1\n", ["2:5 full-width-colon", "3:5 full-width-colon"],
      ["指标", "日期"]
    ),
    (
      "指标:\n  - {名称：甲，数值：1}\n日期: 1\n",
      ["2:8 full-width-colon", "2:13 full-width-colon"], ["指标", "日期"]
    ),
    ("标题:甲\n日期: 1\n", ["1:3 no-space-after-colon"], ["标题", "日期"]),
    (
      "指标:\n\t- 名称: 甲\n\t  数值: 1\n标题: 乙\n", ["2:1 tab-or-wide-space", "3:1 tab-or-wide-space"],
      ["指标", "标题"]
    ),
    ("指标:\n  － 名称: 甲\n    数值: 1\n标题: 乙\n", ["2:3 wide-dash"], ["指标", "标题"]),
    ("标题: \"甲\"乙\n日期: 1\n", ["1:5 text-behind-quotes"], ["标题", "日期"]),
    ("标题: [甲]乙\n日期: 1\n", ["1:5 text-behind-quotes"], ["标题", "日期"]),
    ("标题: \"甲\n日期: 1\n", ["1:5 never-closed"], ["标题", "日期"]),
    ("标签: [甲, 乙\n日期: 1\n", ["1:5 list-not-closed"], ["标签", "日期"]),
    ("标题: 甲: 乙\n日期: 1\n", ["1:6 second-colon"], ["标题", "日期"]),
    ("标题: 甲\n  日期: 1\n来源: 乙\n", ["2:3 indentation"], ["标题", "日期", "来源"]),
    ("标题: @甲\n日期: 1\n", ["1:5 bad-start"], ["标题", "日期"]),
    ("标题: | 甲\n日期: 1\n", ["1:5 bad-start"], ["标题", "日期"]),
    ("标题: ? 甲\n日期: 1\n", ["1:5 bad-start"], ["标题", "日期"]),
    ("标题: !甲 乙\n日期: 1\n", ["1:5 bad-start"], ["标题", "日期"]),
    ("标签: [\"甲\"， \"乙\"]\n日期: 1\n", ["1:9 full-width-comma"], ["标签", "日期"]),
    ("标题: 甲 # 乙\n日期: 1 # 丙\n来源: 丁  # 戊\n", ["1:7 comment-behind-text"], ["标题", "日期", "来源"]),
    ("指标:\n  - {名称: 甲，数值: 1}\n日期: 1\n", [], ["指标", "日期"]),
    ("指标:\n  - {名称: 甲，其他甲: 1}\n日期: 1\n", ["2:11 full-width-comma"], ["指标", "日期"]),
    ("指标:\n  - ｛名称: 甲，数值: 1｝\n日期: 1\n", [], ["指标", "日期"]),
    (
      "标题: 甲\n标题: 乙\n日期: &a 1\n来源: *a\n", ["2:1 repeated-key", "3:5 anchor", "4:5 anchor"],
      ["标题", "标题", "日期", "来源"]
    ),
    (
      "标题：甲\n日期:1\n来源: \"乙\n标签: [丙\n数值: \"丁\"戊\n名称: 己\n",
      [
        "1:3 full-width-colon", "2:3 no-space-after-colon", "3:5 never-closed",
        "4:5 list-not-closed", "5:5 text-behind-quotes",
      ], ["标题", "日期", "来源", "标签", "数值", "名称"]
    ),
  ])
  func isReadToItsEnd(text: String, complaints: [String], keys: [String]) {
    let reading = reading(text)
    #expect(
      reading.diagnostics.sorted().map {
        "\($0.location.position!.line):\($0.location.position!.column) \($0.rule.code)"
      } == complaints)
    var found: [String] = []
    if case .mapping(let entries)? = reading.value?.content { found = entries.map(\.key) }
    #expect(found == keys)
    #expect(reading.isWhole)
  }

  /// What can't be mended is passed over, and it is known that something is missing.
  @Test func passesOverWhatNobodyCanRead() {
    let reading = reading("标题: 甲\n}}} 乱\n日期: 1\n")
    #expect(!reading.isWhole)
    #expect(reading.diagnostics.count == 1)
    if case .mapping(let entries)? = reading.value?.content {
      #expect(entries.map(\.key) == ["标题", "日期"])
    } else {
      Issue.record("nothing was read")
    }
  }

  /// However a text is broken, reading it ends, and says where.
  @Test func endsWithPlacesInTheText() {
    let whole = """
      标题: 上半年
      日期: 2023-08-16
      标签: [经济, "工业"]
      指标:
        - {名称: 甲, 数值: 1亿元}
        - 名称: 乙
          数值: '2'
      """
    let pieces = Array("：:\"'[]{}，,－-&*!@`%\t　#|> \n\\")
    var random = SystemRandom(state: 7)
    for _ in 0..<400 {
      var text = Array(whole)
      for _ in 0..<(1 + random.next(6)) {
        let place = random.next(text.count)
        if random.next(3) == 0 {
          text.remove(at: place)
        } else {
          text.insert(pieces[random.next(pieces.count)], at: place)
        }
      }
      let lines = String(text).split(separator: "\n", omittingEmptySubsequences: false)
      let reading = reading(String(text))
      for diagnostic in reading.diagnostics {
        let place = diagnostic.location.position!
        #expect((1...(lines.count + 1)).contains(place.line), "\(String(text))")
      }
      if reading.value == nil { #expect(!reading.diagnostics.isEmpty || String(text).isEmpty) }
    }
  }

  @Test func givesUpAfterManyFaults() {
    let text = String(repeating: "标题: \"甲\"乙\n", count: 5_000)
    #expect((1...100).contains(reading(text).diagnostics.count))
  }

  /// The same numbers for the same state.
  private struct SystemRandom {
    var state: UInt64

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  @Test(arguments: [
    ("标题: 园区 #3 号地块", "园区 #3 号地块"), ("标题: #3 号地块", "#3 号地块"), ("标题: '甲 #1'", "甲 #1"),
    ("标题: 增长 #1 的'产业'", "增长 #1 的'产业'"), ("标题: C#语言", "C#语言"), ("标题: 甲   # 注", "甲"),
    ("单位: %", "%"), ("单位: %  ", "%"),
  ])
  func numberSignsBelongToTexts(line: String, value: String) {
    let reading = reading(line + "\n")
    #expect(reading.diagnostics.isEmpty)
    var texts: [String] = []
    if case .mapping(let entries)? = reading.value?.content {
      for case .scalar(let text) in entries.map(\.value.content) { texts.append(text) }
    }
    #expect(texts == [value])
  }
}
