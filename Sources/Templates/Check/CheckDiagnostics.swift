import Diagnostics
import Localization

/// What can be wrong with a template for the page that it is used on.
extension Diagnostic {
  static func unknownName(
    _ name: String, suggestion: String?, known: [String], length: Int, at location: SourceLocation
  ) -> Diagnostic {
    var arguments: [String: Phrase.Argument] = ["name": .text(name)]
    let fix = Wording.choice(suggestion, known, none: Rule.templates.noNames, &arguments)
    return Diagnostic(
      Rule.templates.unknownName, at: location, arguments, fix: fix, length: length)
  }

  static func notText(
    _ name: String, _ shape: Shape, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    let (tag, fix): (Phrase.Argument?, Wording?) =
      switch shape {
      case .html: ("{{{\(name)}}}", Rule.templates.threeBraces)
      case .list: (nil, Rule.templates.aroundEntries)
      default: ("{{\(name).…}}", nil)
      }
    var arguments: [String: Phrase.Argument] = [
      "name": .text(name), "shape": .phrase(shape.phrase),
    ]
    arguments["tag"] = tag
    return Diagnostic(
      Rule.templates.notText, at: location, arguments, fix: fix, length: length)
  }

  static func noNamesInside(
    _ name: String, _ shape: Shape, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.templates.noNamesInside, at: location,
      ["name": .text(name), "shape": .phrase(shape.phrase)], length: length)
  }

  static func notHTML(
    _ name: String, _ shape: Shape, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.templates.notHTML, at: location,
      ["name": .text(name), "shape": .phrase(shape.phrase), "tag": "{{\(name)}}"], length: length)
  }

  static func misplacedHTML(length: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.templates.misplacedHTML, at: location, length: length)
  }

  static func textAsAddress(
    _ name: String, attribute: String, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.templates.textAsAddress, at: location,
      ["name": .text(name), "attribute": .text(attribute)], length: length)
  }

  static func uncheckablePartial(
    _ name: String, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.templates.uncheckablePartial, at: location, ["name": .text(name)], length: length)
  }

  static func endlessTemplates(
    _ chain: [String], length: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.templates.endlessTemplates, at: location,
      ["chain": .text(chain.joined(separator: " → "))], length: length)
  }

  static func tooManyTemplates(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.templates.tooManyTemplates, at: location, length: 2)
  }

  static func unknownBlock(
    _ name: String, in parent: String, nearest: String?, known: [String], length: Int,
    at location: SourceLocation
  ) -> Diagnostic {
    var arguments: [String: Phrase.Argument] = ["name": .text(name), "parent": .text(parent)]
    let fix = Wording.choice(nearest, known, none: nil, &arguments)
    return Diagnostic(
      Rule.templates.unknownBlock, at: location, arguments, fix: fix, length: length)
  }

  static func noBlocks(_ parent: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.templates.parentWithoutBlocks, at: location, ["parent": .text(parent)])
  }

  static func lackingBlocks(
    _ parent: String, _ names: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.templates.parentLacksBlocks, at: location,
      ["parent": .text(parent), "names": .names(names)])
  }

  static func strayContent(in parent: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.templates.strayContent, at: location, ["parent": .text(parent)])
  }

  static func unbalancedSection(
    _ name: String, length: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.templates.unbalancedSection, at: location, ["name": .text(name)], length: length)
  }

  /// The same, with the way that led to a template that others include.
  func reached(by templates: [String]) -> Diagnostic {
    guard let fix else { return self }
    let way = templates.joined(separator: " → ")
    return Diagnostic(
      self, fix: Phrase(Rule.templates.reached, ["fix": .phrase(fix), "way": .text(way)]))
  }
}

extension Wording {
  /// What to do about a name that is not known: to take the nearest, or one of all that there are,
  /// which the rule's own advice names.
  ///
  /// - Parameter arguments: gets what stands in the gaps of that advice.
  /// - Returns: nil for the rule's own.
  fileprivate static func choice(
    _ nearest: String?, _ known: [String], none: Wording?,
    _ arguments: inout [String: Phrase.Argument]
  ) -> Wording? {
    if let nearest {
      arguments["nearest"] = .text(nearest)
      return didYouMean
    }
    guard !known.isEmpty else { return none }
    arguments["known"] = .names(known)
    return nil
  }
}

extension Shape {
  /// What a value of the shape is: completes "it is …".
  fileprivate var phrase: Phrase {
    switch self {
    case .any: Phrase("anything", "任意内容")
    case .boolean: Phrase("true or false", "一个“是”或“否”的值")
    case .text: Phrase("a text", "文字")
    case .url: Phrase("an address", "网址")
    case .html: Phrase("HTML", "带格式的 HTML")
    case .list: Phrase("a list", "一个列表")
    case .record: Phrase("a group", "一组内容")
    }
  }
}
