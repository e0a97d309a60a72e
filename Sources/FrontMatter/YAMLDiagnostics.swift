import Diagnostics

/// The wording of what can be wrong with YAML as such.
extension Diagnostic {
  public static func yamlTooDeep(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "lists and groups are nested more than \(YAMLReader.nestingLimit) deep here",
      fix: "front matter needs two or three levels")
  }

  public static func anchor(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "anchors and aliases (& and *) are not used here",
      fix: "write the value out, or put it in quotes if it is meant to begin with & or *")
  }

  public static func tag(_ name: String, at location: SourceLocation) -> Diagnostic {
    // As editors write YAML's own tags.
    let written = name.replacing("tag:yaml.org,2002:", with: "!!", maxReplacements: 1)
    return .error(
      at: location, "the tag '\(written)' is not used here",
      fix: "write the value alone, or put it in quotes if it is meant to begin with '!'")
  }

  public static func mergeKey(at location: SourceLocation) -> Diagnostic {
    .error(at: location, "the merge key '<<' is not used here", fix: "write the keys out")
  }

  public static func keyIsNoText(_ kind: String, at location: SourceLocation) -> Diagnostic {
    .error(at: location, "a key must be a word, but this is \(kind)", fix: "write 'key: value'")
  }

  public static func repeatedKey(
    _ key: String, first line: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "the key '\(key)' stands here again, after line \(line)",
      fix: "keep one of the two", length: key.unicodeScalars.count)
  }

  public static func controlCharacter(_ value: UInt32, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location,
      "the control character U+\(String(repeating: "0", count: max(0, 4 - String(value, radix: 16).count)))\(String(value, radix: 16, uppercase: true)) is not allowed here",
      fix: "delete it; it may be invisible in your editor")
  }

  public static func indentedWithOther(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "the line is indented with a tab or a full-width space",
      fix: "indent with ordinary spaces")
  }

  public static func fullWidthColon(after key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "a full-width colon '：' after '\(key)'",
      fix: "write an ordinary colon and a space: '\(key): …'")
  }

  public static func noSpaceAfterColon(_ key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "no space after the colon of '\(key)'", fix: "write '\(key): …'")
  }

  /// A problem of libyaml's, in plain words where it is one of those that people run into.
  public static func yaml(_ problem: String, at location: SourceLocation) -> Diagnostic {
    let (message, fix) =
      switch problem {
      case "mapping values are not allowed in this context":
        ("a second ': ' in one line", "put the value in quotation marks: key: \"a: b\"")
      case "found character that cannot start any token":
        (
          "a value can't begin with this character",
          "put the value in quotation marks; for indentation use ordinary spaces"
        )
      case "could not find expected ':'":
        ("the line before has no ': '", "write 'key: value', or indent text that continues a value")
      case "did not find expected alphabetic or numeric character":
        (
          "a value that begins with * or & means something else in YAML",
          "put the value in quotation marks"
        )
      case "found unexpected end of stream":
        ("the quotation mark or bracket that begins here is never closed", "close it")
      case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
        ("a list in brackets is not closed, or a comma is missing", "close it, with commas between")
      case "did not find expected key", "did not find expected <block end>",
        "did not find expected '-' indicator",
        "block sequence entries are not allowed in this context":
        (
          "the indentation does not fit the lines before, or a quotation mark ends too early",
          "indent entries of one group alike"
        )
      case "but found another document":
        (
          "a line of '---' ends what is described here",
          "take the line out; a second chart has a block of its own"
        )
      case "found unknown escape character":
        ("an unknown escape after a backslash", "use single quotation marks, or write \\\\")
      default: (problem, "see whether the lines before are complete")
      }
    return .error(at: location, message, fix: fix)
  }
}
