import SiteModel
import Testing

/// Drawings that editors bring: those that only draw pass, and nothing that would run does.
@Suite struct DrawingCheckTests {
  private static let open =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">"

  /// Ways to run a script, all of which did so in a browser or have done so in an older one.
  @Test(arguments: [
    "<script>x()</script>", "<SCRIPT>x()</SCRIPT>", "<script xlink:href=\"data:,x()\"/>",
    "<desc><![CDATA[it's]]></desc><script>x()</script>", "<desc>it's</desc><script>x()</script>",
    "<?a '?><script>x()</script>", "<!-- ' --><script>x()</script>",
    "<g onload=\"x()\"/>", "<g onclick=\"x()\"/>", "<g ONLOAD=\"x()\"/>",
    "<image href=\"x\" onerror=\"x()\"/>",
    "<animate onbegin=\"x()\" attributeName=\"x\" dur=\"1s\"/>",
    "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" srcdoc=\"&lt;script>x()&lt;/script>\"/></foreignObject>",
    "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\" onload=\"x()\"/></foreignObject>",
    "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">x()</x:script>",
    "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">x()</x:script>",
    "<a xlink:href=\"javascript:x()\"><text>a</text></a>",
    "<a href=\"java&#x73;cript:x()\"><text>a</text></a>",
    "<a href=\" &#9;javascript:x()\"><text>a</text></a>",
    "<a href=\"java&#10;script:x()\"><text>a</text></a>",
    "<a href=\"\u{A0}javascript:x()\"><text>a</text></a>",
    "<a href=\"data:text/html,x\"><text>a</text></a>",
    "<a><animate attributeName=\"href\" values=\"&#106;avascript:x()\"/><text>a</text></a>",
    "<a><set attributeName=\"href\" to=\"javascript:x()\"/><text>a</text></a>",
    "<use href=\"data:image/svg+xml;base64,PHN2Zy8+#a\"/>", "<use xlink:href=\"b.svg#a\"/>",
    "<image href=\"data:image/svg+xml,&lt;svg/&gt;\"/>",
    "<style>@import url(//a.cn/x.css);</style>",
    "<style><![CDATA[a{background:url(javascript:x())}]]></style>",
    "<g style=\"fill:url(http://a.cn/x)\"/>",
    "<style>a{fill:u\\72l(http://a.cn/x)}</style>",
    "<handler type=\"text/javascript\">x()</handler>",
    "<listener event=\"click\" handler=\"#x\" xmlns=\"http://www.w3.org/2001/xml-events\"/>",
    "<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"javascript:x()\"/>",
    "<g xml:base=\"http://a.cn/\"/>",
    "<discard/>", "<audio xmlns=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"x()\"/>",
  ])
  func nothingThatRunsPasses(content: String) {
    #expect(DrawingCheck(Array("\(Self.open)\(content)</svg>".utf8)).refused != nil)
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"data:text/xml,x\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg xmlns=\"http://www.w3.org/2000/svg\">+ADw-script+AD4-</svg>",
    "<!DOCTYPE svg [<!ENTITY x \"&#60;script>x()&#60;/script>\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>x()</script></html>",
  ])
  func nothingAroundADrawingRuns(file: String) {
    #expect(DrawingCheck(Array(file.utf8)).refused != nil)
  }

  @Test func anotherEncodingIsRefused() {
    let text = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(DrawingCheck(utf16).refused != nil)
  }

  @Test(arguments: [
    "<title>图</title><desc>it's</desc><g id=\"a\" class=\"b\" style=\"fill:#fff;stroke:url(#g)\"><path d=\"M0 0\"/></g>",
    "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs><use xlink:href=\"#a\"/>",
    "<style>.a{fill:var(--x,#123);font:12px/1.5 sans-serif} /* url(x) */</style>",
    "<a href=\"https://a.cn/\"><text x=\"1\">甲</text></a>",
    "<image href=\"data:image/png;base64,iVBORw0KGgo=\" width=\"1\" height=\"1\"/>",
    "<a href=\"a/b.html\"><tspan>x</tspan></a>",
    "<g xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:label=\"x\" inkscape:groupmode=\"layer\"/>",
    "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></metadata>",
    "<animate attributeName=\"opacity\" values=\"0;1\" dur=\"1s\"/>",
    "<text xml:space=\"preserve\" data-x=\"1\" aria-hidden=\"true\">a</text>",
    "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter><rect filter=\"url(#f)\" width=\"1\" height=\"1\"/>",
  ])
  func whatDrawsPasses(content: String) {
    let check = DrawingCheck(
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(Self.open)\(content)</svg>".utf8))
    #expect(check.refused == nil)
    #expect(!check.isMalformed)
  }

  @Test func whatIsNoXMLIsMalformed() {
    for content in ["<g>", "<g/onload=\"x()\"/>", "<g a=1/>", "&x;"] {
      #expect(DrawingCheck(Array("\(Self.open)\(content)</svg>".utf8)).isMalformed, "\(content)")
    }
    #expect(
      DrawingCheck(
        Array(
          "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
            .utf8)
      ).refused == nil)
  }
}
