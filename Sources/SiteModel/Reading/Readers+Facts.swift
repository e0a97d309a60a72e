import Diagnostics
import FrontMatter
import Localization
import Statistics

// How the facts about data are read: terms of use, areas, the end of a series.

extension Reader where Value == Licence? {
  static var licence: Self {
    Self { field, group in group.text(field).map { Licence($0) } }
  }
}

extension Reader where Value == String? {
  /// The code of an area, as ISO 3166 and SDMX have them.
  static var areaCode: Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      if DataCode.isCode(text) { return text }
      group.report(
        .unusable(
          text, key: field.name, because: Phrase("it is no code of an area", "这不是地区代码"),
          fix: Wording(
            "write a code such as CN, CN-GS or 620000", "写代码，如 CN、CN-GS 或行政区划代码 620000"),
          at: group.location(field.value.position)))
      return nil
    }
  }
}

extension Reader where Value == Discontinuation? {
  /// A period, and behind it the reason.
  static var discontinuation: Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      let end = text.firstIndex { $0.isWhitespace || "，,；;。：:".contains($0) } ?? text.endIndex
      let rest = text[end...].drop { $0.isWhitespace || "，,；;。：:".contains($0) }
      if let period = Period(String(text[..<end])) {
        return Discontinuation(from: period, reason: rest.isEmpty ? nil : String(rest))
      }
      group.report(
        .unusable(
          text, key: field.name,
          because: Phrase("it does not begin with a date", "开头不是日期"),
          fix: Wording(
            "write the date, then the reason: 2024-01 the survey was merged",
            "先写日期，再写原因：2024-01 并入新的调查"),
          at: group.location(field.value.position)))
      return nil
    }
  }
}

/// Codes for dimensions and their members, as data formats allow them.
enum DataCode {
  /// SDMX 3.0, IDType: letters, digits, `_ @ $ -`.
  static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isLetterOrDigit($0) || "_@$-".utf8.contains($0) }
  }

  /// SDMX 3.0, NCNameIDType without the hyphen, so that the name is one everywhere: a letter, then
  /// letters, digits and `_`.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
