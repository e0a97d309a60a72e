/// The ranges around the values of a line: shaded from neighbour to neighbour, thin lines where there is
/// none. What opens from a fact to a projection is a fan.
struct Ranges {
  private let values: [DataValue?]

  init(_ series: DataSeries) { values = series.values }

  /// - Parameters:
  ///   - run: the places that a line may join.
  ///   - point: where a number is at a place.
  func draw(
    _ run: [Int], _ colour: Colour, in drawing: inout Drawing,
    at point: (Int, Double) -> (Double, Double)
  ) {
    var whiskers = Whiskers()
    for stretch in Self.stretches(run, hasRange: { values[$0]?.range != nil }) {
      let extents = stretch.compactMap { place in values[place].map { (place, $0.extent) } }
      if extents.count == 1 {
        let (place, extent) = extents[0]
        let (low, high) = (point(place, extent.lowerBound), point(place, extent.upperBound))
        whiskers.addUpright(x: low.0, from: low.1, to: high.1)
        continue
      }
      let upper = extents.map { point($0.0, $0.1.upperBound) }
      let lower = extents.reversed().map { point($0.0, $0.1.lowerBound) }
      drawing.add(.path(.polygon(upper + lower), .range(colour)))
    }
    whiskers.draw(in: &drawing)
  }

  /// One range as a line of its own, over the band that it may be a part of.
  func draw(
    _ place: Int, in drawing: inout Drawing, at point: (Int, Double) -> (Double, Double)
  ) {
    guard let value = values[place], value.range != nil else { return }
    var whiskers = Whiskers()
    let (low, high) = (
      point(place, value.extent.lowerBound), point(place, value.extent.upperBound)
    )
    whiskers.addUpright(x: low.0, from: low.1, to: high.1)
    whiskers.draw(in: &drawing)
  }

  /// Neighbours with a range, and the facts that they open from.
  private static func stretches(_ run: [Int], hasRange: (Int) -> Bool) -> [[Int]] {
    var stretches: [[Int]] = []
    var isOpen = false
    for (index, place) in run.enumerated() {
      guard hasRange(place) else {
        if isOpen { stretches[stretches.count - 1].append(place) }
        isOpen = false
        continue
      }
      if isOpen {
        stretches[stretches.count - 1].append(place)
      } else {
        stretches.append(index > 0 ? [run[index - 1], place] : [place])
      }
      isOpen = true
    }
    return stretches
  }
}
