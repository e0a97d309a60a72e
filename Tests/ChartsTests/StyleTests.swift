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
    let charts = SampleCharts.all.map(\.chart) + (0..<400).map { _ in RandomCharts.next(&random) }
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
    // Titles are drawn in files alone.
    #expect(known.subtracting(used) == ["ti"])
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

  /// A class means one thing: a rule for textures once hid the lines of another kind.
  @Test func texturesShareNoClassWithOtherMarks() {
    let textures: [StyleClass] = [.texture, .texture1, .texture3, .texture4, .texture5]
    for look in Look.all {
      if case .texture = look { continue }
      for item in textures { #expect(!look.classes.contains(item)) }
    }
  }
}
