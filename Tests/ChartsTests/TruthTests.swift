import Foundation
import Localization
import Statistics
import TestSupport
import Testing

@testable import Charts

/// What a chart writes is true of its data: read back by a reader who knows nothing but what stands
/// there, a label is the figure to the digits shown, and what the words around say is so.
@Suite struct TruthTests {
  @Test(arguments: Language.allCases)
  func labelsOfRandomChartsAreTheirFigures(language: Language) throws {
    var random = RandomSource(seed: 16 + UInt64(Language.allCases.firstIndex(of: language)!))
    var checked = 0
    let count = Thoroughness.count(200, thorough: 5000)
    for index in 0..<count {
      let chart = TrueCharts.next(&random)
      do throws(ChartFault) {
        let drawable = try chart.checked()
        ChartReader(drawable, language, "chart \(index)").check()
        checked += 1
      } catch {}
    }
    #expect(checked > count / 2)
  }

  @Test(arguments: SampleCharts.all.map(\.name), Language.allCases)
  func labelsOfSamplesAreTheirFigures(name: String, language: Language) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
    ChartReader(try chart.checked(), language, name).check()
  }

  private static func bars(_ values: [Double], unit: String = "") -> Chart {
    SampleCharts.chart(
      .bar, "", .categories(values.indices.map { "第\($0)" }), [("", values)], unit: unit)
  }

  private static func labels(_ chart: Chart, width: Double = 640) throws -> [String] {
    try chart.checked().drawing(width: width, .simplifiedChinese).labels.map(\.text)
  }

  @Test func aBareNumberBesideScaledOnesHasItsOwnScale() throws {
    let chart = Self.bars([123_456_789, 336_303])
    let texts = try Self.labels(chart)
    #expect(texts.contains("1.23亿") && texts.contains("33.63万"))
    #expect(try !chart.checked().words.subtitle.contains("单位"))
  }

  @Test func unequalFiguresAreNotWrittenAlike() throws {
    let texts = try Self.labels(Self.bars([141008, 141260, 141175, 140967], unit: "万人"))
    #expect(texts.contains("14.101") && texts.contains("14.126") && texts.contains("14.097"))
  }

  /// 四舍五入 of what was written, and not of its binary neighbour.
  @Test func halvesAreRoundedAsDecimals() throws {
    #expect(DecimalNumber("1.255")!.rounded(toDecimals: 2).description == "1.26")
    #expect(DecimalNumber("3.455")!.rounded(toDecimals: 2).description == "3.46")
  }

  @Test func aUnitInTheSubtitleIsTheUnitOfTheLabels() throws {
    var chart = Self.bars([59_303_400_000_000, 61_683_600_000_000], unit: "元")
    chart.subtitle = "2023年，亿元"
    #expect(try chart.checked().words.subtitle == "2023年，亿元")
    #expect(try Self.labels(chart).contains("593,034"))
  }

  // MARK: - Ranges

  private static func ranged(
    _ kind: Chart.Kind, _ values: [(Double, ClosedRange<Double>?)], isCentred: Bool = false
  ) -> Chart {
    let series = DataSeries(
      name: "增速",
      values: values.map { number, range in
        DataValue(
          DecimalNumber(shortestOf: number)!,
          text: range.map { "\($0.lowerBound)—\($0.upperBound)%" } ?? "\(number)%", range: range,
          isCentred: range == nil || isCentred, isExact: range == nil)
      })
    return Chart(
      kind: kind, title: "增速",
      data: ChartData(
        places: .periods((1...values.count).map { .month($0, of: 2023) }), series: [series],
        unit: MeasuringUnit("%")!))
  }

  @Test func overlappingRangesAreNotCompared() throws {
    let words = try Self.ranged(.line, [(5.1, 4.8...5.4), (5.1, 4.9...5.3)]).checked().words
    #expect(words.description == "2023年1月至2023年2月，增速由4.8—5.4%变为4.9—5.3%。")
    #expect(!words.description.contains("一直"))
  }

  /// Estimates whose margins overlap: nobody knows which is more.
  @Test func overlappingEstimatesAreNotCompared() throws {
    let words = try Self.ranged(.line, [(5.1, 4.8...5.4), (5.2, 4.9...5.5)], isCentred: true)
      .checked().words
    #expect(words.description == "2023年1月至2023年2月，增速由4.8—5.4%变为4.9—5.5%。")
    let apart = try Self.ranged(.line, [(5.1, 5.0...5.2), (6, 5.9...6.1)], isCentred: true)
      .checked().words
    #expect(apart.description.contains("增至"))
  }

  @Test func kindsOfOneWordRefuseWhatTheyCannotShow() throws {
    let places: ChartData.Places = .categories(["甲", "乙", "丙"])
    #expect(throws: ChartFault.needsPeriods(kind: "sparkline")) {
      try SampleCharts.chart(.sparkline, "", places, [("", [3, 4, 5])]).checked()
    }
    #expect(throws: ChartFault.tooManyParts(kind: "minibar", limit: 2, count: 3)) {
      try SampleCharts.chart(.minibar, "", places, [("", [3, 4, 5])]).checked()
    }
  }

  @Test func aBarSaysNoMoreThanTheRangeDoes() throws {
    let drawing = try Self.ranged(.bar, [(12.5, 10...15), (8, nil)]).checked()
      .drawing(width: 640, .simplifiedChinese)
    let bars = drawing.marks.compactMap { mark -> Double? in
      guard case .rectangle(let box) = mark.shape, case .bar = mark.look else { return nil }
      return box.width
    }
    // To 10, the nearer end, and to 8.
    #expect(bars.count == 2 && abs(bars[0] / bars[1] - 1.25) < 0.01)
    #expect(drawing.marks.contains { $0.look == .whisker })
  }

  /// 约6 in a hundred of 3 is no 200, and the middle of a range is nobody's figure.
  @Test(arguments: ["约6家", "4—5家"])
  func anIndexIsNoMoreExactThanItsFigures(text: String) throws {
    var chart = SampleCharts.chart(
      .line, "", .periods([.year(2020), .year(2021)]), [("", [3, 6])], unit: "家")
    chart.base = "2020"
    chart.data.series = [
      DataSeries(
        name: "",
        values: [
          DataValue(DecimalNumber(significand: 3)),
          DataValue(
            DecimalNumber(significand: 6), text: text, range: text == "约6家" ? nil : 4...5,
            isCentred: text == "约6家", isExact: false),
        ])
    ]
    #expect(throws: ChartFault.indexOfInexact(text)) { try chart.checked() }
  }

  @Test func bandsDoNotBridgeGaps() throws {
    var chart = Self.ranged(
      .line, [(5, 4...6), (5, 4...6), (5, nil), (5, 4...6), (5, 4...6)], isCentred: true)
    chart.data.series = [
      DataSeries(
        name: "增速", values: chart.data.series[0].values.enumerated().map { $0 == 2 ? nil : $1 })
    ]
    let drawing = try chart.checked().drawing(width: 640, .simplifiedChinese)
    #expect(drawing.marks.count { if case .range = $0.look { true } else { false } } == 2)
  }

  @Test(arguments: [Chart.Kind.pie, .waffle, .funnel, .slope, .bullet, .stacked])
  func kindsWithoutRangesRefuseThem(kind: Chart.Kind) throws {
    let chart = Self.ranged(kind, [(12.5, 10...15), (87.5, nil)])
    #expect(throws: ChartFault.rangeNotDrawn("10.0—15.0%", kind: kind.rawValue)) {
      try chart.checked()
    }
  }

  @Test func allProvisionalIsSolidAndSaidOnce() throws {
    var chart = Self.bars([1, 2, 3], unit: "家")
    chart.data.series = [
      DataSeries(
        name: "",
        values: chart.data.series[0].values.map { value in
          value.map { DataValue($0.number, certainty: .provisional) }
        })
    ]
    let drawable = try chart.checked()
    #expect(drawable.words.markNote == "均为初步数")
    #expect(
      drawable.drawing(width: 640, .simplifiedChinese).marks.allSatisfy {
        if case .bar(_, _, let isFinal) = $0.look { isFinal } else { true }
      })
  }

  @Test func findingsAreNoSubjects() throws {
    let chart = SampleCharts.chart(
      .line, "2022年人口比上年减少85万人", .periods([.year(2021), .year(2022)]),
      [("", [141260, 141175])], unit: "万人")
    #expect(
      try chart.checked().words.description.hasPrefix("2021年至2022年，数值由141260万人降至141175万人"))
  }

  @Test func sharesOfAStackAreInItsTableAndWords() throws {
    let chart = try #require(SampleCharts.all.first { $0.name == "bar-percent" }).chart.checked()
    let figure = chart.figure(id: "c", in: .simplifiedChinese).description
    #expect(figure.contains("<td>23207亿元（5.1%）</td>"))
    #expect(chart.words.description.contains("第一产业：2019年上半年为5.1%，2024年上半年为5.0%"))
  }

  @Test func moreLinesThanColoursNameTheGreatest() throws {
    let chart = try #require(SampleCharts.all.first { $0.name == "ten-series" }).chart.checked()
    let texts = chart.drawing(width: 640, .simplifiedChinese).labels.map(\.text)
    for index in 5...10 { #expect(texts.contains("系列\(index)")) }
    #expect(!texts.contains("系列4"))
    #expect(chart.words.markNote == "灰线为其余4项")
    #expect(chart.words.description.contains("系列10") && !chart.words.description.contains("系列4"))
  }
}

/// Charts with figures of all sizes side by side.
enum TrueCharts {
  private static let units = ["", "", "亿元", "家", "%", "万人", "个百分点", "吨"]

  static func next(_ random: inout RandomSource) -> Chart {
    let kinds: [Chart.Kind] = [
      .bar, .bar, .column, .line, .dot, .diverging, .dumbbell, .slope, .heatmap, .waterfall,
      .scatter, .multiples, .bullet, .funnel,
    ]
    let kind = kinds.randomElement(using: &random)!
    let count = kind == .slope ? 2 : [2, 3, 4, 6, 9, 14].randomElement(using: &random)!
    let isOne = [.diverging, .waterfall, .funnel].contains(kind)
    let seriesCount =
      kind == .dumbbell ? 2 : isOne ? 1 : [1, 1, 2, 3].randomElement(using: &random)!
    let unit = MeasuringUnit(units.randomElement(using: &random)!)!
    let exponent = Int.random(in: -4...9, using: &random)
    let spread = [0, 0, 2, 5].randomElement(using: &random)!
    let isSigned = kind != .funnel && Bool.random(using: &random)
    func number() -> DecimalNumber {
      let digits: Int64 = [99, 999, 99_999, 999_999].randomElement(using: &random)!
      return DecimalNumber(
        significand: Int64.random(in: isSigned ? -digits...digits : 0...digits, using: &random),
        exponent: exponent - Int.random(in: 0...spread, using: &random))
    }
    let series = (0..<seriesCount).map { index in
      DataSeries(
        name: seriesCount == 1 ? "" : "系列\(["甲", "乙", "丙"][index])",
        values: (0..<count).map { _ in DataValue(number()) })
    }
    let places: ChartData.Places =
      kind == .scatter
      ? .numbers(
        (0..<count).map { _ in Double(Int.random(in: -500...500, using: &random)) / 10 },
        unit: .none, labels: (0..<count).map { "点\("abcdefghijklmn".map(String.init)[$0])" })
      : Bool.random(using: &random) && !isOne
        ? .periods((0..<count).map { .year(2000 + $0) })
        : .categories((0..<count).map { "类\("abcdefghijklmn".map(String.init)[$0])" })
    return Chart(
      kind: kind, title: "", data: ChartData(places: places, series: series, unit: unit))
  }
}

/// Reads a drawing as somebody does who sees nothing else.
struct ChartReader {
  private let drawable: DrawableChart
  private let language: Language
  private let name: String
  private let stage: Stage
  /// What a number without a word of its own is multiplied by.
  private let scale: DecimalNumber
  private let subtitle: String

  init(_ drawable: DrawableChart, _ language: Language, _ name: String) {
    (self.drawable, self.language) = (drawable, language)
    stage = drawable.stage(language)
    self.name = "\(name), \(drawable.chart.kind.rawValue), \(drawable.chart.data.unit.symbol)"
    subtitle = ChartWords(stage: stage).subtitle
    scale = Self.scale(ofSubtitle: subtitle, language)
  }

  private static let words: [(String, Int)] = [
    ("万亿", 12), ("萬億", 12), ("亿", 8), ("億", 8), ("万", 4), ("萬", 4), ("trillion", 12),
    ("billion", 9), ("million", 6), ("hundred million", 8), ("ten thousand", 4),
  ]

  private static func scale(ofSubtitle subtitle: String, _ language: Language) -> DecimalNumber {
    let parts = subtitle.components(separatedBy: language == .english ? ", " : "，")
    let labels = ["单位：", "單位："]
    for part in parts {
      let label = labels.first { part.hasPrefix($0) }
      guard label != nil || language == .english else { continue }
      let unit = label.map { String(part.dropFirst($0.count)) } ?? part
      if let power = power(of: unit) { return DecimalNumber.one.scaled(byPowerOfTen: power.power) }
    }
    return .one
  }

  private static func power(of text: String) -> (power: Int, rest: String)? {
    if let word = words.first(where: { text.hasPrefix($0.0) }) {
      return (word.1, String(text.dropFirst(word.0.count)).trimmingCharacters(in: .whitespaces))
    }
    if text.hasPrefix("10"), let match = text.firstMatch(of: /^10(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/) {
      let digits: [Character: Character] = [
        "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
        "⁸": "8", "⁹": "9",
      ]
      return (
        Int(String(match.1.map { digits[$0]! }))!,
        String(text[match.range.upperBound...]).trimmingCharacters(in: .whitespaces)
      )
    }
    return nil
  }

  /// A label as number and the size of its last digit; nil for what is no number.
  private func read(_ text: String) -> (number: DecimalNumber, digit: DecimalNumber)? {
    // A range says itself what it is.
    if text.contains("—") { return nil }
    guard
      let match = text.firstMatch(
        of: /^([+−]?)([0-9][0-9,]*(?:\.[0-9]+)?)[ ×]?((?:10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]|[^0-9 ×—]).*)?$/)
    else { return nil }
    let digits = String(match.2).replacing(",", with: "")
    guard let number = DecimalNumber(digits) else { return nil }
    let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    var factor = scale
    let rest = match.3.map(String.init) ?? ""
    if let power = Self.power(of: rest) {
      factor = DecimalNumber.one.scaled(byPowerOfTen: power.power)
    } else if !rest.isEmpty {
      // In the unit that stands there.
      factor = MeasuringUnit(rest).map { .one.scaled(byPowerOfTen: $0.power) } ?? .one
    }
    let signed = match.1 == "−" ? number.negated : number
    return (signed * factor, factor.scaled(byPowerOfTen: -decimals))
  }

  func check() {
    checkAxisNote()
    guard drawable.chart.stacking != .percent else { return }
    for width in [DrawableChart.wideWidth, DrawableChart.narrowWidth] { checkLabels(width) }
  }

  private func checkLabels(_ width: Double) {
    let kind = drawable.chart.kind
    guard ![.pie, .waffle, .sparkline, .minibar, .card].contains(kind) else { return }
    let values = drawable.chart.data.series.flatMap { $0.values.compactMap { $0 } }
    let numbers = values.map(\.number)
    let texts = drawable.drawing(width: width, language).labels.filter {
      $0.look.ink != .quiet && $0.look.ink != .title
    }.map(\.text).filter { text in
      !(stage.placeNames + stage.series.map(\.name)).contains { $0.contains(text) }
    }
    var owners: [String: Set<DecimalNumber>] = [:]
    for text in texts.flatMap({ parts(of: $0, kind) }) {
      guard let (number, digit) = read(text) else { continue }
      let half = digit.scaled(byPowerOfTen: -1) * DecimalNumber(significand: 5)
      let meant = numbers.filter { ($0 - number).magnitude <= half }
      #expect(!meant.isEmpty, "\(name) at \(width): '\(text)' under '\(subtitle)' is no figure")
      owners[text, default: []].formUnion(meant)
    }
    // Each label has an owner that no other figure shares.
    for (text, owners) in owners where texts.count(where: { $0 == text }) > 1 {
      let shown = texts.count { $0 == text }
      let possible = numbers.count { owners.contains($0) && owners.count == 1 }
      #expect(
        owners.count == 1 && shown <= possible,
        "\(name) at \(width): '\(text)' stands for \(owners)")
    }
  }

  /// Some kinds write a name or another number beside the figure.
  private func parts(of text: String, _ kind: Chart.Kind) -> [String] {
    switch kind {
    case .bullet: text.components(separatedBy: " / ")
    case .slope where stage.series.count > 0:
      stage.series.reduce([text]) { parts, series in
        parts.flatMap { part in
          part.hasPrefix("\(series.name) ")
            ? [String(part.dropFirst(series.name.count + 1))]
            : part.hasSuffix(" \(series.name)")
              ? [String(part.dropLast(series.name.count + 1))] : [part]
        }
      }
    default: [text]
    }
  }

  /// 纵轴不从零开始 is said where zero is not on the axis, and nowhere else.
  private func checkAxisNote() {
    let says =
      subtitle.contains("不从零开始") || subtitle.contains("不從零開始")
      || subtitle.contains("does not start at zero")
    guard [.line, .multiples, .dot, .dumbbell].contains(drawable.chart.kind),
      drawable.chart.scaling == .shared, !stage.isLogarithmic(stage.axisValues)
    else { return }
    for width in [DrawableChart.wideWidth, DrawableChart.narrowWidth] {
      let zeros = drawable.drawing(width: width, language).marks.filter { $0.look == .zero }
      // Ticks of a time axis look like the line at zero, and are strokes of a few pixels.
      let hasZero = zeros.contains { mark in
        guard case .path(let path) = mark.shape else { return false }
        let text = String(decoding: path.bytes, as: UTF8.self)
        return text.contains("h") || drawable.chart.kind != .line && text.contains("v")
      }
      #expect(says != hasZero, "\(name) at \(width): '\(subtitle)', zero is drawn: \(hasZero)")
    }
  }
}
