/// Moves labels along a line until none touches another.
///
/// Labels in their order are put at the nearest free place; neighbours that push one another become a
/// group that is shifted as a whole to where its labels want to be on average, as Our World in Data's
/// charts do it.
enum LabelSpread {
  /// - Parameters:
  ///   - wanted: where each label should be, in any order.
  ///   - size: the room that each needs.
  /// - Returns: a place for each; nil for those that don't fit, the last ones first.
  static func places(_ wanted: [Double], size: Double, in range: ClosedRange<Double>) -> [Double?] {
    let room = range.upperBound - range.lowerBound
    let fitting = min(wanted.count, Int(room / size) + 1)
    var result = [Double?](repeating: nil, count: wanted.count)
    let shown = Array(0..<fitting).sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var groups: [(members: [Int], center: Double)] = []
    for index in shown {
      groups.append(([index], clamp([wanted[index]], size, range)))
      while groups.count > 1 {
        let (last, before) = (groups[groups.count - 1], groups[groups.count - 2])
        let gap = last.center - before.center
        let needed = Double(last.members.count + before.members.count) * size / 2
        if gap >= needed { break }
        let members = before.members + last.members
        groups.removeLast(2)
        groups.append((members, clamp(members.map { wanted[$0] }, size, range)))
      }
    }
    for group in groups {
      let start = group.center - Double(group.members.count - 1) * size / 2
      for (place, index) in group.members.enumerated() {
        result[index] = start + Double(place) * size
      }
    }
    return result
  }

  /// The middle of a group, as near to what its labels want as the range allows.
  private static func clamp(
    _ wanted: [Double], _ size: Double, _ range: ClosedRange<Double>
  ) -> Double {
    let mean = wanted.reduce(0, +) / Double(wanted.count)
    let half = Double(wanted.count - 1) * size / 2
    return min(
      max(mean, range.lowerBound + half), max(range.lowerBound + half, range.upperBound - half))
  }
}
