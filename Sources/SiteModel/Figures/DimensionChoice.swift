import Diagnostics
import FrontMatter
import Localization
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
            choice.name, kind: .dimension, known: dimensions.map(\.name)))
        continue
      }
      guard let text = choice.texts.first, choice.texts.count == 1 else {
        diagnostics.append(.notOneMember(choice.name))
        continue
      }
      // The main coverage is what is meant where none is named.
      if text.value == dimensions[index].main { continue }
      let known = dimensions[index].members + [dimensions[index].main].compactMap { $0 }
      guard known.contains(text.value) else {
        diagnostics.append(
          .unknownName(text, kind: .member(of: choice.name.value), known: known))
        continue
      }
      members[index] = text.value
    }
    return Parsed(members, diagnostics)
  }
}

extension Diagnostic {
  /// - Parameter kind: what is named: an indicator, a dimension, a column.
  package static func unknownName(
    _ name: Located<String>, kind: Phrase.Argument, known: [String]
  ) -> Diagnostic {
    unknownName(name, kind: kind, known: KnownNames(known))
  }

  /// - Parameter kind: what is named: an indicator, a dimension, a column.
  package static func unknownName(
    _ name: Located<String>, kind: Phrase.Argument, known: KnownNames
  ) -> Diagnostic {
    let longer = known.neighbours(of: name.value).filter { $0.hasPrefix(name.value) }
    let nearest = longer.count == 1 ? longer[0] : known.nearest(to: name.value)
    return Diagnostic(
      Rule.metrics.unknownName, at: name.location,
      [
        "kind": kind, "name": .text(name.value), "known": known.listed,
        "nearest": .text(nearest ?? ""),
      ],
      fix: nearest.map { _ in .didYouMean }
        ?? (known.isEmpty ? Wording("there are none", "现在一个也没有") : nil),
      length: name.value.unicodeScalars.count)
  }

  fileprivate static func notOneMember(_ name: Located<String>) -> Diagnostic {
    Diagnostic(Rule.metrics.notOneMember, at: name.location, ["name": .text(name.value)])
  }
}

extension Phrase.Argument {
  static let indicator = words("indicator", "指标")
  static let dimension = words("dimension", "分类")
  static let tableColumn = words("column", "列")
  static let placeOrSeries = words("place or series", "位置或序列")

  static func member(of dimension: String) -> Phrase.Argument {
    .phrase(
      Phrase("member of '{dimension}'", "“{dimension}”类别", ["dimension": .text(dimension)]))
  }
}
