/// The looks that cells of a workbook have, each once. A cell names its look by its place in the list.
struct CellStyles {
  enum Look: Hashable {
    case plain
    /// Bold.
    case head
    /// Text over several lines.
    case wrapped
    /// `2023-08-16`
    case day
    /// A number with so many decimals.
    case number(decimals: Int)
  }

  private(set) var looks: [Look] = [.plain, .head, .wrapped]

  mutating func place(of look: Look) -> Int {
    if let place = looks.firstIndex(of: look) { return place }
    looks.append(look)
    return looks.count - 1
  }

  /// Formats of one's own begin here; those before are built in.
  private static let firstFormat = 164

  var xml: [UInt8] {
    var xml = XMLText()
    xml.append("<styleSheet xmlns=\"\(XMLText.schema)\">")
    let own = looks.compactMap { look in Self.ownFormat(of: look).map { (look, $0) } }
    if !own.isEmpty {
      xml.append("<numFmts count=\"\(own.count)\">")
      for (index, format) in own.enumerated() {
        xml.append("<numFmt numFmtId=\"\(Self.firstFormat + index)\" formatCode=\"\(format.1)\"/>")
      }
      xml.append("</numFmts>")
    }
    xml.append("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>")
    xml.append("<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>")
    // The first two fills are fixed by the programs.
    xml.append("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>")
    xml.append("<fill><patternFill patternType=\"gray125\"/></fill></fills>")
    xml.append("<borders count=\"1\"><border/></borders>")
    xml.append("<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>")
    xml.append("<cellXfs count=\"\(looks.count)\">")
    for look in looks {
      let place = own.firstIndex { $0.0 == look }
      xml.append(Self.format(of: look, place.map { Self.firstFormat + $0 }))
    }
    xml.append("</cellXfs><cellStyles count=\"1\">")
    xml.append("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>")
    return xml.bytes
  }

  /// Numbers without decimals and with two have formats that are built in.
  private static func ownFormat(of look: Look) -> String? {
    switch look {
    case .plain, .head, .wrapped, .number(decimals: 0), .number(decimals: 2): nil
    case .day: "yyyy\\-mm\\-dd"
    case .number(let decimals): "0." + String(repeating: "0", count: decimals)
    }
  }

  private static func format(of look: Look, _ own: Int?) -> String {
    switch look {
    case .plain: "<xf xfId=\"0\"/>"
    case .head:
      "<xf xfId=\"0\" fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"center\" wrapText=\"1\"/></xf>"
    case .wrapped:
      "<xf xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    case .day, .number:
      "<xf xfId=\"0\" numFmtId=\"\(own ?? (look == .number(decimals: 2) ? 2 : 1))\""
        + " applyNumberFormat=\"1\"/>"
    }
  }
}
