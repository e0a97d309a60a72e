import Diagnostics

/// The wording of what can be wrong with a file before anything in it is understood.
extension Diagnostic {
  package static func fileTooLarge(_ file: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file),
      "the file is larger than \(SourceText.sizeLimit >> 20) MiB, the most a text may have",
      fix: "split it into several")
  }

  package static func nulByte(offset: Int, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "a NUL byte (byte offset \(offset)), which no text has",
      fix: "save the file as plain text in UTF-8")
  }

  package static func invalidUTF8(_ byte: UInt8, offset: Int, at location: SourceLocation)
    -> Diagnostic
  {
    let hex = String(byte, radix: 16, uppercase: true)
    return .error(
      at: location, "the byte 0x\(hex) (byte offset \(offset)) is not UTF-8",
      fix: "save the file in UTF-8; it may be in GBK or Big5")
  }

  package static func symbolicLink(_ file: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file), "symbolic links are not followed",
      fix: "put the file itself here")
  }

  package static func notAFile(_ file: String) -> Diagnostic {
    .error(at: SourceLocation(file: file), "this is neither a file nor a folder", fix: "remove it")
  }

  package static func unusableName(_ file: String, because reason: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file), "the name can't become part of a URL: \(reason)",
      fix: "rename it")
  }

  package static func nestedFoldersTooDeep(_ folder: String, limit: Int) -> Diagnostic {
    .error(
      at: SourceLocation(file: folder), "folders are nested more than \(limit) deep",
      fix: "move it up")
  }
}
