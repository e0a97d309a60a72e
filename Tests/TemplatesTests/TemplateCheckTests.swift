import Diagnostics
import Markup
import Templates
import Testing

/// What strict checking says about templates, in full.
@Suite struct TemplateCheckTests {
  /// A page with one name of every shape.
  private struct Sample: Described {
    static let schema = Schema<Sample>([
      .text("title", "", "") { _ in "t" },
      .optionalText("summary", "", "") { _ in nil },
      .url("link", "", "") { _ in "/" },
      .boolean("current", "", "") { _ in true },
      .html("body", "", "") { _ in HTML(vouchedFor: []) },
      .list("rows", "", "") { _ in [Row()] },
      .record("group", "", "") { _ in Row() },
      .anything("extra", "", "") { _ in .missing },
    ])
  }

  private struct Row: Described {
    static let schema = Schema<Row>([
      .text("label", "", "") { _ in "l" },
      .optionalText("value", "", "") { _ in nil },
    ])
  }

  private func check(
    _ template: String, partials: [String: String] = [:], _ expected: String,
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let texts = partials.merging(["page": template]) { $1 }
    let library = TemplateLibrary.compiling(
      texts.sorted { $0.key < $1.key }.map {
        TemplateSource(name: $0.key, file: "\($0.key).mustache", bytes: Array($0.value.utf8))
      })
    var diagnostics = library.diagnostics
    if diagnostics.isEmpty {
      diagnostics = library.value.check(
        library.value.template("page")!, offers: Sample.schema.shape)
    }
    let printer = DiagnosticPrinter(in: .english)
    #expect(printer.text(of: diagnostics) == expected, sourceLocation: location)
  }

  @Test(arguments: [
    "<h1 title=\"{{title}}\">{{title}}</h1>{{{body}}}{{#body}}{{{body}}}{{/body}}",
    "<a href=\"{{link}}\"{{#current}} aria-current=\"page\"{{/current}}>{{title}}</a>",
    "<a href=\"#{{title}}\">{{group.label}}</a>{{#group}}{{label}} {{title}}{{/group}}",
    "{{#rows}}<li class=\"x{{#current}} y{{/current}}\">{{label}}{{^value}}—{{/value}}</li>{{/rows}}",
    "{{#summary}}{{.}}{{/summary}}{{#extra.note}}{{extra.note.text}}{{/extra.note}}",
    "<title>{{title}}</title><script>var a = '<b';</script><style>a{}</style>{{title}}",
    "<!-- no value --><!doctype html><textarea>{{title}}</textarea>{{=<% %>=}}<%title%>",
    "<input value=x{{#current}} checked{{/current}}><br/>{{title}}",
  ])
  func acceptsWhatIsRight(template: String) {
    check(template, "")
  }

  @Test func namesTheNearestOfTheNamesThereAre() {
    check(
      "<p>\n  {{titel}}</p>",
      "page.mustache:2:3: error: unknown name 'titel'\n    did you mean 'title'?\n")
    check(
      "{{label}}",
      "page.mustache:1:1: error: unknown name 'label'\n    did you mean 'group.label'?\n")
    check(
      "{{group.lable}}",
      "page.mustache:1:1: error: unknown name 'group.lable'\n    did you mean 'group.label'?\n")
    check(
      "{{#rows}}{{qqqqq}}{{/rows}}",
      """
      page.mustache:1:10: error: unknown name 'qqqqq'
          the names known here are label, value, title, summary, link, current, body, rows, group, extra

      """)
    check(
      "{{#rowz}}{{label}}{{/rowz}}",
      "page.mustache:1:1: error: unknown name 'rowz'\n    did you mean 'rows'?\n")
  }

  @Test func tellsListsGroupsAndHTMLFromText() {
    check(
      "{{rows}}",
      """
      page.mustache:1:1: error: 'rows' is no text: it is a list
          write {{#rows}} … {{/rows}} around what is to be repeated

      """)
    check(
      "{{group}}",
      """
      page.mustache:1:1: error: 'group' is no text: it is a group
          write {{group.…}} with one of its names

      """)
    check(
      "{{body}}",
      """
      page.mustache:1:1: error: 'body' is no text: it is HTML
          write {{{body}}}, with three braces

      """)
    check(
      "{{rows.label}}",
      """
      page.mustache:1:1: error: 'rows' has no names in it: it is a list
          write {{#rows}} around names of its entries, or use 'rows' itself

      """)
  }

  @Test(arguments: ["{{{title}}}", "{{&title}}"])
  func refusesTextWithoutEscaping(template: String) {
    check(
      template,
      """
      page.mustache:1:1: error: 'title' is not HTML that the generator made: it is a text
          write {{title}}, with two braces, so that it is escaped

      """)
  }

  struct Misplacement: Sendable {
    let template: String
    let column: Int
    let place: String
    let fix: String
  }

  @Test(arguments: [
    Misplacement(
      template: "<script>var a = \"{{title}}\"</script>", column: 18, place: "inside <script>",
      fix: "put it in a data-… attribute of an element instead"),
    Misplacement(
      template: "<STYLE media=x>a { color: {{title}} }</STYLE>", column: 27,
      place: "inside <style>",
      fix: "put it in a data-… attribute of an element instead"),
    Misplacement(
      template: "<a onclick=\"go('{{title}}')\">", column: 17,
      place: "in 'onclick', which runs as a program", fix: "leave the attribute out"),
    Misplacement(
      template: "<p style=\"color: {{title}}\">", column: 18, place: "in 'style'",
      fix: "use a class, and the style sheet"),
    Misplacement(
      template: "<a href={{link}}>", column: 9, place: "in an attribute without quotation marks",
      fix: "write href=\"…\""),
    Misplacement(
      template: "<a class=x{{title}}>", column: 11,
      place: "in an attribute without quotation marks",
      fix: "write class=\"…\""),
    Misplacement(
      template: "<{{title}}>", column: 2, place: "as part of a tag",
      fix: "write the tag out, and choose with {{#…}} where it differs"),
    Misplacement(
      template: "<a {{title}}=\"x\">", column: 4, place: "as part of a tag",
      fix: "write the tag out, and choose with {{#…}} where it differs"),
    Misplacement(
      template: "<!-- {{title}} -->", column: 6, place: "inside a comment",
      fix: "use {{! … }} for remarks"),
    Misplacement(
      template: "<a href=\"javascript:{{title}}\">", column: 21,
      place: "in a 'javascript:' address",
      fix: "link to a page instead"),
  ])
  func refusesAPlainValueWhereEscapingDoesNotHelp(test: Misplacement) {
    check(
      test.template,
      """
      page.mustache:1:\(test.column): error: a value can't stand \(test.place)
          \(test.fix)

      """)
  }

  @Test func knowsScriptAcrossPartialsAndBlocks() {
    check(
      "<script>{{>inner}}</script>", partials: ["inner": "{{title}}"],
      """
      inner.mustache:1:1: error: a value can't stand inside <script>
          put it in a data-… attribute of an element instead (reached by page → inner)

      """)
    check(
      "{{<base}}{{$script}}{{title}}{{/script}}{{/base}}",
      partials: ["base": "<script>{{$script}}{{/script}}</script>"],
      """
      page.mustache:1:21: error: a value can't stand inside <script>
          put it in a data-… attribute of an element instead

      """)
  }

  @Test func refusesAnyTextAsTheBeginningOfAnAddress() {
    check(
      "<a href=\"{{title}}\">",
      """
      page.mustache:1:10: error: 'title' begins the address in 'href', but may be any text
          use a name that is an address, or begin it in the template: href="/…"

      """)
  }

  /// The template, and the column of the value that could become a scheme.
  @Test(arguments: [
    ("<a href=\" {{title}}\">", 11), ("<a href=\"ja{{title}}\">", 12),
    ("<a href=\"{{#title}}/x/{{/title}}{{title}}\">", 33),
    ("<a href=\"{{link}}{{title}}\">", 18),
    ("<meta http-equiv=\"refresh\" content=\"0; url={{title}}\">", 44),
  ])
  func findsTextThatCouldBecomeAScheme(template: String, column: Int) {
    let library = TemplateLibrary.compiling([
      TemplateSource(name: "page", file: "page.mustache", bytes: Array(template.utf8))
    ]).value
    let found = library.check(library.template("page")!, offers: Sample.schema.shape)
    #expect(found.map(\.location.position?.column) == [column])
    #expect(found.first?.message.text(in: .english).contains("begins the address") == true)
  }

  @Test(arguments: [
    "<a href=\"/{{title}}\">", "<a href=\"?page={{title}}\">", "<a href=\"#{{title}}\">",
    "<a href=\"mailto:{{title}}\">", "<a href=\" https://x/{{title}}\">",
    "<a href=\"{{#title}}/x/{{/title}}#{{title}}\">",
  ])
  func allowsTextAfterASettledScheme(template: String) {
    check(template, "")
  }

  @Test func findsMissingPartials() {
    check(
      "{{>itm}}", partials: ["item": ""],
      "page.mustache:1:1: error: there is no template 'itm'\n    did you mean 'item'?\n")
    check(
      "{{<base}}{{/base}}",
      "page.mustache:1:1: error: there is no template 'base'\n    add the file base.mustache\n")
    check(
      "{{>*title}}",
      """
      page.mustache:1:1: error: which template '*title' means shows only when the page is made
          choose between named partials with {{#…}}

      """)
  }

  @Test func findsEndlessPartials() {
    check(
      "{{>a}}", partials: ["a": "{{>b}}", "b": "{{#group}}{{>a}}{{/group}}"],
      """
      b.mustache:1:11: error: templates include one another without end: a → b → a
          take one of the steps out, or put it in a section that ends (reached by page → a → b → a)

      """)
    check("{{>a}}", partials: ["a": "{{#rows}}{{>a}}{{/rows}}"], "")
  }

  @Test func findsBlocksThatReplaceNothing() {
    check(
      "{{<base}}{{$mian}}x{{/mian}}{{/base}}", partials: ["base": "{{$main}}{{/main}}"],
      """
      page.mustache:1:10: error: 'base' has no block 'mian' that this could replace
          did you mean 'main'?

      """)
    check(
      "{{<base}}\nlost\n{{$main}}x{{/main}}{{/base}}", partials: ["base": "{{$main}}{{/main}}"],
      """
      page.mustache:2:1: error: this is in no block of 'base', so it would not be shown
          move it into one of the blocks {{$…}}

      """)
  }

  @Test func aParentWithoutBlocksIsOneMistake() {
    check(
      "{{<base}}{{$title}}x{{/title}}{{$main}}x{{/main}}{{/base}}",
      partials: ["base": "<html></html>"],
      """
      base.mustache:1:1: error: other templates replace blocks of 'base', and it has none
          put the blocks back: 'sitegen theme diff base' shows what was taken out

      """)
  }

  /// Blocks that were taken out of a parent are one mistake, however many templates replace them.
  @Test func aParentThatLacksBlocksIsOneMistake() {
    check(
      "{{<base}}{{$head}}x{{/head}}{{$main}}x{{/main}}{{$foot}}x{{/foot}}{{$own}}x{{/own}}{{/base}}",
      partials: [
        "base": "{{$main}}{{/main}}",
        "other": "{{<base}}{{$head}}x{{/head}}{{$foot}}x{{/foot}}{{/base}}",
      ],
      """
      base.mustache:1:1: error: other templates replace blocks that 'base' does not have: foot, head
          put them back: 'sitegen theme diff base' shows what was taken out
      page.mustache:1:67: error: 'base' has no block 'own' that this could replace
          its blocks are main

      """)
  }

  @Test func findsHTMLThatDependsOnASection() {
    check(
      "{{#current}}<a class=\"{{/current}}x\">",
      """
      page.mustache:1:1: error: the HTML after {{/current}} would differ with and without the section
          open and close tags, attributes and comments on the same side of it

      """)
  }

  @Test func findsTagsThatDoNotFitTogether() {
    check(
      "{{#a}}\n{{^b}}{{/a}}\n{{/c}}{{title",
      """
      page.mustache:2:1: error: 'b' is opened here and never closed
          close it with {{/b}}
      page.mustache:3:1: error: {{/c}} closes nothing
          remove it, or open {{#c}} before it
      page.mustache:3:7: error: the tag that begins here has no end
          close it with }}

      """)
    check(
      "{{#a}}{{/b}}{{/a}}",
      "page.mustache:1:7: error: {{/b}} stands where 'a' is to be closed\n    write {{/a}}\n")
    check(
      "{{ a b }}",
      """
      page.mustache:1:1: error: the tag can't be read: a name has no spaces
          write one name, such as {{title}}

      """)
    check(
      "{{=<% =}}",
      """
      page.mustache:1:1: error: new delimiters can't be read
          write them like {{=<% %>=}}

      """)
  }

  @Test func refusesDeepNesting() {
    let deep = String(repeating: "{{#a}}", count: 101) + String(repeating: "{{/a}}", count: 101)
    check(
      deep,
      """
      page.mustache:1:601: error: sections and blocks are nested more than 100 deep here
          move the inner ones to a partial

      """)
  }

  @Test func givesUpOnTemplatesThatMultiply() {
    var partials: [String: String] = ["p30": "x"]
    for level in 0..<30 { partials["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    let library = TemplateLibrary.compiling(
      partials.map { TemplateSource(name: $0, file: $0, bytes: Array($1.utf8)) })
    let diagnostics = library.value.check(
      library.value.template("p0")!, offers: Sample.schema.shape)
    #expect(
      diagnostics.map { $0.message.text(in: .english) } == [
        "templates include one another too often to be checked"
      ])
  }
}
