import Characters
import Diagnostics

/// What Chinese keyboards put into YAML by accident: `：` for `:`, no space after the colon, `－` for
/// `-`, tabs and full-width spaces for indentation. YAML's own messages about these help nobody.
enum KeyboardSlips {
  /// What is wrong with one line of a text that YAML could not read, and the line as it was meant.
  struct Slip {
    /// Nil where nothing else can be meant.
    let diagnostic: Diagnostic?
    let mended: MendedLine
  }

  /// - Parameter location: of a column of the line.
  static func slip(
    in line: MendedLine, isKey: (String) -> Bool, location: (_ column: Int) -> SourceLocation
  ) -> Slip? {
    let scalars = Array(line.text.unicodeScalars)
    let indentation = scalars.prefix { $0.isWhiteSpace && $0 != "\r" }
    if let place = indentation.firstIndex(where: { $0 != " " }), indentation.count < scalars.count {
      var mended = line
      for index in indentation.indices.reversed() where scalars[index] != " " {
        // A full-width space looks as wide as two, and a tab means one step.
        mended.replace(index, count: 1, with: "  ")
      }
      return Slip(
        diagnostic: .indentedWithOther(at: location(line.column(of: place))), mended: mended)
    }
    let start = indentation.count
    if start < scalars.count, isWideDash(scalars[start]) {
      var mended = line
      let hasSpace = start + 1 < scalars.count && scalars[start + 1] == " "
      mended.replace(start, count: 1, with: hasSpace ? "-" : "- ")
      return Slip(
        diagnostic: .wideDash(scalars[start], at: location(line.column(of: start))), mended: mended)
    }
    if let slip = colonSlip(in: line.text, isKey: isKey) {
      var mended = line
      mended.replace(slip.column - 1, count: 1, with: ": ")
      return Slip(
        diagnostic: slip.diagnostic(at: location(line.column(of: slip.column - 1))), mended: mended)
    }
    return braceSlip(in: line, scalars)
      ?? commaSlip(in: line, scalars, isKey: isKey, location: location)
      ?? entrySlip(in: line, scalars, isKey: isKey, location: location)
  }

  /// Whether a value that YAML could read holds a slip all the same: a key that goes on behind a
  /// full-width colon, or an entry of a list that is text and was meant as a key.
  static func isIn(_ value: YAMLValue, isKey: (String) -> Bool) -> Bool {
    switch value.content {
    case .null, .scalar: return false
    case .sequence(let items):
      return items.contains { item in
        if case .scalar(let text) = item.content, !item.isQuoted {
          return isInWideBraces(text) || hasColon(text) && colonSlip(in: text, isKey: isKey) != nil
        }
        return isIn(item, isKey: isKey)
      }
    case .mapping(let entries):
      return entries.contains { entry in
        hasColon(entry.key) && colonSlip(in: entry.key, isKey: isKey) != nil
          || isIn(entry.value, isKey: isKey)
      }
    }
  }

  /// Whether a text may hold a colon of either width; nearly none does, and this is asked of every
  /// key. A full-width one begins with the byte EF in UTF-8.
  private static func hasColon(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: ":") || $0 == 0xEF }
  }

  private static func isInWideBraces(_ text: String) -> Bool {
    text.hasPrefix("｛") && (text.hasSuffix("｝") || text.hasSuffix("}"))
  }

  /// `- ｛名称: 甲｝`: a group in full-width braces, alone behind the sign of an entry or a key.
  private static func braceSlip(in line: MendedLine, _ scalars: [Unicode.Scalar]) -> Slip? {
    guard let open = scalars.firstIndex(where: { $0 == "{" || $0 == "｛" }), open > 1,
      scalars[open - 1] == " ", scalars[open - 2] == "-" || scalars[open - 2] == ":",
      let close = scalars.lastIndex(where: { !$0.isWhiteSpace }), close > open,
      scalars[close] == "}" || scalars[close] == "｝",
      scalars[open] == "｛" || scalars[close] == "｝"
    else { return nil }
    var mended = line
    mended.replace(close, count: 1, with: "}")
    mended.replace(open, count: 1, with: "{")
    return Slip(diagnostic: nil, mended: mended)
  }

  /// A full-width colon behind a key in braces.
  private static func entrySlip(
    in line: MendedLine, _ scalars: [Unicode.Scalar], isKey: (String) -> Bool,
    location: (Int) -> SourceLocation
  ) -> Slip? {
    guard let open = scalars.firstIndex(of: "{") else { return nil }
    for colon in scalars.indices where colon > open && scalars[colon] == "：" {
      let start = scalars[..<colon].lastIndex { "{,， ".unicodeScalars.contains($0) } ?? open
      let name = String(String.UnicodeScalarView(scalars[(start + 1)..<colon]))
      guard isKey(name) else { continue }
      var mended = line
      mended.replace(colon, count: 1, with: ": ")
      return Slip(
        diagnostic: .fullWidthColon(after: name, at: location(line.column(of: colon))),
        mended: mended)
    }
    return nil
  }

  /// Dashes that look like a hyphen and begin no entry of a list.
  static func isWideDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{FF0D}", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}", "\u{2022}", "\u{30FB}": true
    default: false
    }
  }

  /// A full-width comma between the entries of a group in brackets: another name and a colon follow.
  /// Where that is the name of a key, nothing else can be meant.
  private static func commaSlip(
    in line: MendedLine, _ scalars: [Unicode.Scalar], isKey: (String) -> Bool,
    location: (Int) -> SourceLocation
  ) -> Slip? {
    guard let open = scalars.firstIndex(of: "{") else { return nil }
    let places = scalars.indices.filter { place in
      guard place > open, scalars[place] == "，" else { return false }
      let rest = scalars[(place + 1)...].prefix { $0 != "，" && $0 != "," && $0 != "}" }
      return rest.contains(":") || rest.contains("：")
    }
    guard let first = places.first else { return nil }
    var mended = line
    for place in places.reversed() { mended.replace(place, count: 1, with: ", ") }
    let areKeys = places.allSatisfy { place in
      let name = scalars[(place + 1)...].prefix { $0 != ":" && $0 != "：" }
      return isKey(String(String.UnicodeScalarView(name.filter { !$0.isWhiteSpace })))
    }
    let diagnostic: Diagnostic? =
      areKeys ? nil : .fullWidthComma(at: location(line.column(of: first)))
    return Slip(diagnostic: diagnostic, mended: mended)
  }

  /// A colon that makes a text look like a key to a person but not to YAML.
  static func colonSlip(in line: String, isKey: (String) -> Bool) -> ColonSlip? {
    let scalars = Array(line.unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let start = scalars.firstIndex { !$0.isWhiteSpace && $0 != "-" } ?? 0
    guard start < colon else { return nil }
    var key = String.UnicodeScalarView()
    key.append(contentsOf: scalars[start..<colon])
    let name = String(key).filter { !$0.isWhitespace }
    guard isKey(name) else { return nil }
    let next = colon + 1 < scalars.count ? scalars[colon + 1] : nil
    // A full-width space looks like one, and parts nothing.
    let isParted = next.map { $0.isWhiteSpace && $0 != "\u{3000}" && $0 != "\u{A0}" } ?? true
    if scalars[colon] == ":", isParted { return nil }
    return ColonSlip(key: name, isFullWidth: scalars[colon] == "：", column: colon + 1)
  }

  struct ColonSlip {
    let key: String
    let isFullWidth: Bool
    /// From 1, in the text searched.
    let column: Int

    func diagnostic(at location: SourceLocation) -> Diagnostic {
      isFullWidth
        ? .fullWidthColon(after: key, at: location) : .noSpaceAfterColon(key, at: location)
    }
  }
}
