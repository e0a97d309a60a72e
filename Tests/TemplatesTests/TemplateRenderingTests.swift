import Markup
import Templates
import Testing

/// What the specification leaves open.
@Suite struct TemplateRenderingTests {
  private func render(
    _ template: String, _ value: Value, partials: [String: String] = [:]
  ) throws -> String {
    let sources = partials.merging(["": template]) { $1 }.sorted { $0.key < $1.key }.map {
      TemplateSource(name: $0.key, file: $0.key, bytes: Array($0.value.utf8))
    }
    let library = TemplateLibrary.compiling(sources)
    #expect(library.diagnostics.isEmpty)
    var output = OutputBuffer()
    try library.value.render(library.value.template("")!, with: value, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private func data(_ entries: KeyValuePairs<String, Value>) -> Value {
    .mapping(Mapping(entries.map { ($0.key, $0.value) }))
  }

  @Test(arguments: [
    ("\"\u{301}", "&quot;\u{301}"), ("\"\u{200D}", "&quot;\u{200D}"),
    ("\"\u{FE0F}", "&quot;\u{FE0F}"), ("\u{600}<", "\u{600}&lt;"), ("'", "&#39;"),
  ])
  func escapesBytesWhateverStandsBesideThem(text: String, expected: String) throws {
    #expect(try render("{{x}}", data(["x": .text(text)])) == expected)
  }

  @Test func escapesHTMLThatIsWrittenAsText() throws {
    let html = Value.html(HTML(vouchedFor: Array("<b>".utf8)))
    #expect(try render("{{x}}{{{x}}}", data(["x": html])) == "&lt;b&gt;<b>")
  }

  @Test(arguments: [
    (Value.text(""), "no"), (.missing, "no"), (.boolean(false), "no"), (.list([]), "no"),
    (.html(.empty), "no"), (.text("0"), "yes"), (.boolean(true), "yes"),
    (.mapping(Mapping([])), "yes"),
  ])
  func opensSectionsForWhatHasContent(value: Value, expected: String) throws {
    #expect(try render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", data(["x": value])) == expected)
  }

  @Test func stopsWhereTemplatesIncludeOneAnotherWithoutEnd() throws {
    #expect(throws: RenderingError.self) {
      try render("{{>a}}", data([:]), partials: ["a": "{{>a}}"])
    }
    #expect(throws: RenderingError.self) {
      try render(
        "{{<a}}{{$b}}{{$b}}{{/b}}{{/b}}{{/a}}", data([:]), partials: ["a": "{{$b}}{{/b}}"])
    }
  }

  @Test func asksForOutermostNamesOnceAndForInnerOnesEveryTime() throws {
    let rows = Value.list([data(["name": .text("a")]), data(["name": .text("b")]), data([:])])
    #expect(
      try render(
        "{{name}}{{#rows}}{{name}}{{/rows}}{{name}}", data(["name": .text("x"), "rows": rows]))
        == "xabxx")
  }

  @Test func indentsEveryLineOfAPartialInAPartial() throws {
    let partials = ["outer": "[\n  {{>inner}}\n]\n", "inner": "{{x}}\nend\n"]
    #expect(
      try render("  {{>outer}}\n.", data(["x": .text("1\n2")]), partials: partials)
        == "  [\n    1\n2\n    end\n  ]\n.")
  }
}

@Suite struct ShapeTests {
  private func words(_ value: Value) -> String { Shape.inferred(from: value).words.english }

  @Test func infersShapesFromData() {
    #expect(words(.text("约35亿元")) == "address")
    #expect(words(.text("javascript:alert(1)")) == "text")
    #expect(words(.text(" JavaScript:alert(1)")) == "text")
    #expect(words(.text("mailto:a@b")) == "address")
    #expect(words(.boolean(true)) == "true or false")
    #expect(words(.list([])) == "list")
  }

  @Test func joinsTheFieldsOfAListsEntries() {
    let list = Value.list([
      .mapping(Mapping([("a", .text("x"))])), .mapping(Mapping([("b", .boolean(true))])),
    ])
    guard case .list(of: .record(let fields)) = Shape.inferred(from: list) else {
      Issue.record("no list of groups")
      return
    }
    #expect(fields.map(\.name) == ["a", "b"])
  }
}
