import Statistics

/// Which member of each dimension a link to a figure names: `gdp/第一产业`, or, where a name stands in more
/// than one dimension, `gdp/产业=第一产业`.
struct NamedMembers {
  enum Fault: Error, Equatable {
    /// A name that no dimension has, or two of one dimension.
    case unknown
    /// The names can be meant in more than one way, each written so that it is clear.
    case ambiguous([String])
  }

  /// For each dimension the member, nil for the total, or for the main coverage.
  let members: [String?]

  private struct Choice: Hashable {
    let dimension: Int
    let name: String
    /// Nil for the main coverage, which is meant where none is named.
    let member: String?
  }

  init(_ names: [String], of dimensions: [Indicator.Dimension]) throws(Fault) {
    guard names.count <= dimensions.count else { throw .unknown }
    let choices = names.map { Self.choices(of: $0, in: dimensions) }
    guard choices.allSatisfy({ !$0.isEmpty }) else { throw .unknown }
    var found: [[Choice]] = []
    Self.combine(choices[...], [], &found)
    guard let first = found.first else { throw .unknown }
    guard Set(found.map { Set($0) }).count == 1 else {
      throw .ambiguous(
        found.map { choice in
          choice.map { "\(dimensions[$0.dimension].name)=\($0.name)" }.joined(separator: "/")
        })
    }
    var members = [String?](repeating: nil, count: dimensions.count)
    for choice in first { members[choice.dimension] = choice.member }
    self.members = members
  }

  private static func choices(of text: String, in dimensions: [Indicator.Dimension]) -> [Choice] {
    var choices: [Choice] = []
    for (index, dimension) in dimensions.enumerated() {
      for name in [text, named(text, of: dimension)].compactMap({ $0 }) {
        if dimension.members.contains(name) {
          choices.append(Choice(dimension: index, name: name, member: name))
        } else if dimension.main == name {
          choices.append(Choice(dimension: index, name: name, member: nil))
        }
      }
    }
    return choices
  }

  /// 甲 of 产业=甲, with either equals sign.
  private static func named(_ text: String, of dimension: Indicator.Dimension) -> String? {
    for mark in ["=", "＝"] where text.hasPrefix(dimension.name + mark) {
      return String(text.dropFirst(dimension.name.count + 1))
    }
    return nil
  }

  /// Takes a dimension for each name in turn; two ways are enough to know that there is more than one.
  private static func combine(
    _ choices: ArraySlice<[Choice]>, _ taken: [Choice], _ found: inout [[Choice]]
  ) {
    guard let first = choices.first else { return found.append(taken) }
    for choice in first where !taken.contains(where: { $0.dimension == choice.dimension }) {
      if found.count > 1 { return }
      combine(choices.dropFirst(), taken + [choice], &found)
    }
  }
}
