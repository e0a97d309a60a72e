import Characters
import Diagnostics

/// What Chinese keyboards put into YAML by accident: `：` for `:`, no space after the colon, tabs
/// and full-width spaces for indentation. YAML's own messages about these help nobody.
public enum KeyboardSlips {
  /// All slips on the lines of a text that YAML could not read.
  public static func diagnostics(
    in text: String, reader: YAMLReader, isKey: (String) -> Bool
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let location = { (column: Int) in reader.location(index + 1, column) }
      let indentation = line.unicodeScalars.prefix { $0.isWhiteSpace && $0 != "\r" }
      if let column = Array(indentation).firstIndex(where: { $0 != " " }) {
        diagnostics.append(.indentedWithOther(at: location(column + 1)))
      } else if let slip = colonSlip(in: String(line), isKey: isKey) {
        diagnostics.append(slip.diagnostic(at: location(slip.column)))
      }
    }
    return diagnostics
  }

  /// A colon that makes a text look like a key to a person but not to YAML.
  public static func colonSlip(in line: String, isKey: (String) -> Bool) -> ColonSlip? {
    let scalars = Array(line.unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let start = scalars.firstIndex { !$0.isWhiteSpace && $0 != "-" } ?? 0
    guard start < colon else { return nil }
    var key = String.UnicodeScalarView()
    key.append(contentsOf: scalars[start..<colon])
    let name = String(key).filter { !$0.isWhitespace }
    guard isKey(name) else { return nil }
    let next = colon + 1 < scalars.count ? scalars[colon + 1] : nil
    if scalars[colon] == ":", next == nil || next?.isWhiteSpace == true { return nil }
    return ColonSlip(key: name, isFullWidth: scalars[colon] == "：", column: colon + 1)
  }

  public struct ColonSlip {
    public let key: String
    public let isFullWidth: Bool
    /// From 1, in the text searched.
    public let column: Int

    public func diagnostic(at location: SourceLocation) -> Diagnostic {
      isFullWidth
        ? .fullWidthColon(after: key, at: location) : .noSpaceAfterColon(key, at: location)
    }
  }
}
