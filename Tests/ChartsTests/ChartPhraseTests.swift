import Foundation
import Localization
import Statistics
import Testing

@testable import Charts

/// What charts say by themselves is in the language that they are asked for: whole tables of phrases,
/// and all that is drawn and written with them.
@Suite struct ChartPhraseTests {
  // MARK: Tables

  @Test func englishIsWrittenWithoutChineseCharacters() {
    for text in Self.texts(of: .english) { #expect(Self.ideographs(in: text).isEmpty, "\(text)") }
  }

  @Test func eachScriptIsWrittenWithoutCharactersOfTheOther() {
    for text in Self.texts(of: .traditionalChinese) {
      #expect(Self.simplified(in: text).isEmpty, "\(text)")
    }
    for text in Self.texts(of: .simplifiedChinese) {
      #expect(Self.traditional(in: text).isEmpty, "\(text)")
    }
  }

  /// What figures are searched for.
  @Test func phrasesDifferBetweenTheScripts() {
    #expect(Self.differing.contains("数据表") && !Self.differing.contains("其他"))
  }

  // MARK: Figures

  @Test(arguments: SampleCharts.all.map(\.name))
  func englishFiguresHaveNoChineseOfTheirOwn(name: String) throws {
    let figure = try Figure(name, in: .english)
    #expect(Self.ideographs(in: figure.text).subtracting(figure.given).isEmpty)
  }

  @Test(arguments: SampleCharts.all.map(\.name))
  func traditionalFiguresHaveNothingSimplifiedOfTheirOwn(name: String) throws {
    let figure = try Figure(name, in: .traditionalChinese)
    #expect(Self.simplified(in: figure.text).subtracting(figure.given).isEmpty)
    for phrase in Self.differing
    where !figure.givenTexts.contains(where: { $0.contains(phrase) }) {
      #expect(!figure.text.contains(phrase), "\(phrase)")
    }
  }

  @Test func traditionalFiguresSpeakTraditionalChinese() throws {
    var chart = SampleCharts.chart(
      .line, "季度增速", SampleCharts.quarters,
      [("同比", [4.8, 0.4, 3.9, nil, 4.5, 6.3, 4.9, 5.2, 5.3, 4.7, 4.6, 5.4])], unit: "%")
    chart.source = "統計局"
    chart.lines = [.init(value: 5, label: "目標")]
    let html = try chart.checked().figure(id: "c", in: .traditionalChinese).description
    #expect(
      html.contains(
        "2022年第一季度至2024年第四季度，同比由4.8%升至5.4%；最高為2023年第二季度的6.3%，最低為2022年第二季度的0.4%；其中1個沒有數據。參考：目標為5%。"
      ))
    #expect(html.contains("<p class=\"chart-foot\">來源：統計局</p>"))
    #expect(
      html.contains(
        "<summary>數據表</summary><table tabindex=\"0\"><thead><tr><th scope=\"col\">時期</th>"))
    let apart = try SampleCharts.chart(
      .dot, "人口", .categories(["甲市", "乙縣", "丙村"]), [("", [12_340_000, 35_600, 12])], unit: "人"
    ).checked()
    let drawing = apart.drawing(width: 640, .traditionalChinese)
    #expect(drawing.labels.contains { $0.text == "1,234萬" })
    let words = ChartWords(stage: apart.stage(.traditionalChinese))
    #expect(words.subtitle == "單位：人，橫軸為對數刻度")
  }

  // MARK: Helpers

  /// A sample as it is drawn and written in a language.
  private struct Figure {
    let text: String
    /// What is its own data's: names, units, and words that were written for it. Periods are not, for
    /// they are said in the language.
    let givenTexts: [String]
    let given: Set<Character>

    init(_ name: String, in language: Language) throws {
      let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
      let drawable = try chart.checked()
      text = [
        drawable.figure(id: "c", in: language).description,
        String(decoding: drawable.standaloneSVG(in: language), as: UTF8.self),
        drawable.inline(in: language)?.description ?? "",
      ].joined()
      var texts = [chart.title, chart.data.unit.symbol, chart.data.placesTitle ?? ""]
      texts += [chart.subtitle, chart.source, chart.note, chart.alternative].compactMap { $0 }
      texts += chart.data.series.flatMap { [$0.name] + $0.values.compactMap { $0?.text } }
      // Tiles without figures are labelled in the script of those that have some.
      if chart.kind == .tilemap { texts += TileGrid(chart).tiles.map(\.label) }
      texts += (chart.events + chart.spans).map(\.label)
      texts += chart.lines.map(\.label) + chart.bands.map(\.label) + chart.notes.map(\.text)
      switch chart.data.places {
      case .periods: break
      case .categories(let names): texts += names
      case .numbers(_, let unit, let labels):
        texts += labels + chart.data.placesTexts + [unit.symbol]
      }
      givenTexts = texts
      given = Set(texts.joined())
    }
  }

  /// The phrases without gaps.
  private static func plainTexts(of phrases: ChartPhrases) -> [String] {
    Mirror(reflecting: phrases).children.compactMap { $0.value as? String }
  }

  /// Those of simplified Chinese that traditional Chinese has otherwise.
  private static let differing: [String] =
    zip(plainTexts(of: .simplifiedChinese), plainTexts(of: .traditionalChinese))
    .filter { $0 != $1 }.map(\.0)

  /// All that a table says, with nothing but Latin letters in its gaps.
  private static func texts(of phrases: ChartPhrases) -> [String] {
    let filled = [
      phrases.unit("a"), phrases.source("a"), phrases.part("a", "1"), phrases.single("a", "b", "1"),
      phrases.list("a", "b"), phrases.summary("a", 7, "b"), phrases.overTime("a", "b", "c"),
      phrases.highest("a", "1"), phrases.lowest("a", "1"), phrases.withoutValue(7),
      phrases.figure("a", "1"), phrases.figureAt("a", "1", "b", "2"), phrases.seriesInAll(7),
      phrases.references("a"), phrases.reference("a", "1"), phrases.notes("a"),
      phrases.events("a"), phrases.spans("a"),
      phrases.note("a", "b"), phrases.baseIs("a"), phrases.greyAreOthers(7),
      phrases.greyAreYears("a", "b"), phrases.greyAreYears("a", "a"),
    ]
    let periods: [Period] = [
      .half(1, of: 2023), .half(2, of: 2023), .quarter(3, of: 2023), .quarters(1...3, of: 2023),
      .months(1...6, of: 2023),
    ]
    let courses = ChartPhrases.Course.allCases.flatMap { course in
      [phrases.course(course, "a", "1", "2"), phrases.course(course, "a", "up 1", "down 2")]
    }
    return plainTexts(of: phrases) + filled + courses + periods.map(phrases.partOfYear)
      + phrases.scales.map(\.word) + phrases.totals
  }

  private static func ideographs(in text: String) -> Set<Character> {
    Set(text).filter { $0.unicodeScalars.contains(where: \.properties.isIdeographic) }
  }

  /// The characters that traditional Chinese writes otherwise.
  private static func simplified(in text: String) -> Set<Character> {
    ideographs(in: text).filter { !isKept($0, by: "Hans-Hant") }
  }

  /// The characters that simplified Chinese writes otherwise.
  private static func traditional(in text: String) -> Set<Character> {
    ideographs(in: text).filter { !isKept($0, by: "Hant-Hans") }
  }

  private static func isKept(_ character: Character, by transform: String) -> Bool {
    let text = String(character)
    return text.applyingTransform(StringTransform(transform), reverse: false) == text
  }
}
