import Localization
import Markup
import SiteModel
import Statistics

/// What the data of an indicator consist of, as a structure message of SDMX-ML 3.0: the data structure
/// definition and the dataflow that ``SDMXTable`` names, their concepts, and a list for each component
/// that has codes.
struct SDMXStructure {
  let listing: IndicatorListing
  let site: SiteView

  /// A column of the data.
  struct Component {
    let id: String
    let name: String
    var role = Role.attribute
    var representation = Representation.text

    enum Role {
      case dimension, time, measure, attribute
    }

    enum Representation {
      case text, decimal, integer, date, period
      /// By the codes of a list.
      case coded(CodeList)
    }
  }

  struct CodeList {
    let id: String
    let name: String
    let codes: [Code]

    struct Code {
      let id: String
      let name: String
      var parent: String?
    }
  }

  private var language: Language { site.language }
  var area: String? { site.reader.facts(of: listing).area }

  /// In the order of the columns.
  var components: [Component] {
    let coded = { (id: String, name: String, list: CodeList) in
      Component(id: id, name: name, role: .dimension, representation: .coded(list))
    }
    var all = [coded("FREQ", "Frequency", Self.frequencies)]
    if let area {
      let list = ownList("AREA", "Areas", [CodeList.Code(id: area, name: area)])
      all.append(coded("REF_AREA", "Reference area", list))
    }
    for index in listing.dimensions.indices {
      let name = listing.dimensions[index].name
      all.append(coded(dimensionID(index), name, members(ofDimension: index)))
    }
    all += [
      coded("MEASURE", "Measure", measures),
      Component(id: "TIME_PERIOD", name: "Time period", role: .time, representation: .period),
      Component(
        id: "OBS_VALUE", name: "Observation value", role: .measure, representation: .decimal),
      Component(id: "UNIT_MEASURE", name: "Unit of measure"),
      Component(id: "UNIT_MULT", name: "Unit multiplier", representation: .integer),
      Component(id: "DECIMALS", name: "Decimals", representation: .integer),
      Component(
        id: "OBS_STATUS", name: "Observation status", representation: .coded(Self.statuses)),
      Component(id: "EXACTNESS", name: "How exactly the value is meant"),
      Component(id: "LOWER_BOUND", name: "Lower bound", representation: .decimal),
      Component(id: "UPPER_BOUND", name: "Upper bound", representation: .decimal),
      Component(
        id: "ROUNDED_TO", name: "Place of the last published digit", representation: .decimal),
      Component(id: "BASE_PER", name: "Base period"),
      Component(id: "REVISION", name: "Reason of revision"),
      Component(id: "COMMENT_OBS", name: "Comment"),
      Component(id: "DATA_SOURCE", name: "Data source"),
      Component(id: "LAST_UPDATE", name: "Last update", representation: .date),
      Component(id: "BASIS", name: "Basis of change"),
      Component(id: "LINK_FACTOR", name: "Factor of earlier values", representation: .decimal),
    ]
    return all
  }

  /// The site's host from its end: `example.bulletin`, each part with a letter first.
  var agency: String {
    let host = site.settings.baseURL.host
    return host.split(separator: ".").reversed().map { part in
      let name = String(
        part.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" })
      return name.first?.isLetter == true ? name : "N\(name)"
    }.joined(separator: ".")
  }
}

// MARK: - Codes

extension SDMXStructure {
  /// A name as a code: what can't stand in one is put by its number.
  static func code(_ name: String) -> String {
    name.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains(scalar))
      return isPlain ? String(scalar) : "U" + String(scalar.value, radix: 16, uppercase: true)
    }.joined()
  }

  /// Components have names of ASCII letters: a dimension without a code gets a number.
  private func dimensionID(_ index: Int) -> String {
    listing.dimensions[index].code?.uppercased() ?? "DIMENSION_\(index + 1)"
  }

  private static let frequencies = CodeList(
    id: "CL_FREQ", name: "Frequencies",
    codes: SDMXFrequency.allCases.map { CodeList.Code(id: $0.rawValue, name: "\($0)") })

  private static let statuses = CodeList(
    id: "CL_OBS_STATUS", name: "Observation statuses",
    codes: ObservationStatus.allCases.map {
      CodeList.Code(id: String($0.code), name: $0.wording(in: .english))
    })

  private func ownList(_ id: String, _ name: String, _ codes: [CodeList.Code]) -> CodeList {
    CodeList(id: "CL_\(listing.id)_\(id)", name: name, codes: codes)
  }

  private func members(ofDimension index: Int) -> CodeList {
    let dimension = listing.dimensions[index]
    let whole = CodeList.Code(
      id: dimension.sdmxCode(of: nil), name: dimension.main ?? language.pagePhrases.total)
    let members = dimension.members.map { member in
      CodeList.Code(
        id: dimension.sdmxCode(of: member), name: member,
        parent: dimension.parents[member].map { dimension.sdmxCode(of: $0) })
    }
    return ownList(dimensionID(index), dimension.name, [whole] + members)
  }

  private var measures: CodeList {
    var codes: [CodeList.Code] = []
    for row in ObservationRows(of: listing, on: site).all(withEarlier: false) {
      let id = Self.code(row.measureName.uppercased())
      guard !codes.contains(where: { $0.id == id }) else { continue }
      codes.append(CodeList.Code(id: id, name: row.measure.label(in: language)))
    }
    return ownList("MEASURE", "Measures", codes)
  }
}

// MARK: - The message

extension SDMXStructure {
  private static let schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/"
  private static let model = "urn:sdmx:org.sdmx.infomodel."

  private var schemeID: String { "CS_\(listing.id)" }

  func xml() -> [UInt8] {
    var xml = XMLText()
    let components = components
    xml.open(
      "mes:Structure",
      [
        ("xmlns:mes", Self.schemas + "message"), ("xmlns:str", Self.schemas + "structure"),
        ("xmlns:com", Self.schemas + "common"),
      ])
    xml.open("mes:Header")
    xml.element("mes:ID", Self.code("\(listing.id)"))
    xml.element("mes:Test", "false")
    // The hour of a build would change the file though nothing in it has changed.
    let updated = listing.points.flatMap(\.releases).compactMap(\.day).max()
    xml.element("mes:Prepared", "\(updated?.description ?? "1970-01-01")T00:00:00Z")
    xml.empty("mes:Sender", [("id", agency.replacing(".", with: "_"))])
    xml.close()
    xml.open("mes:Structures")
    xml.open("str:Dataflows")
    open("str:Dataflow", listing.id.text, listing.title(in: language), &xml)
    xml.element("str:Structure", urn("datastructure.DataStructure", listing.id.text))
    xml.close()
    xml.close()
    writeCodeLists(of: components, &xml)
    writeConcepts(of: components, &xml)
    writeDefinition(components, &xml)
    xml.close()
    xml.close()
    return xml.bytes
  }

  private func urn(_ kind: String, _ id: String, _ item: String? = nil) -> String {
    "\(Self.model)\(kind)=\(agency):\(id)(1.0)\(item.map { ".\($0)" } ?? "")"
  }

  /// Opens something that is maintained by the site.
  private func open(_ name: String, _ id: String, _ title: String, _ xml: inout XMLText) {
    xml.open(name, [("id", id), ("agencyID", agency), ("version", "1.0")])
    writeName(title, &xml)
  }

  private func writeName(_ name: String, _ xml: inout XMLText) {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    xml.element(
      "com:Name", name, [("xml:lang", isASCII ? "en" : site.settings.language)])
  }

  private func writeCodeLists(of components: [Component], _ xml: inout XMLText) {
    xml.open("str:Codelists")
    for component in components {
      guard case .coded(let list) = component.representation else { continue }
      open("str:Codelist", list.id, list.name, &xml)
      for code in list.codes {
        xml.open("str:Code", [("id", code.id)])
        writeName(code.name, &xml)
        if let parent = code.parent { xml.element("str:Parent", parent) }
        xml.close()
      }
      xml.close()
    }
    xml.close()
  }

  private func writeConcepts(of components: [Component], _ xml: inout XMLText) {
    xml.open("str:ConceptSchemes")
    open("str:ConceptScheme", schemeID, listing.title(in: language), &xml)
    for component in components {
      xml.open("str:Concept", [("id", component.id)])
      writeName(component.name, &xml)
      xml.close()
    }
    xml.close()
    xml.close()
  }

  private func writeDefinition(_ components: [Component], _ xml: inout XMLText) {
    xml.open("str:DataStructures")
    open("str:DataStructure", listing.id.text, listing.title(in: language), &xml)
    xml.open("str:DataStructureComponents")
    xml.open("str:DimensionList", [("id", "DimensionDescriptor")])
    let dimensions = components.filter { $0.role == .dimension }
    for (index, component) in dimensions.enumerated() {
      write(component, "str:Dimension", [("position", String(index + 1))], &xml)
    }
    for component in components where component.role == .time {
      write(component, "str:TimeDimension", [], &xml)
    }
    xml.close()
    xml.open("str:AttributeList", [("id", "AttributeDescriptor")])
    for component in components where component.role == .attribute {
      write(component, "str:Attribute", [("usage", "optional")], &xml)
    }
    xml.close()
    xml.open("str:MeasureList", [("id", "MeasureDescriptor")])
    for component in components where component.role == .measure {
      write(component, "str:Measure", [("usage", "optional")], &xml)
    }
    xml.close()
    for _ in 0..<3 { xml.close() }
  }

  private func write(
    _ component: Component, _ name: String, _ attributes: [(String, String)], _ xml: inout XMLText
  ) {
    xml.open(name, [("id", component.id)] + attributes)
    xml.element(
      "str:ConceptIdentity", urn("conceptscheme.Concept", schemeID, component.id))
    xml.open("str:LocalRepresentation")
    switch component.representation {
    case .coded(let list):
      xml.element("str:Enumeration", urn("codelist.Codelist", list.id))
    case .text: xml.empty("str:TextFormat", [("textType", "String")])
    case .decimal: xml.empty("str:TextFormat", [("textType", "Decimal")])
    case .integer: xml.empty("str:TextFormat", [("textType", "Integer")])
    case .date: xml.empty("str:TextFormat", [("textType", "GregorianDay")])
    case .period: xml.empty("str:TextFormat", [("textType", "ObservationalTimePeriod")])
    }
    xml.close()
    if component.role == .attribute {
      xml.open("str:AttributeRelationship")
      xml.empty("str:Observation", [])
      xml.close()
    }
    xml.close()
  }
}

/// XML with an element a line.
private struct XMLText {
  private var output = OutputBuffer(capacity: 1 << 14)
  private var names: [String] = []

  init() { output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  var bytes: [UInt8] { output.bytes }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    output.append(">\n")
    names.append(name)
  }

  mutating func close() {
    let name = names.removeLast()
    indent()
    output.append("</")
    output.append(verbatim: name)
    output.append(">\n")
  }

  mutating func element(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    output.append(">")
    output.append(text, escapedFor: .xml)
    output.append("</")
    output.append(verbatim: name)
    output.append(">\n")
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    start(name, attributes)
    output.append("/>\n")
  }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    indent()
    output.append("<")
    output.append(verbatim: name)
    for (key, value) in attributes {
      output.append(" ")
      output.append(verbatim: key)
      output.append("=\"")
      output.append(value, escapedFor: .xml)
      output.append("\"")
    }
  }

  private mutating func indent() { for _ in names { output.append("  ") } }
}
