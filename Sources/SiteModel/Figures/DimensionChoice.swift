import Diagnostics
import FrontMatter
import Statistics

/// Which members of an indicator's dimensions a figure is about.
package enum DimensionChoice {
  /// - Returns: a member for each dimension, nil for the total; with an error for each name that the
  ///   indicator does not define.
  package static func members(
    _ choices: [NamedTexts], of dimensions: [Indicator.Dimension]
  ) -> Parsed<[String?]> {
    var members = [String?](repeating: nil, count: dimensions.count)
    var diagnostics: [Diagnostic] = []
    for choice in choices {
      guard let index = dimensions.firstIndex(where: { $0.name == choice.name.value }) else {
        diagnostics.append(
          .unknownName(
            choice.name, kind: "dimension", known: dimensions.map(\.name)))
        continue
      }
      guard let text = choice.texts.first, choice.texts.count == 1 else {
        diagnostics.append(.notOneMember(choice.name))
        continue
      }
      let known = dimensions[index].members
      guard known.contains(text.value) else {
        diagnostics.append(
          .unknownName(text, kind: "member of '\(choice.name.value)'", known: known))
        continue
      }
      members[index] = text.value
    }
    return Parsed(members, diagnostics)
  }
}

extension Diagnostic {
  package static func unknownName(_ name: Located<String>, kind: String, known: [String])
    -> Diagnostic
  {
    let longer = known.filter { $0.hasPrefix(name.value) }
    let nearest = longer.count == 1 ? longer[0] : Spelling.nearest(to: name.value, in: known)
    let list = known.isEmpty ? "there are none" : "there are \(known.joined(separator: ", "))"
    return .error(
      at: name.location, "there is no \(kind) '\(name.value)'",
      fix: nearest.map { "did you mean '\($0)'?" } ?? list, length: name.value.unicodeScalars.count)
  }

  fileprivate static func notOneMember(_ name: Located<String>) -> Diagnostic {
    .error(
      at: name.location, "a figure is about one member of '\(name.value)'",
      fix: "write one, and a metric for each of the others")
  }
}
