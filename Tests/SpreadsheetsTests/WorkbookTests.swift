import Characters
import Foundation
import FoundationXML
import Testing

@testable import Spreadsheets

@Suite struct WorkbookTests {
  private static let table = Sheet(
    name: "数据", head: ["时期", "数值（亿元）"],
    rows: [
      [.text("2023年上半年"), .number("593034"), .number("5.50"), .day(19_555, text: "2023-07-17")],
      [.text("=1+1"), .number("-0.7"), .empty, .text("甲\n乙")],
    ])

  private func sheet(_ rows: [[Sheet.Cell]], head: [String] = []) throws -> String {
    let bytes = Workbook([Sheet(name: "a", head: head, rows: rows)]).bytes
    return try #require(try StoredArchive(bytes)["xl/worksheets/sheet1.xml"])
  }

  @Test func hasThePartsThatProgramsAskFor() throws {
    let archive = try StoredArchive(
      Workbook([Self.table, Sheet(name: "说明", head: [], rows: [])]).bytes)
    #expect(
      archive.files.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      ])
    for (name, content) in archive.files {
      let parser = XMLParser(data: Data(content))
      #expect(parser.parse(), "\(name): \(parser.parserError.debugDescription)")
    }
  }

  @Test func theSameTablesGiveTheSameBytes() {
    #expect(Workbook([Self.table]).bytes == Workbook([Self.table]).bytes)
  }

  @Test func numbersAreNumbersAndTextIsText() throws {
    let xml = try sheet(Self.table.rows, head: Self.table.head)
    #expect(
      xml.contains(
        """
        <row r="1"><c r="A1" s="1" t="inlineStr"><is><t>时期</t></is></c>\
        <c r="B1" s="1" t="inlineStr"><is><t>数值（亿元）</t></is></c></row>\
        <row r="2"><c r="A2" t="inlineStr"><is><t>2023年上半年</t></is></c>\
        <c r="B2" s="3"><v>593034</v></c><c r="C2" s="4"><v>5.50</v></c>\
        <c r="D2" s="5"><v>45124</v></c></row>\
        <row r="3"><c r="A3" t="inlineStr"><is><t>=1+1</t></is></c>\
        <c r="B3" s="6"><v>-0.7</v></c>\
        <c r="D3" s="2" t="inlineStr"><is><t>甲
        乙</t></is></c></row>
        """))
    let styles = try #require(try StoredArchive(Workbook([Self.table]).bytes)["xl/styles.xml"])
    #expect(
      styles.contains(
        #"<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>"#
          + #"<numFmt numFmtId="165" formatCode="0.0"/></numFmts>"#))
    #expect(styles.contains(#"numFmtId="1""#) && styles.contains(#"numFmtId="2""#))
  }

  /// Programs calculate in binary with some 15 digits; a longer number would lose its last ones.
  @Test(arguments: [
    ("123456789012345", true), ("1234567890123456", false), ("0.00000000012", true),
  ])
  func whatWouldLoseDigitsStaysText(digits: String, isNumber: Bool) throws {
    #expect(try sheet([[.number(digits)]]).contains("<v>\(digits)</v>") == isNumber)
    #expect(try sheet([[.number(digits)]]).contains("<t>\(digits)</t>") != isNumber)
  }

  /// Days before March 1900 have no number on which programs agree.
  @Test(arguments: [(-25_509, true), (-25_508, false)])
  func daysThatProgramsCountDifferentlyStayText(day: Int, isText: Bool) throws {
    #expect(try sheet([[.day(day, text: "那天")]]).contains("<t>那天</t>") == isText)
  }

  @Test(arguments: [
    ("a<b>&\"c'", "a&lt;b&gt;&amp;&quot;c&#39;"),
    ("甲\u{0}\u{8}\u{B}\u{1F}乙", "甲\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}乙"),
    ("\u{FFFE}", "\u{FFFD}"), ("_x0041_", "_x005F_x0041_"),
    ("__x0041_x0042_", "__x005F_x0041_x005F_x0042_"),
    ("_x41_ a_b", "_x41_ a_b"),
  ])
  func textIsWrittenAsItIsMeant(text: String, written: String) throws {
    #expect(try sheet([[.text(text)]]).contains("<t>\(written)</t>"))
  }

  @Test func spaceAtTheEndsIsKept() throws {
    #expect(try sheet([[.text(" a")]]).contains("<t xml:space=\"preserve\"> a</t>"))
  }

  @Test func theHeadStaysInView() throws {
    #expect(
      try sheet([], head: ["a"]).contains(
        #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
  }

  /// Chinese takes twice the room of digits; what is long wraps.
  @Test func columnsAreAsWideAsTheirText() {
    let sheet = Sheet(
      name: "", head: ["时期", "a", "b"],
      rows: [[.text("2023年上半年"), .number("5"), .text(String(repeating: "长", count: 99))]])
    #expect(sheet.widths == [14, 6, 48])
  }

  @Test(arguments: [
    (0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1"), (16_383, "XFD1"),
  ])
  func columnsAreCalledByLetters(column: Int, name: String) {
    #expect(WorksheetWriter.reference(column, 0) == name)
  }

  @Test(arguments: [
    (["数据", "说明"], ["数据", "说明"]), (["a/b:c"], ["a b c"]), (["'甲'"], ["甲"]), ([""], ["Sheet1"]),
    (["History"], ["Sheet1"]), (["A", "a", "A"], ["A", "a (2)", "A (3)"]),
    ([String(repeating: "长", count: 40)], [String(repeating: "长", count: 31)]),
    (
      [String(repeating: "长", count: 40), String(repeating: "长", count: 33)],
      [String(repeating: "长", count: 31), String(repeating: "长", count: 27) + " (2)"]
    ),
    (["[]"], ["Sheet1"]), (["甲\u{0}乙"], ["甲乙"]),
    ([String(repeating: "👩🏽‍🚀", count: 9)], [String(repeating: "👩🏽‍🚀", count: 4)]),
  ])
  func namesOfSheetsAreMadeValid(wanted: [String], names: [String]) {
    #expect(Workbook(wanted.map { Sheet(name: $0, head: [], rows: []) }).names == names)
  }

  /// The check value of the algorithm.
  @Test func sumsAreThoseOfTheStandard() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }
}
