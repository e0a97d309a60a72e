/// The labels under a row of places.
enum PlaceLabels {
  /// Labels at positions along the bottom: all where there is room, else every second, fourth …,
  /// counted from the last one, which is always shown.
  static func draw(
    _ labels: [String], years: [String]? = nil, at positions: [Double], y: Double,
    in drawing: inout Drawing
  ) {
    let scale = 0.92
    let step = Self.step(labels, positions, drawing, scale)
    for index in labels.indices.reversed() where (labels.count - 1 - index) % step == 0 {
      place(labels[index], at: positions[index], y: y, in: &drawing, scale)
    }
    guard let years else { return }
    for index in labels.indices.reversed() where !years[index].isEmpty {
      place(years[index], at: positions[index], y: y + 17, in: &drawing, scale)
    }
  }

  /// Whether all labels have room.
  static func areApart(_ labels: [String], at positions: [Double], in drawing: Drawing) -> Bool {
    step(labels, positions, drawing, 0.92) == 1
  }

  private static func place(
    _ text: String, at x: Double, y: Double, in drawing: inout Drawing, _ scale: Double
  ) {
    let half = drawing.width(of: text, scale: scale) / 2
    let center = min(max(x, half + 1), drawing.width - half - 1)
    drawing.label(text, x: center, y: y, anchor: .middle, style: "q", scale: scale, margin: 3)
  }

  /// 1, 2, 4 …: the first at which neighbours stay apart.
  private static func step(
    _ labels: [String], _ positions: [Double], _ drawing: Drawing, _ scale: Double
  ) -> Int {
    let widths = labels.map { drawing.width(of: $0, scale: scale) }
    var step = 1
    while step < labels.count {
      let shown = labels.indices.reversed().filter { (labels.count - 1 - $0) % step == 0 }
      let isApart = zip(shown, shown.dropFirst()).allSatisfy { later, earlier in
        positions[later] - positions[earlier] > (widths[later] + widths[earlier]) / 2 + 8
      }
      if isApart { return step }
      step *= 2
    }
    return step
  }
}

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
