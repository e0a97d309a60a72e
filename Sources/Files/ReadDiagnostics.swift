import Diagnostics
import Localization

extension Diagnostic {
  package static func fileTooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      Rule.files.fileTooLarge, at: SourceLocation(file: file),
      ["limit": .number(SourceText.sizeLimit >> 20)])
  }

  package static func nulByte(offset: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.files.nulByte, at: location, ["offset": .number(offset)])
  }

  package static func utf16(_ file: String) -> Diagnostic {
    Diagnostic(Rule.files.utf16, at: SourceLocation(file: file))
  }

  /// Excel in Chinese saves CSV in GBK unless it is told otherwise.
  private static let wayOutOfExcel = Wording(
    "in Excel or WPS, save the table as 'CSV UTF-8 (comma delimited)'",
    "在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，不要选普通的“CSV”")

  package static func unusableCharacter(
    _ scalar: Unicode.Scalar, at location: SourceLocation
  ) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
      Rule.files.unusableCharacter, at: location,
      ["code": .text("U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code)])
  }

  package static func invalidUTF8(
    _ byte: UInt8, offset: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.files.invalidUTF8, at: location,
      ["byte": "\(String(byte, radix: 16, uppercase: true))", "offset": .number(offset)],
      fix: location.file.lowercased().hasSuffix(".csv") ? wayOutOfExcel : nil)
  }

  package static func symbolicLink(_ file: String) -> Diagnostic {
    Diagnostic(Rule.files.symbolicLink, at: SourceLocation(file: file))
  }

  package static func hiddenFile(_ file: String) -> Diagnostic {
    Diagnostic(Rule.files.hiddenFile, at: SourceLocation(file: file))
  }

  package static func notAFile(_ file: String) -> Diagnostic {
    Diagnostic(Rule.files.notAFile, at: SourceLocation(file: file))
  }

  package static func unusableName(_ file: String, because reason: Phrase) -> Diagnostic {
    Diagnostic(
      Rule.files.unusableFileName, at: SourceLocation(file: file), ["reason": .phrase(reason)])
  }

  package static func nestedFoldersTooDeep(_ folder: String, limit: Int) -> Diagnostic {
    Diagnostic(
      Rule.files.foldersTooDeep, at: SourceLocation(file: folder), ["limit": .number(limit)])
  }
}
