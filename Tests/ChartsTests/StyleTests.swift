import Foundation
import Statistics
import TestSupport
import Testing

@testable import Charts

/// Looks and the style sheet are two sides of one thing.
@Suite struct StyleTests {
  /// The names behind dots in the selectors of a style sheet.
  private static func classes(ofSheet sheet: String) -> Set<String> {
    var names: Set<String> = []
    for rule in sheet.split(separator: "}") {
      let selectors = rule.split(separator: "{").dropLast().joined(separator: " ")
      for match in selectors.matches(of: /\.([a-z][a-z0-9-]*)/) { names.insert(String(match.1)) }
    }
    return names
  }

  /// The words of all `class` attributes.
  private static func classes(ofMarkup markup: String) -> Set<String> {
    Set(
      markup.matches(of: /class="([^"]*)"/).flatMap { match in
        match.1.split(separator: " ").map(String.init)
      })
  }

  private static let drawables: [DrawableChart] = {
    var random = RandomSource(seed: 11)
    let charts =
      SampleCharts.all.map(\.chart)
      + (0..<Thoroughness.count(150, thorough: 2000)).map { _ in RandomCharts.next(&random) }
    return charts.compactMap { chart in
      do throws(ChartFault) { return try chart.checked() } catch { return nil }
    }
  }()

  @Test func everyClassOfAFigureHasARule() {
    let known = Self.classes(ofSheet: ChartStyle.page)
    var used: Set<String> = []
    for chart in Self.drawables {
      used.formUnion(
        Self.classes(ofMarkup: chart.figure(id: "c", in: .simplifiedChinese).description))
      if let inline = chart.inline(in: .simplifiedChinese) {
        used.formUnion(Self.classes(ofMarkup: inline.description))
      }
    }
    #expect(used.subtracting(known).isEmpty)
    // Titles are drawn in files alone, only charts with files offer them, and pages of one chart are for
    // frames.
    #expect(known.subtracting(used) == ["ti", "chart-reuse", "embed", "embed-from"])
  }

  @Test func everyClassOfAFileHasARuleThereAndNoOtherHas() {
    for chart in Self.drawables {
      let file = String(decoding: chart.standaloneSVG(in: .simplifiedChinese), as: UTF8.self)
      let parts = file.components(separatedBy: "</style>")
      let sheet = parts[0].components(separatedBy: "<style>")[1]
      #expect(
        Self.classes(ofSheet: sheet)
          == Self.classes(ofMarkup: parts[1]).union(["ch"]), "\(chart.chart.title)")
    }
  }

  @Test func everyClassIsSomeLooksAndHasAName() {
    var used = StyleClasses()
    for look in Look.all { used.formUnion(look.classes) }
    for look in TextLook.all { used.formUnion(look.classes) }
    for item in StyleClass.allCases { #expect(used.contains(item), "\(item)") }
    let names = StyleClass.allCases.map { "\($0.rule.name)" }
    #expect(Set(names).count == names.count)
    for rule in StyleClass.allCases.map(\.rule) {
      #expect(!rule.declarations.isEmpty || !rule.withoutColour.isEmpty)
    }
  }

  /// Marks of different looks must not become alike.
  @Test func everyLookHasClassesOfItsOwn() {
    #expect(Set(Look.all).count == Look.all.count)
    #expect(Set(Look.all.map(\.classes)).count == Look.all.count)
    #expect(Set(TextLook.all.map(\.classes)).count == TextLook.all.count)
  }

  @Test func pairsOfClassesMeet() {
    let looks = Look.all.map(\.classes) + TextLook.all.map(\.classes)
    for pair in StyleClass.forcedPairs {
      #expect(looks.contains { $0.isSuperset(of: StyleClasses(pair.a, pair.b)) })
    }
  }

  /// Texts of one look share a group and inherit its colour: a rule for the element would win.
  @Test func noRuleForTextsHidesTheirColour() {
    #expect(!ChartStyle.page.contains(".ch text{fill"))
  }

  /// The colours of a scheme, by their variables.
  private static func colours(in sheet: Substring) -> [String: [Double]] {
    Dictionary(
      sheet.matches(of: /--([a-z0-9]+):#([0-9a-f]{3,6})/).map { match in
        let digits = match.2.count == 3 ? match.2.flatMap { [$0, $0] } : Array(match.2)
        let parts = stride(from: 0, to: 6, by: 2).map {
          Double(Int(String(digits[$0...$0 + 1]), radix: 16)!) / 255
        }
        return (String(match.1), parts)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// WCAG 2.2: relative luminance and contrast ratio.
  private static func contrast(_ a: [Double], _ b: [Double]) -> Double {
    func luminance(_ colour: [Double]) -> Double {
      let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  /// WCAG 2.2, 1.4.11 for marks against their paper and their neighbours, and 1.4.3 for what stands on
  /// them; in light and in dark.
  @Test(arguments: [0, 1])
  func coloursAreToldApart(scheme: Int) throws {
    let sheet = ChartStyle.page[...]
    let dark = try #require(sheet.range(of: "prefers-color-scheme:dark"))
    let colours = Self.colours(
      in: scheme == 0 ? sheet[..<dark.lowerBound] : sheet[dark.upperBound...])
    let series = (0..<Colour.count).map { colours["c\($0)"]! }
    let paper = colours["cp"]!
    for (index, colour) in series.enumerated() {
      #expect(Self.contrast(colour, paper) >= 3, "colour \(index) against the paper")
      let next = series[(index + 1) % series.count]
      #expect(Self.contrast(colour, next) >= 3, "colour \(index) against the next")
      let ink = colours[index % 2 == 0 ? "ie" : "io"]!
      #expect(Self.contrast(colour, ink) >= 4.5, "text on colour \(index)")
    }
    #expect(Self.contrast(colours["cg"]!, paper) >= 3)
    #expect(Self.contrast(colours["cg"]!, colours["ct"]!) >= 4.5, "text on what is greyed")
    for (index, colour) in series.enumerated() {
      // As `fill-opacity` of what is provisional mixes it.
      let pale = zip(colour, paper).map { 0.38 * $0 + 0.62 * $1 }
      #expect(Self.contrast(pale, colours["ct"]!) >= 4.5, "text on pale colour \(index)")
    }
    for text in ["ct", "cq"] { #expect(Self.contrast(colours[text]!, paper) >= 4.5) }
  }

  /// A class means one thing: a rule for textures once hid the lines of another kind.
  @Test func texturesShareNoClassWithOtherMarks() {
    let textures: [StyleClass] = [.texture, .texture1, .texture3, .texture4, .texture5]
    for look in Look.all {
      if case .texture = look { continue }
      for item in textures { #expect(!look.classes.contains(item)) }
    }
  }
}

/// Drawings where there is no style sheet: in feed readers, word processors, text browsers.
@Suite struct UnstyledTests {
  @Test(arguments: SampleCharts.all.map(\.name))
  func filesSayTheirLooksInAttributes(name: String) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart.checked()
    let file = String(decoding: chart.standaloneSVG(in: .simplifiedChinese), as: UTF8.self)
    let body = try #require(file.components(separatedBy: "</style>").last)
    // Every class comes with what it says: a colour, or that there is none.
    for match in body.matches(of: /<(g|path|rect|circle|text) class="([^"]*)"([^>]*)>/) {
      #expect(
        match.3.contains("fill=") || match.3.contains("stroke="), "\(name): \(match.2)")
      #expect(!match.3.contains("var("), "\(name): \(match.2)")
    }
    #expect(file.contains(/<svg [^>]*width="[0-9.]+" height="[0-9.]+"/))
  }

  @Test func pagesShowOneDrawingInItsRealSize() throws {
    let chart = try #require(SampleCharts.all.first { $0.name == "line-one" }).chart.checked()
    let figure = chart.figure(id: "c", in: .simplifiedChinese).description
    let drawings = figure.matches(of: /<svg class="ch (wide|narrow)"([^>]*)>/)
    #expect(drawings.map { String($0.1) } == ["wide", "narrow"])
    #expect(drawings[0].2.contains("width=\"640\"") && drawings[0].2.contains("fill=\"none\""))
    #expect(drawings[1].2.contains("display=\"none\""))
    let word = try #require(SampleCharts.all.first { $0.name == "sparkline" }).chart.checked()
    #expect(word.inline(in: .english)?.description.contains("width=\"96\" height=\"26\"") == true)
  }

  @Test func namesComeFromWhatChartsSay() throws {
    let charts = try SampleCharts.all.map { try $0.chart.checked() }
    let names = charts.map { $0.contentID(in: .simplifiedChinese) }
    #expect(Set(names).count == names.count)
    #expect(names == charts.map { $0.contentID(in: .simplifiedChinese) })
  }
}
