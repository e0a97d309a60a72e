import Foundation
import FoundationXML
import Localization
import Testing

@testable import Charts

/// The picture that is shown where a page is shared.
@Suite struct CardTests {
  private static let headline = "2024年上半年国内生产总值616836亿元，同比增长5.0%"

  private func card(
    _ name: String, headline: String = headline, in language: Language = .simplifiedChinese
  ) throws -> [UInt8] {
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
    return try chart.checked().card(
      ChartCard(
        headline: headline, publisher: "园区统计公报", date: "2024年7月15日", source: "统计局"),
      in: language)
  }

  @Test(arguments: SampleCharts.all.map(\.name))
  func isWholeAndNeedsNoStyleSheet(name: String) throws {
    let svg = try card(name)
    let parser = XMLParser(data: Data(svg))
    let reader = TextReader()
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError as Any)")
    let text = String(decoding: svg, as: UTF8.self)
    for name in ["class=", "var(", "<style", "currentColor"] {
      #expect(!text.contains(name), "\(name)")
    }
    #expect(reader.size == ["1200", "630"])
    let all = reader.texts.joined()
    #expect(all.contains(Self.headline))
    #expect(all.contains("园区统计公报"))
    #expect(all.contains("2024年7月15日"))
    #expect(all.contains("来源："))
    #expect(try card(name) == svg)
  }

  @Test func keepsANumberWithItsUnitInTheHeadline() throws {
    let reader = TextReader()
    let parser = XMLParser(data: Data(try card("line-one")))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.texts.contains { $0.contains("616836亿元") })
    #expect(reader.texts.contains { $0.contains("5.0%") })
  }

  @Test func writesALongHeadlineSmallerAndShortensNoOther() throws {
    let long = String(repeating: "关于进一步做好园区统计工作的通知", count: 4)
    let reader = TextReader()
    let parser = XMLParser(data: Data(try card("line-one", headline: long)))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.texts.joined().contains(long))
    let endless = String(repeating: "长", count: 600)
    #expect(String(decoding: try card("line-one", headline: endless), as: UTF8.self).contains("长…"))
  }

  @Test(arguments: Language.allCases)
  func takesTheLettersOfItsLanguage(language: Language) throws {
    let text = String(decoding: try card("line-one", in: language), as: UTF8.self)
    #expect(text.contains("xml:lang=\"\(language.rawValue)\""))
    #expect(text.contains(language == .traditionalChinese ? "CJK TC" : "CJK SC"))
  }

  private final class TextReader: NSObject, XMLParserDelegate {
    var texts: [String] = []
    var size: [String] = []
    private var isText = false

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      if name == "svg" { size = ["width", "height"].compactMap { attributes[$0] } }
      isText = name == "text"
      if isText { texts.append("") }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if isText { texts[texts.count - 1] += string }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      isText = false
    }
  }
}
