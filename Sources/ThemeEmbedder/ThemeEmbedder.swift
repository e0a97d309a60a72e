import Foundation

/// Writes the files of a folder as Swift source: run by the build alone.
///
/// Called with the folder, the source file to write, and the paths below the folder.
@main enum ThemeEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, let output = arguments.dropFirst().first else {
      FileHandle.standardError.write(Data("ThemeEmbedder FOLDER OUTPUT PATH…\n".utf8))
      exit(64)
    }
    var source = """
      // Made from the files of templates/ by every build.

      enum EmbeddedTheme {
        static let files: [(path: String, content: EmbeddedContent)] = [

      """
    for path in arguments.dropFirst(2) {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: path)))
      source += "    (\(literal(path)), \(content(bytes))),\n"
    }
    source += "  ]\n}\n"
    try Data(source.utf8).write(to: URL(filePath: output))
  }

  /// As text where it is text, which compiles at once however long it is.
  private static func content(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return ".text(\(literal(text)))" }
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return ".hexadecimal(\"\(String(decoding: hexadecimal, as: UTF8.self))\")"
  }

  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\u{FEFF}", "\u{0}"..<" ", "\u{7F}"..<"\u{A0}":
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
