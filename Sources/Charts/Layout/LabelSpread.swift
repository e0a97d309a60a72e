/// Moves labels along a line until none touches another.
///
/// Labels in their order are put at the nearest free place; neighbours that push one another become a
/// group that is shifted as a whole to where its labels want to be on average, as Our World in Data's
/// charts do it.
enum LabelSpread {
  /// Labels that push one another.
  private struct Group {
    var members: [Int]
    var center: Double
    var size: Double
  }

  /// - Parameters:
  ///   - wanted: where the middle of each label should be, in any order.
  ///   - sizes: the room that each needs.
  /// - Returns: a place for each; nil for those that don't fit, the last ones first.
  static func places(
    _ wanted: [Double], sizes: [Double], in range: ClosedRange<Double>
  ) -> [Double?] {
    var room = range.upperBound - range.lowerBound
    var result = [Double?](repeating: nil, count: wanted.count)
    let fitting = sizes.prefix { size in
      room -= size
      return room >= 0
    }.count
    var groups: [Group] = []
    for index in (0..<fitting).sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
      groups.append(group([index], wanted, sizes, range))
      while groups.count > 1 {
        let (last, before) = (groups[groups.count - 1], groups[groups.count - 2])
        if last.center - before.center >= (last.size + before.size) / 2 { break }
        groups.removeLast(2)
        groups.append(group(before.members + last.members, wanted, sizes, range))
      }
    }
    for group in groups {
      var start = group.center - group.size / 2
      for index in group.members {
        result[index] = start + sizes[index] / 2
        start += sizes[index]
      }
    }
    return result
  }

  /// The same for labels of one size.
  static func places(_ wanted: [Double], size: Double, in range: ClosedRange<Double>) -> [Double?] {
    places(
      wanted, sizes: wanted.map { _ in size },
      in: (range.lowerBound - size / 2)...(range.upperBound + size / 2))
  }

  /// Labels side by side, as near to what they want as the range allows.
  private static func group(
    _ members: [Int], _ wanted: [Double], _ sizes: [Double], _ range: ClosedRange<Double>
  ) -> Group {
    let size = members.reduce(0) { $0 + sizes[$1] }
    // Where the middle of the group would have to be for each.
    var start = -size / 2
    var sum = 0.0
    for index in members {
      sum += wanted[index] - start - sizes[index] / 2
      start += sizes[index]
    }
    let center = sum / Double(members.count)
    let half = size / 2
    return Group(
      members: members,
      center: min(
        max(center, range.lowerBound + half), max(range.lowerBound + half, range.upperBound - half)),
      size: size)
  }
}
