import SiteGenerator
import Testing

/// What a closer look finds in texts, and a build leaves to the editor.
@Suite struct RemarksTests {
  private static let wording = """
    - {错: [帐户, 帐号], 对: 账户, 理由: 与货币有关}
    - {错: 平方, 对: 平方米, 例外: [平方公里]}
    - {错: 绝对领先}
    """

  private func said(
    title: String = "甲", _ body: String, more: String = "", _ files: [String: String] = [:]
  ) async throws -> String {
    let report = ["content/news/a.md": TestSite.report(title, more: more, body: body)]
    let site = try TestSite(report.merging(files) { $1 })
    let built = try await site.build().diagnostics
    let checked = try await site.checked()
    for line in built.split(separator: "\n") { #expect(checked.contains(line)) }
    return checked
  }

  @Test func aWordToAvoidIsShownAtItsPlace() async throws {
    let said = try await said("办理**帐**户。\n", ["content/wording.yaml": Self.wording])
    #expect(
      said == """
        content/news/a.md:5:5: warning: '帐户' is on the list of words to avoid
            办理**帐**户。
            　　  ^~~~~~
            write '账户': 与货币有关

        """, "\(said)")
  }

  @Test(arguments: [
    "5平方米、5平方公里。\n", "`帐户`\n", "[甲](https://a.cn/帐户)\n", "```\n帐户\n```\n", "账户\n",
    "<!-- 帐户 -->\n\n正文\n",
  ])
  func whatIsRightOrIsNoTextIsLeftAlone(body: String) async throws {
    let said = try await said(body, ["content/wording.yaml": Self.wording])
    #expect(said == "", "\(said)")
  }

  @Test func titlesAndSummariesAreReadToo() async throws {
    let said = try await said(
      title: "帐号管理办法", "正文。\n", more: "summary: 绝对领先\n", ["content/wording.yaml": Self.wording])
    #expect(said.contains("a.md:2:8: warning: '帐号' is on the list"), "\(said)")
    #expect(said.contains("a.md:4:10: warning: '绝对领先' is on the list"), "\(said)")
    #expect(said.contains("say it in another way"), "\(said)")
  }

  /// All that readers see is read: notes, sources, tags, the labels of charts, the names of indicators.
  @Test func whatStandsBesideTheTextIsReadToo() async throws {
    let more = """
      source: 帐户一局
      period: 2023
      tags: [帐户二]
      metrics:
        - {label: 甲, value: 1家, note: 含帐户三}
      charts:
        - {title: 甲, type: bar, note: 帐户五, data: {帐户四: 1家, 乙: 2家}}

      """
    let indicator = "---\ntitle: 帐户六\nunit: 家\ndimensions: {类别: [帐户七]}\n---\n"
    let said = try await said(
      "正文。\n", more: more,
      ["content/wording.yaml": Self.wording, "content/indicators/x.md": indicator])
    for line in ["4:9", "6:8", "8:34", "10:33", "10:45"] {
      #expect(said.contains("a.md:\(line): warning: '帐户' is on the list"), "\(line) \(said)")
    }
    for line in ["2:8", "4:19"] {
      #expect(said.contains("x.md:\(line): warning: '帐户' is on the list"), "\(line) \(said)")
    }
  }

  /// A picture of more than a megabyte is worth a look, and one of less is none.
  @Test(arguments: [(2000, 1_300_000, true), (1200, 1_300_000, true), (2000, 900_000, false)])
  func heavyPicturesAreSaid(width: Int, size: Int, isSaid: Bool) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲", body: "![图](p.png)\n")
    ])
    var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    png += Array("IHDR".utf8)
    png += [0, 0, UInt8(width >> 8), UInt8(width & 255), 0, 0, 3, 0, 8, 6, 0, 0, 0, 0, 0, 0, 0]
    png += [UInt8](repeating: 7, count: size - png.count)
    try site.write(png, to: "content/news/p.png")
    let said = try await site.checked()
    #expect(
      said.contains("p.png: warning: the picture is \(width) × 768 pixels and") == isSaid,
      "\(said)")
    #expect(said.contains("1600 pixels wide") == (isSaid && width > 1600), "\(said)")
  }

  @Test(arguments: [
    ("- 对: 账户\n", "1:3: error: the entry does not say which word is wrong"),
    ("- {错: 账户, 对: 账户}\n", "1:7: error: '账户' is both wrong and right"),
    ("- {错: a, 对: b}\n", "1:7: error: 'a' is a single letter"),
    ("- {错: 帐户, 对: 账户}\n- {错: 帐户, 对: 户头}\n", "2:7: error: '帐户' has an entry already, on line 1"),
    ("- {错: 平方, 对: 平方米, 例外: [面积]}\n", "1:24: error: '面积' holds none of the words"),
    ("- {错误的: 帐户, 对: 账户}\n", "1:4: error: unknown key '错误的'"),
    ("帐户: 账户\n", "1:1: error: the file must be a list"),
  ])
  func aListThatCantBeReadIsAnError(list: String, message: String) async throws {
    let site = try TestSite([
      "content/news/a.md": TestSite.report("甲", body: "正文\n"), "content/wording.yaml": list,
    ])
    let said = try await site.checked()
    #expect(said.contains("content/wording.yaml:" + message), "\(said)")
  }

  @Test func anEmptyListIsNone() async throws {
    #expect(try await said("正文\n", ["content/wording.yaml": "# 以后再写\n"]) == "")
  }

  @Test(arguments: [
    ("稳中有进,稳中向好。\n", "5:5: warning: half-width ',' between Chinese characters"),
    ("第一点;第二点。\n", "5:4: warning: half-width ';' between Chinese characters"),
    ("条例(以下简称条例)规定。\n", "5:3: warning: half-width '(' between Chinese characters"),
    ("稳中有进.\n", "5:5: warning: half-width '.' between Chinese characters"),
    ("增长５.３%。\n", "5:3: warning: '５' is written in full-width digits or letters"),
  ])
  func signsOfAnotherKeyboardAreNamed(body: String, message: String) async throws {
    let said = try await said(body)
    #expect(said.contains("content/news/a.md:" + message), "\(said)")
  }

  @Test(arguments: [
    "增长5.3%,约35亿元。\n", "(一)总体情况\n", "见GDP(2023)。\n", "时间:2023年\n", "a,b\n", "`甲,乙`\n",
    "[甲](a,b.md \"x\")\n",
  ])
  func signsThatBelongThereAreLeftAlone(body: String) async throws {
    let said = try await said(body)
    #expect(!said.contains("half-width"), "\(said)")
  }

  @Test func englishTextHasItsOwnSigns() async throws {
    #expect(try await said("所谓“甲,乙”\n", more: "lang: en\n") == "")
  }

  @Test func manyPlacesAreOneRemark() async throws {
    let said = try await said("甲,乙\n\n丙,丁,戊\n")
    #expect(said.contains("there are 3 in all, on the lines 5, 7"), "\(said)")
  }

  @Test func aLevelThatIsLeftOutIsNamed() async throws {
    let said = try await said("## 甲\n\n文\n\n#### 乙\n\n文\n")
    #expect(
      said.contains(
        "a.md:9:1: warning: the heading '乙' is 2 levels below the one above it, not one"
      ),
      "\(said)")
    #expect(try await self.said("### 甲\n\n文\n\n### 乙\n\n文\n\n#### 丙\n\n文\n") == "")
  }

  @Test func twoReportsOfOneNameAreNamed() async throws {
    let said = try await said(
      "正文\n", ["content/news/b.md": TestSite.report("甲", date: "2023-09-01", body: "文\n")])
    #expect(
      said.contains(
        "b.md:2:8: warning: content/news/a.md (2023-08-16) in the same column has the same title"),
      "\(said)")
    let apart = try await self.said(
      "正文\n",
      [
        "content/b/_index.md": "---\ntitle: 乙\n---\n",
        "content/b/b.md": TestSite.report("甲", body: "文\n"),
      ])
    #expect(apart == "")
  }

  @Test func longTitlesAndNamesAreNamed() async throws {
    let title = String(repeating: "字", count: 65)
    #expect(try await said(title: title, "正文\n").contains("warning: the title has 65 characters"))
    let name = String(repeating: "字", count: 29)
    let said = try await said(
      "正文\n", ["content/news/\(name).md": TestSite.report("乙", body: "文\n")])
    #expect(said.contains("the last part of the address has 261 characters"), "\(said)")
  }

  @Test func addressesAreLookedAt() async throws {
    let said = try await said("见[甲](https://https://a.cn/)和http://192.168.0.1/x 。\n")
    #expect(
      said.contains("5:6: warning: the address 'https://https://a.cn/' leads nowhere"), "\(said)")
    #expect(said.contains("works inside one office alone: 192.168.0.1"), "\(said)")
  }

  @Test func aFileBesideAPageThatNothingNamesIsAWarning() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
      "content/news/a/index.md": TestSite.report("甲", body: "[表](表.csv)\n"),
      "content/news/a/表.csv": "a,b\n1,2\n", "content/news/a/旧表.csv": "a,b\n1,2\n",
    ])
    let said = try await site.build().diagnostics
    #expect(
      said.hasPrefix("content/news/a/旧表.csv: warning: no page leads to the file"), "\(said)")
    #expect(!said.contains("a/表.csv: "))
  }

  @Test func anIndicatorWithoutFiguresIsNamed() async throws {
    let said = try await said(
      "正文\n", ["content/indicators/gdp.md": "---\ntitle: 产值\nunit: 亿元\nkind: flow\n---\n说明\n"])
    #expect(said.contains("gdp.md:1:1: warning: no bulletin gives a figure of 'gdp'"), "\(said)")
  }
}
