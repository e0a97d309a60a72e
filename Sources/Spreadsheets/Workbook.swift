import Markup

/// A workbook of tables, written as Office Open XML (ECMA-376, ISO/IEC 29500): the fewest parts that
/// spreadsheet programs open without complaint. The same tables give the same bytes.
package struct Workbook: Sendable {
  private let sheets: [Sheet]
  /// For each sheet, the name on its tab.
  package let names: [String]

  /// - Precondition: there is a sheet, as every program asks for one.
  package init(_ sheets: [Sheet]) {
    precondition(!sheets.isEmpty, "a workbook without sheets can't be opened")
    self.sheets = sheets
    names = SheetName.names(for: sheets.map(\.name))
  }

  package var bytes: [UInt8] {
    var styles = CellStyles()
    let worksheets = sheets.enumerated().map { index, sheet in
      WorksheetWriter.xml(of: sheet, isFirst: index == 0, &styles)
    }
    var archive = ZIPWriter()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", packageRelationships)
    archive.add("xl/workbook.xml", workbook)
    archive.add("xl/_rels/workbook.xml.rels", workbookRelationships)
    archive.add("xl/styles.xml", styles.xml)
    for (index, worksheet) in worksheets.enumerated() {
      archive.add("xl/\(Self.path(ofSheet: index))", worksheet)
    }
    return archive.bytes
  }

  private static func path(ofSheet index: Int) -> String { "worksheets/sheet\(index + 1).xml" }
}

// MARK: - Parts

extension Workbook {
  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageSchema = "http://schemas.openxmlformats.org/package/2006"
  private static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private var contentTypes: [UInt8] {
    var xml = XMLText()
    xml.append("<Types xmlns=\"\(Self.packageSchema)/content-types\">")
    let relationships = "application/vnd.openxmlformats-package.relationships+xml"
    xml.append("<Default Extension=\"rels\" ContentType=\"\(relationships)\"/>")
    var parts = [("workbook.xml", "sheet.main"), ("styles.xml", "styles")]
    parts += sheets.indices.map { (Self.path(ofSheet: $0), "worksheet") }
    for (path, type) in parts {
      xml.append(
        "<Override PartName=\"/xl/\(path)\" ContentType=\"\(Self.mediaType).\(type)+xml\"/>")
    }
    xml.append("</Types>")
    return xml.bytes
  }

  private var packageRelationships: [UInt8] {
    relationships(of: [("officeDocument", "xl/workbook.xml")])
  }

  private var workbookRelationships: [UInt8] {
    relationships(
      of: sheets.indices.map { ("worksheet", Self.path(ofSheet: $0)) } + [("styles", "styles.xml")])
  }

  /// The ids of relationships are their places: rId1, rId2 …
  private func relationships(of targets: [(type: String, path: String)]) -> [UInt8] {
    var xml = XMLText()
    xml.append("<Relationships xmlns=\"\(Self.packageSchema)/relationships\">")
    for (index, target) in targets.enumerated() {
      xml.append(
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.relationships)/\(target.type)\"")
      xml.append(" Target=\"\(target.path)\"/>")
    }
    xml.append("</Relationships>")
    return xml.bytes
  }

  private var workbook: [UInt8] {
    var xml = XMLText()
    xml.append("<workbook xmlns=\"\(XMLText.schema)\" xmlns:r=\"\(Self.relationships)\">")
    xml.append("<bookViews><workbookView/></bookViews><sheets>")
    for (index, name) in names.enumerated() {
      xml.append("<sheet name=\"")
      xml.append(text: name)
      xml.append("\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>")
    }
    xml.append("</sheets></workbook>")
    return xml.bytes
  }
}
