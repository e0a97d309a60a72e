import Foundation
import FoundationXML
import Markup

/// Whether a drawing only draws: an SVG file that is opened by itself is a document, and may do what a
/// page may do.
///
/// The file is read as XML is, and everything in it has to be on a list: the elements and attributes of
/// SVG 2 that draw, those in which drawing programs keep their own notes, and addresses that lead
/// nowhere else. What browsers make of anything else need not be known.
package final class DrawingCheck: NSObject, XMLParserDelegate {
  /// The first thing that is on no list, as it stands in the file.
  package private(set) var refused: String?
  /// Whether it is no well-formed XML.
  package private(set) var isMalformed = false

  /// The namespaces that prefixes stand for, the innermost last.
  private var namespaces: [String: [String]] = [:]
  /// The text of a style sheet, while one is read.
  private var style: String?

  /// - Parameter drawing: a whole SVG file.
  package init(_ drawing: [UInt8]) {
    super.init()
    guard checkEncoding(drawing) else { return }
    let parser = XMLParser(data: Data(drawing))
    parser.shouldProcessNamespaces = true
    parser.shouldReportNamespacePrefixes = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    if !parser.parse(), refused == nil { isMalformed = true }
    // What was refused stopped the reading, which counts as a fault of the file.
    if refused != nil { isMalformed = false }
  }

  private func refuse(_ what: String, _ parser: XMLParser? = nil) {
    if refused == nil { refused = what }
    parser?.abortParsing()
  }

  /// In another encoding the same bytes are other characters to a browser than to whoever checks them.
  private func checkEncoding(_ drawing: [UInt8]) -> Bool {
    if String(validating: drawing, as: UTF8.self) == nil || drawing.contains(0) {
      refuse("UTF-16")
      return false
    }
    let head = String(decoding: drawing.prefix(200), as: UTF8.self).lowercased()
    if let encoding = head.firstMatch(of: /encoding\s*=\s*["']([^"']*)/)?.1,
      !["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding)
    {
      refuse("encoding=\"\(encoding)\"")
      return false
    }
    // An entity may stand for anything; XMLParser hides where one is used.
    if let declaration = drawing.firstRange(of: Array("<!ENTITY".utf8)) {
      refuse("<!ENTITY")
      return declaration.isEmpty
    }
    return true
  }

  // MARK: XMLParserDelegate

  package func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    isMalformed = true
  }

  package func parser(
    _ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?
  ) {
    refuse("<?\(target)", parser)
  }

  package func parser(
    _ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?
  ) {
    refuse("<!ENTITY \(name)", parser)
  }

  package func parser(
    _ parser: XMLParser, didStartMappingPrefix prefix: String, toURI namespaceURI: String
  ) {
    namespaces[prefix, default: []].append(namespaceURI)
  }

  package func parser(_ parser: XMLParser, didEndMappingPrefix prefix: String) {
    _ = namespaces[prefix]?.popLast()
  }

  package func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let name = qualifiedName ?? elementName
    switch namespaceURI ?? "" {
    case DrawingVocabulary.namespace, "":
      guard DrawingVocabulary.elements.contains(elementName) else {
        return refuse("<\(name)", parser)
      }
      for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
        if let reason = fault(attribute, value, of: elementName, attributes) {
          return refuse(reason, parser)
        }
      }
      if elementName == "style" { style = "" }
    case let other where DrawingVocabulary.isNote(other): break
    default: refuse("<\(name)", parser)
    }
  }

  package func parser(_ parser: XMLParser, foundCharacters string: String) { style?.append(string) }

  package func parser(_ parser: XMLParser, foundCDATA data: Data) {
    style?.append(String(decoding: data, as: UTF8.self))
  }

  package func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard elementName == "style", let style else { return }
    self.style = nil
    if let fault = Self.fault(inStyle: style) { refuse(fault, parser) }
  }

  // MARK: Attributes

  /// What of an attribute is on no list.
  private func fault(
    _ attribute: String, _ value: String, of element: String, _ all: [String: String]
  ) -> String? {
    let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = "\(attribute)=\"\(words.prefix(40))\""
    if attribute == "xmlns" || attribute.hasPrefix("xmlns:") { return nil }
    if let colon = attribute.firstIndex(of: ":") {
      let prefix = String(attribute[..<colon])
      let namespace = namespaces[prefix]?.last ?? ""
      let local = String(attribute[attribute.index(after: colon)...])
      if prefix == "xml" { return ["space", "lang", "id"].contains(local) ? nil : shown }
      if namespace == DrawingVocabulary.links {
        return local == "href" ? fault(inAddress: value, of: element, shown) : nil
      }
      return DrawingVocabulary.isNote(namespace) ? nil : shown
    }
    if attribute == "href" { return fault(inAddress: value, of: element, shown) }
    if attribute.hasPrefix("aria-") || attribute.hasPrefix("data-") { return nil }
    guard DrawingVocabulary.attributes.contains(attribute) else { return shown }
    if attribute == "attributeName" {
      return DrawingVocabulary.animated.contains(value) ? nil : shown
    }
    return Self.fault(inStyle: value).map { _ in shown }
  }

  private func fault(inAddress value: String, of element: String, _ shown: String) -> String? {
    // Browsers pass over white space and control characters in an address.
    var letters = String.UnicodeScalarView()
    letters.append(contentsOf: value.unicodeScalars.filter { $0.value > 0x20 && !$0.isWhiteSpace })
    let address = String(letters)
    if address.hasPrefix("#") || address.isEmpty { return nil }
    let scheme = URLPolicy.scheme(of: Array(address.utf8))
    switch element {
    case "a":
      guard let scheme else { return nil }
      return URLPolicy.allowsLink(scheme: scheme) ? nil : shown
    case "image", "feImage":
      if Self.isPicture(address) { return nil }
      guard let scheme else { return nil }
      return URLPolicy.allowsImage(scheme: scheme) ? nil : shown
    default: return shown
    }
  }

  private static let pictures = [
    "data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp",
  ]

  private static func isPicture(_ address: some StringProtocol) -> Bool {
    pictures.contains { address.lowercased().hasPrefix($0) }
  }

  /// A style may name colours and parts of the drawing, and load nothing.
  private static func fault(inStyle style: String) -> String? {
    // CSS hides what it says behind backslashes and comments: neither is needed to draw.
    let text = style.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "").lowercased()
    for word in ["@import", "javascript:", "expression(", "-moz-binding", "behavior:"]
    where text.contains(word) {
      return word
    }
    if text.contains("\\"), text.contains("(") || text.contains("@") { return "\\" }
    for match in text.matches(of: /url\(\s*["']?\s*([^)"']*)/) {
      let address = match.1
      if !address.hasPrefix("#"), !isPicture(address), !address.hasPrefix("data:font/"),
        !address.hasPrefix("data:application/font")
      {
        return "url(\(address.prefix(40))"
      }
    }
    return nil
  }
}

/// The words of SVG 2 that draw (SVG 2, appendices E and F), without those that run, load or show
/// another document.
private enum DrawingVocabulary {
  static let namespace = "http://www.w3.org/2000/svg"
  static let links = "http://www.w3.org/1999/xlink"

  /// Where drawing programs keep what they know of a drawing; no browser shows anything of it.
  private static let notes = [
    "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://ns.adobe.com/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns", "http://creativecommons.org/ns",
    "http://web.resource.org/cc/", "http://purl.org/dc/", "http://www.bohemiancoding.com/sketch/",
    "http://www.figma.com/", "https://boxy-svg.com", "http://www.serif.com/",
    "http://vectornator.io", "http://www.corel.com/", "http://schemas.microsoft.com/visio/",
    "http://openclipart.org/", "http://www.openswatchbook.org/",
  ]

  static func isNote(_ namespace: String) -> Bool {
    notes.contains { namespace.hasPrefix($0) }
  }

  static let elements = words(
    """
    a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix \
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap \
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage \
    feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile \
    feTurbulence filter font font-face g glyph hkern image line linearGradient marker mask metadata \
    missing-glyph mpath path pattern polygon polyline radialGradient rect stop style svg switch \
    symbol text textPath title tref tspan use view vkern
    """)

  /// What an animation may change.
  static let animated = words(
    """
    cx cy d dx dy fill fill-opacity height offset opacity points r rotate rx ry stop-color \
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-opacity stroke-width transform \
    visibility width x x1 x2 y y1 y2
    """)

  static let attributes = words(
    """
    accumulate additive alignment-baseline amplitude ascent attributeName attributeType azimuth \
    baseFrequency baseProfile baseline-shift begin bias by calcMode class clip clip-path clip-rule \
    clipPathUnits color color-interpolation color-interpolation-filters color-rendering \
    contentScriptType contentStyleType cursor cx cy d descent diffuseConstant direction display \
    divisor dominant-baseline dur dx dy edgeMode elevation enable-background end exponent fill \
    fill-opacity fill-rule filter filterUnits flood-color flood-opacity focusable font-family \
    font-feature-settings font-size font-size-adjust font-stretch font-style font-variant \
    font-variant-ligatures font-weight fr from fx fy g1 g2 glyph-name \
    glyph-orientation-horizontal glyph-orientation-vertical gradientTransform gradientUnits height \
    horiz-adv-x horiz-origin-x id image-rendering in in2 intercept isolation k k1 k2 k3 k4 \
    kernelMatrix kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust \
    letter-spacing lighting-color limitingConeAngle line-height marker marker-end marker-mid \
    marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits max \
    media method min mix-blend-mode mode numOctaves offset opacity operator order orient origin \
    overflow paint-order path pathLength patternContentUnits patternTransform patternUnits \
    pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio \
    primitiveUnits r radius refX refY repeatCount repeatDur requiredExtensions requiredFeatures \
    restart result role rotate rx ry scale seed shape-rendering side slope spacing \
    specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color \
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin \
    stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage tabindex \
    tableValues target targetX targetY text-align text-anchor text-decoration text-overflow \
    text-rendering textLength title to transform transform-box transform-origin type u1 u2 unicode \
    unicode-bidi units-per-em values vector-effect version vert-adv-y vert-origin-x vert-origin-y \
    viewBox visibility white-space width word-spacing writing-mode x x-height x1 x2 \
    xChannelSelector y y1 y2 yChannelSelector z zoomAndPan
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
