import Diagnostics
import Localization

/// What is to be said of the way in which the head of a file is written down.
extension Diagnostic {
  static func yamlTooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.tooDeep, at: location, ["limit": .number(YAMLReader.nestingLimit)])
  }

  static func anchor(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.anchor, at: location)
  }

  static func tag(_ name: String, at location: SourceLocation) -> Diagnostic {
    // As editors write YAML's own tags.
    let written = name.replacing("tag:yaml.org,2002:", with: "!!", maxReplacements: 1)
    return Diagnostic(Rule.frontMatter.tag, at: location, ["tag": .text(written)])
  }

  static func mergeKey(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.mergeKey, at: location)
  }

  static func keyIsNoText(_ kind: Phrase.Argument, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.keyIsNoText, at: location, ["kind": kind])
  }

  static func repeatedKey(
    _ key: String, first line: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.repeatedKey, at: location, ["key": .text(key), "first": .number(line)],
      length: key.unicodeScalars.count)
  }

  static func controlCharacter(_ value: UInt32, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.controlCharacter, at: location, ["code": .code(of: value)])
  }

  static func indentedWithOther(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.otherIndentation, at: location)
  }

  static func fullWidthColon(after key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.fullWidthColon, at: location, ["key": .text(key)])
  }

  static func noSpaceAfterColon(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.noSpaceAfterColon, at: location, ["key": .text(key)])
  }

  static func wideDash(_ dash: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.wideDash, at: location, ["dash": .text(String(dash))])
  }

  static func fullWidthComma(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.fullWidthComma, at: location)
  }

  static func textBehindQuotes(
    _ key: String, _ value: String, isBracket: Bool, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.frontMatter.textBehindQuotes, at: location,
      [
        "key": .text(key), "value": .text(value.replacing("'", with: "''")),
        "mark": isBracket ? .words("bracket", "括号") : .words("quotation mark", "引号"),
      ], length: value.unicodeScalars.count)
  }

  static func commentBehindText(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.commentBehindText, at: location)
  }

  static func secondColon(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.secondColon, at: location)
  }

  static func indentation(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.frontMatter.indentation, at: location)
  }

  /// A problem of libyaml's, in plain words where it is one of those that people run into.
  static func yaml(_ problem: String, at location: SourceLocation) -> Diagnostic {
    let rules = Rule.frontMatter
    let rule =
      switch problem {
      case "mapping values are not allowed in this context": rules.secondColon
      case "found character that cannot start any token": rules.badStart
      case "could not find expected ':'": rules.lineWithoutColon
      case "did not find expected alphabetic or numeric character": rules.anchor
      case "found unexpected end of stream": rules.neverClosed
      case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
        rules.listNotClosed
      case "did not find expected key", "did not find expected <block end>",
        "did not find expected '-' indicator",
        "block sequence entries are not allowed in this context":
        rules.misfitIndentation
      case "but found another document": rules.secondDocument
      case "found unknown escape character": rules.unknownEscape
      case "did not find expected node content": rules.emptyPlace
      default: rules.notReadable
      }
    return Diagnostic(rule, at: location, ["problem": .text(problem)])
  }
}
