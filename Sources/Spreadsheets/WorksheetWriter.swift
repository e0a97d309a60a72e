/// Writes one sheet: its head bold and always in view, numbers as numbers, text inline.
struct WorksheetWriter {
  private var xml = XMLText()
  private let sheet: Sheet

  static func xml(of sheet: Sheet, isFirst: Bool, _ styles: inout CellStyles) -> [UInt8] {
    var writer = WorksheetWriter(sheet)
    writer.write(isFirst: isFirst, &styles)
    return writer.xml.bytes
  }

  private init(_ sheet: Sheet) { self.sheet = sheet }

  private mutating func write(isFirst: Bool, _ styles: inout CellStyles) {
    xml.append("<worksheet xmlns=\"\(XMLText.schema)\"><sheetViews>")
    xml.append("<sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">")
    xml.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
    xml.append("</sheetView></sheetViews>")
    let widths = sheet.widths
    if !widths.isEmpty {
      xml.append("<cols>")
      for (index, width) in widths.enumerated() {
        xml.append("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\"")
        xml.append(" customWidth=\"1\"/>")
      }
      xml.append("</cols>")
    }
    xml.append("<sheetData><row r=\"1\">")
    for (column, text) in sheet.head.enumerated() {
      write(text: text, at: Self.reference(column, 0), styles.place(of: .head))
    }
    xml.append("</row>")
    for (index, row) in sheet.rows.enumerated() {
      xml.append("<row r=\"\(index + 2)\">")
      for (column, cell) in row.enumerated() {
        write(cell, at: Self.reference(column, index + 1), &styles)
      }
      xml.append("</row>")
    }
    xml.append("</sheetData></worksheet>")
  }

  private mutating func write(_ cell: Sheet.Cell, at place: String, _ styles: inout CellStyles) {
    switch cell {
    case .empty: break
    case .text(let text):
      let isLong = text.contains(where: \.isNewline) || text.utf8.count > Sheet.widest
      write(text: text, at: place, styles.place(of: isLong ? .wrapped : .plain))
    case .number(let digits):
      guard Self.isWhole(digits) else {
        return write(text: digits, at: place, styles.place(of: .plain))
      }
      let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
      write(number: digits, at: place, styles.place(of: .number(decimals: decimals)))
    case .day(let day, let text):
      // Excel counts from 1900, and takes that year for a leap year: before March its days are
      // other programs' days before.
      let serial = day + 25_569
      guard serial > 60 else { return write(text: text, at: place, styles.place(of: .plain)) }
      write(number: String(serial), at: place, styles.place(of: .day))
    }
  }

  /// Whether binary numbers, which all spreadsheet programs use, keep every digit.
  private static func isWhole(_ digits: String) -> Bool {
    let significant = digits.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
      .drop { $0 == UInt8(ascii: "0") }
    return significant.count <= 15
  }

  private mutating func write(number digits: String, at place: String, _ look: Int) {
    xml.append("<c r=\"\(place)\" s=\"\(look)\"><v>\(digits)</v></c>")
  }

  /// The most that a cell holds, in UTF-16 code units.
  private static let textLimit = 32_767

  private mutating func write(text: String, at place: String, _ look: Int) {
    var text = text
    if text.utf16.count > Self.textLimit {
      // Programs refuse the whole workbook otherwise; the cut shows.
      while text.utf16.count >= Self.textLimit { text.removeLast() }
      text += "…"
    }
    let keepsSpace = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    let style = look == 0 ? "" : " s=\"\(look)\""
    xml.append("<c r=\"\(place)\"\(style) t=\"inlineStr\"><is>")
    xml.append(keepsSpace ? "<t xml:space=\"preserve\">" : "<t>")
    xml.append(cell: text)
    xml.append("</t></is></c>")
  }

  /// `A1`, from the places of column and row.
  static func reference(_ column: Int, _ row: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters = String(letter) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row + 1)"
  }
}
